import API
import RPC
import Store
import Wire

// How the log's events look in the event API, and what a request selects.

extension Pintle.Event.V1.Event {
  init(_ event: Event) {
    self.init()
    position = event.position
    type = event.type
    aggregateType = event.aggregate.type
    aggregateID = event.aggregate.id
    sequence = event.sequence
    organizationID = event.aggregate.organization
    payload = Exact(event.payload)
    editor = event.editor
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: event.createdAt)
    occurTime = event.occurredAt.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
    published = event.aggregate.origin == .published
    id = event.publisherID ?? ""
    clientAddress = event.clientAddress ?? ""
    if let erasure = event.erasure {
      eraseTime = Google.Protobuf.Timestamp(nanosecondsSince1970: erasure.time)
      eraser = erasure.editor
    }
    if let causation = event.causation {
      causePosition = causation.position
      causeDepth = Int32(clamping: causation.depth)
    }
  }
}

extension EventSelection {
  /// What a list asks for.
  init(_ request: Pintle.Event.V1.ListEventsRequest, _ caller: Caller) throws(RPCError) {
    self.init(
      organization: try Self.organization(request.allOrganizations, caller), types: request.types,
      groups: request.groups, aggregateTypes: request.aggregateTypes,
      aggregateIDs: request.aggregateIDs)
  }

  /// What a watch asks for.
  init(_ request: Pintle.Event.V1.WatchEventsRequest, _ caller: Caller) throws(RPCError) {
    self.init(
      organization: try Self.organization(request.allOrganizations, caller), types: request.types,
      groups: request.groups, aggregateTypes: request.aggregateTypes,
      aggregateIDs: request.aggregateIDs)
  }

  /// What an erasure asks for.
  init(_ request: Pintle.Event.V1.EraseEventsRequest, _ caller: Caller) throws(RPCError) {
    self.init(
      organization: try Self.organization(
        request.allOrganizations, caller, permission: "iam.event.erase"),
      types: request.types, groups: request.groups, aggregateTypes: request.aggregateTypes,
      aggregateIDs: request.aggregateIDs)
  }

  /// The organization that the call acts in, or nil for all, which only administrators of the instance see.
  private static func organization(
    _ all: Bool, _ caller: Caller, permission: String = "iam.event.read"
  ) throws(RPCError) -> String? {
    guard all else { return caller.organization }
    guard caller.instancePermissions.contains(permission) else { throw .permissionMissing }
    return nil
  }
}
