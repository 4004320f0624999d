/// The record of how far each projection has come.
enum ProjectionSchema {
  static let first = Migration(
    "projections",
    [
      // organization is the instance's id. A projection that is kept has seen every event; one that is not,
      // those up to position: a program that does not know it went on with the log.
      """
      CREATE TABLE projections (
        organization TEXT NOT NULL,
        name TEXT NOT NULL,
        revision BIGINT NOT NULL,
        position BIGINT NOT NULL,
        is_kept BIGINT NOT NULL,
        PRIMARY KEY (organization, name))
      """
    ])
}
