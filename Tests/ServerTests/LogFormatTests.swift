import Base
import Testing

@testable import Server

/// Lines in either form.
@Suite struct LogFormatTests {
  @Test(arguments: [
    ("plain", "plain"), ("a b", #""a b""#), ("", #""""#), ("a=b", #""a=b""#), ("a\"b", #""a\"b""#),
    ("a\nb", #""a\nb""#), ("a\\b", #""a\\b""#), ("\u{E9}", "\"\u{E9}\""), ("/x/y?z", "/x/y?z"),
  ])
  func logfmtQuotesWhatNeedsIt(_ value: String, _ text: String) {
    var line = LogLine(.logfmt)
    line.add("a", value)
    line.add("b", -7)
    #expect(String(decoding: line.finish().array(), as: UTF8.self) == "a=\(text) b=-7\n")
  }
}
