public import HTTP
import Synchronization

/// Answers every request of a server: asks each dialect once, in order, and starts the call; paths that no
/// dialect claims go to the pages.
public final class RPCHandler: HTTPHandler {
  let protocols: [any WireProtocol]
  let settings: CallSettings
  let pages: PageTree

  /// Makes a handler for `services` in the dialects of `protocols`, asked in this order.
  ///
  /// Throws when two services or two pages collide.
  public init(
    protocols: [any WireProtocol], services: [RegisteredService], pages: [HTTPPage] = [],
    options: RPCOptions = RPCOptions()
  ) throws(RegistrationError) {
    self.protocols = protocols
    self.settings = CallSettings(options, try MethodTable(services))
    self.pages = try PageTree(pages)
  }

  /// Whether new calls are answered with UNAVAILABLE, for the end of a drain.
  ///
  /// Calls in flight go on.
  public var refusesCalls: Bool {
    get { settings.refusesCalls.load(ordering: .relaxed) }
    set { settings.refusesCalls.store(newValue, ordering: .relaxed) }
  }

  public func handle(_ stream: HTTPStream) {
    if stream.head.method == .options, settings.cors.isPreflight(stream.head) {
      settings.cors.preflight(stream.head).send(on: stream)
      return
    }
    if stream.head.method == .options,
      stream.head.path.equals("*") || stream.head.path.equals("/")
    {
      answerCheck(stream)
      return
    }
    for index in protocols.indices {
      switch protocols[index].claim(stream, settings) {
      case .notMine: continue
      case .call(let call):
        call.begin(stream)
        return
      case .answer(let answer):
        answer.send(on: stream, cors: settings.cors)
        return
      }
    }
    answerPage(stream)
  }

  /// Answers a load balancer that asks by OPTIONS whether the server is well (haproxy's `option httpchk`).
  private func answerCheck(_ stream: HTTPStream) {
    let answer =
      refusesCalls
      ? HTTPAnswer(503, HTTPFields([.init("content-length", "0")]))
      : HTTPAnswer(
        204, HTTPFields([.init("allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")]))
    answer.send(on: stream)
  }

  /// Answers for a path that belongs to no dialect.
  private func answerPage(_ stream: HTTPStream) {
    if pages.answer(stream, settings) { return }
    for dialect in protocols {
      if let answer = dialect.answerUnknown(stream.head, settings) {
        answer.send(on: stream, cors: settings.cors)
        return
      }
    }
    HTTPAnswer(
      404, contentType: "application/json", body: #"{"code":5,"message":"Not Found"}"#
    ).send(on: stream, cors: settings.cors)
  }
}
