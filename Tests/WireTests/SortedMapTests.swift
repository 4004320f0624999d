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

  /// What the entries give, written one by one in the order of `keys`.
  private static func written<Key: MapKey>(
    _ map: [Key: String], _ keys: [Key], _ body: (inout WireWriter, Key, String) -> Void
  ) -> [UInt8] {
    var writer = WireWriter()
    writer.writeBool(true, tag: 8)
    for key in keys { writer.writeDelimited(tag: 18) { body(&$0, key, map[key] ?? "") } }
    writer.writeBool(false, tag: 24)
    return writer.finish().array()
  }

  /// What the map gives.
  private static func written<Key: MapKey>(
    _ map: [Key: String], _ body: (inout WireWriter, Key, String) -> Void
  ) -> [UInt8] {
    var writer = WireWriter()
    writer.writeBool(true, tag: 8)
    writer.writeMap(map, tag: 18, body)
    writer.writeBool(false, tag: 24)
    return writer.finish().array()
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 15, 16, 17, 63, 64, 65, 1000])
  func `entries are written in their order, whole, between what stands around them`(_ count: Int) {
    let numbers = (0..<count).map { Int64($0 * 7919 % 10_007) * 1_000_003 - 5_000_000_000 }
    // Entries of every length, also of more than 127 and 16383 bytes.
    func text(_ number: Int64) -> String {
      String(repeating: "x", count: number % 97 == 0 ? 20_000 : Int(number.magnitude % 300))
    }
    let byNumber = Dictionary(uniqueKeysWithValues: numbers.map { ($0, text($0)) })
    let writeNumber = { (writer: inout WireWriter, key: Int64, value: String) in
      writer.writeInt64(key, tag: 8)
      writer.writeString(value, tag: 18)
    }
    #expect(
      Self.written(byNumber, writeNumber)
        == Self.written(byNumber, byNumber.keys.sorted(), writeNumber))
    let writeText = { (writer: inout WireWriter, key: UTF8Key, value: String) in
      writer.writeString(key.text, tag: 10)
      writer.writeString(value, tag: 18)
    }
    for beginning in ["", "a", "a beginning that all of them have"] {
      for ending in ["", " and an end that all of them have"] {
        let byText = Dictionary(
          uniqueKeysWithValues: numbers.map { (UTF8Key("\(beginning)\($0)\(ending)"), text($0)) })
        #expect(
          Self.written(byText, writeText) == Self.written(byText, byText.keys.sorted(), writeText))
      }
    }
  }

  @Test func `keys with little to tell them apart are written in their order`() {
    // They differ in their first byte, and some of them behind what is looked at first.
    let beginnings = ["a long beginning ", "b long beginning ", "\u{10FFFF} long beginning "]
    let texts = beginnings.flatMap { beginning in (0..<40).map { "\(beginning)\($0)" } }
    let map = Dictionary(uniqueKeysWithValues: texts.map { (UTF8Key($0), $0) })
    let body = { (writer: inout WireWriter, key: UTF8Key, value: String) in
      writer.writeString(key.text, tag: 10)
      writer.writeString(value, tag: 18)
    }
    #expect(Self.written(map, body) == Self.written(map, map.keys.sorted(), body))
    #expect(Self.keys(map.mapValues { _ in 1 }) == map.keys.sorted())
    // All 64 bits tell unsigned numbers apart, and their number among the others takes some of these.
    let numbers: [UInt64] = (0..<70).flatMap { [$0, UInt64.max - $0, (1 << 63) + $0] }
    let ones = Dictionary(uniqueKeysWithValues: numbers.map { ($0, 1) })
    #expect(Self.keys(ones) == numbers.sorted())
  }

  @Test func `a map in a map's entry is written in its order`() {
    let inner = Dictionary(uniqueKeysWithValues: (0..<10).map { (Int32($0), "\($0)") })
    let outer = Dictionary(uniqueKeysWithValues: (0..<10).map { (Int32($0), "") })
    func write(_ writer: inout WireWriter, _ sorted: Bool) {
      let writeInner = { (writer: inout WireWriter, key: Int32, value: String) in
        writer.writeInt32(key, tag: 8)
        writer.writeString(value, tag: 18)
      }
      let writeOuter = { (writer: inout WireWriter, key: Int32, _: String) in
        writer.writeInt32(key, tag: 8)
        if sorted {
          writer.writeMap(inner, tag: 26, writeInner)
        } else {
          for key in inner.keys.sorted() {
            writer.writeDelimited(tag: 26) { writeInner(&$0, key, inner[key] ?? "") }
          }
        }
      }
      if sorted {
        writer.writeMap(outer, tag: 10, writeOuter)
      } else {
        for key in outer.keys.sorted() {
          writer.writeDelimited(tag: 10) { writeOuter(&$0, key, "") }
        }
      }
    }
    var sorted = WireWriter()
    var byHand = WireWriter()
    write(&sorted, true)
    write(&byHand, false)
    let bytes = sorted.finish().array()
    let expected = byHand.finish().array()
    #expect(bytes == expected)
  }

  @Test func `maps with no or one entry need no order`() {
    #expect(Self.keys([UTF8Key: Int]()).isEmpty)
    #expect(Self.keys([UTF8Key("one"): 1]) == ["one"])
    #expect(Self.keys([UInt64.max: 1]) == [.max])
  }
}
