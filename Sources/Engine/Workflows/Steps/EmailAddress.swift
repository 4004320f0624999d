import Base

/// Addresses of messages.
public enum EmailAddress {
  /// Whether a text has the form of an address, without the rarities of RFC 5322: no quotes, blanks or brackets.
  public static func isValid(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...64).contains(parts[0].count), (1...255).contains(parts[1].count)
    else { return false }
    let refused: [UInt8] = Array("\"(),:;<>[\\]".utf8)
    return text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !refused.contains($0) }
  }

  /// What it means that an address has no form in ASCII, which is all that mail servers and headers take.
  static func notASCII(_ address: String) -> StepFailure {
    StepFailure(
      "\"\(EchoedText.cut(address))\" is no address that a mail server knows: what stands before @ must be ASCII"
    )
  }
}
