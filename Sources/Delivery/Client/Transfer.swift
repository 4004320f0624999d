import Base
import CCurl
import Net

/// One request under way, with its libcurl handle; used again for other requests.
///
/// Sendable although mutable: used on its client's loop only. What cancels it from elsewhere goes through the
/// loop.
final class Transfer: @unchecked Sendable {
  enum State {
    /// In the client's store.
    case idle
    /// Taken for a request that has not begun.
    case prepared
    /// Waits for its turn.
    case waiting
    /// Waits for the addresses of its host.
    case resolving
    /// libcurl has it.
    case running
    /// Its outcome is known.
    case ended
  }

  unowned(unsafe) let client: OutgoingClient
  let easy: UnsafeMutableRawPointer
  var state = State.idle
  /// Which of its requests it is at: what refers to a former one must not touch the present.
  var generation: UInt64 = 0
  /// The place among the client's requests.
  var index = -1

  // The request.
  var destination: Destination!
  var rules = AllowRules()
  private var fields = RequestFields()
  /// Fields whose values are not to be seen in the answer; secrets that are no fields have no names.
  private var secretFields: [TargetField] = []
  private var body = ByteBuffer()
  /// What CURLOPT_RESOLVE points to.
  private var pin: UnsafeMutablePointer<curl_slist>?
  var startTime: Int64 = 0
  /// What CURLOPT_CONNECTTIMEOUT_MS is; 0 until it was set.
  private var connectMilliseconds = 0
  /// How libcurl was told to say the method.
  private var wording: Wording?
  private(set) var timer: LoopTimer!
  /// How long it may take, and wait before; see OutgoingRequest.
  private(set) var timeout: Int64 = 0
  private(set) var deadline: Int64 = .max
  /// Whose place it takes; nil while it takes none.
  var share: OutgoingQueue.Share?
  /// Whether it has a place among those that are sent.
  var hasPlace = false
  var continuation: UnsafeContinuation<Void, Never>?
  var isCancelled = false

  // What comes of it.
  var answer = AnswerBuffer()
  /// Why the request cannot succeed, found in one of libcurl's callbacks.
  var failure: OutgoingError?
  /// Whether the kept connection that libcurl chose must not carry the request, but a new one may.
  var isConnectionUnfit = false
  /// How often the request was about to be sent.
  private var sends = 0
  /// The sockets that were made for it since.
  var dialled: [curl_socket_t] = []
  /// Whether it was sent last on a connection that was kept.
  private(set) var wasSentOnKept = false
  /// Whether the request is on its second way, with a new connection.
  private(set) var isFresh = false
  var outcome: Result<OutgoingAnswer, OutgoingError>?
  private let errorText: UnsafeMutablePointer<CChar>

  /// Makes a transfer with what all requests of a client have in common; nil without memory.
  init?(client: OutgoingClient) {
    guard let easy = curl_easy_init() else { return nil }
    self.client = client
    self.easy = easy
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    timer = LoopTimer(loop: client.loop) { [unowned self] in
      self.client.end(self, .failure(self.lateness))
    }
    EasyOptions.apply(client.settings, to: self, errorText: errorText)
  }

  deinit {
    timer.cancel()
    curl_easy_cleanup(easy)
    curl_slist_free_all(pin)
    errorText.deallocate()
  }

  /// Takes a request in; it does not begin yet.
  func prepare(
    _ request: OutgoingRequest, _ destination: Destination
  ) throws(OutgoingError) {
    guard request.method != .head || request.body.isEmpty else {
      throw .failed("a HEAD request has no body")
    }
    try fields.fill(request.fields, secret: request.secretFields)
    secretFields = request.secretFields
    for text in request.secretTexts { secretFields.append(TargetField(name: "", value: text)) }
    body.append(request.body)
    if self.destination !== destination {
      self.destination = destination
      _ = destination.url.withUnsafeBufferPointer {
        pintle_curl_set_text(easy, CURLOPT_URL, $0.baseAddress)
      }
      // Both: libcurl takes the URL's parts from the one, and its text for what it says from the other.
      pintle_curl_set_pointer(
        easy, CURLOPT_CURLU, UnsafeMutableRawPointer(destination.parsed.handle))
    }
    rules = request.allowed
    timeout = min(max(0, request.timeout), Limits.maxOutgoingNanoseconds)
    deadline = request.deadline ?? .max
    setConnectTime(request.timeout)
    pintle_curl_set_pointer(easy, CURLOPT_HTTPHEADER, fields.list)
    let hasBody = request.method.wantsBody || !body.isEmpty
    if hasBody { setBody() }
    setWording(Wording(method: request.method, hasBody: hasBody))
    state = .prepared
  }

  /// Tells libcurl the body, which has it take the request for a POST until it is told the method.
  private func setBody() {
    pintle_curl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.count))
    // The buffer stays as it is until the request has ended.
    body.withUnsafeBytes {
      _ = pintle_curl_set_pointer(
        easy, CURLOPT_POSTFIELDS, UnsafeMutableRawPointer(mutating: $0.baseAddress) ?? Self.nothing)
    }
  }

  /// What of a request decides in which of libcurl's ways it is made.
  private struct Wording: Equatable {
    var method: OutgoingMethod
    var hasBody: Bool
  }

  /// Tells libcurl the method, and whether bodies come with the request and its answer.
  private func setWording(_ wording: Wording) {
    guard wording != self.wording else { return }
    self.wording = wording
    // libcurl has a way for requests with a body, one for those without, and one for answers without; each has a
    // method of its own, in whose place another one can be said.
    let own: OutgoingMethod
    if wording.hasBody {
      own = .post
      pintle_curl_set_long(easy, CURLOPT_POST, 1)
    } else if wording.method == .head {
      own = .head
      pintle_curl_set_long(easy, CURLOPT_NOBODY, 1)
    } else {
      own = .get
      pintle_curl_set_long(easy, CURLOPT_HTTPGET, 1)
    }
    pintle_curl_set_text(
      easy, CURLOPT_CUSTOMREQUEST, wording.method == own ? nil : wording.method.rawValue)
    // The length that an answer to HEAD tells is not that of a body which follows.
    pintle_curl_set_offset(
      easy, CURLOPT_MAXFILESIZE_LARGE,
      wording.method == .head ? 0 : curl_off_t(Limits.maxOutgoingAnswerBytes))
  }

  /// Tells libcurl how long connecting may take: the request's time.
  ///
  /// libcurl gives the first of several addresses half of it; left alone, it would be more than most requests
  /// have, and the others would never have their turn. That the time is up is seen by the request's own timer,
  /// which is a little earlier.
  private func setConnectTime(_ timeout: Int64) {
    let milliseconds = Int(min(max(0, timeout), Limits.maxOutgoingNanoseconds) / 1_000_000) + 2
    guard milliseconds != connectMilliseconds else { return }
    connectMilliseconds = milliseconds
    pintle_curl_set_long(easy, CURLOPT_CONNECTTIMEOUT_MS, milliseconds)
  }

  /// The body of a request without one: a null pointer would make libcurl ask for it.
  ///
  /// `nonisolated(unsafe)`: nobody writes to it.
  private nonisolated(unsafe) static let nothing = UnsafeMutableRawPointer.allocate(
    byteCount: 1, alignment: 1)

  /// Tells libcurl the addresses to dial, once for each lookup: its requests share what it knows.
  func pin(_ entry: HostEntry) {
    guard entry.isNews else { return }
    entry.isNews = false
    curl_slist_free_all(pin)
    pin = curl_slist_append(nil, entry.pinText(limit: Limits.maxHostAddresses))
    pintle_curl_set_pointer(easy, CURLOPT_RESOLVE, pin)
  }

  /// Has the time for waiting, or for all that comes after it, begin.
  func startTimer(at now: Int64) {
    startTime = now
    timer.set(min(now + timeout, deadline))
  }

  /// What it means that the time is up.
  private var lateness: OutgoingError {
    // Who has waited for a turn was not let down by the target.
    state == .waiting && client.loop.timeSource.monotonicNanoseconds() < deadline
      ? .overloaded : .timedOut
  }

  /// Makes ready for a second way that uses no kept connection.
  func makeFresh() {
    isFresh = true
    isConnectionUnfit = false
    failure = nil
    answer.clear()
    pintle_curl_set_long(easy, CURLOPT_FRESH_CONNECT, 1)
  }

  /// Whether libcurl had to send the request again, of which its handle keeps a count that it never sets back: at
  /// the sixth time it gives up.
  var isWorn: Bool { sends > 1 }

  /// Whether the answer is the farewell of a kept connection rather than one to the request: some servers end a
  /// connection that was idle for long with 408, which may cross the next request (RFC 9110 section 15.5.9).
  func isFarewell(_ code: CURLcode) -> Bool {
    guard code == CURLE_OK, failure == nil, wasSentOnKept, !isFresh else { return false }
    var status = 0
    pintle_curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
    return status == 408
  }

  /// Notes that the request is about to be sent; false when that must not be done on this connection.
  ///
  /// libcurl sends a request again when a kept connection ends without a line of an answer, on the next one that is
  /// kept, which may lead to the same end, and so on. Here it is sent once more, and on a new connection.
  func noteSend() -> Bool {
    guard sends == 0 || !dialled.isEmpty else {
      isConnectionUnfit = true
      return false
    }
    sends += 1
    wasSentOnKept = dialled.isEmpty
    dialled.removeAll(keepingCapacity: true)
    return true
  }

  /// Forgets the request.
  func clear() {
    generation &+= 1
    state = .idle
    body.removeAll(keepingAtMost: 16 * 1024)
    if !rules.isEmpty { rules = AllowRules() }
    if isFresh {
      pintle_curl_set_long(easy, CURLOPT_FRESH_CONNECT, 0)
      isFresh = false
    }
    if pin != nil {
      pintle_curl_set_pointer(easy, CURLOPT_RESOLVE, nil)
      curl_slist_free_all(pin)
      pin = nil
    }
    answer.clear()
    failure = nil
    isConnectionUnfit = false
    secretFields = []
    sends = 0
    dialled.removeAll(keepingCapacity: true)
    wasSentOnKept = false
    isCancelled = false
    outcome = nil
  }

  /// Whether the request may dial an address at a port.
  func permits(_ address: IPAddress, port: UInt16) -> Bool {
    !RefusedPorts.contains(port)
      && client.settings.policy.permits(
        address, port: port, host: destination.address == nil ? destination.host : nil, rules: rules
      )
  }

  /// The outcome of a transfer that libcurl has ended with `code`.
  func outcome(_ code: CURLcode) -> Result<OutgoingAnswer, OutgoingError> {
    if let failure { return .failure(failure) }
    switch code {
    case CURLE_OK:
      // libcurl takes a head in which the connection ends for an answer without a body.
      guard answer.isHeadComplete else {
        return .failure(.failed("the connection ended in the head of the answer"))
      }
      var status = 0
      pintle_curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
      // Not the loop's time, which may be older than the start.
      let duration = client.loop.timeSource.monotonicNanoseconds() - startTime
      return .success(
        answer.answer(status: status, duration: duration).hiding(secretFields))
    case CURLE_COULDNT_RESOLVE_HOST: return .failure(.unresolved(host: destination.host))
    case CURLE_OPERATION_TIMEDOUT: return .failure(.timedOut)
    case CURLE_FILESIZE_EXCEEDED:
      return .failure(.answerTooLong(limit: Limits.maxOutgoingAnswerBytes))
    case CURLE_URL_MALFORMAT:
      return .failure(.invalidURL(String(cString: curl_easy_strerror(code))))
    default:
      let words = errorText[0] == 0 ? curl_easy_strerror(code)! : UnsafePointer(errorText)
      return .failure(.failed(String(cString: words)))
    }
  }
}
