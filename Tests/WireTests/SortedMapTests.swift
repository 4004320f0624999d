import Base
import Testing

@testable import Wire

/// The order in which maps are written.
@Suite struct SortedMapTests {
  private static func keys<Key: MapKey>(_ map: [Key: Int]) -> [Key] {
    var keys: [Key] = []
    SortedMap(map).forEach { key, value in
      #expect(map[key] == value)
      keys.append(key)
    }
    return keys
  }

  @Test func `texts stand in the order of their bytes`() {
    let long = String(repeating: "a", count: 16)
    let texts = [
      "", "\0", "\0\0", "a", "a\0", "a\0b", "ab", "b", "é", "e\u{301}", "K", "\u{212A}",
      "\u{10FFFF}",
      long, long + "\0", long + "a", long + "b", long.dropLast() + "b", long.dropLast() + "\0",
    ].map { UTF8Key(String($0)) }
    let map = Dictionary(texts.map { ($0, $0.text.utf8.count) }) { first, _ in first }
    #expect(
      Self.keys(map)
        == map.keys.sorted { Array($0.text.utf8).lexicographicallyPrecedes(Array($1.text.utf8)) })
    #expect(map.count == texts.count)
  }

  @Test func `numbers stand in their order`() {
    let numbers: [Int64] = [.min, .min + 1, -256, -1, 0, 1, 255, 256, .max - 1, .max]
    #expect(Self.keys(Dictionary(uniqueKeysWithValues: numbers.map { ($0, 1) })) == numbers)
    let small: [Int32] = [.min, -256, -1, 0, 1, 255, .max]
    #expect(Self.keys(Dictionary(uniqueKeysWithValues: small.map { ($0, 1) })) == small)
    let unsigned: [UInt64] = [0, 1, 255, 1 << 63, .max]
    #expect(Self.keys(Dictionary(uniqueKeysWithValues: unsigned.map { ($0, 1) })) == unsigned)
    #expect(Self.keys([UInt32.max: 1, 0: 2, 7: 3]) == [0, 7, .max])
    #expect(Self.keys([true: 1, false: 2]) == [false, true])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 9, 31, 32, 33, 64, 65, 1000])
  func `maps of every size are sorted`(_ count: Int) {
    let numbers = (0..<count).map { Int64($0 * 7919 % 10_007) - 5000 }
    let map = Dictionary(numbers.map { ($0, Int($0)) }) { first, _ in first }
    #expect(Self.keys(map) == map.keys.sorted())
    let texts = Dictionary(numbers.map { (UTF8Key("a long beginning \($0)"), 1) }) { first, _ in
      first
    }
    #expect(Self.keys(texts) == texts.keys.sorted())
  }

  @Test(arguments: 0...40)
  func `texts of every length are sorted, also behind what they begin with together`(
    _ length: Int
  ) {
    let beginning = String(repeating: "z", count: length)
    for endings in [
      ["", "\0", "a", "b", "bb", "a longer ending", "a longer ending of another text"],
      (0..<70).map { "\($0 % 3)\($0)" }, ["\u{7F}", "\u{80}", "\u{7FF}", "\u{10FFFF}"],
    ] {
      let map = Dictionary(uniqueKeysWithValues: endings.map { (UTF8Key(beginning + $0), 1) })
      #expect(Self.keys(map) == map.keys.sorted())
    }
  }

  @Test func `nothing comes of an empty map`() {
    #expect(Self.keys([UTF8Key: Int]()).isEmpty)
  }
}
