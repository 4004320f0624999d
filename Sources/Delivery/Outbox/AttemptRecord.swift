import Base
import Glibc
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
      let secret = request.secretFields.map { (name: $0.name, value: redacted) }
      attempt.requestFields = fields(secret.isEmpty ? request.fields : request.fields + secret)
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
  ///
  /// By bytes, as the next functions, because this is done for each attempt.
  static func url(_ text: String) -> String {
    var text = text
    let kept = text.withUTF8 { bytes in
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count + 16)
      let query = bytes.firstIndex(of: UInt8(ascii: "?"))
      let path = upToFragment(bytes[..<(query ?? bytes.endIndex)])
      let authority = authority(path)
      kept += path[..<authority.lowerBound]
      let user = path[authority].lastIndex(of: UInt8(ascii: "@"))
      kept += path[(user.map { $0 + 1 } ?? authority.lowerBound)...]
      guard let query else { return kept }
      var mark = UInt8(ascii: "?")
      for parameter in upToFragment(bytes[(query + 1)...]).split(separator: UInt8(ascii: "&")) {
        kept.append(mark)
        mark = UInt8(ascii: "&")
        if let end = parameter.firstIndex(of: UInt8(ascii: "=")) { kept += parameter[...end] }
        kept += redacted.utf8
      }
      // A query without parameters leaves its mark.
      if mark == UInt8(ascii: "?") { kept.append(mark) }
      return kept
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  private static func upToFragment(_ bytes: Bytes) -> Bytes {
    bytes[..<(bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex)]
  }

  /// The part of a URL between the scheme's two slashes and the next one; empty where there is none.
  private static func authority(_ path: Bytes) -> Range<Int> {
    let slash = UInt8(ascii: "/")
    guard let first = path.firstIndex(of: slash), first + 1 < path.endIndex,
      path[first + 1] == slash
    else { return path.endIndex..<path.endIndex }
    let start = first + 2
    return start..<(path[start...].firstIndex(of: slash) ?? path.endIndex)
  }

  private static func fields(
    _ fields: [(name: String, value: String)]
  ) -> [DeliveryAttempt.Field] {
    fields.prefix(Limits.maxRecordedFields).map { field in
      for known in knownNames where field.name.utf8Equals(known.name) {
        return DeliveryAttempt.Field(
          known.recorded, known.isSecret ? redacted : cut(field.value))
      }
      let name = field.name.lowercased()
      return DeliveryAttempt.Field(cut(name), isSecret(name) ? redacted : cut(field.value))
    }
  }

  /// Names that each request has, or most answers, with what would be found out of them.
  private static let knownNames = [
    "content-type", "ZITADEL-Signature", "webhook-id", "webhook-timestamp", "webhook-signature",
    "pintle-causation", "content-length", "date", "server",
  ].map { name in
    let recorded = name.lowercased()
    return (name: name, recorded: recorded, isSecret: isSecret(recorded))
  }

  private static func isSecret(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        if beginsSecretWord(bytes[start]) {
          for word in secretWords where start + word.count <= bytes.count {
            if memcmp(bytes.baseAddress! + start, word, word.count) == 0 { return true }
          }
        }
        start += 1
      }
      return false
    }
  }

  /// Whether one of `secretWords` begins with the byte.
  private static func beginsSecretWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "c"), UInt8(ascii: "s"), UInt8(ascii: "t"),
      UInt8(ascii: "p"):
      true
    default: false
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
