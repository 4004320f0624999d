import Base
import HTTP
import Testing
import Wire

@testable import RPC

@Suite struct CompressionTests {
  static let codings: [ContentCoding] = [.gzip, .deflate]

  @Test(arguments: codings, [0, 1, 1000, 200_000])
  func roundTrip(_ coding: ContentCoding, _ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    let packed = TestCompression.compress(bytes, coding)
    #expect(try TestCompression.inflate(packed, coding) == bytes)
  }

  @Test func formatsAreThoseOfTheirNames() {
    #expect(TestCompression.compress([1, 2, 3], .gzip).prefix(3) == [0x1F, 0x8B, 8])
    // RFC 1950 section 2.2: CMF 0x78 and a header divisible by 31.
    let zlib = TestCompression.compress([1, 2, 3], .deflate)
    #expect(zlib[0] == 0x78 && (Int(zlib[0]) * 256 + Int(zlib[1])) % 31 == 0)
  }

  @Test(arguments: codings)
  func truncationAtEveryOffset(_ coding: ContentCoding) throws {
    let packed = TestCompression.compress(Array("hello, hello, hello".utf8), coding)
    for count in 1..<packed.count {
      #expect(throws: InflateError.truncated, "cut at \(count)") {
        try TestCompression.inflate(Array(packed.prefix(count)), coding)
      }
    }
  }

  @Test(arguments: codings)
  func checksumIsVerified(_ coding: ContentCoding) throws {
    var packed = TestCompression.compress(Array("hello".utf8), coding)
    packed[packed.count - (coding == .gzip ? 8 : 1)] ^= 1
    #expect(throws: InflateError.corrupt) { try TestCompression.inflate(packed, coding) }
  }

  @Test(arguments: codings)
  func bombStopsOneByteBeyondTheLimit(_ coding: ContentCoding) throws {
    var limits = MessageLimits()
    limits.maxInflateRatio = .max
    limits.maxMessageBytes = 100_000
    let fits = TestCompression.compress([UInt8](repeating: 0, count: 100_000), coding)
    #expect(try TestCompression.inflate(fits, coding, limits).count == 100_000)
    let bomb = TestCompression.compress([UInt8](repeating: 0, count: 100_001), coding)
    #expect(throws: InflateError.tooLong) { try TestCompression.inflate(bomb, coding, limits) }
  }

  @Test func ratioCountsBeyondTheFreeBytes() throws {
    var limits = MessageLimits()
    limits.inflateFreeBytes = 64 * 1024
    let small = TestCompression.compress([UInt8](repeating: 0, count: 64 * 1024), .gzip)
    #expect(try TestCompression.inflate(small, .gzip, limits).count == 64 * 1024)
    let large = TestCompression.compress([UInt8](repeating: 0, count: 1024 * 1024), .gzip)
    #expect(throws: InflateError.ratio) { try TestCompression.inflate(large, .gzip, limits) }
  }

  /// Blocks of ten bits that hold nothing, between a first and a last byte: each costs as much as many bytes do.
  private static func empties(_ count: Int, of text: [UInt8]) -> [UInt8] {
    // RFC 1951 section 3.2.6: not the last block (0), fixed codes (01), the end of the block (0000000); four of them are five bytes.
    let four: [UInt8] = [0x02, 0x08, 0x20, 0x80, 0x00]
    var packed = Array(TestCompression.compress([], .gzip).prefix(10))
    for _ in 0..<count / 4 { packed += four }
    // Stored, the last one; then CRC-32 and length, from a message of the same text.
    packed += [1, UInt8(text.count), 0, ~UInt8(text.count), 0xFF] + text
    return packed + TestCompression.compress(text, .gzip).suffix(8)
  }

  /// The time for a message goes by its blocks, not only by its bytes.
  @Test func blocksThatHoldNothingAreFew() throws {
    let limits = MessageLimits()
    // One block more is the last one, and one return of zlib's is the head's.
    let most = (limits.inflateFreeBlocks - 2) / 4 * 4
    #expect(try TestCompression.inflate(Self.empties(most, of: [7, 8]), .gzip) == [7, 8])
    #expect(throws: InflateError.blocks) {
      try TestCompression.inflate(Self.empties(most + 8, of: [7, 8]), .gzip)
    }
  }

  /// A client that ends a block behind every few words is an honest one.
  @Test func blocksOfAFewWordsAreTaken() throws {
    let line = "sixty-four bytes of text, or a few more, are a line of a log. "
    let words = Array((line + line).utf8)
    var packed: [UInt8] = []
    for _ in 0..<20_000 { packed += TestCompression.compress(words, .gzip) }
    #expect(try TestCompression.inflate(packed, .gzip).count == words.count * 20_000)
  }

  @Test func membersOfGzipFollowOneAnother() throws {
    let packed =
      TestCompression.compress([1, 2], .gzip) + TestCompression.compress([], .gzip)
      + TestCompression.compress([3], .gzip)
    #expect(try TestCompression.inflate(packed, .gzip) == [1, 2, 3])
    #expect(throws: InflateError.corrupt) { try TestCompression.inflate(packed + [9, 9], .gzip) }
    let zlib = TestCompression.compress([1], .deflate) + TestCompression.compress([2], .deflate)
    #expect(throws: InflateError.corrupt) { try TestCompression.inflate(zlib, .deflate) }
  }

  struct Accept: Sendable {
    var list: String
    var coding: ContentCoding
  }

  @Test(arguments: [
    Accept(list: "", coding: .identity), Accept(list: "gzip", coding: .gzip),
    Accept(list: "deflate", coding: .deflate), Accept(list: "deflate, gzip", coding: .gzip),
    Accept(list: "identity,br", coding: .identity), Accept(list: "gzip;q=0", coding: .identity),
    Accept(list: "gzip;q=0.000, deflate;q=0.5", coding: .deflate),
    Accept(list: "gzip;q=0.5", coding: .gzip), Accept(list: "x-gzip", coding: .identity),
  ])
  func negotiation(_ accept: Accept) {
    let coding = Array(accept.list.utf8).withUnsafeBytes { ContentCoding(accepting: $0) }
    #expect(coding == accept.coding)
  }

  // MARK: In calls

  @Test(arguments: codings)
  func grpcBothWays(_ coding: ContentCoding) throws {
    let server = try Dialect.server()
    let message = TestMessage("long", count: 5000)
    let body = envelope(TestCompression.compress(message.protobufBytes(), coding), flags: 1)
    let stream = server.send(
      TestRequest(
        target: FaultTests.say,
        fields: [
          ("content-type", "application/grpc"), ("grpc-encoding", "\(coding.name)"),
          ("grpc-accept-encoding", "identity,\(coding.name)"),
        ], body: body))
    #expect(stream.field("grpc-encoding") == "\(coding.name)")
    let part = try #require(envelopes(stream.body)?.first)
    #expect(part.flags == 1)
    let answer = try TestMessage(protobuf: TestCompression.inflate(part.message, coding))
    #expect(answer.text.count == 5000)
  }

  @Test func smallAnswersStayPlain() throws {
    let server = try Dialect.server()
    let stream = server.send(
      Dialect.grpc.unary(TestMessage("hi"), [("grpc-accept-encoding", "gzip")]))
    #expect(stream.field("grpc-encoding") == nil)
    #expect(envelopes(stream.body)?.first?.flags == 0)
  }

  @Test(arguments: [Dialect.connectProto, .connectJSON, .connectGet, .gateway])
  func wholeBodies(_ dialect: Dialect) throws {
    let server = try Dialect.server()
    var request = dialect.unary(TestMessage("long", count: 5000), [("accept-encoding", "gzip")])
    if request.method == .post {
      request.body = TestCompression.compress(request.body, .gzip)
      request.fields.append(("content-encoding", "gzip"))
    }
    let stream = server.send(request)
    #expect(stream.status == 200)
    #expect(stream.field("content-encoding") == "gzip")
    #expect(stream.field("content-length") == "\(stream.body.count)")
    let body = try TestCompression.inflate(stream.body, .gzip)
    #expect(try dialect.decode(body).text.count == 5000)
  }
}
