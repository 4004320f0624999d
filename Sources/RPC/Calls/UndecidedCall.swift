import Base
import HTTP
import Net

/// What an interceptor that cannot decide at once leaves to be done.
final class LaterDecision {
  /// Returns to let the call through, throws to refuse it.
  let work: () async throws(RPCError) -> Void
  /// The interceptors behind it, which have not been asked.
  let next: Kept<InterceptorBox>

  init(_ work: @escaping () async throws(RPCError) -> Void, next: Kept<InterceptorBox>) {
    self.work = work
    self.next = next
  }
}

/// Stands in for a call as its stream's sink while an interceptor takes its time to decide.
///
/// Nothing of the body is looked at meanwhile, and the client gets no credit for it: it can send as much ahead as its
/// flow-control window lets it, which is all that is kept. Confined to the call's loop.
final class UndecidedCall: HTTPStreamSink, LoopWork {
  /// Safe although unowned: a runner takes itself out when `run` returns.
  unowned(unsafe) var runner: LoopRunner?
  private let call: ServerCall
  private var decision: LaterDecision
  private var held = ByteBuffer()
  private var hasEnded = false
  private var trailers: HTTPFields?
  /// Whether the client has gone or the deadline has passed.
  private var isOver = false
  private var timer: LoopTimer?

  init(_ call: ServerCall, _ decision: LaterDecision) {
    self.call = call
    self.decision = decision
  }

  /// Ends the call when nobody waits for it any more.
  func startTimer(at deadline: Int64) {
    timer = call.loop.schedule(at: deadline) { [self] in
      timer = nil
      end { $0.expire() }
    }
  }

  /// Ends the call before it is decided.
  private func end(_ ending: (ServerCall) -> Void) {
    stop()
    runner?.cancel()
    call.stream?.sink = call
    ending(call)
  }

  func run() async {
    while !isOver {
      do throws(RPCError) {
        try await decision.work()
      } catch {
        end(failing: error)
        return
      }
      guard !isOver else { return }
      guard let next = call.decided(decision) else {
        handOver()
        return
      }
      decision = next
      call.stream?.sink = self
    }
  }

  private func end(failing error: RPCError) {
    guard !isOver else { return }
    stop()
    call.stream?.sink = call
    call.fail(error)
  }

  /// Gives the call what has come meanwhile.
  private func handOver() {
    stop()
    if !held.isEmpty { call.received(held.bytes) }
    if hasEnded { call.ended(trailers: trailers) }
  }

  private func stop() {
    isOver = true
    timer?.cancel()
    timer = nil
  }

  // MARK: What the stream tells

  func received(_ bytes: RawSpan) {
    guard !isOver else { return }
    held.append(bytes)
    if held.allocatedCount > HTTPStream.freeBytes, let stream = call.stream,
      !stream.hold(input: held.allocatedCount)
    {
      held.removeAll(keepingAtMost: 0)
      runner?.cancel()
      end(failing: .holdsTooMuch)
    }
  }

  func ended(trailers: HTTPFields?) {
    hasEnded = true
    self.trailers = trailers
  }

  func drained() {}

  func timedOut() {
    guard !isOver else { return }
    end { $0.timedOut() }
  }

  func serverEnds(_ calls: EndingCalls) {
    guard !isOver, calls == .all || call.method.isStream else { return }
    end { $0.serverEnds(calls) }
  }

  func reset(_ code: HTTPResetCode) {
    guard !isOver else { return }
    stop()
    runner?.cancel()
    call.reset(code)
  }
}
