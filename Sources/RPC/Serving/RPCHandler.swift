import Base
public import HTTP
import Synchronization

/// Answers every request of a server: asks each dialect once, in order, and starts the call; paths that no
/// dialect claims go to the pages.
public final class RPCHandler: HTTPHandler {
  let protocols: [any WireProtocol]
  /// The same, in this order, as they are asked for each request.
  private let claims: [Kept<ProtocolBox>]
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
    claims = protocols.map { Kept(ProtocolBox.make($0)) }
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
    if stream.head.method == .options, answerOptions(stream) { return }
    for index in claims.indices {
      switch claims[index].unretained.use({ $0.claim(stream, settings) }) {
      case .notMine: continue
      case .call(let call):
        call.begin(stream)
        return
      case .callOn(let stream, let call):
        call.begin(stream)
        return
      case .answer(let answer):
        sendUnrouted(answer, on: stream, dialect: index)
        return
      }
    }
    answerPage(stream)
  }

  /// Answers what a browser or a load balancer asks by OPTIONS; false when neither does.
  @inline(never)
  private func answerOptions(_ stream: HTTPStream) -> Bool {
    if settings.cors.isPreflight(stream.head) {
      settings.cors.preflight(
        stream.head, isForAllOrigins: pages.isForAllOrigins(stream.head.path)
      ).send(on: stream)
    } else if stream.head.path.equals("*") || stream.head.path.equals("/") {
      answerCheck(stream)
    } else {
      return false
    }
    return true
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
    for (index, dialect) in protocols.enumerated() {
      if let answer = dialect.answerUnknown(stream.head, settings) {
        sendUnrouted(answer, on: stream, dialect: index)
        return
      }
    }
    let answer = HTTPAnswer(
      404, contentType: "application/json", body: #"{"code":5,"message":"Not Found"}"#)
    sendUnrouted(answer, on: stream, dialect: nil)
  }

  /// Sends the answer to a request that nothing here is for, and tells of it.
  private func sendUnrouted(_ answer: HTTPAnswer, on stream: HTTPStream, dialect: Int?) {
    settings.unrouted?(UnroutedRequest(stream, dialect: dialect, status: answer.status))
    answer.send(on: stream, cors: settings.cors)
  }
}

/// A dialect behind the method of a class: to call one of an existential's costs a count of its references up and down.
// Unchecked only because the class is not final: it holds nothing, and what its subclass holds is immutable and
// Sendable.
private class ProtocolBox: @unchecked Sendable {
  static func make(_ dialect: some WireProtocol) -> ProtocolBox { TypedProtocolBox(dialect) }

  func claim(_ stream: HTTPStream, _ settings: CallSettings) -> Claim { .notMine }
}

// Unchecked only because its superclass is: its member is immutable and Sendable.
private final class TypedProtocolBox<Dialect: WireProtocol>: ProtocolBox, @unchecked Sendable {
  private let dialect: Dialect

  init(_ dialect: Dialect) { self.dialect = dialect }

  override func claim(_ stream: HTTPStream, _ settings: CallSettings) -> Claim {
    dialect.claim(stream, settings)
  }
}
