import Base
import Records
import Store
import Testing
import Wire

@Suite struct SecretTableTests {
  private func put(
    _ test: TestStore, _ secret: SealedSecret, id: String = "1"
  ) async throws(StoreError) {
    try await test.store.write { transaction throws(StoreError) in
      try SecretTable.put(
        secret, kind: "signing-key", id: id, organization: "org1", in: transaction)
    }
  }

  private func find(_ test: TestStore, organization: String = "org1") async throws -> SealedSecret?
  {
    try await test.store.read { reader throws(StoreError) in
      try SecretTable.find(kind: "signing-key", id: "1", organization: organization, in: reader)
    }
  }

  @Test func keptReplacedAndForgotten() async throws {
    let test = try TestStore()
    #expect(try await find(test) == nil)
    let first = SealedSecret(keyID: "k1", bytes: [1, 2, 3])
    try await put(test, first)
    #expect(try await find(test) == first)
    #expect(try await find(test, organization: "org2") == nil)
    let second = SealedSecret(keyID: "k1", bytes: [4])
    try await put(test, second)
    #expect(try await find(test) == second)
    try await test.store.write { transaction throws(StoreError) in
      try SecretTable.delete(kind: "signing-key", id: "1", organization: "org1", in: transaction)
    }
    #expect(try await find(test) == nil)
  }

  @Test func anotherMasterKeyIsRefused() async throws {
    let directory = TemporaryDirectory()
    do { try await put(try TestStore(in: directory), SealedSecret(keyID: "k1", bytes: [1])) }
    let test = try TestStore(in: directory)
    let error = await failure { () async throws(StoreError) in
      try await put(test, SealedSecret(keyID: "k2", bytes: [2]), id: "2")
    }
    guard case .wrongMasterKey(expected: "k1", given: "k2") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let instance = try await test.store.read { reader throws(StoreError) in
      try InstanceTable.read(in: reader)
    }
    #expect(instance.sealingKey == "k1")
  }

  @Test func contextsDoNotMeet() {
    let contexts = [
      SecretTable.context(kind: "a", id: "bc", organization: "o"),
      SecretTable.context(kind: "ab", id: "c", organization: "o"),
      SecretTable.context(kind: "a", id: "bc", organization: "p"),
    ]
    #expect(Set(contexts).count == 3)
  }
}
