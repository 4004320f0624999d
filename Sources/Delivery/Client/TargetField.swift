public import Base

/// A header field that each request to a target carries, such as one by which the receiver knows the caller.
public struct TargetField: Sendable, Equatable {
  @UTF8Compared public var name: String
  /// A secret.
  @UTF8Compared public var value: String

  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
