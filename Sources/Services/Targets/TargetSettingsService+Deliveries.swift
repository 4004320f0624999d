public import API
import Base
public import RPC
import Wire

// How events are delivered to a target.
extension TargetSettingsService {
  public func setRetrySchedule(
    _ request: Pintle.Target.V1.SetRetryScheduleRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.SetRetryScheduleResponse {
    let call = try ActionsCall(context, .v2)
    _ = try await targets.setSchedule(
      request.targetID, request.schedule?.waits.map(\.nanoseconds), call)
    var response = Pintle.Target.V1.SetRetryScheduleResponse()
    response.settings = settings(try await targets.get(request.targetID, call))
    return response
  }

  public func setAlertTarget(
    _ request: Pintle.Target.V1.SetAlertTargetRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.SetAlertTargetResponse {
    try await targets.setAlertTarget(request.targetID, try ActionsCall(context, .v2))
    var response = Pintle.Target.V1.SetAlertTargetResponse()
    response.targetID = request.targetID
    return response
  }

  public func getAlertTarget(
    _ request: Pintle.Target.V1.GetAlertTargetRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.GetAlertTargetResponse {
    var response = Pintle.Target.V1.GetAlertTargetResponse()
    response.targetID = try await targets.alertTarget() ?? ""
    return response
  }

  public func pauseTarget(
    _ request: Pintle.Target.V1.PauseTargetRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.PauseTargetResponse {
    let call = try ActionsCall(context, .v2)
    _ = try await targets.pause(request.targetID, call)
    var response = Pintle.Target.V1.PauseTargetResponse()
    response.settings = settings(try await targets.get(request.targetID, call))
    return response
  }

  public func resumeTarget(
    _ request: Pintle.Target.V1.ResumeTargetRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.ResumeTargetResponse {
    let call = try ActionsCall(context, .v2)
    _ = try await targets.resume(request.targetID, call)
    var response = Pintle.Target.V1.ResumeTargetResponse()
    response.settings = settings(try await targets.get(request.targetID, call))
    return response
  }
}
