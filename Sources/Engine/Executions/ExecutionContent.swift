/// What an execution's targets are shown, and what call targets may change: a request, a response, or a
/// function's context.
///
/// The runner uses it on the call's executor only.
public protocol ExecutionContent: AnyObject {
  /// The body for the next target, made of the content as it stands now.
  func body() throws(ExecutionFailure) -> [UInt8]

  /// Takes a call target's answer: one JSON value, not empty.
  ///
  /// - Throws: ``ExecutionFailure/invalidAnswer(_:)`` or ``ExecutionFailure/answerTooLong(limit:)``; the
  ///   content is then as it was.
  func take(_ answer: [UInt8]) throws(ExecutionFailure)
}
