import Base
import Glibc
import Net
import Testing

@testable import HTTP

/// Who gets a place for his connection, and who has to give his up.
struct ConnectionPlacesTests {
  /// Whether the server answers on the connection.
  private func answers(_ client: TestClient) -> Bool {
    client.send("GET /a HTTP/1.1\r\nhost: a\r\n\r\n")
    return !client.receive().isEmpty
  }

  @Test
  func anAddressHasSoManyConnectionsAndNoMore() throws {
    var limits = HTTPLimits()
    limits.maxConnectionsPerAddress = 3
    let server = try TestServer(limits: limits)
    var clients = (0..<3).map { _ in TestClient(port: server.port) }
    for client in clients { #expect(answers(client)) }
    #expect(!answers(TestClient(port: server.port)))
    #expect(server.eventually { $0.refusedByAddress == 1 && $0.openConnections == 3 })
    // A place that is given back is there for the next.
    clients.removeLast()
    #expect(server.eventually { $0.openConnections == 2 })
    let next = TestClient(port: server.port)
    #expect(answers(next))
    withExtendedLifetime(clients) {}
  }

  @Test
  func aTrustedProxyMayHaveMore() throws {
    var limits = HTTPLimits()
    limits.maxConnectionsPerAddress = 3
    let server = try TestServer(
      limits: limits,
      trustedProxies: TrustedProxies([try #require(try AddressNetwork("127.0.0.1"))]))
    let clients = (0..<5).map { _ in TestClient(port: server.port) }
    for client in clients { #expect(answers(client)) }
    #expect(server.server.counters.refusedByAddress == 0)
  }

  @Test
  func theLocalSocketHasPlacesOfItsOwn() throws {
    var limits = HTTPLimits()
    limits.maxConnections = 4
    limits.maxLocalConnections = 2
    let path = "/tmp/pintle-places-\(getpid()).sock"
    let server = try TestServer(limits: limits, path: path)
    // Requests under way, so that no connection is idle.
    let busy = (0..<4).map { _ in TestClient(port: server.port) }
    for client in busy {
      client.send("POST /late HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\na")
    }
    #expect(server.eventually { $0.openStreams == 4 })
    #expect(!answers(TestClient(port: server.port)))
    #expect(server.eventually { $0.refused == 1 })

    let local = (0..<3).map { _ in UnixSocket.connect(path) }
    defer { for case let descriptor? in local { close(descriptor) } }
    for (index, descriptor) in local.enumerated() {
      let descriptor = try #require(descriptor)
      let request = Array("GET /a HTTP/1.1\r\nhost: a\r\n\r\n".utf8)
      _ = send(descriptor, request, request.count, Int32(MSG_NOSIGNAL))
      var byte: UInt8 = 0
      // The third is one past the bound.
      #expect((recv(descriptor, &byte, 1, 0) == 1) == (index < 2))
    }
    withExtendedLifetime(busy) {}
  }

  /// Idle connections go when nearly all places are taken; requests under way do not.
  @Test(arguments: [1, 2])
  func idleConnectionsMakeRoom(loops: Int) throws {
    var limits = HTTPLimits()
    limits.maxConnections = 16
    limits.evictionGrace = 0
    let server = try TestServer(limits: limits, loops: loops)
    let busy = TestClient(port: server.port)
    busy.send("POST /late HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\na")
    #expect(server.eventually { $0.openStreams == 1 })
    let http2 = HTTP2TestClient(port: server.port)
    var clients: [TestClient] = []
    for _ in 0..<60 {
      let client = TestClient(port: server.port)
      #expect(answers(client))
      clients.append(client)
    }
    #expect(server.eventually { $0.evicted >= 40 && $0.openConnections <= 16 })
    #expect(server.server.counters.refused == 0)
    // An HTTP/2 client is told that it did nothing wrong.
    #expect(http2.receive(TestFrame.goaway)?.errorCode == 0)
    busy.send("b")
    #expect(String(decoding: busy.receive(), as: UTF8.self).hasPrefix("HTTP/1.1 200"))
    withExtendedLifetime(clients) {}
  }

  /// A connection that has just come is not idle yet.
  @Test
  func newConnectionsStayForAMoment() throws {
    var limits = HTTPLimits()
    limits.maxConnections = 2
    limits.evictionGrace = 300_000_000
    let server = try TestServer(limits: limits)
    let first = TestClient(port: server.port)
    let second = TestClient(port: server.port)
    #expect(server.eventually { $0.openConnections == 2 })
    #expect(!answers(TestClient(port: server.port)))
    usleep(400_000)
    #expect(answers(second))
    // The first has been idle for longer than the second, so its place is taken.
    let third = TestClient(port: server.port)
    #expect(answers(third) && server.server.counters.evicted == 1)
    #expect(first.receive().isEmpty)
    #expect(answers(second))
  }

  @Test
  func someFilesAreKeptForAllElse() {
    let limits = HTTPLimits()
    let reserved = limits.reservedOpenFiles + limits.maxLocalConnections
    #expect(ConnectionPlaces.capacity(limits, openFiles: .max) == limits.maxConnections)
    #expect(
      ConnectionPlaces.capacity(limits, openFiles: limits.maxConnections + reserved)
        == limits.maxConnections)
    #expect(
      ConnectionPlaces.capacity(limits, openFiles: limits.maxConnections + reserved - 1)
        == limits.maxConnections - 1)
    #expect(ConnectionPlaces.capacity(limits, openFiles: 1024) == 512)
  }

  @Test
  func theTableHoldsNobodyWhoHasNothing() throws {
    let table = AddressTable()
    let address = PeerAddress(try #require(IPAddress("192.0.2.1")))
    let share = try #require(table.join(address, limit: 1))
    #expect(table.join(address, limit: 1) == nil)
    let borrowed = table.borrow(address)
    #expect(borrowed === share && table.count == 1 && table.connections == 1)
    table.leave(share)
    #expect(table.count == 1 && table.connections == 0)
    table.release(borrowed)
    #expect(table.count == 0)
  }
}
