import Records
import Testing
import Wire

@testable import Engine

@Suite struct DefinitionSecretsTests {
  private static let registry = StepRegistry.standard(connectors: ["acme:notify"])

  private static func definition(
    url: String = "https://a.example/x", secret: String = "s1", header: String = "Bearer h1"
  ) -> JSONValue {
    json(
      #"""
      {"start":"Call","steps":{
        "Call":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"\#(url)",
          "authenticationType":"OAuth","oAuthClientId":"c","oAuthClientSecret":"\#(secret)",
          "oAuthTokenUrl":"https://t.example/t",
          "requestHeaders":{"Authorization":"\#(header)","Accept":"text/plain"}},"nextStep":"Loop/1"},
        "Loop/1":{"type":"action","actionId":"sp:loop:iterator","attributes":{"input.$":"$.trigger.x","start":"N",
          "steps":{"N":{"type":"action","actionId":"acme:notify","attributes":{"apiToken":"n1","text":"hi"},
            "nextStep":"E"},"E":{"type":"success"}}},"nextStep":"E"},
        "E":{"type":"success"}}}
      """#)
  }

  @Test func secretsStandApart() {
    let split = DefinitionSecrets.split(Self.definition(), Self.registry)
    #expect(
      split.secrets
        == [
          "/steps/Call/attributes/oAuthClientSecret": "s1",
          "/steps/Call/attributes/requestHeaders/Authorization": "Bearer h1",
          "/steps/Loop~11/attributes/steps/N/attributes/apiToken": "n1",
        ])
    let text = split.definition.text()
    for secret in ["s1", "h1", "n1"] { #expect(!text.contains(secret)) }
    #expect(text.contains("text/plain"))
    #expect(split.missing.isEmpty)
    #expect(DefinitionSecrets.joined(split.definition, split.secrets) == Self.definition())
  }

  @Test func aMarkStandsForTheFormerSecret() {
    let former = DefinitionSecrets.split(Self.definition(), Self.registry)
    let again = DefinitionSecrets.split(
      former.definition, Self.registry, former: (former.definition, former.secrets))
    #expect(again.secrets == former.secrets)
    #expect(again.definition == former.definition)
    #expect(again.missing.isEmpty)
    let changed = DefinitionSecrets.split(
      Self.definition(secret: "s2", header: DefinitionSecrets.mark), Self.registry,
      former: (former.definition, former.secrets))
    #expect(changed.secrets["/steps/Call/attributes/oAuthClientSecret"] == "s2")
    #expect(changed.secrets["/steps/Call/attributes/requestHeaders/Authorization"] == "Bearer h1")
  }

  @Test(arguments: [
    ("https://a.example/other?x=1", true), ("HTTPS://A.example/x", true),
    ("http://a.example/x", false), ("https://a.example:8443/x", false),
    ("https://b.example/x", false), ("https://{{$.trigger.host}}/x", false),
  ])
  func anotherOriginDropsSecrets(url: String, isKept: Bool) {
    let former = DefinitionSecrets.split(Self.definition(), Self.registry)
    let moved = DefinitionSecrets.split(
      Self.definition(url: url, secret: DefinitionSecrets.mark, header: DefinitionSecrets.mark),
      Self.registry, former: (former.definition, former.secrets))
    #expect((moved.secrets["/steps/Call/attributes/oAuthClientSecret"] != nil) == isKept)
    #expect(
      moved.missing
        == (isKept
          ? []
          : [
            "/steps/Call/attributes/oAuthClientSecret",
            "/steps/Call/attributes/requestHeaders/Authorization",
          ]))
  }

  struct Form: Sendable, CustomTestStringConvertible {
    let action: String
    let attributes: String
    /// As they are told.
    let told: String
    var testDescription: String { "\(action) \(attributes)" }

    init(_ action: String, _ attributes: String, _ told: String) {
      self.action = action
      self.attributes = attributes
      self.told = told
    }
  }

  /// Secrets in every form that they can be written in.
  @Test(arguments: [
    Form("sp:http", #"{"bearerToken":"s"}"#, #"{"bearerToken":"********"}"#),
    Form("sp:http", #"{"BearerToken":"s"}"#, #"{"BearerToken":"********"}"#),
    Form(
      "sp:http", #"{"bearerToken":{"v":"s","n":7}}"#,
      #"{"bearerToken":{"v":"********","n":"********"}}"#),
    Form(
      "sp:http", #"{"bearerToken":["s",null,true]}"#,
      #"{"bearerToken":["********",null,"********"]}"#),
    Form("sp:http", #"{"bearerToken":12345}"#, #"{"bearerToken":"********"}"#),
    Form("sp:http", #"{"bearerToken":"{{$.a.token}}"}"#, #"{"bearerToken":"{{$.a.token}}"}"#),
    Form("sp:http", #"{"bearerToken.$":"$.a.token"}"#, #"{"bearerToken.$":"$.a.token"}"#),
    Form("sp:http", #"{"bearerToken.$":"s"}"#, #"{"bearerToken.$":"********"}"#),
    Form("sp:http", #"{"token":"s"}"#, #"{"token":"********"}"#),
    Form(
      "sp:http", #"{"requestHeaders":{" AUTHORIZATION ":"s","a":"b"}}"#,
      #"{"requestHeaders":{" AUTHORIZATION ":"********","a":"b"}}"#),
    Form(
      "sp:http", #"{"requestHeaders":[{"Key":"cookie","Value":"s"}]}"#,
      #"{"requestHeaders":[{"Key":"cookie","Value":"********"}]}"#),
    Form(
      "sp:http", #"{"requestHeaders":[{"name":"X-Vault-Token","value":"s"}]}"#,
      #"{"requestHeaders":[{"name":"X-Vault-Token","value":"********"}]}"#),
    Form(
      "sp:http", #"{"requestHeaders":[{"value":"s"},"s"]}"#,
      #"{"requestHeaders":[{"value":"********"},"********"]}"#),
    Form(
      "sp:http", #"{"requestHeaders":"{\"Authorization\":\"s\"}"}"#,
      #"{"requestHeaders":"********"}"#),
    Form(
      "sp:http",
      #"{"requestHeaders":{"Ocp-Apim-Subscription-Key":"s","Apikey":"s","Idempotency-Key":"k"}}"#,
      #"{"requestHeaders":{"Ocp-Apim-Subscription-Key":"********","Apikey":"********","Idempotency-Key":"k"}}"#
    ),
    Form(
      "sp:http", #"{"urlParams":{"api_key":"s","q":"x"}}"#,
      #"{"urlParams":{"api_key":"********","q":"x"}}"#),
    Form(
      "sp:http", #"{"formRequestBody":[{"key":"client_secret","value":"s"}]}"#,
      #"{"formRequestBody":[{"key":"client_secret","value":"********"}]}"#),
    Form(
      "sp:http", #"{"jsonRequestBody":{"password":"told"}}"#,
      #"{"jsonRequestBody":{"password":"told"}}"#),
    Form(
      "acme:notify", #"{"nested":{"clientSecret":"s","x":[{"api-key":"s","a":1}]}}"#,
      #"{"nested":{"clientSecret":"********","x":[{"api-key":"********","a":1}]}}"#),
    Form(
      "acme:notify", #"{"passwd":"s","privateKey":"s","text":"hi"}"#,
      #"{"passwd":"********","privateKey":"********","text":"hi"}"#),
    Form("acme:unknown", #"{"Password":"s"}"#, #"{"Password":"********"}"#),
    Form(
      "", #"{"id":"sp:define-variable","variables":[{"name":"token","variableA":"told"}]}"#,
      #"{"id":"sp:define-variable","variables":[{"name":"token","variableA":"told"}]}"#),
  ])
  func secretsAreFound(_ form: Form) {
    func definition(_ attributes: JSONValue) -> JSONValue {
      [
        "start": "A",
        "steps": [
          "A": ["type": "action", "actionId": .string(form.action), "attributes": attributes]
        ],
      ]
    }
    let sent = definition(json(form.attributes))
    let split = DefinitionSecrets.split(sent, Self.registry)
    #expect(split.definition == definition(json(form.told)))
    #expect(DefinitionSecrets.joined(split.definition, split.secrets) == sent)
    #expect(split.isEmpty == (form.told == form.attributes))
    let again = DefinitionSecrets.split(
      split.definition, Self.registry, former: (split.definition, split.secrets))
    #expect(again.secrets == split.secrets && again.missing.isEmpty)
  }

  struct Change: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let isKept: Bool
    var testDescription: String { "\(old) to \(new)" }

    init(_ old: String, _ new: String, _ isKept: Bool) {
      self.old = old
      self.new = new
      self.isKept = isKept
    }
  }

  /// What decides a step's host may stand elsewhere.
  @Test(arguments: [
    Change(#""text":"hi""#, #""text":"ho""#, true),
    Change("https://a.example", "https://b.example", false),
    Change(#""name":"base","#, #""name":"base","description":"d","#, false),
    Change(#""other","variableA":"1""#, #""other","variableA":"https://b.example""#, false),
    Change("{{$.v.base}}/x", "{{$.v.base}}/y", true),
    Change("{{$.v.base}}/x", "{{$.v.other}}/x", false),
    Change(#""url":"{{$.v.base}}/x""#, #""url.$":"$.v.base""#, false),
    Change(#""E":{"type":"success"}"#, #""E":{"type":"success","description":"d"}"#, true),
    Change(
      #""E":{"type":"success"}"#,
      #""U":{"type":"action","actionId":"sp:update-variable","attributes":{"variables":[{"name":"base","variableA":"https://b.example"}]},"nextStep":"Call"},"E":{"type":"success"}"#,
      false),
    Change("https://find.example/", "https://b.example/", false),
    Change("{{$.trigger.id}}", "{{$.v.id}}", false),
    Change("{{$.v.base}}/x", "{{$.v.base}}.b.example/x", false),
    Change("{{$.v.base}}/x", "{{$.v.base}}@b.example/x", false),
  ])
  func whatDecidesTheHostKeepsSecrets(_ change: Change) {
    let text = #"""
      {"start":"V","steps":{
        "V":{"type":"Mutation","attributes":{"id":"sp:define-variable","variables":[
          {"name":"base","variableA":"https://a.example"},{"name":"other","variableA":"1"}]},"nextStep":"Find"},
        "Find":{"type":"action","actionId":"sp:http","attributes":{"method":"get","url":"https://find.example/{{$.trigger.id}}"},
          "nextStep":"Say"},
        "Say":{"type":"action","actionId":"acme:notify","attributes":{"text":"hi"},"nextStep":"Call"},
        "Call":{"type":"action","actionId":"sp:http","attributes":{"method":"get","bearerToken":"s1",
          "authenticationType":"Bearer","url":"{{$.v.base}}/x"},"nextStep":"Next"},
        "Next":{"type":"action","actionId":"sp:http","attributes":{"method":"get","bearerToken":"s2",
          "authenticationType":"Bearer","url.$":"$.find.body.url"},"nextStep":"E"},
        "E":{"type":"success"}}}
      """#
    let former = DefinitionSecrets.split(json(text), Self.registry)
    #expect(former.secrets.objectValue?.count == 2)
    let changed = former.definition.text().replacing(change.old, with: change.new)
    #expect(changed != former.definition.text())
    let present = DefinitionSecrets.split(
      json(changed), Self.registry, former: (former.definition, former.secrets))
    #expect(present.missing.isEmpty == change.isKept, "\(present.missing)")
  }

  /// Of two variables the way says which one counts; older definitions name the action among the attributes.
  @Test(arguments: [("V1", true), ("V2", false)])
  func theWayDecidesTheHost(start: String, isKept: Bool) {
    func definition(_ start: String, _ token: String) -> JSONValue {
      json(
        #"""
        {"start":"\#(start)","steps":{
          "V1":{"type":"Mutation","attributes":{"id":"sp:define-variable","variables":[
            {"name":"base","variableA":"https://a.example"}]},"nextStep":"Call"},
          "V2":{"type":"Mutation","attributes":{"id":"sp:define-variable","variables":[
            {"name":"base","variableA":"https://b.example"}]},"nextStep":"Call"},
          "Call":{"type":"action","attributes":{"id":"sp:http","method":"get","bearerToken":"\#(token)",
            "url":"{{$.v1.base}}{{$.v2.base}}/x"},"bearerToken":"t","nextStep":"E"},
          "E":{"type":"success"}}}
        """#)
    }
    let former = DefinitionSecrets.split(definition("V1", "s"), Self.registry)
    #expect(former.secrets["/steps/Call/bearerToken"] == "t")
    #expect(former.secrets["/steps/Call/attributes/bearerToken"] == "s")
    let present = DefinitionSecrets.split(
      definition(start, DefinitionSecrets.mark), Self.registry,
      former: (former.definition, former.secrets))
    #expect((present.secrets["/steps/Call/attributes/bearerToken"] != nil) == isKept)
  }

  @Test(
    arguments: [
      (#"{"url":"https://u:p@a.example/"}"#, "url"), (#"{"url":"https://u@a.example?x"}"#, "url"),
      (#"{"oAuthTokenUrl":"http://{{$.trigger.user}}:p@a.example"}"#, "oAuthTokenUrl"),
      (#"{"url":"https://a.example/@x?y=u@z"}"#, nil),
      (#"{"url":"https://{{$.trigger.list[?(@.a == 1)].host}}/x"}"#, nil),
      (#"{"url":"http:///u:p@a.example/"}"#, "url"), (#"{"url":"http:/u:p@a.example/"}"#, "url"),
      (#"{"url":"u:p@a.example"}"#, "url"), (#"{"url":"https://a.example:8443/x"}"#, nil),
      (#"{"url":7}"#, nil),
    ] as [(String, String?)])
  func urlsHoldNoUserInformation(attributes: String, found: String?) {
    let step = #"{"type":"action","actionId":"sp:http","attributes":\#(attributes)}"#
    let whole = json(#"{"steps":{"A":\#(step)}}"#)
    #expect(DefinitionSecrets.userInformation(in: whole)?.attribute == found)
    let loop = json(
      #"{"steps":{"L":{"actionId":"sp:loop:iterator","attributes":{"steps":{"A":\#(step)}}}}}"#)
    #expect(DefinitionSecrets.userInformation(in: loop)?.step == found.map { _ in "A" })
  }

  @Test func whatSaysWhereASecretComesFromIsNone() {
    let split = DefinitionSecrets.split(
      Self.definition(header: "Bearer {{$.login.body.access_token}}"), Self.registry)
    #expect(split.secrets["/steps/Call/attributes/requestHeaders/Authorization"] == nil)
  }

  @Test func historyTellsNoSecrets() {
    let input = json(
      #"{"basicAuthPassword":"p1","bearerToken":null,"requestHeaders":[{"key":"cookie","value":"c1"},{"key":"a","value":"b"}],"url":"u"}"#
    )
    #expect(
      StepRedaction.redacted(input, of: HTTPStep().entry)
        == json(
          #"{"basicAuthPassword":"********","bearerToken":null,"requestHeaders":[{"key":"cookie","value":"********"},{"key":"a","value":"b"}],"url":"u"}"#
        ))
  }

  @Test func secretsAreThereForTheEffectAlone() throws {
    let split = DefinitionSecrets.split(Self.definition(), Self.registry)
    let program = try #require(
      WorkflowCompiler.compile(split.definition, Self.registry).program)
    var state = WorkflowRunState(program)
    var events: [WorkflowRunEvent] = []
    state.begin(with: ["x": .array([])], at: 0, &events)
    guard case .waits(let effects, _) = state.advance(at: 0, &events), effects.count == 1 else {
      Issue.record("no effect")
      return
    }
    guard case .effect(.http(let call)) = state.effect(of: effects[0], secrets: split.secrets)
    else {
      Issue.record("no request")
      return
    }
    #expect(call.headers.first?.value == "Bearer h1")
    guard case .clientCredentials(let client) = call.authentication else {
      Issue.record("no client")
      return
    }
    #expect(client.clientSecret == "s1")
    let text = WorkflowRunEvent.text(of: events)
    for secret in ["s1", "h1"] { #expect(!text.contains(secret)) }
    guard case .failed(let failure) = state.effect(of: effects[0], secrets: .object([])) else {
      Issue.record("made without its secret")
      return
    }
    #expect(failure.text == "attribute 'oAuthClientSecret' has no value any more: set it again")
  }
}
