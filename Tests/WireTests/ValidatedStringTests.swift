import Testing

@testable import Wire

@Suite struct ValidatedStringTests {
  /// Bytes are looked at in words, of which the last ones overlap.
  @Test func `one byte beyond ASCII is seen wherever it stands`() {
    for count in 0...100 {
      var bytes = [UInt8](repeating: 0x7f, count: count)
      #expect(bytes.withUnsafeBytes { $0.isASCII }, "\(count) bytes")
      for index in 0..<count {
        bytes[index] = 0x80
        #expect(!bytes.withUnsafeBytes { $0.isASCII }, "byte \(index) of \(count)")
        bytes[index] = 0x7f
      }
    }
  }
}
