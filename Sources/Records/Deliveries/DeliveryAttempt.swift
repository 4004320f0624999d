public import Base
public import Store
import Wire

/// One attempt to deliver: what was sent, without secrets, and what came back.
public struct DeliveryAttempt: Sendable, Equatable {
  /// Counts the delivery's attempts from 1 on, over replays too.
  public var number: Int64
  /// Nanoseconds since 1970.
  public var startedAt: Int64
  /// Nanoseconds.
  public var duration: Int64
  /// Where it was sent, without user information and values of the query.
  @UTF8Compared public var url: String
  /// The header as it was sent, with secret values blacked out.
  public var requestFields: [Field]
  public var requestBytes: Int64
  /// The answer's status; nil when there was none.
  public var status: Int64?
  /// The first fields of the answer's header, cut short.
  public var answerFields: [Field]
  public var answerBytes: Int64
  /// Why it failed; nil for a success.
  @UTF8Compared public var error: String?

  /// A header field.
  public struct Field: Sendable, Equatable {
    @UTF8Compared public var name: String
    @UTF8Compared public var value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    number: Int64 = 0, startedAt: Int64, duration: Int64, url: String = "",
    requestFields: [Field] = [], requestBytes: Int64 = 0, status: Int64? = nil,
    answerFields: [Field] = [], answerBytes: Int64 = 0, error: String? = nil
  ) {
    self.number = number
    self.startedAt = startedAt
    self.duration = duration
    self.url = url
    self.requestFields = requestFields
    self.requestBytes = requestBytes
    self.status = status
    self.answerFields = answerFields
    self.answerBytes = answerBytes
    self.error = error
  }
}

/// The attempts of deliveries.
public enum DeliveryAttemptTable {
  private static let columns = """
    organization, delivery, number, started_at, duration, url, request_fields, request_bytes, \
    status, answer_fields, answer_bytes, error
    """
  private static let insertRow = Statement(
    """
    INSERT INTO delivery_attempts (\(columns))
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
    """)
  private static let selectByDelivery = Statement(
    """
    SELECT \(columns) FROM delivery_attempts WHERE organization = $1 AND delivery = $2
    ORDER BY number DESC LIMIT $3
    """)
  private static let deleteUpTo = Statement(
    "DELETE FROM delivery_attempts WHERE organization = $1 AND delivery = $2 AND number <= $3")

  /// The last attempts of a delivery, oldest first; there are at most Limits.maxRecordedAttempts.
  public static func list(
    ofDelivery id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [DeliveryAttempt] {
    try reader.all(
      selectByDelivery,
      [.text(organization), .text(id), .integer(Int64(Limits.maxRecordedAttempts))]
    ) { row throws(StoreError) in
      DeliveryAttempt(
        number: row.integer(2), startedAt: row.integer(3), duration: row.integer(4),
        url: row.text(5), requestFields: try fields(row.text(6)), requestBytes: row.integer(7),
        status: row.optionalInteger(8), answerFields: try fields(row.text(9)),
        answerBytes: row.integer(10), error: row.optionalText(11))
    }.reversed()
  }

  /// Adds an attempt and forgets the one that falls out of the limit.
  static func add(
    _ attempt: DeliveryAttempt, toDelivery id: String, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try transaction.executeAhead(
      insertRow,
      [
        .text(organization), .text(id), .integer(attempt.number), .integer(attempt.startedAt),
        .integer(attempt.duration), .text(attempt.url), .text(text(attempt.requestFields)),
        .integer(attempt.requestBytes), .optional(attempt.status),
        .text(text(attempt.answerFields)), .integer(attempt.answerBytes), .optional(attempt.error),
      ])
    let oldest = attempt.number - Int64(Limits.maxRecordedAttempts)
    if oldest > 0 {
      try delete(upTo: oldest, ofDelivery: id, organization: organization, in: transaction)
    }
  }

  static func delete(
    upTo number: Int64 = .max, ofDelivery id: String, organization: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try transaction.executeAhead(deleteUpTo, [.text(organization), .text(id), .integer(number)])
  }

  private static func text(_ fields: [DeliveryAttempt.Field]) -> String {
    var buffer = ByteBuffer(capacity: 512)
    buffer.append(UInt8(ascii: "["))
    for (index, field) in fields.enumerated() {
      buffer.append(index == 0 ? "[" : ",[")
      buffer.append(jsonString: field.name)
      buffer.append(UInt8(ascii: ","))
      buffer.append(jsonString: field.value)
      buffer.append(UInt8(ascii: "]"))
    }
    buffer.append(UInt8(ascii: "]"))
    return buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  private static func fields(_ text: String) throws(StoreError) -> [DeliveryAttempt.Field] {
    guard let elements = JSONValue(text: text)?.arrayValue else {
      throw .corrupt("the fields of an attempt cannot be read")
    }
    return elements.compactMap { element in
      guard let pair = element.arrayValue, pair.count == 2, let name = pair[0].stringValue,
        let value = pair[1].stringValue
      else { return nil }
      return DeliveryAttempt.Field(name, value)
    }
  }
}
