import Base
import RPC

/// The page `/metrics`: what a server tells of itself, for Prometheus.
enum MetricsPage {
  private static let accept = RequestField("accept")

  /// The page for peers of a Unix socket; for others it is not there.
  static func local(_ read: @escaping @Sendable () -> [StatusReading]) -> HTTPPage {
    HTTPPage.optional("/metrics") { request in
      request.isLocalPeer ? content(request, read()) : nil
    }
  }

  /// The page of a listener of its own: for whoever has the token, or without one for whoever asks this machine by a name
  /// of its own, which no web page from elsewhere can.
  static func open(
    _ endpoint: MetricsEndpoint, _ read: @escaping @Sendable () -> [StatusReading]
  ) -> HTTPPage {
    var page = HTTPPage("/metrics") { content($0, read()) }
    if let isToken = endpoint.isToken {
      page.authenticate = { request throws(RPCError) in
        let credentials = request.field(.authorization).flatMap { BearerCredentials($0) }
        guard !request.isRepeated(.authorization), let credentials, isToken(credentials.token)
        else {
          throw RPCError(.unauthenticated, "the metrics need their token: Authorization: Bearer")
        }
      }
    } else {
      page.authenticate = { request throws(RPCError) in
        guard LoopbackHost.isNamed(by: request.authority) else {
          throw RPCError(
            .permissionDenied,
            "without a token the metrics answer localhost, 127.0.0.1 and [::1] alone, whichever port stands behind it"
          )
        }
      }
    }
    return page
  }

  private static func content(_ request: PageRequest, _ readings: [StatusReading]) -> PageContent {
    let format = MetricsFormat(accepting: request.field(accept))
    return PageContent(format.contentType, MetricsText.write(readings, as: format))
  }
}
