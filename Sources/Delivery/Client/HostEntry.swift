import Net

/// What a loop knows of a name and port: its addresses, and who waits for them.
///
/// Addresses are fresh for a lifetime, and may be used for a time of grace after it while they are looked up
/// again: a name server that hangs does not take away at once what it said before. Each dial meets the policy in
/// either time; the grace is bounded so that a name which has moved is followed.
final class HostEntry {
  /// How long what a lookup found is good for, in nanoseconds.
  struct Times {
    /// Addresses are not looked up again.
    var lifetime: Int64
    /// Addresses whose lifetime is over are used until a lookup has succeeded.
    var grace: Int64
    /// A name is not looked up again after a failure.
    var failure: Int64
  }

  /// Lower case, without a dot at the end.
  let host: String
  let port: UInt16
  private(set) var addresses: [IPAddress] = []
  /// Whether all addresses need no rule.
  private(set) var areGlobal = false
  /// When the name has to be looked up again (monotonic nanoseconds).
  private var expiry = Int64.min
  /// When the addresses are no longer used.
  private var end = Int64.min
  /// Whether libcurl has not been told of the addresses yet.
  var isNews = false
  /// Requests that wait for the lookup which is under way.
  var waiting: [Transfer] = []
  var isLooking = false

  init(host: String, port: UInt16) {
    self.host = host
    self.port = port
  }

  /// Whether what is known, be it that there are no addresses, needs no lookup.
  func isFresh(at now: Int64) -> Bool { now < expiry }

  /// Whether there are addresses that may be used while a lookup is under way.
  func isUsable(at now: Int64) -> Bool { !addresses.isEmpty && now < end }

  /// Takes the outcome of a lookup; no addresses mean that it failed.
  func update(_ found: [IPAddress], at now: Int64, _ times: Times) {
    if found.isEmpty {
      expiry = now + times.failure
      if isUsable(at: now) {
        // Not beyond their grace, which this does not prolong.
        expiry = min(expiry, end)
        return
      }
    } else {
      expiry = now + times.lifetime
      end = expiry + times.grace
    }
    addresses = found
    areGlobal = found.allSatisfy { $0.scope == .global }
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
