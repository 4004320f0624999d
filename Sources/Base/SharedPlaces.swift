/// Places that owners share, each with a bound of its own, and the last of them for owners that have few.
///
/// So whoever comes late finds a place, however many owners have taken all that they may. Those who administrate have
/// places beside the others', since they look when others have taken everything.
public struct SharedPlaces<Owner: Hashable> {
  /// How many there are.
  private let limit: Int
  /// How many one owner has at most.
  private let ownerLimit: Int
  /// How many are kept for owners that have few.
  private let kept: Int
  /// How many an owner has at most once no more than `kept` are free.
  private let fewLimit: Int

  private var owners: [Owner: Int] = [:]
  private var taken = 0
  private var takenByAdministration = 0

  /// Makes `limit` places, and `ownerLimit` beside them for administration.
  ///
  /// A fifth is kept for owners that have few: a twentieth of what one may have, and at least one.
  public init(limit: Int, ownerLimit: Int) {
    self.limit = limit
    self.ownerLimit = ownerLimit
    kept = limit / 5
    fewLimit = min(ownerLimit, max(1, ownerLimit / 20))
  }

  /// Takes a place for an owner, or for administration (nil); false when there is none.
  ///
  /// Each that is taken must be left.
  public mutating func enter(_ owner: Owner?) -> Bool {
    guard let owner else {
      guard takenByAdministration < ownerLimit else { return false }
      takenByAdministration += 1
      return true
    }
    let own = owners[owner] ?? 0
    guard taken < limit, own < (taken < limit - kept ? ownerLimit : fewLimit) else { return false }
    taken += 1
    owners[owner] = own + 1
    return true
  }

  /// Gives a place back.
  public mutating func leave(_ owner: Owner?) {
    guard let owner else {
      takenByAdministration -= 1
      return
    }
    taken -= 1
    let own = (owners[owner] ?? 1) - 1
    owners[owner] = own == 0 ? nil : own
  }
}
