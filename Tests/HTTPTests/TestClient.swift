import Glibc

/// A blocking TCP client that gives up after some seconds, so that a test fails instead of hanging.
final class TestClient {
  private let descriptor: Int32

  init(port: UInt16, receiveBuffer: Int32? = nil, timeoutMilliseconds: Int = 5000) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var timeout = timeval(
      tv_sec: timeoutMilliseconds / 1000, tv_usec: timeoutMilliseconds % 1000 * 1000)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, size)
    if var receiveBuffer {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &receiveBuffer, 4)
    }
    var one: Int32 = 1
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, 4)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    precondition(result == 0, "connect failed with errno \(errno)")
  }

  deinit { close(descriptor) }

  /// Sends everything; false when the server has closed.
  @discardableResult
  func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }

  @discardableResult
  func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// Says that nothing more will be sent.
  func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Some bytes; empty at the end or after five seconds.
  func receive(upTo limit: Int = 65536) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: limit)
    let count = recv(descriptor, &bytes, limit, 0)
    return count > 0 ? Array(bytes[..<count]) : []
  }

  /// Exactly `count` bytes, or what came before the end.
  func receive(exactly count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let more = receive(upTo: count - bytes.count)
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// Everything until the server closes; `isClosed` tells whether it did, `isReset` whether by a reset.
  func receiveAll() -> (text: String, isClosed: Bool, isReset: Bool) {
    var bytes: [UInt8] = []
    while true {
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      if count <= 0 {
        let isReset = count < 0 && errno == ECONNRESET
        return (String(decoding: bytes, as: UTF8.self), count == 0 || isReset, isReset)
      }
      bytes += buffer[..<count]
    }
  }

  /// Text up to and with `mark`, or what came before the end.
  func receive(until mark: String) -> String {
    var bytes: [UInt8] = []
    while true {
      let text = String(decoding: bytes, as: UTF8.self)
      if text.hasSuffix(mark) { return text }
      let more = receive(upTo: 1)
      if more.isEmpty { return text }
      bytes += more
    }
  }
}
