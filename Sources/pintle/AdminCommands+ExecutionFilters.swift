import Base
import Server
import Wire

// `pintle execution filter`, and the filters that lists and declarations have.
extension AdminCommands {
  private static let filters = "pintle.execution.v1.ExecutionService/"
  /// The filters that one call lists.
  private static let filtersPerCall = 1000

  func setExecutionFilter() throws(CommandError) {
    let condition = ConditionText.text(try ConditionText.parse(settings.operands[0]))
    let path = settings.operands.count > 1 ? settings.operands[1] : nil
    let names = settings.all(Options.onlyOrganization)
    if settings[Options.noFilter] {
      guard path == nil, names.isEmpty else {
        throw .usage("--none goes with no PATH and no --only-org")
      }
      let answer = try setFilter(nil, of: condition, targets: [])
      return try print(answer) { "\(condition): no filter\n" }
    }
    // A variable of a script that was never set would have the target get every organization's events.
    guard path?.isEmpty != true else {
      throw .usage("PATH is empty; --none takes the filter away")
    }
    guard path != nil || !names.isEmpty else {
      let answer = try client.call(
        Self.filters + "GetExecutionFilter", ["executionId": .string(condition)])
      return try print(answer) { "\(condition): \(Self.shown(filter: answer["filter"]))\n" }
    }
    var organizations: [JSONValue] = []
    for name in names { organizations.append(.string(try organizationID(name))) }
    let answer = try setFilter(
      JSONValue(members: [
        ("path", path.map { .string($0) }), ("organizationIds", .array(organizations)),
      ]), of: condition, targets: [])
    try print(answer) { "\(condition): \(Self.shown(filter: answer["filter"]))\n" }
  }

  /// Sets the filter of an execution of events, nil for none, and with it its targets where there are some.
  func setFilter(
    _ filter: JSONValue?, of condition: String, targets: [JSONValue]
  ) throws(CommandError) -> JSONValue {
    try client.call(
      Self.filters + "SetExecutionFilter",
      JSONValue(members: [
        ("executionId", .string(condition)), ("filter", filter),
        ("targetIds", targets.isEmpty ? nil : .array(targets)),
      ]))
  }

  /// The filters of the executions that have one, by their conditions; none where the server knows no filters.
  func executionFilters() throws(CommandError) -> [UTF8Key: JSONValue] {
    var all: [UTF8Key: JSONValue] = [:]
    var last: String?
    while true {
      let answer = try client.attempt(
        Self.filters + "ListExecutionFilters",
        JSONValue(members: [
          ("limit", .integer(Int64(Self.filtersPerCall))), ("afterId", last.map { .string($0) }),
        ]))
      switch answer {
      case .failure(let failure):
        guard failure.code == "unimplemented" else { throw .failure(failure.message) }
        return [:]
      case .success(let page):
        let executions = page["executions"]?.arrayValue ?? []
        for one in executions { all[UTF8Key(one.shown("executionId"))] = one["filter"] }
        last = executions.last?.shown("executionId")
        if executions.count < Self.filtersPerCall { return all }
      }
    }
  }

  /// A filter in a line for people.
  static func shown(filter: JSONValue?) -> String {
    guard let filter else { return "no filter" }
    let organizations = (filter["organizationIds"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
    return [
      filter["path"]?.stringValue,
      organizations.isEmpty ? nil : "organizations " + organizations.joined(separator: ", "),
    ].compactMap(\.self).joined(separator: "; ")
  }
}
