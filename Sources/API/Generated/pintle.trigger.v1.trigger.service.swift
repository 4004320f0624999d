// Made by protoc-gen-pintle from pintle/trigger/v1/trigger.proto. Do not edit.

public import RPC
public import Wire

extension Pintle.Trigger.V1 {
  /// The service `pintle.trigger.v1.TriggerService`.
  public protocol TriggerService: Sendable {
    /// Lists the triggers that there are.
    func listTriggers(
      _ request: ListTriggersRequest, context: CallContext
    ) async throws(RPCError) -> ListTriggersResponse

    /// Lists the organization's subscriptions.
    func listSubscriptions(
      _ request: ListSubscriptionsRequest, context: CallContext
    ) async throws(RPCError) -> ListSubscriptionsResponse

    /// Subscribes to a trigger.
    func createSubscription(
      _ request: CreateSubscriptionRequest, context: CallContext
    ) async throws(RPCError) -> Subscription

    /// Replaces a subscription, all but its id and trigger.
    func putSubscription(
      _ request: PutSubscriptionRequest, context: CallContext
    ) async throws(RPCError) -> Subscription

    /// Changes parts of a subscription by JSON Patch.
    func patchSubscription(
      _ request: PatchSubscriptionRequest, context: CallContext
    ) async throws(RPCError) -> Subscription

    /// Deletes a subscription.
    func deleteSubscription(
      _ request: DeleteSubscriptionRequest, context: CallContext
    ) async throws(RPCError) -> Google.Protobuf.Empty

    /// Tries a filter with an input.
    func validateFilter(
      _ request: ValidateFilterRequest, context: CallContext
    ) async throws(RPCError) -> ValidateFilterResponse

    /// Invokes the subscriptions of a trigger as a test, disabled ones too.
    func testInvocation(
      _ request: TestInvocationRequest, context: CallContext
    ) async throws(RPCError) -> TestInvocationResponse

    /// Ends an invocation that waits for its decision.
    ///
    /// Whoever completes it proves the right by its secret, and is of its organization.
    func completeInvocation(
      _ request: CompleteInvocationRequest, context: CallContext
    ) async throws(RPCError) -> Google.Protobuf.Empty

    /// Lists invocations, those that wait and those of the last days, the newest first.
    func listInvocationStatus(
      _ request: ListInvocationStatusRequest, context: CallContext
    ) async throws(RPCError) -> ListInvocationStatusResponse
  }
}

extension Pintle.Trigger.V1.TriggerService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Trigger.V1.TriggerServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Trigger.V1.TriggerServiceDescriptor.listTriggers,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.ListTriggersRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Trigger.V1.ListTriggersResponse in
              try await self.listTriggers(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Trigger.V1.TriggerServiceDescriptor.listSubscriptions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.ListSubscriptionsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Trigger.V1.ListSubscriptionsResponse in
              try await self.listSubscriptions(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Trigger.V1.TriggerServiceDescriptor.createSubscription,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.CreateSubscriptionRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Trigger.V1.Subscription in
              try await self.createSubscription(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Trigger.V1.TriggerServiceDescriptor.putSubscription,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.PutSubscriptionRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Trigger.V1.Subscription in
              try await self.putSubscription(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Trigger.V1.TriggerServiceDescriptor.patchSubscription,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.PatchSubscriptionRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Trigger.V1.Subscription in
              try await self.patchSubscription(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Trigger.V1.TriggerServiceDescriptor.deleteSubscription,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.DeleteSubscriptionRequest, context: CallContext)
                async throws(RPCError) -> Google.Protobuf.Empty in
              try await self.deleteSubscription(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Trigger.V1.TriggerServiceDescriptor.validateFilter,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.ValidateFilterRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Trigger.V1.ValidateFilterResponse in
              try await self.validateFilter(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Trigger.V1.TriggerServiceDescriptor.testInvocation,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.TestInvocationRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Trigger.V1.TestInvocationResponse in
              try await self.testInvocation(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Trigger.V1.TriggerServiceDescriptor.completeInvocation,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.CompleteInvocationRequest, context: CallContext)
                async throws(RPCError) -> Google.Protobuf.Empty in
              try await self.completeInvocation(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Trigger.V1.TriggerServiceDescriptor.listInvocationStatus,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.ListInvocationStatusRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Trigger.V1.ListInvocationStatusResponse in
              try await self.listInvocationStatus(request, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Trigger.V1 {
  /// What the `.proto` says of `pintle.trigger.v1.TriggerService`.
  public enum TriggerServiceDescriptor {
    public static let listTriggers = MethodDescriptor(
      name: "ListTriggers", path: "/pintle.trigger.v1.TriggerService/ListTriggers", kind: .unary,
      hasNoSideEffects: true, permission: .required("trigger.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/triggers", responseBody: "triggers")
      ], scopes: ["sp:trigger-service-subscriptions:read"],
      requestName: "pintle.trigger.v1.ListTriggersRequest",
      responseName: "pintle.trigger.v1.ListTriggersResponse")
    public static let listSubscriptions = MethodDescriptor(
      name: "ListSubscriptions", path: "/pintle.trigger.v1.TriggerService/ListSubscriptions",
      kind: .unary, hasNoSideEffects: true, permission: .required("trigger.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/trigger-subscriptions", responseBody: "subscriptions")
      ],
      scopes: ["sp:trigger-service-subscriptions:read", "sp:trigger-service-subscriptions:manage"],
      requestName: "pintle.trigger.v1.ListSubscriptionsRequest",
      responseName: "pintle.trigger.v1.ListSubscriptionsResponse")
    public static let createSubscription = MethodDescriptor(
      name: "CreateSubscription", path: "/pintle.trigger.v1.TriggerService/CreateSubscription",
      kind: .unary, permission: .required("trigger.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/trigger-subscriptions", body: "subscription")
      ], successStatus: 201, scopes: ["sp:trigger-service-subscriptions:manage"],
      requestName: "pintle.trigger.v1.CreateSubscriptionRequest",
      responseName: "pintle.trigger.v1.Subscription")
    public static let putSubscription = MethodDescriptor(
      name: "PutSubscription", path: "/pintle.trigger.v1.TriggerService/PutSubscription",
      kind: .unary, permission: .required("trigger.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "PUT", template: "/trigger-subscriptions/{id}", body: "subscription")
      ], scopes: ["sp:trigger-service-subscriptions:manage"],
      requestName: "pintle.trigger.v1.PutSubscriptionRequest",
      responseName: "pintle.trigger.v1.Subscription")
    public static let patchSubscription = MethodDescriptor(
      name: "PatchSubscription", path: "/pintle.trigger.v1.TriggerService/PatchSubscription",
      kind: .unary, permission: .required("trigger.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "PATCH", template: "/trigger-subscriptions/{id}", body: "operations")
      ], scopes: ["sp:trigger-service-subscriptions:manage"],
      requestName: "pintle.trigger.v1.PatchSubscriptionRequest",
      responseName: "pintle.trigger.v1.Subscription")
    public static let deleteSubscription = MethodDescriptor(
      name: "DeleteSubscription", path: "/pintle.trigger.v1.TriggerService/DeleteSubscription",
      kind: .unary, permission: .required("trigger.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "DELETE", template: "/trigger-subscriptions/{id}")
      ], successStatus: 204, scopes: ["sp:trigger-service-subscriptions:manage"],
      requestName: "pintle.trigger.v1.DeleteSubscriptionRequest",
      responseName: "google.protobuf.Empty")
    public static let validateFilter = MethodDescriptor(
      name: "ValidateFilter", path: "/pintle.trigger.v1.TriggerService/ValidateFilter",
      kind: .unary, permission: .required("trigger.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/trigger-subscriptions/validate-filter", body: "*")
      ], scopes: ["sp:trigger-service-subscriptions:manage"],
      requestName: "pintle.trigger.v1.ValidateFilterRequest",
      responseName: "pintle.trigger.v1.ValidateFilterResponse")
    public static let testInvocation = MethodDescriptor(
      name: "TestInvocation", path: "/pintle.trigger.v1.TriggerService/TestInvocation",
      kind: .unary, permission: .required("trigger.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/trigger-invocations/test", body: "*",
          responseBody: "invocations")
      ], emptyStatus: 204, scopes: ["sp:trigger-service-invocation-status:manage"],
      requestName: "pintle.trigger.v1.TestInvocationRequest",
      responseName: "pintle.trigger.v1.TestInvocationResponse")
    public static let completeInvocation = MethodDescriptor(
      name: "CompleteInvocation", path: "/pintle.trigger.v1.TriggerService/CompleteInvocation",
      kind: .unary, permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/trigger-invocations/{id}/complete", body: "*")
      ], successStatus: 204, scopes: ["*"],
      requestName: "pintle.trigger.v1.CompleteInvocationRequest",
      responseName: "google.protobuf.Empty")
    public static let listInvocationStatus = MethodDescriptor(
      name: "ListInvocationStatus", path: "/pintle.trigger.v1.TriggerService/ListInvocationStatus",
      kind: .unary, hasNoSideEffects: true, permission: .required("trigger.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/trigger-invocations/status", responseBody: "invocations")
      ],
      scopes: [
        "sp:trigger-service-invocation-status:read", "sp:trigger-service-invocation-status:manage",
      ], requestName: "pintle.trigger.v1.ListInvocationStatusRequest",
      responseName: "pintle.trigger.v1.ListInvocationStatusResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.trigger.v1.TriggerService", file: FileDescriptor.pintleTriggerV1Trigger,
      methods: [
        listTriggers, listSubscriptions, createSubscription, putSubscription, patchSubscription,
        deleteSubscription, validateFilter, testInvocation, completeInvocation,
        listInvocationStatus,
      ], pathPrefixes: ["", "/v3", "/beta", "/v2024", "/v2025", "/v2026"], errors: TrackingErrors(),
      writesDefaults: true,
      requiredHeader: RequiredHeader(
        name: "x-sailpoint-experimental", value: "true", pathPrefixes: ["", "/v2024", "/v2025"]),
      refusesUnknown: true,
      tolerantPrefixes: [
        "/triggers", "/trigger-subscriptions", "/trigger-invocations", "/v3", "/beta", "/v2024",
        "/v2025", "/v2026",
      ], versionSegment: "v1")
  }
}

extension Pintle.Trigger.V1 {
  /// For programs that ask for a decision, such as identity providers.
  public protocol InvocationService: Sendable {
    /// Invokes a trigger of the type REQUEST_RESPONSE, and waits for the decision as long as
    /// the request says.
    func startInvocation(
      _ request: StartInvocationRequest, context: CallContext
    ) async throws(RPCError) -> StartInvocationResponse

    /// Reads an invocation; waits for the decision as long as the request says.
    func getInvocation(
      _ request: GetInvocationRequest, context: CallContext
    ) async throws(RPCError) -> GetInvocationResponse
  }
}

extension Pintle.Trigger.V1.InvocationService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Trigger.V1.InvocationServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Trigger.V1.InvocationServiceDescriptor.startInvocation,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.StartInvocationRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Trigger.V1.StartInvocationResponse in
              try await self.startInvocation(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Trigger.V1.InvocationServiceDescriptor.getInvocation,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Trigger.V1.GetInvocationRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Trigger.V1.GetInvocationResponse in
              try await self.getInvocation(request, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Trigger.V1 {
  /// What the `.proto` says of `pintle.trigger.v1.InvocationService`.
  public enum InvocationServiceDescriptor {
    public static let startInvocation = MethodDescriptor(
      name: "StartInvocation", path: "/pintle.trigger.v1.InvocationService/StartInvocation",
      kind: .unary, permission: .required("trigger.invoke"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/invocations", body: "*")],
      requestName: "pintle.trigger.v1.StartInvocationRequest",
      responseName: "pintle.trigger.v1.StartInvocationResponse")
    public static let getInvocation = MethodDescriptor(
      name: "GetInvocation", path: "/pintle.trigger.v1.InvocationService/GetInvocation",
      kind: .unary, hasNoSideEffects: true, permission: .required("trigger.invoke"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/invocations/{id}")],
      requestName: "pintle.trigger.v1.GetInvocationRequest",
      responseName: "pintle.trigger.v1.GetInvocationResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.trigger.v1.InvocationService", file: FileDescriptor.pintleTriggerV1Trigger,
      methods: [startInvocation, getInvocation], pathPrefixes: ["/trigger/v1"], refusesUnknown: true
    )
  }
}
