// Made by protoc-gen-pintle. Do not edit.

extension Zitadel.Action.V2.CreateTargetRequest {
  /// The same as a `zitadel.action.v2beta.CreateTargetRequest`.
  public init(_ other: Zitadel.Action.V2beta.CreateTargetRequest) {
    self.init()
    self.name = other.name
    self.targetType = other.targetType.map { Zitadel.Action.V2.CreateTargetRequest.TargetType($0) }
    self.timeout = other.timeout
    self.endpoint = other.endpoint
  }
}

extension Zitadel.Action.V2beta.CreateTargetResponse {
  /// The same as a `zitadel.action.v2.CreateTargetResponse`.
  public init(_ other: Zitadel.Action.V2.CreateTargetResponse) {
    self.init()
    self.id = other.id
    self.creationDate = other.creationDate
    self.signingKey = other.signingKey
  }
}

extension Zitadel.Action.V2.UpdateTargetRequest {
  /// The same as a `zitadel.action.v2beta.UpdateTargetRequest`.
  public init(_ other: Zitadel.Action.V2beta.UpdateTargetRequest) {
    self.init()
    self.id = other.id
    self.name = other.name
    self.targetType = other.targetType.map { Zitadel.Action.V2.UpdateTargetRequest.TargetType($0) }
    self.timeout = other.timeout
    self.endpoint = other.endpoint
    self.expirationSigningKey = other.expirationSigningKey
  }
}

extension Zitadel.Action.V2beta.UpdateTargetResponse {
  /// The same as a `zitadel.action.v2.UpdateTargetResponse`.
  public init(_ other: Zitadel.Action.V2.UpdateTargetResponse) {
    self.init()
    self.changeDate = other.changeDate
    self.signingKey = other.signingKey
  }
}

extension Zitadel.Action.V2.DeleteTargetRequest {
  /// The same as a `zitadel.action.v2beta.DeleteTargetRequest`.
  public init(_ other: Zitadel.Action.V2beta.DeleteTargetRequest) {
    self.init()
    self.id = other.id
  }
}

extension Zitadel.Action.V2beta.DeleteTargetResponse {
  /// The same as a `zitadel.action.v2.DeleteTargetResponse`.
  public init(_ other: Zitadel.Action.V2.DeleteTargetResponse) {
    self.init()
    self.deletionDate = other.deletionDate
  }
}

extension Zitadel.Action.V2.GetTargetRequest {
  /// The same as a `zitadel.action.v2beta.GetTargetRequest`.
  public init(_ other: Zitadel.Action.V2beta.GetTargetRequest) {
    self.init()
    self.id = other.id
  }
}

extension Zitadel.Action.V2beta.GetTargetResponse {
  /// The same as a `zitadel.action.v2.GetTargetResponse`.
  public init(_ other: Zitadel.Action.V2.GetTargetResponse) {
    self.init()
    self.target = other.target.map { Zitadel.Action.V2beta.Target($0) }
  }
}

extension Zitadel.Action.V2beta.Target {
  /// The same as a `zitadel.action.v2.Target`.
  public init(_ other: Zitadel.Action.V2.Target) {
    self.init()
    self.id = other.id
    self.creationDate = other.creationDate
    self.changeDate = other.changeDate
    self.name = other.name
    self.targetType = other.targetType.map { Zitadel.Action.V2beta.Target.TargetType($0) }
    self.timeout = other.timeout
    self.endpoint = other.endpoint
    self.signingKey = other.signingKey
  }
}

extension Zitadel.Action.V2.ListTargetsRequest {
  /// The same as a `zitadel.action.v2beta.ListTargetsRequest`.
  public init(_ other: Zitadel.Action.V2beta.ListTargetsRequest) {
    self.init()
    self.pagination = other.pagination.map { Zitadel.Filter.V2.PaginationRequest($0) }
    self.sortingColumn = other.sortingColumn.map {
      Zitadel.Action.V2.TargetFieldName(rawValue: $0.rawValue)
    }
    self.filters = other.filters.map { Zitadel.Action.V2.TargetSearchFilter($0) }
  }
}

extension Zitadel.Action.V2beta.ListTargetsResponse {
  /// The same as a `zitadel.action.v2.ListTargetsResponse`.
  public init(_ other: Zitadel.Action.V2.ListTargetsResponse) {
    self.init()
    self.pagination = other.pagination.map { Zitadel.Filter.V2beta.PaginationResponse($0) }
    self.targets = other.targets.map { Zitadel.Action.V2beta.Target($0) }
  }
}

extension Zitadel.Action.V2.SetExecutionRequest {
  /// The same as a `zitadel.action.v2beta.SetExecutionRequest`.
  public init(_ other: Zitadel.Action.V2beta.SetExecutionRequest) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2.Condition($0) }
    self.targets = other.targets
  }
}

extension Zitadel.Action.V2beta.SetExecutionResponse {
  /// The same as a `zitadel.action.v2.SetExecutionResponse`.
  public init(_ other: Zitadel.Action.V2.SetExecutionResponse) {
    self.init()
    self.setDate = other.setDate
  }
}

extension Zitadel.Action.V2.ListExecutionsRequest {
  /// The same as a `zitadel.action.v2beta.ListExecutionsRequest`.
  public init(_ other: Zitadel.Action.V2beta.ListExecutionsRequest) {
    self.init()
    self.pagination = other.pagination.map { Zitadel.Filter.V2.PaginationRequest($0) }
    self.sortingColumn = other.sortingColumn.map {
      Zitadel.Action.V2.ExecutionFieldName(rawValue: $0.rawValue)
    }
    self.filters = other.filters.map { Zitadel.Action.V2.ExecutionSearchFilter($0) }
  }
}

extension Zitadel.Action.V2beta.ListExecutionsResponse {
  /// The same as a `zitadel.action.v2.ListExecutionsResponse`.
  public init(_ other: Zitadel.Action.V2.ListExecutionsResponse) {
    self.init()
    self.pagination = other.pagination.map { Zitadel.Filter.V2beta.PaginationResponse($0) }
    self.executions = other.executions.map { Zitadel.Action.V2beta.Execution($0) }
  }
}

extension Zitadel.Action.V2beta.ListExecutionFunctionsResponse {
  /// The same as a `zitadel.action.v2.ListExecutionFunctionsResponse`.
  public init(_ other: Zitadel.Action.V2.ListExecutionFunctionsResponse) {
    self.init()
    self.functions = other.functions
  }
}

extension Zitadel.Action.V2beta.ListExecutionMethodsResponse {
  /// The same as a `zitadel.action.v2.ListExecutionMethodsResponse`.
  public init(_ other: Zitadel.Action.V2.ListExecutionMethodsResponse) {
    self.init()
    self.methods = other.methods
  }
}

extension Zitadel.Action.V2beta.ListExecutionServicesResponse {
  /// The same as a `zitadel.action.v2.ListExecutionServicesResponse`.
  public init(_ other: Zitadel.Action.V2.ListExecutionServicesResponse) {
    self.init()
    self.services = other.services
  }
}

extension Zitadel.Action.V2.Target.TargetType {
  /// The same as a `target_type` of `zitadel.action.v2.CreateTargetRequest`.
  public init(_ other: Zitadel.Action.V2.CreateTargetRequest.TargetType) {
    switch other {
    case .restWebhook(let value): self = .restWebhook(value)
    case .restCall(let value): self = .restCall(value)
    case .restAsync(let value): self = .restAsync(value)
    }
  }
}

extension Zitadel.Action.V2.Target.TargetType {
  /// The same as a `target_type` of `zitadel.action.v2.UpdateTargetRequest`.
  public init(_ other: Zitadel.Action.V2.UpdateTargetRequest.TargetType) {
    switch other {
    case .restWebhook(let value): self = .restWebhook(value)
    case .restCall(let value): self = .restCall(value)
    case .restAsync(let value): self = .restAsync(value)
    }
  }
}

extension Zitadel.Action.V2.Target.TargetType {
  /// The same as a `target_type` of `zitadel.action.v3alpha.CreateTargetRequest`.
  public init(_ other: Zitadel.Action.V3alpha.CreateTargetRequest.TargetType) {
    switch other {
    case .restWebhook(let value): self = .restWebhook(Zitadel.Action.V2.RESTWebhook(value))
    case .restCall(let value): self = .restCall(Zitadel.Action.V2.RESTCall(value))
    case .restAsync(let value): self = .restAsync(Zitadel.Action.V2.RESTAsync(value))
    }
  }
}

extension Zitadel.Action.V2.Target.TargetType {
  /// The same as a `target_type` of `zitadel.action.v3alpha.UpdateTargetRequest`.
  public init(_ other: Zitadel.Action.V3alpha.UpdateTargetRequest.TargetType) {
    switch other {
    case .restWebhook(let value): self = .restWebhook(Zitadel.Action.V2.RESTWebhook(value))
    case .restCall(let value): self = .restCall(Zitadel.Action.V2.RESTCall(value))
    case .restAsync(let value): self = .restAsync(Zitadel.Action.V2.RESTAsync(value))
    }
  }
}

extension Zitadel.Action.V2.Target.TargetType {
  /// The same as a `target_type` of `zitadel.resources.action.v3alpha.Target`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.Target.TargetType) {
    switch other {
    case .restWebhook(let value): self = .restWebhook(Zitadel.Action.V2.RESTWebhook(value))
    case .restCall(let value): self = .restCall(Zitadel.Action.V2.RESTCall(value))
    case .restAsync(let value): self = .restAsync(Zitadel.Action.V2.RESTAsync(value))
    }
  }
}

extension Zitadel.Action.V2.Target.TargetType {
  /// The same as a `target_type` of `zitadel.resources.action.v3alpha.PatchTarget`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.PatchTarget.TargetType) {
    switch other {
    case .restWebhook(let value): self = .restWebhook(Zitadel.Action.V2.RESTWebhook(value))
    case .restCall(let value): self = .restCall(Zitadel.Action.V2.RESTCall(value))
    case .restAsync(let value): self = .restAsync(Zitadel.Action.V2.RESTAsync(value))
    }
  }
}

extension Zitadel.Action.V3alpha.Target.TargetType {
  /// The same as a `target_type` of `zitadel.action.v2.Target`.
  public init(_ other: Zitadel.Action.V2.Target.TargetType) {
    switch other {
    case .restWebhook(let value): self = .restWebhook(Zitadel.Action.V3alpha.SetRESTWebhook(value))
    case .restCall(let value): self = .restCall(Zitadel.Action.V3alpha.SetRESTCall(value))
    case .restAsync(let value): self = .restAsync(Zitadel.Action.V3alpha.SetRESTAsync(value))
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.Target.TargetType {
  /// The same as a `target_type` of `zitadel.action.v2.Target`.
  public init(_ other: Zitadel.Action.V2.Target.TargetType) {
    switch other {
    case .restWebhook(let value):
      self = .restWebhook(Zitadel.Resources.Action.V3alpha.SetRESTWebhook(value))
    case .restCall(let value): self = .restCall(Zitadel.Resources.Action.V3alpha.SetRESTCall(value))
    case .restAsync(let value):
      self = .restAsync(Zitadel.Resources.Action.V3alpha.SetRESTAsync(value))
    }
  }
}

extension Zitadel.Action.V2.TargetSearchFilter {
  /// The same as a `zitadel.action.v3alpha.TargetSearchQuery`.
  public init(_ other: Zitadel.Action.V3alpha.TargetSearchQuery) {
    self.init()
    self.filter = other.query.map { Zitadel.Action.V2.TargetSearchFilter.Filter($0) }
  }
}

extension Zitadel.Action.V2.TargetSearchFilter {
  /// The same as a `zitadel.resources.action.v3alpha.TargetSearchFilter`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.TargetSearchFilter) {
    self.init()
    self.filter = other.filter.map { Zitadel.Action.V2.TargetSearchFilter.Filter($0) }
  }
}

extension Zitadel.Resources.Action.V3alpha.Condition {
  /// The same as a `zitadel.action.v2.Condition`.
  public init(_ other: Zitadel.Action.V2.Condition) {
    self.init()
    self.conditionType = other.conditionType.map {
      Zitadel.Resources.Action.V3alpha.Condition.ConditionType($0)
    }
  }
}

extension Zitadel.Action.V2.Condition {
  /// The same as a `zitadel.resources.action.v3alpha.Condition`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.Condition) {
    self.init()
    self.conditionType = other.conditionType.map { Zitadel.Action.V2.Condition.ConditionType($0) }
  }
}

extension Zitadel.Resources.Action.V3alpha.Condition {
  /// The same as a `zitadel.action.v3alpha.Condition`.
  public init(_ other: Zitadel.Action.V3alpha.Condition) {
    self.init()
    self.conditionType = other.conditionType.map {
      Zitadel.Resources.Action.V3alpha.Condition.ConditionType($0)
    }
  }
}

extension Zitadel.Action.V3alpha.Condition {
  /// The same as a `zitadel.resources.action.v3alpha.Condition`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.Condition) {
    self.init()
    self.conditionType = other.conditionType.map {
      Zitadel.Action.V3alpha.Condition.ConditionType($0)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ExecutionTargetType {
  /// The same as a `zitadel.action.v3alpha.ExecutionTargetType`.
  public init(_ other: Zitadel.Action.V3alpha.ExecutionTargetType) {
    self.init()
    self.type = other.type.map {
      Zitadel.Resources.Action.V3alpha.ExecutionTargetType.TypeOneof($0)
    }
  }
}

extension Zitadel.Action.V3alpha.ExecutionTargetType {
  /// The same as a `zitadel.resources.action.v3alpha.ExecutionTargetType`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.ExecutionTargetType) {
    self.init()
    self.type = other.type.map { Zitadel.Action.V3alpha.ExecutionTargetType.TypeOneof($0) }
  }
}

extension Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter {
  /// The same as a `zitadel.action.v2.ExecutionSearchFilter`.
  public init(_ other: Zitadel.Action.V2.ExecutionSearchFilter) {
    self.init()
    self.filter = other.filter.map {
      Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter.Filter($0)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter {
  /// The same as a `zitadel.action.v3alpha.SearchQuery`.
  public init(_ other: Zitadel.Action.V3alpha.SearchQuery) {
    self.init()
    self.filter = other.query.map {
      Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter.Filter($0)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ResponseExecution.Condition {
  /// The same as a `condition` of `zitadel.resources.action.v3alpha.RequestExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.RequestExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.RequestExecution.Condition {
  /// The same as a `condition` of `zitadel.resources.action.v3alpha.ResponseExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.ResponseExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V3alpha.ListExecutionMethodsResponse {
  /// The same as a `zitadel.action.v2.ListExecutionMethodsResponse`.
  public init(_ other: Zitadel.Action.V2.ListExecutionMethodsResponse) {
    self.init()
    self.methods = other.methods
  }
}

extension Zitadel.Action.V3alpha.ListExecutionServicesResponse {
  /// The same as a `zitadel.action.v2.ListExecutionServicesResponse`.
  public init(_ other: Zitadel.Action.V2.ListExecutionServicesResponse) {
    self.init()
    self.services = other.services
  }
}

extension Zitadel.Resources.Action.V3alpha.ListExecutionFunctionsResponse {
  /// The same as a `zitadel.action.v2.ListExecutionFunctionsResponse`.
  public init(_ other: Zitadel.Action.V2.ListExecutionFunctionsResponse) {
    self.init()
    self.functions = other.functions
  }
}

extension Zitadel.Resources.Action.V3alpha.ListExecutionMethodsResponse {
  /// The same as a `zitadel.action.v2.ListExecutionMethodsResponse`.
  public init(_ other: Zitadel.Action.V2.ListExecutionMethodsResponse) {
    self.init()
    self.methods = other.methods
  }
}

extension Zitadel.Resources.Action.V3alpha.ListExecutionServicesResponse {
  /// The same as a `zitadel.action.v2.ListExecutionServicesResponse`.
  public init(_ other: Zitadel.Action.V2.ListExecutionServicesResponse) {
    self.init()
    self.services = other.services
  }
}

extension Zitadel.Action.V2.CreateTargetRequest.TargetType {
  /// The same as a `target_type` of `zitadel.action.v2beta.CreateTargetRequest`.
  public init(_ other: Zitadel.Action.V2beta.CreateTargetRequest.TargetType) {
    switch other {
    case .restWebhook(let value): self = .restWebhook(Zitadel.Action.V2.RESTWebhook(value))
    case .restCall(let value): self = .restCall(Zitadel.Action.V2.RESTCall(value))
    case .restAsync(let value): self = .restAsync(Zitadel.Action.V2.RESTAsync(value))
    }
  }
}

extension Zitadel.Action.V2.UpdateTargetRequest.TargetType {
  /// The same as a `target_type` of `zitadel.action.v2beta.UpdateTargetRequest`.
  public init(_ other: Zitadel.Action.V2beta.UpdateTargetRequest.TargetType) {
    switch other {
    case .restWebhook(let value): self = .restWebhook(Zitadel.Action.V2.RESTWebhook(value))
    case .restCall(let value): self = .restCall(Zitadel.Action.V2.RESTCall(value))
    case .restAsync(let value): self = .restAsync(Zitadel.Action.V2.RESTAsync(value))
    }
  }
}

extension Zitadel.Action.V2beta.Target.TargetType {
  /// The same as a `target_type` of `zitadel.action.v2.Target`.
  public init(_ other: Zitadel.Action.V2.Target.TargetType) {
    switch other {
    case .restWebhook(let value): self = .restWebhook(Zitadel.Action.V2beta.RESTWebhook(value))
    case .restCall(let value): self = .restCall(Zitadel.Action.V2beta.RESTCall(value))
    case .restAsync(let value): self = .restAsync(Zitadel.Action.V2beta.RESTAsync(value))
    }
  }
}

extension Zitadel.Filter.V2.PaginationRequest {
  /// The same as a `zitadel.filter.v2beta.PaginationRequest`.
  public init(_ other: Zitadel.Filter.V2beta.PaginationRequest) {
    self.init()
    self.offset = other.offset
    self.limit = other.limit
    self.asc = other.asc
  }
}

extension Zitadel.Action.V2.TargetSearchFilter {
  /// The same as a `zitadel.action.v2beta.TargetSearchFilter`.
  public init(_ other: Zitadel.Action.V2beta.TargetSearchFilter) {
    self.init()
    self.filter = other.filter.map { Zitadel.Action.V2.TargetSearchFilter.Filter($0) }
  }
}

extension Zitadel.Filter.V2beta.PaginationResponse {
  /// The same as a `zitadel.filter.v2.PaginationResponse`.
  public init(_ other: Zitadel.Filter.V2.PaginationResponse) {
    self.init()
    self.totalResult = other.totalResult
    self.appliedLimit = other.appliedLimit
  }
}

extension Zitadel.Action.V2.Condition {
  /// The same as a `zitadel.action.v2beta.Condition`.
  public init(_ other: Zitadel.Action.V2beta.Condition) {
    self.init()
    self.conditionType = other.conditionType.map { Zitadel.Action.V2.Condition.ConditionType($0) }
  }
}

extension Zitadel.Action.V2.ExecutionSearchFilter {
  /// The same as a `zitadel.action.v2beta.ExecutionSearchFilter`.
  public init(_ other: Zitadel.Action.V2beta.ExecutionSearchFilter) {
    self.init()
    self.filter = other.filter.map { Zitadel.Action.V2.ExecutionSearchFilter.Filter($0) }
  }
}

extension Zitadel.Action.V2beta.Execution {
  /// The same as a `zitadel.action.v2.Execution`.
  public init(_ other: Zitadel.Action.V2.Execution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2beta.Condition($0) }
    self.creationDate = other.creationDate
    self.changeDate = other.changeDate
    self.targets = other.targets
  }
}

extension Zitadel.Action.V2.RESTWebhook {
  /// The same as a `zitadel.action.v3alpha.SetRESTWebhook`.
  public init(_ other: Zitadel.Action.V3alpha.SetRESTWebhook) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Action.V2.RESTCall {
  /// The same as a `zitadel.action.v3alpha.SetRESTCall`.
  public init(_ other: Zitadel.Action.V3alpha.SetRESTCall) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Action.V2.RESTAsync {
  /// The same as a `zitadel.action.v3alpha.SetRESTAsync`.
  public init(_ other: Zitadel.Action.V3alpha.SetRESTAsync) {
    self.init()
  }
}

extension Zitadel.Action.V2.RESTWebhook {
  /// The same as a `zitadel.resources.action.v3alpha.SetRESTWebhook`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.SetRESTWebhook) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Action.V2.RESTCall {
  /// The same as a `zitadel.resources.action.v3alpha.SetRESTCall`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.SetRESTCall) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Action.V2.RESTAsync {
  /// The same as a `zitadel.resources.action.v3alpha.SetRESTAsync`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.SetRESTAsync) {
    self.init()
  }
}

extension Zitadel.Action.V3alpha.SetRESTWebhook {
  /// The same as a `zitadel.action.v2.RESTWebhook`.
  public init(_ other: Zitadel.Action.V2.RESTWebhook) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Action.V3alpha.SetRESTCall {
  /// The same as a `zitadel.action.v2.RESTCall`.
  public init(_ other: Zitadel.Action.V2.RESTCall) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Action.V3alpha.SetRESTAsync {
  /// The same as a `zitadel.action.v2.RESTAsync`.
  public init(_ other: Zitadel.Action.V2.RESTAsync) {
    self.init()
  }
}

extension Zitadel.Resources.Action.V3alpha.SetRESTWebhook {
  /// The same as a `zitadel.action.v2.RESTWebhook`.
  public init(_ other: Zitadel.Action.V2.RESTWebhook) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Resources.Action.V3alpha.SetRESTCall {
  /// The same as a `zitadel.action.v2.RESTCall`.
  public init(_ other: Zitadel.Action.V2.RESTCall) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Resources.Action.V3alpha.SetRESTAsync {
  /// The same as a `zitadel.action.v2.RESTAsync`.
  public init(_ other: Zitadel.Action.V2.RESTAsync) {
    self.init()
  }
}

extension Zitadel.Action.V2.TargetSearchFilter.Filter {
  /// The same as a `query` of `zitadel.action.v3alpha.TargetSearchQuery`.
  public init(_ other: Zitadel.Action.V3alpha.TargetSearchQuery.Query) {
    switch other {
    case .targetNameQuery(let value):
      self = .targetNameFilter(Zitadel.Action.V2.TargetNameFilter(value))
    case .inTargetIDsQuery(let value):
      self = .inTargetIDsFilter(Zitadel.Action.V2.InTargetIDsFilter(value))
    }
  }
}

extension Zitadel.Action.V2.TargetSearchFilter.Filter {
  /// The same as a `filter` of `zitadel.resources.action.v3alpha.TargetSearchFilter`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.TargetSearchFilter.Filter) {
    switch other {
    case .targetNameFilter(let value):
      self = .targetNameFilter(Zitadel.Action.V2.TargetNameFilter(value))
    case .inTargetIDsFilter(let value):
      self = .inTargetIDsFilter(Zitadel.Action.V2.InTargetIDsFilter(value))
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.Condition.ConditionType {
  /// The same as a `condition_type` of `zitadel.action.v2.Condition`.
  public init(_ other: Zitadel.Action.V2.Condition.ConditionType) {
    switch other {
    case .request(let value):
      self = .request(Zitadel.Resources.Action.V3alpha.RequestExecution(value))
    case .response(let value):
      self = .response(Zitadel.Resources.Action.V3alpha.ResponseExecution(value))
    case .function(let value):
      self = .function(Zitadel.Resources.Action.V3alpha.FunctionExecution(value))
    case .event(let value): self = .event(Zitadel.Resources.Action.V3alpha.EventExecution(value))
    }
  }
}

extension Zitadel.Action.V2.Condition.ConditionType {
  /// The same as a `condition_type` of `zitadel.resources.action.v3alpha.Condition`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.Condition.ConditionType) {
    switch other {
    case .request(let value): self = .request(Zitadel.Action.V2.RequestExecution(value))
    case .response(let value): self = .response(Zitadel.Action.V2.ResponseExecution(value))
    case .function(let value): self = .function(Zitadel.Action.V2.FunctionExecution(value))
    case .event(let value): self = .event(Zitadel.Action.V2.EventExecution(value))
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.Condition.ConditionType {
  /// The same as a `condition_type` of `zitadel.action.v3alpha.Condition`.
  public init(_ other: Zitadel.Action.V3alpha.Condition.ConditionType) {
    switch other {
    case .request(let value):
      self = .request(Zitadel.Resources.Action.V3alpha.RequestExecution(value))
    case .response(let value):
      self = .response(Zitadel.Resources.Action.V3alpha.ResponseExecution(value))
    case .function(let value):
      self = .function(Zitadel.Resources.Action.V3alpha.FunctionExecution(value))
    case .event(let value): self = .event(Zitadel.Resources.Action.V3alpha.EventExecution(value))
    }
  }
}

extension Zitadel.Action.V3alpha.Condition.ConditionType {
  /// The same as a `condition_type` of `zitadel.resources.action.v3alpha.Condition`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.Condition.ConditionType) {
    switch other {
    case .request(let value): self = .request(Zitadel.Action.V3alpha.RequestExecution(value))
    case .response(let value): self = .response(Zitadel.Action.V3alpha.ResponseExecution(value))
    case .function(let value): self = .function(Zitadel.Action.V3alpha.FunctionExecution(value))
    case .event(let value): self = .event(Zitadel.Action.V3alpha.EventExecution(value))
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ExecutionTargetType.TypeOneof {
  /// The same as a `type` of `zitadel.action.v3alpha.ExecutionTargetType`.
  public init(_ other: Zitadel.Action.V3alpha.ExecutionTargetType.TypeOneof) {
    switch other {
    case .target(let value): self = .target(value)
    case .include(let value): self = .include(Zitadel.Resources.Action.V3alpha.Condition(value))
    }
  }
}

extension Zitadel.Action.V3alpha.ExecutionTargetType.TypeOneof {
  /// The same as a `type` of `zitadel.resources.action.v3alpha.ExecutionTargetType`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.ExecutionTargetType.TypeOneof) {
    switch other {
    case .target(let value): self = .target(value)
    case .include(let value): self = .include(Zitadel.Action.V3alpha.Condition(value))
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter.Filter {
  /// The same as a `filter` of `zitadel.action.v2.ExecutionSearchFilter`.
  public init(_ other: Zitadel.Action.V2.ExecutionSearchFilter.Filter) {
    switch other {
    case .inConditionsFilter(let value):
      self = .inConditionsFilter(Zitadel.Resources.Action.V3alpha.InConditionsFilter(value))
    case .executionTypeFilter(let value):
      self = .executionTypeFilter(Zitadel.Resources.Action.V3alpha.ExecutionTypeFilter(value))
    case .targetFilter(let value):
      self = .targetFilter(Zitadel.Resources.Action.V3alpha.TargetFilter(value))
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter.Filter {
  /// The same as a `query` of `zitadel.action.v3alpha.SearchQuery`.
  public init(_ other: Zitadel.Action.V3alpha.SearchQuery.Query) {
    switch other {
    case .inConditionsQuery(let value):
      self = .inConditionsFilter(Zitadel.Resources.Action.V3alpha.InConditionsFilter(value))
    case .executionTypeQuery(let value):
      self = .executionTypeFilter(Zitadel.Resources.Action.V3alpha.ExecutionTypeFilter(value))
    case .targetQuery(let value):
      self = .targetFilter(Zitadel.Resources.Action.V3alpha.TargetFilter(value))
    case .includeQuery(let value):
      self = .includeFilter(Zitadel.Resources.Action.V3alpha.IncludeFilter(value))
    }
  }
}

extension Zitadel.Action.V2.RESTWebhook {
  /// The same as a `zitadel.action.v2beta.RESTWebhook`.
  public init(_ other: Zitadel.Action.V2beta.RESTWebhook) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Action.V2.RESTCall {
  /// The same as a `zitadel.action.v2beta.RESTCall`.
  public init(_ other: Zitadel.Action.V2beta.RESTCall) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Action.V2.RESTAsync {
  /// The same as a `zitadel.action.v2beta.RESTAsync`.
  public init(_ other: Zitadel.Action.V2beta.RESTAsync) {
    self.init()
  }
}

extension Zitadel.Action.V2beta.RESTWebhook {
  /// The same as a `zitadel.action.v2.RESTWebhook`.
  public init(_ other: Zitadel.Action.V2.RESTWebhook) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Action.V2beta.RESTCall {
  /// The same as a `zitadel.action.v2.RESTCall`.
  public init(_ other: Zitadel.Action.V2.RESTCall) {
    self.init()
    self.interruptOnError = other.interruptOnError
  }
}

extension Zitadel.Action.V2beta.RESTAsync {
  /// The same as a `zitadel.action.v2.RESTAsync`.
  public init(_ other: Zitadel.Action.V2.RESTAsync) {
    self.init()
  }
}

extension Zitadel.Action.V2.TargetSearchFilter.Filter {
  /// The same as a `filter` of `zitadel.action.v2beta.TargetSearchFilter`.
  public init(_ other: Zitadel.Action.V2beta.TargetSearchFilter.Filter) {
    switch other {
    case .targetNameFilter(let value):
      self = .targetNameFilter(Zitadel.Action.V2.TargetNameFilter(value))
    case .inTargetIDsFilter(let value):
      self = .inTargetIDsFilter(Zitadel.Action.V2.InTargetIDsFilter(value))
    }
  }
}

extension Zitadel.Action.V2.Condition.ConditionType {
  /// The same as a `condition_type` of `zitadel.action.v2beta.Condition`.
  public init(_ other: Zitadel.Action.V2beta.Condition.ConditionType) {
    switch other {
    case .request(let value): self = .request(Zitadel.Action.V2.RequestExecution(value))
    case .response(let value): self = .response(Zitadel.Action.V2.ResponseExecution(value))
    case .function(let value): self = .function(Zitadel.Action.V2.FunctionExecution(value))
    case .event(let value): self = .event(Zitadel.Action.V2.EventExecution(value))
    }
  }
}

extension Zitadel.Action.V2.ExecutionSearchFilter.Filter {
  /// The same as a `filter` of `zitadel.action.v2beta.ExecutionSearchFilter`.
  public init(_ other: Zitadel.Action.V2beta.ExecutionSearchFilter.Filter) {
    switch other {
    case .inConditionsFilter(let value):
      self = .inConditionsFilter(Zitadel.Action.V2.InConditionsFilter(value))
    case .executionTypeFilter(let value):
      self = .executionTypeFilter(Zitadel.Action.V2.ExecutionTypeFilter(value))
    case .targetFilter(let value): self = .targetFilter(Zitadel.Action.V2.TargetFilter(value))
    }
  }
}

extension Zitadel.Action.V2beta.Condition {
  /// The same as a `zitadel.action.v2.Condition`.
  public init(_ other: Zitadel.Action.V2.Condition) {
    self.init()
    self.conditionType = other.conditionType.map {
      Zitadel.Action.V2beta.Condition.ConditionType($0)
    }
  }
}

extension Zitadel.Action.V2.TargetNameFilter {
  /// The same as a `zitadel.action.v3alpha.TargetNameQuery`.
  public init(_ other: Zitadel.Action.V3alpha.TargetNameQuery) {
    self.init()
    self.targetName = other.targetName
    self.method = Zitadel.Filter.V2.TextFilterMethod(rawValue: other.method.rawValue)
  }
}

extension Zitadel.Action.V2.InTargetIDsFilter {
  /// The same as a `zitadel.action.v3alpha.InTargetIDsQuery`.
  public init(_ other: Zitadel.Action.V3alpha.InTargetIDsQuery) {
    self.init()
    self.targetIDs = other.targetIDs
  }
}

extension Zitadel.Action.V2.TargetNameFilter {
  /// The same as a `zitadel.resources.action.v3alpha.TargetNameFilter`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.TargetNameFilter) {
    self.init()
    self.targetName = other.targetName
    self.method = Zitadel.Filter.V2.TextFilterMethod(rawValue: other.method.rawValue)
  }
}

extension Zitadel.Action.V2.InTargetIDsFilter {
  /// The same as a `zitadel.resources.action.v3alpha.InTargetIDsFilter`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.InTargetIDsFilter) {
    self.init()
    self.targetIDs = other.targetIDs
  }
}

extension Zitadel.Resources.Action.V3alpha.RequestExecution {
  /// The same as a `zitadel.action.v2.RequestExecution`.
  public init(_ other: Zitadel.Action.V2.RequestExecution) {
    self.init()
    self.condition = other.condition.map {
      Zitadel.Resources.Action.V3alpha.RequestExecution.Condition($0)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ResponseExecution {
  /// The same as a `zitadel.action.v2.ResponseExecution`.
  public init(_ other: Zitadel.Action.V2.ResponseExecution) {
    self.init()
    self.condition = other.condition.map {
      Zitadel.Resources.Action.V3alpha.ResponseExecution.Condition($0)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.FunctionExecution {
  /// The same as a `zitadel.action.v2.FunctionExecution`.
  public init(_ other: Zitadel.Action.V2.FunctionExecution) {
    self.init()
    self.name = other.name
  }
}

extension Zitadel.Resources.Action.V3alpha.EventExecution {
  /// The same as a `zitadel.action.v2.EventExecution`.
  public init(_ other: Zitadel.Action.V2.EventExecution) {
    self.init()
    self.condition = other.condition.map {
      Zitadel.Resources.Action.V3alpha.EventExecution.Condition($0)
    }
  }
}

extension Zitadel.Action.V2.RequestExecution {
  /// The same as a `zitadel.resources.action.v3alpha.RequestExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.RequestExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2.RequestExecution.Condition($0) }
  }
}

extension Zitadel.Action.V2.ResponseExecution {
  /// The same as a `zitadel.resources.action.v3alpha.ResponseExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.ResponseExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2.ResponseExecution.Condition($0) }
  }
}

extension Zitadel.Action.V2.FunctionExecution {
  /// The same as a `zitadel.resources.action.v3alpha.FunctionExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.FunctionExecution) {
    self.init()
    self.name = other.name
  }
}

extension Zitadel.Action.V2.EventExecution {
  /// The same as a `zitadel.resources.action.v3alpha.EventExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.EventExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2.EventExecution.Condition($0) }
  }
}

extension Zitadel.Resources.Action.V3alpha.RequestExecution {
  /// The same as a `zitadel.action.v3alpha.RequestExecution`.
  public init(_ other: Zitadel.Action.V3alpha.RequestExecution) {
    self.init()
    self.condition = other.condition.map {
      Zitadel.Resources.Action.V3alpha.RequestExecution.Condition($0)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ResponseExecution {
  /// The same as a `zitadel.action.v3alpha.ResponseExecution`.
  public init(_ other: Zitadel.Action.V3alpha.ResponseExecution) {
    self.init()
    self.condition = other.condition.map {
      Zitadel.Resources.Action.V3alpha.ResponseExecution.Condition($0)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.FunctionExecution {
  /// The same as a `zitadel.action.v3alpha.FunctionExecution`.
  public init(_ other: Zitadel.Action.V3alpha.FunctionExecution) {
    self.init()
    self.name = other.name
  }
}

extension Zitadel.Resources.Action.V3alpha.EventExecution {
  /// The same as a `zitadel.action.v3alpha.EventExecution`.
  public init(_ other: Zitadel.Action.V3alpha.EventExecution) {
    self.init()
    self.condition = other.condition.map {
      Zitadel.Resources.Action.V3alpha.EventExecution.Condition($0)
    }
  }
}

extension Zitadel.Action.V3alpha.RequestExecution {
  /// The same as a `zitadel.resources.action.v3alpha.RequestExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.RequestExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V3alpha.RequestExecution.Condition($0) }
  }
}

extension Zitadel.Action.V3alpha.ResponseExecution {
  /// The same as a `zitadel.resources.action.v3alpha.ResponseExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.ResponseExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V3alpha.ResponseExecution.Condition($0) }
  }
}

extension Zitadel.Action.V3alpha.FunctionExecution {
  /// The same as a `zitadel.resources.action.v3alpha.FunctionExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.FunctionExecution) {
    self.init()
    self.name = other.name
  }
}

extension Zitadel.Action.V3alpha.EventExecution {
  /// The same as a `zitadel.resources.action.v3alpha.EventExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.EventExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V3alpha.EventExecution.Condition($0) }
  }
}

extension Zitadel.Resources.Action.V3alpha.InConditionsFilter {
  /// The same as a `zitadel.action.v2.InConditionsFilter`.
  public init(_ other: Zitadel.Action.V2.InConditionsFilter) {
    self.init()
    self.conditions = other.conditions.map { Zitadel.Resources.Action.V3alpha.Condition($0) }
  }
}

extension Zitadel.Resources.Action.V3alpha.ExecutionTypeFilter {
  /// The same as a `zitadel.action.v2.ExecutionTypeFilter`.
  public init(_ other: Zitadel.Action.V2.ExecutionTypeFilter) {
    self.init()
    self.executionType = Zitadel.Resources.Action.V3alpha.ExecutionType(
      rawValue: other.executionType.rawValue)
  }
}

extension Zitadel.Resources.Action.V3alpha.TargetFilter {
  /// The same as a `zitadel.action.v2.TargetFilter`.
  public init(_ other: Zitadel.Action.V2.TargetFilter) {
    self.init()
    self.targetID = other.targetID
  }
}

extension Zitadel.Resources.Action.V3alpha.InConditionsFilter {
  /// The same as a `zitadel.action.v3alpha.InConditionsQuery`.
  public init(_ other: Zitadel.Action.V3alpha.InConditionsQuery) {
    self.init()
    self.conditions = other.conditions.map { Zitadel.Resources.Action.V3alpha.Condition($0) }
  }
}

extension Zitadel.Resources.Action.V3alpha.ExecutionTypeFilter {
  /// The same as a `zitadel.action.v3alpha.ExecutionTypeQuery`.
  public init(_ other: Zitadel.Action.V3alpha.ExecutionTypeQuery) {
    self.init()
    self.executionType = Zitadel.Resources.Action.V3alpha.ExecutionType(
      rawValue: other.executionType.rawValue)
  }
}

extension Zitadel.Resources.Action.V3alpha.TargetFilter {
  /// The same as a `zitadel.action.v3alpha.TargetQuery`.
  public init(_ other: Zitadel.Action.V3alpha.TargetQuery) {
    self.init()
    self.targetID = other.targetID
  }
}

extension Zitadel.Resources.Action.V3alpha.IncludeFilter {
  /// The same as a `zitadel.action.v3alpha.IncludeQuery`.
  public init(_ other: Zitadel.Action.V3alpha.IncludeQuery) {
    self.init()
    self.include = other.include.map { Zitadel.Resources.Action.V3alpha.Condition($0) }
  }
}

extension Zitadel.Action.V2.TargetNameFilter {
  /// The same as a `zitadel.action.v2beta.TargetNameFilter`.
  public init(_ other: Zitadel.Action.V2beta.TargetNameFilter) {
    self.init()
    self.targetName = other.targetName
    self.method = Zitadel.Filter.V2.TextFilterMethod(rawValue: other.method.rawValue)
  }
}

extension Zitadel.Action.V2.InTargetIDsFilter {
  /// The same as a `zitadel.action.v2beta.InTargetIDsFilter`.
  public init(_ other: Zitadel.Action.V2beta.InTargetIDsFilter) {
    self.init()
    self.targetIDs = other.targetIDs
  }
}

extension Zitadel.Action.V2.RequestExecution {
  /// The same as a `zitadel.action.v2beta.RequestExecution`.
  public init(_ other: Zitadel.Action.V2beta.RequestExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2.RequestExecution.Condition($0) }
  }
}

extension Zitadel.Action.V2.ResponseExecution {
  /// The same as a `zitadel.action.v2beta.ResponseExecution`.
  public init(_ other: Zitadel.Action.V2beta.ResponseExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2.ResponseExecution.Condition($0) }
  }
}

extension Zitadel.Action.V2.FunctionExecution {
  /// The same as a `zitadel.action.v2beta.FunctionExecution`.
  public init(_ other: Zitadel.Action.V2beta.FunctionExecution) {
    self.init()
    self.name = other.name
  }
}

extension Zitadel.Action.V2.EventExecution {
  /// The same as a `zitadel.action.v2beta.EventExecution`.
  public init(_ other: Zitadel.Action.V2beta.EventExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2.EventExecution.Condition($0) }
  }
}

extension Zitadel.Action.V2.InConditionsFilter {
  /// The same as a `zitadel.action.v2beta.InConditionsFilter`.
  public init(_ other: Zitadel.Action.V2beta.InConditionsFilter) {
    self.init()
    self.conditions = other.conditions.map { Zitadel.Action.V2.Condition($0) }
  }
}

extension Zitadel.Action.V2.ExecutionTypeFilter {
  /// The same as a `zitadel.action.v2beta.ExecutionTypeFilter`.
  public init(_ other: Zitadel.Action.V2beta.ExecutionTypeFilter) {
    self.init()
    self.executionType = Zitadel.Action.V2.ExecutionType(rawValue: other.executionType.rawValue)
  }
}

extension Zitadel.Action.V2.TargetFilter {
  /// The same as a `zitadel.action.v2beta.TargetFilter`.
  public init(_ other: Zitadel.Action.V2beta.TargetFilter) {
    self.init()
    self.targetID = other.targetID
  }
}

extension Zitadel.Action.V2beta.Condition.ConditionType {
  /// The same as a `condition_type` of `zitadel.action.v2.Condition`.
  public init(_ other: Zitadel.Action.V2.Condition.ConditionType) {
    switch other {
    case .request(let value): self = .request(Zitadel.Action.V2beta.RequestExecution(value))
    case .response(let value): self = .response(Zitadel.Action.V2beta.ResponseExecution(value))
    case .function(let value): self = .function(Zitadel.Action.V2beta.FunctionExecution(value))
    case .event(let value): self = .event(Zitadel.Action.V2beta.EventExecution(value))
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.RequestExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v2.RequestExecution`.
  public init(_ other: Zitadel.Action.V2.RequestExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ResponseExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v2.ResponseExecution`.
  public init(_ other: Zitadel.Action.V2.ResponseExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.EventExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v2.EventExecution`.
  public init(_ other: Zitadel.Action.V2.EventExecution.Condition) {
    switch other {
    case .event(let value): self = .event(value)
    case .group(let value): self = .group(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V2.RequestExecution.Condition {
  /// The same as a `condition` of `zitadel.resources.action.v3alpha.RequestExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.RequestExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V2.ResponseExecution.Condition {
  /// The same as a `condition` of `zitadel.resources.action.v3alpha.ResponseExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.ResponseExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V2.EventExecution.Condition {
  /// The same as a `condition` of `zitadel.resources.action.v3alpha.EventExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.EventExecution.Condition) {
    switch other {
    case .event(let value): self = .event(value)
    case .group(let value): self = .group(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.RequestExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v3alpha.RequestExecution`.
  public init(_ other: Zitadel.Action.V3alpha.RequestExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ResponseExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v3alpha.ResponseExecution`.
  public init(_ other: Zitadel.Action.V3alpha.ResponseExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.EventExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v3alpha.EventExecution`.
  public init(_ other: Zitadel.Action.V3alpha.EventExecution.Condition) {
    switch other {
    case .event(let value): self = .event(value)
    case .group(let value): self = .group(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V3alpha.RequestExecution.Condition {
  /// The same as a `condition` of `zitadel.resources.action.v3alpha.RequestExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.RequestExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V3alpha.ResponseExecution.Condition {
  /// The same as a `condition` of `zitadel.resources.action.v3alpha.ResponseExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.ResponseExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V3alpha.EventExecution.Condition {
  /// The same as a `condition` of `zitadel.resources.action.v3alpha.EventExecution`.
  public init(_ other: Zitadel.Resources.Action.V3alpha.EventExecution.Condition) {
    switch other {
    case .event(let value): self = .event(value)
    case .group(let value): self = .group(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V2.RequestExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v2beta.RequestExecution`.
  public init(_ other: Zitadel.Action.V2beta.RequestExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V2.ResponseExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v2beta.ResponseExecution`.
  public init(_ other: Zitadel.Action.V2beta.ResponseExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V2.EventExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v2beta.EventExecution`.
  public init(_ other: Zitadel.Action.V2beta.EventExecution.Condition) {
    switch other {
    case .event(let value): self = .event(value)
    case .group(let value): self = .group(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V2beta.RequestExecution {
  /// The same as a `zitadel.action.v2.RequestExecution`.
  public init(_ other: Zitadel.Action.V2.RequestExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2beta.RequestExecution.Condition($0) }
  }
}

extension Zitadel.Action.V2beta.ResponseExecution {
  /// The same as a `zitadel.action.v2.ResponseExecution`.
  public init(_ other: Zitadel.Action.V2.ResponseExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2beta.ResponseExecution.Condition($0) }
  }
}

extension Zitadel.Action.V2beta.FunctionExecution {
  /// The same as a `zitadel.action.v2.FunctionExecution`.
  public init(_ other: Zitadel.Action.V2.FunctionExecution) {
    self.init()
    self.name = other.name
  }
}

extension Zitadel.Action.V2beta.EventExecution {
  /// The same as a `zitadel.action.v2.EventExecution`.
  public init(_ other: Zitadel.Action.V2.EventExecution) {
    self.init()
    self.condition = other.condition.map { Zitadel.Action.V2beta.EventExecution.Condition($0) }
  }
}

extension Zitadel.Action.V2beta.RequestExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v2.RequestExecution`.
  public init(_ other: Zitadel.Action.V2.RequestExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V2beta.ResponseExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v2.ResponseExecution`.
  public init(_ other: Zitadel.Action.V2.ResponseExecution.Condition) {
    switch other {
    case .method(let value): self = .method(value)
    case .service(let value): self = .service(value)
    case .all(let value): self = .all(value)
    }
  }
}

extension Zitadel.Action.V2beta.EventExecution.Condition {
  /// The same as a `condition` of `zitadel.action.v2.EventExecution`.
  public init(_ other: Zitadel.Action.V2.EventExecution.Condition) {
    switch other {
    case .event(let value): self = .event(value)
    case .group(let value): self = .group(value)
    case .all(let value): self = .all(value)
    }
  }
}
