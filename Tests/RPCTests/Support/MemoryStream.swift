import Base
import HTTP
import Net
import RPC

/// A stream without a transport: tests push the request in and look at what came out.
final class MemoryStream: HTTPStream {
  var status: Int?
  var fields: [HTTPFields.Field] = []
  var trailers: [HTTPFields.Field]?
  var isFinished = false
  var wasReset: HTTPResetCode?
  /// Bytes that the transport has taken out of `output`.
  var body: [UInt8] = []
  var credit = 0
  /// How many bytes may wait before a writer should; nothing is taken while `isStalled`.
  var highWater = 64 * 1024
  var isStalled = false
  /// How long output may be without its being announced, once something was.
  var quiet = 0
  /// How much room the stream makes where a message needs some; 0 leaves that to the output.
  var room = 0
  /// How much may be held for the stream, and the most that was.
  var heldLimit = Int.max
  var mostHeld = 0
  /// Whether what is announced is taken at once, and waits elsewhere until `take`.
  var isQueueing = false
  private var queued = 0
  /// How often bytes were announced.
  var changes = 0

  /// Who sends the request.
  var address = IPAddress(v4: 0xc000_0201)

  override var client: IPAddress? { address }
  override var isAboveHighWater: Bool { queued + output.count > highWater }
  override func changeHeld(by count: Int) -> Bool {
    guard heldBytes + count <= heldLimit else { return false }
    mostHeld = max(mostHeld, heldBytes + count)
    return true
  }
  override func consumed(_ count: Int) { credit += count }

  override func respond(_ status: Int, _ fields: HTTPFields) {
    precondition(self.status == nil, "the head is sent once")
    self.status = status
    self.fields = fields.fields
  }

  override func outputChanged() {
    precondition(status != nil, "the head goes before the body")
    changes += 1
    guard isStalled else { return take() }
    if isQueueing {
      let count = queued + output.count
      take()
      queued = count
    }
    quietBytes = max(0, min(quiet, highWater - queued))
  }

  override func makeRoom() {
    precondition(output.allocatedCount == 0)
    if room > 0 { output = ByteBuffer(capacity: room) }
  }

  override func finish(trailers: HTTPFields?) {
    precondition(status != nil && !isFinished, "a response ends once")
    isFinished = true
    self.trailers = trailers?.fields
    if !isStalled { take() }
  }

  override func reset(_ code: HTTPResetCode) { wasReset = code }

  /// Takes what waits, as a transport does when its peer reads.
  func take() {
    output.withUnsafeBytes { body.append(contentsOf: $0) }
    output.removeAll(keepingAtMost: room > 0 ? 0 : .max)
    quietBytes = 0
    queued = 0
  }

  func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
  func trailer(_ name: String) -> String? { trailers?.first { $0.name == name }?.value }
  var text: String { String(decoding: body, as: UTF8.self) }
}

/// A request to push into a handler.
struct TestRequest {
  var method = HTTPMethod.post
  var target: String
  var fields: [(String, String)] = []
  var body: [UInt8] = []
  /// Sizes of the pieces in which the body comes; the last one repeats.
  ///
  /// Empty: all at once.
  var pieces: [Int] = []
  var version = HTTPVersion.http2
  var isSecure = false
  var connectProtocol = ConnectProtocol.none
}

/// A handler on a loop that tests turn by hand.
final class TestServer {
  let time = ManualTimeSource()
  let loop: EventLoop
  let handler: RPCHandler
  /// The stream opened last: what it keeps for reuse goes to the next one, as in a transport's pool.
  private var previous: MemoryStream?

  init(
    protocols: [any WireProtocol], services: [RegisteredService] = [EchoService.registered()],
    pages: [HTTPPage] = [], options: RPCOptions = RPCOptions()
  ) throws {
    loop = EventLoop(timeSource: time)
    handler = try RPCHandler(
      protocols: protocols, services: services, pages: pages, options: options)
  }

  /// Lets the loop do what it can.
  func settle() {
    for _ in 0..<8 { loop.turn(maximumWait: 0) }
  }

  /// Moves the clock and lets timers fire.
  func advance(nanoseconds: Int64) {
    time.advance(nanoseconds: nanoseconds)
    settle()
  }

  /// Pushes the head.
  func open(_ request: TestRequest, heldLimit: Int = .max) -> MemoryStream {
    settle()
    let stream = MemoryStream(loop: loop)
    if let previous, previous.isFinished {
      previous.sink = nil
      stream.reusable = previous.reusable
      previous.reusable = nil
    }
    previous = stream
    stream.heldLimit = heldLimit
    stream.head.method = request.method
    stream.head.version = request.version
    stream.head.isSecure = request.isSecure
    stream.head.connectProtocol = request.connectProtocol
    Array(request.target.utf8).withUnsafeBytes { stream.head.setTarget($0) }
    for (name, value) in request.fields {
      Array(name.utf8).withUnsafeBytes { name in
        Array(value.utf8).withUnsafeBytes { stream.head.append(name: name, value: $0) }
      }
    }
    handler.handle(stream)
    return stream
  }

  /// Pushes body bytes.
  func push(_ bytes: [UInt8], to stream: MemoryStream) {
    stream.sink?.received(bytes.span.bytes)
  }

  /// Ends the request.
  func end(_ stream: MemoryStream) {
    stream.sink?.ended(trailers: nil)
    settle()
  }

  /// The same as `send(_:)` over another version or with encryption.
  func send(
    _ request: TestRequest, version: HTTPVersion = .http2, isSecure: Bool = false
  ) -> MemoryStream {
    var request = request
    request.version = version
    request.isSecure = isSecure
    return send(request)
  }

  /// Pushes a whole request and lets the loop answer it.
  func send(_ request: TestRequest, heldLimit: Int = .max) -> MemoryStream {
    let stream = open(request, heldLimit: heldLimit)
    var rest = request.body[...]
    var index = 0
    while !rest.isEmpty {
      let size =
        request.pieces.isEmpty
        ? rest.count : request.pieces[min(index, request.pieces.count - 1)]
      push(Array(rest.prefix(size)), to: stream)
      rest = rest.dropFirst(size)
      index += 1
    }
    // The end of a WebSocket's request is that of its call.
    if request.connectProtocol == .none { end(stream) } else { settle() }
    return stream
  }
}

/// A frame as a WebSocket's client sends it.
func maskedFrame(_ first: UInt8, _ payload: [UInt8]) -> [UInt8] {
  let mask: [UInt8] = [1, 2, 3, 4]
  let count = payload.count
  var bytes: [UInt8] = [first]
  if count < 126 {
    bytes.append(0x80 | UInt8(count))
  } else if count < 65536 {
    bytes += [0x80 | 126, UInt8(count >> 8), UInt8(count & 255)]
  } else {
    bytes += [0x80 | 127, 0, 0, 0, 0]
    for shift in [24, 16, 8, 0] { bytes.append(UInt8(count >> shift & 255)) }
  }
  bytes += mask
  for (index, byte) in payload.enumerated() { bytes.append(byte ^ mask[index & 3]) }
  return bytes
}

/// The frames that a server has sent: their first bytes, and what they hold.
func serverFrames(_ bytes: [UInt8]) -> [(first: UInt8, payload: [UInt8])] {
  var found: [(first: UInt8, payload: [UInt8])] = []
  var rest = bytes[...]
  while rest.count >= 2 {
    let first = rest[rest.startIndex]
    var count = Int(rest[rest.startIndex + 1])
    rest = rest.dropFirst(2)
    if count > 125 {
      let digits = count == 126 ? 2 : 8
      count = rest.prefix(digits).reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(digits)
    }
    found.append((first, Array(rest.prefix(count))))
    rest = rest.dropFirst(count)
  }
  return found
}

/// The envelope of a message.
func envelope(_ message: [UInt8], flags: UInt8 = 0) -> [UInt8] {
  let count = UInt32(message.count)
  return [
    flags, UInt8(count >> 24), UInt8(count >> 16 & 255), UInt8(count >> 8 & 255),
    UInt8(count & 255),
  ] + message
}

/// The envelopes in a body; nil when it does not consist of whole ones.
func envelopes(_ body: [UInt8]) -> [(flags: UInt8, message: [UInt8])]? {
  var result: [(flags: UInt8, message: [UInt8])] = []
  var rest = body[...]
  while !rest.isEmpty {
    guard rest.count >= 5 else { return nil }
    let start = rest.startIndex
    let count =
      Int(rest[start + 1]) << 24 | Int(rest[start + 2]) << 16 | Int(rest[start + 3]) << 8
      | Int(rest[start + 4])
    guard rest.count >= 5 + count else { return nil }
    result.append((rest[start], Array(rest[(start + 5)..<(start + 5 + count)])))
    rest = rest[(start + 5 + count)...]
  }
  return result
}
