import Base
import HTTP
import Records
import Services
import Store
import Testing
import Wire

/// Filters of executions as the API has them.
@Suite struct ExecutionFilterTests {
  private static let id = "event/user.human.added"

  /// A server with an execution of an event, and its target.
  private func world() throws -> (TestPintle, target: String) {
    let pintle = try TestPintle()
    let target = try pintle.makeTarget("hook")
    let made = try pintle.set(["event": ["event": "user.human.added"]], [.target(target)])
    #expect(made.code == 0, "\(made.text)")
    return (pintle, target)
  }

  private func set(
    _ filter: JSONValue?, of id: String = id, targets: [String]? = nil, _ pintle: TestPintle,
    by route: CallRoute = .json
  ) throws -> Answer {
    try pintle.call(
      "SetExecutionFilter",
      JSONValue(members: [
        ("executionId", .string(id)), ("filter", filter),
        ("targetIds", targets.map { .array($0.map { .string($0) }) }),
      ]), by: route)
  }

  private func get(
    _ id: String, _ pintle: TestPintle, by route: CallRoute = .json
  ) throws -> Answer {
    try pintle.call("GetExecutionFilter", ["executionId": .string(id)], by: route)
  }

  private func sequence(of id: String = id, _ pintle: TestPintle) throws -> Int64 {
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    return try pintle.run {
      try await store.read { reader throws(StoreError) in
        try EventLog.lastSequence(of: ExecutionEvent.aggregate(id, instance: instance), in: reader)
      }
    }
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func itIsSetToldAndCleared(by route: CallRoute) throws {
    let (pintle, _) = try world()
    let home = JSONValue.string(pintle.home)
    let instance = JSONValue.string(pintle.store.instanceID)
    let both = [pintle.home, pintle.store.instanceID].sorted().map { JSONValue.string($0) }
    let rows: [(JSONValue?, JSONValue?, sequence: Int64)] = [
      (["path": "$.event_payload.a"], ["path": "$.event_payload.a"], 2),
      // What stands so already is not written again.
      (["path": "$.event_payload.a"], ["path": "$.event_payload.a"], 2),
      (["organizationIds": [home]], ["organizationIds": [home]], 3),
      (
        ["path": "$", "organizationIds": [instance, home, home]],
        ["path": "$", "organizationIds": .array(both)], 4
      ),
      (nil, nil, 5), (nil, nil, 5), (["path": "$"], ["path": "$"], 6), (.null, nil, 7),
    ]
    for (filter, told, sequence) in rows {
      let answer = try set(filter, pintle, by: route)
      #expect(answer.status < 300, "\(answer.text)")
      #expect(answer["filter"] == told)
      let got = try get(Self.id, pintle, by: route)
      #expect(got.status < 300 && got["filter"] == told, "\(got.text)")
      let listed = try pintle.call("ListExecutionFilters", by: route)
      #expect(listed["executions.0.filter"] == told, "\(listed.text)")
      #expect(listed["executions.0.executionId"] == told.map { _ in .string(Self.id) })
      #expect(try self.sequence(pintle) == sequence)
    }
  }

  /// A filter that is there and says nothing is no wish to have none.
  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func anEmptyOneTakesNothingAway(by route: CallRoute) throws {
    let (pintle, target) = try world()
    _ = try set(["path": "$.a"], pintle, by: route)
    let empty: [JSONValue] = [
      [:], ["path": ""], ["path": .null], ["organizationIds": []],
      ["path": "", "organizationIds": []],
    ]
    for filter in empty {
      for targets in [nil, [target]] {
        let answer = try set(filter, targets: targets, pintle, by: route)
        #expect(answer.code == 3 && answer.message.contains("is empty"), "\(answer.text)")
      }
      #expect(try get(Self.id, pintle, by: route)["filter.path"] == "$.a")
    }
    #expect(try sequence(pintle) == 2)
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func targetsAreSetWithIt(by route: CallRoute) throws {
    let (pintle, target) = try world()
    let other = try pintle.makeTarget("other")
    func targets(_ condition: JSONValue) throws -> JSONValue? {
      try pintle.call(
        "/zitadel.action.v2.ActionService/ListExecutions",
        ["filters": [["inConditionsFilter": ["conditions": [condition]]]]])["executions.0.targets"]
    }
    // A new execution never stands there without its filter.
    let made = try set(
      ["path": "$.a"], of: "event/user.human.*", targets: [other, target], pintle, by: route)
    #expect(made["filter.path"] == "$.a", "\(made.text)")
    #expect(
      try targets(["event": ["group": "user.human"]])
        == [.string(other), .string(target)])
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    #expect(try sequence(of: "event/user.human.*", pintle) == 2)
    let positions = try pintle.run {
      try await store.read { reader throws(StoreError) in
        try EventLog.events(
          of: ExecutionEvent.aggregate("event/user.human.*", instance: instance), limit: 9,
          in: reader)
      }
    }
    #expect(positions.map(\.type) == ["execution.set", "execution.filter.set"])
    #expect(Set(positions.map(\.createdAt)).count == 1)
    // Without any, the list stays.
    _ = try set(["path": "$.b"], of: "event/user.human.*", pintle, by: route)
    #expect(
      try targets(["event": ["group": "user.human"]])
        == [.string(other), .string(target)])
    // A new list keeps the filter, an empty one takes it along.
    func filter() throws -> JSONValue? {
      try get("event/user.human.*", pintle)["filter.path"]
    }
    _ = try pintle.set(["event": ["group": "user.human"]], [.target(target)])
    #expect(try filter() == "$.b")
    _ = try pintle.set(["event": ["group": "user.human"]], [])
    #expect(try get("event/user.human.*", pintle).code == 5)
    _ = try pintle.set(["event": ["group": "user.human"]], [.target(target)])
    #expect(try filter() == nil)
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func whatIsWrongIsRefused(by route: CallRoute) throws {
    let (pintle, target) = try world()
    let request = try pintle.set(["request": ["all": true]], [.target(target)])
    #expect(request.code == 0)
    let rows: [(id: String, filter: JSONValue, targets: [String]?, code: Int, says: String)] = [
      (Self.id, ["path": "$.["], nil, 3, "the filter's path is no JSONPath"),
      (Self.id, ["organizationIds": ["nobody"]], nil, 5, #"there is no organization "nobody""#),
      (Self.id, ["organizationIds": [""]], nil, 3, "OrganizationIds"),
      (Self.id, ["path": "$"], ["nobody"], 5, ""),
      (Self.id, ["path": "$"], [target, target], 5, ""),
      ("request", ["path": "$"], nil, 3, "filters are for executions of events"),
      ("function/preuserinfo", ["path": "$"], nil, 3, "filters are for executions of events"),
      ("nothing", ["path": "$"], nil, 3, "is no condition"),
      ("event/", ["path": "$"], nil, 3, "is no condition"),
      ("event/user.human.removed", ["path": "$"], nil, 5, "there is no execution"),
      ("event/nobody.knows.it", ["path": "$"], [target], 5, ""),
      ("", ["path": "$"], nil, 3, "ExecutionId"),
      (String(repeating: "e", count: 1001), ["path": "$"], nil, 3, "ExecutionId"),
    ]
    for row in rows {
      let answer = try set(row.filter, of: row.id, targets: row.targets, pintle, by: route)
      #expect(
        answer.code == row.code && answer.message.contains(row.says),
        "\(row.id.prefix(50)): \(answer.text)")
    }
    for (id, code) in [("request", 3), ("event", 5), ("event/user.human.removed", 5)] {
      let answer = try get(id, pintle, by: route)
      #expect(answer.code == code, "\(id): \(answer.text)")
    }
    #expect(try sequence(pintle) == 1)
    // Nothing of a command that is refused stands: not its targets either.
    let late = try set(
      ["organizationIds": ["nobody"]], of: "event", targets: [target], pintle, by: route)
    #expect(late.code == 5)
    #expect(try sequence(of: "event", pintle) == 0)
  }

  /// The methods of the service as JSON on their paths: the id stands in it as it is, with its slashes; one that is
  /// encoded is none of them, as for every variable of several segments.
  @Test(arguments: [
    ("GET", "/filters/event/user.human.added", "", 0, #"{"filter":{"path":"$.a"}}"#),
    ("GET", "/filters/event%2Fuser.human.added", "", 3, "is no condition"),
    ("GET", "/filters/event/user.human.%2A", "", 5, "there is no execution"),
    ("GET", "/filters/event", "", 5, "there is no execution"),
    ("GET", "/filters/event/user.human.added?filter.path=x", "", 3, "filter.path"),
    ("GET", "/filters/event/user.human.added?executionId=event", "", 3, "executionId"),
    ("GET", "/filters/request", "", 3, "filters are for executions of events"),
    ("GET", "/filters", "", 0, #"{"executions":[{"executionId":"event/user.human.added","#),
    ("GET", "/filters?limit=1&afterId=event/user.human.added", "", 0, "{}"),
    ("GET", "/filters?limit=-1", "", 3, "limit"),
    ("GET", "/filters?offset=1", "", 3, "offset"),
    (
      "PUT", "/filters", #"{"executionId":"event/user.human.added","filter":{"path":"$.b"}}"#, 0,
      #"{"filter":{"path":"$.b"}}"#
    ),
    ("PUT", "/filters", #"{"execution_id":"event/user.human.added"}"#, 0, "{}"),
    (
      "PUT", "/filters", #"{"executionId":"event/user.human.added","filtre":{}}"#, 3,
      #"unknown field \"filtre\""#
    ),
    (
      "PUT", "/filters", #"{"executionId":"event/user.human.added","filter":{"paths":"$"}}"#, 3,
      #"unknown field \"paths\""#
    ),
    ("PUT", "/filters", #"{"filter":{"path":"$"}}"#, 3, "ExecutionId"),
    ("PUT", "/filters", "[]", 3, ""),
    ("POST", "/filters", "{}", 12, "Method Not Allowed"),
    ("DELETE", "/filters/event/user.human.added", "", 12, "Method Not Allowed"),
  ])
  func asJSON(_ verb: String, _ path: String, _ body: String, _ code: Int, _ says: String) throws {
    let (pintle, _) = try world()
    _ = try set(["path": "$.a"], pintle)
    let answer = try pintle.send(
      Array(verb.utf8).withUnsafeBytes { HTTPMethod(token: $0) }, "/execution/v1" + path, body)
    #expect(answer.code == code && answer.text.contains(says), "\(answer.text)")
  }

  /// Who may not read targets' executions reads no filters, and who may only read them sets none.
  @Test func theyAreForOwners() throws {
    let (pintle, _) = try world()
    _ = try set(["path": "$.a"], pintle)
    let tenant = try pintle.makeTenant("tenant")
    for (verb, path, body) in [
      ("GET", "/filters/event/user.human.added", ""), ("GET", "/filters", ""),
      ("PUT", "/filters", #"{"executionId":"event/user.human.added"}"#),
    ] {
      for (token, code) in [(tenant.token, 7), (nil, 16)] as [(String?, Int)] {
        let answer = try pintle.send(
          Array(verb.utf8).withUnsafeBytes { HTTPMethod(token: $0) }, "/execution/v1" + path, body,
          as: TestPintle.Caller(token: token))
        #expect(answer.code == code, "\(verb) \(path): \(answer.text)")
      }
    }
    #expect(try get(Self.id, pintle)["filter.path"] == "$.a")
  }

  @Test(arguments: [CallRoute.json, .grpc])
  func sizesAreBounded(by route: CallRoute) throws {
    let (pintle, _) = try world()
    let path = "$." + String(repeating: "a", count: 3998)
    #expect(try set(["path": .string(path)], pintle, by: route)["filter.path"] == .string(path))
    #expect(try set(["path": .string(path + "a")], pintle, by: route).code == 3)
    let organizations = try (1...Limits.maxFilterOrganizations + 1).map { number in
      JSONValue.string(try pintle.makeTenant("org \(number)").organization)
    }
    let most = Array(organizations.dropLast())
    #expect(
      try set(["organizationIds": .array(most)], pintle, by: route)[
        "filter.organizationIds"]?.arrayValue?.count == Limits.maxFilterOrganizations)
    #expect(try set(["organizationIds": .array(organizations)], pintle, by: route).code == 3)
    #expect(try pintle.call("ListExecutionFilters", ["limit": .integer(1001)], by: route).code == 3)
  }

  @Test func theirNumberIsBoundedAndTheyArePaged() throws {
    let (pintle, target) = try world()
    let (store, instance) = (pintle.store, pintle.store.instanceID)
    let last = Limits.maxExecutionFilters
    _ = try pintle.run {
      try await store.write { transaction throws(StoreError) in
        for number in 1...last {
          let aggregate = ExecutionEvent.aggregate(
            "event/custom.n\(String(10_000 + number))", instance: instance)
          try transaction.append(ExecutionEvent.set([.target(target)]), to: aggregate, by: "e")
          guard number < last else { continue }
          try transaction.append(
            ExecutionEvent.filterSet(ExecutionFilter(path: "$.n\(number)")), to: aggregate, by: "e")
        }
      }
    }
    #expect(try set(["path": "$"], pintle).code == 0)
    let beyond = try set(["path": "$"], of: "event/custom.n\(10_000 + last)", pintle)
    #expect(beyond.code == 8 && beyond.message.contains("1000"), "\(beyond.text)")
    // Those that are there can be changed.
    #expect(try set(["path": "$.other"], pintle).code == 0)
    var ids: [String] = []
    while true {
      let page = try pintle.call(
        "ListExecutionFilters", ["limit": .integer(300), "afterId": .string(ids.last ?? "")])
      let found = (page["executions"]?.arrayValue ?? []).map {
        $0["executionId"]?.stringValue ?? ""
      }
      ids += found
      if found.count < 300 { break }
    }
    #expect(ids.count == last && ids == ids.sorted())
    #expect(
      try pintle.call("ListExecutionFilters")["executions"]?.arrayValue?.count
        == Limits.defaultListedFilters)
    #expect(
      try pintle.call("ListExecutionFilters", ["limit": .integer(1000)])["executions"]?.arrayValue?
        .count
        == last)
  }
}
