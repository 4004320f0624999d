import Base
import Server
import Wire

/// Conditions of executions as one word: as their ids are written.
enum ConditionText {
  /// The condition of "request", "response/SERVICE", "request/SERVICE/METHOD", "event/TYPE", "event/GROUP.*", "event" or
  /// "function/NAME", in ProtoJSON.
  static func parse(_ text: String) throws(CommandError) -> JSONValue {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let rest = parts.count == 2 ? String(parts[1]) : nil
    guard rest?.isEmpty != true else { throw wrong(text) }
    switch (String(parts[0]), rest) {
    case ("request", nil), ("response", nil), ("event", nil):
      return .object([.init(String(parts[0]), ["all": .boolean(true)])])
    case ("request", let name?), ("response", let name?):
      let isMethod = name.utf8.contains(UInt8(ascii: "/"))
      return .object([
        .init(
          String(parts[0]), isMethod ? ["method": .string("/" + name)] : ["service": .string(name)])
      ])
    case ("event", let name?):
      guard name.utf8HasSuffix(".*") else { return ["event": ["event": .string(name)]] }
      return ["event": ["group": .string(String(decoding: name.utf8.dropLast(2), as: UTF8.self))]]
    case ("function", let name?): return ["function": ["name": .string(name)]]
    default: throw wrong(text)
    }
  }

  /// The word for a condition in ProtoJSON.
  static func text(_ condition: JSONValue) -> String {
    for kind in ["request", "response"] {
      guard let one = condition[kind] else { continue }
      if let method = one["method"]?.stringValue { return kind + method }
      return one["service"]?.stringValue.map { "\(kind)/\($0)" } ?? kind
    }
    if let event = condition["event"] {
      if let type = event["event"]?.stringValue { return "event/\(type)" }
      return event["group"]?.stringValue.map { "event/\($0).*" } ?? "event"
    }
    return "function/" + (condition["function"]?.shown("name") ?? "")
  }

  /// Whether a word is that of a condition of events, of which alone there are filters.
  static func isOfEvents(_ word: String) -> Bool {
    word.utf8Equals("event") || word.utf8HasPrefix("event/")
  }

  private static func wrong(_ text: String) -> CommandError {
    .usage(
      "\"\(EchoedText.cut(text))\" is no condition: request, response or event alone, or such as request/SERVICE, "
        + "request/SERVICE/METHOD, event/TYPE, event/GROUP.*, function/NAME")
  }
}
