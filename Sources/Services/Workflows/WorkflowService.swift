public import API
public import Base
public import Engine
public import RPC
import Records
import Schedules
public import Store
public import Wire

/// Workflows of an organization, their runs and the library: `pintle.workflow.v1.WorkflowService`.
///
/// Every function acts in the caller's organization. Paths, members and errors are those of SailPoint's Workflows API.
public struct WorkflowService: Pintle.Workflow.V1.WorkflowService {
  let store: DomainStore
  let vault: WorkflowSecretVault
  let registry: StepRegistry
  let starter: WorkflowStarter
  /// Makes ids of accounts.
  let identifiers: IdentifierSource
  let random: any RandomSource
  /// The address under which others reach the server; nil when it is not known.
  let publicURL: String?
  /// The calls that wait for the ends of runs.
  let waits: EndWaits<UTF8Key>

  /// - Parameters:
  ///   - store: Where workflows are kept.
  ///   - vault: The secrets of definitions.
  ///   - registry: The actions and operators that steps can take.
  ///   - starter: Starts runs.
  ///   - identifiers: Makes ids of accounts.
  ///   - publicURL: The address under which others reach the server; nil when it is not known.
  ///   - random: Makes ids.
  public init(
    store: Store, vault: WorkflowSecretVault, registry: StepRegistry, starter: WorkflowStarter,
    identifiers: IdentifierSource, publicURL: String?,
    random: any RandomSource = SystemRandomSource()
  ) {
    self.store = DomainStore(store: store)
    self.vault = vault
    self.registry = registry
    self.starter = starter
    self.identifiers = identifiers
    self.publicURL = publicURL
    self.random = random
    waits = EndWaits(
      WorkflowRunTable.ended, of: store, limit: Limits.maxRunWaits,
      limitPerOrganization: Limits.maxOrganizationRunWaits)
  }

  /// Has every call that waits for a run's end answered: the server is about to stop.
  public func drain() { waits.drain() }
}

// MARK: - Reading

extension WorkflowService {
  private static let fields = [
    CollectionFilter.Field("enabled", is: .boolean, .equals),
    CollectionFilter.Field("connectorInstanceId", .equals),
    CollectionFilter.Field("triggerId", .equals),
  ]

  public func listWorkflows(
    _ request: Pintle.Workflow.V1.ListWorkflowsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.ListWorkflowsResponse {
    let caller = try context.caller
    let filter = try CollectionFilter(request.filters, fields: Self.fields)
    let sorters = try CollectionSorters(request.sorters, fields: ["modified", "name"])
    let page = CollectionPage(limit: request.limit, offset: request.offset)
    let organization = caller.organization
    let (workflows, total) = try await store.scan(
      for: caller.readShare, bytes: Limits.maxWorkflowPageBytes
    ) {
      reader throws(StoreError) in
      var keys = try WorkflowTable.keys(organization: organization, in: reader)
      keys = sorters.sorted(keys.filter { key in filter?.matches(key.content) ?? true }) {
        $0.content($1)
      }
      var workflows: [Pintle.Workflow.V1.Workflow] = []
      for key in page.of(keys) {
        guard
          let record = try WorkflowTable.find(key.id, organization: organization, in: reader)
        else { continue }
        workflows.append(try Self.view(record, withCounts: true, in: reader))
      }
      return (workflows, keys.count)
    }
    var response = Pintle.Workflow.V1.ListWorkflowsResponse()
    response.workflows = workflows
    if request.count {
      response.totalCount = Int32(clamping: total)
      context.tellTotal(total)
    }
    return response
  }

  public func getWorkflow(
    _ request: Pintle.Workflow.V1.GetWorkflowRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.Workflow {
    let organization = try context.caller.organization
    let workflow = try await store.read { reader throws(StoreError) in
      try WorkflowTable.find(request.id, organization: organization, in: reader).map {
        record throws(StoreError) in
        try Self.view(record, withCounts: request.workflowMetrics ?? true, in: reader)
      }
    }
    guard let workflow else { throw .workflowNotFound(request.id) }
    return workflow
  }

  /// A workflow as callers see it, without warnings.
  static func view(
    _ record: WorkflowRecord, withCounts: Bool, in reader: Reader
  ) throws(StoreError) -> Pintle.Workflow.V1.Workflow {
    let counts =
      withCounts
      ? try WorkflowRunCountTable.find(
        workflow: record.id, organization: record.organization, in: reader) : nil
    let creator = try AccountTable.find(record.createdBy, in: reader)?.name ?? ""
    let modifier =
      record.changedBy.utf8Equals(record.createdBy)
      ? creator : try AccountTable.find(record.changedBy, in: reader)?.name ?? ""
    return Pintle.Workflow.V1.Workflow(
      record, names: (creator: creator, modifier: modifier), counts: counts)
  }

  /// The workflow with an id, in a command.
  static func require(
    _ id: String, _ caller: Caller, in transaction: Transaction
  ) throws -> WorkflowRecord {
    guard
      let record = try WorkflowTable.find(id, organization: caller.organization, in: transaction)
    else { throw RPCError.workflowNotFound(id) }
    return record
  }
}

extension WorkflowKey {
  /// The value of a field by which lists are filtered and sorted.
  fileprivate func content(_ field: String) -> CollectionFilter.Content {
    switch UTF8Key(field) {
    case "enabled": .boolean(isEnabled)
    case "triggerId": triggerID.isEmpty ? .null : .text(triggerID)
    case "modified": .time(changedAt)
    case "name": .text(name)
    // No workflow belongs to a connector's instance.
    default: .null
    }
  }
}

// MARK: - Changing

extension WorkflowService {
  public func createWorkflow(
    _ request: Pintle.Workflow.V1.CreateWorkflowRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.Workflow {
    let draft = try WorkflowDraft(request.workflow ?? .init())
    guard let name = draft.name else { throw .member("name", "is missing") }
    guard !draft.isEnabled || request.allowEnabled else {
      throw .member("enabled", "must be false: a workflow is made disabled, and enabled later")
    }
    let id = UUIDText.make(random)
    let onlyIfAbsent = request.onlyIfAbsent
    let (vault, registry) = (vault, registry)
    return try await store.write(as: try context.caller) { transaction, caller in
      if onlyIfAbsent,
        try WorkflowTable.keys(organization: caller.organization, in: transaction)
          .contains(where: { $0.name.utf8Equals(name) })
      {
        throw RPCError(
          .alreadyExists, "there is a workflow \"\(EchoedText.cut(name))\" already")
      }
      guard
        try WorkflowTable.count(organization: caller.organization, in: transaction)
          < Limits.maxWorkflows
      else {
        throw RPCError(
          .resourceExhausted, "an organization has at most \(Limits.maxWorkflows) workflows",
          gatewayStatus: 400)
      }
      let content = WorkflowContent(
        name: name, description: draft.description,
        owner: try draft.owner ?? Self.identity(of: caller, in: transaction),
        definition: try vault.keep(
          draft.definition, former: nil, of: id, organization: caller.organization, registry,
          in: transaction),
        trigger: draft.trigger)
      try transaction.append(
        WorkflowEvent.added(content),
        to: WorkflowEvent.aggregate(id, organization: caller.organization), expecting: .none,
        by: caller.account)
      if draft.isEnabled { try Self.enable(id, content, caller, registry, vault, in: transaction) }
      return try Self.changed(id, caller, registry, vault, in: transaction)
    }
  }

  public func putWorkflow(
    _ request: Pintle.Workflow.V1.PutWorkflowRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.Workflow {
    let draft = try WorkflowDraft(request.workflow ?? .init())
    return try await change(request.id, allowsEnabled: request.allowEnabled, context) { _ in draft }
  }

  public func patchWorkflow(
    _ request: Pintle.Workflow.V1.PatchWorkflowRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.Workflow {
    let patch = try WorkflowPatch.read(request.operations)
    return try await change(request.id, context) { record in
      try WorkflowPatch.apply(patch, to: record)
    }
  }

  /// Makes a workflow what a draft wants, with all of the events that this takes.
  private func change(
    _ id: String, allowsEnabled: Bool = false, _ context: CallContext,
    _ draft: @escaping @Sendable (WorkflowRecord) throws -> WorkflowDraft
  ) async throws(RPCError) -> Pintle.Workflow.V1.Workflow {
    let (vault, registry) = (vault, registry)
    return try await store.write(as: try context.caller) { transaction, caller in
      let record = try Self.require(id, caller, in: transaction)
      let draft = try draft(record)
      var content = record.content
      content.name = draft.name ?? content.name
      content.owner = draft.owner ?? content.owner
      content.description = draft.description
      content.trigger = draft.trigger
      content.definition = try vault.keep(
        draft.definition, former: content.definition, of: id, organization: caller.organization,
        registry, in: transaction)
      let aggregate = WorkflowEvent.aggregate(id, organization: caller.organization)
      let isChanged = content != record.content
      guard !isChanged || !record.isEnabled || allowsEnabled else {
        throw RPCError(
          .failedPrecondition,
          "an enabled workflow cannot be changed: disable it first, by a change of \"enabled\" alone",
          gatewayStatus: 400)
      }
      let ends = record.isEnabled && (isChanged || !draft.isEnabled)
      if ends {
        try WorkflowScheduleWork.end(record, in: transaction)
        try transaction.append(WorkflowEvent.disabled, to: aggregate, by: caller.account)
      }
      if isChanged {
        try transaction.append(WorkflowEvent.changed(content), to: aggregate, by: caller.account)
      }
      if draft.isEnabled, ends || !record.isEnabled {
        try Self.enable(id, content, caller, registry, vault, in: transaction)
      }
      return try Self.changed(id, caller, registry, vault, in: transaction)
    }
  }

  /// Enables a workflow that is ready for it; runs act as the caller.
  private static func enable(
    _ id: String, _ content: WorkflowContent, _ caller: Caller, _ registry: StepRegistry,
    _ vault: WorkflowSecretVault, in transaction: Transaction
  ) throws {
    guard caller.permissions.contains("workflow.execute") else { throw RPCError.permissionMissing }
    // The machine's operator has no account whose rights runs could ask for later.
    try caller.requireAccount("a workflow acts as the account that enables it")
    let secrets = try vault.find(of: id, organization: caller.organization, in: transaction)
    try WorkflowCheck.requireReady(content, secrets, registry)
    try transaction.append(
      WorkflowEvent.enabled(account: caller.account),
      to: WorkflowEvent.aggregate(id, organization: caller.organization), by: caller.account)
    try schedule(try require(id, caller, in: transaction), in: transaction)
  }

  /// Queues the first start of a workflow that is enabled now, if it starts at times.
  private static func schedule(_ record: WorkflowRecord, in transaction: Transaction) throws {
    do {
      guard let schedule = try Schedule(record.content.trigger),
        let time = schedule.next(afterNanoseconds: transaction.now)
      else { return }
      try WorkflowScheduleWork.begin(record, at: time, in: transaction)
    } catch let error as ScheduleError {
      throw RPCError.member("trigger.attributes", error.description)
    }
  }

  /// A workflow that was changed, with all that is to be said of it.
  private static func changed(
    _ id: String, _ caller: Caller, _ registry: StepRegistry, _ vault: WorkflowSecretVault,
    in transaction: Transaction
  ) throws -> Pintle.Workflow.V1.Workflow {
    let record = try require(id, caller, in: transaction)
    var workflow = try view(record, withCounts: true, in: transaction)
    let found = WorkflowCheck.findings(of: record.content, registry)
    let secrets = try vault.find(of: id, organization: caller.organization, in: transaction)
    workflow.warnings =
      found.stopping + WorkflowCheck.missing(of: record.content, secrets, registry)
      + found.warnings
    return workflow
  }

  public func deleteWorkflow(
    _ request: Pintle.Workflow.V1.DeleteWorkflowRequest, context: CallContext
  ) async throws(RPCError) -> Google.Protobuf.Empty {
    let vault = vault
    try await store.write(as: try context.caller) { transaction, caller in
      let record = try Self.require(request.id, caller, in: transaction)
      guard !record.isEnabled else {
        throw RPCError(
          .failedPrecondition, "an enabled workflow cannot be deleted: disable it first",
          gatewayStatus: 400)
      }
      try Self.removeClients(of: record, by: caller.account, in: transaction)
      try vault.forget(of: record.id, organization: record.organization, in: transaction)
      try transaction.append(
        WorkflowEvent.removed,
        to: WorkflowEvent.aggregate(record.id, organization: record.organization),
        by: caller.account)
    }
    return Google.Protobuf.Empty()
  }

  /// The caller as the owner of what it makes.
  private static func identity(
    of caller: Caller, in transaction: Transaction
  ) throws -> WorkflowIdentity {
    WorkflowIdentity(
      type: "IDENTITY", id: caller.account,
      name: try AccountTable.find(caller.account, in: transaction)?.name ?? "")
  }
}

extension RPCError {
  /// There is no such workflow in the caller's organization.
  static func workflowNotFound(_ id: String) -> RPCError {
    RPCError(.notFound, "there is no workflow \"\(EchoedText.cut(id))\"")
  }
}
