import Base

/// Server reflection (https://github.com/grpc/grpc/blob/master/doc/server-reflection.md), v1 and v1alpha: tells
/// tools which services there are, and serves the files that describe them exactly as protoc made them.
public struct ReflectionService: Grpc.Reflection.V1.ServerReflection {
  let index: ReflectionIndex

  /// Both versions of the service, describing `services` and themselves.
  public static func registered(
    describing services: [RegisteredService]
  ) throws(RegistrationError) -> [RegisteredService] {
    let current = Grpc.Reflection.V1.ServerReflectionDescriptor.service
    let alpha = Grpc.Reflection.V1alpha.ServerReflectionDescriptor.service
    let service = ReflectionService(
      index: try ReflectionIndex(services.map(\.descriptor) + [current, alpha]))
    // The messages of v1alpha are those of v1 under another package, in both encodings the same.
    let method = ServerMethod.bidirectional(
      Grpc.Reflection.V1alpha.ServerReflectionDescriptor.serverReflectionInfo
    ) {
      (
        requests: RequestStream<Grpc.Reflection.V1.ServerReflectionRequest>,
        responses: ResponseStream<Grpc.Reflection.V1.ServerReflectionResponse>,
        context: CallContext
      ) async throws(RPCError) in
      try await service.serverReflectionInfo(requests, responses: responses, context: context)
    }
    return [service.registered(), RegisteredService(descriptor: alpha, methods: [method])]
  }

  public func serverReflectionInfo(
    _ requests: RequestStream<Grpc.Reflection.V1.ServerReflectionRequest>,
    responses: ResponseStream<Grpc.Reflection.V1.ServerReflectionResponse>, context: CallContext
  ) async throws(RPCError) {
    var sent: Set<Int> = []
    while let request = try await requests.next() {
      try await responses.write(answer(request, &sent))
    }
  }

  /// Answers one request; `sent` holds the files that the stream has carried already.
  func answer(
    _ request: Grpc.Reflection.V1.ServerReflectionRequest, _ sent: inout Set<Int>
  ) -> Grpc.Reflection.V1.ServerReflectionResponse {
    var response = Grpc.Reflection.V1.ServerReflectionResponse()
    response.validHost = request.host
    response.originalRequest = request
    switch request.messageRequest {
    case .fileByFilename(let name):
      response.messageResponse = file(
        index.file(named: name), "file \"\(EchoedText.cut(name))\"", &sent)
    case .fileContainingSymbol(let symbol):
      response.messageResponse = file(
        index.file(declaring: symbol), "symbol \"\(EchoedText.cut(symbol))\"", &sent)
    case .fileContainingExtension(let wanted):
      response.messageResponse = file(
        index.file(extending: wanted.containingType, wanted.extensionNumber),
        "extension \(wanted.extensionNumber) of \"\(EchoedText.cut(wanted.containingType))\"", &sent
      )
    case .allExtensionNumbersOfType(let type):
      guard let numbers = index.extensionNumbers(of: type) else {
        response.messageResponse = .errorResponse(Self.notFound("type \"\(EchoedText.cut(type))\""))
        break
      }
      var known = Grpc.Reflection.V1.ExtensionNumberResponse()
      known.baseTypeName = type
      known.extensionNumber = numbers
      response.messageResponse = .allExtensionNumbersResponse(known)
    case .listServices:
      var list = Grpc.Reflection.V1.ListServiceResponse()
      list.service = index.services.map { name in
        var service = Grpc.Reflection.V1.ServiceResponse()
        service.name = name
        return service
      }
      response.messageResponse = .listServicesResponse(list)
    case nil:
      var error = Grpc.Reflection.V1.ErrorResponse()
      error.errorCode = Int32(RPCCode.invalidArgument.rawValue)
      error.errorMessage = "the request asks for nothing"
      response.messageResponse = .errorResponse(error)
    }
    return response
  }

  /// A file with all that it needs, without what was sent before; the file itself always.
  private func file(
    _ found: Int?, _ what: String, _ sent: inout Set<Int>
  ) -> Grpc.Reflection.V1.ServerReflectionResponse.MessageResponse {
    guard let found else { return .errorResponse(Self.notFound(what)) }
    var files = Grpc.Reflection.V1.FileDescriptorResponse()
    for file in index.closure(of: found) where sent.insert(file).inserted || file == found {
      files.fileDescriptorProto.append(index.files[file].bytes)
    }
    return .fileDescriptorResponse(files)
  }

  private static func notFound(_ what: String) -> Grpc.Reflection.V1.ErrorResponse {
    var error = Grpc.Reflection.V1.ErrorResponse()
    error.errorCode = Int32(RPCCode.notFound.rawValue)
    error.errorMessage = "\(EchoedText.cut(what)) is not known"
    return error
  }
}
