import Base
import HTTP
import Testing

@testable import RPC

/// Timeouts, percent-encoding, base64 in pieces, envelopes: the small text and byte forms.
@Suite struct TextFormTests {
  struct Timeout: Sendable {
    var text: String
    var nanoseconds: Int64?
  }

  @Test(arguments: [
    Timeout(text: "1H", nanoseconds: 3_600_000_000_000),
    Timeout(text: "2M", nanoseconds: 120_000_000_000),
    Timeout(text: "3S", nanoseconds: 3_000_000_000),
    Timeout(text: "100m", nanoseconds: 100_000_000),
    Timeout(text: "5u", nanoseconds: 5000), Timeout(text: "6n", nanoseconds: 6),
    Timeout(text: "00000001n", nanoseconds: 1), Timeout(text: "99999999n", nanoseconds: 99_999_999),
    Timeout(text: "99999999H", nanoseconds: Limits.maxDeadline),
    Timeout(text: "100000000n", nanoseconds: nil), Timeout(text: "", nanoseconds: nil),
    Timeout(text: "S", nanoseconds: nil), Timeout(text: "1", nanoseconds: nil),
    Timeout(text: "1s", nanoseconds: nil), Timeout(text: "-1S", nanoseconds: nil),
    Timeout(text: "+1S", nanoseconds: nil), Timeout(text: " 1S", nanoseconds: nil),
    Timeout(text: "1 S", nanoseconds: nil), Timeout(text: "1.5S", nanoseconds: nil),
  ])
  func grpcTimeout(_ row: Timeout) {
    #expect(Array(row.text.utf8).withUnsafeBytes { Deadline.grpcTimeout($0) } == row.nanoseconds)
  }

  @Test(arguments: [
    Timeout(text: "0", nanoseconds: 0), Timeout(text: "1", nanoseconds: 1_000_000),
    Timeout(text: "0000000001", nanoseconds: 1_000_000),
    Timeout(text: "9999999999", nanoseconds: Limits.maxDeadline),
    Timeout(text: "00000000001", nanoseconds: nil), Timeout(text: "", nanoseconds: nil),
    Timeout(text: "1m", nanoseconds: nil), Timeout(text: "-1", nanoseconds: nil),
  ])
  func connectTimeout(_ row: Timeout) {
    #expect(Array(row.text.utf8).withUnsafeBytes { Deadline.connectTimeout($0) } == row.nanoseconds)
  }

  struct Text: Sendable {
    var plain: String
    var encoded: String
  }

  @Test(arguments: [
    Text(plain: "", encoded: ""), Text(plain: "plain ~", encoded: "plain ~"),
    Text(plain: "100%", encoded: "100%25"), Text(plain: "\t\r\n", encoded: "%09%0D%0A"),
    Text(plain: "\u{e9}\u{1F600}", encoded: "%C3%A9%F0%9F%98%80"),
    Text(plain: "\u{7f}", encoded: "%7F"),
  ])
  func grpcMessage(_ row: Text) {
    #expect(PercentCoding.encodeMessage(row.plain) == row.encoded)
    #expect(Array(row.encoded.utf8).withUnsafeBytes { PercentCoding.decode($0) } == row.plain)
  }

  @Test(arguments: ["%", "%4", "a%zz", "%C3", "%C0%AF", "%ED%A0%80"])
  func malformedEscapes(_ text: String) {
    #expect(Array(text.utf8).withUnsafeBytes { PercentCoding.decode($0) } == nil)
  }

  @Test func slashesMayStayEscaped() {
    let text = Array("a%2Fb%2fc+d".utf8)
    text.withUnsafeBytes {
      #expect(PercentCoding.decode($0) == "a/b/c+d")
      #expect(PercentCoding.decode($0, keepsSlashes: true) == "a%2Fb%2fc+d")
      #expect(PercentCoding.decode($0, plusIsSpace: true) == "a/b/c d")
    }
  }

  /// Several padded groups, as a client that flushes makes them, cut at every offset.
  @Test func base64CutAnywhere() {
    let groups: [[UInt8]] = [[1], [2, 3], [4, 5, 6], [], [7, 8, 9, 10]]
    let text = groups.flatMap { Array(Base64.encode($0).utf8) }
    for cut in 0...text.count {
      var decoder = Base64StreamDecoder()
      var output = ByteBuffer()
      for piece in [Array(text[..<cut]), Array(text[cut...])] {
        let isText = piece.withUnsafeBytes { decoder.decode($0, into: &output) }
        #expect(isText)
      }
      let isComplete = decoder.finish(into: &output)
      #expect(isComplete)
      let bytes = output.array()
      #expect(bytes == groups.flatMap { $0 }, "cut at \(cut)")
    }
  }

  @Test(arguments: ["A", "A=", "=", "AA=A", "AAA==", "AA!A", "AAAAA", "AA\n"])
  func notBase64(_ text: String) {
    var decoder = Base64StreamDecoder()
    var output = ByteBuffer()
    let isText = Array(text.utf8).withUnsafeBytes { decoder.decode($0, into: &output) }
    #expect(!(isText && decoder.finish(into: &output)))
  }

  @Test func unpaddedEndIsAccepted() {
    for (text, bytes) in [("AQ", [1]), ("AQI", [1, 2])] as [(String, [UInt8])] {
      var decoder = Base64StreamDecoder()
      var output = ByteBuffer()
      let isText = Array(text.utf8).withUnsafeBytes { decoder.decode($0, into: &output) }
      let isComplete = decoder.finish(into: &output)
      #expect(isText && isComplete)
      let decoded = output.array()
      #expect(decoded == bytes)
    }
  }

  @Test func envelopePrefix() {
    var buffer = ByteBuffer()
    for byte in [1, 0, 1, 0] as [UInt8] {
      buffer.append(byte)
      let early = Envelope(front: buffer)
      #expect(early == nil)
    }
    buffer.append(2)
    let envelope = Envelope(front: buffer)
    #expect(envelope == Envelope(flags: 1, count: 65538))
    var output = ByteBuffer()
    output.append("before")
    let start = Envelope.open(in: &output)
    output.append("body")
    Envelope.close(start, flags: 0x80, in: &output)
    let bytes = output.array()
    #expect(bytes == Array("before".utf8) + [0x80, 0, 0, 0, 4] + Array("body".utf8))
  }

  @Test func queryIsReadPairByPair() throws {
    let query = Array("a=1&b=x+y%21&&c&a=2&d=%3D=".utf8)
    let pairs = try query.withUnsafeBytes { try QueryParameters.read($0) }
    #expect(pairs.map(\.name) == ["a", "b", "c", "a", "d"])
    #expect(pairs.map(\.value) == ["1", "x y!", "", "2", "=="])
    let damaged = Array("a=%zz+%41&%C3=%28".utf8)
    let shown = damaged.withUnsafeBytes { QueryParameters.readAsFarAsPossible($0) }
    #expect(shown.map(\.name) == ["a", "\u{FFFD}"])
    #expect(shown.map(\.value) == ["%zz+%41", "("])
  }
}
