import Base
import Crypto
import Glibc
import Testing

@Suite struct CryptoTests {
  struct DigestCase: Sendable {
    let text: String
    let digest: String
  }

  // FIPS 180-4 examples and the empty text.
  @Test(arguments: [
    DigestCase(
      text: "", digest: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    DigestCase(
      text: "abc", digest: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    DigestCase(
      text: "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      digest: "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
  ])
  func digests(_ row: DigestCase) {
    #expect(HexText.encode(SHA256.digest(utf8: row.text)) == row.digest)
    #expect(HexText.encode(SHA256.digest([UInt8](row.text.utf8))) == row.digest)
    // Piece by piece it is the same, however the pieces are cut.
    for size in [1, 3, 64] {
      var digest = SHA256.Running()
      var rest = [UInt8](row.text.utf8)[...]
      while !rest.isEmpty {
        rest.prefix(size).withUnsafeBytes { digest.add($0) }
        rest = rest.dropFirst(size)
      }
      #expect(HexText.encode(digest.digest()) == row.digest)
    }
  }

  struct CodeCase: Sendable {
    let key: [UInt8]
    let message: String
    let code: String
  }

  // RFC 4231 sections 4.2, 4.3 and 4.7, and no key at all.
  @Test(arguments: [
    CodeCase(
      key: [UInt8](repeating: 0x0B, count: 20), message: "Hi There",
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    CodeCase(
      key: [UInt8]("Jefe".utf8), message: "what do ya want for nothing?",
      code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    CodeCase(
      key: [UInt8](repeating: 0xAA, count: 131),
      message: "Test Using Larger Than Block-Size Key - Hash Key First",
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    CodeCase(
      key: [], message: "",
      code: "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"),
  ])
  func codes(_ row: CodeCase) {
    #expect(
      HexText.encode(HMACSHA256.code(key: row.key, message: [UInt8](row.message.utf8))) == row.code)
  }

  @Test func comparison() {
    #expect(ConstantTime.equal([], []))
    #expect(ConstantTime.equal([1, 2, 3], [1, 2, 3]))
    #expect(!ConstantTime.equal([1, 2, 3], [1, 2, 4]))
    #expect(!ConstantTime.equal([1, 2, 3], [1, 2]))
    #expect(!ConstantTime.equal([], [0]))
  }

  /// Gives the bytes that it was made with, one after another.
  private struct ScriptedRandomSource: RandomSource {
    let bytes: [UInt8]
    func fill(_ buffer: UnsafeMutableRawBufferPointer) {
      for index in buffer.indices { buffer[index] = bytes[index % bytes.count] }
    }
  }

  // Test cases 13 to 16 of the GCM specification (McGrew and Viega, appendix B) that have a 96-bit nonce.
  @Test func knownSealedBytes() throws {
    let empty = try AES256GCM(key: [UInt8](repeating: 0, count: 32))
    let zeros = ScriptedRandomSource(bytes: [0])
    #expect(
      HexText.encode(try empty.seal([], randomSource: zeros).dropFirst(12))
        == "530f8afbc74536b9a963b4f1c4cb738b")
    let key = HexText.decode("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")!
    let nonce = HexText.decode("cafebabefacedbaddecaf888")!
    let plaintext = HexText.decode(
      "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
        + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")!
    let context = HexText.decode("feedfacedeadbeeffeedfacedeadbeefabaddad2")!
    let sealed = try AES256GCM(key: key).seal(
      plaintext, authenticating: context, randomSource: ScriptedRandomSource(bytes: nonce))
    #expect(
      HexText.encode(sealed) == "cafebabefacedbaddecaf888"
        + "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
        + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
        + "76fc6ece0f4e1768cddf8853bb2d551b")
  }

  @Test(arguments: [0, 1, 15, 16, 17, 4096])
  func sealedBytesOpenAndNothingElseDoes(_ length: Int) throws {
    let cipher = try AES256GCM(key: [UInt8](repeating: 9, count: 32))
    let plaintext = [UInt8](repeating: 0x5A, count: length)
    let sealed = try cipher.seal(plaintext, authenticating: [1, 2])
    #expect(sealed.count == length + 28)
    #expect(try cipher.open(sealed, authenticating: [1, 2]) == plaintext)
    #expect(
      try cipher.seal(plaintext, authenticating: [1, 2]) != sealed, "another nonce each time")
    #expect(throws: CryptoError.notAuthentic) { try cipher.open(sealed, authenticating: [1, 3]) }
    #expect(throws: CryptoError.notAuthentic) { try cipher.open(sealed) }
    let other = try AES256GCM(key: [UInt8](repeating: 8, count: 32))
    #expect(throws: CryptoError.notAuthentic) { try other.open(sealed, authenticating: [1, 2]) }
    for index in stride(from: 0, to: sealed.count, by: max(1, sealed.count / 50)) {
      var changed = sealed
      changed[index] ^= 1
      #expect(throws: CryptoError.notAuthentic) {
        try cipher.open(changed, authenticating: [1, 2])
      }
    }
    for count in 0..<min(sealed.count, 60) {
      let short = [UInt8](sealed.prefix(count))
      #expect(throws: CryptoError.notAuthentic) { try cipher.open(short, authenticating: [1, 2]) }
    }
  }

  @Test(arguments: [0, 31, 33])
  func keyOfTheWrongLength(_ length: Int) {
    #expect(throws: CryptoError.keyLength(expected: 32, given: length)) {
      try AES256GCM(key: [UInt8](repeating: 0, count: length))
    }
  }

  @Test func randomTexts() {
    let texts = (0..<200).map { _ in SecretText.make() }
    #expect(Set(texts).count == 200)
    #expect(texts.allSatisfy { $0.utf8.count == 43 })
    let letters = Set(texts.joined().utf8)
    #expect(letters.count == 62)
    #expect(SecretText.make(length: 0).isEmpty)
    #expect(SecretText.make(length: 36).utf8.count == 36)
    // Bytes from 248 on are left out: they would favour the first eight characters.
    let source = ScriptedRandomSource(bytes: [248, 255, 0, 61, 62, 247])
    #expect(SecretText.make(length: 4, randomSource: source) == "0z0z")
  }
}
