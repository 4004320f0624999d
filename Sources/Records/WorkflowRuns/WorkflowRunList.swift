import Base
public import Store

/// What a list of a workflow's runs is narrowed to; all given conditions must hold.
public struct WorkflowRunFilter: Sendable, Equatable {
  /// The first start that counts, and the last one: nanoseconds since 1970.
  public var startedFrom: Int64
  public var startedUpTo: Int64
  public var status: WorkflowRunStatus?

  public init(
    startedFrom: Int64 = .min, startedUpTo: Int64 = .max, status: WorkflowRunStatus? = nil
  ) {
    self.startedFrom = startedFrom
    self.startedUpTo = startedUpTo
    self.status = status
  }
}

extension WorkflowRunTable {
  private static let condition = """
    organization = $1 AND workflow = $2 AND started_at >= $3 AND started_at <= $4
      AND ($5 = 0 OR status = $5)
    """
  private static let selectPage = Statement(
    """
    SELECT \(WorkflowRunRecord.columns) FROM workflow_runs WHERE \(condition)
    ORDER BY started_at DESC, id DESC LIMIT $6 OFFSET $7
    """)
  private static let countAll = Statement(
    "SELECT COUNT(*) FROM workflow_runs WHERE \(condition)")

  /// A page of a workflow's runs, those first that were started last; read it as a scan.
  public static func list(
    _ filter: WorkflowRunFilter = WorkflowRunFilter(), workflow: String, page: Page,
    organization: String, in reader: Reader
  ) throws(StoreError) -> [WorkflowRunRecord] {
    let limit = page.limit == 0 ? Int64.max : Int64(clamping: page.limit)
    return try reader.all(
      selectPage,
      parameters(filter, workflow, organization) + [
        .integer(limit), .integer(Int64(clamping: page.offset)),
      ]
    ) { row throws(StoreError) in try WorkflowRunRecord(row) }
  }

  /// How many runs of a workflow a filter leaves; read it as a scan.
  public static func count(
    _ filter: WorkflowRunFilter = WorkflowRunFilter(), workflow: String, organization: String,
    in reader: Reader
  ) throws(StoreError) -> Int64 {
    try reader.number(countAll, parameters(filter, workflow, organization))
  }

  // MARK: Retries

  /// What the key begins with under which a run is retried; the run's id follows.
  public static let retryClaim = "retry/"

  private static let notRetried = """
    \(condition) AND NOT EXISTS (SELECT 1 FROM workflow_runs r WHERE r.organization = $1 AND r.workflow = $2
      AND r.claim IS NOT NULL AND r.claim = '\(retryClaim)' || workflow_runs.id)
    """
  private static let selectNotRetried = Statement(
    """
    SELECT \(WorkflowRunRecord.columns) FROM workflow_runs WHERE \(notRetried)
    ORDER BY started_at, id LIMIT $6
    """)
  private static let countNotRetried = Statement(
    "SELECT COUNT(*) FROM workflow_runs WHERE \(notRetried)")

  /// The first of a workflow's runs that nobody has retried yet, in the order of their starts, and how many there are;
  /// read it as a scan.
  public static func notRetried(
    _ filter: WorkflowRunFilter, workflow: String, limit: Int, organization: String,
    in reader: Reader
  ) throws(StoreError) -> (runs: [WorkflowRunRecord], total: Int64) {
    let parameters = parameters(filter, workflow, organization)
    let runs = try reader.all(
      selectNotRetried, parameters + [.integer(Int64(limit))]
    ) { row throws(StoreError) in try WorkflowRunRecord(row) }
    return (runs, try reader.number(countNotRetried, parameters))
  }

  private static func parameters(
    _ filter: WorkflowRunFilter, _ workflow: String, _ organization: String
  ) -> [DatabaseValue] {
    [
      .text(organization), .text(workflow), .integer(filter.startedFrom),
      .integer(filter.startedUpTo), .integer(filter.status?.rawValue ?? 0),
    ]
  }
}
