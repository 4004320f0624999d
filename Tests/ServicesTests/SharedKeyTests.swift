import Base
import Crypto
import Engine
import Records
import Services
import Synchronization
import TestDatabases
import Testing

@testable import Store

/// Keys that other processes replace: stores over one database stand for processes.
@Suite(.enabled(if: TestDatabase.isPostgres, "make test-postgres runs them"))
struct SharedKeyTests {
  private let clock = SystemTimeSource()

  private func keys(_ store: Store) throws -> InstanceKeys {
    InstanceKeys(
      store: store, masterKey: try MasterKey([UInt8](repeating: 7, count: AES256GCM.keyLength)))
  }

  private func store(_ database: any Database) throws -> Store {
    try Store(database, schema: .current, identifiers: IdentifierSource())
  }

  /// Whether a process can sign now.
  private func signs(_ keys: InstanceKeys) -> Bool {
    (try? keys.signer.keys()) != nil
  }

  @Test func whoHearsNothingSignsNoLongerThanTheBound() async throws {
    let directory = TemporaryDirectory()
    let one = try store(try TestDatabase.of(directory.path, with: .current))
    let network = Network()
    let other = try store(
      CutDatabase(try TestDatabase.of(directory.path, with: .current), network))
    defer {
      one.close()
      other.close()
    }
    let (own, foreign) = (try keys(one), try keys(other))
    try await own.prepare()
    _ = try await foreign.published()
    #expect(signs(foreign))
    network.isCut.store(true, ordering: .sequentiallyConsistent)
    let cut = clock.monotonicNanoseconds()
    // It signs all the time, and what it signs with may be replaced meanwhile.
    var last = cut
    var refused = 0
    while refused < 100 {
      let begin = clock.monotonicNanoseconds()
      if signs(foreign) {
        last = begin
        refused = 0
      } else {
        refused += 1
      }
      try await Task.sleep(for: .milliseconds(5))
    }
    #expect(last - cut <= Limits.maxStaleness, "\(last - cut)")
    // Back again, it knows the keys before anybody has it sign.
    let reads = network.reads.load(ordering: .sequentiallyConsistent)
    network.isCut.store(false, ordering: .sequentiallyConsistent)
    for _ in 0..<1_000 where network.reads.load(ordering: .sequentiallyConsistent) == reads {
      try await Task.sleep(for: .milliseconds(10))
    }
    try await settle(network)
    #expect(signs(foreign))
  }

  /// Waits until nothing has been read for a moment.
  private func settle(_ network: Network) async throws {
    var seen = -1
    while seen != network.reads.load(ordering: .sequentiallyConsistent) {
      seen = network.reads.load(ordering: .sequentiallyConsistent)
      try await Task.sleep(for: .milliseconds(200))
    }
  }
}

/// The way to a database, which can be cut.
private final class Network: Sendable {
  let isCut = Atomic(false)
  /// The queries of readers that were answered.
  let reads = Atomic(0)

  func pass() throws(StoreError) {
    if isCut.load(ordering: .sequentiallyConsistent) { throw .unavailable("the network is cut") }
  }
}

private final class CutDatabase: ForwardingDatabase {
  let inner: any Database
  private let network: Network

  init(_ inner: any Database, _ network: Network) {
    self.inner = inner
    self.network = network
  }

  func connect(_ role: ConnectionRole) throws(StoreError) -> any DatabaseConnection {
    let connection = try inner.connect(role)
    return role == .reader ? CutConnection(connection, network) : connection
  }

  func listen() throws(StoreError) -> (any DatabaseListener)? {
    guard let listener = try inner.listen() else { return nil }
    return CutListener(listener, network)
  }
}

private final class CutConnection: ForwardingConnection {
  let inner: any DatabaseConnection
  private let network: Network

  init(_ inner: any DatabaseConnection, _ network: Network) {
    self.inner = inner
    self.network = network
  }

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try network.pass()
    try inner.query(statement, parameters, body)
    network.reads.add(1, ordering: .sequentiallyConsistent)
  }
}

private final class CutListener: DatabaseListener {
  private let inner: any DatabaseListener
  private let network: Network

  init(_ inner: any DatabaseListener, _ network: Network) {
    self.inner = inner
    self.network = network
  }

  func query(
    _ statement: Statement, _ parameters: [DatabaseValue],
    _ body: (any Row) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try network.pass()
    try inner.query(statement, parameters, body)
  }

  func execute(_ statement: Statement, _ parameters: [DatabaseValue]) throws(StoreError) {
    try network.pass()
    try inner.execute(statement, parameters)
  }

  func time() throws(StoreError) -> Int64 {
    try network.pass()
    return try inner.time()
  }

  func wait(nanoseconds: Int64) throws(StoreError) -> DatabaseNews {
    try network.pass()
    let news = try inner.wait(nanoseconds: nanoseconds)
    try network.pass()
    return news
  }

  func wake() { inner.wake() }
  func close() { inner.close() }
}
