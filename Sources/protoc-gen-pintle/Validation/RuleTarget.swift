/// A value that rules are written for: a field, an element of one, or a map's key.
struct RuleTarget {
  /// The message whose field it is.
  let owner: MessageModel
  /// The field that texts name.
  let field: FieldModel
  /// What describes the value's type: the field, or a map entry's key or value.
  let value: FieldModel
  /// The Swift expression of the value.
  var expression: String
  /// Whether the expression is an optional.
  var isOptional = false
  /// The Swift expression of the element's index or the map's key.
  var index: String?
  var isKey = false
  /// Whether violations repeat the value.
  var repeatsValue = false
  /// Whether the value is an element of a list or map.
  var isElement: Bool { index != nil }

  /// Whether the value, as it is, is a list or map.
  var isCollection: Bool { field.isRepeated && !isElement }

  /// The Swift literal of a violation's whole text; `cause` is a Swift expression.
  func violation(_ reason: String, cause: String? = nil, index: String? = nil) -> String {
    let key = isKey ? "key for " : ""
    var text = "\"invalid \(key)\(owner.goName).\(Words.goField(field.name))"
    if let index = index ?? self.index { text += "[\\(\(index))]" }
    text += ": " + Literal.string(reason).dropFirst().dropLast()
    if repeatsValue, !value.isSensitive { text += ", not \\(Validation.shown(\(expression)))" }
    if let cause { text += " | caused by: \\(\(cause))" }
    return text + "\""
  }

  /// A statement that returns the violation when `condition` holds.
  func check(_ condition: String, _ reason: String, cause: String? = nil) -> String {
    "if \(condition) { return \(violation(reason, cause: cause)) }"
  }
}

/// One end of a range of numbers, durations or timestamps.
struct RuleBound {
  /// The bound as texts print it.
  let text: String
  /// For comparing bounds with each other: the number, or seconds, and nanoseconds.
  let order: (OptionNumber, Int)
  /// The Swift condition that the value stands in this relation to the bound.
  let condition: (_ relation: String) -> String

  func isAbove(_ other: RuleBound) -> Bool {
    if other.order.0 < order.0 { return true }
    return !(order.0 < other.order.0) && order.1 > other.order.1
  }
}
