import Base
public import Wire

/// Why a compact JWS is not taken.
public enum JWSError: Error, Sendable, Equatable {
  /// It is longer than it may be.
  case tooLong
  /// It has not the form of RFC 7515 section 7.1, or its header is no JSON object with members of different names.
  case malformed
  /// The header names no algorithm that signatures are checked with.
  case algorithm
  /// The header says something that must not be passed over, such as "crit", or brings a key of its own.
  case header
  /// The signature is not one of that key over these bytes.
  case signature
}

/// A JSON Web Signature in its compact form (RFC 7515 section 7.1), taken apart; nothing of it is to be believed before
/// its signature was checked.
///
/// What RFC 8725 warns of is refused here: "none" and algorithms that were not asked for, duplicate members, headers
/// that bring their own key or change what is signed, and any spelling but the one that base64url has.
public struct CompactJWS: Sendable {
  /// The algorithm that the header names; which one a key is for, the key says.
  public let algorithm: JWSAlgorithm
  /// Names the key ("kid"); nil when the header names none.
  public let keyID: String?
  /// What it is ("typ"), in lower case and without "application/" before it; nil when the header does not say.
  public let type: String?
  /// The names of the header's members, in order.
  public let headerNames: [String]
  /// What was signed, decoded.
  public let payload: [UInt8]
  /// The bytes that the signature is over: all before the last dot.
  let signedBytes: [UInt8]
  let signature: [UInt8]

  /// Takes a text apart that is at most `limit` bytes long.
  public init(_ text: [UInt8], limit: Int) throws(JWSError) {
    guard text.count <= limit else { throw .tooLong }
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .malformed }
    guard let header = Self.object(try Self.decode(parts[0])) else { throw .malformed }
    for member in header where !Self.known.contains(UTF8Key(member.name)) { throw .header }
    headerNames = header.map(\.name)
    let members = JSONValue.object(header)
    guard let name = members["alg"]?.stringValue,
      let algorithm = JWSAlgorithm.allCases.first(where: { $0.rawValue.utf8Equals(name) })
    else { throw .algorithm }
    self.algorithm = algorithm
    payload = try Self.decode(parts[1])
    signature = try Self.decode(parts[2])
    signedBytes = [UInt8](text[..<(parts[2].startIndex - 1)])
    keyID = try Self.text(members["kid"])
    type = try Self.text(members["typ"]).map(Self.mediaType)
  }

  /// Whether a text looks like one, so that it is worth a look: base64url of `{"` and two dots.
  public static func isLikely(_ text: [UInt8]) -> Bool {
    text.starts(with: "eyJ".utf8) && text.count(where: { $0 == UInt8(ascii: ".") }) == 2
  }

  /// Throws unless the signature is one of `key` over it.
  ///
  /// The key says which algorithm it is for; a header that names another one is refused before anything is computed.
  public func verify(with key: JWSPublicKey) throws(JWSError) {
    guard key.algorithm == algorithm else { throw .algorithm }
    guard key.verifies(signature, over: signedBytes) else { throw .signature }
  }

  /// The members of an object no two of which have the same name; nil for all else.
  public static func object(_ bytes: [UInt8]) -> [JSONValue.Member]? {
    guard let value = try? JSONValue(uniqueMembers: bytes) else { return nil }
    return value.objectValue
  }

  /// The members of the header that may stand there, whatever they say.
  ///
  /// "jku", "jwk", "x5u" and "x5c" bring keys, "crit" forbids what is not understood, "b64", "zip" and "enc" change
  /// what is signed: none of them is passed over. Thumbprints only name a key.
  private static let known: Set<UTF8Key> = Set(
    texts: ["alg", "kid", "typ", "cty", "x5t", "x5t#S256"])

  private static func text(_ value: JSONValue?) throws(JWSError) -> String? {
    guard let value else { return nil }
    guard let text = value.stringValue else { throw .malformed }
    return text
  }

  /// A media type as RFC 7515 section 4.1.9 compares them.
  private static func mediaType(_ text: String) -> String {
    let lower = String(
      decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    let prefix = "application/"
    return lower.utf8HasPrefix(prefix)
      ? String(Substring(lower.utf8.dropFirst(prefix.utf8.count))) : lower
  }

  /// The bytes of a part in base64url without padding, in the one spelling that they have.
  private static func decode(_ part: ArraySlice<UInt8>) throws(JWSError) -> [UInt8] {
    for byte in part {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        continue
      default: throw .malformed
      }
    }
    guard let bytes = part.withUnsafeBytes({ Base64.decode($0) }),
      JOSEText.encode(bytes).utf8.elementsEqual(part)
    else { throw .malformed }
    return bytes
  }
}
