import Base
import Net
import Synchronization

/// The calls that wait for something and whose callers' rights may end meanwhile: for a target of an execution, for
/// news, for a peer that sends or reads.
///
/// A call stands here only while it waits, so calls that do not wait cost nothing. When rights have changed, or the
/// first token of them ends, each loop looks at its own: a call whose right is gone is ended at once.
public final class WaitingCalls: Sendable {
  /// How many calls a loop looks at before it does other work.
  static let callsAtOnce = 64
  /// The longest time until a loop looks again at calls whose right ends by itself: clocks are set now and then.
  static let maxPause: Int64 = 60_000_000_000
  /// How long a loop waits before it looks again where it could not find out who calls.
  static let retryPause: Int64 = 1_000_000_000

  private let lanes = Mutex<[Lane]>([])

  public init() {}

  /// Looks at every call that waits, on its loop; from any thread, when rights may have ended.
  public func review() {
    for lane in lanes.withLock({ $0 }) { lane.ask() }
  }

  /// Adds a call on its loop.
  func add(_ call: ServerCall) {
    let loop = call.loop
    let lane = lanes.withLock { lanes in
      if let lane = lanes.first(where: { $0.loop === loop }) { return lane }
      let lane = Lane(loop)
      lanes.append(lane)
      return lane
    }
    lane.add(call)
  }

  /// The calls of one loop.
  ///
  /// `@unchecked Sendable`: other threads use `loop` and `isAsked` only; all else is used on the loop.
  final class Lane: LoopWork, @unchecked Sendable {
    let loop: EventLoop
    var runner: LoopRunner?
    /// Whether the loop was asked to look and has not begun to.
    private let isAsked = Atomic<Bool>(false)
    /// Each knows its place.
    private var calls: ContiguousArray<ServerCall> = []
    private var isLooking = false
    private var mustLookAgain = false
    private var timer: LoopTimer?

    init(_ loop: EventLoop) { self.loop = loop }

    /// Makes the loop look at its calls soon; from any thread.
    func ask() {
      if isAsked.exchange(true, ordering: .acquiringAndReleasing) { return }
      loop.execute { [self] in
        isAsked.store(false, ordering: .releasing)
        begin()
      }
    }

    func add(_ call: ServerCall) {
      call.waiters.lane = self
      call.waiters.place = calls.count
      calls.append(call)
      if call.isOutdated {
        ask()
      } else if let left = call.identity?.nanosecondsLeft {
        look(in: left)
      }
    }

    func remove(_ call: ServerCall) {
      let last = calls.removeLast()
      if last !== call {
        calls[call.waiters.place] = last
        last.waiters.place = call.waiters.place
      }
      call.waiters.lane = nil
    }

    private func begin() {
      guard !calls.isEmpty else { return }
      mustLookAgain = true
      guard !isLooking else { return }
      isLooking = true
      loop.submit(self)
    }

    /// Sees to it that the loop looks at its calls within so many nanoseconds.
    private func look(in nanoseconds: Int64) {
      let time = loop.now + min(max(nanoseconds, 0), WaitingCalls.maxPause)
      let timer = timer ?? LoopTimer(loop: loop) { [weak self] in self?.begin() }
      self.timer = timer
      if time < timer.deadline { timer.set(time) }
    }

    func run() async {
      while mustLookAgain {
        mustLookAgain = false
        await lookAtAll()
      }
      isLooking = false
    }

    private func lookAtAll() async {
      var pause = Int64.max
      for (index, call) in calls.enumerated() {
        if index % WaitingCalls.callsAtOnce == WaitingCalls.callsAtOnce - 1 { await letOthersGo() }
        guard call.waiters.lane === self else { continue }
        if call.isOutdated, await !renew(call) { pause = min(pause, WaitingCalls.retryPause) }
        if let left = call.identity?.nanosecondsLeft { pause = min(pause, left) }
      }
      if pause < .max { look(in: pause) }
    }

    /// Looks a call's caller up, and ends the call when its right is gone; false when that could not be found out.
    private func renew(_ call: ServerCall) async -> Bool {
      do throws(RPCError) {
        try await call.renewIdentity()
        try call.requireAddressee()
      } catch {
        switch error.code {
        case .unauthenticated, .permissionDenied, .notFound: break
        default: return false
        }
        // One that went on meanwhile is looked at where it does something.
        if call.waiters.lane === self { call.end(error) }
      }
      return true
    }

    /// Lets the loop read, write and run other calls.
    private func letOthersGo() async {
      await withUnsafeContinuation { continuation in loop.execute { continuation.resume() } }
    }
  }
}
