import HTTP
import Records
import Store
import Testing
import Wire

/// What lists of targets and executions find, in which order, and how many.
@Suite struct ActionsListTests {
  private static let routes: [CallRoute] = [.json, .grpc, .connect]
  /// In the order of their creation, with timeout, kind and endpoint.
  private static let made: [(name: String, members: [JSONValue.Member])] = [
    ("beta", [.init("timeout", "3s"), .init("restAsync", [:])]),
    ("Alpha", [.init("timeout", "1s"), .init("restCall", ["interruptOnError": true])]),
    ("alpha_1", [.init("timeout", "2s"), .init("endpoint", "https://a.example.com")]),
  ]
  private static let names = made.map(\.name)

  private func world() throws -> (TestPintle, [String]) {
    let pintle = try TestPintle()
    var ids: [String] = []
    for (name, members) in Self.made {
      pintle.advance(seconds: 1)
      ids.append(try pintle.makeTarget(name, members))
    }
    // The first one is what changed last.
    pintle.advance(seconds: 1)
    _ = try pintle.call(
      ActionsFlavor.v2.path(.update),
      ActionsFlavor.v2.content([.init("endpoint", "https://z.example.com")], id: ids[0]))
    return (pintle, ids)
  }

  private func names(_ answer: Answer, _ flavor: ActionsFlavor) -> [String] {
    let list = ActionsFlavor.flat.contains(flavor) ? "targets" : "result"
    return (answer[list]?.arrayValue ?? []).map { element in
      (flavor == .resources ? element["config"] : element)?["name"]?.stringValue ?? ""
    }
  }

  /// A request for a list; `asc` says which way, nil as the version does without being asked.
  private func request(
    _ flavor: ActionsFlavor, filters: [JSONValue] = [], column: String? = nil, asc: Bool? = nil,
    limit: Int64? = nil, offset: Int64? = nil
  ) -> JSONValue {
    var page: [JSONValue.Member] = []
    if let asc {
      page.append(
        .init(flavor == .resources ? "desc" : "asc", .boolean(flavor == .resources ? !asc : asc)))
    }
    if let limit { page.append(.init("limit", .integer(limit))) }
    if let offset { page.append(.init("offset", .integer(offset))) }
    var members: [JSONValue.Member] = []
    if !page.isEmpty {
      members.append(
        .init(ActionsFlavor.flat.contains(flavor) ? "pagination" : "query", .object(page)))
    }
    if let column { members.append(.init("sortingColumn", .string(column))) }
    if !filters.isEmpty {
      members.append(.init(flavor == .v3alpha ? "queries" : "filters", .array(filters)))
    }
    return .object(members)
  }

  private func filter(_ kind: String, _ flavor: ActionsFlavor, _ value: JSONValue) -> JSONValue {
    .object([.init(kind + (flavor == .v3alpha ? "Query" : "Filter"), value)])
  }

  @Test(arguments: ActionsFlavor.allCases, routes)
  func orders(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let (pintle, _) = try world()
    let prefix = flavor == .v3alpha ? "FIELD_NAME_" : "TARGET_FIELD_NAME_"
    let dates =
      flavor == .v3alpha ? ["CREATION_DATE", "CHANGE_DATE"] : ["CREATED_DATE", "CHANGED_DATE"]
    var rows: [(column: String?, ascending: [String])] = [
      // By creation, or by id, which rises with it.
      (nil, Self.names), ("UNSPECIFIED", Self.names), ("ID", Self.names), (dates[0], Self.names),
      (dates[1], ["Alpha", "alpha_1", "beta"]), ("NAME", ["Alpha", "alpha_1", "beta"]),
      ("TARGET_TYPE", ["alpha_1", "Alpha", "beta"]), ("URL", ["alpha_1", "Alpha", "beta"]),
      ("TIMEOUT", ["Alpha", "alpha_1", "beta"]),
      ("INTERRUPT_ON_ERROR", ["beta", "alpha_1", "Alpha"]),
    ]
    if flavor == .v3alpha { rows.append(("ASYNC", ["alpha_1", "Alpha", "beta"])) }
    for (column, ascending) in rows {
      let column = column.map { prefix + $0 }
      for asc in [true, false] {
        let answer = try pintle.call(
          flavor.path(.list), request(flavor, column: column, asc: asc), by: route)
        #expect(
          names(answer, flavor) == (asc ? ascending : ascending.reversed()),
          "\(column ?? "") \(asc): \(answer.text)")
      }
      let unasked = try pintle.call(flavor.path(.list), request(flavor, column: column), by: route)
      #expect(
        names(unasked, flavor) == (flavor == .resources ? ascending : ascending.reversed()))
    }
  }

  @Test(arguments: ActionsFlavor.allCases, routes)
  func filters(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let (pintle, ids) = try world()
    func find(_ filters: JSONValue...) throws -> [String] {
      let answer = try pintle.call(
        flavor.path(.list), request(flavor, filters: filters, asc: true), by: route)
      #expect(answer.code == 0, "\(answer.text)")
      return names(answer, flavor)
    }
    func name(_ text: String, _ method: Int64) -> JSONValue {
      filter("targetName", flavor, ["targetName": .string(text), "method": .integer(method)])
    }
    let rows: [(String, Int64, [String])] = [
      ("Alpha", 0, ["Alpha"]), ("alpha", 0, []), ("ALPHA", 1, ["Alpha"]),
      ("alpha", 2, ["alpha_1"]), ("ALPHA", 3, ["Alpha", "alpha_1"]), ("a_", 4, ["alpha_1"]),
      ("%", 4, []),
    ]
    for (text, method, expected) in rows { #expect(try find(name(text, method)) == expected) }
    if flavor == .resources {
      let answer = try pintle.call(
        flavor.path(.list), request(flavor, filters: [name("a", 5)]), by: route)
      #expect(answer.code == 3)
    } else {
      #expect(try find(name("PHA", 5)) == ["Alpha", "alpha_1"])
      #expect(try find(name("ta", 6)) == ["beta"])
      #expect(try find(name("PHA", 7)) == ["Alpha"])
    }
    let two = filter("inTargetIds", flavor, ["targetIds": [.string(ids[2]), .string(ids[0]), "7"]])
    #expect(try find(two) == ["beta", "alpha_1"])
    #expect(try find(two, name("b", 2)) == ["beta"])
  }

  @Test(arguments: ActionsFlavor.allCases, routes)
  func pages(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let (pintle, _) = try world()
    let details = ActionsFlavor.flat.contains(flavor) ? "pagination" : "details"
    let rows: [(limit: Int64?, offset: Int64?, names: [String], applied: String)] = [
      (nil, nil, Self.names, "100"), (0, 0, Self.names, "100"), (2, 0, ["beta", "Alpha"], "2"),
      (1, 1, ["Alpha"], "1"), (1000, 2, ["alpha_1"], "1000"), (5, 3, [], "5"),
    ]
    for row in rows {
      let answer = try pintle.call(
        flavor.path(.list), request(flavor, asc: true, limit: row.limit, offset: row.offset),
        by: route)
      #expect(names(answer, flavor) == row.names, "\(answer.text)")
      // Without a row there is no total.
      #expect(answer["\(details).totalResult"] == (row.names.isEmpty ? nil : "3"))
      if flavor == .v3alpha {
        let position = try pintle.lastPosition()
        #expect(answer.string("details.processedSequence") == "\(position)")
      } else {
        #expect(answer.string("\(details).appliedLimit") == row.applied)
      }
      if !ActionsFlavor.flat.contains(flavor) {
        #expect(
          answer.string("details.timestamp")
            == RFC3339Text.text(seconds: TestPintle.startSeconds + 4))
      }
    }
    let above = try pintle.call(flavor.path(.list), request(flavor, limit: 1001), by: route)
    if flavor == .v3alpha {
      #expect(above.code == 0)
    } else {
      #expect(above.code == 3 && above.errorID == "QUERY-4M0fs")
      #expect(above.errorText == "Limit exceeded")
    }
  }

  @Test(arguments: ActionsFlavor.allCases, routes)
  func refusedFilters(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let pintle = try TestPintle()
    let member = flavor == .v3alpha ? "Queries" : "Filters"
    let oneof = flavor == .v3alpha ? "Query" : "Filter"
    for operation in [ActionsFlavor.Operation.list, .listExecutions] {
      func refuse(_ filters: [JSONValue]) throws -> Answer {
        try pintle.call(flavor.path(operation), request(flavor, filters: filters), by: route)
      }
      let isTargets = operation == .list
      let many = try refuse(
        Array(
          repeating: isTargets
            ? filter("targetName", flavor, [:]) : filter("executionType", flavor, [:]), count: 101))
      #expect(many.code == 3 && many.message == "101 filters for one list, at most 100")
      let empty = try refuse([[:]])
      #expect(empty.code == 3)
      #expect(empty.message.contains("\(member)[0]: embedded message failed validation"))
      #expect(empty.message.hasSuffix("\(oneof): value is required"), "\(empty.message)")
      let none = try refuse([
        isTargets ? filter("inTargetIds", flavor, [:]) : filter("inConditions", flavor, [:])
      ])
      #expect(none.code == 2 && none.message == "values array must not be empty")
    }
    let incomplete = try pintle.call(
      flavor.path(.listExecutions),
      request(flavor, filters: [filter("inConditions", flavor, ["conditions": [[:]]])]), by: route)
    #expect(incomplete.code == 3)
    guard ActionsFlavor.including.contains(flavor) else { return }
    let include = try pintle.call(
      flavor.path(.listExecutions), request(flavor, filters: [filter("include", flavor, [:])]),
      by: route)
    #expect(include.code == 3 && include.errorID == "ACTION-9BBob", "\(include.text)")
    #expect(include.errorText == "Execution condition is invalid")
  }

  @Test(arguments: ActionsFlavor.allCases, routes)
  func executions(_ flavor: ActionsFlavor, _ route: CallRoute) throws {
    let (pintle, ids) = try world()
    let conditions: [(JSONValue, [String])] = [
      (["response": ["all": true]], [ids[0]]), (["event": ["group": "user"]], [ids[1], ids[0]]),
      (["request": ["service": "zitadel.action.v2.ActionService"]], [ids[2]]),
      (["function": ["name": "preuserinfo"]], [ids[1]]),
    ]
    for (condition, targets) in conditions {
      pintle.advance(seconds: 1)
      _ = try pintle.set(condition, targets.map { .target($0) })
    }
    let list = ActionsFlavor.flat.contains(flavor) ? "executions" : "result"
    func find(_ filters: [JSONValue], column: String? = nil, asc: Bool = true) throws -> [JSONValue]
    {
      let answer = try pintle.call(
        flavor.path(.listExecutions),
        request(flavor, filters: filters, column: column, asc: asc), by: route)
      #expect(answer.code == 0, "\(answer.text)")
      return (answer[list]?.arrayValue ?? []).map {
        $0[flavor == .v3alpha ? "Condition" : "condition"] ?? .null
      }
    }
    let all = conditions.map(\.0)
    #expect(try find([]) == all)
    #expect(
      try find([filter("target", flavor, ["targetId": .string(ids[0])])]) == [all[0], all[1]])
    #expect(try find([filter("target", flavor, ["targetId": "7"])]) == [])
    for (number, expected) in [[], [all[2]], [all[0]], [all[1]], [all[3]]].enumerated() {
      let type = filter("executionType", flavor, ["executionType": .integer(Int64(number))])
      #expect(try find([type]) == (number == 0 ? all : expected))
    }
    let some = filter(
      "inConditions", flavor, ["conditions": [all[3], all[0], ["event": ["all": true]]]])
    #expect(try find([some]) == [all[0], all[3]])
    #expect(
      try find([
        some, filter("executionType", flavor, ["executionType": "EXECUTION_TYPE_FUNCTION"]),
      ])
        == [all[3]])
    guard flavor != .v3alpha else { return }
    #expect(try find([], asc: false) == all.reversed())
    // event, function, request, response
    let byID = [all[1], all[3], all[2], all[0]]
    #expect(try find([], column: "EXECUTION_FIELD_NAME_ID") == byID)
    #expect(try find([], column: "EXECUTION_FIELD_NAME_ID", asc: false) == byID.reversed())
    pintle.advance(seconds: 1)
    _ = try pintle.set(all[0], [.target(ids[2])])
    #expect(
      try find([], column: "EXECUTION_FIELD_NAME_CHANGED_DATE") == all.dropFirst() + [all[0]])
    #expect(try find([], column: "EXECUTION_FIELD_NAME_CREATED_DATE") == all)
  }

  /// The resources version takes the filters as the whole body, the rest from the query.
  @Test func searchBodies() throws {
    let (pintle, _) = try world()
    let path = "/resources/v3alpha/actions/targets/_search"
    let filters =
      #"[{"targetNameFilter":{"targetName":"a","method":"TEXT_FILTER_METHOD_CONTAINS"}}]"#
    let found = try pintle.send(
      .post, path + "?query.limit=2&query.desc=true&sortingColumn=TARGET_FIELD_NAME_NAME", filters)
    #expect(names(found, .resources) == ["beta", "alpha_1"])
    #expect(found.string("details.totalResult") == "3")
    #expect(found.string("details.appliedLimit") == "2")
    // Names as the .proto has them, numbers for enums, parameters of others.
    let other = try pintle.send(
      .post, path + "?sorting_column=4&query.offset=1&utm_source=x&query.nothing=1", filters)
    #expect(names(other, .resources) == ["alpha_1", "beta"])
    #expect(names(try pintle.send(.post, path), .resources) == Self.names)
    #expect(names(try pintle.send(.post, path, "[]"), .resources) == Self.names)
    #expect(names(try pintle.send(.post, path, "null"), .resources) == Self.names)
    let instance = "instance.id=\(pintle.store.instanceID)"
    #expect(names(try pintle.send(.post, "\(path)?\(instance)"), .resources) == Self.names)

    let refusals: [(target: String, body: String, message: String)] = [
      (path, #"{"filters":[]}"#, "expected an array, not an object, at byte 0"),
      (path, "[[]]", #"expected an object, not an array, at byte 1, in "[0]""#),
      (path, "[{}", #"unexpected end, at byte 3, in "[0]""#),
      (
        "\(path)?query.limit=many", "",
        #"parameter "query.limit" must be a uint32 such as 10, not "many""#
      ),
      (
        "\(path)?query.limit=-1", "",
        #"parameter "query.limit" must be a uint32 such as 10, not "-1""#
      ),
      ("\(path)?query=5", "", #"parameter "query" must be the path of one of its fields, not "5""#),
      (
        "\(path)?sortingColumn=NAME", "",
        #"parameter "sortingColumn" must be an enum's name or number, not "NAME""#
      ),
      (
        "\(path)?\(instance)&instance.domain=x", "",
        #"parameter "instance.domain" must be the only member of the oneof property, not "x""#
      ),
    ]
    for row in refusals {
      let answer = try pintle.send(.post, row.target, row.body)
      #expect(answer.status == 400 && answer.code == 3)
      #expect(answer.message == row.message, "\(row.target) \(row.body)")
    }
  }

  @Test func limitOfFiltersByConditions() throws {
    let pintle = try TestPintle()
    let conditions = (0...1000).map { JSONValue.string("user.human.added\($0)") }
      .map { name -> JSONValue in ["event": ["event": name]] }
    func list(_ count: Int) throws -> Answer {
      try pintle.call(
        ActionsFlavor.v2.path(.listExecutions),
        [
          "filters": [
            ["inConditionsFilter": ["conditions": .array(Array(conditions.prefix(count)))]]
          ]
        ])
    }
    #expect(try list(1000).code == 0)
    let above = try list(1001)
    #expect(above.code == 3 && above.message == "1001 values in one filter, at most 1000")
  }
}

extension TestPintle {
  /// The position of the newest event.
  func lastPosition() throws -> Int64 {
    let store = store
    return try run {
      try await store.read { reader throws(StoreError) in
        try InstanceTable.read(in: reader).lastPosition
      }
    }
  }
}
