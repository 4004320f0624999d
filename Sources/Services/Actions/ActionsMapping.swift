import API
import Base
import RPC
import Records
import Store
import Wire

// What the versions of the actions API have in common: enums have the same numbers in every version.

extension TextFilter {
  /// A filter as clients send it; `method` is the number of a `TextFilterMethod`.
  init(_ text: String, number method: Int32) {
    self.init(text, Zitadel.V1.TextQueryMethod(rawValue: method))
  }
}

extension TargetTable.Order {
  /// The column with the number of a `TargetFieldName`; the time of creation where there is none.
  init(number: Int32) {
    switch number {
    case 1: self = .id
    case 3: self = .changedAt
    case 4: self = .name
    case 5: self = .kind
    case 6: self = .endpoint
    case 7: self = .timeout
    case 8: self = .interruptsOnError
    default: self = .createdAt
    }
  }
}

extension ExecutionTable.Order {
  /// The column with the number of an `ExecutionFieldName`; the time of creation where there is none.
  init(number: Int32) {
    switch number {
    case 1: self = .id
    case 3: self = .changedAt
    default: self = .createdAt
    }
  }
}

extension ExecutionTable.Filter {
  /// The filter by the number of an `ExecutionType`; nil for the unspecified one, which all executions have.
  init?(number: Int32) {
    switch number {
    case 1: self = .kind(.request)
    case 2: self = .kind(.response)
    case 3: self = .kind(.event)
    case 4: self = .kind(.function)
    default: return nil
    }
  }
}

extension Google.Protobuf.Timestamp {
  /// What existing clients get for a time that is not there: 0001-01-01T00:00:00Z.
  static let never = {
    var time = Google.Protobuf.Timestamp()
    time.seconds = -62_135_596_800
    return time
  }()
}

extension RPCError {
  /// A list's filter says nothing.
  static func filterMissing(in language: Language) -> RPCError {
    .fault(.invalidArgument, "GRPC-vR9nC", .queryInvalid, in: language)
  }
}
