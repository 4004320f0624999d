public import API
import Base
import Delivery
import Engine
public import RPC
import Records
import Store
import Wire

// What requests to a target carry, and one of them to try it.
extension TargetSettingsService {
  public func setStaticFields(
    _ request: Pintle.Target.V1.SetStaticFieldsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.SetStaticFieldsResponse {
    let call = try ActionsCall(context, .v2)
    let fields = request.fields.map { StaticFieldDraft(name: $0.name, value: $0.value) }
    _ = try await targets.setStaticFields(request.targetID, fields, call)
    var response = Pintle.Target.V1.SetStaticFieldsResponse()
    response.settings = settings(try await targets.get(request.targetID, call))
    return response
  }

  public func testTarget(
    _ request: Pintle.Target.V1.TestTargetRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.TestTargetResponse {
    let call = try ActionsCall(context, .v2)
    let payload: JSONValue
    do throws(EventRefusal) {
      payload = try JSONValue(request.eventPayload)
    } catch {
      throw error.error(in: call.language)
    }
    let bytes = payload.text().utf8.count
    guard bytes <= Limits.maxPublishedPayloadBytes else {
      throw EventRefusal.payloadTooLong(bytes).error(in: call.language)
    }
    let target = try await targets.snapshot(request.targetID, call)
    let result: TargetTrials.Result
    do throws(ExecutionFailure) {
      result = try await context.waiting { () async throws(ExecutionFailure) in
        try await trials.run(target, payload: payload, by: call.account)
      }
    } catch {
      throw RPCError(.failedPrecondition, "the target cannot be called: \(error)")
    }
    var response = Pintle.Target.V1.TestTargetResponse()
    response.delivered = result.isDelivered
    response.status = Int32(clamping: result.status)
    response.error = result.error ?? ""
    response.duration = Google.Protobuf.Duration(nanoseconds: result.duration)
    response.payload = result.payload
    response.answer = Array(result.answer.prefix(Limits.maxShownAnswerBytes))
    response.answerBytes = Int64(result.answer.count)
    return response
  }
}
