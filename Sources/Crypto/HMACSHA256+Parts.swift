import COpenSSL

extension HMACSHA256 {
  /// The authentication code (RFC 2104) of `parts` one behind the other, 32 bytes, without putting them
  /// together.
  ///
  /// It hashes with the algorithm that was found once: OpenSSL's own function looks algorithms up each time,
  /// which costs more than the hashing of a short message.
  public static func code(key: [UInt8], parts: [UnsafeRawBufferPointer]) -> [UInt8] {
    guard let context = EVP_MD_CTX_new() else { preconditionFailure("no memory for HMAC-SHA-256") }
    defer { EVP_MD_CTX_free(context) }
    var block: [64 of UInt8] = .init(repeating: 0)
    let key = key.count > 64 ? SHA256.digest(key) : key
    for index in 0..<64 { block[index] = (index < key.count ? key[index] : 0) ^ 0x36 }
    var digest: [32 of UInt8] = .init(repeating: 0)
    withUnsafeBytes(of: &block) { inner in
      withUnsafeMutableBytes(of: &digest) { digest in
        hash(context, [inner] + parts, into: digest)
      }
    }
    // 0x36 ^ 0x5C turns the inner block into the outer one.
    for index in block.indices { block[index] ^= 0x6A }
    return [UInt8](unsafeUninitializedCapacity: SHA256.length) { output, initialized in
      withUnsafeBytes(of: &block) { outer in
        withUnsafeBytes(of: &digest) { digest in
          hash(context, [outer, digest], into: UnsafeMutableRawBufferPointer(output))
        }
      }
      initialized = SHA256.length
    }
  }

  private static func hash(
    _ context: OpaquePointer, _ parts: [UnsafeRawBufferPointer],
    into output: UnsafeMutableRawBufferPointer
  ) {
    var status = EVP_DigestInit_ex(context, SHA256.algorithm, nil)
    for part in parts { status &= EVP_DigestUpdate(context, part.baseAddress, part.count) }
    status &= EVP_DigestFinal_ex(context, output.bindMemory(to: UInt8.self).baseAddress, nil)
    // Only a lack of memory can make it fail.
    precondition(status == 1, "HMAC-SHA-256 failed")
  }
}
