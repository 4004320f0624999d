import Base
import Net
import Synchronization

/// The tickets that hold: what stands, for a while, for the token and the fields of a request for a stream of server-sent
/// events, whose clients in browsers (`EventSource`) can send no fields.
///
/// Kept in memory alone, by their SHA-256: they end with the process. What a ticket stands for is checked at each
/// use as if it had been sent, so that it is worth nothing once its token is not.
final class TicketBook: Sendable {
  /// A field that a ticket stands for.
  typealias Field = (name: String, value: String)

  private struct Ticket {
    /// The SHA-256 of the request's target.
    var target: [UInt8]
    var fields: [Field]
    /// The SHA-256 of the token.
    var owner: [UInt8]
    /// Whose place it has: that of an organization, or of administration (nil).
    var placesOwner: UTF8Key?
    /// When it ends (monotonic).
    var end: Int64
  }

  private struct State {
    /// By their SHA-256.
    var tickets: [[UInt8]: Ticket] = [:]
    /// The keys of each token's tickets, the oldest first.
    var owners: [[UInt8]: [[UInt8]]] = [:]
    var places = SharedPlaces<UTF8Key>(
      limit: Limits.maxTickets, ownerLimit: Limits.maxOrganizationTickets)
    /// When to look for tickets that have ended (monotonic).
    var nextSweep: Int64 = 0

    mutating func remove(_ key: [UInt8]) {
      guard let ticket = tickets.removeValue(forKey: key) else { return }
      places.leave(ticket.placesOwner)
      owners[ticket.owner]?.removeAll { $0 == key }
      if owners[ticket.owner]?.isEmpty ?? false { owners[ticket.owner] = nil }
    }

    mutating func removeEnded(_ now: Int64) {
      for (key, ticket) in tickets where ticket.end <= now { remove(key) }
    }
  }

  private let state = Mutex(State())

  /// Makes a ticket for a request's target and the fields that it stands for, that of the token among them.
  ///
  /// Nil when too many hold, of the owner of its place (`CallIdentity.placesOwner`) or of all.
  func issue(
    _ target: [UInt8], _ fields: [Field], token: String, placesOwner: UTF8Key?, now: Int64,
    random: any RandomSource
  ) -> String? {
    let ticket = Base64.encode(random.bytes(32), alphabet: .urlSafe, padded: false)
    let key = NetDigest.sha256(Array(ticket.utf8))
    let owner = NetDigest.sha256(Array(token.utf8))
    let bound = NetDigest.sha256(target)
    return state.withLock { state in
      if state.nextSweep <= now {
        state.removeEnded(now)
        state.nextSweep = now + Limits.ticketSweepInterval
      }
      if let own = state.owners[owner], own.count >= Limits.maxTicketsPerToken {
        state.remove(own[0])
      }
      guard state.places.enter(placesOwner) else { return nil }
      state.tickets[key] = Ticket(
        target: bound, fields: fields, owner: owner, placesOwner: placesOwner,
        end: now + Limits.ticketLifetime)
      state.owners[owner, default: []].append(key)
      return ticket
    }
  }

  /// The fields that a ticket stands for in a request for `target`; nil when it does not hold there.
  func redeem(_ ticket: [UInt8], _ target: [UInt8], now: Int64) -> [Field]? {
    let key = NetDigest.sha256(ticket)
    let bound = NetDigest.sha256(target)
    return state.withLock { state in
      guard let found = state.tickets[key], found.end > now, found.target == bound else {
        return nil
      }
      return found.fields
    }
  }
}
