import Base
import Server
import Services
import Store
import Synchronization

/// What settings say of published events: how much of them an organization may have, and how long they are kept; and
/// whether events tell of clients.
struct EventSettings {
  var quota = EventQuota()
  /// Nil for ever.
  var keptNanoseconds: Int64?
  /// Whether events tell the address of the client whose call wrote them.
  var recordsClients = true

  init() {}

  init(_ settings: Settings) {
    quota = EventQuota(
      maxEvents: settings.first(Options.maxOrganizationEvents),
      maxBytes: settings.first(Options.maxOrganizationEventBytes))
    keptNanoseconds = settings.first(Options.eventRetention).map { $0 * 1_000_000_000 }
    recordsClients = settings[Options.clientAddresses] == "record"
  }
}

/// A task that is begun once and cancelled.
private final class SweepTask: Sendable {
  private let task = Mutex<Task<Void, Never>?>(nil)

  func begin(_ body: @escaping @Sendable () async -> Void) {
    let begun = Task.detached { await body() }
    task.withLock { $0 = begun }
  }

  func cancel() { task.withLock { $0?.cancel() } }
}

extension EventRetention {
  /// Forgets what is too old now and then, for as long as the server runs.
  func work(_ log: LogWriter?) -> BackgroundWork {
    let task = SweepTask()
    return BackgroundWork(
      name: "event retention",
      start: {
        task.begin {
          while !Task.isCancelled {
            do throws(StoreError) {
              let freed = try await self.sweep()
              if freed.events > 0 {
                log?.note(
                  "events_expired",
                  [("events", "\(freed.events)"), ("bytes", "\(freed.bytes)")])
              }
            } catch {
              // It is tried again with the next round; a full store tells of itself.
            }
            try? await Task.sleep(nanoseconds: UInt64(Limits.expiryInterval))
          }
        }
      }, beginStop: { task.cancel() }, finishStop: {})
  }
}
