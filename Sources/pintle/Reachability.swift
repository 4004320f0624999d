import Base
import CCurl
import Synchronization

/// Whether a URL's server can be connected to; nothing is sent to it but what TLS needs.
enum Reachability {
  /// The same for many URLs, several at once, in their order.
  ///
  /// `progress` is called with how many are done.
  static func obstacles(
    to urls: [String], authority: String?, progress: (Int) -> Void
  ) -> [String?] {
    let found = Findings(urls.count)
    let look: @Sendable () -> Bool = {
      guard let index = found.next() else { return false }
      found.set(index, obstacle(to: urls[index], authority: authority))
      return true
    }
    // This thread looks, too: where there is no other one it is alone.
    let others = (1..<max(1, min(Limits.doctorConnections, urls.count))).compactMap { _ in
      try? SystemThread(name: "doctor") { while look() {} }
    }
    while look() { progress(found.begun) }
    for thread in others { thread.join() }
    return found.all
  }

  /// What threads find together.
  private final class Findings: Sendable {
    private struct State {
      var begun = 0
      var obstacles: [String?]
    }

    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(obstacles: Array(repeating: nil, count: count))) }

    var begun: Int { state.withLock { $0.begun } }
    var all: [String?] { state.withLock { $0.obstacles } }

    /// The next one that nobody looks at; nil when there is none.
    func next() -> Int? {
      state.withLock { state in
        guard state.begun < state.obstacles.count else { return nil }
        defer { state.begun += 1 }
        return state.begun
      }
    }

    func set(_ index: Int, _ obstacle: String?) {
      state.withLock { $0.obstacles[index] = obstacle }
    }
  }

  /// Why not; nil when it can.
  static func obstacle(to url: String, authority: String?) -> String? {
    guard let easy = curl_easy_init() else { return "libcurl has no memory" }
    defer { curl_easy_cleanup(easy) }
    pintle_curl_set_text(easy, CURLOPT_URL, url)
    pintle_curl_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    // Deliveries go through no proxy.
    pintle_curl_set_text(easy, CURLOPT_PROXY, "")
    pintle_curl_set_long(easy, CURLOPT_NOSIGNAL, 1)
    pintle_curl_set_long(easy, CURLOPT_CONNECT_ONLY, 1)
    pintle_curl_set_long(easy, CURLOPT_TIMEOUT_MS, Limits.doctorConnectMilliseconds)
    if let authority { pintle_curl_set_text(easy, CURLOPT_CAINFO, authority) }
    let code = curl_easy_perform(easy)
    return code == CURLE_OK ? nil : String(cString: curl_easy_strerror(code))
  }
}
