public import Delivery
public import Records
public import Store

/// A target as calls to it see it: its record with the keys opened.
public struct TargetSnapshot: Sendable {
  public var record: TargetRecord
  /// The signing key first; while rotations last, the former ones behind it.
  ///
  /// None when they cannot be opened: such a target cannot be called.
  public var signingKeys: [TargetSigningKey]
  /// Fields that each request carries; nil when they cannot be opened: such a target cannot be called.
  public var fields: [TargetField]?
  /// The key that JWE payloads are encrypted with; nil without an active one.
  public var publicKey: TargetKeyRecord?
  /// Whether its deliveries are held.
  public var isPaused = false

  public init(
    record: TargetRecord, signingKeys: [TargetSigningKey], fields: [TargetField]? = [],
    publicKey: TargetKeyRecord?
  ) {
    self.record = record
    self.signingKeys = signingKeys
    self.fields = fields
    self.publicKey = publicKey
  }

  /// Reads a target and opens its keys; nil when there is no such target.
  ///
  /// - Parameters:
  ///   - id: The target.
  ///   - instance: The instance that it belongs to.
  ///   - keys: Opens the signing keys.
  ///   - now: Nanoseconds since 1970; a former key that has expired by then is left out.
  ///   - reader: Where it is read.
  /// - Throws: What the store says; a key that cannot be opened is left out.
  public init?(
    id: String, instance: String, keys: TargetSigningKeys, at now: Int64, reading reader: Reader
  ) throws(StoreError) {
    guard let record = try TargetTable.find(id, instance: instance, in: reader) else { return nil }
    var opened: [TargetSigningKey] = []
    var fields: [TargetField]?
    do throws(StoreError) {
      opened = try keys.keys(of: record, at: now, in: reader)
      fields = try keys.fields.fields(of: record, in: reader)
    } catch {
      // One target's lost key must not stop the calls to all others.
      switch error {
      case .corrupt, .wrongMasterKey: break
      default: throw error
      }
    }
    self.init(
      record: record, signingKeys: opened, fields: fields,
      publicKey: try TargetKeyTable.active(target: id, instance: instance, in: reader))
    isPaused =
      try TargetPauseTable.reason(ofTarget: id, instance: instance, in: reader) != nil
  }
}
