import Server
import Wire

/// `pintle-testee protobuf`: reads and writes messages for the runner of the protobuf conformance tests
/// (https://github.com/protocolbuffers/protobuf/blob/main/conformance/README.md), which asks on the standard
/// input and compares what comes on the standard output.
enum ProtobufConformance {
  /// Answers every request until the input ends.
  static func run() throws(CommandError) -> Int32 {
    let streams = FramedStreams(order: .littleEndian)
    while let bytes = try streams.read() {
      let response: Conformance.ConformanceResponse
      do throws(WireError) {
        response = answer(try Conformance.ConformanceRequest(protobuf: bytes))
      } catch {
        throw .failure("a request cannot be read: \(error)")
      }
      try streams.write(response.protobufBytes())
    }
    return 0
  }

  /// Every type that a test may name.
  static let registry = TypeRegistry(
    PintleTesteeMessageTypes.all, extensions: PintleTesteeMessageTypes.extensions)

  /// Reads the payload as its type says and writes it in the form that is asked for.
  static func answer(_ request: Conformance.ConformanceRequest) -> Conformance.ConformanceResponse {
    var response = Conformance.ConformanceResponse()
    response.result = result(request)
    return response
  }

  private static func result(
    _ request: Conformance.ConformanceRequest
  ) -> Conformance.ConformanceResponse.Result {
    guard let type = registry.type(named: request.messageType) else {
      return .skipped("the type \(request.messageType) is not known")
    }
    let message: any Message
    do throws(WireError) {
      switch request.payload {
      case .protobufPayload(let bytes):
        message = try type.init(protobuf: bytes)
      case .jsonPayload(let text):
        let ignoresUnknown = request.testCategory == .jsonIgnoreUnknownParsingTest
        message = try type.init(
          json: text, options: JSONOptions(ignoresUnknown: ignoresUnknown, registry: registry))
      case .jspbPayload: return .skipped("JSPB is not spoken")
      case .textPayload: return .skipped("the text format is not spoken")
      case nil: return .runtimeError("the request has no payload")
      }
    } catch {
      return .parseError("\(error)")
    }
    switch request.requestedOutputFormat {
    case .protobuf: return .protobufPayload(message.protobufBytes())
    case .json:
      do throws(WireError) {
        return .jsonPayload(try message.jsonString(JSONOptions(registry: registry)))
      } catch {
        return .serializeError("\(error)")
      }
    case .jspb: return .skipped("JSPB is not spoken")
    case .textFormat: return .skipped("the text format is not spoken")
    default:
      return .runtimeError(
        "the output format \(request.requestedOutputFormat.rawValue) is not known")
    }
  }
}
