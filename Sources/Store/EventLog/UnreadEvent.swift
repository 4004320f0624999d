import Wire

/// An event of the log whose payload has not been read yet: most events are of no interest to those who follow the log.
public struct UnreadEvent: Sendable {
  /// What the event is, without its payload.
  public let head: Event
  /// The payload's JSON text.
  private let payload: String
  private let upcasts: UpcastTable

  init(head: Event, payload: String, upcasts: UpcastTable) {
    self.head = head
    self.payload = payload
    self.upcasts = upcasts
  }

  /// How long the payload's text is.
  public var payloadBytes: Int { payload.utf8.count }

  /// The event with its payload, in its current revision; it parses each time.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` when the payload is no JSON.
  public func read() throws(StoreError) -> Event {
    var event = head
    guard let payload = JSONValue(text: payload) else {
      throw .corrupt("event \(head.position) has a payload that is not JSON")
    }
    event.payload = payload
    // Only Pintle's own payloads have revisions.
    if event.aggregate.origin == .pintle { upcasts.apply(to: &event) }
    return event
  }
}

/// A part of the log whose payloads have not been read.
public struct UnreadPage: Sendable {
  /// In the order of positions.
  public var events: [UnreadEvent]
  /// The position up to which the log was looked at: where the next page begins.
  public var lastPosition: Int64
  /// Whether nothing stood behind it.
  public var isEnd: Bool
}
