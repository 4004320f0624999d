import Base
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
    var rest = url.utf8[...]
    while !rest.starts(with: "://".utf8) { if rest.popFirst() == nil { return "" } }
    let ends = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
    let authority = rest.dropFirst(3).prefix { !ends.contains($0) }
    let name = authority.lastIndex(of: UInt8(ascii: "@")).map { authority[$0...].dropFirst() }
    return String(Substring(name ?? authority))
  }
}
