import Base
import Engine
import Records
import Store

/// Which event types may be published by others.
///
/// Published events are about identities: the types that identity providers know, without those that only say
/// something of Pintle's own objects, and a name space in which every publisher can make up types.
struct EventTypeRules: Sendable {
  /// The types that there are.
  let known: KnownEventTypes

  /// Why a type cannot be published; nil when it can.
  func refusal(of type: String) -> EventRefusal? {
    if type.utf8HasPrefix(KnownEventTypes.customPrefix) {
      return KnownEventTypes.isCustom(type) ? nil : .typeMalformed(type)
    }
    if TriggerCatalog.contains(type) { return nil }
    if Self.isReserved(type) { return .typeReserved(type) }
    return known.contains(type) ? nil : .typeUnknown(type)
  }

  /// Whether events of a type can come, written by Pintle or published by others.
  static func comes(_ type: String) -> Bool {
    KnownEventTypes.all.contains(type) || TriggerCatalog.contains(type)
  }

  /// Whether only Pintle writes events of the type.
  ///
  /// "user.removed" and its like are not reserved: they tell of service accounts here and of people elsewhere,
  /// and people who leave are what publishing is for.
  static func isReserved(_ type: String) -> Bool {
    reserved.contains(type) || reservedGroups.contains { type.utf8HasPrefix($0) }
  }

  private static let reserved: Set<UTF8Key> = Set(
    texts: [
      "org.added", "org.changed", "org.deactivated", "org.reactivated", "org.removed",
      "org.member.added", "org.member.changed", "org.member.removed", "instance.member.added",
      "instance.member.changed", "instance.member.removed", "user.machine.added",
      "user.machine.changed",
    ] + KnownEventTypes.own)

  /// Whole groups, so that a type that is added to one is reserved from its first day.
  private static let reservedGroups = [
    "action.", "event.", "event_bus.", "execution.", "instance.accesskey.", "instance.key.",
    "instance.member.",
    "org.flow.", "org.member.", "subscription.", "target.", "user.client.",
    "user.machine.certificate.", "user.machine.key.", "user.pat.", "workflow.",
  ]
}
