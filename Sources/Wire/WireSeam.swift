// SEAM, to be replaced by the Wire module's author by one file per subject; names below are fixed.

public struct UnknownFields: Sendable, Equatable { public init() {} }
public struct WireReader: ~Escapable {
  @_lifetime(copy bytes) public init(_ bytes: RawSpan) {}
}
public struct WireWriter: ~Copyable {}
public struct JSONReader: ~Escapable {
  @_lifetime(copy bytes) public init(_ bytes: RawSpan) {}
}
public struct JSONWriter: ~Copyable {}
public enum WireError: Error, Equatable { case truncated }
