import Net

/// Tells the log whose certificate was not taken in a handshake, and why; ten lines a minute at most, as anybody can send
/// one.
struct RefusedClientLines: Sendable {
  private let log: LogWriter
  private let budget = LineBudget(linesPerMinute: 10)

  init(_ log: LogWriter) { self.log = log }

  @Sendable func note(_ peer: SocketAddress, _ reason: String) {
    guard let omitted = budget.admit() else { return }
    var members: [(name: StaticString, value: String)] = [
      ("peer", peer.host), ("reason", reason),
    ]
    if omitted > 0 { members.append(("omitted", "\(omitted)")) }
    log.note("client_certificate_refused", members)
  }
}
