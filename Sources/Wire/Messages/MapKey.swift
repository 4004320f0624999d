public import Base

/// A type that may be a map's key: `bool`, `string`, and the integers.
public protocol MapKey: Hashable, Sendable {
  /// The order in which entries are written.
  static func isOrdered(_ left: Self, before right: Self) -> Bool

  /// The key, or how it begins, as a number that has the same order; keys that start the same are asked for theirs.
  var start: UInt128 { get }

  /// Reads the key from a JSON member's name.
  init(jsonKey: JSONKey, at reader: borrowing JSONReader) throws(WireError)

  /// Writes the key as a JSON member's name, colon included.
  func writeJSONKey(to writer: inout JSONWriter)
}

extension MapKey where Self: Comparable {
  @inlinable
  public static func isOrdered(_ left: Self, before right: Self) -> Bool { left < right }
}

extension Bool: MapKey {
  @inlinable
  public static func isOrdered(_ left: Bool, before right: Bool) -> Bool { !left && right }

  @inlinable
  public var start: UInt128 { self ? 1 : 0 }

  public init(jsonKey: JSONKey, at reader: borrowing JSONReader) throws(WireError) {
    if jsonKey.matches("true") {
      self = true
    } else if jsonKey.matches("false") {
      self = false
    } else {
      throw reader.error("expected a map key that is true or false")
    }
  }

  public func writeJSONKey(to writer: inout JSONWriter) {
    writer.writeKey(self ? "\"true\":" : "\"false\":")
  }
}

/// A map's string keys are told apart by their bytes, as every other implementation does.
extension UTF8Key: MapKey {
  @inlinable
  public var start: UInt128 { UInt128(startOf: text) }

  public init(jsonKey: JSONKey, at reader: borrowing JSONReader) throws(WireError) {
    self.init(jsonKey.string)
  }

  public func writeJSONKey(to writer: inout JSONWriter) { writer.writeKey(string: text) }
}

extension Int32: MapKey {
  @inlinable
  public var start: UInt128 { UInt128(UInt64(bitPattern: Int64(self)) ^ 1 << 63) }

  public init(jsonKey: JSONKey, at reader: borrowing JSONReader) throws(WireError) {
    guard let value = JSONNumber(whole: jsonKey.bytes)?.integer(Int32.self) else {
      throw reader.error("expected a map key that is an int32")
    }
    self = value
  }

  public func writeJSONKey(to writer: inout JSONWriter) { writer.writeKey(integer: Int64(self)) }
}

extension Int64: MapKey {
  @inlinable
  public var start: UInt128 { UInt128(UInt64(bitPattern: Int64(self)) ^ 1 << 63) }

  public init(jsonKey: JSONKey, at reader: borrowing JSONReader) throws(WireError) {
    guard let value = JSONNumber(whole: jsonKey.bytes)?.integer(Int64.self) else {
      throw reader.error("expected a map key that is an int64")
    }
    self = value
  }

  public func writeJSONKey(to writer: inout JSONWriter) { writer.writeKey(integer: self) }
}

extension UInt32: MapKey {
  @inlinable
  public var start: UInt128 { UInt128(UInt64(self)) }

  public init(jsonKey: JSONKey, at reader: borrowing JSONReader) throws(WireError) {
    guard let value = JSONNumber(whole: jsonKey.bytes)?.integer(UInt32.self) else {
      throw reader.error("expected a map key that is a uint32")
    }
    self = value
  }

  public func writeJSONKey(to writer: inout JSONWriter) { writer.writeKey(integer: UInt64(self)) }
}

extension UInt64: MapKey {
  @inlinable
  public var start: UInt128 { UInt128(UInt64(self)) }

  public init(jsonKey: JSONKey, at reader: borrowing JSONReader) throws(WireError) {
    guard let value = JSONNumber(whole: jsonKey.bytes)?.integer(UInt64.self) else {
      throw reader.error("expected a map key that is a uint64")
    }
    self = value
  }

  public func writeJSONKey(to writer: inout JSONWriter) { writer.writeKey(integer: self) }
}
