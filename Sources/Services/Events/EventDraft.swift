import API
import Base
import Records
import Store
import Wire

/// An event that a publisher asked for, checked as far as that goes without the log.
struct EventDraft: Sendable {
  let event: PublishedEvent
  let aggregate: Aggregate
  /// Whether the publisher gave the event's id, so that it counts when it comes again.
  let hasPublisherID: Bool
  /// The position of the event that caused it; nil when none did.
  let causePosition: Int64?
  /// How long its payload is.
  let payloadBytes: Int
  /// About how much memory it takes while it waits.
  var bytes: Int { payloadBytes + Self.ownBytes }

  /// What an event takes besides its payload.
  private static let ownBytes = 512

  /// Checks a request's event.
  ///
  /// - Parameters:
  ///   - request: The event; its validation rules hold.
  ///   - organization: Where it is published.
  ///   - rules: Which types may be published.
  ///   - makeID: Gives it an id if the publisher did not.
  /// - Throws: Why the event is not taken.
  init(
    _ request: Pintle.Event.V1.NewEvent, organization: String, rules: EventTypeRules,
    makeID: () -> String
  ) throws(EventRefusal) {
    if let refusal = rules.refusal(of: request.type) { throw refusal }
    for (field, text) in [("id", request.id), ("aggregate_id", request.aggregateID)]
    where !Self.isPlain(text) {
      throw .textInvalid(field, text)
    }
    let payload = try JSONValue(request.payload)
    let length = payload.text().utf8.count
    guard length <= Limits.maxPublishedPayloadBytes else { throw .payloadTooLong(length) }
    payloadBytes = length
    var occurredAt: Int64?
    if let time = request.occurTime {
      guard (0..<1_000_000_000).contains(time.nanos), let nanoseconds = time.nanosecondsSince1970
      else { throw .timeInvalid }
      occurredAt = nanoseconds
    }
    let type = request.aggregateType.isEmpty ? Self.kind(request.type) : request.aggregateType
    aggregate = PublishedEvent.aggregate(type, request.aggregateID, organization: organization)
    hasPublisherID = !request.id.isEmpty
    event = PublishedEvent(
      type: request.type, payload: payload, publisherID: hasPublisherID ? request.id : makeID(),
      occurredAt: occurredAt)
    causePosition = request.causePosition == 0 ? nil : request.causePosition
  }

  /// The kind of object that a type speaks of: its first word, "idn" for a trigger's.
  private static func kind(_ type: String) -> String {
    String(type.prefix { $0 != "." && $0 != ":" })
  }

  /// Whether a text can stand in a line.
  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  /// Writes the event, or finds it written.
  func publish(
    by editor: String, in transaction: Transaction
  ) throws -> Pintle.Event.V1.PublishEventResponse {
    var response = Pintle.Event.V1.PublishEventResponse()
    if let known = try known(in: transaction) {
      guard known.type.utf8Equals(event.type), known.aggregate == aggregate else {
        throw EventRefusal.idTaken
      }
      response.position = known.position
      response.sequence = known.sequence
      response.id = known.publisherID ?? ""
      response.duplicate = true
      return response
    }
    let written = try transaction.append(
      event, to: aggregate, by: editor, causedBy: try causation(in: transaction))
    if hasPublisherID { try EventIDTable.add(written, in: transaction) }
    response.position = written.position
    response.sequence = written.sequence
    response.id = written.publisherID ?? ""
    return response
  }

  /// The event that was published under the same id.
  private func known(in transaction: Transaction) throws(StoreError) -> Event? {
    guard hasPublisherID, let id = event.publisherID else { return nil }
    return try EventIDTable.find(id, organization: aggregate.organization, in: transaction)
  }

  private func causation(in transaction: Transaction) throws -> Causation? {
    guard let causePosition else { return nil }
    guard
      let causation = try EventLog.asCause(
        at: causePosition, organization: aggregate.organization, in: transaction)
    else { throw EventRefusal.causeUnknown(causePosition) }
    guard causation.depth <= Limits.maxCausationDepth else { throw EventRefusal.causeTooDeep }
    return causation
  }
}
