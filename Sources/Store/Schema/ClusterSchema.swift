/// The tables by which several processes on one database know of each other.
enum ClusterSchema {
  static let first = Migration(
    "several processes",
    [
      // The number of the last commit that changed what processes keep in memory; counted under the row's lock.
      "ALTER TABLE instance ADD COLUMN last_change BIGINT NOT NULL DEFAULT 0",
      // For each subject the number of the last commit that changed it. organization is the instance's id.
      """
      CREATE TABLE changed_subjects (
        organization TEXT NOT NULL,
        subject TEXT NOT NULL,
        change BIGINT NOT NULL,
        PRIMARY KEY (organization, subject))
      """,
      // The processes. organization is the instance's id, number stands in the ids that the process makes. Times are
      // nanoseconds since 1970.
      """
      CREATE TABLE nodes (
        organization TEXT NOT NULL,
        number BIGINT NOT NULL,
        name TEXT NOT NULL,
        started_at BIGINT NOT NULL,
        seen_at BIGINT NOT NULL,
        PRIMARY KEY (organization, number))
      """,
      // The number that was given last.
      "ALTER TABLE instance ADD COLUMN last_node BIGINT NOT NULL DEFAULT 0",
    ], admitsOlderPrograms: true)

  /// How work and duties are taken over from processes that are dead.
  static let takingOver = Migration(
    "taking over from processes",
    [
      "ALTER TABLE nodes ADD COLUMN version TEXT NOT NULL DEFAULT ''",
      // When others took over what the process had, as nothing was heard of it; 0 for never.
      "ALTER TABLE nodes ADD COLUMN taken_over_at BIGINT NOT NULL DEFAULT 0",
      // What one process at a time does. node is its number, 0 for none; token says which time it was taken.
      """
      CREATE TABLE duties (
        organization TEXT NOT NULL,
        name TEXT NOT NULL,
        node BIGINT NOT NULL,
        token BIGINT NOT NULL,
        PRIMARY KEY (organization, name))
      """,
    ], admitsOlderPrograms: true)
}
