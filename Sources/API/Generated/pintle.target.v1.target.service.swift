// Made by protoc-gen-pintle from pintle/target/v1/target.proto. Do not edit.

public import RPC

extension Pintle.Target.V1 {
  /// The service `pintle.target.v1.TargetService`.
  public protocol TargetService: Sendable {
    /// Reads a target's settings and keys.
    func getTargetSettings(
      _ request: GetTargetSettingsRequest, context: CallContext
    ) async throws(RPCError) -> GetTargetSettingsResponse

    /// Replaces the private networks and hosts that this target may be dialled at.
    ///
    /// Addresses of metadata services stay refused whatever stands here.
    func setAllowRules(
      _ request: SetAllowRulesRequest, context: CallContext
    ) async throws(RPCError) -> SetAllowRulesResponse

    /// Lets a target get events again, those first that were held, unless it is to stay paused.
    func enableTarget(
      _ request: EnableTargetRequest, context: CallContext
    ) async throws(RPCError) -> EnableTargetResponse

    /// Stops the deliveries of events to a target: those that come due are given up, and can be
    /// replayed later.
    func disableTarget(
      _ request: DisableTargetRequest, context: CallContext
    ) async throws(RPCError) -> DisableTargetResponse

    /// Holds the deliveries of events to a target: those that come due wait until it is resumed
    /// or enabled.
    func pauseTarget(
      _ request: PauseTargetRequest, context: CallContext
    ) async throws(RPCError) -> PauseTargetResponse

    /// Lets the deliveries to a target go on, those first that were held.
    func resumeTarget(
      _ request: ResumeTargetRequest, context: CallContext
    ) async throws(RPCError) -> ResumeTargetResponse

    /// Has a target told of what needs a person: of deliveries that were given up, targets that
    /// were paused or disabled by themselves, breakers that opened, and work that was set
    /// aside.
    ///
    /// There is one such target at most.
    func setAlertTarget(
      _ request: SetAlertTargetRequest, context: CallContext
    ) async throws(RPCError) -> SetAlertTargetResponse

    /// Tells which target gets alerts.
    func getAlertTarget(
      _ request: GetAlertTargetRequest, context: CallContext
    ) async throws(RPCError) -> GetAlertTargetResponse

    /// Replaces the header fields that each request to a target carries besides its own, for
    /// receivers that ask for a token or a key.
    ///
    /// Values are sealed and never given back; settings tell the names. They are dropped when
    /// the target's endpoint gets another scheme, host or port, so that no other server learns
    /// them.
    func setStaticFields(
      _ request: SetStaticFieldsRequest, context: CallContext
    ) async throws(RPCError) -> SetStaticFieldsResponse

    /// Sends one request to a target now, signed and with its static fields as each delivery
    /// is, and tells what came of it.
    ///
    /// Nothing is stored, and nothing is tried again.
    func testTarget(
      _ request: TestTargetRequest, context: CallContext
    ) async throws(RPCError) -> TestTargetResponse

    /// Replaces when deliveries of events to a target are tried again.
    ///
    /// Those that wait keep the time that they have.
    func setRetrySchedule(
      _ request: SetRetryScheduleRequest, context: CallContext
    ) async throws(RPCError) -> SetRetryScheduleResponse

    /// Makes a new signing key.
    ///
    /// The former one goes on signing beside it for as long as is asked for, and so do up to
    /// three that it followed itself, each for as long as was asked for then.
    func rotateSigningKey(
      _ request: RotateSigningKeyRequest, context: CallContext
    ) async throws(RPCError) -> RotateSigningKeyResponse
  }
}

extension Pintle.Target.V1.TargetService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Target.V1.TargetServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.getTargetSettings,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.GetTargetSettingsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.GetTargetSettingsResponse in
              try await self.getTargetSettings(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.setAllowRules,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.SetAllowRulesRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.SetAllowRulesResponse in
              try await self.setAllowRules(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.enableTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.EnableTargetRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.EnableTargetResponse in
              try await self.enableTarget(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.disableTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.DisableTargetRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.DisableTargetResponse in
              try await self.disableTarget(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.pauseTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.PauseTargetRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.PauseTargetResponse in
              try await self.pauseTarget(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.resumeTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.ResumeTargetRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.ResumeTargetResponse in
              try await self.resumeTarget(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.setAlertTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.SetAlertTargetRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.SetAlertTargetResponse in
              try await self.setAlertTarget(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.getAlertTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.GetAlertTargetRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.GetAlertTargetResponse in
              try await self.getAlertTarget(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.setStaticFields,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.SetStaticFieldsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.SetStaticFieldsResponse in
              try await self.setStaticFields(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.testTarget,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.TestTargetRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.TestTargetResponse in
              try await self.testTarget(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.setRetrySchedule,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.SetRetryScheduleRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.SetRetryScheduleResponse in
              try await self.setRetrySchedule(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Target.V1.TargetServiceDescriptor.rotateSigningKey,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Target.V1.RotateSigningKeyRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Target.V1.RotateSigningKeyResponse in
              try await self.rotateSigningKey(request, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Target.V1 {
  /// What the `.proto` says of `pintle.target.v1.TargetService`.
  public enum TargetServiceDescriptor {
    public static let getTargetSettings = MethodDescriptor(
      name: "GetTargetSettings", path: "/pintle.target.v1.TargetService/GetTargetSettings",
      kind: .unary, hasNoSideEffects: true, permission: .required("action.target.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/targets/{target_id}/settings")
      ], requestName: "pintle.target.v1.GetTargetSettingsRequest",
      responseName: "pintle.target.v1.GetTargetSettingsResponse")
    public static let setAllowRules = MethodDescriptor(
      name: "SetAllowRules", path: "/pintle.target.v1.TargetService/SetAllowRules", kind: .unary,
      permission: .required("iam.target.allow"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "PUT", template: "/targets/{target_id}/allow_rules", body: "*")
      ], requestName: "pintle.target.v1.SetAllowRulesRequest",
      responseName: "pintle.target.v1.SetAllowRulesResponse")
    public static let enableTarget = MethodDescriptor(
      name: "EnableTarget", path: "/pintle.target.v1.TargetService/EnableTarget", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/targets/{target_id}/enable", body: "*")
      ], requestName: "pintle.target.v1.EnableTargetRequest",
      responseName: "pintle.target.v1.EnableTargetResponse")
    public static let disableTarget = MethodDescriptor(
      name: "DisableTarget", path: "/pintle.target.v1.TargetService/DisableTarget", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/targets/{target_id}/disable", body: "*")
      ], requestName: "pintle.target.v1.DisableTargetRequest",
      responseName: "pintle.target.v1.DisableTargetResponse")
    public static let pauseTarget = MethodDescriptor(
      name: "PauseTarget", path: "/pintle.target.v1.TargetService/PauseTarget", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/targets/{target_id}/pause", body: "*")
      ], requestName: "pintle.target.v1.PauseTargetRequest",
      responseName: "pintle.target.v1.PauseTargetResponse")
    public static let resumeTarget = MethodDescriptor(
      name: "ResumeTarget", path: "/pintle.target.v1.TargetService/ResumeTarget", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/targets/{target_id}/resume", body: "*")
      ], requestName: "pintle.target.v1.ResumeTargetRequest",
      responseName: "pintle.target.v1.ResumeTargetResponse")
    public static let setAlertTarget = MethodDescriptor(
      name: "SetAlertTarget", path: "/pintle.target.v1.TargetService/SetAlertTarget", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "PUT", template: "/alert_target", body: "*")],
      requestName: "pintle.target.v1.SetAlertTargetRequest",
      responseName: "pintle.target.v1.SetAlertTargetResponse")
    public static let getAlertTarget = MethodDescriptor(
      name: "GetAlertTarget", path: "/pintle.target.v1.TargetService/GetAlertTarget", kind: .unary,
      hasNoSideEffects: true, permission: .required("action.target.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/alert_target")],
      requestName: "pintle.target.v1.GetAlertTargetRequest",
      responseName: "pintle.target.v1.GetAlertTargetResponse")
    public static let setStaticFields = MethodDescriptor(
      name: "SetStaticFields", path: "/pintle.target.v1.TargetService/SetStaticFields",
      kind: .unary, permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "PUT", template: "/targets/{target_id}/static_fields", body: "*")
      ], requestName: "pintle.target.v1.SetStaticFieldsRequest",
      responseName: "pintle.target.v1.SetStaticFieldsResponse")
    public static let testTarget = MethodDescriptor(
      name: "TestTarget", path: "/pintle.target.v1.TargetService/TestTarget", kind: .unary,
      permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/targets/{target_id}/test", body: "*")
      ], requestName: "pintle.target.v1.TestTargetRequest",
      responseName: "pintle.target.v1.TestTargetResponse")
    public static let setRetrySchedule = MethodDescriptor(
      name: "SetRetrySchedule", path: "/pintle.target.v1.TargetService/SetRetrySchedule",
      kind: .unary, permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "PUT", template: "/targets/{target_id}/retry_schedule", body: "*")
      ], requestName: "pintle.target.v1.SetRetryScheduleRequest",
      responseName: "pintle.target.v1.SetRetryScheduleResponse")
    public static let rotateSigningKey = MethodDescriptor(
      name: "RotateSigningKey", path: "/pintle.target.v1.TargetService/RotateSigningKey",
      kind: .unary, permission: .required("action.target.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/targets/{target_id}/signing_key/rotate", body: "*")
      ], requestName: "pintle.target.v1.RotateSigningKeyRequest",
      responseName: "pintle.target.v1.RotateSigningKeyResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.target.v1.TargetService", file: FileDescriptor.pintleTargetV1Target,
      methods: [
        getTargetSettings, setAllowRules, enableTarget, disableTarget, pauseTarget, resumeTarget,
        setAlertTarget, getAlertTarget, setStaticFields, testTarget, setRetrySchedule,
        rotateSigningKey,
      ], pathPrefixes: ["/target/v1"], refusesUnknown: true)
  }
}
