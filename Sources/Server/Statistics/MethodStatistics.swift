import Base
public import RPC

/// Counts every call by method and dialect: begun, come as far as the handler, ended by code and after which time.
///
/// The numbers begin at the server's start and are exact once no call is running.
public final class MethodStatistics: HeadInterceptor, @unchecked Sendable {
  // Unchecked because of what `prepare` sets, once and before the loops' threads start.

  /// How one method was called in one dialect.
  public struct Row: Sendable, Equatable {
    /// "zitadel.management.v1.ManagementService/CreateAction".
    public var method: String
    /// "grpc", "grpc-web", "grpc-web-text", "connect", "json" or "websocket".
    public var dialect: String
    /// Calls that were routed to the method.
    public var started: UInt64
    /// Calls that came as far as the handler.
    public var handlersEntered: UInt64
    /// Calls that ended, by outcome: "ok", "not_found", ...; only those that happened, in the order of codes.
    public var finishedByCode: [(code: String, count: UInt64)]

    public static func == (left: Row, right: Row) -> Bool {
      left.method == right.method && left.dialect == right.dialect
        && left.started == right.started && left.handlersEntered == right.handlersEntered
        && left.finishedByCode.elementsEqual(right.finishedByCode) { $0 == $1 }
    }
  }

  // Computed: stored ones would be asked by each call whether they have been made.
  private static var dialectCount: Int { Dialect.other.rawValue + 1 }
  /// Codes 0 (success) to 16, and one for numbers that gRPC does not know.
  private static var codeCount: Int { 18 }
  /// Up to how many nanoseconds each bucket of durations but the last takes calls.
  static let durationBounds = [
    100_000, 250_000, 500_000, 1_000_000, 2_500_000, 5_000_000, 10_000_000, 25_000_000, 50_000_000,
    100_000_000, 250_000_000, 500_000_000, 1_000_000_000, 2_500_000_000, 10_000_000_000,
  ]
  /// The first of them, for the calls that need not look further.
  private static var firstDurationBound: Int64 { 100_000 }
  private static var bucketCount: Int { 16 }
  /// Where the sum of the durations stands among a pair's cells.
  private static var sumPlace: Int { 2 + codeCount + bucketCount }
  /// Started, entered, then the codes, then the buckets, then the sum of the durations.
  private static var width: Int { sumPlace + 1 }

  private let loopCount: Int
  private var methods: [String] = []
  private var cells: StatusCells

  /// Makes statistics for a server with `loops` loops; nothing is counted before `prepare`.
  public init(loops: Int) {
    loopCount = loops
    cells = StatusCells(lanes: loops, count: 0)
  }

  /// Makes the counters for the methods of `services`, in the order in which the server gets them.
  ///
  /// Must be called once, before the server starts. It is apart from `init` because a service may want to
  /// read these statistics.
  func prepare(_ services: [RegisteredService]) {
    precondition(methods.isEmpty, "prepared twice")
    methods = services.flatMap { service in
      service.methods.map { "\(service.descriptor.name)/\($0.descriptor.name)" }
    }
    cells = StatusCells(
      lanes: loopCount, count: methods.count * Self.dialectCount * Self.width)
  }

  public func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    if let lane = lane(context) { lane[offset(context)].add() }
    return .proceed
  }

  public func end(_ context: CallContext, _ outcome: CallOutcome) {
    guard let lane = lane(context) else { return }
    let offset = offset(context)
    if outcome.handlerEntered { lane[offset &+ 1].add() }
    let code = outcome.error?.code.rawValue ?? 0
    lane[offset &+ 2 &+ (code >= 0 && code < Self.codeCount ? code : Self.codeCount - 1)].add()
    let bucket =
      outcome.duration <= Self.firstDurationBound ? 0 : Self.laterBucket(outcome.duration)
    lane[offset &+ 2 &+ Self.codeCount &+ bucket].add()
    lane[offset &+ Self.sumPlace].add(Int(outcome.duration))
  }

  @inline(never)
  private static func laterBucket(_ duration: Int64) -> Int {
    StatusHistogram.bucket(of: Int(duration), in: durationBounds)
  }

  /// What was counted until now, methods in the order of registration; pairs that were never called are left out.
  public func rows() -> [Row] {
    var rows: [Row] = []
    for method in methods.indices {
      for dialect in Dialect.allCases {
        let start = offset(method: method, dialect: dialect)
        let started = cells.sum(start)
        guard started > 0 else { continue }
        var finished: [(code: String, count: UInt64)] = []
        for code in 0..<Self.codeCount {
          let count = cells.sum(start + 2 + code)
          if count > 0 {
            finished.append((code == 0 ? "ok" : "\(RPCCode(rawValue: code).name)", UInt64(count)))
          }
        }
        rows.append(
          Row(
            method: methods[method], dialect: dialect.name, started: UInt64(started),
            handlersEntered: UInt64(cells.sum(start + 1)), finishedByCode: finished))
      }
    }
    return rows
  }

  /// The same as sources of a server's status.
  var statusSources: [StatusSource] {
    let labels = ["method", "dialect"]
    return [
      StatusSource(
        name: "rpc_calls_started_total", help: "Calls that were routed to a method.",
        kind: .counter, labels: labels
      ) { report in
        for row in self.rows() { report([row.method, row.dialect], Int(row.started)) }
      },
      StatusSource(
        name: "rpc_handlers_entered_total", help: "Calls that came as far as the handler.",
        kind: .counter, labels: labels
      ) { report in
        for row in self.rows() { report([row.method, row.dialect], Int(row.handlersEntered)) }
      },
      StatusSource(
        name: "rpc_calls_finished_total", help: "Calls that ended, by outcome.", kind: .counter,
        labels: labels + ["code"]
      ) { report in
        for row in self.rows() {
          for (code, count) in row.finishedByCode {
            report([row.method, row.dialect, code], Int(count))
          }
        }
      },
      StatusSource(
        name: "rpc_call_duration_seconds",
        help: "How long calls took, from their head to the end of the answer.", labels: labels,
        unit: .nanoseconds, bounds: Self.durationBounds
      ) { self.reportDurations($0) },
    ]
  }

  private func reportDurations(_ report: StatusSource.HistogramReport) {
    for method in methods.indices {
      for dialect in Dialect.allCases {
        let start = offset(method: method, dialect: dialect)
        guard cells.sum(start) > 0 else { continue }
        let first = start + 2 + Self.codeCount
        let buckets = (first..<first + Self.bucketCount).map { cells.sum($0) }
        guard buckets.contains(where: { $0 > 0 }) else { continue }
        report([methods[method], dialect.name], buckets, cells.sum(start + Self.sumPlace))
      }
    }
  }

  /// Where the numbers of a pair begin in each lane.
  private func offset(method: Int, dialect: Dialect) -> Int {
    (method &* Self.dialectCount &+ dialect.rawValue) &* Self.width
  }

  private func offset(_ context: CallContext) -> Int {
    offset(method: context.methodIndex, dialect: context.dialect)
  }

  /// Where a call is counted; nil for a method or loop that came after the counters were made.
  private func lane(_ context: CallContext) -> StatusLane? {
    let loop = context.loopIndex
    guard loop < loopCount, context.methodIndex < methods.count else { return nil }
    return cells.lane(loop)
  }
}
