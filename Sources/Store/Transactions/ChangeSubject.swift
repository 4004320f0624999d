public import Base
import Synchronization

/// A part of the data that cached snapshots are made of, with a version of its own.
///
/// A feature declares each of its subjects once, as a `static let` of an extension, and lists it in its
/// ``StoreFeature``.
public struct ChangeSubject: Sendable, Hashable {
  /// For texts about it: "flows".
  @UTF8Compared public private(set) var name: String
  /// Unique in the process.
  let id: Int

  private static let nextID = Atomic<Int>(0)

  /// Makes a subject unlike every other one.
  public init(_ name: String) {
    self.name = name
    id = Self.nextID.wrappingAdd(1, ordering: .relaxed).oldValue
  }

  public static func == (left: Self, right: Self) -> Bool { left.id == right.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension ChangeSubject {
  /// Work that somebody has leased and that is not to be done any more: what was read of such work before is stale.
  public static let leasedWork = ChangeSubject("leased work")
  /// Payloads of published events that stand in the log: some were erased, or have expired.
  public static let payloads = ChangeSubject("payloads")
  /// The reactions that failed, of which the writer keeps whether there are any and when the next one is tried.
  static let failedReactions = ChangeSubject("failed reactions")
}

/// The subjects that a transaction changed, as places in the store's list.
struct ChangeSubjects {
  private var bits: UInt64 = 0

  var isEmpty: Bool { bits == 0 }

  func contains(_ index: Int) -> Bool { bits & (1 << UInt64(index)) != 0 }

  mutating func insert(_ index: Int) { bits |= 1 << UInt64(index) }

  mutating func formUnion(_ other: ChangeSubjects) { bits |= other.bits }

  /// Calls `body` with each place.
  func forEach(_ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  /// Each place.
  var places: [Int] {
    var places: [Int] = []
    forEach { places.append($0) }
    return places
  }
}
