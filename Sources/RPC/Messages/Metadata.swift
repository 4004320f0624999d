import Base
import Glibc
import HTTP

/// Custom key and value pairs that go with a call, in order, several for one key allowed.
///
/// Keys are lower case. A key that ends in "-bin" carries bytes, which dialects send as base64.
public struct Metadata: Sendable, Equatable {
  /// A value: text for ordinary keys, bytes for keys that end in "-bin".
  public enum Value: Sendable, Equatable {
    /// Printable ASCII.
    case text(String)
    /// Any bytes, of a key that ends in "-bin".
    case binary([UInt8])

    /// By bytes.
    public static func == (left: Value, right: Value) -> Bool {
      switch (left, right) {
      case (.text(let text), .text(let other)): text.utf8Equals(other)
      case (.binary(let bytes), .binary(let other)): bytes == other
      default: false
      }
    }
  }

  /// The pairs in order.
  public private(set) var entries: [(key: String, value: Value)] = []

  public init() {}

  /// Whether there is no pair.
  public var isEmpty: Bool { entries.isEmpty }

  /// Appends a text value.
  ///
  /// Only printable ASCII can be sent; a pair with another character, or with a key that the protocols
  /// reserve (`isReserved`), is left out when it is put on the wire.
  public mutating func append(_ key: String, _ value: String) {
    entries.append((key, .text(value)))
  }

  /// Appends a binary value; `key` must end in "-bin".
  public mutating func append(_ key: String, binary value: [UInt8]) {
    precondition(key.utf8HasSuffix("-bin"))
    entries.append((key, .binary(value)))
  }

  /// Appends every pair of `other`.
  public mutating func append(contentsOf other: Metadata) {
    entries.append(contentsOf: other.entries)
  }

  /// The first text value of `key`.
  public func first(_ key: String) -> String? {
    for entry in entries where entry.key.utf8Equals(key) {
      if case .text(let text) = entry.value { return text }
    }
    return nil
  }

  /// The first binary value of `key`.
  public func firstBinary(_ key: String) -> [UInt8]? {
    for entry in entries where entry.key.utf8Equals(key) {
      if case .binary(let bytes) = entry.value { return bytes }
    }
    return nil
  }

  /// Every value of `key`, in order.
  public func values(_ key: String) -> [Value] {
    entries.lazy.filter { $0.key.utf8Equals(key) }.map(\.value)
  }

  public static func == (left: Metadata, right: Metadata) -> Bool {
    left.entries.count == right.entries.count
      && zip(left.entries, right.entries).allSatisfy {
        $0.key.utf8Equals($1.key) && $0.value == $1.value
      }
  }
}

extension Metadata {
  /// Whether a name belongs to HTTP or to a protocol, so that custom metadata may not use it.
  public static func isReserved(_ key: String) -> Bool {
    if key.utf8HasPrefix("grpc-") || key.utf8HasPrefix("connect-") || key.utf8HasPrefix(":") {
      return true
    }
    switch key {
    case "content-type", "content-length", "content-encoding", "accept-encoding", "te",
      "transfer-encoding", "connection", "host", "keep-alive", "upgrade", "trailer", "expect":
      return true
    default: return false
    }
  }

  /// Whether a key may be sent: lower-case letters, digits, "_", "-", "." and not reserved.
  public static func isValid(key: String) -> Bool {
    !key.isEmpty && !isReserved(key)
      && key.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  /// Whether a text may be sent: printable ASCII.
  public static func isValid(value: String) -> Bool {
    value.utf8.allSatisfy { $0 >= 0x20 && $0 <= 0x7E }
  }

  /// Reads the custom fields of a request's head; fields that are not metadata are left out.
  ///
  /// A "-bin" field may hold several values joined by commas; one that is not base64 is left out.
  init(head: borrowing HTTPRequestHead) {
    var metadata = Metadata()
    head.forEach { name, value in
      metadata.append(field: String(decoding: name, as: UTF8.self), value)
    }
    self = metadata
  }

  /// Appends a field as it came from the wire.
  mutating func append(field key: String, _ value: UnsafeRawBufferPointer) {
    guard !Self.isReserved(key) else { return }
    guard key.utf8HasSuffix("-bin") else {
      append(key, String(decoding: value, as: UTF8.self))
      return
    }
    for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let trimmed = UnsafeRawBufferPointer(rebasing: part).trimmingSpaces()
      if let bytes = Base64.decode(trimmed) { append(key, binary: bytes) }
    }
  }

  /// Calls `body` with each pair that may be sent, binary values as unpadded base64.
  func forEachField(_ body: (_ name: String, _ value: String) -> Void) {
    for entry in entries where Self.isValid(key: entry.key) {
      switch entry.value {
      case .text(let text): if Self.isValid(value: text) { body(entry.key, text) }
      case .binary(let bytes): body(entry.key, Base64.encode(bytes, padded: false))
      }
    }
  }
}

extension HTTPFields {
  /// Appends the pairs of `metadata` but for those of one key, each name led by `prefix`.
  mutating func append(_ metadata: Metadata, prefix: String = "", except key: String = "") {
    guard !metadata.isEmpty else { return }
    var fields = self
    metadata.forEachField { name, value in
      if name.utf8Equals(key) { return }
      fields.append(prefix.isEmpty ? name : prefix + name, value)
    }
    self = fields
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the bytes are those of `literal`.
  @inline(__always)
  func equals(_ literal: StaticString) -> Bool {
    count == literal.utf8CodeUnitCount
      && (count == 0 || memcmp(baseAddress!, literal.utf8Start, count) == 0)
  }

  /// Whether the bytes begin with `literal`.
  @inline(__always)
  func starts(with literal: StaticString) -> Bool {
    count >= literal.utf8CodeUnitCount
      && memcmp(baseAddress!, literal.utf8Start, literal.utf8CodeUnitCount) == 0
  }

  /// The bytes from `offset` on.
  @inline(__always)
  func dropping(_ offset: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[offset...])
  }
}
