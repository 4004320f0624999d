import Base
import Testing
import Wire

@testable import Engine

@Suite struct WorkflowCompilerTests {
  private static func compile(
    _ text: String, connectors: [String] = []
  ) -> CompiledWorkflow {
    WorkflowCompiler.compile(json(text), StepRegistry.standard(connectors: connectors))
  }

  struct Row: Sendable {
    let definition: String
    /// What stops it, in the words that clients see.
    let errors: [String]

    init(_ definition: String, _ errors: [String]) {
      self.definition = definition
      self.errors = errors
    }
  }

  static let rows: [Row] = [
    Row(#"{"start":"End","steps":{"End":{"type":"success"}}}"#, []),
    Row(#"{"start":"End","steps":{"End":{"type":"SUCCESS"}}}"#, []),
    Row(#"{}"#, ["definition has errors: there are no steps"]),
    Row(
      #"{"start":"Send Email Test","steps":{"End":{"type":"success"}}}"#,
      ["definition has errors: start 'Send Email Test' is not a step"]),
    Row(
      #"{"steps":{"End":{"type":"success"}}}"#, ["definition has errors: start is missing"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"dance"},"B":7}}"#,
      [
        "step 'A' has errors: 'dance' is no type of step: expected action, choice, Mutation, success or failure",
        "step 'B' has errors: it is no object",
      ]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"brew","url.$":"no path"},"nextStep":"Z"}}}"#,
      [
        "step 'A' has errors: 'brew' is no method: expected get, head, post, put, patch or delete; attribute 'url.$' holds no JSONPath: \"no path\" does not begin with \"$\"; nextStep 'Z' is not a step"
      ]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url.$":"$.trigger.u"},"nextStep":"B"},"B":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url.$":"$.a.body.u","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'url' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"{{$.trigger.u}}"},"nextStep":"B"},"B":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"http://{{$.a.body.u}}/x"},"nextStep":"C"},"C":{"type":"Mutation","attributes":{"variables":[{"name":"u","variableA.$":"$.b.body.u"}]},"nextStep":"D"},"D":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"{{$.c.u}}","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'url' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"Mutation","attributes":{"variables":[{"name":"u","variableA.$":"$.trigger.u"}]},"nextStep":"B"},"B":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"http://a.example/{{$.a.u}}"},"nextStep":"C"},"C":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"http://{{$.a.u}}{{$.b.body.u}}/","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'url' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"Mutation","attributes":{"variables":[{"name":"u","variableA.$":"$.trigger.u"}]},"nextStep":"B"},"B":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"http://a.example/{{$.a.u}}"},"nextStep":"C"},"C":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"http://{{$.b.body.u}}{{$.a.u}}/","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'url' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"{{$.b.body.u}}"},"nextStep":"B"},"B":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"{{$.a.body.u}}","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      []),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"http://a.example/{{$.trigger.u}}"},"nextStep":"B"},"B":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url.$":"$.a.body.u","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      []),
    Row(
      #"{"start":"A","steps":{"A":{"type":"Mutation","attributes":{"variables":[]},"nextStep":"Trigger"},"Trigger":{"type":"action","actionId":"sp:sleep","attributes":{"type":"waitFor","duration":"1s"},"nextStep":" trigger "}," trigger ":{"type":"success"},"E":{"type":"success"}}}"#,
      [
        "step 'Trigger' has errors: its output would stand in the place of $.trigger: give it another name",
        "has the same name",
      ]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"http:///a.example/x"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["step 'A' has errors: attribute 'url' cannot be called: it is no absolute http or https URL"]
    ),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","attributes":{"id":"sp:http","method":"get","url":"{{$.trigger.u}}/x","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'url' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"Mutation","attributes":{"id":"sp:define-variable","variables":[{"name":"u","variableA":"http:"}]},"nextStep":"B"},"B":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"{{$.a.u}}/{{$.trigger.b}}","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'url' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"http:///{{$.trigger.b}}/x","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'url' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"Mutation","attributes":{"id":"sp:define-variable","variables":[{"name":"u","variableA":"https://a.example"}]},"nextStep":"B"},"B":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"{{$.a.u}}/{{$.trigger.b}}","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      []),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"ftp://a.example/"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      [
        "step 'A' has errors: attribute 'url' cannot be called: its scheme is neither http nor https"
      ]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"file:///etc/passwd"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      [
        "step 'A' has errors: attribute 'url' cannot be called: its scheme is neither http nor https"
      ]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"http://127.0.0.1.:80/"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["step 'A' has errors: attribute 'url' cannot be called: its host is no name or address"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example:99999/{{$.trigger.x}}"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      [
        "step 'A' has errors: attribute 'url' cannot be called: Port number was not a decimal number between 0 and 65535"
      ]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"{{$.trigger.u}}/x","authenticationType":"Bearer","bearerToken":"********"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'url' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url.$":"$.trigger.u","requestHeaders":{"Authorization":"s"}},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'url' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example","authenticationType":"OAuth","oAuthClientId":"c","oAuthClientSecret":"s","oAuthTokenUrl":"{{$.trigger.u}}"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'oAuthTokenUrl' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"Mutation","attributes":{"id":"sp:define-variable","variables":[{"name":"u","variableA.$":"$.trigger.u"}]},"nextStep":"B"},"B":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"{{$.a.u}}/x","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["'url' comes from what a run is started with"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"{{$.trigger.u}}/x","authenticationType":"Bearer","bearerToken":"{{$.trigger.t}}"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      []),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example/{{$.trigger.u}}","authenticationType":"Bearer","bearerToken":"s"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      []),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"{{$.trigger.u}}","authenticationType":"OAuth","oAuthClientId":"c","oAuthClientSecret":"s","oAuthTokenUrl":"https://a.example"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      []),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["step 'A' has errors: attribute 'url' is required"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example/{{$.trigger[}}"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["template"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url.$":7},"nextStep":"E"},"E":{"type":"success"}}}"#,
      [
        "step 'A' has errors: attribute 'url.$' holds no JSONPath: expected a text that begins with \"$\", or null"
      ]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example"}}}}"#,
      ["step 'A' has errors: nextStep is missing: every path ends in success or failure"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"Mutation","attributes":{"variables":[]},"nextStep":"B"},"B":{"type":"Mutation","attributes":{"variables":[]},"nextStep":"A"}}}"#,
      [
        "step 'A' has errors: no way from it ends in a step of type success or failure",
        "step 'B' has errors: no way from it ends in a step of type success or failure",
      ]),
    Row(
      #"{"start":"F","steps":{"F":{"type":"failure","attributes":{"failureName":"x"}}}}"#,
      ["step 'F' has errors: failureName stands under attributes: it belongs to the step itself"]),
    Row(
      #"{"start":"F","steps":{"F":{"type":"failure"}}}"#,
      ["step 'F' has errors: failureName is missing"]),
    Row(
      #"{"start":"C","steps":{"C":{"type":"choice","choiceList":[{"comparator":"StringLike","variableA.$":"$.trigger.a","variableB":"b","nextStep":"E"}],"defaultStep":"E"},"E":{"type":"success"}}}"#,
      ["step 'C' has errors: 'StringLike' is no comparator"]),
    Row(
      #"{"start":"C","steps":{"C":{"type":"choice","choiceList":[{"comparator":"StringEquals","variableA.$":"$.trigger.a","nextStep":"X"}]},"E":{"type":"success"}}}"#,
      [
        "step 'C' has errors: nextStep 'X' is not a step; a choice has no variableB; defaultStep is missing: every path ends in success or failure"
      ]),
    Row(
      #"{"start":"C","steps":{"C":{"type":"choice","choiceList":[],"defaultStep":"E"},"E":{"type":"success"}}}"#,
      ["step 'C' has errors: choiceList is missing"]),
    Row(
      #"{"start":"C","steps":{"C":{"type":"choice","choiceList":[{"comparator":"StringMatches","variableA.$":"$.trigger.a","variableB":"(","nextStep":"E"}],"defaultStep":"E"},"E":{"type":"success"}}}"#,
      ["is no regular expression"]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:get-identity","attributes":{"id.$":"$.trigger.id"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      [
        "step 'A' has errors: action 'sp:get-identity' needs a connector: name its endpoint by the setting --connector sp:get-identity=URL"
      ]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:unheard-of","nextStep":"E"},"E":{"type":"success"}}}"#,
      [
        "step 'A' has errors: 'sp:unheard-of' is no action, and no connector is set for it (--connector)"
      ]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"Mutation","attributes":{"variables":[{"variableA":"x"},{"name":"n","variableA":"x","transforms":[{"id":"sp:transform:shuffle"},{"id":"sp:transform:concatenate:string","input":{}}]}]},"nextStep":"E"},"E":{"type":"success"}}}"#,
      [
        "step 'A' has errors: variable 1 has no name; 'sp:transform:shuffle' is no transform; the transform sp:transform:concatenate:string needs 'variableB'"
      ]),
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example"},"catch":[{"next":"Z"}],"retry":{"maxAttempts":21},"nextStep":"E"},"E":{"type":"success"}}}"#,
      [
        "step 'A' has errors: catch 'Z' is not a step; retry needs maxAttempts, from 1 to 20"
      ]),
    retry(#"{"maxAttempts":0}"#, "retry needs maxAttempts, from 1 to 20"),
    retry(
      #"{"maxAttempts":20,"statusCodes":[429,"5xx"],"errors":["timeout","connection","answer"],"interval":"1d","backoff":10}"#
    ),
    retry(#"{"maxAttempts":1,"interval":"2h","backoff":1,"maxInterval":"2h"}"#),
    retry(#"{"maxAttempts":2,"attempts":3}"#, "retry has no member 'attempts'"),
    retry(#"{"maxAttempts":2,"statusCodes":429}"#, "statusCodes is no list of some"),
    retry(#"{"maxAttempts":2,"statusCodes":[]}"#, "statusCodes is no list of some"),
    retry(
      #"{"maxAttempts":2,"statusCodes":["6xx"]}"#,
      #""6xx" is no status: expected a number such as 429, or 5xx"#),
    retry(#"{"maxAttempts":2,"errors":"timeout"}"#, "errors is no list of some"),
    retry(
      #"{"maxAttempts":2,"errors":["Timeout"]}"#,
      #""Timeout" is no error: expected one of timeout, connection, answer"#),
    retry(#"{"maxAttempts":2,"backoff":"2"}"#, "backoff must be from 1 to 10"),
    retry(#"{"maxAttempts":2,"backoff":0.5}"#, "backoff must be from 1 to 10"),
    retry(
      #"{"maxAttempts":2,"interval":"2d"}"#,
      "interval is no duration of a day at most, such as 30s or 5m"),
    retry(
      #"{"maxAttempts":2,"interval":"2m","maxInterval":"1m"}"#,
      "interval is longer than maxInterval"),
    Row(
      #"{"start":"L","steps":{"L":{"type":"action","actionId":"sp:loop:iterator","attributes":{"input.$":"$.trigger.x","start":"M","steps":{"M":{"type":"action","actionId":"sp:loop:iterator","attributes":{"input.$":"$.loop.loopInput"},"nextStep":"E"},"E":{"type":"success"}}},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["step 'M' has errors: a loop inside a loop is not supported"]),
    Row(
      #"{"start":"L","steps":{"L":{"type":"action","actionId":"sp:loop:iterator","attributes":{"input.$":"$.trigger.x","start":"Q","steps":{"E":{"type":"success"}}},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["step 'L' has errors: start 'Q' is not a step"]),
    Row(
      #"{"start":"L","steps":{"L":{"type":"action","actionId":"sp:loop:iterator","attributes":{"input.$":"$.trigger.x"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["step 'L' has errors: there are no steps"]),
    Row(
      #"{"start":"W","steps":{"W":{"type":"action","actionId":"sp:sleep","attributes":{"type":"waitFor"},"nextStep":"E"},"E":{"type":"success"}}}"#,
      ["step 'W' has errors: a wait of type waitFor needs the attribute 'duration'"]),
    Row(
      #"{"start":"a b","steps":{"a b":{"type":"Mutation","attributes":{"variables":[]},"nextStep":"E"},"ab":{"type":"success"},"E":{"type":"success"}}}"#,
      ["step 'ab' has errors: its output has the same name as that of 'a b': $.ab"]),
  ]

  /// A request with a retry policy, and what is wrong with that.
  private static func retry(_ policy: String, _ problem: String? = nil) -> Row {
    Row(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://a.example"},"retry":\#(policy),"nextStep":"E"},"E":{"type":"success"}}}"#,
      problem.map { ["step 'A' has errors: \($0)"] } ?? [])
  }

  @Test(arguments: rows) func saysWhatStopsADefinition(row: Row) {
    let compiled = Self.compile(row.definition)
    let errors = WorkflowFinding.errorTexts(of: compiled.findings)
    #expect((compiled.program == nil) == !row.errors.isEmpty, "\(row)")
    #expect(errors.count == row.errors.count, "\(errors)")
    for (found, expected) in zip(errors, row.errors) {
      #expect(
        expected.hasPrefix("step ") || expected.hasPrefix("definition ")
          ? found == expected : found.contains(expected), "\(found)")
    }
  }

  @Test func findingsSayWhereTheyStand() throws {
    let compiled = Self.compile(
      #"""
      {"start":"A","steps":{
        "A":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url.$":"$[","x":1},"nextStep":"E"},
        "E":{"type":"success"},"Lost":{"type":"success"}}}
      """#)
    let paths = compiled.findings.map { "\($0.severity) \($0.path)" }
    #expect(
      paths == [
        "warning $['steps']['A']['attributes']['x']",
        "stopsEnabling $['steps']['A']['attributes']['url.$']",
        "warning $['steps']['Lost']",
      ])
  }

  /// What a request's attributes say beside `method` and `url`, and what of it is not used.
  static let unused: [(attributes: String, warnings: [String])] = [
    (#""jsonRequestBody":{"a":1}"#, []),
    (#""requestContentType":"json","jsonRequestBody":"[]""#, []),
    (
      #""requestContentType":"form","jsonRequestBody":{"a":1}"#,
      ["attribute 'jsonRequestBody' is not sent: requestContentType is 'form'"]
    ),
    (
      #""requestContentType":"json","formRequestBody":{"a":1}"#,
      ["attribute 'formRequestBody' is not sent: requestContentType is 'json'"]
    ),
    (
      #""requestContentType":"json-patch+json","jsonRequestBody":[1],"jsonPatchRequestBody":[1]"#,
      ["attribute 'jsonRequestBody' is not sent: requestContentType is 'json-patch+json'"]
    ),
    (#""requestContentType":"json-patch+json","jsonRequestBody":[1]"#, []),
    (
      #""jsonRequestBody":{"a":1},"formRequestBody":"a=1","jsonPatchRequestBody.$":"$.trigger.p""#,
      [
        "attribute 'formRequestBody' is not sent: 'jsonRequestBody' is",
        "attribute 'jsonPatchRequestBody' is not sent: 'jsonRequestBody' is",
      ]
    ),
    // Editors leave these behind.
    (#""requestContentType":"json","jsonRequestBody":{"a":1},"formRequestBody":{}"#, []),
    (#""requestContentType":"json","jsonRequestBody":{"a":1},"formRequestBody":null"#, []),
    (
      #""requestContentType":"{{$.trigger.t}}","jsonRequestBody":{"a":1},"formRequestBody":"a""#, []
    ),
    (#""requestContentType.$":"$.trigger.t","jsonRequestBody":{"a":1},"formRequestBody":"a""#, []),
    (#""bearerToken":"t""#, ["attribute 'bearerToken' is not used: authenticationType is none"]),
    (
      #""authenticationType":"Basic","basicAuthUserName":"u","basicAuthPassword":"p","oAuthScope":"s""#,
      ["attribute 'oAuthScope' is not used: authenticationType is Basic"]
    ),
    (#""authenticationType":"Bearer","bearerToken":"t","basicAuthPassword":"""#, []),
    (
      #""authenticationType":"Header","headerAuthName":"X-A","headerAuthValue":"7","requestHeaders":{"x-a":"1"}"#,
      ["attribute 'headerAuthValue' is not used: requestHeaders has 'X-A', too"]
    ),
    (
      #""authenticationType":"Bearer","bearerToken":"t","requestHeaders":[{"key":"Authorization","value":"x"}]"#,
      ["attribute 'bearerToken' is not used: requestHeaders has 'authorization', too"]
    ),
    (
      #""jsonRequestBody":"{\"amount\":12,}""#,
      ["attribute 'jsonRequestBody' is a text that is no JSON, and is sent as a JSON text"]
    ),
    (#""jsonRequestBody":"{\"amount\":{{$.trigger.n}}}""#, []),
    (
      #""jsonRequestBody":{"a":[{"amount.$":"$.trigger.amount"}]}"#,
      [
        "member 'amount.$' of 'jsonRequestBody' is sent under this name with the path as its text: in bodies only {{$.path}} is replaced"
      ]
    ),
    (#""jsonRequestBody":{"price.$":"12"},"urlParams":[{"key":"a","value":"1"},{"key":"a"}]"#, []),
    (#""formRequestBody":{"amount.$":"$.trigger.amount"}"#, []),
    (#""frob":1"#, ["attribute 'frob' is not used"]),
  ]

  @Test(arguments: unused)
  func whatIsGivenAndNotUsedIsAWarning(_ attributes: String, _ warnings: [String]) {
    let findings = Self.compile(Self.request("post", attributes)).findings
    #expect(findings.map(\.text) == warnings)
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  private static func request(_ method: String, _ attributes: String) -> String {
    #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:http","nextStep":"E","attributes":{"method":"\#(method)","url":"https://a.example/x",\#(attributes)}},"E":{"type":"success"}}}"#
  }

  @Test func aHeadHasNoBodyAndAWaitOneKindOfTime() {
    let head = Self.compile(Self.request("HEAD", #""formRequestBody":"a=1""#)).findings
    #expect(
      head.map(\.text)
        == ["attribute 'formRequestBody' is not sent: a request of the method head has no body"])
    let wait = Self.compile(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:sleep","nextStep":"E","attributes":{"type":"waitFor","duration":"1s","time":"10:00","date":""}},"E":{"type":"success"}}}"#
    ).findings
    #expect(wait.map(\.text) == ["attribute 'time' is not used: type is waitFor"])
    let until = Self.compile(
      #"{"start":"A","steps":{"A":{"type":"action","actionId":"sp:sleep","nextStep":"E","attributes":{"type":"waitUntil","date":"2026-01-01","duration":"1s"}},"E":{"type":"success"}}}"#
    ).findings
    #expect(until.map(\.text) == ["attribute 'duration' is not used: type is waitUntil"])
  }

  @Test func whatMayBeAMistakeIsAWarning() {
    let compiled = Self.compile(
      #"""
      {"start":"L","steps":{
        "L":{"type":"action","actionId":"sp:loop:iterator","versionNumber":1,"attributes":{"input.$":"$.identity.list",
          "start":"S","steps":{"S":{"type":"Mutation","attributes":{"variables":[
            {"name":"n","variableA.$":"$.trigger.x"}]},"nextStep":"T"},"T":{"type":"success"}}},"nextStep":"F",
          "retry":{"maxAttempts":2}},
        "F":{"type":"failure","failureName":"f"}}}
      """#)
    #expect(compiled.program != nil)
    #expect(
      WorkflowFinding.warningTexts(of: compiled.findings) == [
        "step 'L' has warnings: retry is not used: only steps that do something outside are tried again; reads $.identity, which no step gives: it is taken from $.trigger.identity",
        "step 'S' has warnings: reads $.trigger, but the steps of a loop see $.loop and each other's outputs alone",
        "step 'F' has warnings: description is missing",
      ])
  }

  @Test func stepsAreBounded() {
    func compiled(_ count: Int) -> CompiledWorkflow {
      var steps: [JSONValue.Member] = []
      for index in 0..<count - 1 {
        steps.append(
          JSONValue.Member(
            "s\(index)",
            [
              "type": "Mutation", "attributes": ["variables": .array([])],
              "nextStep": .string(index == count - 2 ? "end" : "s\(index + 1)"),
            ]))
      }
      steps.append(JSONValue.Member("end", ["type": "success"]))
      return WorkflowCompiler.compile(
        ["start": "s0", "steps": .object(steps)], StepRegistry.standard())
    }
    #expect(compiled(Limits.maxWorkflowSteps).program != nil)
    let over = compiled(Limits.maxWorkflowSteps + 1)
    #expect(over.program == nil)
    #expect(
      WorkflowFinding.errorTexts(of: over.findings) == [
        "definition has errors: it has 101 steps, which exceed 100"
      ])
  }

  @Test func definitionsAreBoundedInBytes() {
    func compiled(_ bytes: Int) -> CompiledWorkflow {
      let frame = #"{"start":"E","steps":{"E":{"type":"success","description":""}}}"#
      let text = String(repeating: "x", count: bytes - frame.utf8.count)
      return WorkflowCompiler.compile(
        ["start": "E", "steps": ["E": ["type": "success", "description": .string(text)]]],
        StepRegistry.standard())
    }
    #expect(compiled(Limits.maxDefinitionBytes).program != nil)
    #expect(compiled(Limits.maxDefinitionBytes + 1).program == nil)
  }

  @Test func theLibraryTellsOfEachActionOnce() {
    let registry = StepRegistry.standard(connectors: ["sp:get-identity", "acme:notify"])
    let names = registry.actions.map { "\($0.entry.id) \($0.entry.version ?? 0)" }
    #expect(Set(names).count == names.count)
    #expect(names.contains("acme:notify 1"))
    #expect(names.contains("sp:send-email 1"))
    #expect(names.contains("sp:send-email 2"))
    for action in registry.actions {
      #expect(!action.entry.name.isEmpty)
      #expect(!action.entry.description.isEmpty)
      for name in action.entry.secretAttributes {
        #expect(action.entry.fields.contains { $0.name == name })
      }
    }
  }
}
