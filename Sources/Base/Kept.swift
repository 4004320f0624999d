/// An object that its owner keeps for as long as itself, to be used without counting references.
///
/// Swift counts a reference up before a method of an object is called that stands in a class, also in a constant, and down
/// again afterwards: some 40 instructions, several times for each request.
public struct Kept<Object: AnyObject> {
  private let object: Object
  @usableFromInline let reference: Unmanaged<Object>

  /// Keeps an object.
  public init(_ object: Object) {
    self.object = object
    reference = .passUnretained(object)
  }

  /// The object, uncounted: for what keeps no copy of this value, which would count.
  @inlinable @inline(__always)
  public var unretained: Unmanaged<Object> { reference }

  /// Calls `body` with the object; the owner of this value must live until `body` returns.
  @inlinable @inline(__always)
  public func use<Result, Failure: Error>(
    _ body: (Object) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try reference.use(body)
  }
}

extension Kept: Sendable where Object: Sendable {}

extension Unmanaged {
  /// Calls `body` with the object, without counting; somebody must keep it alive until `body` returns.
  ///
  /// As the standard library's, for errors of a type.
  @inlinable @inline(__always)
  public func use<Value, Failure: Error>(
    _ body: (Instance) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let result = _withUnsafeGuaranteedRef { (object) -> Result<Value, Failure> in
      do throws(Failure) { return .success(try body(object)) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
