public import API
import Base
public import RPC
import Store
import Wire

// MARK: - The processes

extension AdminService {
  public func listNodes(
    _ request: Pintle.Admin.V1.ListNodesRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListNodesResponse {
    do throws(StoreError) {
      var response = Pintle.Admin.V1.ListNodesResponse()
      response.nodes = try await store.store.nodes().map { Pintle.Admin.V1.Node($0) }
      return response
    } catch {
      throw RPCError(error)
    }
  }
}

extension Pintle.Admin.V1.Node {
  fileprivate init(_ state: NodeState) {
    self.init()
    number = UInt32(clamping: state.node.number)
    name = state.node.name
    version = state.node.version
    startTime = Google.Protobuf.Timestamp(nanosecondsSince1970: state.node.startedAt)
    if let heardAt = state.node.heardAt {
      heardTime = Google.Protobuf.Timestamp(nanosecondsSince1970: heardAt)
    }
    present = state.isThere
    answers = state.isThisProcess
    duties = state.duties
    leasedLanes = UInt32(clamping: state.leasedLanes)
    leasedWork = UInt32(clamping: state.leasedWork)
  }
}
