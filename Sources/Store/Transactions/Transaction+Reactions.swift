import Base

// What follows from events, and what becomes of reactions that fail.
extension Transaction {
  /// How many failed reactions one command tries again.
  private static let maxRetries = 100
  private static let maxErrorBytes = 1000

  /// Lets every reaction deal with an event that was just appended.
  func react(to event: Event) throws(StoreError) {
    for named in parts.reactions {
      if parts.mayHaveFailedReactions,
        try FailedReactionTable.first(
          named.name, of: event.aggregate, instance: parts.instance, in: self) != nil
      {
        try add(named.name, event, error: "", attempts: 0, nextTry: nil)
      } else if isSated, try wants(named.reaction, event) {
        try add(named.name, event, error: "", attempts: 0, nextTry: now)
      } else if let error = try attempt(named.reaction, event) {
        try add(
          named.name, event, error: Self.text(error), attempts: 1, nextTry: nextTry(after: 1))
      }
    }
  }

  /// Whether reactions have done as much in this command as they may: what is left is tried again at once, in turns of
  /// the server's own, so that no command keeps others waiting for what its events set off.
  private var isSated: Bool { reactionStatements >= Limits.maxReactionStatements }

  /// Whether a reaction has something to do; a failure to find out is its failure, and told when it is tried.
  private func wants(
    _ reaction: any EventReaction, _ event: Event
  ) throws(StoreError) -> Bool {
    do {
      return try reaction.wants(event, in: self)
    } catch {
      guard connection.isInTransaction else { throw error }
      return true
    }
  }

  /// Tries again what is due, as much as one command may.
  func retryFailedReactions() throws(StoreError) {
    let instance = parts.instance
    var tries = 0
    let due = try FailedReactionTable.due(
      at: now, limit: Self.maxRetries, instance: instance, in: self)
    for failed in due {
      // Those behind it follow as soon as it is out of their way.
      var next: FailedReactionRecord? = failed
      while let failed = next, tries < Self.maxRetries, !isSated {
        tries += 1
        guard try retry(failed) else {
          next = nil
          break
        }
        try FailedReactionTable.delete(failed, instance: instance, in: self)
        next = try FailedReactionTable.first(of: failed, instance: instance, in: self)
      }
      if var next, next.nextTry == nil {
        next.nextTry = now
        try FailedReactionTable.update(next, instance: instance, in: self)
      }
    }
    try noteFailedReactions()
  }

  /// Reads what the writer has to know of failed reactions; after each change of them.
  func noteFailedReactions() throws(StoreError) {
    failedReactions = try FailedReactionTable.state(instance: parts.instance, in: self)
  }

  /// Whether the event is dealt with; notes the failure otherwise.
  private func retry(_ failed: FailedReactionRecord) throws(StoreError) -> Bool {
    var failed = failed
    if let named = parts.reactions.first(where: { $0.name.utf8Equals(failed.reaction) }) {
      let event = try EventLog.event(
        at: failed.position, organization: failed.aggregate.organization, in: self)
      guard let event, let error = try attempt(named.reaction, event) else { return true }
      failed.attempts += 1
      failed.error = Self.text(error)
      failed.nextTry = nextTry(after: failed.attempts)
    } else {
      // Another program's; it may come back.
      failed.nextTry = now + Limits.maxReactionDelay
    }
    try FailedReactionTable.update(failed, instance: parts.instance, in: self)
    announce(FailedReaction(failed), to: .failedReactions)
    return false
  }

  /// Has a reaction deal with an event behind a savepoint; why it failed, after what it did was undone.
  ///
  /// - Throws: What took the whole transaction along.
  private func attempt(
    _ reaction: any EventReaction, _ event: Event
  ) throws(StoreError) -> StoreError? {
    do {
      guard try reaction.wants(event, in: self) else { return nil }
    } catch {
      guard connection.isInTransaction else { throw error }
      return error
    }
    let before = (position: lastPosition, cause: cause, work: workChanges)
    let begun = statements
    defer { reactionStatements += statements - begun }
    guard parts.hasMarks else {
      cause = event.asCause
      do throws(StoreError) {
        try reaction.react(to: event, in: self)
      } catch {
        needsMarks = true
        throw error
      }
      cause = before.cause
      return nil
    }
    try connection.savepoint()
    do throws(StoreError) {
      cause = event.asCause
      try reaction.react(to: event, in: self)
      cause = before.cause
      try connection.releaseSavepoint()
      return nil
    } catch {
      cause = before.cause
      guard connection.isInTransaction else { throw error }
      try connection.rollbackToSavepoint()
      lastPosition = before.position
      workChanges = before.work
      wokenLanes = [:]
      parts.sequences.forget()
      parts.view.undo(changedSubjects)
      return error
    }
  }

  private func add(
    _ reaction: String, _ event: Event, error: String, attempts: Int64, nextTry: Int64?
  ) throws(StoreError) {
    // Before the commit: what is written down behind an undone one costs a look, nothing else.
    parts.mayHaveFailedReactions = true
    let failed = FailedReactionRecord(
      reaction: reaction, position: event.position, aggregate: event.aggregate,
      eventType: event.type, error: error, attempts: attempts, createdAt: now, nextTry: nextTry)
    try FailedReactionTable.add(failed, instance: parts.instance, in: self)
    try noteFailedReactions()
    announce(FailedReaction(failed), to: .failedReactions)
  }

  /// When to try again after so many attempts: 2 s, 4 s and so on, up to Limits.maxReactionDelay.
  private func nextTry(after attempts: Int64) -> Int64 {
    now + min(1_000_000_000 << min(attempts, 20), Limits.maxReactionDelay)
  }

  private static func text(_ error: StoreError) -> String {
    String(decoding: error.description.utf8.prefix(maxErrorBytes), as: UTF8.self)
  }
}

extension Topic where Key == FailedReaction {
  /// Reactions that failed, or came to wait behind one that did.
  public static let failedReactions = Topic<FailedReaction>("failed reactions")
}
