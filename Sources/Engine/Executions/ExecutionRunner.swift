public import Base
import Delivery
import Records
import Store

/// Calls an execution's targets, one after the other in the order listed.
public struct ExecutionRunner: Sendable {
  private let caller: TargetCaller
  private let backgroundCaller: TargetCaller
  private let background: BackgroundCalls
  private let timeSource: any TimeSource
  private let log: any ExecutionLog
  private let counts: ExecutionCounts

  /// Makes a runner.
  ///
  /// - Parameters:
  ///   - caller: Calls one target that is waited for.
  ///   - backgroundCaller: Calls an async target, from connections of its own; nil for the same.
  ///   - background: Where calls to async targets go on.
  ///   - timeSource: The clock of deadlines: the one that the calls' deadlines were read from.
  ///   - log: Learns of every failure.
  ///   - counts: Counts the calls.
  public init(
    caller: TargetCaller, backgroundCaller: TargetCaller? = nil, background: BackgroundCalls,
    timeSource: any TimeSource, log: any ExecutionLog,
    counts: ExecutionCounts = ExecutionCounts()
  ) {
    self.caller = caller
    self.backgroundCaller = backgroundCaller ?? caller
    self.background = background
    self.timeSource = timeSource
    self.log = log
    self.counts = counts
  }

  /// Calls the targets with the content as it then stands; call targets may replace it.
  ///
  /// A target's failure ends the run when the target interrupts on errors, otherwise it is logged and the
  /// next one is called. Async targets are started and not waited for.
  ///
  /// - Parameters:
  ///   - execution: What is to be called.
  ///   - content: What the targets see; left as the last successful target made it.
  ///   - deadline: Monotonic nanoseconds that bound every target's timeout; nil for none.
  ///   - trace: The trace that targets are told; nil for none.
  /// - Throws: What ended the run; also when the task is cancelled.
  public func run(
    _ execution: ResolvedExecution, on content: any ExecutionContent, deadline: Int64? = nil,
    trace: OutgoingTrace? = nil
  ) async throws(ExecutionFailure) {
    for target in execution.targets {
      if Task.isCancelled { throw .cancelled }
      do throws(ExecutionFailure) {
        try await call(target, in: execution, on: content, deadline, trace)
      } catch {
        let ends = error.endsTheCall || target.content.interruptsOnError
        note(error, of: target, in: execution, isInterrupted: ends)
        if ends { throw error }
      }
    }
  }

  private func call(
    _ target: ResolvedTarget, in execution: ResolvedExecution, on content: any ExecutionContent,
    _ deadline: Int64?, _ trace: OutgoingTrace?
  ) async throws(ExecutionFailure) {
    let body = try content.body()
    if target.content.kind == .async {
      start(target, in: execution, body, trace)
      return
    }
    let start = timeSource.monotonicNanoseconds()
    var isGood = false
    defer {
      counts.note(
        isGood: isGood, nanoseconds: timeSource.monotonicNanoseconds() - start)
    }
    let answer: OutgoingAnswer
    do throws(ExecutionFailure) {
      answer = try await caller.call(
        target, for: execution.id, body: body, timeout: try timeout(of: target, until: deadline),
        deadline: deadline, trace: trace)
    } catch {
      // Whose time was up first: the target's own, or the call's.
      if case .unreachable = error, isOver(deadline) { throw .deadlineExceeded }
      throw error
    }
    let said = try Self.content(of: answer)
    switch (TargetAnswer(said), target.content.kind) {
    case (.failure(let failure), _): throw failure
    case (.notJSON, .call), (.broken, .call): throw .invalidAnswer("it is no JSON")
    case (.broken, _): throw Self.brokenAnswer
    case (.empty, _), (_, .webhook), (_, .async): break
    case (.json, .call): try content.take(said)
    }
    isGood = true
  }

  /// What a target's successful answer says.
  private static func content(of answer: OutgoingAnswer) throws(ExecutionFailure) -> [UInt8] {
    guard (200..<300).contains(answer.status) else { throw .status(answer.status) }
    do throws(AnswerContentError) {
      return try answer.content()
    } catch .tooLong(let limit) {
      throw .answerTooLong(limit: limit)
    } catch {
      throw .invalidAnswer("\(error)")
    }
  }

  private static let brokenAnswer = ExecutionFailure.invalidAnswer(
    "it begins as a JSON object and is none")

  /// The target's own timeout, or what is left of the call's time when that is less.
  private func timeout(
    of target: ResolvedTarget, until deadline: Int64?
  ) throws(ExecutionFailure) -> Int64 {
    guard let deadline else { return target.content.timeout }
    let left = deadline - timeSource.monotonicNanoseconds()
    guard left > 0 else { throw .deadlineExceeded }
    return min(target.content.timeout, left)
  }

  private func isOver(_ deadline: Int64?) -> Bool {
    deadline.map { $0 <= timeSource.monotonicNanoseconds() } ?? false
  }

  /// Calls an async target without waiting: it has its own timeout and does not end with the call.
  private func start(
    _ target: ResolvedTarget, in execution: ResolvedExecution, _ body: [UInt8],
    _ trace: OutgoingTrace?
  ) {
    let isStarted = background.start(
      of: target.id, bytes: body.count, on: backgroundCaller.executor
    ) {
      [self] () async in
      let start = timeSource.monotonicNanoseconds()
      var isGood = false
      do throws(ExecutionFailure) {
        let answer = try await backgroundCaller.call(
          target, for: execution.id, body: body, timeout: target.content.timeout, trace: trace)
        switch TargetAnswer(try Self.content(of: answer)) {
        case .failure(let failure): throw failure
        case .broken: throw Self.brokenAnswer
        case .empty, .notJSON, .json: isGood = true
        }
      } catch {
        note(error, of: target, in: execution, isInterrupted: false)
      }
      counts.note(isGood: isGood, nanoseconds: timeSource.monotonicNanoseconds() - start)
    }
    guard !isStarted else { return }
    log.note(
      ExecutionLogEntry(
        execution: execution.id, target: target.id, name: target.content.name,
        text: "not called: too many calls to async targets are under way", isInterrupted: false))
  }

  private func note(
    _ failure: ExecutionFailure, of target: ResolvedTarget, in execution: ResolvedExecution,
    isInterrupted: Bool
  ) {
    log.note(
      ExecutionLogEntry(
        execution: execution.id, target: target.id, name: target.content.name,
        text: failure.description, isInterrupted: isInterrupted))
  }
}
