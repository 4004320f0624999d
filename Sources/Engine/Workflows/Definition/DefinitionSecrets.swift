import Base
import JSONPath
public import Wire

/// Keeps the secrets of a definition apart from it, and puts them back.
///
/// Secret are the attributes that the registry names so, header fields that carry credentials, and of actions that only
/// the settings know, attributes whose names end like those of secrets. A value with a template or a path in it is none:
/// it says where a secret comes from.
public struct DefinitionSecrets: Sendable {
  /// A definition without its secrets, and those.
  public struct Split: Sendable {
    /// As it may be kept and told: `********` in place of each secret.
    public var definition: JSONValue
    /// An object of texts by their places in the definition (RFC 6901); to be sealed.
    public var secrets: JSONValue
    /// The places of marks for which there is no secret: it was never sent, or what is called changed since.
    public var missing: [String]

    public var isEmpty: Bool { secrets.objectValue?.isEmpty ?? true }
  }

  /// What stands in place of a secret.
  public static var mark: String { StepRedaction.mark }

  /// Takes the secrets out of a definition.
  ///
  /// - Parameters:
  ///   - definition: As it was sent; a mark stands for the former secret in the same place.
  ///   - registry: What steps can take.
  ///   - former: What the definition was before, without its secrets, and those; nil for a new one. A step whose URLs
  ///     have another scheme, host or port than before keeps none of its secrets.
  /// - Returns: Both parts.
  public static func split(
    _ definition: JSONValue, _ registry: StepRegistry,
    former: (definition: JSONValue, secrets: JSONValue)? = nil
  ) -> Split {
    var splitter = Splitter(registry: registry, former: former)
    let redacted = splitter.steps(of: definition, place: "", former: former?.definition)
    return Split(
      definition: redacted, secrets: .object(splitter.secrets), missing: splitter.missing)
  }

  /// The definition with its secrets in their places.
  public static func joined(_ definition: JSONValue, _ secrets: JSONValue) -> JSONValue {
    var joined = definition
    for member in secrets.objectValue ?? [] {
      joined = setting(member.value, at: names(of: member.name)[...], in: joined)
    }
    return joined
  }

  /// A step's attributes with its secrets in their places, for the moment in which it is done.
  ///
  /// - Parameters:
  ///   - secrets: Those of the definition, as `split` gave them.
  ///   - attributes: With paths and templates replaced by their values.
  ///   - step: The step's name.
  ///   - loop: The name of the loop's step that it belongs to; nil for none.
  /// - Returns: The attributes.
  public static func revealed(
    _ secrets: JSONValue, in attributes: JSONValue, ofStep step: String, inLoop loop: String?
  ) -> JSONValue {
    var prefix = ["steps", step, "attributes"]
    if let loop { prefix = ["steps", loop, "attributes"] + prefix }
    let start = pointer(prefix) + "/"
    var revealed = attributes
    for member in secrets.objectValue ?? [] where member.name.utf8HasPrefix(start) {
      let tail = names(of: member.name).dropFirst(prefix.count)
      revealed = setting(member.value, at: tail, in: revealed)
    }
    return revealed
  }

  // MARK: Places

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

  private static func names(of pointer: String) -> [String] {
    pointer.utf8Split("/").dropFirst().map { piece in
      var name: [UInt8] = []
      var isEscape = false
      for byte in piece.utf8 {
        if isEscape {
          name.append(byte == UInt8(ascii: "1") ? UInt8(ascii: "/") : UInt8(ascii: "~"))
          isEscape = false
        } else if byte == UInt8(ascii: "~") {
          isEscape = true
        } else {
          name.append(byte)
        }
      }
      return String(decoding: name, as: UTF8.self)
    }
  }

  /// The value with another one at a place that is there.
  private static func setting(
    _ new: JSONValue, at place: ArraySlice<String>, in value: JSONValue
  ) -> JSONValue {
    guard let name = place.first else { return new }
    switch value {
    case .object(var members):
      guard let index = members.lastIndex(where: { $0.name.utf8Equals(name) }) else { return value }
      members[index].value = setting(new, at: place.dropFirst(), in: members[index].value)
      return .object(members)
    case .array(var elements):
      guard let index = Int(name), elements.indices.contains(index) else { return value }
      elements[index] = setting(new, at: place.dropFirst(), in: elements[index])
      return .array(elements)
    default: return value
    }
  }
}

/// Goes through a definition and takes its secrets out.
private struct Splitter {
  let registry: StepRegistry
  let former: (definition: JSONValue, secrets: JSONValue)?
  var secrets: [JSONValue.Member] = []
  var missing: [String] = []

  /// `{start, steps}`, of a definition or of a loop.
  mutating func steps(of body: JSONValue, place: String, former: JSONValue?) -> JSONValue {
    Self.replacing("steps", in: body) { steps in
      guard let members = steps.objectValue else { return steps }
      return .object(
        members.map { member in
          JSONValue.Member(
            member.name,
            step(
              member.value, place: place + DefinitionSecrets.pointer(["steps", member.name]),
              former: former?["steps"]?[member.name]))
        })
    }
  }

  private mutating func step(_ step: JSONValue, place: String, former: JSONValue?) -> JSONValue {
    let id = step["actionId"]?.stringValue ?? ""
    let action = registry.versions(of: id).last
    let entry = action?.entry
    let hasOwnNames = entry.map { $0.takesFurtherAttributes } ?? true
    let keeps = former.map { Self.origins(of: $0) == Self.origins(of: step) } ?? false
    return Self.replacing("attributes", in: step) { attributes in
      guard let members = attributes.objectValue else { return attributes }
      let inner = place + "/attributes"
      if action is LoopStep {
        return steps(of: attributes, place: inner, former: former?["attributes"])
      }
      return .object(
        members.map { member in
          let here = inner + DefinitionSecrets.pointer([member.name])
          if entry?.headerAttributes.utf8Contains(member.name) ?? false {
            return JSONValue.Member(
              member.name, headers(member.value, place: here, keeps: keeps))
          }
          let isSecret =
            entry?.secretAttributes.utf8Contains(member.name) ?? false
            || hasOwnNames && Self.soundsSecret(member.name)
          guard isSecret else { return member }
          return JSONValue.Member(member.name, secret(member.value, place: here, keeps: keeps))
        })
    }
  }

  private mutating func headers(_ value: JSONValue, place: String, keeps: Bool) -> JSONValue {
    if let members = value.objectValue {
      return .object(
        members.map { member in
          guard StepRedaction.isSecret(header: member.name) else { return member }
          return JSONValue.Member(
            member.name,
            secret(
              member.value, place: place + DefinitionSecrets.pointer([member.name]), keeps: keeps))
        })
    }
    guard let elements = value.arrayValue else { return value }
    return .array(
      elements.enumerated().map { index, element in
        guard let name = (element["key"] ?? element["name"])?.stringValue,
          StepRedaction.isSecret(header: name)
        else { return element }
        return Self.replacing("value", in: element) {
          secret($0, place: place + "/\(index)/value", keeps: keeps)
        }
      })
  }

  /// The mark in place of a secret, which is kept apart; what is none stays.
  private mutating func secret(_ value: JSONValue, place: String, keeps: Bool) -> JSONValue {
    guard let text = value.stringValue, !text.isEmpty, !Self.isDynamic(text) else { return value }
    if text.utf8Equals(DefinitionSecrets.mark) {
      if keeps, let kept = former?.secrets[place] {
        secrets.append(JSONValue.Member(place, kept))
      } else {
        missing.append(place)
      }
    } else {
      secrets.append(JSONValue.Member(place, value))
    }
    return .string(DefinitionSecrets.mark)
  }

  /// Whether a text has an expression in it.
  private static func isDynamic(_ text: String) -> Bool {
    do throws(PathSyntaxError) { return try PathTemplate(text).hasExpressions } catch {
      return false
    }
  }

  private static func replacing(
    _ name: String, in value: JSONValue, _ body: (JSONValue) -> JSONValue
  ) -> JSONValue {
    guard var members = value.objectValue,
      let index = members.lastIndex(where: { $0.name.utf8Equals(name) })
    else { return value }
    members[index].value = body(members[index].value)
    return .object(members)
  }

  private static let secretEndings = [
    "password", "secret", "token", "apikey", "api_key", "api-key",
  ]

  private static func soundsSecret(_ name: String) -> Bool {
    let lower = name.lowercased()
    return secretEndings.contains { lower.utf8HasSuffix($0) }
  }

  /// Whom a step calls: scheme, host and port of each of its URLs, and those that paths give as they are written.
  private static func origins(of step: JSONValue) -> [JSONValue.Member] {
    (step["attributes"]?.objectValue ?? []).filter { member in
      let name = member.name.lowercased()
      return name.utf8HasSuffix("url") || name.utf8HasSuffix("url.$")
    }.map { member in
      JSONValue.Member(member.name, .string(origin(of: HTTPStep.text(member.value))))
    }.sorted { $0.name.utf8Precedes($1.name) }
  }

  /// A URL up to its path.
  private static func origin(of url: String) -> String {
    let bytes = Array(url.utf8)
    var slashes = 0
    for (index, byte) in bytes.enumerated()
    where byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") {
      slashes += byte == UInt8(ascii: "?") ? 3 : 1
      if slashes >= 3 { return String(decoding: bytes[..<index], as: UTF8.self).lowercased() }
    }
    return url.lowercased()
  }
}
