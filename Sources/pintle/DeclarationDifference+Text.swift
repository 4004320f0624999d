import Base
import Wire

extension DeclarationDifference.Part {
  /// How people see it: "5s -> 10s".
  func text(of kind: Declaration.Kind) -> String {
    "\(shown(present, beside: declared, kind)) -> \(shown(declared, beside: present, kind))"
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
