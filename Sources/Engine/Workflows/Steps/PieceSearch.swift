/// Looks for a piece in texts, in as many steps as both have units (Knuth, Morris and Pratt).
struct PieceSearch<Unit: Equatable> {
  let wanted: [Unit]
  /// For each beginning of the piece, how long the longest shorter beginning is with which it ends.
  private let borders: [Int]

  init(_ wanted: [Unit]) {
    self.wanted = wanted
    var borders = [Int](repeating: 0, count: wanted.count)
    var length = 0
    for index in wanted.indices.dropFirst() {
      while length > 0, wanted[length] != wanted[index] { length = borders[length - 1] }
      if wanted[length] == wanted[index] { length += 1 }
      borders[index] = length
    }
    self.borders = borders
  }

  /// Where the piece begins first; nil when it is not there.
  func first(in units: ArraySlice<Unit>) -> Int? {
    guard !wanted.isEmpty else { return units.startIndex }
    var length = 0
    for index in units.indices {
      while length > 0, wanted[length] != units[index] { length = borders[length - 1] }
      if wanted[length] == units[index] { length += 1 }
      if length == wanted.count { return index + 1 - length }
    }
    return nil
  }
}
