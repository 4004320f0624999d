import Glibc
import Testing

@testable import pintle_fuzz

/// One input of one target: a seed, or something that once crashed it.
struct FuzzFile: Sendable, CustomTestStringConvertible {
  var target: FuzzTarget
  /// Below this directory: "Corpus/wire/any".
  var name: String
  var testDescription: String { name }

  static let directory =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")

  var bytes: [UInt8]? { FuzzInput.read(Self.directory + "/" + name) }

  /// Every file below `kind`, "Corpus" or "Crashers", in the targets' order.
  static func all(_ kind: String) -> [FuzzFile] {
    FuzzTarget.allCases.flatMap { target in
      names(kind + "/" + target.rawValue).map {
        FuzzFile(target: target, name: "\(kind)/\(target.rawValue)/\($0)")
      }
    }
  }

  /// The names in a directory, sorted; none when it does not exist.
  static func names(_ directory: String) -> [String] {
    guard let stream = opendir(Self.directory + "/" + directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

/// Runs the fuzz targets on the inputs that the repository keeps, without libFuzzer.
///
/// One at a time, because targets keep a loop that belongs to the thread at hand.
@Suite(.serialized) struct ReplayTests {
  @Test(arguments: FuzzFile.all("Corpus")) func seedsAreDealtWith(_ file: FuzzFile) async throws {
    let bytes = try #require(file.bytes)
    await Replay.shared.run(file.target, bytes)
  }

  @Test(arguments: FuzzFile.all("Crashers")) func oldCrashersAreDealtWith(
    _ file: FuzzFile
  ) async throws {
    let bytes = try #require(file.bytes)
    await Replay.shared.run(file.target, bytes)
  }

  /// The beginnings of a seed are inputs that its target has to deal with too.
  @Test(arguments: FuzzTarget.allCases) func truncatedSeedsAreDealtWith(
    _ target: FuzzTarget
  ) async throws {
    for file in FuzzFile.all("Corpus") where file.target == target {
      let bytes = try #require(file.bytes)
      for count in 0..<min(bytes.count, 200) {
        await Replay.shared.run(target, Array(bytes.prefix(count)))
      }
    }
  }

  @Test func everyTargetHasSeeds() {
    let seeded = Set(FuzzFile.all("Corpus").map(\.target))
    #expect(seeded.count == FuzzTarget.allCases.count)
    #expect(FuzzFile.names("Corpus").count == FuzzTarget.allCases.count)
  }
}

/// Where replays run: one after another.
private actor Replay {
  static let shared = Replay()

  func run(_ target: FuzzTarget, _ bytes: [UInt8]) { target.run(bytes) }
}
