import Base
import Descriptors
import RPC
import Testing
import Wire

/// No number that a request can hold stops the server or is answered with INTERNAL, whatever the service, method and
/// field.
///
/// The requests are made from the descriptors, so that a field that is added is tried here too.
@Suite struct ExtremeNumberTests {
  /// The outermost values of a field's type, as ProtoJSON; none for what is no number.
  private static func values(_ field: Google.Protobuf.FieldDescriptorProto) -> [JSONValue] {
    switch field.type {
    case .int32, .sint32, .sfixed32: [.integer(Int64(Int32.min)), .integer(Int64(Int32.max))]
    case .int64, .sint64, .sfixed64:
      [.string("\(Int64.min)"), "-1", .string("\(Int64.max - 1)"), .string("\(Int64.max)")]
    case .uint32, .fixed32: [.integer(Int64(UInt32.max))]
    case .uint64, .fixed64: [.string("\(Int64.max)"), .string("\(UInt64.max)")]
    case .float, .double: [.number("-1e308"), .number("1e308"), "NaN", "Infinity"]
    case .enum: [.integer(Int64(Int32.min)), .integer(Int64(Int32.max))]
    case .message where field.typeName == ".google.protobuf.Duration":
      ["-315576000000s", "-0.000000001s", "315576000000.999999999s"]
    case .message where field.typeName == ".google.protobuf.Timestamp":
      ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"]
    case .message where field.typeName?.hasPrefix(".google.protobuf.U") == true,
      .message where field.typeName?.hasPrefix(".google.protobuf.Int") == true:
      [.string("\(Int32.max)"), .integer(0)]
    default: []
    }
  }

  @Test(arguments: [CallRoute.json, .grpc])
  func allAreAnswered(_ route: CallRoute) throws {
    let pintle = try TestPintle()
    let messages = try RequestFields.messages(pintle.services)
    var count = 0
    for service in pintle.services {
      for method in service.descriptor.methods where method.kind == .unary {
        let places = RequestFields.places("." + method.requestName, messages, Self.values)
        for place in places {
          count += 1
          let answer = try pintle.call(
            method.path, RequestFields.filled(place, messages["." + method.requestName]), by: route)
          #expect(
            answer.code != RPCCode.internal.rawValue && answer.code != RPCCode.unknown.rawValue,
            "\(method.path) \(place.json.text()): \(answer.code) \(answer.message)")
        }
      }
    }
    #expect(count > 150, "\(count)")
  }

  /// Numbers beside a name that is there, so that it is they that decide.
  @Test func ofThingsThatAreThere() throws {
    let pintle = try TestPintle()
    let published = try pintle.call(
      "PublishEvent", ["event": ["type": "custom.a", "aggregateId": "1", "payload": [:]]])
    #expect(published.code == 0)
    for (number, code) in [
      ("9223372036854775807", 5), ("9223372036854775806", 5), ("-1", 3),
      ("-9223372036854775808", 3),
    ] {
      let answer = try pintle.call("GetTimeline", ["eventPosition": .string(number)])
      #expect(answer.code == code, "\(number): \(answer.text)")
    }
  }
}
