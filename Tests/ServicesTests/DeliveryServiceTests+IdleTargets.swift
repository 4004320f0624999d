import Testing
import Wire

extension DeliveryServiceTests {
  @Test func targetsWithoutDeliveriesAreListedWhenAskedFor() throws {
    let pintle = try world(["t1", "t3", "t5"])
    #expect(try pintle.call("ListTargetStates")["targets"] == nil)
    _ = try pintle.makeAction("a")
    // The first one of the execution alone has a delivery so far; a deleted one counts with deliveries only.
    #expect(try pintle.call("ListTargetStates").strings("targets", "targetId") == ["t1"])
    #expect(try pintle.call(ActionsFlavor.v2.path(.delete), ["id": "t3"]).code == 0)
    #expect(try pintle.call(ActionsFlavor.v2.path(.delete), ["id": "t1"]).code == 0)
    let all: JSONValue = ["includeIdle": .boolean(true)]
    #expect(
      try pintle.call("ListTargetStates", all).strings("targets", "targetId") == ["t1", "t5"])
    var pages: [[String]] = []
    var token: JSONValue? = ""
    while let after = token, pages.count < 5 {
      let page = try pintle.call(
        "ListTargetStates",
        ["includeIdle": .boolean(true), "pageSize": .integer(1), "pageToken": after])
      pages.append(page.strings("targets", "targetId"))
      token = page["nextPageToken"]
    }
    #expect(pages == [["t1"], ["t5"]])
    let idle = try pintle.call("ListTargetStates", all)["targets.1"]
    #expect(
      idle == ["targetId": "t5", "enabled": .boolean(true), "breaker": "BREAKER_STATE_CLOSED"])
  }
}
