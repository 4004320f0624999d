public import Base

/// What operators are told of executions.
public struct ExecutionLogEntry: Sendable, Equatable {
  /// The execution's id: "request/zitadel.action.v2.ActionService".
  @UTF8Compared public var execution: String
  /// The target's id.
  @UTF8Compared public var target: String
  /// The target's name.
  @UTF8Compared public var name: String
  /// What happened; it holds no secret and no message.
  @UTF8Compared public var text: String
  /// Whether it ended the call.
  public var isInterrupted: Bool

  public init(
    execution: String, target: String, name: String, text: String, isInterrupted: Bool
  ) {
    self.execution = execution
    self.target = target
    self.name = name
    self.text = text
    self.isInterrupted = isInterrupted
  }
}

/// Takes note of targets that failed and of background calls that were dropped; called from any thread.
public protocol ExecutionLog: Sendable {
  func note(_ entry: ExecutionLogEntry)
}

/// Notes nothing.
public struct SilentExecutionLog: ExecutionLog {
  public init() {}
  public func note(_ entry: ExecutionLogEntry) {}
}
