import Base
import Records
import Store
import Testing
import Wire

@Suite struct ExecutionMatchingTests {
  static let known = KnownEventTypes([
    "user.human.added", "user.human.email.changed", "user.removed", "session.added",
  ])

  struct EventCase: Sendable, CustomTestStringConvertible {
    let executions: [String]
    let type: String
    let fires: String?
    var testDescription: String { "\(type) of \(executions)" }
  }

  private static let everything = [
    "event", "event/user.*", "event/user.human.*", "event/user.human.added", "request",
    "function/user.human.added", "event/user.hum.*",
  ]

  @Test(arguments: [
    EventCase(executions: everything, type: "user.human.added", fires: "event/user.human.added"),
    EventCase(
      executions: everything, type: "user.human.email.changed", fires: "event/user.human.*"),
    EventCase(executions: everything, type: "user.human", fires: "event/user.human.*"),
    EventCase(executions: everything, type: "user.removed", fires: "event/user.*"),
    EventCase(executions: everything, type: "session.added", fires: "event"),
    // Groups end at dots, unless nothing that is known stands in them.
    EventCase(executions: everything, type: "user.humanoid.added", fires: "event/user.hum.*"),
    EventCase(executions: ["event/user.human.*"], type: "user.humanoid", fires: nil),
    EventCase(
      executions: ["event/user.hum.*"], type: "user.human.added", fires: "event/user.hum.*"),
    EventCase(executions: ["event/user.hum.*", "event"], type: "user.removed", fires: "event"),
    EventCase(
      executions: ["event/us.*", "event/user.hum.*"], type: "user.human.added",
      fires: "event/user.hum.*"),
    EventCase(
      executions: ["event/user.*", "event/us.*"], type: "user.human.added", fires: "event/user.*"),
    // A type that nobody knew, in a known group.
    EventCase(
      executions: ["event/user.human.*"], type: "user.human.new", fires: "event/user.human.*"),
    EventCase(executions: ["event/user.human.added"], type: "user.human.added.again", fires: nil),
    EventCase(
      executions: ["request", "function/session.added"], type: "session.added", fires: nil),
    EventCase(executions: [], type: "session.added", fires: nil),
    EventCase(executions: ["event"], type: "", fires: "event"),
  ])
  func oneExecutionForAnEvent(_ row: EventCase) {
    let fired = EventMatching.execution(forEvent: row.type, known: Self.known) {
      row.executions.contains($0)
    }
    #expect(fired == row.fires)
  }

  struct CallCase: Sendable, CustomTestStringConvertible {
    let executions: Set<String>
    let phase: CallMatching.Phase
    let method: String
    let fires: String?
    var testDescription: String { "\(phase) \(method) of \(executions.sorted())" }
  }

  private static let calls: Set<String> = [
    "request", "request/a.B", "request/a.B/C", "response/a.B/D", "response", "request/a.Bc",
  ]

  @Test(arguments: [
    CallCase(executions: calls, phase: .request, method: "/a.B/C", fires: "request/a.B/C"),
    CallCase(executions: calls, phase: .request, method: "/a.B/D", fires: "request/a.B"),
    CallCase(executions: calls, phase: .request, method: "/a.Bc/D", fires: "request/a.Bc"),
    CallCase(executions: calls, phase: .request, method: "/a/C", fires: "request"),
    CallCase(executions: calls, phase: .response, method: "/a.B/D", fires: "response/a.B/D"),
    CallCase(executions: calls, phase: .response, method: "/a.B/C", fires: "response"),
    CallCase(executions: ["request/a.B"], phase: .response, method: "/a.B/C", fires: nil),
    CallCase(executions: ["request/a.B/C"], phase: .request, method: "/a.B/D", fires: nil),
    CallCase(
      executions: ["request/a.B/C"], phase: .request, method: "a.B/C", fires: "request/a.B/C"),
    CallCase(executions: [], phase: .request, method: "/a.B/C", fires: nil),
  ])
  func oneExecutionForACall(_ row: CallCase) {
    #expect(
      CallMatching.execution(row.phase, method: row.method) { row.executions.contains($0) }
        == row.fires)
  }

  private static let twoIncludes: [String: [ExecutionEntry]] = [
    "x": [.include("y"), .include("y"), .include("z")], "y": [.target("1")], "z": [],
  ]

  struct IncludeCase: Sendable, CustomTestStringConvertible {
    let lists: [String: [ExecutionEntry]]
    var limit = Limits.maxResolvedTargets
    var most = Limits.maxResolvedLists
    let targets: [String]?
    var testDescription: String { "\(targets ?? ["none"]) within \(limit) of \(most) lists" }
  }

  @Test(arguments: [
    IncludeCase(lists: [:], targets: []),
    IncludeCase(lists: ["x": [.target("2"), .target("1")]], targets: ["2", "1"]),
    IncludeCase(
      lists: [
        "x": [.target("1"), .include("y"), .target("2")],
        "y": [.target("3"), .include("z"), .target("4")], "z": [.target("5"), .target("1")],
      ], targets: ["1", "3", "5", "1", "4", "2"]),
    // Deeper than commands let in, and an include of what is gone.
    IncludeCase(
      lists: [
        "x": [.include("y")], "y": [.include("z"), .include("gone")],
        "z": [.include("w"), .target("1")], "w": [.target("2")],
      ], targets: ["1"]),
    IncludeCase(lists: ["x": [.target("1"), .include("x")]], targets: ["1", "1", "1"]),
    IncludeCase(
      lists: ["x": [.include("y"), .include("y")], "y": [.target("1"), .target("2")]], limit: 3,
      targets: ["1", "2", "1"]),
    // As many lists as there may be, and one more; lists that are gone count, and those that come again.
    IncludeCase(lists: twoIncludes, most: 4, targets: ["1", "1"]),
    IncludeCase(lists: twoIncludes, most: 3, targets: nil),
    IncludeCase(lists: ["x": [.target("1")]], most: 1, targets: ["1"]),
    IncludeCase(lists: ["x": [.target("1"), .include("gone")]], most: 1, targets: nil),
    // What is deeper than it may be is not gone through.
    IncludeCase(
      lists: ["x": [.include("y")], "y": [.include("z")], "z": [.include("w"), .target("1")]],
      most: 3, targets: ["1"]),
  ])
  func includesAreDissolvedInPlace(_ row: IncludeCase) {
    #expect(
      IncludeResolution.targets(of: "x", limit: row.limit, lists: row.most) { row.lists[$0] }
        == row.targets)
  }

  @Test func theKnownTypes() {
    let all = KnownEventTypes.all
    // The compatible ones, and some of Pintle's own.
    #expect(all.names.count > 466)
    #expect(all.names == all.names.sorted())
    for name in ["user.human.added", "target.added", "execution.set", "target.key.added"] {
      #expect(all.contains(name), "\(name)")
    }
    #expect(!all.contains("user.human"))
    #expect(!all.contains(""))
    for name in all.names { #expect(all.hasGroup(name) && all.containsPrefix(name)) }
    for group in ["user", "user.human", "org.flow", "user.human.added"] {
      #expect(all.hasGroup(group), "\(group)")
    }
    for prefix in ["user.hum", "u", "use", "action.adde", "user.tok"] {
      #expect(!all.hasGroup(prefix), "\(prefix)")
      #expect(all.containsPrefix(prefix), "\(prefix)")
    }
    for prefix in ["", "user.x", "zzz", "user.human.added.", "User", "ü"] {
      #expect(!all.hasGroup(prefix) && !all.containsPrefix(prefix), "\(prefix)")
    }
  }

  @Test(arguments: [
    "action.added", "action.changed", "action.deactivated", "action.reactivated", "action.removed",
    "org.flow.trigger_actions.set", "org.flow.trigger_actions.cascade.removed", "org.flow.cleared",
    "org.added", "org.changed", "org.deactivated", "org.reactivated", "org.removed",
    "user.machine.added", "user.machine.changed", "user.deactivated", "user.reactivated",
    "user.removed", "org.member.added", "org.member.changed", "org.member.removed",
    "instance.member.added", "instance.member.changed", "instance.member.removed",
    "user.pat.added", "user.pat.removed",
  ])
  func pintlesOwnChangesAreKnown(_ type: String) {
    #expect(KnownEventTypes.all.contains(type))
  }
}
