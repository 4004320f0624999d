import Base
import CCurl
import Glibc
public import Net
import Synchronization

/// The system's resolver (getaddrinfo) on a few threads of its own, which end when there is nothing to do.
///
/// A name is looked up once at a time: who asks for it meanwhile gets the same outcome. A lookup that hangs holds
/// a thread until the system gives up, `Limits.maxLookupThreads` of them hold up the others; so names whose last
/// lookup was slow get `Limits.maxSlowLookupThreads` of the threads only. Those whose lookups must not wait for
/// each other have a resolver each.
public final class SystemHostResolver: HostResolver {
  fileprivate typealias Caller = @Sendable ([IPAddress]) -> Void

  fileprivate struct State {
    /// Who waits for a name that is being looked up or stands in the queue.
    var callers: [UTF8Key: [Caller]] = [:]
    var callerCount = 0
    /// The names that no thread has taken yet.
    var queue: [String] = []
    var threads = 0
    /// Names whose last lookup was slow.
    var slow: Set<UTF8Key> = []
    /// The threads that are at such a name.
    var slowThreads = 0
  }

  fileprivate struct Lookup {
    let host: String
    let isSlow: Bool
  }

  private let state = Mutex(State())
  private let timeSource: any TimeSource
  private let lookUp: @Sendable (String) -> [IPAddress]

  /// Makes a resolver without threads as yet.
  public convenience init() {
    self.init(timeSource: SystemTimeSource(), lookUp: Self.systemAddresses)
  }

  /// Makes a resolver that calls `lookUp`, which may block, in place of the system.
  init(timeSource: any TimeSource, lookUp: @escaping @Sendable (String) -> [IPAddress]) {
    self.timeSource = timeSource
    self.lookUp = lookUp
  }

  public func addresses(of host: String, _ done: @escaping @Sendable ([IPAddress]) -> Void) {
    enum Next { case startThread, queued, refused }
    let next = state.withLock { state in
      guard state.callerCount < Limits.maxQueuedLookups else { return Next.refused }
      state.callerCount += 1
      guard state.callers[host] == nil else {
        state.callers[host]!.append(done)
        return .queued
      }
      state.callers[host] = [done]
      state.queue.append(host)
      guard state.threads < Limits.maxLookupThreads else { return .queued }
      state.threads += 1
      return .startThread
    }
    switch next {
    case .refused: done([])
    case .queued: break
    case .startThread: if !startThread() { threadIsMissing() }
    }
  }

  // MARK: Threads

  /// Starts a thread that works until the queue is empty; false when the system has none left.
  private func startThread() -> Bool {
    (try? SystemThread(name: "lookup") { self.run() }) != nil
  }

  /// Leaves the queue to the other threads, or gives it up when there is none: the caller must not block.
  private func threadIsMissing() {
    let abandoned = state.withLock { state -> [Caller] in
      state.threads -= 1
      guard state.threads == 0 else { return [] }
      let queue = state.queue
      state.queue = []
      return queue.flatMap { state.takeCallers(of: $0) }
    }
    for done in abandoned { done([]) }
  }

  private func run() {
    while let lookup = state.withLock({ $0.next() }) {
      let start = timeSource.monotonicNanoseconds()
      let found = lookUp(lookup.host)
      let duration = timeSource.monotonicNanoseconds() - start
      let callers = state.withLock { $0.finish(lookup, duration) }
      for done in callers { done(found) }
    }
  }

  private static let systemAddresses: @Sendable (String) -> [IPAddress] = { host in
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

extension SystemHostResolver.State {
  /// The next name for a thread; none when it shall end.
  ///
  /// A slow name that may not have a thread yet is taken by a thread that is at one now, once it has finished.
  fileprivate mutating func next() -> SystemHostResolver.Lookup? {
    let mayBeSlow = slowThreads < Limits.maxSlowLookupThreads
    guard let index = queue.firstIndex(where: { mayBeSlow || !slow.contains($0) }) else {
      threads -= 1
      return nil
    }
    let host = queue.remove(at: index)
    let isSlow = slow.contains(host)
    if isSlow { slowThreads += 1 }
    return SystemHostResolver.Lookup(host: host, isSlow: isSlow)
  }

  /// Notes that a lookup took `duration` nanoseconds, and takes out who waited for it.
  fileprivate mutating func finish(
    _ lookup: SystemHostResolver.Lookup, _ duration: Int64
  ) -> [SystemHostResolver.Caller] {
    if lookup.isSlow { slowThreads -= 1 }
    if duration < Limits.slowLookupNanoseconds {
      slow.remove(UTF8Key(lookup.host))
    } else {
      // Those that are still slow come back with their next lookup.
      if slow.count >= Limits.maxResolvedHosts { slow.removeAll() }
      slow.insert(UTF8Key(lookup.host))
    }
    return takeCallers(of: lookup.host)
  }

  fileprivate mutating func takeCallers(of host: String) -> [SystemHostResolver.Caller] {
    let taken = callers.removeValue(forKey: UTF8Key(host)) ?? []
    callerCount -= taken.count
    return taken
  }
}
