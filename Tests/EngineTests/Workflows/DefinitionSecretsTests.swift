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
