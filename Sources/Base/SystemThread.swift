import CShims
import Glibc
import Synchronization

/// A thread of the operating system, for work that waits for something or takes the processor for long.
///
/// The one way in which Pintle makes threads. Signals are the main thread's business: a thread made here has all
/// of them blocked. It goes on when its value is let go; only `join` waits for it.
public final class SystemThread: Sendable {
  private let handle: pthread_t
  private let isJoined = Atomic(false)

  /// Starts a thread that runs `body` and ends with it.
  ///
  /// - Parameters:
  ///   - name: What debuggers and top(1) show; its first 15 bytes count.
  ///   - stackBytes: The size of its stack; nil for the system's default.
  ///   - body: What it does.
  /// - Throws: ``ThreadError`` when the process may have no further thread, or no memory for the stack is left.
  public init(
    name: String, stackBytes: Int? = nil, _ body: @escaping @Sendable () -> Void
  ) throws(ThreadError) {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    if let stackBytes {
      let failure = pthread_attr_setstacksize(&attributes, stackBytes)
      guard failure == 0 else { throw ThreadError(name: name, code: failure) }
    }
    // The new thread inherits the mask, so there is no moment in which a signal could reach it.
    var all = sigset_t()
    var former = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &former)
    defer { pthread_sigmask(SIG_SETMASK, &former, nil) }
    let start = Unmanaged.passRetained(ThreadStart(name: name, body: body))
    var handle = pthread_t()
    let failure = pthread_create(
      &handle, &attributes,
      { @Sendable argument in
        Unmanaged<ThreadStart>.fromOpaque(argument!).takeRetainedValue().run()
        return nil
      }, start.toOpaque())
    self.handle = handle
    guard failure == 0 else {
      start.release()
      // There is nothing that `deinit` could let go.
      isJoined.store(true, ordering: .relaxed)
      throw ThreadError(name: name, code: failure)
    }
  }

  deinit {
    if !isJoined.load(ordering: .relaxed) { pthread_detach(handle) }
  }

  /// Waits until the thread has ended; once, and on another thread.
  public func join() {
    precondition(handle != pthread_self(), "a thread cannot wait for its own end")
    precondition(!isJoined.exchange(true, ordering: .relaxed), "a thread is joined once")
    pthread_join(handle, nil)
  }

  /// Runs `body` on a new thread and returns what it returns; cancelling the task does not stop it.
  ///
  /// Neither an event loop nor the pool of Swift's tasks is held up by it.
  ///
  /// - Throws: ``ThreadError`` when there is no thread for it.
  public static func value<Value: Sendable>(
    name: String, of body: @escaping @Sendable () -> Value
  ) async throws(ThreadError) -> Value {
    let result: Result<Value, ThreadError> = await withUnsafeContinuation { continuation in
      do throws(ThreadError) {
        _ = try SystemThread(name: name) { continuation.resume(returning: .success(body())) }
      } catch {
        continuation.resume(returning: .failure(error))
      }
    }
    return try result.get()
  }
}

/// Why the system gave no thread.
public struct ThreadError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The thread that was wanted.
  public var name: String
  /// The reason as an errno value: EAGAIN when the process or its user may have no more, or memory is short.
  public var code: Int32

  public init(name: String, code: Int32) {
    self.name = name
    self.code = code
  }

  public var description: String {
    "no thread for \"\(name)\": \(String(cString: strerror(code)))"
  }
}

/// What a new thread is given.
private final class ThreadStart: Sendable {
  let name: String
  let body: @Sendable () -> Void

  init(name: String, body: @escaping @Sendable () -> Void) {
    self.name = name
    self.body = body
  }

  func run() {
    pintle_set_thread_name(name)
    body()
  }
}
