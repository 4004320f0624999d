import Base

/// Textual encodings of keys and certificates (RFC 7468).
enum PEM {
  /// One block with the label `label`, in lines of 64 characters (RFC 7468 section 2).
  static func encode(_ bytes: [UInt8], label: String) -> String {
    var text = "-----BEGIN \(label)-----\n"
    var rest = Base64.encode(bytes)[...]
    while !rest.isEmpty {
      text += rest.prefix(64) + "\n"
      rest = rest.dropFirst(64)
    }
    return text + "-----END \(label)-----\n"
  }

  /// The bytes of the one block in `text`, which must have the label `label`.
  ///
  /// Text outside the block is passed over, as RFC 7468 section 2 asks; a second block is an error, since it is
  /// not clear which one is meant. White space inside the base64 does not matter.
  ///
  /// - Throws: ``CryptoError/unsuitableKey(_:)`` for anything else.
  static func decode(_ text: [UInt8], label: String) throws(CryptoError) -> [UInt8] {
    guard text.count <= Limits.maxPublicKeyPEMBytes else {
      throw .unsuitableKey(
        "its text has \(text.count) bytes, at most \(Limits.maxPublicKeyPEMBytes) are taken")
    }
    let begin = [UInt8]("-----BEGIN ".utf8)
    guard let start = text.firstRange(of: begin) else {
      throw .unsuitableKey("it is not in PEM form: no line -----BEGIN \(label)-----")
    }
    let opening = [UInt8]("\(label)-----".utf8)
    guard text[start.upperBound...].starts(with: opening) else {
      throw .unsuitableKey("its PEM block is not labelled \(label)")
    }
    let rest = text[(start.upperBound + opening.count)...]
    guard let end = rest.firstRange(of: [UInt8]("-----END \(label)-----".utf8)) else {
      throw .unsuitableKey("its PEM text has no line -----END \(label)-----")
    }
    guard rest[end.upperBound...].firstRange(of: begin) == nil else {
      throw .unsuitableKey("its text has more than one PEM block")
    }
    return try decodeBody(rest[..<end.lowerBound])
  }

  private static func decodeBody(_ body: ArraySlice<UInt8>) throws(CryptoError) -> [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(body.count)
    for byte in body {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): continue
      // The decoder takes the URL-safe alphabet too, PEM does not.
      case UInt8(ascii: "-"), UInt8(ascii: "_"): throw .unsuitableKey("its base64 is not valid")
      default: digits.append(byte)
      }
    }
    guard !digits.isEmpty, digits.count % 4 == 0,
      let bytes = digits.withUnsafeBytes({ Base64.decode($0) })
    else { throw .unsuitableKey("its base64 is not valid") }
    return bytes
  }
}
