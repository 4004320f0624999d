import Base
import Wire

/// What a step is called, and what it does.
enum StepReference {
  /// What a step's output stands under in a run's document: the name without its spaces, its first letter in lower case: "HTTP Request 1" gives "hTTPRequest1".
  ///
  /// Only ASCII letters change; other characters stay.
  static func name(ofStep step: String) -> String {
    var bytes = step.utf8.filter { $0 != UInt8(ascii: " ") }
    if let first = bytes.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) {
      bytes[0] = first | 0x20
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The id of a step's action, "" for none.
  ///
  /// Older definitions have it among the attributes.
  static func action(of step: JSONValue) -> String {
    let id = step["actionId"]?.stringValue ?? ""
    return id.isEmpty ? step["attributes"]?["id"]?.stringValue ?? "" : id
  }

  /// Whether a step has an output: actions have, and what makes variables.
  static func hasOutput(_ step: JSONValue) -> Bool {
    ["action", "mutation"].utf8Contains(step["type"]?.stringValue?.lowercased() ?? "")
  }

  /// Whether a step gives variables their values.
  static func makesVariables(_ step: JSONValue) -> Bool {
    if step["type"]?.stringValue?.lowercased().utf8Equals("mutation") ?? false { return true }
    let id = action(of: step)
    return [DefineVariableStep.define, .update].contains { $0.entry.id.utf8Equals(id) }
  }
}
