import CShims
import Glibc

/// Watches a descriptor for a library that brings its own connections.
///
/// Used on its loop's thread only. Between `watch` and `stop`, `close` or `forget` the loop keeps it alive.
public final class DescriptorWatcher: EventSource {
  /// What a descriptor is, or shall be, ready for.
  public struct Readiness: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Bytes, a connection or the end can be read.
    public static let reading = Readiness(rawValue: 1)
    /// Bytes can be written, or a connection has come about.
    public static let writing = Readiness(rawValue: 2)
    /// It failed or was hung up; reported unasked.
    public static let broken = Readiness(rawValue: 4)
  }

  private let body: (DescriptorWatcher, Readiness) -> Void
  /// What is watched; empty when nothing is.
  public private(set) var interest: Readiness = []

  /// Makes a watcher that does not watch yet; `body` runs on the loop each time the descriptor is ready.
  public init(
    loop: EventLoop, descriptor: Int32, _ body: @escaping (DescriptorWatcher, Readiness) -> Void
  ) {
    self.body = body
    super.init(loop: loop, descriptor: descriptor)
  }

  /// Watches for `readiness`, in place of what was watched before; costs nothing when that is the same.
  public func watch(_ readiness: Readiness) {
    if readiness == interest { return }
    guard !readiness.isEmpty else {
      stop()
      return
    }
    var events: UInt32 = 0
    if readiness.contains(.reading) { events |= EPOLLIN.rawValue | EPOLLRDHUP.rawValue }
    if readiness.contains(.writing) { events |= EPOLLOUT.rawValue }
    if isWatched { rewatch(events) } else { watch(events) }
    interest = readiness
  }

  /// Stops watching; the descriptor stays open.
  ///
  /// - Returns: Whether it turned out that somebody else has closed the descriptor while it was watched; call
  ///   `forget` then.
  @discardableResult
  public func stop() -> Bool {
    interest = []
    return unwatch()
  }

  /// Ends for good without touching the descriptor, which somebody else has closed.
  ///
  /// Its number may stand for another file by now.
  public func forget() {
    interest = []
    forgetDescriptor()
  }

  /// Stops watching and closes the descriptor.
  public func close() {
    interest = []
    closeDescriptor()
  }

  override func ready(_ events: UInt32) {
    // The kernel may have reported it before it was stopped in the same turn.
    guard isWatched else { return }
    var readiness: Readiness = []
    if events & (EPOLLIN.rawValue | EPOLLRDHUP.rawValue) != 0 { readiness.insert(.reading) }
    if events & EPOLLOUT.rawValue != 0 { readiness.insert(.writing) }
    if events & (EPOLLERR.rawValue | EPOLLHUP.rawValue) != 0 { readiness.insert(.broken) }
    body(self, readiness)
  }
}
