import Base
import Testing

@testable import Delivery

/// What an answer's body says once its codings are undone.
@Suite struct AnswerContentTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var status = 200
    /// Fields, one to a line.
    var fields = ""
    /// The body in hexadecimal.
    var body = gzip
    var content = denial
    var error: AnswerContentError?
    var testDescription: String { name }
  }

  static let denial = #"{"forwardedStatusCode":403}"#
  static let plain = denial.utf8.map { hexadecimal($0) }.joined()
  // Made by Python's zlib, of the text above.
  static let gzip = "1f8b0800000000000203" + deflate + "f21f8e711b000000"
  static let zlib = "78da" + deflate + "919909cb"
  static let deflate = "ab564acb2f2a4f2c4a494d092e492c292d76ce4f4955b2323130ae0500"
  static let twoMembers =
    "1f8b0800000000000203ab564acb2f2a4f2c4a010075dc5155090000001f8b08000000000002034b4d092e492c29"
    + "2d76ce4f4955b2323130ae050021b6b0e212000000"
  static let gzipTwice =
    "1f8b080000000000020393efe660000126e6d5615ea7f5b5fc75bc3c7d39f53c753475cbcef97b866e32323458c7"
    + "caf049beaf501aa80c00ed3cd2832f000000"
  static let zlibOfGzip =
    "78da93efe660000126e6d5615ea7f5b5fc75bc3c7d39f53c753475cbcef97b866e32323458c7caf049beaf501aa8"
    + "0c00050e0bd8"
  /// Twice compressed: as many times "a" as an answer may have bytes, and one more.
  static let longest =
    "1f8b080000000000020393efe660000126e6b7070d19818c430bd6bc8e3f24b0cf819161148c825130d2400d5b51"
    + "d8d9eb0c0c020c00874e2aaf1c040000"
  static let tooLong =
    "1f8b080000000000020393efe660000126e6b7070d19818c430bd6bc8e3f24b0cf819161148c825130d2c01c36d6"
    + "e4ec3046060106003e5d793f1c040000"
  static let emptyGzip = "1f8b080000000000020303000000000000000000"

  static let cases: [Case] = [
    Case(name: "as it is", body: plain),
    Case(name: "identity", fields: "content-encoding: identity", body: plain),
    Case(name: "gzip", fields: "content-encoding: gzip"),
    Case(name: "the name's case", fields: "Content-Encoding: GZip"),
    Case(name: "a folded line", fields: "content-encoding:\n gzip"),
    Case(name: "a line folded twice", fields: "content-encoding:\n\t\n gzip\ncontent-length: 57"),
    Case(name: "a space behind the name", fields: "content-encoding : gzip"),
    Case(
      name: "one length in two lines", fields: "content-length: 27\ncontent-length: 27", body: plain
    ),
    Case(
      name: "two lengths", fields: "content-length: 0, 57", body: "",
      error: .ambiguousLength("0, 57")),
    Case(
      name: "two lengths in two lines", fields: "content-length: 0\ncontent-length: 57", body: "",
      error: .ambiguousLength("0, 57")),
    Case(name: "x-gzip", fields: "content-encoding: x-gzip"),
    Case(name: "two members", fields: "content-encoding: gzip", body: twoMembers),
    Case(name: "deflate", fields: "content-encoding: deflate", body: zlib),
    Case(name: "deflate without its frame", fields: "content-encoding: deflate", body: deflate),
    Case(name: "two codings", fields: "content-encoding: gzip,gzip", body: gzipTwice),
    Case(
      name: "their order", fields: "content-encoding: gzip , identity,,deflate", body: zlibOfGzip),
    Case(
      name: "in two lines", fields: "content-encoding: gzip\ncontent-encoding: deflate",
      body: zlibOfGzip),
    Case(name: "a mark in front", body: "efbbbf" + plain),
    Case(name: "one mark only", body: "efbbbfefbbbf", content: "\u{FEFF}"),
    Case(name: "chunked", fields: "transfer-encoding: Chunked", body: plain),
    Case(
      name: "nothing, compressed", fields: "content-encoding: gzip", body: emptyGzip, content: ""),
    Case(name: "nothing", body: "", content: ""),
    Case(
      name: "nothing, with a length", fields: "content-encoding: gzip\ncontent-length: 0", body: "",
      content: ""),
    Case(
      name: "no chunk", fields: "content-encoding: gzip\ntransfer-encoding: chunked", body: "",
      content: ""),
    Case(
      name: "204", status: 204, fields: "content-encoding: gzip", body: "", content: ""),
    Case(
      name: "nothing, without a length", fields: "content-encoding: gzip", body: "",
      error: .truncated(coding: "gzip")),
    Case(
      name: "not compressed", fields: "content-encoding: gzip", body: plain,
      error: .corrupt(coding: "gzip")),
    Case(
      name: "the other format", fields: "content-encoding: gzip", body: zlib,
      error: .corrupt(coding: "gzip")),
    Case(
      name: "a wrong checksum", fields: "content-encoding: gzip",
      body: "1f8b0800000000000203" + deflate + "f21f8e721b000000", error: .corrupt(coding: "gzip")),
    Case(
      name: "bytes behind", fields: "content-encoding: deflate", body: zlib + "00",
      error: .corrupt(coding: "deflate")),
    Case(
      name: "bytes behind gzip", fields: "content-encoding: gzip", body: gzip + "1f8b",
      error: .truncated(coding: "gzip")),
    Case(
      name: "four codings", fields: "content-encoding: gzip, gzip, gzip, gzip",
      error: .corrupt(coding: "gzip")),
    Case(
      name: "five codings", fields: "content-encoding: gzip, gzip, gzip, gzip, gzip",
      error: .tooManyCodings(limit: 4)),
    Case(name: "br", fields: "content-encoding: br", error: .unknownCoding("br")),
    Case(
      name: "zstd behind", fields: "content-encoding: gzip, zstd", error: .unknownCoding("zstd")),
    Case(
      name: "an unknown one of nothing", fields: "content-encoding: br\ncontent-length: 0",
      body: "",
      error: .unknownCoding("br")),
    Case(
      name: "a long name", fields: "content-encoding: " + String(repeating: "x", count: 65),
      error: .unknownCoding(String(repeating: "x", count: 64))),
    Case(
      name: "of the transfer", fields: "transfer-encoding: gzip, chunked", body: plain,
      error: .unknownCoding("gzip")),
    Case(
      name: "one byte too long", fields: "content-encoding: gzip, gzip", body: tooLong,
      error: .tooLong(limit: Limits.maxOutgoingAnswerBytes)),
  ]

  @Test(arguments: cases)
  func codingsAreUndone(_ item: Case) {
    #expect(
      read(item.status, item.fields, Self.bytes(item.body))
        == (item.error.map { .failure($0) } ?? .success(item.content)))
  }

  @Test func theLongestContent() {
    let result = read(200, "content-encoding: gzip, gzip", Self.bytes(Self.longest))
    #expect(
      result == .success(String(repeating: "a", count: Limits.maxOutgoingAnswerBytes)))
  }

  /// Cut off anywhere, a compressed body is no content.
  @Test(arguments: [("gzip", gzip), ("deflate", zlib), ("deflate", deflate), ("gzip", gzipTwice)])
  func cutOff(_ coding: String, _ body: String) {
    let bytes = Self.bytes(body)
    for count in 1..<bytes.count {
      guard case .failure = read(200, "content-encoding: \(coding)", Array(bytes[..<count])) else {
        Issue.record("\(count) of \(bytes.count) bytes")
        return
      }
    }
  }

  @Test func whatLogsSay() {
    let errors: [(AnswerContentError, String)] = [
      (.unknownCoding("br"), #"its coding "br" is not understood"#),
      (.tooManyCodings(limit: 4), "it has more than 4 codings"),
      (.corrupt(coding: "gzip"), "it is no gzip"),
      (.truncated(coding: "gzip"), "its gzip is cut off"),
      (.tooLong(limit: 9), "it is longer than 9 bytes"),
    ]
    for (error, text) in errors { #expect("\(error)" == text) }
  }

  /// Who does not ask may get any coding.
  @Test func requestsSayWhatIsUndone() async throws {
    let server = try #require(TestServer())
    defer { server.close() }
    let harness = try ClientHarness(allowed: ["127.0.0.1"])
    defer { harness.stop() }
    #expect(try await harness.send(server.url()).status == 200)
    #expect(server.requests.first?.field("accept-encoding") == "gzip, deflate")
  }

  private func read(
    _ status: Int, _ lines: String, _ body: [UInt8]
  ) -> Result<String, AnswerContentError> {
    let head = lines.split(separator: "\n").flatMap { Array("\($0)\r\n".utf8) }
    let answer = OutgoingAnswer(status: status, head: head, body: body, duration: 0)
    do throws(AnswerContentError) {
      return .success(String(decoding: try answer.content(), as: UTF8.self))
    } catch {
      return .failure(error)
    }
  }

  private static func bytes(_ text: String) -> [UInt8] {
    let digits = text.utf8.map { UInt8($0 < 0x3A ? $0 - 0x30 : $0 - 0x57) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16)
    return byte < 16 ? "0" + digits : digits
  }
}
