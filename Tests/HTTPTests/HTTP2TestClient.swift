import Glibc

/// A frame as it stands on the wire (RFC 9113 section 4.1).
struct TestFrame: Equatable, CustomStringConvertible {
  var type: UInt8
  var flags: UInt8
  var stream: UInt32
  var payload: [UInt8]

  static let data: UInt8 = 0
  static let headers: UInt8 = 1
  static let priority: UInt8 = 2
  static let resetStream: UInt8 = 3
  static let settings: UInt8 = 4
  static let ping: UInt8 = 6
  static let goaway: UInt8 = 7
  static let windowUpdate: UInt8 = 8
  static let continuation: UInt8 = 9

  static let endStream: UInt8 = 1
  static let acknowledge: UInt8 = 1
  static let endHeaders: UInt8 = 4
  static let padded: UInt8 = 8

  init(_ type: UInt8, flags: UInt8 = 0, stream: UInt32 = 0, _ payload: [UInt8] = []) {
    self.type = type
    self.flags = flags
    self.stream = stream
    self.payload = payload
  }

  var bytes: [UInt8] {
    let count = payload.count
    return [UInt8(count >> 16), UInt8(count >> 8 & 255), UInt8(count & 255), type, flags]
      + Self.number(stream) + payload
  }

  /// The error code of RST_STREAM or GOAWAY.
  var errorCode: UInt32? {
    switch type {
    case Self.resetStream: Self.number(payload[0..<4])
    case Self.goaway: Self.number(payload[4..<8])
    default: nil
    }
  }

  /// The last stream of GOAWAY.
  var lastStream: UInt32 { Self.number(payload[0..<4]) }

  var isEnd: Bool { type <= Self.headers && flags & Self.endStream != 0 }

  var description: String { "type \(type) flags \(flags) stream \(stream) \(payload.count) bytes" }

  static func number(_ value: UInt32) -> [UInt8] {
    [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
  }

  static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

/// An HTTP/2 client that writes whatever frames a test wants.
final class HTTP2TestClient {
  let client: TestClient
  /// The last GOAWAY that was received, by whatever call.
  private(set) var lastGoaway: TestFrame?
  /// The last RST_STREAM that was received, by whatever call.
  private(set) var lastReset: TestFrame?
  /// How much window the server has given on streams so far.
  private(set) var receivedWindow = 0

  static let preface = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)

  /// Connects and exchanges prefaces; acknowledges the server's SETTINGS unless told not to.
  init(
    port: UInt16, settings: [UInt8] = [], receiveBuffer: Int32? = nil,
    timeoutMilliseconds: Int = 5000, acknowledges: Bool = true
  ) {
    client = TestClient(
      port: port, receiveBuffer: receiveBuffer, timeoutMilliseconds: timeoutMilliseconds)
    client.send(Self.preface + TestFrame(TestFrame.settings, settings).bytes)
    guard acknowledges, receive(TestFrame.settings) != nil else { return }
    send(TestFrame(TestFrame.settings, flags: TestFrame.acknowledge))
  }

  @discardableResult
  func send(_ frames: TestFrame...) -> Bool { client.send(frames.flatMap(\.bytes)) }

  @discardableResult
  func send(_ frames: [TestFrame]) -> Bool { client.send(frames.flatMap(\.bytes)) }

  /// The next frame; nil at the connection's end.
  func receive() -> TestFrame? {
    let head = client.receive(exactly: 9)
    guard head.count == 9 else { return nil }
    let count = Int(head[0]) << 16 | Int(head[1]) << 8 | Int(head[2])
    let payload = client.receive(exactly: count)
    guard payload.count == count else { return nil }
    let frame = TestFrame(
      head[3], flags: head[4], stream: TestFrame.number(head[5..<9]) & 0x7fff_ffff, payload)
    if frame.type == TestFrame.goaway { lastGoaway = frame }
    if frame.type == TestFrame.resetStream { lastReset = frame }
    if frame.type == TestFrame.windowUpdate, frame.stream != 0 {
      receivedWindow += Int(TestFrame.number(payload[0..<4]))
    }
    return frame
  }

  /// Sends PING and waits for its acknowledgement; false when the connection ends.
  @discardableResult
  func roundTrip() -> Bool {
    send(TestFrame(TestFrame.ping, [1, 2, 3, 4, 5, 6, 7, 8]))
    while let frame = receive() {
      if frame.type == TestFrame.ping, frame.flags == TestFrame.acknowledge { return true }
    }
    return false
  }

  /// The next frame of that type, whatever comes before.
  func receive(_ type: UInt8) -> TestFrame? {
    while let frame = receive() {
      if frame.type == type { return frame }
    }
    return nil
  }

  /// Frames of a stream until it ends, by END_STREAM or RST_STREAM.
  func receiveStream(_ stream: UInt32) -> [TestFrame] {
    var frames: [TestFrame] = []
    while let frame = receive() {
      guard frame.stream == stream, frame.type != TestFrame.windowUpdate else { continue }
      frames.append(frame)
      if frame.isEnd || frame.type == TestFrame.resetStream { break }
    }
    return frames
  }

  /// Every frame until the server closes.
  func receiveAll() -> [TestFrame] {
    var frames: [TestFrame] = []
    while let frame = receive() { frames.append(frame) }
    return frames
  }

  /// A field block of literals without indexing (RFC 7541 section 6.2.2); each string up to 126 bytes, or longer
  /// with the length spelled out.
  static func block(_ fields: [(String, String)]) -> [UInt8] {
    fields.flatMap { [0] + string($0.0) + string($0.1) }
  }

  private static func string(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    if bytes.count < 127 { return [UInt8(bytes.count)] + bytes }
    var length: [UInt8] = [127]
    var rest = bytes.count - 127
    while rest >= 128 {
      length.append(UInt8(rest & 127) | 128)
      rest >>= 7
    }
    return length + [UInt8(rest)] + bytes
  }

  /// The fields of an ordinary request.
  static func request(
    _ method: String = "POST", _ path: String = "/a", _ more: [(String, String)] = []
  ) -> [(String, String)] {
    [(":method", method), (":scheme", "http"), (":path", path), (":authority", "h")] + more
  }

  /// A HEADERS frame that holds the whole block.
  static func headers(
    _ stream: UInt32, _ fields: [(String, String)] = request(), end: Bool = true
  ) -> TestFrame {
    TestFrame(
      TestFrame.headers, flags: TestFrame.endHeaders | (end ? TestFrame.endStream : 0),
      stream: stream, block(fields))
  }

  static func data(_ stream: UInt32, _ bytes: [UInt8], end: Bool = true) -> TestFrame {
    TestFrame(TestFrame.data, flags: end ? TestFrame.endStream : 0, stream: stream, bytes)
  }

  static func reset(_ stream: UInt32, _ code: UInt32 = 8) -> TestFrame {
    TestFrame(TestFrame.resetStream, stream: stream, TestFrame.number(code))
  }
}

extension [TestFrame] {
  /// The bytes of all DATA frames, as text.
  var body: String {
    String(
      decoding: filter { $0.type == TestFrame.data }.flatMap(\.payload), as: UTF8.self)
  }

  /// Whether the first frame is HEADERS whose block begins with `:status: 200` of the static table.
  var isOK: Bool { first?.type == TestFrame.headers && first?.payload.first == 0x88 }

  /// Whether the first frame's block begins with that status as a literal (RFC 7541 section 6.2.1).
  func hasStatus(_ status: String) -> Bool {
    first?.type == TestFrame.headers
      && first?.payload.starts(with: [0x48, 0x03] + Array<UInt8>(status.utf8)) == true
  }
}
