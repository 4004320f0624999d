import Base
import Wire

extension DeclarationDifference.Part {
  /// How people see it: "5s -> 10s".
  ///
  /// Of lists that are too long for that it has what is added and what is taken away.
  func text(of kind: Declaration.Kind) -> String {
    if case .array(let former)? = present, case .array(let list)? = declared,
      [present, declared].contains(where: { ($0?.text().utf8.count ?? 0) > Limits.maxEchoedBytes })
    {
      let added = Self.words("added ", Self.rest(of: list, without: former))
      let taken = Self.words("taken away ", Self.rest(of: former, without: list))
      let changes = [added, taken].compactMap(\.self).joined(separator: "; ")
      return "\(former.count) -> \(list.count): \(changes.isEmpty ? "another order" : changes)"
    }
    return "\(shown(present, beside: declared, kind)) -> \(shown(declared, beside: present, kind))"
  }

  /// The elements of a list that are not in the other, or not as often.
  private static func rest(of list: [JSONValue], without other: [JSONValue]) -> [JSONValue] {
    var left: [UTF8Key: Int] = [:]
    for element in other { left[UTF8Key(element.text()), default: 0] += 1 }
    return list.filter { element in
      let count = left[UTF8Key(element.text())] ?? 0
      left[UTF8Key(element.text())] = max(0, count - 1)
      return count == 0
    }
  }

  private static func words(_ what: String, _ elements: [JSONValue]) -> String? {
    elements.isEmpty
      ? nil : what + elements.map { EchoedText.cut($0.text()) }.joined(separator: ", ")
  }

  /// A member that differs, for programs.
  var json: JSONValue {
    JSONValue(members: [("path", .string(path)), ("present", present), ("declared", declared)])
  }

  /// A value in a line; where there is none, what stands for it.
  private func shown(
    _ value: JSONValue?, beside other: JSONValue?, _ kind: Declaration.Kind
  ) -> String {
    if let value, value != .null { return EchoedText.cut(value.text()) }
    switch (kind, UTF8Key(path)) {
    case (.targets, "retrySchedule"): return "the standard schedule"
    case (.targets, "payloadType"): return "\"PAYLOAD_TYPE_JSON\""
    case (.executions, "filter"): return "no filter"
    default:
      // A switch that is not told is off.
      if case .boolean? = other { return "false" }
      return "nothing"
    }
  }
}
