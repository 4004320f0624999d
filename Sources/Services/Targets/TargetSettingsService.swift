public import API
import Base
import Delivery
public import Engine
public import RPC
import Records
import Store
import Wire

/// What is set of targets besides what the actions APIs know: `pintle.target.v1.TargetService`.
public struct TargetSettingsService: Pintle.Target.V1.TargetService {
  let targets: Targets
  let signer: InstanceSigner
  let trials: TargetTrials

  /// - Parameters:
  ///   - targets: The targets.
  ///   - signer: Knows the instance's public key for `v1a` signatures.
  ///   - trials: Sends a request to try a target.
  public init(targets: Targets, signer: InstanceSigner, trials: TargetTrials) {
    self.targets = targets
    self.signer = signer
    self.trials = trials
  }

  public func getTargetSettings(
    _ request: Pintle.Target.V1.GetTargetSettingsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.GetTargetSettingsResponse {
    let view = try await targets.get(request.targetID, try ActionsCall(context, .v2))
    var response = Pintle.Target.V1.GetTargetSettingsResponse()
    response.settings = settings(view)
    response.keys = try keys(view.signingKey)
    return response
  }

  public func setAllowRules(
    _ request: Pintle.Target.V1.SetAllowRulesRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.SetAllowRulesResponse {
    let call = try ActionsCall(context, .v2)
    _ = try await targets.setAllowRules(request.targetID, request.allowRules, call)
    var response = Pintle.Target.V1.SetAllowRulesResponse()
    response.settings = settings(try await targets.get(request.targetID, call))
    return response
  }

  public func enableTarget(
    _ request: Pintle.Target.V1.EnableTargetRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.EnableTargetResponse {
    let call = try ActionsCall(context, .v2)
    _ = try await targets.setEnabled(
      request.targetID, true, keepsPause: request.keepPaused, call)
    var response = Pintle.Target.V1.EnableTargetResponse()
    response.settings = settings(try await targets.get(request.targetID, call))
    return response
  }

  public func disableTarget(
    _ request: Pintle.Target.V1.DisableTargetRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.DisableTargetResponse {
    let call = try ActionsCall(context, .v2)
    _ = try await targets.setEnabled(request.targetID, false, call)
    var response = Pintle.Target.V1.DisableTargetResponse()
    response.settings = settings(try await targets.get(request.targetID, call))
    return response
  }

  public func rotateSigningKey(
    _ request: Pintle.Target.V1.RotateSigningKeyRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Target.V1.RotateSigningKeyResponse {
    let call = try ActionsCall(context, .v2)
    let update = TargetUpdate(keyOverlap: request.overlap?.nanoseconds ?? 0)
    let change = try await targets.update(request.targetID, update, call)
    var response = Pintle.Target.V1.RotateSigningKeyResponse()
    response.settings = settings(try await targets.get(request.targetID, call))
    response.keys = try keys(change.signingKey ?? "")
    return response
  }

  func settings(_ view: TargetView) -> Pintle.Target.V1.TargetSettings {
    let record = view.record
    var settings = Pintle.Target.V1.TargetSettings()
    settings.targetID = record.id
    settings.enabled = record.isEnabled
    settings.allowRules = record.allowRules
    let now = targets.store.store.timeSource.wallNanoseconds()
    settings.formerKeyExpireTime = record.formerKeyExpiresAt.flatMap {
      $0 > now ? Google.Protobuf.Timestamp(nanosecondsSince1970: $0) : nil
    }
    settings.createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    settings.changeTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.changedAt)
    settings.sequence = UInt64(record.sequence)
    settings.staticFieldNames = record.fieldNames
    settings.retrySchedule = view.retryWaits.map { waits in
      var schedule = Pintle.Target.V1.RetrySchedule()
      schedule.waits = waits.map { Google.Protobuf.Duration(nanoseconds: $0) }
      return schedule
    }
    settings.paused = view.pauseReason != nil
    settings.pauseReason = view.pauseReason ?? ""
    settings.addressRefusal =
      targets.refusal(
        of: record.content.endpoint, target: record.id, rules: record.allowRules) ?? ""
    return settings
  }

  /// How signatures are checked; without the secrets for an empty key, which a caller who only reads has.
  private func keys(_ signingKey: String) throws(RPCError) -> Pintle.Target.V1.SigningKeys {
    var keys = Pintle.Target.V1.SigningKeys()
    keys.signingKey = signingKey
    keys.webhookSecret = signingKey.isEmpty ? "" : StandardWebhooks.secretText(signingKey)
    do throws(PayloadError) {
      keys.webhookPublicKey = StandardWebhooks.publicKeyText(try signer.keys().webhook)
    } catch {
      throw RPCError(.unavailable, "the instance's signing key cannot be read right now")
    }
    return keys
  }
}
