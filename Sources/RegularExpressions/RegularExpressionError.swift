/// Why a text is no regular expression that can be used here.
public struct RegularExpressionError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Where: Unicode scalars of the expression before the place.
  public var position: Int
  /// What is wrong there, and what was expected.
  public var message: String

  public init(_ position: Int, _ message: String) {
    self.position = position
    self.message = message
  }

  public var description: String { "at position \(position): \(message)" }

  public static func == (left: RegularExpressionError, right: RegularExpressionError) -> Bool {
    left.position == right.position && left.message.utf8.elementsEqual(right.message.utf8)
  }
}

/// Matching would need more steps than it may have.
public struct MatchStepsExceeded: Error, Equatable, Sendable {
  public init() {}
}
