public import Base

extension Limits {
  // Export of traces
  /// The spans that one request to the collector carries.
  public static let maxSpansPerExport = 512
  /// About the bytes of the spans that one request to the collector carries.
  public static let maxSpanBytesPerExport = 1024 * 1024
  /// How long spans wait for others before they are exported: 1 s.
  public static let spanExportInterval: Int64 = 1_000_000_000
  /// How long one request to the collector may take: 10 s.
  public static let spanExportTimeout: Int64 = 10_000_000_000
  /// The first wait before spans are sent again: 1 s; it doubles each time.
  public static let firstSpanRetryWait: Int64 = 1_000_000_000
  /// The longest wait between two attempts, whatever the collector asks for: 30 s.
  public static let longestSpanRetryWait: Int64 = 30_000_000_000
  /// How long the same spans are tried before they are given up: 2 min.
  public static let maxSpanRetryNanoseconds: Int64 = 120_000_000_000
  /// How long the end of the program waits for spans to be exported: 3 s.
  public static let spanFlushTimeout: Int64 = 3_000_000_000
  /// How far apart two log lines are that tell of spans that were lost: 1 min.
  static let lostSpanLineInterval: Int64 = 60_000_000_000
}
