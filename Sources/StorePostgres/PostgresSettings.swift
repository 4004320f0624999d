import Base
import Store

/// How PostgreSQL is reached.
public struct PostgresSettings: Sendable {
  /// A connection URL, `postgres://...`, or libpq's `keyword=value` pairs, with any of libpq's settings but passwords.
  public var connection: String
  /// Whether a connection over the network may be made to a server whose certificate nobody verifies, or without TLS:
  /// then the connection's own `sslmode` holds.
  public var admitsUnverifiedServer: Bool
  /// The threads that read, each with a connection of its own.
  public var readers: Int
  /// After how long PostgreSQL ends a transaction in which the process does nothing, so that others go on.
  public var maxIdleNanoseconds = Limits.maxPostgresIdleNanoseconds
  /// After how long PostgreSQL ends a statement of the writer, so that a lock that somebody else holds, or a server that
  /// hangs, does not hold the store up for good.
  public var maxWriteNanoseconds = Limits.maxPostgresWriteNanoseconds
  /// How long the outcome of a commit is looked for whose connection ended meanwhile.
  public var maxCommitSearchNanoseconds = Limits.maxCommitSearchNanoseconds

  /// Who may have a writer here besides.
  public enum Company: Sendable {
    /// Whoever comes.
    case anybody
    /// Any number of processes that say the same, as `pintle serve` does, and nobody who wants to be alone.
    case equals
    /// Nobody: as `pintle migrate` wants it.
    case none
  }
  /// Who may have a writer here besides.
  public var company = Company.anybody
  /// What is done, once and on the writer's thread, when another process has taken the place of the one that writes; the
  /// text names it.
  public var whenReplaced: @Sendable (_ owner: String) -> Void = { _ in }

  public init(_ connection: String, admitsUnverifiedServer: Bool = false, readers: Int = 8) {
    self.connection = connection
    self.admitsUnverifiedServer = admitsUnverifiedServer
    self.readers = readers
  }
}

/// What libpq is told when a connection is made.
struct PostgresTarget: Sendable {
  /// Keywords and values in libpq's order: later ones win.
  let parameters: [(keyword: String, value: String)]
  /// Where the database lies, for logs; never a password.
  let place: String
  let maxIdleNanoseconds: Int64
  let maxWriteNanoseconds: Int64
  let maxCommitSearchNanoseconds: Int64
  /// The place among those that write; nil where whoever comes may.
  let ownPlace: PostgresPlace?
  let whenReplaced: @Sendable (_ owner: String) -> Void
  let watch = PostgresWatch()
  /// How long a server may say nothing where no budget bounds that.
  let patienceNanoseconds: Int64

  /// Reads and checks settings.
  ///
  /// - Throws: ``StoreError/settings(_:)`` with what is wrong; its text holds no part that might be a password.
  init(_ settings: PostgresSettings, _ pq: LibPQ) throws(StoreError) {
    let text = settings.connection
    let isURL = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    guard isURL || text.utf8.contains(UInt8(ascii: "=")) else {
      throw .settings("the database is neither a URL postgres://... nor keyword=value pairs")
    }
    guard !text.utf8.contains(0) else { throw .settings("the database has a NUL in it") }
    let given = try Self.options(text, pq)
    for keyword in ["password", "sslpassword"] where given[keyword] != nil {
      throw .settings(
        "a \(keyword) does not stand in the database's URL or keywords, where others see it: "
          + (keyword == "password"
            ? "put it into a file and name that with passfile=..., or into ~/.pgpass"
            : "use a key without one"))
    }
    // What libpq reads by itself, such as a service file, fills in only what was not given.
    var parameters = [("dbname", text)]
    func byDefault(_ keyword: String, _ value: String) {
      if given[keyword] == nil { parameters.append((keyword, value)) }
    }
    parameters.append(("client_encoding", "UTF8"))
    byDefault("fallback_application_name", "pintle")
    byDefault("connect_timeout", "\(Limits.postgresConnectSeconds)")
    // A peer that is gone is noticed within some 20 s.
    byDefault("keepalives_idle", "10")
    byDefault("keepalives_interval", "3")
    byDefault("keepalives_count", "3")
    byDefault("tcp_user_timeout", "15000")
    // Of several hosts, the one that takes changes: reads see what was written before them.
    byDefault("target_session_attrs", "read-write")
    if !settings.admitsUnverifiedServer {
      let mode = given["sslmode"] ?? "verify-full"
      // A socket in the file system has no TLS; libpq overlooks sslmode there.
      let hosts = (given["host"] ?? "").split(separator: ",", omittingEmptySubsequences: false)
      let isLocal = given["hostaddr"] == nil && hosts.allSatisfy { $0.hasPrefix("/") }
      guard mode == "verify-full" || isLocal else {
        throw .settings(
          "sslmode=\(mode) lets others stand in for the database: use sslmode=verify-full with sslrootcert=..., "
            + "or --database-unverified where an unverified server is to be admitted")
      }
      parameters.append(("sslmode", "verify-full"))
    }
    self.parameters = parameters
    ownPlace =
      switch settings.company {
      case .anybody: nil
      case .equals: PostgresPlace(label: ProcessName.ofThisProcess, isShared: true)
      case .none: PostgresPlace(label: ProcessName.ofThisProcess, isShared: false)
      }
    whenReplaced = settings.whenReplaced
    maxIdleNanoseconds = settings.maxIdleNanoseconds
    maxWriteNanoseconds = settings.maxWriteNanoseconds
    maxCommitSearchNanoseconds = settings.maxCommitSearchNanoseconds
    patienceNanoseconds = settings.maxWriteNanoseconds + Limits.postgresSilenceNanoseconds
    let host = given["host"] ?? given["hostaddr"] ?? given["service"].map { "service \($0)" }
    place =
      (host ?? "the default server") + (given["port"].map { ":\($0)" } ?? "")
      + (given["dbname"].map { "/\($0)" } ?? "")
  }

  /// What a connection string sets, by keyword.
  private static func options(
    _ text: String, _ pq: LibPQ
  ) throws(StoreError) -> [String: String] {
    var message: UnsafeMutablePointer<CChar>?
    guard let options = pq.parse(text, &message) else {
      // libpq's words may repeat the URL, and so a password.
      let mayHoldSecret = text.utf8.contains(UInt8(ascii: "@")) || text.contains("password")
      let reason = message.map { String(cString: $0) } ?? "out of memory"
      pq.freeMemory(message)
      throw .settings(
        "the database is no connection URL and no list of keyword=value pairs"
          + (mayHoldSecret ? "" : ": \(PostgresLink.trimmed(reason))"))
    }
    defer { pq.freeOptions(options) }
    var found: [String: String] = [:]
    var next = options.assumingMemoryBound(to: LibPQ.Option.self)
    while let keyword = next.pointee.keyword {
      if let value = next.pointee.value { found[String(cString: keyword)] = String(cString: value) }
      next += 1
    }
    return found
  }
}
