import Base
import Glibc
import Synchronization

/// A server on a loopback address that answers by a script and remembers who came.
///
/// Sendable although it holds a descriptor: that is set before the thread starts and closed after it ended.
final class TestServer: @unchecked Sendable {
  /// What came in one request.
  struct Request: Sendable {
    let head: String
    let body: [UInt8]
    /// Which connection it came on, from 0.
    let connection: Int

    /// What the request line asks for.
    var path: String { String(head.split(separator: " ", maxSplits: 2)[1]) }

    func field(_ name: String) -> String? {
      for line in head.split(separator: "\r\n").dropFirst() {
        guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else {
          continue
        }
        return String(line[line.index(after: colon)...].drop { $0 == " " })
      }
      return nil
    }
  }

  /// What is done with a request.
  enum Reply: Sendable {
    case answer(String)
    /// The text, then the connection is closed.
    case lastAnswer(String)
    /// The text, then nothing until the client closes.
    case silence(String)
    /// The text, then the second one again and again until the client closes.
    case endless(String, String)

    static func ok(_ body: String = "", fields: String = "") -> Reply {
      .answer("HTTP/1.1 200 OK\r\n\(fields)content-length: \(body.utf8.count)\r\n\r\n\(body)")
    }
  }

  private struct State {
    var requests: [Request] = []
    var connections = 0
    /// Descriptors that are not closed, but for the listener: one that is, the system may have given to somebody else.
    var open: Set<Int32> = []
    var isListening = true
    var isClosed = false
  }

  let host: String
  let port: UInt16
  private let listener: Int32
  private let state = Mutex(State())
  private let script: @Sendable (Request) -> Reply

  var requests: [Request] { state.withLock { $0.requests } }
  /// How many connections were accepted.
  var connections: Int { state.withLock { $0.connections } }

  /// Listens on an address and a port, a free one below 32768 unless one is given.
  init?(
    host: String = "127.0.0.1", port: UInt16? = nil,
    _ script: @escaping @Sendable (Request) -> Reply = { _ in .ok() }
  ) {
    self.host = host
    self.script = script
    let isV6 = host.contains(":")
    var bound: (Int32, UInt16)?
    for _ in 0..<200 {
      let candidate = port ?? UInt16.random(in: 20_000..<32_000)
      if let listener = Self.listen(host, candidate, isV6) {
        bound = (listener, candidate)
        break
      }
      if port != nil { break }
    }
    guard let bound else { return nil }
    (listener, self.port) = bound
    Self.startThread { self.accept() }
  }

  /// Two servers on two addresses with one port, of which the first answers 200.
  ///
  /// A port may be taken on the one address and free on the other.
  static func pair(
    _ first: String, _ second: String,
    _ script: @escaping @Sendable (Request) -> Reply = { _ in .ok() }
  ) -> (TestServer, TestServer)? {
    for _ in 0..<200 {
      guard let one = TestServer(host: first) else { return nil }
      if let other = TestServer(host: second, port: one.port, script) { return (one, other) }
      one.close()
    }
    return nil
  }

  func close() {
    state.withLock { state in
      state.isClosed = true
      if state.isListening { shutdown(listener, Int32(SHUT_RDWR)) }
      Self.end(state.open)
    }
  }

  /// Closes the connections that are open; the listener goes on.
  func dropConnections() { state.withLock { Self.end($0.open) } }

  /// Ends connections whose descriptors stay open meanwhile.
  private static func end(_ descriptors: Set<Int32>) {
    for descriptor in descriptors { shutdown(descriptor, Int32(SHUT_RDWR)) }
  }

  /// Sends a text that nobody asked for on each connection that is open; the client's kernel has it when this returns.
  func push(_ text: String) {
    for descriptor in state.withLock({ $0.open }) {
      // Small texts would wait for the client to acknowledge what was sent before.
      var one: Int32 = 1
      setsockopt(
        descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
      _ = write(descriptor, text)
    }
  }

  func url(_ path: String = "/", host: String? = nil) -> String {
    let name = host ?? (self.host.contains(":") ? "[\(self.host)]" : self.host)
    return "http://\(name):\(port)\(path)"
  }

  private static func listen(_ host: String, _ port: UInt16, _ isV6: Bool) -> Int32? {
    let descriptor = socket(
      isV6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var result: Int32 = -1
    if isV6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port.bigEndian
      inet_pton(AF_INET6, host, &address.sin6_addr)
      result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in6>.size))
        }
      }
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      inet_pton(AF_INET, host, &address.sin_addr)
      result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
      }
    }
    guard result == 0, Glibc.listen(descriptor, 128) == 0 else {
      Glibc.close(descriptor)
      return nil
    }
    return descriptor
  }

  private func accept() {
    while true {
      let descriptor = Glibc.accept(listener, nil, nil)
      guard descriptor >= 0 else { break }
      let number = state.withLock { state in
        if state.isClosed { return -1 }
        state.connections += 1
        state.open.insert(descriptor)
        return state.connections - 1
      }
      if number < 0 {
        Glibc.close(descriptor)
        break
      }
      Self.startThread { self.serve(descriptor, number) }
    }
    state.withLock { $0.isListening = false }
    Glibc.close(listener)
  }

  private func serve(_ descriptor: Int32, _ number: Int) {
    var input: [UInt8] = []
    while let request = read(descriptor, &input, number) {
      state.withLock { $0.requests.append(request) }
      switch script(request) {
      case .answer(let text):
        if write(descriptor, text) { continue }
      case .lastAnswer(let text):
        _ = write(descriptor, text)
      case .silence(let text):
        if write(descriptor, text) { waitForEnd(descriptor) }
      case .endless(let first, let more):
        if write(descriptor, first) { while write(descriptor, more) {} }
      }
      break
    }
    _ = state.withLock { $0.open.remove(descriptor) }
    Glibc.close(descriptor)
  }

  private func read(_ descriptor: Int32, _ input: inout [UInt8], _ number: Int) -> Request? {
    var chunk = [UInt8](repeating: 0, count: 16_384)
    var needed: (head: String, start: Int, end: Int)?
    while true {
      if needed == nil, let end = Self.headEnd(input) {
        let head = String(decoding: input[..<end], as: UTF8.self)
        let request = Request(head: head, body: [], connection: number)
        needed = (head, end + 4, end + 4 + (Int(request.field("content-length") ?? "0") ?? 0))
      }
      if let needed, input.count >= needed.end {
        let body = Array(input[needed.start..<needed.end])
        input.removeFirst(needed.end)
        return Request(head: needed.head, body: body, connection: number)
      }
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      guard count > 0 else { return nil }
      input.append(contentsOf: chunk[..<count])
    }
  }

  private static func headEnd(_ input: [UInt8]) -> Int? {
    guard input.count >= 4 else { return nil }
    return (0...(input.count - 4)).first {
      input[$0] == 13 && input[$0 + 1] == 10 && input[$0 + 2] == 13 && input[$0 + 3] == 10
    }
  }

  private func write(_ descriptor: Int32, _ text: String) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes {
        send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      bytes.removeFirst(count)
    }
    return true
  }

  private func waitForEnd(_ descriptor: Int32) {
    var byte: UInt8 = 0
    while Glibc.read(descriptor, &byte, 1) > 0 {}
  }

  /// Starts a thread that nobody joins; it ends with its descriptor.
  private static func startThread(_ body: @escaping @Sendable () -> Void) {
    do {
      _ = try SystemThread(name: "test-server", body)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
