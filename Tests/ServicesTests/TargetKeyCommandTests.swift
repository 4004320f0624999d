import Base
import RPC
import Records
import Store
import Testing

@testable import Services

@Suite struct TargetKeyCommandTests {
  // Made by `openssl genpkey` for these tests and nothing else.
  private static let pems = [
    (
      pem: """
      -----BEGIN PUBLIC KEY-----
      MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA642bcn0Rr2NxUiejlEO4
      qGLOp0FrnQwPsmd1QMKb/06dHfIFgL5V/1Iu4jge6fA+8/WRqh5hy4kBHB+Bqeu2
      k4NZeB3sT/+dcRlkt2f2ibd6syJqjoL/IZECDiPu5A0cICWqtXgh8cKh3GgUNfPq
      YsX5G8OsrayTUdXTGq29pm/82+1LhmFKpQF3Q2v7wsemvAv+Q0Vi6JkqQO0xNDbk
      BWY9h5uxN3ln3xPjCObaaicVOWgOO/630I/aFDpXss6zXEllcpv8q2FEWr1ieJyE
      nUbts5dWop0nBdzsD0H7xE1GG6ttnqd1lj5DlLgLwc/y7wGXovX45roc0V6mzuM6
      fQIDAQAB
      -----END PUBLIC KEY-----
      """,
      fingerprint: "SHA256:QTFyuTggwlm2/0WkXpML2hz1+xHeZZIN5DP/fg0gjjE"
    ),
    (
      pem: """
      -----BEGIN PUBLIC KEY-----
      MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEHxjp86S9Y3eDWceY6iabuGmZPaka
      MqF32Gc69zsLn1TmmVwD9NitKVvKJYH2AeL+s/hm6bV4q8e9+H8l19Hk3A==
      -----END PUBLIC KEY-----
      """,
      fingerprint: "SHA256:Nn2w7K2D9suubVFMuc7ajEu+EttiunKluJXHXlAI/ng"
    ),
  ]

  private func add(
    _ world: ActionsWorld, _ target: String, _ pem: String = Self.pems[0].pem,
    expiresAt: Int64? = nil
  ) throws -> TargetKeyRecord {
    let (targets, call) = (world.targets, world.by())
    return try world.pintle.run {
      try await targets.addKey(Array(pem.utf8), to: target, expiresAt: expiresAt, call)
    }
  }

  private func activate(
    _ world: ActionsWorld, _ id: String, of target: String, _ isActive: Bool = true
  ) throws -> TargetKeyRecord {
    let (targets, call) = (world.targets, world.by())
    return try world.pintle.run {
      isActive
        ? try await targets.activateKey(id, of: target, call)
        : try await targets.deactivateKey(id, of: target, call)
    }
  }

  private func remove(_ world: ActionsWorld, _ id: String, of target: String) throws -> Int64? {
    let (targets, call) = (world.targets, world.by())
    return try world.pintle.run { try await targets.removeKey(id, of: target, call) }
  }

  private func list(
    _ world: ActionsWorld, _ target: String, _ filters: [TargetKeyTable.Filter] = []
  ) throws -> ActionsList<TargetKeyRecord> {
    let (targets, call) = (world.targets, world.by())
    return try world.pintle.run { try await targets.listKeys(of: target, filters, call) }
  }

  @Test func aKeysLife() throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    let start = world.pintle.time.wallNanoseconds()
    let second: Int64 = 1_000_000_000
    for (pem, fingerprint) in Self.pems {
      let added = try add(world, target, pem)
      #expect(
        added
          == TargetKeyRecord(
            target: target, id: added.id, publicKey: pem, fingerprint: fingerprint,
            expiresAt: nil, isActive: false, createdAt: start, changedAt: start))
    }
    let ids = try list(world, target).rows.map(\.id)
    #expect(Set(ids).count == 2)

    world.pintle.advance(seconds: 1)
    // Spaces around ids count for nothing.
    let active = try activate(world, " \(ids[0])\n", of: " \(target) ")
    #expect(active.isActive)
    #expect(active.changedAt == start + second)
    world.pintle.advance(seconds: 1)
    #expect(try activate(world, ids[0], of: target) == active)
    #expect(
      refusal { _ = try remove(world, ids[0], of: target) }
        == "failed_precondition: Public key is active (ErrPublicKeyDeleteActiveKey)")

    // The next one takes its place.
    #expect(try activate(world, ids[1], of: target).changedAt == start + 2 * second)
    #expect(try list(world, target).rows.map(\.isActive) == [false, true])
    #expect(try list(world, target, [.isActive(true)]).rows.map(\.id) == [ids[1]])

    world.pintle.advance(seconds: 1)
    let inactive = try activate(world, ids[1], of: target, false)
    #expect(!inactive.isActive)
    #expect(inactive.changedAt == start + 3 * second)
    world.pintle.advance(seconds: 1)
    #expect(try activate(world, ids[1], of: target, false) == inactive)

    #expect(try remove(world, " \(ids[1])", of: target) == start + 4 * second)
    #expect(try remove(world, ids[1], of: target) == nil)
    #expect(try remove(world, ids[0], of: "9") == nil)
    #expect(try list(world, target).rows.map(\.id) == [ids[0]])
    #expect(try list(world, "9").rows.isEmpty)
    try world.delete(target)
    #expect(try list(world, target).rows.isEmpty)
  }

  struct FormatCase: Sendable, CustomTestStringConvertible {
    let pem: String
    var testDescription: String { String(pem.prefix(40)) }
  }

  @Test(arguments: [
    FormatCase(pem: ""), FormatCase(pem: "no key"),
    FormatCase(pem: "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"),
    FormatCase(
      pem: pems[0].pem.replacing("PUBLIC KEY", with: "CERTIFICATE")),
    FormatCase(pem: String(pems[0].pem.dropLast(40))),
  ])
  func whatIsNoKeyIsRefused(_ row: FormatCase) throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    #expect(
      refusal { _ = try add(world, target, row.pem) }
        == "invalid_argument: Public key is invalid (ErrPublicKeyFormat)")
    #expect(try list(world, target).rows.isEmpty)
  }

  @Test func keysExpire() throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    let now = world.pintle.time.wallNanoseconds()
    for end in [now, now - 1, 0] {
      #expect(
        refusal { _ = try add(world, target, expiresAt: end) }
          == "invalid_argument: The expiration date lies in the past (ErrExpirationDateBeforeNow)")
    }
    let key = try add(world, target, expiresAt: now + 1_000_000_000)
    #expect(key.expiresAt == now + 1_000_000_000)
    #expect(try activate(world, key.id, of: target).isActive)
    #expect(!(try activate(world, key.id, of: target, false).isActive))
    world.pintle.advance(seconds: 1)
    #expect(
      refusal { _ = try activate(world, key.id, of: target) }
        == "failed_precondition: Public key has expired (COMMAND-SAF4g)")
    #expect(try remove(world, key.id, of: target) != nil)
  }

  @Test func whatIsNotThere() throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    let other = try world.makeTarget("other")
    let key = try add(world, other)
    #expect(
      refusal { _ = try add(world, "9") }
        == "failed_precondition: Target not found (COMMAND-nd3fsd)")
    for isActive in [true, false] {
      #expect(
        refusal { _ = try activate(world, key.id, of: "9", isActive) }
          == "failed_precondition: Target not found (COMMAND-SAF4g)")
      // Another target's key is none.
      #expect(
        refusal { _ = try activate(world, key.id, of: target, isActive) }
          == "failed_precondition: Public key not found (COMMAND-SAF4g)")
    }
    #expect(try remove(world, key.id, of: target) == nil)
    #expect(try list(world, other).rows == [key])
  }

  @Test func aTargetHasABoundedNumberOfKeys() throws {
    let world = try ActionsWorld()
    let target = try world.makeTarget()
    let (store, instance) = (world.pintle.store, world.pintle.store.instanceID)
    try world.pintle.run {
      try await store.write { transaction throws(StoreError) in
        for number in 1..<Limits.maxKeysPerTarget {
          try transaction.append(
            TargetEvent.keyAdded(
              TargetKeyContent(
                id: "k\(number)", publicKey: "p", fingerprint: "f", expiresAt: nil)),
            to: TargetEvent.aggregate(target, instance: instance), by: "tester")
        }
      }
    }
    let last = try add(world, target)
    #expect(
      refusal { _ = try add(world, target) }
        == "resource_exhausted: a target has at most 100 public keys")
    #expect(try remove(world, last.id, of: target) != nil)
    #expect(refusal { _ = try add(world, target) } == nil)
    #expect(
      refusal { _ = try list(world, target, [.ids([])]) }
        == "unknown: values array must not be empty")
  }
}
