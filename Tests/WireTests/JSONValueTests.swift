import Base
import Testing
import Wire

@Suite struct JSONValueTests {
  struct Case: Sendable {
    let text: String
    let value: JSONValue
    /// The compact form, when it is not `text` itself.
    var written: String?
  }

  @Test(arguments: [
    Case(text: "null", value: .null),
    Case(text: " true ", value: .boolean(true), written: "true"),
    Case(text: "false", value: .boolean(false)),
    Case(text: "0", value: .number("0")),
    Case(text: "-12.50e+3", value: .number("-12.50e+3")),
    Case(text: "9223372036854775807", value: .integer(.max)),
    Case(text: "\"\"", value: .string("")),
    Case(
      text: #""\"\\\/\b\f\n\r\t\u0001\u00e9\ud83d\ude00""#,
      value: .string("\"\\/\u{8}\u{C}\n\r\t\u{1}é😀"),
      written: #""\"\\/\b\f\n\r\t\u0001é😀""#),
    Case(text: "\"\u{7F}é😀\"", value: .string("\u{7F}é😀")),
    Case(text: "[]", value: .array([])),
    Case(text: "{}", value: .object([])),
    Case(
      text: "[1, [2],\t{\"a\":\nnull}]",
      value: .array([.integer(1), .array([.integer(2)]), ["a": .null]]),
      written: "[1,[2],{\"a\":null}]"),
    Case(
      text: "{\"b\":1,\"a\":{\"c\":[true]}}",
      value: ["b": .integer(1), "a": ["c": .array([.boolean(true)])]]),
  ])
  func bothWays(_ row: Case) {
    #expect(JSONValue(text: row.text) == row.value)
    #expect(row.value.text() == row.written ?? row.text)
    #expect(JSONValue(text: row.value.text()) == row.value)
  }

  @Test(arguments: [
    "", " ", "nul", "nulll", "tru", "True", "01", "-", "1.", ".5", "1e", "1e+", "+1", "0x1", "NaN",
    "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\ud800\"", "\"\\ud800\\n\"",
    "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"\n\"", "[", "[1", "[1,", "[1,]", "[,]", "]", "{",
    "{\"a\"",
    "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{a:1}", "{1:1}", "{\"a\" 1}", "1 2", "[1]]",
    "\u{FEFF}1", "'a'",
  ])
  func notJSON(_ text: String) {
    #expect(JSONValue(text: text) == nil)
  }

  @Test func truncatedAtEachOffset() {
    let text = #"{"a":[1.5e-3,"x\u00e9\n",true,null],"b":{"c":false}}"#
    #expect(JSONValue(text: text) != nil)
    for count in 0..<text.utf8.count {
      #expect(JSONValue(text: String(text.prefix(count))) == nil, "\(count)")
    }
  }

  @Test func depthAtTheBoundAndOnePastIt() {
    for depth in [Limits.maxMessageDepth, Limits.maxMessageDepth + 1] {
      let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      #expect((JSONValue(text: text) != nil) == (depth == Limits.maxMessageDepth))
    }
  }

  @Test func members() {
    let value: JSONValue = [
      "s": "x", "i": .integer(7), "f": .number("7.5"), "b": .boolean(true), "l": .array([.null]),
      "twice": .integer(1), "twice": .integer(2),
    ]
    #expect(value["s"]?.stringValue == "x")
    #expect(value["i"]?.integerValue == 7)
    #expect(value["f"]?.integerValue == nil)
    #expect(value["b"]?.booleanValue == true)
    #expect(value["l"]?.arrayValue == [.null])
    #expect(value["twice"]?.integerValue == 2)
    #expect(value["missing"] == nil)
    #expect(JSONValue.null["s"] == nil)
    #expect(value["i"]?.stringValue == nil)
  }
}
