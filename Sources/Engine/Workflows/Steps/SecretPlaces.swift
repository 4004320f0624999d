import Base
import JSONPath
import Wire

/// Goes through a step's attributes and has replaced what is secret in them.
///
/// Secret are the attributes that the registry names so, what is not known of an action and sounds secret by its name,
/// header fields that carry credentials, and parameters that sound so. What is not written as it should be counts as
/// secret as a whole where some of it may be.
struct SecretPlaces {
  /// What the action takes; nil for an action that is not known.
  let entry: StepEntry?

  /// The attributes with `replace`'s values in the places of secrets.
  ///
  /// - Parameters:
  ///   - attributes: An object.
  ///   - place: Where it stands, as a JSON pointer.
  ///   - replace: Given a secret value, of any kind, and its place.
  /// - Returns: The attributes.
  func replacing(
    in attributes: JSONValue, at place: String, _ replace: (JSONValue, String) -> JSONValue
  ) -> JSONValue {
    guard let members = attributes.objectValue else { return attributes }
    return .object(
      members.map { member in
        let here = place + Self.step(member.name)
        return JSONValue.Member(member.name, attribute(member, at: here, replace))
      })
  }

  private func attribute(
    _ member: JSONValue.Member, at place: String, _ replace: (JSONValue, String) -> JSONValue
  ) -> JSONValue {
    guard !Self.isPath(member) else { return member.value }
    let name = Self.withoutMark(member.name)
    let field = entry?.fields.first { $0.name.utf8Equals(name) }
    if let field, field.type != .secret {
      if field.holdsHeaders { return headers(member.value, at: place, replace) }
      guard field.type == .keyValuePairs else { return member.value }
      return named(member.value, at: place, replace)
    }
    let isKnown = entry?.secretAttributes.contains { $0.lowercased().utf8Equals(name.lowercased()) }
    if isKnown ?? false || SecretNames.soundsSecret(name) { return replace(member.value, place) }
    if name.lowercased().utf8HasSuffix("headers") {
      return headers(member.value, at: place, replace)
    }
    return named(member.value, at: place, replace)
  }

  /// Objects and lists in which members that sound secret are; pairs of `key` (or `name`) and `value` count as members.
  private func named(
    _ value: JSONValue, at place: String, _ replace: (JSONValue, String) -> JSONValue
  ) -> JSONValue {
    if let elements = value.arrayValue {
      return .array(
        elements.enumerated().map { named($1, at: place + "/\($0)", replace) })
    }
    guard let members = value.objectValue else { return value }
    let isPair = Self.pairName(value).map(SecretNames.soundsSecret) ?? false
    return .object(
      members.map { member in
        guard !Self.isPath(member) else { return member }
        let here = place + Self.step(member.name)
        let isSecret =
          SecretNames.soundsSecret(Self.withoutMark(member.name))
          || isPair && Self.isPairValue(member.name)
        return JSONValue.Member(
          member.name,
          isSecret ? replace(member.value, here) : named(member.value, at: here, replace))
      })
  }

  private func headers(
    _ value: JSONValue, at place: String, _ replace: (JSONValue, String) -> JSONValue
  ) -> JSONValue {
    if let members = value.objectValue {
      return .object(
        members.map { member in
          guard !Self.isPath(member), SecretNames.isSecret(header: Self.withoutMark(member.name))
          else { return member }
          return JSONValue.Member(
            member.name, replace(member.value, place + Self.step(member.name)))
        })
    }
    guard let elements = value.arrayValue else {
      return value == .null ? value : replace(value, place)
    }
    return .array(
      elements.enumerated().map { index, element in
        let here = place + "/\(index)"
        guard let name = Self.pairName(element), let members = element.objectValue else {
          return replace(element, here)
        }
        guard SecretNames.isSecret(header: name) else { return element }
        return .object(
          members.map { member in
            guard !Self.isPath(member), Self.isPairValue(member.name) else { return member }
            return JSONValue.Member(
              member.name, replace(member.value, here + Self.step(member.name)))
          })
      })
  }

  /// The places of the secrets that are written out, and do not come from an expression; they may be blacked out.
  func written(in attributes: JSONValue) -> [String] {
    var places: [String] = []
    _ = replacing(in: attributes, at: "") { value, place in
      if Self.isWritten(value) { places.append(place) }
      return value
    }
    return places
  }

  /// The name of a secret that is blacked out, so that nobody can be sent it; nil when there is none.
  func blackedOut(in attributes: JSONValue) -> String? {
    var name: String?
    _ = replacing(in: attributes, at: "") { value, place in
      if name == nil, Self.hasMark(value) {
        name = place.utf8Split("/").last.map(String.init)
      }
      return value
    }
    return name
  }

  private static func hasMark(_ value: JSONValue) -> Bool {
    switch value {
    case .string(let text): text.utf8Equals(StepRedaction.mark)
    case .array(let elements): elements.contains { hasMark($0) }
    case .object(let members): members.contains { hasMark($0.value) }
    case .null, .boolean, .number: false
    }
  }

  private static func isWritten(_ value: JSONValue) -> Bool {
    switch value {
    case .null: false
    case .string(let text): !text.isEmpty && !isDynamic(text)
    case .boolean, .number: true
    case .array(let elements): elements.contains { isWritten($0) }
    case .object(let members): members.contains { isWritten($0.value) }
    }
  }

  /// Whether a text has an expression in it.
  static func isDynamic(_ text: String) -> Bool {
    do throws(PathSyntaxError) { return try PathTemplate(text).hasExpressions } catch {
      return false
    }
  }

  /// What the pair of a name and a value is called; nil when it is none.
  private static func pairName(_ value: JSONValue) -> String? {
    let member = value.objectValue?.first {
      let name = $0.name.lowercased()
      return name.utf8Equals("key") || name.utf8Equals("name")
    }
    return member?.value.stringValue
  }

  private static func isPairValue(_ name: String) -> Bool {
    let name = name.lowercased()
    return !name.utf8Equals("key") && !name.utf8Equals("name")
  }

  /// Whether a member says where its value comes from, and has none of its own.
  private static func isPath(_ member: JSONValue.Member) -> Bool {
    guard member.name.utf8HasSuffix(".$") else { return false }
    guard let text = member.value.stringValue else { return member.value == .null }
    return text.isEmpty || text.utf8HasPrefix("$")
  }

  private static func withoutMark(_ name: String) -> String {
    name.utf8HasSuffix(".$") ? String(decoding: name.utf8.dropLast(2), as: UTF8.self) : name
  }

  private static func step(_ name: String) -> String { pointer([name]) }

  /// A place as a JSON pointer (RFC 6901).
  static func pointer(_ names: [String]) -> String {
    names.reduce(into: "") { text, name in
      text += "/"
      for scalar in name.unicodeScalars {
        switch scalar {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.unicodeScalars.append(scalar)
        }
      }
    }
  }
}
