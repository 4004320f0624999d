import Base

@testable import Store

/// What a caller knows of what it wrote.
enum WriteState {
  case asked, acknowledged, failed
  /// Nobody said what became of it.
  case unknown

  init(_ error: StoreError) {
    switch error {
    case .commitUnknown, .closed: self = .unknown
    default: self = .failed
    }
  }
}

/// A timer that somebody set.
struct TimerState {
  var write = WriteState.asked
  /// By the engine's clock.
  var dueAt: Int64
}

/// A token that was revoked.
struct Revocation {
  /// When that was acknowledged, monotonic, and where.
  var at: Int64
  var process: Int
}

// What callers do.
extension ClusterSimulation {
  static let tokens = 6
  private static let schedule = 5 * second

  /// Makes tokens and a schedule.
  func setUp() {
    guard let process = anyone() else { return }
    scheduleStart = engine.now + Self.schedule
    let (store, dueAt) = (process.store, scheduleStart)
    let result = blocking { () async throws(StoreError) in
      try await store.write { transaction throws(StoreError) in
        for index in 0..<Self.tokens {
          try ClusterTables.setToken("t\(index)", isValid: true, in: transaction)
        }
        try Self.add("schedule", lane: "schedules", dueAt: dueAt, in: transaction)
      }
    }
    if case .failure(let error) = result { problems.append("nothing can be set up: \(error)") }
    watches = (0..<3).map { SimulatedWatch($0) }
    for watch in watches { move(watch) }
  }

  static func add(
    _ id: String, lane: String, series: String = "", position: Int64 = 0, dueAt: Int64 = 0,
    in transaction: Transaction
  ) throws(StoreError) {
    try WorkTable.add(
      NewWork(
        id: id, lane: WorkLane(kind: QueueKind.simulatedChores.name, name: lane), series: series,
        position: position, dueAt: dueAt), organization: transaction.instance, in: transaction)
  }

  /// Appends events about some objects, and queues work for each, in one transaction.
  func publish() {
    guard let process = anyone() else { return }
    writeCount += 1
    let name = "w\(writeCount)"
    let objects = (0...random.below(2)).map { _ in "o\(random.below(3))" }
    let names = objects.indices.map { "\(name).\($0)" }
    for name in names { writes[name] = .asked }
    Task(executorPreference: process.executor) { [self] in
      do throws(StoreError) {
        try await process.access.write { transaction throws(StoreError) in
          for (name, object) in zip(names, objects) {
            let event = try transaction.append(
              SampleEvent(text: name),
              to: Aggregate(organization: Self.organization, type: "sample", id: object), by: "e")
            for lane in ["a", "b"] {
              try Self.add(
                "\(name)/\(lane)", lane: lane, series: object, position: event.position,
                in: transaction)
            }
          }
        }
        for name in names { writes[name] = .acknowledged }
        note("\(name) is acknowledged by \(process.number)")
      } catch {
        for name in names { writes[name] = WriteState(error) }
        note("\(name) at \(process.number): \(error)")
      }
    }
  }

  func setTimer(_ index: Int) {
    guard let process = anyone(), let clock = process.store.databaseClock else { return }
    let id = "timer\(index)"
    let dueAt = clock.time(at: now) + random.time(100_000_000...8 * Self.second)
    timers[id] = TimerState(dueAt: dueAt)
    Task(executorPreference: process.executor) { [self] in
      do throws(StoreError) {
        try await process.access.write { transaction throws(StoreError) in
          try Self.add(id, lane: "timers", dueAt: dueAt, in: transaction)
        }
        timers[id]?.write = .acknowledged
      } catch {
        timers[id]?.write = WriteState(error)
      }
    }
  }

  // MARK: Tokens

  func revoke(_ id: String) {
    guard let process = anyone() else { return }
    useEverywhere(id)
    Task(executorPreference: process.executor) { [self] in
      do throws(StoreError) {
        try await process.access.write { transaction throws(StoreError) in
          try ClusterTables.setToken(id, isValid: false, in: transaction)
        }
        note("\(id) is revoked by \(process.number)")
        revocations[id] = Revocation(at: now, process: process.number)
        use(id, process)
        for wait in [0, 100, 500, 1000, 3000, 8000] as [Int64] {
          schedule(at: now + Limits.maxStaleness + wait * 1_000_000 + 1) { [unowned self] in
            useEverywhere(id)
          }
        }
      } catch {
        note("\(id) is not revoked: \(error)")
      }
    }
  }

  /// Uses some tokens everywhere, now and then.
  func useTokens() {
    guard isChaotic else { return }
    useEverywhere("t\(random.below(Self.tokens))")
    schedule(at: now + random.time(200_000_000...800_000_000)) { [unowned self] in useTokens() }
  }

  private func useEverywhere(_ id: String) {
    for process in living {
      // One that stands still goes on with what callers had sent.
      schedule(for: process, at: now) { [unowned self] in use(id, process) }
    }
  }

  private func use(_ id: String, _ process: SimulatedProcess) {
    guard process.isThere else { return }
    let tokens = process.tokens
    let result = blocking { () async throws(StoreError) in try await tokens.value(for: id) }
    guard case .success(true?) = result, let revoked = revocations[id] else { return }
    let bound = revoked.process == process.number ? 0 : Limits.maxStaleness
    if now > revoked.at + bound {
      problems.append("\(id) is let in by \(process.number) \(now - revoked.at) ns after its end")
    }
  }

  // MARK: What one process does at a time

  private static let duty = "follow"
  private struct DutyLost: Error {}

  /// Follows the log in the turn of a process: what follows from each event is brought about once.
  func follow(_ process: SimulatedProcess) {
    Task(executorPreference: process.executor) { [self] in
      var place: Int64?
      while process.isThere, !isOver {
        do throws(StoreError) {
          if duties[process.number] == nil {
            let taken = try await process.access.call { store throws(StoreError) in
              try await store.take(duty: Self.duty)
            }
            // Somebody else may have followed meanwhile.
            place = nil
            duties[process.number] = taken
            if taken != nil { note("process \(process.number) follows") }
          }
          if let duty = duties[process.number] {
            place = try await follow(process, duty, from: place)
          }
        } catch {
          place = nil
          if case .rejected = error { duties[process.number] = nil }
        }
        await pause(process, 500_000_000...2_000_000_000)
      }
    }
  }

  private func follow(
    _ process: SimulatedProcess, _ duty: Duty, from place: Int64?
  ) async throws(StoreError) -> Int64 {
    let instance = process.store.instanceID
    let start: Int64
    if let place {
      start = place
    } else {
      start = try await process.access.scan { reader throws(StoreError) in
        try ClusterTables.place(instance: instance, in: reader)
      }
    }
    let page = try await process.access.scan { reader throws(StoreError) in
      try Self.page(after: start, in: reader)
    }
    guard !page.events.isEmpty else { return start }
    let (positions, end) = (page.events.map(\.head.position), page.lastPosition)
    try await process.access.write { transaction throws(StoreError) in
      guard try duty.isHeld(in: transaction) else { throw .rejected(DutyLost()) }
      for position in positions {
        try ClusterTables.note("follow/\(position)", in: transaction)
      }
      try ClusterTables.setPlace(end, in: transaction)
    }
    return end
  }

  func giveBackDuty(of process: SimulatedProcess) async {
    guard let duty = duties.removeValue(forKey: process.number) else { return }
    try? await process.access.call { store throws(StoreError) in try await store.giveBack(duty) }
  }

  static func page(after position: Int64, in reader: Reader) throws(StoreError) -> UnreadPage {
    try EventLog.unread(
      after: position, within: EventPage.Bounds(events: 100, scanned: 1000, bytes: 100_000),
      in: reader)
  }
}
