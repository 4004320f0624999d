import Base
import Descriptors
import RPC
import Testing
import Wire

/// No text of a request may hold a zero byte, whatever the service, method and field.
///
/// The requests are made from the descriptors, so that a field that is added is tried here too.
@Suite struct ZeroByteTests {
  /// A zero byte in a text, wherever one may stand.
  private static func values(_ field: Google.Protobuf.FieldDescriptorProto) -> [JSONValue] {
    field.type == .string || field.typeName == ".google.protobuf.StringValue" ? ["a\u{0}b"] : []
  }

  @Test(arguments: [CallRoute.json, .grpc, .grpcWeb, .connect])
  func textsWithAZeroByteAreRefused(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let messages = try RequestFields.messages(pintle.services)
    var (count, named) = (0, 0)
    for service in pintle.services {
      for method in service.descriptor.methods where method.kind == .unary {
        let places = RequestFields.places("." + method.requestName, messages, Self.values)
        for place in places {
          count += 1
          let answer = try pintle.call(
            method.path, RequestFields.filled(place, messages["." + method.requestName]), by: route)
          let what = "\(method.path) \(place.path.joined(separator: "."))"
          #expect(
            answer.code == RPCCode.invalidArgument.rawValue,
            "\(what): \(answer.code) \(answer.message)")
          // Some fields have a rule of their own that no such text fits.
          if answer.message.contains("value must not hold a zero byte") { named += 1 }
        }
      }
    }
    #expect(count > 150 && named > count * 9 / 10, "\(named) of \(count)")
  }

  /// Data is no name: what a publisher writes into a payload stays as it is.
  @Test func payloadsKeepThem() throws {
    let pintle = try TestPintle()
    let event: JSONValue = [
      "type": "custom.a", "aggregateId": "1", "payload": ["a\u{0}b": "c\u{0}d"],
    ]
    #expect(try pintle.call("PublishEvent", ["event": event]).code == 0)
    let listed = try pintle.call("ListEvents", ["types": ["custom.a"]])
    #expect(listed["events.0.payload"] == event["payload"])
  }
}
