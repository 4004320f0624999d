public import Base

extension Limits {
  // The command line
  /// The longest message of a stream that a command reads.
  public static let maxCommandMessageBytes = 16 * 1024 * 1024
}
