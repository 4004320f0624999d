import Base
public import Wire

/// Keeps the secrets of a definition apart from it, and puts them back.
///
/// Secret are the attributes that the registry names so, header fields that carry credentials, and of actions that only
/// the settings know, attributes whose names end like those of secrets. A value with a template or a path in it is none:
/// it says where a secret comes from. A secret stays with whom its step calls (``StepOrigins``).
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
    var splitter = Splitter(registry: registry, former: nil)
    var redacted = splitter.steps(of: definition, place: "")
    if let former {
      // Whether a secret may be kept depends on the whole definition, and nothing that is secret.
      splitter = Splitter(
        registry: registry,
        former: Splitter.Former(
          secrets: former.secrets,
          keepers: StepOrigins.unchanged(from: former.definition, to: redacted)))
      redacted = splitter.steps(of: definition, place: "")
    }
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

  /// The texts of a step's secrets, which are to be taken out of what others answer.
  ///
  /// - Parameters:
  ///   - secrets: Those of the definition, as `split` gave them.
  ///   - step: The step's name.
  ///   - loop: The name of the loop's step that it belongs to; nil for none.
  /// - Returns: The texts, and numbers as they are written.
  static func texts(
    of secrets: JSONValue, ofStep step: String, inLoop loop: String?
  ) -> [String] {
    let start = prefix(step, loop) + "/"
    var texts: [String] = []
    for member in secrets.objectValue ?? [] where member.name.utf8HasPrefix(start) {
      collect(member.value, &texts)
    }
    return texts
  }

  private static func collect(_ value: JSONValue, _ texts: inout [String]) {
    switch value {
    case .string(let text): texts.append(text)
    case .number(let digits): texts.append(digits)
    case .array(let elements): for element in elements { collect(element, &texts) }
    case .object(let members): for member in members { collect(member.value, &texts) }
    case .null, .boolean: break
    }
  }

  /// Where a step's attributes stand.
  private static func prefix(_ step: String, _ loop: String?) -> String {
    let own = ["steps", step, "attributes"]
    return pointer(loop.map { ["steps", $0, "attributes"] + own } ?? own)
  }

  /// The first URL of a definition that has a user's name or password written in it, where it would not be kept apart;
  /// nil when there is none.
  ///
  /// - Parameter definition: As it was sent.
  /// - Returns: The names of the step and of its attribute.
  public static func userInformation(
    in definition: JSONValue
  ) -> (step: String, attribute: String)? {
    let origins = StepOrigins(definition)
    for place in origins.places {
      if let step = origins.step(at: place),
        let attribute = StepOrigins.userInformation(in: step)
      {
        return (place.step, attribute)
      }
    }
    return nil
  }

  // MARK: Places

  static func pointer(_ names: [String]) -> String { SecretPlaces.pointer(names) }

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
  struct Former {
    let secrets: JSONValue
    /// The places of the steps that call whom they called before.
    let keepers: Set<UTF8Key>
  }

  let registry: StepRegistry
  let former: Former?
  var secrets: [JSONValue.Member] = []
  var missing: [String] = []

  init(registry: StepRegistry, former: Former?) {
    self.registry = registry
    self.former = former
  }

  /// `{start, steps}`, of a definition or of a loop.
  mutating func steps(of body: JSONValue, place: String) -> JSONValue {
    Self.replacing("steps", in: body) { steps in
      guard let members = steps.objectValue else { return steps }
      return .object(
        members.map { member in
          JSONValue.Member(
            member.name,
            step(member.value, place: place + DefinitionSecrets.pointer(["steps", member.name])))
        })
    }
  }

  private mutating func step(_ step: JSONValue, place: String) -> JSONValue {
    let keeps = former?.keepers.contains(UTF8Key(place)) ?? false
    let id = StepReference.action(of: step)
    let action = registry.versions(of: id).last
    // What stands beside the attributes by mistake is no less of a secret.
    var step = step
    if let members = step.objectValue {
      let (inner, outer) = (
        members.filter { $0.name.utf8Equals("attributes") },
        members.filter { !$0.name.utf8Equals("attributes") }
      )
      let hidden = SecretPlaces(entry: nil).replacing(in: .object(outer), at: place) {
        secret($0, place: $1, keeps: keeps)
      }
      var left = hidden.objectValue ?? []
      left.reverse()
      step = .object(
        members.map { $0.name.utf8Equals("attributes") ? $0 : left.popLast() ?? $0 })
      // Without an action, or with one that only makes values, nobody is called.
      guard !inner.isEmpty, !StepReference.makesVariables(step) else { return step }
    }
    return Self.replacing("attributes", in: step) { attributes in
      let inner = place + "/attributes"
      if action is LoopStep { return steps(of: attributes, place: inner) }
      return SecretPlaces(entry: action?.entry).replacing(in: attributes, at: inner) {
        secret($0, place: $1, keeps: keeps)
      }
    }
  }

  /// The mark in place of a secret, which is kept apart; what is none stays.
  private mutating func secret(_ value: JSONValue, place: String, keeps: Bool) -> JSONValue {
    switch value {
    case .null: return value
    case .array(let elements):
      return .array(
        elements.enumerated().map { secret($1, place: place + "/\($0)", keeps: keeps) })
    case .object(let members):
      return .object(
        members.map { member in
          let here = place + DefinitionSecrets.pointer([member.name])
          return JSONValue.Member(member.name, secret(member.value, place: here, keeps: keeps))
        })
    case .string(let text):
      guard !text.isEmpty, !SecretPlaces.isDynamic(text) else { return value }
      guard text.utf8Equals(DefinitionSecrets.mark) else { break }
      if keeps, let kept = former?.secrets[place] {
        secrets.append(JSONValue.Member(place, kept))
      } else {
        missing.append(place)
      }
      return value
    case .boolean, .number: break
    }
    secrets.append(JSONValue.Member(place, value))
    return .string(DefinitionSecrets.mark)
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
}
