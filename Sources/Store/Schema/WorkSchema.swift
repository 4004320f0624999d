/// The tables of due work.
enum WorkSchema {
  static let first = Migration(
    "due work",
    [
      // No projection: attempts and states of work are no events. The organization is the instance's id. Times are
      // nanoseconds since 1970 on the wall clock; due_at 0 stands for at once, in the order of positions.
      """
      CREATE TABLE work (
        organization TEXT NOT NULL,
        kind TEXT NOT NULL,
        id TEXT NOT NULL,
        lane TEXT NOT NULL,
        series TEXT NOT NULL,
        position BIGINT NOT NULL,
        due_at BIGINT NOT NULL,
        state BIGINT NOT NULL,
        attempts BIGINT NOT NULL,
        leased_by TEXT,
        token BIGINT NOT NULL,
        leased_until BIGINT,
        ended_at BIGINT,
        outcome TEXT,
        PRIMARY KEY (organization, kind, id))
      """,
      // Without what has come to its end, however much of it is kept.
      """
      CREATE INDEX work_by_due
        ON work (organization, kind, state, lane, due_at, position, ended_at)
        WHERE ended_at IS NULL
      """,
      // One row for each lane with work that waits or is leased. wake_at: when the first of it is due, or, of a
      // leased lane (state 2), when the lease ends.
      """
      CREATE TABLE work_lanes (
        organization TEXT NOT NULL,
        kind TEXT NOT NULL,
        lane TEXT NOT NULL,
        state BIGINT NOT NULL,
        wake_at BIGINT NOT NULL,
        position BIGINT NOT NULL,
        leased_by TEXT,
        token BIGINT NOT NULL,
        stalled BIGINT NOT NULL,
        PRIMARY KEY (organization, kind, lane))
      """,
      """
      CREATE INDEX work_lanes_by_wake
        ON work_lanes (organization, kind, state, wake_at, position)
      """,
    ])

  /// The time that workers keep over restarts: see ``WorkClock/cautiousNow``.
  static let times = Migration(
    "times of work",
    [
      """
      CREATE TABLE work_times (
        organization TEXT NOT NULL,
        kind TEXT NOT NULL,
        time BIGINT NOT NULL,
        ahead_for BIGINT NOT NULL,
        PRIMARY KEY (organization, kind))
      """
    ], admitsOlderPrograms: true)

  /// How many processes have died with a piece of work since it last came further.
  static let lostLeases = Migration(
    "lost leases of work", ["ALTER TABLE work ADD COLUMN lost_leases BIGINT NOT NULL DEFAULT 0"],
    admitsOlderPrograms: true)
}
