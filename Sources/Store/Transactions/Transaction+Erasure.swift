/// The end of payloads that somebody wants to have erased.
extension Transaction {
  private static let selectPayload = Statement(
    """
    SELECT OCTET_LENGTH(payload) FROM events
    WHERE organization = $1 AND position = $2 AND origin = 1 AND erased_at IS NULL
    """)
  private static let emptyPayload = Statement(
    """
    UPDATE events SET payload = '{}', client_address = NULL, erased_at = $3, erased_by = $4
    WHERE organization = $1 AND position = $2
    """)

  private static let emptyAddress = Statement(
    """
    UPDATE events SET client_address = NULL
    WHERE organization = $1 AND position = $2 AND client_address IS NOT NULL
    """)

  /// Since when the engine's files may hold what was erased.
  private static let setUnclean = Statement(
    "UPDATE instance SET unclean_since = $1 WHERE unclean_since IS NULL")

  /// Empties the payloads of published events of an organization, and writes down who did it and when; the addresses of
  /// their clients go, too.
  ///
  /// Positions, sequences, types and objects stay. Pintle's own events, from which everything else is made, are
  /// passed over, and so is what is erased already. Once the transaction is committed the bytes are taken out of the
  /// engine's files as well: ``Store/isUnclean``.
  ///
  /// - Parameters:
  ///   - positions: Of the events.
  ///   - organization: Where they lie.
  ///   - editor: The id of the account that does it.
  /// - Returns: How many events were erased, and by how much their payloads are shorter.
  /// - Throws: What the engine says.
  public func erasePublished(
    at positions: some Sequence<Int64>, of organization: String, by editor: String
  ) throws(StoreError) -> EventLog.Usage {
    var erased = EventLog.Usage()
    for position in positions {
      let key: [DatabaseValue] = [.text(organization), .integer(position)]
      guard let bytes = try first(Self.selectPayload, key, { Int($0.integer(0)) }) else { continue }
      try execute(Self.emptyPayload, key + [.integer(now), .text(editor)])
      erased += EventLog.Usage(events: 1, bytes: bytes - 2)
    }
    if erased.events > 0 { try noteErased() }
    return erased
  }

  /// Forgets the client's address of events of an organization, published ones and Pintle's own; all else of them stays.
  ///
  /// - Parameters:
  ///   - positions: Of the events.
  ///   - organization: Where they lie.
  /// - Returns: How many events had one.
  /// - Throws: What the engine says.
  public func eraseClientAddresses(
    at positions: some Sequence<Int64>, of organization: String
  ) throws(StoreError) -> Int {
    var count = 0
    for position in positions {
      count += try execute(Self.emptyAddress, [.text(organization), .integer(position)])
    }
    if count > 0 { try noteErased() }
    return count
  }

  /// Has the engine's files cleaned after the commit, and what is kept of payloads looked at again.
  private func noteErased() throws(StoreError) {
    try execute(Self.setUnclean, [.integer(now)])
    hasErased = true
    markChanged(.payloads)
  }
}
