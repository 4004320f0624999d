/// A value behind a reference, copied on write: how a message holds a field of its own type.
///
/// It behaves as the value does; only its size is that of a pointer.
@frozen
public struct Boxed<Value: Sendable>: Sendable {
  @usableFromInline var storage: BoxStorage<Value>

  /// Keeps a value.
  @inlinable
  public init(_ value: Value) { storage = BoxStorage(value) }

  /// The value; to change it copies it only while others share it.
  @inlinable
  public var value: Value {
    get { storage.value }
    _modify {
      if !isKnownUniquelyReferenced(&storage) { storage = BoxStorage(storage.value) }
      yield &storage.value
    }
  }
}

/// The heap cell of `Boxed`.
// Unchecked because of the variable: `Boxed` changes it only while it holds the one reference to the cell.
@usableFromInline
final class BoxStorage<Value: Sendable>: @unchecked Sendable {
  @usableFromInline var value: Value

  @usableFromInline
  init(_ value: Value) { self.value = value }
}
