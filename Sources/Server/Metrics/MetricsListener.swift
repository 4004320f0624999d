import Base
import HTTP
public import Net
import RPC

/// Where metrics are read besides the administrator's socket.
public struct MetricsEndpoint: Sendable {
  public var address: ListenAddress
  /// Whether a bearer token opens them, in a time that says nothing about the right one; nil where everybody may read
  /// them who reaches the address and names it as this machine's own.
  public var isToken: (@Sendable (_ token: [UInt8]) -> Bool)?
  /// The certificates by which its connections are encrypted; nil for plain HTTP.
  public var certificates: TLSContext.Configuration?

  public init(address: ListenAddress, isToken: (@Sendable (_ token: [UInt8]) -> Bool)? = nil) {
    self.address = address
    self.isToken = isToken
  }
}

/// A listener for `/metrics` and the health pages alone, on a loop and a thread of its own, so that reading them takes
/// nothing from calls and is answered while the server's loops are busy.
final class MetricsListener: Sendable {
  private let server: HTTPServer
  private let isEncrypted: Bool
  private let address: ListenAddress

  /// Makes it; nothing is opened yet.
  ///
  /// `tls` encrypts its connections, if there is one.
  init(
    _ endpoint: MetricsEndpoint, tls: TLSContext?, passed: PassedListeners?, health: HealthState,
    _ read: @escaping @Sendable () -> [StatusReading]
  ) throws(RegistrationError) {
    var limits = HTTPLimits()
    limits.maxConnections = Limits.maxMetricsConnections
    let handler = try RPCHandler(
      protocols: [], services: [],
      pages: HTTPPage.health(health) + [MetricsPage.open(endpoint, read)])
    var listener = HTTPServer.Listener(
      host: endpoint.address.host, port: endpoint.address.port, tls: tls)
    listener.passed = passed?.take(.metrics(endpoint.address))
    server = HTTPServer(limits: limits, listeners: [listener], handler: handler)
    address = endpoint.address
    isEncrypted = tls != nil
  }

  func start() throws(CommandError) {
    do throws(SocketError) {
      try server.start()
    } catch {
      throw .failure("cannot listen for metrics: \(error)")
    }
  }

  /// Where /metrics is, with the port that the system chose.
  var url: String {
    let inUse = ListenAddress(host: address.host, port: server.boundPorts.first ?? address.port)
    return "\(isEncrypted ? "https" : "http")://\(inUse.text)/metrics"
  }

  /// Its socket, for whoever goes on with it and closes it.
  func copyListener() throws(SocketError) -> PassedListeners.Entry? {
    try server.copyListeners().first.map {
      PassedListeners.Entry(place: .metrics(address), descriptor: $0)
    }
  }

  /// Ends it at once; blocks until its thread has ended.
  func stop() { server.stop() }
}
