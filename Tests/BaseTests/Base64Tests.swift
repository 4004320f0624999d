import Base
import Testing

@Suite struct Base64Tests {
  struct Case: Sendable {
    var bytes: [UInt8]
    var standard: String
    var urlSafe: String
  }

  // RFC 4648 section 10, and bytes that need the last two digits.
  static let cases = [
    Case(bytes: [], standard: "", urlSafe: ""),
    Case(bytes: Array("f".utf8), standard: "Zg==", urlSafe: "Zg"),
    Case(bytes: Array("fo".utf8), standard: "Zm8=", urlSafe: "Zm8"),
    Case(bytes: Array("foo".utf8), standard: "Zm9v", urlSafe: "Zm9v"),
    Case(bytes: Array("foob".utf8), standard: "Zm9vYg==", urlSafe: "Zm9vYg"),
    Case(bytes: Array("fooba".utf8), standard: "Zm9vYmE=", urlSafe: "Zm9vYmE"),
    Case(bytes: Array("foobar".utf8), standard: "Zm9vYmFy", urlSafe: "Zm9vYmFy"),
    Case(bytes: [0xFB, 0xFF, 0xBF], standard: "+/+/", urlSafe: "-_-_"),
    Case(bytes: [0xFF], standard: "/w==", urlSafe: "_w"),
  ]

  @Test(arguments: cases)
  func `bytes have one encoding in each alphabet`(_ row: Case) {
    #expect(Base64.encode(row.bytes) == row.standard)
    #expect(Base64.encode(row.bytes, alphabet: .urlSafe, padded: false) == row.urlSafe)
    #expect(Base64.encodedCount(row.bytes.count) == row.standard.utf8.count)
    #expect(Base64.encodedCount(row.bytes.count, padded: false) == row.urlSafe.utf8.count)
    #expect(Base64.decode(row.standard) == row.bytes)
    #expect(Base64.decode(row.urlSafe) == row.bytes)
  }

  @Test func `bits behind the last byte are ignored`() {
    #expect(Base64.decode("-_") == [0xFB])
    #expect(Base64.decode("Zh==") == [0x66])
  }

  @Test(arguments: [
    "A", "=", "==", "===", "====", "Zg=", "Zg===", "Z===", "Zm8==", "Zm9v=", "Zg==Zg==", "Zm 9v",
    "Zm9v\n", "Zm9\u{0}", "Zm9é", "Zm9vA", "*m9v",
  ])
  func `anything else is refused`(_ text: String) {
    #expect(Base64.decode(text) == nil)
  }
}
