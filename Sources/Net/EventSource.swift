import Base
import CShims
import Glibc

/// A file descriptor that a loop watches.
///
/// The loop keeps it alive from `watch` to the end of the turn in which `unwatch` is called.
open class EventSource {
  /// The loop that the source lives on.
  public unowned(unsafe) final let loop: EventLoop
  /// The descriptor; -1 after it was closed.
  public internal(set) final var descriptor: Int32
  private final var watched = unwatched

  init(loop: EventLoop, descriptor: Int32) {
    self.loop = loop
    self.descriptor = descriptor
  }

  /// Whether the kernel reports events of the descriptor.
  final var isWatched: Bool { watched != Self.unwatched }
  private static let unwatched = UInt32.max

  /// Called on the loop with the events that the kernel reported (epoll's bits).
  func ready(_ events: UInt32) {}

  /// Starts watching; hang-up and errors are always reported.
  final func watch(_ events: UInt32) {
    _ = Unmanaged.passRetained(self)
    control(EPOLL_CTL_ADD, events)
  }

  /// Changes what is watched.
  final func rewatch(_ events: UInt32) {
    if events != watched { control(EPOLL_CTL_MOD, events) }
  }

  /// Stops watching and leaves the descriptor open; `watch` may be called again.
  ///
  /// - Returns: Whether the kernel did not know of the watch any more, because somebody else has closed the
  ///   descriptor.
  @discardableResult
  final func unwatch() -> Bool {
    guard isWatched else { return false }
    var event = epoll_event()
    let result = epoll_ctl(loop.epoll, EPOLL_CTL_DEL, descriptor, &event)
    releaseAtEndOfTurn()
    return result != 0
  }

  /// Lets go of the descriptor, which somebody else has closed and whose number may stand for another file by
  /// now.
  ///
  /// The kernel took it out of the epoll set when it was closed.
  final func forgetDescriptor() {
    descriptor = -1
    if isWatched { releaseAtEndOfTurn() }
  }

  /// Closes the descriptor; the source is released at the end of the turn.
  final func closeDescriptor() {
    guard descriptor >= 0 else { return }
    // Closing takes the descriptor out of the epoll set: no other reference to it exists.
    close(descriptor)
    descriptor = -1
    if isWatched { releaseAtEndOfTurn() }
  }

  /// Lets go of the reference that watching holds, once no event of this turn can need it.
  private func releaseAtEndOfTurn() {
    watched = Self.unwatched
    loop.closedSources.append(self)
    Unmanaged.passUnretained(self).release()
  }

  private func control(_ operation: Int32, _ events: UInt32) {
    var event = epoll_event()
    event.events = events
    event.data.ptr = Unmanaged.passUnretained(self).toOpaque()
    let result = epoll_ctl(loop.epoll, operation, descriptor, &event)
    precondition(result == 0, "epoll_ctl failed with errno \(errno)")
    watched = events
  }
}
