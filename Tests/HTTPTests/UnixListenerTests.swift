import Base
import Glibc
import HTTP
import Testing

@testable import Net

/// Unix sockets that serve as ports do, and sockets that the process was started with.
@Suite struct UnixListenerTests {
  private static func path(_ name: String) -> String { "/tmp/pintle-unix-\(getpid())-\(name)" }

  private static func server(
    _ place: HTTPServer.Listener.Place, isProxied: Bool = false
  ) throws -> TestServer {
    var listener = HTTPServer.Listener(place)
    listener.expectsProxyHeader = isProxied
    return try TestServer(places: [listener]) { call in
      let stream = call.stream
      stream.respond(200, HTTPFields())
      stream.output.append(utf8: "\(stream.isLocalPeer) \(stream.peerAddress)")
      stream.outputChanged()
      stream.finish(trailers: nil)
    }
  }

  /// Sends a request through a socket and reads to the end.
  private static func ask(_ path: String, _ fields: String = "", before: String = "") throws
    -> String
  {
    let descriptor = try #require(UnixSocket.connect(path))
    defer { close(descriptor) }
    var text = "\(before)GET / HTTP/1.1\r\nhost: x\r\n\(fields)connection: close\r\n\r\n"
    text.withUTF8 { _ = send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 { break }
      answer += buffer[..<count]
    }
    return String(decoding: answer, as: UTF8.self)
  }

  /// Its peers are not the administrator; their fields say who they are.
  @Test func peers() throws {
    let path = Self.path("peers")
    let server = try Self.server(.file(path, mode: 0o660))
    defer { server.server.stop() }
    var info = stat()
    #expect(stat(path, &info) == 0 && info.st_mode & 0o7777 == 0o660)
    #expect(try Self.ask(path).hasSuffix("false ::"))
    #expect(try Self.ask(path, "x-forwarded-for: 198.51.100.1\r\n").hasSuffix("false 198.51.100.1"))
    server.server.stop()
    #expect(stat(path, &info) != 0, "the file goes with the listener")
  }

  @Test func proxied() throws {
    let path = Self.path("proxied")
    let server = try Self.server(.file(path, mode: 0o600), isProxied: true)
    defer { server.server.stop() }
    let header = "PROXY TCP4 198.51.100.1 192.0.2.1 4711 443\r\n"
    #expect(try Self.ask(path, before: header).hasSuffix("false 198.51.100.1"))
    #expect(try Self.ask(path).isEmpty)
  }

  /// A socket without a listener is replaced; one with, and another file, are not.
  @Test func whatStandsThere() throws {
    let path = Self.path("stale")
    unlink(path)
    let left = try UnixSocket.listen(path)
    #expect(throws: SocketError(call: "bind", address: path, code: EADDRINUSE)) {
      try Self.server(.file(path, mode: 0o600))
    }
    close(left)
    let server = try Self.server(.file(path, mode: 0o600))
    #expect(try Self.ask(path).hasSuffix("false ::"))
    // Another file under the name, such as the socket of a successor, stays.
    unlink(path)
    let successor = try UnixSocket.listen(path)
    server.server.stop()
    #expect(UnixSocket.File(path) != nil)
    close(successor)
    unlink(path)
    let file = open(path, O_CREAT | O_WRONLY, 0o600)
    close(file)
    #expect(throws: SocketError(call: "bind", address: path, code: EEXIST)) {
      try Self.server(.file(path, mode: 0o600))
    }
    #expect(UnixSocket.File(path) != nil)
    unlink(path)
  }

  @Test func inherited() throws {
    let path = Self.path("inherited")
    let descriptor = try UnixSocket.listen(path)
    // As a service manager passes it: it blocks, and would be passed on.
    _ = fcntl(descriptor, F_SETFL, 0)
    _ = fcntl(descriptor, F_SETFD, 0)
    let server = try Self.server(.inherited(InheritedSocket(descriptor: descriptor, name: "web")))
    #expect(fcntl(descriptor, F_GETFL) & O_NONBLOCK != 0)
    #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
    #expect(try Self.ask(path).hasSuffix("false ::"))
    server.server.stop()
    #expect(UnixSocket.File(path) != nil, "the file is the manager's")
    unlink(path)
  }

  /// What is no listening stream socket is refused.
  @Test func notInherited() throws {
    let pair = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let datagrams = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    let file = open("/dev/null", O_RDONLY)
    defer { for one in [pair, datagrams, file] { close(one) } }
    for (descriptor, code) in [(pair, EINVAL), (datagrams, EINVAL), (file, ENOTSOCK)] {
      let error = #expect(throws: SocketError.self) {
        try InheritedSocket(descriptor: descriptor, name: "web").prepare()
      }
      #expect(error?.code == code && error?.address == "web")
    }
  }
}
