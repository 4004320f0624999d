import COpenSSL

/// Comparison whose time says nothing about where two secrets differ.
public enum ConstantTime {
  /// Whether both are the same; only their lengths show in the time it takes.
  public static func equal(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    first.count == second.count && CRYPTO_memcmp(first, second, first.count) == 0
  }
}
