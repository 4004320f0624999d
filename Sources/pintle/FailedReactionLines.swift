import Server
import Store

/// Logs reactions that failed, as JSON lines among those of the calls: so many a minute at most.
///
/// The next line after some that were left out says how many they were; all of them are in `pintle reaction list`.
struct FailedReactionLines: Sendable {
  let log: LogWriter
  private let budget = LineBudget(linesPerMinute: 10)

  init(_ log: LogWriter) { self.log = log }

  /// Logs what `store` announces from now on, for as long as it is open.
  func follow(_ store: Store) {
    store.listen(to: .failedReactions) { note($0) }
  }

  /// Writes lines about reactions that failed; what only waits behind another one has none.
  private func note(_ failed: Set<FailedReaction>) {
    for one in failed.sorted(by: { $0.position < $1.position }) where !one.error.isEmpty {
      guard let omitted = budget.admit() else { continue }
      var members: [(name: StaticString, value: String)] = [
        ("reaction", one.reaction), ("position", "\(one.position)"),
        ("attempts", "\(one.attempts)"), ("message", one.error),
      ]
      if omitted > 0 { members.append(("omitted", "\(omitted)")) }
      log.note("reaction_failed", members)
    }
  }
}
