import Base
import Glibc
import HTTP
import Net
import RPC
import Synchronization

/// How a server hands over to another process that asks for it.
public struct HandOverPlan: Sendable {
  /// Where it is asked.
  public var path: String
  /// How long calls that run then may go on, in nanoseconds.
  public var grace: Int64

  public init(path: String, grace: Int64) {
    self.path = path
    self.grace = grace
  }
}

extension ProgramServer {
  /// Begins to listen for processes that want to take over.
  func listen(_ plan: HandOverPlan, _ ending: RunEnding) throws(CommandError) -> HandOverListener {
    let listener = try HandOverListener(path: plan.path)
    try listener.start(
      offer: { [self] () throws(CommandError) in try handOverOffer() },
      handOver: { ending.handOver($0) })
    return listener
  }

  /// The listening sockets, by other descriptors, and what is known of the service manager.
  private func handOverOffer() throws(CommandError) -> HandOverOffer {
    do throws(SocketError) {
      let descriptors = try http.copyListeners()
      guard descriptors.count == endpoints.count else { throw SocketError(call: "listen", code: 0) }
      var listeners = zip(endpoints, descriptors).map { endpoint, descriptor in
        PassedListeners.Entry(
          place: endpoint.address.map { .address($0) } ?? .administration, descriptor: descriptor)
      }
      if let metrics = try metrics?.copyListener() { listeners.append(metrics) }
      return HandOverOffer(listeners: listeners, managerLines: manager.lines)
    } catch {
      throw .failure("its listeners cannot be passed: \(error)")
    }
  }

  /// Ends what works with the data so that another process can go on at once: what needs no calls while calls are still
  /// served, then calls.
  ///
  /// Blocks. Returns whether every call could finish, streams aside.
  func endServing(grace: Int64) -> Bool {
    backgroundWork.beginStop(.apart)
    backgroundWork.finishStop(.apart)
    health.drain()
    backgroundWork.beginStop(.ofCalls)
    let isClean = http.handOver(
      grace: grace, keepsFiles: hasHandedOver.load(ordering: .relaxed))
    metrics?.stop()
    return isClean
  }

  /// Stops while clients wait in sockets that others keep open for the next process; `grace` is how long running calls
  /// may go on.
  func stopForSuccessor(_ grace: Int64?) -> Bool {
    let isClean = endServing(grace: grace ?? HTTPLimits().drainTimeout)
    backgroundWork.finishStop()
    // Those that are still sending when the process ends might lose what was sent to them.
    http.waitForPeers(HTTPLimits().handOverLastWords)
    stop()
    return isClean
  }

  /// Tells the process that takes over that the data is free, and returns when it serves, or this one is told to stop:
  /// nil then.
  ///
  /// When the other process ends before it serves, this one shall go on, with the sockets that are returned. Blocks.
  public func completeHandOver(_ other: HandingOver) -> PassedListeners? {
    other.channel.send(TakeOverMessage(.unlocked))
    let hasFailed = !isServing(other)
    if !hasFailed {
      manager.tell(.mainProcess(other.process))
      note("handed_over", [("process", "\(other.process)")])
      backgroundWork.finishStop()
      http.waitForPeers(Limits.handOverCloseTimeout)
    }
    for work in keeping.withLock({ $0 }) { work.stop() }
    stop()
    if !hasFailed {
      Console.note("process \(other.process) has taken over")
      return nil
    }
    Console.note(
      "process \(other.process) has ended before it had taken over: this process serves again")
    return other.listeners
  }

  /// Waits until the other process serves; false when it does not come to that.
  private func isServing(_ other: HandingOver) -> Bool {
    let ending = ending.withLock { $0 }
    let clock = SystemTimeSource()
    let end = clock.monotonicNanoseconds() + Limits.takeOverServingTimeout
    while clock.monotonicNanoseconds() < end, ending?.isStopped != true {
      // In short steps, so that a signal is heard.
      switch other.channel.receive(milliseconds: 100) {
      case .nothing: continue
      case .ended, .tooLong: return false
      case .message(let message):
        for descriptor in message.descriptors { close(descriptor) }
        return (try? TakeOverMessage(message.bytes))?.word == .serving
      }
    }
    return true
  }
}
