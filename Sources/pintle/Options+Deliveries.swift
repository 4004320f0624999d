import Server

// What says which deliveries a command is about, and what an event that is published.
extension Options {
  static let deliveryState = OptionKey<String>.choice(
    "state", ["pending", "leased", "delivered", "dead", "cancelled", "held"], source: .flagOnly,
    summary: "deliveries in this state only")
  static let deliveryTarget = OptionKey<String>.text(
    "target", placeholder: "TARGET", source: .flagOnly,
    summary: "deliveries to this target only, by id or name")
  static let deliveryType = OptionKey<String>.text(
    "type", placeholder: "TYPE", source: .flagOnly,
    summary: "deliveries of events of this type only, such as user.human.added")
  static let publishedKind = OptionKey<String>.text(
    "aggregate-type", placeholder: "TYPE", source: .flagOnly,
    summary: "the kind of object that it happened to (default: the first word of the event's type)")
}
