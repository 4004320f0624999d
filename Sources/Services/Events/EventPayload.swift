import API
import Base
import Wire

extension JSONValue {
  /// The payload of an event that is to be published; an empty object where there is none.
  init(_ payload: Exact<Google.Protobuf.Struct>?) throws(EventRefusal) {
    do throws(WireError) {
      self = try payload?.value(takesUnsetAsNull: true) ?? .object([])
    } catch {
      throw .payloadInvalid
    }
    guard isNested(atMost: Limits.maxPublishedPayloadDepth) else { throw .payloadTooDeep }
  }

  /// Whether at most `depth` objects and arrays stand in one another.
  private func isNested(atMost depth: Int) -> Bool {
    switch self {
    case .object(let members):
      depth > 0 && members.allSatisfy { $0.value.isNested(atMost: depth - 1) }
    case .array(let elements): depth > 0 && elements.allSatisfy { $0.isNested(atMost: depth - 1) }
    default: true
    }
  }
}
