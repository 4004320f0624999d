import Base

/// How carefully work of a lane is leased, because processes died with some of it.
///
/// At a death everything that was leased counts as lost with it, whether or not it was under way, and most of it is
/// innocent. So what was lost once is leased in small parts, and what was lost again one by one, alone in the process:
/// from then on only what is at fault is lost.
enum LeaseCaution: Sendable {
  /// As much as there is room for.
  case none
  /// No more than runs at once.
  case few
  /// One piece, which runs alone.
  case alone

  /// What leased work asks for.
  init(of items: [WorkItem]) {
    self =
      switch items.lazy.map(\.lostLeases).max() ?? 0 {
      case ..<1: .none
      case ..<Limits.lostLeasesToRunAlone: .few
      default: .alone
      }
  }

  /// How much of a lane may be leased, of `most` at other times.
  func most(_ most: Int, _ limits: WorkLimits) -> Int {
    switch self {
    case .none: most
    case .few: min(most, limits.running.each)
    case .alone: 1
    }
  }

  /// For how long a worker has run before it runs `item`, nanoseconds.
  static func delay(of item: WorkItem, _ limits: WorkLimits) -> Int64 {
    let more = item.lostLeases - Limits.lostLeasesToRunAlone
    return more < 0 ? 0 : limits.firstLoneRunDelay << (2 * min(more, Limits.maxLostLeases))
  }

  /// Takes out of `items`, which are in the order of running, what must not be leased with the rest; none of what is
  /// due at once overtakes what is taken out.
  static func takeOut(of items: inout [WorkItem], _ limits: WorkLimits) -> [WorkItem] {
    guard items.contains(where: { $0.lostLeases > 0 }) else { return [] }
    var kept: [WorkItem] = []
    var rest: [WorkItem] = []
    var isOver = false
    for item in items {
      let fits = kept.count < limits.running.each && !(item.isFirst && isOver)
      if fits, item.lostLeases < Limits.lostLeasesToRunAlone {
        kept.append(item)
      } else {
        rest.append(item)
        isOver = isOver || item.isFirst
      }
    }
    items = kept
    return rest
  }
}
