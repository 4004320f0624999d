import Base
import Crypto
import Delivery
import Engine
import JSONPath
import Services
import Wire

/// Reads what strangers send as documents: patches, filters of collections, forms, tokens and workflows.
enum DocumentFuzzer {
  /// A list of operations, a newline, and a document.
  static func runPatch(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let written = Array(RequestInput.line(&rest))
    guard let list = (try? JSONValue(json: written))?.arrayValue,
      let document = try? JSONValue(json: Array(rest))
    else { return }
    do throws(JSONPatchError) {
      var operations: [JSONPatch.Operation] = []
      for one in list {
        operations.append(
          try JSONPatch.Operation(
            one["op"]?.stringValue ?? "", path: one["path"]?.stringValue ?? "",
            from: one["from"]?.stringValue, value: one["value"]))
      }
      for operation in operations { checkPointer(operation.path) }
      let patch = try JSONPatch(operations)
      let changed = try patch.applied(to: document)
      let again = try patch.applied(to: document)
      precondition(again == changed, "another outcome of the same patch")
      checkLast(operations.last, changed)
    } catch {
      precondition(!error.reason.isEmpty && error.reason.utf8.count < 4096, "an error of no words")
    }
  }

  private static func checkPointer(_ pointer: JSONPointer) {
    let again = try? JSONPointer(pointer.description)
    precondition(again == pointer, "a pointer that is not read again")
  }

  /// What the last operation says is there.
  private static func checkLast(
    _ operation: JSONPatch.Operation?, _ changed: JSONValue
  ) {
    switch operation {
    case .add(let path, let value) where path.tokens.last?.text.utf8Equals("-") != true,
      .replace(let path, let value):
      precondition(path.value(in: changed) == value, "another value than was put there")
      let test = try? JSONPatch([.test(path, value)]).applied(to: changed)
      precondition(test == changed, "a test that fails on what was put there")
    case .copy(let from, let path)
    where path.tokens.last?.text.utf8Equals("-") != true
      && !path.tokens.starts(with: from.tokens) && !from.tokens.starts(with: path.tokens)
      && path.tokens.dropLast() != from.tokens.dropLast():
      // Elements move up where one is put before them, so that only the place itself is looked at.
      precondition(path.value(in: changed) != nil, "nothing where something was copied to")
    default: break
    }
  }

  /// A filter, a newline, and sorters.
  static func runCollection(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let filter = String(decoding: RequestInput.line(&rest), as: UTF8.self)
    fuzzCollection(filter: filter, sorters: String(decoding: rest, as: UTF8.self))
  }

  /// A content type or an authorization field, a newline, and a body.
  static func runForm(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let head = String(decoding: RequestInput.line(&rest), as: UTF8.self)
    fuzzForms(head: head, body: Array(rest))
  }

  /// The value of a secret field, a newline, and an answer.
  static func runEcho(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let value = String(decoding: RequestInput.line(&rest), as: UTF8.self)
    fuzzEchoedSecrets(value, in: Array(rest))
  }

  /// A definition in one line, a newline, and an input.
  static func runWorkflow(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let written = Array(RequestInput.line(&rest))
    guard let definition = try? JSONValue(json: written) else { return }
    fuzzWorkflow(definition, (try? JSONValue(json: Array(rest))) ?? [:])
  }

  /// A subscription's filter is JSONPath in Jayway's dialect, and nothing else.
  static func checkSubscription(_ text: String, _ document: JSONValue) {
    let path = try? PathExpression(text, dialect: .jayway)
    let filter = try? SubscriptionFilter(text)
    precondition((path == nil) == (filter == nil), "a filter that is no path")
    precondition((SubscriptionFilter.problem(of: text) == nil) == (filter != nil))
    guard let path, let filter, let isLetThrough = try? filter.matches(document) else { return }
    var run = PathRun()
    let isFound = try? path.matches(document, &run)
    precondition(isFound == isLetThrough, "a filter that lets something else through")
  }

  // MARK: Tokens

  /// A compact JWS, a newline, and a key set.
  static func runToken(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let text = Array(RequestInput.line(&rest))
    if let token = try? CompactJWS(text, limit: 4000) {
      precondition(text.count <= 4000, "longer than it may be")
      precondition(text.count { $0 == UInt8(ascii: ".") } == 2, "parts that are not three")
      let names = Set(texts: token.headerNames)
      precondition(names.count == token.headerNames.count, "a header that says something twice")
      for key in keys(Array(rest)) + ownKeys {
        // Nobody who makes up inputs has a private key.
        precondition((try? token.verify(with: key)) == nil, "a signature that nobody made")
      }
      checkClaims(token.payload)
    } else {
      _ = keys(Array(rest))
    }
    checkClaims(text)
  }

  private static func keys(_ bytes: [UInt8]) -> [JWSPublicKey] {
    guard let elements = (try? JSONValue(json: bytes))?["keys"]?.arrayValue else { return [] }
    return elements.prefix(8).compactMap { element in
      guard let key = try? JWSPublicKey(jwk: element) else { return nil }
      let name = key.algorithm == .es256 ? "EC" : "RSA"
      precondition(element["kty"]?.stringValue?.utf8Equals(name) ?? false, "a key of another kind")
      precondition(element["d"] == nil, "a key that is a secret")
      return key
    }
  }

  private static let ownKeys: [JWSPublicKey] = {
    guard let key = try? JWSPrivateKey(generatingFor: .es256), let jwk = try? key.jwk(),
      let json = JSONValue(text: jwk.json), let own = try? JWSPublicKey(jwk: json)
    else { preconditionFailure("no key") }
    return [own]
  }()

  private static func checkClaims(_ payload: [UInt8]) {
    guard let claims = try? JWTClaims(payload) else { return }
    let end = claims.expiresAt
    precondition((0...253_402_300_799).contains(end), "an end outside of all years")
    precondition((try? claims.check(at: end)) == nil, "one that holds behind its end")
    precondition((try? claims.check(at: .max - 60, leeway: 60)) == nil, "one that holds for ever")
    if (try? claims.check(audience: "a")) != nil {
      let audience = claims.members["aud"]
      precondition(
        audience == "a" || audience?.arrayValue?.contains("a") ?? false, "another audience")
    }
  }
}
