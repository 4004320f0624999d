import API
import Base
import RPC
import Records
import Store
import Wire

// How targets and executions look in `zitadel.resources.action.v3alpha`.

extension Zitadel.Resources.Object.V3alpha.Details {
  init(_ details: ChangeDetails) {
    self.init()
    id = details.id
    created = Google.Protobuf.Timestamp(nanosecondsSince1970: details.createdAt)
    changed = Google.Protobuf.Timestamp(nanosecondsSince1970: details.changedAt)
    owner = Self.owner(details.owner)
  }

  /// The owner of all targets and executions.
  static func owner(_ instance: String) -> Zitadel.Object.V3alpha.Owner {
    var owner = Zitadel.Object.V3alpha.Owner()
    owner.type = .instance
    owner.id = instance
    return owner
  }
}

extension Zitadel.Resources.Object.V3alpha.ListDetails {
  init(_ list: ActionsList<some Sendable>, appliedLimit: UInt64) {
    self.init()
    self.appliedLimit = appliedLimit
    totalResult = list.total
    timestamp = Google.Protobuf.Timestamp(nanosecondsSince1970: list.readAt)
  }
}

extension TargetUpdate.Behavior {
  init(_ type: Zitadel.Resources.Action.V3alpha.Target.TargetType) {
    switch type {
    case .restWebhook(let webhook):
      self.init(.webhook, interruptsOnError: webhook.interruptOnError)
    case .restCall(let call): self.init(.call, interruptsOnError: call.interruptOnError)
    case .restAsync: self.init(.async)
    }
  }

  init(_ type: Zitadel.Resources.Action.V3alpha.PatchTarget.TargetType) {
    switch type {
    case .restWebhook(let webhook):
      self.init(.webhook, interruptsOnError: webhook.interruptOnError)
    case .restCall(let call): self.init(.call, interruptsOnError: call.interruptOnError)
    case .restAsync: self.init(.async)
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.Target {
  init(_ content: TargetContent) {
    self.init()
    name = content.name
    switch content.kind {
    case .webhook:
      var webhook = Zitadel.Resources.Action.V3alpha.SetRESTWebhook()
      webhook.interruptOnError = content.interruptsOnError
      targetType = .restWebhook(webhook)
    case .call:
      var call = Zitadel.Resources.Action.V3alpha.SetRESTCall()
      call.interruptOnError = content.interruptsOnError
      targetType = .restCall(call)
    case .async: targetType = .restAsync(Zitadel.Resources.Action.V3alpha.SetRESTAsync())
    }
    timeout = Google.Protobuf.Duration(nanoseconds: content.timeout)
    endpoint = content.endpoint
  }
}

extension Zitadel.Resources.Action.V3alpha.GetTarget {
  init(_ view: TargetView) {
    self.init()
    details = Zitadel.Resources.Object.V3alpha.Details(ChangeDetails(view.record))
    config = Zitadel.Resources.Action.V3alpha.Target(view.record.content)
    signingKey = view.signingKey
  }
}

extension TargetTable.Filter {
  init(
    _ filter: Zitadel.Resources.Action.V3alpha.TargetSearchFilter, in language: Language
  ) throws(RPCError) {
    switch filter.filter {
    case .targetNameFilter(let name):
      self = .name(TextFilter(name.targetName, number: name.method.rawValue))
    case .inTargetIDsFilter(let ids): self = .ids(ids.targetIDs)
    case nil: throw .filterMissing(in: language)
    }
  }
}

extension ConditionDraft {
  /// nil for a condition without a kind.
  init?(_ condition: Zitadel.Resources.Action.V3alpha.Condition) {
    switch condition.conditionType {
    case .request(let request):
      switch request.condition {
      case .method(let method): self = .request(Calls(method: method))
      case .service(let service): self = .request(Calls(service: service))
      case .all(let all): self = .request(Calls(all: all))
      case nil: self = .request(Calls())
      }
    case .response(let response):
      switch response.condition {
      case .method(let method): self = .response(Calls(method: method))
      case .service(let service): self = .response(Calls(service: service))
      case .all(let all): self = .response(Calls(all: all))
      case nil: self = .response(Calls())
      }
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

extension Zitadel.Resources.Action.V3alpha.Condition {
  init(_ condition: ExecutionCondition) {
    self.init()
    switch condition {
    case .request(let scope):
      var request = Zitadel.Resources.Action.V3alpha.RequestExecution()
      switch scope {
      case .method(let method): request.condition = .method(method)
      case .service(let service): request.condition = .service(service)
      case .all: request.condition = .all(true)
      }
      conditionType = .request(request)
    case .response(let scope):
      var response = Zitadel.Resources.Action.V3alpha.ResponseExecution()
      switch scope {
      case .method(let method): response.condition = .method(method)
      case .service(let service): response.condition = .service(service)
      case .all: response.condition = .all(true)
      }
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
      type = .include(
        ExecutionCondition(id: id).map { Zitadel.Resources.Action.V3alpha.Condition($0) } ?? .init()
      )
    }
  }
}

extension Zitadel.Resources.Action.V3alpha.GetExecution {
  init(_ view: ExecutionView) {
    self.init()
    details = Zitadel.Resources.Object.V3alpha.Details(ChangeDetails(view.record))
    condition = Zitadel.Resources.Action.V3alpha.Condition(view.condition)
    var execution = Zitadel.Resources.Action.V3alpha.Execution()
    execution.targets = view.record.entries.map {
      Zitadel.Resources.Action.V3alpha.ExecutionTargetType($0)
    }
    self.execution = execution
  }
}

extension ExecutionTable.Filter {
  /// nil where every execution passes.
  static func make(
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
