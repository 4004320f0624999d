import Base
import Records
import Services
import Store
import Testing
import Wire

/// Lists without a limit return everything, as long as it is not too much to hold in memory.
@Suite struct ReadBoundTests {
  private static let scriptBytes = 40_000

  /// Makes actions with the longest script in one command.
  private func fill(_ pintle: TestPintle, count: Int) throws -> [String] {
    let store = pintle.store
    let home = pintle.home
    let ids = (0..<count).map { "\(1000 + $0)" }
    let script = String(repeating: "s", count: Self.scriptBytes)
    try pintle.run {
      try await store.write { transaction throws(StoreError) in
        for id in ids {
          try transaction.append(
            ActionEvent.added(
              ActionContent(name: id, script: script, timeout: 0, allowedToFail: false)),
            to: ActionEvent.aggregate(id, organization: home), by: "test")
        }
      }
    }
    return ids
  }

  @Test func aListThatWouldFillTheMemoryIsRefused() throws {
    let pintle = try TestPintle()
    let fitting = Limits.maxScanBytes / (Self.scriptBytes + 100)
    _ = try fill(pintle, count: fitting)
    let whole = try pintle.call("ListActions")
    #expect(whole.string("details.totalResult") == "\(fitting)")
    _ = try pintle.call(
      "CreateAction", ["name": .string("one more"), "script": .string("x")])
    #expect(try pintle.call("ListActions").code == 0)

    let ids = (0..<20).map { "\(9000 + $0)" }
    for id in ids {
      let answer = try pintle.call(
        "CreateAction",
        ["name": .string(id), "script": .string(String(repeating: "s", count: 40_000))])
      #expect(answer.code == 0)
    }
    for route in CallRoute.allCases {
      let refused = try pintle.call("ListActions", by: route)
      // No 429, which clients take for something that gets better by waiting.
      #expect(refused.code == 9)
      #expect(refused.status == 400)
      #expect(
        refused.message
          == "the read was stopped: more than \(Limits.maxScanBytes) bytes; ask for less")
    }
    // Asking for less works, up to the end.
    let page = try pintle.call("ListActions", ["query": ["limit": .integer(500)]])
    #expect(page.strings("result", "id").count == 500)
    let rest = try pintle.call(
      "ListActions", ["query": ["limit": .integer(500), "offset": .string("500")]])
    #expect(rest.strings("result", "id").count == fitting + 21 - 500)
  }

  @Test func aFlowThatIsTooLongForTheLoopIsReadElsewhere() throws {
    let pintle = try TestPintle()
    let ids = try fill(pintle, count: Limits.maxPointReadBytes / Self.scriptBytes + 2)
    #expect(try pintle.setActions(ids).code == 0)
    let flow = try pintle.call("GetFlow", ["type": .string("1")])
    #expect(flow.strings("flow.triggerActions.0.actions", "id") == ids)
  }

  @Test func aTriggerTakesAThousandActions() throws {
    let pintle = try TestPintle()
    let store = pintle.store
    let home = pintle.home
    let ids = (0..<Limits.maxActionsPerTrigger).map { "\(1000 + $0)" }
    try pintle.run {
      try await store.write { transaction throws(StoreError) in
        for id in ids {
          try transaction.append(
            ActionEvent.added(
              ActionContent(name: id, script: "x", timeout: 0, allowedToFail: false)),
            to: ActionEvent.aggregate(id, organization: home), by: "test")
        }
      }
    }
    #expect(try pintle.setActions(ids).code == 0)
    let flow = try pintle.call("GetFlow", ["type": .string("1")])
    #expect(flow.strings("flow.triggerActions.0.actions", "id") == ids)
  }
}
