import Store

/// A statement's text as PostgreSQL takes it, and where its parameters come from.
///
/// - Parameters are numbered anew, without gaps: PostgreSQL wants to know a type for each number, and a statement may
///   leave some of the values out that it shares with others.
/// - `column IN ($1, $2, ...)` becomes `column = ANY($1)` with an array: there may be no more than 65,535 parameters,
///   and lists of any length share a prepared statement.
/// - `column IN (SELECT ...)` becomes `column = ANY(ARRAY(SELECT ...))`: the values are looked for once. As a join it
///   would be planned by what is known of the tables, which of a queue, and of anything behind a crash, is nothing: then
///   the values are looked for again for each row.
/// - `UPDATE table SET ... WHERE conditions AND column IN (SELECT column FROM table ...)`, and DELETE, take the rows by
///   their places, `ctid`, whatever is known of the table: the conditions stand in `(...) IS TRUE`, for which no index is
///   looked at. Rows do not move meanwhile: one writer at a time changes the tables.
/// - `LOWER(text)` knows all of Unicode, whatever the database's locale, and its result is compared by bytes.
/// - `column /* long */ = $1` compares hashes as well: an index takes entries of some 2,700 bytes, and that of such a
///   column, marked in the same way where it is defined, holds hashes.
struct PostgresText {
  /// What a parameter is.
  enum Place {
    /// The value of that number, 0 for `$1`.
    case value(Int)
    /// An array of values in a row.
    case list(Range<Int>)
  }

  /// The text with the new numbers.
  private(set) var sql = ""
  /// For each parameter, where it comes from.
  private(set) var places: [Place] = []
  /// How many values the statement needs.
  private(set) var valueCount = 0
  /// Whether it may change something.
  private(set) var isChange = false

  /// Reads a statement in one pass; what stands in quotation marks is left alone.
  ///
  /// - Throws: ``StoreError/misuse(_:)`` for a parameter that is written in another way than `$1`.
  init(_ text: String) throws(StoreError) {
    var scanner = Scanner(Array(text.utf8), text)
    try scanner.run()
    sql = String(decoding: scanner.output, as: UTF8.self)
    places = scanner.places
    valueCount = scanner.valueCount
    isChange = !sql.utf8.drop { $0 <= UInt8(ascii: " ") }.starts(with: "SELECT ".utf8)
  }

  /// The mark of a column whose values may be longer than an entry of an index, behind its name.
  private static let longMark: StaticString = " /* long */"

  /// The hash that stands for such a value: PostgreSQL's own for its hash indexes, which does not change.
  private static func hash(_ column: some Collection<UInt8>, seed: Int) -> [UInt8] {
    Array("hashtextextended(".utf8) + column + Array(", \(seed))".utf8)
  }

  /// The statement of a migration: texts are compared by bytes, whatever the database's locale, and what may be long
  /// stands in indexes as two hashes, so that a unique one tells values apart.
  static func definition(_ text: String) -> String {
    var output: [UInt8] = []
    let text = hashingLong(text)
    var word: [UInt8] = []
    var quote: UInt8?
    func endWord() {
      output += word
      if word.elementsEqual("TEXT".utf8) { output += " COLLATE \"C\"".utf8 }
      word = []
    }
    for byte in text.utf8 {
      if quote == nil, Scanner.isWord(byte) {
        word.append(byte)
        continue
      }
      endWord()
      output.append(byte)
      if quote == nil {
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") { quote = byte }
      } else if quote == byte {
        quote = nil
      }
    }
    endWord()
    return String(decoding: output, as: UTF8.self)
  }

  /// A definition with two hashes in place of each column that is marked as long.
  private static func hashingLong(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard starts(bytes[index...], longMark) else {
        output.append(bytes[index])
        index += 1
        continue
      }
      let column = Array(output.reversed().prefix(while: Scanner.isWord).reversed())
      output.removeLast(column.count)
      output += hash(column, seed: 0) + Array(", ".utf8) + hash(column, seed: 1)
      index += longMark.utf8CodeUnitCount
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func starts(_ bytes: ArraySlice<UInt8>, _ text: StaticString) -> Bool {
    bytes.starts(
      with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private struct Scanner {
    let text: String
    let bytes: [UInt8]
    var index = 0
    var output: [UInt8] = []
    var places: [Place] = []
    var valueCount = 0
    /// The new number of each value that stands by itself; 0 for none yet.
    var numbers: [Int] = []
    var depth = 0
    /// The depths of the parentheses of LOWER that are open.
    var lowered: [Int] = []
    /// The depths of the parentheses of `IN (SELECT` that are open.
    var arrays: [Int] = []
    var lastWord: ArraySlice<UInt8> = []
    /// The table that an UPDATE or DELETE changes; empty for other statements.
    var changed: ArraySlice<UInt8> = []
    /// Where the conditions of the outermost WHERE begin in the output; nil before it.
    var conditionStart: Int?

    init(_ bytes: [UInt8], _ text: String) {
      self.bytes = bytes
      self.text = text
      output.reserveCapacity(bytes.count + 64)
    }

    static func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
        true
      default: false
      }
    }

    mutating func run() throws(StoreError) {
      for beginning: StaticString in ["UPDATE ", "DELETE FROM "]
      where PostgresText.starts(bytes[...], beginning) {
        changed = word(at: beginning.utf8CodeUnitCount)
      }
      while index < bytes.count {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "'"), UInt8(ascii: "\""): copyQuoted(byte)
        case UInt8(ascii: "$"):
          index += 1
          guard let value = number(&index) else { throw misuse() }
          appendPlace(value - 1)
        case UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "`"), 0:
          throw misuse()
        case UInt8(ascii: "("):
          depth += 1
          copy(byte)
        case UInt8(ascii: ")"):
          copy(byte)
          if lowered.last == depth {
            lowered.removeLast()
            output.removeLast()
            output += " COLLATE \"und-x-icu\") COLLATE \"C\")".utf8
          } else if arrays.last == depth {
            arrays.removeLast()
            output.append(UInt8(ascii: ")"))
          }
          depth -= 1
        default:
          if Self.isWord(byte) { takeWord() } else { copy(byte) }
        }
      }
    }

    /// Whether a word of letters is another one, in any case.
    private static func equals(_ word: ArraySlice<UInt8>, _ other: StaticString) -> Bool {
      word.count == other.utf8CodeUnitCount
        && zip(word, UnsafeBufferPointer(start: other.utf8Start, count: word.count))
          .allSatisfy { $0 & ~0x20 == $1 }
    }

    private mutating func copy(_ byte: UInt8) {
      output.append(byte)
      index += 1
    }

    /// A doubled mark closes and opens again, which comes to the same.
    private mutating func copyQuoted(_ mark: UInt8) {
      copy(mark)
      while index < bytes.count {
        let byte = bytes[index]
        copy(byte)
        if byte == mark { return }
      }
    }

    private mutating func takeWord() {
      let start = index
      while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
      let word = bytes[start..<index]
      func isWord(_ other: StaticString) -> Bool { Self.equals(word, other) }
      let isBehindNot = Self.equals(lastWord, "NOT")
      if isWord("LOWER"), index < bytes.count, bytes[index] == UInt8(ascii: "(") {
        output += "(lower(".utf8
        index += 1
        depth += 1
        lowered.append(depth)
      } else if isWord("IN"), !isBehindNot, let list = list() {
        places.append(.list(list))
        output += "= ANY($\(places.count))".utf8
      } else if isWord("IN"), !isBehindNot, let selection = selection() {
        take(selection)
      } else if let value = longValue() {
        output.append(UInt8(ascii: "("))
        output += word
        output += " = ".utf8
        appendPlace(value)
        output += " AND ".utf8
        output += PostgresText.hash(word, seed: 0)
        output += " = ".utf8
        // A value that stands by itself has one number, wherever it stands.
        output += PostgresText.hash("$\(numbers[value])".utf8, seed: 0)
        output.append(UInt8(ascii: ")"))
      } else {
        output += word
        if depth == 0, isWord("WHERE") { conditionStart = output.count }
      }
      lastWord = word
    }

    /// The value, 0 for `$1`, that a column is compared with which is marked as long, behind which `index` moves; nil
    /// when something else stands there.
    private mutating func longValue() -> Int? {
      guard PostgresText.starts(bytes[index...], PostgresText.longMark) else { return nil }
      var end = index + PostgresText.longMark.utf8CodeUnitCount
      guard PostgresText.starts(bytes[end...], " = $") else { return nil }
      end += 4
      guard let value = number(&end) else { return nil }
      index = end
      return value - 1
    }

    /// The values of a list of two or more parameters whose numbers follow one another, behind which `index` moves; nil
    /// when something else stands there.
    private mutating func list() -> Range<Int>? {
      var end = index
      func take(_ byte: Character) -> Bool {
        guard end < bytes.count, bytes[end] == byte.asciiValue else { return false }
        end += 1
        return true
      }
      skipSpace(&end)
      guard take("(") else { return nil }
      var first = 0
      var count = 0
      repeat {
        skipSpace(&end)
        guard take("$"), let value = number(&end) else { return nil }
        if count == 0 { first = value }
        guard value == first + count else { return nil }
        count += 1
        skipSpace(&end)
      } while take(",")
      guard take(")"), count > 1 else { return nil }
      index = end
      valueCount = max(valueCount, first + count - 1)
      return (first - 1)..<(first - 1 + count)
    }

    private func skipSpace(_ index: inout Int) {
      while index < bytes.count, bytes[index] == UInt8(ascii: " ") || bytes[index] == 10 {
        index += 1
      }
    }

    private func word(at start: Int) -> ArraySlice<UInt8> {
      bytes[start...].prefix(while: Self.isWord)
    }

    /// Begins the array of what a SELECT finds, whose first word stands at `start`.
    private mutating func take(_ start: Int) {
      let own = Array("SELECT ".utf8) + lastWord + Array(" FROM ".utf8)
      if !changed.isEmpty, bytes[start...].starts(with: own),
        word(at: start + own.count) == changed
      {
        dropSpace()
        output.removeLast(lastWord.count)
        hideConditions()
        output += "ctid = ANY(ARRAY(SELECT ctid FROM ".utf8
        index = start + own.count
      } else {
        output += "= ANY(ARRAY(".utf8
        index = start
      }
      depth += 1
      arrays.append(depth)
    }

    private mutating func dropSpace() {
      while output.last == UInt8(ascii: " ") || output.last == 10 { output.removeLast() }
    }

    /// Has no index looked for by the conditions that stand before the place of a row.
    private mutating func hideConditions() {
      guard let start = conditionStart else { return }
      dropSpace()
      guard output[start...].reversed().starts(with: "DNA ".utf8) else {
        output.append(UInt8(ascii: " "))
        return
      }
      output.removeLast(4)
      output.replaceSubrange(start...start, with: " (".utf8)
      output += ") IS TRUE AND ".utf8
    }

    /// Where the SELECT in parentheses begins that stands next; nil when something else does.
    private func selection() -> Int? {
      var end = index
      skipSpace(&end)
      guard end < bytes.count, bytes[end] == UInt8(ascii: "(") else { return nil }
      end += 1
      skipSpace(&end)
      return PostgresText.starts(bytes[end...], "SELECT ") ? end : nil
    }

    private mutating func appendPlace(_ value: Int) {
      valueCount = max(valueCount, value + 1)
      while numbers.count <= value { numbers.append(0) }
      if numbers[value] == 0 {
        places.append(.value(value))
        numbers[value] = places.count
      }
      output += "$\(numbers[value])".utf8
    }

    /// The number whose digits begin at `index`, which moves behind them; nil without digits, with a leading zero, or
    /// with more than seven.
    private func number(_ index: inout Int) -> Int? {
      let start = index
      var number = 0
      while index < bytes.count, index - start < 8 {
        let digit = bytes[index]
        guard digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") else { break }
        number = number * 10 + Int(digit - UInt8(ascii: "0"))
        index += 1
      }
      guard index > start, index - start < 8, bytes[start] != UInt8(ascii: "0") else { return nil }
      return number
    }

    private func misuse() -> StoreError {
      .misuse("a parameter that is not $1, $2, ... in: \(text)")
    }
  }
}
