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
    var members: [JSONValue.Member] = []
    func add(_ name: String, _ text: String) {
      // Existing receivers know empty members as missing ones.
      if !text.isEmpty { members.append(JSONValue.Member(name, .string(text))) }
    }
    add("aggregateID", event.aggregate.id)
    add("aggregateType", event.aggregate.type)
    add("resourceOwner", event.aggregate.organization)
    add("instanceID", instance)
    add("version", "v\(event.revision)")
    members.append(JSONValue.Member("sequence", .integer(event.sequence)))
    add("event_type", event.type)
    add("created_at", RFC3339.text(nanoseconds: event.createdAt))
    add("userID", event.editor)
    // Beside the publisher's payload, where no publisher can write: only the server tells of its own objects.
    add("origin", event.aggregate.origin == .pintle ? "pintle" : "published")
    add("targetID", target)
    if event.erasure != nil { members.append(JSONValue.Member("erased", .boolean(true))) }
    members.append(JSONValue.Member("event_payload", event.payload))
    return Array(JSONValue.object(members).text().utf8)
  }
}
