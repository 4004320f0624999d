import Base
import RPC
import Records
import Store
import Testing
import Wire

@testable import Services

@Suite struct ExecutionCommandTests {
  private static let service = "zitadel.management.v1.ManagementService"
  private static let method = "/\(service)/CreateAction"
  private static let all = ConditionDraft.request(.init(all: true))

  // MARK: Conditions

  struct ConditionCase: Sendable, CustomTestStringConvertible {
    let condition: ConditionDraft?
    var refusal: String?
    var id: String?
    var testDescription: String { condition.map { "\($0)" } ?? "none" }
  }

  private static let invalid = "invalid_argument: Execution is invalid"

  /// The refusal of a condition that names nothing, without its example.
  private static func none(_ kind: String, _ name: String, _ id: String) -> String {
    "not_found: Execution condition is invalid: there is no \(kind) \"\(name)\" (\(id))"
  }

  private static let calls: [(ConditionDraft.Calls, refusal: String?, id: String?)] = [
    (.init(), "\(invalid) (COMMAND-3tkej630e6)", nil),
    (.init(method: method, service: service), "\(invalid) (COMMAND-nee5q8aszq)", nil),
    (.init(method: method, all: true), "\(invalid) (COMMAND-nee5q8aszq)", nil),
    (.init(service: service, all: true), "\(invalid) (COMMAND-nee5q8aszq)", nil),
    (.init(method: method, service: service, all: true), "\(invalid) (COMMAND-nee5q8aszq)", nil),
    (
      .init(method: "/\(service)/Nothing"),
      none("method", "/\(service)/Nothing", "COMMAND-vysplsevt8"), nil
    ),
    (.init(method: "nothing"), none("method", "nothing", "COMMAND-vysplsevt8"), nil),
    (.init(method: "/\(service)"), none("method", "/\(service)", "COMMAND-vysplsevt8"), nil),
    (.init(service: "\(service)s"), none("service", "\(service)s", "COMMAND-qu6dfhiioq"), nil),
    (.init(service: "/\(service)"), none("service", "/\(service)", "COMMAND-qu6dfhiioq"), nil),
    (
      .init(service: "grpc.reflection.v1.ServerReflection"),
      none("service", "grpc.reflection.v1.ServerReflection", "COMMAND-qu6dfhiioq"), nil
    ),
    (.init(method: method), nil, method),
    // The slash in front may be left out.
    (.init(method: String(method.dropFirst())), nil, method),
    (.init(service: service), nil, "/\(service)"),
    (.init(all: true), nil, ""),
  ]

  static let conditions =
    calls.flatMap { row in
      [
        ConditionCase(
          condition: .request(row.0), refusal: row.refusal, id: row.id.map { "request\($0)" }),
        ConditionCase(
          condition: .response(row.0), refusal: row.refusal, id: row.id.map { "response\($0)" }),
      ]
    } + [
      ConditionCase(
        condition: nil,
        refusal: "invalid_argument: Execution condition is invalid (ACTION-5r5Ju)"),
      ConditionCase(
        condition: .function(name: ""), refusal: "\(invalid) (COMMAND-5folwn5jws)"),
      ConditionCase(
        condition: .function(name: "postuserinfo"),
        refusal: none("function", "postuserinfo", "COMMAND-cdy39t0ksr")),
      ConditionCase(condition: .function(name: "preuserinfo"), id: "function/preuserinfo"),
      ConditionCase(condition: .function(name: "preaccesstoken"), id: "function/preaccesstoken"),
      ConditionCase(condition: .function(name: "presamlresponse"), id: "function/presamlresponse"),
      ConditionCase(condition: .event(.init()), refusal: "\(invalid) (COMMAND-w5smb6v7qu)"),
      ConditionCase(
        condition: .event(.init(event: "user.removed", group: "user")),
        refusal: "\(invalid) (COMMAND-hdm4zl1hmd)"),
      ConditionCase(
        condition: .event(.init(event: "user.removed", all: true)),
        refusal: "\(invalid) (COMMAND-hdm4zl1hmd)"),
      ConditionCase(
        condition: .event(.init(group: "user", all: true)),
        refusal: "\(invalid) (COMMAND-hdm4zl1hmd)"),
      ConditionCase(
        condition: .event(.init(event: "user.human")),
        refusal: none("event", "user.human", "COMMAND-74aaqj8fv9")),
      ConditionCase(
        condition: .event(.init(event: "user.human.*")),
        refusal: none("event", "user.human.*", "COMMAND-74aaqj8fv9")),
      ConditionCase(
        condition: .event(.init(group: "usher")),
        refusal: none("group", "usher", "COMMAND-er5oneb5lz")),
      ConditionCase(
        condition: .event(.init(group: ".*")), refusal: none("group", "", "COMMAND-er5oneb5lz")),
      ConditionCase(
        condition: .event(.init(event: "user.human.added")), id: "event/user.human.added"),
      ConditionCase(
        condition: .event(.init(event: "target.disabled")), id: "event/target.disabled"),
      ConditionCase(condition: .event(.init(group: "user.human")), id: "event/user.human.*"),
      ConditionCase(condition: .event(.init(group: "user.human.*")), id: "event/user.human.*"),
      ConditionCase(condition: .event(.init(group: "user.hum")), id: "event/user.hum.*"),
      ConditionCase(condition: .event(.init(all: true)), id: "event"),
    ]

  @Test(arguments: conditions)
  func everyCondition(_ row: ConditionCase) throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    for version in ActionsVersion.allCases {
      let said = refusal {
        let set = try world.set(row.condition, [.target(target)], world.by(version))
        #expect(set?.id == row.id)
      }
      // The example differs from version to version.
      #expect(said?.cuttingExample().text == row.refusal, "\(version)")
    }
    #expect(try world.listExecutions().map(\.record.id) == [row.id].compactMap(\.self))
    if let id = row.id {
      #expect(try world.listExecutions().first?.condition == ExecutionCondition(id: id))
    }
  }

  @Test func refusalsAreTranslated() throws {
    let world = try ActionsWorld()
    #expect(
      refusal { try world.set(nil, [], world.by(.v2, .german)) }
        == "invalid_argument: Bedingung der Ausführung ist ungültig (ACTION-5r5Ju)")
    #expect(
      refusal { try world.set(.function(name: ""), [], world.by(.v2, .german)) }
        == "invalid_argument: Ausführung ist ungültig (COMMAND-5folwn5jws)")
  }

  // MARK: Entries

  struct EntryCase: Sendable, CustomTestStringConvertible {
    let entries: [EntryDraft]
    var versions = ActionsVersion.allCases
    let refusal: String
    var testDescription: String { "\(entries.prefix(3)) \(versions)" }
  }

  private static let newer: [ActionsVersion] = [.resourcesV3Alpha, .v2beta, .v2]

  @Test(arguments: [
    EntryCase(
      entries: [], versions: [.v3alpha],
      refusal: "invalid_argument: No targets defined (COMMAND-56bteot2uj)"),
    EntryCase(
      entries: [.target("")], versions: newer,
      refusal: "invalid_argument: Execution is invalid (COMMAND-hdm4zl1hmd)"),
    EntryCase(
      entries: [.target("")], versions: [.v3alpha],
      refusal: "not_found: Target not found (COMMAND-17e8fq1ggk)"),
    EntryCase(
      entries: [.none],
      refusal: "invalid_argument: Execution is invalid (COMMAND-hdm4zl1hmd)"),
    EntryCase(
      entries: [.target("GIVEN"), .target("9")],
      refusal: "not_found: Target not found (COMMAND-17e8fq1ggk)"),
    // The number given is compared with the number that there is.
    EntryCase(
      entries: [.target("GIVEN"), .target("GIVEN")],
      refusal: "not_found: Target not found (COMMAND-17e8fq1ggk)"),
    EntryCase(
      entries: [.include(nil)],
      refusal: "invalid_argument: Execution condition is invalid (ACTION-9BBob)"),
    EntryCase(
      entries: [.include(.request(.init()))],
      refusal: "invalid_argument: Execution is invalid (COMMAND-3tkej630e6)"),
    EntryCase(
      entries: [.include(.event(.init(all: true)))],
      refusal: "not_found: Include not found (COMMAND-slgj0l4cdz)"),
    EntryCase(
      entries: [.target("GIVEN"), .include(all)],
      refusal: "not_found: Include not found (COMMAND-slgj0l4cdz)"),
    EntryCase(
      entries: [.target("9"), .include(.event(.init(all: true)))],
      refusal: "not_found: Target not found (COMMAND-17e8fq1ggk)"),
    EntryCase(
      entries: (0...Limits.maxEntriesPerExecution).map { .target("\($0)") },
      refusal: "invalid_argument: 101 entries for one execution, at most 100"),
    EntryCase(
      entries: (0..<Limits.maxEntriesPerExecution).map { .target("\($0)") },
      refusal: "not_found: Target not found (COMMAND-17e8fq1ggk)"),
  ])
  func everyEntry(_ row: EntryCase) throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    let entries = row.entries.map { entry in
      if case .target("GIVEN") = entry { EntryDraft.target(target) } else { entry }
    }
    for version in row.versions {
      #expect(
        refusal { try world.set(Self.all, entries, world.by(version)) } == row.refusal,
        "\(version)")
    }
    #expect(try world.listExecutions().isEmpty)
  }

  @Test func theChecksStandInOneOrder() throws {
    let world = try ActionsWorld()
    // A condition that is malformed, entries that are, a condition that names nothing, entries that do.
    #expect(
      refusal { try world.set(.function(name: ""), [.target("")]) }
        == "invalid_argument: Execution is invalid (COMMAND-5folwn5jws)")
    #expect(
      refusal { try world.set(.function(name: "x"), [.target("")]) }
        == "invalid_argument: Execution is invalid (COMMAND-hdm4zl1hmd)")
    #expect(
      refusal { try world.set(.function(name: "x"), [.target("9")]) }
        == """
        not_found: Execution condition is invalid: there is no function "x", such as "preuserinfo" \
        (COMMAND-cdy39t0ksr)
        """)
  }

  // MARK: Lists

  @Test func aListIsReplacedAndKeptInOrder() throws {
    let world = try ActionsWorld()
    let ids = try ["a", "b", "c"].map { try world.makeTarget($0) }
    for order in [[2, 0, 1], [1], [0, 1, 2]] {
      try world.set(Self.all, order.map { .target(ids[$0]) })
      let found = try world.listExecutions()
      #expect(found.map(\.targets) == [order.map { ids[$0] }])
    }
  }

  @Test func equalListsWriteNothing() throws {
    let world = try ActionsWorld()
    let ids = try ["a", "b"].map { try world.makeTarget($0) }
    let entries = ids.map { EntryDraft.target($0) }
    let start = world.pintle.time.wallNanoseconds()
    let first = try #require(try world.set(Self.all, entries))
    #expect(
      first
        == ChangeDetails(
          owner: world.pintle.store.instanceID, id: "request", sequence: 1, createdAt: start,
          changedAt: start))
    for version in Self.newer {
      world.pintle.advance(seconds: 1)
      #expect(try world.set(Self.all, entries, world.by(version)) == first)
    }
    // Another order is another list.
    world.pintle.advance(seconds: 1)
    let second = try #require(try world.set(Self.all, entries.reversed()))
    #expect(second.sequence == 2)
    #expect(second.createdAt == start)
    #expect(second.changedAt == world.pintle.time.wallNanoseconds())
    // The oldest version always writes.
    world.pintle.advance(seconds: 1)
    let third = try #require(
      try world.set(Self.all, entries.reversed(), world.by(.v3alpha)))
    #expect(third.sequence == 3)
    #expect(third.changedAt == world.pintle.time.wallNanoseconds())

    // What a target's removal leaves is the list that counts.
    try world.delete(ids[1])
    world.pintle.advance(seconds: 1)
    #expect(try world.set(Self.all, [entries[0]]) == third)
  }

  @Test func emptyLists() throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    for version in Self.newer { #expect(try world.set(Self.all, [], world.by(version)) == nil) }
    #expect(try world.events().count == 1)
    try world.set(Self.all, [.target(target)])
    world.pintle.advance(seconds: 1)
    let emptied = try #require(try world.set(Self.all, []))
    #expect(emptied.sequence == 2)
    #expect(emptied.changedAt == world.pintle.time.wallNanoseconds())
    #expect(try world.listExecutions().isEmpty)
    world.pintle.advance(seconds: 1)
    #expect(try world.set(Self.all, []) == emptied)
    #expect(try world.set(Self.all, [.target(target)])?.createdAt == emptied.createdAt)
    #expect(try world.listExecutions().count == 1)
  }

  @Test func deleting() throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    let missing = "not_found: Execution not found (COMMAND-suq2upd3rt)"
    #expect(refusal { try world.remove(Self.all) } == missing)
    #expect(
      refusal { try world.remove(nil) }
        == "invalid_argument: Execution condition is invalid (ACTION-5r5Ju)")
    #expect(
      refusal { try world.remove(.request(.init())) }
        == "invalid_argument: Execution is invalid (COMMAND-3tkej630e6)")
    let set = try #require(try world.set(Self.all, [.target(target)]))
    try world.set(.response(.init(all: true)), [.target(target), .include(Self.all)])
    world.pintle.advance(seconds: 1)
    let removed = try world.remove(Self.all)
    #expect(removed.sequence == 2)
    #expect(removed.createdAt == set.createdAt)
    #expect(removed.changedAt == set.changedAt + 1_000_000_000)
    #expect(refusal { try world.remove(Self.all) } == missing)
    let left = try world.listExecutions()
    #expect(left.map(\.record.id) == ["response"])
    #expect(left.map(\.record.entries) == [[.target(target)]])
    try world.set(.response(.init(all: true)), [])
    #expect(refusal { try world.remove(.response(.init(all: true))) } == missing)
  }

  // MARK: Includes

  /// An execution that includes others, as a test writes it.
  private func condition(_ name: String) -> ConditionDraft {
    switch name {
    case "request": .request(.init(all: true))
    case "response": .response(.init(all: true))
    case "event": .event(.init(all: true))
    default: .event(.init(event: name))
    }
  }

  @Test func anIncludedResponseMeansTheResponse() throws {
    let world = try ActionsWorld()
    let ids = try ["a", "b"].map { try world.makeTarget($0) }
    let scope = ConditionDraft.Calls(method: Self.method)
    try world.set(.request(scope), [.target(ids[0])])
    try world.set(.response(scope), [.target(ids[1])])
    try world.set(.event(.init(all: true)), [.include(.response(scope))], world.by(.v3alpha))
    let found = try #require(try world.listExecutions([.include("response\(Self.method)")]).first)
    #expect(found.record.entries == [.include("response\(Self.method)")])
    #expect(found.targets == [ids[1]])
  }

  @Test func includesAreDissolvedInOrder() throws {
    let world = try ActionsWorld()
    let ids = try ["a", "b", "c"].map { try world.makeTarget($0) }
    try world.set(condition("request"), [.target(ids[2])])
    try world.set(condition("response"), [.target(ids[0]), .include(condition("request"))])
    try world.set(
      condition("event"),
      [.target(ids[1]), .include(condition("response")), .target(ids[2])])
    let (executions, store) = (world.executions, world.pintle.store)
    let found = try #require(try world.pintle.run { try await executions.get(.event(.all)) })
    #expect(found.targets == [ids[1], ids[0], ids[2], ids[2]])
    #expect(found.record.organization == store.instanceID)
    #expect(try world.pintle.run { try await executions.get(.function("x")) } == nil)
  }

  private static let circular = "failed_precondition: Errors.Execution.CircularInclude"
  private static let tooDeep =
    "failed_precondition: Errors.Execution.MaxLevelsInclude (COMMAND-gbhd3g57oo)"

  @Test(arguments: [ActionsVersion.v3alpha, .resourcesV3Alpha])
  func cyclesAreRefused(_ version: ActionsVersion) throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    func include(_ name: String, into execution: String) -> String? {
      refusal {
        try world.set(
          condition(execution), [.target(target), .include(condition(name))], world.by(version))
      }
    }
    // One that is not there yet cannot be included, not even by itself.
    #expect(
      include("request", into: "request")
        == "not_found: Include not found (COMMAND-slgj0l4cdz)")
    for name in ["request", "response", "event"] {
      try world.set(condition(name), [.target(target)])
    }
    #expect(include("request", into: "request") == "\(Self.circular) (COMMAND-mo1cmjp5k7)")
    #expect(include("response", into: "request") == nil)
    #expect(include("request", into: "response") == "\(Self.circular) (COMMAND-iuch02i656)")
    #expect(include("event", into: "response") == nil)
    #expect(include("request", into: "event") == "\(Self.circular) (COMMAND-iuch02i656)")
    // Twice the same is one more than there is.
    #expect(
      refusal {
        try world.set(
          condition("user.removed"),
          [.include(condition("request")), .include(condition("request"))], world.by(version))
      } == "not_found: Include not found (COMMAND-slgj0l4cdz)")
  }

  @Test func includesAreShallow() throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    let names = ["user.removed", "org.added", "org.removed", "org.changed"]
    try world.set(condition(names[0]), [.target(target)])
    for (name, included) in zip(names.dropFirst(), names) where name != names[3] {
      try world.set(condition(name), [.include(condition(included))])
    }
    #expect(
      refusal { try world.set(condition(names[3]), [.include(condition(names[2]))]) }
        == Self.tooDeep)
    #expect(try world.set(condition(names[3]), [.include(condition(names[1]))]) != nil)
    // Nor from below: the innermost one would make what includes it too deep.
    try world.set(condition("request"), [.target(target)])
    #expect(
      refusal { try world.set(condition(names[0]), [.include(condition("request"))]) }
        == Self.tooDeep)
    #expect(
      try world.listExecutions().allSatisfy { $0.targets == [target] })
    // An empty list is not there to be included.
    try world.set(condition("request"), [])
    #expect(
      refusal { try world.set(condition("response"), [.include(condition("request"))]) }
        == "not_found: Include not found (COMMAND-slgj0l4cdz)")
  }

  @Test func includesDoNotMultiply() throws {
    let world = try ActionsWorld()
    let (store, instance) = (world.pintle.store, world.pintle.store.instanceID)
    let perExecution = Limits.maxEntriesPerExecution
    let types = Array(KnownEventTypes.all.names.prefix(Limits.maxResolvedTargets / perExecution))
    let targets = (0..<perExecution).map { "\($0)" }
    try world.pintle.run {
      try await store.write { transaction throws(StoreError) in
        for id in targets {
          try transaction.append(
            TargetEvent.added(
              TargetContent(
                name: id, kind: .webhook, interruptsOnError: false, timeout: 1, endpoint: "x")),
            to: TargetEvent.aggregate(id, instance: instance), by: "tester")
        }
      }
    }
    for type in types { try world.set(condition(type), targets.map { .target($0) }) }
    let includes = types.map { EntryDraft.include(condition($0)) }
    #expect(try world.set(condition("event"), includes) != nil)
    #expect(
      refusal { try world.set(condition("event"), includes + [.target("1")]) }
        == "failed_precondition: event would call more than 1000 targets")
    // Nor by way of one that is included.
    try world.set(condition(types[0]), [.target("1")])
    try world.set(condition("event"), includes + [.target("1")])
    #expect(
      refusal { try world.set(condition(types[0]), targets.map { .target($0) }) }
        == "failed_precondition: event would call more than 1000 targets")
  }

  /// A hundred includes of a hundred empty lists would be ten thousand reads for each call.
  @Test func includedListsAreBounded() throws {
    let world = try ActionsWorld()
    let (store, instance) = (world.pintle.store, world.pintle.store.instanceID)
    let target = try world.makeTarget("t")
    let perExecution = Limits.maxEntriesPerExecution
    let types = KnownEventTypes.all.names
    let (leaves, nodes) = (types[..<perExecution], Array(types[perExecution..<perExecution + 10]))
    for type in leaves { try world.set(condition(type), [.target(target)]) }
    let includes = leaves.map { EntryDraft.include(condition($0)) }
    for node in nodes { try world.set(condition(node), includes) }
    // The list itself, ten lists, nine times a hundred and one shorter one.
    let last = Limits.maxResolvedLists - 11 - 9 * perExecution
    try world.set(condition(nodes[9]), Array(includes[..<last]))
    let all = nodes.map { EntryDraft.include(condition($0)) }
    #expect(try world.set(condition("event"), all) != nil)
    let refused = "failed_precondition: event would include more than 1000 lists"
    #expect(refusal { try world.set(condition(nodes[9]), Array(includes[...last])) } == refused)
    #expect(
      refusal { try world.set(condition("event"), all + [.include(condition(leaves[0]))]) }
        == refused)
    // Others are not held up by it, and lists that are emptied are still gone through.
    try world.set(condition("request"), [.include(condition(leaves[0]))])
    try world.set(condition(leaves[1]), [])
    #expect(
      refusal { try world.set(condition("event"), all + [.include(condition(leaves[0]))]) }
        == refused)

    // What a store holds all the same is refused when it is read.
    try world.pintle.run {
      try await store.write { transaction throws(StoreError) in
        let aggregate = ExecutionEvent.aggregate("event", instance: instance)
        let entries = nodes + [leaves[0]]
        try transaction.append(
          ExecutionEvent.set(entries.map { .include("event/\($0)") }), to: aggregate, by: "t")
      }
    }
    let tooMany = refusal { _ = try world.listExecutions([.kind(.event)]) }
    #expect(
      tooMany
        == "failed_precondition: the read was stopped: event includes more than 1000 lists; ask for less"
    )
  }

  // MARK: Reading

  @Test func listsAreFilteredAndBounded() throws {
    let world = try ActionsWorld()
    let ids = try ["a", "b"].map { try world.makeTarget($0) }
    try world.set(condition("request"), [.target(ids[0])])
    try world.set(condition("event"), [.target(ids[1]), .include(condition("request"))])
    #expect(try world.listExecutions([.target(ids[0])]).map(\.record.id) == ["request"])
    #expect(try world.listExecutions([.kind(.event)]).map(\.targets) == [[ids[1], ids[0]]])
    #expect(try world.listExecutions([.include("request")]).map(\.record.id) == ["event"])
    #expect(
      refusal { _ = try world.listExecutions([.ids([])]) }
        == "unknown: values array must not be empty")
    let filters = Array(
      repeating: ExecutionTable.Filter.kind(.event), count: Limits.maxListFilters + 1)
    #expect(
      refusal { _ = try world.listExecutions(filters) }
        == "invalid_argument: 101 filters for one list, at most 100")
    let (executions, call) = (world.executions, world.by())
    let past = try world.pintle.run { try await executions.list(page: Page(offset: 2), call) }
    #expect(past.rows.isEmpty)
    #expect(past.total == 0)
  }

  @Test func theCatalogOfTheServer() throws {
    let world = try ActionsWorld()
    let catalog = world.executions.catalog
    #expect(catalog.services == world.pintle.services.map(\.descriptor.name).sorted())
    #expect(catalog.services.contains(Self.service))
    #expect(catalog.methods.contains(Self.method))
    #expect(catalog.methods == catalog.methods.sorted())
    #expect(
      ConditionCatalog.functions == ["preuserinfo", "preaccesstoken", "presamlresponse"])
    let names = ["grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection", "a.B"]
    var descriptor = try #require(world.pintle.services.first).descriptor
    let listed = ConditionCatalog(
      services: names.map { name in
        descriptor.name = name
        descriptor.methods = []
        return descriptor
      })
    #expect(listed.services == ["a.B", "grpc.health.v1.Health"])
  }
}
