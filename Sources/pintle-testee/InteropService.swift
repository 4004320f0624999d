import Base
import RPC

/// The service of the public gRPC interoperability tests, `grpc.testing.TestService`: what each call does is
/// described in https://github.com/grpc/grpc/blob/master/doc/interop-test-descriptions.md.
struct InteropService: Grpc.Testing.TestService {
  /// The longest payload that a call may ask for, in bytes.
  static let maxPayloadBytes: Int32 = 64 * 1024 * 1024
  /// How many requests `halfDuplexCall` keeps.
  static let maxKeptRequests = 10_000

  let timeSource: any TimeSource

  func emptyCall(
    _ request: Grpc.Testing.Empty, context: CallContext
  ) async throws(RPCError) -> Grpc.Testing.Empty {
    Grpc.Testing.Empty()
  }

  func unaryCall(
    _ request: Grpc.Testing.SimpleRequest, context: CallContext
  ) async throws(RPCError) -> Grpc.Testing.SimpleResponse {
    echoMetadata(context)
    try check(request.expectCompressed, context)
    try check(request.responseStatus)
    context.compressesResponses = request.responseCompressed?.value ?? false
    var response = Grpc.Testing.SimpleResponse()
    response.payload = try payload(request.responseType, size: request.responseSize)
    if request.fillServerID { response.serverID = "pintle-testee" }
    return response
  }

  func cacheableUnaryCall(
    _ request: Grpc.Testing.SimpleRequest, context: CallContext
  ) async throws(RPCError) -> Grpc.Testing.SimpleResponse {
    context.responseMetadata.append("cache-control", "public, max-age=60")
    var response = Grpc.Testing.SimpleResponse()
    var payload = Grpc.Testing.Payload()
    payload.body = Array(String(timeSource.wallNanoseconds()).utf8)
    response.payload = payload
    return response
  }

  func streamingOutputCall(
    _ request: Grpc.Testing.StreamingOutputCallRequest,
    responses: ResponseStream<Grpc.Testing.StreamingOutputCallResponse>, context: CallContext
  ) async throws(RPCError) {
    try await answer(request, responses, context)
  }

  func streamingInputCall(
    _ requests: RequestStream<Grpc.Testing.StreamingInputCallRequest>, context: CallContext
  ) async throws(RPCError) -> Grpc.Testing.StreamingInputCallResponse {
    var sum = 0
    while let request = try await requests.next() {
      try check(request.expectCompressed, context)
      sum += request.payload?.body.count ?? 0
    }
    var response = Grpc.Testing.StreamingInputCallResponse()
    response.aggregatedPayloadSize = Int32(clamping: sum)
    return response
  }

  func fullDuplexCall(
    _ requests: RequestStream<Grpc.Testing.StreamingOutputCallRequest>,
    responses: ResponseStream<Grpc.Testing.StreamingOutputCallResponse>, context: CallContext
  ) async throws(RPCError) {
    echoMetadata(context)
    while let request = try await requests.next() {
      try await answer(request, responses, context)
    }
  }

  func halfDuplexCall(
    _ requests: RequestStream<Grpc.Testing.StreamingOutputCallRequest>,
    responses: ResponseStream<Grpc.Testing.StreamingOutputCallResponse>, context: CallContext
  ) async throws(RPCError) {
    var kept: [Grpc.Testing.StreamingOutputCallRequest] = []
    while let request = try await requests.next() {
      guard kept.count < Self.maxKeptRequests else {
        throw RPCError(
          .resourceExhausted, "more than \(Self.maxKeptRequests) requests before the first answer")
      }
      kept.append(request)
    }
    for request in kept { try await answer(request, responses, context) }
  }

  func unimplementedCall(
    _ request: Grpc.Testing.Empty, context: CallContext
  ) async throws(RPCError) -> Grpc.Testing.Empty {
    throw RPCError(.unimplemented, "the method is declared and not implemented")
  }

  // MARK: What the calls share

  /// Sends the responses that a request lists, each after its own pause.
  private func answer(
    _ request: Grpc.Testing.StreamingOutputCallRequest,
    _ responses: ResponseStream<Grpc.Testing.StreamingOutputCallResponse>, _ context: CallContext
  ) async throws(RPCError) {
    try check(request.responseStatus)
    for parameters in request.responseParameters {
      if parameters.intervalUs > 0 {
        try await context.sleep(nanoseconds: Int64(parameters.intervalUs) * 1000)
      }
      context.compressesResponses = parameters.compressed?.value ?? false
      var response = Grpc.Testing.StreamingOutputCallResponse()
      response.payload = try payload(request.responseType, size: parameters.size)
      if parameters.fillPeerSocketAddress?.value == true {
        response.peerSocketAddress = context.peerAddress
      }
      try await responses.write(response)
    }
  }

  /// Sends two metadata keys back, each in its own place.
  private func echoMetadata(_ context: CallContext) {
    let metadata = context.requestMetadata
    if let value = metadata.first("x-grpc-test-echo-initial") {
      context.responseMetadata.append("x-grpc-test-echo-initial", value)
    }
    if let value = metadata.firstBinary("x-grpc-test-echo-trailing-bin") {
      context.trailingMetadata.append("x-grpc-test-echo-trailing-bin", binary: value)
    }
  }

  /// Ends the call with the status that the client asked for.
  private func check(_ status: Grpc.Testing.EchoStatus?) throws(RPCError) {
    guard let status, status.code != 0 else { return }
    throw RPCError(RPCCode(rawValue: Int(status.code)), status.message)
  }

  private func check(
    _ expectCompressed: Grpc.Testing.BoolValue?, _ context: CallContext
  ) throws(RPCError) {
    guard expectCompressed?.value == true, !context.isRequestCompressed else { return }
    throw RPCError(.invalidArgument, "a compressed request was expected, this one is not")
  }

  private func payload(
    _ type: Grpc.Testing.PayloadType, size: Int32
  ) throws(RPCError) -> Grpc.Testing.Payload {
    guard type == .compressable else {
      throw RPCError(.invalidArgument, "there is no payload of type \(type.rawValue)")
    }
    guard (0...Self.maxPayloadBytes).contains(size) else {
      throw RPCError(
        .invalidArgument, "a payload has 0 to \(Self.maxPayloadBytes) bytes, not \(size)")
    }
    var payload = Grpc.Testing.Payload()
    payload.body = [UInt8](repeating: 0, count: Int(size))
    return payload
  }
}
