public import API
public import RPC
import Records
import Store

// MARK: - The instance's own keys

extension AdminService {
  public func listKeys(
    _ request: Pintle.Admin.V1.ListKeysRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListKeysResponse {
    do throws(StoreError) {
      var response = Pintle.Admin.V1.ListKeysResponse()
      response.keys = try await keys.published().map { Pintle.Admin.V1.InstanceKey($0) }
      return response
    } catch {
      throw RPCError(error)
    }
  }

  public func rotateKey(
    _ request: Pintle.Admin.V1.RotateKeyRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.RotateKeyResponse {
    let caller = try context.caller
    do throws(StoreError) {
      let rotation = try await keys.rotate(
        InstanceKeyAlgorithm(rawValue: request.algorithm), as: caller)
      var response = Pintle.Admin.V1.RotateKeyResponse()
      response.key = Pintle.Admin.V1.InstanceKey(rotation.added)
      response.retiredKey = rotation.retired.map { Pintle.Admin.V1.InstanceKey($0) }
      return response
    } catch {
      throw RPCError(error)
    }
  }
}
