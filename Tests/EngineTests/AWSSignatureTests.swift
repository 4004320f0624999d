import Base
import Testing

@testable import Engine

@Suite struct AWSSignatureTests {
  private static let time: Int64 = 1_440_938_160  // 2015-08-30T12:36:00Z

  /// Requests that AWS documents, with what it says their signatures are.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var method = "GET"
    var query = ""
    var host = "example.amazonaws.com"
    var fields: [(name: String, value: String)] = []
    var body = ""
    var service = "service"
    var names: String
    var signature: String

    var testDescription: String { name }
  }

  static let rows = [
    Row(
      name: "get-vanilla", names: "host;x-amz-date",
      signature: "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
    Row(
      name: "post-vanilla", method: "POST", names: "host;x-amz-date",
      signature: "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
    Row(
      name: "post-x-www-form-urlencoded", method: "POST",
      fields: [("content-type", "application/x-www-form-urlencoded")], body: "Param1=value1",
      names: "content-type;host;x-amz-date",
      signature: "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
    Row(
      name: "iam-list-users", query: "Action=ListUsers&Version=2010-05-08",
      host: "iam.amazonaws.com",
      fields: [("content-type", "application/x-www-form-urlencoded; charset=utf-8")],
      service: "iam", names: "content-type;host;x-amz-date",
      signature: "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"),
  ]

  @Test(arguments: rows)
  func requestsAreSignedAsDocumented(_ row: Row) {
    let signature = AWSSignature(
      accessKeyID: "AKIDEXAMPLE", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
      region: "us-east-1", service: row.service)
    let fields = signature.fields(
      for: AWSSignature.Request(
        method: row.method, path: "/", query: row.query, host: row.host, fields: row.fields,
        body: Array(row.body.utf8)), at: Self.time)
    #expect(fields.map(\.name) == ["x-amz-date", "authorization"])
    #expect(fields[0].value == "20150830T123600Z")
    #expect(
      fields[1].value == """
        AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/\(row.service)/aws4_request, \
        SignedHeaders=\(row.names), Signature=\(row.signature)
        """)
  }

  @Test func keysAreDerivedAsDocumented() {
    let signature = AWSSignature(
      accessKeyID: "", secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
      region: "us-east-1", service: "iam")
    #expect(
      HexText.encode(signature.signingKey(day: "20150830"))
        == "c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9")
  }

  @Test func endpointsHaveRegions() throws {
    let rows = [
      (
        "https://events.{region}.amazonaws.com", "https://events.eu-west-1.amazonaws.com/",
        "events.eu-west-1.amazonaws.com", "/"
      ),
      ("http://127.0.0.1:4566/", "http://127.0.0.1:4566/", "127.0.0.1:4566", "/"),
      (
        "https://Bus.example.com:443/a/b/", "https://Bus.example.com:443/a/b", "bus.example.com",
        "/a/b"
      ),
      ("http://bus.example.com:443", "http://bus.example.com:443/", "bus.example.com:443", "/"),
      ("http://[::1]:80/x", "http://[::1]:80/x", "[::1]", "/x"),
    ]
    for (text, url, host, path) in rows {
      let endpoint = try #require(EventBusEndpoint(text))
      let found = endpoint.url(in: "eu-west-1")
      #expect(found == url)
      #expect(endpoint.host(of: found) == host)
      #expect(endpoint.path(of: found) == path)
    }
    for wrong in [
      "", "events", "ftp://x.example.com", "https://", "https://x/?a=b", "https://{zone}.x",
    ] {
      #expect(EventBusEndpoint(wrong) == nil, "\(wrong)")
    }
  }
}
