public import HTTP
public import Net

/// What a handler may know of its call besides the message.
///
/// Confined to the call's loop. It may outlive the call: what it then says is what was known at the end. The
/// call itself is its only subclass, so that handlers get it without another object for each call.
public class CallContext {
  /// The method that was called.
  ///
  /// Safe although unowned: the call's settings keep every method of the server alive.
  @usableFromInline unowned(unsafe) final var serverMethod: ServerMethod
  @usableFromInline final let loop: EventLoop
  /// Where the response goes; nil once the call is over.
  @usableFromInline final var stream: HTTPStream?
  /// Why the call failed; nil while it goes on, and when it succeeded.
  @usableFromInline final var failure: RPCError?
  final var waiters = CallWaiters()
  /// Which dialect the call came in.
  public final let dialect: Dialect
  /// When the head was complete, in monotonic nanoseconds.
  public private(set) final var startTime: Int64
  /// The place of the call's loop among the server's loops.
  public final var loopIndex: Int { loop.index }

  /// Who calls, set by the authentication interceptor; nil for public methods.
  public final var identity: (any CallIdentity)? {
    didSet { hasIdentity = true }
  }
  /// Sent before the first response; changes after that have no effect.
  public final var responseMetadata = Metadata()
  /// Sent after the last response, also with an error.
  public final var trailingMetadata = Metadata()
  /// Plain HTTP fields for answers through the JSON gateway: "location", "x-total-count".
  public final var httpFields = Metadata()
  /// The monotonic nanoseconds after which nobody waits for the answer; nil without a deadline.
  public internal(set) final var deadline: Int64?
  /// How many nanoseconds the client said it would wait; nil when it did not say.
  public internal(set) final var timeout: Int64?
  /// Whether the message that was taken last came compressed.
  public internal(set) final var isRequestCompressed = false
  /// Whether the following responses are compressed, where the client accepts it; nil leaves it to their size.
  public final var compressesResponses: Bool?
  /// Whether the client has gone or the deadline has passed: nobody waits for the answer.
  public internal(set) final var isCancelled = false
  /// A place for interceptors to keep what belongs to the call.
  public final var attachment: AnyObject?

  /// Whether `identity` was set: cheaper to ask than an existential.
  private final var hasIdentity = false
  private final var cachedMetadata: Metadata?
  private final var cachedPeer: String?

  init(_ stream: HTTPStream, _ method: ServerMethod, dialect: Dialect) {
    self.stream = stream
    self.loop = stream.loop
    self.serverMethod = method
    self.dialect = dialect
    self.startTime = stream.loop.now
  }

  /// Whether the call has been answered or broken off.
  @usableFromInline final var isOver: Bool { stream == nil }

  /// Why awaits of a handler that is still running end.
  @usableFromInline final var ending: RPCError { failure ?? .cancelled }

  /// The custom metadata in the head of the request.
  func readMetadata(_ stream: HTTPStream) -> Metadata { Metadata(head: stream.head) }

  /// The method's place among the server's methods.
  public final var methodIndex: Int { serverMethod.index }

  /// Makes the context of a call that is over as good as new for another one on the same loop.
  final func restartContext(_ stream: HTTPStream, _ method: ServerMethod) {
    self.stream = stream
    serverMethod = method
    startTime = loop.now
    // Most calls leave most of this alone; looking costs less than writing.
    if failure != nil { failure = nil }
    if hasIdentity {
      identity = nil
      hasIdentity = false
    }
    if !responseMetadata.isEmpty { responseMetadata = Metadata() }
    if !trailingMetadata.isEmpty { trailingMetadata = Metadata() }
    if !httpFields.isEmpty { httpFields = Metadata() }
    if attachment != nil { attachment = nil }
    if cachedMetadata != nil { cachedMetadata = nil }
    if cachedPeer != nil { cachedPeer = nil }
    deadline = nil
    timeout = nil
    isRequestCompressed = false
    compressesResponses = nil
    isCancelled = false
  }

  /// What the `.proto` says of the method.
  public final var method: MethodDescriptor {
    @inlinable _read { yield serverMethod.descriptor }
  }

  /// Whether anyone may call the method, with a token or without.
  public final var isPublicMethod: Bool { serverMethod.isPublic }

  /// Custom metadata of the request; read from the head when first asked for.
  public final var requestMetadata: Metadata {
    if let cachedMetadata { return cachedMetadata }
    guard let stream else { return Metadata() }
    let metadata = readMetadata(stream)
    cachedMetadata = metadata
    return metadata
  }

  /// The `authorization` field as it came; nil without one.
  public final var authorization: String? {
    guard let stream else { return requestMetadata.first("authorization") }
    return stream.head.string(.authorization)
  }

  /// The `accept-language` field as it came; nil without one.
  public final var acceptLanguage: String? {
    guard let stream else {
      return requestMetadata.first("accept-language")
    }
    return stream.head.string(.acceptLanguage)
  }

  /// The organization that the client selected (`x-zitadel-orgid`); nil without one.
  public final var selectedOrganization: String? {
    guard let stream else {
      return requestMetadata.first("x-zitadel-orgid")
    }
    return stream.head.string(.xZitadelOrgid)
  }

  /// Whether the call came through a Unix socket: from a process that may open the socket's file.
  public final var isLocalPeer: Bool { stream?.isLocalPeer ?? false }

  /// The peer's address without the port; empty when there is none.
  public final var peerAddress: String {
    if let cachedPeer { return cachedPeer }
    guard let stream else { return "" }
    let peer = stream.peerAddress
    cachedPeer = peer
    return peer
  }

  /// The query parameters of a call that was made by GET, decoded, in order.
  public final var queryParameters: [(name: String, value: String)] {
    guard let stream else { return [] }
    return QueryParameters.read(stream.head.query)
  }

  /// Throws when nobody waits for the answer any more.
  public final func checkCancellation() throws(RPCError) {
    guard isCancelled else { return }
    throw ending
  }

  /// Keeps what the handler may still ask for after the stream is gone.
  final func keepRequest() {
    _ = requestMetadata
    _ = peerAddress
  }
}

/// Who calls: what the authentication interceptor of the program knows.
///
/// Services cast it to their own type.
public protocol CallIdentity: Sendable {}
