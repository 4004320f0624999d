import API
import Base
import RPC
import Records
import Store
import Wire

// How targets and executions look in `zitadel.action.v2beta`.

extension TargetUpdate.Behavior {
  init(_ type: Zitadel.Action.V2beta.CreateTargetRequest.TargetType) {
    switch type {
    case .restWebhook(let webhook):
      self.init(.webhook, interruptsOnError: webhook.interruptOnError)
    case .restCall(let call): self.init(.call, interruptsOnError: call.interruptOnError)
    case .restAsync: self.init(.async)
    }
  }

  init(_ type: Zitadel.Action.V2beta.UpdateTargetRequest.TargetType) {
    switch type {
    case .restWebhook(let webhook):
      self.init(.webhook, interruptsOnError: webhook.interruptOnError)
    case .restCall(let call): self.init(.call, interruptsOnError: call.interruptOnError)
    case .restAsync: self.init(.async)
    }
  }
}

extension Zitadel.Action.V2beta.Target {
  init(_ view: TargetView) {
    self.init()
    let content = view.record.content
    id = view.record.id
    creationDate = Google.Protobuf.Timestamp(nanosecondsSince1970: view.record.createdAt)
    changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: view.record.changedAt)
    name = content.name
    switch content.kind {
    case .webhook:
      var webhook = Zitadel.Action.V2beta.RESTWebhook()
      webhook.interruptOnError = content.interruptsOnError
      targetType = .restWebhook(webhook)
    case .call:
      var call = Zitadel.Action.V2beta.RESTCall()
      call.interruptOnError = content.interruptsOnError
      targetType = .restCall(call)
    case .async: targetType = .restAsync(Zitadel.Action.V2beta.RESTAsync())
    }
    timeout = Google.Protobuf.Duration(nanoseconds: content.timeout)
    endpoint = content.endpoint
    signingKey = view.signingKey
  }
}

extension TargetTable.Filter {
  init(
    _ filter: Zitadel.Action.V2beta.TargetSearchFilter, in language: Language
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
  init?(_ condition: Zitadel.Action.V2beta.Condition) {
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

extension Zitadel.Action.V2beta.Condition {
  init(_ condition: ExecutionCondition) {
    self.init()
    switch condition {
    case .request(let scope):
      var request = Zitadel.Action.V2beta.RequestExecution()
      switch scope {
      case .method(let method): request.condition = .method(method)
      case .service(let service): request.condition = .service(service)
      case .all: request.condition = .all(true)
      }
      conditionType = .request(request)
    case .response(let scope):
      var response = Zitadel.Action.V2beta.ResponseExecution()
      switch scope {
      case .method(let method): response.condition = .method(method)
      case .service(let service): response.condition = .service(service)
      case .all: response.condition = .all(true)
      }
      conditionType = .response(response)
    case .function(let name):
      var function = Zitadel.Action.V2beta.FunctionExecution()
      function.name = name
      conditionType = .function(function)
    case .event(let events):
      var event = Zitadel.Action.V2beta.EventExecution()
      switch events {
      case .type(let type): event.condition = .event(type)
      case .group(let group): event.condition = .group(group)
      case .all: event.condition = .all(true)
      }
      conditionType = .event(event)
    }
  }
}

extension Zitadel.Action.V2beta.Execution {
  init(_ view: ExecutionView) {
    self.init()
    condition = Zitadel.Action.V2beta.Condition(view.condition)
    creationDate = Google.Protobuf.Timestamp(nanosecondsSince1970: view.record.createdAt)
    changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: view.record.changedAt)
    targets = view.targets
  }
}

extension ExecutionTable.Filter {
  /// nil where every execution passes.
  static func make(
    _ filter: Zitadel.Action.V2beta.ExecutionSearchFilter, in language: Language
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
    case nil: throw .filterMissing(in: language)
    }
  }
}
