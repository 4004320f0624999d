import RPC
import Wire

/// Answers what it was asked, for tests of codecs, dialects and the JSON gateway.
struct EchoService: Pintle.Testing.V1.EchoService {
  /// How many requests `collect` keeps.
  static let maxKeptRequests = 10_000

  func echo(
    _ request: Pintle.Testing.V1.EchoRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.EchoResponse {
    var response = Pintle.Testing.V1.EchoResponse()
    response.request = request
    response.inner = request.inner
    return response
  }

  func read(
    _ request: Pintle.Testing.V1.Everything, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.Everything {
    request
  }

  func echoNode(
    _ request: Pintle.Testing.V1.Node, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.Node {
    request
  }

  func validate(
    _ request: Pintle.Testing.V1.Validated, context: CallContext
  ) async throws(RPCError) -> Google.Protobuf.Empty {
    Google.Protobuf.Empty()
  }

  func echoAuthenticated(
    _ request: Pintle.Testing.V1.Node, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.Node {
    request
  }

  func echoPermitted(
    _ request: Pintle.Testing.V1.Node, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.Node {
    request
  }

  func spread(
    _ request: Pintle.Testing.V1.Node, responses: ResponseStream<Pintle.Testing.V1.Node>,
    context: CallContext
  ) async throws(RPCError) {
    for child in request.children { try await responses.write(child) }
  }

  func collect(
    _ requests: RequestStream<Pintle.Testing.V1.Node>, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.Node {
    var response = Pintle.Testing.V1.Node()
    while let request = try await requests.next() {
      guard response.children.count < Self.maxKeptRequests else {
        throw RPCError(.resourceExhausted, "more than \(Self.maxKeptRequests) requests")
      }
      response.children.append(request)
    }
    return response
  }

  func converse(
    _ requests: RequestStream<Pintle.Testing.V1.Node>,
    responses: ResponseStream<Pintle.Testing.V1.Node>, context: CallContext
  ) async throws(RPCError) {
    while let request = try await requests.next() { try await responses.write(request) }
  }
}

/// The same for a service whose gateway is strict.
struct StrictService: Pintle.Testing.V1.StrictService {
  func echoNode(
    _ request: Pintle.Testing.V1.Node, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.Node {
    request
  }
}
