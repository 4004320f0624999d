import Synchronization

/// A number for each subject, raised after the commit of a change and before anybody is told of it.
///
/// Whoever made something from the database under a version may use it while the number stays the same.
final class ChangeVersions: Sendable {
  private let access = Atomic<UInt64>(1)
  private let flows = Atomic<UInt64>(1)
  private let executions = Atomic<UInt64>(1)
  private let keys = Atomic<UInt64>(1)

  /// The subject's version now; read it before reading the database.
  func current(_ subject: ChangeSubject) -> UInt64 {
    switch subject {
    case .access: access.load(ordering: .acquiring)
    case .flows: flows.load(ordering: .acquiring)
    case .executions: executions.load(ordering: .acquiring)
    case .keys: keys.load(ordering: .acquiring)
    }
  }

  /// Makes everything stale that was made under the present versions of `subjects`.
  func raise(_ subjects: ChangeSubjects) {
    if subjects.contains(.access) { access.add(1, ordering: .releasing) }
    if subjects.contains(.flows) { flows.add(1, ordering: .releasing) }
    if subjects.contains(.executions) { executions.add(1, ordering: .releasing) }
    if subjects.contains(.keys) { keys.add(1, ordering: .releasing) }
  }
}

/// How often the writer's view of each subject changed, undone changes included.
///
/// What was made from the database inside a transaction is true while the number stays the same. Used on the
/// writer's thread only.
final class WriterView {
  private var revisions = [UInt64](repeating: 1, count: ChangeSubject.allCases.count)

  subscript(subject: ChangeSubject) -> UInt64 { revisions[subject.rawValue] }

  /// Notes that a subject changed.
  func note(_ subject: ChangeSubject) { revisions[subject.rawValue] += 1 }

  /// Notes that the changes of subjects were undone.
  func undo(_ subjects: ChangeSubjects) {
    for subject in ChangeSubject.allCases where subjects.contains(subject) { note(subject) }
  }
}

/// The subjects that a transaction changed.
struct ChangeSubjects {
  private var bits: UInt8 = 0

  func contains(_ subject: ChangeSubject) -> Bool { bits & (1 << subject.rawValue) != 0 }

  mutating func insert(_ subject: ChangeSubject) { bits |= 1 << subject.rawValue }

  mutating func formUnion(_ other: ChangeSubjects) { bits |= other.bits }
}
