import Base
import Glibc
import Server
import Store
import StorePostgres
import StoreSQLite

/// The engine that keeps a data directory's database: SQLite in the directory, or PostgreSQL.
struct DatabaseEngine {
  let database: any Database
  /// Whether nothing was ever kept in the database.
  let isNew: Bool
  /// Where it is, for errors.
  let place: String
  /// The mark that the directory has yet to get; nil for none.
  private let missingMark: String?

  /// What is done while another process has the database.
  enum Patience {
    /// An error, at once.
    case none
    /// It is about to end, as it hands over to this process: an error when somebody else was quicker.
    case briefly
    /// This process stands by until that one ends, and tells the service manager that it takes long.
    case standBy(ServiceManager)
  }

  /// Stands in a directory whose database is PostgreSQL's, so that a start that does not know of it makes no other one.
  private static func mark(_ path: String) -> String { path + "/postgresql" }

  /// Makes ready what the settings name.
  ///
  /// - Parameters:
  ///   - settings: What was set.
  ///   - path: The data directory, which this process has locked.
  ///   - patience: What is done while another process has the database.
  /// - Throws: Why it cannot be used.
  init(_ settings: Settings, path: String, patience: Patience) throws(CommandError) {
    let file = path + "/pintle.db"
    let postgres = try Self.postgres(settings) { owner in
      // Nothing in memory is true any more; whoever started the process starts it again, and then it stands by.
      Console.note("pintle ends at once: \(owner) has taken the database over")
      _exit(1)
    }
    guard let postgres else {
      guard !FileAccess.exists(Self.mark(path)) else {
        throw .failure(
          "the data of \(path) lie in PostgreSQL: name that by --database; nothing was changed")
      }
      database = SQLiteDatabase(directory: path, reserveBytes: Limits.reserveBytes)
      isNew = !FileAccess.exists(file)
      place = path
      missingMark = nil
      return
    }
    guard !FileAccess.exists(file) else {
      throw .failure(
        "\(path) holds a database of SQLite, which --database would leave aside: name another data directory, "
          + "or move the data over with 'pintle migrate'"
      )
    }
    database = postgres
    place = "PostgreSQL at \(postgres.place)"
    isNew = try Self.take(postgres, place, patience)
    missingMark = FileAccess.exists(Self.mark(path)) ? nil : postgres.place
    guard !isNew || missingMark != nil else {
      throw .failure(
        "the data of \(path) lie in PostgreSQL at \(Self.markedPlace(path) ?? ""), and \(place) is empty: name that by --database, or "
          + "remove \(Self.mark(path)) to begin anew; nothing was changed")
    }
  }

  /// Notes in the directory where its data lie, once they are there.
  func mark(_ path: String) throws(CommandError) {
    guard let missingMark else { return }
    try Self.mark(path, as: missingMark)
  }

  /// Notes in a directory where its data lie.
  static func mark(_ path: String, as place: String) throws(CommandError) {
    try FileAccess.replace(mark(path), Array("\(place)\n".utf8), mode: 0o600)
  }

  /// Where the data of a directory lie; nil when that is the directory itself.
  static func markedPlace(_ path: String) -> String? {
    guard FileAccess.exists(mark(path)) else { return nil }
    return ((try? FileAccess.readText(mark(path), limit: 4096)) ?? "").filter { !$0.isNewline }
  }

  /// PostgreSQL as the settings reach it; nil when the database is SQLite's.
  static func postgres(
    _ settings: Settings, whenReplaced: @escaping @Sendable (String) -> Void = { _ in }
  ) throws(CommandError) -> PostgresDatabase? {
    guard let connection = settings.first(Options.database) else {
      guard !settings.isGiven(Options.databaseUnverified) else {
        throw .usage("--database-unverified needs --database")
      }
      guard !settings.isGiven(Options.databaseReaders) else {
        throw .usage("--database-readers needs --database")
      }
      return nil
    }
    var chosen = PostgresSettings(
      connection, admitsUnverifiedServer: settings[Options.databaseUnverified],
      readers: settings[Options.databaseReaders])
    chosen.whenReplaced = whenReplaced
    chosen.company = .equals
    return try postgres(chosen, "--database")
  }

  /// PostgreSQL; `option` is what named it.
  static func postgres(
    _ settings: PostgresSettings, _ option: String
  ) throws(CommandError) -> PostgresDatabase {
    do throws(StoreError) {
      return try PostgresDatabase(settings)
    } catch {
      throw .failure("\(option): \(error)")
    }
  }

  /// Takes this process's place among those that write, and waits for it while another one has to be alone: one of a former
  /// version, or a migration.
  private static func take(
    _ postgres: PostgresDatabase, _ place: String, _ patience: Patience
  ) throws(CommandError) -> Bool {
    var looks = 0
    var isStandingBy: Bool { looks >= Limits.databaseQuickLooks }
    while true {
      do throws(StoreError) {
        return try postgres.takePlace()
      } catch {
        switch error {
        case .taken(let owner):
          if case .none = patience {
            throw .failure(
              "\(owner) works with \(place) alone: try again when it has ended"
            )
          }
          looks += 1
          if looks == Limits.databaseQuickLooks {
            guard case .standBy = patience else {
              throw .failure(
                "\(owner) took \(place) over meanwhile: start this server anew, and it stands by")
            }
            Console.note(
              "pintle stands by: \(owner) works with \(place) alone; it serves when that one ends")
          }
        // The server may be starting again while others wait for it.
        case .unavailable where isStandingBy: break
        default: throw .failure("cannot open the database, \(place): \(error)")
        }
      }
      if case .standBy(let manager) = patience {
        manager.tell(.needsLonger(nanoseconds: 10 * Limits.databaseLookNanoseconds))
      }
      let pause =
        isStandingBy ? Limits.databaseLookNanoseconds : Limits.databaseQuickLookNanoseconds
      // Nothing was begun that would have to be ended.
      if Signals.wereHeard(within: pause) { exit(0) }
    }
  }

  /// Refuses a command that works with SQLite's file where the data lie in PostgreSQL, and says by `advice` what does the
  /// same there.
  static func checkIsSQLite(_ settings: Settings, _ advice: String) throws(CommandError) {
    let path = DataDirectory.path(settings)
    if let postgres = try postgres(settings) {
      throw .failure("the data lie in PostgreSQL at \(postgres.place): \(advice)")
    }
    if let place = markedPlace(path) {
      throw .failure("the data of \(path) lie in PostgreSQL at \(place): \(advice)")
    }
  }
}
