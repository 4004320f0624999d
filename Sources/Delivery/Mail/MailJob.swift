import Base
import Net
import Synchronization

/// A message on its way, with the task that waits for what comes of it.
final class MailJob: Sendable {
  typealias Outcome = Result<Void, MailError>

  private struct State {
    var outcome: Outcome?
    var continuation: UnsafeContinuation<Void, Never>?
    var addresses: [IPAddress] = []
  }

  let mail: OutgoingMail
  /// When it was handed in, monotonic nanoseconds.
  let begunAt: Int64
  private let state = Mutex(State())

  init(_ mail: OutgoingMail, at begunAt: Int64) {
    self.mail = mail
    self.begunAt = begunAt
  }

  /// What came of it; nil while that is not known.
  var outcome: Outcome? { state.withLock { $0.outcome } }

  /// The addresses of the server's name, all of which may be dialled; empty when an address stands in its URL.
  var addresses: [IPAddress] {
    get { state.withLock { $0.addresses } }
    set { state.withLock { $0.addresses = newValue } }
  }

  /// Ends it with what came of it, unless it has ended; from any thread.
  func end(_ outcome: Outcome) {
    let continuation = state.withLock { state -> UnsafeContinuation<Void, Never>? in
      guard state.outcome == nil else { return nil }
      state.outcome = outcome
      return state.continuation.take()
    }
    continuation?.resume()
  }

  /// Returns when it has ended; for one task.
  func wait() async {
    await withUnsafeContinuation { continuation in
      let isOver = state.withLock { state in
        if state.outcome == nil { state.continuation = continuation }
        return state.outcome != nil
      }
      if isOver { continuation.resume() }
    }
  }
}
