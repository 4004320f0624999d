import API
public import Base
public import RPC
import Wire

/// Errors of workflows through the JSON gateway: those of the compatible API, and for a workflow that cannot be
/// enabled `message` and `details` beside them, in which its clients look for what to mend.
public struct WorkflowErrorRenderer: ErrorRenderer {
  public init() {}

  public func render(_ error: RPCError, random: any RandomSource) -> RenderedError {
    let members =
      error.details.first { $0.typeName.utf8Equals(WorkflowErrors.messageName) }
      .flatMap { try? WorkflowErrors(protobuf: $0.value) }
      .map { Self.members(WorkflowCheck.texts(of: $0.findings), error.message) } ?? ""
    return RenderedError(
      error.httpStatus, body: TrackingErrors.body(error, random: random, members: members))
  }

  public func document(status: Int) -> ErrorDocument {
    var document = TrackingErrors().document(status: status)
    document.name = "WorkflowError"
    return document
  }

  private typealias WorkflowErrors = Pintle.Workflow.V1.WorkflowErrors

  private static func members(_ texts: [String], _ message: String) -> String {
    let details = texts.enumerated().map {
      JSONValue.Member("Error \($0.offset + 1)", .string($0.element))
    }
    return ",\"message\":\(JSONValue.string(message).text()),\"details\":"
      + JSONValue.object(details).text()
  }
}
