import Testing
import Wire

@testable import Engine

@Suite struct VariableTransformTests {
  struct Row: Sendable {
    let id: String
    let value: String
    let input: String
    let result: String

    init(_ id: String, _ value: String, _ input: String, _ result: String) {
      self.id = "sp:transform:" + id
      self.value = value
      self.input = input
      self.result = result
    }
  }

  static let rows: [Row] = [
    Row("replace:string", #""a.b.c""#, #"{"pattern":"\\.","replacement":"-"}"#, #""a-b-c""#),
    Row("replace:string", #""a b a""#, #"{"pattern":"a","replacement":"xy"}"#, #""xy b xy""#),
    Row("replace:string", #""aaa1""#, #"{"pattern":"[a]+","replacement":"b"}"#, #""b1""#),
    // The edges of the text are its own, and so are those of words.
    Row("replace:string", #""aaa""#, #"{"pattern":"^a","replacement":"b"}"#, #""baa""#),
    Row("replace:string", #""aba""#, #"{"pattern":"a$","replacement":"c"}"#, #""abc""#),
    Row("replace:string", #""ab b""#, #"{"pattern":"\\bb","replacement":"c"}"#, #""ab c""#),
    Row("replace:string", #""abcab""#, #"{"pattern":"ab|abc","replacement":"-"}"#, #""--""#),
    Row("replace:string", #""éaé""#, #"{"pattern":"[é]","replacement":"e"}"#, #""eae""#),
    Row("replace:string", #""ab""#, #"{"pattern":"x*","replacement":"-"}"#, #""ab""#),
    Row("replace:string", #""abc""#, #"{"pattern":"z","replacement":"y"}"#, #""abc""#),
    Row("replace:string", #""abc""#, #"{"pattern":"","replacement":"y"}"#, #""abc""#),
    Row("replace:string", #""a@b""#, #"{"pattern":"@.*$"}"#, #""a""#),
    Row("substring:string", #""abcdef""#, #"{"start":1,"length":3}"#, #""bcd""#),
    Row("substring:string", #""abcdef""#, #"{"start":"2"}"#, #""cdef""#),
    Row("substring:string", #""abc""#, #"{"start":9,"length":3}"#, #""""#),
    Row("substring:string", #""abc""#, #"{"start":-4,"length":2}"#, #""ab""#),
    Row("substring:string", #""abc""#, #"{"length":99}"#, #""abc""#),
    Row("concatenate:string", #""a""#, #"{"variableB":"b"}"#, #""ab""#),
    Row("concatenate:string", "5", #"{"variableB":true}"#, #""5true""#),
    Row("getIndex:int", #""a-b""#, #"{"pattern":"-"}"#, "1"),
    Row("getIndex:int", #""a-b""#, #"{"pattern":"x"}"#, "-1"),
    Row("getIndex:int", #""é-b""#, #"{"pattern":"-"}"#, "1"),
    Row(
      "addTime:time", #""2024-01-31T10:00:00Z""#, #"{"length":1,"unit":"days"}"#,
      #""2024-02-01T10:00:00Z""#),
    Row(
      "addTime:time", #""2024-01-31T10:00:00Z""#, #"{"length":"-36","unit":"hours"}"#,
      #""2024-01-29T22:00:00Z""#),
    Row(
      "addTime:time", #""2024-01-31""#, #"{"length":1,"unit":"months"}"#,
      #""2024-02-29T00:00:00Z""#),
  ]

  @Test(arguments: rows) func changesAsTheTableSays(row: Row) throws {
    let result = try VariableTransform.apply(row.id, json(row.input), to: json(row.value))
    #expect(result == json(row.result), "\(row)")
  }

  @Test func everyTransformHasARow() {
    for known in VariableTransform.known {
      #expect(Self.rows.contains { $0.id == known.id }, "\(known.id)")
    }
  }

  struct Refused: Sendable {
    let id: String
    let value: String
    let input: String
  }

  @Test(arguments: [
    Refused(
      id: "sp:transform:addTime:time", value: #""soon""#, input: #"{"length":1,"unit":"days"}"#),
    Refused(
      id: "sp:transform:addTime:time", value: #""2024-01-31""#,
      input: #"{"length":1,"unit":"fortnights"}"#),
    Refused(
      id: "sp:transform:addTime:time", value: #""2024-01-31""#,
      input: #"{"length":-9223372036854775808,"unit":"seconds"}"#),
    Refused(
      id: "sp:transform:addTime:time", value: #""2024-01-31""#,
      input: #"{"length":"-9223372036854775808","unit":"years"}"#),
    Refused(
      id: "sp:transform:addTime:time", value: #""2024-01-31""#,
      input: #"{"length":9223372036854775807,"unit":"weeks"}"#),
    Refused(id: "sp:transform:substring:string", value: #""a""#, input: #"{"start":"x"}"#),
    Refused(id: "sp:transform:replace:string", value: #""a""#, input: #"{"pattern":"("}"#),
    Refused(id: "sp:transform:rot13", value: #""a""#, input: "{}"),
  ]) func refusesWithWords(row: Refused) {
    #expect(throws: StepFailure.self, "\(row)") {
      try VariableTransform.apply(row.id, json(row.input), to: json(row.value))
    }
  }

  /// What a replacement costs grows with the text, not with its square.
  @Test(arguments: ["[a-z]", "(?<n>a)", "a|b", "aa?"])
  func manyMatchesAreReplaced(pattern: String) throws {
    let text = JSONValue.string(String(repeating: "a", count: 50_000))
    let made = try VariableTransform.apply(
      "sp:transform:replace:string", ["pattern": .string(pattern), "replacement": "-"], to: text)
    let count = pattern == "aa?" ? 25_000 : 50_000
    #expect(made == .string(String(repeating: "-", count: count)))
  }

  @Test func aPatternThatCostsTooMuchIsRefused() {
    let text = JSONValue.string(String(repeating: "a", count: 5000) + "b")
    let failure = StepFailure("the pattern costs too much for this text")
    #expect(throws: failure) {
      try VariableTransform.apply(
        "sp:transform:replace:string", ["pattern": "b|a*c", "replacement": "-"], to: text)
    }
  }

  /// A piece is found where a search that looks at each place finds it, however it repeats itself.
  @Test func piecesAreFound() {
    func texts(_ length: Int) -> [[UInt8]] {
      (0..<(1 << length)).map { bits in (0..<length).map { UInt8(bits >> $0 & 1) } }
    }
    for text in texts(7) {
      for piece in (0...4).flatMap(texts) {
        let expected = (0...(text.count - piece.count)).first {
          Array(text[$0..<($0 + piece.count)]) == piece
        }
        #expect(PieceSearch(piece).first(in: text[...]) == expected)
      }
    }
    // Looking at each place would take 10^11 steps here.
    let long = [UInt8](repeating: 1, count: 1_000_000)
    #expect(PieceSearch(Array(long[..<300_000]) + [2]).first(in: long[...]) == nil)
  }

  @Test func aTextMayNotBecomeTooLong() throws {
    let text = JSONValue.string(String(repeating: "a", count: 1024 * 1024 - 1))
    let id = "sp:transform:concatenate:string"
    #expect(try VariableTransform.apply(id, ["variableB": "b"], to: text) != text)
    #expect(throws: StepFailure.self) {
      try VariableTransform.apply(id, ["variableB": "bc"], to: text)
    }
  }
}
