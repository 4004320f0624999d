import Base
import HTTP

/// A call whose request is one body without envelopes: Connect's unary form, and the JSON gateway.
class WholeBodyCall: ServerCall {
  final var requestCoding = ContentCoding.identity
  final var responseCoding = ContentCoding.identity

  /// The code for a compressed body that does not inflate.
  private static let damaged = RPCError(.invalidArgument, "the compressed body is damaged")

  override func receive(_ bytes: RawSpan) throws(RPCError) {
    guard input.count + bytes.byteCount <= settings.limits.maxMessageBytes else {
      throw .messageTooLong(limit: settings.limits.maxMessageBytes)
    }
    input.append(bytes)
  }

  /// Reads `content-encoding` and `accept-encoding`.
  final func readCodings(_ head: borrowing HTTPRequestHead) throws(RPCError) {
    responseCoding = ContentCoding(accepting: head.value(.acceptEncoding))
    guard let name = head.value(.contentEncoding) else { return }
    guard let coding = ContentCoding(name) else {
      refusesCoding = true
      throw RPCError(
        .unimplemented,
        "the encoding \"\(String(decoding: name, as: UTF8.self))\" is not supported",
        gatewayStatus: 415)
    }
    requestCoding = coding
  }

  override func nextPayload() throws(RPCError) -> Payload? {
    isRequestCompressed = requestCoding != .identity
    guard requestCoding != .identity else {
      return Payload(isInScratch: false, offset: 0, count: input.count, inputCount: input.count)
    }
    scratch.removeAll(keepingAtMost: 64 * 1024)
    do throws(InflateError) {
      try input.withUnsafeBytes { (bytes) throws(InflateError) in
        try Compression.inflate(
          bytes, coding: requestCoding, limits: settings.limits, into: &scratch)
      }
    } catch {
      switch error {
      case .tooLong: throw .messageTooLong(limit: settings.limits.maxMessageBytes)
      case .ratio: throw .inflatesOutOfProportion
      case .corrupt, .truncated: throw Self.damaged
      }
    }
    return Payload(isInScratch: true, offset: 0, count: scratch.count, inputCount: input.count)
  }

  override func release(_ payload: Payload) {
    input.removeAll(keepingAtMost: 0)
  }

  /// Compresses the body that stands in the output from `messageStart` on, if it shall be; returns how.
  final func compressBody(_ stream: HTTPStream) -> ContentCoding {
    let count = stream.output.count - messageStart
    guard responseCoding != .identity,
      compressesResponses ?? (count >= settings.minimumCompressedBytes)
    else { return .identity }
    scratch.removeAll(keepingAtMost: 64 * 1024)
    stream.output.withUnsafeBytes { scratch.append($0.dropping(messageStart)) }
    stream.output.truncate(to: messageStart)
    scratch.withUnsafeBytes {
      Compression.deflate($0, coding: responseCoding, into: &stream.output)
    }
    return responseCoding
  }
}
