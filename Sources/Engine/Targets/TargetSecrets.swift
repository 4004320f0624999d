public import Crypto
public import Store

/// The signing keys of targets, sealed in the store: the present one, and the former one during a rotation.
public enum TargetSecrets {
  /// The kind of the sealed present key; its id is the target's.
  public static let signingKeyKind = "signing-key"
  /// The kind of the sealed former key.
  public static let formerSigningKeyKind = "former-signing-key"

  /// Opens a target's keys: the present one first, the former one behind it if there is one.
  ///
  /// None when the present one is missing or does not open: then the target cannot be called, and no other is
  /// held up by it. Whether the former one still signs is for `TargetRecord.formerKeyExpiresAt` to say.
  public static func signingKeys(
    of target: String, instance: String, masterKey: MasterKey, in reader: Reader
  ) throws(StoreError) -> [String] {
    var keys: [String] = []
    for kind in [signingKeyKind, formerSigningKeyKind] {
      let sealed = try SecretTable.find(
        kind: kind, id: target, organization: instance, in: reader)
      let context = SecretTable.context(kind: kind, id: target, organization: instance)
      guard let sealed, let opened = try? masterKey.open(sealed.bytes, for: context) else {
        break
      }
      keys.append(String(decoding: opened, as: UTF8.self))
    }
    return keys
  }
}
