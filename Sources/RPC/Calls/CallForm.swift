import Base
public import HTTP
public import Wire

/// One way in which a dialect makes calls: how requests are read and responses written.
///
/// Made once, by the protocol, and shared by all calls of the form; what a call has of its own stands in
/// `ServerCall`. Nothing here has a default to fall back on: a dialect that forgets a part does not compile.
public final class CallForm: Sendable {
  /// How logs and statistics name the dialect.
  public let dialect: Dialect
  /// How messages stand in request bodies.
  public let requests: RequestFraming
  /// How messages stand in response bodies.
  public let responses: ResponseFraming
  /// What the head of a request says, and how responses, metadata and failures are put on the wire.
  let box: Kept<FormBox>
  /// What a message is made of besides its body; nil where the body says it all.
  let mapping: (any MessageMapping)?
  /// Whether members of JSON messages that hold their default are written.
  let writesDefaults: Bool
  /// Whether what nobody knows of a request is an error; nil where the method's service says so.
  let refusesUnknown: Bool?
  /// Whether a call gives a ticket in place of its stream, once its request has been read and checked.
  let issuesTicket: Bool

  /// Puts a form together.
  ///
  /// - Parameters:
  ///   - dialect: How logs and statistics name the dialect.
  ///   - requests: How messages stand in request bodies.
  ///   - responses: How messages stand in response bodies.
  ///   - rules: What the head of a request says.
  ///   - writer: How responses, metadata and failures are put on the wire.
  ///   - mapping: What a message is made of besides its body; nil where the body says it all. Such messages are
  ///     always JSON.
  ///   - writesDefaults: Whether members of JSON messages that hold their default are written.
  ///   - refusesUnknown: Whether what nobody knows of a request is an error; nil where the method's service says so.
  ///   - issuesTicket: Whether a call gives a ticket in place of its stream.
  public init<Rules: RequestRules, Writer: ResponseWriter>(
    dialect: Dialect, requests: RequestFraming, responses: ResponseFraming,
    rules: Rules, writer: Writer, mapping: (any MessageMapping)? = nil,
    writesDefaults: Bool = false, refusesUnknown: Bool? = nil, issuesTicket: Bool = false
  ) {
    self.dialect = dialect
    self.requests = requests
    self.responses = responses
    box = Kept(FormBox.make(rules, writer))
    self.mapping = mapping
    self.writesDefaults = writesDefaults
    self.refusesUnknown = refusesUnknown
    self.issuesTicket = issuesTicket
  }
}

/// What a dialect reads out of the heads of its requests.
public protocol RequestRules: AnyObject, Sendable {
  /// Checks what can be checked before authentication, beside route, verb and content type; returns for how many
  /// nanoseconds the client waits, nil when it does not say.
  func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64?

  /// Reads compressions (`ServerCall.negotiateCompression`) and checks whatever else needs only the head; runs
  /// after authentication.
  func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError)

  /// The custom metadata in a head.
  func metadata(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> Metadata

  /// The failure of a call whose request does not parse.
  func malformed(_ error: WireError) -> RPCError
}

/// How responses stand in the body: one of a few ways, chosen by the dialect.
public enum ResponseFraming: Sendable {
  /// Each message behind an envelope of five bytes.
  case enveloped
  /// The one message is the body.
  case whole
  /// One JSON object in a line for each message: `{"result":...}`.
  case lines
  /// `text/event-stream` (https://html.spec.whatwg.org/multipage/server-sent-events.html): a message is an
  /// event's data, or one member of it is and another one the event's id.
  case events(MethodDescriptor.EventStream?)
  /// The data that each message holds as it is, behind one another (`MessageMapping.body`).
  case raw
}

/// Puts the responses of calls, their metadata and their outcome on the wire.
///
/// Every member runs on the call's loop. An error takes its dialect's form in `fail` and nowhere else.
public protocol ResponseWriter: AnyObject, Sendable {
  /// Deals with the message that stands, framed, in the stream's output from `call.messageStart` on: sends the
  /// head if that is still to be done, and says that bytes are there.
  ///
  /// A writer that has no more to do with further messages of a stream sets `call.passesMessages`.
  func messageWritten(_ call: ServerCall, _ stream: HTTPStream)

  /// Sends the head before a message is known, if the dialect can.
  func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream)

  /// Ends a response that succeeded.
  func finish(_ call: ServerCall, _ stream: HTTPStream)

  /// Answers with an error, before or after the head was sent.
  func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError)
}

/// Where messages are made of more than a body: path and query through the JSON gateway.
public protocol MessageMapping: AnyObject, Sendable {
  /// Reads a message whose body is `bytes`; `ServerCall.tell` says what was ignored of the request.
  func decode<M: Message>(
    _ bytes: UnsafeRawBufferPointer, into message: inout M, _ call: ServerCall,
    _ options: JSONOptions
  ) throws(WireError)

  /// Writes the part of a response that is the answer.
  func encode<M: Message>(_ message: M, to writer: inout JSONWriter)

  /// The data of a response that is the answer as it is, and its content type; nil where it holds none.
  func body<M: Message>(of message: M) -> (contentType: String, data: [UInt8])?
}
