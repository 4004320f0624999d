import RPC

/// A service with one method of each kind; what a call does is written in its request's text.
enum EchoService {
  static let descriptor = ServiceDescriptor(
    name: "pintle.test.Echo",
    file: FileDescriptor(
      name: "pintle/test/echo.proto", bytes: StaticBytes(base64: ""), dependencies: [], symbols: []),
    methods: [unary, collect, produce, chat, read, follow],
    pathPrefixes: ["", "/api"])

  static let unary = MethodDescriptor(
    name: "Say", path: "/pintle.test.Echo/Say", kind: .unary, permission: .public,
    httpRules: [
      .init(verb: "POST", template: "/v1/say", body: "*"),
      .init(verb: "PUT", template: "/v1/say/{text}", body: "child"),
      .init(verb: "GET", template: "/v1/say/{text}/tags", responseBody: "tags"),
    ],
    requestName: TestMessage.messageName, responseName: TestMessage.messageName)

  static let read = MethodDescriptor(
    name: "Read", path: "/pintle.test.Echo/Read", kind: .unary, hasNoSideEffects: true,
    permission: .public, requestName: TestMessage.messageName,
    responseName: TestMessage.messageName)

  static let collect = MethodDescriptor(
    name: "Collect", path: "/pintle.test.Echo/Collect", kind: .clientStream, permission: .public,
    httpRules: [.init(verb: "POST", template: "/v1/collect", body: "*")],
    requestName: TestMessage.messageName, responseName: TestMessage.messageName)

  static let produce = MethodDescriptor(
    name: "Produce", path: "/pintle.test.Echo/Produce", kind: .serverStream, permission: .public,
    httpRules: [.init(verb: "GET", template: "/v1/produce/{text}")],
    requestName: TestMessage.messageName, responseName: TestMessage.messageName)

  static let follow = MethodDescriptor(
    name: "Follow", path: "/pintle.test.Echo/Follow", kind: .serverStream, permission: .public,
    httpRules: [.init(verb: "GET", template: "/v1/follow")],
    eventStream: .init(idField: "big", dataField: "child", resumeField: "big"),
    requestName: TestMessage.messageName, responseName: TestMessage.messageName)

  static let chat = MethodDescriptor(
    name: "Chat", path: "/pintle.test.Echo/Chat", kind: .bidirectional, permission: .public,
    httpRules: [.init(verb: "POST", template: "/v1/chat", body: "*")],
    requestName: TestMessage.messageName, responseName: TestMessage.messageName)

  static func registered() -> RegisteredService {
    let say: @Sendable (TestMessage, CallContext) async throws(RPCError) -> TestMessage = {
      (request, context) async throws(RPCError) in
      try await answer(request, context)
    }
    return RegisteredService(
      descriptor: descriptor,
      methods: [
        ServerMethod.unary(unary, say),
        ServerMethod.unary(read, say),
        ServerMethod.clientStream(collect) {
          (
            requests: RequestStream<TestMessage>, context
          ) async throws(RPCError) -> TestMessage in
          var sum = TestMessage()
          while let request = try await requests.next() {
            if request.text == "fail" { throw RPCError(.aborted, "told to fail") }
            sum.count += request.count
            sum.tags.append(request.text)
          }
          return sum
        },
        ServerMethod.serverStream(produce) {
          (
            request: TestMessage, responses: ResponseStream<TestMessage>, context
          ) async throws(RPCError) in
          for index in 0..<request.count {
            try await responses.write(TestMessage(request.text, count: index))
          }
          if request.text == "fail" { throw RPCError(.aborted, "told to fail") }
        },
        ServerMethod.serverStream(follow) {
          (
            request: TestMessage, responses: ResponseStream<TestMessage>, context
          ) async throws(RPCError) in
          // The numbers behind the one in the request; every second one without anything to say.
          for number in (request.big + 1)..<(request.big + 4) {
            var response = TestMessage()
            response.big = number
            if number % 2 == 0 {
              response.child = TestMessage("data: {}")
              try await responses.write(response)
            } else {
              try await responses.writeKeepAlive(response)
            }
          }
          if request.text == "fail" { throw RPCError(.aborted, "told to fail") }
        },
        ServerMethod.bidirectional(chat) {
          (
            requests: RequestStream<TestMessage>, responses: ResponseStream<TestMessage>, context
          ) async throws(RPCError) in
          while let request = try await requests.next() {
            try await responses.write(try await answer(request, context))
          }
        },
      ])
  }

  /// The same text, unless the text asks for something else.
  static func answer(_ request: TestMessage, _ context: CallContext) async throws(RPCError)
    -> TestMessage
  {
    switch request.text {
    case "fail":
      throw RPCError(
        .notFound, "no such thing: 100% \u{e9}",
        details: [RPCError.Detail(TestMessage("detail"))])
    case "fail with metadata":
      var error = RPCError(.aborted, "no")
      error.metadata.append("x-why", "because")
      error.metadata.append("x-why-bin", binary: [0xAB, 0xBA, 0xAB])
      context.trailingMetadata.append("x-trailing", "too")
      throw error
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
      return request
    case "sleep":
      try await context.sleep(nanoseconds: 1_000_000_000)
      return TestMessage("slept")
    case "long": return TestMessage(String(repeating: "a", count: Int(request.count)))
    default: return request
    }
  }
}
