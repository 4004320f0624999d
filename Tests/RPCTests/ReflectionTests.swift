import Descriptors
import Testing
import Wire

@testable import RPC

@Suite struct ReflectionTests {
  typealias Request = Grpc.Reflection.V1.ServerReflectionRequest
  typealias Response = Grpc.Reflection.V1.ServerReflectionResponse

  static func services() throws -> [RegisteredService] {
    let health = HealthService(HealthState()).registered()
    return [health] + (try ReflectionService.registered(describing: [health]))
  }

  /// Asks `questions` on one stream.
  static func ask(
    _ questions: [Request.MessageRequest?], version: String = "v1"
  ) throws -> [Response] {
    let server = try TestServer(protocols: Dialect.protocols, services: services())
    let body = questions.flatMap { question in
      var request = Request()
      request.host = "here"
      request.messageRequest = question
      return envelope(request.protobufBytes())
    }
    let stream = server.send(
      TestRequest(
        target: "/grpc.reflection.\(version).ServerReflection/ServerReflectionInfo",
        fields: [("content-type", "application/grpc")], body: body))
    #expect(stream.trailer("grpc-status") == "0")
    let responses = try #require(envelopes(stream.body)).map { try Response(protobuf: $0.message) }
    #expect(responses.allSatisfy { $0.validHost == "here" && $0.originalRequest?.host == "here" })
    return responses
  }

  static func names(_ response: Response) throws -> [String] {
    guard case .fileDescriptorResponse(let files) = response.messageResponse else { return [] }
    return try files.fileDescriptorProto.map {
      try Google.Protobuf.FileDescriptorProto(protobuf: $0).name ?? ""
    }
  }

  static func errorCode(_ response: Response) -> Int32? {
    guard case .errorResponse(let error) = response.messageResponse else { return nil }
    return error.errorCode
  }

  @Test(arguments: ["v1", "v1alpha"])
  func listsServices(_ version: String) throws {
    let response = try #require(Self.ask([.listServices("")], version: version).first)
    guard case .listServicesResponse(let list) = response.messageResponse else {
      Issue.record("not a list")
      return
    }
    #expect(
      list.service.map(\.name) == [
        "grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
        "grpc.reflection.v1alpha.ServerReflection",
      ])
  }

  struct Question: Sendable {
    var question: Request.MessageRequest
    var file: String?
  }

  static func fieldOptions(_ number: Int32) -> Request.MessageRequest {
    var wanted = Grpc.Reflection.V1.ExtensionRequest()
    wanted.containingType = "google.protobuf.MethodOptions"
    wanted.extensionNumber = number
    return .fileContainingExtension(wanted)
  }

  @Test(arguments: [
    Question(
      question: .fileByFilename("grpc/health/v1/health.proto"), file: "grpc/health/v1/health.proto"),
    Question(
      question: .fileContainingSymbol("grpc.health.v1.Health"), file: "grpc/health/v1/health.proto"),
    Question(
      question: .fileContainingSymbol("grpc.health.v1.Health.Check"),
      file: "grpc/health/v1/health.proto"),
    Question(
      question: .fileContainingSymbol("grpc.health.v1.HealthCheckResponse.ServingStatus"),
      file: "grpc/health/v1/health.proto"),
    Question(
      question: .fileContainingSymbol("grpc.health.v1.HealthCheckResponse.SERVING"),
      file: "grpc/health/v1/health.proto"),
    Question(
      question: .fileContainingSymbol("grpc.health.v1.HealthCheckRequest.service"),
      file: "grpc/health/v1/health.proto"),
    Question(
      question: .fileContainingSymbol("google.protobuf.FieldOptions"),
      file: "google/protobuf/descriptor.proto"),
    Question(question: .fileByFilename("nothing.proto")),
    Question(question: .fileContainingSymbol("grpc.health.v1.Nothing")),
    Question(question: .fileContainingSymbol("")),
    Question(question: fieldOptions(1)),
  ])
  func findsFiles(_ row: Question) throws {
    let response = try #require(Self.ask([row.question]).first)
    #expect(try Self.names(response).first == row.file)
    #expect(Self.errorCode(response) == (row.file == nil ? 5 : nil))
  }

  @Test func filesComeWithWhatTheyNeedAndOnlyOnce() throws {
    let answers = try Self.ask([
      .fileContainingSymbol("grpc.health.v1.Health"),
      .fileByFilename("google/protobuf/descriptor.proto"),
      .fileContainingSymbol("grpc.reflection.v1.ServerReflection"),
    ])
    let first = try Self.names(answers[0])
    #expect(first.first == "grpc/health/v1/health.proto")
    #expect(first.contains("google/protobuf/descriptor.proto"))
    #expect(Set(first).count == first.count)
    // Asked for by name, a file comes again; what it would bring along does not.
    #expect(try Self.names(answers[1]) == ["google/protobuf/descriptor.proto"])
    #expect(try Self.names(answers[2]) == ["grpc/reflection/v1/reflection.proto"])
  }

  @Test func extensionsOfOptions() throws {
    let answers = try Self.ask([
      .allExtensionNumbersOfType("google.protobuf.MethodOptions"),
      .allExtensionNumbersOfType("grpc.health.v1.HealthCheckRequest"),
      .allExtensionNumbersOfType("nothing.AtAll"),
    ])
    guard case .allExtensionNumbersResponse(let known) = answers[0].messageResponse,
      case .allExtensionNumbersResponse(let none) = answers[1].messageResponse
    else {
      Issue.record("not numbers")
      return
    }
    let number = try #require(known.extensionNumber.first)
    #expect(known.extensionNumber == known.extensionNumber.sorted())
    #expect(none.extensionNumber.isEmpty)
    #expect(Self.errorCode(answers[2]) == 5)
    let file = try #require(Self.ask([Self.fieldOptions(number)]).first)
    #expect(try !Self.names(file).isEmpty)
  }

  @Test func emptyQuestionIsAnError() throws {
    #expect(Self.errorCode(try #require(Self.ask([nil]).first)) == 3)
  }

  @Test func oneNameWithTwoContentsFailsAtStart() throws {
    func file(_ bytes: StaticString) -> FileDescriptor {
      FileDescriptor(
        name: "a.proto", bytes: StaticBytes(base64: bytes), dependencies: [], symbols: [])
    }
    var first = EchoService.descriptor
    first.file = file("AA==")
    var second = first
    second.file = file("AQ==")
    #expect(throws: RegistrationError.duplicateFile("a.proto")) {
      try ReflectionIndex([first, second])
    }
  }
}
