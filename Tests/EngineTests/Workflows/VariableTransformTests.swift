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
    Refused(id: "sp:transform:substring:string", value: #""a""#, input: #"{"start":"x"}"#),
    Refused(id: "sp:transform:replace:string", value: #""a""#, input: #"{"pattern":"("}"#),
    Refused(id: "sp:transform:rot13", value: #""a""#, input: "{}"),
  ]) func refusesWithWords(row: Refused) {
    #expect(throws: StepFailure.self, "\(row)") {
      try VariableTransform.apply(row.id, json(row.input), to: json(row.value))
    }
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
