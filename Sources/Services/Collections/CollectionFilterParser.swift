import Base
import RPC

/// Reads the text of a filter.
struct CollectionFilterParser {
  private enum Token: Equatable {
    case word(UTF8Key)
    case text(UTF8Key)
    case open, close, comma
    case end
  }

  private let bytes: [UInt8]
  private let fields: [CollectionFilter.Field]
  private var position = 0
  /// The token that is looked at, and where it begins.
  private var token = Token.end
  private var start = 0
  private var comparisonsLeft = Limits.maxCollectionComparisons

  init(_ text: String, fields: [CollectionFilter.Field]) {
    bytes = Array(text.utf8)
    self.fields = fields
  }

  /// Reads all of it; nil when there is nothing but spaces.
  mutating func filter() throws(RPCError) -> CollectionFilter.Node? {
    try advance()
    if token == .end { return nil }
    let node = try alternatives(depth: 0)
    guard token == .end else { throw expected("\"and\", \"or\" or the end") }
    return node
  }

  private mutating func alternatives(depth: Int) throws(RPCError) -> CollectionFilter.Node {
    var nodes = [try conjunction(depth: depth)]
    while token == .word("or") {
      try advance()
      nodes.append(try conjunction(depth: depth))
    }
    return nodes.count == 1 ? nodes[0] : .or(nodes)
  }

  private mutating func conjunction(depth: Int) throws(RPCError) -> CollectionFilter.Node {
    var nodes = [try factor(depth: depth)]
    while token == .word("and") {
      try advance()
      nodes.append(try factor(depth: depth))
    }
    return nodes.count == 1 ? nodes[0] : .and(nodes)
  }

  private mutating func factor(depth: Int) throws(RPCError) -> CollectionFilter.Node {
    guard depth < Limits.maxCollectionFilterDepth else {
      throw refused("is nested more than \(Limits.maxCollectionFilterDepth) deep")
    }
    switch token {
    case .word("not"):
      try advance()
      return .not(try factor(depth: depth + 1))
    case .open:
      try advance()
      let node = try alternatives(depth: depth + 1)
      guard token == .close else { throw expected("\")\"") }
      try advance()
      return node
    case .word("pr"):
      try advance()
      let field = try self.field()
      return .term(try term(field, .isPresent, []))
    default: return .term(try comparison())
    }
  }

  private mutating func comparison() throws(RPCError) -> CollectionFilter.Term {
    let field = try self.field()
    guard case .word(let name) = token,
      let comparison = CollectionFilter.Comparison.allCases.first(where: {
        $0.rawValue.utf8Equals(name.text)
      }), comparison != .isPresent
    else { throw expected("a comparison such as \"eq\"") }
    try advance()
    switch comparison {
    case .isNull: return try term(field, comparison, [])
    case .among, .containsAll: return try term(field, comparison, try list(field))
    default: return try term(field, comparison, [try value(field)])
    }
  }

  private mutating func term(
    _ field: CollectionFilter.Field, _ comparison: CollectionFilter.Comparison,
    _ values: [CollectionFilter.Value]
  ) throws(RPCError) -> CollectionFilter.Term {
    guard field.comparisons.contains(comparison) else {
      let names = field.comparisons.map(\.rawValue).joined(separator: ", ")
      throw refused(
        "compares \"\(field.name)\" by \"\(comparison.rawValue)\"; there is: \(names)")
    }
    comparisonsLeft -= 1
    guard comparisonsLeft >= 0 else {
      throw refused("has more than \(Limits.maxCollectionComparisons) comparisons")
    }
    return CollectionFilter.Term(field: field.name, comparison: comparison, values: values)
  }

  private mutating func field() throws(RPCError) -> CollectionFilter.Field {
    guard case .word(let name) = token else { throw expected("a field") }
    guard let field = fields.first(where: { $0.name.utf8Equals(name.text) }) else {
      let names = fields.map { "\"\($0.name)\"" }.joined(separator: ", ")
      throw refused(
        "names the field \"\(EchoedText.cut(name.text))\"; "
          + (fields.isEmpty ? "there is none" : "there is: \(names)"))
    }
    try advance()
    return field
  }

  private mutating func list(
    _ field: CollectionFilter.Field
  ) throws(RPCError) -> [CollectionFilter.Value] {
    guard token == .open else { return [try value(field)] }
    try advance()
    var values = [try value(field)]
    while token == .comma {
      try advance()
      values.append(try value(field))
      guard values.count <= Limits.maxCollectionFilterValues else {
        throw refused("compares with more than \(Limits.maxCollectionFilterValues) values")
      }
    }
    guard token == .close else { throw expected("\",\" or \")\"") }
    try advance()
    return values
  }

  private mutating func value(
    _ field: CollectionFilter.Field
  ) throws(RPCError) -> CollectionFilter.Value {
    let value: CollectionFilter.Value
    switch token {
    case .text(let text): value = .text(text)
    case .word(let word): value = .bare(word)
    default: throw expected("a value such as \"abc\" or true")
    }
    if let expected = field.expectation(of: value) {
      throw refused(
        "compares \(field.name) with \"\(EchoedText.cut(value.text))\"; expected \(expected)")
    }
    try advance()
    return value
  }

  // MARK: Tokens

  private mutating func advance() throws(RPCError) {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    start = position
    guard position < bytes.count else {
      token = .end
      return
    }
    switch bytes[position] {
    case UInt8(ascii: "("): token = .open
    case UInt8(ascii: ")"): token = .close
    case UInt8(ascii: ","): token = .comma
    case UInt8(ascii: "\""):
      token = .text(UTF8Key(try quoted()))
      return
    default:
      while position < bytes.count, !Self.endsWord(bytes[position]) { position += 1 }
      token = .word(UTF8Key(String(decoding: bytes[start..<position], as: UTF8.self)))
      return
    }
    position += 1
  }

  /// Reads a text in quotes, in which `\"` and `\\` stand for a quote and a backslash.
  private mutating func quoted() throws(RPCError) -> String {
    var text: [UInt8] = []
    var next = position + 1
    while next < bytes.count, bytes[next] != UInt8(ascii: "\"") {
      if bytes[next] == UInt8(ascii: "\\") {
        next += 1
        guard next < bytes.count, [UInt8(ascii: "\""), UInt8(ascii: "\\")].contains(bytes[next])
        else { throw refused("has a \"\\\" that neither a quote nor another one follows") }
      }
      text.append(bytes[next])
      next += 1
    }
    guard next < bytes.count else { throw refused("has a text without its second quote") }
    position = next + 1
    return String(decoding: text, as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
  }

  // MARK: Refusals

  private func expected(_ what: String) -> RPCError {
    let found =
      token == .end
      ? "the end"
      : "\"\(EchoedText.cut(String(decoding: bytes[start..<position], as: UTF8.self)))\""
    return refused("must have \(what) instead of \(found)")
  }

  private func refused(_ what: String) -> RPCError {
    RPCError(.invalidArgument, "\"filters\" \(what), at byte \(start)")
  }
}
