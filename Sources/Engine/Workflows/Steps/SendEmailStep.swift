import Base
import Delivery
import JSONPath
import Wire

/// Sends a message.
struct SendEmailStep: StepAction {
  let entry: StepEntry
  private let isFirst: Bool
  /// Whom messages may come from; nil where that is not known.
  private let senders: EmailSenders?

  init(version: Int64, senders: EmailSenders? = nil) {
    isFirst = version == 1
    self.senders = senders
    let recipients =
      version == 1
      ? StepField(
        "recipientId", "Recipient", .emailPicker, isRequired: true, description: "an address")
      : StepField("recipientEmailList", "Recipients", .emailPicker, isRequired: true)
    entry = StepEntry(
      "sp:send-email", version: version, name: "Send Email", kind: .action,
      description: "Sends a message.",
      fields: [
        recipients, StepField("subject", "Subject", .text, isRequired: true),
        StepField("body", "Body", .htmlEditor, isRequired: true),
        StepField("from", "From", .email), StepField("replyTo", "Reply To", .email),
        StepField("carbonCopy", "CC", .emailPicker),
        StepField(
          "context", "Context", .object,
          description: "values for ${name} in subject and body"),
      ], exampleOutput: ["recipients": .integer(1)])
  }

  func check(_ attributes: JSONValue, _ findings: inout StepFindings) {
    guard let senders else { return }
    if senders.addresses.isEmpty { return findings.error(EmailSenders.missing) }
    guard let from = attributes["from"]?.stringValue, !from.isEmpty,
      !from.utf8.contains(UInt8(ascii: "{")), !senders.permit(from)
    else { return }
    findings.warn(EmailSenders.refusal(of: from), at: .name("attributes"), .name("from"))
  }

  func run(_ input: JSONValue, at time: Int64) -> StepOutcome {
    do throws(StepFailure) {
      let to =
        isFirst
        ? try address(input["recipientId"], "recipientId").map { [$0] } ?? []
        : try addresses(input["recipientEmailList"], "recipientEmailList")
      let copies = try addresses(input["carbonCopy"], "carbonCopy")
      guard !to.isEmpty else { throw StepFailure("the message has no recipients") }
      guard to.count + copies.count <= Limits.maxEmailRecipients else {
        throw StepFailure(
          "the message has \(to.count + copies.count) recipients, which exceed \(Limits.maxEmailRecipients)"
        )
      }
      let from = try address(input["from"], "from") ?? ""
      let replyTo = try address(input["replyTo"], "replyTo") ?? ""
      return .effect(
        .email(
          EmailMessage(
            from: from, to: to, carbonCopy: copies, replyTo: replyTo,
            subject: try text(
              .string(try filled("subject", input, limit: Limits.maxEmailFieldBytes)), "subject"),
            body: try filled("body", input, limit: Limits.maxEmailBodyBytes))))
    } catch {
      return .failed(error)
    }
  }

  /// A text with what the context says put in.
  private func filled(_ name: String, _ input: JSONValue, limit: Int) throws(StepFailure) -> String
  {
    let written = input[name].map(Self.shown) ?? ""
    guard let text = ContextTemplate.fill(written, from: input["context"] ?? .null, limit: limit)
    else { throw StepFailure("attribute '\(name)' is longer than \(limit) bytes") }
    return text
  }

  /// A text of the header: of one line.
  private func text(_ value: JSONValue?, _ name: String) throws(StepFailure) -> String {
    guard let value else { return "" }
    let text = Self.shown(value)
    guard !text.utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else {
      throw StepFailure("attribute '\(name)' has a line break, which no header may have")
    }
    guard text.utf8.count <= Limits.maxEmailFieldBytes else {
      throw StepFailure("attribute '\(name)' is longer than \(Limits.maxEmailFieldBytes) bytes")
    }
    return text
  }

  /// Addresses: a list with one in each element, or a text with commas between them.
  private func addresses(_ value: JSONValue?, _ name: String) throws(StepFailure) -> [String] {
    guard let value else { return [] }
    var addresses: [String] = []
    if let elements = value.arrayValue {
      for element in elements {
        if let address = try address(element, name) { addresses.append(address) }
      }
    } else {
      for part in try text(value, name).utf8Split(",") {
        if let address = try address(part) { addresses.append(address) }
      }
    }
    return addresses
  }

  /// The one address of a value; nil when it holds nothing.
  private func address(_ value: JSONValue?, _ name: String) throws(StepFailure) -> String? {
    try address(Substring(try text(value, name)))
  }

  /// The address that a text is; nil when it holds nothing but blanks.
  private func address(_ text: Substring) throws(StepFailure) -> String? {
    let address = Self.trimmed(text)
    guard !address.isEmpty else { return nil }
    guard EmailAddress.isValid(address) else {
      throw StepFailure("\"\(EchoedText.cut(address))\" is no email address")
    }
    guard MailAddress.ascii(address) != nil else { throw EmailAddress.notASCII(address) }
    return address
  }

  private static func trimmed(_ text: Substring) -> String {
    var bytes = Substring(text).utf8
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func shown(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: value.text()
    }
  }
}
