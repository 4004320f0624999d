import Base

/// What commands say for texts that the API has as keys alone, as existing clients know them; the console has the same.
public enum ErrorKeyWords {
  /// The texts without a wording, and their words.
  static let said: [(text: LocalizedText, words: String)] = [
    (.notFound, "it is not there, or not any more"),
    (.queryInvalid, "the server cannot read these conditions"),
    (.tokenInvalid, "the server does not know this token, or it has ended or was revoked"),
    (.targetAlreadyExists, "there is a target of this name already"),
    (.executionCircularInclude, "executions include each other in a circle"),
    (.executionMaxLevelsInclude, "executions include each other too deep"),
  ]

  /// An error's text with words in the place of a key; its id stays.
  public static func worded(_ message: String) -> String {
    for (text, words) in said where message.utf8.starts(with: text.key.utf8) {
      let rest = message.utf8.dropFirst(text.key.utf8.count)
      // Other keys may begin alike.
      if rest.isEmpty || rest.starts(with: " (".utf8) { return words + String(Substring(rest)) }
    }
    return message
  }
}
