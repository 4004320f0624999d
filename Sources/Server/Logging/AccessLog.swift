public import Base
public import RPC
import Synchronization

/// Writes one JSON line for each call that ended, or for each that failed.
///
/// A line holds the time, method, dialect, code, duration, sizes and the peer's address; for a failure its text.
/// It holds no metadata and no message, so no token can get into it.
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
    var line = LogLine()
    line.add("time", WallClockText.format(timeSource.wallNanoseconds()))
    line.add("method", String(context.method.path.dropFirst()))
    line.add("dialect", context.dialect.name)
    line.add("code", outcome.error.map { "\($0.code.name)" } ?? "ok")
    if let error = outcome.error { line.add("message", error.message) }
    line.add("duration_us", outcome.duration / 1000)
    line.add("request_bytes", Int64(outcome.requestBytes))
    line.add("response_bytes", Int64(outcome.responseBytes))
    line.add("peer", context.peerAddress)
    writer.append(line.finish(), isFailedCall: outcome.error != nil)
  }
}
