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
  /// What the kernel reports in its events; meaningful while it is watched.
  private final var number: UInt64 = 0

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
    number = loop.watches.insert(self)
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
    let isKnown = leaveEpoll()
    releaseAtEndOfTurn()
    return !isKnown
  }

  /// Lets go of the descriptor, which somebody else has closed and whose number may stand for another file by
  /// now.
  ///
  /// The kernel took it out of the epoll set when it was closed, or will when the last process that has inherited
  /// it closes it too; what it reports until then is nobody's.
  final func forgetDescriptor() {
    descriptor = -1
    if isWatched { releaseAtEndOfTurn() }
  }

  /// Closes the descriptor; the source is released at the end of the turn.
  final func closeDescriptor() {
    guard descriptor >= 0 else { return }
    // Before closing, which takes it out of the epoll set only when no child has inherited it.
    if isWatched { leaveEpoll() }
    close(descriptor)
    descriptor = -1
    if isWatched { releaseAtEndOfTurn() }
  }

  /// Takes the descriptor out of the epoll set; false when it is not in it any more.
  @discardableResult
  private func leaveEpoll() -> Bool {
    var event = epoll_event()
    return epoll_ctl(loop.epoll, EPOLL_CTL_DEL, descriptor, &event) == 0
  }

  /// Lets go of the reference that watching holds, once no event of this turn can need it.
  private func releaseAtEndOfTurn() {
    watched = Self.unwatched
    loop.watches.remove(number)
    loop.closedSources.append(self)
    Unmanaged.passUnretained(self).release()
  }

  private func control(_ operation: Int32, _ events: UInt32) {
    var event = epoll_event()
    event.events = events
    event.data.u64 = number
    let result = epoll_ctl(loop.epoll, operation, descriptor, &event)
    precondition(result == 0, "epoll_ctl failed with errno \(errno)")
    watched = events
  }
}
