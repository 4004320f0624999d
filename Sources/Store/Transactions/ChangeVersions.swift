import Base
import Synchronization

/// The version of one subject, raised after the commit of a change and before anybody is told of it.
///
/// Whoever made something from the database under a version may use it while the number stays the same: read
/// it before reading the database.
///
/// Where other processes change the database, too, the number is raised within Limits.maxStaleness of their commits.
/// While this process hears nothing of them it is raised by itself, every Limits.deafStaleness, so that whoever asks reads
/// the database instead of guessing.
public final class ChangeVersion: Sendable {
  private let number = Atomic<UInt64>(1)
  /// What is known of other processes; nil where there are none.
  private let hearing: Hearing?
  /// Until when the number stands although nothing is heard, monotonic.
  private let standsUntil = Atomic<Int64>(.min)

  init(hearing: Hearing? = nil) { self.hearing = hearing }

  /// The version now.
  public var current: UInt64 {
    if let hearing { expire(hearing) }
    return number.load(ordering: .acquiring)
  }

  /// How long ago the time was up to which the number takes in what other processes have committed, nanoseconds; 0 where
  /// there are none.
  ///
  /// Read it before `current`.
  public var age: Int64 { hearing?.age ?? 0 }

  private func expire(_ hearing: Hearing) {
    let now = hearing.now
    guard !hearing.reaches(now), now > standsUntil.load(ordering: .acquiring) else { return }
    // First the number: whoever finds the new time finds the new number. Two at once raise it twice.
    raise()
    standsUntil.store(now + Limits.deafStaleness, ordering: .releasing)
  }

  func raise() { number.add(1, ordering: .releasing) }
}

/// The versions of a store's subjects.
final class ChangeVersions: Sendable {
  private let subjects: [ChangeSubject]
  private let versions: [ChangeVersion]

  /// A version for each subject; there may be 64.
  init(_ subjects: [ChangeSubject], hearing: Hearing? = nil) {
    precondition(
      subjects.count <= 64 && Set(subjects.map { UTF8Key($0.name) }).count == subjects.count,
      "more than 64 change subjects, or two with one name")
    self.subjects = subjects
    versions = subjects.map { _ in ChangeVersion(hearing: hearing) }
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

  /// The name of the subject at a place in the list.
  func name(at index: Int) -> String { subjects[index].name }

  /// The places of the subjects that have these names; what no feature declares has none.
  func places(of names: [String]) -> ChangeSubjects {
    var places = ChangeSubjects()
    for (index, subject) in subjects.enumerated()
    where names.contains(where: { $0.utf8Equals(subject.name) }) {
      places.insert(index)
    }
    return places
  }

  /// The places of all subjects.
  var all: ChangeSubjects {
    var all = ChangeSubjects()
    for index in subjects.indices { all.insert(index) }
    return all
  }

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
