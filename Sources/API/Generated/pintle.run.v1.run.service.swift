// Made by protoc-gen-pintle from pintle/run/v1/run.proto. Do not edit.

public import RPC

extension Pintle.Run.V1 {
  /// The service `pintle.run.v1.RunService`.
  public protocol RunService: Sendable {
    /// Tells what happened in a run of a workflow and around it, because of an event, or in an
    /// invocation of a trigger.
    func getTimeline(
      _ request: GetTimelineRequest, context: CallContext
    ) async throws(RPCError) -> GetTimelineResponse

    /// Sends what happened in a run and around it, then each further thing when it happens,
    /// until the run has come to its end.
    ///
    /// Through HTTP with `accept: text/event-stream` these are server-sent events whose id is
    /// the position.
    func watchRun(
      _ request: WatchRunRequest, responses: ResponseStream<WatchRunResponse>, context: CallContext
    ) async throws(RPCError)

    /// Runs what a run was started with against the workflow's definition of today, without any
    /// effect: what steps asked of others is answered from the run's history where they ask the
    /// same, and is unknown otherwise.
    func replayRun(
      _ request: ReplayRunRequest, context: CallContext
    ) async throws(RPCError) -> ReplayRunResponse
  }
}

extension Pintle.Run.V1.RunService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Run.V1.RunServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Run.V1.RunServiceDescriptor.getTimeline,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Run.V1.GetTimelineRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Run.V1.GetTimelineResponse in
              try await self.getTimeline(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Run.V1.RunServiceDescriptor.watchRun,
          running: { work in
            await ServerMethod.runServerStream(work) {
              (
                request: Pintle.Run.V1.WatchRunRequest,
                responses: ResponseStream<Pintle.Run.V1.WatchRunResponse>, context: CallContext
              ) async throws(RPCError) in
              try await self.watchRun(request, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Pintle.Run.V1.RunServiceDescriptor.replayRun,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Run.V1.ReplayRunRequest, context: CallContext) async throws(RPCError)
                -> Pintle.Run.V1.ReplayRunResponse in
              try await self.replayRun(request, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Run.V1 {
  /// What the `.proto` says of `pintle.run.v1.RunService`.
  public enum RunServiceDescriptor {
    public static let getTimeline = MethodDescriptor(
      name: "GetTimeline", path: "/pintle.run.v1.RunService/GetTimeline", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/timeline")],
      requestName: "pintle.run.v1.GetTimelineRequest",
      responseName: "pintle.run.v1.GetTimelineResponse")
    public static let watchRun = MethodDescriptor(
      name: "WatchRun", path: "/pintle.run.v1.RunService/WatchRun", kind: .serverStream,
      permission: .required("workflow.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/runs/{id}:watch")],
      eventStream: .init(idField: "position", dataField: "entry", resumeField: "after_position"),
      requestName: "pintle.run.v1.WatchRunRequest", responseName: "pintle.run.v1.WatchRunResponse")
    public static let replayRun = MethodDescriptor(
      name: "ReplayRun", path: "/pintle.run.v1.RunService/ReplayRun", kind: .unary,
      hasNoSideEffects: true, permission: .required("workflow.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/runs/{id}:replay", body: "*")
      ], requestName: "pintle.run.v1.ReplayRunRequest",
      responseName: "pintle.run.v1.ReplayRunResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.run.v1.RunService", file: FileDescriptor.pintleRunV1Run,
      methods: [getTimeline, watchRun, replayRun], pathPrefixes: ["/run/v1"], refusesUnknown: true)
  }
}
