public import API
public import Base
public import RPC
import Records
public import Store
import Wire

/// Actions and flows of an organization: `zitadel.management.v1.ManagementService`.
///
/// Every function acts in the caller's organization. Error ids and texts are those that existing clients
/// know.
public struct ManagementService: Zitadel.Management.V1.ManagementService {
  let store: DomainStore
  let identifiers: IdentifierSource

  /// - Parameters:
  ///   - store: Where actions and flows are kept.
  ///   - identifiers: Gives new actions their ids.
  public init(store: Store, identifiers: IdentifierSource) {
    self.store = DomainStore(store: store)
    self.identifiers = identifiers
  }
}

// MARK: - Actions

extension ManagementService {
  public func listActions(
    _ request: Zitadel.Management.V1.ListActionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.ListActionsResponse {
    let caller = try context.caller
    let organization = caller.organization
    let language = context.language
    guard request.queries.count <= Limits.maxListFilters else {
      throw RPCError(
        .invalidArgument,
        "\(request.queries.count) filters for one list, at most \(Limits.maxListFilters)")
    }
    var filters: [ActionTable.Filter] = []
    for query in request.queries {
      switch query.query {
      case .actionIDQuery(let query): filters.append(.id(query.id))
      case .actionNameQuery(let query): filters.append(.name(TextFilter(query.name, query.method)))
      case .actionStateQuery(let query):
        // The unspecified state, in which no action can be, stands for whichever.
        guard let state = ActionRecord.State(rawValue: Int64(query.state.rawValue)) else {
          continue
        }
        filters.append(.state(state))
      case nil: throw .fault(.invalidArgument, "MGMT-dsg3z", .queryInvalid, in: language)
      }
    }
    let order: ActionTable.Order =
      switch request.sortingColumn {
      case .name: .name
      case .id: .id
      case .state: .state
      default: .createdAt
      }
    // Without a column the order is that of creation, whichever way `asc` points.
    let descending = order != .createdAt && !(request.query?.asc ?? false)
    let page = Page(
      offset: request.query?.offset ?? 0, limit: UInt64(request.query?.limit ?? 0))
    let wanted = filters
    let (result, position) = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) in
      let result = try ActionTable.list(
        organization: organization, filters: wanted, orderedBy: order, descending: descending,
        page: page, in: reader)
      return (result, try InstanceTable.read(in: reader).lastPosition)
    }
    var response = Zitadel.Management.V1.ListActionsResponse()
    var details = Zitadel.V1.ListDetails()
    // Existing clients know the total as a column of the rows: no row, no total.
    details.totalResult = result.rows.isEmpty ? 0 : result.total
    details.processedSequence = UInt64(position)
    details.viewTimestamp = Google.Protobuf.Timestamp(
      nanosecondsSince1970: store.store.timeSource.wallNanoseconds())
    response.details = details
    response.sortingColumn = request.sortingColumn
    response.result = result.rows.map { Zitadel.Action.V1.Action($0) }
    return response
  }

  public func getAction(
    _ request: Zitadel.Management.V1.GetActionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.GetActionResponse {
    let organization = try context.caller.organization
    let found = try await store.read(ActionTable.query(request.id, organization: organization))
    guard let found else {
      throw .fault(.notFound, "QUERY-GEfnb", .actionNotFound, in: context.language)
    }
    var response = Zitadel.Management.V1.GetActionResponse()
    response.action = Zitadel.Action.V1.Action(found)
    return response
  }

  public func createAction(
    _ request: Zitadel.Management.V1.CreateActionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.CreateActionResponse {
    let caller = try context.caller
    let language = context.language
    guard !request.name.isEmpty, !request.name.utf8.contains(0) else {
      throw .fault(.invalidArgument, "COMMAND-eg2gf", .actionInvalid, in: language)
    }
    let content = ActionContent(
      name: request.name, script: request.script, timeout: request.timeout?.nanoseconds ?? 0,
      allowedToFail: request.allowedToFail)
    let id = identifiers.next()
    let added = try await store.write(as: caller) { transaction, caller in
      try Self.requireFreeName(content.name, caller, language, in: transaction)
      return try transaction.append(
        ActionEvent.added(content),
        to: ActionEvent.aggregate(id, organization: caller.organization), expecting: .none,
        by: caller.account)
    }
    var response = Zitadel.Management.V1.CreateActionResponse()
    response.id = id
    response.details = Zitadel.V1.ObjectDetails(added, createdAt: added.createdAt)
    return response
  }

  public func updateAction(
    _ request: Zitadel.Management.V1.UpdateActionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.UpdateActionResponse {
    let caller = try context.caller
    let language = context.language
    guard !request.id.isEmpty, !request.name.isEmpty, !request.name.utf8.contains(0) else {
      throw .fault(.invalidArgument, "COMMAND-Df2f3", .actionInvalid, in: language)
    }
    let content = ActionContent(
      name: request.name, script: request.script, timeout: request.timeout?.nanoseconds ?? 0,
      allowedToFail: request.allowedToFail)
    let details = try await store.write(as: caller) { transaction, caller in
      let action = try Self.require(request.id, caller, "COMMAND-Sfg2t", language, in: transaction)
      guard content != action.content else {
        throw RPCError.fault(.failedPrecondition, "ACTION-dg4t2", .noChangesInAction, in: language)
      }
      if !content.name.utf8Equals(action.content.name) {
        try Self.requireFreeName(content.name, caller, language, in: transaction)
      }
      return try Self.append(.changed(content), to: action, caller, in: transaction)
    }
    var response = Zitadel.Management.V1.UpdateActionResponse()
    response.details = details
    return response
  }

  public func deactivateAction(
    _ request: Zitadel.Management.V1.DeactivateActionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.DeactivateActionResponse {
    let caller = try context.caller
    let language = context.language
    try Self.requireID(request.id, "COMMAND-DAhk5", language)
    let details = try await store.write(as: caller) { transaction, caller in
      let action = try Self.require(request.id, caller, "COMMAND-NRmhu", language, in: transaction)
      guard action.state == .active else {
        throw RPCError.fault(.failedPrecondition, "COMMAND-Dgj92", .actionNotActive, in: language)
      }
      return try Self.append(.deactivated, to: action, caller, in: transaction)
    }
    var response = Zitadel.Management.V1.DeactivateActionResponse()
    response.details = details
    return response
  }

  public func reactivateAction(
    _ request: Zitadel.Management.V1.ReactivateActionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.ReactivateActionResponse {
    let caller = try context.caller
    let language = context.language
    try Self.requireID(request.id, "COMMAND-BNm56", language)
    let details = try await store.write(as: caller) { transaction, caller in
      let action = try Self.require(request.id, caller, "COMMAND-Aa22g", language, in: transaction)
      guard action.state == .inactive else {
        throw RPCError.fault(
          .failedPrecondition, "COMMAND-J53zh", .actionNotInactive, in: language)
      }
      return try Self.append(.reactivated, to: action, caller, in: transaction)
    }
    var response = Zitadel.Management.V1.ReactivateActionResponse()
    response.details = details
    return response
  }

  public func deleteAction(
    _ request: Zitadel.Management.V1.DeleteActionRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.DeleteActionResponse {
    let caller = try context.caller
    let language = context.language
    try Self.requireID(request.id, "COMMAND-Gfg3g", language)
    try await store.write(as: caller) { transaction, caller in
      _ = try Self.require(request.id, caller, "COMMAND-Dgh4h", language, in: transaction)
      let removed = try transaction.append(
        ActionEvent.removed,
        to: ActionEvent.aggregate(request.id, organization: caller.organization),
        by: caller.account)
      try FlowTable.removeAction(
        request.id, organization: caller.organization, by: caller.account,
        causedBy: removed.asCause, in: transaction)
    }
    return Zitadel.Management.V1.DeleteActionResponse()
  }

  private static func requireID(
    _ id: String, _ errorID: String, _ language: Language
  ) throws(RPCError) {
    guard !id.isEmpty else { throw .fault(.invalidArgument, errorID, .idMissing, in: language) }
  }

  /// The action, or the method's own "not found".
  private static func require(
    _ id: String, _ caller: Caller, _ errorID: String, _ language: Language, in reader: Reader
  ) throws -> ActionRecord {
    guard let action = try ActionTable.find(id, organization: caller.organization, in: reader)
    else {
      throw RPCError.fault(.notFound, errorID, .actionNotFound, in: language)
    }
    return action
  }

  private static func requireFreeName(
    _ name: String, _ caller: Caller, _ language: Language, in reader: Reader
  ) throws {
    if try ActionTable.find(name: name, organization: caller.organization, in: reader) != nil {
      throw RPCError.fault(.alreadyExists, "V3-DKcYh", .actionAlreadyExists, in: language)
    }
  }

  private static func append(
    _ event: ActionEvent, to action: ActionRecord, _ caller: Caller, in transaction: Transaction
  ) throws -> Zitadel.V1.ObjectDetails {
    let appended = try transaction.append(
      event, to: ActionEvent.aggregate(action.id, organization: action.organization),
      expecting: .exact(action.sequence), by: caller.account)
    return Zitadel.V1.ObjectDetails(appended, createdAt: action.createdAt)
  }
}

// MARK: - Flows

extension ManagementService {
  public func listFlowTypes(
    _ request: Zitadel.Management.V1.ListFlowTypesRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.ListFlowTypesResponse {
    let language = context.language
    var response = Zitadel.Management.V1.ListFlowTypesResponse()
    response.result = FlowType.allCases.map { Zitadel.Action.V1.FlowType($0, in: language) }
    return response
  }

  public func listFlowTriggerTypes(
    _ request: Zitadel.Management.V1.ListFlowTriggerTypesRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.ListFlowTriggerTypesResponse {
    let language = context.language
    guard let flow = FlowType(text: request.type) else {
      throw .fault(.notFound, "MANAG-P2OBk", .notFound, in: language)
    }
    var response = Zitadel.Management.V1.ListFlowTriggerTypesResponse()
    response.result = flow.triggers.map { Zitadel.Action.V1.TriggerType($0, in: language) }
    return response
  }

  public func getFlow(
    _ request: Zitadel.Management.V1.GetFlowRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.GetFlowResponse {
    let organization = try context.caller.organization
    let language = context.language
    var flow = Zitadel.Action.V1.Flow()
    flow.state = .active
    if let type = FlowType(text: request.type) {
      flow.type = Zitadel.Action.V1.FlowType(type, in: language)
      let found = try await store.read(
        FlowTable.query(flowType: Int64(type.rawValue), organization: organization))
      if let found {
        flow.details = Zitadel.V1.ObjectDetails(found)
        flow.triggerActions = found.triggers.compactMap { Self.triggerAction($0, language) }
      }
    } else {
      // An unknown flow is no error: it is as empty as one that nobody has set.
      var unknown = Zitadel.Action.V1.FlowType()
      unknown.id = request.type
      flow.type = unknown
    }
    if flow.details == nil {
      var details = Zitadel.V1.ObjectDetails()
      details.resourceOwner = organization
      flow.details = details
    }
    var response = Zitadel.Management.V1.GetFlowResponse()
    response.flow = flow
    return response
  }

  public func clearFlow(
    _ request: Zitadel.Management.V1.ClearFlowRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.ClearFlowResponse {
    let caller = try context.caller
    let language = context.language
    guard let type = FlowType(text: request.type) else {
      throw .fault(.invalidArgument, "COMMAND-Dfw2h", .flowTypeMissing, in: language)
    }
    let details = try await store.write(as: caller) { transaction, caller in
      let isEmpty = try FlowTable.isEmpty(
        flowType: Int64(type.rawValue), organization: caller.organization, in: transaction)
      guard !isEmpty else {
        throw RPCError.fault(.failedPrecondition, "COMMAND-DgGh3", .flowEmpty, in: language)
      }
      return try Self.append(.cleared, to: type, caller, in: transaction)
    }
    var response = Zitadel.Management.V1.ClearFlowResponse()
    response.details = details
    return response
  }

  public func setTriggerActions(
    _ request: Zitadel.Management.V1.SetTriggerActionsRequest, context: CallContext
  ) async throws(RPCError) -> Zitadel.Management.V1.SetTriggerActionsResponse {
    let caller = try context.caller
    let language = context.language
    guard let type = FlowType(text: request.flowType) else {
      throw .fault(.invalidArgument, "COMMAND-Dfhj5", .flowTypeMissing, in: language)
    }
    guard let trigger = TriggerType(text: request.triggerType), type.triggers.contains(trigger)
    else {
      throw .fault(.invalidArgument, "COMMAND-Dfgh6", .triggerTypeInvalid, in: language)
    }
    let ids = request.actionIDs
    guard ids.count <= Limits.maxActionsPerTrigger else {
      throw RPCError(
        .invalidArgument,
        "\(ids.count) actions for one trigger, at most \(Limits.maxActionsPerTrigger)")
    }
    let details = try await store.write(as: caller) { transaction, caller in
      let current = try FlowTable.actionIDs(
        flowType: Int64(type.rawValue), triggerType: Int64(trigger.rawValue),
        organization: caller.organization, in: transaction)
      guard !current.elementsEqual(ids, by: { $0.utf8Equals($1) }) else {
        throw RPCError.fault(.failedPrecondition, "COMMAND-Nfh52", .noChangesInFlow, in: language)
      }
      // Compared with the number given, so an action that is listed twice does not pass.
      let existing = try ActionTable.countExisting(
        ids, organization: caller.organization, in: transaction)
      guard existing == ids.count else {
        throw RPCError.fault(
          .failedPrecondition, "COMMAND-dg422", .actionIDsNotExist, in: language)
      }
      return try Self.append(
        .triggerActionsSet(triggerType: Int64(trigger.rawValue), actions: ids), to: type, caller,
        in: transaction)
    }
    var response = Zitadel.Management.V1.SetTriggerActionsResponse()
    response.details = details
    return response
  }

  private static func triggerAction(
    _ trigger: FlowTrigger, _ language: Language
  ) -> Zitadel.Action.V1.TriggerAction? {
    guard let type = TriggerType(rawValue: Int(trigger.triggerType)) else { return nil }
    var action = Zitadel.Action.V1.TriggerAction()
    action.triggerType = Zitadel.Action.V1.TriggerType(type, in: language)
    action.actions = trigger.actions.map { Zitadel.Action.V1.Action($0) }
    return action
  }

  private static func append(
    _ event: FlowEvent, to type: FlowType, _ caller: Caller, in transaction: Transaction
  ) throws -> Zitadel.V1.ObjectDetails {
    let flowType = Int64(type.rawValue)
    let createdAt = try FlowTable.createdAt(
      flowType: flowType, organization: caller.organization, in: transaction)
    let appended = try transaction.append(
      event, to: FlowEvent.aggregate(flowType: flowType, organization: caller.organization),
      by: caller.account)
    return Zitadel.V1.ObjectDetails(appended, createdAt: createdAt ?? appended.createdAt)
  }
}
