import API
import Base
import RPC
import Records
import Wire

/// A JSON Patch of a workflow.
enum WorkflowPatch {
  /// The members that can be changed.
  private static let members = ["name", "owner", "description", "enabled", "definition", "trigger"]

  /// Reads a patch.
  ///
  /// - Throws: INVALID_ARGUMENT for an operation that is none, or a place that cannot be changed.
  static func read(
    _ operations: [Pintle.Json.V1.PatchOperation]
  ) throws(RPCError) -> JSONPatch {
    let patch = try JSONPatch(operations: operations)
    for operation in patch.operations {
      for place in [operation.path] + (operation.source.map { [$0] } ?? []) {
        guard let first = place.tokens.first, members.utf8Contains(first.text) else {
          throw RPCError(
            .invalidArgument,
            "\"\(EchoedText.cut("\(place)"))\" cannot be patched; there is: "
              + members.map { "\"/\($0)\"" }.joined(separator: ", "))
        }
      }
    }
    return patch
  }

  /// What a workflow is to be after a patch.
  ///
  /// - Throws: INVALID_ARGUMENT when an operation cannot be done, or a member is no longer what it must be.
  static func apply(
    _ patch: JSONPatch, to record: WorkflowRecord
  ) throws(RPCError) -> WorkflowDraft {
    var members: [JSONValue.Member] = [
      .init("name", .string(record.content.name)),
      .init(
        "owner",
        [
          "type": .string(record.content.owner.type), "id": .string(record.content.owner.id),
          "name": .string(record.content.owner.name),
        ]),
      .init("description", .string(record.content.description)),
      .init("enabled", .boolean(record.isEnabled)),
    ]
    if let definition = record.content.definition {
      members.append(.init("definition", definition))
    }
    if let trigger = record.content.trigger { members.append(.init("trigger", trigger)) }
    let document: JSONValue
    do throws(JSONPatchError) {
      document = try patch.applied(to: .object(members))
    } catch {
      throw RPCError(.invalidArgument, error.reason)
    }
    let workflow: Pintle.Workflow.V1.Workflow
    do throws(WireError) {
      workflow = try Pintle.Workflow.V1.Workflow(json: Array(document.text().utf8))
    } catch {
      throw RPCError(.invalidArgument, "the workflow would be malformed: \(error)")
    }
    if let violation = workflow.firstViolation() { throw RPCError(.invalidArgument, violation) }
    return try WorkflowDraft(workflow)
  }
}

extension JSONPatch {
  /// A patch of a request.
  ///
  /// - Throws: INVALID_ARGUMENT that counts the operation from 0.
  init(operations: [Pintle.Json.V1.PatchOperation]) throws(RPCError) {
    var read: [Operation] = []
    for (index, operation) in operations.enumerated() {
      let value = try operation.value?.member("operations[\(index)].value")
      do throws(JSONPatchError) {
        read.append(
          try Operation(
            operation.op, path: operation.path,
            from: operation.from.isEmpty && !["move", "copy"].utf8Contains(operation.op)
              ? nil : operation.from, value: value))
      } catch {
        throw RPCError(.invalidArgument, "operation \(index): \(error.reason)")
      }
    }
    do throws(JSONPatchError) {
      try self.init(read)
    } catch {
      throw RPCError(.invalidArgument, error.reason)
    }
  }
}
