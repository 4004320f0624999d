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

extension Zitadel.Action.V3alpha.Target {
  init(_ view: TargetView) {
    self.init()
    let content = view.record.content
    targetID = view.record.id
    details = Zitadel.Object.V2beta.Details(ChangeDetails(view.record))
    name = content.name
    targetType = Zitadel.Action.V3alpha.Target.TargetType(.init(content))
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

extension Zitadel.Action.V3alpha.Execution {
  init(_ view: ExecutionView) {
    self.init()
    condition = Zitadel.Action.V3alpha.Condition(.init(view.condition))
    details = Zitadel.Object.V2beta.Details(ChangeDetails(view.record))
    targets = view.record.entries.map { Zitadel.Action.V3alpha.ExecutionTargetType(.init($0)) }
  }
}
