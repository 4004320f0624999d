/// What a server answered, whatever its status.
public struct OutgoingAnswer: Sendable {
  public var status: Int
  /// The field lines as they came, each with its line end; fields are read from it when asked for, because few
  /// callers ask.
  var head: [UInt8]
  /// The body as it came; what it says is ``content()``.
  public var body: [UInt8]
  /// Nanoseconds from the start of the request to its end, by the loop's clock.
  public var duration: Int64
  /// What must not be seen of the request; taken out of `head` and `body` already.
  var secrets: EchoedSecrets?

  /// Makes an answer of its parts.
  public init(
    status: Int, fields: [(name: String, value: String)], body: [UInt8], duration: Int64
  ) {
    self.init(
      status: status,
      head: fields.flatMap { Array("\($0.name): \($0.value)\r\n".utf8) }, body: body,
      duration: duration)
  }

  init(status: Int, head: [UInt8], body: [UInt8], duration: Int64) {
    self.status = status
    self.head = head
    self.body = body
    self.duration = duration
  }

  /// Header fields as they came, names in lower case, values without white space around them.
  public var fields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    forEachLine { name, value in
      let lower = name.map(Self.lowercased)
      fields.append(
        (String(decoding: lower, as: UTF8.self), String(decoding: value, as: UTF8.self)))
      return true
    }
    return fields
  }

  /// The first value of a header field; `name` in lower case.
  public func field(_ name: String) -> String? {
    var found: String?
    forEachLine(of: name) { value in
      found = String(decoding: value, as: UTF8.self)
      return false
    }
    return found
  }

  /// Whether a header field came; `name` in lower case.
  func hasField(_ name: String) -> Bool {
    var isThere = false
    forEachLine(of: name) { _ in
      isThere = true
      return false
    }
    return isThere
  }

  /// The elements of a field that lists tokens, of all its lines in order, in lower case; `name` in lower case.
  func tokens(of name: String) -> [String] {
    var tokens: [String] = []
    forEachLine(of: name) { value in
      for element in value.split(separator: UInt8(ascii: ",")) {
        let token = Self.trimmed(element).map(Self.lowercased)
        if !token.isEmpty { tokens.append(String(decoding: token, as: UTF8.self)) }
      }
      return true
    }
    return tokens
  }

  /// Calls `body` with the value of each line of a field until it says false; `name` in lower case.
  private func forEachLine(of name: String, _ body: (ArraySlice<UInt8>) -> Bool) {
    let wanted = name.utf8
    forEachLine { bytes, value in
      let isIt =
        bytes.count == wanted.count
        && zip(bytes, wanted).allSatisfy { Self.lowercased($0) == $1 }
      return isIt ? body(value) : true
    }
  }

  /// Calls `body` with the name and the value of each field line until it says false.
  private func forEachLine(_ body: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool) {
    let lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
    var index = 0
    while index < lines.count {
      var line = lines[index]
      index += 1
      // RFC 9112 section 5.2: a line that begins with white space goes on with the field before.
      while index < lines.count, let first = lines[index].first, first == 0x20 || first == 0x09 {
        line = (line + [0x20] + Self.trimmed(lines[index]))[...]
        index += 1
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      // White space before the colon, which a server must not send, is no part of the name either.
      guard body(Self.trimmed(line[..<colon]), Self.trimmed(line[(colon + 1)...])) else { return }
    }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return bytes
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
