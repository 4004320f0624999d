import Store

/// The tables of runs and their history.
enum WorkflowRunSchema {
  static let first = Migration(
    "workflow runs",
    [
      // No projection: a run's history is its own truth, and its steps are no events that executions match. Times are
      // nanoseconds since 1970. events and bytes count what the history holds; claim is the key under which a caller
      // may start it once.
      """
      CREATE TABLE workflow_runs (
        organization TEXT NOT NULL,
        id TEXT NOT NULL,
        workflow TEXT NOT NULL,
        snapshot TEXT NOT NULL,
        origin TEXT NOT NULL,
        account TEXT NOT NULL,
        request TEXT NOT NULL,
        status BIGINT NOT NULL,
        started_at BIGINT NOT NULL,
        closed_at BIGINT,
        events BIGINT NOT NULL,
        bytes BIGINT NOT NULL,
        error TEXT,
        claim TEXT,
        PRIMARY KEY (organization, id))
      """,
      "CREATE INDEX workflow_runs_by_start ON workflow_runs (organization, workflow, started_at, id)",
      """
      CREATE INDEX workflow_runs_by_end ON workflow_runs (organization, workflow, closed_at, id)
        WHERE closed_at IS NOT NULL
      """,
      """
      CREATE UNIQUE INDEX workflow_runs_by_claim ON workflow_runs (organization, workflow, claim)
        WHERE claim IS NOT NULL
      """,
      // A row for each transaction that went on with a run; first counts events from 0 on.
      """
      CREATE TABLE workflow_run_events (
        organization TEXT NOT NULL,
        run TEXT NOT NULL,
        first BIGINT NOT NULL,
        events TEXT NOT NULL,
        PRIMARY KEY (organization, run, first))
      """,
      // What runs ran: a definition and a trigger without their secrets, once for all runs that have the same.
      """
      CREATE TABLE workflow_snapshots (
        organization TEXT NOT NULL,
        workflow TEXT NOT NULL,
        id TEXT NOT NULL,
        content TEXT NOT NULL,
        used_at BIGINT NOT NULL,
        PRIMARY KEY (organization, workflow, id))
      """,
      // Of every workflow with runs: how many there were, also those that are forgotten, and how many go on.
      """
      CREATE TABLE workflow_run_counts (
        organization TEXT NOT NULL,
        workflow TEXT NOT NULL,
        started BIGINT NOT NULL,
        failed BIGINT NOT NULL,
        open BIGINT NOT NULL,
        PRIMARY KEY (organization, workflow))
      """,
    ], admitsOlderPrograms: true)
}
