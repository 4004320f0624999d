import HTTP
import Net

/// What a handler may know of its call besides the message.
///
/// Confined to the call's loop. It may outlive the call: what it then says is what was known at the end.
public final class CallContext {
  @usableFromInline var serverMethod: ServerMethod
  /// Which dialect the call came in: "grpc", "grpc-web", "grpc-web-text", "connect", "json".
  public let protocolName: String
  /// When the head was complete, in monotonic nanoseconds.
  public private(set) var startTime: Int64
  /// The place of the call's loop among the server's loops.
  public let loopIndex: Int

  /// Who calls, set by the authentication interceptor; nil for public methods.
  public var identity: (any CallIdentity)?
  /// Sent before the first response; changes after that have no effect.
  public var responseMetadata = Metadata()
  /// Sent after the last response, also with an error.
  public var trailingMetadata = Metadata()
  /// Plain HTTP fields for answers through the JSON gateway: "location", "x-total-count".
  public var httpFields = Metadata()
  /// The monotonic nanoseconds after which nobody waits for the answer; nil without a deadline.
  public internal(set) var deadline: Int64?
  /// How many nanoseconds the client said it would wait; nil when it did not say.
  public internal(set) var timeout: Int64?
  /// Whether the message that was taken last came compressed.
  public internal(set) var isRequestCompressed = false
  /// Whether the following responses are compressed, where the client accepts it; nil leaves it to their size.
  public var compressesResponses: Bool?
  /// Whether the client has gone or the deadline has passed: nobody waits for the answer.
  public internal(set) var isCancelled = false
  /// A place for interceptors to keep what belongs to the call.
  public var attachment: AnyObject?

  /// The call behind the context; nil once it is gone (the call's deinit clears it).
  unowned(unsafe) var call: ServerCall?
  private var cachedMetadata: Metadata?
  private var cachedPeer: String?

  init(method: ServerMethod, protocolName: String, loop: EventLoop) {
    self.serverMethod = method
    self.protocolName = protocolName
    self.startTime = loop.now
    self.loopIndex = loop.index
  }

  /// The method's place among the server's methods.
  public var methodIndex: Int { serverMethod.index }

  /// Makes the context as good as new for another call.
  func restart(_ method: ServerMethod, startTime: Int64) {
    serverMethod = method
    self.startTime = startTime
    identity = nil
    responseMetadata = Metadata()
    trailingMetadata = Metadata()
    httpFields = Metadata()
    deadline = nil
    timeout = nil
    isRequestCompressed = false
    compressesResponses = nil
    isCancelled = false
    attachment = nil
    cachedMetadata = nil
    cachedPeer = nil
  }

  /// What the `.proto` says of the method.
  public var method: MethodDescriptor {
    @inlinable _read { yield serverMethod.descriptor }
  }

  /// Custom metadata of the request; read from the head when first asked for.
  public var requestMetadata: Metadata {
    if let cachedMetadata { return cachedMetadata }
    guard let call, let stream = call.stream else { return Metadata() }
    let metadata = call.readMetadata(stream)
    cachedMetadata = metadata
    return metadata
  }

  /// The `authorization` field as it came; nil without one.
  public var authorization: String? {
    guard let stream = call?.stream else { return requestMetadata.first("authorization") }
    return stream.head.string(.authorization)
  }

  /// The `accept-language` field as it came; nil without one.
  public var acceptLanguage: String? {
    guard let stream = call?.stream else {
      return requestMetadata.first("accept-language")
    }
    return stream.head.string(.acceptLanguage)
  }

  /// The organization that the client selected (`x-zitadel-orgid`); nil without one.
  public var selectedOrganization: String? {
    guard let stream = call?.stream else {
      return requestMetadata.first("x-zitadel-orgid")
    }
    return stream.head.string(.xZitadelOrgid)
  }

  /// Whether the call came through a Unix socket: from a process that may open the socket's file.
  public var isLocalPeer: Bool { call?.stream?.isLocalPeer ?? false }

  /// The peer's address without the port; empty when there is none.
  public var peerAddress: String {
    if let cachedPeer { return cachedPeer }
    guard let stream = call?.stream else { return "" }
    let peer = stream.peerAddress
    cachedPeer = peer
    return peer
  }

  /// The query parameters of a call that was made by GET, decoded, in order.
  public var queryParameters: [(name: String, value: String)] {
    guard let stream = call?.stream else { return [] }
    return QueryParameters.read(stream.head.query)
  }

  /// Waits; returns early by throwing when the call is cancelled or its deadline passes.
  public func sleep(nanoseconds: Int64) async throws(RPCError) {
    guard let call else { throw .cancelled }
    try await call.sleep(nanoseconds: nanoseconds)
  }

  /// Throws when nobody waits for the answer any more.
  public func checkCancellation() throws(RPCError) {
    guard isCancelled else { return }
    throw call?.ending ?? .cancelled
  }

  /// Keeps what the handler may still ask for after the stream is gone.
  func keepRequest() {
    _ = requestMetadata
    _ = peerAddress
  }
}

/// Who calls: what the authentication interceptor of the program knows.
///
/// Services cast it to their own type.
public protocol CallIdentity: Sendable {}
