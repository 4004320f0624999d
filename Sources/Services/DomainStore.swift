import Base
import RPC
import Records
import Store

/// The store as service functions use it: errors come out as `RPCError`.
struct DomainStore: Sendable {
  let store: Store

  /// Runs a command of the server's own, which nobody calls, and returns when it is durable.
  ///
  /// What somebody calls is written by `write(as:)`. `body` refuses by throwing `RPCError`; then nothing of it is kept.
  func writeForServer<Result: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws -> Result
  ) async throws(RPCError) -> Result {
    do {
      return try await store.write { transaction throws(StoreError) in
        try Self.keepingRejections { try body(transaction) }
      }
    } catch {
      throw RPCError(error)
    }
  }

  /// The same with the store's own errors.
  func commandForServer<Result: Sendable>(
    _ body: @escaping @Sendable (Transaction) throws(StoreError) -> Result
  ) async throws(StoreError) -> Result {
    try await store.write(body)
  }

  /// Reads a few rows by key: at once if they are as short as usual, else like a list; what is in nobody's share is the
  /// instance's.
  func read<Result: Sendable>(
    for share: StoreShare? = nil,
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Result
  ) async throws(RPCError) -> Result {
    do {
      return try await store.read(for: share, body)
    } catch .budgetExceeded {
      return try await scan(for: share ?? .organization(""), body)
    } catch {
      throw RPCError(error)
    }
  }

  /// The same of what one statement comes to.
  func read<Result: Sendable>(
    for share: StoreShare? = nil, _ query: PointQuery<Result>
  ) async throws(RPCError) -> Result {
    do {
      return try await store.read(for: share, query)
    } catch .budgetExceeded {
      return try await scan(for: share ?? .organization("")) { reader throws(StoreError) in
        try reader.value(of: query)
      }
    } catch {
      throw RPCError(error)
    }
  }

  /// Reads a list, on a reader thread and within the read budget; what is in nobody's share is the instance's.
  func scan<Result: Sendable>(
    for share: StoreShare = .organization(""), bytes: Int = Limits.maxScanBytes,
    _ body: @escaping @Sendable (Reader) throws(StoreError) -> Result
  ) async throws(RPCError) -> Result {
    do {
      return try await store.scan(for: share, bytes: bytes, body)
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
