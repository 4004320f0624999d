import COpenSSL

extension SHA256 {
  /// The digest of bytes that come piece by piece.
  public struct Running: ~Copyable {
    private let context: OpaquePointer

    public init() {
      guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for SHA-256") }
      self.context = context
      let status = EVP_DigestInit_ex(context, SHA256.algorithm, nil)
      // Only a lack of memory can make it fail.
      precondition(status == 1, "SHA-256 failed")
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes in the next bytes.
    public mutating func add(_ bytes: UnsafeRawBufferPointer) {
      precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "SHA-256 failed")
    }

    /// The digest of all of them, 32 bytes.
    public consuming func digest() -> [UInt8] {
      [UInt8](unsafeUninitializedCapacity: SHA256.length) { output, initialized in
        let status = EVP_DigestFinal_ex(context, output.baseAddress, nil)
        precondition(status == 1, "SHA-256 failed")
        initialized = SHA256.length
      }
    }
  }
}
