import HTTP
import Server

/// What settings say of peers: whom the server trusts, and how much of it one of them may have.
struct PeerSettings {
  var proxies = TrustedProxies()
  var maxConnectionsPerAddress = HTTPLimits().maxConnectionsPerAddress

  init() {}

  init(_ settings: Settings) {
    proxies = TrustedProxies(settings.all(Options.trustedProxy))
    maxConnectionsPerAddress = settings[Options.maxConnectionsPerAddress]
  }
}
