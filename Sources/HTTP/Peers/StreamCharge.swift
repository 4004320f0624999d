import Net

/// The address whose share a stream's bytes count against, while some do.
struct StreamCharge {
  private var share: AddressShare?
  private var count = 0

  /// Changes what is counted by `change`; false when there is no room.
  ///
  /// `client` says who sends the request.
  mutating func change(
    by change: Int, _ connection: Connection, _ held: HeldBytes, client: () -> IPAddress?
  ) -> Bool {
    if share == nil {
      share = held.share(connection, client: client())
      // The local socket's peers own the data.
      if share == nil { return true }
    }
    let share = share.unsafelyUnwrapped
    let isWithin = held.change(by: change, connection, share)
    if isWithin { count += change }
    if count == 0 {
      held.giveBack(share, connection)
      self.share = nil
    }
    return isWithin
  }
}
