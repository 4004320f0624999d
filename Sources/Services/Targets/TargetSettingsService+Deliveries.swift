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
}
