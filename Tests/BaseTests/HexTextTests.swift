import Base
import Testing

@Suite struct HexTextTests {
  struct Case: Sendable {
    let bytes: [UInt8]
    let text: String
  }

  @Test(arguments: [
    Case(bytes: [], text: ""),
    Case(bytes: [0], text: "00"),
    Case(bytes: [0x0F, 0xF0], text: "0ff0"),
    Case(bytes: [0xDE, 0xAD, 0xBE, 0xEF], text: "deadbeef"),
  ])
  func bothWays(_ row: Case) {
    #expect(HexText.encode(row.bytes) == row.text)
    #expect(HexText.decode(row.text) == row.bytes)
    #expect(HexText.decode(row.text.uppercased()) == row.bytes)
  }

  @Test(arguments: ["0", "000", "0g", "g0", " 00", "0x00", "é0", "٠٠"])
  func notHexadecimal(_ text: String) {
    #expect(HexText.decode(text) == nil)
  }

  @Test func everyByte() {
    let bytes = (0...255).map { UInt8($0) }
    #expect(HexText.decode(HexText.encode(bytes)) == bytes)
  }
}
