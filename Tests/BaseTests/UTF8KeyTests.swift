import Base
import Testing

/// Texts that Unicode calls canonically equivalent stay apart.
@Suite struct UTF8KeyTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    var left: String
    var right: String
    var testDescription: String {
      "\(left.unicodeScalars.map(\.value)) \(right.unicodeScalars.map(\.value))"
    }
  }

  /// In each pair the left one's bytes stand before the right one's.
  static let equivalent = [
    Pair(left: "e\u{301}", right: "\u{E9}"),
    Pair(left: "ListKeys", right: "List\u{212A}eys"),
    Pair(left: "\u{C5}", right: "\u{212B}"),
    Pair(left: "a;b", right: "a\u{37E}b"),
    Pair(left: "\u{1112}\u{1161}\u{11AB}", right: "\u{D55C}"),
    Pair(left: "a\u{323}\u{307}", right: "\u{1EA1}\u{307}"),
  ]

  @Test(arguments: equivalent)
  func equivalentTextsAreTwoKeys(_ pair: Pair) {
    let (left, right) = (UTF8Key(pair.left), UTF8Key(pair.right))
    // What the type is for: the texts are equal to Swift.
    #expect(pair.left == pair.right)
    #expect(left != right)
    #expect(left < right && !(right < left))
    #expect(Set([left, right]).count == 2)
    #expect(!pair.left.utf8Equals(pair.right))
    #expect(![pair.left].utf8Contains(pair.right))
    #expect(
      [pair.right, pair.left].utf8Sorted().map { Array($0.utf8) }
        == [Array(pair.left.utf8), Array(pair.right.utf8)])
    var table: [UTF8Key: Int] = [:]
    table[pair.left] = 1
    table[pair.right] = 2
    table[pair.left, default: 0] += 10
    #expect(table[pair.left] == 11)
    #expect(table[pair.right] == 2)
    table[pair.left] = nil
    #expect(table.keys.map { Array($0.text.utf8) } == [Array(pair.right.utf8)])
  }

  @Test func orderIsThatOfBytes() {
    let texts = ["", "\0", "a", "a\0", "ab", "b", "e\u{301}", "\u{E9}", "\u{FFFD}", "\u{1F600}"]
    let long = String(repeating: "\u{E9}", count: 1000)
    for (index, left) in (texts + [long, long + "a", long + "\u{301}"]).enumerated() {
      for (other, right) in (texts + [long, long + "a", long + "\u{301}"]).enumerated() {
        let isBefore = left.utf8.lexicographicallyPrecedes(right.utf8)
        #expect(left.utf8Precedes(right) == isBefore, "\(index), \(other)")
      }
    }
  }

  @Test func prefixesAreBytes() {
    #expect("custom.\u{301}x".utf8HasPrefix("custom."))
    #expect(!"List\u{212A}eys".utf8HasPrefix("ListK"))
    #expect("abc".utf8HasPrefix(""))
    #expect(!"ab".utf8HasPrefix("abc"))
  }

  /// Random texts of few characters, so that equal, equivalent and different ones meet.
  @Test func aTableOfTextsIsOneOfBytes() {
    var random = SystemRandomNumberGenerator()
    let parts = ["a", "e", "\u{301}", "\u{E9}", "K", "\u{212A}", "\0", "\u{1F600}", ""]
    var texts: [UTF8Key: Int] = [:]
    var bytes: [[UInt8]: Int] = [:]
    for round in 0..<4000 {
      let text = (0..<Int.random(in: 0...4, using: &random))
        .map { _ in parts.randomElement(using: &random)! }.joined()
      texts[text] = round
      bytes[Array(text.utf8)] = round
    }
    #expect(texts.count == bytes.count)
    for (key, value) in bytes { #expect(texts[String(decoding: key, as: UTF8.self)] == value) }
    #expect(
      texts.keys.sorted().map { Array($0.text.utf8) }
        == bytes.keys.sorted { $0.lexicographicallyPrecedes($1) })
  }
}
