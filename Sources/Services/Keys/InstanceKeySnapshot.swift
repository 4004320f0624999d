import Base
import Crypto
import Engine
import Records
import Store

/// The instance's own keys as of one state of the store, the private ones opened.
struct InstanceKeySnapshot: Sendable {
  /// The kind of sealed secret that a private key is.
  static let secretKind = "instance-key"

  /// What there is to sign with; nil when ``failure`` says why there is nothing.
  let keys: InstanceSigner.Keys?
  let failure: StoreError?
  /// The keys in use, then the retired ones.
  private let records: [InstanceKeyRecord]

  /// Reads the keys; one that does not open is no error yet: the public halves can be shown all the same.
  ///
  /// A read that did not succeed says nothing of the keys: it is an error, so that nobody keeps what came of it.
  init(
    instance: String, masterKey: MasterKey, jwtAlgorithm: JWSAlgorithm, now: Int64,
    reading reader: Reader
  ) throws(StoreError) {
    let active = try InstanceKeyTable.active(instance: instance, in: reader)
    let retired = try InstanceKeyTable.retired(
      after: now - Limits.retiredKeyNanoseconds,
      limit: Limits.maxPublishedKeys - UInt64(InstanceKeyAlgorithm.allCases.count),
      instance: instance, in: reader)
    records = active + retired
    let opener = Opener(instance: instance, masterKey: masterKey, active: active)
    do throws(StoreError) {
      let (jwtID, jwtSecret) = try opener.open(
        .payload, InstanceKeyAlgorithm(jwtAlgorithm), in: reader)
      let (webhookID, seed) = try opener.open(.webhook, .edDSA, in: reader)
      let jwt = try Self.parse(jwtID) { () throws(CryptoError) in
        try JWSPrivateKey(pkcs8: jwtSecret, algorithm: jwtAlgorithm)
      }
      let webhook = try Self.parse(webhookID) { () throws(CryptoError) in
        try Ed25519PrivateKey(seed: seed)
      }
      keys = InstanceSigner.Keys(
        payload: JWSSigner(key: jwt, keyID: jwtID, type: PayloadToken.type), webhook: webhook)
      failure = nil
    } catch {
      switch error {
      case .corrupt, .wrongMasterKey:
        keys = nil
        failure = error
      default: throw error
      }
    }
  }

  /// The keys that verifiers may want at `now` (nanoseconds since 1970).
  func published(at now: Int64) -> [InstanceKeyRecord] {
    records.filter { record in
      record.retiredAt.map { now < $0 + Limits.retiredKeyNanoseconds } ?? true
    }
  }

  private static func parse<Key>(
    _ id: String, _ body: () throws(CryptoError) -> Key
  ) throws(StoreError) -> Key {
    do throws(CryptoError) {
      return try body()
    } catch {
      throw .corrupt("the private half of the instance's key \(id) cannot be read: \(error)")
    }
  }

  /// Opens private halves.
  private struct Opener {
    let instance: String
    let masterKey: MasterKey
    let active: [InstanceKeyRecord]

    /// The name of the key in use for a purpose and of an algorithm, and its private half.
    func open(
      _ purpose: InstanceKeyPurpose, _ algorithm: InstanceKeyAlgorithm, in reader: Reader
    ) throws(StoreError) -> (id: String, secret: [UInt8]) {
      let found = active.first { $0.purpose == purpose && $0.algorithm == algorithm.rawValue }
      guard let id = found?.id else {
        throw .corrupt("the instance has no key for \(algorithm.rawValue)")
      }
      let sealed = try SecretTable.find(
        kind: secretKind, id: id, organization: instance, in: reader)
      guard let sealed else {
        throw .corrupt("the private half of the instance's key \(id) is missing")
      }
      guard sealed.keyID == masterKey.id else {
        throw .wrongMasterKey(expected: sealed.keyID, given: masterKey.id)
      }
      let context = SecretTable.context(kind: secretKind, id: id, organization: instance)
      do throws(CryptoError) {
        return (id, try masterKey.open(sealed.bytes, for: context))
      } catch {
        throw .corrupt("the private half of the instance's key \(id) does not open")
      }
    }
  }
}
