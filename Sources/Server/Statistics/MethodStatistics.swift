public import RPC
import Synchronization

/// Counts every call by method and dialect: begun, come as far as the handler, ended by code.
///
/// Each loop has counters of its own that only it changes, so counting takes no lock and no shared cache line;
/// a reader sums them. The numbers begin at the server's start and are exact once no call is running.
public final class MethodStatistics: HeadInterceptor, @unchecked Sendable {
  // Unchecked because of what `prepare` sets, once and before the loops' threads start, and because of `cells`:
  // its atomics are shared as atomics are, and its memory lives as long as this.

  /// How one method was called in one dialect.
  public struct Row: Sendable, Equatable {
    /// "zitadel.management.v1.ManagementService/CreateAction".
    public var method: String
    /// "grpc", "grpc-web", "grpc-web-text", "connect" or "json".
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

  private static let dialectCount = Dialect.allCases.count
  /// Codes 0 (success) to 16, and one for numbers that gRPC does not know.
  private static let codeCount = 18
  /// Started, entered, then the codes.
  private static let width = 2 + codeCount

  private let loopCount: Int
  private var methods: [String] = []
  private var cells = UnsafeMutablePointer<Atomic<UInt64>>.allocate(capacity: 1)
  private var cellCount = 0

  /// Makes statistics for a server with `loops` loops; nothing is counted before `prepare`.
  public init(loops: Int) { loopCount = loops }

  /// Makes the counters for the methods of `services`, in the order in which the server gets them.
  ///
  /// Must be called once, before the server starts. It is apart from `init` because a service may want to
  /// read these statistics.
  func prepare(_ services: [RegisteredService]) {
    precondition(cellCount == 0, "prepared twice")
    methods = services.flatMap { service in
      service.methods.map { "\(service.descriptor.name)/\($0.descriptor.name)" }
    }
    cells.deallocate()
    cellCount = loopCount * methods.count * Self.dialectCount * Self.width
    cells = .allocate(capacity: max(1, cellCount))
    for index in 0..<cellCount { (cells + index).initialize(to: Atomic(0)) }
  }

  deinit {
    cells.deinitialize(count: cellCount)
    cells.deallocate()
  }

  public func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    if let row = row(context) { increment(row) }
    return .proceed
  }

  public func end(_ context: CallContext, _ outcome: CallOutcome) {
    guard let row = row(context) else { return }
    if outcome.handlerEntered { increment(row + 1) }
    let code = outcome.error?.code.rawValue ?? 0
    increment(row + 2 + (code >= 0 && code < Self.codeCount ? code : Self.codeCount - 1))
  }

  /// What was counted until now, methods in the order of registration; pairs that were never called are left out.
  public func rows() -> [Row] {
    var rows: [Row] = []
    for method in methods.indices {
      for dialect in Dialect.allCases {
        var sums = [UInt64](repeating: 0, count: Self.width)
        for loop in 0..<loopCount {
          let start = offset(loop: loop, method: method, dialect: dialect)
          for cell in 0..<Self.width { sums[cell] += cells[start + cell].load(ordering: .relaxed) }
        }
        guard sums[0] > 0 else { continue }
        var finished: [(code: String, count: UInt64)] = []
        for code in 0..<Self.codeCount where sums[2 + code] > 0 {
          finished.append((code == 0 ? "ok" : "\(RPCCode(rawValue: code).name)", sums[2 + code]))
        }
        rows.append(
          Row(
            method: methods[method], dialect: dialect.name, started: sums[0],
            handlersEntered: sums[1], finishedByCode: finished))
      }
    }
    return rows
  }

  private func offset(loop: Int, method: Int, dialect: Dialect) -> Int {
    ((loop &* methods.count &+ method) &* Self.dialectCount &+ dialect.rawValue) &* Self.width
  }

  /// The first counter of a call; nil for a method or loop that came after the counters were made.
  private func row(_ context: CallContext) -> UnsafeMutablePointer<Atomic<UInt64>>? {
    let loop = context.loopIndex
    let method = context.methodIndex
    guard loop < loopCount, method < methods.count else { return nil }
    return cells + offset(loop: loop, method: method, dialect: context.dialect)
  }

  /// Adds one; only the owning loop writes a counter, so load and store need no locked instruction.
  private func increment(_ cell: UnsafeMutablePointer<Atomic<UInt64>>) {
    cell.pointee.store(cell.pointee.load(ordering: .relaxed) &+ 1, ordering: .relaxed)
  }
}
