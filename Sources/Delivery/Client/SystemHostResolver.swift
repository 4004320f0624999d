import Base
import CCurl
import Glibc
import Synchronization

/// The system's resolver (getaddrinfo) on a few threads of its own, which end when there is nothing to do.
///
/// A lookup that hangs holds a thread until the system gives up; `Limits.maxLookupThreads` of them hold up the
/// others.
public final class SystemHostResolver: HostResolver {
  private struct Lookup {
    let host: String
    let done: @Sendable ([IPAddress]) -> Void
  }

  private struct State {
    var queue: [Lookup] = []
    var threads = 0
  }

  private let state = Mutex(State())

  /// Makes a resolver without threads as yet.
  public init() {}

  public func addresses(of host: String, _ done: @escaping @Sendable ([IPAddress]) -> Void) {
    let lookup = Lookup(host: host, done: done)
    enum Next { case startThread, queued, refused }
    let next = state.withLock { state in
      guard state.queue.count < Limits.maxQueuedLookups else { return Next.refused }
      state.queue.append(lookup)
      guard state.threads < Limits.maxLookupThreads else { return .queued }
      state.threads += 1
      return .startThread
    }
    switch next {
    case .refused: done([])
    case .queued: break
    case .startThread: if !startThread() { work() }
    }
  }

  /// Starts a thread that works until the queue is empty; false when the system has none left.
  private func startThread() -> Bool {
    var handle = pthread_t()
    let context = Unmanaged.passRetained(self)
    let failure = pthread_create(
      &handle, nil,
      { @Sendable context in
        Unmanaged<SystemHostResolver>.fromOpaque(context!).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    if failure != 0 {
      context.release()
      return false
    }
    pthread_detach(handle)
    return true
  }

  private func run() {
    // Signals are the main thread's business.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    work()
  }

  private func work() {
    while true {
      let lookup = state.withLock { state -> Lookup? in
        guard !state.queue.isEmpty else {
          state.threads -= 1
          return nil
        }
        return state.queue.removeFirst()
      }
      guard let lookup else { return }
      lookup.done(Self.lookUp(lookup.host))
    }
  }

  private static func lookUp(_ host: String) -> [IPAddress] {
    var hints = addrinfo()
    hints.ai_socktype = pintle_stream_type()
    var list: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &list) == 0 else { return [] }
    defer { freeaddrinfo(list) }
    var addresses: [IPAddress] = []
    var entry = list
    while let current = entry {
      entry = current.pointee.ai_next
      var port: UInt16 = 0
      guard let socketAddress = current.pointee.ai_addr,
        let address = IPAddress(
          socketAddress, length: Int(current.pointee.ai_addrlen), port: &port),
        !addresses.contains(address)
      else { continue }
      addresses.append(address)
    }
    return addresses
  }
}
