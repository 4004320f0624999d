public import Base

extension Limits {
  // Errors
  /// The text of an error, in UTF-8; longer ones are cut.
  public static let maxErrorTextBytes = 2048
  /// `grpc-message` and `grpc-status-details-bin` together; details that do not fit are left out, and the text says so.
  ///
  /// Peers refuse fields beyond 8 KiB, and with them the code.
  static let maxErrorTrailerBytes = 7 * 1024
}
