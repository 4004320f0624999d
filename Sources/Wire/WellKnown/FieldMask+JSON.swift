import Base

// The JSON form is one string: the paths in lowerCamelCase, joined by commas. Only paths that come back
// from that form unchanged have one.

extension Google.Protobuf.FieldMask: WellKnownJSON {
  static var parameterKind: String { "names of fields such as \"name,timeout\"" }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    let start = try reader.valueStart()
    let text = try reader.readStringBytes(expecting: Self.parameterKind)
    guard merge(text, allowingUnderscores: false) else {
      throw reader.mismatch(Self.parameterKind, at: start)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.buffer.append(UInt8(ascii: "\""))
    for (index, path) in paths.enumerated() {
      if index > 0 { writer.buffer.append(UInt8(ascii: ",")) }
      guard let camelCase = Self.camelCase(path) else {
        writer.fail(.unencodable("the field mask path \"\(path)\" has no JSON form"))
        continue
      }
      writer.buffer.append(camelCase)
    }
    writer.buffer.append(UInt8(ascii: "\""))
  }

  /// In a parameter the names of the `.proto` are accepted too.
  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError) {
    guard merge(text, allowingUnderscores: true) else {
      throw .json(message: "invalid field mask", offset: 0, field: "")
    }
  }

  private mutating func merge(
    _ text: UnsafeRawBufferPointer, allowingUnderscores: Bool
  ) -> Bool {
    if text.isEmpty { return true }
    for path in text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      var snakeCase: [UInt8] = []
      for byte in path {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): snakeCase += [UInt8(ascii: "_"), byte | 0x20]
        case UInt8(ascii: "_") where !allowingUnderscores: return false
        default: snakeCase.append(byte)
        }
      }
      guard Self.isPath(snakeCase) else { return false }
      paths.append(String(decoding: snakeCase, as: UTF8.self))
    }
    return true
  }

  /// The lowerCamelCase of a path; nil when it would not come back as the same path.
  private static func camelCase(_ path: String) -> [UInt8]? {
    guard isPath(Array(path.utf8)) else { return nil }
    var camelCase: [UInt8] = []
    var isAfterUnderscore = false
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): return nil
      case UInt8(ascii: "_"):
        if isAfterUnderscore { return nil }
        isAfterUnderscore = true
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        camelCase.append(isAfterUnderscore ? byte & ~0x20 : byte)
        isAfterUnderscore = false
      default:
        // A digit or a point has no upper case: its underscore would be lost.
        if isAfterUnderscore { return nil }
        camelCase.append(byte)
      }
    }
    return isAfterUnderscore ? nil : camelCase
  }

  /// Whether the bytes are identifiers joined by points.
  private static func isPath(_ bytes: [UInt8]) -> Bool {
    var isStart = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "_"):
        isStart = false
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isStart { return false }
      case UInt8(ascii: "."):
        if isStart { return false }
        isStart = true
      default: return false
      }
    }
    return !isStart
  }
}
