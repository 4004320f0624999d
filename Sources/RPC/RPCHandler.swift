public import HTTP
import Synchronization

/// Answers every request of a server: asks each dialect once, in order, and starts the call; paths that no
/// dialect claims go to the pages.
public final class RPCHandler: HTTPHandler {
  let protocols: [any WireProtocol]
  let methods: MethodTable
  let settings: CallSettings
  let pages: [HTTPPage]

  /// Makes a handler for `services` in the dialects of `protocols`, asked in this order.
  ///
  /// Throws when two services or two pages collide.
  public init(
    protocols: [any WireProtocol], services: [RegisteredService], pages: [HTTPPage] = [],
    options: RPCOptions = RPCOptions()
  ) throws(RegistrationError) {
    self.protocols = protocols
    self.methods = try MethodTable(services)
    self.settings = CallSettings(options, methods)
    self.pages = pages
    var paths: Set<String> = []
    for page in pages {
      guard paths.insert(page.path).inserted else { throw .duplicatePage(page.path) }
    }
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
    for index in protocols.indices {
      let dialect = protocols[index]
      switch dialect.match(stream.head, methods) {
      case .none: continue
      case .method(let route):
        dialect.makeCall(stream, route, self).begin()
        return
      case .answer(let answer):
        answer.send(on: stream, cors: settings.cors)
        return
      }
    }
    answerPage(stream)
  }

  /// Answers for a path that belongs to no dialect.
  private func answerPage(_ stream: HTTPStream) {
    let method = stream.head.method
    if let page = pages.first(where: { $0.path.utf8.elementsEqual(stream.head.path) }) {
      guard method == .get || method == .head else {
        HTTPAnswer(405, HTTPFields([.init("allow", "GET, HEAD"), .init("content-length", "0")]))
          .send(on: stream)
        return
      }
      page.answer().send(on: stream)
      return
    }
    for dialect in protocols {
      if let answer = dialect.matchUnknown(stream.head) {
        answer.send(on: stream, cors: settings.cors)
        return
      }
    }
    HTTPAnswer(
      404, contentType: "application/json", body: #"{"code":5,"message":"Not Found"}"#
    ).send(on: stream, cors: settings.cors)
  }
}

/// A page outside the dialects, answered to GET and HEAD: health, a welcome text.
public struct HTTPPage: Sendable {
  /// The exact path: "/healthz".
  public var path: String
  /// Makes the response; runs on the loop for each request, so it must not block.
  public var answer: @Sendable () -> HTTPAnswer

  public init(_ path: String, _ answer: @escaping @Sendable () -> HTTPAnswer) {
    self.path = path
    self.answer = answer
  }
}
