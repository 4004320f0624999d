/// Finds what somebody probably meant by a name that does not exist.
public enum NearestName {
  /// The candidate with the smallest edit distance to `name`, or one that `name` begins; nil when nothing is near.
  static func find(_ name: String, among candidates: [String]) -> String? {
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let distance = editDistance(Array(name.utf8), Array(candidate.utf8))
      if distance < (best?.distance ?? .max) { best = (candidate, distance) }
    }
    // A third of the letters may be wrong, two always: more would suggest names that have nothing in common.
    if let best, best.distance <= max(2, name.utf8.count / 3) { return best.name }
    return name.utf8.count < 3 ? nil : candidates.first { $0.hasPrefix(name) }
  }

  /// The sentence that goes behind an error: ` (did you mean "x"?)`, or nothing.
  public static func hint(_ name: String, among candidates: [String]) -> String {
    find(name, among: candidates).map { " (did you mean \"\($0)\"?)" } ?? ""
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b`.
  static func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
