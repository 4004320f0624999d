import Records
import Store
import Testing
import Wire

/// Calls that were made, and what is read for their answers.
@Suite struct AnsweredCallTests {
  private static let text = "FROM execution"

  /// Executions of answers that cannot be read do not make a call that stands one that may be made again.
  @Test func whatWasDoneIsNotCalledUnavailable() throws {
    let hook = QueryHook()
    let pintle = try TestPintle { HookedDatabase($0, hook) }
    let target = try pintle.makeTarget("t")
    /// Sets an execution when nothing is known of the method's own: they are read before the call, and once more behind it,
    /// as it has changed them.
    func set(_ type: String) throws -> Answer {
      _ = try pintle.run { [store = pintle.store] in
        try await store.write { transaction throws(StoreError) in
          transaction.markChanged(.executions)
        }
      }
      return try pintle.set(["event": ["event": .string(type)]], [.target(target)])
    }
    hook.fail(Self.text, behind: 1000, .overloaded(limit: 1))
    try #require(try set("custom.a").code == 0)
    let queries = 1000 - hook.remaining()
    try #require(queries > 0 && queries % 2 == 0, "\(queries)")
    hook.fail(Self.text, behind: queries / 2, .overloaded(limit: 1))
    let answer = try set("custom.b")
    #expect(hook.isSpent)
    #expect(answer.code == 0, "\(answer.text)")
    // Before a call it is refused, and nothing was done.
    hook.fail(Self.text, behind: 0, .overloaded(limit: 1))
    let refused = try set("custom.c")
    #expect(hook.isSpent)
    #expect(refused.code == 14, "\(refused.text)")
    #expect(
      try !pintle.events(of: pintle.store.instanceID).contains {
        $0.aggregate.id.contains("custom.c")
      })
  }
}
