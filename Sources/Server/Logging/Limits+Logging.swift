import Base

extension Limits {
  // Logs
  /// What one member of a log line shows of a text; the line says how much is left out.
  static let maxLogValueBytes = 512
  /// Lines about failed calls in a second, and bytes of all lines in a second: a line says how many were left out.
  static let maxFailedCallLinesPerSecond = 100
  /// Bytes of all lines in a second.
  static let maxLogBytesPerSecond = 1024 * 1024
}
