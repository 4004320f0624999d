import Testing

@testable import Server

/// A small program's table, with one option of each kind.
enum SampleTable {
  static let listen = OptionKey<ListenAddress>.address(
    "listen", repeats: true, defaults: ["127.0.0.1:8080"], summary: "accept connections here")
  static let loops = OptionKey<Int>.integer("loops", in: 1...64, summary: "threads")
  static let data = OptionKey<String>.text(
    "data", placeholder: "DIR", isRequired: true, summary: "where data lies")
  static let level = OptionKey<String>.choice(
    "level", ["low", "high"], defaults: ["low"], reload: .value, summary: "how much | how loud")
  static let verbose = OptionKey<Bool>.flag("verbose", short: "v", summary: "say more")
  static let output = OptionKey<String>.choice(
    "output", short: "o", ["table", "json"], defaults: ["table"], source: .flagOnly,
    summary: "form of the answer")

  static let table = CommandTable(
    program: "sample", summary: "sample: an example", environmentPrefix: "SAMPLE",
    commands: [
      CommandSpec(
        ["serve"], summary: "Serve.",
        options: [
          CommandTable.config.spec, listen.spec, loops.spec, data.spec, level.spec, verbose.spec,
          output.spec,
        ],
        examples: ["sample serve --data /tmp/x"]),
      CommandSpec(["org", "create"], summary: "Make one.", operands: [.init("NAME")]),
      CommandSpec(
        ["org", "list"], summary: "List them.", operands: [.init("PREFIX", isRequired: false)]),
      CommandSpec(["help"], summary: "Help.", operands: [.init("COMMAND", isRequired: false)]),
    ])

  static func reader(
    _ arguments: [String],
    readFile: @escaping @Sendable (String) throws(CommandError) -> String
  ) throws(CommandError) -> SettingsReader {
    SettingsReader(table, try table.parse(arguments), environment: [:], readFile: readFile)
  }

  static func settings(
    _ arguments: [String], environment: [String: String] = [:], file: String? = nil
  ) throws(CommandError) -> Settings {
    try table.settings(for: table.parse(arguments), environment: environment) {
      name throws(CommandError) in
      guard let file else { throw .usage("cannot read \(name)") }
      return file
    }
  }
}

@Suite struct CommandLineParserTests {
  struct Understood: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var command: String
    var flags: [String] = []
    var operands: [String] = []
    var wantsHelp = false
    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Understood(arguments: ["serve"], command: "serve"),
    Understood(
      arguments: ["serve", "--data", "d", "--loops=2"], command: "serve",
      flags: ["data=d", "loops=2"]),
    Understood(
      arguments: ["serve", "--data=a=b", "-v", "-o", "json"], command: "serve",
      flags: ["data=a=b", "verbose=true", "output=json"]),
    Understood(
      arguments: ["serve", "--listen", ":1", "--listen", ":2"], command: "serve",
      flags: ["listen=:1", "listen=:2"]),
    Understood(arguments: ["serve", "--data="], command: "serve", flags: ["data="]),
    Understood(arguments: ["org", "create", "acme"], command: "org create", operands: ["acme"]),
    Understood(arguments: ["org", "create", "--", "-x"], command: "org create", operands: ["-x"]),
    Understood(arguments: ["org", "create", "-"], command: "org create", operands: ["-"]),
    Understood(arguments: ["org", "list"], command: "org list"),
    Understood(arguments: ["org", "create", "--help"], command: "org create", wantsHelp: true),
    Understood(arguments: ["serve", "-h"], command: "serve", wantsHelp: true),
  ])
  func understands(_ row: Understood) throws {
    let invocation = try SampleTable.table.parse(row.arguments)
    #expect(invocation.command.name == row.command)
    #expect(invocation.flags.map { "\($0.option.name)=\($0.text)" } == row.flags)
    #expect(invocation.operands == row.operands)
    #expect(invocation.wantsHelp == row.wantsHelp)
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var message: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Refused(arguments: [], message: "no command given; \"sample help\" lists the commands"),
    Refused(
      arguments: ["--data"], message: "no command given; \"sample help\" lists the commands"),
    Refused(
      arguments: ["sreve"],
      message:
        "unknown command \"sreve\" (did you mean \"serve\"?); \"sample help\" lists the commands"),
    Refused(
      arguments: ["banana"],
      message: "unknown command \"banana\"; \"sample help\" lists the commands"),
    Refused(arguments: ["org"], message: "\"sample org\" needs one of: create, list"),
    Refused(
      arguments: ["org", "creat"],
      message: "unknown command \"org creat\" (did you mean \"create\"?); there are: create, list"),
    Refused(
      arguments: ["serve", "--liste", ":1"],
      message: "unknown option \"--liste\" for \"sample serve\" (did you mean \"--listen\"?)"),
    Refused(
      arguments: ["serve", "-x"], message: "unknown option \"-x\" for \"sample serve\""),
    Refused(
      arguments: ["serve", "--data"], message: "option \"--data\" needs a value: --data DIR"),
    Refused(
      arguments: ["serve", "--loops", "1", "--loops", "2"],
      message: "option \"--loops\" may be given only once"),
    Refused(
      arguments: ["org", "create"], message: "NAME is missing; usage: sample org create NAME"),
    Refused(
      arguments: ["org", "create", "a", "b"],
      message:
        "unexpected argument \"b\" for \"sample org create\"; usage: sample org create NAME"),
  ])
  func refuses(_ row: Refused) {
    #expect(throws: CommandError.usage(row.message)) { try SampleTable.table.parse(row.arguments) }
  }

  struct Distance: Sendable {
    var a: String
    var b: String
    var distance: Int
  }

  @Test(arguments: [
    Distance(a: "", b: "", distance: 0), Distance(a: "abc", b: "", distance: 3),
    Distance(a: "listen", b: "lisetn", distance: 1), Distance(a: "listen", b: "liste", distance: 1),
    Distance(a: "kitten", b: "sitting", distance: 3),
  ])
  func measuresDistance(_ row: Distance) {
    #expect(NearestName.editDistance(Array(row.a.utf8), Array(row.b.utf8)) == row.distance)
    #expect(NearestName.editDistance(Array(row.b.utf8), Array(row.a.utf8)) == row.distance)
  }

  @Test func helpNamesEverySource() throws {
    let command = try SampleTable.table.parse(["serve", "--help"]).command
    #expect(
      SampleTable.table.help(for: command) == """
        usage: sample serve [--config FILE] [--listen ADDRESS]... [--loops N] --data DIR \
        [--level low|high] [--verbose] [--output table|json]

        Serve.

        options:
          --config FILE            read settings from FILE (key = value lines)
                                   [SAMPLE_CONFIG]
          --listen ADDRESS         accept connections here
                                   [may be repeated; default 127.0.0.1:8080; SAMPLE_LISTEN, with commas between]
          --loops N                threads
                                   [SAMPLE_LOOPS]
          --data DIR               where data lies
                                   [SAMPLE_DATA]
          --level low|high         how much | how loud
                                   [default low; SAMPLE_LEVEL]
          -v, --verbose            say more
                                   [SAMPLE_VERBOSE]
          -o, --output table|json  form of the answer
                                   [default table]

        examples:
          sample serve --data /tmp/x

        """)
  }

  @Test func helpListsCommandsAndGroups() throws {
    #expect(
      SampleTable.table.help() == """
        sample: an example

        usage: sample COMMAND [OPTION]...

        commands:
          serve       Serve.
          org create  Make one.
          org list    List them.
          help        Help.

        "sample help COMMAND" says more about one of them.

        """)
    #expect(
      try SampleTable.table.help(for: ["org"]) == """
        usage: sample org COMMAND [OPTION]...

        commands:
          org create NAME    Make one.
          org list [PREFIX]  List them.

        "sample help org create" says more about one of them.

        """)
    #expect(throws: CommandError.usage("no help for \"orgg\"")) {
      try SampleTable.table.help(for: ["orgg"])
    }
  }
}
