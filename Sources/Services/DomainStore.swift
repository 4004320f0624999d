import RPC
import Records
import Store

/// The store as service functions use it: errors come out as `RPCError`.
struct DomainStore: Sendable {
  let store: Store

  /// Runs a command and returns when it is durable.
  ///
  /// `body` refuses by throwing `RPCError`; then nothing of it is kept.
  ///
  /// What is not said to be in somebody's share is administration of the instance.
  func write<Result: Sendable>(
    for share: StoreShare = .administration,
    _ body: @escaping @Sendable (Transaction) throws -> Result
  ) async throws(RPCError) -> Result {
    do {
      return try await store.write(for: share) { transaction throws(StoreError) in
        try Self.keepingRejections { try body(transaction) }
      }
    } catch {
      throw RPCError(error)
    }
  }

  /// Reads a few rows by key: at once if they are as short as usual, else like a list.
  func read<Result: Sendable>(
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Result
  ) async throws(RPCError) -> Result {
    do {
      return try await store.read(body)
    } catch .budgetExceeded {
      return try await scan(body)
    } catch {
      throw RPCError(error)
    }
  }

  /// Reads a list, on a reader thread and within the read budget; what is in nobody's share is the instance's.
  func scan<Result: Sendable>(
    for share: StoreShare = .organization(""),
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Result
  ) async throws(RPCError) -> Result {
    do {
      return try await store.scan(for: share, body)
    } catch {
      throw RPCError(error)
    }
  }

  /// Passes store errors on and wraps everything else as a command's own refusal.
  static func keepingRejections<Result>(
    _ body: () throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch {
      throw .rejected(error)
    }
  }
}
