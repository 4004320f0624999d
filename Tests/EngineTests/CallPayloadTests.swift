import Testing
import Wire

@testable import Engine

@Suite struct CallPayloadTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var payload: CallPayload
    var response: String?
    var expected: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "request",
      payload: CallPayload(
        fullMethod: "/a.B/C", instanceID: "1", organizationID: "2", userID: "3",
        headers: [
          ("content-type", ["application/grpc"]), ("x-forwarded-for", ["10.0.0.1", "::1"]),
        ]),
      expected: #"""
        {"fullMethod":"/a.B/C","instanceID":"1","orgID":"2","userID":"3","request":{"x":1},\#
        "headers":{"content-type":["application/grpc"],"x-forwarded-for":["10.0.0.1","::1"]}}
        """#),
    Case(
      name: "response",
      payload: CallPayload(
        fullMethod: "/a.B/C", instanceID: "1", organizationID: "2", userID: "3",
        headers: [("host", ["a.test:8080"])]),
      response: "{}",
      expected: #"""
        {"fullMethod":"/a.B/C","instanceID":"1","orgID":"2","userID":"3","request":{"x":1},\#
        "response":{},"headers":{"host":["a.test:8080"]}}
        """#),
    Case(
      name: "empty members are left out",
      payload: CallPayload(
        fullMethod: "/a.B/C", instanceID: "1", organizationID: "", userID: "", headers: []),
      expected: #"{"fullMethod":"/a.B/C","instanceID":"1","request":{"x":1}}"#),
    Case(
      name: "texts are escaped",
      payload: CallPayload(
        fullMethod: "/a.B/C", instanceID: "\"", organizationID: "", userID: "",
        headers: [("origin", ["\\\u{1}"])]),
      expected: #"""
        {"fullMethod":"/a.B/C","instanceID":"\"","request":{"x":1},"headers":{"origin":["\\\u0001"]}}
        """#),
  ]

  @Test(arguments: cases)
  func theBodyHasTheseBytes(_ item: Case) throws {
    let body = try item.payload.body(request: #"{"x":1}"#, response: item.response)
    #expect(String(decoding: body, as: UTF8.self) == item.expected)
  }

  @Test(arguments: [
    ("https://hooks.example.com/x?y", "hooks.example.com"),
    ("http://user:secret@h.test:8080/x", "h.test:8080"),
    ("http://[2001:db8::1]:1", "[2001:db8::1]:1"),
    ("http://a@b@c/", "c"), ("http://h.test?token=1", "h.test"), ("http://h.test#x", "h.test"),
    ("nonsense", ""),
  ])
  func theHostForTextsHoldsNothingElse(_ url: String, _ host: String) {
    #expect(TargetHost.name(in: url) == host)
  }
}
