import Base
import CCurl
import Net

/// One message that is handed over, by one connection, on the thread that calls `run`.
final class MailTransfer {
  private let job: MailJob
  private let client: MailClient
  private let easy: UnsafeMutableRawPointer
  private let errorText: UnsafeMutablePointer<CChar>
  /// Bytes of the message that libcurl has.
  private var sent = 0
  /// Whether libcurl has the whole message, so that the next reply says whether it was taken.
  private var isSent = false
  /// Whether that reply has come.
  private var isAnswered = false
  /// When the server said that it has taken the message, monotonic nanoseconds; nil until it does.
  private var takenAt: Int64?
  private var replies: MailReplies
  /// Why it cannot succeed, found in one of libcurl's callbacks.
  private var failure: MailError?

  init(_ job: MailJob, of client: MailClient) {
    self.job = job
    self.client = client
    replies = MailReplies(password: client.server.password)
    guard let easy = curl_easy_init() else { preconditionFailure("no memory for a message") }
    self.easy = easy
    errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
    errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
  }

  deinit {
    curl_easy_cleanup(easy)
    errorText.deallocate()
  }

  /// Hands the message over and ends its job; blocks.
  func run() {
    var recipients: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(recipients) }
    for recipient in job.mail.recipients {
      recipients = curl_slist_append(recipients, "<\(recipient)>")
    }
    var pin: UnsafeMutablePointer<curl_slist>?
    defer { curl_slist_free_all(pin) }
    if !job.addresses.isEmpty { pin = curl_slist_append(nil, pinText) }
    pintle_curl_set_pointer(easy, CURLOPT_MAIL_RCPT, recipients)
    pintle_curl_set_pointer(easy, CURLOPT_RESOLVE, pin)
    configure()
    let code = curl_easy_perform(easy)
    job.end(outcome(code))
  }

  /// The addresses that were looked up, as CURLOPT_RESOLVE takes them.
  private var pinText: String {
    let list = job.addresses.prefix(Limits.maxHostAddresses).map {
      $0.v4 == nil ? "[\($0)]" : "\($0)"
    }
    return "\(client.server.host):\(client.server.port):\(list.joined(separator: ","))"
  }

  private func configure() {
    let (server, mail, settings) = (client.server, job.mail, client.settings)
    func set(_ option: CURLoption, _ value: Int) {
      let code = pintle_curl_set_long(easy, option, value)
      precondition(code == CURLE_OK, "libcurl does not know option \(option.rawValue)")
    }
    func set(_ option: CURLoption, _ value: String) {
      let code = pintle_curl_set_text(easy, option, value)
      precondition(code == CURLE_OK, "libcurl does not know option \(option.rawValue)")
    }
    // Where it goes, and where not: nothing but SMTP to the server of the settings.
    set(CURLOPT_PROTOCOLS_STR, server.beginsWithTLS ? "smtps" : "smtp")
    set(CURLOPT_PROXY, "")
    set(CURLOPT_NOPROXY, "*")
    set(CURLOPT_NETRC, 0)
    set(CURLOPT_URL, server.url)
    if !server.user.isEmpty {
      set(CURLOPT_USERNAME, server.user)
      set(CURLOPT_PASSWORD, server.password)
    }
    // TLS: where it is not needed it is used all the same when it is offered, and then it must be right.
    set(
      CURLOPT_USE_SSL,
      Int((server.needsTLS || server.beginsWithTLS ? CURLUSESSL_ALL : CURLUSESSL_TRY).rawValue))
    set(CURLOPT_SSL_VERIFYPEER, 1)
    set(CURLOPT_SSL_VERIFYHOST, 2)
    set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2))
    if let file = settings.authorityFile { set(CURLOPT_CAINFO, file) }
    // Bounds.
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_FORBID_REUSE, 1)
    let timeout = min(max(mail.timeout, 1_000_000), Limits.maxOutgoingNanoseconds)
    set(CURLOPT_TIMEOUT_MS, Int(timeout / 1_000_000))
    set(
      CURLOPT_CONNECTTIMEOUT_MS, Int(min(timeout, Limits.mailReplyNanoseconds) / 1_000_000))
    set(
      CURLOPT_SERVER_RESPONSE_TIMEOUT,
      max(1, Int(min(timeout, Limits.mailReplyNanoseconds) / 1_000_000_000)))
    // What it is.
    set(CURLOPT_MAIL_FROM, "<\(mail.from)>")
    set(CURLOPT_UPLOAD, 1)
    pintle_curl_set_offset(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(mail.content.count))
    pintle_curl_set_pointer(easy, CURLOPT_ERRORBUFFER, errorText)
    register()
  }

  // MARK: What libcurl calls

  private func register() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    for option in [
      CURLOPT_OPENSOCKETDATA, CURLOPT_READDATA, CURLOPT_HEADERDATA, CURLOPT_WRITEDATA,
      CURLOPT_XFERINFODATA,
    ] {
      pintle_curl_set_pointer(easy, option, context)
    }
    pintle_curl_set_open(easy) { context, _, address in
      guard let address else { return CURL_SOCKET_BAD }
      return MailTransfer.of(context)._withUnsafeGuaranteedRef { $0.open(address) }
    }
    pintle_curl_set_bytes(easy, CURLOPT_READFUNCTION) { bytes, size, count, context in
      guard let bytes else { return 0 }
      let buffer = UnsafeMutableRawBufferPointer(start: bytes, count: size * count)
      return MailTransfer.of(context)._withUnsafeGuaranteedRef { $0.read(buffer) }
    }
    pintle_curl_set_bytes(easy, CURLOPT_HEADERFUNCTION) { bytes, _, count, context in
      MailTransfer.of(context)._withUnsafeGuaranteedRef {
        $0.take(UnsafeRawBufferPointer(start: bytes, count: count))
      }
      return count
    }
    // Nothing comes but replies, which are taken as header lines.
    pintle_curl_set_bytes(easy, CURLOPT_WRITEFUNCTION) { _, _, count, _ in count }
    pintle_curl_set_long(easy, CURLOPT_NOPROGRESS, 0)
    pintle_curl_set_progress(easy) { context, _, _, _, _ in
      MailTransfer.of(context)._withUnsafeGuaranteedRef { $0.isPointless ? 1 : 0 }
    }
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> Unmanaged<MailTransfer> {
    Unmanaged.fromOpaque(context!)
  }

  /// Makes a socket for an address, unless the policy refuses it.
  private func open(_ target: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    guard failure == nil else { return CURL_SOCKET_BAD }
    guard target.pointee.socktype == pintle_stream_type(),
      let dialled = TransferCallbacks.address(of: target)?.address
    else {
      failure = .refused(address: "of an unknown family")
      return CURL_SOCKET_BAD
    }
    guard client.permits(dialled) else {
      failure = .refused(address: dialled.description)
      return CURL_SOCKET_BAD
    }
    return pintle_open_stream(target.pointee.family, target.pointee.protocol)
  }

  private func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard client.server.user.isEmpty || replies.isSignedIn else {
      // libcurl goes on without.
      failure = .failed("the server offers no AUTH that is known here, but --smtp-user is set")
      return Int(CURL_READFUNC_ABORT)
    }
    let content = job.mail.content
    let count = min(buffer.count, content.count - sent)
    content.withUnsafeBytes { bytes in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[sent..<sent + count]))
    }
    sent += count
    if sent == content.count { isSent = true }
    return count
  }

  private func take(_ line: UnsafeRawBufferPointer) {
    guard let code = replies.take(line), isSent, !isAnswered else { return }
    isAnswered = true
    guard (200...299).contains(code) else { return }
    // What follows is the goodbye, for which nobody has to wait.
    takenAt = client.timeSource.monotonicNanoseconds()
    job.end(.success(()))
  }

  /// Whether nobody waits for what is still to be done.
  private var isPointless: Bool {
    guard let takenAt else { return job.outcome != nil || client.isClosed }
    return client.timeSource.monotonicNanoseconds() - takenAt > Limits.mailGoodbyeNanoseconds
  }

  /// What libcurl's `code` says of the message.
  private func outcome(_ code: CURLcode) -> MailJob.Outcome {
    if let failure { return .failure(failure) }
    if code == CURLE_OK || takenAt != nil { return .success(()) }
    if code == CURLE_LOGIN_DENIED {
      // What a server says of a password may hold it, in whatever form.
      return .failure(
        .answered(
          code: replies.refusal?.code ?? 535, text: "to AUTH: user or password of --smtp-user"))
    }
    if let refusal = replies.refusal {
      return .failure(.answered(code: refusal.code, text: refusal.text))
    }
    switch code {
    case CURLE_OPERATION_TIMEDOUT: return .failure(.timedOut)
    case CURLE_COULDNT_RESOLVE_HOST: return .failure(.unresolved(host: client.server.host))
    case CURLE_ABORTED_BY_CALLBACK: return .failure(client.isClosed ? .closed : .cancelled)
    case CURLE_USE_SSL_FAILED:
      return .failure(.failed("the server offers no TLS, or its STARTTLS failed"))
    default:
      let words = errorText[0] == 0 ? curl_easy_strerror(code)! : UnsafePointer(errorText)
      return .failure(.failed(String(cString: words)))
    }
  }
}
