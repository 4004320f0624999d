public import API
import Base
public import RPC
import Records
public import Store
import Wire

/// Labels of objects: `pintle.label.v1.LabelService`.
public struct LabelService: Pintle.Label.V1.LabelService {
  private let store: DomainStore
  private let instance: String

  /// Makes a service for the objects of a store.
  public init(store: Store) {
    self.store = DomainStore(store: store)
    instance = store.instanceID
  }

  public func setTargetLabels(
    _ request: Pintle.Label.V1.SetLabelsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse {
    try await set(.target, request, context)
  }

  public func listTargetLabels(
    _ request: Pintle.Label.V1.ListLabelsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse {
    try await list(.target, request, context)
  }

  public func setExecutionLabels(
    _ request: Pintle.Label.V1.SetLabelsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse {
    try await set(.execution, request, context)
  }

  public func listExecutionLabels(
    _ request: Pintle.Label.V1.ListLabelsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse {
    try await list(.execution, request, context)
  }

  public func setWorkflowLabels(
    _ request: Pintle.Label.V1.SetLabelsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse {
    try await set(.workflow, request, context)
  }

  public func listWorkflowLabels(
    _ request: Pintle.Label.V1.ListLabelsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse {
    try await list(.workflow, request, context)
  }

  public func setSubscriptionLabels(
    _ request: Pintle.Label.V1.SetLabelsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse {
    try await set(.subscription, request, context)
  }

  public func listSubscriptionLabels(
    _ request: Pintle.Label.V1.ListLabelsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse {
    try await list(.subscription, request, context)
  }

  public func setAccountLabels(
    _ request: Pintle.Label.V1.SetLabelsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse {
    try await set(.account, request, context)
  }

  public func listAccountLabels(
    _ request: Pintle.Label.V1.ListLabelsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse {
    try await list(.account, request, context)
  }

  private func set(
    _ kind: LabeledKind, _ request: Pintle.Label.V1.SetLabelsRequest, _ context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.SetLabelsResponse {
    guard request.objects.count <= Limits.maxLabeledObjectsPerCall else {
      throw RPCError(
        .invalidArgument,
        "\(request.objects.count) objects in one call, at most \(Limits.maxLabeledObjectsPerCall)")
    }
    var wanted: [(id: String, labels: [Label])] = []
    var ids: Set<UTF8Key> = []
    for object in request.objects {
      guard ids.insert(UTF8Key(object.id)).inserted else {
        throw RPCError(
          .invalidArgument, "\(kind.rawValue) \"\(EchoedText.cut(object.id))\" stands there twice")
      }
      wanted.append((object.id, try LabelRules.labels(object.labels)))
    }
    let (instance, objects) = (instance, wanted)
    try await store.write(
      as: try context.caller, reach: kind.isInstances ? .instance : .organization
    ) { transaction, caller in
      let organization = kind.isInstances ? instance : caller.organization
      for (id, labels) in objects {
        guard try kind.exists(id, organization: organization, in: transaction) else {
          throw RPCError(
            .notFound, "there is no \(kind.rawValue) \"\(EchoedText.cut(id))\"")
        }
        let present = try LabelTable.labels(
          of: kind, id, organization: organization, in: transaction)
        if present == labels { continue }
        try transaction.append(
          LabelEvent.set(labels),
          to: LabelEvent.aggregate(kind, id, organization: organization), by: caller.account)
      }
    }
    return Pintle.Label.V1.SetLabelsResponse()
  }

  private func list(
    _ kind: LabeledKind, _ request: Pintle.Label.V1.ListLabelsRequest, _ context: CallContext
  ) async throws(RPCError) -> Pintle.Label.V1.ListLabelsResponse {
    guard request.value == nil || !request.name.isEmpty else {
      throw RPCError(.invalidArgument, "a value without the name of its label")
    }
    let caller = try context.caller
    let organization = kind.isInstances ? instance : caller.organization
    let limit = request.limit == 0 ? Limits.defaultListedLabels : Int(request.limit)
    let found = try await store.scan(for: caller.readShare) { reader throws(StoreError) in
      try LabelTable.list(
        kind, name: request.name, value: request.value, after: request.afterID, limit: limit,
        organization: organization, in: reader)
    }
    var response = Pintle.Label.V1.ListLabelsResponse()
    response.objects = found.map { record in
      var object = Pintle.Label.V1.LabeledObject()
      object.id = record.id
      for label in record.labels { object.labels[UTF8Key(label.name)] = label.value }
      return object
    }
    return response
  }
}

extension LabeledKind {
  /// Whether these objects belong to the instance, and not to organizations.
  fileprivate var isInstances: Bool { self == .target || self == .execution }

  /// Whether there is such an object.
  fileprivate func exists(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> Bool {
    switch self {
    case .target: try TargetTable.find(id, instance: organization, in: reader) != nil
    // Without a list it is there for nobody.
    case .execution:
      try ExecutionTable.find(id, instance: organization, in: reader)?.entries.isEmpty == false
    case .workflow: try WorkflowTable.find(id, organization: organization, in: reader) != nil
    case .subscription:
      try SubscriptionTable.find(id, organization: organization, in: reader) != nil
    case .account: try AccountTable.find(id, organization: organization, in: reader) != nil
    }
  }
}
