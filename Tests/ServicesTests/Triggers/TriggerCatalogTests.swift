import Base
import Engine
import HTTP
import Testing
import Wire

@Suite struct TriggerCatalogTests {
  /// Every trigger by hand: whether somebody decides, and what its input has at least.
  private static let table: [(id: String, decides: Bool, members: [String])] = [
    (
      "idn:access-request-dynamic-approver", true,
      ["accessRequestId", "requestedBy", "requestedFor", "requestedItems"]
    ),
    (
      "idn:access-request-pre-approval", true,
      ["accessRequestId", "requestedBy", "requestedFor", "requestedItems"]
    ),
    (
      "idn:access-request-post-approval", false,
      ["accessRequestId", "requestedBy", "requestedFor", "requestedItemsStatus"]
    ),
    (
      "idn:account-aggregation-completed", false,
      ["completed", "errors", "source", "started", "stats", "status", "warnings"]
    ),
    ("idn:account-attributes-changed", false, ["account", "changes", "identity", "source"]),
    ("idn:account-correlated", false, ["account", "attributes", "identity", "source"]),
    ("idn:account-created", false, ["account", "event", "identity", "source"]),
    ("idn:account-deleted", false, ["account", "event", "identity", "source"]),
    ("idn:account-uncorrelated", false, ["account", "identity", "source"]),
    (
      "idn:account-updated", false,
      [
        "account", "accountChangeTypes", "entitlementChanges", "event", "identity",
        "multiValueAttributeChanges", "singleValueAttributeChanges", "source",
      ]
    ),
    (
      "idn:aggregation-accounts-collected", false,
      ["completed", "errors", "source", "started", "stats", "status", "warnings"]
    ),
    ("idn:campaign-activated", false, ["campaign"]), ("idn:campaign-ended", false, ["campaign"]),
    ("idn:campaign-generated", false, ["campaign"]),
    ("idn:certification-signed-off", false, ["certification"]),
    ("idn:identity-attributes-changed", false, ["changes", "identity"]),
    ("idn:identity-created", false, ["attributes", "identity"]),
    ("idn:identity-deleted", false, ["attributes", "identity"]),
    ("idn:machine-identity-created", false, ["eventType", "machineIdentity"]),
    ("idn:machine-identity-deleted", false, ["eventType", "machineIdentity"]),
    (
      "idn:machine-identity-updated", false,
      [
        "eventType", "machineIdentity", "machineIdentityChangeTypes", "ownerChanges",
        "singleValueAttributeChanges", "userEntitlementChanges",
      ]
    ),
    (
      "idn:post-provisioning", false,
      ["accountRequests", "recipient", "sources", "trackingNumber"]
    ),
    (
      "idn:saved-search-complete", false,
      [
        "fileName", "ownerEmail", "ownerName", "query", "searchName", "searchResults",
        "signedS3Url",
      ]
    ),
    (
      "idn:source-account-created", false,
      [
        "attributes", "id", "identityId", "identityName", "nativeIdentifier", "sourceId",
        "sourceName", "uuid",
      ]
    ),
    (
      "idn:source-account-deleted", false,
      [
        "attributes", "id", "identityId", "identityName", "nativeIdentifier", "sourceId",
        "sourceName", "uuid",
      ]
    ),
    (
      "idn:source-account-updated", false,
      [
        "attributes", "id", "identityId", "identityName", "nativeIdentifier", "sourceId",
        "sourceName", "uuid",
      ]
    ),
    ("idn:source-created", false, ["actor", "connector", "created", "id", "name", "type"]),
    ("idn:source-deleted", false, ["actor", "connector", "deleted", "id", "name", "type"]),
    ("idn:source-updated", false, ["actor", "connector", "id", "modified", "name", "type"]),
    (
      "idn:va-cluster-status-change", false,
      ["application", "created", "healthCheckResult", "previousHealthCheckResult", "type"]
    ),
  ]

  @Test func everyTriggerIsThere() throws {
    #expect(TriggerCatalog.all.map(\.id) == Self.table.map(\.id).sorted())
    for row in Self.table {
      let trigger = try #require(TriggerCatalog.find(row.id))
      #expect(trigger.type == (row.decides ? .requestResponse : .fireAndForget), "\(row.id)")
      let schema = try #require(JSONValue(text: trigger.inputSchema))
      #expect(
        schema["required"]?.arrayValue?.compactMap(\.stringValue).sorted() == row.members,
        "\(row.id)")
      #expect((trigger.outputSchema != nil) == row.decides)
      #expect((trigger.exampleOutput != nil) == row.decides)
      #expect(!trigger.name.isEmpty && trigger.description.hasSuffix("."), "\(row.id)")
    }
    #expect(TriggerCatalog.find("idn:access-requested") == nil)
  }

  @Test func examplesAreWhatTheSchemasSay() throws {
    for trigger in TriggerCatalog.all {
      let schema = try #require(JSONValue(text: trigger.inputSchema))
      Self.check(trigger.exampleInput, schema, trigger.id)
      if let text = trigger.outputSchema, let example = trigger.exampleOutput {
        Self.check(example, try #require(JSONValue(text: text)), trigger.id)
      }
    }
  }

  /// Looks for what a value has against a schema of the words that the catalogue uses.
  private static func check(_ value: JSONValue, _ schema: JSONValue, _ place: String) {
    let types: [String] =
      switch schema["type"] {
      case .string(let name): [name]
      case .array(let names): names.compactMap(\.stringValue)
      default: []
      }
    let type: String =
      switch value {
      case .null: "null"
      case .boolean: "boolean"
      case .number: "integer"
      case .string: "string"
      case .array: "array"
      case .object: "object"
      }
    #expect(types.isEmpty || types.contains(type), "\(place): \(type) is none of \(types)")
    if let allowed = schema["enum"]?.arrayValue {
      #expect(allowed.contains(value), "\(place)")
    }
    if schema["format"]?.stringValue == "date-time", var text = value.stringValue {
      #expect(
        text.withUTF8 { RFC3339.parse(UnsafeRawBufferPointer($0)) } != nil, "\(place): \(text)")
    }
    for name in schema["required"]?.arrayValue ?? [] {
      #expect(value[name.stringValue ?? ""] != nil, "\(place) has no \(name)")
    }
    for element in value.arrayValue ?? [] {
      if let items = schema["items"] { check(element, items, place + "[]") }
    }
    for member in value.objectValue ?? [] {
      if let properties = schema["properties"] {
        guard let property = properties[member.name] else {
          Issue.record("\(place): \(member.name) is in no schema")
          continue
        }
        check(member.value, property, "\(place).\(member.name)")
      }
    }
  }

  @Test func theListIsFilteredSortedAndCounted() throws {
    let pintle = try TestPintle()
    func list(_ query: String) throws -> TestPintle.RawAnswer {
      try pintle.raw(.get, "/v2026/triggers\(query)")
    }
    func ids(_ query: String) throws -> [String] {
      (try list(query).json.arrayValue ?? []).compactMap { $0["id"]?.stringValue }
    }
    let all = TriggerCatalog.all.map(\.id)
    #expect(try ids("") == all)
    #expect(try ids("?sorters=-id") == all.reversed())
    #expect(try ids("?sorters=name&limit=1") == ["idn:access-request-post-approval"])
    #expect(try ids("?limit=2&offset=1") == Array(all[1...2]))
    #expect(try ids("?limit=0") == [])
    #expect(
      try ids("?filters=id%20eq%20%22idn:identity-created%22") == ["idn:identity-created"])
    #expect(
      try ids("?filters=id%20ge%20%22idn:source-u%22") == all.filter { $0 >= "idn:source-u" })
    #expect(
      try ids("?filters=id%20le%20%22idn:account-b%22") == all.filter { $0 <= "idn:account-b" })
    let counted = try list("?count=true&limit=3")
    #expect(counted.fields["x-total-count"] == "30")
    #expect(try list("?limit=3").fields["x-total-count"] == nil)
    for wrong in [
      "?filters=id%20co%20%22x%22", "?filters=name%20eq%20%22x%22", "?filters=id", "?sorters=type",
      "?limit=251", "?limit=-1", "?offset=-1",
    ] {
      #expect(try list(wrong).status == 400, "\(wrong)")
    }
    let tells = try #require(
      try list("?filters=id%20eq%20%22idn:identity-created%22").json.arrayValue?.first)
    #expect(tells["type"] == "FIRE_AND_FORGET" && tells["outputSchema"] == .null)
    #expect(tells["exampleOutput"] == .null && tells["exampleInput"]?["identity"] != nil)
  }
}
