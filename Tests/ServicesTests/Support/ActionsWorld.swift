import Base
import Crypto
import Delivery
import RPC
import Records
import Store

@testable import Services

/// Targets and executions of a Pintle without sockets, below the APIs.
final class ActionsWorld {
  let pintle: TestPintle
  let targets: Targets
  let executions: Executions
  let keys: TargetSigningKeys

  init() throws {
    let pintle = try TestPintle()
    self.pintle = pintle
    let masterKey = try MasterKey([UInt8](repeating: 7, count: 32))
    keys = TargetSigningKeys(masterKey: masterKey)
    targets = Targets(
      store: pintle.store, masterKey: masterKey,
      identifiers: IdentifierSource(timeSource: pintle.time))
    executions = Executions(
      store: pintle.store,
      catalog: ConditionCatalog(services: pintle.services.map(\.descriptor)))
  }

  /// Who calls, through which version.
  func by(_ version: ActionsVersion = .v2, _ language: Language = .english) -> ActionsCall {
    ActionsCall(
      caller: Caller(
        account: "tester", homeOrganization: "", organization: "", permissions: [],
        instancePermissions: ["action.target.write"]), language: language, version: version)
  }

  /// Creates a target and returns its id.
  func makeTarget(_ name: String = "t", _ change: (inout TargetContent) -> Void = { _ in }) throws
    -> String
  {
    var content = TargetContent(
      name: name, kind: .webhook, interruptsOnError: false, timeout: 1_000_000_000,
      endpoint: "https://example.com/hook")
    change(&content)
    return try create(content).details.id
  }

  func create(_ content: TargetContent, _ call: ActionsCall? = nil) throws -> TargetChange {
    let (targets, call) = (targets, call ?? by())
    return try pintle.run { try await targets.create(content, call) }
  }

  @discardableResult
  func update(
    _ id: String, _ update: TargetUpdate, _ call: ActionsCall? = nil
  ) throws -> TargetChange {
    let (targets, call) = (targets, call ?? by())
    return try pintle.run { try await targets.update(id, update, call) }
  }

  @discardableResult
  func delete(_ id: String, _ call: ActionsCall? = nil) throws -> ChangeDetails? {
    let (targets, call) = (targets, call ?? by())
    return try pintle.run { try await targets.delete(id, call) }
  }

  func get(_ id: String, _ call: ActionsCall? = nil) throws -> TargetView {
    let (targets, call) = (targets, call ?? by())
    return try pintle.run { try await targets.get(id, call) }
  }

  /// Sets an execution.
  @discardableResult
  func set(
    _ condition: ConditionDraft?, _ entries: [EntryDraft], _ call: ActionsCall? = nil
  ) throws -> ChangeDetails? {
    let (executions, call) = (executions, call ?? by())
    return try pintle.run { try await executions.set(condition, entries, call) }
  }

  @discardableResult
  func remove(_ condition: ConditionDraft?, _ call: ActionsCall? = nil) throws -> ChangeDetails {
    let (executions, call) = (executions, call ?? by(.v3alpha))
    return try pintle.run { try await executions.delete(condition, call) }
  }

  func listExecutions(_ filters: [ExecutionTable.Filter] = []) throws -> [ExecutionView] {
    let (executions, call) = (executions, by())
    return try pintle.run {
      try await executions.list(filters, orderedBy: .id, call).rows
    }
  }

  /// The keys that a target's requests are signed with now.
  func signingKeys(_ id: String) throws -> [String] {
    let (keys, store, now) = (keys, pintle.store, pintle.time.wallNanoseconds())
    return try pintle.run {
      try await store.read { reader throws(StoreError) in
        guard let target = try TargetTable.find(id, instance: store.instanceID, in: reader) else {
          return []
        }
        return try keys.keys(of: target, at: now, in: reader).map(\.text)
      }
    }
  }

  /// Every event of the instance.
  func events() throws -> [Event] { try pintle.events(of: pintle.store.instanceID) }
}

/// What a refusal says: "invalid_argument: Target is invalid (COMMAND-ddqbm9us5p)"; nil when there is none.
func refusal(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch let error as RPCError {
    return error.description
  } catch {
    return "\(error)"
  }
}
