import Base
import Wire

/// Blacks out what history must not tell of a step's attributes.
enum StepRedaction {
  /// What stands in place of a secret, here and where definitions are read.
  static let mark = "********"

  /// An action's attributes without the values of secrets, and of header fields that carry some.
  static func redacted(_ attributes: JSONValue, of entry: StepEntry) -> JSONValue {
    let secrets = entry.secretAttributes
    let headers = entry.headerAttributes
    guard !secrets.isEmpty || !headers.isEmpty, let members = attributes.objectValue else {
      return attributes
    }
    return .object(
      members.map { member in
        if secrets.utf8Contains(member.name) {
          return JSONValue.Member(member.name, member.value == .null ? .null : .string(mark))
        }
        guard headers.utf8Contains(member.name) else { return member }
        return JSONValue.Member(member.name, redacted(headers: member.value))
      })
  }

  private static func redacted(headers: JSONValue) -> JSONValue {
    if let members = headers.objectValue {
      return .object(
        members.map { isSecret(header: $0.name) ? JSONValue.Member($0.name, .string(mark)) : $0 })
    }
    guard let elements = headers.arrayValue else { return headers }
    return .array(
      elements.map { element in
        guard let name = (element["key"] ?? element["name"])?.stringValue, isSecret(header: name),
          let members = element.objectValue
        else { return element }
        return .object(
          members.map {
            $0.name.utf8Equals("value") ? JSONValue.Member($0.name, .string(mark)) : $0
          })
      })
  }

  private static let secretHeaders: Set<UTF8Key> = [
    "authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key", "api-key",
    "x-auth-token",
  ]

  /// Whether a header field carries a secret, whatever its letters' case.
  static func isSecret(header name: String) -> Bool { secretHeaders.contains(name.lowercased()) }
}
