public import Base

extension Limits {
  // Tickets
  /// How long a ticket holds.
  public static let ticketLifetime: Int64 = 600_000_000_000
  /// Tickets of one token that hold at once; a further one takes the place of the oldest.
  public static let maxTicketsPerToken = 32
  /// Tickets that hold at once in the server.
  public static let maxTickets = 16_384
}
