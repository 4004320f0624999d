import API
import Records
import Store
import Wire

// How records of the store look in the management API.

extension Zitadel.V1.ObjectDetails {
  init(sequence: Int64, createdAt: Int64, changedAt: Int64, organization: String) {
    self.init()
    self.sequence = UInt64(sequence)
    creationDate = Google.Protobuf.Timestamp(nanosecondsSince1970: createdAt)
    changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: changedAt)
    resourceOwner = organization
  }

  /// The details after `event`; `createdAt` is the object's first event's time.
  init(_ event: Event, createdAt: Int64) {
    self.init(
      sequence: event.sequence, createdAt: createdAt, changedAt: event.createdAt,
      organization: event.aggregate.organization)
  }

  init(_ action: ActionRecord) {
    self.init(
      sequence: action.sequence, createdAt: action.createdAt, changedAt: action.changedAt,
      organization: action.organization)
  }

  init(_ flow: FlowRecord) {
    self.init(
      sequence: flow.sequence, createdAt: flow.createdAt, changedAt: flow.changedAt,
      organization: flow.organization)
  }
}

extension Zitadel.Action.V1.Action {
  /// The longest time that an action may run, nanoseconds; also what 0 stands for.
  private static let maxTimeout: Int64 = 20_000_000_000

  init(_ record: ActionRecord) {
    self.init()
    id = record.id
    details = Zitadel.V1.ObjectDetails(record)
    state = record.state == .active ? .active : .inactive
    name = record.content.name
    script = record.content.script
    let given = record.content.timeout
    timeout = Google.Protobuf.Duration(
      nanoseconds: given <= 0 || given > Self.maxTimeout ? Self.maxTimeout : given)
    allowedToFail = record.content.allowedToFail
  }
}

extension Zitadel.V1.LocalizedMessage {
  init(_ text: LocalizedText, in language: Language) {
    self.init()
    key = text.key
    localizedMessage = text.text(in: language)
  }
}

extension Zitadel.Action.V1.FlowType {
  init(_ flow: FlowType, in language: Language) {
    self.init()
    id = flow.id
    name = Zitadel.V1.LocalizedMessage(flow.name, in: language)
  }
}

extension Zitadel.Action.V1.TriggerType {
  init(_ trigger: TriggerType, in language: Language) {
    self.init()
    id = trigger.id
    name = Zitadel.V1.LocalizedMessage(trigger.name, in: language)
  }
}

extension TextFilter {
  init(_ text: String, _ method: Zitadel.V1.TextQueryMethod) {
    switch method {
    case .equalsIgnoreCase: self.init(.equals, text, ignoresCase: true)
    case .startsWith: self.init(.startsWith, text)
    case .startsWithIgnoreCase: self.init(.startsWith, text, ignoresCase: true)
    case .contains: self.init(.contains, text)
    case .containsIgnoreCase: self.init(.contains, text, ignoresCase: true)
    case .endsWith: self.init(.endsWith, text)
    case .endsWithIgnoreCase: self.init(.endsWith, text, ignoresCase: true)
    default: self.init(.equals, text)
    }
  }
}
