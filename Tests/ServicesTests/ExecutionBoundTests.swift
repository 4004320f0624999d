import Base
import Records
import Store
import Testing

@testable import Services

/// How many executions there may be, and how long their lists; what is beyond it from before keeps working.
@Suite struct ExecutionBoundTests {
  private static let all = ConditionDraft.request(.init(all: true))
  private static let function = ConditionDraft.function(name: "preuserinfo")

  /// Executions of events with lists of so many entries each, as an earlier version let them in.
  private func fill(
    _ world: ActionsWorld, _ group: String, executions: Int, entries: Int, target: String
  ) throws {
    let (store, instance) = (world.pintle.store, world.pintle.store.instanceID)
    try world.pintle.run {
      try await store.write { transaction throws(StoreError) in
        let execution = Statement(
          dynamic: """
            INSERT INTO executions (organization, id, kind, sequence, created_at, changed_at)
            VALUES ($1, $2, 'event', 1, 1, 1)
            """)
        let entry = Statement(
          dynamic: """
            INSERT INTO execution_entries (organization, execution, position, is_include, reference)
            VALUES ($1, $2, $3, 0, $4)
            """)
        for number in 0..<executions {
          let name = DatabaseValue.text("event/\(group).n\(number)")
          try transaction.execute(execution, [.text(instance), name])
          for position in 0..<entries {
            try transaction.execute(
              entry, [.text(instance), name, .integer(Int64(position)), .text(target)])
          }
        }
      }
    }
  }

  @Test func anInstanceHasABoundedNumberOfExecutions() throws {
    let world = try ActionsWorld()
    let ids = try ["a", "b"].map { try world.makeTarget($0) }
    try fill(world, "x", executions: Limits.maxExecutions - 1, entries: 1, target: ids[0])
    let full = "resource_exhausted: an instance has at most \(Limits.maxExecutions) executions"
    try world.set(Self.all, [.target(ids[0])])
    #expect(refusal { try world.set(Self.function, [.target(ids[0])]) } == full)
    // What is there can be changed.
    try world.set(Self.all, [.target(ids[0]), .target(ids[1])])
    try world.set(Self.all, [])
    try world.set(Self.function, [.target(ids[0])])
    #expect(refusal { try world.set(Self.all, [.target(ids[0])]) } == full)
  }

  @Test func theListsOfAnInstanceAreBoundedTogether() throws {
    let world = try ActionsWorld()
    let ids = try ["a", "b", "c"].map { try world.makeTarget($0) }
    try fill(
      world, "x", executions: Limits.maxExecutionEntries / 100 - 1, entries: 100, target: ids[0])
    try fill(world, "last", executions: 1, entries: 98, target: ids[0])
    let full =
      "resource_exhausted: the executions of an instance have at most "
      + "\(Limits.maxExecutionEntries) entries together"
    #expect(refusal { try world.set(Self.all, ids.map { .target($0) }) } == full)
    try world.set(Self.all, [.target(ids[0]), .target(ids[1])])
    #expect(refusal { try world.set(Self.function, [.target(ids[0])]) } == full)
    // A list as long as before, and a shorter one.
    try world.set(Self.all, [.target(ids[2]), .target(ids[1])])
    try world.set(Self.all, [.target(ids[1])])
    try world.set(Self.function, [.target(ids[0])])
  }

  @Test func whatIsBeyondTheBoundKeepsWorking() throws {
    let world = try ActionsWorld()
    let ids = try ["a", "b"].map { try world.makeTarget($0) }
    try world.set(Self.all, [.target(ids[0])])
    try fill(world, "x", executions: Limits.maxExecutions + 100, entries: 11, target: ids[0])
    try world.set(Self.all, [.target(ids[1])])
    #expect(try world.listExecutions([.ids(["request"])]).map(\.targets) == [[ids[1]]])
    try world.set(Self.all, [])
    #expect(refusal { try world.set(Self.all, [.target(ids[0])]) } != nil)
  }
}
