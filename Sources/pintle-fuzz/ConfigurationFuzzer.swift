import Server

/// Reads an input as a command line, an argument on each line, and behind an empty line as a configuration file.
enum ConfigurationFuzzer {
  private static let listen = OptionKey<ListenAddress>.address(
    "listen", repeats: true, defaults: ["127.0.0.1:8080"], summary: "accept connections here")
  private static let loops = OptionKey<Int>.integer("loops", in: 1...64, summary: "threads")
  private static let data = OptionKey<String>.text(
    "data", placeholder: "DIR", isRequired: true, summary: "where data lies")
  private static let verbose = OptionKey<Bool>.flag("verbose", short: "v", summary: "say more")
  private static let output = OptionKey<String>.choice(
    "output", short: "o", ["table", "json"], defaults: ["table"], source: .flagOnly,
    summary: "form of the answer")

  private static let table = CommandTable(
    program: "sample", summary: "sample: an example", environmentPrefix: "SAMPLE",
    commands: [
      CommandSpec(
        ["serve"], summary: "Serve.",
        options: [
          CommandTable.config.spec, listen.spec, loops.spec, data.spec, verbose.spec, output.spec,
        ]),
      CommandSpec(["org", "create"], summary: "Make one.", operands: [.init("NAME")]),
      CommandSpec(
        ["org", "list"], summary: "List them.", operands: [.init("PREFIX", isRequired: false)]),
      CommandSpec(["help"], summary: "Help.", operands: [.init("COMMAND", isRequired: false)]),
    ])

  static func run(_ bytes: [UInt8]) {
    var rest = bytes[...]
    var arguments: [String] = []
    while !rest.isEmpty {
      let line = RequestInput.line(&rest)
      if line.isEmpty { break }
      arguments.append(String(decoding: line, as: UTF8.self))
    }
    let file = String(decoding: rest, as: UTF8.self)
    // Twice: with the words that the input has, and with the file alone.
    read(arguments, file)
    read(["serve", "--data", "d", "--config", "f"], file)
  }

  private static func read(_ arguments: [String], _ file: String) {
    do throws(CommandError) {
      let settings = try table.settings(
        for: table.parse(arguments), environment: ["SAMPLE_LOOPS": arguments.first ?? ""]
      ) { _ throws(CommandError) in file }
      for address in settings.all(listen) {
        let again = try? ListenAddress(address.text)
        precondition(again?.text == address.text, "an address that is not read again")
      }
      if let count = settings.first(loops) { precondition((1...64).contains(count)) }
      _ = settings.isGiven(verbose)
      var text = TextTable("COMMAND", "OPERANDS")
      text.append(settings.command, settings.operands.joined(separator: " "))
      _ = text.text
    } catch {
      precondition(!error.message.isEmpty, "an error without words")
    }
  }
}
