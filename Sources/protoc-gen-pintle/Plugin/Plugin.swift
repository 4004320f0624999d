/// The generator as a function: the bytes of a CodeGeneratorRequest in, those of a CodeGeneratorResponse out
/// (google/protobuf/compiler/plugin.proto).
enum Plugin {
  /// A file to be written.
  struct Output: Equatable {
    let name: String
    let content: String
  }

  /// Answers a request.
  ///
  /// What is wrong with the `.proto` files stands in the response's error; throws only
  /// when the bytes are no request.
  static func respond(to bytes: [UInt8]) throws(GeneratorError) -> [UInt8] {
    let request = try RawMessage(bytes)
    do throws(GeneratorError) {
      return response(try generate(request))
    } catch {
      return response(error: error.message)
    }
  }

  /// The files that a request asks for.
  static func generate(_ request: RawMessage) throws(GeneratorError) -> [Output] {
    let parameters = try Parameters(request.string(2))
    let schema = try Schema(
      request.byteStrings(15), hasComments: parameters.hasComments)
    let context = Context(schema: schema, parameters: parameters)
    var files: [FileModel] = []
    for path in request.strings(1) {
      guard let file = schema.file(path) else {
        throw GeneratorError("\(path) is to be generated, but its description did not come")
      }
      files.append(file)
    }
    if !parameters.hasWholeGateway { context.gateway = try GatewayUse(of: files, schema) }
    context.plainTexts = PlainTexts(of: files, parameters.plainPrefixes)
    return try ModuleGenerator(files: files, context: context).outputs()
  }

  /// FEATURE_PROTO3_OPTIONAL.
  private static let features: UInt64 = 1

  private static func response(_ outputs: [Output]) -> [UInt8] {
    var bytes = varint(2 << 3) + varint(features)
    for output in outputs {
      let file = field(1, Array(output.name.utf8)) + field(15, Array(output.content.utf8))
      bytes += field(15, file)
    }
    return bytes
  }

  private static func response(error: String) -> [UInt8] {
    field(1, Array(error.utf8)) + varint(2 << 3) + varint(features)
  }

  private static func field(_ number: UInt64, _ bytes: [UInt8]) -> [UInt8] {
    varint(number << 3 | 2) + varint(UInt64(bytes.count)) + bytes
  }

  private static func varint(_ value: UInt64) -> [UInt8] {
    var rest = value
    var bytes: [UInt8] = []
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    return bytes + [UInt8(rest)]
  }
}
