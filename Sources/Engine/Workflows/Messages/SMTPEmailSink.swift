public import Base
public import Delivery

/// Hands messages over to a mail server, which sees to their delivery.
///
/// One that the process dies at is handed over again, with the same `Message-ID`.
public final class SMTPEmailSink: EmailSink {
  private let client: MailClient
  private let senders: EmailSenders
  private let timeSource: any TimeSource
  private let budget = RecipientBudget()

  /// A sink.
  ///
  /// - Parameters:
  ///   - client: The client of the mail server.
  ///   - senders: Whom messages may come from.
  ///   - timeSource: The clock of dates and of the recipients' hour.
  public init(_ client: MailClient, senders: EmailSenders, timeSource: any TimeSource) {
    self.client = client
    self.senders = senders
    self.timeSource = timeSource
  }

  public var place: String { client.url }

  public func send(
    _ message: EmailMessage, key: String, organization: String
  ) async -> EmailOutcome {
    let now = timeSource.wallNanoseconds()
    var message = message
    let mail: OutgoingMail
    do throws(StepFailure) {
      message.from = try senders.sender(of: message)
      mail = OutgoingMail(
        from: try Self.ascii(message.from), recipients: try Self.unique(message.recipients),
        content: EmailText.bytes(of: message, key: key, at: now), share: organization)
    } catch {
      return .failed(error)
    }
    let count = mail.recipients.count
    if let failure = budget.take(count, of: organization, at: now) { return .failed(failure) }
    do throws(MailError) {
      try await client.send(mail)
      return .taken
    } catch {
      budget.giveBack(count, of: organization, at: now)
      guard let failure = Self.failure(error) else { return .notMade }
      return .failed(failure)
    }
  }

  /// The addresses as the server is told them, each once.
  private static func unique(_ addresses: [String]) throws(StepFailure) -> [String] {
    var known: Set<UTF8Key> = []
    var unique: [String] = []
    for address in addresses {
      let text = try ascii(address)
      if known.insert(UTF8Key(text)).inserted { unique.append(text) }
    }
    return unique
  }

  private static func ascii(_ address: String) throws(StepFailure) -> String {
    guard let text = MailAddress.ascii(address) else { throw EmailAddress.notASCII(address) }
    return text
  }

  /// As a step's failure says it; nil for what was not tried.
  private static func failure(_ error: MailError) -> StepFailure? {
    switch error {
    case .answered(let code, let text):
      var failure = StepFailure("the mail server answered \(code) \(text)", status: code)
      failure.isFinal = code >= 500
      return failure
    case .refused(let address):
      return StepFailure(
        "the mail server's address \(address) may not be called: only --allow-target lets private ones be"
      )
    case .unresolved(let host):
      return StepFailure(
        "the mail server's name \(EchoedText.cut(host)) has no address", cause: .connection)
    case .failed(let text):
      return StepFailure("the message could not be sent: \(text)", cause: .connection)
    case .timedOut:
      return StepFailure(
        "the mail server took longer than \(Limits.mailTimeoutNanoseconds / 1_000_000_000) s, or \(Limits.mailReplyNanoseconds / 1_000_000_000) s for a reply",
        cause: .timeout)
    case .cancelled, .overloaded, .closed: return nil
    }
  }
}
