import Descriptors
import RPC
import Wire

/// A service with one method of each kind over a message that has fields of most kinds.
///
/// What a call does besides echoing is written in its message's name.
enum EchoService {
  typealias Echo = Google.Protobuf.FileDescriptorProto

  /// The service under its usual routes, or with its unary method under one template.
  static func registered(template: String? = nil) -> RegisteredService {
    let name = "pintle.fuzz.Echo"
    func method(
      _ short: String, _ kind: MethodDescriptor.Kind, _ rules: [MethodDescriptor.HTTPRule] = []
    ) -> MethodDescriptor {
      MethodDescriptor(
        name: short, path: "/\(name)/\(short)", kind: kind, hasNoSideEffects: kind == .unary,
        permission: .public, httpRules: template == nil ? rules : [],
        requestName: Echo.messageName, responseName: Echo.messageName)
    }
    var say = method(
      "Say", .unary,
      [
        .init(verb: "POST", template: "/v1/say", body: "*"),
        .init(verb: "PUT", template: "/v1/say/{name}", body: "options"),
        .init(verb: "GET", template: "/v1/say/{name}/dependency", responseBody: "dependency"),
        .init(verb: "GET", template: "/v1/{options.java_package=a/*}/{package=b/**}:find"),
      ])
    if let template { say.httpRules = [.init(verb: "GET", template: template)] }
    // A body as it is, up and down, piece by piece.
    func bodies(_ short: String, _ kind: MethodDescriptor.Kind) -> MethodDescriptor {
      method(
        short, kind,
        [
          .init(
            verb: "POST", template: "/v1/\(short)", body: "*", rawBody: 0,
            rawResponse: kind == .clientStream ? nil : 0)
        ])
    }
    let body = bodies("body", .unary)
    let upload = bodies("upload", .clientStream)
    let download = bodies("download", .serverStream)
    let collect = method("Collect", .clientStream)
    let produce = method(
      "Produce", .serverStream, [.init(verb: "GET", template: "/v1/produce/{name}")])
    let chat = method("Chat", .bidirectional)
    return RegisteredService(
      descriptor: ServiceDescriptor(
        name: name,
        file: FileDescriptor(
          name: "pintle/fuzz/echo.proto", bytes: StaticBytes(base64: ""), dependencies: [],
          symbols: []),
        methods: [say, collect, produce, chat, body, upload, download], pathPrefixes: ["", "/api"]),
      methods: methods(say, collect, produce, chat) + bodyMethods(body, upload, download))
  }

  private static func methods(
    _ say: MethodDescriptor, _ collect: MethodDescriptor, _ produce: MethodDescriptor,
    _ chat: MethodDescriptor
  ) -> [ServerMethod] {
    [
      ServerMethod.unary(say) { (request: Echo, context) async throws(RPCError) -> Echo in
        try await answer(request, context)
      },
      ServerMethod.clientStream(collect) {
        (requests: RequestStream<Echo>, context) async throws(RPCError) -> Echo in
        var sum = Echo()
        while let request = try await requests.next() {
          sum.dependency.append(try await answer(request, context).name ?? "")
        }
        return sum
      },
      ServerMethod.serverStream(produce) {
        (request: Echo, responses: ResponseStream<Echo>, context) async throws(RPCError) in
        for _ in 0..<min(request.dependency.count, 20) { try await responses.write(request) }
        _ = try await answer(request, context)
      },
      ServerMethod.bidirectional(chat) {
        (
          requests: RequestStream<Echo>, responses: ResponseStream<Echo>, context
        ) async throws(RPCError) in
        while let request = try await requests.next() {
          try await responses.write(try await answer(request, context))
        }
      },
    ]
  }

  private static func bodyMethods(
    _ body: MethodDescriptor, _ upload: MethodDescriptor, _ download: MethodDescriptor
  ) -> [ServerMethod] {
    typealias Body = Google.Api.HttpBody
    return [
      ServerMethod.unary(body) { (request: Body, context) async throws(RPCError) -> Body in
        request
      },
      ServerMethod.clientStream(upload) {
        (requests: RequestStream<Body>, context) async throws(RPCError) -> Body in
        var sum = Body()
        while let request = try await requests.next() { sum.data += request.data }
        return sum
      },
      ServerMethod.serverStream(download) {
        (request: Body, responses: ResponseStream<Body>, context) async throws(RPCError) in
        for byte in request.data.prefix(20) {
          var piece = request
          piece.data = [byte]
          try await responses.write(piece)
        }
        if request.data.count > 20 { throw RPCError(.notFound, "too much") }
      },
    ]
  }

  private static func answer(
    _ request: Echo, _ context: CallContext
  ) async throws(RPCError) -> Echo {
    switch request.name {
    case "fail":
      throw RPCError(
        .notFound, "no such thing: \(request.package ?? "")", details: [RPCError.Detail(request)])
    case "sleep": try await context.sleep(nanoseconds: 1_000_000_000)
    case "metadata":
      for entry in context.requestMetadata.entries where entry.key.hasPrefix("x-") {
        switch entry.value {
        case .text(let text):
          context.responseMetadata.append(entry.key, text)
          context.trailingMetadata.append("t-" + entry.key, text)
        case .binary(let bytes):
          context.responseMetadata.append(entry.key, binary: bytes)
          context.trailingMetadata.append("t-" + entry.key, binary: bytes)
        }
      }
    default: break
    }
    return request
  }
}
