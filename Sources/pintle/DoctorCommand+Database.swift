import Base
import Server
import Store
import StorePostgres
import StoreSQLite

// The database, and what belongs to it.
extension DoctorCommand {
  /// Asks PostgreSQL, where the data lie there; the server's own place stays untouched.
  private mutating func checkPostgres() -> Bool {
    let postgres: PostgresDatabase
    do throws(CommandError) {
      guard let chosen = try DatabaseEngine.postgres(settings) else { return false }
      postgres = chosen
    } catch {
      find("database", .problem, error.message, "give --database as \"pintle help serve\" has it")
      return true
    }
    do throws(StoreError) {
      let connection = try postgres.connect(.reader)
      defer { connection.close() }
      if let move = try PostgresMove.find(on: connection) {
        find(
          "database", .problem, "PostgreSQL at \(postgres.place) may hold a part of the data",
          PostgresMove.advice(move.source))
      } else if try connection.hasTable("instance") {
        let problems = try connection.checkIntegrity()
        find(
          "database", problems.isEmpty ? .good : .problem,
          problems.first ?? "PostgreSQL at \(postgres.place) answers",
          problems.isEmpty ? "" : Self.restorePostgres)
        if let problem = try EventLogCheck.problem(on: connection) {
          find(
            "event log", .problem, "PostgreSQL at \(postgres.place): \(problem)",
            Self.restorePostgres)
        }
        checkMasterKey(sealing: try InstanceTable.read(on: connection).sealingKey)
        try checkClock(on: connection)
        findProcesses(try NodeRecord.all(on: connection))
      } else {
        find(
          "database", .warning, "PostgreSQL at \(postgres.place) has none yet",
          "\"pintle serve\" makes it")
      }
    } catch {
      find("database", .problem, "\(error)", "see that PostgreSQL runs and takes this user")
    }
    return true
  }

  private static let restorePostgres =
    "stop the servers, keep a copy of the database, and restore a backup that PostgreSQL's own tools have made"

  private mutating func checkClock(on connection: any DatabaseConnection) throws(StoreError) {
    let last = try EventLogCheck.lastTime(on: connection)
    let clock = SystemTimeSource()
    let before = clock.wallNanoseconds()
    let time = try PostgresClock.time(on: connection)
    checkClock(
      lastEvent: last,
      database: ClockReading(before: before, time: time, after: clock.wallNanoseconds()))
  }

  /// Tells which processes work with the database, as they told it last; `nodes` are all of whom it knows.
  private mutating func findProcesses(_ nodes: [NodeRecord]) {
    // Whoever was heard of last is there, whatever this machine's clock says.
    guard let now = nodes.map(\.seenAt).max(), now > 1 else { return }
    let present = nodes.filter { $0.isThere(at: now) }
    let texts = present.map { node in
      var start = ByteBuffer(capacity: 32)
      RFC3339.append(seconds: node.startedAt / 1_000_000_000, nanos: 0, to: &start)
      let since = String(decoding: start.array(), as: UTF8.self)
      return "\(node.name), version \(node.version), since \(since)"
    }
    find(
      "processes", .good,
      "\(present.count) worked with the database when one was heard of last: "
        + texts.joined(separator: "; "))
  }

  /// Looks at the database, and at what belongs to it: the master key and the clocks.
  mutating func checkStore() {
    if checkPostgres() { return }
    let database = path + "/pintle.db"
    guard FileAccess.exists(database) else {
      if let place = DatabaseEngine.markedPlace(path) {
        find(
          "database", .problem, "the data lie in PostgreSQL at \(place)", "name that by --database")
      } else {
        find("database", .warning, "there is none yet", "\"pintle serve\" makes it")
      }
      return
    }
    let (facts, logProblem): (SQLiteBackup.Facts, String?)
    do throws(StoreError) {
      facts = try SQLiteBackup.check(database, isInUse: true)
      logProblem = try SQLiteBackup.logProblem(database, isInUse: true)
    } catch {
      find(
        "database", .problem, "\(error)",
        "stop the server, keep a copy of the directory, and restore a backup (\"pintle help restore\")"
      )
      return
    }
    if let logProblem {
      find(
        "event log", .problem, "\(database): \(logProblem)",
        "stop the server, keep a copy of the directory, and restore a backup (\"pintle help restore\")"
      )
    }
    find(
      "database", .good, "\(facts.bytes) bytes, whole, \(facts.lastPosition) as its last position")
    checkMasterKey(sealing: facts.sealingKey)
    checkClock(lastEvent: facts.lastEventTime)
  }

  /// Looks whether the master key is there and is the one with this id; nil where nothing is sealed yet.
  private mutating func checkMasterKey(sealing key: String?) {
    let keyFile = settings.first(Options.masterKeyFile) ?? path + "/master.key"
    guard let rights = FileTrust.Facts(keyFile) else {
      find(
        "master key", .problem, "there is no file \(keyFile)",
        "put it back, or name it by --master-key-file: what is sealed is lost without it")
      return
    }
    // Its rights were looked at already.
    guard !FileTrust.judge(rights, .masterKey).contains(where: \.isRefusal) else { return }
    do throws(CommandError) {
      try Restoration.check(keyFile, opens: key, of: "the database")
      find("master key", .good, keyFile)
    } catch {
      find(
        "master key", .problem, error.message, "put the file back that the database was used with")
    }
  }

  /// Compares this machine's clock with the last event's time and, where it has one of its own, with the database's.
  private mutating func checkClock(lastEvent: Int64?, database: ClockReading? = nil) {
    let now = SystemTimeSource().wallNanoseconds()
    var isRight = true
    if let lastEvent, lastEvent > now + Limits.doctorClockNanoseconds {
      isRight = false
      find(
        "clock", .problem,
        "the last event is of \(WallClockText.format(lastEvent)), and it is \(WallClockText.format(now))",
        "set the clock: signatures, tokens and timers depend on it")
    }
    if let database, database.distance > Limits.doctorClockNanoseconds {
      isRight = false
      find(
        "clock", .problem,
        "it is \(WallClockText.format(database.before)) here, and \(WallClockText.format(database.time)) at the database",
        "set both clocks: signatures and tokens go by this machine's, what processes share by the database's"
      )
    }
    if isRight { find("clock", .good, WallClockText.format(now)) }
  }

  /// What another clock said, and this machine's before and after it was asked; nanoseconds since 1970.
  struct ClockReading {
    var before: Int64
    var time: Int64
    var after: Int64

    /// How far the other clock is from this one at least, whenever meanwhile it was read.
    var distance: Int64 { max(0, before - time, time - after) }
  }
}
