/// A regular expression that was compiled when code was generated.
///
/// Matching follows every alternative at once and looks at each code point one time, so that no text, however
/// it is made, takes longer than its length times the size of the program.
public struct Pattern: Sendable {
  /// What a program is made of; operands follow in the words behind.
  ///
  /// Addresses are indices of words.
  public enum Operation: UInt32, Sendable {
    /// The text matches.
    case match
    /// Operand: a count n, then n pairs of the lowest and highest code point; consumes one that lies in a pair.
    case consume
    /// Operands: two addresses; goes on at both.
    case split
    /// Operand: an address; goes on there.
    case jump
    /// Goes on at the text's start only.
    case assertStart
    /// Goes on at the text's end only.
    case assertEnd
    /// Goes on between a word character and another, or the text's edge.
    case assertWordBoundary
    /// Goes on everywhere else.
    case assertNoWordBoundary
  }

  private let program: [UInt32]

  /// Takes a program as the generator writes it; it begins at word 0.
  public init(_ program: [UInt32]) { self.program = program }

  /// Whether the expression matches somewhere in `text`.
  public func matches(_ text: String) -> Bool {
    var threads = Threads(count: program.count)
    var next = Threads(count: program.count)
    var previous: Unicode.Scalar?
    var scalars = text.unicodeScalars.makeIterator()
    var current = scalars.next()
    while true {
      // A match may begin at every place.
      if follow(0, previous, current, into: &threads) { return true }
      guard let scalar = current else { return false }
      let after = scalars.next()
      next.removeAll()
      for address in threads.addresses where consumes(address, scalar) {
        let end = address + 2 + 2 * Int(program[address + 1])
        if follow(end, scalar, after, into: &next) { return true }
      }
      swap(&threads, &next)
      previous = scalar
      current = after
    }
  }

  private func consumes(_ address: Int, _ scalar: Unicode.Scalar) -> Bool {
    let count = Int(program[address + 1])
    for index in 0..<count {
      let pair = address + 2 + 2 * index
      if program[pair] <= scalar.value, scalar.value <= program[pair + 1] { return true }
    }
    return false
  }

  /// Adds what is reached from `address` without consuming; true when that is the match.
  private func follow(
    _ address: Int, _ previous: Unicode.Scalar?, _ current: Unicode.Scalar?,
    into threads: inout Threads
  ) -> Bool {
    var open = [address]
    while let address = open.popLast() {
      guard threads.visit(address) else { continue }
      guard let operation = Operation(rawValue: program[address]) else {
        preconditionFailure("not an operation")
      }
      switch operation {
      case .match: return true
      case .consume: threads.addresses.append(address)
      case .split:
        open.append(Int(program[address + 2]))
        open.append(Int(program[address + 1]))
      case .jump: open.append(Int(program[address + 1]))
      case .assertStart: if previous == nil { open.append(address + 1) }
      case .assertEnd: if current == nil { open.append(address + 1) }
      case .assertWordBoundary:
        if Self.isWord(previous) != Self.isWord(current) { open.append(address + 1) }
      case .assertNoWordBoundary:
        if Self.isWord(previous) == Self.isWord(current) { open.append(address + 1) }
      }
    }
    return false
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    switch scalar {
    case ("a"..."z")?, ("A"..."Z")?, ("0"..."9")?, "_"?: true
    default: false
    }
  }

  /// The places of the program that matching stands at.
  private struct Threads {
    /// Those that wait for a code point.
    var addresses: [Int] = []
    private var visited: [UInt32]
    private var generation: UInt32 = 1

    init(count: Int) { visited = [UInt32](repeating: 0, count: count) }

    /// Notes an address; false when it was there.
    mutating func visit(_ address: Int) -> Bool {
      if visited[address] == generation { return false }
      visited[address] = generation
      return true
    }

    mutating func removeAll() {
      addresses.removeAll(keepingCapacity: true)
      generation += 1
    }
  }
}
