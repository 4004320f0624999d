/// A text, or texts, that a record holds and compares by its UTF-8 bytes: for properties of records that are
/// `Equatable` or `Hashable` by themselves.
///
/// `@UTF8Compared var name: String` is a `String` to everyone; only what the compiler makes of the record's `==`
/// and hash looks at bytes, where `String` would call canonically equivalent texts equal (see ``UTF8Key``).
@propertyWrapper
@frozen
public struct UTF8Compared<Value: UTF8Comparable & Sendable>: Sendable {
  /// The value itself.
  public var wrappedValue: Value

  /// Compares this value by its bytes.
  @inlinable
  public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
}

extension UTF8Compared: Hashable {
  @inlinable
  public static func == (left: UTF8Compared, right: UTF8Compared) -> Bool {
    left.wrappedValue.utf8Equals(right.wrappedValue)
  }

  @inlinable
  public func hash(into hasher: inout Hasher) { wrappedValue.utf8Hash(into: &hasher) }
}

/// What can be compared by UTF-8 bytes: texts, and what holds them.
public protocol UTF8Comparable {
  /// Whether both have the same bytes.
  func utf8Equals(_ other: Self) -> Bool

  /// Hashes the bytes.
  func utf8Hash(into hasher: inout Hasher)
}

extension String: UTF8Comparable {
  @inlinable
  public func utf8Hash(into hasher: inout Hasher) { UTF8Key(self).hash(into: &hasher) }
}

extension Optional: UTF8Comparable where Wrapped: UTF8Comparable {
  @inlinable
  public func utf8Equals(_ other: Wrapped?) -> Bool {
    switch (self, other) {
    case (nil, nil): true
    case (let left?, let right?): left.utf8Equals(right)
    default: false
    }
  }

  @inlinable
  public func utf8Hash(into hasher: inout Hasher) {
    hasher.combine(self != nil)
    self?.utf8Hash(into: &hasher)
  }
}

extension Array: UTF8Comparable where Element: UTF8Comparable {
  @inlinable
  public func utf8Equals(_ other: [Element]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.utf8Equals($1) }
  }

  @inlinable
  public func utf8Hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for element in self { element.utf8Hash(into: &hasher) }
  }
}

/// Shown as the value itself.
extension UTF8Compared: CustomDebugStringConvertible {
  public var debugDescription: String { String(reflecting: wrappedValue) }
}
