public import Base
public import RPC
import Synchronization

/// Writes one line for each call that ended, or for each that failed.
///
/// A line holds the time, method, dialect, code, duration, sizes, who called, the path and the peer's address; for a
/// failure its text; and the ids by which the client can name its request. It holds no other metadata, no query and no
/// message, so no token can get into it.
public final class AccessLog: HeadInterceptor {
  /// Which calls get a line.
  public enum Level: String, Sendable {
    case off, errors, all
  }

  private static let levels: [Level] = [.off, .errors, .all]
  /// The place of the level in `levels`.
  private let levelIndex: Atomic<Int>
  private let writer: LogWriter
  private let timeSource: any TimeSource

  /// Makes a log of `level` on `writer`.
  public init(
    level: Level, writer: LogWriter, timeSource: any TimeSource = SystemTimeSource()
  ) {
    levelIndex = Atomic(Self.levels.firstIndex(of: level)!)
    self.writer = writer
    self.timeSource = timeSource
    // Known to the HTTP layer before the first request comes.
    (_, _) = (Self.requestID, Self.traceParent)
  }

  /// Which calls get a line; may be changed at any time.
  public var level: Level {
    get { Self.levels[levelIndex.load(ordering: .relaxed)] }
    set { levelIndex.store(Self.levels.firstIndex(of: newValue)!, ordering: .relaxed) }
  }

  public func begin(_ context: CallContext) throws(RPCError) -> HeadDecision { .proceed }

  public func end(_ context: CallContext, _ outcome: CallOutcome) {
    let level = level
    guard level == .all || (level == .errors && outcome.error != nil) else { return }
    var line = LogLine(writer.format)
    line.add("time", WallClockText.format(timeSource.wallNanoseconds()))
    line.add("level", Self.level(of: outcome.error?.code).rawValue)
    line.add("method", String(context.method.path.dropFirst()))
    line.add("dialect", context.dialect.name)
    line.add("code", outcome.error.map { "\($0.code.name)" } ?? "ok")
    if let error = outcome.error { line.add("message", error.message) }
    line.add("duration_us", outcome.duration / 1000)
    line.add("request_bytes", Int64(outcome.requestBytes))
    line.add("response_bytes", Int64(outcome.responseBytes))
    line.add("peer", context.peerAddress)
    line.add("verb", context.httpMethod)
    line.add("path", context.path)
    if let caller = context.identity?.names {
      line.add("caller", caller.account)
      line.add("organization", caller.organization)
    }
    Self.addIDs(context.field(Self.requestID), context.traceID, to: &line)
    writer.append(line.finish(), isFailedCall: outcome.error != nil)
  }

  /// Writes a line about a request that led to no method and no page.
  func note(_ request: UnroutedRequest) {
    guard level != .off else { return }
    var line = LogLine(writer.format)
    line.add("time", WallClockText.format(timeSource.wallNanoseconds()))
    line.add("level", LogLevel.warn.rawValue)
    line.add("event", "request_unrouted")
    line.add("verb", request.method)
    line.add("path", request.path)
    line.add("status", Int64(request.status))
    line.add("peer", request.peerAddress)
    Self.addIDs(
      request.field(Self.requestID),
      request.field(Self.traceParent).flatMap { TraceParent($0) }?.traceID,
      to: &line)
    writer.append(line.finish(), isFailedCall: true)
  }

  private static let requestID = RequestField("x-request-id")
  private static let traceParent = RequestField("traceparent")

  /// Adds the ids by which a client names its request.
  private static func addIDs(
    _ requestID: String?, _ traceID: String?, to line: inout LogLine
  ) {
    if let requestID { line.add("request_id", requestID) }
    if let traceID { line.add("trace_id", traceID) }
  }

  /// How much it matters that a call ended so.
  private static func level(of code: RPCCode?) -> LogLevel {
    switch code {
    case nil: .info
    case .internal, .unknown, .dataLoss: .error
    default: .warn
    }
  }
}
