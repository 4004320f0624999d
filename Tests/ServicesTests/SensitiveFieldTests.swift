import API
import Base
import Descriptors
import Engine
import Records
import Services
import Store
import Synchronization
import TestDatabases
import Testing
import Wire

@testable import RPC

/// Every method of every service with executions on everything: no target, log, event or file holds what stands in a
/// field that is marked as a secret, and whoever calls gets it all the same.
///
/// Methods, requests and answers are made from the descriptors, so that a method that is added is tried here too.
@Suite struct SensitiveFieldTests {
  /// Methods that answer what a test makes up.
  final class MadeUpAnswers: Sendable {
    /// By the method's path, as ProtoJSON.
    private let answers = Mutex<[UTF8Key: String]>([:])

    func set(_ path: String, _ json: JSONValue?) {
      answers.withLock { $0[UTF8Key(path)] = json?.text() }
    }

    /// The answer that is set for a method.
    func answer<Response: Message>(_ path: UTF8Key) throws(RPCError) -> Response {
      guard let json = answers.withLock({ $0[path] }), let answer = try? Response(json: json)
      else { throw RPCError(.internal, "no answer was made up") }
      return answer
    }

    func isSet(_ path: UTF8Key) -> Bool { answers.withLock { $0[path] != nil } }

    /// The method, which does what it did while no answer is set.
    func replace(_ method: ServerMethod) -> ServerMethod {
      guard method.descriptor.kind == .unary,
        let type = Answer.types.type(named: method.descriptor.responseName)
      else { return method }
      return replacing(method, self, type)
    }
  }

  private let answers = MadeUpAnswers()
  private let pintle: TestPintle
  private let fields: SensitiveFields
  private let targets = ["hook", "call", "behind"]

  init() throws {
    pintle = try TestPintle(replacing: answers.replace)
    pintle.outgoing.keepToTheLoop()
    fields = try SensitiveFields(pintle.services.map(\.descriptor))
    let ids = try zip(targets, ["restWebhook", "restCall", "restAsync"]).map { name, kind in
      try pintle.makeTarget(
        name,
        [
          .init(kind, kind == "restAsync" ? [:] : ["interruptOnError": true]),
          .init("endpoint", .string("http://\(name).test/")),
        ])
    }
    pintle.outgoing.answer("http://call.test/", .echo)
    for condition: JSONValue in [
      ["request": ["all": true]], ["response": ["all": true]], ["event": ["all": true]],
    ] {
      let set = try pintle.call(
        ActionsFlavor.v2.path(.set),
        ActionsFlavor.v2.execution(condition, ids.map { .target($0) }), as: .skipping)
      #expect(set.code == 0)
    }
  }

  private var methods: [MethodDescriptor] {
    pintle.services.flatMap(\.descriptor.methods).filter { !$0.skipsMessageInterceptors }
  }

  /// A canary as it is and as base64.
  private static func forms(_ canary: String) -> [String] {
    [canary, Base64.encode(Array(canary.utf8))]
  }

  /// Makes sure that nothing that was sent or logged holds a canary.
  private func expectNone(_ canaries: [String], _ path: String) {
    let entries = pintle.executionLog.entries.map { Array($0.text.utf8) }
    for sent in pintle.outgoing.sent {
      let texts = [sent.body] + sent.fields.map { Array($0.value.utf8) }
      for form in canaries.flatMap(Self.forms) {
        #expect(!texts.contains { $0.hold(form) }, "\(path): \(sent.url)")
      }
    }
    for form in canaries.flatMap(Self.forms) {
      #expect(!entries.contains { $0.hold(form) }, "\(path): the log")
    }
  }

  /// Makes sure that no file holds any canary.
  private func expectNoneKept() throws {
    for (name, bytes) in try TestDatabase.kept(of: pintle.directory.path) {
      // All of them begin so.
      for start in ["canary-", "Y2FuYXJ5"] {
        #expect(!bytes.hold(start), "a canary stands in \(name)")
      }
    }
  }

  @Test func noAnswerIsShown() throws {
    var all: [String] = []
    var seen: [String] = []
    for method in methods where method.kind == .unary {
      guard try fields.holdsSecrets(method.responseName) else { continue }
      seen.append(method.path)
      for variant in 0..<fields.variants(method.responseName) {
        var canaries: [String] = []
        let made = try fields.filled(method.responseName, variant: variant, &canaries)
        #expect(!canaries.isEmpty)
        answers.set(method.path, made)
        pintle.outgoing.forget()
        let answer = try pintle.call(method.path, [:], by: .grpc)
        #expect(answer.code == 0, "\(method.path): \(answer.message)")
        // Whoever calls gets what the method answered, although a call target answered what it was shown.
        #expect(answer.body.sorted == made.sorted, "\(method.path)")
        try pintle.turn { pintle.outgoing.sent.count >= 2 * targets.count }
        let shown = pintle.outgoing.sent.filter { $0.json["response"] != nil }
        #expect(shown.count == targets.count)
        for sent in shown {
          let body = String(decoding: sent.body, as: UTF8.self)
          // Bytes have it in Base64.
          let mark = "[redacted \(canaries.count)]"
          #expect(
            body.contains(mark) || body.contains(Base64.encode(Array(mark.utf8))),
            "\(method.path): \(body)")
        }
        expectNone(canaries, method.path)
        all += canaries
      }
      answers.set(method.path, nil)
    }
    #expect(!all.isEmpty)
    try expectNoneKept()
    #expect(
      Set(seen).isSuperset(of: [
        "/pintle.admin.v1.AdminService/CreateToken",
        "/pintle.target.v1.TargetService/GetTargetSettings",
        "/pintle.target.v1.TargetService/RotateSigningKey",
        "/zitadel.action.v2.ActionService/CreateTarget",
        "/zitadel.action.v2.ActionService/UpdateTarget",
        "/zitadel.action.v2.ActionService/GetTarget",
        "/zitadel.action.v2.ActionService/ListTargets",
        "/zitadel.action.v2beta.ActionService/CreateTarget",
        "/zitadel.action.v2beta.ActionService/ListTargets",
        "/zitadel.resources.action.v3alpha.ZITADELActions/CreateTarget",
        "/zitadel.resources.action.v3alpha.ZITADELActions/SearchTargets",
      ]), "\(seen)")
  }

  @Test func noRequestIsShown() throws {
    for method in methods {
      for variant in 0..<fields.variants(method.requestName) {
        var canaries: [String] = []
        let made = try fields.filled(method.requestName, variant: variant, &canaries)
        // Without secrets nothing is to be seen, and streams may go on for ever.
        guard !canaries.isEmpty else { continue }
        pintle.outgoing.forget()
        // Whether the request is good otherwise is no matter: targets see it before.
        _ = try pintle.call(method.path, made, by: .grpc)
        #expect(pintle.outgoing.sent.count >= targets.count, "\(method.path)")
        expectNone(canaries, method.path)
      }
    }
  }

  /// What a call target answers: a new value counts, one that was left is put back, a moved one is refused.
  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func whatACallTargetAnswers(_ route: CallRoute) throws {
    let path = "/pintle.admin.v1.AdminService/CreateToken"
    let account = JSONValue.string(pintle.administrator)
    func create(_ answer: JSONValue) throws -> Answer {
      pintle.outgoing.answer("http://call.test/", .echo)
      pintle.outgoing.answerToResponses("http://call.test/", answer)
      return try pintle.call(path, ["accountId": account, "description": "d"], by: route)
    }
    let kept = try create(["secret": "[redacted 1]", "token": ["description": "changed"]])
    #expect(kept.code == 0 && kept.string("token.description") == "changed")
    let secret = kept.string("secret")
    #expect(secret.hasPrefix("pintle_"))
    var holder = TestPintle.Caller.skipping
    holder.token = secret
    #expect(try pintle.call("ListRoles", as: holder, by: .grpc).code == 0)
    let set = try create(["secret": "of the target's own"])
    #expect(set.string("secret") == "of the target's own")
    #expect(try create([:]).string("secret") == "")
    let moved = try create(["token": ["description": "[redacted 1]"]])
    #expect(moved.string("token.description") == "[redacted 1]")
    let invented = try create(["secret": "[redacted 2]"])
    #expect(invented.code == 9 || invented.code == 13 || invented.code == 3, "\(invented.text)")
    for sent in pintle.outgoing.sent {
      #expect(!sent.body.hold(secret))
    }
  }

  /// Whatever is named like a secret is marked as one, unless it stands here.
  @Test func whatIsNamedLikeASecretIsOne() throws {
    let words = [
      "secret", "password", "token", "signing_key", "private", "credential", "passphrase",
      "api_key", "apikey",
    ]
    let others: Set<String> = [
      // Where a page begins.
      "page_token", "next_page_token",
    ]
    var marked = 0
    for (name, message) in fields.messages where !name.text.utf8HasPrefix("google.") {
      for field in message.field where field.type == .string || field.type == .bytes {
        let own = field.name ?? ""
        if try SensitiveFields.isSensitive(field) {
          marked += 1
        } else if words.contains(where: { own.contains($0) }) {
          #expect(others.contains(own), "\(name.text).\(own)")
        }
      }
    }
    #expect(marked >= 12)
  }
}

/// A method that answers what is set, and does what it did while nothing is.
private func replacing<Response: Message>(
  _ method: ServerMethod, _ answers: SensitiveFieldTests.MadeUpAnswers, _ type: Response.Type
) -> ServerMethod {
  let path = UTF8Key(method.descriptor.path)
  // A request without fields, so that none of them has to be valid.
  let madeUp = ServerMethod.unary(method.descriptor) {
    (_: Google.Protobuf.Empty, _) async throws(RPCError) in
    try answers.answer(path) as Response
  }
  return ServerMethod(
    method.descriptor,
    running: { work in
      await (answers.isSet(path) ? madeUp : method).invoke(work)
    })
}
