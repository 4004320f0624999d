import HTTP
import RPC
import Store
import Testing
import Wire

/// `allow_enabled`: workflows that are made, changed and enabled in one step.
@Suite struct AllowEnabledTests {
  private static let broken = #"{"start": "Nowhere", "steps": {}}"#

  private func workflow(_ name: String, isEnabled: Bool = true, _ definition: String? = nil)
    -> JSONValue
  {
    let value = definition.map { TestPintle.workflow(name, $0) } ?? TestPintle.workflow(name)
    guard case .object(let members) = value else { return value }
    return .object(members + [.init("enabled", .boolean(isEnabled))])
  }

  private func create(
    _ pintle: TestPintle, _ workflow: JSONValue, allows: Bool = true,
    as caller: TestPintle.Caller = .owner
  ) throws -> Answer {
    try pintle.call(
      "CreateWorkflow", ["workflow": workflow, "allowEnabled": .boolean(allows)], as: caller,
      by: .connect)
  }

  private func put(
    _ pintle: TestPintle, _ id: String, _ workflow: JSONValue, allows: Bool = true,
    as caller: TestPintle.Caller = .owner
  ) throws -> Answer {
    try pintle.call(
      "PutWorkflow",
      ["id": .string(id), "workflow": workflow, "allowEnabled": .boolean(allows)], as: caller,
      by: .connect)
  }

  /// What happened to workflows, from a position of this list on.
  private func events(_ pintle: TestPintle, from first: Int = 0) throws -> [String] {
    Array(
      try pintle.events(of: pintle.home).map(\.type).filter { $0.hasPrefix("workflow.") }
        .dropFirst(first))
  }

  private func shown(_ pintle: TestPintle, _ id: String) throws -> JSONValue {
    try pintle.call("GetWorkflow", ["id": .string(id)], by: .connect).body
  }

  @Test func aWorkflowIsMadeEnabled() throws {
    let pintle = try TestPintle()
    #expect(
      try create(pintle, workflow("a"), allows: false).code == RPCCode.invalidArgument.rawValue)
    let made = try create(pintle, workflow("a"))
    #expect(made.code == 0 && made["enabled"] == true, "\(made.text)")
    #expect(try events(pintle) == ["workflow.added", "workflow.enabled"])
    // One that is not to be enabled is made as ever.
    let other = try create(pintle, workflow("b", isEnabled: false))
    #expect(other.code == 0 && other["enabled"] != true)
    // What cannot be enabled is not made.
    let count = try events(pintle).count
    #expect(try create(pintle, workflow("c", Self.broken)).code != 0)
    #expect(try events(pintle).count == count)
  }

  @Test func anEnabledOneIsChangedAndStaysEnabled() throws {
    let pintle = try TestPintle()
    let id = try create(pintle, workflow("a")).string("id")
    let first = try events(pintle).count
    #expect(
      try put(pintle, id, workflow("b"), allows: false).code == RPCCode.failedPrecondition.rawValue)
    let changed = try put(pintle, id, workflow("b"))
    #expect(changed["enabled"] == true && changed.string("name") == "b", "\(changed.text)")
    #expect(
      try events(pintle, from: first)
        == ["workflow.disabled", "workflow.changed", "workflow.enabled"])
    // What says the same changes nothing.
    let same = try put(pintle, id, workflow("b"))
    #expect(same["enabled"] == true)
    #expect(try events(pintle, from: first).count == 3)
    let ended = try put(pintle, id, workflow("c", isEnabled: false))
    #expect(ended["enabled"] != true && ended.string("name") == "c")
    #expect(try events(pintle, from: first + 3) == ["workflow.disabled", "workflow.changed"])
    let begun = try put(pintle, id, workflow("d"))
    #expect(begun["enabled"] == true && begun.string("name") == "d")
    #expect(try events(pintle, from: first + 5) == ["workflow.changed", "workflow.enabled"])
  }

  /// Refused for the definition or for a right: it is enabled, and what it was.
  @Test func whatIsRefusedLeavesItEnabled() throws {
    let pintle = try TestPintle()
    let id = try create(pintle, workflow("a")).string("id")
    let (before, count) = (try shown(pintle, id), try events(pintle).count)
    #expect(try put(pintle, id, workflow("b", Self.broken)).code != 0)
    let reader = try pintle.makeAccount("reader", in: pintle.home, role: "ORG_EVENT_VIEWER")
    #expect(
      try put(pintle, id, workflow("b"), as: TestPintle.Caller(token: reader.token)).code
        == RPCCode.permissionDenied.rawValue)
    #expect(try shown(pintle, id) == before)
    #expect(before["enabled"] == true)
    #expect(try events(pintle).count == count)
  }

  /// By the paths of SailPoint's API it is a parameter of the query; without it they answer as ever.
  @Test func thePlainPathsTakeItToo() throws {
    let pintle = try TestPintle()
    let id = try create(pintle, workflow("a")).string("id")
    let path = "/v3/workflows/\(id)"
    let body = workflow("b")
    #expect(try pintle.raw(.put, path, body).status == 400)
    #expect(try shown(pintle, id).string("name") == "a")
    #expect(try pintle.raw(.put, path + "?allowEnabled=true", body).status == 200)
    #expect(try shown(pintle, id).string("name") == "b")
  }
}

extension JSONValue {
  fileprivate func string(_ name: String) -> String { self[name]?.stringValue ?? "" }
}
