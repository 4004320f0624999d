import Base
import RPC
import Records
import Store

extension DomainStore {
  /// What a command reaches.
  enum Reach: Sendable {
    /// The caller's organization, which must be there.
    case organization
    /// The instance; an organization that the operator selected beside it does not matter.
    case instance
  }

  /// Runs a command for a caller, if the caller may still make the call.
  ///
  /// Token, account, roles and organization are looked at again in the command's own transaction: since the head of
  /// the call came, any of them may have ended, and then nothing is done. `body` gets the caller as of that moment:
  /// what it checks of the caller it must check on that one. The caller's share of the store's time is used up by it,
  /// or that of administration where it reaches the instance, unless another one is given.
  func write<Result: Sendable>(
    as caller: Caller, reach: Reach = .organization, for share: StoreShare? = nil,
    _ body: @escaping @Sendable (Transaction, Caller) throws -> Result
  ) async throws(RPCError) -> Result {
    do {
      return try await command(as: caller, reach: reach, for: share, body)
    } catch {
      throw RPCError(error)
    }
  }

  /// The same with the store's own errors; those that `body` throws come as ``StoreError/rejected(_:)``.
  func command<Result: Sendable>(
    as caller: Caller, reach: Reach = .organization, for share: StoreShare? = nil,
    bytes: Int = 0, _ body: @escaping @Sendable (Transaction, Caller) throws -> Result
  ) async throws(StoreError) -> Result {
    let share = share ?? (reach == .instance ? .administration : caller.share)
    let command: @Sendable (Transaction) throws(StoreError) -> Result = {
      transaction throws(StoreError) in
      let present = try Self.authorize(caller, reach: reach, in: transaction)
      if let client = caller.right?.key.client { transaction.noteClient(client) }
      let rights = transaction.revision(of: .access)
      let result = try Self.keepingRejections { try body(transaction, present) }
      // What the call ends of its own rights does not end it.
      if transaction.revision(of: .access) != rights { caller.right?.noteChange() }
      return result
    }
    guard let span = caller.span else {
      return try await store.write(for: share, bytes: bytes, command)
    }
    return try await write(for: share, bytes: bytes, in: span, command)
  }

  /// Runs a command of a call whose trace is recorded: the time until it is durable is a span of its own, and the trace
  /// is remembered for the deliveries of its events.
  private func write<Result: Sendable>(
    for share: StoreShare, bytes: Int, in span: OngoingSpan,
    _ command: @escaping @Sendable (Transaction) throws(StoreError) -> Result
  ) async throws(StoreError) -> Result {
    let commit = span.child("commit", .internal)
    do throws(StoreError) {
      let (result, events) = try await store.write(for: share, bytes: bytes) {
        transaction throws(StoreError) in
        let first = transaction.lastPosition + 1
        let result = try command(transaction)
        let events = first..<transaction.lastPosition + 1
        // Here, because deliveries may begin before the caller learns of the commit.
        commit.tracer.events.note(events, createdAt: transaction.now, commit.context)
        return (result, events)
      }
      commit.end([SpanRecord.Attribute("pintle.events", Int64(events.count))])
      return result
    } catch {
      commit.end(
        [SpanRecord.Attribute("error.type", error.kind)], failure: error.isFailure ? "" : nil)
      throw error
    }
  }

  /// The caller as a command sees it; throws when the right to make the call is gone.
  static func authorize(
    _ caller: Caller, reach: Reach, in transaction: Transaction
  ) throws(StoreError) -> Caller {
    if let right = caller.right {
      return try right.directory.find(right.key, right.permission, in: transaction)
    }
    if reach == .organization {
      guard try OrganizationTable.isActive(caller.organization, in: transaction) else {
        throw .rejected(RPCError.organizationUnknown)
      }
    }
    return caller
  }
}

extension StoreError {
  /// Whether something is wrong, rather than a command refused or not wanted any more.
  fileprivate var isFailure: Bool {
    switch self {
    case .rejected, .cancelled: false
    default: true
    }
  }

  /// Which error it is, in a word: what a command refuses for is told by the call's own span.
  fileprivate var kind: String {
    switch self {
    case .rejected: "rejected"
    case .cancelled: "cancelled"
    case .closed: "closed"
    case .conflict: "conflict"
    case .constraint: "constraint"
    case .diskFull: "disk_full"
    case .commitFailed: "commit_failed"
    case .overloaded, .shareOverloaded: "overloaded"
    default: "_OTHER"
    }
  }
}
