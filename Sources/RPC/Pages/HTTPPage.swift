import HTTP
import Net

/// A page, or a tree of them, outside the dialects: health, keys, a console.
///
/// It is answered to GET and HEAD, or, where it takes a body, to POST.
public struct HTTPPage: Sendable {
  /// The path, or what paths begin with: "/healthz", "/console".
  public let path: String
  /// Whether the page also answers for the paths below its own.
  public let isTree: Bool
  /// Lets a request see the page by returning, refuses it by throwing; nil where anybody may.
  ///
  /// It runs on the loop before anything else, so it must not block.
  public var authenticate: (@Sendable (PageRequest) throws(RPCError) -> Void)?
  /// Whether web pages of every origin may read it, whatever the server's `CORSPolicy` says: for what anybody may
  /// know.
  public var isForAllOrigins = false
  /// What all its answers have besides, such as a policy for browsers; names in lower case.
  public var fields: [(name: String, value: String)] = []
  /// How a refusal looks.
  public var errors: any ErrorRenderer = StatusErrors()
  /// Makes the content; runs on the loop for each request, so it must not block.
  let content: @Sendable (PageRequest) -> PageContent?
  /// Makes what `content` does not have yet, elsewhere than on the loop; nil where nothing comes late.
  private(set) var late: (@Sendable () async -> PageContent)?
  /// Answers POST in the place of GET and HEAD; nil for pages that are only read.
  private(set) var action: PageAction?

  private init(
    _ path: String, isTree: Bool, _ content: @escaping @Sendable (PageRequest) -> PageContent?
  ) {
    self.path = path
    self.isTree = isTree
    self.content = content
  }

  /// A page at one path.
  public init(_ path: String, _ content: @escaping @Sendable (PageRequest) -> PageContent) {
    self.init(path, isTree: false) { content($0) }
  }

  /// A page that never changes, at one path.
  public init(_ path: String, _ content: PageContent) {
    self.init(path, isTree: false) { _ in content }
  }

  /// A page at one path that takes long to make.
  ///
  /// `present` has the content once it is made and must not block; while it has none, requests wait for `late`, which
  /// runs on the loop and waits there for what makes it elsewhere.
  public init(
    _ path: String, _ present: @escaping @Sendable () -> PageContent?,
    late: @escaping @Sendable () async -> PageContent
  ) {
    self.init(path, isTree: false) { _ in present() }
    self.late = late
  }

  /// A page at one path that is not there for every request: nil says so.
  public static func optional(
    _ path: String, _ content: @escaping @Sendable (PageRequest) -> PageContent?
  ) -> HTTPPage {
    HTTPPage(path, isTree: false, content)
  }

  /// A page at one path to which something is posted.
  public static func posted(_ path: String, _ action: PageAction) -> HTTPPage {
    var page = HTTPPage(path, isTree: false) { _ in nil }
    page.action = action
    return page
  }

  /// Pages at `path` and below it: "/console" answers for "/console", "/console/" and "/console/a/b", "/" for all
  /// that nobody else claims.
  ///
  /// `content` finds the page by `PageRequest.rest`; nil says that there is none.
  public static func tree(
    _ path: String, _ content: @escaping @Sendable (PageRequest) -> PageContent?
  ) -> HTTPPage {
    HTTPPage(path == "/" ? "" : path, isTree: true, content)
  }
}

/// A request for a page; valid while it is answered.
public struct PageRequest {
  private let stream: HTTPStream
  /// What stands behind the page's own path, still percent-encoded: "", "/", "/a/b".
  public let rest: String

  init(_ stream: HTTPStream, rest: String) {
    self.stream = stream
    self.rest = rest
  }

  /// The first value of a field; nil without one.
  public func field(_ field: RequestField) -> String? { stream.head.string(field.name) }

  /// The host and port that the client asked for, as it named them; empty when it named none.
  public var authority: String { String(decoding: stream.head.authority, as: UTF8.self) }

  /// The query's parameters, decoded, in order; what has a malformed escape stands as it was sent.
  public var queryParameters: [(name: String, value: String)] {
    QueryParameters.readAsFarAsPossible(stream.head.query)
  }

  /// Whether it came through a Unix socket.
  public var isLocalPeer: Bool { stream.isLocalPeer }

  /// The peer's address without the port; empty when there is none.
  public var peerAddress: String { stream.peerAddress }

  /// Who sends the request, as the bounds on peers count; it may be kept.
  public var client: PageClient { PageClient(address: stream.client.map { PeerAddress($0) }) }

  /// Whether a field was sent more than once.
  public func isRepeated(_ field: RequestField) -> Bool { stream.head.isRepeated(field.name) }

  /// The query's parameters, decoded, in order; nil when one of them is malformed.
  public var strictQueryParameters: [(name: String, value: String)]? {
    try? QueryParameters.read(stream.head.query)
  }
}

/// Who sends a request for a page, as the bounds on peers count.
public struct PageClient: Sendable {
  /// Nil when it is not known, and for the local socket.
  let address: PeerAddress?
}
