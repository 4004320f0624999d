import Base
import Records
import Store
import Wire

/// A target's content; everything but the name is the same unless given.
func target(
  _ name: String, kind: TargetKind = .webhook, interruptsOnError: Bool = false,
  timeout: Int64 = 1_000_000_000, endpoint: String = "https://example.com/hook",
  payloadType: TargetPayloadType = .json
) -> TargetContent {
  TargetContent(
    name: name, kind: kind, interruptsOnError: interruptsOnError, timeout: timeout,
    endpoint: endpoint, payloadType: payloadType)
}

extension TestStore {
  /// The instance's id.
  var instance: String { store.instanceID }

  /// Appends an event of a target.
  @discardableResult
  func change(_ id: String, _ event: TargetEvent) async throws -> Event {
    let instance = instance
    return try await store.write { transaction throws(StoreError) in
      try transaction.append(
        event, to: TargetEvent.aggregate(id, instance: instance), by: "tester")
    }
  }

  /// Appends an event of an execution.
  @discardableResult
  func change(execution id: String, _ event: ExecutionEvent) async throws -> Event {
    let instance = instance
    return try await store.write { transaction throws(StoreError) in
      try transaction.append(
        event, to: ExecutionEvent.aggregate(id, instance: instance), by: "tester")
    }
  }

  func findTarget(_ id: String) async throws -> TargetRecord? {
    let instance = instance
    return try await store.read { reader throws(StoreError) in
      try TargetTable.find(id, instance: instance, in: reader)
    }
  }

  func findExecution(_ id: String) async throws -> ExecutionRecord? {
    let instance = instance
    return try await store.read { reader throws(StoreError) in
      try ExecutionTable.find(id, instance: instance, in: reader)
    }
  }

  func allExecutions() async throws -> [ExecutionRecord] {
    let instance = instance
    return try await store.scan { reader throws(StoreError) in
      try ExecutionTable.all(instance: instance, in: reader)
    }
  }
}
