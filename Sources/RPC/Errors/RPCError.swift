import Base
public import Wire

/// Why a call failed: what every layer's error becomes before a protocol puts it on the wire.
///
/// It holds no secret: its message and details are shown to the peer.
public struct RPCError: Error, Sendable, Equatable {
  /// One typed detail, as `google.protobuf.Any` carries it.
  public struct Detail: Sendable, Equatable {
    /// The full message name, without "type.googleapis.com/".
    public var typeName: String
    /// The message in protobuf encoding.
    public var value: [UInt8]
    /// The message as a ProtoJSON object, for dialects that speak JSON.
    public var json: String

    /// Makes a detail of an encoded message and its JSON.
    public init(typeName: String, value: [UInt8], json: String) {
      self.typeName = typeName
      self.value = value
      self.json = json
    }

    /// By bytes.
    public static func == (left: Detail, right: Detail) -> Bool {
      left.typeName.utf8Equals(right.typeName) && left.value == right.value
        && left.json.utf8Equals(right.json)
    }

    /// Makes a detail of a message, in both encodings.
    ///
    /// A message without a JSON form shows as `{}` there.
    public init<M: Message>(_ message: M, options: JSONOptions = JSONOptions()) {
      self.init(
        typeName: M.messageName, value: message.protobufBytes(),
        json: (try? message.jsonString(options)) ?? "{}")
    }
  }

  /// What an error holds.
  ///
  /// Errors travel in one word through code that rarely sees one.
  ///
  /// Safe to share because it is changed only while uniquely referenced (copy on write).
  private final class Storage: @unchecked Sendable {
    var code: RPCCode
    var message: String
    var details: [Detail]
    var metadata: Metadata
    var gatewayStatus: Int?

    init(
      _ code: RPCCode, _ message: String, _ details: [Detail], _ metadata: Metadata,
      _ gatewayStatus: Int?
    ) {
      self.code = code
      self.message = message
      self.details = details
      self.metadata = metadata
      self.gatewayStatus = gatewayStatus
    }
  }

  private var storage: Storage

  /// Makes an error; its text is for developers, and ends at `Limits.maxErrorTextBytes`.
  public init(
    _ code: RPCCode, _ message: String, details: [Detail] = [], metadata: Metadata = Metadata(),
    gatewayStatus: Int? = nil
  ) {
    storage = Storage(code, Self.cut(message), details, metadata, gatewayStatus)
  }

  /// What kind of failure it is.
  public var code: RPCCode {
    get { storage.code }
    set { unique().code = newValue }
  }

  /// A sentence for the peer; what goes beyond `Limits.maxErrorTextBytes` is cut off.
  ///
  /// Such texts repeat what the peer wrote, and it may write much.
  public var message: String {
    get { storage.message }
    set { unique().message = Self.cut(newValue) }
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > Limits.maxErrorTextBytes else { return text }
    let mark = " ..."
    var end = text.utf8.index(
      text.startIndex, offsetBy: Limits.maxErrorTextBytes - mark.utf8.count)
    while end.samePosition(in: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
    return text[..<end] + mark
  }

  /// What the failure is about, for programs.
  public var details: [Detail] {
    get { storage.details }
    set { unique().details = newValue }
  }

  /// Sent with the error as trailers (gRPC) or headers.
  public var metadata: Metadata {
    get { storage.metadata }
    set { unique().metadata = newValue }
  }

  /// The HTTP status through the JSON gateway where it differs from the code's own: 408, 413, 415.
  public var gatewayStatus: Int? {
    get { storage.gatewayStatus }
    set { unique().gatewayStatus = newValue }
  }

  /// The HTTP status through the JSON gateway.
  public var httpStatus: Int { gatewayStatus ?? code.httpStatus }

  private mutating func unique() -> Storage {
    if !isKnownUniquelyReferenced(&storage) {
      storage = Storage(code, message, details, metadata, gatewayStatus)
    }
    return storage
  }

  public static func == (left: RPCError, right: RPCError) -> Bool {
    left.storage === right.storage
      || left.code == right.code && left.message.utf8Equals(right.message)
        && left.details == right.details
        && left.metadata == right.metadata && left.gatewayStatus == right.gatewayStatus
  }
}

extension RPCError: CustomStringConvertible {
  public var description: String { "\(code.name): \(message)" }
}

extension RPCError {
  /// A message is longer than the limit, as it came or inflated.
  static func messageTooLong(limit: Int) -> RPCError {
    RPCError(
      .resourceExhausted, "message is longer than the limit of \(limit) bytes", gatewayStatus: 413)
  }

  /// A compressed message holds suspiciously much.
  static let inflatesOutOfProportion = RPCError(
    .resourceExhausted, "a compressed message inflates out of proportion", gatewayStatus: 413)

  /// A compressed message consists of very many blocks that hold next to nothing.
  static let inflatesInPieces = RPCError(
    .resourceExhausted, "a compressed message has too many blocks for what they hold",
    gatewayStatus: 413)

  /// The server keeps as much of a peer's requests, and of answers that the peer has not read, as it may.
  static let holdsTooMuch = throttled(
    "too many bytes of your requests, or of answers that you have not read, are waiting: send fewer at once",
    retryAfter: 1_000_000_000)

  /// The client took longer to send its request than a request may take.
  static let bodyTooSlow = RPCError(
    .deadlineExceeded, "the request's body did not come in time", gatewayStatus: 408)

  static let cancelled = RPCError(.cancelled, "the call was cancelled")

  static let deadlineExceeded = RPCError(.deadlineExceeded, "deadline exceeded")
}
