import Base

/// How the message of an error tells that an execution ended the call.
public enum ExecutionRefusal {
  /// The ids of such errors; each stands in brackets at a message's end.
  static let ids = [
    "EXEC-dra6yamk98", "EXEC-reUaUZCzCp", "EXEC-bmhNhpcqpF", "ACTION-4m9s2", "EXEC-N5lu09",
    "EXEC-2n8fhs7g", "EXEC-3n8fhs7g",
  ]

  /// The message of the one error that has no id.
  static func unreachable(host: String, _ reason: String) -> String {
    "the target at \(host) cannot be reached: \(reason)"
  }

  /// Whether an error with this message is that of an execution which ended its call.
  public static func isOne(message: String) -> Bool {
    if message.utf8HasPrefix("the target at "), message.contains(" cannot be reached: ") {
      return true
    }
    return ids.contains { message.utf8HasSuffix("(\($0))") }
  }
}
