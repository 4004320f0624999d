import Base

extension Limits {
  // Calls about workflows
  /// How many workflows an organization has at most.
  static let maxWorkflows = 2000
  /// How many OAuth clients a workflow has at most that can start it.
  static let maxWorkflowClients = 10
  /// How many bytes of JSON a workflow's definition and trigger take at most.
  static let maxWorkflowBytes = 400_000
  /// The bytes that a page of workflows takes out of the store at most; whoever asks for more is told to ask for fewer.
  static let maxWorkflowPageBytes = 8 * 1024 * 1024
  /// The calls that wait for the ends of runs at the same time, of all organizations.
  static let maxRunWaits = 10_000
  /// The calls of one organization that wait for the ends of runs at the same time.
  static let maxOrganizationRunWaits = 2000
  /// How many runs one call retries when it does not say.
  static let runsRetriedAtOnce = 100
}
