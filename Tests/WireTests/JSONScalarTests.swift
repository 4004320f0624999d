import Base
import Testing

@testable import Wire

@Suite struct JSONScalarTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var json: String
    var message: Scalars
    var testDescription: String { json }

    init(_ json: String, _ body: (inout Scalars) -> Void) {
      self.json = json
      message = Scalars()
      body(&message)
    }
  }

  /// Read and written alike.
  static let canonical = [
    Case("{}") { _ in },
    Case(#"{"int32":-2147483648}"#) { $0.int32 = .min },
    Case(#"{"int32":2147483647}"#) { $0.int32 = .max },
    Case(#"{"int64":"-9223372036854775808"}"#) { $0.int64 = .min },
    Case(#"{"int64":"9223372036854775807"}"#) { $0.int64 = .max },
    Case(#"{"uint32":4294967295}"#) { $0.uint32 = .max },
    Case(#"{"uint64":"18446744073709551615"}"#) { $0.uint64 = .max },
    Case(#"{"sint32":-1,"sint64":"-1"}"#) {
      $0.sint32 = -1
      $0.sint64 = -1
    },
    Case(#"{"fixed32":1,"fixed64":"2","sfixed32":-3,"sfixed64":"-4"}"#) {
      $0.fixed32 = 1
      $0.fixed64 = 2
      $0.sfixed32 = -3
      $0.sfixed64 = -4
    },
    Case(#"{"float":0.1}"#) { $0.float = 0.1 },
    Case(#"{"float":3.4028235e+38}"#) { $0.float = .greatestFiniteMagnitude },
    Case(#"{"float":1e-45}"#) { $0.float = .leastNonzeroMagnitude },
    Case(#"{"float":-0}"#) { $0.float = -0.0 },
    Case(#"{"float":"Infinity"}"#) { $0.float = .infinity },
    Case(#"{"double":0.1}"#) { $0.double = 0.1 },
    Case(#"{"double":12}"#) { $0.double = 12 },
    Case(#"{"double":-0}"#) { $0.double = -0.0 },
    Case(#"{"double":1.5}"#) { $0.double = 1.5 },
    Case(#"{"double":9007199254740991}"#) { $0.double = 9_007_199_254_740_991 },
    Case(#"{"double":1e+22}"#) { $0.double = 1e22 },
    Case(#"{"double":5e-324}"#) { $0.double = .leastNonzeroMagnitude },
    Case(#"{"double":1.7976931348623157e+308}"#) { $0.double = .greatestFiniteMagnitude },
    Case(#"{"double":"-Infinity"}"#) { $0.double = -.infinity },
    Case(#"{"bool":true}"#) { $0.bool = true },
    Case(#"{"string":"a"}"#) { $0.string = "a" },
    Case(#"{"bytes":"AQI="}"#) { $0.bytes = [1, 2] },
    Case(#"{"color":"COLOR_GREEN"}"#) { $0.color = .green },
    Case(#"{"color":42}"#) { $0.color = .unrecognized(42) },
    Case(#"{"level":"HIGH"}"#) { $0.level = .high },
    Case(#"{"optionalText":""}"#) { $0.optionalText = "" },
  ]

  @Test(arguments: canonical)
  func `a value has one form`(_ row: Case) throws {
    #expect(try row.message.jsonString() == row.json)
    let read = try Scalars(json: row.json)
    #expect(read == row.message)
    #expect(read.double.sign == row.message.double.sign)
    #expect(read.float.sign == row.message.float.sign)
  }

  @Test func `not a number is written and read as a string`() throws {
    var message = Scalars()
    message.double = .nan
    message.float = Float(nan: 0x1234, signaling: false)
    #expect(try message.jsonString() == #"{"float":"NaN","double":"NaN"}"#)
    let read = try Scalars(json: #"{"float":"NaN","double":"NaN"}"#)
    #expect(read.double.isNaN && read.float.isNaN)
  }

  /// Read, but written otherwise.
  @Test(arguments: [
    Case(" \t\r\n{ \"int32\" : 1 , \"bool\" : true } \n") {
      $0.int32 = 1
      $0.bool = true
    },
    Case(#"{"int32":"7"}"#) { $0.int32 = 7 },
    Case(#"{"int32":"\u0037"}"#) { $0.int32 = 7 },
    Case(#"{"int32":1.0}"#) { $0.int32 = 1 },
    Case(#"{"int32":100000.000}"#) { $0.int32 = 100_000 },
    Case(#"{"int32":1e5}"#) { $0.int32 = 100_000 },
    Case(#"{"int32":"1e5"}"#) { $0.int32 = 100_000 },
    Case(#"{"int32":1E+2}"#) { $0.int32 = 100 },
    Case(#"{"int32":120e-1}"#) { $0.int32 = 12 },
    Case(#"{"int32":-2.147483648e9}"#) { $0.int32 = .min },
    Case(#"{"int32":-0}"#) { $0.int32 = 0 },
    Case(#"{"int32":0e99999999999999999999}"#) { $0.int32 = 0 },
    Case(#"{"int32":0.0}"#) { $0.int32 = 0 },
    Case(#"{"uint32":-0}"#) { $0.uint32 = 0 },
    Case(#"{"uint32":4.294967295e9}"#) { $0.uint32 = .max },
    Case(#"{"int64":9223372036854775807}"#) { $0.int64 = .max },
    Case(#"{"int64":-9223372036854775808}"#) { $0.int64 = .min },
    Case(#"{"int64":-9.223372036854775808e18}"#) { $0.int64 = .min },
    Case(#"{"uint64":18446744073709551615}"#) { $0.uint64 = .max },
    Case(#"{"uint64":1.8446744073709551615e19}"#) { $0.uint64 = .max },
    Case(#"{"double":"1.5"}"#) { $0.double = 1.5 },
    Case(#"{"double":"-1e3"}"#) { $0.double = -1000 },
    Case(#"{"double":1e-400}"#) { $0.double = 0 },
    Case(#"{"double":123456789012345678901234567890}"#) { $0.double = 1.2345678901234568e29 },
    Case(#"{"double":2.2250738585072011e-308}"#) {
      $0.double = Double.leastNormalMagnitude.nextDown
    },
    Case(#"{"double":9007199254740993}"#) { $0.double = 9_007_199_254_740_992 },
    Case(#"{"double":0.000000000000000000000000000001e30}"#) { $0.double = 1 },
    Case(#"{"double":null,"string":null,"color":null,"int32":null}"#) { _ in },
    Case(#"{"string":"\"\\\/\b\f\n\r\t"}"#) { $0.string = "\"\\/\u{8}\u{C}\n\r\t" },
    Case(#"{"string":"\u8C37\u6b4c"}"#) { $0.string = "谷歌" },
    Case(#"{"string":"\uD83D\uDE01"}"#) { $0.string = "😁" },
    Case(#"{"string":"a\u0000b"}"#) { $0.string = "a\u{0}b" },
    Case(#"{"bytes":"AQI"}"#) { $0.bytes = [1, 2] },
    Case(#"{"bytes":"-_"}"#) { $0.bytes = [0xFB] },
    Case(#"{"bytes":"-_8="}"#) { $0.bytes = [0xFB, 0xFF] },
    Case(#"{"color":1}"#) { $0.color = .red },
    Case(#"{"color":2.0}"#) { $0.color = .green },
    Case(#"{"color":"COLOR\u005fRED"}"#) { $0.color = .red },
    Case(#"{"optional_text":"x"}"#) { $0.optionalText = "x" },
    Case(#"{"i\u006et32":5}"#) { $0.int32 = 5 },
  ])
  func `other forms are read`(_ row: Case) throws {
    #expect(try Scalars(json: row.json) == row.message)
  }

  @Test(arguments: [
    // Integers
    #"{"int32":2147483648}"#, #"{"int32":-2147483649}"#, #"{"int32":0.5}"#, #"{"int32":"0.5"}"#,
    #"{"int32":true}"#, #"{"int32":""}"#, #"{"int32":" 1"}"#, #"{"int32":"1 "}"#,
    #"{"int32":"12abc"}"#, #"{"int32":"abc"}"#, #"{"int32":+1}"#, #"{"int32":01}"#,
    #"{"int32":-01}"#, #"{"int32":"01"}"#, #"{"int32":-}"#, #"{"int32":1.}"#, #"{"int32":.5}"#,
    #"{"int32":1e}"#, #"{"int32":0x10}"#, #"{"int32":{}}"#, #"{"int32":[1]}"#, #"{"int32":1e10}"#,
    #"{"int32":1e-1}"#, #"{"int32":1 2}"#, #"{"int32":"1"2}"#, #"{"int32":"NaN"}"#,
    #"{"uint32":-1}"#, #"{"uint32":4294967296}"#, #"{"uint64":18446744073709551616}"#,
    #"{"uint64":"1e536870000"}"#, #"{"uint64":-1}"#, #"{"int64":9223372036854775808}"#,
    #"{"int64":"-9223372036854775809"}"#, #"{"int64":1e19}"#, #"{"int64":1e99999999999999999999}"#,
    // Floating point
    #"{"double":1e400}"#, #"{"double":-1.89769e+308}"#, #"{"double":"1e400"}"#, #"{"double":NaN}"#,
    #"{"double":Infinity}"#, #"{"double":-Infinity}"#, #"{"double":"inf"}"#, #"{"double":"nan"}"#,
    #"{"double":"+Infinity"}"#, #"{"double":""}"#, #"{"double":"1 "}"#, #"{"double":true}"#,
    #"{"double":"0x1p3"}"#, #"{"double":1e99999999999999999999}"#,
    #"{"float":3.502823e+38}"#, #"{"float":-3.502823e+38}"#, #"{"float":1e39}"#,
    // Booleans
    #"{"bool":0}"#, #"{"bool":1}"#, #"{"bool":"true"}"#, #"{"bool":True}"#, #"{"bool":tru}"#,
    // Strings
    #"{"string":12345}"#, #"{"string":'x'}"#, #"{"string":"\x"}"#, #"{"string":"\uXXXX"}"#,
    #"{"string":"\u8C3"}"#, #"{"string":"\U8C37"}"#, #"{"string":"\uD800"}"#,
    #"{"string":"\uDC00"}"#, #"{"string":"\uDE01\uD83D"}"#, #"{"string":"\uD83D\u0041"}"#,
    #"{"string":"\uD83Dx"}"#, #"{"string":"\uD83D\uD83D\uDE01"}"#, "{\"string\":\"a\tb\"}",
    "{\"string\":\"a\nb\"}", "{\"string\":\"a\u{0}b\"}", "{\"string\":\"abcdefgh\u{1F}\"}",
    "{\"string\":\"abc\\", "{\"string\":\"abc", "{\"string\":\"\\u12",
    // Bytes
    #"{"bytes":"A"}"#, #"{"bytes":"AQ="}"#, #"{"bytes":"A==="}"#, #"{"bytes":"AQ I="}"#,
    #"{"bytes":"AQ=I"}"#, #"{"bytes":1}"#, #"{"bytes":"===="}"#,
    // Enums
    #"{"color":"COLOR_BLUE"}"#, #"{"color":"color_red"}"#, #"{"color":COLOR_RED}"#,
    #"{"color":["COLOR_RED"]}"#, #"{"color":true}"#, #"{"color":1.5}"#, #"{"color":"1"}"#,
    #"{"color":2147483648}"#, #"{"level":3}"#, #"{"level":"MIDDLE"}"#,
    // Structure
    "", " ", "null", "[]", "1", #""x""#, "{", #"{"int32":1"#, #"{"int32":1,}"#, #"{"int32":1 ,}"#,
    #"{"int32":1 "int64":2}"#, #"{,}"#, #"{"int32"}"#, #"{"int32":}"#, #"{int32:1}"#,
    #"{'int32':1}"#, #"{"int32":1}}"#, #"{"int32":1} x"#, "{} {}", "\u{FEFF}{}", "{}\u{0}",
    "{/**/}", "{\"int32\":1 // c\n}", "\u{C}{}", "{\u{A0}}", #"{"int32"::1}"#, #"{1:1}"#,
    #"{"int32":1;"int64":2}"#, #"{"a":1}"#,
    // Twice
    #"{"int32":1,"int32":1}"#, #"{"int32":null,"int32":1}"#,
    #"{"optionalText":"a","optional_text":"b"}"#,
  ])
  func `anything else is refused`(_ json: String) {
    #expect(isJSONError(Scalars.self, json))
  }

  @Test func `bytes that are not UTF-8 are refused, also in names and skipped values`() {
    let options = JSONOptions(ignoresUnknown: true)
    for bad in ["FF", "C3 28", "ED A0 80", "C0 80", "F4 90 80 80", "E2 82", "80"] {
      let texts = [
        Array(#"{"string":""#.utf8) + hex(bad) + Array(#""}"#.utf8),
        Array(#"{"string":"\n"#.utf8) + hex(bad) + Array(#""}"#.utf8),
        Array(#"{"string":"0123456789"#.utf8) + hex(bad) + Array(#"0123456789"}"#.utf8),
        Array(#"{"unknown":""#.utf8) + hex(bad) + Array(#""}"#.utf8),
        Array(#"{""#.utf8) + hex(bad) + Array(#"":1}"#.utf8),
      ]
      for text in texts {
        #expect(throws: WireError.self) { try Scalars(json: text, options: options) }
      }
    }
  }

  @Test(arguments: 0...20)
  func `what is special in a string is seen wherever it stands`(_ place: Int) throws {
    let plain = String(repeating: "x", count: place)
    for rest in ["", "y", "yyyyyyy", "yyyyyyyyyyyyyyyyyyyy"] {
      for special in ["", "é", "谷", "😁", "\u{7F}", #"\n"#, #"\""#, #"\u00e9"#, #"\"é"#, #"é\n"#] {
        let read = try Scalars(json: "{\"string\":\"\(plain)\(special)\(rest)\"}").string
        let meant =
          special.utf8Holds("\\")
          ? [#"\n"#: "\n", #"\""#: "\"", #"\u00e9"#: "é", #"\"é"#: "\"é", #"é\n"#: "é\n"][special]!
          : special
        #expect(Array(read.utf8) == Array((plain + meant + rest).utf8))
      }
      for bad in ["\u{0}", "\u{1F}", "\n"] {
        #expect(isJSONError(Scalars.self, "{\"string\":\"\(plain)\(bad)\(rest)\"}"))
      }
      for bad in ["FF", "80", "C3"] as [String] {
        let text = Array("{\"string\":\"\(plain)".utf8) + hex(bad) + Array("\(rest)\"}".utf8)
        #expect(throws: WireError.self) { try Scalars(json: text) }
      }
      #expect(isJSONError(Scalars.self, "{\"string\":\"\(plain)\(rest)"))
    }
  }

  struct Written: Sendable {
    var string: String
    var json: String
  }

  @Test(arguments: [
    Written(string: "\"\\/", json: #""\"\\/""#),
    Written(string: "\u{8}\t\n\u{C}\r", json: #""\b\t\n\f\r""#),
    Written(string: "\u{0}\u{1}\u{1F}\u{7F}", json: "\"\\u0000\\u0001\\u001f\u{7F}\""),
    Written(string: "01234567\"89012345\\", json: #""01234567\"89012345\\""#),
    Written(string: "谷歌 😁 é \u{2028}", json: "\"谷歌 😁 é \u{2028}\""),
    Written(string: "<a&b>", json: #""<a&b>""#),
  ])
  func `strings escape what they must`(_ row: Written) throws {
    var message = Scalars()
    message.string = row.string
    #expect(try message.jsonString() == "{\"string\":\(row.json)}")
    #expect(try Scalars(json: "{\"string\":\(row.json)}").string == row.string)
  }

  @Test func `defaults are written when asked for`() throws {
    let json = try Scalars().jsonString(JSONOptions(writesDefaults: true))
    #expect(
      json == """
        {"int32":0,"int64":"0","uint32":0,"uint64":"0","sint32":0,"sint64":"0","fixed32":0,\
        "fixed64":"0","sfixed32":0,"sfixed64":"0","float":0,"double":0,"bool":false,"string":"",\
        "bytes":"","color":"COLOR_UNSPECIFIED"}
        """)
  }

  @Test func `an error tells where it is`() {
    let error = wireError { () throws(WireError) in _ = try Scalars(json: #"{"bool":2}"#) }
    #expect(error == .json(message: "expected true or false, not 2", offset: 8, field: "bool"))
    #expect(error?.description == "expected true or false, not 2, at byte 8, in \"bool\"")
  }

  @Test(arguments: [
    (
      #"{"child":{"number":"a\"b"},"x":1}"#,
      #"expected an int32 such as 10, not "a\"b", at byte 19, in "child.number""#
    ),
    (
      #"{"child":{"text":[1]}}"#,
      #"expected a string, not an array, at byte 17, in "child.text""#
    ),
    (
      #"{"names":["a",{"b":1}]}"#, #"expected a string, not an object, at byte 14, in "names[1]""#
    ),
    (
      #"{"child":{"colors":["COLOR_RED","COLOR_X"]}}"#,
      #"unknown enum value "COLOR_X", expected a name such as "COLOR_RED", at byte 41, "#
        + #"in "child.colors[1]""#
    ),
    (#"{"child":{"nope":1}}"#, #"unknown field "nope", at byte 17, in "child.nope""#),
    (
      #"{"counts":{"a":1,"b c":{}}}"#,
      #"expected a value, not an object, at byte 23, in "counts.b c""#
    ),
    ("[]", "expected an object, not an array, at byte 0"),
    ("", "unexpected end, at byte 0"),
    (#"{"names":"#, #"unexpected end, at byte 9, in "names""#),
    (#"{"na"#, "a string has no end, at byte 4"),
  ])
  func `errors say field, value and an example`(_ json: String, _ text: String) {
    #expect(wireError { () throws(WireError) in _ = try Tree(json: json) }?.description == text)
  }

  @Test func `what errors repeat is bounded`() {
    let long = String(repeating: "é", count: 400)
    let shown = String(repeating: "é", count: 128) + "..."
    let zeros = String(repeating: "0", count: 255)
    let rows = [
      (#"{"\#(long)":1}"#, #"unknown field "\#(shown)", at byte 804, in "\#(shown)""#),
      (#"{"names":"\#(long)"}"#, #"expected an array, not "\#(shown)", at byte 9, in "names""#),
      (#"{"text":1\#(zeros)}"#, #"expected a string, not 1\#(zeros), at byte 8, in "text""#),
      (#"{"text":1\#(zeros)0}"#, #"expected a string, not 1\#(zeros)..., at byte 8, in "text""#),
      (#"{"a\u0000b":1}"#, #"unknown field "a\u{0}b", at byte 12, in "a\u0000b""#),
    ]
    for (json, text) in rows {
      #expect(wireError { () throws(WireError) in _ = try Tree(json: json) }?.description == text)
    }
    let bytes = wireError { () throws(WireError) in _ = try Scalars(json: #"{"bytes":"!"}"#) }
    #expect(
      bytes?.description == #"expected base64 such as "aGVsbG8=", not "!", at byte 9, in "bytes""#)
  }

  @Test func `every prefix of a text is refused`() {
    let text = Array(
      #"{"int32":-1.0e2,"string":"a\u00e9\n","bytes":"AQI=","bool":true,"double":null,"x":[{"y":[]}]}"#
        .utf8)
    let options = JSONOptions(ignoresUnknown: true)
    #expect(throws: Never.self) { try Scalars(json: text, options: options) }
    for count in 0..<text.count {
      #expect(throws: WireError.self) {
        try Scalars(json: Array(text.prefix(count)), options: options)
      }
    }
  }

  @Test func `a number of a million digits is read, in linear time`() throws {
    let digits = String(repeating: "1", count: 1_000_000)
    #expect(isJSONError(Scalars.self, "{\"double\":\(digits)}"))
    #expect(isJSONError(Scalars.self, "{\"int64\":\(digits)}"))
    #expect(try Scalars(json: "{\"double\":0.\(digits)}").double == 0.1111111111111111)
    #expect(try Scalars(json: "{\"double\":\(digits)e-1000000}").double == 0.1111111111111111)
    let zeros = String(repeating: "0", count: 1_000_000)
    #expect(try Scalars(json: "{\"int32\":1.\(zeros)}").int32 == 1)
    #expect(try Scalars(json: "{\"double\":0.\(zeros)1e1000001}").double == 1)
  }

  @Test func `ties between doubles are broken by the last of many digits`() throws {
    // Half way between 1 and the next double: to even; one digit far behind tips it.
    let half = "1.00000000000000011102230246251565404236316680908203125"
    #expect(try Scalars(json: "{\"double\":\(half)}").double == 1)
    let zeros = String(repeating: "0", count: 800)
    #expect(try Scalars(json: "{\"double\":\(half)\(zeros)1}").double == 1.0.nextUp)
    #expect(try Scalars(json: "{\"double\":\(half)\(zeros)}").double == 1)
  }
}
