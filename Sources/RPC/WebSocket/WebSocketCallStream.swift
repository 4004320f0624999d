import Base
import HTTP
import Net
import Wire

/// A call's stream over a WebSocket: what the call writes as envelopes goes out as the messages of docs/browsers.md, and
/// what comes is given to the call as envelopes.
///
/// Its head is that of the request with the fields that the list of sub-protocols stands for, and without the
/// list. Until it is opened, what is answered goes out as plain HTTP. Confined to its loop.
final class WebSocketCallStream: HTTPStream, WebSocketSink {
  /// The stream of the request.
  private let request: HTTPStream
  private let peer: IPAddress?
  private let offer: WebSocketOffer
  private let takesOne: Bool
  private let maxMessageBytes: Int
  private var socket: WebSocket!
  /// One request behind its envelope.
  private var envelope = ByteBuffer()
  /// Whether the call was told of the only request, or of the end of many.
  private var isRequestEnded = false
  private var closeCode = WebSocketCloseCode.normal

  /// Lays the stream over `request`, which opens a WebSocket.
  init(
    _ request: HTTPStream, _ offer: WebSocketOffer, _ method: ServerMethod, _ limits: HTTPLimits
  ) {
    self.request = request
    peer = request.client
    self.offer = offer
    takesOne = !method.streamsRequests
    maxMessageBytes = method.limits.maxMessageBytes
    super.init(loop: request.loop)
    // While the request's stream knows it.
    keepPeerAddress()
    makeHead()
    let wrapper = offer.codec == .json ? Limits.maxWebSocketWrapperBytes : 0
    let (longest, isMore) = maxMessageBytes.addingReportingOverflow(wrapper)
    socket = WebSocket(
      request, limits, maxMessageBytes: isMore ? .max : longest, sink: self)
  }

  private func makeHead() {
    head.method = .get
    head.version = request.head.version
    head.isSecure = request.head.isSecure
    head.setTarget(request.head.target)
    head.setAuthority(request.head.authority)
    request.head.forEach { name, value in
      guard !name.starts(with: "sec-websocket-"), !name.equals("upgrade"),
        !name.equals("connection")
      else { return }
      head.append(name: name, value: value)
    }
    for (name, value) in offer.fields {
      var (name, value) = (name, value)
      name.withUTF8 { name in
        value.withUTF8 {
          head.append(name: UnsafeRawBufferPointer(name), value: UnsafeRawBufferPointer($0))
        }
      }
    }
  }

  /// Whether the WebSocket is open.
  var isOpen: Bool { socket.isOpen }

  /// Opens the WebSocket: from then on the client sends.
  func open() {
    socket.open([.init("sec-websocket-protocol", offer.name)])
  }

  /// Sends what is said of a call before its first response: a JSON object that `write` appends.
  func sendHead(_ write: (inout ByteBuffer) -> Void) {
    var text = ByteBuffer()
    text.append(WebSocketText.headWrapper)
    write(&text)
    text.append("}")
    socket.send(isText: true, count: text.count) { output in
      text.withUnsafeBytes { output.append($0) }
    }
  }

  // MARK: For the call (HTTPStream)

  override var client: IPAddress? { peer }
  override var isLocalPeer: Bool { request.isLocalPeer }
  override var clientCertificate: ClientCertificate? { request.clientCertificate }
  override var isAboveHighWater: Bool { socket.isAboveHighWater }
  override var isDraining: Bool { request.isDraining }

  override func changeHeld(by count: Int) -> Bool { request.changeHeld(by: count) }

  override func consumed(_ count: Int) { socket.consumed(count) }

  override func respond(_ status: Int, _ fields: HTTPFields) { request.respond(status, fields) }

  override func outputChanged() {
    guard socket.isOpen else {
      output.withUnsafeBytes { request.output.append($0) }
      output.removeAll()
      return request.outputChanged()
    }
    while let envelope = Envelope(front: output) {
      output.removeFirst(Envelope.prefixBytes)
      send(envelope)
      output.removeFirst(envelope.count)
    }
    output.removeAll(keepingAtMost: Self.freeBytes)
    if heldBytes > 0 { _ = holdOutput() }
  }

  override func finish(trailers: HTTPFields?) {
    if socket.isOpen {
      socket.close(closeCode)
    } else {
      request.finish(trailers: trailers)
    }
    sink = nil
  }

  override func reset(_ code: HTTPResetCode) {
    sink = nil
    socket.abort(code)
  }

  /// Sends what stands at the front of the output as one message.
  private func send(_ envelope: Envelope) {
    let isEnd = envelope.flags == Envelope.endOfStream
    guard isEnd || offer.codec == .json else {
      return output.withUnsafeBytes { bytes in
        socket.send(isText: false, count: envelope.count) {
          $0.append(UnsafeRawBufferPointer(rebasing: bytes[..<envelope.count]))
        }
      }
    }
    let wrapper = isEnd ? WebSocketText.endWrapper : WebSocketText.messageWrapper
    output.withUnsafeBytes { bytes in
      socket.send(isText: true, count: wrapper.utf8CodeUnitCount + envelope.count + 1) {
        $0.append(wrapper)
        $0.append(UnsafeRawBufferPointer(rebasing: bytes[..<envelope.count]))
        $0.append("}")
      }
    }
  }

  // MARK: What the WebSocket tells (WebSocketSink)

  func received(_ message: RawSpan, isText: Bool) -> Int {
    // Safe: the bytes are valid during the call, and nothing of them is kept.
    message.withUnsafeBytes { received($0, isText: isText) }
  }

  private func received(_ message: UnsafeRawBufferPointer, isText: Bool) -> Int {
    guard isText else {
      guard offer.codec == .proto else {
        fail(
          RPCError(.invalidArgument, "a binary message came in pintle.json"),
          closing: .unsupportedData)
        return 0
      }
      return deliver(message)
    }
    do throws(WireError) {
      switch try WebSocketText.read(message) {
      case .end: endRequests()
      case .message(let range):
        guard offer.codec == .json else {
          fail(RPCError(.invalidArgument, "a request came as a text in pintle.proto"))
          return 0
        }
        return deliver(UnsafeRawBufferPointer(rebasing: message[range]))
      }
    } catch {
      fail(RPCError(.invalidArgument, "\(error)"))
    }
    return 0
  }

  /// Gives the call a request; returns how many bytes it will give credit for.
  private func deliver(_ request: UnsafeRawBufferPointer) -> Int {
    guard !isRequestEnded else {
      fail(
        takesOne
          ? RPCError(.unimplemented, "the method takes one request message, more were sent")
          : RPCError(.invalidArgument, "a request came behind the end"))
      return 0
    }
    guard request.count <= maxMessageBytes else {
      refused(.tooLong)
      return 0
    }
    envelope.removeAll(keepingAtMost: Self.freeBytes)
    let start = Envelope.open(in: &envelope)
    envelope.append(request)
    Envelope.close(start, in: &envelope)
    sink?.received(envelope.bytes)
    let count = envelope.count
    envelope.removeAll(keepingAtMost: Self.freeBytes)
    if takesOne { endRequests() }
    return count
  }

  private func endRequests() {
    guard !isRequestEnded else { return }
    isRequestEnded = true
    sink?.ended(trailers: nil)
  }

  func drained() { sink?.drained() }

  func refused(_ fault: WebSocketFault) {
    switch fault {
    case .tooLong: fail(.messageTooLong(limit: maxMessageBytes), closing: .messageTooBig)
    default: fail(.holdsTooMuch, closing: .policyViolation)
    }
  }

  func serverEnds(_ calls: EndingCalls) { sink?.serverEnds(calls) }

  var hasWholeRequest: Bool { isRequestEnded && sink != nil }

  func closed(_ code: HTTPResetCode) {
    let sink = sink
    self.sink = nil
    sink?.reset(code)
  }

  /// Ends the call with an error.
  private func fail(_ error: RPCError, closing code: WebSocketCloseCode = .normal) {
    closeCode = code
    (sink as? ServerCall)?.refuse(error)
  }
}
