import Base
import RPC
import Testing
import Wire

/// Names that Unicode calls equivalent to names that there are: U+212A is no "K" to anybody but Swift's `String`.
@Suite struct EquivalentNamesTests {
  private static let method = "/pintle.admin.v1.AdminService/List\u{212A}eys"
  private static let service = "pintle.\u{212A}admin.v1.AdminService"

  private func set(
    _ condition: JSONValue, _ target: String, _ flavor: ActionsFlavor, _ route: CallRoute,
    _ pintle: TestPintle
  ) throws -> Answer {
    try pintle.call(
      flavor.path(.set), flavor.execution(condition, [.target(target)]), by: route)
  }

  @Test(arguments: ActionsFlavor.allCases, [CallRoute.json, .grpc, .grpcWeb, .connect])
  func conditionsNameNothing(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let pintle = try TestPintle()
    let target = try pintle.makeTarget("t")
    for kind in ["request", "response"] {
      for condition: JSONValue in [
        ["method": .string(Self.method)], ["service": .string(Self.service)],
      ] {
        let answer = try set(.object([.init(kind, condition)]), target, flavor, route, pintle)
        #expect(answer.code != 0, "\(flavor) \(kind) \(condition.text())")
      }
    }
    for condition: JSONValue in [
      ["event": ["event": "user.\u{212A}ey"]], ["event": ["group": "user.\u{212A}ey"]],
      ["function": ["name": "pre\u{212A}serinfo"]],
    ] {
      #expect(try set(condition, target, flavor, route, pintle).code != 0)
    }
    // The right name is taken: what is refused above is the letter.
    let right: JSONValue = ["request": ["method": "/pintle.admin.v1.AdminService/ListKeys"]]
    #expect(try set(right, target, flavor, route, pintle).code == 0)
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func queriesFindNothing(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let target = try pintle.makeTarget("t")
    let right: JSONValue = ["request": ["method": "/pintle.admin.v1.AdminService/ListKeys"]]
    #expect(try pintle.set(right, [.target(target)]).code == 0)
    let cases: [(String, JSONValue, String)] = [
      (
        "/pintle.admin.v1.AdminService/ListMethodStatistics",
        ["service": .string(Self.service)], "methods"
      ),
      (
        ActionsFlavor.v2.path(.listExecutions),
        [
          "filters": [
            ["inConditionsFilter": ["conditions": [["request": ["method": .string(Self.method)]]]]]
          ]
        ], "executions"
      ),
      (
        "/pintle.delivery.v1.DeliveryService/ListDeliveries",
        ["filter": ["executionId": .string("request" + Self.method)]], "deliveries"
      ),
      ("ListEvents", ["types": ["user.\u{212A}ey"], "groups": ["\u{212A}"]], "events"),
      ("ListFailedReactions", ["afterReaction": "\u{212A}"], "reactions"),
    ]
    for (method, request, list) in cases {
      let answer = try pintle.call(method, request, by: route)
      let found = answer[list]?.arrayValue ?? []
      #expect(answer.code != 0 || found.isEmpty, "\(method): \(answer.text)")
    }
    #expect(try pintle.call("RebuildProjections", ["name": "flow\u{17F}"], by: route).code != 0)
  }
}
