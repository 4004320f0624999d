import Records
import Store
import Testing

@Suite struct ConditionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let condition: ExecutionCondition
    let id: String
    var testDescription: String { id }
  }

  static let cases = [
    Case(condition: .request(.method("/a.B/C")), id: "request/a.B/C"),
    Case(condition: .response(.service("a.B")), id: "response/a.B"),
    Case(condition: .request(.all), id: "request"),
    Case(condition: .function("preuserinfo"), id: "function/preuserinfo"),
    Case(condition: .event(.type("user.human.added")), id: "event/user.human.added"),
    Case(condition: .event(.group("user.human")), id: "event/user.human.*"),
    Case(condition: .event(.all), id: "event"),
  ]

  @Test(arguments: cases)
  func theIDReadsBackAsTheCondition(_ item: Case) {
    #expect(item.condition.id == item.id)
    #expect(ExecutionCondition(id: item.id) == item.condition)
  }

  @Test func aMethodNeedsNoLeadingSlashAndAGroupMayEndInAStar() {
    #expect(ExecutionCondition.request(.method("a.B/C")).id == "request/a.B/C")
    #expect(ExecutionCondition.event(.group("user.human.*")).id == "event/user.human.*")
  }

  @Test(arguments: ["", "requests", "function", "request/", "function/", "event/"])
  func whatIsNoIDIsNoCondition(_ id: String) {
    #expect(ExecutionCondition(id: id) == nil)
  }
}
