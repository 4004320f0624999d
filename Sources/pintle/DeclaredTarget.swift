import API
import Base
import Server
import Services
import Wire

/// A target as a declaration has it, at every depth: the API that takes it is a compatible one, which passes over what it
/// does not know.
enum DeclaredTarget {
  /// The members of which a target has one: how it is called.
  private static let kinds = ["restWebhook", "restCall", "restAsync"]

  /// Refuses members that nobody knows, inside of others too, values of other types, and two kinds at once.
  ///
  /// `title` is how the message calls it.
  static func check(_ value: JSONValue, title: String) throws(CommandError) {
    let others = AdminCommands.targetSettingNames + ["labels"]
    let own = others.reduce(value) { $0.setting($1, nil) }
    // What the strict readers say of places is of bytes that nobody has written.
    do throws(WireError) {
      _ = try Zitadel.Action.V2.CreateTargetRequest(json: own.text())
      if let fields = value["staticFields"] {
        _ = try Pintle.Target.V1.SetStaticFieldsRequest(
          json: JSONValue.object([.init("fields", fields)]).text())
      }
    } catch {
      throw .failure("\(title): \(error.withoutOffset)")
    }
    if value["payloadType"]?.stringValue?.utf8Equals("PAYLOAD_TYPE_UNSPECIFIED") == true {
      throw .failure(
        "\(title): \"payloadType\" is PAYLOAD_TYPE_UNSPECIFIED, which leaves it open; PAYLOAD_TYPE_JSON is what a new target has"
      )
    }
    try check(schedule: value["retrySchedule"], title: title)
  }

  /// Refuses a retry schedule that is none.
  private static func check(schedule: JSONValue?, title: String) throws(CommandError) {
    guard let schedule, schedule != .null else { return }
    let shown = "\(title): \"retrySchedule\""
    let example =
      "; expected one such as {\"waits\": [\"10s\", \"60s\"]}, or null for the standard one"
    guard let members = schedule.objectValue else {
      throw .failure("\(shown) is no object\(example)")
    }
    for member in members where !member.name.utf8Equals("waits") {
      throw .failure(
        "\(shown) has an unknown member \"\(EchoedText.cut(member.name))\""
          + NearestName.hint(member.name, among: ["waits"]))
    }
    guard let waits = schedule["waits"], waits != .null else { return }
    guard let list = waits.arrayValue else {
      throw .failure("\(shown): \"waits\" is no list\(example)")
    }
    var times: [Google.Protobuf.Duration] = []
    for (index, wait) in list.enumerated() {
      let duration = try? Google.Protobuf.Duration(json: wait.text())
      guard let duration, wait.stringValue != nil else {
        throw .failure(
          "\(shown): wait \(index + 1) is \(EchoedText.cut(wait.text())), which is no time such as \"10s\" or \"1.5s\""
        )
      }
      times.append(duration)
    }
    if let problem = RetryWaits.problem(of: times) { throw .failure("\(shown): \(problem)") }
  }

  /// What of a declared target is compared with the present one, which is nil where it is to be made: the values of static
  /// fields are never told, and one span of time can be written in several ways.
  static func comparable(_ declared: JSONValue, _ present: JSONValue?) -> JSONValue {
    var value = declared
    if let fields = declared["staticFields"]?.arrayValue {
      value = value.setting(
        "staticFields", .array(fields.map { $0.setting("value", nil) }))
    }
    guard let present else { return value }
    value = value.setting("timeout", same(value["timeout"], present["timeout"]))
    if let waits = value["retrySchedule"]?["waits"]?.arrayValue {
      let others = present["retrySchedule"]?["waits"]?.arrayValue ?? []
      let compared = waits.enumerated().map { index, wait in
        index < others.count ? same(wait, others[index]) ?? wait : wait
      }
      value = value.setting(
        "retrySchedule", value["retrySchedule"]?.setting("waits", .array(compared)))
    }
    return value
  }

  /// The present span of time where the declared one is as long: "10s" and "10.000s" are the same.
  private static func same(_ declared: JSONValue?, _ present: JSONValue?) -> JSONValue? {
    guard let one = declared?.stringValue.flatMap(seconds),
      let other = present?.stringValue.flatMap(seconds), one == other
    else { return declared }
    return present
  }

  private static func seconds(_ duration: String) -> Double? {
    duration.utf8HasSuffix("s")
      ? Double(String(decoding: duration.utf8.dropLast(), as: UTF8.self)) : nil
  }

  /// Refuses static fields that have no value to be sent: neither a declared one, nor one that the target has and keeps.
  static func checkFields(
    _ declared: JSONValue, _ present: JSONValue?, title: String
  ) throws(CommandError) {
    let keeps = !movesAway(declared["endpoint"], present)
    let names = (present?["staticFields"]?.arrayValue ?? []).map {
      $0.shown("name").utf8.map(lowercased)
    }
    for field in declared["staticFields"]?.arrayValue ?? [] where field["value"] == nil {
      let name = field.shown("name")
      guard names.contains(name.utf8.map(lowercased)) else {
        throw .failure(
          "\(title): the static field \"\(EchoedText.cut(name))\" has no value yet, so one must be declared"
        )
      }
      guard keeps else {
        throw .failure(
          "\(title): the static field \"\(EchoedText.cut(name))\" is dropped with the former endpoint, so its value must be declared"
        )
      }
    }
  }

  /// Whether a declared endpoint, nil for the one that is there, has another scheme, host or port than the present
  /// target's: then the target loses its static fields.
  static func movesAway(_ endpoint: JSONValue?, _ present: JSONValue?) -> Bool {
    guard let endpoint = endpoint?.stringValue else { return false }
    return origin(endpoint) != origin(present?["endpoint"]?.stringValue)
  }

  /// Scheme, host and port of a URL, as they are written.
  private static func origin(_ url: String?) -> [UInt8] {
    var slashes = 0
    return Array(
      (url ?? "").utf8.prefix {
        if $0 == UInt8(ascii: "/") { slashes += 1 }
        return slashes < 3 && $0 != UInt8(ascii: "?")
      }.map(lowercased))
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Refuses what the server would refuse of its members, before anything is changed.
  static func checkContent(
    _ value: JSONValue, isNew: Bool, title: String
  ) throws(CommandError) {
    let own = (AdminCommands.targetSettingNames + ["labels"]).reduce(value) { $0.setting($1, nil) }
    let rules = (value["allowRules"]?.arrayValue ?? []).map { $0.stringValue ?? "" }
    let fields = (value["staticFields"]?.arrayValue ?? []).map {
      (name: $0.shown("name"), value: $0["value"]?.stringValue)
    }
    // That it can be read was seen before.
    let target = try? Zitadel.Action.V2.CreateTargetRequest(json: own.text())
    let problem =
      target.flatMap {
        TargetReview.problem(of: $0, endpoint: value["endpoint"]?.stringValue, isNew: isNew)
      }
      ?? TargetReview.problem(ofAllowRules: rules) ?? TargetReview.problem(ofStaticFields: fields)
    if let problem { throw .failure("\(title): \(problem)") }
  }

  /// Refuses one that is to be made and does not say its kind.
  static func checkKind(_ value: JSONValue, title: String) throws(CommandError) {
    guard !kinds.contains(where: { value[$0] != nil }) else { return }
    throw .failure("\(title) has none of \(kinds.joined(separator: ", "))")
  }
}
