/// What a server answered, whatever its status.
public struct OutgoingAnswer: Sendable {
  public var status: Int
  /// The field lines as they came, each with its line end; fields are read from it when asked for, because few
  /// callers ask.
  private let head: [UInt8]
  public var body: [UInt8]
  /// Nanoseconds from the start of the request to its end, by the loop's clock.
  public var duration: Int64

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
      let lower = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      fields.append(
        (String(decoding: lower, as: UTF8.self), String(decoding: value, as: UTF8.self)))
      return true
    }
    return fields
  }

  /// The first value of a header field; `name` in lower case.
  public func field(_ name: String) -> String? {
    var found: String?
    let wanted = name.utf8
    forEachLine { bytes, value in
      let isIt =
        bytes.count == wanted.count
        && zip(bytes, wanted).allSatisfy {
          ((0x41...0x5A).contains($0) ? $0 | 0x20 : $0) == $1
        }
      if isIt { found = String(decoding: value, as: UTF8.self) }
      return !isIt
    }
    return found
  }

  /// Calls `body` with the name and the value of each field line until it says false.
  private func forEachLine(_ body: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Bool) {
    for line in head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      var value = line[(colon + 1)...]
      while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
      while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
      guard body(line[..<colon], value) else { return }
    }
  }
}
