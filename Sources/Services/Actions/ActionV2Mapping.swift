import API
import Base
import RPC
import Records
import Store
import Wire

// How targets and executions look in `zitadel.action.v2`.

extension TargetUpdate.Behavior {
  init(_ type: Zitadel.Action.V2.CreateTargetRequest.TargetType) {
    switch type {
    case .restWebhook(let webhook):
      self.init(.webhook, interruptsOnError: webhook.interruptOnError)
    case .restCall(let call): self.init(.call, interruptsOnError: call.interruptOnError)
    case .restAsync: self.init(.async)
    }
  }

  init(_ type: Zitadel.Action.V2.UpdateTargetRequest.TargetType) {
    switch type {
    case .restWebhook(let webhook):
      self.init(.webhook, interruptsOnError: webhook.interruptOnError)
    case .restCall(let call): self.init(.call, interruptsOnError: call.interruptOnError)
    case .restAsync: self.init(.async)
    }
  }
}

extension TargetPayloadType {
  /// nil for the unspecified one.
  init?(_ type: Zitadel.Action.V2.PayloadType) {
    switch type {
    case .json: self = .json
    case .jwt: self = .jwt
    case .jwe: self = .jwe
    default: return nil
    }
  }

  fileprivate var v2: Zitadel.Action.V2.PayloadType {
    switch self {
    case .json: .json
    case .jwt: .jwt
    case .jwe: .jwe
    }
  }
}

extension Zitadel.Action.V2.Target {
  init(_ view: TargetView) {
    self.init()
    let content = view.record.content
    id = view.record.id
    creationDate = Google.Protobuf.Timestamp(nanosecondsSince1970: view.record.createdAt)
    changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: view.record.changedAt)
    name = content.name
    switch content.kind {
    case .webhook:
      var webhook = Zitadel.Action.V2.RESTWebhook()
      webhook.interruptOnError = content.interruptsOnError
      targetType = .restWebhook(webhook)
    case .call:
      var call = Zitadel.Action.V2.RESTCall()
      call.interruptOnError = content.interruptsOnError
      targetType = .restCall(call)
    case .async: targetType = .restAsync(Zitadel.Action.V2.RESTAsync())
    }
    timeout = Google.Protobuf.Duration(nanoseconds: content.timeout)
    endpoint = content.endpoint
    signingKey = view.signingKey
    payloadType = content.payloadType.v2
  }
}

extension TargetTable.Filter {
  init(
    _ filter: Zitadel.Action.V2.TargetSearchFilter, in language: Language
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
  init?(_ condition: Zitadel.Action.V2.Condition) {
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

extension Zitadel.Action.V2.Condition {
  init(_ condition: ExecutionCondition) {
    self.init()
    switch condition {
    case .request(let scope):
      var request = Zitadel.Action.V2.RequestExecution()
      switch scope {
      case .method(let method): request.condition = .method(method)
      case .service(let service): request.condition = .service(service)
      case .all: request.condition = .all(true)
      }
      conditionType = .request(request)
    case .response(let scope):
      var response = Zitadel.Action.V2.ResponseExecution()
      switch scope {
      case .method(let method): response.condition = .method(method)
      case .service(let service): response.condition = .service(service)
      case .all: response.condition = .all(true)
      }
      conditionType = .response(response)
    case .function(let name):
      var function = Zitadel.Action.V2.FunctionExecution()
      function.name = name
      conditionType = .function(function)
    case .event(let events):
      var event = Zitadel.Action.V2.EventExecution()
      switch events {
      case .type(let type): event.condition = .event(type)
      case .group(let group): event.condition = .group(group)
      case .all: event.condition = .all(true)
      }
      conditionType = .event(event)
    }
  }
}

extension Zitadel.Action.V2.Execution {
  init(_ view: ExecutionView) {
    self.init()
    condition = Zitadel.Action.V2.Condition(view.condition)
    creationDate = Google.Protobuf.Timestamp(nanosecondsSince1970: view.record.createdAt)
    changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: view.record.changedAt)
    targets = view.targets
  }
}

extension ExecutionTable.Filter {
  /// nil where every execution passes.
  static func make(
    _ filter: Zitadel.Action.V2.ExecutionSearchFilter, in language: Language
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

extension Zitadel.Action.V2.PublicKey {
  init(_ key: TargetKeyRecord) {
    self.init()
    keyID = key.id
    active = key.isActive
    publicKey = Array(key.publicKey.utf8)
    fingerprint = key.fingerprint
    expirationDate = key.expiresAt.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
    creationDate = Google.Protobuf.Timestamp(nanosecondsSince1970: key.createdAt)
    changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: key.changedAt)
  }
}

extension TargetKeyTable.Filter {
  init(
    _ filter: Zitadel.Action.V2.PublicKeySearchFilter, in language: Language
  ) throws(RPCError) {
    switch filter.filter {
    case .keyIDsFilter(let ids): self = .ids(ids.ids)
    case .activeFilter(let isActive): self = .isActive(isActive)
    case .expirationDateFilter(let time):
      self = .expiresAt(
        TargetKeyTable.TimeComparison(time.method), time.timestamp?.nanosecondsSinceEpoch ?? 0)
    case nil: throw .filterMissing(in: language)
    }
  }
}

extension TargetKeyTable.TimeComparison {
  fileprivate init(_ method: Zitadel.Filter.V2.TimestampFilterMethod) {
    switch method {
    case .after: self = .after
    case .afterOrEquals: self = .afterOrEquals
    case .before: self = .before
    case .beforeOrEquals: self = .beforeOrEquals
    default: self = .equals
    }
  }
}
