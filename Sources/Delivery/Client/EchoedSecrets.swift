import Base
import Glibc
import Records

/// The values of a request's secret fields, to be taken out of what the server answers: some servers send back what
/// they were sent, and answers are recorded, logged and passed on.
///
/// A value is found as it is, as the inside of a JSON text, by each of its words but the one that names a kind of
/// credentials, and by what stands in the Base64 of HTTP Basic. What is shorter than ``Limits/minHiddenBytes`` stays: it would be found in anything.
struct EchoedSecrets: Sendable {
  static let mark = Array("[redacted]".utf8)

  /// Longer ones first, so that no part of a value is left beside the mark.
  private let pieces: [[UInt8]]

  /// The values of fields; nil where there is nothing to be found.
  init?(_ fields: [TargetField]) {
    var pieces: Set<[UInt8]> = []
    for field in fields {
      let value = Array(field.value.utf8)
      pieces.insert(value)
      pieces.insert(Self.jsonText(value))
      let words = value.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
      for (index, word) in words.enumerated() {
        // "Bearer" and its like (RFC 9110 section 11.1).
        if index == 0, words.count > 1, word.allSatisfy(Self.isLetter) { continue }
        pieces.insert(Array(word))
        pieces.formUnion(Self.credentials(word))
      }
    }
    let found = pieces.filter { $0.count >= Limits.minHiddenBytes }
    guard !found.isEmpty else { return nil }
    self.pieces = found.sorted { $0.count > $1.count }
  }

  /// The bytes with the mark in the place of each value.
  func hidden(in bytes: [UInt8]) -> [UInt8] {
    pieces.reduce(bytes) { Self.replacing($1, in: $0) }
  }

  // MARK: Forms of a value

  private static func jsonText(_ value: [UInt8]) -> [UInt8] {
    value.flatMap { byte in
      byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        ? [UInt8(ascii: "\\"), byte] : [byte]
    }
  }

  /// What a word says when it is the user and the password of RFC 7617: both together, and the password.
  private static func credentials(_ word: ArraySlice<UInt8>) -> [[UInt8]] {
    guard let pair = Base64.decode(String(decoding: word, as: UTF8.self)),
      let colon = pair.firstIndex(of: UInt8(ascii: ":"))
    else { return [] }
    return [pair, Array(pair[(colon + 1)...])]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func replacing(_ piece: [UInt8], in bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { all in
      var result: [UInt8] = []
      var (copied, start) = (0, 0)
      while all.count - start >= piece.count,
        let found = memchr(all.baseAddress! + start, Int32(piece[0]), all.count - start)
      {
        start = UnsafeRawPointer(found) - all.baseAddress!
        guard all.count - start >= piece.count, memcmp(found, piece, piece.count) == 0 else {
          start += 1
          continue
        }
        result += all[copied..<start]
        result += mark
        start += piece.count
        copied = start
      }
      return copied == 0 ? bytes : result + all[copied...]
    }
  }
}

extension OutgoingAnswer {
  /// The answer without the values of the request's secret fields.
  func hiding(_ fields: [TargetField]) -> OutgoingAnswer {
    guard !fields.isEmpty, let secrets = EchoedSecrets(fields) else { return self }
    var answer = self
    answer.head = secrets.hidden(in: head)
    answer.body = secrets.hidden(in: body)
    answer.secrets = secrets
    return answer
  }
}
