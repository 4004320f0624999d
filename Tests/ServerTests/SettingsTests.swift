import Testing

@testable import Server

@Suite struct SettingsTests {
  /// One option given in any of the three places, and what stands in the end.
  struct Precedence: Sendable, CustomTestStringConvertible {
    var name: String
    var flags: [String] = []
    var environment: [String: String] = [:]
    var file: String? = nil
    var loops: Int?
    var listen: [String] = ["127.0.0.1:8080"]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Precedence(name: "defaults", loops: nil),
    Precedence(name: "file alone", file: "loops = 3", loops: 3),
    Precedence(
      name: "environment over file", environment: ["SAMPLE_LOOPS": "4"], file: "loops = 3",
      loops: 4),
    Precedence(
      name: "flag over both", flags: ["--loops", "5"], environment: ["SAMPLE_LOOPS": "4"],
      file: "loops = 3", loops: 5),
    Precedence(
      name: "an empty variable is none", environment: ["SAMPLE_LOOPS": ""], file: "loops = 3",
      loops: 3),
    Precedence(
      name: "a list in the file", file: "listen = a:1\nlisten = b:2", listen: ["a:1", "b:2"]),
    Precedence(
      name: "a list in the environment replaces the file's",
      environment: ["SAMPLE_LISTEN": "c:3,d:4"], file: "listen = a:1\nlisten = b:2",
      listen: ["c:3", "d:4"]),
    Precedence(
      name: "a list of flags replaces both", flags: ["--listen", "e:5"],
      environment: ["SAMPLE_LISTEN": "c:3,d:4"], file: "listen = a:1", listen: ["e:5"]),
  ])
  func strongestSourceWins(_ row: Precedence) throws {
    var arguments = ["serve", "--data", "d"] + row.flags
    if row.file != nil { arguments += ["--config", "f"] }
    let settings = try SampleTable.settings(
      arguments, environment: row.environment, file: row.file)
    #expect(settings.first(SampleTable.loops) == row.loops)
    #expect(settings.all(SampleTable.listen).map(\.text) == row.listen)
  }

  /// Every option of the table that may come from elsewhere is read from there, under the name that help prints.
  @Test func everyOptionHasItsThreeNames() throws {
    let samples = [
      "listen": "h:1", "loops": "7", "data": "x", "verbose": "true", "config": "f",
      "level": "high",
    ]
    for command in SampleTable.table.commands {
      for option in command.options {
        let variable = option.environmentName(prefix: "SAMPLE")
        guard option.source == .everywhere else {
          #expect(variable == nil)
          continue
        }
        let text = try #require(samples[option.name])
        let base = ["serve", "--config", "f"] + (option.name == "data" ? [] : ["--data", "d"])
        if option.name == "config" { continue }
        for (settings, place) in [
          (try SampleTable.settings(base + ["--\(option.name)=\(text)"], file: ""), "flag"),
          (
            try SampleTable.settings(base, environment: [try #require(variable): text], file: ""),
            "environment"
          ),
          (try SampleTable.settings(base, file: "\(option.name) = \(text)"), "file"),
        ] {
          let found: String? =
            switch option.name {
            case "listen": settings.first(SampleTable.listen)?.text
            case "loops": settings.first(SampleTable.loops).map(String.init)
            case "data": settings.first(SampleTable.data)
            case "level": settings.first(SampleTable.level)
            case "verbose": String(settings[SampleTable.verbose])
            default: nil
            }
          #expect(found == text, "--\(option.name) from the \(place)")
        }
      }
    }
  }

  @Test func originIsKept() throws {
    let settings = try SampleTable.settings(
      ["serve", "--config", "f", "-v"], environment: ["SAMPLE_LOOPS": "2"],
      file: "# a comment\ndata = d")
    #expect(settings.origin(SampleTable.verbose) == .flag)
    #expect(settings.origin(SampleTable.loops) == .environment("SAMPLE_LOOPS"))
    #expect(settings.origin(SampleTable.data) == .file("f", line: 2))
    #expect(settings.origin(SampleTable.listen) == .builtIn)
    #expect(!settings.isGiven(SampleTable.listen))
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    var name: String
    var flags: [String] = ["--data", "d"]
    var environment: [String: String] = [:]
    var file: String? = nil
    var message: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Refused(
      name: "required", flags: [], message: "\"sample serve\" needs --data DIR or SAMPLE_DATA"),
    Refused(
      name: "empty text", flags: ["--data="], message: "option \"--data\": \"\" is empty"),
    Refused(
      name: "number below", flags: ["--data", "d", "--loops", "0"],
      message: "option \"--loops\": \"0\" is less than 1, the smallest value"),
    Refused(
      name: "number above", environment: ["SAMPLE_LOOPS": "65"],
      message: "SAMPLE_LOOPS: \"65\" is more than 64, the largest value"),
    Refused(
      name: "number of too many digits", environment: ["SAMPLE_LOOPS": "99999999999999999999"],
      message: "SAMPLE_LOOPS: \"99999999999999999999\" is more than 64, the largest value"),
    Refused(
      name: "number far below", environment: ["SAMPLE_LOOPS": "-99999999999999999999"],
      message: "SAMPLE_LOOPS: \"-99999999999999999999\" is less than 1, the smallest value"),
    Refused(
      name: "number with a sign", environment: ["SAMPLE_LOOPS": "+5"],
      message: "SAMPLE_LOOPS: \"+5\" is not a whole number from 1 to 64"),
    Refused(
      name: "nearly a choice", flags: ["--data", "d", "-o", "jsno"],
      message:
        "option \"--output\": \"jsno\" is not one of table, json (did you mean \"json\"?)"),
    Refused(
      name: "choice", flags: ["--data", "d", "-o", "xml"],
      message: "option \"--output\": \"xml\" is not one of table, json"),
    Refused(
      name: "switch", environment: ["SAMPLE_VERBOSE": "maybe"],
      message: "SAMPLE_VERBOSE: \"maybe\" is not true or false"),
    Refused(
      name: "value in the file", file: "\nloops = many",
      message: "f:2: \"loops\": \"many\" is not a whole number from 1 to 64"),
    Refused(
      name: "unknown key", file: "data = d\nlistne = a:1",
      message: "f:2: unknown key \"listne\" (did you mean \"listen\"?)"),
    Refused(
      name: "a flag-only option in the file", file: "output = json",
      message: "f:1: unknown key \"output\""),
    Refused(
      name: "config in the file", file: "config = g", message: "f:1: unknown key \"config\""),
    Refused(
      name: "twice", file: "loops = 1\nloops = 2", message: "f:2: \"loops\" may be given only once"),
    Refused(name: "no equals sign", file: "loops", message: "f:1: expected \"key = value\""),
    Refused(name: "no key", file: " = 1", message: "f:1: the key is missing"),
    Refused(
      name: "open quote", file: "data = \"x",
      message: "f:1: the value of \"data\" has no closing quote"
    ),
  ])
  func refuses(_ row: Refused) {
    let arguments = ["serve"] + row.flags + (row.file == nil ? [] : ["--config", "f"])
    #expect(throws: CommandError.usage(row.message)) {
      try SampleTable.settings(arguments, environment: row.environment, file: row.file)
    }
  }

  @Test func fileSyntax() throws {
    let file = try ConfigurationFile(
      "a=1\r\n  b = two words  # comment\n#c = 3\n\nd = \"# x \" # y\ne = x#y\nf =\n", name: "f")
    #expect(
      file.entries == [
        .init(key: "a", value: "1", line: 1), .init(key: "b", value: "two words", line: 2),
        .init(key: "d", value: "# x ", line: 5), .init(key: "e", value: "x#y", line: 6),
        .init(key: "f", value: "", line: 7),
      ])
  }

  struct Address: Sendable, CustomTestStringConvertible {
    var text: String
    var host: String = ""
    var port: UInt16 = 0
    var error: String? = nil
    var testDescription: String { text }
  }

  private static let pathError = "has no path behind unix: that begins with / and names a file"
  private static let nameError = "has no name behind systemd: as FileDescriptorName= takes it"

  private static func several(_ separator: String) -> String {
    "has \(separator) in its host: several addresses are options of their own, or stand with commas and without blanks "
      + "between them in the environment"
  }

  @Test func placesToListen() throws {
    let path = try ListenAddress("unix:/run/pintle.sock")
    #expect(path.place == .file(path: "/run/pintle.sock") && path.text == "unix:/run/pintle.sock")
    let name = String(repeating: "n", count: 255)
    for text in ["systemd:web", "systemd:" + name] {
      let address = try ListenAddress(text)
      #expect(address.place == .inherited(name: String(text.dropFirst(8))) && address.text == text)
    }
  }

  @Test(arguments: [
    Address(text: "127.0.0.1:8080", host: "127.0.0.1", port: 8080),
    Address(text: "localhost:0", host: "localhost", port: 0),
    Address(text: "[::1]:65535", host: "::1", port: 65535),
    Address(text: ":80", host: "0.0.0.0", port: 80),
    Address(text: "unix:relative", error: pathError), Address(text: "unix:", error: pathError),
    Address(text: "unix:/run/", error: pathError), Address(text: "unix:/a\0b", error: pathError),
    Address(text: "systemd:", error: nameError), Address(text: "systemd:a:b", error: nameError),
    Address(text: "systemd:a b", error: nameError),
    Address(text: "systemd:" + String(repeating: "n", count: 256), error: nameError),
    Address(text: "localhost", error: "is not HOST:PORT, unix:/PATH or systemd:NAME"),
    Address(text: "a:65536", error: "has no port number from 0 to 65535 behind the colon"),
    Address(text: "a:", error: "has no port number from 0 to 65535 behind the colon"),
    Address(text: "a:+1", error: "has no port number from 0 to 65535 behind the colon"),
    Address(text: "::1:80", error: "has an IPv6 address without brackets"),
    Address(text: "a:1:2", error: "has a second colon in the place of a host's end"),
    Address(text: "a:1;b:2", error: several("\";\"")),
    Address(text: "a:1 b:2", error: several("a blank")),
    Address(text: " b:2", error: several("a blank")),
    Address(text: "a:1,b:2", error: several("\",\"")),
    Address(text: "a:1|b:2", error: several("\"|\"")),
    Address(text: "[::1]:1;[::1]:2", error: several("\"]\"")),
    Address(text: "http://a:1", error: several("\"/\"")),
  ])
  func listenAddresses(_ row: Address) throws {
    if let error = row.error {
      #expect(throws: OptionValueError(error)) { try ListenAddress(row.text) }
    } else {
      #expect(try ListenAddress(row.text) == ListenAddress(host: row.host, port: row.port))
    }
  }
}
