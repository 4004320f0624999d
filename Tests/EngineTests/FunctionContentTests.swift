import Base
import Engine
import Testing
import Wire

/// A function's body, and what becomes of the answers.
@Suite struct FunctionContentTests {
  private func content(
    _ name: FunctionName = .preUserinfo, _ context: String = "{}"
  ) throws -> FunctionContent {
    try FunctionContent(name, context: JSONValue(json: Array(context.utf8)))
  }

  @Test func theBodyHasTheFunctionFirstThenTheContext() throws {
    let content = try content(
      .preAccessToken,
      #"{"zone":1,"application":{"client_id":"c"},"user":{"id":"1"},"userinfo":{"sub":"1"},"a b":"\""}"#
    )
    let expected =
      #"{"function":"function/preaccesstoken","userinfo":{"sub":"1"},"user":{"id":"1"},"#
      + #""application":{"client_id":"c"},"a b":"\"","zone":1}"#
    #expect(String(decoding: try content.body(), as: UTF8.self) == expected)
  }

  @Test func laterTargetsSeeWhatEarlierOnesAnswered() throws {
    let content = try content(.preSAMLResponse, #"{"user":{}}"#)
    try content.take(
      Array(
        #"{"append_attribute":[{"name":"n","name_format":"f","value":["1","2"]}],"other":[{}]}"#
          .utf8))
    try content.take(Array(#"{"set_user_metadata":[{"key":"k","value":"AQI="}]}"#.utf8))
    let expected =
      #"{"function":"function/presamlresponse","user":{},"response":{"#
      + #""set_user_metadata":[{"key":"k","value":"AQI="}],"#
      + #""append_attribute":[{"name":"n","name_format":"f","value":["1","2"]}]}}"#
    #expect(String(decoding: try content.body(), as: UTF8.self) == expected)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var function = FunctionName.preUserinfo
    var context = #"{"userinfo":{"sub":"1","email":"a@b","empty":null}}"#
    var answers: [String]
    /// The result's claims as JSON.
    var claims = "{}"
    var metadata: [FunctionResponse.Metadata] = []
    var attributes: [FunctionResponse.Attribute] = []
    var testDescription: String { name }
  }

  static let logClaim = "urn:zitadel:iam:action:function/preuserinfo:log"

  static let cases: [Case] = [
    Case(name: "no answer", answers: []), Case(name: "an empty answer", answers: ["{}"]),
    Case(
      name: "claims of every kind",
      answers: [
        #"{"append_claims":[{"key":"a","value":1},{"key":"b","value":{"c":[true,null]}},{"key":"n"}]}"#
      ],
      claims: #"{"a":1,"b":{"c":[true,null]},"n":null}"#),
    Case(
      name: "present claims stay, which is noted",
      answers: [#"{"append_claims":[{"key":"email","value":"x"},{"key":"empty","value":"y"}]}"#],
      claims: #"{"empty":"y","\#(logClaim)":["key \"email\" already exists"]}"#),
    Case(
      name: "the first of two answers stays",
      answers: [
        #"{"append_claims":[{"key":"a","value":1}]}"#,
        #"{"append_claims":[{"key":"a","value":2}]}"#,
      ],
      claims: #"{"a":1,"\#(logClaim)":["key \"a\" already exists"]}"#),
    Case(
      name: "what a later target repeats counts once",
      answers: [
        #"{"append_claims":[{"key":"a","value":1}]}"#,
        #"{"append_claims":[{"key":"a","value":1},{"key":"b","value":2}]}"#,
      ],
      claims: #"{"a":1,"b":2}"#),
    Case(
      name: "reserved claims are skipped without a note",
      answers: [
        #"{"append_claims":[{"key":"urn:zitadel:iam:roles","value":1},{"key":"urn:zitadel:iamx","value":1}]}"#
      ]),
    Case(
      name: "the log follows the notes",
      answers: [#"{"append_claims":[{"key":"sub","value":1}],"append_log_claims":["one","two"]}"#],
      claims: #"{"\#(logClaim)":["key \"sub\" already exists","one","two"]}"#),
    Case(
      name: "metadata: one for each key, the last",
      answers: [
        #"{"set_user_metadata":[{"key":"a","value":"AQ=="},{"key":"b","value":""}]}"#,
        #"{"set_user_metadata":[{"key":"a","value":"Ag"},{"key":"","value":"Ag=="}]}"#,
      ],
      metadata: [.init(key: "a", value: [2]), .init(key: "b", value: [])]),
    Case(
      name: "null lists are empty lists",
      answers: [
        #"{"set_user_metadata":null,"append_claims":null,"append_log_claims":null,"append_attribute":null}"#
      ]),
    Case(
      name: "no attributes for claims",
      answers: [#"{"append_attribute":[{"name":"n","name_format":"f","value":["1"]}]}"#]),
    Case(
      name: "no claims for SAML", function: .preSAMLResponse,
      answers: [#"{"append_claims":[{"key":"a","value":1}],"append_log_claims":["x"]}"#]),
    Case(
      name: "attributes: one for each name, the last", function: .preSAMLResponse,
      answers: [
        #"{"append_attribute":[{"name":"n","name_format":"f","value":["1"]},{"name":"m","value":[]}]}"#,
        #"{"append_attribute":[{"name":"n","name_format":"g","value":["2","3"]}]}"#,
      ],
      attributes: [
        .init(name: "n", nameFormat: "g", values: ["2", "3"]),
        .init(name: "m", nameFormat: "", values: []),
      ]),
  ]

  @Test(arguments: cases)
  func answersAreMerged(_ item: Case) throws {
    let content = try content(item.function, item.context)
    for answer in item.answers { try content.take(Array(answer.utf8)) }
    let result = content.result
    let claims = result.claims.sorted { $0.key < $1.key }.map {
      JSONValue.Member($0.key.text, $0.value)
    }
    #expect(JSONValue.object(claims).text() == item.claims)
    #expect(result.metadata == item.metadata)
    #expect(result.attributes == item.attributes)
  }

  @Test(arguments: [
    "[]", "1", #"{"append_claims":{}}"#, #"{"append_claims":[1]}"#, #"{"append_log_claims":[1]}"#,
    #"{"set_user_metadata":[{"key":"a","value":"*"}]}"#, #"{"set_user_metadata":[{"key":1}]}"#,
    #"{"append_attribute":[{"name":"n","value":"x"}]}"#,
  ])
  func anAnswerOfAnotherFormLeavesAllAsItWas(_ answer: String) throws {
    let content = try content()
    try content.take(Array(#"{"append_claims":[{"key":"a","value":1}]}"#.utf8))
    let before = content.response
    #expect {
      try content.take(Array(answer.utf8))
    } throws: { error in
      if case .invalidAnswer = error as? ExecutionFailure { true } else { false }
    }
    #expect(content.response == before)
  }

  @Test(arguments: [0, 1])
  func listsAreBounded(_ surplus: Int) throws {
    let count = Limits.maxFunctionEntries + surplus
    let claims = (0..<count).map { #"{"key":"k\#($0)","value":1}"# }.joined(separator: ",")
    let content = try content()
    let answer = Array(#"{"append_claims":[\#(claims)]}"#.utf8)
    if surplus == 0 {
      try content.take(answer)
      #expect(content.result.claims.count == count)
    } else {
      #expect(throws: ExecutionFailure.self) { try content.take(answer) }
    }
  }

  @Test(arguments: [0, 1])
  func allAnswersTogetherAreBounded(_ surplus: Int) throws {
    let content = try content()
    // White space takes room, too.
    let half = Limits.maxFunctionResultBytes / 2
    try content.take(Array("{}".utf8) + [UInt8](repeating: 0x20, count: half - 2))
    let rest = Array("{}".utf8) + [UInt8](repeating: 0x20, count: half - 2 + surplus)
    if surplus == 0 {
      try content.take(rest)
    } else {
      #expect(throws: ExecutionFailure.answerTooLong(limit: half)) { try content.take(rest) }
    }
  }

  @Test(arguments: ["function", "response", "fullMethod", "event_type"])
  func theContextMayNotSetWhatIsPintlesOwn(_ member: String) throws {
    #expect(throws: FunctionContextError.reserved(member)) {
      try content(.preUserinfo, #"{"\#(member)":{}}"#)
    }
  }
}
