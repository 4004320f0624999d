import Testing
import Wire

/// `only_if_absent`: of those who make an object of one name, one does.
@Suite struct OnlyIfAbsentTests {
  private func made(
    _ pintle: TestPintle, _ method: String, _ member: String, _ value: JSONValue,
    _ onlyIfAbsent: Bool, as caller: TestPintle.Caller = .owner
  ) throws -> Int {
    try pintle.call(
      method, .object([.init(member, value), .init("onlyIfAbsent", .boolean(onlyIfAbsent))]),
      as: caller
    ).code
  }

  @Test func aNameIsTakenOnceWhereThatIsAskedFor() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Tenant")
    let rows: [(String, String, (String) -> JSONValue)] = [
      ("CreateWorkflow", "workflow", { TestPintle.workflow($0) }),
      (
        "CreateSubscription", "subscription",
        {
          TestPintle.subscription(
            ("triggerId", .string(TestTriggers.tells)), ("name", .string($0)))
        }
      ),
    ]
    for (method, member, value) in rows {
      #expect(try made(pintle, method, member, value("K"), true) == 0)
      #expect(try made(pintle, method, member, value("K"), true) == 6, "\(method)")
      // Names are compared as bytes: this one is the sign for kelvin.
      #expect(try made(pintle, method, member, value("\u{212A}"), true) == 0)
      // Other organizations have names of their own, and who does not ask gets what the API always did.
      #expect(try made(pintle, method, member, value("K"), true, as: tenant.caller) == 0)
      #expect(try made(pintle, method, member, value("K"), false) == 0)
    }
  }
}
