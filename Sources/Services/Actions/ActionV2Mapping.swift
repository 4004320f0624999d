import API
import Base
import RPC
import Records
import Store
import Wire

// How targets and executions look in `zitadel.action.v2`.

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
    targetType = TargetType(content)
    timeout = Google.Protobuf.Duration(nanoseconds: content.timeout)
    endpoint = content.endpoint
    signingKey = view.signingKey
    payloadType = content.payloadType.v2
  }
}

extension Zitadel.Action.V2.Execution {
  init(_ view: ExecutionView) {
    self.init()
    condition = Zitadel.Action.V2.Condition(.init(view.condition))
    creationDate = Google.Protobuf.Timestamp(nanosecondsSince1970: view.record.createdAt)
    changeDate = Google.Protobuf.Timestamp(nanosecondsSince1970: view.record.changedAt)
    targets = view.targets
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
