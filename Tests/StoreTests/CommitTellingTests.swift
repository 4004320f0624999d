import Base
import Testing

@testable import Store

/// What commits tell other processes, as texts of a bounded size.
@Suite struct CommitTellingTests {
  private func telling(_ announced: [(topic: String, keys: [[String]])]) -> CommitTelling {
    var telling = CommitTelling(node: 7, head: InstanceTable.Head(position: 12, change: 3))
    telling.announced = announced
    return telling
  }

  /// What a listener makes of the texts: topics and keys, and whether it may be anything.
  private func heard(_ texts: [String]) throws -> (keys: [[UTF8Key]], isAnything: Bool) {
    var keys: [[UTF8Key]] = []
    var isAnything = false
    for text in texts {
      let telling = try #require(CommitTelling(text))
      #expect(telling.node == 7)
      #expect(telling.head == InstanceTable.Head(position: 12, change: 3))
      for (topic, found) in telling.announced {
        keys += found.map { ([topic] + $0).map { UTF8Key($0) } }
      }
      isAnything = isAnything || telling.isAnything
    }
    return (keys, isAnything)
  }

  @Test func whatIsToldIsHeard() throws {
    #expect(telling([]).texts == ["[7,12,3]"])
    let told = telling([
      ("work", [["delivery", "a"], ["delivery", "\u{212A}"], ["", "\u{0}\"\\😀"]]),
      ("ends", [["K"], []]),
    ])
    #expect(told.texts.count == 1)
    let (keys, isAnything) = try heard(told.texts)
    #expect(
      keys
        == [
          ["work", "delivery", "a"], ["work", "delivery", "\u{212A}"],
          ["work", "", "\u{0}\"\\😀"], ["ends", "K"], ["ends"],
        ].map { $0.map { UTF8Key($0) } })
    #expect(!isAnything)
    // PostgreSQL's texts take no U+0000.
    #expect(told.texts.allSatisfy { $0.utf8.allSatisfy { $0 >= 0x20 } })
  }

  @Test func aTextHoldsNoMoreThanItMay() throws {
    // [7,12,3,["t","..."]]
    let longest = Limits.maxToldBytes - "[7,12,3,[\"t\",\"\"]]".utf8.count
    let full = telling([("t", [[String(repeating: "x", count: longest)]])]).texts
    #expect(full.map(\.utf8.count) == [Limits.maxToldBytes])
    #expect(try heard(full).isAnything == false)
    let long = telling([("t", [[String(repeating: "x", count: longest + 1)]])]).texts
    #expect(long == ["[7,12,3,true]"])
    #expect(try heard(long).isAnything)
  }

  @Test func aCommitTellsNoMoreTextsThanItMay() throws {
    // Two of these do not fit into one text.
    let keys = (0...Limits.maxToldTexts).map {
      ["\($0)" + String(repeating: "x", count: Limits.maxToldBytes * 2 / 3)]
    }
    let most = telling([("t", Array(keys.dropLast()))]).texts
    #expect(most.count == Limits.maxToldTexts)
    let (heard, isAnything) = try heard(most)
    #expect(heard.count == Limits.maxToldTexts && !isAnything)
    #expect(telling([("t", keys)]).texts == ["[7,12,3,true]"])
  }

  @Test(arguments: [
    "", "x", "{}", "[]", "[7,12]", "[7,12,\"3\"]", "[7,12,3,\"t\"]", "[7,12,3,[]]",
    "[7,12,3,[\"t\",1]]",
    "[7,12,3,{}]", "[7,12,3,false]", "[7,12,1e3]", "[7,12,99999999999999999999]",
  ])
  func otherTextsAreNone(_ text: String) {
    #expect(CommitTelling(text) == nil)
  }
}
