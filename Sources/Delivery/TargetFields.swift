import Base
import Crypto
public import Records
public import Store
import Wire

/// The static fields of targets: sealed in the store, in clear only where a request is made.
///
/// A target's record has their names alone.
public struct TargetFields: Sendable {
  private static let kind = "target-fields"

  private let texts: SealedTargetTexts

  init(_ texts: SealedTargetTexts) {
    self.texts = texts
  }

  /// The fields of a target in the order in which they are sent.
  ///
  /// - Throws: ``StoreError/corrupt(_:)`` when they are missing or do not open, and
  ///   ``StoreError/wrongMasterKey(expected:given:)``.
  public func fields(
    of target: TargetRecord, in reader: Reader
  ) throws(StoreError) -> [TargetField] {
    guard !target.fieldNames.isEmpty else { return [] }
    let text = try texts.open(
      Self.kind, of: target.id, instance: target.organization, in: reader)
    guard let text, let values = JSONValue(text: text)?.arrayValue else {
      throw .corrupt("the static fields of target \(target.id) cannot be read")
    }
    return values.compactMap { field in
      guard let name = field["name"]?.stringValue, let value = field["value"]?.stringValue else {
        return nil
      }
      return TargetField(name: name, value: value)
    }
  }

  /// Keeps the fields of a target in the place of all that it had.
  public func put(
    _ fields: [TargetField], of target: TargetRecord, in transaction: Transaction
  ) throws(StoreError) {
    guard !fields.isEmpty else {
      return try remove(of: target.id, instance: target.organization, in: transaction)
    }
    let values = fields.map { field -> JSONValue in
      ["name": .string(field.name), "value": .string(field.value)]
    }
    try texts.put(
      JSONValue.array(values).text(), Self.kind, of: target.id, instance: target.organization,
      in: transaction)
  }

  /// Forgets the fields of a target.
  public func remove(
    of target: String, instance: String, in transaction: Transaction
  ) throws(StoreError) {
    try texts.remove(Self.kind, of: target, instance: instance, in: transaction)
  }
}
