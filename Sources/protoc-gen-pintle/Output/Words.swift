/// How names of a `.proto` become names of Swift and of Go.
enum Words {
  /// Words that Swift writes in one case.
  private static let acronyms: [String: String] = [
    "http": "HTTP", "https": "HTTPS", "id": "ID", "ids": "IDs", "json": "JSON", "uri": "URI",
    "url": "URL", "urls": "URLs",
  ]

  /// "action_id_query" -> "actionIDQuery".
  static func lowerCamel(_ name: String) -> String {
    var result = ""
    for word in split(name) {
      if result.isEmpty {
        result = lowerFirst(word)
      } else {
        result += acronyms[word] ?? upperFirst(word)
      }
    }
    return result.isEmpty ? name : result
  }

  /// "message_request" -> "MessageRequest".
  static func upperCamel(_ name: String) -> String {
    let result = split(name).map { acronyms[$0] ?? upperFirst($0) }.joined()
    return result.isEmpty ? name : result
  }

  /// A part of a package name: "v1alpha" -> "V1alpha".
  static func namespace(_ part: some StringProtocol) -> String {
    let result = split(String(part)).map(upperFirst).joined()
    return result.isEmpty ? String(part) : result
  }

  /// "FOO_BAR" -> "fooBar": for enum values.
  static func lowerCamelOfUpper(_ name: String) -> String {
    name.contains { $0.isLowercase } ? lowerCamel(name) : lowerCamel(name.lowercased())
  }

  /// "ActionState" -> "ACTION_STATE".
  static func upperSnake(_ name: String) -> String {
    var result = ""
    var previous: Character = "_"
    let characters = Array(name)
    for (index, character) in characters.enumerated() {
      let isLast = index + 1 == characters.count
      if character.isUppercase, previous != "_",
        !previous.isUppercase || !isLast && characters[index + 1].isLowercase
      {
        result += "_"
      }
      result += character.uppercased()
      previous = character
    }
    return result
  }

  private static func split(_ name: String) -> [String] {
    name.split(separator: "_").map { word in
      // A word in capitals is one only when it has no small letters: "FIELD_NAME".
      word.contains { $0.isLowercase } || word.count == 1 ? String(word) : word.lowercased()
    }
  }

  private static func upperFirst(_ word: some StringProtocol) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  /// "HTTPRule" -> "httpRule", "Name" -> "name".
  private static func lowerFirst(_ word: String) -> String {
    let capitals = word.prefix { $0.isUppercase }.count
    if capitals <= 1 { return word.prefix(1).lowercased() + word.dropFirst() }
    if capitals == word.count { return word.lowercased() }
    return word.prefix(capitals - 1).lowercased() + word.dropFirst(capitals - 1)
  }

  // MARK: Go

  /// A field's or message's name as protoc-gen-go spells it: "action_id_query" -> "ActionIdQuery".
  static func go(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var result: [UInt8] = []
    var index = 0
    if bytes.first == UInt8(ascii: "_") {
      result.append(UInt8(ascii: "X"))
      index = 1
    }
    while index < bytes.count {
      var byte = bytes[index]
      if byte == UInt8(ascii: "_"), index + 1 < bytes.count, isLower(bytes[index + 1]) {
        index += 1
        continue
      }
      index += 1
      if isLower(byte) { byte -= 32 }
      result.append(byte)
      if UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { continue }
      while index < bytes.count, isLower(bytes[index]) {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isLower(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
  }

  /// Names of methods that every Go message has; fields called so get an underscore.
  private static let goMethods: Set<String> = [
    "Reset", "String", "ProtoMessage", "Marshal", "Unmarshal", "ExtensionRangeArray",
    "ExtensionMap", "Descriptor",
  ]

  static func goField(_ name: String) -> String {
    let name = go(name)
    return goMethods.contains(name) ? name + "_" : name
  }
}
