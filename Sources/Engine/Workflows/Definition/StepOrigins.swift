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
      let expressions = deciding(url, at: place)
      if expressions.count > url.expressions.count { parts.append(.string(url.text)) }
      let sources = sources(of: expressions, at: place)
      parts += sources.isWide ? [definition] : sources.steps
      // Which of several variables counts is a matter of the way.
      if sources.variableSteps > 1 { parts.append(flow(of: place.loop)) }
    }
    return .array(parts)
  }

  /// Who else than the definition decides whom a step calls.
  enum Chooser {
    /// Nobody: the host is written, there or in variables.
    case nobody
    /// Whoever answers a step, by its output.
    case output(ofStep: String)
    /// Whoever starts a run, by what it is started with, or by the output of a step whose host that chooses.
    case starter
  }

  /// Who chooses whom a step calls by one of its URLs.
  func chooser(_ attribute: String, at place: Place) -> Chooser {
    guard let step = step(at: place) else { return .nobody }
    var found = Chooser.nobody
    for url in Self.urls(of: step)
    where (url.name.utf8Equals(attribute) || url.name.utf8Equals(attribute + ".$"))
      && url.isDynamic
    {
      let sources = sources(of: deciding(url, at: place), at: place)
      if sources.isChosenByStarter { return .starter }
      if let output = sources.output { found = .output(ofStep: output) }
    }
    return found
  }

  /// The expressions that decide whom a URL leads to: those before its path, and all of them where the one at its
  /// beginning may give less than scheme and host.
  private func deciding(_ url: URLAttribute, at place: Place) -> [String] {
    guard url.text.utf8HasPrefix("{{"), let first = url.expressions.first,
      url.origin.utf8.count < url.text.utf8.count
    else { return url.expressions }
    return isBase(first, at: place) ? url.expressions : Self.expressions(in: url.text)
  }

  /// Whether an expression is a variable whose value is written out, and has scheme and host.
  private func isBase(_ expression: String, at place: Place) -> Bool {
    let path = expression.utf8.filter { $0 != 0x20 && $0 != UInt8(ascii: "}") }
    let names = String(decoding: path, as: UTF8.self).utf8Split(".").map(String.init)
    guard names.count == 3, names[0].utf8Equals("$") else { return false }
    let makers = (scope(place.loop)?.objectValue ?? []).filter {
      StepReference.makesVariables($0.value)
    }
    let values = makers.flatMap { maker -> [JSONValue] in
      (maker.value["attributes"]?["variables"]?.arrayValue ?? []).filter {
        $0["name"]?.stringValue?.utf8Equals(names[2]) ?? false
      }
    }
    return !values.isEmpty
      && values.allSatisfy { variable in
        let text = variable["variableA"]?.stringValue ?? ""
        return Self.isAbsolute(text) && Self.expressions(in: text).isEmpty
          && variable["variableA.$"] == nil && (variable["transforms"]?.arrayValue ?? []).isEmpty
      }
  }

  /// Where the definition, or a loop, begins, and where its steps lead.
  private func flow(of loop: String?) -> JSONValue {
    let body = loop.map { definition["steps"]?[$0]?["attributes"] ?? .null } ?? definition
    let steps = (body["steps"]?.objectValue ?? []).map { member in
      JSONValue.Member(
        member.name,
        .array(
          ["nextStep", "choiceList", "defaultStep", "catch"].map { member.value[$0] ?? .null })
      )
    }
    return .array([body["start"] ?? .null, .object(steps)])
  }

  // MARK: URLs

  /// The first of a step's URLs with a user's name or password in it; nil when there is none.
  static func userInformation(in step: JSONValue) -> String? {
    urls(of: step).first { hasUserInformation($0.plain) }?.name
      ?? (StepReference.makesVariables(step)
        ? (step["attributes"]?["variables"]?.arrayValue ?? []).contains {
          $0["variableA"]?.stringValue.map { hasUserInformation(parts(of: $0).plain) } ?? false
        } ? "variableA" : nil : nil)
  }

  /// Whether a URL names a user, however many slashes stand before.
  private static func hasUserInformation(_ url: String) -> Bool {
    var bytes = Array(url.utf8)[...]
    let scheme = bytes.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
    let rest = bytes.dropFirst(scheme.count)
    if rest.starts(with: ":/".utf8) { bytes = rest.dropFirst() }
    let authority = bytes.drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
      .prefix { !"/?#\\".utf8.contains($0) }
    return authority.contains(UInt8(ascii: "@"))
  }

  /// Whether a URL begins with http or https and a host: others read other ones in their own ways.
  static func isAbsolute(_ url: String) -> Bool {
    let url = url.lowercased()
    guard let scheme = ["http://", "https://"].first(where: { url.utf8HasPrefix($0) }),
      let first = url.utf8.dropFirst(scheme.utf8.count).first
    else { return false }
    return !"/?#\\@:".utf8.contains(first)
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
    let written = expressions(in: text).isEmpty ? text : url.origin
    let bytes = written.utf8.drop { $0 <= 0x20 }
    // Blanks at the ends are left out of calls as well.
    return String(
      Substring(bytes.prefix(bytes.count - bytes.reversed().prefix { $0 <= 0x20 }.count)))
  }

  /// A URL among a step's attributes.
  private struct URLAttribute {
    /// As it is written, with ".$" for a path.
    let name: String
    /// What is written up to the path; all of it when that cannot be told.
    let origin: String
    /// All of it, and the same without expressions.
    let text: String
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
          name: member.name, origin: text, text: text, plain: "",
          expressions: text.isEmpty ? [] : [text])
      }
      let origin = origin(of: text)
      return URLAttribute(
        name: member.name, origin: origin, text: text, plain: plain(text),
        expressions: expressions(in: origin))
    }.sorted { $0.name.utf8Precedes($1.name) }
  }

  /// A URL up to its path; an expression at its beginning gives scheme and host, unless it stands before a colon.
  private static func origin(of url: String) -> String {
    let bytes = Array(url.utf8)
    var slashes = 0
    var isBegun = false
    var hasHost = false
    var index = 0
    scan: while index < bytes.count {
      if let end = endOfExpression(bytes, from: index) {
        index = end
        if slashes >= 2 { hasHost = true }
        if slashes < 2 { isBegun = end == bytes.count || bytes[end] != UInt8(ascii: ":") }
        continue
      }
      switch bytes[index] {
      case UInt8(ascii: "/"):
        slashes += 1
        // Further ones before the host end nothing.
        if isBegun || slashes > 2 && hasHost { break scan }
      case UInt8(ascii: "?"), UInt8(ascii: "#"): break scan
      default: if slashes >= 2 { hasHost = true }
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
    /// How many of them make variables.
    var variableSteps = 0
    /// Whether anything may have.
    var isWide = false
    /// Whether what the run is started with has, by itself, through variables, or because it chooses who gives an
    /// output that has.
    var isChosenByStarter = false
    /// A step other than those that make variables whose output has; nil for none.
    var output: String?
  }

  /// An expression that is still to be followed.
  private struct Lead {
    let expression: String
    let loop: String?
    /// Whether nothing but variables, and hosts whose answers are read, stands between it and the URL.
    let isDirect: Bool
  }

  private func sources(of expressions: [String], at place: Place) -> Sources {
    var sources = Sources()
    var seen: Set<UTF8Key> = []
    // What is met by the way first may decide the host all the same.
    var seenDirectly: Set<UTF8Key> = []
    func isNew(_ key: String, isDirect: Bool) -> (step: Bool, leads: Bool) {
      let isNew = seen.insert(UTF8Key(key)).inserted
      let isNewDirectly = isDirect && seenDirectly.insert(UTF8Key(key)).inserted
      return (isNew, isNew || isNewDirectly)
    }
    var leads = expressions.map { Lead(expression: $0, loop: place.loop, isDirect: true) }
    /// Takes in a step, and what it is made from.
    func add(_ member: JSONValue.Member, in loop: String?, isDirect: Bool) {
      let new = isNew("\(loop ?? "")/\(member.name)", isDirect: isDirect)
      guard new.leads else { return }
      let attributes = member.value["attributes"] ?? .null
      let makesVariables = StepReference.makesVariables(member.value)
      if new.step {
        if makesVariables { sources.variableSteps += 1 }
        sources.steps.append(.string(member.name))
        sources.steps.append(.string(StepReference.action(of: member.value)))
        sources.steps.append(attributes)
      }
      leads += Self.expressions(in: attributes).map {
        Lead(expression: $0, loop: loop, isDirect: isDirect && makesVariables)
      }
      guard isDirect, !makesVariables else { return }
      if sources.output == nil { sources.output = member.name }
      // Whoever chooses the host chooses what it answers.
      let place = Place(loop: loop, step: member.name)
      for url in Self.urls(of: member.value)
      where url.isDynamic && ["url", "url.$"].utf8Contains(url.name) {
        leads += deciding(url, at: place).map {
          Lead(expression: $0, loop: loop, isDirect: true)
        }
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
          let new = isNew("loop \(loop)", isDirect: lead.isDirect)
          guard new.leads else { continue }
          if new.step { sources.steps += handed.map { .string($0) } }
          leads += handed.map { Lead(expression: $0, loop: nil, isDirect: lead.isDirect) }
        } else if let member = members.first(where: {
          StepReference.name(ofStep: $0.name).utf8Equals(name)
        }) {
          add(member, in: lead.loop, isDirect: lead.isDirect)
          // Variables can be given other values on the way.
          if StepReference.makesVariables(member.value) {
            for other in members where StepReference.makesVariables(other.value) {
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
}
