import Base
import Records
import Store

/// Makes the record of an attempt: bounded, and without what must not be read again.
enum AttemptRecord {
  static let redacted = "[redacted]"
  /// A field whose name contains one of these may hold a secret.
  private static let secretWords: [[UInt8]] = [
    "authorization", "cookie", "signature", "token", "secret", "password", "api-key", "apikey",
  ].map { Array($0.utf8) }

  /// The record of a request and what came of it.
  ///
  /// `request` is nil when there was none to send; `error` says in words why it failed. Times are nanoseconds;
  /// `duration` is for an attempt without an answer. The record has no number yet.
  static func make(
    _ request: OutgoingRequest?, _ result: Result<OutgoingAnswer, OutgoingError>?, error: String?,
    startedAt: Int64, duration: Int64
  ) -> DeliveryAttempt {
    var attempt = DeliveryAttempt(startedAt: startedAt, duration: duration)
    if let request {
      attempt.url = cut(url(request.url))
      attempt.requestFields = fields(request.fields)
      attempt.requestBytes = Int64(request.body.count)
    }
    if case .success(let answer)? = result {
      attempt.duration = answer.duration
      attempt.status = Int64(answer.status)
      attempt.answerFields = fields(answer.fields)
      attempt.answerBytes = Int64(answer.body.count)
    }
    attempt.error = error.map(cut)
    return attempt
  }

  /// A URL without user information and without the values of its query.
  static func url(_ text: String) -> String {
    let parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var result = String(parts[0].prefix { $0 != "#" })
    // The authority stands between the scheme's two slashes and the next one.
    if let slash = result.firstIndex(of: "/"), result[slash...].hasPrefix("//") {
      let start = result.index(slash, offsetBy: 2)
      let end = result[start...].firstIndex(of: "/") ?? result.endIndex
      if let at = result[start..<end].lastIndex(of: "@") { result.removeSubrange(start...at) }
    }
    guard parts.count == 2 else { return result }
    let names = parts[1].prefix { $0 != "#" }.split(separator: "&").map { parameter in
      parameter.contains("=")
        ? "\(parameter.prefix { $0 != "=" })=\(redacted)" : redacted
    }
    return result + "?" + names.joined(separator: "&")
  }

  private static func fields(
    _ fields: [(name: String, value: String)]
  ) -> [DeliveryAttempt.Field] {
    fields.prefix(Limits.maxRecordedFields).map { field in
      let name = field.name.lowercased()
      return DeliveryAttempt.Field(cut(name), isSecret(name) ? redacted : cut(field.value))
    }
  }

  /// Compared as bytes, because this is done for each field of each attempt.
  private static func isSecret(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return secretWords.contains { word in
      guard bytes.count >= word.count else { return false }
      return (0...(bytes.count - word.count)).contains { start in
        bytes[start] == word[0] && bytes[start..<(start + word.count)].elementsEqual(word)
      }
    }
  }

  /// A text of at most Limits.maxRecordedTextBytes bytes.
  static func cut(_ text: String) -> String {
    guard text.utf8.count > Limits.maxRecordedTextBytes else { return text }
    var end = text.startIndex
    var count = 0
    for index in text.indices {
      count += text[index].utf8.count
      // Room for the mark.
      if count > Limits.maxRecordedTextBytes - 3 { break }
      end = text.index(after: index)
    }
    return String(text[..<end]) + "..."
  }
}
