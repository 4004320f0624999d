import Services
import Testing
import Wire

/// What is said of workflows and targets before a server gets them.
@Suite struct ReviewTests {
  private func definition(_ url: String, _ token: String) -> JSONValue {
    [
      "start": "Call",
      "steps": [
        "Call": [
          "type": "ACTION", "actionId": "sp:http", "nextStep": "Done",
          "attributes": [
            "url": .string(url), "method": "GET", "authenticationType": "Bearer",
            "bearerToken": .string(token),
          ],
        ], "Done": ["type": "success"],
      ],
    ]
  }

  @Test func aMarkStandsForTheSecretOfTheSameAddress() {
    let former = definition("https://a.example.com/x", "********")
    let trigger: JSONValue = ["type": "EXTERNAL"]
    func problem(_ definition: JSONValue, _ former: JSONValue?) -> String? {
      WorkflowReview.problem(ofEnabling: definition, trigger: trigger, former: former)
    }
    #expect(problem(former, former) == nil)
    #expect(problem(definition("https://a.example.com/y", "********"), former) == nil)
    #expect(problem(definition("https://b.example.com/x", "s3cret"), former) == nil)
    for (definition, former) in [
      (definition("https://b.example.com/x", "********"), former), (former, nil),
    ] {
      #expect(problem(definition, former)?.contains("'bearerToken' was never sent") == true)
    }
  }

  @Test func whatKeepsAWorkflowFromBeingEnabledIsSaid() {
    let good: JSONValue = ["start": "Done", "steps": ["Done": ["type": "success"]]]
    func problem(_ definition: JSONValue?, _ trigger: JSONValue?) -> String? {
      WorkflowReview.problem(ofEnabling: definition, trigger: trigger, former: nil)
    }
    #expect(problem(good, ["type": "EXTERNAL"]) == nil)
    #expect(problem(nil, ["type": "EXTERNAL"])?.contains("there are no steps") == true)
    #expect(problem(good, nil)?.contains("trigger has errors") == true)
    #expect(problem(good, ["type": "EVENT", "attributes": [:]])?.contains("there is none") == true)
    // A time zone that this machine does not know is for the server to judge.
    let schedule: (JSONValue) -> JSONValue = {
      ["type": "SCHEDULED", "attributes": ["cronString": "nonsense", "timeZone": $0]]
    }
    #expect(problem(good, schedule("UTC")) != nil)
    #expect(problem(good, schedule("Nowhere/Land")) == nil)
  }
}
