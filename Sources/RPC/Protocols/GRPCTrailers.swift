import Base
import HTTP

/// The end of a gRPC response: status, message, details and custom trailers.
enum GRPCTrailers {
  /// The trailers of a call that succeeded without metadata; shared by all of them.
  static let success = HTTPFields.shared([.init("grpc-status", "0")])

  /// The trailers of a call; `error` is nil when it succeeded.
  static func fields(_ error: RPCError?, _ metadata: Metadata) -> HTTPFields {
    guard let error else {
      guard !metadata.isEmpty else { return success }
      var fields = success
      fields.append(metadata)
      return fields
    }
    var fields = HTTPFields([.init("grpc-status", "\(error.code.rawValue)")])
    if !error.message.isEmpty {
      fields.append("grpc-message", PercentCoding.encodeMessage(error.message))
    }
    if !error.details.isEmpty {
      // PROTOCOL-HTTP2: values of "-bin" fields should be sent without padding.
      fields.append(
        "grpc-status-details-bin", Base64.encode(StatusDocument.bytes(error), padded: false))
    }
    fields.append(metadata)
    fields.append(error.metadata)
    return fields
  }

  /// gRPC-Web: the trailers as the last envelope of the body.
  static func append(_ trailers: HTTPFields, to buffer: inout ByteBuffer) {
    let start = Envelope.open(in: &buffer)
    for field in trailers.fields {
      buffer.append(utf8: field.name)
      buffer.append(": ")
      buffer.append(utf8: field.value)
      buffer.append("\r\n")
    }
    Envelope.close(start, flags: Envelope.trailers, in: &buffer)
  }

  /// gRPC-Web: a body of trailers only.
  static func body(_ trailers: HTTPFields, isText: Bool) -> [UInt8] {
    var buffer = ByteBuffer()
    append(trailers, to: &buffer)
    guard isText else { return buffer.array() }
    var text = ByteBuffer()
    buffer.withUnsafeBytes { Base64.encode($0, into: &text) }
    return text.array()
  }
}
