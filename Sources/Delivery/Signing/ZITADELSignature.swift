import Base
import Crypto

/// The header field with which ZITADEL signs what it sends to targets: `t=<seconds>,v1=<hex>`.
///
/// The code is HMAC-SHA-256 under the signing key's characters over the seconds, a dot and the body's bytes.
/// While a key is being rotated there is a `v1` for each key.
public enum ZITADELSignature {
  /// The field's name.
  public static let fieldName = "ZITADEL-Signature"

  /// How much older than its time stamp a request may be for ZITADEL's own verifiers, in seconds.
  public static let tolerance: Int64 = 300

  /// The field's value.
  ///
  /// - Parameters:
  ///   - body: The bytes that are sent.
  ///   - keys: The signing keys, the present one first; at least one.
  ///   - seconds: The time, in seconds since 1970.
  /// - Returns: The value.
  public static func value(body: [UInt8], keys: [String], seconds: Int64) -> String {
    precondition(!keys.isEmpty, "a signature needs a key")
    var text = "t=\(seconds)"
    for key in keys {
      text += ",v1=" + HexText.encode(code(body, key, seconds))
    }
    return text
  }

  /// Why a signature is not accepted.
  public enum Problem: Error, Sendable, Equatable {
    /// The field is empty.
    case noHeader
    /// A part of the field is not a name, "=" and a value, or its time is no number.
    case invalidHeader
    /// The time stamp is older than the tolerance.
    case tooOld
    /// No code of the field is that of the body.
    case noValidSignature
  }

  /// Checks a request as ZITADEL's receivers do: any `v1` may match, and only the past has a limit.
  public static func verify(
    _ value: String, body: [UInt8], key: String, now seconds: Int64,
    tolerance: Int64 = tolerance
  ) throws(Problem) {
    guard !value.isEmpty else { throw .noHeader }
    var time: Int64?
    var codes: [[UInt8]] = []
    for part in value.utf8Split(",") {
      let sides = part.utf8Split("=")
      guard sides.count == 2 else { throw .invalidHeader }
      if sides[0] == "t" {
        guard let number = Int64(sides[1]) else { throw .invalidHeader }
        time = number
      } else if sides[0] == "v1", let code = HexText.decode(sides[1]) {
        codes.append(code)
      }
    }
    guard let time else { throw .invalidHeader }
    guard !codes.isEmpty else { throw .noValidSignature }
    let (age, isLarge) = seconds.subtractingReportingOverflow(time)
    guard !isLarge, age <= tolerance else { throw .tooOld }
    let expected = code(body, key, time)
    guard codes.contains(where: { ConstantTime.equal($0, expected) }) else {
      throw .noValidSignature
    }
  }

  private static func code(_ body: [UInt8], _ key: String, _ seconds: Int64) -> [UInt8] {
    var prefix = "\(seconds)."
    return prefix.withUTF8 { prefix in
      body.withUnsafeBytes {
        HMACSHA256.code(key: Array(key.utf8), parts: [UnsafeRawBufferPointer(prefix), $0])
      }
    }
  }
}
