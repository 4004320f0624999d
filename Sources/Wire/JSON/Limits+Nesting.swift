public import Base

extension Limits {
  // Nesting
  /// How many messages may stand inside one another, in every codec.
  public static let maxMessageDepth = 100
  /// How many messages may stand in one, however short it is: each takes some hundred bytes of memory, and an empty one
  /// two bytes of a request.
  public static let freeMessages = 32_768
  /// The bytes of a message for each further one that may stand in it.
  public static let bytesPerMessage = 16

  /// How many messages may stand in one of so many bytes, in every codec.
  @inlinable
  public static func maxMessages(inBytes count: Int) -> Int {
    freeMessages &+ count / bytesPerMessage
  }
}
