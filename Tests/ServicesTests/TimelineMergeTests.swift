import API
import Testing
import Wire

@testable import Services

/// One order of a run's history and what happened around it, in pages.
@Suite struct TimelineMergeTests {
  private typealias Entry = TimelineSource.Entry

  private func entry(_ name: String, _ time: Int64) -> Entry {
    var entry = Entry()
    entry.text = name
    if name == "event" { entry.kind = .event }
    entry.time = .init(nanosecondsSince1970: time)
    return entry
  }

  /// "a@3" is an entry of the third second; those of a group stand in one text, its history behind the lines.
  private func entries(_ texts: [String]) -> [Entry] {
    texts.map { text in
      let parts = text.split(separator: "@")
      return entry(String(parts[0]), Int64(parts[1])! * 1_000_000_000)
    }
  }

  struct Row: Sendable {
    var others: [String]
    var history: [[String]]
    var told: String
  }

  @Test(arguments: [
    Row(others: [], history: [], told: ""),
    Row(others: ["a@1", "b@2"], history: [], told: "a b"),
    Row(others: [], history: [["x@1"], ["y@2"]], told: "x y"),
    // What has the same time as a part of the history stands before it.
    Row(others: ["a@1", "b@2", "c@9"], history: [["x@1"], ["y@3"]], told: "a x b y c"),
    // Lines stay before their part, but what happened meanwhile does not wait for it.
    Row(others: ["a@2", "b@4"], history: [["l@1", "m@3", "x@3"], ["y@5"]], told: "l a m x b y"),
    // What the run came from stands before it, whatever its clock said.
    Row(others: ["event@5", "a@2"], history: [["l@1", "x@3"], ["y@5"]], told: "event l a x y"),
    // A history is told in its own order, whatever its times.
    Row(others: ["a@4"], history: [["x@5"], ["y@3"], ["z@6"]], told: "a x y z"),
  ])
  func orders(_ row: Row) throws {
    let (others, history) = (entries(row.others), row.history.map { entries($0) })
    let all = row.told.split(separator: " ").map(String.init)
    for size in 1...max(1, all.count) {
      var told: [String] = []
      var place = TimelineMerge.Place()
      while true {
        // As a page reads them: no more of the history than it can need.
        let part = Array(history.dropFirst(place.history).prefix(size + 1))
        var merge = TimelineMerge(others: others, history: part, from: place)
        var count = 0
        while count < size, let next = merge.next() {
          told.append(next.entry.text)
          count += 1
        }
        if merge.isAtEnd { break }
        place = try #require(TimelineMerge.Place(merge.place.text))
      }
      #expect(told == all, "\(size)")
    }
  }

  /// By time, but what the others came of first and no end before its beginning: the clocks of processes and databases
  /// are not the same.
  @Test(arguments: [
    (["attempt@3", "event@2", "invocation@4", "end@5"], false, "event attempt invocation end"),
    (["attempt@3", "event@4", "invocation@5", "end@1"], false, "event attempt invocation end"),
    (["event@4", "attempt@3", "invocation@5", "end@1"], true, "event invocation attempt end"),
    (["event@1", "attempt@1", "invocation@1", "end@1"], false, "event attempt invocation end"),
  ])
  func whatHappenedAround(_ texts: [String], _ isBesideRun: Bool, _ told: String) {
    var entries = entries(texts)
    for index in entries.indices {
      switch entries[index].text {
      case "attempt": (entries[index].kind, entries[index].deliveryID) = (.attempt, "1")
      case "invocation":
        (entries[index].kind, entries[index].invocationID) = (.invocationStarted, "1")
      case "end": (entries[index].kind, entries[index].invocationID) = (.invocationEnded, "1")
      default: break
      }
    }
    let sorted = TimelineSource.sorted(entries, beside: isBesideRun)
    #expect(sorted.map(\.text).joined(separator: " ") == told)
  }

  @Test func onlyTheHistoryMovesThePosition() {
    var merge = TimelineMerge(
      others: entries(["a@1"]), history: [entries(["l@2", "x@2"]), entries(["y@3"])], from: .init())
    var kinds: [TimelineMerge.Kind] = []
    while let next = merge.next() { kinds.append(next.kind) }
    #expect(kinds == [.other, .line, .history, .history])
    #expect(merge.place.history == 2 && merge.isAtEnd)
  }

  @Test(arguments: [
    ("0.0.0", true), ("250.3.1", true), ("", false), ("1", false), ("1.2", false),
    ("1.2.3.4", false),
    ("-1.0.0", false), ("+1.0.0", false), ("01.0.0", false), ("1.0.x", false), ("1..0", false),
    ("1000000.0.0", true), ("1000001.0.0", false), ("99999999999999999999.0.0", false),
  ])
  func tokens(_ text: String, _ isGood: Bool) {
    #expect((TimelineMerge.Place(text) != nil) == isGood)
  }
}
