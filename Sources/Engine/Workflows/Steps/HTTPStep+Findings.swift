import Base
import JSONPath
import Wire

// MARK: - What is given and not used

extension HTTPStep {
  /// Takes down which attributes a request leaves out although they have values.
  ///
  /// Only what is written out is looked at: what an expression gives is not known before a run.
  func checkUse(
    of attributes: JSONValue, _ kind: AuthenticationKind, _ findings: inout StepFindings
  ) {
    checkAuthentication(attributes, kind, &findings)
    checkBodies(attributes, &findings)
    for name in Self.bodyAttributes where name != "formRequestBody" {
      if let value = attributes[name] { checkJSON(value, name, &findings) }
    }
  }

  private func checkAuthentication(
    _ attributes: JSONValue, _ kind: AuthenticationKind, _ findings: inout StepFindings
  ) {
    if attributes["authenticationType.$"] == nil {
      for other in AuthenticationKind.allCases where other != kind {
        for name in other.attributes where Self.isGiven(name, in: attributes) {
          findings.warn(
            "attribute '\(name)' is not used: authenticationType is \(kind.name)",
            at: .name("attributes"), .name(name))
        }
      }
    }
    guard let attribute = kind.valueAttribute,
      let header = kind == .header ? attributes["headerAuthName"]?.stringValue : "authorization"
    else { return }
    let own = (try? Self.parameters(attributes["requestHeaders"], "requestHeaders")) ?? []
    if own.contains(where: { $0.name.lowercased().utf8Equals(header.lowercased()) }) {
      findings.warn(
        "attribute '\(attribute)' is not used: requestHeaders has '\(EchoedText.cut(header))', too",
        at: .name("attributes"), .name(attribute))
    }
  }

  private func checkBodies(_ attributes: JSONValue, _ findings: inout StepFindings) {
    let given = Self.bodyAttributes.filter { Self.isGiven($0, in: attributes) }
    guard !given.isEmpty else { return }
    func warn(_ name: String, _ reason: String) {
      findings.warn(
        "attribute '\(name)' is not sent: \(reason)", at: .name("attributes"), .name(name))
    }
    if attributes["method"]?.stringValue?.lowercased().utf8Equals("head") ?? false {
      for name in given { warn(name, "a request of the method head has no body") }
      return
    }
    let type = attributes["requestContentType"]
    let text = Self.text(type)
    guard attributes["requestContentType.$"] == nil, !SecretPlaces.isDynamic(text),
      case .success(let content) = ContentKind.read(type)
    else { return }
    let sent = content.attribute { name in given.utf8Contains(name) }
    for name in given where sent.map({ !$0.utf8Equals(name) }) ?? true {
      warn(
        name,
        content == .any
          ? "'\(sent ?? "")' is" : "requestContentType is '\(EchoedText.cut(text))'")
    }
  }

  /// A body that is no JSON although it is written as a text, and names in it that look like paths.
  private func checkJSON(
    _ value: JSONValue, _ attribute: String, _ findings: inout StepFindings
  ) {
    var value = value
    if case .string(let text) = value {
      guard !text.isEmpty, !SecretPlaces.isDynamic(text) else { return }
      guard let parsed = JSONValue(text: text) else {
        findings.warn(
          "attribute '\(attribute)' is a text that is no JSON, and is sent as a JSON text",
          at: .name("attributes"), .name(attribute))
        return
      }
      value = parsed
    }
    guard let name = Self.path(in: value) else { return }
    findings.warn(
      "member '\(EchoedText.cut(name))' of '\(attribute)' is sent under this name with the path as its text: in bodies only {{$.path}} is replaced",
      at: .name("attributes"), .name(attribute))
  }

  /// The name of a member that is written like one whose value is a path; nil when there is none.
  private static func path(in value: JSONValue) -> String? {
    if let elements = value.arrayValue {
      for element in elements { if let name = path(in: element) { return name } }
    }
    for member in value.objectValue ?? [] {
      if member.name.utf8HasSuffix(".$"), member.value.stringValue?.utf8HasPrefix("$") ?? false {
        return member.name
      }
      if let name = path(in: member.value) { return name }
    }
    return nil
  }

  /// Whether an attribute has a value, or a path to one; editors keep empty ones of what is not chosen.
  static func isGiven(_ name: String, in attributes: JSONValue) -> Bool {
    if let path = attributes[name + ".$"], path != .null, path != "" { return true }
    switch attributes[name] {
    case nil, .null: return false
    case .string(let text): return !text.isEmpty
    case .array(let elements): return !elements.isEmpty
    case .object(let members): return !members.isEmpty
    case .boolean, .number: return true
    }
  }
}
