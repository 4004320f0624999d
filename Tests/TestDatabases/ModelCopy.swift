import Store
import StorePostgres

/// A database of PostgreSQL's with the tables and rows of a new instance, which tests have one after another.
///
/// `@unchecked Sendable`: whoever took it out of the pool is the only one that uses its connection.
final class ModelCopy: @unchecked Sendable {
  let name: String
  private let connection: any DatabaseConnection

  init(number: Int, of model: String, _ postgres: String) throws(StoreError) {
    name = "pintle_copy_\(number)"
    try TestDatabase.administer("CREATE DATABASE \(name) TEMPLATE \(model)")
    connection = try PostgresDatabase(PostgresSettings("\(postgres) dbname=\(name)"))
      .connect(.writer)
  }

  /// Has a new database remember which tables it has, and the rows that stand in them.
  static let remember = """
    DO $$
    DECLARE name text; filled boolean;
    BEGIN
      CREATE SCHEMA model;
      CREATE TABLE model.tables (name text);
      FOR name IN SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = 'public' LOOP
        INSERT INTO model.tables VALUES (name);
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', name) INTO filled;
        IF filled AND name <> 'pintle_commits' THEN
          EXECUTE format('CREATE TABLE model.%I AS SELECT * FROM public.%I', 'rows_' || name, name);
        END IF;
      END LOOP;
    END$$
    """

  /// Brings the database back to that: nothing of what a test wrote is in its files any more.
  private static let restore = """
    DO $$
    DECLARE found record; name text; filled boolean; names text[];
    BEGIN
      FOR found IN SELECT tgname, CAST(tgrelid AS regclass) AS place FROM pg_catalog.pg_trigger
        WHERE NOT tgisinternal LOOP
        EXECUTE format('DROP TRIGGER %I ON %s', found.tgname, found.place);
      END LOOP;
      FOR name IN SELECT tablename FROM pg_catalog.pg_tables
        WHERE schemaname = 'public' AND tablename NOT IN (SELECT t.name FROM model.tables t) LOOP
        EXECUTE format('DROP TABLE public.%I', name);
      END LOOP;
      FOR name IN SELECT t.name FROM model.tables t LOOP
        EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', name) INTO filled;
        IF filled AND name <> 'pintle_commits' THEN names := names || quote_ident(name); END IF;
      END LOOP;
      IF names IS NOT NULL THEN
        EXECUTE 'TRUNCATE ' || array_to_string(names, ', ');
      END IF;
      FOR name IN SELECT t.name FROM model.tables t
        WHERE to_regclass('model.rows_' || t.name) IS NOT NULL LOOP
        EXECUTE format('INSERT INTO public.%I SELECT * FROM model.%I', name, 'rows_' || name);
      END LOOP;
    END$$
    """
  private static let endSessions = Statement(
    """
    SELECT pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()
    """)

  /// Takes out whatever a test has left, its sessions among it.
  func empty() throws(StoreError) {
    try connection.query(Self.endSessions, []) { _ in true }
    try connection.define(Self.restore)
  }
}
