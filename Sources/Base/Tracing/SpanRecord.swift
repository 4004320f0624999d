/// A span that has ended: one operation in a trace, as it is exported.
public struct SpanRecord: Sendable {
  /// What part the operation has in the trace (OpenTelemetry's SpanKind).
  public enum Kind: Sendable {
    /// Something within this process.
    case `internal`
    /// The answer to somebody's call.
    case server
    /// A call that is made to somebody else.
    case client
  }

  /// What an attribute says.
  public enum Value: Sendable {
    case text(String)
    case number(Int64)
  }

  /// Something that is said of the operation, by the names of OpenTelemetry's semantic conventions.
  public struct Attribute: Sendable {
    public var name: StaticString
    public var value: Value

    /// Says a text; it is cut behind Limits.maxSpanTextBytes when the span ends.
    public init(_ name: StaticString, _ text: String) {
      self.name = name
      value = .text(text)
    }

    /// Says a number.
    public init(_ name: StaticString, _ number: Int64) {
      self.name = name
      value = .number(number)
    }
  }

  /// What names it.
  public let context: SpanContext
  /// The id of the span that it is part of; 0 for the first of a trace.
  public let parent: UInt64
  /// Whether that span is another process's.
  public let isParentRemote: Bool
  public let name: String
  public let kind: Kind
  /// Nanoseconds since 1970.
  public let start: Int64
  /// Nanoseconds since 1970.
  public let end: Int64
  public let attributes: [Attribute]
  /// Why the operation failed, perhaps in no words; nil when it did not.
  public let failure: String?

  /// About the memory that it holds.
  var bytes: Int {
    var count =
      Self.ownBytes + name.utf8.count + context.traceState.utf8.count
      + (failure?.utf8.count ?? 0)
    for attribute in attributes {
      count += Self.attributeBytes
      if case .text(let text) = attribute.value { count += text.utf8.count }
    }
    return count
  }

  private static let ownBytes = 160
  private static let attributeBytes = 48
}
