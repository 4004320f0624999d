import Base
import Crypto
import RPC
import Records
import Store

// MARK: - Public keys

extension Targets {
  /// Adds a public key to a target, inactive.
  ///
  /// - Parameters:
  ///   - pem: SubjectPublicKeyInfo as PEM, RSA or EC.
  ///   - target: The target's id; spaces around ids count for nothing, here and below.
  ///   - expiresAt: Nanoseconds since 1970; nil for a key that does not expire.
  ///   - call: Who adds it.
  /// - Returns: The key with its new id.
  /// - Throws: INVALID_ARGUMENT for what is no such key and for an end that has passed, FAILED_PRECONDITION
  ///   when there is no such target, RESOURCE_EXHAUSTED beyond Limits.maxKeysPerTarget.
  func addKey(
    _ pem: [UInt8], to target: String, expiresAt: Int64?, _ call: ActionsCall
  ) async throws(RPCError) -> TargetKeyRecord {
    let key: PublicKey
    let text = String(validating: pem, as: UTF8.self)
    do {
      key = try PublicKey(pem: pem)
    } catch {
      throw .fault(
        .invalidArgument, "ErrPublicKeyFormat", .targetPublicKeyInvalid, in: call.language)
    }
    guard let text else {
      throw .fault(
        .invalidArgument, "ErrPublicKeyFormat", .targetPublicKeyInvalid, in: call.language)
    }
    let content = TargetKeyContent(
      id: identifiers.next(), publicKey: text, fingerprint: key.fingerprint, expiresAt: expiresAt)
    let (instance, target) = (instance, target.withoutOuterSpaces)
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      if let expiresAt, expiresAt <= transaction.now {
        throw RPCError.fault(
          .invalidArgument, "ErrExpirationDateBeforeNow", .expirationInPast, in: call.language)
      }
      guard let record = try TargetTable.find(target, instance: instance, in: transaction) else {
        throw RPCError.fault(
          .failedPrecondition, "COMMAND-nd3fsd", .targetNotFound, in: call.language)
      }
      let count = try TargetKeyTable.count(target: target, instance: instance, in: transaction)
      guard count < Limits.maxKeysPerTarget else {
        throw RPCError(
          .resourceExhausted, "a target has at most \(Limits.maxKeysPerTarget) public keys")
      }
      _ = try Self.append(.keyAdded(content), to: record, call, in: transaction)
      return try Self.requireKey(content.id, record, call, in: transaction)
    }
  }

  /// Makes a key the one that payloads are encrypted with, in the place of the one before it.
  ///
  /// A key that is active already stays untouched.
  func activateKey(
    _ id: String, of target: String, _ call: ActionsCall
  ) async throws(RPCError) -> TargetKeyRecord {
    try await changeKey(id, of: target, call) { key, record, transaction in
      if let end = key.expiresAt, end <= transaction.now {
        throw RPCError.fault(
          .failedPrecondition, "COMMAND-SAF4g", .targetPublicKeyExpired, in: call.language)
      }
      if !key.isActive {
        _ = try Self.append(.keyActivated(key: key.id), to: record, call, in: transaction)
      }
    }
  }

  /// Makes a key inactive; one that is so already stays untouched.
  func deactivateKey(
    _ id: String, of target: String, _ call: ActionsCall
  ) async throws(RPCError) -> TargetKeyRecord {
    try await changeKey(id, of: target, call) { key, record, transaction in
      if key.isActive {
        _ = try Self.append(.keyDeactivated(key: key.id), to: record, call, in: transaction)
      }
    }
  }

  /// Removes an inactive key.
  ///
  /// - Returns: When it was removed, nanoseconds since 1970; nil when there is no such key.
  func removeKey(
    _ id: String, of target: String, _ call: ActionsCall
  ) async throws(RPCError) -> Int64? {
    let (id, target, instance) = (id.withoutOuterSpaces, target.withoutOuterSpaces, instance)
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      guard let record = try TargetTable.find(target, instance: instance, in: transaction),
        let key = try TargetKeyTable.find(id, target: target, instance: instance, in: transaction)
      else { return nil }
      guard !key.isActive else {
        throw RPCError.fault(
          .failedPrecondition, "ErrPublicKeyDeleteActiveKey", .targetPublicKeyActive,
          in: call.language)
      }
      return try Self.append(.keyRemoved(key: id), to: record, call, in: transaction).changedAt
    }
  }

  /// A page of a target's keys, empty when there is no such target.
  ///
  /// `page` is the version's.
  func listKeys(
    of target: String, _ filters: [TargetKeyTable.Filter] = [],
    orderedBy order: TargetKeyTable.Order = .createdAt, descending: Bool = false,
    page: Page = Page(), _ call: ActionsCall
  ) async throws(RPCError) -> ActionsList<TargetKeyRecord> {
    try ListRules.check(count: filters.count)
    try ListRules.check(
      values: filters.compactMap { filter -> Int? in
        if case .ids(let ids) = filter { ids.count } else { nil }
      })
    let (target, instance) = (target.withoutOuterSpaces, instance)
    return try await store.list { reader throws(StoreError) in
      try TargetKeyTable.list(
        target: target, instance: instance, filters: filters, orderedBy: order,
        descending: descending, page: page, in: reader)
    }
  }

  /// Finds a key, changes it, and reads it again.
  private func changeKey(
    _ id: String, of target: String, _ call: ActionsCall,
    _ change: @escaping @Sendable (TargetKeyRecord, TargetRecord, Transaction) throws -> Void
  ) async throws(RPCError) -> TargetKeyRecord {
    let (id, target, instance) = (id.withoutOuterSpaces, target.withoutOuterSpaces, instance)
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      guard let record = try TargetTable.find(target, instance: instance, in: transaction) else {
        throw RPCError.fault(
          .failedPrecondition, "COMMAND-SAF4g", .targetNotFound, in: call.language)
      }
      try change(try Self.requireKey(id, record, call, in: transaction), record, transaction)
      return try Self.requireKey(id, record, call, in: transaction)
    }
  }

  private static func requireKey(
    _ id: String, _ target: TargetRecord, _ call: ActionsCall, in reader: Reader
  ) throws -> TargetKeyRecord {
    let key = try TargetKeyTable.find(
      id, target: target.id, instance: target.organization, in: reader)
    guard let key else {
      throw RPCError.fault(
        .failedPrecondition, "COMMAND-SAF4g", .targetPublicKeyNotFound, in: call.language)
    }
    return key
  }
}

extension String {
  /// The text without the white space around it.
  fileprivate var withoutOuterSpaces: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
