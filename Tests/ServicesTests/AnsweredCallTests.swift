import API
import RPC
import Records
import Store
import Synchronization
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

  /// Where nothing is known of them any more, as others were called under what stands since, the caller is not told that it
  /// may call again.
  @Test func whatNobodyKnowsIsNotCalledUnavailable() throws {
    let hook = QueryHook()
    let handler = HeldHandler()
    let pintle = try TestPintle(
      wrap: { HookedDatabase($0, hook) }, replacing: { handler.replace($0) })
    let target = try pintle.makeTarget("t")
    let (method, service) = try pintle.method(HeldHandler.method)
    let request = try RawRequest(method, of: service, json: [:], by: .json)
    let stream = pintle.open(request, as: .owner)
    pintle.finish(request, on: stream)
    try pintle.turn { handler.isEntered }
    // Executions change while the handler does its work, and what is found under them of another method puts away what was
    // found of this one before.
    try #require(try pintle.set(["event": ["event": "custom.a"]], [.target(target)]).code == 0)
    try #require(try pintle.call("ListRoles").code == 0)
    hook.fail(Self.text, behind: 0, .overloaded(limit: 1))
    handler.release()
    try pintle.turn { stream.isFinished }
    #expect(hook.isSpent)
    let answer = try Answer(gateway: stream)
    #expect(answer.code == 2, "\(answer.text)")
    #expect(answer.message.hasPrefix("the call was made"), "\(answer.text)")
    // They can be read again.
    handler.release()
    #expect(try pintle.call(HeldHandler.method).code == 0)
  }
}

/// Has the handler of one method wait until a test lets it go on, each time.
private final class HeldHandler: Sendable {
  static let method = "/pintle.admin.v1.AdminService/ListOrganizations"
  private let entered = Mutex(false)
  private let releases = AsyncStream.makeStream(of: Void.self)

  /// Whether a call has come to it.
  var isEntered: Bool { entered.withLock { $0 } }

  /// Lets one call go on, one that comes later too.
  func release() { releases.continuation.yield() }

  func replace(_ method: ServerMethod) -> ServerMethod {
    guard method.descriptor.path == Self.method else { return method }
    return .unary(method.descriptor) {
      (_: Pintle.Admin.V1.ListOrganizationsRequest, _)
        -> Pintle.Admin.V1.ListOrganizationsResponse in
      self.entered.withLock { $0 = true }
      for await _ in self.releases.stream { break }
      return .init()
    }
  }
}
