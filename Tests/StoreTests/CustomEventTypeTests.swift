import Records
import Store
import Testing

/// Event types that publishers make up, and executions on them.
@Suite struct CustomEventTypeTests {
  @Test(arguments: [
    ("custom.a", true), ("custom.sales.order_2.closed", true), ("custom", false),
    ("custom.", false), ("custom.A", false), ("custom.a..b", false), ("custom.a.", false),
    ("custom.1a", false), ("custom._a", false), ("custom.a-b", false), ("custom.\u{e4}", false),
    ("customer.a", false), ("users.a", false), ("", false),
  ])
  func names(_ name: String, _ isCustom: Bool) {
    #expect(KnownEventTypes.isCustom(name) == isCustom)
    #expect(KnownEventTypes.all.contains(name) == isCustom)
    #expect(KnownEventTypes.all.hasGroup(name) == (isCustom || name == "custom"))
    #expect(KnownEventTypes.all.containsPrefix(name) == (isCustom || name == "custom"))
  }

  @Test func executions() {
    let matching = EventMatching(
      executions: ["event", "event/custom.*", "event/custom.sales.*", "event/custom.sales.closed"])
    for (type, execution) in [
      ("custom.sales.closed", "event/custom.sales.closed"),
      ("custom.sales.opened", "event/custom.sales.*"), ("custom.salesman", "event/custom.*"),
      ("user.human.added", "event"),
    ] {
      #expect(matching.execution(forEvent: type) == execution)
    }
  }
}
