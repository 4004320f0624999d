import Base
import Wire

/// Whom the steps of a definition call: scheme, host and port of their URLs, and where expressions give these, what
/// these are made from.
///
/// A secret is meant for whom its step called when it was sent. What decides that may stand in other steps: variables,
/// and what was fetched before.
struct StepOrigins {
  /// Without secrets.
  private let definition: JSONValue

  init(_ definition: JSONValue) { self.definition = definition }

  /// The places (RFC 6901) of the steps of `present` that call whom they called in `former`; both without secrets.
  static func unchanged(from former: JSONValue, to present: JSONValue) -> Set<UTF8Key> {
    let (before, now) = (StepOrigins(former), StepOrigins(present))
    var unchanged: Set<UTF8Key> = []
    for place in now.places {
      guard let step = now.step(at: place), let former = before.step(at: place),
        now.signature(of: step, at: place) == before.signature(of: former, at: place)
      else { continue }
      unchanged.insert(UTF8Key(SecretPlaces.pointer(place.pointer)))
    }
    return unchanged
  }

  /// A step of the definition, or of a loop.
  struct Place {
    let loop: String?
    let step: String

    var pointer: [String] {
      (loop.map { ["steps", $0, "attributes"] } ?? []) + ["steps", step]
    }
  }

  /// Every step, those of loops too.
  var places: [Place] {
    (definition["steps"]?.objectValue ?? []).flatMap { member in
      [Place(loop: nil, step: member.name)]
        + (member.value["attributes"]?["steps"]?.objectValue ?? []).map {
          Place(loop: member.name, step: $0.name)
        }
    }
  }

  func step(at place: Place) -> JSONValue? { scope(place.loop)?[place.step] }

  /// The steps of the definition, or those of a loop.
  private func scope(_ loop: String?) -> JSONValue? {
    guard let loop else { return definition["steps"] }
    return definition["steps"]?[loop]?["attributes"]?["steps"]
  }

  /// All that decides whom a step calls: two that are equal call the same.
  private func signature(of step: JSONValue, at place: Place) -> JSONValue {
    var parts: [JSONValue] = []
    for url in Self.urls(of: step) {
      parts.append(.string(url.name))
      parts.append(.string(url.origin))
      guard url.isDynamic else { continue }
      let sources = sources(of: url.expressions, at: place)
      parts += sources.isWide ? [definition] : sources.steps
    }
    return .array(parts)
  }

  /// Whether whoever starts a run can choose whom a step calls by one of its URLs.
  func isChosenByStarter(_ attribute: String, at place: Place) -> Bool {
    guard let step = step(at: place) else { return false }
    return Self.urls(of: step).contains { url in
      (url.name.utf8Equals(attribute) || url.name.utf8Equals(attribute + ".$")) && url.isDynamic
        && sources(of: url.expressions, at: place).isChosenByStarter
    }
  }

  // MARK: URLs

  /// The first of a step's URLs with a user's name or password in it; nil when there is none.
  static func userInformation(in step: JSONValue) -> String? {
    urls(of: step).first { url in
      let bytes = Array(url.plain.utf8)
      guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
        bytes[colon...].starts(with: "://".utf8)
      else { return false }
      let authority = bytes[(colon + 3)...].prefix { !"/?#\\".utf8.contains($0) }
      return authority.contains(UInt8(ascii: "@"))
    }?.name
  }

  /// What of a step's URL is written out, so that it can be looked at before a run; nil when there is no such URL.
  ///
  /// All of it where there is no expression, and otherwise what stands before the path; nil, too, where that is made by
  /// an expression.
  static func written(_ attribute: String, of step: JSONValue) -> String? {
    guard let url = urls(of: step).first(where: { $0.name.utf8Equals(attribute) }),
      !url.isDynamic
    else { return nil }
    let text = HTTPStep.text(step["attributes"]?[attribute])
    return expressions(in: text).isEmpty ? text : url.origin
  }

  /// A URL among a step's attributes.
  private struct URLAttribute {
    /// As it is written, with ".$" for a path.
    let name: String
    /// What is written up to the path; all of it when that cannot be told.
    let origin: String
    /// All of it, without expressions.
    let plain: String
    let expressions: [String]

    var isDynamic: Bool { !expressions.isEmpty }
  }

  private static func urls(of step: JSONValue) -> [URLAttribute] {
    (step["attributes"]?.objectValue ?? []).compactMap { member -> URLAttribute? in
      let name = member.name.lowercased()
      let isPath = name.utf8HasSuffix("url.$")
      guard isPath || name.utf8HasSuffix("url") else { return nil }
      let text = HTTPStep.text(member.value)
      guard !isPath else {
        return URLAttribute(
          name: member.name, origin: text, plain: "", expressions: text.isEmpty ? [] : [text])
      }
      let origin = origin(of: text)
      return URLAttribute(
        name: member.name, origin: origin, plain: plain(text), expressions: expressions(in: origin))
    }.sorted { $0.name.utf8Precedes($1.name) }
  }

  /// A URL up to its path; an expression at its beginning gives scheme and host, unless it stands before a colon.
  private static func origin(of url: String) -> String {
    let bytes = Array(url.utf8)
    var slashes = 0
    var isBegun = false
    var index = 0
    scan: while index < bytes.count {
      if let end = endOfExpression(bytes, from: index) {
        index = end
        if slashes < 2 { isBegun = end == bytes.count || bytes[end] != UInt8(ascii: ":") }
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "/"):
        slashes += 1
        if isBegun || slashes == 3 { break scan }
      case UInt8(ascii: "?"), UInt8(ascii: "#"): break scan
      default: break
      }
      index += 1
    }
    let origin = String(decoding: bytes[..<index], as: UTF8.self)
    return expressions(in: origin).isEmpty ? origin.lowercased() : origin
  }

  // MARK: Expressions

  /// The expressions in a text: what stands between double braces.
  private static func expressions(in text: String) -> [String] { parts(of: text).expressions }

  /// A text without its expressions.
  private static func plain(_ text: String) -> String { parts(of: text).plain }

  private static func parts(of text: String) -> (expressions: [String], plain: String) {
    let bytes = Array(text.utf8)
    var found: [String] = []
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard let end = endOfExpression(bytes, from: index) else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      found.append(String(decoding: bytes[(index + 2)..<end], as: UTF8.self))
      index = end
    }
    return (found, String(decoding: plain, as: UTF8.self))
  }

  /// Behind the braces that close those at `start`; nil when none stand there.
  private static func endOfExpression(_ bytes: [UInt8], from start: Int) -> Int? {
    guard bytes[start...].starts(with: "{{".utf8) else { return nil }
    var end = start + 2
    while end < bytes.count, !bytes[end...].starts(with: "}}".utf8) { end += 1 }
    return min(end + 2, bytes.count)
  }

  /// The expressions in a value, in names that end in ".$" and between double braces.
  private static func expressions(in value: JSONValue) -> [String] {
    switch value {
    case .string(let text): expressions(in: text)
    case .array(let elements): elements.flatMap { expressions(in: $0) }
    case .object(let members):
      members.flatMap { member -> [String] in
        guard member.name.utf8HasSuffix(".$"), let text = member.value.stringValue else {
          return expressions(in: member.value)
        }
        return [text]
      }
    case .null, .boolean, .number: []
    }
  }

  /// Whether an expression may read more of the document than the members that it names.
  private static func readsWidely(_ expression: String) -> Bool {
    let bytes = Array(expression.utf8)
    return bytes.indices.contains { index in
      guard bytes[index] == UInt8(ascii: "$") else { return false }
      let next = bytes[(index + 1)...].prefix(2)
      switch next.first {
      case UInt8(ascii: "."):
        guard let byte = next.last, next.count == 2 else { return true }
        return byte == UInt8(ascii: ".") || byte == UInt8(ascii: "*")
      case UInt8(ascii: "["):
        return next.count < 2
          || next.last != UInt8(ascii: "'") && next.last != UInt8(ascii: "\"")
      default: return true
      }
    }
  }

  // MARK: Sources

  /// What expressions are made from.
  private struct Sources {
    /// The steps that have a part in it.
    var steps: [JSONValue] = []
    /// Whether anything may have.
    var isWide = false
    /// Whether what the run is started with has, by itself or through variables.
    var isChosenByStarter = false
  }

  /// An expression that is still to be followed.
  private struct Lead {
    let expression: String
    let loop: String?
    /// Whether nothing but variables stands between it and the URL.
    let isDirect: Bool
  }

  private func sources(of expressions: [String], at place: Place) -> Sources {
    var sources = Sources()
    var seen: Set<UTF8Key> = []
    var leads = expressions.map { Lead(expression: $0, loop: place.loop, isDirect: true) }
    /// Takes in a step, and what it is made from.
    func add(_ member: JSONValue.Member, in loop: String?, isDirect: Bool) {
      guard seen.insert(UTF8Key("\(loop ?? "")/\(member.name)")).inserted else { return }
      let attributes = member.value["attributes"] ?? .null
      sources.steps.append(.string(member.name))
      sources.steps.append(member.value["actionId"] ?? .null)
      sources.steps.append(attributes)
      let isDirect = isDirect && Self.makesVariables(member.value)
      leads += Self.expressions(in: attributes).map {
        Lead(expression: $0, loop: loop, isDirect: isDirect)
      }
    }
    while let lead = leads.popLast() {
      let members = scope(lead.loop)?.objectValue ?? []
      if Self.readsWidely(lead.expression) {
        sources.isWide = true
        if lead.isDirect { sources.isChosenByStarter = true }
      }
      for name in ReferencedNames.find(in: lead.expression) {
        if let loop = lead.loop, name.utf8Equals("loop") {
          // What the loop hands its steps.
          let handed = ["input.$", "context.$", "input", "context"].compactMap {
            definition["steps"]?[loop]?["attributes"]?[$0]?.stringValue
          }
          guard seen.insert(UTF8Key("loop \(loop)")).inserted else { continue }
          sources.steps += handed.map { .string($0) }
          leads += handed.map { Lead(expression: $0, loop: nil, isDirect: lead.isDirect) }
        } else if let member = members.first(where: {
          StepReference.name(ofStep: $0.name).utf8Equals(name)
        }) {
          add(member, in: lead.loop, isDirect: lead.isDirect)
          // Variables can be given other values on the way.
          if Self.makesVariables(member.value) {
            for other in members where Self.makesVariables(other.value) {
              add(other, in: lead.loop, isDirect: lead.isDirect)
            }
          }
        } else if lead.isDirect, lead.loop == nil {
          // `$.trigger`, and what no step gives.
          sources.isChosenByStarter = true
        }
      }
    }
    return sources
  }

  private static func makesVariables(_ step: JSONValue) -> Bool {
    let ids = [step["actionId"], step["attributes"]?["id"]].compactMap { $0?.stringValue }
    return (step["type"]?.stringValue?.lowercased()).map { $0.utf8Equals("mutation") } ?? false
      || ids.contains { id in
        [DefineVariableStep.define, .update].contains { $0.entry.id.utf8Equals(id) }
      }
  }
}
