/// What a loop knows of a name and port: its addresses, and who waits for them.
final class HostEntry {
  /// Lower case, without a dot at the end.
  let host: String
  let port: UInt16
  private(set) var addresses: [IPAddress] = []
  /// Whether all addresses need no rule.
  private(set) var areGlobal = false
  /// When the addresses have to be looked up again (monotonic nanoseconds).
  private(set) var expiry = Int64.min
  /// Whether libcurl has not been told of the addresses yet.
  var isNews = false
  /// Requests that wait for the lookup which is under way.
  var waiting: [Transfer] = []
  var isLooking = false

  init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// Takes the outcome of a lookup.
  func update(_ found: [IPAddress], expiry: Int64) {
    addresses = found
    areGlobal = found.allSatisfy { $0.scope == .global }
    // A name without addresses may get some any moment.
    self.expiry = found.isEmpty ? .min : expiry
    isNews = !found.isEmpty
  }

  /// How CURLOPT_RESOLVE is told at most `limit` addresses: "+example.com:443:192.0.2.1,[2001:db8::1]".
  ///
  /// The plus lets libcurl forget them after a while.
  func pinText(limit: Int) -> String {
    let list = addresses.prefix(limit).map { $0.v4 == nil ? "[\($0)]" : "\($0)" }
    return "+\(host):\(port):\(list.joined(separator: ","))"
  }
}
