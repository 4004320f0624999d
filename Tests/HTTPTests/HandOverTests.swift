import Base
import Glibc
import Net
import Synchronization
import Testing

@testable import HTTP

/// A server that ends while clients go on: what is on its way is answered, and the sockets are left to others.
@Suite struct HandOverTests {
  private static let get = "GET /a HTTP/1.1\r\nHost: h\r\n\r\n"

  /// Limits of which only what a test is about passes within it.
  private static func limits(
    linger: Int64 = 60_000_000_000, peerPause: Int64 = 60_000_000_000
  ) -> HTTPLimits {
    var limits = HTTPLimits()
    limits.drainLinger = linger
    limits.handOverPeerPause = peerPause
    return limits
  }

  @Test func aRequestOnItsWayIsAnswered() throws {
    let server = try TestServer(limits: Self.limits())
    let idle = TestClient(port: server.port)
    idle.send(Self.get)
    #expect(idle.receive(until: "h 0:").hasSuffix("h 0:"))
    server.server.beginDrain()
    idle.send(Self.get)
    let (text, isClosed, _) = idle.receiveAll()
    #expect(text.contains("connection: close") && text.hasSuffix("h 0:") && isClosed)
  }

  /// One that has not said yet which protocol it speaks.
  @Test(arguments: [true, false])
  func aFirstRequestOnItsWayIsAnswered(_ isHTTP2: Bool) throws {
    let server = try TestServer(limits: Self.limits())
    if isHTTP2 {
      let plain = TestClient(port: server.port)
      #expect(server.eventually { $0.accepted == 1 })
      server.server.beginDrain()
      plain.send(Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + [0, 0, 0, 4, 0, 0, 0, 0, 0])
      // SETTINGS, and a GOAWAY among what follows.
      var bytes: [UInt8] = []
      while !bytes.contains(7), bytes.count < 4096 {
        let more = plain.receive()
        if more.isEmpty { break }
        bytes += more
      }
      #expect(bytes.contains(7))
      return
    }
    let client = TestClient(port: server.port)
    #expect(server.eventually { $0.accepted == 1 })
    server.server.beginDrain()
    client.send(Self.get)
    let (text, isClosed, _) = client.receiveAll()
    #expect(text.contains("connection: close") && text.hasSuffix("h 0:") && isClosed)
  }

  @Test func idleConnectionsEndWithTheLinger() throws {
    let server = try TestServer(limits: Self.limits(linger: 20_000_000))
    let idle = TestClient(port: server.port)
    idle.send(Self.get)
    #expect(idle.receive(until: "h 0:").hasSuffix("h 0:"))
    let silent = TestClient(port: server.port)
    #expect(server.eventually { $0.accepted == 2 })
    server.server.beginDrain()
    #expect(idle.receiveAll().isClosed)
    #expect(silent.receiveAll().isClosed)
    // It was no client's fault.
    #expect(server.server.counters.timedOut == 0)
  }

  /// A server that keeps calls until `answer` is called.
  private final class Held {
    let server: TestServer
    private let calls: Calls

    private final class Calls: Sendable {
      private let held = Mutex<[@Sendable () -> Void]>([])

      func add(_ body: @escaping @Sendable () -> Void) { held.withLock { $0.append(body) } }

      func answer() {
        for body in held.withLock({ held in
          defer { held = [] }
          return held
        }) { body() }
      }
    }

    /// A call, carried to its loop.
    private struct Carried: @unchecked Sendable { let call: TestCall }

    init(_ limits: HTTPLimits) throws {
      let calls = Calls()
      self.calls = calls
      server = try TestServer(limits: limits) { call in
        let carried = Carried(call: call)
        let loop = call.stream.loop
        calls.add { loop.execute { carried.call.echo() } }
      }
    }

    func answer() { calls.answer() }
  }

  /// Hands over on another thread; `result` waits for the outcome.
  private final class HandOver: Sendable {
    private let outcome = Mutex<Bool?>(nil)

    init(_ server: HTTPServer, grace: Int64) {
      // A thread of its own: it blocks.
      _ = try! SystemThread(name: "hand-over") { [self] in
        let isClean = server.handOver(grace: grace, keepsFiles: true)
        outcome.withLock { $0 = isClean }
      }
    }

    var isDone: Bool { outcome.withLock { $0 != nil } }

    /// Whether it was clean; nil when it did not end within ten seconds.
    func result() -> Bool? {
      for _ in 0..<2000 {
        if let result = outcome.withLock({ $0 }) { return result }
        usleep(5000)
      }
      return nil
    }
  }

  @Test func aCallIsWaitedFor() throws {
    let held = try Held(Self.limits(linger: 10_000_000, peerPause: 10_000_000))
    let client = TestClient(port: held.server.port)
    client.send(Self.get)
    #expect(held.server.eventually { $0.openStreams == 1 })
    let handOver = HandOver(held.server.server, grace: 60_000_000_000)
    // Linger and pause are long over.
    usleep(200_000)
    #expect(!handOver.isDone)
    held.answer()
    #expect(client.receiveAll().text.hasSuffix("h 0:"))
    #expect(handOver.result() == true)
    // Whether it is a stream the call was asked, no more.
    #expect(held.server.log.count("server ends streams") == 1)
    #expect(held.server.log.count("server ends all") == 0)
  }

  @Test func streamsEndWithTheLinger() throws {
    let held = try Held(Self.limits(linger: 10_000_000))
    let client = TestClient(port: held.server.port)
    client.send("GET /stream HTTP/1.1\r\nHost: h\r\n\r\n")
    #expect(held.server.eventually { $0.openStreams == 1 })
    let handOver = HandOver(held.server.server, grace: 60_000_000_000)
    #expect(client.receiveAll().text.hasPrefix("HTTP/1.1 503"))
    #expect(handOver.result() == true)
  }

  @Test func aCallBeyondTheGraceIsAnswered() throws {
    let held = try Held(Self.limits(linger: 10_000_000))
    let client = TestClient(port: held.server.port)
    client.send(Self.get)
    #expect(held.server.eventually { $0.openStreams == 1 })
    let handOver = HandOver(held.server.server, grace: 30_000_000)
    #expect(client.receiveAll().text.hasPrefix("HTTP/1.1 503"))
    #expect(handOver.result() == false)
  }

  /// A request that does not come to its end holds nobody up for the whole grace.
  @Test func aSlowPeerIsNotWaitedForLong() throws {
    let server = try TestServer(limits: Self.limits(linger: 10_000_000, peerPause: 10_000_000))
    let client = TestClient(port: server.port)
    client.send("POST /b HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\nx")
    let head = TestClient(port: server.port)
    head.send("GET /c HT")
    #expect(server.eventually { $0.openStreams == 2 })
    let handOver = HandOver(server.server, grace: 60_000_000_000)
    #expect(handOver.result() == false)
    #expect(client.receiveAll().isClosed)
    #expect(head.receiveAll().isClosed)
  }

  /// Whoever connects behind the end waits for the next server.
  @Test func theSocketIsLeftToOthers() throws {
    let path = "/tmp/pintle-handover-\(getpid()).sock"
    let server = try TestServer(
      limits: Self.limits(linger: 10_000_000),
      places: [.init(.file(path, mode: 0o600))])
    let port = server.port
    let copies = try server.server.copyListeners()
    #expect(copies.count == 2)
    #expect(server.server.handOver(grace: 0, keepsFiles: true))
    #expect(try server.server.copyListeners() == [])
    let waiting = TestClient(port: port)
    waiting.send(Self.get)
    #expect(access(path, F_OK) == 0)
    var places: [HTTPServer.Listener] = [
      .init(host: "127.0.0.1", port: port), .init(.file(path, mode: 0o660)),
    ]
    for index in 0..<2 {
      places[index].passed = InheritedSocket(descriptor: copies[index], name: "passed")
    }
    let next = try TestServer(places: places)
    #expect(next.server.boundPorts[1] == port)
    #expect(waiting.receive(until: "h 0:").hasSuffix("h 0:"))
    var info = stat()
    #expect(stat(path, &info) == 0 && info.st_mode & 0o777 == 0o660)
    // The next server is the one that takes the file away.
    server.server.stop()
    #expect(access(path, F_OK) == 0)
    next.server.stop()
    #expect(access(path, F_OK) != 0)
  }
}
