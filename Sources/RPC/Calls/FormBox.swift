import HTTP
import Wire

/// The rules and the writer of a form, behind the methods of a class: to call one of an existential's costs a count of
/// its references up and down, and each call makes some five of them.
// Unchecked only because the class is not final: it holds nothing, and what its subclass holds is immutable and
// Sendable.
class FormBox: @unchecked Sendable {
  static func make<Rules: RequestRules, Writer: ResponseWriter>(
    _ rules: Rules, _ writer: Writer
  ) -> FormBox {
    TypedFormBox(rules, writer)
  }

  // MARK: RequestRules

  func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? { abstract() }
  func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError) { abstract() }
  func metadata(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> Metadata {
    abstract()
  }
  func malformed(_ error: WireError) -> RPCError { abstract() }

  // MARK: ResponseWriter

  func messageWritten(_ call: ServerCall, _ stream: HTTPStream) { abstract() }
  func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream) { abstract() }
  func finish(_ call: ServerCall, _ stream: HTTPStream) { abstract() }
  func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) { abstract() }

  private func abstract() -> Never { preconditionFailure("boxes are typed") }
}

// Unchecked only because its superclass is: its members are immutable and Sendable.
private final class TypedFormBox<Rules: RequestRules, Writer: ResponseWriter>: FormBox,
  @unchecked Sendable
{
  private let rules: Rules
  private let writer: Writer

  init(_ rules: Rules, _ writer: Writer) {
    self.rules = rules
    self.writer = writer
  }

  override func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? {
    try rules.timeout(head)
  }

  override func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError) {
    try rules.prepare(call, stream)
  }

  override func metadata(
    _ head: borrowing HTTPRequestHead, _ settings: CallSettings
  ) -> Metadata {
    rules.metadata(head, settings)
  }

  override func malformed(_ error: WireError) -> RPCError { rules.malformed(error) }

  override func messageWritten(_ call: ServerCall, _ stream: HTTPStream) {
    writer.messageWritten(call, stream)
  }

  override func sendHeadEarly(_ call: ServerCall, _ stream: HTTPStream) {
    writer.sendHeadEarly(call, stream)
  }

  override func finish(_ call: ServerCall, _ stream: HTTPStream) { writer.finish(call, stream) }

  override func fail(_ call: ServerCall, _ stream: HTTPStream, _ error: RPCError) {
    writer.fail(call, stream, error)
  }
}
