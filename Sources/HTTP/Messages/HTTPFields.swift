import Base

/// Header or trailer fields in order, for a response or as received trailers.
///
/// Names are lower case. A value that many responses share (`static let`) costs one reference count to send.
/// A value cannot break out of its line: CR, LF and NUL in it become spaces (RFC 9110 section 5.5).
public struct HTTPFields: Sendable {
  /// One field: `name` in lower case, `value` as sent.
  public struct Field: Sendable, Equatable {
    /// In lower case.
    public var name: String
    /// As it is sent.
    public var value: String

    /// Makes a field; the name must be in lower case.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The bytes, shared with copies until one of them changes.
  public private(set) var storage: HTTPFieldBlock

  /// Makes fields from name and value pairs.
  public init(_ fields: [Field] = []) {
    storage = HTTPFieldBlock()
    for field in fields { storage.append(field.name, field.value) }
  }

  /// Makes fields that many responses share and that are never freed: such are used without counting references.
  ///
  /// For `static let`s and what hangs on them.
  public static func shared(_ fields: [Field]) -> HTTPFields {
    let fields = HTTPFields(fields)
    fields.storage.makeShared()
    return fields
  }

  /// Wraps a block that nobody else changes.
  init(block: HTTPFieldBlock) { storage = block }

  /// Appends a field, keeping any of the same name.
  public mutating func append(_ name: String, _ value: String) {
    if !isKnownUniquelyReferenced(&storage) { storage = storage.copy() }
    storage.append(name, value)
  }

  /// Appends all fields of `other`.
  public mutating func append(contentsOf other: HTTPFields) {
    if !isKnownUniquelyReferenced(&storage) { storage = storage.copy() }
    storage.append(contentsOf: other.storage)
  }

  /// The number of fields.
  public var count: Int { storage.count }

  /// The fields in order.
  public var fields: [Field] {
    (0..<storage.count).map { Field(storage.name(at: $0), storage.value(at: $0)) }
  }

  /// The first value of the field `name` (lower case).
  public func first(_ name: String) -> String? {
    (0..<storage.count).first { storage.name(at: $0) == name }.map { storage.value(at: $0) }
  }
}

/// The bytes behind `HTTPFields`: one arena and the ranges of names and values in it.
///
/// Safe to share because it is changed only while uniquely referenced (copy on write in `HTTPFields`).
public final class HTTPFieldBlock: @unchecked Sendable {
  /// Where a field's bytes lie in the arena.
  public struct Range: Sendable {
    /// Where the name begins.
    public var name: Int
    /// The bytes of the name.
    public var nameCount: Int
    /// Where the value begins.
    public var value: Int
    /// The bytes of the value.
    public var valueCount: Int
  }

  var arena = ByteBuffer()
  /// The fields in order.
  public private(set) var ranges: [Range] = []
  /// Whether the block is never freed.
  private(set) var isShared = false

  init() {}

  /// Keeps the block for ever.
  func makeShared() {
    isShared = true
    _ = Unmanaged.passRetained(self)
  }

  /// A reference for whoever calls `letGo` with it later.
  @inline(__always)
  func keep() -> Unmanaged<HTTPFieldBlock> {
    isShared ? .passUnretained(self) : .passRetained(self)
  }

  /// Gives back what `keep` has returned.
  @inline(__always)
  static func letGo(_ reference: Unmanaged<HTTPFieldBlock>) {
    if !reference._withUnsafeGuaranteedRef({ $0.isShared }) { reference.release() }
  }

  /// The number of fields.
  public var count: Int { ranges.count }

  /// A block of its own with the same fields, and room for a few more: copies are made to be appended to.
  func copy() -> HTTPFieldBlock {
    let block = HTTPFieldBlock()
    block.arena.reserve(arena.count + 48)
    arena.withUnsafeBytes { block.arena.append($0) }
    block.ranges.reserveCapacity(ranges.count + 2)
    block.ranges.append(contentsOf: ranges)
    return block
  }

  func append(_ name: String, _ value: String) {
    let start = arena.count
    arena.append(utf8: name)
    let middle = arena.count
    arena.append(utf8: value)
    arena.withUnsafeMutableBytes { bytes in
      for index in middle..<bytes.count {
        let byte = bytes[index]
        if byte == 0x0d || byte == 0x0a || byte == 0 { bytes[index] = 0x20 }
      }
    }
    ranges.append(
      Range(
        name: start, nameCount: middle - start, value: middle, valueCount: arena.count - middle))
  }

  /// Appends what stands in another block.
  func append(contentsOf other: HTTPFieldBlock) {
    let offset = arena.count
    other.arena.withUnsafeBytes { arena.append($0) }
    for range in other.ranges {
      ranges.append(
        Range(
          name: range.name + offset, nameCount: range.nameCount, value: range.value + offset,
          valueCount: range.valueCount))
    }
  }

  /// Calls `body` with the arena; the pointer lives as long as the block, which never changes once shared.
  public func withArena<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    arena.withUnsafeBytes(body)
  }

  /// Appends a field as it was received.
  func append(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    let start = arena.count
    arena.append(name)
    arena.append(value)
    ranges.append(
      Range(
        name: start, nameCount: name.count, value: start + name.count, valueCount: value.count))
  }

  func name(at index: Int) -> String {
    let range = ranges[index]
    return arena.withUnsafeBytes {
      String(decoding: $0[range.name..<range.name + range.nameCount], as: UTF8.self)
    }
  }

  func value(at index: Int) -> String {
    let range = ranges[index]
    return arena.withUnsafeBytes {
      String(decoding: $0[range.value..<range.value + range.valueCount], as: UTF8.self)
    }
  }
}
