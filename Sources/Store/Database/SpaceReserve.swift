/// Room that is kept where the database lies, so that administration can still write when all else is full.
///
/// The store's writer alone uses it.
public protocol SpaceReserve: Sendable {
  /// Gives the room up for writes that must go on.
  func release()

  /// Takes the room, unless it is taken; false when there is not enough of it.
  func take() -> Bool
}
