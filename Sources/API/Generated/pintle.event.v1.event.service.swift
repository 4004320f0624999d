// Made by protoc-gen-pintle from pintle/event/v1/event.proto. Do not edit.

public import RPC

extension Pintle.Event.V1 {
  /// The service `pintle.event.v1.EventService`.
  public protocol EventService: Sendable {
    /// Publishes an event.
    ///
    /// It is durable when the answer comes.
    func publishEvent(
      _ request: PublishEventRequest, context: CallContext
    ) async throws(RPCError) -> PublishEventResponse

    /// Publishes several events, all of them or none; through HTTP the body is a JSON array.
    func publishEvents(
      _ request: PublishEventsRequest, context: CallContext
    ) async throws(RPCError) -> PublishEventsResponse

    /// Publishes events as they come, each by itself; through HTTP each line of the body is an
    /// event in JSON.
    ///
    /// An event that is refused ends the call; those before it stay published, and the error
    /// says how many they are.
    func publishEventStream(
      _ requests: RequestStream<PublishEventRequest>, context: CallContext
    ) async throws(RPCError) -> PublishEventStreamResponse

    /// Lists events in the order of their positions.
    func listEvents(
      _ request: ListEventsRequest, context: CallContext
    ) async throws(RPCError) -> ListEventsResponse

    /// Sends the events behind a position, then each further one when it is committed, until
    /// the client goes.
    ///
    /// A client that was cut off goes on behind the last position that it has seen: nothing is
    /// lost and nothing comes twice. Through HTTP with `accept: text/event-stream` these are
    /// server-sent events whose id is the position; otherwise each line of the answer is a
    /// response in JSON.
    func watchEvents(
      _ request: WatchEventsRequest, responses: ResponseStream<WatchEventsResponse>,
      context: CallContext
    ) async throws(RPCError)

    /// Erases the payloads of published events, such as one person's, for good: from the log,
    /// from what is kept of attempts to deliver them, and from the database's files.
    ///
    /// The events stay with their positions, types and objects, and say that they were erased.
    /// Pintle's own events, from which everything that it shows is made, keep their payloads
    /// and lose the addresses of their clients, and so do events that the given people have
    /// written. What was sent to targets, watches and lists before, and what was copied as a
    /// backup, cannot be recalled.
    func eraseEvents(
      _ request: EraseEventsRequest, context: CallContext
    ) async throws(RPCError) -> EraseEventsResponse
  }
}

extension Pintle.Event.V1.EventService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Event.V1.EventServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Event.V1.EventServiceDescriptor.publishEvent,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Event.V1.PublishEventRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Event.V1.PublishEventResponse in
              try await self.publishEvent(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Event.V1.EventServiceDescriptor.publishEvents,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Event.V1.PublishEventsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Event.V1.PublishEventsResponse in
              try await self.publishEvents(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Event.V1.EventServiceDescriptor.publishEventStream,
          running: { work in
            await ServerMethod.runClientStream(work) {
              (requests: RequestStream<Pintle.Event.V1.PublishEventRequest>, context: CallContext)
                async throws(RPCError) -> Pintle.Event.V1.PublishEventStreamResponse in
              try await self.publishEventStream(requests, context: context)
            }
          }),
        ServerMethod(
          Pintle.Event.V1.EventServiceDescriptor.listEvents,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Event.V1.ListEventsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Event.V1.ListEventsResponse in
              try await self.listEvents(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Event.V1.EventServiceDescriptor.watchEvents,
          running: { work in
            await ServerMethod.runServerStream(work) {
              (
                request: Pintle.Event.V1.WatchEventsRequest,
                responses: ResponseStream<Pintle.Event.V1.WatchEventsResponse>, context: CallContext
              ) async throws(RPCError) in
              try await self.watchEvents(request, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Pintle.Event.V1.EventServiceDescriptor.eraseEvents,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Event.V1.EraseEventsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Event.V1.EraseEventsResponse in
              try await self.eraseEvents(request, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Event.V1 {
  /// What the `.proto` says of `pintle.event.v1.EventService`.
  public enum EventServiceDescriptor {
    public static let publishEvent = MethodDescriptor(
      name: "PublishEvent", path: "/pintle.event.v1.EventService/PublishEvent", kind: .unary,
      permission: .required("event.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/events", body: "event")],
      successStatus: 201, requestName: "pintle.event.v1.PublishEventRequest",
      responseName: "pintle.event.v1.PublishEventResponse")
    public static let publishEvents = MethodDescriptor(
      name: "PublishEvents", path: "/pintle.event.v1.EventService/PublishEvents", kind: .unary,
      permission: .required("event.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/events:batch", body: "events")
      ], successStatus: 201, requestName: "pintle.event.v1.PublishEventsRequest",
      responseName: "pintle.event.v1.PublishEventsResponse")
    public static let publishEventStream = MethodDescriptor(
      name: "PublishEventStream", path: "/pintle.event.v1.EventService/PublishEventStream",
      kind: .clientStream, permission: .required("event.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/events:stream", body: "event")
      ], requestName: "pintle.event.v1.PublishEventRequest",
      responseName: "pintle.event.v1.PublishEventStreamResponse")
    public static let listEvents = MethodDescriptor(
      name: "ListEvents", path: "/pintle.event.v1.EventService/ListEvents", kind: .unary,
      hasNoSideEffects: true, permission: .required("event.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/events")],
      requestName: "pintle.event.v1.ListEventsRequest",
      responseName: "pintle.event.v1.ListEventsResponse")
    public static let watchEvents = MethodDescriptor(
      name: "WatchEvents", path: "/pintle.event.v1.EventService/WatchEvents", kind: .serverStream,
      permission: .required("event.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/events:watch")],
      eventStream: .init(idField: "position", dataField: "event", resumeField: "after_position"),
      requestName: "pintle.event.v1.WatchEventsRequest",
      responseName: "pintle.event.v1.WatchEventsResponse")
    public static let eraseEvents = MethodDescriptor(
      name: "EraseEvents", path: "/pintle.event.v1.EventService/EraseEvents", kind: .unary,
      permission: .required("event.erase"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/events:erase", body: "*")],
      requestName: "pintle.event.v1.EraseEventsRequest",
      responseName: "pintle.event.v1.EraseEventsResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.event.v1.EventService", file: FileDescriptor.pintleEventV1Event,
      methods: [
        publishEvent, publishEvents, publishEventStream, listEvents, watchEvents, eraseEvents,
      ], pathPrefixes: ["/event/v1"], refusesUnknown: true)
  }
}
