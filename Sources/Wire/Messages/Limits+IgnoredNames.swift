public import Base

extension Limits {
  // Names that nobody knew
  /// How many names of a request an answer tells as ignored.
  public static let maxIgnoredNames = 16
  /// How much of each is told, in bytes of UTF-8.
  public static let maxIgnoredNameBytes = 64
}
