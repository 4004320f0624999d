import Base

extension Limits {
  // Metrics
  /// Characters of the token that opens the metrics' listener, at least.
  static let minMetricsTokenBytes = 16
  /// Characters of that token, at most.
  static let maxMetricsTokenBytes = 4096
}
