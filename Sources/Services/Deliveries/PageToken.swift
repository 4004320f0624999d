import Base
import Crypto
import RPC
import Records
import Store
import Wire

/// The text by which a client goes on in a list; it means nothing to the client.
enum PageToken {
  /// Raised when the meaning of tokens changes: older ones are refused then.
  private static let version = "2"

  /// The token for what stands behind a delivery in the list with a filter.
  static func text(_ cursor: DeliveryCursor, _ filter: DeliveryFilter) -> String {
    encode([
      version, digest(filter), cursor.target, String(cursor.dueAt), String(cursor.position),
      cursor.id,
    ])
  }

  /// Where a list goes on; nil for its begin.
  ///
  /// A token of a list with another filter is refused: it would leave deliveries out.
  static func cursor(
    _ token: String, _ filter: DeliveryFilter, _ language: Language
  ) throws(RPCError) -> DeliveryCursor? {
    guard !token.isEmpty else { return nil }
    guard let parts = decode(token), parts.count == 6, parts[0] == version,
      parts[1] == digest(filter), let dueAt = Int64(parts[3]), let position = Int64(parts[4])
    else { throw .fault(.invalidArgument, "DELIV-t1kEn", .pageTokenInvalid, in: language) }
    return DeliveryCursor(target: parts[2], dueAt: dueAt, position: position, id: parts[5])
  }

  /// Refuses a token of a log that went further than this one.
  static func check(
    _ cursor: DeliveryCursor?, _ language: Language, in reader: Reader
  ) throws(StoreError) {
    guard let cursor else { return }
    try LogPosition.check(cursor.position, of: "page_token: position", language, in: reader)
  }

  /// What tells filters apart; the fields are of known count and each is quoted, so no two filters read the same.
  private static func digest(_ filter: DeliveryFilter) -> String {
    let fields = [
      filter.state.map { String($0.rawValue) }, filter.target, filter.execution, filter.eventType,
      filter.aggregateType, filter.aggregateID, filter.createdFrom.map { String($0) },
      filter.createdBefore.map { String($0) },
    ]
    let text = JSONValue.array(fields.map { $0.map { .string($0) } ?? .null }).text()
    return HexText.encode(Array(SHA256.digest(utf8: text).prefix(8)))
  }

  /// The token for what stands behind a target.
  static func text(target: String) -> String { encode([version, target]) }

  /// The target behind which a list goes on; empty for its begin.
  static func target(_ token: String, _ language: Language) throws(RPCError) -> String {
    guard !token.isEmpty else { return "" }
    guard let parts = decode(token), parts.count == 2, parts[0] == version else {
      throw .fault(.invalidArgument, "DELIV-t2kEn", .pageTokenInvalid, in: language)
    }
    return parts[1]
  }

  private static func encode(_ parts: [String]) -> String {
    let text = JSONValue.array(parts.map { .string($0) }).text()
    return HexText.encode(Array(text.utf8))
  }

  private static func decode(_ token: String) -> [String]? {
    guard let bytes = HexText.decode(token),
      let elements = JSONValue(text: String(decoding: bytes, as: UTF8.self))?.arrayValue
    else { return nil }
    let parts = elements.compactMap(\.stringValue)
    return parts.count == elements.count ? parts : nil
  }
}
