/// UUIDs as texts (RFC 9562), for ids that existing clients expect to be such.
public enum UUIDText {
  /// A new random UUID (version 4) of 36 characters, its digits in lower case.
  public static func make(_ random: any RandomSource = SystemRandomSource()) -> String {
    var bytes = random.bytes(16)
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array(HexText.encode(bytes).utf8)
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for (index, digit) in digits.enumerated() {
      if index == 8 || index == 12 || index == 16 || index == 20 { text.append(UInt8(ascii: "-")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
