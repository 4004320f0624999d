import Base
public import Wire

/// The members of the body that targets of requests and responses get, besides the messages.
///
/// The same call has the same payload in every dialect, but for the header fields that its client sent.
public struct CallPayload: Sendable {
  /// "/zitadel.action.v2.ActionService/CreateTarget".
  public var fullMethod: String
  public var instanceID: String
  /// The organization that the call acts in; "" leaves it out.
  public var organizationID: String
  /// The account that calls; "" leaves it out.
  public var userID: String
  /// The header fields that targets may see, in order, each with its values.
  public var headers: [(name: String, values: [String])]

  public init(
    fullMethod: String, instanceID: String, organizationID: String, userID: String,
    headers: [(name: String, values: [String])]
  ) {
    self.fullMethod = fullMethod
    self.instanceID = instanceID
    self.organizationID = organizationID
    self.userID = userID
    self.headers = headers
  }

  /// The body for a target: `request` and `response` are messages as ProtoJSON; without a response the
  /// member is left out.
  public func body(request: String, response: String?) throws(WireError) -> [UInt8] {
    var writer = JSONWriter(ByteBuffer(capacity: 512 + request.utf8.count))
    writer.beginObject()
    write("\"fullMethod\":", fullMethod, to: &writer)
    write("\"instanceID\":", instanceID, to: &writer)
    write("\"orgID\":", organizationID, to: &writer)
    write("\"userID\":", userID, to: &writer)
    writer.writeKey("\"request\":")
    writer.writeRaw(json: request)
    if let response {
      writer.writeKey("\"response\":")
      writer.writeRaw(json: response)
    }
    if !headers.isEmpty {
      writer.writeKey("\"headers\":")
      writer.beginObject()
      for (name, values) in headers {
        writer.writeKey(string: name)
        writer.writeArray(values) { $0.writeString($1) }
      }
      writer.endObject()
    }
    writer.endObject()
    return try writer.finish().array()
  }

  /// Empty members are left out.
  private func write(_ key: StaticString, _ value: String, to writer: inout JSONWriter) {
    guard !value.isEmpty else { return }
    writer.writeKey(key)
    writer.writeString(value)
  }
}
