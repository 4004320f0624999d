import Base
import Engine
import Server
import Services

// What goes on beside calls and is no worker of its own.

extension ExecutionSetup {
  /// The calls to async targets: they end by themselves, and those that do not in time are dropped and logged.
  func backgroundCalls(_ log: LogWriter?) -> BackgroundWork {
    BackgroundWork(
      name: "calls to async targets", ofCalls: true, start: {}, beginStop: {},
      finishStop: { [background] in
        let dropped = Blocking.run { () async throws(Never) in
          await background.drain(timeout: Limits.backgroundDrainTimeout)
        }
        if dropped > 0 { log?.note("async_calls_dropped", [("count", String(dropped))]) }
      })
  }
}

extension EventService {
  /// The watches of events, which never end by themselves: their clients shall go on elsewhere.
  var watches: BackgroundWork {
    BackgroundWork(
      name: "event watches", ofCalls: true, start: {}, beginStop: { self.drain() }, finishStop: {})
  }
}

extension RunService {
  /// The watches of runs, whose runs may go on for long.
  var held: BackgroundWork {
    BackgroundWork(
      name: "run watches", ofCalls: true, start: {}, beginStop: { self.drain() }, finishStop: {})
  }
}
