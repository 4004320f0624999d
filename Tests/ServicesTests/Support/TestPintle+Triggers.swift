import Base
import HTTP
import Records
import Store
import Testing
import Wire

@testable import Engine

/// The trigger that asks, and one that tells.
enum TestTriggers {
  static let asks = "idn:access-request-pre-approval"
  static let tells = "idn:identity-created"
}

extension TestPintle {
  /// An answer over HTTP as it is.
  struct RawAnswer {
    var status: Int
    var text: String
    var fields: [String: String]

    var json: JSONValue { JSONValue(text: text) ?? .null }
  }

  /// Sends a request to the JSON gateway as it is, and takes the answer whatever its form.
  func raw(
    _ method: HTTPMethod, _ target: String, _ body: JSONValue? = nil, as caller: Caller = .owner
  ) throws -> RawAnswer {
    let request = RawRequest(
      method: method, target: target, fields: [("content-type", "application/json")],
      body: body?.bytes() ?? [])
    let stream = open(request, as: caller)
    finish(request, on: stream)
    try turn { stream.isFinished }
    var fields: [String: String] = [:]
    for field in stream.fields { fields["\(field.name)"] = field.value }
    return RawAnswer(
      status: stream.status ?? 0, text: String(decoding: stream.body, as: UTF8.self),
      fields: fields)
  }

  /// A subscription to the trigger that asks, by HTTP, with other members than usual.
  static func subscription(
    _ first: (String, JSONValue), _ more: (String, JSONValue)...
  ) -> JSONValue {
    let changed = [first] + more
    let kept = (subscription().objectValue ?? []).filter { member in
      !changed.contains { $0.0 == member.name }
    }
    return .object(kept + changed.map { .init($0.0, $0.1) })
  }

  /// A subscription by HTTP as a request has it.
  static func subscription(
    _ trigger: String = TestTriggers.asks, url: String = "https://hooks.example.com/a",
    mode: String = "SYNC", _ more: (String, JSONValue)...
  ) -> JSONValue {
    .object(
      [
        .init("name", "Checks"), .init("triggerId", .string(trigger)), .init("type", "HTTP"),
        .init("httpConfig", ["url": .string(url), "httpDispatchMode": .string(mode)]),
      ] + more.map { JSONValue.Member($0.0, $0.1) })
  }

  /// Makes a subscription; returns its id.
  func subscribe(
    _ subscription: JSONValue = TestPintle.subscription(), as caller: Caller = .owner
  ) throws -> String {
    let made = try call("CreateSubscription", ["subscription": subscription], as: caller)
    try #require(made.status == 201, "\(made.text)")
    return made.string("id")
  }

  /// Begins a test of a trigger; returns the invocations.
  func test(
    _ trigger: String = TestTriggers.asks, as caller: Caller = .owner
  ) throws -> [JSONValue] {
    let answer = try raw(
      .post, "/beta/trigger-invocations/test",
      ["triggerId": .string(trigger), "contentJson": ["test": "x"]], as: caller)
    try #require(answer.status == 200, "\(answer.text)")
    return answer.json.arrayValue ?? []
  }

  /// Completes an invocation; returns the status and the text of the cause.
  func complete(
    _ id: String, _ secret: String, _ output: JSONValue = ["approved": .boolean(true)],
    error: String? = nil, as caller: Caller = .owner
  ) throws -> (status: Int, cause: String) {
    var body: [JSONValue.Member] = [.init("secret", .string(secret)), .init("output", output)]
    if let error { body.append(.init("error", .string(error))) }
    let answer = try raw(
      .post, "/beta/trigger-invocations/\(id)/complete", .object(body), as: caller)
    let cause = answer.json["causes"]?.arrayValue?.first?["text"]?.stringValue
    return (answer.status, cause ?? "")
  }

  /// The list of what became of invocations.
  func statuses(_ query: String = "", as caller: Caller = .owner) throws -> [JSONValue] {
    let answer = try raw(.get, "/beta/trigger-invocations/status\(query)", as: caller)
    try #require(answer.status == 200, "\(answer.text)")
    return answer.json.arrayValue ?? []
  }

  /// An invocation as it is stored.
  func invocation(_ id: String, in organization: String? = nil) throws -> InvocationRecord {
    let (store, organization) = (store, organization ?? home)
    return try #require(
      try run {
        try await store.read { reader throws(StoreError) in
          try InvocationTable.find(id, organization: organization, in: reader)
        }
      })
  }

  /// Turns the loop until an invocation stands so.
  func wait(_ id: String, for state: InvocationState, in organization: String? = nil) throws {
    try turn { (try? invocation(id, in: organization).state) == state }
  }

  /// The rows of the queue of invocations.
  func queuedInvocations() throws -> [String] {
    let store = store
    return try run {
      try await store.scan { reader throws(StoreError) in
        try reader.all(
          Statement(
            dynamic: "SELECT id, state, due_at FROM work WHERE kind = 'trigger-invocation'"), []
        ) { "\($0.text(0)) \($0.integer(1)) \($0.integer(2))" }
      }
    }
  }
}
