import Base

/// An automaton: instructions in a row, each of which is a state.
struct Program: Sendable {
  struct Instruction: Sendable {
    enum Operation: UInt32, Sendable {
      /// The text matches.
      case match
      /// Consumes the scalar `first`.
      case scalar
      /// Consumes a scalar of the set with the number `first`.
      case set
      /// Goes on at `first` and at `second`.
      case split
      /// Goes on at `first`.
      case jump
      /// Goes on where the assertion `first` holds.
      case assertion
    }

    var operation: Operation
    var first: UInt32 = 0
    var second: UInt32 = 0
  }

  /// A set with the bits of ASCII, which most texts are made of.
  struct Members: Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private let set: ScalarSet
    /// The steps that a scalar beyond ASCII costs beside its own.
    let steps: Int

    init(_ set: ScalarSet) {
      self.set = set
      steps = set.weight / 4
      for scalar in UInt32(0)..<64 {
        if set.contains(scalar) { low |= 1 << UInt64(scalar) }
        if set.contains(scalar + 64) { high |= 1 << UInt64(scalar) }
      }
    }

    @inline(__always)
    func contains(_ scalar: UInt32) -> Bool {
      if scalar < 64 { return low >> UInt64(scalar) & 1 == 1 }
      if scalar < 128 { return high >> UInt64(scalar &- 64) & 1 == 1 }
      return set.contains(scalar)
    }
  }

  private(set) var instructions: [Instruction] = []
  private(set) var sets: [Members] = []

  /// - Throws: when it would have more than `Limits.maxRegularExpressionStates` states.
  init(_ node: ExpressionNode) throws(RegularExpressionError) {
    let count = Program.size(node) + 1
    guard count <= Limits.maxRegularExpressionStates else {
      throw RegularExpressionError(
        0,
        "the expression needs more than \(Limits.maxRegularExpressionStates) states: repeat less"
      )
    }
    instructions.reserveCapacity(count)
    append(node)
    instructions.append(Instruction(operation: .match))
  }

  /// The instructions of a node, or more than may be.
  private static func size(_ node: ExpressionNode) -> Int {
    // Sums and products of what is cut here cannot overflow.
    let most = 1 << 20
    let size: Int
    switch node {
    case .empty: size = 0
    case .scalar, .assertion: size = 1
    case .sequence(let nodes): size = nodes.reduce(0) { min(most, $0 + Program.size($1)) }
    case .choice(let nodes):
      size = nodes.reduce(0) { min(most, $0 + Program.size($1) + 2) }
    case .repetition(let body, let least, let limit):
      let one = Program.size(body)
      let times = min(most, max(least, limit ?? least + 1))
      size = min(most, one * times) + 2 * (limit.map { min(most, $0 - least) } ?? 1)
    }
    return min(most, size)
  }

  private var next: UInt32 { UInt32(instructions.count) }

  private mutating func append(_ node: ExpressionNode) {
    switch node {
    case .empty: break
    case .scalar(let set):
      if case .ranges(let ranges) = set, ranges.count == 1, ranges[0].count == 1 {
        instructions.append(Instruction(operation: .scalar, first: ranges[0].lowerBound))
      } else {
        instructions.append(Instruction(operation: .set, first: UInt32(sets.count)))
        sets.append(Members(set))
      }
    case .assertion(let assertion):
      instructions.append(Instruction(operation: .assertion, first: assertion.rawValue))
    case .sequence(let nodes):
      for node in nodes { append(node) }
    case .choice(let nodes):
      var ends: [Int] = []
      for (index, node) in nodes.enumerated() {
        guard index + 1 < nodes.count else {
          append(node)
          break
        }
        let split = instructions.count
        instructions.append(Instruction(operation: .split, first: next + 1))
        append(node)
        ends.append(instructions.count)
        instructions.append(Instruction(operation: .jump))
        instructions[split].second = next
      }
      for end in ends { instructions[end].first = next }
    case .repetition(let body, let least, let most):
      // What has no states matches the empty text, however often.
      guard Program.size(body) > 0 else { return }
      // The first copy is made of the node, the others of it, so that they share its sets.
      var copy: Range<Int>?
      func appendBody(_ program: inout Program) {
        if let copy { return program.append(copyOf: copy) }
        let first = program.instructions.count
        program.append(body)
        copy = first..<program.instructions.count
      }
      for _ in 0..<least { appendBody(&self) }
      guard let most else {
        let split = instructions.count
        instructions.append(Instruction(operation: .split, first: next + 1))
        appendBody(&self)
        instructions.append(Instruction(operation: .jump, first: UInt32(split)))
        instructions[split].second = next
        return
      }
      var splits: [Int] = []
      for _ in least..<max(least, most) {
        splits.append(instructions.count)
        instructions.append(Instruction(operation: .split, first: next + 1))
        appendBody(&self)
      }
      for split in splits { instructions[split].second = next }
    }
  }

  /// Appends instructions that stand before; where they go on among themselves, the copies do.
  private mutating func append(copyOf range: Range<Int>) {
    let shift = next - UInt32(range.lowerBound)
    for index in range {
      var instruction = instructions[index]
      switch instruction.operation {
      case .split:
        instruction.first += shift
        instruction.second += shift
      case .jump: instruction.first += shift
      case .match, .scalar, .set, .assertion: break
      }
      instructions.append(instruction)
    }
  }
}
