import Base
import RPC
import Wire

/// The service of the Connect conformance suite, `connectrpc.conformance.v1.ConformanceService`: what each call
/// does is described in https://github.com/connectrpc/conformance/blob/main/docs/testing_servers.md.
struct ConformanceService: Connectrpc.Conformance.V1.ConformanceService {
  typealias V1 = Connectrpc.Conformance.V1

  /// How many requests of a stream are kept for its answer.
  static let maxKeptRequests = 10_000

  /// Words the details of errors as JSON.
  let registry: TypeRegistry

  func unary(
    _ request: V1.UnaryRequest, context: CallContext
  ) async throws(RPCError) -> V1.UnaryResponse {
    var response = V1.UnaryResponse()
    response.payload = try await payload(
      request.responseDefinition, [.init(packing: request)], context)
    return response
  }

  func idempotentUnary(
    _ request: V1.IdempotentUnaryRequest, context: CallContext
  ) async throws(RPCError) -> V1.IdempotentUnaryResponse {
    var response = V1.IdempotentUnaryResponse()
    response.payload = try await payload(
      request.responseDefinition, [.init(packing: request)], context)
    return response
  }

  func unimplemented(
    _ request: V1.UnimplementedRequest, context: CallContext
  ) async throws(RPCError) -> V1.UnimplementedResponse {
    throw RPCError(.unimplemented, "the method is declared and not implemented")
  }

  func clientStream(
    _ requests: RequestStream<V1.ClientStreamRequest>, context: CallContext
  ) async throws(RPCError) -> V1.ClientStreamResponse {
    var definition: V1.UnaryResponseDefinition?
    var kept: [Google.Protobuf.`Any`] = []
    while let request = try await requests.next() {
      if kept.isEmpty { definition = request.responseDefinition }
      try Self.keep(request, in: &kept)
    }
    var response = V1.ClientStreamResponse()
    response.payload = try await payload(definition, kept, context)
    return response
  }

  func serverStream(
    _ request: V1.ServerStreamRequest, responses: ResponseStream<V1.ServerStreamResponse>,
    context: CallContext
  ) async throws(RPCError) {
    var answers = ConformanceAnswers(request.responseDefinition, context)
    answers.received(.init(packing: request))
    if request.responseDefinition != nil { responses.sendHead() }
    while let payload = try await answers.next() {
      var response = V1.ServerStreamResponse()
      response.payload = payload
      try await responses.write(response)
    }
    try finish(answers)
  }

  func bidiStream(
    _ requests: RequestStream<V1.BidiStreamRequest>,
    responses: ResponseStream<V1.BidiStreamResponse>, context: CallContext
  ) async throws(RPCError) {
    guard let first = try await requests.next() else { return }
    var answers = ConformanceAnswers(first.responseDefinition, context)
    if first.responseDefinition != nil { responses.sendHead() }
    var request: V1.BidiStreamRequest? = first
    var count = 0
    while let current = request {
      count += 1
      guard first.fullDuplex || count <= Self.maxKeptRequests else { throw Self.tooMany }
      answers.received(.init(packing: current))
      if first.fullDuplex {
        guard let payload = try await answers.next() else { break }
        try await Self.write(payload, to: responses)
      }
      request = try await requests.next()
    }
    while let payload = try await answers.next() { try await Self.write(payload, to: responses) }
    try finish(answers)
  }

  // MARK: What the calls share

  private static let tooMany = RPCError(
    .resourceExhausted, "more than \(maxKeptRequests) requests before the answer")

  private static func keep<Request: Message>(
    _ request: Request, in kept: inout [Google.Protobuf.`Any`]
  ) throws(RPCError) {
    guard kept.count < maxKeptRequests else { throw tooMany }
    kept.append(.init(packing: request))
  }

  private static func write(
    _ payload: V1.ConformancePayload, to responses: ResponseStream<V1.BidiStreamResponse>
  ) async throws(RPCError) {
    var response = V1.BidiStreamResponse()
    response.payload = payload
    try await responses.write(response)
  }

  /// The answer of a method with one response.
  private func payload(
    _ definition: V1.UnaryResponseDefinition?, _ requests: [Google.Protobuf.`Any`],
    _ context: CallContext
  ) async throws(RPCError) -> V1.ConformancePayload {
    let info = ConformanceAnswers.requestInfo(requests, context)
    var payload = V1.ConformancePayload()
    payload.requestInfo = info
    guard let definition else { return payload }
    context.responseMetadata.append(definition.responseHeaders)
    context.trailingMetadata.append(definition.responseTrailers)
    try await context.sleep(nanoseconds: Int64(definition.responseDelayMs) * 1_000_000)
    switch definition.response {
    case .responseData(let data): payload.data = data
    case .error(let error): throw rpcError(error, info)
    case nil: break
    }
    return payload
  }

  /// Ends a stream of answers with its error, if it has one.
  private func finish(_ answers: ConformanceAnswers) throws(RPCError) {
    guard let error = answers.error else { return }
    throw rpcError(error, answers.hasAnswered ? nil : answers.requestInfo)
  }

  /// The error asked for; `info` joins its details.
  private func rpcError(
    _ error: V1.Error, _ info: V1.ConformancePayload.RequestInfo?
  ) -> RPCError {
    let options = JSONOptions(registry: registry)
    var details = error.details.map { any in
      let name = String(any.messageName)
      let message = try? registry.type(named: name)?.init(protobuf: any.value)
      return RPCError.Detail(
        typeName: name, value: any.value, json: (try? message?.jsonString(options)) ?? "{}")
    }
    if let info { details.append(.init(info, options: options)) }
    return RPCError(
      RPCCode(rawValue: Int(error.code.rawValue)), error.message ?? "", details: details)
  }
}
