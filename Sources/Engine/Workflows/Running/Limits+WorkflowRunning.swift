public import Base

extension Limits {
  // Workflow runs
  /// The runs that go on at the same time.
  public static let maxRunsInFlight = 512
  /// The places among `maxRunsInFlight` that are kept for workflows of which no run goes on.
  public static let runPlacesKept = 64
  /// The runs of one workflow that go on at the same time.
  public static let maxRunsPerWorkflow = 64
  /// The runs of one organization that go on at the same time.
  public static let maxRunsPerOrganization = 256
  /// The effects that one run makes at the same time.
  public static let maxParallelEffects = 16
  /// The secrets of one step, each of which is looked for in what others answer; a step with more fails.
  public static let maxStepSecrets = 64
  /// The steps that a run takes before others have their turn.
  public static let maxStepsPerTurn = 1000
  /// The runs that are leased, over all workflows.
  public static let maxLeasedRuns = 4096
  /// The runs of one workflow that are leased.
  public static let maxLeasedPerWorkflow = 256
  /// The runs of one workflow that may be leased although little is left of `maxLeasedRuns`.
  public static let minLeasedPerWorkflow = 16
  /// The runs that one transaction leases or records.
  public static let maxRunsPerWrite = 256
  /// The runs that one transaction takes back or forgets.
  public static let maxRunsSweptPerWrite = 100
  /// The workflows that one transaction takes on because runs of theirs are due.
  public static let maxWorkflowsPerWrite = 256
  /// How long a lease of a run counts: 10 min; then it is taken back, unless the process knows that it still needs it.
  public static let runLeaseNanoseconds: Int64 = 600_000_000_000
  /// The longest that a run waits, whatever the clock says: 400 days, which is longer than any step's wait.
  public static let longestRunWait: Int64 = 400 * 86_400_000_000_000
  /// How long the worker keeps a workflow in which nothing is to be done: 1 s.
  public static let idleWorkflowLinger: Int64 = 1_000_000_000
  /// How long nothing is leased of a workflow whose runs cannot be read: 1 min.
  public static let unreadableRunPause: Int64 = 60_000_000_000
  /// How often old runs, and leases that have run out, are looked for: each 10 min.
  public static let runSweepInterval: Int64 = 600_000_000_000
  /// How long the worker sleeps at most, in case the wall clock is set: 1 min.
  public static let longestRunSleep: Int64 = 60_000_000_000
  /// How long effects that are under way may go on when the program ends: 10 s.
  public static let runDrainTimeout: Int64 = 10_000_000_000
  /// How long a request of a step may take: 1 min.
  public static let stepTimeoutNanoseconds: Int64 = 60_000_000_000
  /// The requests of steps that are sent at the same time.
  public static let maxStepRequests = 256
  /// The places among `maxStepRequests` that are kept for workflows that send nothing.
  public static let stepRequestsKept = 32
  /// The requests of one workflow's steps that are sent at the same time.
  public static let maxStepRequestsPerWorkflow = 64
  /// The requests of one attempt of a step that are noted in its history.
  public static let maxNotedRequests = 8
  /// The bytes of a URL or an error in such a note.
  public static let maxNotedRequestBytes = 500
  /// The header fields of an answer that a step's output has.
  public static let maxStepAnswerFields = 64
  /// The access tokens of steps' clients that are kept.
  public static let maxKeptStepTokens = 1024
  /// The compiled definitions that are kept for runs.
  public static let maxKeptPrograms = 256
  /// The messages that are kept as files; the oldest go first.
  public static let maxKeptMessages = 10_000
  /// The recipients that the messages of one organization may have in an hour.
  public static let maxRecipientsPerHour = 10_000
}
