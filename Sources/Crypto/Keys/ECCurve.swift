import COpenSSL

/// A curve of NIST (FIPS 186-4 appendix D.1.2) for ECDH and ECDSA, as RFC 7518 section 6.2.1.1 names them.
public enum ECCurve: String, Sendable, CaseIterable {
  case p256 = "P-256"
  case p384 = "P-384"
  case p521 = "P-521"

  /// The length of a coordinate in bytes.
  public var coordinateLength: Int {
    switch self {
    case .p256: 32
    case .p384: 48
    case .p521: 66
    }
  }

  /// OpenSSL's number for it.
  var libraryID: Int32 {
    switch self {
    case .p256: NID_X9_62_prime256v1
    case .p384: NID_secp384r1
    case .p521: NID_secp521r1
    }
  }

  /// The curve of a key of OpenSSL; nil for all others.
  init?(of key: OpaquePointer) {
    // The names are at most 25 characters long.
    var name = [CChar](repeating: 0, count: 64)
    var length = 0
    guard EVP_PKEY_get_group_name(key, &name, name.count, &length) == 1 else { return nil }
    let id = OBJ_sn2nid(name)
    guard let curve = Self.allCases.first(where: { $0.libraryID == id }) else { return nil }
    self = curve
  }
}
