import Base

/// `grpc.health.v1.Health` (https://github.com/grpc/grpc/blob/master/doc/health-checking.md) over a state.
public struct HealthService: Grpc.Health.V1.Health {
  let state: HealthState

  /// Serves a state.
  public init(_ state: HealthState) { self.state = state }

  public func check(
    _ request: Grpc.Health.V1.HealthCheckRequest, context: CallContext
  ) async throws(RPCError) -> Grpc.Health.V1.HealthCheckResponse {
    guard let status = state.status(request.service) else {
      throw RPCError(.notFound, "unknown service \"\(EchoedText.cut(request.service))\"")
    }
    return Self.response(status)
  }

  public func list(
    _ request: Grpc.Health.V1.HealthListRequest, context: CallContext
  ) async throws(RPCError) -> Grpc.Health.V1.HealthListResponse {
    var response = Grpc.Health.V1.HealthListResponse()
    response.statuses = state.statuses.mapValues { Self.response($0) }
    return response
  }

  public func watch(
    _ request: Grpc.Health.V1.HealthCheckRequest,
    responses: ResponseStream<Grpc.Health.V1.HealthCheckResponse>, context: CallContext
  ) async throws(RPCError) {
    var last: Grpc.Health.V1.HealthCheckResponse?
    while true {
      let version = state.changes.version
      var response = Grpc.Health.V1.HealthCheckResponse()
      if let status = state.status(request.service) {
        response = Self.response(status)
      } else {
        response.status = .serviceUnknown
      }
      if response != last {
        try await responses.write(response)
        last = response
      }
      // A watch that went on would hold up the drain until its time is over.
      if state.isDraining { throw RPCError(.unavailable, "the server is shutting down") }
      // The program's own checks raise no signal, so they are looked at now and then.
      try await context.wait(for: state.changes, after: version, timeout: 1_000_000_000)
    }
  }

  private static func response(_ status: HealthState.Status) -> Grpc.Health.V1.HealthCheckResponse {
    var response = Grpc.Health.V1.HealthCheckResponse()
    switch status {
    case .unknown: response.status = .unknown
    case .serving: response.status = .serving
    case .notServing: response.status = .notServing
    }
    return response
  }
}
