import Base
import Delivery
import Engine
import Net
import Server
import Services
import Store

/// The worker that sends invocations of triggers, on a loop, with connections and lookup threads of its own.
final class TriggerInvocations: Sendable {
  /// Invokes triggers when events happen.
  let firing: TriggerFiring
  private let loop: EventLoop
  private let worker: InvocationWorker
  private let stopped = OneShotEvent()

  /// Connects the parts; nothing is sent before `start`.
  init(
    _ directory: DataDirectory, publicURL: String?, outgoing: OutgoingSettings,
    workflows: WorkflowReceiver?, eventBuses: EventBusEndpoint?, log: LogWriter?,
    tracer: Tracer? = nil
  ) {
    let loop = EventLoop()
    var settings = outgoing.apart()
    settings.connections = InvocationWorker.share
    var parts = InvocationWorker.Parts(
      store: directory.store, identifiers: directory.identifiers, masterKey: directory.masterKey,
      publicURL: publicURL)
    parts.workflows = workflows
    parts.eventBuses = eventBuses
    parts.tracer = tracer
    parts.isSoleOwner = !directory.store.isShared
    parts.note = { trouble in Self.note(trouble, log) }
    self.loop = loop
    firing = TriggerFiring(
      store: directory.store,
      noteDropped: { organization, count in
        log?.note(
          "invocations_dropped", [("organization", organization), ("count", String(count))])
      }, tracer: tracer)
    worker = InvocationWorker(parts, host: LoopHost(loop)) { [settings] in
      OutgoingClient(loop: loop, settings: settings)
    }
  }

  /// The invocations as work beside calls.
  var work: BackgroundWork {
    BackgroundWork(
      name: "trigger invocations", start: { () throws(CommandError) in try self.start() },
      beginStop: { self.beginStop() }, finishStop: { self.finishStop() })
  }

  /// Begins to send; once.
  private func start() throws(CommandError) {
    do throws(ThreadError) {
      try loop.start(name: "invocations")
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
    loop.stop()
  }

  private static func note(_ trouble: WorkTrouble, _ log: LogWriter?) {
    let event: StaticString =
      switch trouble.kind {
      case .unreadable: "invocations_unreadable"
      case .recordLost: "invocation_record_lost"
      case .outcomeLost: "invocation_outcome_lost"
      case .leasesLost: "invocation_set_aside"
      }
    var members: [(name: StaticString, value: String)] = [("subscription", trouble.lane)]
    if let item = trouble.item { members.append(("invocation", item)) }
    members.append(("message", trouble.text))
    log?.note(event, members)
  }
}

extension TriggerParts {
  /// The calls that wait for decisions, which are answered at once when the server stops.
  var held: BackgroundWork {
    BackgroundWork(
      name: "waits for decisions", ofCalls: true, start: {}, beginStop: { self.drain() },
      finishStop: {})
  }
}
