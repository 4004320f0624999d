import Base
import Crypto
import Engine
import HTTP
import RPC
import Records
import Services
import TestDatabases
import Testing
import Wire

@testable import Store

@Suite struct InstanceKeyTests {
  private static let overlapSeconds = Limits.retiredKeyNanoseconds / 1_000_000_000

  private func published(_ pintle: TestPintle, _ keys: InstanceKeys) throws -> [InstanceKeyRecord] {
    try pintle.run { try await keys.published() }
  }

  /// The members "kid" and "alg" of the keys on a page.
  private func page(_ pintle: TestPintle, _ keys: InstanceKeys) throws -> [String] {
    // Where reads wait for a network, what was read last is shown here.
    _ = try published(pintle, keys)
    let content = keys.keySetContent()
    #expect(keys.pages.map(\.path) == ["/.well-known/jwks.json", "/oauth/v2/keys"])
    #expect(content.status == 200 && content.contentType == "application/json")
    #expect(content.maxAge == 300 && content.tag != nil)
    let text = String(decoding: content.body, as: UTF8.self)
    let document = try #require(JSONValue(text: text))
    return (document["keys"]?.arrayValue ?? []).map { key in
      #expect(key["use"]?.stringValue == "sig")
      #expect(
        key["urn:pintle:purpose"]?.stringValue
          == (key["alg"]?.stringValue == "EdDSA" ? "webhook" : "payload"))
      return "\(key["alg"]?.stringValue ?? "") \(key["kid"]?.stringValue ?? "")"
    }
  }

  /// The words of the error that `body` throws.
  private func failure(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// The sealed private half of a key, opened.
  private func secret(_ pintle: TestPintle, _ id: String) throws -> [UInt8]? {
    let instance = pintle.store.instanceID
    let sealed = try pintle.run { [store = pintle.store] in
      try await store.read { reader throws(StoreError) in
        try SecretTable.find(kind: "instance-key", id: id, organization: instance, in: reader)
      }
    }
    return try sealed.map {
      try pintle.masterKey.open(
        $0.bytes,
        for: SecretTable.context(kind: "instance-key", id: id, organization: instance))
    }
  }

  @Test func theFirstStartMakesThem() throws {
    let pintle = try TestPintle()
    let keys = pintle.keys
    #expect(try page(pintle, keys) == [])
    #expect(throws: PayloadError.self) { try keys.signer.keys() }
    for _ in 0..<2 {
      try pintle.run { try await keys.prepare() }
      let records = try published(pintle, keys)
      #expect(records.map(\.algorithm) == ["ES256", "EdDSA"])
      #expect(records.allSatisfy { $0.retiredAt == nil && $0.id.utf8.count == 43 })
      #expect(try page(pintle, keys) == records.map { "\($0.algorithm) \($0.id)" })
      let signer = try keys.signer.keys()
      #expect(signer.payload.algorithm == .es256 && signer.payload.keyID == records[0].id)
      #expect(records[1].publicKey.contains(#""kty":"OKP""#))
      #expect(signer.webhook.jwk.thumbprint == records[1].id)
      let events = try pintle.events(of: pintle.store.instanceID)
      #expect(events.map(\.type) == ["instance.key.added", "instance.key.added"])
      #expect(events.map(\.aggregate.id) == records.map(\.id))
      #expect(events.allSatisfy { $0.editor == "SYSTEM" })
    }
  }

  @Test func theConfiguredAlgorithmIsMadeAndUsed() throws {
    let pintle = try TestPintle()
    try pintle.run { [keys = pintle.keys] in try await keys.prepare() }
    let keys = InstanceKeys(
      store: pintle.store, masterKey: pintle.masterKey, jwtAlgorithm: .rs256)
    #expect(throws: PayloadError.self) { try keys.signer.keys() }
    try pintle.run { try await keys.prepare() }
    let records = try published(pintle, keys)
    #expect(records.map(\.algorithm) == ["ES256", "EdDSA", "RS256"])
    #expect(try keys.signer.keys().payload.keyID == records[2].id)
    #expect(try pintle.keys.signer.keys().payload.keyID == records[0].id)
  }

  @Test(arguments: InstanceKeyAlgorithm.allCases)
  func rotation(_ algorithm: InstanceKeyAlgorithm) throws {
    let pintle = try TestPintle()
    let keys = InstanceKeys(
      store: pintle.store, masterKey: pintle.masterKey,
      jwtAlgorithm: algorithm == .rs256 ? .rs256 : .es256)
    try pintle.run { try await keys.prepare() }
    let former = try #require(
      try published(pintle, keys).first { $0.algorithm == algorithm.rawValue })
    #expect(try secret(pintle, former.id) != nil)
    let signer = keys.signer
    let before = try signer.keys()

    pintle.advance(seconds: 10)
    let rotation = try pintle.run { try await keys.rotate(algorithm, as: .someone) }
    #expect(rotation.added.id != former.id && rotation.added.retiredAt == nil)
    #expect(rotation.retired?.id == former.id)
    #expect(rotation.retired?.retiredAt == former.createdAt + 10_000_000_000)
    // The next signature is the new key's, and the former one can sign nothing any more.
    let after = try signer.keys()
    if algorithm == .edDSA {
      #expect(after.webhook.jwk.thumbprint == rotation.added.id)
      #expect(after.payload.keyID == before.payload.keyID)
    } else {
      #expect(after.payload.keyID == rotation.added.id)
      #expect(after.webhook.publicKey == before.webhook.publicKey)
    }
    #expect(try secret(pintle, former.id) == nil)
    #expect(try secret(pintle, rotation.added.id) != nil)
    let events = try pintle.events(of: pintle.store.instanceID)
    #expect(events.suffix(2).map(\.type) == ["instance.key.retired", "instance.key.added"])
    #expect(events.suffix(2).map(\.editor) == ["someone", "someone"])

    // The former public half stays for its time and no longer.
    pintle.advance(seconds: Self.overlapSeconds - 1)
    #expect(try page(pintle, keys).last == "\(algorithm.rawValue) \(former.id)")
    pintle.advance(seconds: 1)
    #expect(try !page(pintle, keys).contains("\(algorithm.rawValue) \(former.id)"))
    #expect(try published(pintle, keys).allSatisfy { $0.id != former.id })
  }

  @Test func withoutAnAlgorithmTheKeyOfJWTsIsReplaced() throws {
    let pintle = try TestPintle()
    let keys = pintle.keys
    // Nothing to retire yet.
    let first = try pintle.run { try await keys.rotate(as: .someone) }
    #expect(first.added.algorithm == "ES256" && first.retired == nil)
    let second = try pintle.run { try await keys.rotate(as: .someone) }
    #expect(second.retired?.id == first.added.id)
  }

  /// As many keys as the key set may hold, and one more.
  @Test func theKeySetIsBounded() throws {
    let pintle = try TestPintle()
    let keys = pintle.keys
    try pintle.run { try await keys.prepare() }
    let room = Int(Limits.maxPublishedKeys) - InstanceKeyAlgorithm.allCases.count
    let first = try published(pintle, keys)[0]
    for _ in 0..<room {
      pintle.advance(seconds: 1)
      _ = try pintle.run { try await keys.rotate(as: .someone) }
    }
    #expect(try page(pintle, keys).last == "ES256 \(first.id)")
    pintle.advance(seconds: 1)
    _ = try pintle.run { try await keys.rotate(as: .someone) }
    #expect(try !page(pintle, keys).contains("ES256 \(first.id)"))
    #expect(try page(pintle, keys).count == 2 + room)
  }

  @Test func anotherMasterKeyOpensNothing() throws {
    let pintle = try TestPintle()
    let right = pintle.keys
    try pintle.run { try await right.prepare() }
    let other = try MasterKey([UInt8](repeating: 8, count: 32))
    let keys = InstanceKeys(store: pintle.store, masterKey: other)
    let refusal = "\(StoreError.wrongMasterKey(expected: pintle.masterKey.id, given: other.id))"
    #expect(failure { try pintle.run { try await keys.prepare() } } == refusal)
    #expect(failure { _ = try pintle.run { try await keys.rotate(as: .someone) } } == refusal)
    #expect(throws: PayloadError.self) { try keys.signer.keys() }
    // Verifiers are served all the same.
    #expect(try page(pintle, keys) == (try page(pintle, right)))
    #expect(try published(pintle, right).count == 2)
  }

  @Test func aLostPrivateHalfIsSaid() throws {
    let pintle = try TestPintle()
    let keys = pintle.keys
    try pintle.run { try await keys.prepare() }
    let id = try published(pintle, keys)[0].id
    let instance = pintle.store.instanceID
    try pintle.run { [store = pintle.store] in
      try await store.write { transaction throws(StoreError) in
        try SecretTable.delete(
          kind: "instance-key", id: id, organization: instance, in: transaction)
      }
    }
    let again = InstanceKeys(store: pintle.store, masterKey: pintle.masterKey)
    #expect(
      failure { try pintle.run { try await again.prepare() } }
        == "\(StoreError.corrupt("the private half of the instance's key \(id) is missing"))")
    // A rotation mends it.
    _ = try pintle.run { try await again.rotate(as: .someone) }
    #expect(throws: Never.self) { try again.signer.keys() }
  }

  @Test(arguments: [CallRoute.json, .grpc])
  func administration(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let keys = pintle.keys
    try pintle.run { try await keys.prepare() }
    let listed = try pintle.call("ListKeys", by: route)
    #expect(listed.strings("keys", "algorithm") == ["ES256", "EdDSA"])
    #expect(listed.strings("keys", "purpose") == ["payload", "webhook"])
    #expect(
      listed.strings("keys", "createTime") == ["2023-11-14T22:13:20Z", "2023-11-14T22:13:20Z"])
    #expect(listed.strings("keys", "retireTime") == ["", ""])
    let former = listed.string("keys.0.id")
    #expect(JSONValue(text: listed.string("keys.0.publicKey"))?["kid"]?.stringValue == former)

    pintle.advance(seconds: 1)
    let rotated = try pintle.call("RotateKey", by: route)
    if route == .json { #expect(rotated.status == 201) }
    #expect(rotated.string("key.algorithm") == "ES256")
    #expect(rotated.string("retiredKey.id") == former)
    #expect(rotated.string("retiredKey.retireTime") == "2023-11-14T22:13:21Z")
    #expect(rotated.string("retiredKey.expireTime") == "2023-11-21T22:13:21Z")
    let made = try pintle.call("RotateKey", ["algorithm": "RS256"], by: route)
    #expect(made.string("key.algorithm") == "RS256" && made["retiredKey"] == nil)
    #expect(
      try pintle.call("ListKeys", by: route).strings("keys", "id") == [
        rotated.string("key.id"), listed.string("keys.1.id"), made.string("key.id"), former,
      ])
    let events = try pintle.events(of: pintle.store.instanceID)
    #expect(events.last?.editor == pintle.administrator)
    #expect(try pintle.call("RotateKey", ["algorithm": "HS256"], by: route).code == 3)
  }

  /// What could not be read once is read again for the next signature; behind a network, where no signature waits for a
  /// read, what was read last signs meanwhile.
  @Test func aReadThatFailsDisablesNothing() throws {
    let pintle = try TestPintle()
    let keys = pintle.keys
    try pintle.run { try await keys.prepare() }
    // So that what was read at the start is not used.
    _ = try pintle.run { try await keys.rotate(as: .someone) }
    func tamper(_ sql: String) throws {
      _ = try pintle.run { [store = pintle.store] in
        try await store.write { transaction throws(StoreError) in
          try transaction.execute(Statement(dynamic: sql), [])
        }
      }
    }
    try tamper("ALTER TABLE secrets RENAME TO mislaid")
    for _ in 0..<2 {
      if pintle.store.answersInline {
        #expect(throws: PayloadError.self) { try keys.signer.keys() }
      } else {
        _ = try keys.signer.keys()
      }
      // A process that has read nothing yet has nothing to sign with.
      let others = InstanceKeys(store: pintle.store, masterKey: pintle.masterKey)
      if pintle.store.answersInline {
        #expect(throws: PayloadError.self) { try others.signer.keys() }
      } else {
        // They may be there in a moment.
        #expect {
          try others.signer.keys()
        } throws: {
          if case PayloadError.keysUnavailable = $0 { true } else { false }
        }
      }
      #expect(throws: StoreError.self) { try pintle.run { _ = try await others.published() } }
    }
    try tamper("ALTER TABLE mislaid RENAME TO secrets")
    _ = try keys.signer.keys()
  }

  /// Whoever shares the store signs with the new key as soon as it was read.
  @Test func theNewKeySignsEverywhere() throws {
    let pintle = try TestPintle()
    let (keys, others) = (
      pintle.keys, InstanceKeys(store: pintle.store, masterKey: pintle.masterKey)
    )
    try pintle.run {
      try await keys.prepare()
      try await others.prepare()
    }
    let former = try others.signer.keys().payload.keyID
    let added = try pintle.run { try await keys.rotate(as: .someone).added.id }
    #expect(added != former)
    #expect(try keys.signer.keys().payload.keyID == added)
    let signs = { try others.signer.keys().payload.keyID }
    if pintle.store.answersInline {
      #expect(try signs() == added)
    } else {
      // What was read last signs until then; that asks for another read.
      try pintle.turn { (try? signs()) == added }
    }
  }

  /// As many at once as are allowed, and one more; afterwards it may try again.
  @Test func keysInTheMakingAreBounded() throws {
    let pintle = try TestPintle()
    let request: JSONValue = ["algorithm": "RS256"]
    let answers = try pintle.callAll(
      "RotateKey", [JSONValue](repeating: request, count: Limits.maxKeysInTheMaking + 1))
    // Which of them comes last is up to the engine.
    #expect(answers.map(\.code).sorted() == [0, 0, 8])
    let refused = answers.first { $0.code == 8 }
    #expect(refused?.message == "keys are being made already; try again")
    #expect(try pintle.call("RotateKey", request).code == 0)
  }

  struct EventRow: Sendable, CustomTestStringConvertible {
    var algorithm: String
    /// As the event says it; nil in former versions.
    var written: String?
    /// Nil when the event cannot be read.
    var purpose: InstanceKeyPurpose?
    var testDescription: String { "\(algorithm) \(written ?? "-")" }
  }

  @Test(arguments: [
    EventRow(algorithm: "ES256", purpose: .payload),
    EventRow(algorithm: "RS256", purpose: .payload),
    EventRow(algorithm: "EdDSA", purpose: .webhook),
    EventRow(algorithm: "ES256", written: "payload", purpose: .payload),
    EventRow(algorithm: "EdDSA", written: "webhook", purpose: .webhook),
    EventRow(algorithm: "EdDSA", written: "payload", purpose: .payload),
    EventRow(algorithm: "ES256", written: "anything"), EventRow(algorithm: "ES256", written: ""),
  ])
  func whatAnEventSaysAKeyIsFor(_ row: EventRow) throws {
    var payload: [JSONValue.Member] = [
      .init("algorithm", .string(row.algorithm)), .init("publicKey", [:]),
    ]
    if let written = row.written { payload.append(.init("purpose", .string(written))) }
    let event = Event(
      position: 7, aggregate: InstanceKeyEvent.aggregate("k", instance: "i"), sequence: 1,
      type: "instance.key.added", revision: 1, payload: .object(payload), editor: "SYSTEM",
      createdAt: 1, causation: nil)
    do {
      let read = try InstanceKeyEvent(event)
      let purpose = try #require(row.purpose)
      #expect(read == .added(purpose: purpose, algorithm: row.algorithm, publicKey: [:]))
    } catch is StoreError {
      #expect(row.purpose == nil)
    }
  }

  @Test func permissions() throws {
    let pintle = try TestPintle()
    let tenant = try pintle.makeTenant("Acme")
    let reader = try pintle.makeAccount("r", in: tenant.organization, role: "IAM_OWNER_VIEWER")
    let readerCaller = TestPintle.Caller(token: reader.token)
    #expect(try pintle.call("ListKeys", as: readerCaller).code == 0)
    #expect(try pintle.call("RotateKey", as: readerCaller).errorID == "AUTH-5mWD2")
    for method in ["ListKeys", "RotateKey"] {
      #expect(try pintle.call(method, as: tenant.caller).errorID == "AUTH-5mWD2")
    }
    #expect(try pintle.events(of: pintle.store.instanceID).isEmpty)
  }

  /// Neither an event nor a file of the database holds a private half, in whatever form.
  @Test func privateHalvesAreSealed() throws {
    let pintle = try TestPintle()
    let keys = pintle.keys
    try pintle.run { try await keys.prepare() }
    _ = try pintle.run { try await keys.rotate(.rs256, as: .someone) }
    let records = try published(pintle, keys)
    #expect(records.count == 3)
    var canaries: [[UInt8]] = []
    for record in records {
      let secret = try #require(try secret(pintle, record.id))
      // Of EC keys PKCS #8 has the number at 36, of RSA the first prime far behind the public numbers; Ed25519 is
      // nothing but the seed.
      let piece =
        switch record.algorithm {
        case "ES256": [UInt8](secret[36..<68])
        case "RS256": [UInt8](secret[secret.count - 64..<secret.count - 32])
        default: secret
        }
      canaries += [
        piece, [UInt8](HexText.encode(piece).utf8), [UInt8](Base64.encode(piece).utf8.prefix(40)),
        [UInt8](Base64.encode(piece, alphabet: .urlSafe).utf8.prefix(40)),
      ]
    }
    var sawPublicHalf = false
    for (name, bytes) in try TestDatabase.kept(of: pintle.directory.path) {
      if bytes.firstRange(of: Array(records[0].id.utf8)) != nil { sawPublicHalf = true }
      for canary in canaries {
        #expect(bytes.firstRange(of: canary) == nil, "a private half stands in \(name)")
      }
    }
    #expect(sawPublicHalf, "the search finds what is there")
  }
}

extension Caller {
  /// Somebody whom the program vouches for.
  fileprivate static let someone = Caller(
    account: "someone", homeOrganization: "", organization: "", permissions: [],
    instancePermissions: [])
}
