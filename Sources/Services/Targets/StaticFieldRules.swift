import Base
import Delivery
import RPC

/// A static field as a caller gives it.
struct StaticFieldDraft: Sendable, Equatable {
  @UTF8Compared var name: String
  /// Nil: the value that the field has already.
  @UTF8Compared var value: String?
}

/// What must hold for the static fields of a target.
enum StaticFieldRules {
  /// Fields that requests have anyway, in lower case.
  private static let taken: [StaticString] = [
    "content-type", "content-encoding", "content-digest", "digest", "zitadel-signature",
    "traceparent", "tracestate", "date",
  ]

  /// The fields with their values, those that are not given from `present`.
  static func resolved(
    _ drafts: [StaticFieldDraft], present: [TargetField]
  ) throws(RPCError) -> [TargetField] {
    var fields: [TargetField] = []
    for draft in drafts {
      let value = draft.value ?? present.first { isSame($0.name, draft.name) }?.value
      guard let value else {
        throw refusal(draft.name, "has no value yet, so one must be given")
      }
      fields.append(TargetField(name: draft.name, value: value))
    }
    return fields
  }

  /// Refuses fields that cannot be sent or are not for a target's owner to set; values that are not given stay.
  static func check(_ drafts: [StaticFieldDraft]) throws(RPCError) {
    guard drafts.count <= Limits.maxStaticFields else {
      throw RPCError(
        .invalidArgument,
        "\(drafts.count) static fields for one target, at most \(Limits.maxStaticFields)")
    }
    for (index, draft) in drafts.enumerated() {
      let name = draft.name
      guard OutgoingField.canSend(name: name, value: "") else {
        throw refusal(name, "is no name of a field, or belongs to the connection")
      }
      if taken.contains(where: { isSame(name, "\($0)") }) || isReserved(name) {
        throw refusal(name, "is set by Pintle")
      }
      if drafts[..<index].contains(where: { isSame($0.name, name) }) {
        throw refusal(name, "is there twice")
      }
      guard let value = draft.value else { continue }
      guard OutgoingField.canSend(name: name, value: value) else {
        throw refusal(name, "has a value with a control character")
      }
      if let first = value.utf8.first, let last = value.utf8.last, isBlank(first) || isBlank(last) {
        throw refusal(name, "has a value with white space at an end, which would be lost")
      }
    }
  }

  /// Refuses fields that are too long together.
  static func check(sizeOf fields: [TargetField]) throws(RPCError) {
    let bytes = fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    guard bytes <= Limits.maxStaticFieldBytes else {
      throw RPCError(
        .invalidArgument,
        "static fields of \(bytes) bytes, at most \(Limits.maxStaticFieldBytes)")
    }
  }

  private static func refusal(_ name: String, _ problem: String) -> RPCError {
    RPCError(.invalidArgument, "the static field \"\(EchoedText.cut(name))\" \(problem)")
  }

  /// Whether a name begins as those of Standard Webhooks do, or Pintle's own.
  private static func isReserved(_ name: String) -> Bool {
    ["webhook-", "pintle-"].contains { isSame(String(name.prefix($0.utf8.count)), $0) }
  }

  /// Names of fields are the same in any case (RFC 9110 section 5.1).
  private static func isSame(_ one: String, _ other: String) -> Bool {
    one.utf8.count == other.utf8.count
      && zip(one.utf8, other.utf8).allSatisfy { lowercased($0) == lowercased($1) }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
