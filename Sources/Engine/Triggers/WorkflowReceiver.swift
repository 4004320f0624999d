public import Records
public import Store
public import Wire

/// How invocations start workflows; the program that has workflows gives it where it connects its parts.
public struct WorkflowReceiver: Sendable {
  /// Why a subscription cannot name a workflow of an organization; nil when it can.
  public typealias Check =
    @Sendable (_ workflow: String, _ organization: String, Reader) throws(StoreError) -> String?
  /// Starts a run in the transaction that notes the invocation as sent; returns why it cannot.
  ///
  /// The run's end decides an invocation that awaits a decision: see ``WorkflowRunDecision``.
  public typealias Start =
    @Sendable (_ invocation: InvocationRecord, _ workflow: String, _ input: JSONValue, Transaction)
    throws(StoreError) -> String?

  let check: Check
  let start: Start

  public init(check: @escaping Check, start: @escaping Start) {
    self.check = check
    self.start = start
  }

  /// Why a subscription cannot name a workflow of an organization; nil when it can.
  public func problem(
    of workflow: String, organization: String, in reader: Reader
  ) throws(StoreError) -> String? {
    try check(workflow, organization, reader)
  }
}
