/// Writes the initializers that the `convert=` parameters ask for, and those of the messages inside.
///
/// Both shapes are compared field by field: where one changes and the other does not, nothing is generated.
struct ConversionGenerator {
  let context: Context
  /// What remains to be written, in order; grows while messages inside others are met.
  private var open: [Pair] = []
  private var seen: Set<String> = []
  private var listed: [String: Conversion] = [:]

  private var names: Names { context.names }

  /// The two sides of one initializer.
  private enum Pair {
    case messages(MessageModel, MessageModel)
    case oneofs(OneofSide, OneofSide)
  }

  private struct OneofSide {
    let message: MessageModel
    let oneof: OneofModel
    var fullName: String { message.fullName + "." + oneof.name }
  }

  init(_ context: Context) { self.context = context }

  /// The whole file.
  mutating func code() throws(GeneratorError) -> String {
    for conversion in context.parameters.conversions {
      let name = Self.key(conversion.from, conversion.to)
      guard listed.updateValue(conversion, forKey: name) == nil else {
        throw GeneratorError("convert: \(name) is listed twice")
      }
    }
    for conversion in context.parameters.conversions { add(try pair(conversion)) }
    var code = CodePrinter()
    var next = 0
    while next < open.count {
      let pair = open[next]
      next += 1
      code.line()
      switch pair {
      case .messages(let from, let to): try write(from, to, to: &code)
      case .oneofs(let from, let to): try write(from, to, to: &code)
      }
    }
    return code.text
  }

  private static func key(_ from: String, _ to: String) -> String { from + ">" + to }

  private mutating func add(_ pair: Pair) {
    let name =
      switch pair {
      case .messages(let from, let to): Self.key(from.fullName, to.fullName)
      case .oneofs(let from, let to): Self.key(from.fullName, to.fullName)
      }
    if seen.insert(name).inserted { open.append(pair) }
  }

  /// What a conversion's names stand for.
  private func pair(_ conversion: Conversion) throws(GeneratorError) -> Pair {
    if let from = context.schema.messages[conversion.from],
      let to = context.schema.messages[conversion.to]
    {
      return .messages(from, to)
    }
    if let from = oneof(conversion.from), let to = oneof(conversion.to) {
      return .oneofs(from, to)
    }
    throw GeneratorError(
      "convert: \(conversion.from) and \(conversion.to) are not two messages or two oneofs")
  }

  private func oneof(_ name: String) -> OneofSide? {
    let parts = name.split(separator: ".")
    guard let last = parts.last,
      let message = context.schema.messages[parts.dropLast().joined(separator: ".")],
      let oneof = message.realOneofs.first(where: { $0.name == last })
    else { return nil }
    return OneofSide(message: message, oneof: oneof)
  }

  // MARK: Messages

  private mutating func write(
    _ from: MessageModel, _ to: MessageModel, to code: inout CodePrinter
  ) throws(GeneratorError) {
    let conversion =
      listed[Self.key(from.fullName, to.fullName)]
      ?? Conversion(from: from.fullName, to: to.fullName)
    var lines: [String] = []
    var oneofs: [(OneofModel, OneofModel)] = []
    let pairs = try fields(from.fields, to.fields, conversion, to)
    let plans = MessagePlan(from, context, inExtension: true).fields
    for (old, new) in pairs {
      guard let source = old.oneof, let target = new.oneof else {
        let plan = plans.first { $0.field === old }!
        if let line = try assignment(plan, new, conversion) { lines.append(line) }
        continue
      }
      if oneofs.contains(where: { $0.0 === source && $0.1 === target }) { continue }
      guard !oneofs.contains(where: { $0.0 === source || $0.1 === target }) else {
        throw failure(conversion, to, "the members of \(source.name) belong to several oneofs")
      }
      oneofs.append((source, target))
      lines.append(
        assignment(OneofSide(message: from, oneof: source), .init(message: to, oneof: target)))
    }
    let path = names.path(to).joined(separator: ".")
    code.block("extension \(path)") { code in
      code.line("/// The same as a `\(from.fullName)`.")
      code.block("\(context.access)init(_ other: \(names.path(from).joined(separator: ".")))") {
        code in
        code.line("self.init()")
        for line in lines { code.line(line) }
      }
    }
  }

  /// Pairs the fields; throws when a difference is not named, or a named one does not exist.
  private func fields(
    _ from: [FieldModel], _ to: [FieldModel], _ conversion: Conversion, _ place: MessageModel
  ) throws(GeneratorError) -> [(FieldModel, FieldModel)] {
    var pairs: [(FieldModel, FieldModel)] = []
    var used: Set<String> = []
    var taken: Set<String> = []
    for old in from {
      if conversion.dropped.contains(old.name) {
        used.insert("-" + old.name)
        continue
      }
      let name = conversion.renamed[old.name] ?? old.name
      if name != old.name { used.insert(old.name + "=" + name) }
      guard let new = to.first(where: { $0.name == name }) else {
        throw failure(conversion, place, "\(name) is not there")
      }
      guard old.kind == new.kind, old.label == new.label, old.isMap == new.isMap,
        old.hasPresence == new.hasPresence, (old.oneof == nil) == (new.oneof == nil)
      else { throw failure(conversion, place, "\(name) is of another kind") }
      taken.insert(name)
      pairs.append((old, new))
    }
    for new in to where !taken.contains(new.name) {
      guard conversion.added.contains(new.name) else {
        throw failure(conversion, place, "\(new.name) is there alone")
      }
      used.insert("+" + new.name)
    }
    if let unused = conversion.differences.subtracting(used).min() {
      throw failure(conversion, place, "\(unused) is no difference")
    }
    return pairs
  }

  private mutating func assignment(
    _ plan: FieldPlan, _ new: FieldModel, _ conversion: Conversion
  ) throws(GeneratorError) -> String? {
    let value = "other." + plan.name
    let target = "self." + names.escaped(names.field(new))
    switch plan.shape {
    case .map:
      guard plan.field.message === new.message else {
        throw failure(conversion, new.parent, "\(new.name) is a map of other types")
      }
      return "\(target) = \(value)"
    case .explicit, .boxed, .repeated:
      let element = try converted("$0", plan.field, new, conversion)
      return "\(target) = \(value)" + (element == "$0" ? "" : ".map { \(element) }")
    case .implicit, .oneof:
      return "\(target) = \(try converted(value, plan.field, new, conversion))"
    // It goes with the field beside which it stands.
    case .exactText: return nil
    }
  }

  private mutating func assignment(_ from: OneofSide, _ to: OneofSide) -> String {
    let value = "other." + names.escaped(names.oneofProperty(from.oneof))
    let target = "self." + names.escaped(names.oneofProperty(to.oneof))
    add(.oneofs(from, to))
    return "\(target) = \(value).map { \(type(to))($0) }"
  }

  /// One value of `old` as one of `new`, as an expression.
  private mutating func converted(
    _ value: String, _ old: FieldModel, _ new: FieldModel, _ conversion: Conversion
  ) throws(GeneratorError) -> String {
    if let from = old.message, let to = new.message, from !== to {
      add(.messages(from, to))
      return "\(names.path(to).joined(separator: "."))(\(value))"
    }
    if let from = old.enumeration, let to = new.enumeration, from !== to {
      let (known, cases) = (cases(to), cases(from))
      guard !from.isClosed, !to.isClosed, cases.allSatisfy({ known[$0.key] == $0.value }) else {
        throw failure(conversion, new.parent, "\(new.name) is an enum of other values")
      }
      return "\(names.path(to).joined(separator: "."))(rawValue: \(value).rawValue)"
    }
    return value
  }

  /// The numbers of an enum and the Swift names of their cases.
  private func cases(_ declared: EnumModel) -> [Int32: String] {
    Dictionary(
      declared.distinctValues.map { ($0.number, names.enumCase($0, of: declared)) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: Oneofs

  private func type(_ side: OneofSide) -> String {
    (names.path(side.message) + [names.oneof(side.oneof, in: side.message)]).joined(separator: ".")
  }

  private mutating func write(
    _ from: OneofSide, _ to: OneofSide, to code: inout CodePrinter
  ) throws(GeneratorError) {
    // Differences of a oneof inside messages that are converted are named with those.
    let conversion =
      listed[Self.key(from.fullName, to.fullName)]
      ?? members(
        listed[Self.key(from.message.fullName, to.message.fullName)], of: from.oneof, to.oneof)
      ?? Conversion(from: from.fullName, to: to.fullName)
    guard conversion.dropped.isEmpty else {
      throw failure(conversion, to.message, "a member of a oneof cannot be left out")
    }
    var lines: [String] = []
    for (old, new) in try fields(from.oneof.fields, to.oneof.fields, conversion, to.message) {
      let value = try converted("value", old, new, conversion)
      let (oldName, newName) = (names.escaped(names.field(old)), names.escaped(names.field(new)))
      lines.append("case .\(oldName)(let value): self = .\(newName)(\(value))")
    }
    code.block("extension \(type(to))") { code in
      code.line("/// The same as a `\(from.oneof.name)` of `\(from.message.fullName)`.")
      code.block("\(context.access)init(_ other: \(type(from)))") { code in
        code.block("switch other") { code in
          for line in lines { code.line(line) }
        }
      }
    }
  }

  /// The part of a conversion that is about two oneofs.
  private func members(
    _ conversion: Conversion?, of from: OneofModel, _ to: OneofModel
  ) -> Conversion? {
    conversion.map { conversion in
      conversion.limited(to: Set(from.fields.map(\.name)), Set(to.fields.map(\.name)))
    }
  }

  private func failure(
    _ conversion: Conversion, _ place: MessageModel?, _ reason: String
  ) -> GeneratorError {
    GeneratorError(
      file: place?.file ?? "", name: conversion.to,
      "it cannot be made from \(conversion.from): \(reason)")
  }
}
