import Base
import Glibc
import Records

/// The values of a request's secret fields, to be taken out of what the server answers: some servers send back what
/// they were sent, and answers are recorded, logged and passed on.
///
/// A value is found as it is, by each of its words but the one that names a kind of credentials, by what stands in the
/// Base64 of HTTP Basic, and in Base64; each of these in whatever escapes of JSON, percent-encoding and HTML, up to
/// ``Limits/maxEscapeLayers`` within one another. What is shorter than ``Limits/minHiddenBytes`` stays: it would be found
/// in anything.
struct EchoedSecrets: Sendable {
  static let mark = Array("[redacted]".utf8)

  private let pieces: [[UInt8]]

  /// The values of fields; nil where there is nothing to be found.
  init?(_ fields: [TargetField]) {
    var values: Set<[UInt8]> = []
    for field in fields {
      let value = Array(field.value.utf8)
      values.insert(value)
      let words = value.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 })
      for (index, word) in words.enumerated() {
        // "Bearer" and its like (RFC 9110 section 11.1).
        if index == 0, words.count > 1, word.allSatisfy(Self.isLetter) { continue }
        values.insert(Array(word))
        values.formUnion(Self.credentials(word))
      }
    }
    values = values.filter { $0.count >= Limits.minHiddenBytes }
    guard !values.isEmpty else { return nil }
    let forms = values.flatMap { [Self.plain($0)] + Self.base64($0) }
    pieces = Array(values.union(forms.filter { $0.count >= Limits.minHiddenBytes }))
  }

  /// The bytes with the mark in the place of each value.
  func hidden(in bytes: [UInt8]) -> [UInt8] {
    var text = UnescapedText(bytes)
    var places = places(in: text)
    var layers = 0
    while layers < Limits.maxEscapeLayers, text.unescape() {
      places += self.places(in: text)
      layers += 1
    }
    guard !places.isEmpty else { return bytes }
    places.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index < places.count {
      // Those that overlap are one, so that no part of a value is left beside the mark.
      var place = places[index]
      index += 1
      while index < places.count, places[index].lowerBound < place.upperBound {
        place = place.lowerBound..<max(place.upperBound, places[index].upperBound)
        index += 1
      }
      result += bytes[copied..<place.lowerBound]
      result += Self.mark
      copied = place.upperBound
    }
    return result + bytes[copied...]
  }

  // MARK: Forms of a value

  /// The value without what an answer's reader would take for an escape, as answers are searched.
  private static func plain(_ value: [UInt8]) -> [UInt8] {
    var text = UnescapedText(value)
    while text.unescape() {}
    return text.bytes
  }

  /// The value in both alphabets of Base64, and what it is in the Base64 of a longer text, wherever it begins there.
  private static func base64(_ value: [UInt8]) -> [[UInt8]] {
    var forms = [Array(Base64.encode(value).utf8.prefix { $0 != UInt8(ascii: "=") })]
    for offset in 0..<3 {
      let text = Array(Base64.encode([UInt8](repeating: 0, count: offset) + value).utf8)
      // Characters that hold bits of this value only: six bits each.
      let bits = 8 * offset..<8 * (offset + value.count)
      forms.append(Array(text[(bits.lowerBound + 5) / 6..<bits.upperBound / 6]))
    }
    return forms
      + forms.map { form in
        form.map {
          $0 == UInt8(ascii: "+")
            ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0
        }
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

  // MARK: Search

  /// Where the values stand in the text that was read first.
  private func places(in text: UnescapedText) -> [Range<Int>] {
    var places: [Range<Int>] = []
    for piece in pieces {
      text.bytes.withUnsafeBytes { all in
        var start = 0
        while all.count - start >= piece.count,
          let found = memchr(all.baseAddress! + start, Int32(piece[0]), all.count - start)
        {
          start = UnsafeRawPointer(found) - all.baseAddress!
          guard all.count - start >= piece.count,
            memcmp(all.baseAddress! + start, piece, piece.count) == 0
          else {
            start += 1
            continue
          }
          places.append(text.origin(of: start..<start + piece.count))
          start += piece.count
        }
      }
    }
    return places
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
