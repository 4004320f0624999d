/// How long unary calls of the JSON gateway may take, whose clients need not say (`grpc-timeout`), in nanoseconds.
///
/// Streams take as long as their clients say, or as they last.
public struct GatewayDeadlines: Sendable {
  /// For calls that do not say (`--json-timeout`); nil for as long as they take.
  public var standard: Int64?
  /// The most that a call may say, and what holds where nothing else does (`--max-json-timeout`); nil for any time.
  public var longest: Int64?

  /// Bounds calls; without any, each takes as long as it takes.
  public init(standard: Int64? = nil, longest: Int64? = nil) {
    self.standard = standard
    self.longest = longest
  }

  /// What holds for a call of which the client says `timeout`.
  func timeout(_ timeout: Int64?, _ kind: MethodDescriptor.Kind) -> Int64? {
    guard kind == .unary else { return timeout }
    guard let wanted = timeout ?? standard else { return longest }
    return min(wanted, longest ?? .max)
  }
}
