import HTTP
import RPC
import Server
import Services

/// What settings say of peers: whom the server trusts, and how much of it one of them may have.
struct PeerSettings {
  var proxies = TrustedProxies()
  var maxConnectionsPerAddress = HTTPLimits().maxConnectionsPerAddress
  var maxHeaderListBytes = HTTPLimits().maxHeaderListBytes
  var callRates = CallThrottle.Rates()

  init() {}

  init(_ settings: Settings) {
    proxies = TrustedProxies(settings.all(Options.trustedProxy))
    maxConnectionsPerAddress = settings[Options.maxConnectionsPerAddress]
    maxHeaderListBytes = settings[Options.maxHeaderList]
    callRates.failures = CallRate(
      perSecond: settings[Options.failuresPerSecond], burst: settings[Options.failuresBurst])
    callRates.account = settings.first(Options.callsPerAccount).map {
      CallRate(perSecond: $0, burst: $0)
    }
    callRates.organization = settings.first(Options.callsPerOrganization).map {
      CallRate(perSecond: $0, burst: $0)
    }
  }
}
