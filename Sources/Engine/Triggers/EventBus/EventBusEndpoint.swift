import Base
import Delivery

/// Where event buses of AWS, or of what speaks like it, are reached: `PutEvents` of Amazon EventBridge.
public struct EventBusEndpoint: Sendable, Equatable {
  /// With "{region}" where the region belongs, if anywhere.
  @UTF8Compared private var template: String

  /// Reads an http or https URL, in which "{region}" may stand; nil for anything else.
  ///
  /// - Parameter text: "https://events.{region}.amazonaws.com".
  public init?(_ text: String) {
    var template = text
    while template.utf8.last == UInt8(ascii: "/") { template.removeLast() }
    self.template = template
    let url = url(in: "eu-central-1")
    guard url.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "{") }),
      !url.utf8.contains(UInt8(ascii: "?")), !url.utf8.contains(UInt8(ascii: "#")),
      OutgoingURL.isWellFormed(url)
    else { return nil }
  }

  /// The URL in a region, with a path.
  func url(in region: String) -> String {
    let url = template.replacing("{region}", with: region)
    return path(of: url) == "/" ? url + "/" : url
  }

  /// What stands before the path and where it begins.
  private func authorityEnd(of url: String) -> String.Index {
    let start = url.utf8.firstIndex(of: UInt8(ascii: ":")) ?? url.startIndex
    let authority = url.utf8.index(start, offsetBy: 3, limitedBy: url.utf8.endIndex) ?? url.endIndex
    return url.utf8[authority...].firstIndex(of: UInt8(ascii: "/")) ?? url.endIndex
  }

  /// The path of a URL; "/" when it has none.
  func path(of url: String) -> String {
    let path = String(url[authorityEnd(of: url)...])
    return path.isEmpty ? "/" : path
  }

  /// The host of a URL as requests name it: in lower case, with its port where that is not the scheme's own.
  func host(of url: String) -> String {
    let head = url[..<authorityEnd(of: url)].lowercased()
    for (scheme, port) in [("https://", ":443"), ("http://", ":80")]
    where head.utf8HasPrefix(scheme) {
      let host = head.dropFirst(scheme.count)
      return String(host.hasSuffix(port) ? host.dropLast(port.count) : host)
    }
    return head
  }
}
