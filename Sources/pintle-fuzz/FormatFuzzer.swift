import Base
import Wire

/// Checks one text against every format that the rules of a message can ask for, and traps where two functions
/// that belong together disagree.
enum FormatFuzzer {
  static func run(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let isAddress = Validation.isIPv4(text) || Validation.isIPv6(text)
    precondition(Validation.isIP(text) == isAddress, "an address of neither kind")
    _ = Validation.hostnameProblem(text)
    _ = Validation.emailProblem(text)
    _ = Validation.isUUID(text)
    if Validation.uriProblem(text) == nil {
      precondition(Validation.uriReferenceProblem(text) == nil, "a URI that is no reference")
    }
    runTimes(bytes)
    runBinaryTexts(bytes, text)
  }

  private static func runTimes(_ bytes: [UInt8]) {
    guard let time = bytes.withUnsafeBytes({ RFC3339.parse($0) }) else { return }
    precondition(RFC3339.secondsRange.contains(time.seconds), "a time outside of the range")
    var buffer = ByteBuffer()
    RFC3339.append(seconds: time.seconds, nanos: time.nanos, to: &buffer)
    let again = buffer.withUnsafeBytes { RFC3339.parse($0) }
    precondition(
      again?.seconds == time.seconds && again?.nanos == time.nanos, "another time when read again")
  }

  private static func runBinaryTexts(_ bytes: [UInt8], _ text: String) {
    precondition(HexText.decode(HexText.encode(bytes)) == bytes, "hex digits read otherwise")
    _ = HexText.decode(text)
    _ = Base64.decode(text)
    var buffer = ByteBuffer()
    bytes.withUnsafeBytes { Base64.encode($0, into: &buffer) }
    let again = buffer.withUnsafeBytes { Base64.decode($0) }
    precondition(again == bytes, "base64 digits read otherwise")
  }
}
