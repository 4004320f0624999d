import Base
public import Store
import Wire

/// The JSON body in which targets get an event.
///
/// Names and order are those that existing receivers know. It is made from the log each time it is sent and
/// gives the same bytes each time.
public enum EventPayload {
  /// The body for an event of the instance with an id, for the target with an id.
  ///
  /// The target's id stands in it so that signatures under a key that many receivers know are for one of them only.
  public static func body(of event: Event, instance: String, target: String) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 1024)
    buffer.append("{")
    append("aggregateID", event.aggregate.id, to: &buffer)
    append("aggregateType", event.aggregate.type, to: &buffer)
    append("resourceOwner", event.aggregate.organization, to: &buffer)
    append("instanceID", instance, to: &buffer)
    append("version", to: &buffer)
    buffer.append("\"v")
    buffer.append(decimal: Int64(event.revision))
    buffer.append("\"")
    append("sequence", to: &buffer)
    buffer.append(decimal: event.sequence)
    append("event_type", event.type, to: &buffer)
    append("created_at", RFC3339.text(nanoseconds: event.createdAt), to: &buffer)
    append("userID", event.editor, to: &buffer)
    // Beside the publisher's payload, where no publisher can write: only the server tells of its own objects.
    append("origin", event.aggregate.origin == .pintle ? "pintle" : "published", to: &buffer)
    append("targetID", target, to: &buffer)
    append("client_address", event.clientAddress ?? "", to: &buffer)
    if event.erasure != nil {
      append("erased", to: &buffer)
      buffer.append("true")
    }
    append("event_payload", to: &buffer)
    buffer.append(event.payload.bytes())
    buffer.append("}")
    return buffer.array()
  }

  /// The same as a value, but for the target's id: what filters of executions look into before there is a target.
  static func document(of event: Event, instance: String) -> JSONValue {
    var members: [JSONValue.Member] = []
    func add(_ name: String, _ text: String) {
      if !text.isEmpty { members.append(.init(name, .string(text))) }
    }
    add("aggregateID", event.aggregate.id)
    add("aggregateType", event.aggregate.type)
    add("resourceOwner", event.aggregate.organization)
    add("instanceID", instance)
    add("version", "v\(event.revision)")
    members.append(.init("sequence", .integer(event.sequence)))
    add("event_type", event.type)
    add("created_at", RFC3339.text(nanoseconds: event.createdAt))
    add("userID", event.editor)
    add("origin", event.aggregate.origin == .pintle ? "pintle" : "published")
    add("client_address", event.clientAddress ?? "")
    if event.erasure != nil { members.append(.init("erased", .boolean(true))) }
    members.append(.init("event_payload", event.payload))
    return .object(members)
  }

  /// Appends a member, unless it is empty: existing receivers know empty ones as missing.
  private static func append(_ name: StaticString, _ text: String, to buffer: inout ByteBuffer) {
    guard !text.isEmpty else { return }
    append(name, to: &buffer)
    buffer.append(jsonString: text, spellsOut: true)
  }

  /// Appends the name of a member, and what stands between it and the member before it.
  private static func append(_ name: StaticString, to buffer: inout ByteBuffer) {
    buffer.append(buffer.count == 1 ? "\"" : ",\"")
    buffer.append(name)
    buffer.append("\":")
  }
}
