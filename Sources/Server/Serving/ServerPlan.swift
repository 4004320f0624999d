public import Base
public import HTTP
public import Net
public import OpenAPI
public import RPC

/// What a server is made of; a program fills it in and `ProgramServer` builds it.
public struct ServerPlan: Sendable {
  /// Where connections come from.
  public enum Endpoint: Sendable {
    /// Plain text.
    case plain(ListenAddress)
    /// TLS with the certificates of files.
    case tls(ListenAddress, TLSContext.Configuration)
    /// A Unix socket (mode 0600) whose peers are trusted as the administrator.
    case administration(path: String)

    /// Where it listens; nil for the administrator's socket.
    public var address: ListenAddress? {
      switch self {
      case .plain(let address), .tls(let address, _): address
      case .administration: nil
      }
    }

    /// How a program's first lines name it: "http://127.0.0.1:8080".
    public var text: String {
      switch self {
      case .plain(let address): address.isNetwork ? "http://\(address.text)" : address.text
      case .tls(let address, _):
        address.isNetwork ? "https://\(address.text)" : "\(address.text) with TLS"
      case .administration(let path): path
      }
    }
  }

  public var endpoints: [Endpoint] = []
  /// How it listens there.
  public var listening = ListenerPlan()
  /// Event loops, a thread each.
  public var loops = 1
  /// The program's own services; health and reflection are added to them.
  public var services: [RegisteredService] = []
  /// The bounds on connections, whatever is spoken on them.
  public var connectionLimits = ConnectionLimits()
  /// The bounds on peers that speak HTTP, and how long a drain may take.
  public var httpLimits = HTTPLimits()
  /// Whose word is taken for who their clients are.
  public var trustedProxies = TrustedProxies()
  /// Limits of messages, origins, types and interceptors; statistics and log come before these interceptors.
  public var options = RPCOptions()
  /// How long calls of the JSON gateway may take.
  public var gatewayDeadlines = GatewayDeadlines()
  /// Pages besides those for health.
  public var pages: [HTTPPage] = []
  /// What the OpenAPI document says besides the descriptors; nil for no document.
  public var openAPI: OpenAPISettings?
  /// What its parts tell of themselves, besides the counts of calls and connections.
  public var statusSources: [StatusSource] = []
  /// Where metrics are read besides Unix sockets; nil for nowhere.
  public var metrics: MetricsEndpoint?
  public var logLevel = AccessLog.Level.off
  /// Where the lines of calls go; the standard error when there is none, and nothing at all when the level is off.
  public var log: LogWriter?
  /// What keeps the program from serving, asked for each look at its readiness; nil when nothing does.
  public var obstacle: @Sendable () -> String? = { nil }
  /// What goes on beside calls, in the order in which it begins.
  public var backgroundWork: [BackgroundWork] = []

  public init() {}
}
