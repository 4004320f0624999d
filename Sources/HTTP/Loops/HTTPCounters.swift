import Base

/// Counts of a server since its start.
public struct HTTPCounters: Sendable, Equatable {
  /// Connections that are open now.
  public var openConnections = 0
  /// Streams (requests) that are open now.
  public var openStreams = 0
  /// Connections accepted.
  public var accepted = 0
  /// Connections closed at once because of `HTTPLimits.maxConnections`.
  public var refused = 0
  /// Connections closed at once because their address had `HTTPLimits.maxConnectionsPerAddress`.
  public var refusedByAddress = 0
  /// Connections closed where a proxy must say whom it speaks for: they came from no trusted one, or did not say it.
  public var refusedProxies = 0
  /// Idle connections closed to make room for others.
  public var evicted = 0
  /// HTTP/2 requests refused because too many were open.
  public var refusedStreams = 0
  /// Requests whose head was complete and valid.
  public var requests = 0
  /// Connections that were ended because their peer overstepped a limit (GOAWAY ENHANCE_YOUR_CALM, and what TLS
  /// has to itself).
  public var abusive = 0
  /// TLS handshakes that failed.
  public var failedHandshakes = 0
  /// Connections or streams that a timer ended.
  public var timedOut = 0

  public init() {}

  /// Sums what the loops have counted.
  init(_ cells: StatusCells) {
    func sum(_ count: HTTPCount) -> Int { cells.sum(count.rawValue) }
    openConnections = sum(.openConnections)
    openStreams = sum(.openStreams)
    accepted = sum(.accepted)
    refused = sum(.refused)
    refusedByAddress = sum(.refusedByAddress)
    refusedProxies = sum(.refusedProxies)
    evicted = sum(.evicted)
    refusedStreams = sum(.refusedStreams)
    requests = sum(.requests)
    abusive = sum(.abusive)
    failedHandshakes = sum(.failedHandshakes)
    timedOut = sum(.timedOut)
  }
}

/// What is counted, each in a cell of its own: see ``HTTPCounters``.
enum HTTPCount: Int, CaseIterable {
  case openConnections, openStreams, accepted, refused, requests, abusive, failedHandshakes
  case timedOut, refusedByAddress, refusedProxies, evicted, refusedStreams

  /// Cells for a server with `loops` loops.
  static func cells(loops: Int) -> StatusCells {
    StatusCells(lanes: loops, count: allCases.count)
  }

  /// The counts as sources of a server's status.
  static func statusSources(_ cells: StatusCells) -> [StatusSource] {
    allCases.map { count in
      let (name, kind, help) = count.description
      return StatusSource(name: name, help: help, kind: kind, cell: count.rawValue, of: cells)
    }
  }

  private var description: (name: String, kind: StatusSource.Kind, help: String) {
    switch self {
    case .openConnections: ("http_open_connections", .gauge, "Connections that are open.")
    case .openStreams: ("http_open_streams", .gauge, "Requests that are under way.")
    case .accepted: ("http_connections_accepted_total", .counter, "Connections accepted.")
    case .refused:
      (
        "http_connections_refused_total", .counter,
        "Connections closed at once because too many were open."
      )
    case .refusedByAddress:
      (
        "http_connections_refused_by_address_total", .counter,
        "Connections closed at once because their address had too many."
      )
    case .refusedProxies:
      (
        "http_connections_refused_proxies_total", .counter,
        "Connections to --proxy-protocol listeners that were closed: no trusted proxy, or no valid header."
      )
    case .evicted:
      (
        "http_connections_evicted_total", .counter,
        "Idle connections closed to make room for others."
      )
    case .refusedStreams:
      (
        "http_requests_refused_total", .counter,
        "HTTP/2 requests refused because too many were open."
      )
    case .requests:
      ("http_requests_total", .counter, "Requests whose head was complete and valid.")
    case .abusive:
      (
        "http_connections_abusive_total", .counter,
        "Connections ended because their peer overstepped a limit."
      )
    case .failedHandshakes:
      ("http_handshakes_failed_total", .counter, "TLS handshakes that failed.")
    case .timedOut:
      ("http_timed_out_total", .counter, "Connections and requests that a timer ended.")
    }
  }
}

/// The counts of one loop, changed on it only.
final class HTTPLoopCounters: Sendable {
  private let lane: StatusLane
  /// Keeps the lane's memory.
  private let cells: StatusCells

  init(_ cells: StatusCells, loop: Int) {
    self.cells = cells
    lane = cells.lane(loop)
  }

  @inline(__always)
  private func cell(_ count: HTTPCount) -> StatusCell { lane[count.rawValue] }

  var openConnections: StatusCell { cell(.openConnections) }
  var openStreams: StatusCell { cell(.openStreams) }
  var accepted: StatusCell { cell(.accepted) }
  var refused: StatusCell { cell(.refused) }
  var requests: StatusCell { cell(.requests) }
  var abusive: StatusCell { cell(.abusive) }
  var failedHandshakes: StatusCell { cell(.failedHandshakes) }
  var timedOut: StatusCell { cell(.timedOut) }
  var refusedByAddress: StatusCell { cell(.refusedByAddress) }
  var refusedProxies: StatusCell { cell(.refusedProxies) }
  var evicted: StatusCell { cell(.evicted) }
  var refusedStreams: StatusCell { cell(.refusedStreams) }
}
