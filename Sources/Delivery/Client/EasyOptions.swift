import Base
import CCurl

/// The options that all requests of a client share, set once for each libcurl handle.
enum EasyOptions {
  /// Sets them; `errorText` (CURL_ERROR_SIZE) must live as long as the handle.
  static func apply(
    _ settings: OutgoingSettings, to transfer: Transfer, errorText: UnsafeMutablePointer<CChar>
  ) {
    let easy = transfer.easy
    func set(_ option: CURLoption, _ value: Int) {
      let code = pintle_curl_set_long(easy, option, value)
      precondition(code == CURLE_OK, "libcurl does not know option \(option.rawValue)")
    }
    func set(_ option: CURLoption, _ value: String) {
      let code = pintle_curl_set_text(easy, option, value)
      precondition(code == CURLE_OK, "libcurl does not know option \(option.rawValue)")
    }
    // Where requests go, and where not: nothing but HTTP to the host that the URL names.
    set(CURLOPT_PROTOCOLS_STR, "http,https")
    set(CURLOPT_REDIR_PROTOCOLS_STR, "https")
    set(CURLOPT_FOLLOWLOCATION, 0)
    // Both, because the environment has variables for both.
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOPROXY, "*")
    set(CURLOPT_NETRC, 0)
    set(CURLOPT_DISALLOW_USERNAME_IN_URL, 1)
    set(CURLOPT_HTTP09_ALLOWED, 0)
    // What they say. One request at a time on a connection; HTTP/2 would save nothing for a few hosts.
    set(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    set(CURLOPT_USERAGENT, settings.userAgent)
    // TLS: libcurl keeps its directory of the system's authorities beside a file that is given.
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let file = settings.authorityFile { set(CURLOPT_CAINFO, file) }
    // Bounds. The request's time is kept by a timer of the loop, its size told with its method.
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_MAXLIFETIME_CONN, Int(Limits.maxOutgoingConnectionNanoseconds / 1_000_000_000))
    // Longer than addresses are used and a request waits for a connection, so that libcurl never looks a name up
    // itself; if it did, giving up must not wait for its thread.
    let longest =
      settings.addressLifetime + settings.addressGrace + 2 * Limits.maxOutgoingNanoseconds
    set(CURLOPT_DNS_CACHE_TIMEOUT, Int(min(longest / 1_000_000_000, Int64(Int32.max))))
    set(CURLOPT_QUICK_EXIT, 1)
    pintle_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
    // Who is told.
    let context = Unmanaged.passUnretained(transfer).toOpaque()
    pintle_curl_set_pointer(easy, CURLOPT_PRIVATE, context)
    pintle_curl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, context)
    pintle_curl_set_pointer(easy, CURLOPT_PREREQDATA, context)
    pintle_curl_set_pointer(easy, CURLOPT_HEADERDATA, context)
    pintle_curl_set_pointer(easy, CURLOPT_WRITEDATA, context)
    pintle_curl_set_pointer(
      easy, CURLOPT_CLOSESOCKETDATA, Unmanaged.passUnretained(transfer.client).toOpaque())
    TransferCallbacks.register(easy)
  }
}
