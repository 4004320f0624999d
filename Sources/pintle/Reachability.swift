import Base
import CCurl

/// Whether a URL's server can be connected to; nothing is sent to it but what TLS needs.
enum Reachability {
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
