public import Delivery
public import Records

/// A target with all that a call needs, made ready once for many calls.
public final class ResolvedTarget: Sendable {
  /// Its record, and its keys in clear.
  public let snapshot: TargetSnapshot
  /// The addresses that only it may be dialled at.
  public let allowed: AllowRules
  /// The host of its URL, which callers may be told.
  public let host: String

  public init(_ snapshot: TargetSnapshot) {
    self.snapshot = snapshot
    // Rules were checked when they were set; one that is none any more allows nothing.
    allowed = (try? AllowRules(snapshot.record.allowRules)) ?? AllowRules()
    host = TargetHost.name(in: snapshot.record.content.endpoint)
  }

  public var id: String { snapshot.record.id }
  public var content: TargetContent { snapshot.record.content }
}

/// Finds the host in a target's URL for texts; whether the URL can be dialled is for the client to say.
enum TargetHost {
  /// "hooks.example.com" or "[2001:db8::1]:8443": no user information, path or query; "" when there is none.
  static func name(in url: String) -> String {
    guard let scheme = url.range(of: "://") else { return "" }
    let authority = url[scheme...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let at = authority.lastIndex(of: "@") else { return String(authority) }
    return String(authority[authority.index(after: at)...])
  }
}

extension String {
  /// What follows the first occurrence of `text`, as an index.
  fileprivate func range(of text: StaticString) -> Index? {
    let needle = text.description
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(needle) { return index(start, offsetBy: needle.count) }
      start = index(after: start)
    }
    return nil
  }
}
