public import Base
import HTTP
import Net

/// What a handler may know of its call besides the message: a view of it, which costs nothing to pass on.
///
/// Confined to the call's loop. It may outlive the call: what it then says is what was known at the end.
public struct CallContext {
  @usableFromInline let call: ServerCall

  @inlinable init(_ call: ServerCall) { self.call = call }

  // MARK: The method and the way in

  /// What the `.proto` says of the method.
  public var method: MethodDescriptor { call.method.descriptor }

  /// The method's place among the server's methods.
  public var methodIndex: Int { call.method.index }

  /// Whether anyone may call the method, with a token or without.
  public var isPublicMethod: Bool { call.method.isPublic }

  /// Whether message interceptors do not apply to the method.
  public var skipsMessageInterceptors: Bool { call.method.skipsMessageInterceptors }

  /// Which dialect the call came in.
  public var dialect: Dialect { call.form.dialect }

  /// The loop that the call lives on.
  var loop: EventLoop { call.loop }

  /// The place of the call's loop among the server's loops.
  public var loopIndex: Int { call.loop.index }

  /// When the head was complete, in monotonic nanoseconds.
  public var startTime: Int64 { call.startTime }

  // MARK: What the request's head says

  /// Custom metadata of the request; read from the head when first asked for.
  public var requestMetadata: Metadata { call.requestMetadata }

  /// The first value of a field as it came; nil without one.
  public func field(_ field: RequestField) -> String? { self.field(field.name) }

  private func field(_ name: HTTPFieldName) -> String? {
    guard let stream = call.stream else { return requestMetadata.first(name.text.description) }
    return stream.head.string(name)
  }

  /// Whether the first value of a field is `value`; never once the call is over.
  public func field(_ field: RequestField, is value: StaticString) -> Bool {
    guard let stream = call.stream, let bytes = stream.head.value(field.name) else {
      return false
    }
    return bytes.equals(value)
  }

  /// The verb of the request, "POST"; empty once the call is over.
  public var httpMethod: String { call.stream?.head.method.name ?? "" }

  /// The path of the request without the query, as it was sent; empty once the call is over.
  public var path: String {
    call.stream.map { String(decoding: $0.head.path, as: UTF8.self) } ?? ""
  }

  /// The trace that the call belongs to, as its client says; nil for none.
  ///
  /// Of several, none counts (W3C Trace Context, section 3.2.1).
  public var traceParent: TraceParent? {
    if let stream = call.stream, stream.head.isRepeated(Self.traceParentField.name) { return nil }
    return field(Self.traceParentField).flatMap { TraceParent($0) }
  }

  /// What vendors of tracing say of that trace, as it is passed on; empty for nothing.
  ///
  /// Several fields are one.
  public var traceState: String {
    guard let stream = call.stream else { return "" }
    var state = TraceState()
    stream.head.forEachValue(Self.traceStateField.name) { state.add($0) }
    return state.text
  }

  /// The call's own span, set by the interceptor that traces; nil when its trace is not recorded here.
  public var span: OngoingSpan? {
    get { call.span }
    nonmutating set { call.span = newValue }
  }

  /// What requests to others are told that belong to the call; nil for nothing.
  public var outgoingTrace: OutgoingTrace? {
    if let span { return .part(of: span) }
    return traceParent.map { .foreign($0.text, state: traceState) }
  }

  /// The id of the trace that the call belongs to, for logs.
  public var traceID: String? { span?.context.traceID ?? traceParent?.traceID }

  /// Known to the HTTP layer before the first request comes, as `CallSettings` sees to.
  static let traceParentField = RequestField("traceparent")
  static let traceStateField = RequestField("tracestate")

  /// The `authorization` field as it came; nil without one.
  public var authorization: String? { field(HTTPFieldName.authorization) }

  /// The `accept-language` field as it came; nil without one.
  public var acceptLanguage: String? { field(HTTPFieldName.acceptLanguage) }

  /// The query parameters of a call that was made by GET, decoded, in order; what has a malformed escape stands as it
  /// was sent.
  public var queryParameters: [(name: String, value: String)] {
    guard let stream = call.stream else { return [] }
    return QueryParameters.readAsFarAsPossible(stream.head.query)
  }

  /// Whether the call came through a Unix socket: from a process that may open the socket's file.
  public var isLocalPeer: Bool { call.stream?.isLocalPeer ?? false }

  /// What the client's certificate says, which the handshake has verified; nil when it showed none, and once the call is
  /// over.
  public var clientCertificate: ClientCertificate? { call.stream?.clientCertificate }

  /// Whether a browser sends the call for a page of another origin than the server's own, which can have it shown the
  /// user's certificate without asking anybody: by the fields `origin` and `sec-fetch-site`.
  public var isFromForeignPage: Bool {
    guard let stream = call.stream else { return false }
    if let origin = stream.head.value(.origin) {
      var own: [UInt8] = Array((stream.head.isSecure ? "https://" : "http://").utf8)
      own += stream.head.authority
      return !origin.elementsEqual(own)
    }
    guard let site = field(Self.fetchSiteField) else { return false }
    return !["same-origin", "none"].contains { $0.utf8Equals(site) }
  }

  /// Known to the HTTP layer before the first request comes, as `CallSettings` sees to.
  static let fetchSiteField = RequestField("sec-fetch-site")

  /// Who sends the call, as the bounds on peers count; nil for the local socket, and once the call is over.
  var client: PeerAddress? { call.stream?.client.map { PeerAddress($0) } }

  /// The client's address without the port; empty when there is none.
  public var peerAddress: String { call.peerAddress }

  /// Whether the message that was taken last came compressed.
  public var isRequestCompressed: Bool { call.isRequestCompressed }

  /// Throws when a field that says one thing was sent more than once: two readers could take different ones.
  public func requireAtMostOne(_ field: RequestField) throws(RPCError) {
    guard let stream = call.stream, stream.head.isRepeated(field.name) else { return }
    throw RPCError(.invalidArgument, "the header field \(field.name.text) came more than once")
  }

  // MARK: What interceptors say of it

  /// Who calls, set by the authentication interceptor; nil for public methods.
  public var identity: (any CallIdentity)? {
    get { call.identity }
    nonmutating set { call.identity = newValue }
  }

  /// Finds out again who calls, if what is known may be out of date; for calls that go on for long.
  ///
  /// Throws when the right to make the call is gone.
  public func renewIdentity() async throws(RPCError) {
    if call.isOutdated { try await call.renewIdentity() }
  }

  /// What an interceptor keeps with the call under a key of its own; nil unless it was set.
  public subscript<Value>(_ key: CallKey<Value>) -> Value? {
    get { call.values[key] }
    nonmutating set { call.values[key] = newValue }
  }

  // MARK: What goes out beside the messages

  /// Sent before the first response; changes after that have no effect.
  public var responseMetadata: Metadata {
    get { call.responseMetadata }
    nonmutating _modify { yield &call.responseMetadata }
  }

  /// Sent after the last response, also with an error.
  public var trailingMetadata: Metadata {
    get { call.trailingMetadata }
    nonmutating _modify { yield &call.trailingMetadata }
  }

  /// Plain HTTP fields for answers through the JSON gateway: "location", "x-total-count".
  public var httpFields: Metadata {
    get { call.httpFields }
    nonmutating _modify { yield &call.httpFields }
  }

  /// Whether the following responses are compressed, where the client accepts it; nil leaves it to their size.
  public var compressesResponses: Bool? {
    get { call.compressesResponses }
    nonmutating set { call.compressesResponses = newValue }
  }

  // MARK: Its end

  /// The monotonic nanoseconds after which nobody waits for the answer; nil without a deadline.
  public var deadline: Int64? { call.deadline }

  /// How many nanoseconds the call may take: what the client said it would wait, or what the settings of the JSON gateway
  /// say; nil when nobody says.
  public var timeout: Int64? { call.timeout }

  /// Whether the client has gone or the deadline has passed: nobody waits for the answer.
  public var isCancelled: Bool { call.isCancelled }

  /// Throws when nobody waits for the answer any more.
  public func checkCancellation() throws(RPCError) {
    guard isCancelled else { return }
    throw call.ending
  }
}

/// Who calls: what the authentication interceptor of the program knows.
///
/// Services cast it to their own type. What was found out when the head came may have ended since: before a handler
/// starts, around message interceptors and with each message of a request stream an outdated identity is renewed, and
/// a call whose right is gone ends with what ``renewed()`` throws. One that waits (``waitingCalls``) ends at once, and so
/// does one whose answer is ready and held by an interceptor, where a part of its right is gone (``requireRights(of:)``).
public protocol CallIdentity: Sendable {
  /// Whether who calls must be found out again before more is done for the call; asked often, so it must be cheap.
  var isOutdated: Bool { get }

  /// Who calls, as of now; throws when the right to make the call is gone.
  func renewed() async throws(RPCError) -> any CallIdentity

  /// Throws unless who calls may do all that `former` could, the same caller at an earlier time. Provided: nothing, for
  /// rights that are whole or gone.
  func requireRights(of former: any CallIdentity) throws(RPCError)

  /// Whether a call was made with this identity that changed rights, which may be its own. Provided: false.
  var hasChangedRights: Bool { get }

  /// Nanoseconds until the right ends by itself; nil when it does not.
  var nanosecondsLeft: Int64? { get }

  /// Who it is, for logs; nil for one that has no name.
  var names: CallerNames? { get }

  /// Whose places (`SharedPlaces`) what it leaves behind takes: those of an organization, or of administration (nil).
  var placesOwner: UTF8Key? { get }

  /// Where calls of this identity stand while they wait; whoever knows that rights have changed reviews them. Nil when
  /// nothing can end the right.
  var waitingCalls: WaitingCalls? { get }
}

/// The ids of an account that calls and of the organization that it acts in.
public struct CallerNames: Sendable, Equatable {
  /// The account's id.
  @UTF8Compared public var account: String
  /// The id of the organization in which it acts.
  @UTF8Compared public var organization: String

  /// Names an account and an organization.
  public init(account: String, organization: String) {
    self.account = account
    self.organization = organization
  }
}

extension CallIdentity {
  public var names: CallerNames? { nil }
  public func requireRights(of former: any CallIdentity) throws(RPCError) {}
  public var hasChangedRights: Bool { false }
  public var nanosecondsLeft: Int64? { nil }
  public var waitingCalls: WaitingCalls? { nil }
}
