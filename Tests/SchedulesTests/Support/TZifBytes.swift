/// The bytes of a time-zone file, made field by field.
struct TZifBytes {
  var version: UInt8 = UInt8(ascii: "2")
  var transitions: [(at: Int64, type: UInt8)] = []
  var offsets: [Int32] = [0]
  var leapSeconds: [(at: Int64, correction: Int32)] = []
  var footer: String? = "UTC0"

  /// The whole file; from version 2 on its first block is empty, as RFC 9636 section 4 allows.
  var bytes: [UInt8] {
    if version == 0 { return header(isEmpty: false) + block(timeBytes: 4) }
    let footer = footer.map { "\n\($0)\n" } ?? ""
    return header(isEmpty: true) + [0, 0, 0, 0, 0, 0, 0] + header(isEmpty: false)
      + block(timeBytes: 8) + Array(footer.utf8)
  }

  private func header(isEmpty: Bool) -> [UInt8] {
    let counts =
      isEmpty
      ? [0, 0, 0, 0, 1, 1] : [0, 0, leapSeconds.count, transitions.count, offsets.count, 1]
    return Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
      + counts.flatMap { number(Int64($0), 4) }
  }

  private func block(timeBytes: Int) -> [UInt8] {
    transitions.flatMap { number($0.at, timeBytes) } + transitions.map(\.type)
      + offsets.flatMap { number(Int64($0), 4) + [0, 0] } + [0]
      + leapSeconds.flatMap { number($0.at, timeBytes) + number(Int64($0.correction), 4) }
  }

  private func number(_ value: Int64, _ count: Int) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * Int64($0))) }
  }
}
