import Base
import HTTP
import Server

/// A limit on the connections of one listener, in place of the setting of the same name.
struct ListenerLimit: Sendable {
  /// The listener, as it stands in --listen or --listen-tls.
  var address: ListenAddress
  /// The setting.
  var name: String
  /// Puts the value among the limits of the listener's connections.
  var apply: @Sendable (inout HTTPLimits) -> Void

  /// The settings that a listener may have for itself: what bounds a single connection.
  ///
  /// What is shared by connections (memory, places, rates) and what bounds messages is the whole server's.
  static let names = rows.map(\.name)

  private struct Row: Sendable {
    var name: String
    /// Reads a value as the setting does; throws what is wrong with it.
    var read: @Sendable (String) throws(OptionValueError) -> @Sendable (inout HTTPLimits) -> Void
  }

  private static let rows: [Row] = [
    Row(name: Options.maxHeaderList.spec.name) { text throws(OptionValueError) in
      let bytes = try Options.maxHeaderList.value(of: text)
      // From the standard on, so that a value may have half of it here, whatever the server's setting is.
      return {
        $0.maxHeaderValueBytes = HTTPLimits().maxHeaderValueBytes
        $0.allowHeaderList(of: bytes)
      }
    },
    span(Options.keepaliveTime, none: .max, \.keepaliveTime),
    span(Options.keepaliveTimeout, none: nil, \.keepaliveTimeout),
    span(Options.minPingInterval, none: 0, \.minPingInterval),
    span(Options.maxConnectionAge, none: .max, \.maxConnectionAge),
    span(Options.maxConnectionAgeGrace, none: .max, \.maxConnectionAgeGrace),
  ]

  /// A setting that is a length of time; `none` is what "none" stands for, where the setting may be left out.
  private static func span(
    _ key: OptionKey<Int64>, none: Int64?,
    _ member: any WritableKeyPath<HTTPLimits, Int64> & Sendable
  ) -> Row {
    Row(name: key.spec.name) { text throws(OptionValueError) in
      if let none, text.utf8Equals("none") { return { $0[keyPath: member] = none } }
      let seconds = try key.value(of: text)
      return { $0[keyPath: member] = seconds * 1_000_000_000 }
    }
  }

  /// Reads "ADDRESS NAME=VALUE".
  init(_ text: String) throws(OptionValueError) {
    guard let space = text.utf8.lastIndex(of: 0x20),
      let equals = text.utf8[space...].firstIndex(of: UInt8(ascii: "="))
    else {
      throw OptionValueError("is not ADDRESS NAME=VALUE such as \":8443 max-connection-age=1h\"")
    }
    let name = String(text[text.utf8.index(after: space)..<equals])
    guard let row = Self.rows.first(where: { $0.name.utf8Equals(name) }) else {
      throw OptionValueError(
        "names \"\(name)\", but a listener may have for itself only \(Self.names.joined(separator: ", "))"
          + NearestName.hint(name, among: Self.names))
    }
    address = try ListenAddress(String(text[..<space]))
    self.name = row.name
    do throws(OptionValueError) {
      apply = try row.read(String(text[text.utf8.index(after: equals)...]))
    } catch {
      throw OptionValueError("has a value of \(name) that \(error.reason)")
    }
  }
}

extension PeerSettings {
  /// What each listener's connections may do that has limits of its own.
  ///
  /// - Throws: A listener that there is not, or one whose limit stands there twice.
  static func listenerLimits(
    _ own: [ListenerLimit], of listeners: [ListenAddress], among limits: HTTPLimits
  ) throws(CommandError) -> [(address: ListenAddress, limits: HTTPLimits)] {
    var result: [(address: ListenAddress, limits: HTTPLimits)] = []
    var seen: [(address: ListenAddress, name: String)] = []
    for limit in own {
      guard listeners.contains(limit.address) else {
        throw .usage(
          "--listener-limit \(limit.address.text) is in neither --listen nor --listen-tls")
      }
      guard !seen.contains(where: { $0.address == limit.address && $0.name == limit.name }) else {
        throw .usage("--listener-limit has \(limit.name) twice for \(limit.address.text)")
      }
      seen.append((limit.address, limit.name))
      if let index = result.firstIndex(where: { $0.address == limit.address }) {
        limit.apply(&result[index].limits)
      } else {
        var changed = limits
        limit.apply(&changed)
        result.append((limit.address, changed))
      }
    }
    return result
  }
}
