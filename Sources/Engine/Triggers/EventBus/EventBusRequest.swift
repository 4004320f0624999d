import Base
import Delivery
import Records
import Wire

/// Makes invocations into events of a bus.
enum EventBusRequest {
  private static let type = "application/x-amz-json-1.1"
  private static let operation = "AWSEvents.PutEvents"

  /// The signed request that puts an invocation on an organization's bus.
  static func make(
    _ invocation: InvocationRecord, _ payload: JSONValue, to bus: EventBusRecord,
    secretAccessKey: String, at endpoint: EventBusEndpoint, seconds: Int64, timeout: Int64,
    share: String
  ) -> OutgoingRequest {
    let entry: JSONValue = [
      "Time": .integer(seconds), "Source": "pintle", "DetailType": .string(invocation.trigger),
      "Detail": .string(payload.text()),
      "EventBusName": .string(
        "arn:aws:events:\(bus.content.region):\(bus.content.account):event-bus/\(bus.content.busName)"
      ),
    ]
    let body = JSONValue.object([JSONValue.Member("Entries", .array([entry]))]).bytes()
    let url = endpoint.url(in: bus.content.region)
    let signature = AWSSignature(
      accessKeyID: bus.content.accessKeyID, secretAccessKey: secretAccessKey,
      region: bus.content.region,
      service: "events")
    let fields = [(name: "content-type", value: type), (name: "x-amz-target", value: operation)]
    let request = AWSSignature.Request(
      method: "POST", path: endpoint.path(of: url), host: endpoint.host(of: url), fields: fields,
      body: body)
    return OutgoingRequest(
      .post, url: url, fields: fields + signature.fields(for: request, at: seconds), body: body,
      timeout: timeout, share: share)
  }

  /// Why the bus did not take the event; nil when it did.
  static func problem(_ answer: OutgoingAnswer) -> String? {
    let content = (try? answer.content()).flatMap { try? JSONValue(json: $0) }
    guard (200...299).contains(answer.status) else {
      let type = content?["__type"]?.stringValue.map { ": \(EchoedText.cut($0))" } ?? ""
      return "the event bus answered with the status \(answer.status)\(type)"
    }
    guard let content, let failed = content["FailedEntryCount"]?.integerValue else {
      return "the event bus gave no answer of PutEvents"
    }
    guard failed > 0 else { return nil }
    let code = content["Entries"]?.arrayValue?.first?["ErrorCode"]?.stringValue ?? "no reason"
    return "the event bus did not take the event: \(EchoedText.cut(code))"
  }
}
