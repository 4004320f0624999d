public import Base

extension Limits {
  // Nesting
  /// How many messages may stand inside one another, in every codec.
  public static let maxMessageDepth = 100
}
