import Base
import Wire

/// Schemas of texts and bytes.
enum TextSchemas {
  /// The schema of a string.
  static func text(_ rules: FieldRules, _ use: MessageUse) -> JSONValue {
    var schema: JSONObject = ["type": "string"]
    guard use != .output else { return schema.value }
    if let texts = rules.texts {
      schema["enum"] = SchemaBuilder.texts(texts + (rules.ignoresEmpty ? [""] : []))
      return schema.value
    }
    let low = max(rules.minLength ?? 0, rules.minBytes.map { ($0 + 3) / 4 } ?? 0)
    let high = [rules.maxLength, rules.maxBytes].compactMap { $0 }.min()
    if let high { schema["maxLength"] = .integer(Int64(high)) }
    var demands: JSONObject = [:]
    if low > 0 { demands["minLength"] = .integer(Int64(low)) }
    if rules.formats.count == 1 {
      demands["format"] = .string(rules.formats[0])
    } else if !rules.formats.isEmpty {
      demands["anyOf"] = .array(rules.formats.map { ["format": .string($0)] })
    }
    if !rules.refusedTexts.isEmpty {
      demands["not"] = ["enum": SchemaBuilder.texts(rules.refusedTexts)]
    }
    if let pattern = pattern(rules) { demands["pattern"] = .string(pattern) }
    if rules.ignoresEmpty, !demands.isEmpty {
      schema["anyOf"] = .array([["maxLength": .integer(0)], demands.value])
    } else {
      for member in demands.members { schema[member.name] = member.value }
    }
    return schema.value
  }

  /// The regular expression that a text must match, where JSON Schema's dialect (ECMA-262) has it.
  private static func pattern(_ rules: FieldRules) -> String? {
    if let pattern = rules.pattern {
      let foreign = ["(?", "\\z", "\\A", "\\p", "\\P", "\\Q", "[:"]
      return foreign.contains { pattern.utf8Contains($0) } ? nil : pattern
    }
    let begin = rules.prefix.map { "^" + escaped($0) }
    let end = rules.suffix.map { escaped($0) + "$" }
    let parts = [begin, rules.contains.map(escaped), end].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: "[\\s\\S]*")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\^$.|?*+()[]{}/".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  /// The schema of bytes: base64, written with the usual alphabet and padding, read in either alphabet and without.
  static func bytes(_ rules: FieldRules, _ use: MessageUse) -> JSONValue {
    var schema: JSONObject = ["type": "string", "contentEncoding": "base64"]
    guard use != .output else { return schema.value }
    schema["pattern"] =
      "^(?:[A-Za-z0-9+/_-]{4})*(?:[A-Za-z0-9+/_-][AQgw](?:==)?|[A-Za-z0-9+/_-]{2}[AEIMQUYcgkosw048]=?)?$"
    func encoded(_ count: Int) -> Int64 { Int64((count * 4 + 2) / 3) }
    if let count = rules.minBytes, !rules.ignoresEmpty {
      schema["minLength"] = .integer(encoded(count))
    }
    if let count = rules.maxBytes { schema["maxLength"] = .integer(Int64((count + 2) / 3 * 4)) }
    return schema.value
  }
}

extension String {
  /// Whether the bytes of another text stand in this one.
  fileprivate func utf8Contains(_ part: String) -> Bool {
    var rest = utf8[...]
    while rest.count >= part.utf8.count {
      if rest.starts(with: part.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
