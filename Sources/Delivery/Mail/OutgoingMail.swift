public import Base

/// A message for a mail server, with those whom it goes to.
public struct OutgoingMail: Sendable {
  /// The address that the server is told it comes from; ASCII.
  @UTF8Compared public var from: String
  /// ASCII.
  @UTF8Compared public var recipients: [String]
  /// Header and body (RFC 5322), each line with CR and LF at its end.
  public var content: [UInt8]
  /// Whose turn it takes: an organization's id.
  @UTF8Compared public var share: String
  /// How long it may wait for its turn, and how long it may take after that, nanoseconds.
  public var timeout: Int64

  public init(
    from: String, recipients: [String], content: [UInt8], share: String,
    timeout: Int64 = Limits.mailTimeoutNanoseconds
  ) {
    self.from = from
    self.recipients = recipients
    self.content = content
    self.share = share
    self.timeout = timeout
  }
}

/// Why the mail server did not take a message.
public enum MailError: Error, Sendable, Equatable {
  /// It said so: 400 to 499 for now, 500 to 599 for good.
  case answered(code: Int, text: String)
  /// The policy refuses the address that would have been dialled.
  case refused(address: String)
  /// The server's name has no address.
  case unresolved(host: String)
  /// The connection, TLS or SMTP failed; the text is for operators and holds no secret.
  case failed(String)
  /// The time was up; it may have been taken all the same.
  case timedOut
  /// The task that waited was cancelled; it may be taken all the same.
  case cancelled
  /// Too many messages wait, or it has waited too long: nothing was sent.
  case overloaded
  /// The client was closed.
  case closed
}
