import Base
import Testing

@testable import Wire

@Suite struct JSONStructureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var json: String
    var message: Tree
    var testDescription: String { json }

    init(_ json: String, _ body: (inout Tree) -> Void) {
      self.json = json
      message = Tree()
      body(&message)
    }
  }

  @Test(arguments: [
    Case("{}") { _ in },
    Case(#"{"child":{}}"#) { $0.child = Tree() },
    Case(#"{"child":{"child":{"numbers":[1]}},"children":[{},{"names":["a"]}]}"#) {
      var inner = Tree()
      inner.numbers = [1]
      var child = Tree()
      child.child = inner
      $0.child = child
      var named = Tree()
      named.names = ["a"]
      $0.children = [Tree(), named]
    },
    Case(#"{"numbers":[1,-2,3],"names":["","\""],"colors":["COLOR_RED",7]}"#) {
      $0.numbers = [1, -2, 3]
      $0.names = ["", "\""]
      $0.colors = [.red, .unrecognized(7)]
    },
    Case(#"{"counts":{"":0,"a":1,"\"":2}}"#) { $0.counts = ["a": 1, "\"": 2, "": 0] },
    Case(#"{"branches":{"-5":{},"12":{"number":1}}}"#) {
      var branch = Tree()
      branch.choice = .number(1)
      $0.branches = [12: branch, -5: Tree()]
    },
    Case(#"{"number":0}"#) { $0.choice = .number(0) },
    Case(#"{"text":""}"#) { $0.choice = .text("") },
    Case(#"{"group":{"group":{}}}"#) {
      $0.group = Tree()
      $0.group?.group = Tree()
    },
  ])
  func `messages, lists, maps and oneofs`(_ row: Case) throws {
    let read = try Tree(json: row.json)
    #expect(read == row.message)
    #expect(try Tree(json: row.message.jsonString()) == row.message)
    if row.message.counts.isEmpty { #expect(try row.message.jsonString() == row.json) }
  }

  /// Names are looked at eight bytes at a time, the short ones apart.
  @Test(
    arguments: [
      ("", ""), (#"\""#, "\""), (#"\u00e9"#, "\u{e9}"), ("\u{e9}", "\u{e9}"), ("\u{7f}", "\u{7f}"),
      ("\u{1}", nil), ("\n", nil),
    ] as [(String, String?)])
  func `a name of any length, with something special anywhere`(
    spelt: String, meant: String?
  ) throws {
    for count in 0...17 {
      for place in 0...count {
        let front = String(repeating: "a", count: place)
        let rest = String(repeating: "b", count: count - place)
        let json = "{\"counts\":{\"\(front)\(spelt)\(rest)\":1}}"
        if let meant {
          let read = try Tree(json: json).counts
          #expect(read.map { Array($0.key.text.utf8) } == [Array((front + meant + rest).utf8)])
        } else {
          #expect(throws: WireError.self) { try Tree(json: json) }
        }
        // The text ends inside of the name.
        #expect(throws: WireError.self) {
          try Tree(json: "{\"counts\":{\"\(front)\(spelt)\(rest)")
        }
      }
    }
  }

  @Test func `maps are written by key`() throws {
    var message = Tree()
    message.counts = ["b": 2, "a": 1, "c": 3]
    message.branches = [10: Tree(), 9: Tree(), -1: Tree()]
    #expect(
      try message.jsonString()
        == #"{"counts":{"a":1,"b":2,"c":3},"branches":{"-1":{},"9":{},"10":{}}}"#)
  }

  @Test(arguments: [
    Case(#"{"child":null,"children":null,"numbers":null,"counts":null,"group":null}"#) { _ in },
    Case(#"{"number":null,"text":"x"}"#) { $0.choice = .text("x") },
    Case(#"{"text":"x","number":null}"#) { $0.choice = .text("x") },
    Case(#"{"counts":{"\u0061":1}}"#) { $0.counts = ["a": 1] },
    Case(#"{"branches":{"\u0031":{}}}"#) { $0.branches = [1: Tree()] },
    Case(" { \"numbers\" : [ 1 , 2 ] , \"counts\" : { \"a\" : 1 } } ") {
      $0.numbers = [1, 2]
      $0.counts = ["a": 1]
    },
  ])
  func `other forms are read`(_ row: Case) throws {
    #expect(try Tree(json: row.json) == row.message)
  }

  @Test(arguments: [
    #"{"counts":{"a":1,"a":2}}"#, #"{"counts":{"a":1,"\u0061":1}}"#,
    #"{"branches":{"1":{},"1":{}}}"#,
    #"{"numbers":[1,null,2]}"#, #"{"children":[{},null]}"#, #"{"counts":{"a":null}}"#,
    #"{"counts":{null:1}}"#, #"{"branches":{1:{}}}"#, #"{"branches":{"x":{}}}"#,
    #"{"branches":{"1.5":{}}}"#, #"{"branches":{" 1":{}}}"#, #"{"branches":{"":{}}}"#,
    #"{"numbers":1}"#, #"{"numbers":{}}"#, #"{"children":{}}"#, #"{"counts":[]}"#,
    #"{"numbers":[1,]}"#, #"{"numbers":[1 ,]}"#, #"{"numbers":[,1]}"#, #"{"numbers":[1 2]}"#,
    #"{"numbers":[1"#, #"{"numbers":["#, #"{"numbers":[1}"#, #"{"counts":{"a":1]}"#,
    #"{"counts":{"a":1,}}"#, #"{"counts":{,}}"#, #"{"child":[]}"#, #"{"child":1}"#,
    #"{"children":[{},2]}"#, #"{"children":[{},"2"]}"#, #"{"names":["1",2]}"#,
    #"{"numbers":[1,false]}"#, #"{"colors":["COLOR_BLUE"]}"#, #"{"number":1,"text":"x"}"#,
    #"{"number":1,"number":1}"#, #"{"child":{},"child":{}}"#, #"{"unknown":1}"#,
    #"{"child":{"unknown":1}}"#, #"{"@type":"x"}"#, #"{"child":{},}"#,
  ])
  func `anything else is refused`(_ json: String) {
    #expect(isJSONError(Tree.self, json))
  }

  @Test(arguments: [
    #"{"unknown":1}"#, #"{"unknown":"a\n"}"#, #"{"unknown":true}"#, #"{"unknown":null}"#,
    #"{"unknown":{"a":1,"b":[{}]}}"#, #"{"unknown":[1,[2,{"c":"d"}],-1.5e3]}"#,
    #"{"unknown":1,"unknown":2}"#, #"{"colors":["COLOR_BLUE"]}"#, #"{"child":null,"":{}}"#,
  ])
  func `unknown members and enum names are skipped when asked`(_ json: String) throws {
    #expect(isJSONError(Tree.self, json))
    #expect(try Tree(json: json, options: JSONOptions(ignoresUnknown: true)) == Tree())
  }

  @Test(arguments: [
    #"{"unknown":[1,]}"#, #"{"unknown":{"a"}}"#, #"{"unknown":01}"#, #"{"unknown":"\ud800"}"#,
    #"{"unknown":tru}"#, #"{"unknown":}"#, #"{"unknown":[}"#, #"{"unknown":{]}"#,
    #"{"unknown":"#, #"{"unknown":nul}"#, #"{"unknown":-}"#, "{\"unknown\":\"a\tb\"}",
  ])
  func `what is skipped must still be JSON`(_ json: String) {
    #expect(isJSONError(Tree.self, json, JSONOptions(ignoresUnknown: true)))
  }

  struct Depth: Sendable, CustomTestStringConvertible {
    var name: String
    var open: String
    var close: String
    var testDescription: String { name }

    /// `count` objects inside one another.
    func text(_ count: Int) -> String {
      String(repeating: open, count: count - 1) + "{}" + String(repeating: close, count: count - 1)
    }
  }

  @Test(arguments: [
    Depth(name: "messages", open: #"{"child":"#, close: "}"),
    Depth(name: "messages in lists", open: #"{"children":["#, close: "]}"),
    Depth(name: "messages in maps", open: #"{"branches":{"1":"#, close: "}}"),
    Depth(name: "unknown objects", open: #"{"unknown":"#, close: "}"),
  ])
  func `a hundred levels are read, one more is not`(_ row: Depth) throws {
    let options = JSONOptions(ignoresUnknown: true)
    _ = try Tree(json: row.text(100), options: options)
    #expect(
      wireError { () throws(WireError) in
        _ = try Tree(json: row.text(101), options: options)
      } == .depthExceeded(limit: 100))
  }

  @Test func `brackets without end cost no stack`() {
    for open in ["[", #"{"child":"#, #"{"unknown":"#, #"{"unknown":["#, #"{"children":["#] {
      let text = String(repeating: open, count: 200_000)
      #expect(throws: WireError.self) {
        try Tree(json: text, options: JSONOptions(ignoresUnknown: true))
      }
    }
  }

  @Test func `parameters set fields by their path`() throws {
    var message = Tree()
    try message.mergeParameter(["names"], "a")
    try message.mergeParameter(["names"], "b")
    try message.mergeParameter(["scalars", "int32"], "5")
    try message.mergeParameter(["scalars", "color"], "COLOR_RED")
    try message.mergeParameter(["scalars", "bytes"], "-_8")
    try message.mergeParameter(["scalars", "optional_text"], "x")
    #expect(message.names == ["a", "b"])
    #expect(message.scalars?.int32 == 5)
    #expect(message.scalars?.color == .red)
    #expect(message.scalars?.bytes == [0xFB, 0xFF])
    #expect(message.scalars?.optionalText == "x")
    #expect(
      wireError { () throws(WireError) in try message.mergeParameter(["nope"], "1") }
        == .unknownParameter("nope"))
    #expect(
      wireError { () throws(WireError) in try message.mergeParameter(["scalars", "int32"], "x") }
        == .invalidParameter(
          name: "scalars.int32", expected: "an int32 such as 10", text: "x"))
    #expect(
      wireError { () throws(WireError) in try message.mergeParameter(["scalars", "bool"], "yes") }
        == .invalidParameter(name: "scalars.bool", expected: "true or false", text: "yes"))
  }

  @Test func `one member is read by its name`() throws {
    var message = Tree()
    let text = Array("[3,4]".utf8)
    var reader = JSONReader(text.span.bytes)
    let isKnown = try message.mergeMember("numbers", from: &reader)
    try reader.finish()
    #expect(isKnown)
    #expect(message.numbers == [3, 4])
    var other = JSONReader(text.span.bytes)
    let isOtherKnown = try message.mergeMember("nope", from: &other)
    #expect(!isOtherKnown)
  }
}
