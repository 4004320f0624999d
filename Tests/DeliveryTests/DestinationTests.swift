import Testing

@testable import Delivery

/// URLs as they are asked for.
@Suite struct DestinationTests {
  /// A server must be able to read the request line: bytes beyond ASCII are escaped wherever they stand.
  @Test(arguments: [
    ("http://a.example/é?ü=1", "http://a.example/%C3%A9?%C3%BC=1"),
    ("http://a.example/?q=日本", "http://a.example/?q=%E6%97%A5%E6%9C%AC"),
    ("http://bücher.example/ü#ü", "http://xn--bcher-kva.example/%C3%BC"),
    ("http://a.example/%c3%a9?%C3%BC=%zz", "http://a.example/%c3%a9?%C3%BC=%zz"),
    ("https://a.example/a?b=c&d", "https://a.example/a?b=c&d"),
    ("http://[2001:db8::1]:8443/?é", "http://[2001:db8::1]:8443/?%C3%A9"),
  ])
  func urlsAreWrittenInASCII(_ text: String, _ written: String) throws {
    let url = try Destination(text).url
    let bytes = url.dropLast().map { UInt8(bitPattern: $0) }
    // libcurl writes escapes of its own in lower case.
    #expect(
      String(decoding: bytes, as: UTF8.self).lowercased() == written.lowercased())
    #expect(url.last == 0)
  }
}
