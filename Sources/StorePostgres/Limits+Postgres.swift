public import Base

extension Limits {
  // PostgreSQL
  /// How long a connection to PostgreSQL may take to be made, unless its settings say otherwise.
  public static let postgresConnectSeconds = 10
  /// How long the first attempt to connect again waits after one that failed; each further one twice as long.
  public static let minPostgresPauseNanoseconds: Int64 = 100_000_000
  /// How long one waits at most.
  public static let maxPostgresPauseNanoseconds: Int64 = 5_000_000_000
  /// How long the outcome of a commit is looked for whose connection ended meanwhile.
  public static let maxCommitSearchNanoseconds: Int64 = 30_000_000_000
  /// How long PostgreSQL may take to end a statement that it was asked to cancel, before its connection is given up.
  public static let postgresCancelNanoseconds: Int64 = 2_000_000_000
  /// After how long PostgreSQL ends a statement of a reader by itself, whatever its budget.
  public static let maxPostgresReadNanoseconds: Int64 = 60_000_000_000
  /// After how long PostgreSQL ends a statement of the writer, migrations and the care of whole tables excepted.
  public static let maxPostgresWriteNanoseconds: Int64 = 120_000_000_000
  /// How much later than PostgreSQL's own bound a connection is given up that says nothing.
  public static let postgresSilenceNanoseconds: Int64 = 10_000_000_000
  /// How long a process waits at its start while another one brings the database to its schema.
  public static let maxSchemaWaitNanoseconds: Int64 = 600_000_000_000
  /// After how long PostgreSQL ends a transaction whose process does nothing: one that is cut off holds all others up so long.
  public static let maxPostgresIdleNanoseconds: Int64 = 3_000_000_000
  /// How often the writer of a process that works alone looks at its connection while nothing is written.
  public static let postgresPulseNanoseconds: Int64 = 1_000_000_000
  /// How long the server may take to answer that look, before the connection is given up.
  public static let postgresPulsePatienceNanoseconds: Int64 = 5_000_000_000
  /// How long a table that is to be written anew is waited for while somebody reads it; changes wait meanwhile.
  public static let postgresCleaningWaitNanoseconds: Int64 = 2_000_000_000
  /// After how many changes of its own a process has statistics gathered for the first time.
  public static let postgresFirstAnalysis = 1000
  /// The bytes of a table that is looked at for that while changes wait: 64 MiB; larger ones the engine looks at by itself.
  public static let maxPostgresAnalyzedBytes: Int64 = 64 * 1024 * 1024
  /// The prepared statements that a connection keeps of those whose text was made at run time.
  public static let maxPostgresStatements = 128
  /// The rows of a query that are kept while another one runs inside it.
  public static let maxPostgresKeptRows = 10_000
}
