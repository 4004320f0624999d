import Base
import Records
import Store

/// What an update changes of a target; what is nil stays as it is.
struct TargetUpdate: Sendable, Equatable {
  /// How the target is called.
  struct Behavior: Sendable, Equatable {
    var kind: TargetKind
    /// Counts for nothing with `async`.
    var interruptsOnError: Bool

    init(_ kind: TargetKind, interruptsOnError: Bool = false) {
      self.kind = kind
      self.interruptsOnError = interruptsOnError
    }
  }

  @UTF8Compared var name: String?
  var behavior: Behavior?
  /// Nanoseconds.
  var timeout: Int64?
  @UTF8Compared var endpoint: String?
  var payloadType: TargetPayloadType?
  /// Makes a new signing key: how long the former one goes on signing beside it, in nanoseconds.
  ///
  /// With 0 it stops at once.
  var keyOverlap: Int64?

  init(
    name: String? = nil, behavior: Behavior? = nil, timeout: Int64? = nil, endpoint: String? = nil,
    payloadType: TargetPayloadType? = nil, keyOverlap: Int64? = nil
  ) {
    self.name = name
    self.behavior = behavior
    self.timeout = timeout
    self.endpoint = endpoint
    self.payloadType = payloadType
    self.keyOverlap = keyOverlap
  }

  /// The content as it is after the update.
  func applied(to content: TargetContent) -> TargetContent {
    var content = content
    if let name { content.name = name }
    if let behavior {
      content.kind = behavior.kind
      content.interruptsOnError = behavior.interruptsOnError
    }
    if let timeout { content.timeout = timeout }
    if let endpoint { content.endpoint = endpoint }
    if let payloadType { content.payloadType = payloadType }
    return content.normalized
  }
}

extension TargetContent {
  /// The same target without what does not go together: an async one interrupts nothing.
  var normalized: TargetContent {
    var content = self
    if kind == .async { content.interruptsOnError = false }
    return content
  }
}

/// A target with its signing key in clear, which is empty for who may not see it.
struct TargetView: Sendable, Equatable {
  var record: TargetRecord
  @UTF8Compared var signingKey: String
  /// The waits of its own retry schedule, nanoseconds; nil without one, and in lists.
  var retryWaits: [Int64]?
  /// Why its deliveries are held; nil when they are not, and in lists.
  @UTF8Compared var pauseReason: String? = nil
}

/// What came of creating or updating a target.
struct TargetChange: Sendable, Equatable {
  var details: ChangeDetails
  /// The new signing key in clear; nil when it stayed.
  @UTF8Compared var signingKey: String?
  /// Why the target will not be called as it stands, with what mends it; nil when nothing is known against it.
  @UTF8Compared var warning: String?
}
