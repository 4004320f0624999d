/// How many of a number of places one holder may have: the fewer are left, the fewer.
///
/// Some places are kept for who has none. Of what is left beyond these, one holder may have half, so that several who
/// keep their places for long do not take those of all others. Who has none always gets one that is free.
public struct FairShare: Sendable, Equatable {
  /// How many places there are.
  public var places: Int
  /// How many of them are kept for who has none.
  public var kept: Int
  /// How many one holder may have at most.
  public var each: Int

  public init(places: Int, kept: Int, each: Int) {
    self.places = places
    self.kept = kept
    self.each = each
  }

  /// How many places one holder may have while `used` are taken; at least one.
  public func most(used: Int) -> Int {
    min(each, max(1, (places - used - kept) / 2))
  }

  /// Whether a holder of `own` places may have `count` more while `used` are taken, its own counted.
  ///
  /// With `count` above one a place is a unit of something, such as a byte: who has none may have as many as are
  /// free.
  public func admits(_ count: Int = 1, own: Int, used: Int) -> Bool {
    guard count <= places - used else { return false }
    return own == 0 || own + count <= most(used: used)
  }
}
