/// A number with what it counts: "1 delivery", "2 deliveries".
enum CountText {
  /// `many` is the plural, where it is another than the singular with an s; `then` follows, its verb as the number has it.
  static func text(
    _ count: some BinaryInteger, _ one: String, _ many: String? = nil,
    then verb: (one: String, many: String)? = nil
  ) -> String {
    let isOne = count == 1
    let counted = "\(count) \(isOne ? one : many ?? one + "s")"
    return verb.map { "\(counted) \(isOne ? $0.one : $0.many)" } ?? counted
  }
}
