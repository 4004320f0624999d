public import API
import Base
public import Engine
public import RPC
import Records
import Store
import Wire

/// `pintle.function.v1.FunctionService`: runs the targets of functions for an identity provider.
public struct FunctionService: Sendable {
  private let catalog: ExecutionCatalog
  private let runner: ExecutionRunner

  /// Makes the service; both are those of the calls' executions.
  public init(catalog: ExecutionCatalog, runner: ExecutionRunner) {
    self.catalog = catalog
    self.runner = runner
  }
}

extension FunctionService: Pintle.Function.V1.FunctionService {
  public func runFunction(
    _ request: Pintle.Function.V1.RunFunctionRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Function.V1.RunFunctionResponse {
    guard let name = FunctionName(rawValue: request.name) else {
      throw .fault(.notFound, "FUNC-cdy39t", .functionUnknown, in: context.language)
    }
    let content: FunctionContent
    do {
      content = try FunctionContent(name, context: try request.context?.value() ?? .object([]))
    } catch let error as WireError {
      throw RPCError(
        .invalidArgument,
        "invalid RunFunctionRequest.Context: the context has no JSON form: \(error)")
    } catch {
      throw RPCError(.invalidArgument, "invalid RunFunctionRequest.Context: \(error)")
    }
    let execution: ResolvedExecution?
    do throws(StoreError) {
      execution = try await catalog.execution(name.executionID)
    } catch {
      throw RPCError(error)
    }
    guard let execution else { return Pintle.Function.V1.RunFunctionResponse() }
    do throws(ExecutionFailure) {
      try await context.waiting { () async throws(ExecutionFailure) in
        try await runner.run(
          execution, on: content, deadline: context.deadline, trace: context.outgoingTrace)
      }
    } catch {
      throw RPCError(error, in: context.language)
    }
    return Pintle.Function.V1.RunFunctionResponse(content.result)
  }
}

extension Pintle.Function.V1.RunFunctionResponse {
  fileprivate init(_ result: FunctionResult) {
    self.init()
    if !result.claims.isEmpty {
      let members = result.claims.sorted { $0.key < $1.key }
      claims = Exact(.object(members.map { JSONValue.Member($0.key.text, $0.value) }))
    }
    setUserMetadata = result.metadata.map { item in
      var message = UserMetadata()
      message.key = item.key
      message.value = item.value
      return message
    }
    appendAttribute = result.attributes.map { item in
      var message = Attribute()
      message.name = item.name
      message.nameFormat = item.nameFormat
      message.value = item.values
      return message
    }
  }
}
