import Store
import Testing
import Wire

/// Calls that were made, and what is read for their answers.
@Suite struct AnsweredCallTests {
  /// Executions of answers that cannot be read do not make a call that stands one that may be made again.
  @Test func whatWasDoneIsNotCalledUnavailable() throws {
    let hook = QueryHook()
    let pintle = try TestPintle { HookedDatabase($0, hook) }
    let target = try pintle.makeTarget("t")
    // What is known of the method stems from behind this call.
    let first = try pintle.set(["event": ["event": "custom.a"]], [.target(target)])
    try #require(first.code == 0, "\(first.text)")
    // The call itself changes executions, so that they are read again for its answer.
    hook.fail("FROM execution", .overloaded(limit: 1))
    let second = try pintle.set(["event": ["event": "custom.b"]], [.target(target)])
    #expect(hook.isSpent)
    #expect(second.code == 0, "\(second.text)")
    let third = try pintle.set(["event": ["event": "custom.c"]], [.target(target)])
    #expect(third.code == 0, "\(third.text)")
  }
}
