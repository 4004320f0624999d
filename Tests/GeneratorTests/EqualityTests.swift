import Base
import Testing
import Wire

/// Messages are compared by their bytes, wherever a text stands in them.
@Suite struct EqualityTests {
  typealias Everything = Pintle.Testing.V1.Everything
  typealias Node = Pintle.Testing.V1.Node

  struct Pair: Sendable, CustomTestStringConvertible {
    var left: String
    var right: String
    var testDescription: String { "\(Array(left.utf8)) \(Array(right.utf8))" }
  }

  static let pairs = [
    Pair(left: "\u{E9}", right: "e\u{301}"), Pair(left: "K", right: "\u{212A}"),
    Pair(left: "\u{C5}", right: "\u{212B}"), Pair(left: "a;b", right: "a\u{37E}b"),
  ]

  /// A text in each kind of place.
  static let places: [@Sendable (inout Everything, String) -> Void] = [
    { $0.stringValue = $1 }, { $0.optionalString = $1 }, { $0.repeatedString = ["a", $1] },
    { $0.stringMap[$1] = "a" }, { $0.stringMap["a"] = $1 }, { $0.choice = .chosenString($1) },
    { $0.innerMap[1, default: .init()].value = $1 },
    { message, text in
      var inner = Everything.Inner()
      inner.value = text
      message.innerMap[2] = inner
    },
  ]

  @Test(arguments: pairs)
  func equivalentTextsMakeMessagesDiffer(_ pair: Pair) {
    #expect(pair.left == pair.right)
    for (index, place) in Self.places.enumerated() {
      var (left, right) = (Everything(), Everything())
      place(&left, pair.left)
      place(&right, pair.right)
      #expect(left != right, "place \(index)")
      right = Everything()
      place(&right, pair.left)
      #expect(left == right, "place \(index)")
    }
    #expect(Everything.Choice.chosenString(pair.left) != .chosenString(pair.right))
    #expect(Everything.Choice.chosenString(pair.left) == .chosenString(pair.left))
    var (left, right) = (Node(), Node())
    left.next = Node()
    left.next?.name = pair.left
    right.next = Node()
    right.next?.name = pair.right
    #expect(left != right)
  }

  @Test func presenceAndOrderCount() {
    var (left, right) = (Everything(), Everything())
    left.optionalString = ""
    #expect(left != right)
    right.optionalString = ""
    #expect(left == right)
    for key in ["a", "b", "c", "d"] { left.stringMap[UTF8Key(key)] = key }
    for key in ["d", "c", "b", "a"] { right.stringMap[UTF8Key(key)] = key }
    #expect(left == right)
    left.repeatedString = ["a", "b"]
    right.repeatedString = ["b", "a"]
    #expect(left != right)
  }

  @Test func exactFieldsAreComparedByTheirText() throws {
    func exact(_ json: String) throws -> Exact<Google.Protobuf.Struct> { try .init(json: json) }
    let (odd, even) = (#"{"n":9007199254740993}"#, #"{"n":9007199254740992}"#)
    // Doubles cannot tell these apart.
    #expect(try exact(odd) != exact(even))
    #expect(try exact(odd) == exact(odd))
    #expect(try exact("{\"\u{E9}\":1}") != exact("{\"e\u{301}\":1}"))
  }
}
