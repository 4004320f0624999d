import Base
import RPC

/// The rules of validate/validate.proto for one field, as far as JSON Schema can say them.
struct FieldRules {
  /// A bound of numbers.
  struct Bound {
    let value: RuleNumber
    let isExclusive: Bool
  }

  /// A number in a rule, with its digits.
  enum RuleNumber {
    case integer(Int128)
    case double(Double)

    var doubleValue: Double {
      switch self {
      case .integer(let value): Double(value)
      case .double(let value): value
      }
    }
  }

  var lower: Bound?
  var upper: Bound?
  /// Whether numbers must lie beyond one of the bounds instead of between them: the lower one is the higher one.
  var isOutside: Bool {
    guard let lower, let upper else { return false }
    return lower.value.doubleValue > upper.value.doubleValue
  }

  /// Numbers of which it must be one, for enums too; nil for any.
  var numbers: [RuleNumber]?
  /// Numbers that it must not be.
  var refusedNumbers: [RuleNumber] = []
  var booleanConstant: Bool?
  /// Texts of which it must be one; nil for any.
  var texts: [String]?
  var refusedTexts: [String] = []
  var minLength: Int?
  var maxLength: Int?
  /// Bytes in UTF-8, or of a field of bytes.
  var minBytes: Int?
  var maxBytes: Int?
  /// RE2.
  var pattern: String?
  var prefix: String?
  var suffix: String?
  var contains: String?
  /// The formats of JSON Schema of which the text has one; empty for any.
  var formats: [String] = []
  /// Whether the default is accepted whatever the other rules say.
  var ignoresEmpty = false
  var definedOnly = false
  /// Whether a message must be there.
  var isRequired = false
  /// Whether a timestamp must lie in the future.
  var isInFuture = false
  var minItems: Int?
  var maxItems: Int?
  var isUnique = false
  /// The rules of the elements of lists, or the values of maps.
  private var elements: [FieldRules] = []
  private var keyRules: [FieldRules] = []

  var items: FieldRules { elements.first ?? FieldRules() }
  var keys: FieldRules { keyRules.first ?? FieldRules() }

  init() {}

  /// Reads a `validate.FieldRules`.
  init(_ raw: RawFields?) {
    guard let raw else { return }
    isRequired = raw.message(17)?.bool(2) ?? false
    for number in UInt32(1)...12 {
      if let rules = raw.message(number) { readNumbers(rules, number) }
    }
    if let rules = raw.message(13), rules.has(1) { booleanConstant = rules.bool(1) }
    if let rules = raw.message(14) { readText(rules) }
    if let rules = raw.message(15) { readBytes(rules) }
    if let rules = raw.message(16) {
      definedOnly = rules.bool(2)
      if let constant = rules.integer(1) { numbers = [.integer(Int128(constant))] }
      if rules.has(3) { numbers = rules.integers(3).map { .integer(Int128($0)) } }
      refusedNumbers = rules.integers(4).map { .integer(Int128($0)) }
    }
    if let rules = raw.message(18) {
      (minItems, maxItems, isUnique) = (rules.integer(1), rules.integer(2), rules.bool(3))
      ignoresEmpty = rules.bool(5)
      elements = [FieldRules(rules.message(4))]
    }
    if let rules = raw.message(19) {
      (minItems, maxItems) = (rules.integer(1), rules.integer(2))
      ignoresEmpty = rules.bool(6)
      keyRules = [FieldRules(rules.message(4))]
      elements = [FieldRules(rules.message(5))]
    }
    if let rules = raw.message(20) {
      isRequired = isRequired || rules.bool(1)
      if rules.has(2) { texts = rules.strings(2) }
    }
    for number in UInt32(21)...22 {
      if let rules = raw.message(number) { isRequired = isRequired || rules.bool(1) }
    }
    if let rules = raw.message(21) { readDuration(rules) }
    isInFuture = raw.message(22)?.bool(8) ?? false
  }

  private mutating func readNumbers(_ rules: RawFields, _ kind: UInt32) {
    func numbers(_ field: UInt32) -> [RuleNumber] {
      rules.values(field).compactMap { value in
        switch (value, kind) {
        case (.fixed32(let bits), 1): .double(Double(Float(bitPattern: bits)))
        case (.fixed64(let bits), 2): .double(Double(bitPattern: bits))
        case (.varint(let bits), 7...8):
          .integer(Int128(Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)))
        case (.varint(let bits), 6): .integer(Int128(bits))
        case (.varint(let bits), _): .integer(Int128(Int64(bitPattern: bits)))
        case (.fixed32(let bits), 11): .integer(Int128(Int32(bitPattern: bits)))
        case (.fixed32(let bits), _): .integer(Int128(bits))
        case (.fixed64(let bits), 12): .integer(Int128(Int64(bitPattern: bits)))
        case (.fixed64(let bits), _): .integer(Int128(bits))
        case (.bytes, _): nil
        }
      }
    }
    if let constant = numbers(1).last { self.numbers = [constant] }
    if let bound = numbers(2).last { upper = Bound(value: bound, isExclusive: true) }
    if let bound = numbers(3).last { upper = Bound(value: bound, isExclusive: false) }
    if let bound = numbers(4).last { lower = Bound(value: bound, isExclusive: true) }
    if let bound = numbers(5).last { lower = Bound(value: bound, isExclusive: false) }
    if rules.has(6) { self.numbers = numbers(6) }
    refusedNumbers = numbers(7)
    ignoresEmpty = rules.bool(8)
  }

  private mutating func readText(_ rules: RawFields) {
    if rules.has(1) { texts = [rules.string(1)] }
    if rules.has(10) { texts = rules.strings(10) }
    refusedTexts = rules.strings(11)
    minLength = rules.integer(19) ?? rules.integer(2)
    maxLength = rules.integer(19) ?? rules.integer(3)
    minBytes = rules.integer(20) ?? rules.integer(4)
    maxBytes = rules.integer(20) ?? rules.integer(5)
    if rules.has(6) { pattern = rules.string(6) }
    if rules.has(7) { prefix = rules.string(7) }
    if rules.has(8) { suffix = rules.string(8) }
    if rules.has(9) { contains = rules.string(9) }
    let known: [(UInt32, [String])] = [
      (12, ["email"]), (13, ["hostname"]), (14, ["ipv4", "ipv6"]), (15, ["ipv4"]), (16, ["ipv6"]),
      (17, ["uri"]), (18, ["uri-reference"]), (21, ["hostname", "ipv4", "ipv6"]), (22, ["uuid"]),
    ]
    formats = known.first { rules.bool($0.0) }?.1 ?? []
    ignoresEmpty = rules.bool(26)
  }

  private mutating func readBytes(_ rules: RawFields) {
    minBytes = rules.integer(13) ?? rules.integer(2)
    maxBytes = rules.integer(13) ?? rules.integer(3)
    ignoresEmpty = rules.bool(14)
  }

  /// Durations are bounded in seconds.
  private mutating func readDuration(_ rules: RawFields) {
    func seconds(_ field: UInt32) -> RuleNumber? {
      rules.message(field).map {
        .double(Double($0.integer(1) ?? 0) + Double($0.integer(2) ?? 0) / 1_000_000_000)
      }
    }
    if let constant = seconds(2) {
      (lower, upper) = (
        Bound(value: constant, isExclusive: false), Bound(value: constant, isExclusive: false)
      )
    }
    if let bound = seconds(4) { upper = Bound(value: bound, isExclusive: false) }
    if let bound = seconds(3) { upper = Bound(value: bound, isExclusive: true) }
    if let bound = seconds(6) { lower = Bound(value: bound, isExclusive: false) }
    if let bound = seconds(5) { lower = Bound(value: bound, isExclusive: true) }
  }

  /// Whether a text that is absent, and so empty, breaks a rule.
  var refusesEmptyText: Bool {
    guard !ignoresEmpty else { return false }
    if (minLength ?? 0) > 0 || (minBytes ?? 0) > 0 || prefix?.isEmpty == false { return true }
    if suffix?.isEmpty == false || contains?.isEmpty == false { return true }
    if let format = formats.first, !format.utf8Equals("uri-reference") { return true }
    if let pattern, !pattern.utf8HasSuffix("*$"), !pattern.utf8HasSuffix("?$") { return true }
    if let texts { return !texts.contains { $0.isEmpty } }
    return false
  }

  /// Whether a number that is absent, and so zero, breaks a rule.
  var refusesZero: Bool {
    guard !ignoresEmpty else { return false }
    if isOutside { return true }
    if let lower, lower.isExclusive ? lower.value.doubleValue >= 0 : lower.value.doubleValue > 0 {
      return true
    }
    if let upper, upper.isExclusive ? upper.value.doubleValue <= 0 : upper.value.doubleValue < 0 {
      return true
    }
    if let numbers, !numbers.contains(where: { $0.doubleValue == 0 }) { return true }
    return refusedNumbers.contains { $0.doubleValue == 0 }
  }
}
