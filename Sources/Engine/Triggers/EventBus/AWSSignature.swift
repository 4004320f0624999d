import Base
import Crypto

/// Signatures of requests to AWS and what speaks like it: Signature Version 4.
struct AWSSignature: Sendable {
  /// Names the key: "AKIDEXAMPLE".
  var accessKeyID: String
  var secretAccessKey: String
  /// "eu-central-1".
  var region: String
  /// "events".
  var service: String

  /// A request as it is signed.
  struct Request: Sendable {
    var method: String
    /// As it is sent: "/" at least.
    var path: String
    /// As it is sent, sorted by name.
    var query = ""
    /// The host, with its port where that is not the scheme's own.
    var host: String
    /// The other fields that are signed, names in lower case.
    var fields: [(name: String, value: String)] = []
    var body: [UInt8]
  }

  /// The fields that a request gets besides its own: `x-amz-date` and `authorization`.
  ///
  /// `seconds` is the time since 1970.
  func fields(
    for request: Request, at seconds: Int64
  ) -> [(name: String, value: String)] {
    let (day, time) = Self.texts(of: seconds)
    let stamp = "\(day)T\(time)Z"
    let signed = (request.fields + [("host", request.host), ("x-amz-date", stamp)])
      .sorted { $0.name.utf8Precedes($1.name) }
    let names = signed.map(\.name).joined(separator: ";")
    let canonical = [
      request.method, request.path, request.query,
      signed.map { "\($0.name):\($0.value)\n" }.joined(), names,
      HexText.encode(SHA256.digest(request.body)),
    ].joined(separator: "\n")
    let scope = "\(day)/\(region)/\(service)/aws4_request"
    let text = [
      "AWS4-HMAC-SHA256", stamp, scope, HexText.encode(SHA256.digest(utf8: canonical)),
    ].joined(separator: "\n")
    let signature = HexText.encode(
      HMACSHA256.code(key: signingKey(day: day), message: Array(text.utf8)))
    return [
      ("x-amz-date", stamp),
      (
        "authorization",
        "AWS4-HMAC-SHA256 Credential=\(accessKeyID)/\(scope), SignedHeaders=\(names), Signature=\(signature)"
      ),
    ]
  }

  /// The key of a day, "20150830".
  func signingKey(day: String) -> [UInt8] {
    var key = Array("AWS4\(secretAccessKey)".utf8)
    for part in [day, region, service, "aws4_request"] {
      key = HMACSHA256.code(key: key, message: Array(part.utf8))
    }
    return key
  }

  /// "20150830" and "123600".
  private static func texts(of seconds: Int64) -> (day: String, time: String) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let date = RFC3339.civilDate(days: Int(days))
    let second = Int(seconds - days * 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return (
      "\(two(date.year / 100))\(two(date.year % 100))\(two(date.month))\(two(date.day))",
      "\(two(second / 3600))\(two(second / 60 % 60))\(two(second % 60))"
    )
  }
}
