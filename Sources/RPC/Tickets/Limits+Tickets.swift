public import Base

extension Limits {
  // Tickets
  /// How long a ticket holds.
  public static let ticketLifetime: Int64 = 600_000_000_000
  /// Tickets of one token that hold at once; a further one takes the place of the oldest.
  public static let maxTicketsPerToken = 32
  /// Tickets of the tokens of one organization's accounts that hold at once, and those of administrators beside all.
  public static let maxOrganizationTickets = 2048
  /// Tickets that hold at once in the server; the last fifth is for organizations that have few.
  public static let maxTickets = 16_384
  /// How often tickets that have ended are looked for.
  static let ticketSweepInterval: Int64 = 1_000_000_000
}
