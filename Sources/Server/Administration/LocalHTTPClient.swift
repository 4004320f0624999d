import Glibc
import Net

/// A blocking HTTP/1.1 client for a server on this machine, one connection for each call, over a Unix socket.
///
/// It speaks what the administrator's commands need and no more; answers are bounded in size.
public struct LocalHTTPClient: Sendable {
  /// An answer as it came.
  public struct Response: Sendable, Equatable {
    public var status: Int
    public var contentType: String
    public var body: [UInt8]
  }

  /// The longest answer that is read.
  static let maxResponseBytes = 64 * 1024 * 1024
  /// How long the server may take for an answer, in seconds.
  public static let timeoutSeconds = 60

  private let path: String

  /// Makes a client of the socket at `path`; nothing is opened yet.
  public init(path: String) { self.path = path }

  /// Whether somebody listens on the socket.
  public func isServed() -> Bool {
    guard let descriptor = UnixSocket.connect(path) else { return false }
    close(descriptor)
    return true
  }

  /// Sends a request and waits for the answer.
  public func send(
    _ method: String, _ target: String, fields: [(name: String, value: String)] = [],
    body: [UInt8] = [], timeoutSeconds: Int = Self.timeoutSeconds
  ) throws(CommandError) -> Response {
    guard let descriptor = UnixSocket.connect(path) else {
      throw .failure("cannot connect to \(path): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var timeout = timeval(tv_sec: timeoutSeconds, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
    var head = "\(method) \(target) HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n"
    for field in fields { head += "\(field.name): \(field.value)\r\n" }
    head += "content-length: \(body.count)\r\n\r\n"
    guard FileAccess.writeAll(descriptor, Array(head.utf8) + body) else {
      throw .failure("cannot write to \(path): \(String(cString: strerror(errno)))")
    }
    return try Self.parse(readAll(descriptor))
  }

  /// Reads until the server closes the connection, as `connection: close` makes it do.
  private func readAll(_ descriptor: Int32) throws(CommandError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .failure("no answer from \(path): \(String(cString: strerror(errno)))")
      }
      bytes += chunk[..<count]
      if bytes.count > Self.maxResponseBytes {
        throw .failure("the answer is longer than \(Self.maxResponseBytes) bytes")
      }
    }
  }

  /// Understands a whole answer: status line, fields, and a body of known length, in chunks, or up to the end.
  static func parse(_ bytes: [UInt8]) throws(CommandError) -> Response {
    let broken = CommandError.failure("the server's answer is not HTTP/1.1, or was cut off")
    guard let headEnd = find([13, 10, 13, 10], in: bytes, from: 0) else { throw broken }
    let lines = String(decoding: bytes[..<headEnd], as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ", maxSplits: 2)
    guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else {
      throw broken
    }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { throw broken }
      var value = line[line.index(after: colon)...]
      while value.first == " " { value.removeFirst() }
      fields[line[..<colon].lowercased()] = String(value)
    }
    var body = Array(bytes[(headEnd + 4)...])
    if fields["transfer-encoding"]?.lowercased() == "chunked" {
      guard let joined = joinChunks(body) else { throw broken }
      body = joined
    } else if let text = fields["content-length"] {
      guard let length = Int(text), length >= 0, length <= body.count else { throw broken }
      body.removeLast(body.count - length)
    }
    return Response(status: status, contentType: fields["content-type"] ?? "", body: body)
  }

  /// The bytes of a chunked body (RFC 9112 section 7.1); nil when the last chunk is missing.
  private static func joinChunks(_ bytes: [UInt8]) -> [UInt8]? {
    var joined: [UInt8] = []
    var index = 0
    while let lineEnd = find([13, 10], in: bytes, from: index) {
      let line = String(decoding: bytes[index..<lineEnd], as: UTF8.self)
      guard let size = Int(line.prefix { $0 != ";" }, radix: 16), size >= 0 else { return nil }
      index = lineEnd + 2
      if size == 0 { return joined }
      guard size <= bytes.count - index - 2 else { return nil }
      joined += bytes[index..<index + size]
      index += size + 2
    }
    return nil
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard bytes.count - start >= needle.count else { return nil }
    return (start...bytes.count - needle.count).first { index in
      bytes[index] == needle[0] && bytes[index..<index + needle.count].elementsEqual(needle)
    }
  }
}
