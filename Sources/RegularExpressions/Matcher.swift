/// Follows a program's states along a text.
struct Matcher {
  private let program: Program
  private let bytes: UnsafeRawBufferPointer
  /// In which step each instruction was entered last.
  private let entered: UnsafeMutableBufferPointer<UInt32>
  /// Room for those that are to be entered.
  private let open: UnsafeMutableBufferPointer<UInt32>
  private var used = 0
  private let limit: Int

  /// Whether the program matches, nil when that takes more than `limit` steps; and the steps that were used.
  ///
  /// `bytes` are UTF-8.
  static func run(
    _ program: Program, _ bytes: UnsafeRawBufferPointer, searches: Bool, atMost limit: Int
  ) -> (Bool?, Int) {
    with(program, bytes, atMost: limit) { $0.run($1, $2, searches: searches) }
  }

  /// Where the program matches something, nil when finding that takes more than `limit` steps; and the steps that were
  /// used.
  ///
  /// The matches are the leftmost, of those the longest, and do not overlap. `bytes` are UTF-8.
  static func ranges(
    _ program: Program, _ bytes: UnsafeRawBufferPointer, atMost limit: Int
  ) -> ([Range<Int>]?, Int) {
    with(program, bytes, atMost: limit) { $0.ranges($1, $2) }
  }

  /// Gives `body` a matcher and two lists of states.
  private static func with<Result>(
    _ program: Program, _ bytes: UnsafeRawBufferPointer, atMost limit: Int,
    _ body: (
      inout Matcher, UnsafeMutableBufferPointer<UInt32>, UnsafeMutableBufferPointer<UInt32>
    ) -> Result
  ) -> (Result, Int) {
    let count = program.instructions.count
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 5 * count + 2) { room in
      room.baseAddress?.update(repeating: 0, count: count)
      func part(_ from: Int, _ to: Int) -> UnsafeMutableBufferPointer<UInt32> {
        UnsafeMutableBufferPointer(rebasing: room[from * count..<min(room.count, to * count)])
      }
      var matcher = Matcher(
        program: program, bytes: bytes, entered: part(0, 1),
        open: UnsafeMutableBufferPointer(rebasing: room[(3 * count)...]), limit: limit)
      let result = body(&matcher, part(1, 2), part(2, 3))
      return (result, matcher.used)
    }
  }

  private init(
    program: Program, bytes: UnsafeRawBufferPointer, entered: UnsafeMutableBufferPointer<UInt32>,
    open: UnsafeMutableBufferPointer<UInt32>, limit: Int
  ) {
    self.program = program
    self.bytes = bytes
    self.entered = entered
    self.open = open
    self.limit = limit
  }

  private mutating func run(
    _ first: UnsafeMutableBufferPointer<UInt32>, _ second: UnsafeMutableBufferPointer<UInt32>,
    searches: Bool
  ) -> Bool? {
    var states = first
    var others = second
    var count = 0
    var offset = 0
    var generation: UInt32 = 1
    while true {
      // The states of this place that were reached by consuming are in the list; a match may begin here too.
      let isEnd = offset == bytes.count
      if searches || offset == 0 {
        if enter(0, offset, generation, states, &count), searches || isEnd { return true }
      }
      if used > limit { return nil }
      if isEnd { return false }
      if count == 0, !searches { return false }
      let (scalar, width) = decode(offset)
      used += 1
      let after = offset + width
      generation &+= 1
      var reached = 0
      var isMatch = false
      for index in 0..<count {
        let address = states[index]
        if consumes(address, scalar), enter(address + 1, after, generation, others, &reached) {
          isMatch = true
        }
      }
      offset = after
      if isMatch, searches || offset == bytes.count { return true }
      if used > limit { return nil }
      swap(&states, &others)
      count = reached
    }
  }

  private mutating func ranges(
    _ first: UnsafeMutableBufferPointer<UInt32>, _ second: UnsafeMutableBufferPointer<UInt32>
  ) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    var start = 0
    var generation: UInt32 = 0
    while start < bytes.count {
      let end = longestEnd(first, second, from: start, &generation)
      if used > limit { return nil }
      if end > start { found.append(start..<end) }
      start = end > start ? end : start + decode(start).1
    }
    return found
  }

  /// Where the longest match ends that begins at `start`; `start` when none consumes anything.
  private mutating func longestEnd(
    _ first: UnsafeMutableBufferPointer<UInt32>, _ second: UnsafeMutableBufferPointer<UInt32>,
    from start: Int, _ generation: inout UInt32
  ) -> Int {
    var (states, others) = (first, second)
    var count = 0
    var offset = start
    var end = start
    generation &+= 1
    _ = enter(0, offset, generation, states, &count)
    while count > 0, offset < bytes.count, used <= limit {
      let (scalar, width) = decode(offset)
      used += 1
      offset += width
      generation &+= 1
      var reached = 0
      for index in 0..<count {
        let address = states[index]
        if consumes(address, scalar), enter(address + 1, offset, generation, others, &reached) {
          end = offset
        }
      }
      swap(&states, &others)
      count = reached
    }
    return end
  }

  /// Whether a state goes on with a scalar.
  @inline(__always)
  private mutating func consumes(_ address: UInt32, _ scalar: UInt32) -> Bool {
    let instruction = program.instructions[Int(address)]
    if instruction.operation == .scalar { return instruction.first == scalar }
    let set = Int(instruction.first)
    if scalar >= 0x80 { used += program.sets[set].steps }
    return program.sets[set].contains(scalar)
  }

  /// Adds the states that are reached from `address` without consuming; true when the match is among them.
  private mutating func enter(
    _ address: UInt32, _ offset: Int, _ generation: UInt32,
    _ states: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) -> Bool {
    var depth = 1
    open[0] = address
    var isMatch = false
    while depth > 0 {
      depth -= 1
      let address = Int(open[depth])
      if entered[address] == generation { continue }
      entered[address] = generation
      used += 1
      let instruction = program.instructions[address]
      switch instruction.operation {
      case .match: isMatch = true
      case .scalar, .set:
        states[count] = UInt32(address)
        count += 1
      case .split:
        open[depth] = instruction.second
        open[depth + 1] = instruction.first
        depth += 2
      case .jump:
        open[depth] = instruction.first
        depth += 1
      case .assertion:
        guard let assertion = Assertion(rawValue: instruction.first), holds(assertion, offset)
        else { continue }
        open[depth] = UInt32(address + 1)
        depth += 1
      }
    }
    return isMatch
  }

  // MARK: The text

  /// The scalar at `offset`, and its bytes.
  @inline(__always)
  private func decode(_ offset: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    func rest(_ index: Int) -> UInt32 { UInt32(bytes[offset + index]) & 0x3F }
    if first < 0xE0 { return ((first & 0x1F) << 6 | rest(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3) }
    return ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
  }

  private func scalar(at offset: Int) -> UInt32? {
    offset < bytes.count ? decode(offset).0 : nil
  }

  private func scalar(before offset: Int) -> UInt32? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return decode(start).0
  }

  private func holds(_ assertion: Assertion, _ offset: Int) -> Bool {
    switch assertion {
    case .textStart: offset == 0
    case .textEnd: offset == bytes.count
    case .lastLineEnd, .lastUnixLineEnd:
      offset == bytes.count
        || endsLine(offset, isUnix: assertion == .lastUnixLineEnd)
          && offset + lineEndWidth(offset) == bytes.count
    case .lineEnd, .unixLineEnd:
      offset == bytes.count || endsLine(offset, isUnix: assertion == .unixLineEnd)
    case .lineStart, .unixLineStart:
      offset == 0
        || offset < bytes.count && startsLine(offset, isUnix: assertion == .unixLineStart)
    case .wordBoundary: isWordBoundary(.asciiWord, offset)
    case .noWordBoundary: !isWordBoundary(.asciiWord, offset)
    case .unicodeWordBoundary: isWordBoundary(.unicodeWord, offset)
    case .noUnicodeWordBoundary: !isWordBoundary(.unicodeWord, offset)
    }
  }

  /// Whether an end of line begins here.
  private func endsLine(_ offset: Int, isUnix: Bool) -> Bool {
    guard let scalar = scalar(at: offset) else { return false }
    if isUnix { return scalar == 0x0A }
    // Line feed behind carriage return is the second half of one end.
    if scalar == 0x0A { return offset == 0 || bytes[offset - 1] != 0x0D }
    return Self.isLineEnd(scalar)
  }

  /// The bytes of the end of line here.
  private func lineEndWidth(_ offset: Int) -> Int {
    let (scalar, width) = decode(offset)
    guard scalar == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A else { return width }
    return 2
  }

  /// Whether an end of line stands before this place.
  private func startsLine(_ offset: Int, isUnix: Bool) -> Bool {
    guard let scalar = scalar(before: offset) else { return false }
    if isUnix { return scalar == 0x0A }
    if scalar == 0x0D { return bytes[offset] != 0x0A }
    return Self.isLineEnd(scalar)
  }

  private static func isLineEnd(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private func isWordBoundary(_ word: ScalarSet, _ offset: Int) -> Bool {
    let before = scalar(before: offset).map(word.contains) ?? false
    let after = scalar(at: offset).map(word.contains) ?? false
    return before != after
  }
}
