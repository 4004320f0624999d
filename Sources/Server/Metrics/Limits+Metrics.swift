import Base

extension Limits {
  // Metrics
  /// Connections that the metrics' listener has open at the same time.
  static let maxMetricsConnections = 64
}
