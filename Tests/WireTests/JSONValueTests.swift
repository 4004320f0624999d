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
      written: #""\"\\/\u0008\u000c\n\r\t\u0001é😀""#),
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

  /// What is the same however it is written, and what is not.
  @Test(
    arguments: [
      (#"{"a":1,"b":[true,null]}"#, #"{"b":[true,null],"a":1.0}"#, true),
      (#"{"a":{"x":"\u0061","y":2}}"#, #"{"a":{"y":2e0,"x":"a"}}"#, true),
      (#"[{"a":1,"b":2},{"c":3,"d":4}]"#, #"[{"b":2,"a":1},{"d":4,"c":3}]"#, true),
      ("[1,2]", "[2,1]", false), ("[1]", "[1,1]", false), ("[]", "{}", false),
      (#"{"a":1}"#, #"{"a":1,"b":null}"#, false), (#"{"a":1}"#, #"{"b":1}"#, false),
      (#"{"a":1,"b":2}"#, #"{"b":1,"a":2}"#, false),
      (#"{"a":1,"b":2}"#, #"{"a":2,"b":2}"#, false),
      (#"{"a":1,"b":2}"#, #"{"b":2,"c":1}"#, false),
      (#"{"é":1}"#, #"{"é":1}"#, false), (#""é""#, #""é""#, false),
      ("9007199254740993", "9007199254740992", false), ("1e400", "10e399", true),
      ("0.1", "0.10000000000000000001", false), ("-0", "0", true), ("1", #""1""#, false),
      ("1", "true", false), ("null", "false", false), ("null", "null", true), ("[]", "[]", true),
    ] as [(String, String, Bool)])
  func meaning(_ left: String, _ right: String, _ isSame: Bool) throws {
    let (left, right) = (try #require(JSONValue(text: left)), try #require(JSONValue(text: right)))
    #expect(left.means(right) == isSame)
    #expect(right.means(left) == isSame)
    #expect(left.means(left) && right.means(right))
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

  // MARK: Numbers

  struct Number: Sendable, CustomTestStringConvertible {
    var digits: String
    var isInexact: Bool
    var testDescription: String { String(digits.prefix(30)) }
  }

  static let numbers = [
    Number(digits: "0", isInexact: false), Number(digits: "-0", isInexact: false),
    Number(digits: "9007199254740991", isInexact: false),
    Number(digits: "9007199254740992", isInexact: false),
    Number(digits: "9007199254740993", isInexact: true),
    Number(digits: "-9007199254740993", isInexact: true),
    Number(digits: "9007199254740994", isInexact: false),
    Number(digits: "12345678901234567890", isInexact: true),
    Number(digits: "18446744073709551615", isInexact: true),
    Number(digits: "18446744073709551616", isInexact: false),
    Number(digits: "100000000000000000000000", isInexact: true),
    Number(digits: "1" + String(repeating: "0", count: 22), isInexact: false),
    Number(digits: "1" + String(repeating: "0", count: 308), isInexact: true),
    Number(digits: "1" + String(repeating: "0", count: 309), isInexact: true),
    Number(digits: String(repeating: "9", count: 5000), isInexact: true),
    // Written otherwise than as an integer, a number is rounded by everyone.
    Number(digits: "1e23", isInexact: false), Number(digits: "0.1", isInexact: false),
    Number(digits: "0.1000", isInexact: false),
    Number(digits: "9007199254740993.0", isInexact: false),
    Number(digits: "1e400", isInexact: true), Number(digits: "-1E+400", isInexact: true),
    Number(digits: "1e-400", isInexact: false),
  ]

  @Test(arguments: numbers)
  func numbersKeepTheirDigits(_ row: Number) throws {
    let value = try JSONValue(json: Array("[\(row.digits)]".utf8))
    #expect(value == .array([.number(row.digits)]))
    #expect(value.text() == "[\(row.digits)]")
    #expect(value.hasInexactNumber == row.isInexact)
    #expect(JSONValue.number(row.digits).isInexactNumber == row.isInexact)
    // Where only a double can stand, it is refused.
    let reads = (try? Google.Protobuf.Value(json: row.digits)) != nil
    #expect(reads == !row.isInexact)
  }

  @Test func integersAreInexactWhenADoubleHasNoSuchValue() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4000 {
      let integer = UInt64.random(in: 0...UInt64.max, using: &random) >> UInt64.random(in: 0..<64)
      let rounded = Double(integer)
      let isExact = rounded < 0x1p64 && UInt64(rounded) == integer
      #expect(JSONValue.number("\(integer)").isInexactNumber == !isExact, "\(integer)")
      #expect(JSONValue.number("-\(integer)").isInexactNumber == !isExact, "-\(integer)")
    }
  }

  @Test func accessorsTakeWhatFits() {
    #expect(JSONValue.number("18446744073709551615").unsignedValue == .max)
    #expect(JSONValue.number("18446744073709551615").integerValue == nil)
    #expect(JSONValue.number("-1").unsignedValue == nil)
    #expect(JSONValue.number("1.50").doubleValue == 1.5)
    #expect(JSONValue.number("1.50").numberText == "1.50")
    #expect(JSONValue.number("1e400").doubleValue == nil)
    #expect(JSONValue.string("1").doubleValue == nil)
  }

  // MARK: Names

  @Test func namesAreBytes() throws {
    let text = "{\"\u{E9}\":1,\"e\u{301}\":2,\"K\":3,\"\u{212A}\":4}"
    let value = try #require(JSONValue(text: text))
    #expect(Array(value.text().utf8) == Array(text.utf8))
    #expect(value["\u{E9}"] == .integer(1))
    #expect(value["e\u{301}"] == .integer(2))
    #expect(value["K"] == .integer(3))
    #expect(value["\u{212A}"] == .integer(4))
    #expect(JSONValue.string("\u{E9}") != .string("e\u{301}"))
    let object = try Google.Protobuf.Struct(json: text)
    #expect(object.fields.count == 4)
    #expect(try Google.Protobuf.Struct(protobuf: object.protobufBytes()) == object)
  }

  @Test(arguments: [2, 9, 100])
  func ofTheSameNameTheLastCounts(_ names: Int) throws {
    // Each name twice, written in two ways.
    let first = (0..<names).map { "\"\\u0061\($0)\":\($0)" }
    let second = (0..<names).map { "\"a\($0)\":[\($0)]" }
    let text = "{" + (first + ["\"b\":0"] + second).joined(separator: ",") + "}"
    let value = try #require(JSONValue(text: text))
    #expect(value.text() == "{" + (["\"b\":0"] + second).joined(separator: ",") + "}")
    let object = try Google.Protobuf.Struct(json: text)
    #expect(try object.jsonString() == Google.Protobuf.Struct(value.objectValue!).jsonString())
  }
}
