import Base
import Glibc
import Testing

@testable import Schedules

/// A directory of zones that a test makes, and takes away again.
private final class MadeDirectory {
  let path: String

  init() throws {
    var pattern = Array("/tmp/pintle-zones-XXXXXX".utf8CString)
    try #require(mkdtemp(&pattern) != nil)
    path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    mkdir(path + "/Etc", 0o700)
    write("Etc/UTC", TZifBytes().bytes)
  }

  deinit {
    for name in ["Etc/UTC", "Here", "Large", "Text"] { unlink(path + "/" + name) }
    for name in ["/Etc", "/Folder", ""] { rmdir(path + name) }
  }

  func write(_ name: String, _ bytes: [UInt8]) {
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    defer { close(descriptor) }
    #expect(Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }
}

@Suite struct TimeZoneDirectoryTests {
  @Test func zonesAreReadOnceAndAgainWhenTheyChange() throws {
    let made = try MadeDirectory()
    let zones = TimeZoneDirectory(made.path)
    var file = TZifBytes()
    file.footer = "XXX-1"
    made.write("Here", file.bytes)
    #expect(try zones.zone("Here").offset(at: 0) == 3600)
    #expect(try zones.zone("Here").name == "Here")
    #expect(zones.keptCount == 1)
    file.footer = "XXX-12"
    made.write("Here", file.bytes)
    #expect(try zones.zone("Here").offset(at: 0) == 43_200)
    #expect(zones.keptCount == 1)
    unlink(made.path + "/Here")
    #expect(throws: ScheduleError.self) { try zones.zone("Here") }
  }

  @Test func utcNeedsNoFile() throws {
    let zones = TimeZoneDirectory("/nonexistent")
    #expect(try zones.zone("UTC").offset(at: 0) == 0)
    #expect(try zones.zone("Etc/UTC").offset(at: 0) == 0)
  }

  @Test func missingDataIsNamed() {
    let zones = TimeZoneDirectory("/nonexistent")
    let error = #expect(throws: ScheduleError.self) { try zones.zone("Europe/Berlin") }
    #expect(error?.kind == .zoneData)
    #expect(
      error?.description
        == "time zone: Europe/Berlin cannot be read: there are no time zones in /nonexistent; install the package tzdata"
    )
  }

  @Test func unknownNamesAreNamed() throws {
    let made = try MadeDirectory()
    mkdir(made.path + "/Folder", 0o700)
    let zones = TimeZoneDirectory(made.path)
    for name in ["Mars/Olympus", "Folder", "Etc", "Etc/UTC/x", "right/Europe/Berlin", "posix/UTC"] {
      let error = #expect(throws: ScheduleError.self) { try zones.zone(name) }
      #expect(error?.kind == .unknownZone, "\(name)")
      #expect(
        error?.description
          == "time zone: there is no \"\(name)\"; expected an IANA name such as America/Chicago")
    }
  }

  /// No name leads out of the directory, nor to a file that is none of its zones.
  @Test(arguments: [
    "", "/", "/etc/passwd", "../zone", "Etc/../UTC", "Etc/.", ".", "..", "Etc//UTC", "Etc/", "-x",
    "Etc/-x", ".hidden", "a/b/c/d/e", "a b", "a\u{0}b", "a\\b", "a\nb", "Étc/UTC", "a%2e", "~",
    "Etc/UTC\u{0}",
  ])
  func namesAreChecked(_ name: String) {
    let error = #expect(throws: ScheduleError.self) { try TimeZoneDirectory.system.zone(name) }
    #expect(error?.kind == .malformed)
  }

  @Test(arguments: [
    "America/Argentina/ComodRivadavia", "Etc/GMT+5", "GMT-0", "NZ", "US/Eastern", "GB-Eire",
  ])
  func namesOfAllKindsAreTaken(_ name: String) throws {
    #expect(try zone(name).name == name)
  }

  @Test func lengthsAreBounded() throws {
    let made = try MadeDirectory()
    let zones = TimeZoneDirectory(made.path)
    let name = String(repeating: "a", count: Limits.maxZoneNameBytes)
    let unknown = #expect(throws: ScheduleError.self) { try zones.zone(name) }
    #expect(unknown?.kind == .unknownZone)
    let long = #expect(throws: ScheduleError.self) { try zones.zone(name + "a") }
    #expect(long?.kind == .malformed)

    let file = TZifBytes().bytes
    let rest = [UInt8](repeating: 0, count: Limits.maxZoneFileBytes - file.count)
    made.write("Large", file + rest)
    #expect(try zones.zone("Large").offset(at: 0) == 0)
    made.write("Large", file + rest + [0])
    let large = #expect(throws: ScheduleError.self) { try zones.zone("Large") }
    #expect(large?.description == "the file of time zone Large: it is longer than 65536 bytes")
  }

  @Test func otherFilesAreRefused() throws {
    let made = try MadeDirectory()
    made.write("Text", Array("# tzdb data".utf8) + [UInt8](repeating: 32, count: 100))
    let error = #expect(throws: ScheduleError.self) {
      try TimeZoneDirectory(made.path).zone("Text")
    }
    #expect(error?.kind == .zoneData)
    #expect(error?.description == "the file of time zone Text: it does not have the form TZif")
  }

  @Test func keptZonesAreBounded() throws {
    let made = try MadeDirectory()
    let zones = TimeZoneDirectory(made.path)
    // Many names of one file.
    let names = (0...Limits.maxKeptZones).map { "Z\($0)" }
    for name in names { #expect(link(made.path + "/Etc/UTC", made.path + "/" + name) == 0) }
    defer { for name in names { unlink(made.path + "/" + name) } }
    for name in names.dropLast() { _ = try zones.zone(name) }
    #expect(zones.keptCount == Limits.maxKeptZones)
    _ = try zones.zone(names.last!)
    #expect(zones.keptCount == 1)
  }
}
