/// Why a text is no JSONPath expression.
public struct PathSyntaxError: Error, Sendable, CustomStringConvertible {
  /// Where: Unicode scalars of the text before the place.
  public var position: Int
  /// What is wrong there, and what was expected.
  public var message: String

  public init(_ position: Int, _ message: String) {
    self.position = position
    self.message = message
  }

  public var description: String { "at position \(position): \(message)" }
}
