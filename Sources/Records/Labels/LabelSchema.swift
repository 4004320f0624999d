import Store

/// The table of labels.
enum LabelSchema {
  static let first = Migration(
    "labels",
    [
      // A row for each label of an object; kind is a LabeledKind.
      """
      CREATE TABLE labels (
        organization TEXT NOT NULL,
        kind TEXT NOT NULL,
        object TEXT NOT NULL,
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (organization, kind, object, name))
      """,
      "CREATE INDEX labels_by_name ON labels (organization, kind, name, value, object)",
    ], admitsOlderPrograms: true)
}
