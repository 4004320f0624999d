import Base
import Glibc
import Net
import Server
import Testing
import Wire

@testable import pintle

@Suite struct ServiceCommandTests {
  // MARK: Streams

  private func stream(_ messages: [(flags: UInt8, text: String)]) -> [UInt8] {
    messages.flatMap { message in
      var bytes = ConnectStreamReader.envelope(Array(message.text.utf8))
      bytes[0] = message.flags
      return bytes
    }
  }

  private func take(
    _ bytes: [UInt8], into reader: inout ConnectStreamReader
  ) throws -> [JSONValue] {
    try bytes.withUnsafeBytes { try reader.take($0) }
  }

  @Test(arguments: [1, 2, 5, 7, 1000])
  func messagesAreCutWhateverThePieces(_ size: Int) throws {
    let bytes = stream([(0, #"{"a":1}"#), (0, "{}"), (0, #"{"b":"ü"}"#), (2, "{}")])
    var reader = ConnectStreamReader()
    var texts: [String] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      texts += try take(Array(bytes[start..<min(start + size, bytes.count)]), into: &reader)
        .map { $0.text() }
    }
    #expect(texts == [#"{"a":1}"#, "{}", #"{"b":"ü"}"#])
    try reader.finish()
  }

  @Test func whatIsWrongWithAStream() throws {
    func outcome(_ messages: [(flags: UInt8, text: String)]) -> CommandError? {
      var reader = ConnectStreamReader()
      do {
        _ = try take(stream(messages), into: &reader)
        try reader.finish()
        return nil
      } catch {
        return error as? CommandError
      }
    }
    #expect(outcome([(0, "{}"), (2, "{}")]) == nil)
    #expect(
      outcome([(2, #"{"error":{"code":"not_found","message":"none"}}"#)]) == .failure("none"))
    #expect(outcome([(0, "{}")]) == .failure("the server's answer was cut off"))
    let broken = CommandError.failure("the server's answer is no stream of messages")
    #expect(outcome([(1, "{}")]) == broken)
    #expect(outcome([(0, "{")]) == broken)
    #expect(outcome([(2, "{}"), (0, "{}")]) == broken)
  }

  /// What came whole before a fault in the same piece is not lost with it.
  @Test func messagesBeforeAFaultAreTold() throws {
    var reader = ConnectStreamReader { code, message in "; \(code) of \(message)" }
    let end = #"{"error":{"code":"unavailable","message":"gone"}}"#
    let bytes = stream([(0, #"{"a":1}"#), (0, "{}"), (2, end)])
    #expect(try take(bytes, into: &reader).map { $0.text() } == [#"{"a":1}"#, "{}"])
    let gone = CommandError.failure("gone; unavailable of gone")
    #expect(throws: gone) { try reader.finish() }
    #expect(throws: gone) { try take([], into: &reader) }
    var broken = ConnectStreamReader()
    #expect(try take(stream([(0, "{}"), (0, "{")]), into: &broken).count == 1)
    #expect(throws: CommandError.self) { try broken.finish() }
  }

  @Test func longMessagesAreRefused() throws {
    func head(_ length: Int) -> [UInt8] {
      [0] + (0..<4).map { UInt8(truncatingIfNeeded: length >> (24 - 8 * $0)) }
    }
    var reader = ConnectStreamReader()
    #expect(try take(head(Limits.maxCommandMessageBytes), into: &reader).isEmpty)
    var other = ConnectStreamReader()
    #expect(
      throws: CommandError.failure(
        "a message is longer than \(Limits.maxCommandMessageBytes) bytes")
    ) { try take(head(Limits.maxCommandMessageBytes + 1), into: &other) }
  }

  // MARK: Servers

  @Test(arguments: [
    ("http://localhost:1", true), ("http://127.0.0.1", true), ("http://127.1.2.3:8/x", true),
    ("https://[::1]:8", true), ("http://127.example.com", false),
    ("http://localhost.example.com", false),
    ("http://10.0.0.1", false), ("http://[::2]", false),
  ])
  func machinesOwnAddresses(_ url: String, _ isLoopback: Bool) {
    #expect(PublicURL.isLoopback(url) == isLoopback)
  }

  /// A peer that takes the call and says nothing.
  @Test func aSilentStreamEnds() throws {
    let loop = EventLoop()
    let listener = try Net.Listener(loop: loop, host: "127.0.0.1", port: 0) { descriptor, _ in
      _ = Glibc.close(descriptor)
    }
    defer { listener.close() }
    let transport = try CallTransport(
      .url("http://127.0.0.1:\(listener.address.port)", authority: nil), silenceSeconds: 1)
    let error = #expect(throws: CommandError.self) {
      try transport.post("/a", fields: [], body: [], timeoutSeconds: nil) { _ in true }
    }
    #expect(error?.message.contains("too slow") == true)
  }

  // MARK: Errors

  @Test(arguments: [
    ("failed_precondition", "Execution failed (EXEC-dra6yamk98)", true),
    ("permission_denied", "no (EXEC-reUaUZCzCp)", true),
    ("failed_precondition", "no (EXEC-bmhNhpcqpF)", true),
    ("failed_precondition", "Response is not valid JSON (ACTION-4m9s2)", true),
    ("invalid_argument", "The target's address is not allowed (EXEC-N5lu09)", true),
    ("internal", "x (EXEC-2n8fhs7g)", true), ("internal", "x (EXEC-3n8fhs7g)", true),
    ("unknown", "the target at 127.0.0.1:1 cannot be reached: the connection failed", true),
    ("not_found", "Execution not found (QUERY-abc)", false), ("unknown", "unknown", false),
    ("unauthenticated", "no token", false),
  ])
  func executionsThatRefusedACall(_ code: String, _ message: String, _ isOne: Bool) {
    let past = "; --skip-executions goes past the execution that refused it"
    #expect(
      CallHint(isOperator: true).text(code: code, message: message) == (isOne ? past : ""))
    #expect(
      CallHint().text(code: code, message: message)
        == (isOne ? past + ", for an account with the role IAM_OWNER" : ""))
    // Who went past them already is not told of it again.
    #expect(
      CallHint(isOperator: true, skipsExecutions: true).text(code: code, message: message)
        == (code == "permission_denied" ? "; --skip-executions needs the role IAM_OWNER" : ""))
  }

  @Test func whoCallsIsAskedFor() {
    #expect(
      CallHint(isAnonymous: true).text(code: "unauthenticated", message: "no token").hasPrefix(
        "; who calls is said by a token"))
    #expect(CallHint().text(code: "unauthenticated", message: "no token") == "")
  }

  @Test func countsAndWhatTheyCount() {
    #expect(CountText.text(1, "delivery", "deliveries", then: ("is", "are")) == "1 delivery is")
    #expect(CountText.text(0, "delivery", "deliveries", then: ("is", "are")) == "0 deliveries are")
    #expect(CountText.text(UInt64(2), "event") == "2 events")
    #expect(CountText.text(Int64(1), "event") == "1 event")
  }

  // MARK: Conditions

  @Test(arguments: [
    ("request", #"{"request":{"all":true}}"#), ("response", #"{"response":{"all":true}}"#),
    ("event", #"{"event":{"all":true}}"#), ("request/a.B", #"{"request":{"service":"a.B"}}"#),
    ("response/a.B/C", #"{"response":{"method":"/a.B/C"}}"#),
    ("event/user.human.added", #"{"event":{"event":"user.human.added"}}"#),
    ("event/user.human.*", #"{"event":{"group":"user.human"}}"#),
    ("function/preuserinfo", #"{"function":{"name":"preuserinfo"}}"#),
  ])
  func conditionsAreWords(_ word: String, _ json: String) throws {
    #expect(try ConditionText.parse(word).text() == json)
    #expect(ConditionText.text(try #require(JSONValue(text: json))) == word)
  }

  @Test(arguments: ["", "/", "request/", "event/", "function", "function/", "events/a", "Request"])
  func whatIsNoCondition(_ word: String) {
    #expect(throws: CommandError.self) { try ConditionText.parse(word) }
  }

  // MARK: Declarations

  @Test(
    arguments: [
      (#"{"a":1}"#, #"{"a":1,"b":2}"#, []), (#"{"a":1}"#, #"{"a":2}"#, ["a"]),
      (#"{"a":false,"b":"","c":[],"d":null,"e":0}"#, "{}", []),
      ("{}", #"{"a":true}"#, []), (#"{"a":{}}"#, "{}", ["a"]),
      (#"{"a":{"b":1}}"#, #"{"a":{"b":1,"c":2}}"#, []),
      (#"{"a":{"b":1,"d":[1,2]}}"#, #"{"a":{"b":3,"d":[1,3]}}"#, ["a.b", "a.d[1]"]),
      (#"{"a":[1]}"#, #"{"a":[1,2]}"#, ["a"]), (#"{"a":"x"}"#, #"{"a":"********"}"#, []),
      (#"{"a":"********"}"#, #"{"a":"x"}"#, []),
      (#"{"c":{"password":"x","user":"u"}}"#, #"{"c":{"user":"u"}}"#, []),
      // A schedule without waits is another one.
      (
        #"{"retrySchedule":{}}"#, #"{"retrySchedule":{"waits":["1s"]}}"#, ["retrySchedule.waits"]
      ),
      (#"{"retrySchedule":null}"#, #"{"retrySchedule":{}}"#, ["retrySchedule"]),
      // Steps that are not declared are to go.
      (
        #"{"definition":{"steps":{"a":{}}}}"#, #"{"definition":{"steps":{"a":{},"b":{}}}}"#,
        ["definition.steps.b"]
      ),
      // Canonically equivalent texts are different ones.
      (#"{"a":"K"}"#, "{\"a\":\"\u{212A}\"}", ["a"]),
      // Secrets are not compared; what somebody named like one is.
      (#"{"config":{"password":"a","bearerToken":1}}"#, #"{"config":{"password":"b"}}"#, []),
      (#"{"labels":{"password":"a"}}"#, #"{"labels":{"password":"b"}}"#, ["labels.password"]),
      (#"{"labels":{"bearerToken":"a"}}"#, #"{"labels":{}}"#, ["labels.bearerToken"]),
      (#"{"labels":{}}"#, #"{"labels":{"password":"a"}}"#, ["labels.password"]),
      (#"{"x":{"labels":{"password":"a"}}}"#, #"{"x":{"labels":{"password":"b"}}}"#, []),
      (
        #"{"definition":{"steps":{"password":{"type":"a"}}}}"#,
        #"{"definition":{"steps":{"password":{"type":"b"}}}}"#, ["definition.steps.password.type"]
      ),
    ] as [(String, String, [String])])
  func differences(_ declared: String, _ present: String, _ paths: [String]) throws {
    let difference = DeclarationDifference(
      declared: try #require(JSONValue(text: declared)),
      present: try #require(JSONValue(text: present)))
    #expect(difference.parts.map(\.path) == paths)
  }

  /// Whether there is a secret to be set, whose present value nobody knows.
  @Test(
    arguments: [
      (#"{"httpConfig":{"password":"p"}}"#, true),
      (#"{"httpConfig":{"password":"********"}}"#, false),
      (#"{"httpConfig":{"password":""}}"#, false), (#"{"a":[[{"bearerToken":"p"}]]}"#, true),
      (#"{"labels":{"password":"p"}}"#, false), (#"{"x":{"labels":{"password":"p"}}}"#, true),
      (#"{"definition":{"steps":{"password":{"type":"x"}}}}"#, false),
      (#"{"definition":{"steps":{"password":{"password":"p"}}}}"#, true), ("[]", false),
    ] as [(String, Bool)])
  func secretsToBeSet(_ text: String, _ hasSecrets: Bool) throws {
    let value = try #require(JSONValue(text: text))
    #expect(DeclarationDifference.hasSecrets(value) == hasSecrets)
  }

  /// Values as people see them; secrets are known by their names, or by what is to be shown in their place.
  @Test func differencesInWords() throws {
    func text(_ declared: String, _ present: String, shown: String? = nil) throws -> [String] {
      let difference = DeclarationDifference(
        declared: try #require(JSONValue(text: declared)),
        present: try #require(JSONValue(text: present)),
        shown: try shown.map { try #require(JSONValue(text: $0)) })
      return difference.parts.map { $0.text(of: .targets) }
    }
    #expect(try text(#"{"a":{"b":[1]}}"#, "{}") == [#"nothing -> {"b":[1]}"#])
    #expect(try text(#"{"a":true}"#, "{}") == ["false -> true"])
    #expect(
      try text(#"{"retrySchedule":null}"#, #"{"retrySchedule":{"waits":["1s"]}}"#)
        == [#"{"waits":["1s"]} -> the standard schedule"#])
    #expect(
      try text(#"{"a":[{"password":"p","user":"u"}]}"#, "{}")
        == [#"nothing -> [{"password":"********","user":"u"}]"#])
    #expect(
      try text(#"{"labels":{"password":"p"},"c":{"steps":{"password":{"password":1}}}}"#, "{}")
        == [
          #"nothing -> {"password":"p"}"#,
          #"nothing -> {"steps":{"password":{"password":"********"}}}"#,
        ])
    #expect(
      try text(
        #"{"definition":{"k":"secret","l":["x","secret"]}}"#, #"{"definition":{"l":["x","y"]}}"#,
        shown: #"{"definition":{"k":"***","l":["x","***"]}}"#)
        == [#"nothing -> "***""#, #""y" -> "***""#])
  }

  @Test func shownFindingsAreBounded() throws {
    let directory = TemporaryPath()
    try FileAccess.makeDirectory(directory.path)
    /// The lines of a workflow in which so many members are not used.
    func lines(_ count: Int) throws -> [String] {
      let members = (1...count).map { #""m\#($0)":1"# }.joined(separator: ",")
      let steps = #"{"a":{"type":"success",\#(members)}}"#
      try FileAccess.replace(
        directory.path + "/a.json",
        Array(
          #"{"workflows":[{"name":"w","definition":{"start":"a","steps":\#(steps)}}]}"#.utf8),
        mode: 0o600)
      return DeclaredWorkflow.lines(
        DeclaredWorkflow.findings(in: try Declaration(path: directory.path)))
    }
    #expect(try lines(Limits.maxShownFindings).count == Limits.maxShownFindings)
    let more = try lines(Limits.maxShownFindings + 1)
    #expect(more.count == Limits.maxShownFindings + 1)
    #expect(more.last == "there is more in the workflows, 101 findings in all")
  }

  @Test func declarationsAreBounded() throws {
    let directory = TemporaryPath()
    try FileAccess.makeDirectory(directory.path)
    func write(_ name: String, _ text: String) throws {
      try FileAccess.replace(directory.path + "/" + name, Array(text.utf8), mode: 0o600)
    }
    func accounts(_ range: Range<Int>) -> String {
      #"{"accounts":["# + range.map { #"{"name":"a\#($0)"}"# }.joined(separator: ",") + "]}"
    }
    try write("a.json", accounts(0..<Limits.maxAppliedObjects))
    #expect(try Declaration(path: directory.path).count == Limits.maxAppliedObjects)
    try write("b.json", #"{"accounts":[{"name":"b"}]}"#)
    #expect(
      throws: CommandError.failure(
        "more than \(Limits.maxAppliedObjects) objects are declared")
    ) { try Declaration(path: directory.path) }
    try write("a.json", "{}")
    // The last of as many files as there may be is that one.
    for number in 0..<(Limits.maxAppliedFiles - 2) { try write("c\(number).json", "{}") }
    #expect(try Declaration(path: directory.path).count == 1)
    try write("d.json", "{}")
    #expect(throws: CommandError.self) { try Declaration(path: directory.path) }
  }

  @Test func filesAreBounded() throws {
    let directory = TemporaryPath()
    try FileAccess.makeDirectory(directory.path)
    let file = directory.path + "/a.json"
    let padding = [UInt8](repeating: 0x20, count: Limits.maxCommandFileBytes - 2)
    try FileAccess.replace(file, Array("{}".utf8) + padding, mode: 0o600)
    #expect(try CommandJSON.read(file) == .object([]))
    try FileAccess.replace(file, Array("{} ".utf8) + padding, mode: 0o600)
    #expect(throws: CommandError.self) { try CommandJSON.read(file) }
  }

  /// What receivers of `listen` get is what receivers of deliveries do.
  @Test func forwardedEvents() throws {
    let event = try #require(
      JSONValue(
        text: #"""
          {"position":"7","type":"custom.a.b","aggregateType":"custom","aggregateId":"o","sequence":"3","organizationId":"1",
          "payload":{"n":1.10},"editor":"2","clientAddress":"2001:db8::1","createTime":"2026-01-02T03:04:05.678Z","published":true,"id":"x"}
          """#))
    #expect(
      ForwardedEvent.payload(event).text()
        == #"{"aggregateID":"o","aggregateType":"custom","resourceOwner":"1","sequence":3,"event_type":"custom.a.b",""#
        + #"created_at":"2026-01-02T03:04:05.678Z","userID":"2","origin":"published","targetID":"listen","client_address":"2001:db8::1","event_payload":{"n":1.10}}"#
    )
  }

  /// A directory that goes with this value.
  private final class TemporaryPath {
    let path: String

    init() { path = "/tmp/pintle-commands-\(getpid())-\(UInt64.random(in: 0...(.max)))" }

    deinit {
      for name in (try? FileAccess.names(in: path)) ?? [] { unlink(path + "/" + name) }
      rmdir(path)
    }
  }
}
