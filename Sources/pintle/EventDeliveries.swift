import Base
import Delivery
import Engine
import Net
import Records
import Server
import Store

/// The worker that delivers events, on a loop with a thread beside it that signs, and with connections and lookup threads of its own, so that a slow
/// target or name server takes nothing from the calls.
final class EventDeliveries: Sendable {
  /// How targets fare.
  let states = DeliveryStates()
  private let loop: EventLoop
  private let signing = SigningThread()
  private let worker: OutboxWorker
  private let stopped = OneShotEvent()

  /// Connects the parts; nothing is sent before `start`.
  init(
    _ directory: DataDirectory, requests: TargetRequestBuilder, keys: TargetSigningKeys,
    outgoing: OutgoingSettings, log: DeliveryLines, tracer: Tracer? = nil
  ) {
    let loop = EventLoop()
    var settings = outgoing.apart()
    settings.connections = OutboxWorker.share
    var parts = OutboxWorker.Parts(
      store: directory.store, identifiers: directory.identifiers,
      requests: DeliveryRequests(
        store: directory.store, keys: keys, calls: requests, signing: signing),
      states: states)
    parts.log = log
    parts.tracer = tracer
    parts.isSoleOwner = !directory.store.isShared
    self.loop = loop
    worker = OutboxWorker(parts, loop: loop) { [settings] in
      OutgoingClient(loop: loop, settings: settings)
    }
  }

  /// The deliveries as work beside calls.
  var work: BackgroundWork {
    BackgroundWork(
      name: "deliveries", start: { () throws(CommandError) in try self.start() },
      beginStop: { self.beginStop() }, finishStop: { self.finishStop() })
  }

  /// Begins to deliver; once.
  private func start() throws(CommandError) {
    do throws(ThreadError) {
      try loop.start(name: "deliveries")
      try signing.start()
    } catch {
      throw .failure("\(error)")
    }
    worker.start()
  }

  /// Sends nothing more, and lets what is under way finish for Limits.deliveryDrainTimeout; returns at once.
  private func beginStop() {
    Task.detached { [self] in
      await worker.stop(grace: Limits.deliveryDrainTimeout)
      stopped.fire()
    }
  }

  /// Waits until what `beginStop` began has ended, and ends the loop; blocks.
  private func finishStop() {
    stopped.wait()
    signing.stop()
    loop.stop()
  }
}
