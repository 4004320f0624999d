/// One `convert=` parameter: an initializer that makes a message, or the value of a oneof, from another one's.
///
///     FROM>TO[:OLD=NEW][:-FIELD][:+FIELD]...
///
/// FROM and TO are full names. Fields are paired by their names, and all must have their counterparts, of the
/// same types, but for the differences that are named: OLD of FROM is NEW in TO, -FIELD of FROM is left out,
/// and +FIELD of TO keeps its default.
struct Conversion {
  let from: String
  let to: String
  private(set) var renamed: [String: String] = [:]
  private(set) var dropped: Set<String> = []
  private(set) var added: Set<String> = []

  init(from: String, to: String) {
    self.from = from
    self.to = to
  }

  init(parameter text: String) throws(GeneratorError) {
    var parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let names = parts.removeFirst().split(separator: ">", omittingEmptySubsequences: false)
    guard names.count == 2, !names[0].isEmpty, !names[1].isEmpty else {
      throw GeneratorError(
        "convert: \"\(text)\" is not of the form FROM>TO[:OLD=NEW][:-FIELD][:+FIELD]")
    }
    self.init(from: String(names[0]), to: String(names[1]))
    for part in parts {
      let halves = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      if halves.count == 2 {
        renamed[halves[0]] = halves[1]
      } else if part.hasPrefix("-") {
        dropped.insert(String(part.dropFirst()))
      } else if part.hasPrefix("+") {
        added.insert(String(part.dropFirst()))
      } else {
        throw GeneratorError(
          "convert: \"\(part)\" in \"\(text)\" is none of OLD=NEW, -FIELD, +FIELD")
      }
    }
  }

  /// The same conversion with the differences of these fields alone.
  func limited(to old: Set<String>, _ new: Set<String>) -> Conversion {
    var limited = self
    limited.renamed = renamed.filter { old.contains($0.key) }
    limited.dropped = dropped.intersection(old)
    limited.added = added.intersection(new)
    return limited
  }

  /// The differences that are named, as they are written.
  var differences: Set<String> {
    Set(renamed.map { $0.key + "=" + $0.value }).union(dropped.map { "-" + $0 })
      .union(added.map { "+" + $0 })
  }
}
