import Base
import Records
import Store
import Testing
import Wire

/// The public keys of targets, in `zitadel.action.v2`.
@Suite struct PublicKeyTests {
  private static let routes: [CallRoute] = [.json, .grpc, .connect]

  private static let ec = """
    -----BEGIN PUBLIC KEY-----
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEFlkncxghxhiW4jYJwkupBaLJpdB4
    t8v9Vo+f6bSG9YJ8wT957p23eOUCZ/vmhzVlWzyVUxIfeYRiZd2RBr+E5g==
    -----END PUBLIC KEY-----

    """
  private static let rsa = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAnj2ivohR07nCsh5RGTwK
    In0y+oQZr1bnALOz4lgykRkgoheEsdN+iirkWAQZPNM+Clzh8rrmhERoEKdjrsx8
    pQ/t5hFGnAX3IAk9OQO0ARj0pczIMyd6JrKfBO7iqtC5Fw5Y44v/nffMR1L2KQrs
    5kCb6a3dhAysql9c1BTFDlLayErjrjiGCIGv78AxneOXchl7O8sQZY7s54+64wmG
    nBRZw1ZfuYGOiEztpnyxuxOPekdNVsFryalH3WAXtGSA64Dc/bvrsZ2UhF+4vC6t
    EQFTTtTlqAUH5HAc5q8M6pCHXX9+REHIUixgMRwJZ2qxl/9IG13CXg9lX3oNlAFB
    ZwIDAQAB
    -----END PUBLIC KEY-----

    """
  /// As `openssl pkey -outform DER | openssl dgst -sha256` computes them.
  private static let fingerprints = [
    "SHA256:TdQ/eN3lBfjv2H15JhYyL08kVYfbY0Hk78OUkbCYVHc",
    "SHA256:GTGjIZrvNIqpzria+No9ZDXUlpYqTzWn7UPSm4z09U8",
  ]

  private func time(_ seconds: Int64) -> String {
    RFC3339Text.text(seconds: TestPintle.startSeconds + seconds)
  }

  private func base64(_ text: String) -> JSONValue {
    var buffer = ByteBuffer()
    Array(text.utf8).withUnsafeBytes { Base64.encode($0, into: &buffer, padded: true) }
    return .string(buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) })
  }

  private func call(
    _ pintle: TestPintle, _ method: String, _ target: String, key: String? = nil,
    _ members: [JSONValue.Member] = [], by route: CallRoute
  ) throws -> Answer {
    var all: [JSONValue.Member] = [.init("targetId", .string(target))]
    if let key { all.append(.init("keyId", .string(key))) }
    return try pintle.call(ActionsFlavor.v2.path(method), .object(all + members), by: route)
  }

  @Test(arguments: routes)
  func life(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let target = try pintle.makeTarget("hook", [.init("payloadType", "PAYLOAD_TYPE_JWE")])
    pintle.advance(seconds: 1)
    var keys: [String] = []
    for (pem, end) in [(Self.ec, JSONValue.string(time(100))), (Self.rsa, .null)] {
      let added = try call(
        pintle, "AddPublicKey", target,
        [.init("publicKey", base64(pem)), .init("expirationDate", end)], by: route)
      #expect(added.code == 0, "\(added.text)")
      #expect(added.string("creationDate") == time(1))
      keys.append(added.string("keyId"))
    }
    func list(_ members: [JSONValue.Member] = []) throws -> Answer {
      try call(pintle, "ListPublicKeys", target, members, by: route)
    }
    let asc = JSONValue.Member("pagination", ["asc": true])
    let listed = try list([asc])
    #expect(listed.strings("publicKeys", "keyId") == keys)
    #expect(listed.strings("publicKeys", "fingerprint") == Self.fingerprints)
    #expect(listed["publicKeys.0.publicKey"] == base64(Self.ec))
    #expect(listed["publicKeys.0.active"] == nil)
    #expect(listed.string("publicKeys.0.expirationDate") == time(100))
    #expect(listed["publicKeys.1.expirationDate"] == nil)
    #expect(listed.string("pagination.totalResult") == "2")
    #expect(try list().strings("publicKeys", "keyId") == keys.reversed())

    for (index, key) in keys.enumerated() {
      pintle.advance(seconds: 1)
      let active = try call(pintle, "ActivatePublicKey", target, key: key, by: route)
      #expect(active.string("changeDate") == time(2 + Int64(index)))
    }
    pintle.advance(seconds: 1)
    // Active already: the old date.
    let again = try call(pintle, "ActivatePublicKey", target, key: keys[1], by: route)
    #expect(again.string("changeDate") == time(3))
    // The one before it no longer is.
    let active = JSONValue.Member("filters", [["activeFilter": true]])
    #expect(try list([active]).strings("publicKeys", "keyId") == [keys[1]])
    let inUse = try call(pintle, "RemovePublicKey", target, key: keys[1], by: route)
    #expect(inUse.code == 9 && inUse.errorID == "ErrPublicKeyDeleteActiveKey")

    let stopped = try call(pintle, "DeactivatePublicKey", target, key: keys[1], by: route)
    #expect(stopped.string("changeDate") == time(4))
    pintle.advance(seconds: 1)
    let still = try call(pintle, "DeactivatePublicKey", target, key: keys[1], by: route)
    #expect(still.string("changeDate") == time(4))
    let removed = try call(pintle, "RemovePublicKey", target, key: keys[1], by: route)
    #expect(removed.string("deletionDate") == time(5))
    let unknown = try call(pintle, "RemovePublicKey", target, key: keys[1], by: route)
    #expect(unknown.code == 0)
    #expect(try list().strings("publicKeys", "keyId") == [keys[0]])

    pintle.advance(seconds: 100)
    let expired = try call(pintle, "ActivatePublicKey", target, key: keys[0], by: route)
    #expect(expired.code == 9 && expired.errorID == "COMMAND-SAF4g")
    #expect(expired.errorText == "Public key has expired")
  }

  @Test(arguments: routes)
  func filtersAndOrders(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let target = try pintle.makeTarget("hook")
    var keys: [String] = []
    for end in [300, 100, nil] as [Int64?] {
      pintle.advance(seconds: 1)
      let added = try call(
        pintle, "AddPublicKey", target,
        [
          .init("publicKey", base64(Self.ec)),
          .init("expirationDate", end.map { .string(time($0)) } ?? .null),
        ], by: route)
      keys.append(added.string("keyId"))
    }
    _ = try call(pintle, "ActivatePublicKey", target, key: keys[0], by: route)
    func find(_ filters: [JSONValue], column: String = "UNSPECIFIED") throws -> [Int] {
      let answer = try call(
        pintle, "ListPublicKeys", target,
        [
          .init("filters", .array(filters)), .init("pagination", ["asc": true]),
          .init("sortingColumn", .string("PUBLIC_KEY_FIELD_NAME_\(column)")),
        ], by: route)
      return answer.strings("publicKeys", "keyId").compactMap { keys.firstIndex(of: $0) }
    }
    func expiry(_ seconds: Int64, _ method: String) -> JSONValue {
      [
        "expirationDateFilter": [
          "timestamp": .string(time(seconds)),
          "method": .string("TIMESTAMP_FILTER_METHOD_\(method)"),
        ]
      ]
    }
    #expect(try find([]) == [0, 1, 2])
    #expect(try find([], column: "EXPIRATION_DATE") == [1, 0, 2])
    pintle.advance(seconds: 1)
    _ = try call(pintle, "DeactivatePublicKey", target, key: keys[0], by: route)
    #expect(try find([], column: "CHANGE_DATE") == [1, 2, 0])
    #expect(try find([["keyIdsFilter": ["ids": [.string(keys[2]), "7"]]]]) == [2])
    #expect(try find([["activeFilter": false]]) == [0, 1, 2])
    #expect(try find([expiry(100, "EQUALS")]) == [1])
    #expect(try find([expiry(100, "AFTER")]) == [0])
    #expect(try find([expiry(100, "AFTER_OR_EQUALS")]) == [0, 1])
    #expect(try find([expiry(300, "BEFORE")]) == [1])
    #expect(try find([expiry(300, "BEFORE_OR_EQUALS"), expiry(100, "AFTER")]) == [0])
    let none = try call(
      pintle, "ListPublicKeys", target, [.init("filters", [["keyIdsFilter": [:]]])], by: route)
    #expect(none.code == 2 && none.message == "values array must not be empty")
    let unsaid = try call(pintle, "ListPublicKeys", target, [.init("filters", [[:]])], by: route)
    #expect(unsaid.code == 3 && unsaid.errorID == "GRPC-vR9nC")
  }

  @Test(arguments: routes)
  func refusals(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let target = try pintle.makeTarget("hook")
    let good = JSONValue.Member("publicKey", base64(Self.ec))
    let past = JSONValue.Member("expirationDate", .string(time(0)))
    let ed25519 = """
      -----BEGIN PUBLIC KEY-----
      MCowBQYDK2VwAyEAu3kAgW+XS9vGY+kbEC9qq+4t4IupzPh+u0yl/GN3nog=
      -----END PUBLIC KEY-----

      """
    let rows: [(String, [JSONValue.Member], Int, String?)] = [
      (target, [.init("publicKey", base64("no key"))], 3, "ErrPublicKeyFormat"),
      (target, [.init("publicKey", base64(ed25519))], 3, "ErrPublicKeyFormat"),
      (target, [good, past], 3, "ErrExpirationDateBeforeNow"),
      ("7", [good], 9, "COMMAND-nd3fsd"),
      (target, [], 3, nil),
      (target, [.init("publicKey", base64(String(repeating: "a", count: 8193)))], 3, nil),
    ]
    for (target, members, code, id) in rows {
      let answer = try call(pintle, "AddPublicKey", target, members, by: route)
      #expect(answer.code == code && answer.errorID == id, "\(answer.text)")
    }
    for method in ["ActivatePublicKey", "DeactivatePublicKey"] {
      for id in [target, "8"] {
        let answer = try call(pintle, method, id, key: "7", by: route)
        #expect(answer.code == 9 && answer.errorID == "COMMAND-SAF4g", "\(method)")
      }
    }
    #expect(try call(pintle, "ListPublicKeys", "7", by: route).body["publicKeys"] == nil)
  }
}
