import Base
import Delivery
import Server
import Services

/// What settings say of other issuers of access tokens.
enum TrustedSettings {
  /// A value of a claim, and the account that it stands for.
  struct Account: Sendable {
    var issuer: String
    var value: String
    var account: String
  }

  /// Reads "ISSUER AUDIENCE KEY-SET-URL [CLAIM]".
  static func issuer(_ text: String) throws(OptionValueError) -> TrustedIssuer {
    let words = text.split(separator: " ").map(String.init)
    guard (3...4).contains(words.count) else {
      throw OptionValueError("is not an issuer, an audience and the URL of a key set")
    }
    let isPrivate = ["localhost", "127.0.0.1", "[::1]"].contains(PublicURL.host(words[2]) ?? "")
    guard PublicURL.parse(words[2]) != nil, words[2].hasPrefix("https://") || isPrivate else {
      throw OptionValueError("has no https URL of a key set in the third place")
    }
    var issuer = TrustedIssuer(issuer: words[0], audience: words[1], keySetURL: words[2])
    if words.count == 4 { issuer.claim = words[3] }
    return issuer
  }

  /// Reads "ISSUER VALUE ACCOUNT-ID".
  static func account(_ text: String) throws(OptionValueError) -> Account {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 3 else {
      throw OptionValueError("is not an issuer, a value and the id of an account")
    }
    return Account(issuer: words[0], value: words[1], account: words[2])
  }

  /// The issuers with their accounts; nil when none is trusted.
  ///
  /// - Throws: What does not go together.
  static func issuers(
    _ settings: Settings, outgoing: OutgoingSettings
  ) throws(CommandError) -> TrustedIssuers? {
    var issuers = settings.all(Options.trustedIssuer)
    let accounts = settings.all(Options.trustedAccount)
    guard issuers.count <= Limits.maxTrustedIssuers, accounts.count <= Limits.maxTrustedAccounts
    else {
      throw .usage(
        "at most \(Limits.maxTrustedIssuers) --trusted-issuer and \(Limits.maxTrustedAccounts) --trusted-account"
      )
    }
    for (index, one) in issuers.enumerated() {
      let isOwn = settings.first(Options.publicURL)?.utf8Equals(one.issuer) ?? false
      guard !isOwn, !issuers[..<index].contains(where: { $0.issuer.utf8Equals(one.issuer) }) else {
        throw .usage("--trusted-issuer \(one.issuer) is the server itself, or there twice")
      }
    }
    for one in accounts {
      guard let index = issuers.firstIndex(where: { $0.issuer.utf8Equals(one.issuer) }) else {
        throw .usage("--trusted-account names \(one.issuer), which no --trusted-issuer does")
      }
      let former = issuers[index].accounts.updateValue(
        one.account, forKey: UTF8Key(one.value))
      guard former == nil else {
        throw .usage(
          "--trusted-account has an account for \"\(one.value)\" of \(one.issuer) already")
      }
    }
    guard !issuers.isEmpty else { return nil }
    return TrustedIssuers(issuers, sender: OutgoingClients(settings: outgoing.apart()))
  }
}
