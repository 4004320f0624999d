import API
import Base
import RPC
import Records
import Store
import Wire

// How targets and executions look in `zitadel.action.v3alpha`.

extension Zitadel.Object.V2beta.Details {
  init(_ details: ChangeDetails) {
    self.init()
    sequence = UInt64(details.sequence)
    changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: details.changedAt)
    resourceOwner = details.owner
  }
}

extension Zitadel.Object.V2beta.ListDetails {
  init(_ list: ActionsList<some Sendable>) {
    self.init()
    totalResult = list.total
    processedSequence = UInt64(list.position)
    timestamp = Google.Protobuf.Timestamp(nanosecondsSince1970: list.readAt)
  }
}

extension TargetUpdate.Behavior {
  init(_ type: Zitadel.Action.V3alpha.CreateTargetRequest.TargetType) {
    switch type {
    case .restWebhook(let webhook):
      self.init(.webhook, interruptsOnError: webhook.interruptOnError)
    case .restCall(let call): self.init(.call, interruptsOnError: call.interruptOnError)
    case .restAsync: self.init(.async)
    }
  }

  init(_ type: Zitadel.Action.V3alpha.UpdateTargetRequest.TargetType) {
    switch type {
    case .restWebhook(let webhook):
      self.init(.webhook, interruptsOnError: webhook.interruptOnError)
    case .restCall(let call): self.init(.call, interruptsOnError: call.interruptOnError)
    case .restAsync: self.init(.async)
    }
  }
}

extension Zitadel.Action.V3alpha.Target {
  init(_ view: TargetView) {
    self.init()
    let content = view.record.content
    targetID = view.record.id
    details = Zitadel.Object.V2beta.Details(ChangeDetails(view.record))
    name = content.name
    switch content.kind {
    case .webhook:
      var webhook = Zitadel.Action.V3alpha.SetRESTWebhook()
      webhook.interruptOnError = content.interruptsOnError
      targetType = .restWebhook(webhook)
    case .call:
      var call = Zitadel.Action.V3alpha.SetRESTCall()
      call.interruptOnError = content.interruptsOnError
      targetType = .restCall(call)
    case .async: targetType = .restAsync(Zitadel.Action.V3alpha.SetRESTAsync())
    }
    timeout = Google.Protobuf.Duration(nanoseconds: content.timeout)
    endpoint = content.endpoint
  }
}

extension TargetTable.Order {
  /// The id where no column is named.
  init(_ column: Zitadel.Action.V3alpha.TargetFieldName) {
    switch column {
    case .fieldNameCreationDate: self = .createdAt
    case .fieldNameChangeDate: self = .changedAt
    case .fieldNameName: self = .name
    // Async targets are the last of the kinds.
    case .fieldNameTargetType, .fieldNameAsync: self = .kind
    case .fieldNameURL: self = .endpoint
    case .fieldNameTimeout: self = .timeout
    case .fieldNameInterruptOnError: self = .interruptsOnError
    default: self = .id
    }
  }
}

extension TargetTable.Filter {
  init(
    _ filter: Zitadel.Action.V3alpha.TargetSearchQuery, in language: Language
  ) throws(RPCError) {
    switch filter.query {
    case .targetNameQuery(let name):
      self = .name(TextFilter(name.targetName, number: name.method.rawValue))
    case .inTargetIDsQuery(let ids): self = .ids(ids.targetIDs)
    case nil: throw .filterMissing(in: language)
    }
  }
}

extension ConditionDraft {
  /// nil for a condition without a kind.
  init?(_ condition: Zitadel.Action.V3alpha.Condition) {
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

extension Zitadel.Action.V3alpha.Condition {
  init(_ condition: ExecutionCondition) {
    self.init()
    switch condition {
    case .request(let scope):
      var request = Zitadel.Action.V3alpha.RequestExecution()
      switch scope {
      case .method(let method): request.condition = .method(method)
      case .service(let service): request.condition = .service(service)
      case .all: request.condition = .all(true)
      }
      conditionType = .request(request)
    case .response(let scope):
      var response = Zitadel.Action.V3alpha.ResponseExecution()
      switch scope {
      case .method(let method): response.condition = .method(method)
      case .service(let service): response.condition = .service(service)
      case .all: response.condition = .all(true)
      }
      conditionType = .response(response)
    case .function(let name):
      var function = Zitadel.Action.V3alpha.FunctionExecution()
      function.name = name
      conditionType = .function(function)
    case .event(let events):
      var event = Zitadel.Action.V3alpha.EventExecution()
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
  init(_ entry: Zitadel.Action.V3alpha.ExecutionTargetType) {
    switch entry.type {
    case .target(let id): self = .target(id)
    case .include(let condition): self = .include(ConditionDraft(condition))
    case nil: self = .none
    }
  }
}

extension Zitadel.Action.V3alpha.ExecutionTargetType {
  init(_ entry: ExecutionEntry) {
    self.init()
    switch entry {
    case .target(let id): type = .target(id)
    case .include(let id):
      type = .include(
        ExecutionCondition(id: id).map { Zitadel.Action.V3alpha.Condition($0) } ?? .init())
    }
  }
}

extension Zitadel.Action.V3alpha.Execution {
  init(_ view: ExecutionView) {
    self.init()
    condition = Zitadel.Action.V3alpha.Condition(view.condition)
    details = Zitadel.Object.V2beta.Details(ChangeDetails(view.record))
    targets = view.record.entries.map { Zitadel.Action.V3alpha.ExecutionTargetType($0) }
  }
}

extension ExecutionTable.Filter {
  /// nil where every execution passes.
  static func make(
    _ filter: Zitadel.Action.V3alpha.SearchQuery, in language: Language
  ) throws(RPCError) -> Self? {
    switch filter.query {
    case .inConditionsQuery(let query):
      var ids: [String] = []
      for condition in query.conditions {
        ids.append(try Executions.id(ConditionDraft(condition), in: language))
      }
      return .ids(ids)
    case .executionTypeQuery(let query):
      return ExecutionTable.Filter(number: query.executionType.rawValue)
    case .targetQuery(let query): return .target(query.targetID)
    case .includeQuery(let query):
      guard let draft = query.include.flatMap({ ConditionDraft($0) }) else {
        throw .fault(.invalidArgument, "ACTION-9BBob", .executionConditionInvalid, in: language)
      }
      return .include(try Executions.id(draft, in: language))
    case nil: throw .filterMissing(in: language)
    }
  }
}
