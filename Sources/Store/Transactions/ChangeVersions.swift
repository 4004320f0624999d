import Synchronization

/// The version of one subject, raised after the commit of a change and before anybody is told of it.
///
/// Whoever made something from the database under a version may use it while the number stays the same: read
/// it before reading the database.
public final class ChangeVersion: Sendable {
  private let number = Atomic<UInt64>(1)

  /// The version now.
  public var current: UInt64 { number.load(ordering: .acquiring) }

  func raise() { number.add(1, ordering: .releasing) }
}

/// The versions of a store's subjects.
final class ChangeVersions: Sendable {
  private let subjects: [ChangeSubject]
  private let versions: [ChangeVersion]

  /// A version for each subject; there may be 64.
  init(_ subjects: [ChangeSubject]) {
    precondition(
      subjects.count <= 64 && Set(subjects).count == subjects.count,
      "more than 64 change subjects, or one twice")
    self.subjects = subjects
    versions = subjects.map { _ in ChangeVersion() }
  }

  /// How many subjects there are.
  var count: Int { subjects.count }

  /// The subject's place in the list; a feature of the schema must have declared it.
  func index(of subject: ChangeSubject) -> Int {
    guard let index = subjects.firstIndex(of: subject) else {
      preconditionFailure("no feature of the store declares the change subject \(subject.name)")
    }
    return index
  }

  subscript(subject: ChangeSubject) -> ChangeVersion { versions[index(of: subject)] }

  /// Makes everything stale that was made under the present versions of `changed`.
  func raise(_ changed: ChangeSubjects) {
    changed.forEach { versions[$0].raise() }
  }
}

/// How often the writer's view of each subject changed, undone changes included.
///
/// What was made from the database inside a transaction is true while the number stays the same. Used on the
/// writer's thread only.
final class WriterView {
  private var revisions: [UInt64]

  init(count: Int) { revisions = [UInt64](repeating: 1, count: count) }

  subscript(subject: Int) -> UInt64 { revisions[subject] }

  /// Notes that a subject changed.
  func note(_ subject: Int) { revisions[subject] += 1 }

  /// Notes that the changes of subjects were undone.
  func undo(_ subjects: ChangeSubjects) {
    subjects.forEach { note($0) }
  }
}
