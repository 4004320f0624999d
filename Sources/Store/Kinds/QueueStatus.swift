public import Base
import Synchronization

/// How much work of each kind there is, and who runs it; for any thread.
///
/// The rows are counted once, in the background (``Store/countWork()``); from then on each commit adds what it changed.
/// With other processes on the same tables the figures are those of this one.
public final class QueueStatus: Sendable {
  /// What is known of one kind.
  public struct Kind: Sendable, Equatable {
    @UTF8Compared public var name: String
    /// Whether a feature declares it; work of others was queued by another version of the program.
    public var isDeclared: Bool
    /// How many workers run it.
    public var workers = 0
    /// Rows that wait for their time or turn; nil before they were counted.
    public var waiting: Int?
    /// Rows that a worker has leased; nil before they were counted.
    public var leased: Int?
    /// Runs that are under way here.
    public var running = 0
    /// Since when the work waits that has been due for longest, nanoseconds since 1970; nil when none is due or
    /// nobody has looked.
    public var oldestDue: Int64?
    /// How much was given up here because processes died with it (Limits.maxLostLeases).
    public var setAside = 0

    /// Whether work of the kind waits and nobody runs it.
    public var isUnattended: Bool { workers == 0 && (waiting ?? 0) + (leased ?? 0) > 0 }
  }

  private struct State: Sendable {
    var kinds: [Kind]
    /// What commits have changed since the start, for each declared kind.
    var changes: [WorkChanges.Change]
    /// How many commits have changed the queue.
    var commits: UInt64 = 0
    var isCommitting = false
  }

  /// Where work runs that processes died with.
  let lonePlace = LonePlace()
  private let state: Mutex<State>
  private let names: [UTF8Key: Int]

  init(_ kinds: [QueueKind]) {
    var names: [UTF8Key: Int] = [:]
    for (index, kind) in kinds.enumerated() { names[kind.name] = index }
    self.names = names
    state = Mutex(
      State(
        kinds: kinds.map { Kind(name: $0.name, isDeclared: true) },
        changes: kinds.map { _ in WorkChanges.Change() }))
  }

  /// All kinds: those that features declare, then others of which there are rows.
  ///
  /// Where nothing is queued any more nothing is due, whatever a worker has told of that: it looks now and then.
  public var kinds: [Kind] {
    var kinds = state.withLock { $0.kinds }
    for index in kinds.indices where kinds[index].waiting == 0 && kinds[index].leased == 0 {
      kinds[index].oldestDue = nil
    }
    return kinds
  }

  /// The names of the kinds that features declare.
  var declaredKinds: [String] { kinds.filter(\.isDeclared).map(\.name) }

  /// The place of a declared kind.
  func index(of name: String) -> Int? { names[name] }

  // MARK: Workers

  /// Notes that a worker of a kind begins (1) or has ended (-1).
  func noteWorkers(_ change: Int, of name: String) {
    update(name) { kind in
      kind.workers += change
      if kind.workers == 0 { (kind.running, kind.oldestDue) = (0, nil) }
    }
  }

  func note(running: Int, of name: String) { update(name) { $0.running = running } }

  func note(oldestDue: Int64?, of name: String) { update(name) { $0.oldestDue = oldestDue } }

  func note(setAside count: Int, of name: String) { update(name) { $0.setAside += count } }

  private func update(_ name: String, _ body: (inout Kind) -> Void) {
    guard let index = names[name] else {
      preconditionFailure("no feature of the store declares the kind of work \(name)")
    }
    state.withLock { body(&$0.kinds[index]) }
  }

  // MARK: Commits

  /// Called by the writer before a commit that changes the queue.
  func beginCommit() { state.withLock { $0.isCommitting = true } }

  /// Called by the writer after that commit; `changes` are nil when it failed.
  func endCommit(_ changes: WorkChanges?) {
    state.withLock { state in
      state.isCommitting = false
      guard let changes else { return }
      state.commits += 1
      for (index, change) in changes.byKind {
        state.changes[index].add(change)
        guard let waiting = state.kinds[index].waiting, let leased = state.kinds[index].leased
        else { continue }
        state.kinds[index].waiting = waiting + change.waiting
        state.kinds[index].leased = leased + change.leased
      }
    }
  }

  // MARK: Counting

  /// What commits had changed at one moment.
  struct Mark: Sendable {
    fileprivate var commits: UInt64
    fileprivate var changes: [WorkChanges.Change]
  }

  /// The changes up to now; nil while a commit is under way.
  var mark: Mark? {
    state.withLock { $0.isCommitting ? nil : Mark(commits: $0.commits, changes: $0.changes) }
  }

  /// Whether there was no commit since `mark`.
  func isCurrent(_ mark: Mark) -> Bool {
    state.withLock { !$0.isCommitting && $0.commits == mark.commits }
  }

  /// Takes in what was counted in the state of the database at `mark`.
  func take(_ counts: [QueueCount], at mark: Mark) {
    state.withLock { state in
      for index in state.changes.indices {
        state.kinds[index].waiting = state.changes[index].waiting - mark.changes[index].waiting
        state.kinds[index].leased = state.changes[index].leased - mark.changes[index].leased
      }
      state.kinds.removeLast(state.kinds.count - state.changes.count)
      for count in counts {
        let index: Int
        if let known = names[count.kind] {
          index = known
        } else if let other = state.kinds.firstIndex(where: { $0.name.utf8Equals(count.kind) }) {
          index = other
        } else {
          index = state.kinds.count
          state.kinds.append(Kind(name: count.kind, isDeclared: false, waiting: 0, leased: 0))
        }
        if count.isLeased {
          state.kinds[index].leased! += count.rows
        } else {
          state.kinds[index].waiting! += count.rows
        }
      }
    }
  }
}

/// Rows of one kind that wait, or that are leased.
struct QueueCount: Sendable {
  var kind: String
  var isLeased: Bool
  var rows: Int
}

/// What a transaction changed of the queue, in rows.
struct WorkChanges: Sendable {
  struct Change: Sendable {
    var waiting = 0
    var leased = 0

    mutating func add(_ other: Change) {
      waiting += other.waiting
      leased += other.leased
    }
  }

  /// By the kind's place in the store's list; there are few.
  private(set) var byKind: [(kind: Int, change: Change)] = []

  var isEmpty: Bool { byKind.isEmpty }

  mutating func add(_ change: Change, of kind: Int) {
    for index in byKind.indices where byKind[index].kind == kind {
      return byKind[index].change.add(change)
    }
    byKind.append((kind, change))
  }

  mutating func add(_ other: WorkChanges) {
    for (kind, change) in other.byKind { add(change, of: kind) }
  }
}
