public import Base
import CCurl
import Net
import Synchronization

/// Hands messages over to a mail server, on a few threads of its own, which end when there is nothing to do.
///
/// libcurl speaks SMTP and TLS. It waits for the server's goodbye where it stands, so it has threads here and not a
/// loop. Each message is a connection; the address policy holds for it as for requests. The server takes a message
/// for all of its recipients, or for none.
public final class MailClient: Sendable {
  private struct State {
    var queue = MailQueue()
    var threads = 0
    var isClosed = false
  }

  let server: MailServer
  let settings: OutgoingSettings
  let timeSource: any TimeSource
  private let state = Mutex(State())

  /// Makes a client without threads as yet.
  ///
  /// - Parameters:
  ///   - server: Whom messages are handed over to.
  ///   - settings: The policy, authorities and resolver of outgoing requests.
  ///   - timeSource: The clock of timeouts.
  public init(
    _ server: MailServer, settings: OutgoingSettings,
    timeSource: any TimeSource
  ) {
    precondition(CurlLibrary.isReady, "libcurl does not start")
    self.server = server
    self.settings = settings
    self.timeSource = timeSource
  }

  /// The server's scheme, host and port.
  public var url: String { server.url }

  /// Whether `close` was called, so that what is under way ends.
  var isClosed: Bool { state.withLock { $0.isClosed } }

  /// Hands a message over, and returns when the server has taken it.
  ///
  /// - Parameter mail: The message.
  /// - Throws: ``MailError``; `cancelled` as soon as the task is.
  public func send(_ mail: OutgoingMail) async throws(MailError) {
    let job = MailJob(mail, at: timeSource.monotonicNanoseconds())
    await withTaskCancellationHandler {
      locate(job)
      await job.wait()
    } onCancel: {
      job.end(.failure(.cancelled))
    }
    try job.outcome!.get()
  }

  /// Ends all messages that wait, and soon those under way; later ones are refused.
  public func close() {
    let jobs = state.withLock { state in
      state.isClosed = true
      return state.queue.removeAll()
    }
    for job in jobs { job.end(.failure(.closed)) }
  }

  // MARK: Addresses

  /// Looks the server's addresses up, all of which must be permitted, then has the message wait for a thread.
  private func locate(_ job: MailJob) {
    if let address = server.address {
      guard permits(address) else {
        return job.end(.failure(.refused(address: address.description)))
      }
      return enqueue(job)
    }
    settings.resolver.addresses(of: server.host) { [self] addresses in
      guard !addresses.isEmpty else {
        return job.end(.failure(.unresolved(host: server.host)))
      }
      if let address = addresses.first(where: { !permits($0) }) {
        return job.end(.failure(.refused(address: address.description)))
      }
      job.addresses = addresses
      enqueue(job)
    }
  }

  /// Whether an address may be dialled, by the rules that hold for every request.
  func permits(_ address: IPAddress) -> Bool {
    settings.policy.permits(
      address, port: server.port, host: server.address == nil ? server.host : nil,
      rules: AllowRules())
  }

  // MARK: Threads

  private func enqueue(_ job: MailJob) {
    enum Next { case startThread, queued, refused, closed }
    let next = state.withLock { state in
      guard !state.isClosed else { return Next.closed }
      guard state.queue.add(job) else { return .refused }
      guard state.threads < Limits.maxMailThreads else { return .queued }
      state.threads += 1
      return .startThread
    }
    switch next {
    case .closed: job.end(.failure(.closed))
    case .refused: job.end(.failure(.overloaded))
    case .queued: break
    case .startThread:
      if (try? SystemThread(name: "mail") { self.run() }) == nil { threadIsMissing() }
    }
  }

  /// Leaves the queue to the other threads, or gives it up when there is none.
  private func threadIsMissing() {
    let jobs = state.withLock { state -> [MailJob] in
      state.threads -= 1
      return state.threads == 0 ? state.queue.removeAll() : []
    }
    for job in jobs { job.end(.failure(.overloaded)) }
  }

  private func run() {
    while let job = next() {
      guard job.outcome == nil else { continue }
      guard timeSource.monotonicNanoseconds() - job.begunAt < job.mail.timeout else {
        job.end(.failure(.overloaded))
        continue
      }
      MailTransfer(job, of: self).run()
    }
  }

  private func next() -> MailJob? {
    state.withLock { state in
      let job = state.queue.next()
      if job == nil { state.threads -= 1 }
      return job
    }
  }
}
