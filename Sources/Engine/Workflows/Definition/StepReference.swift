/// What a step's output stands under in a run's document.
enum StepReference {
  /// The name without its spaces, its first letter in lower case: "HTTP Request 1" gives "hTTPRequest1".
  ///
  /// Only ASCII letters change; other characters stay.
  static func name(ofStep step: String) -> String {
    var bytes = step.utf8.filter { $0 != UInt8(ascii: " ") }
    if let first = bytes.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first) {
      bytes[0] = first | 0x20
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
