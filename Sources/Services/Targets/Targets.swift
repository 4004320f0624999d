public import Base
public import Crypto
public import Delivery
import Engine
import RPC
import Records
public import Store

/// The targets of the instance: what all API versions do with them.
///
/// Error ids and texts are those that existing clients know.
public struct Targets: Sendable {
  let store: DomainStore
  let instance: String
  let keys: TargetSigningKeys
  let identifiers: IdentifierSource
  let policy: AddressPolicy

  /// - Parameters:
  ///   - store: Where targets are kept.
  ///   - masterKey: What signing keys are sealed with.
  ///   - identifiers: Gives new targets and keys their ids.
  ///   - policy: Which addresses calls may reach, to tell at once of a target that they cannot.
  ///   - random: Where signing keys come from.
  public init(
    store: Store, masterKey: MasterKey, identifiers: IdentifierSource,
    policy: AddressPolicy = AddressPolicy(), random: any RandomSource = SystemRandomSource()
  ) {
    self.store = DomainStore(store: store)
    self.instance = store.instanceID
    self.keys = TargetSigningKeys(masterKey: masterKey, random: random)
    self.identifiers = identifiers
    self.policy = policy
  }
}

// MARK: - Changes

extension Targets {
  /// Creates a target and its signing key.
  func create(_ content: TargetContent, _ call: ActionsCall) async throws(RPCError) -> TargetChange
  {
    let content = content.normalized
    try TargetRules.check(content, .create, call.language)
    let id = identifiers.next()
    let key = keys.make()
    let (instance, keys) = (instance, keys)
    let added = try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      guard try TargetTable.count(instance: instance, in: transaction) < Limits.maxTargets else {
        throw RPCError(.resourceExhausted, "an instance has at most \(Limits.maxTargets) targets")
      }
      try Self.requireFreeName(content.name, instance, call.language, in: transaction)
      try keys.add(key, to: id, instance: instance, in: transaction)
      return try transaction.append(
        TargetEvent.added(content), to: TargetEvent.aggregate(id, instance: instance),
        expecting: .none, by: call.account)
    }
    return TargetChange(
      details: ChangeDetails(added), signingKey: key,
      warning: refusal(of: content.endpoint, target: id, rules: []))
  }

  /// Changes what is given of a target, and makes a new signing key if that is asked for.
  ///
  /// An update that changes nothing writes nothing and answers the details as they were.
  func update(
    _ id: String, _ update: TargetUpdate, _ call: ActionsCall
  ) async throws(RPCError) -> TargetChange {
    try Self.requireID(id, "COMMAND-1l6ympeagp", call.language)
    try TargetRules.check(update, call.language)
    let key = update.keyOverlap == nil ? nil : keys.make()
    let (instance, keys) = (instance, keys)
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      guard let target = try TargetTable.find(id, instance: instance, in: transaction) else {
        throw RPCError.fault(.notFound, "COMMAND-xj14f2cccn", .targetNotFound, in: call.language)
      }
      let content = update.applied(to: target.content)
      let warning = update.endpoint.flatMap {
        refusal(of: $0, target: id, rules: target.allowRules)
      }
      guard content != target.content || key != nil else {
        return TargetChange(details: ChangeDetails(target), signingKey: nil, warning: warning)
      }
      if !content.name.utf8Equals(target.content.name) {
        try Self.requireFreeName(content.name, instance, call.language, in: transaction)
      }
      var rotation: TargetEvent.KeyRotation?
      if let key, let overlap = update.keyOverlap {
        if overlap > 0 { try Self.requireRoom(forFormerKeyOf: target, keys, in: transaction) }
        rotation = TargetEvent.KeyRotation(
          formerKeyExpiresAt: try keys.rotate(
            to: key, formerEnd: overlap > 0 ? transaction.now + overlap : nil, of: target,
            in: transaction))
      }
      var details = try Self.append(
        .changed(content, rotation: rotation), to: target, call, in: transaction)
      // No other server may learn them.
      if !target.fieldNames.isEmpty,
        !OutgoingURL.isSameOrigin(content.endpoint, target.content.endpoint)
      {
        try keys.fields.put([], of: target, in: transaction)
        var changed = target
        changed.sequence = details.sequence
        details = try Self.append(.fieldsSet([]), to: changed, call, in: transaction)
      }
      return TargetChange(details: details, signingKey: key, warning: warning)
    }
  }

  /// Refuses to keep one more former key when as many as may still sign.
  private static func requireRoom(
    forFormerKeyOf target: TargetRecord, _ keys: TargetSigningKeys, in transaction: Transaction
  ) throws {
    let limit = Limits.maxFormerSigningKeys
    guard try keys.formerKeys(of: target, at: transaction.now, in: transaction).count < limit else {
      throw RPCError(
        .failedPrecondition,
        "\(limit) former signing keys of the target still sign; a rotation without an overlap ends them"
      )
    }
  }

  /// Deletes a target with its keys; it leaves every execution.
  ///
  /// - Returns: The details of the deletion. For a target that is not there, in versions that do not refuse,
  ///   those of its earlier deletion, and nil when it never was.
  func delete(_ id: String, _ call: ActionsCall) async throws(RPCError) -> ChangeDetails? {
    try Self.requireID(id, "COMMAND-obqos2l3no", call.language)
    let (instance, keys) = (instance, keys)
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      guard let target = try TargetTable.find(id, instance: instance, in: transaction) else {
        if call.version.refusesToDeleteUnknown {
          throw RPCError.fault(
            .notFound, "COMMAND-k4s7ucu0ax", .targetNotFound, in: call.language)
        }
        return try Self.earlierDeletion(of: id, instance, in: transaction)
      }
      try keys.remove(of: id, instance: instance, in: transaction)
      try keys.fields.remove(of: id, instance: instance, in: transaction)
      return try Self.append(.removed, to: target, call, in: transaction)
    }
  }

  /// Stops event deliveries to a target, or lets them go on, held ones as well; a target that is so already stays untouched.
  ///
  /// One that is enabled stays paused if it is and `keepsPause` says so: in one command, so that nothing of what is held
  /// begins to go.
  func setEnabled(
    _ id: String, _ isEnabled: Bool, keepsPause: Bool = false, _ call: ActionsCall
  ) async throws(RPCError) -> ChangeDetails {
    let instance = instance
    let (details, hasMore) = try await store.write(as: call.caller, reach: .instance) {
      transaction, _ in
      let target = try Self.require(id, instance, call, in: transaction)
      let pause = try TargetPauseTable.reason(ofTarget: id, instance: instance, in: transaction)
      if target.isEnabled == isEnabled, !isEnabled || pause == nil || keepsPause {
        return (ChangeDetails(target), false)
      }
      let event: TargetEvent = isEnabled ? .enabled : .disabled(reason: "disabled by request")
      var details = try Self.append(event, to: target, call, in: transaction)
      guard isEnabled else { return (details, false) }
      guard let pause, keepsPause else {
        return (details, try Self.goOn(target, in: transaction))
      }
      // To enable it has resumed it.
      let enabled = try Self.require(id, instance, call, in: transaction)
      details = try Self.append(.paused(reason: pause), to: enabled, call, in: transaction)
      return (details, false)
    }
    if hasMore { try await release(id, call) }
    return details
  }

  /// Replaces the static fields of a target; what already stands so is written again, as values cannot be compared by
  /// who looks at the log.
  func setStaticFields(
    _ id: String, _ drafts: [StaticFieldDraft], _ call: ActionsCall
  ) async throws(RPCError) -> ChangeDetails {
    try StaticFieldRules.check(drafts)
    let (instance, keys) = (instance, keys)
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      let target = try Self.require(id, instance, call, in: transaction)
      if drafts.isEmpty && target.fieldNames.isEmpty { return ChangeDetails(target) }
      // Fields that do not open can be replaced, not kept.
      let isKeeping = drafts.contains { $0.value == nil }
      let present = isKeeping ? try keys.fields.fields(of: target, in: transaction) : []
      let fields = try StaticFieldRules.resolved(drafts, present: present)
      try StaticFieldRules.check(sizeOf: fields)
      try keys.fields.put(fields, of: target, in: transaction)
      return try Self.append(.fieldsSet(fields.map(\.name)), to: target, call, in: transaction)
    }
  }

  /// Replaces the networks and hosts that only this target may be dialled at.
  func setAllowRules(
    _ id: String, _ rules: [String], _ call: ActionsCall
  ) async throws(RPCError) -> ChangeDetails {
    try TargetRules.check(allowRules: rules)
    let instance = instance
    return try await store.write(as: call.caller, reach: .instance) { transaction, _ in
      let target = try Self.require(id, instance, call, in: transaction)
      if target.allowRules == rules { return ChangeDetails(target) }
      return try Self.append(.allowRulesSet(rules), to: target, call, in: transaction)
    }
  }
}

// MARK: - Reading

extension Targets {
  /// A target, with its signing key for who may write targets.
  func get(_ id: String, _ call: ActionsCall) async throws(RPCError) -> TargetView {
    let (instance, keys) = (instance, keys)
    let found = try await store.read { reader throws(StoreError) -> TargetView? in
      guard let record = try TargetTable.find(id, instance: instance, in: reader) else {
        return nil
      }
      let key =
        call.seesSigningKeys ? try keys.current(of: id, instance: instance, in: reader) : ""
      return TargetView(
        record: record, signingKey: key,
        retryWaits: try TargetScheduleTable.waits(ofTarget: id, instance: instance, in: reader),
        pauseReason: try TargetPauseTable.reason(ofTarget: id, instance: instance, in: reader))
    }
    guard let found else {
      throw .fault(.notFound, "QUERY-hj5oaniyrz", .targetNotFound, in: call.language)
    }
    return found
  }

  /// A target as calls to it see it.
  func snapshot(_ id: String, _ call: ActionsCall) async throws(RPCError) -> TargetSnapshot {
    let (instance, keys) = (instance, keys)
    let now = store.store.timeSource.wallNanoseconds()
    let found = try await store.read { reader throws(StoreError) in
      try TargetSnapshot(id: id, instance: instance, keys: keys, at: now, reading: reader)
    }
    guard let found else {
      throw .fault(.notFound, "QUERY-hj5oaniyrz", .targetNotFound, in: call.language)
    }
    return found
  }

  /// A page of the targets, with their signing keys for who may write targets; `page` is the version's.
  func list(
    _ filters: [TargetTable.Filter] = [], orderedBy order: TargetTable.Order = .createdAt,
    descending: Bool = false, page: Page = Page(), _ call: ActionsCall
  ) async throws(RPCError) -> ActionsList<TargetView> {
    try ListRules.check(count: filters.count)
    try ListRules.check(
      values: filters.compactMap { filter -> Int? in
        if case .ids(let ids) = filter { ids.count } else { nil }
      })
    let (instance, keys) = (instance, keys)
    return try await store.list { reader throws(StoreError) in
      let found = try TargetTable.list(
        instance: instance, filters: filters, orderedBy: order, descending: descending, page: page,
        in: reader)
      var rows: [TargetView] = []
      for record in found.rows {
        let key =
          call.seesSigningKeys
          ? try keys.current(of: record.id, instance: instance, in: reader) : ""
        rows.append(TargetView(record: record, signingKey: key))
      }
      return ListResult(rows: rows, total: found.total)
    }
  }
}

// MARK: - Parts of the above

extension Targets {
  static func requireID(
    _ id: String, _ errorID: String, _ language: Language
  ) throws(RPCError) {
    guard !id.isEmpty else { throw .fault(.invalidArgument, errorID, .idMissing, in: language) }
  }

  static func append(
    _ event: TargetEvent, to target: TargetRecord, _ call: ActionsCall, in transaction: Transaction
  ) throws -> ChangeDetails {
    let appended = try transaction.append(
      event, to: TargetEvent.aggregate(target.id, instance: target.organization),
      expecting: .exact(target.sequence), by: call.account)
    return ChangeDetails(appended, createdAt: target.createdAt)
  }

  static func require(
    _ id: String, _ instance: String, _ call: ActionsCall, in reader: Reader
  ) throws -> TargetRecord {
    guard let target = try TargetTable.find(id, instance: instance, in: reader) else {
      throw RPCError.fault(.notFound, "COMMAND-xj14f2cccn", .targetNotFound, in: call.language)
    }
    return target
  }

  private static func requireFreeName(
    _ name: String, _ instance: String, _ language: Language, in reader: Reader
  ) throws {
    if try TargetTable.find(name: name, instance: instance, in: reader) != nil {
      throw RPCError.fault(.alreadyExists, "V3-DKcYh", .targetAlreadyExists, in: language)
    }
  }

  /// The details of a deleted target's deletion; nil when there never was such a target.
  private static func earlierDeletion(
    of id: String, _ instance: String, in reader: Reader
  ) throws -> ChangeDetails? {
    let aggregate = TargetEvent.aggregate(id, instance: instance)
    let sequence = try EventLog.lastSequence(of: aggregate, in: reader)
    guard sequence > 0,
      let last = try EventLog.events(of: aggregate, after: sequence - 1, limit: 1, in: reader)
        .first,
      let first = try EventLog.events(of: aggregate, limit: 1, in: reader).first
    else { return nil }
    return ChangeDetails(last, createdAt: first.createdAt)
  }
}
