import Base

/// What a loop remembers of URLs and hosts.
final class HostTable {
  private var destinations: [UTF8Key: Destination] = [:]
  private var entries: [HostKey: HostEntry] = [:]

  private struct HostKey: Hashable {
    @UTF8Compared var host: String
    let port: UInt16
  }

  /// The destination of a URL; read when it is not known.
  func destination(_ url: String) throws(OutgoingError) -> Destination {
    if let known = destinations[url] { return known }
    let destination = try Destination(url)
    try destination.checkPort()
    // The next requests put those back that are in use.
    if destinations.count >= Limits.maxResolvedHosts { destinations.removeAll() }
    destinations[url] = destination
    return destination
  }

  /// What is known of a destination's host, which is a name.
  func entry(of destination: Destination) -> HostEntry {
    if let entry = destination.entry { return entry }
    let key = HostKey(host: destination.host, port: destination.port)
    if let entry = entries[key] {
      destination.entry = entry
      return entry
    }
    if entries.count >= Limits.maxResolvedHosts {
      // Destinations hold entries too.
      destinations.removeAll()
      entries.removeAll()
    }
    let entry = HostEntry(host: destination.host, port: destination.port)
    entries[key] = entry
    destination.entry = entry
    return entry
  }
}
