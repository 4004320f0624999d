import Testing

@testable import pintle

/// Addresses that Pintle tells others, or sends to.
@Suite struct PublicURLTests {
  @Test(arguments: [
    ("http://a/hook/", "http://a/hook"), ("http://a/hook?b=c/", "http://a/hook?b=c/"),
    ("http://a/?b", "http://a?b"), ("http://a?", "http://a?"), ("https://a?b?c", "https://a?b?c"),
    ("http://a?b#c", nil), ("http://a#b", nil), ("http://a?b c", nil), ("http://?b", nil),
    ("ftp://a?b", nil), ("http://a?\u{E9}", nil), ("http://a?\"", nil),
  ])
  func queriesStay(_ text: String, _ expected: String?) {
    #expect(PublicURL.parseWithQuery(text) == expected)
    if let expected {
      #expect(!PublicURL.withoutQuery(expected).contains("?"))
    }
  }
}
