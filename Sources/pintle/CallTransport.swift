import Base
import CCurl
import Net
import Server

/// Sends the calls of a command, one after the other, on a connection that is kept: through a Unix socket of this
/// machine, or to a URL.
///
/// Used on one thread. It follows no redirects, so that a token goes nowhere else.
final class CallTransport {
  enum Place: Sendable {
    case socket(path: String)
    /// `authority` is a file of certificates that are trusted instead of the system's, `identity` what the server is shown.
    case url(String, authority: String?, identity: Identity? = nil)
  }

  /// The files (PEM) of a client's certificate and its private key.
  struct Identity: Sendable {
    var certificate: String
    var key: String
  }

  struct Answer {
    var status: Int
    var body: [UInt8]
  }

  let place: Place
  /// How long a stream may bring nothing.
  private let silenceSeconds: Int
  private let easy: UnsafeMutableRawPointer
  private let errorText: UnsafeMutablePointer<CChar>

  /// Opens nothing yet.
  init(
    _ place: Place, silenceSeconds: Int = Limits.commandSilenceSeconds
  ) throws(CommandError) {
    guard let easy = curl_easy_init() else { throw .failure("libcurl has no memory") }
    self.place = place
    self.silenceSeconds = silenceSeconds
    self.easy = easy
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    pintle_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
    pintle_curl_set_long(easy, CURLOPT_NOSIGNAL, 1)
    pintle_curl_set_text(easy, CURLOPT_PROTOCOLS_STR, "http,https")
    pintle_curl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, Limits.commandConnectMilliseconds)
    pintle_curl_set_bytes(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      // Safe: `send` keeps the sink for as long as libcurl runs.
      let sink = Unmanaged<Sink>.fromOpaque(context!).takeUnretainedValue()
      return sink.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    switch place {
    case .socket(let path):
      pintle_curl_set_text(easy, CURLOPT_UNIX_SOCKET_PATH, path)
      pintle_curl_set_text(easy, CURLOPT_PROXY, "")
    case .url(let url, let authority, let identity):
      // What the environment says of proxies holds, but not for what is on this machine.
      if PublicURL.isLoopback(url) { pintle_curl_set_text(easy, CURLOPT_PROXY, "") }
      if let authority { pintle_curl_set_text(easy, CURLOPT_CAINFO, authority) }
      if let identity {
        pintle_curl_set_text(easy, CURLOPT_SSLCERT, identity.certificate)
        pintle_curl_set_text(easy, CURLOPT_SSLKEY, identity.key)
      }
    }
  }

  deinit {
    curl_easy_cleanup(easy)
    errorText.deallocate()
  }

  /// Posts a body and returns the answer.
  ///
  /// - Parameters:
  ///   - path: What stands behind the address, with a slash in front.
  ///   - fields: Fields of the head; a value with a line end is refused by the caller's table of options.
  ///   - body: What is sent.
  ///   - timeoutSeconds: How long it may take; nil for as long as the server says something.
  ///   - each: Takes the pieces of an answer with the status 200 as they come, instead of the answer's body; false ends
  ///     the call.
  /// - Returns: Status and body.
  /// - Throws: Why there is no answer.
  func post(
    _ path: String, fields: [(name: String, value: String)], body: [UInt8],
    timeoutSeconds: Int?, each: ((UnsafeRawBufferPointer) -> Bool)? = nil
  ) throws(CommandError) -> Answer {
    let sink = Sink(easy: easy, each: each)
    var list: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(list) }
    for field in fields { list = curl_slist_append(list, "\(field.name): \(field.value)") }
    // A body that the server may refuse to wait for is sent at once.
    list = curl_slist_append(list, "expect:")
    let base = if case .url(let url, _, _) = place { url } else { "http://localhost" }
    pintle_curl_set_text(easy, CURLOPT_URL, base + path)
    pintle_curl_set_pointer(easy, CURLOPT_HTTPHEADER, list)
    pintle_curl_set_long(easy, CURLOPT_POST, 1)
    pintle_curl_set_long(easy, CURLOPT_TIMEOUT_MS, (timeoutSeconds ?? 0) * 1000)
    // A stream whose server is gone without a word would never end.
    pintle_curl_set_long(easy, CURLOPT_LOW_SPEED_LIMIT, timeoutSeconds == nil ? 1 : 0)
    pintle_curl_set_long(
      easy, CURLOPT_LOW_SPEED_TIME, timeoutSeconds == nil ? silenceSeconds : 0)
    pintle_curl_set_pointer(
      easy, CURLOPT_WRITEDATA, Unmanaged.passUnretained(sink).toOpaque())
    pintle_curl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
    let code = withExtendedLifetime(sink) {
      body.withUnsafeBytes { bytes in
        // A null pointer would have libcurl ask for the body.
        withUnsafeMutableBytes(of: &sink.nothing) { nothing in
          pintle_curl_set_pointer(
            easy, CURLOPT_POSTFIELDS,
            UnsafeMutableRawPointer(mutating: bytes.baseAddress) ?? nothing.baseAddress)
          return curl_easy_perform(easy)
        }
      }
    }
    if sink.isEnded { return Answer(status: 200, body: []) }
    if sink.isTooLong {
      throw .failure("the answer is longer than \(Limits.maxCommandAnswerBytes) bytes")
    }
    guard code == CURLE_OK else { throw .failure("\(name) does not answer: \(reason(code))") }
    return Answer(status: sink.status, body: sink.body)
  }

  /// How errors name the server.
  private var name: String {
    switch place {
    case .socket(let path): path
    case .url(let url, _, _): PublicURL.withoutQuery(url)
    }
  }

  private func reason(_ code: CURLcode) -> String {
    errorText.pointee != 0
      ? String(cString: errorText) : String(cString: curl_easy_strerror(code))
  }

  /// What takes an answer's body.
  private final class Sink {
    let easy: UnsafeMutableRawPointer
    let each: ((UnsafeRawBufferPointer) -> Bool)?
    var body: [UInt8] = []
    var isTooLong = false
    /// Whether the taker wanted no more.
    var isEnded = false
    var nothing: UInt8 = 0

    init(easy: UnsafeMutableRawPointer, each: ((UnsafeRawBufferPointer) -> Bool)?) {
      self.easy = easy
      self.each = each
    }

    var status: Int {
      var status = 0
      pintle_curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
      return status
    }

    /// What it returns, other than the count, ends the transfer.
    func take(_ bytes: UnsafeRawBufferPointer) -> Int {
      if let each, status == 200 {
        if each(bytes) { return bytes.count }
        isEnded = true
        return 0
      }
      guard body.count + bytes.count <= Limits.maxCommandAnswerBytes else {
        isTooLong = true
        return 0
      }
      body += bytes
      return bytes.count
    }
  }
}
