import API
import Base
import RPC
import Records
import Store
import Wire

// Executions in every version of the actions API: conditions, entries and what finds them are mapped in the form of
// the resources, which has includes, and from and to which the others are converted.

extension ConditionDraft {
  /// nil for a condition without a kind.
  init?(_ condition: Zitadel.Resources.Action.V3alpha.Condition) {
    switch condition.conditionType {
    case .request(let request): self = .request(Calls(request.condition))
    case .response(let response): self = .response(Calls(response.condition.map { .init($0) }))
    case .function(let function): self = .function(name: function.name)
    case .event(let event):
      switch event.condition {
      case .event(let type): self = .event(Events(event: type))
      case .group(let group): self = .event(Events(group: group))
      case .all(let all): self = .event(Events(all: all))
      case nil: self = .event(Events())
      }
    case nil: return nil
    }
  }
}

extension ConditionDraft.Calls {
  fileprivate init(_ scope: Zitadel.Resources.Action.V3alpha.RequestExecution.Condition?) {
    switch scope {
    case .method(let method): self.init(method: method)
    case .service(let service): self.init(service: service)
    case .all(let all): self.init(all: all)
    case nil: self.init()
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.Condition {
  init(_ condition: ExecutionCondition) {
    self.init()
    switch condition {
    case .request(let scope):
      var request = Zitadel.Resources.Action.V3alpha.RequestExecution()
      request.condition = Zitadel.Resources.Action.V3alpha.RequestExecution.Condition(scope)
      conditionType = .request(request)
    case .response(let scope):
      var response = Zitadel.Resources.Action.V3alpha.ResponseExecution()
      response.condition = Zitadel.Resources.Action.V3alpha.ResponseExecution.Condition(
        .init(scope))
      conditionType = .response(response)
    case .function(let name):
      var function = Zitadel.Resources.Action.V3alpha.FunctionExecution()
      function.name = name
      conditionType = .function(function)
    case .event(let events):
      var event = Zitadel.Resources.Action.V3alpha.EventExecution()
      switch events {
      case .type(let type): event.condition = .event(type)
      case .group(let group): event.condition = .group(group)
      case .all: event.condition = .all(true)
      }
      conditionType = .event(event)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.RequestExecution.Condition {
  fileprivate init(_ scope: ExecutionCondition.Scope) {
    switch scope {
    case .method(let method): self = .method(method)
    case .service(let service): self = .service(service)
    case .all: self = .all(true)
    }
  }
}

extension EntryDraft {
  init(_ entry: Zitadel.Resources.Action.V3alpha.ExecutionTargetType) {
    switch entry.type {
    case .target(let id): self = .target(id)
    case .include(let condition): self = .include(ConditionDraft(condition))
    case nil: self = .none
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.ExecutionTargetType {
  init(_ entry: ExecutionEntry) {
    self.init()
    switch entry {
    case .target(let id): type = .target(id)
    case .include(let id):
      type = .include(ExecutionCondition(id: id).map { .init($0) } ?? .init())
    }
  }
}

extension ExecutionTable.Filter {
  /// The filters of a list of executions, all of which must hold, without those that every execution passes.
  static func all(
    _ filters: [Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter], in language: Language
  ) throws(RPCError) -> [Self] {
    var made: [Self] = []
    for filter in filters {
      if let filter = try make(filter, in: language) { made.append(filter) }
    }
    return made
  }

  /// nil where every execution passes.
  private static func make(
    _ filter: Zitadel.Resources.Action.V3alpha.ExecutionSearchFilter, in language: Language
  ) throws(RPCError) -> Self? {
    switch filter.filter {
    case .inConditionsFilter(let query):
      var ids: [String] = []
      for condition in query.conditions {
        ids.append(try Executions.id(ConditionDraft(condition), in: language))
      }
      return .ids(ids)
    case .executionTypeFilter(let query):
      return ExecutionTable.Filter(number: query.executionType.rawValue)
    case .targetFilter(let query): return .target(query.targetID)
    case .includeFilter(let query):
      guard let draft = query.include.flatMap({ ConditionDraft($0) }) else {
        throw .fault(.invalidArgument, "ACTION-9BBob", .executionConditionInvalid, in: language)
      }
      return .include(try Executions.id(draft, in: language))
    case nil: throw .filterMissing(in: language)
    }
  }
}
