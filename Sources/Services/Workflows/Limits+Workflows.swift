import Base

extension Limits {
  /// How many workflows an organization has at most.
  static let maxWorkflows = 2000
  /// How many OAuth clients a workflow has at most that can start it.
  static let maxWorkflowClients = 10
  /// How many bytes of JSON a workflow's definition and trigger take at most.
  static let maxWorkflowBytes = 400_000
}
