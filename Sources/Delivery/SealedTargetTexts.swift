import Base
import Crypto
import Records
import Store

/// The secrets of targets in the store: texts, each sealed with the instance's master key and bound to its place.
struct SealedTargetTexts: Sendable {
  let masterKey: MasterKey
  let random: any RandomSource

  /// The text of a kind that belongs to a target; nil when there is none.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` when it does not open, and
  ///   ``StoreError/wrongMasterKey(expected:given:)``.
  func open(
    _ kind: String, of target: String, instance: String, in reader: Reader
  ) throws(StoreError) -> String? {
    let sealed = try SecretTable.find(kind: kind, id: target, organization: instance, in: reader)
    guard let sealed else { return nil }
    guard sealed.keyID == masterKey.id else {
      throw .wrongMasterKey(expected: sealed.keyID, given: masterKey.id)
    }
    let context = SecretTable.context(kind: kind, id: target, organization: instance)
    do {
      return String(decoding: try masterKey.open(sealed.bytes, for: context), as: UTF8.self)
    } catch {
      throw .corrupt("the \(kind) of target \(target) does not open")
    }
  }

  /// Keeps a text, in the place of an older one of its kind.
  func put(
    _ text: String, _ kind: String, of target: String, instance: String,
    in transaction: Transaction
  ) throws(StoreError) {
    let context = SecretTable.context(kind: kind, id: target, organization: instance)
    let bytes: [UInt8]
    do {
      bytes = try masterKey.seal(Array(text.utf8), for: context, randomSource: random)
    } catch {
      throw .unavailable("a \(kind) cannot be sealed: \(error)")
    }
    try SecretTable.put(
      SealedSecret(keyID: masterKey.id, bytes: bytes), kind: kind, id: target,
      organization: instance, in: transaction)
  }

  /// Forgets a text.
  func remove(
    _ kind: String, of target: String, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try SecretTable.delete(kind: kind, id: target, organization: instance, in: transaction)
  }
}
