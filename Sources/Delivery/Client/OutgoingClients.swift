import Net

/// Outgoing requests from any loop: a client for each, made when it is first used.
///
/// Sendable although clients are not: each stands in a place of its own that only its loop touches.
public final class OutgoingClients: @unchecked Sendable {
  /// The indices that loops may have: 0 up to here.
  public static let maxLoops = 1024

  /// How the requests are made.
  public let settings: OutgoingSettings
  private let clients = UnsafeMutablePointer<OutgoingClient?>.allocate(capacity: maxLoops)

  /// Makes the clients of a server's loops.
  public init(settings: OutgoingSettings) {
    self.settings = settings
    clients.initialize(repeating: nil, count: Self.maxLoops)
  }

  deinit {
    // Loops hold their clients until they stop and the clients are closed.
    clients.deinitialize(count: Self.maxLoops)
    clients.deallocate()
  }

  /// The client of the loop on whose thread the caller runs; there must be one.
  public var current: OutgoingClient {
    guard let loop = EventLoop.current else {
      preconditionFailure("outgoing requests are sent from an event loop")
    }
    precondition(loop.index < Self.maxLoops, "a loop's index is below \(Self.maxLoops)")
    let place = clients + loop.index
    // The closed client of a loop that ends refuses what comes late.
    if let client = place.pointee, client.loop === loop, !client.isClosed || loop.isStopping {
      return client
    }
    let client = OutgoingClient(loop: loop, settings: settings)
    place.pointee = client
    return client
  }

  /// The loop on whose thread the caller runs, for tasks that go on sending after their caller; nil on others.
  public var executor: (any TaskExecutor)? { EventLoop.current }

  /// Sends a request from the loop on which the calling task runs; see ``OutgoingClient/send(_:)``.
  ///
  /// A task that runs elsewhere gets ``OutgoingError/failed(_:)``.
  public func send(_ request: OutgoingRequest) async throws(OutgoingError) -> OutgoingAnswer {
    guard EventLoop.current != nil else { throw .failed("the task runs on no event loop") }
    return try await current.send(request)
  }
}
