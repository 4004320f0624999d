// Made by protoc-gen-pintle from pintle/delivery/v1/delivery.proto. Do not edit.

public import RPC

extension Pintle.Delivery.V1 {
  /// The service `pintle.delivery.v1.DeliveryService`.
  public protocol DeliveryService: Sendable {
    /// Lists deliveries: newest first, or, when a state is asked for, by target and for each
    /// target by time.
    ///
    /// A page can be short, or empty, and still have a next one.
    func listDeliveries(
      _ request: ListDeliveriesRequest, context: CallContext
    ) async throws(RPCError) -> ListDeliveriesResponse

    /// Reads a delivery with its attempts.
    func getDelivery(
      _ request: GetDeliveryRequest, context: CallContext
    ) async throws(RPCError) -> GetDeliveryResponse

    /// Sends a delivery again that was delivered, given up or cancelled: with the same id and
    /// the same payload, and with all its attempts before it.
    func replayDelivery(
      _ request: ReplayDeliveryRequest, context: CallContext
    ) async throws(RPCError) -> ReplayDeliveryResponse

    /// Sends a delivery now that waits for its time, ahead of what else is due for its target;
    /// if that fails, its schedule goes on from there, with an attempt less.
    ///
    /// One attempt is made although the target failed too often, as its next probe. What a
    /// target asked for with Retry-After is kept. What is due already is left as it is: a first
    /// attempt goes out in the order of events.
    func sendDeliveryNow(
      _ request: SendDeliveryNowRequest, context: CallContext
    ) async throws(RPCError) -> SendDeliveryNowResponse

    /// Sends many deliveries again, up to 10,000 in a call; the answer says how many, and where
    /// to go on.
    func replayDeliveries(
      _ request: ReplayDeliveriesRequest, context: CallContext
    ) async throws(RPCError) -> ReplayDeliveriesResponse

    /// Gives up a delivery that waits or is being sent; targets behind it in its execution get
    /// nothing either.
    ///
    /// An attempt that is under way may still reach the target.
    func cancelDelivery(
      _ request: CancelDeliveryRequest, context: CallContext
    ) async throws(RPCError) -> CancelDeliveryResponse

    /// Lists the targets that have deliveries, or all of them, and how they fare.
    func listTargetStates(
      _ request: ListTargetStatesRequest, context: CallContext
    ) async throws(RPCError) -> ListTargetStatesResponse
  }
}

extension Pintle.Delivery.V1.DeliveryService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Delivery.V1.DeliveryServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Delivery.V1.DeliveryServiceDescriptor.listDeliveries,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Delivery.V1.ListDeliveriesRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Delivery.V1.ListDeliveriesResponse in
              try await self.listDeliveries(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Delivery.V1.DeliveryServiceDescriptor.getDelivery,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Delivery.V1.GetDeliveryRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Delivery.V1.GetDeliveryResponse in
              try await self.getDelivery(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Delivery.V1.DeliveryServiceDescriptor.replayDelivery,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Delivery.V1.ReplayDeliveryRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Delivery.V1.ReplayDeliveryResponse in
              try await self.replayDelivery(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Delivery.V1.DeliveryServiceDescriptor.sendDeliveryNow,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Delivery.V1.SendDeliveryNowRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Delivery.V1.SendDeliveryNowResponse in
              try await self.sendDeliveryNow(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Delivery.V1.DeliveryServiceDescriptor.replayDeliveries,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Delivery.V1.ReplayDeliveriesRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Delivery.V1.ReplayDeliveriesResponse in
              try await self.replayDeliveries(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Delivery.V1.DeliveryServiceDescriptor.cancelDelivery,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Delivery.V1.CancelDeliveryRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Delivery.V1.CancelDeliveryResponse in
              try await self.cancelDelivery(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Delivery.V1.DeliveryServiceDescriptor.listTargetStates,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Delivery.V1.ListTargetStatesRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Delivery.V1.ListTargetStatesResponse in
              try await self.listTargetStates(request, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Delivery.V1 {
  /// What the `.proto` says of `pintle.delivery.v1.DeliveryService`.
  public enum DeliveryServiceDescriptor {
    public static let listDeliveries = MethodDescriptor(
      name: "ListDeliveries", path: "/pintle.delivery.v1.DeliveryService/ListDeliveries",
      kind: .unary, hasNoSideEffects: true, permission: .required("delivery.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/deliveries")],
      requestName: "pintle.delivery.v1.ListDeliveriesRequest",
      responseName: "pintle.delivery.v1.ListDeliveriesResponse")
    public static let getDelivery = MethodDescriptor(
      name: "GetDelivery", path: "/pintle.delivery.v1.DeliveryService/GetDelivery", kind: .unary,
      hasNoSideEffects: true, permission: .required("delivery.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/deliveries/{id}")],
      requestName: "pintle.delivery.v1.GetDeliveryRequest",
      responseName: "pintle.delivery.v1.GetDeliveryResponse")
    public static let replayDelivery = MethodDescriptor(
      name: "ReplayDelivery", path: "/pintle.delivery.v1.DeliveryService/ReplayDelivery",
      kind: .unary, permission: .required("delivery.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/deliveries/{id}/replay", body: "*")
      ], requestName: "pintle.delivery.v1.ReplayDeliveryRequest",
      responseName: "pintle.delivery.v1.ReplayDeliveryResponse")
    public static let sendDeliveryNow = MethodDescriptor(
      name: "SendDeliveryNow", path: "/pintle.delivery.v1.DeliveryService/SendDeliveryNow",
      kind: .unary, permission: .required("delivery.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/deliveries/{id}/send_now", body: "*")
      ], requestName: "pintle.delivery.v1.SendDeliveryNowRequest",
      responseName: "pintle.delivery.v1.SendDeliveryNowResponse")
    public static let replayDeliveries = MethodDescriptor(
      name: "ReplayDeliveries", path: "/pintle.delivery.v1.DeliveryService/ReplayDeliveries",
      kind: .unary, permission: .required("delivery.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/deliveries:replay", body: "*")
      ], requestName: "pintle.delivery.v1.ReplayDeliveriesRequest",
      responseName: "pintle.delivery.v1.ReplayDeliveriesResponse")
    public static let cancelDelivery = MethodDescriptor(
      name: "CancelDelivery", path: "/pintle.delivery.v1.DeliveryService/CancelDelivery",
      kind: .unary, permission: .required("delivery.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/deliveries/{id}/cancel", body: "*")
      ], requestName: "pintle.delivery.v1.CancelDeliveryRequest",
      responseName: "pintle.delivery.v1.CancelDeliveryResponse")
    public static let listTargetStates = MethodDescriptor(
      name: "ListTargetStates", path: "/pintle.delivery.v1.DeliveryService/ListTargetStates",
      kind: .unary, hasNoSideEffects: true, permission: .required("delivery.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/targets")],
      requestName: "pintle.delivery.v1.ListTargetStatesRequest",
      responseName: "pintle.delivery.v1.ListTargetStatesResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.delivery.v1.DeliveryService", file: FileDescriptor.pintleDeliveryV1Delivery,
      methods: [
        listDeliveries, getDelivery, replayDelivery, sendDeliveryNow, replayDeliveries,
        cancelDelivery, listTargetStates,
      ], pathPrefixes: ["/delivery/v1"], refusesUnknown: true)
  }
}
