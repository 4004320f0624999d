/// The record of what was run for each feature.
enum FeatureSchema {
  static let first = Migration(
    "migrations by feature",
    [
      // organization is the instance's id; number counts a feature's migrations from 1 on.
      """
      CREATE TABLE feature_migrations (
        organization TEXT NOT NULL,
        feature TEXT NOT NULL,
        number BIGINT NOT NULL,
        name TEXT NOT NULL,
        admits_older BIGINT NOT NULL,
        applied_at BIGINT NOT NULL,
        PRIMARY KEY (organization, feature, number))
      """,
      // Nothing was ever queued there.
      "DROP TABLE jobs",
    ])
}
