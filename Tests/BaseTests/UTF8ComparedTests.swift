import Base
import Testing

/// Properties of records that are compared by their bytes.
@Suite struct UTF8ComparedTests {
  private struct Record: Hashable {
    @UTF8Compared var text: String = ""
    @UTF8Compared var optional: String?
    @UTF8Compared var list: [String] = []
    var number = 0
  }

  @Test(arguments: UTF8KeyTests.equivalent)
  func equivalentTextsMakeRecordsDiffer(_ pair: UTF8KeyTests.Pair) {
    let rows = [
      (Record(text: pair.left), Record(text: pair.right)),
      (Record(optional: pair.left), Record(optional: pair.right)),
      (Record(list: ["a", pair.left]), Record(list: ["a", pair.right])),
    ]
    for (left, right) in rows {
      #expect(left != right)
      #expect(left == left && right == right)
      #expect(Set([left, right, left]).count == 2)
    }
  }

  @Test func whatElseDiffersDoesSo() {
    #expect(Record(optional: nil) != Record(optional: ""))
    #expect(Record(list: []) != Record(list: [""]))
    #expect(Record(list: ["a", "b"]) != Record(list: ["b", "a"]))
    #expect(Record(list: ["ab", ""]).hashValue != Record(list: ["a", "b"]).hashValue)
    #expect(Record(text: "a", number: 1) != Record(text: "a"))
    var record = Record(text: "a")
    record.list.append("b")
    #expect(record == Record(text: "a", list: ["b"]))
  }
}
