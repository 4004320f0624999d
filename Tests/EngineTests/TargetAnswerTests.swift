import Base
import Testing
import Wire

@testable import Engine

/// What the body of a successful answer means.
@Suite struct TargetAnswerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var body: String
    var expected: TargetAnswer
    var testDescription: String { body.isEmpty ? "(empty)" : String(body.prefix(60)) }
  }

  static let cases: [Case] = [
    Case(body: "", expected: .empty), Case(body: " ", expected: .notJSON),
    Case(body: "OK", expected: .notJSON), Case(body: "{", expected: .broken),
    Case(body: "{}{}", expected: .broken), Case(body: "\u{FEFF}{}", expected: .broken),
    Case(body: "{}", expected: .json), Case(body: " [1, null] \n", expected: .json),
    Case(body: "0", expected: .json), Case(body: #""text""#, expected: .json),
    Case(
      body: #"{"forwardedStatusCode":400,"forwardedErrorMessage":"bad"}"#,
      expected: .failure(.forwarded(status: 400, message: "bad"))),
    Case(
      body: #"{"x":{"forwardedStatusCode":1},"forwardedStatusCode":499}"#,
      expected: .failure(.forwarded(status: 499, message: ""))),
    Case(
      body: #"{"forwardedStatusCode":399,"forwardedErrorMessage":"m"}"#,
      expected: .failure(.forwardedOther(message: "m"))),
    Case(body: #"{"forwardedStatusCode":500}"#, expected: .failure(.forwardedOther(message: ""))),
    Case(body: #"{"forwardedStatusCode":-1}"#, expected: .failure(.forwardedOther(message: ""))),
    Case(
      body: #"{"forwardedErrorMessage":"only text"}"#,
      expected: .failure(.forwardedOther(message: "only text"))),
    Case(
      body: #"{"\u0066orwardedErrorMessage":"m"}"#,
      expected: .failure(.forwardedOther(message: "m"))),
    Case(body: #"{"forwardedStatusCode":0,"forwardedErrorMessage":""}"#, expected: .json),
    Case(body: #"{"forwardedStatusCode":null,"forwardedErrorMessage":null}"#, expected: .json),
    Case(
      body: #"{"forwardedStatusCode":404.0}"#,
      expected: .failure(.forwarded(status: 404, message: ""))),
    Case(
      body: #"{"forwardedStatusCode":4.04e2,"forwardedErrorMessage":"m"}"#,
      expected: .failure(.forwarded(status: 404, message: "m"))),
    Case(
      body: #"{"forwardedStatusCode":403,"forwardedErrorMessage":{}}"#,
      expected: .failure(.forwarded(status: 403, message: ""))),
    Case(
      body: #"{"forwardedStatusCode":"404","forwardedErrorMessage":"m"}"#,
      expected: .failure(.forwardedOther(message: "m"))),
    Case(body: #"{"forwardedStatusCode":0.0,"forwardedErrorMessage":null}"#, expected: .json),
    Case(body: #"{"forwardedStatusCode":400"#, expected: .broken),
    Case(body: #"{"forwardedStatusCode":400}x"#, expected: .broken),
    Case(body: "\r\n\t {'ok': True}", expected: .broken),
    Case(body: "[{", expected: .notJSON), Case(body: "OK {}", expected: .notJSON),
    Case(
      body: #"{"ForwardedStatusCode":403,"FORWARDEDERRORMESSAGE":"m"}"#,
      expected: .failure(.forwarded(status: 403, message: "m"))),
    Case(
      body: #"{"forwardedstatuscode":403}"#,
      expected: .failure(.forwarded(status: 403, message: ""))),
    Case(
      body: #"{"forwardedStatusCod\u0045":403}"#,
      expected: .failure(.forwarded(status: 403, message: ""))),
    Case(body: #"{"forwarded_status_code":403}"#, expected: .json),
    // Go folds these letters, too.
    Case(
      body: #"{"forwarded\u017ftatusCode":403,"forwardedErrorMe\u017f\u017fage":"m"}"#,
      expected: .failure(.forwarded(status: 403, message: "m"))),
    Case(body: #"{"forwardedStatu\u00dfode":403}"#, expected: .json),
    // What is said twice: a refusal stands, and of several the last one.
    Case(
      body: #"{"forwardedStatusCode":403,"ForwardedStatusCode":null}"#,
      expected: .failure(.forwarded(status: 403, message: ""))),
    Case(
      body: #"{"forwardedStatusCode":null,"forwardedStatusCode":403,"forwardedStatusCode":0}"#,
      expected: .failure(.forwarded(status: 403, message: ""))),
    Case(
      body: #"{"forwardedStatusCode":0,"FORWARDEDSTATUSCODE":403,"forwardedStatusCode":0.0}"#,
      expected: .failure(.forwarded(status: 403, message: ""))),
    Case(
      body: #"{"forwardedStatusCode":403,"forwardedStatusCode":404}"#,
      expected: .failure(.forwarded(status: 404, message: ""))),
    Case(
      body: #"{"forwardedStatusCode":403,"forwardedStatusCode":"404"}"#,
      expected: .failure(.forwardedOther(message: ""))),
    Case(
      body: #"{"forwardedErrorMessage":"no","forwardedErrorMessage":null}"#,
      expected: .failure(.forwardedOther(message: "no"))),
    Case(
      body: #"{"forwardedErrorMessage":"no","ForwardedErrorMessage":""}"#,
      expected: .failure(.forwardedOther(message: "no"))),
    Case(
      body: #"{"forwardedErrorMessage":"no","forwardedErrorMessage":"never"}"#,
      expected: .failure(.forwardedOther(message: "never"))),
    Case(
      body: #"{"forwardedStatusCode":0,"forwardedStatusCode":null,"forwardedErrorMessage":""}"#,
      expected: .json),
    Case(body: #"{"forwardedStatusCodes":403}"#, expected: .json),
    Case(body: #"[{"forwardedStatusCode":400}]"#, expected: .json),
  ]

  /// What stands in the two members and is of no type of theirs: whoever wrote it meant to refuse.
  @Test(arguments: [
    #""forwardedStatusCode":"no number""#, #""forwardedStatusCode":[400]"#,
    #""forwardedStatusCode":"404""#, #""forwardedStatusCode":403.5"#,
    #""forwardedStatusCode":true"#, #""forwardedStatusCode":{"a":1}"#,
    #""forwardedStatusCode":99999999999999999999"#, #""forwardedStatusCode":1e400"#,
    #""forwardedErrorMessage":7"#, #""forwardedErrorMessage":false"#,
    #""forwardedErrorMessage":["denied"]"#, #""ForwardedErrorMessage":{}"#,
  ])
  func otherTypes(_ member: String) {
    #expect(TargetAnswer(Array("{\(member)}".utf8)) == .failure(.forwardedOther(message: "")))
  }

  private static let denial = Array(#"{"forwardedStatusCode":403}"#.utf8)
  private static let littleEndian: [UInt8] = denial.flatMap { [$0, 0] }
  private static let bigEndian: [UInt8] = denial.flatMap { [0, $0] }
  private static let latin1: [UInt8] =
    Array(#"{"forwardedErrorMessage":""#.utf8) + [0xE9] + Array(#""}"#.utf8)

  /// Bytes that are no UTF-8 but were to be an object.
  @Test(arguments: [
    latin1, littleEndian, bigEndian, [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], [0x1F, 0x8B],
    [0xFF, 0xFE] + littleEndian, [0xFE, 0xFF] + bigEndian,
  ])
  func otherEncodings(_ body: [UInt8]) {
    #expect(TargetAnswer(body) == .broken)
  }

  @Test(arguments: cases)
  func theBodySaysWhatItIs(_ item: Case) {
    #expect(TargetAnswer(Array(item.body.utf8)) == item.expected)
  }

  @Test(arguments: [-1, 0, 1, 2, 3])
  func aLongErrorTextIsCutBetweenCharacters(_ surplus: Int) {
    // Characters of three bytes, so that the limit falls inside one.
    let limit = Limits.maxForwardedMessageBytes
    let text =
      String(repeating: "x", count: (limit + surplus) % 3)
      + String(repeating: "€", count: (limit + surplus) / 3)
    let body = #"{"forwardedErrorMessage":"\#(text)"}"#
    guard case .failure(.forwardedOther(let message)) = TargetAnswer(Array(body.utf8)) else {
      Issue.record("no forwarded error")
      return
    }
    #expect(text.hasPrefix(message))
    if surplus <= 0 {
      #expect(message == text)
    } else {
      #expect(message.utf8.count <= limit && message.utf8.count > limit - 3)
    }
  }

  @Test func depthIsBounded() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(TargetAnswer(nested(Limits.maxMessageDepth)) == .json)
    #expect(TargetAnswer(nested(Limits.maxMessageDepth + 1)) == .notJSON)
  }
}
