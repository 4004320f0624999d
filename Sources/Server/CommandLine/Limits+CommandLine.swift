public import Base

extension Limits {
  // Commands
  /// The longest message of a stream that a command reads.
  public static let maxCommandMessageBytes = 16 * 1024 * 1024
}
