import Base
public import Store
public import Wire

/// The secret of the invocation that a run was started by, which the run itself needs and nobody else is told.
///
/// Whoever has it decides the invocation; who reads runs may not. It stands in the run's input, in what steps send of it,
/// and wherever a definition copies it to.
public struct RunSecret: Sendable {
  /// Nil when the input has none.
  private let secret: String?

  /// The secret in a run's input.
  public init(input: JSONValue?) {
    secret = input?[Self.place.object]?[Self.place.member]?.stringValue
  }

  /// The secret of a run.
  ///
  /// - Parameters:
  ///   - run: The run.
  ///   - reader: Where its first event is read.
  /// - Throws: What the store says.
  public init(of run: WorkflowRunRecord, in reader: Reader) throws(StoreError) {
    try self.init(ofRun: run.id, organization: run.organization, in: reader)
  }

  /// The secret of the run with an id.
  init(ofRun id: String, organization: String, in reader: Reader) throws(StoreError) {
    self.init(
      input: try WorkflowRunTable.history(
        of: id, offset: 0, limit: 1, organization: organization, in: reader
      ).first?.attributes["input"])
  }

  /// What stands in its place.
  private static let mark = "********"
  /// The member of an input, and the member of that.
  private static let place = (object: "_metadata", member: "secret")
  /// Shorter texts than secrets have are hidden where they stand alone: inside others they may be anything.
  private static let length = 32

  /// Something that happened, without the secret.
  public func hidden(_ event: WorkflowRunEvent) -> WorkflowRunEvent {
    guard secret != nil else { return event }
    var event = event
    event.attributes = hidden(event.attributes)
    return event
  }

  /// A value without the secret, in whatever text of it that stands.
  public func hidden(_ value: JSONValue) -> JSONValue {
    guard secret != nil else { return value }
    switch value {
    case .string(let text): return .string(hidden(text))
    case .array(let elements): return .array(elements.map { hidden($0) })
    case .object(let members):
      return .object(members.map { JSONValue.Member(hidden($0.name), hidden($0.value)) })
    case .null, .boolean, .number: return value
    }
  }

  /// A text without the secret.
  public func hidden(_ text: String) -> String {
    guard let secret, !secret.isEmpty else { return text }
    if text.utf8Equals(secret) { return Self.mark }
    guard secret.utf8.count >= Self.length, text.utf8.count > secret.utf8.count else { return text }
    let (bytes, wanted) = (Array(text.utf8), Array(secret.utf8))
    var kept: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
        kept += Array(Self.mark.utf8)
        index += wanted.count
      } else {
        kept.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}
