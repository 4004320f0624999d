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

extension Zitadel.Resources.Action.V3alpha.Target {
  init(_ content: TargetContent) {
    self.init()
    name = content.name
    targetType = Zitadel.Resources.Action.V3alpha.Target.TargetType(.init(content))
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
