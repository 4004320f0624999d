import JSONPath
import Server
import Wire

/// `pintle-testee paths`: evaluates a JSONPath expression on the document of the standard input, again and again, for
/// those who measure what that costs.
enum PathRounds {
  static let rounds = OptionKey<Int>.integer(
    "rounds", in: 0...1_000_000_000, summary: "how often (default: 1)")
  static let dialect = OptionKey<String>.choice(
    "dialect", ["rfc9535", "jayway", "sailpoint"], defaults: ["sailpoint"],
    summary: "how the expression is written")
  static let reads = OptionKey<Bool>.flag("read", summary: "read the document each time")

  static let command = CommandSpec(
    ["paths"],
    summary: "Evaluate a JSONPath expression on a document from the standard input, many times.",
    operands: [.init("EXPRESSION")], options: [rounds.spec, dialect.spec, reads.spec])

  /// Prints how many values were selected in all.
  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    let dialect: PathDialect =
      switch settings[dialect] {
      case "rfc9535": .rfc9535
      case "jayway": .jayway
      default: .sailPoint
      }
    let bytes = StandardInput.read()
    let selected: Int
    do {
      let path = try PathExpression(settings.operands[0], dialect: dialect)
      selected = try select(path, bytes, settings.first(rounds) ?? 1, reads: settings[reads])
    } catch {
      throw .failure("\(error)")
    }
    Console.print("\(selected)\n")
    return 0
  }

  private static func select(
    _ path: PathExpression, _ bytes: [UInt8], _ rounds: Int, reads: Bool
  ) throws -> Int {
    let document = try JSONValue(json: bytes)
    var selected = 0
    for _ in 0..<rounds {
      var run = PathRun()
      let current = reads ? try JSONValue(json: bytes) : document
      selected += try path.values(in: current, &run).count
    }
    return selected
  }
}
