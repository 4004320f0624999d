public import API
import Base
public import RPC
import Records
import Wire

/// What is set of executions besides what the actions APIs know: `pintle.execution.v1.ExecutionService`.
public struct ExecutionSettingsService: Pintle.Execution.V1.ExecutionService {
  private let executions: Executions

  /// Makes a service for these executions.
  public init(executions: Executions) {
    self.executions = executions
  }

  public func setExecutionFilter(
    _ request: Pintle.Execution.V1.SetExecutionFilterRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Execution.V1.SetExecutionFilterResponse {
    let call = try ActionsCall(context, .v2)
    let wanted = request.filter.map {
      ExecutionFilter(path: $0.path, organizations: $0.organizationIDs)
    }
    let filter = try await executions.setFilter(
      request.executionID, wanted, targets: request.targetIDs, call)
    var response = Pintle.Execution.V1.SetExecutionFilterResponse()
    response.filter = filter.map(Self.message)
    return response
  }

  public func getExecutionFilter(
    _ request: Pintle.Execution.V1.GetExecutionFilterRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Execution.V1.GetExecutionFilterResponse {
    var response = Pintle.Execution.V1.GetExecutionFilterResponse()
    response.filter = try await executions.filter(of: request.executionID).map(Self.message)
    return response
  }

  public func listExecutionFilters(
    _ request: Pintle.Execution.V1.ListExecutionFiltersRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Execution.V1.ListExecutionFiltersResponse {
    let limit = request.limit == 0 ? Limits.defaultListedFilters : Int(request.limit)
    let found = try await executions.filters(
      after: request.afterID, limit: limit, try context.caller.readShare)
    var response = Pintle.Execution.V1.ListExecutionFiltersResponse()
    response.executions = found.map { record in
      var execution = Pintle.Execution.V1.FilteredExecution()
      execution.executionID = record.id
      execution.filter = Self.message(record.filter)
      return execution
    }
    return response
  }

  private static func message(_ filter: ExecutionFilter) -> Pintle.Execution.V1.ExecutionFilter {
    var message = Pintle.Execution.V1.ExecutionFilter()
    message.path = filter.path
    message.organizationIDs = filter.organizations
    return message
  }
}
