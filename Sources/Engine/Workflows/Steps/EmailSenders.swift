public import Base

/// Whom messages may come from.
public struct EmailSenders: Sendable {
  /// The addresses; the first is the sender of messages that name none.
  @UTF8Compared public private(set) var addresses: [String]

  public init(_ addresses: [String]) { self.addresses = addresses }

  /// Whether an address may be a sender.
  func permit(_ address: String) -> Bool {
    addresses.contains { Self.isSame($0, address) }
  }

  /// Whom a message comes from.
  ///
  /// - Throws: ``StepFailure`` when nobody may be.
  func sender(of message: EmailMessage) throws(StepFailure) -> String {
    guard let first = addresses.first else { throw StepFailure(Self.missing) }
    if message.from.isEmpty { return first }
    guard permit(message.from) else { throw StepFailure(Self.refusal(of: message.from)) }
    return message.from
  }

  /// What it means that there is no sender, with the setting that mends it.
  static let missing =
    "messages have no sender: name one by the setting --email-sender ADDRESS"

  /// What it means that an address is not among the senders.
  static func refusal(of address: String) -> String {
    "'\(EchoedText.cut(address))' may not be a sender: allow it by the setting --email-sender"
  }

  /// Domains have no case, and hardly any mailbox has.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.lowercased().utf8Equals(right.lowercased())
  }
}
