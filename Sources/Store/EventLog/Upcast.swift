import Base
public import Wire

/// Brings an event's payload from one revision to the next when it is read.
public struct Upcast: Sendable {
  /// The event type that it is for.
  public let type: String
  /// The revision that it takes; the result has the next one.
  public let revision: Int
  let convert: @Sendable (JSONValue) -> JSONValue

  public init(
    type: String, from revision: Int, _ convert: @escaping @Sendable (JSONValue) -> JSONValue
  ) {
    self.type = type
    self.revision = revision
    self.convert = convert
  }
}

/// The upcasts by type and revision.
struct UpcastTable: Sendable {
  private let byType: [UTF8Key: [Int: Upcast]]

  init(_ upcasts: [Upcast]) {
    var byType: [UTF8Key: [Int: Upcast]] = [:]
    for upcast in upcasts { byType[upcast.type, default: [:]][upcast.revision] = upcast }
    self.byType = byType
  }

  /// Applies one upcast after another until none takes the event's revision.
  func apply(to event: inout Event) {
    guard !byType.isEmpty, let steps = byType[event.type] else { return }
    while let step = steps[event.revision] {
      event.payload = step.convert(event.payload)
      event.revision += 1
    }
  }
}
