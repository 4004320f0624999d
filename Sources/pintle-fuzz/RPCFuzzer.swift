import Base
import HTTP
import Net
import RPC
import Wire

/// A handler for every dialect, on a loop that is turned by hand.
///
/// Confined to the thread that turns it.
final class RPCFuzzer {
  // One for the whole process: libFuzzer and the tests that replay inputs use one thread at a time.
  nonisolated(unsafe) static let current = RPCFuzzer()

  private let time = ManualTimeSource()
  private let loop: EventLoop
  private let handler: RPCHandler
  private let options: RPCOptions

  private init() {
    loop = EventLoop(timeSource: time)
    var options = RPCOptions()
    options.limits.maxMessageBytes = 16 * 1024
    options.limits.maxInflateRatio = 10
    options.limits.inflateFreeBytes = 4096
    options.minimumCompressedBytes = 64
    self.options = options
    do {
      handler = try Self.handler([EchoService.registered()], options)
    } catch {
      preconditionFailure("the service is refused: \(error)")
    }
  }

  private static func handler(
    _ services: [RegisteredService], _ options: RPCOptions
  ) throws(RegistrationError) -> RPCHandler {
    try RPCHandler(
      protocols: [
        GRPC.native, GRPC.web, GRPC.webText, WebSocketProtocol(), Connect(),
        try JSONGateway(services),
      ],
      services: services, options: options)
  }

  /// Sends one request, see `RequestInput`.
  func run(_ bytes: [UInt8]) {
    guard let input = RequestInput(bytes) else { return }
    send(input, handler)
  }

  /// Serves a method under the template on the input's first line and asks for the target on its second.
  func runTemplate(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let template = String(decoding: RequestInput.line(&rest), as: UTF8.self)
    let target = RequestInput.line(&rest)
    guard let handler = try? Self.handler([EchoService.registered(template: template)], options),
      let input = RequestInput(Array("\0GET ".utf8) + target + Array("\n\n".utf8))
    else { return }
    send(input, handler)
  }

  private func send(_ input: RequestInput, _ handler: RPCHandler) {
    // The thread at hand becomes the loop's.
    settle(1)
    let stream = FuzzStream(loop: loop)
    stream.head.method = input.method.withUnsafeBytes { HTTPMethod(token: $0) }
    stream.head.version = .http1_1
    input.target.withUnsafeBytes { stream.head.setTarget($0) }
    for field in input.fields.prefix(HTTPLimits().maxHeaderFields) {
      field.name.withUnsafeBytes { name in
        field.value.withUnsafeBytes { stream.head.append(name: name, value: $0) }
      }
    }
    handler.handle(stream)
    var rest = input.body
    while !rest.isEmpty, !stream.isOver {
      stream.deliver(Array(rest.prefix(input.piece)))
      rest = rest.dropFirst(input.piece)
      if input.piece > 1 { settle(1) }
    }
    if input.isBrokenOff {
      stream.breakOff()
    } else if !stream.isOver {
      stream.sink?.ended(trailers: nil)
    }
    settle(4)
    if stream.isOver { return end(stream) }
    // The one thing that a call here waits for is the sleep of a second that its request asked for.
    time.advance(nanoseconds: 2_000_000_000)
    settle(8)
    precondition(stream.isOver, "a call without an answer")
    end(stream)
  }

  private func end(_ stream: FuzzStream) {
    stream.sink = nil
    settle(1)
  }

  private func settle(_ turns: Int) {
    for _ in 0..<turns { loop.turn(maximumWait: 0) }
  }
}
