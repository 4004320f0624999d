public import Base
import Crypto
public import Delivery
import Synchronization
import Wire

/// Another issuer of access tokens whose word counts here, as the settings name it; nothing of it comes from a token.
public struct TrustedIssuer: Sendable {
  /// What its tokens have as "iss".
  public var issuer: String
  /// What they must have as "aud": the name that the issuer knows this server by.
  public var audience: String
  /// Where its public keys are (RFC 7517).
  public var keySetURL: String
  /// The claim that says who calls.
  public var claim: String
  /// The ids of the accounts that the values of the claim stand for; others stand for nobody.
  public var accounts: [UTF8Key: String] = [:]

  public init(issuer: String, audience: String, keySetURL: String, claim: String = "sub") {
    self.issuer = issuer
    self.audience = audience
    self.keySetURL = keySetURL
    self.claim = claim
  }
}

/// The public keys of other issuers, loaded when a token first needs them and kept for a while.
///
/// A key set is loaded again when it is old, or when a token names a key that is not in it; but not more often than once
/// in `Limits.keySetRetryNanoseconds`, whether that succeeds or not. While it cannot be loaded the former one counts.
public final class TrustedIssuers: Sendable {
  /// A key set has to be loaded before anything can be said.
  struct KeySetWanted: Error {
    /// The issuer's place in the list.
    let issuer: Int
  }

  private struct KeySet: Sendable {
    var keys: [UTF8Key: JWSPublicKey] = [:]
    /// Until when it need not be loaded again, and until when it counts at all; monotonic nanoseconds.
    var freshUntil = Int64.min
    var usableUntil = Int64.min
    /// Before that it is not tried again.
    var nextTry = Int64.min
    /// The load that is under way.
    var load: Task<Void, Never>?
  }

  private final class Entry: Sendable {
    let issuer: TrustedIssuer
    let keySet = Mutex(KeySet())

    init(_ issuer: TrustedIssuer) { self.issuer = issuer }
  }

  private let entries: [Entry]
  private let sender: any OutgoingSender & Sendable
  private let timeSource: any TimeSource
  /// Told that a key set could not be loaded: whose, and why.
  private let note = Mutex<(@Sendable (String, String) -> Void)?>(nil)

  /// - Parameters:
  ///   - issuers: Whom to trust.
  ///   - sender: Loads key sets, under the policy of all outgoing requests.
  ///   - timeSource: Says how old they are.
  public init(
    _ issuers: [TrustedIssuer], sender: any OutgoingSender & Sendable,
    timeSource: any TimeSource = SystemTimeSource()
  ) {
    entries = issuers.map { Entry($0) }
    self.sender = sender
    self.timeSource = timeSource
  }

  /// Tells `note` from now on when a key set could not be loaded: whose, and why.
  func follow(_ note: @escaping @Sendable (String, String) -> Void) {
    self.note.withLock { $0 = note }
  }

  /// A number that is another one every few minutes: what is known of a caller is looked at again then, since nobody
  /// tells that a key was withdrawn.
  var epoch: Int64 {
    timeSource.monotonicNanoseconds() / Limits.trustedCallerNanoseconds
  }

  /// The place of an issuer in the list; nil for one that is not trusted.
  func index(of issuer: String) -> Int? {
    entries.firstIndex { $0.issuer.issuer.utf8Equals(issuer) }
  }

  /// The key with which an issuer may have signed; nil for one that it does not have.
  ///
  /// - Throws: ``KeySetWanted`` when its key set should be loaded first.
  func key(_ id: String, of index: Int) throws(KeySetWanted) -> JWSPublicKey? {
    let now = timeSource.monotonicNanoseconds()
    let (key, isWanted) = entries[index].keySet.withLock { set in
      let key = now < set.usableUntil ? set.keys[id] : nil
      let isOld = key == nil || now >= set.freshUntil
      return (key, isOld && (set.load != nil || now >= set.nextTry))
    }
    if isWanted { throw KeySetWanted(issuer: index) }
    return key
  }

  /// The same without loading anything: for whoever cannot wait.
  func knownKey(_ id: String, of index: Int) -> JWSPublicKey? {
    let now = timeSource.monotonicNanoseconds()
    return entries[index].keySet.withLock { now < $0.usableUntil ? $0.keys[id] : nil }
  }

  /// What a token of an issuer says, its signature checked; nil when it is for somebody else or says nothing to us.
  func claims(
    _ claims: JWTClaims, of index: Int, now seconds: Int64
  ) throws(JWTClaimsError) -> AccessClaims? {
    let issuer = entries[index].issuer
    let leeway = Limits.clockLeewayNanoseconds / 1_000_000_000
    try claims.check(at: seconds, leeway: leeway)
    try claims.check(issuer: issuer.issuer)
    try claims.check(audience: issuer.audience)
    guard let account = issuer.accounts[try claims.text(issuer.claim)] else { return nil }
    let scopes = Scopes(among: try Self.scopes(claims))
    return AccessClaims(
      grant: .issuer(index), account: account, scopes: scopes.isEmpty ? nil : scopes,
      expiresAt: claims.expiresAt)
  }

  /// The scopes that a token has, in one of the two forms in use: "scope" with spaces, or "scp" as either.
  private static func scopes(_ claims: JWTClaims) throws(JWTClaimsError) -> [String] {
    func names(_ text: String) -> [String] {
      text.utf8Split(" ").filter { !$0.isEmpty }.map(String.init)
    }
    if let text = try claims.optionalText("scope") { return names(text) }
    switch claims.members["scp"] {
    case nil: return []
    case .string(let text)?: return names(text)
    case .array(let elements)?:
      var texts: [String] = []
      for element in elements {
        guard let text = element.stringValue else { throw .claim("scp") }
        texts.append(text)
      }
      return texts
    default: throw .claim("scp")
    }
  }

  // MARK: Loading

  /// Loads an issuer's key set, with all others who want it; returns when that has succeeded or failed.
  ///
  /// To be called on an event loop. Who goes away meanwhile does not end it: others may wait for it.
  func load(_ index: Int) async {
    let entry = entries[index]
    let now = timeSource.monotonicNanoseconds()
    let task = entry.keySet.withLock { set -> Task<Void, Never>? in
      if let load = set.load { return load }
      guard now >= set.nextTry else { return nil }
      set.nextTry = now + Limits.keySetRetryNanoseconds
      let load = Task(executorPreference: sender.executor) { [self] in await fetch(entry) }
      set.load = load
      return load
    }
    await task?.value
  }

  private func fetch(_ entry: Entry) async {
    let request = OutgoingRequest(
      .get, url: entry.issuer.keySetURL, fields: [("accept", "application/json")],
      timeout: Limits.keySetTimeout, share: "key-set:" + entry.issuer.issuer)
    var reason: String?
    do throws(OutgoingError) {
      let answer = try await sender.send(request)
      switch Self.read(answer) {
      case .success(let keys):
        let now = timeSource.monotonicNanoseconds()
        entry.keySet.withLock { set in
          set.keys = keys
          set.freshUntil = now + Self.lifetime(answer)
          set.usableUntil = now + Limits.maxKeySetNanoseconds
        }
      case .failure(let failure): reason = failure.text
      }
    } catch {
      reason = "\(error)"
    }
    entry.keySet.withLock { $0.load = nil }
    if let reason { note.withLock { $0 }?(entry.issuer.issuer, reason) }
  }

  private struct Unreadable: Error {
    let text: String
  }

  /// The keys of an answer that signatures are checked with, by their ids.
  private static func read(
    _ answer: OutgoingAnswer
  ) -> Result<[UTF8Key: JWSPublicKey], Unreadable> {
    guard answer.status == 200 else {
      return .failure(Unreadable(text: "the key set answers with status \(answer.status)"))
    }
    guard let content = try? answer.content(), content.count <= Limits.maxKeySetBytes else {
      return .failure(
        Unreadable(
          text: "the key set cannot be read, or is longer than \(Limits.maxKeySetBytes) bytes"))
    }
    guard let elements = (try? JSONValue(json: content))?["keys"]?.arrayValue,
      elements.count <= Limits.maxKeySetKeys
    else {
      return .failure(
        Unreadable(text: "the key set is no JSON with at most \(Limits.maxKeySetKeys) keys"))
    }
    var keys: [UTF8Key: JWSPublicKey] = [:]
    for element in elements {
      // Keys of other kinds and for other uses stand there, too.
      guard let id = element["kid"]?.stringValue, let key = try? JWSPublicKey(jwk: element) else {
        continue
      }
      guard keys.updateValue(key, forKey: UTF8Key(id)) == nil else {
        return .failure(Unreadable(text: "the key set has two keys of the same id"))
      }
    }
    guard !keys.isEmpty else {
      return .failure(Unreadable(text: "the key set has no key that signatures are checked with"))
    }
    return .success(keys)
  }

  /// How long a key set need not be loaded again: as its answer says, within bounds.
  private static func lifetime(_ answer: OutgoingAnswer) -> Int64 {
    var said: Int64?
    for directive in (answer.field("cache-control") ?? "").utf8Split(",") {
      let text = Self.lowercased(Substring(directive.utf8.drop { $0 == 0x20 }))
      if text.utf8HasPrefix("max-age=") { said = Int64(text.dropFirst(8)) }
    }
    guard let said, said >= 0 else { return Limits.keySetNanoseconds }
    let (wanted, isTooLong) = said.multipliedReportingOverflow(by: 1_000_000_000)
    return isTooLong
      ? Limits.maxFreshKeySetNanoseconds
      : min(max(wanted, Limits.minKeySetNanoseconds), Limits.maxFreshKeySetNanoseconds)
  }

  private static func lowercased(_ text: Substring) -> String {
    String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
