/// Turns a regular expression into the program that `Wire.Pattern` runs.
///
/// The operations are numbered as there: 0 match, 1 consume, 2 split, 3 jump, 4 to 7 assertions.
struct PatternCompiler {
  private var program: [UInt32] = []

  /// Far more than any sensible rule; counted repetitions are written out.
  private static let maxWords = 20_000

  static func compile(_ text: String) throws(PatternParser.Failure) -> [UInt32] {
    var compiler = PatternCompiler()
    try compiler.add(try PatternParser.parse(text))
    compiler.program.append(0)
    return compiler.program
  }

  private mutating func add(_ node: PatternNode) throws(PatternParser.Failure) {
    guard program.count <= Self.maxWords else {
      throw PatternParser.Failure(reason: "the expression is too large")
    }
    switch node {
    case .set(let ranges):
      program += [1, UInt32(ranges.count)]
      for range in ranges { program += [range.lowerBound, range.upperBound] }
    case .sequence(let nodes):
      for node in nodes { try add(node) }
    case .alternatives(let nodes):
      var exits: [Int] = []
      for node in nodes.dropLast() {
        let split = addSplit()
        try add(node)
        exits.append(addJump())
        program[split + 2] = here
      }
      if let last = nodes.last { try add(last) }
      for exit in exits { program[exit + 1] = here }
    case .repeated(let node, let least, let most):
      for _ in 0..<least { try add(node) }
      if let most {
        var exits: [Int] = []
        for _ in least..<most {
          exits.append(addSplit())
          try add(node)
        }
        for exit in exits { program[exit + 2] = here }
      } else {
        let start = here
        let split = addSplit()
        try add(node)
        program[addJump() + 1] = start
        program[split + 2] = here
      }
    case .start: program.append(4)
    case .end: program.append(5)
    case .wordBoundary: program.append(6)
    case .noWordBoundary: program.append(7)
    }
  }

  private var here: UInt32 { UInt32(program.count) }

  /// Adds a split whose first way is what follows; the second is set later.
  private mutating func addSplit() -> Int {
    program += [2, here + 3, 0]
    return program.count - 3
  }

  private mutating func addJump() -> Int {
    program += [3, 0]
    return program.count - 2
  }
}

/// The expressions of a message's rules, each a constant of the message.
final class PatternTable {
  private(set) var constants: [(name: String, program: [UInt32])] = []
  private var names: [String: String] = [:]

  /// The name of the constant for an expression.
  func constant(_ pattern: String) throws(PatternParser.Failure) -> String {
    if let name = names[pattern] { return name }
    let name = "pattern\(constants.count + 1)"
    constants.append((name, try PatternCompiler.compile(pattern)))
    names[pattern] = name
    return name
  }
}

/// Writes the check of a regular expression.
struct PatternRule {
  let target: RuleTarget
  let patterns: PatternTable
  let failure: (String) -> GeneratorError

  /// `value` is the Swift expression of a string.
  func write(_ pattern: String?, _ value: String, to code: inout CodePrinter) throws(GeneratorError)
  {
    guard let pattern else { return }
    let name: String
    do throws(PatternParser.Failure) {
      name = try patterns.constant(pattern)
    } catch {
      throw failure("pattern \(GoText.quoted(pattern)): \(error.reason)")
    }
    code.line(
      target.check(
        "!Self.\(name).matches(\(value))",
        "value does not match regex pattern \(GoText.quoted(pattern))"))
  }
}
