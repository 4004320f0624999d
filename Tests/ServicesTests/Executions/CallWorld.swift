import Records
import Store
import Wire

@testable import Services

/// A Pintle whose calls have executions: short ways to make targets and set lists.
struct CallWorld {
  let pintle: TestPintle
  /// The method that most tests call.
  static let method = "/pintle.admin.v1.AdminService/CreateOrganization"
  static let request: JSONValue = ["request": ["method": .string(method)]]
  static let response: JSONValue = ["response": ["method": .string(method)]]

  init(skipsExecutions: Bool = false) throws {
    pintle = try TestPintle(skipsExecutions: skipsExecutions)
  }

  /// Creates a target of http://NAME.test/ and returns its id.
  func target(
    _ name: String, _ kind: String = "restCall", interrupts: Bool = true,
    _ members: [JSONValue.Member] = []
  ) throws -> String {
    let content: JSONValue =
      kind == "restAsync" ? [:] : ["interruptOnError": .boolean(interrupts)]
    return try pintle.makeTarget(
      name, [.init(kind, content), .init("endpoint", .string("http://\(name).test/"))] + members)
  }

  /// Sets a list, which must succeed; calls to set it run no executions.
  func set(_ condition: JSONValue, _ targets: [String]) throws {
    let answer = try pintle.call(
      ActionsFlavor.v2.path(.set),
      ActionsFlavor.v2.execution(condition, targets.map { .target($0) }), as: .skipping)
    guard answer.code == 0 else { throw UnreadableAnswer(reason: answer.text) }
  }

  /// Calls the method.
  func create(
    _ name: String = "o", as caller: TestPintle.Caller = .owner, by route: CallRoute = .json
  ) throws -> Answer {
    try pintle.call(Self.method, ["name": .string(name)], as: caller, by: route)
  }

  /// What was sent to a target.
  func sent(to name: String) -> [TestSender.Sent] {
    pintle.outgoing.sent.filter { $0.url == "http://\(name).test/" }
  }

  /// The payloads of the events of breaking the glass.
  func skips() throws -> [JSONValue] {
    try pintle.events(of: pintle.store.instanceID).filter { $0.type == "execution.skipped" }
      .map(\.payload)
  }
}

extension TestPintle.Caller {
  /// The administrator, past all executions.
  static let skipping: TestPintle.Caller = {
    var caller = TestPintle.Caller.owner
    caller.others = [("x-pintle-skip-executions", "true")]
    return caller
  }()

  /// The same caller with further header fields.
  func sending(_ fields: [(String, String)]) -> TestPintle.Caller {
    var caller = self
    caller.others += fields
    return caller
  }
}
