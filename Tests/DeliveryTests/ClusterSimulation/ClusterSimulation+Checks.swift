import Base

@testable import Store

/// A run of a chore.
struct SimulatedRun {
  var item: WorkItem
  var process: SimulatedProcess
  /// Whether the process has lost what it runs under: somebody else may do the same.
  var isVoid: Bool
}

/// What was published last, when all was calm.
struct LastCall {
  var name: String
  /// Until when it must have been begun, monotonic.
  var until: Int64
  var begins = 0
}

// What must be as it is.
extension ClusterSimulation {
  // MARK: Runs

  private static let hasLease = Statement(
    """
    SELECT 1 FROM work WHERE kind = $1 AND id = $2 AND state = 2 AND leased_by = $3 AND token = $4
    """)

  private func look(_ statement: Statement, _ values: [DatabaseValue] = []) -> [String] {
    var rows: [String] = []
    do throws(StoreError) {
      try probe.query(statement, values) { row in
        rows.append(row.text(0))
        return true
      }
    } catch {
      problems.append("\(statement.sql): \(error)")
    }
    return rows
  }

  func lengthOfRun() -> Int64 {
    diesInRun || (isChaotic && random.isOne(in: 8))
      ? random.time(Self.second...4 * Self.second) : random.time(1_000_000...100_000_000)
  }

  /// A process begins a run; returns its number.
  func runBegins(_ item: WorkItem, _ process: SimulatedProcess) -> Int {
    runCount += 1
    note("process \(process.number) runs \(item.id)")
    let kind = QueueKind.simulatedChores.name
    let isHeld = !look(
      Self.hasLease,
      [.text(kind), .text(item.id), .text(item.lease.owner), .integer(item.lease.token)]
    ).isEmpty
    let run = SimulatedRun(item: item, process: process, isVoid: !isHeld)
    if isHeld {
      checkAlone(run)
      checkTime(of: item)
    } else if !process.wasTakenOver, !process.isDead {
      problems.append("process \(process.number) runs \(item.id), which it has not")
    }
    runs[runCount] = run
    if diesInRun { dieInRun(process) }
    return runCount
  }

  private func checkAlone(_ run: SimulatedRun) {
    let item = run.item
    for other in runs.values where !other.isVoid && other.item.lane == item.lane {
      if other.process !== run.process || other.item.id == item.id {
        problems.append(
          "process \(run.process.number) runs \(item.id) while \(other.process.number) runs \(other.item.id)"
        )
      }
    }
    guard begun.insert(item.id).inserted, !item.series.isEmpty else { return }
    let series = "\(item.lane)/\(item.series)"
    if let before = reached[series], before > item.position {
      problems.append("\(item.position) of \(series) is run first after \(before)")
    }
    reached[series] = max(reached[series] ?? 0, item.position)
    if let last, item.id.hasPrefix(last.name) {
      self.last?.begins += 1
      if now > last.until { problems.append("\(item.id) was begun late") }
    }
  }

  private func checkTime(of item: WorkItem) {
    if item.dueAt > engine.now {
      problems.append("\(item.id) is run \(item.dueAt - engine.now) ns before its time")
    }
  }

  func runEnds(_ number: Int) -> ChoreResult {
    guard let run = runs.removeValue(forKey: number) else { return ChoreResult() }
    let item = run.item
    if item.id == "schedule" {
      return ChoreResult(
        done: "tick/\(item.dueAt)",
        nextAttempt: schedulesAreOver ? nil : item.dueAt + 5 * Self.second)
    }
    if isChaotic, random.isOne(in: 6) {
      return ChoreResult(nextAttempt: engine.now + random.time(100_000_000...2 * Self.second))
    }
    return ChoreResult(done: "done/\(item.id)")
  }

  /// What a node had was taken over: what it runs is nobody's.
  func noteTakenOver(_ node: Int64) {
    guard let process = processes.first(where: { $0.node == node }) else { return }
    note("process \(process.number) is taken over")
    process.wasTakenOver = true
    for (number, run) in runs where run.process === process { runs[number]?.isVoid = true }
  }

  private static let leasedByNode = Statement(
    """
    SELECT id FROM work WHERE state = 2 AND leased_by >= $1 AND leased_by < $2
    UNION ALL SELECT lane FROM work_lanes WHERE state = 2 AND leased_by >= $1 AND leased_by < $2
    UNION ALL SELECT name FROM duties WHERE node = $3
    """)

  func countLeases(of node: Int64) -> Int {
    look(Self.leasedByNode, [.text("\(node)."), .text("\(node)/"), .integer(node)]).count
  }

  // MARK: The end

  private static let waitingWork = Statement(
    "SELECT id FROM work WHERE ended_at IS NULL AND id <> 'schedule' ORDER BY id")
  private static let scheduledWork = Statement("SELECT id FROM work WHERE ended_at IS NULL")
  private static let allPositions = Statement(
    "SELECT CAST(position AS TEXT) FROM events ORDER BY position")
  private static let followed = Statement(
    "SELECT CAST(position AS TEXT) FROM events WHERE position > (SELECT position FROM simulated_places)"
  )
  private static let allTexts = Statement("SELECT payload FROM events ORDER BY position")
  private static let allLeases = Statement(
    """
    SELECT id FROM work WHERE state = 2
    UNION ALL SELECT lane FROM work_lanes WHERE leased_by IS NOT NULL
    UNION ALL SELECT name FROM duties WHERE node <> 0
    """)

  private static let allWork = Statement(
    """
    SELECT id || ' ' || state || ' ' || due_at || ' ' || COALESCE(leased_by, '-') || ' ' || lost_leases
    FROM work WHERE ended_at IS NULL
    UNION ALL SELECT lane || ' ' || state || ' ' || wake_at || ' ' || COALESCE(leased_by, '-')
    FROM work_lanes
    """)

  /// Takes what waits still into the trace.
  func traceWhatIsLeft() { for row in look(Self.allWork) { note(row) } }

  /// What waits still.
  func whatIsLeft() -> String {
    let work = look(schedulesAreOver ? Self.scheduledWork : Self.waitingWork)
    let events = look(Self.allPositions).compactMap { Int64($0) }
    var left = work.isEmpty ? [] : ["work \(work.prefix(5))"]
    for watch in watches where watch.position != events.last ?? 0 {
      left.append("watch \(watch.number) at \(watch.position)")
    }
    if !look(Self.followed).isEmpty { left.append("what follows") }
    if writes.values.contains(where: { $0 == .asked }) { left.append("writes") }
    return left.joined(separator: ", ")
  }

  /// Looks now and then whether anything waits still; once all is calm, publishes once more.
  func lookForEnd() {
    guard !isOver else { return }
    if whatIsLeft().isEmpty, !awaitsTakeOver {
      if let last {
        if last.begins < 2 { problems.append("\(last.name) was not begun") }
        isOver = true
        return
      }
      // Processes that were there before all was calm know of their dead by then, and of one that dies in the calm.
      guard now > calmSince + 3 * Self.second else { return lookLater() }
      publish()
      schedulesAreOver = true
      last = LastCall(name: "w\(writeCount).", until: now + 10 * Self.second)
    }
    lookLater()
  }

  private func lookLater() {
    schedule(at: now + Self.second) { [unowned self] in lookForEnd() }
  }

  /// What stands there when all processes have ended in order.
  func checkEnd() {
    let events = look(Self.allPositions).compactMap { Int64($0) }
    let texts = look(Self.allTexts)
    for watch in watches where watch.seen != events {
      problems.append("watch \(watch.number) saw \(watch.seen) of \(events)")
    }
    let counts: [String: Int64]
    do throws(StoreError) {
      counts = try ClusterTables.counts(on: probe)
    } catch {
      return problems.append("\(error)")
    }
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) where count != 1 {
      problems.append("\(name) happened \(count) times")
    }
    for (name, state) in writes.sorted(by: { $0.key < $1.key }) {
      let there = texts.count { $0.contains("\"\(name)\"") }
      check(name, state, there: there)
      for lane in ["a", "b"] where there == 1 {
        if counts["done/\(name)/\(lane)"] == nil, counts["given up/\(name)/\(lane)"] == nil {
          problems.append("\(name)/\(lane) was not done")
        }
      }
    }
    for (id, timer) in timers.sorted(by: { $0.key < $1.key }) {
      check(
        id, timer.write,
        there: counts["done/\(id)"] != nil || counts["given up/\(id)"] != nil ? 1 : 0)
    }
    for position in events where counts["follow/\(position)"] == nil {
      problems.append("nothing followed from \(position)")
    }
    checkSchedule(counts)
    let left = look(Self.allLeases)
    if !left.isEmpty, look(Self.unseenNodes).isEmpty { problems.append("\(left) are leased still") }
  }

  /// Nodes whose end nobody has seen, as they ended last or could not tell of it.
  private static let unseenNodes = Statement("SELECT name FROM nodes WHERE taken_over_at < seen_at")

  private func check(_ name: String, _ state: WriteState, there: Int) {
    let isRight =
      switch state {
      case .acknowledged: there == 1
      case .failed: there == 0
      case .unknown: there <= 1
      case .asked: false
      }
    if !isRight { problems.append("\(name) is \(state) and there \(there) times") }
  }

  /// Each time of the schedule came, from the first one on.
  private func checkSchedule(_ counts: [String: Int64]) {
    guard counts["given up/schedule"] == nil else { return }
    let ticks = counts.keys.filter { $0.hasPrefix("tick/") }
      .compactMap { Int64($0.dropFirst("tick/".count)) }.sorted()
    let expected = ticks.indices.map { scheduleStart + Int64($0) * 5 * Self.second }
    if ticks.isEmpty || ticks != expected { problems.append("the schedule came at \(ticks)") }
  }
}
