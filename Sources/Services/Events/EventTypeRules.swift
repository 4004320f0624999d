/// Which event types may be published by others.
///
/// Published events are about identities: the types that identity providers know, without those that only say
/// something of Pintle's own objects, and a name space in which every publisher can make up types.
struct EventTypeRules: Sendable {
  /// What types that publishers make up begin with.
  static let customPrefix = "custom."

  /// Whether a type is one of the list of known ones.
  let isKnown: @Sendable (String) -> Bool

  /// Why a type cannot be published; nil when it can.
  func refusal(of type: String) -> EventRefusal? {
    if type.hasPrefix(Self.customPrefix) {
      return Self.isCustom(type) ? nil : .typeMalformed
    }
    if Self.isReserved(type) { return .typeReserved }
    return isKnown(type) ? nil : .typeUnknown
  }

  /// Whether `type` is "custom." and words in lower case with dots between them.
  static func isCustom(_ type: String) -> Bool {
    let words = type.utf8.dropFirst(customPrefix.utf8.count)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return type.hasPrefix(customPrefix) && words.allSatisfy { isWord($0) }
  }

  /// Whether `group` stands before types that publishers may make up: "custom" or "custom." and words.
  static func isCustomGroup(_ group: String) -> Bool {
    group + "." == customPrefix || isCustom(group)
  }

  private static func isWord(_ word: some Collection<UInt8>) -> Bool {
    guard let first = word.first, isLetter(first) else { return false }
    return word.allSatisfy { byte in
      isLetter(byte) || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  /// Whether only Pintle writes events of the type.
  ///
  /// "user.removed" and its like are not reserved: they tell of service accounts here and of people elsewhere,
  /// and people who leave are what publishing is for.
  static func isReserved(_ type: String) -> Bool {
    reserved.contains(type) || reservedGroups.contains { type.hasPrefix($0) }
  }

  private static let reserved: Set<String> = [
    "org.added", "org.changed", "org.deactivated", "org.reactivated", "org.removed",
    "org.member.added", "org.member.changed", "org.member.removed", "instance.member.added",
    "instance.member.changed", "instance.member.removed", "user.machine.added",
    "user.machine.changed", "user.pat.added", "user.pat.removed",
  ]

  private static let reservedGroups = ["action.", "execution.", "org.flow.", "target."]
}
