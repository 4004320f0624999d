// Made by protoc-gen-pintle from helloworld/bench.proto. Do not edit.

import RPC

extension Helloworld {
  /// The service `helloworld.Greeter`.
  protocol Greeter: Sendable {
    /// Answers "Hello " and the text.
    func sayHello(
      _ request: Text, context: CallContext
    ) async throws(RPCError) -> Text

    /// Answers the same text.
    func echo(
      _ request: Text, context: CallContext
    ) async throws(RPCError) -> Text

    /// Sends `count` texts of `size` bytes.
    func stream(
      _ request: StreamRequest, responses: ResponseStream<Text>, context: CallContext
    ) async throws(RPCError)

    /// Counts the texts and their bytes.
    func collect(
      _ requests: RequestStream<Text>, context: CallContext
    ) async throws(RPCError) -> Count

    /// Sends each text back as it comes.
    func chat(
      _ requests: RequestStream<Text>, responses: ResponseStream<Text>, context: CallContext
    ) async throws(RPCError)

    /// Adds up what an order costs.
    func placeOrder(
      _ request: Order, context: CallContext
    ) async throws(RPCError) -> Receipt
  }
}

extension Helloworld.Greeter {
  /// The service with this implementation, ready to be served.
  func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Helloworld.GreeterDescriptor.service,
      methods: [
        ServerMethod(
          Helloworld.GreeterDescriptor.sayHello,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Helloworld.Text, context: CallContext) async throws(RPCError)
                -> Helloworld.Text in
              try await self.sayHello(request, context: context)
            }
          }),
        ServerMethod(
          Helloworld.GreeterDescriptor.echo,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Helloworld.Text, context: CallContext) async throws(RPCError)
                -> Helloworld.Text in
              try await self.echo(request, context: context)
            }
          }),
        ServerMethod(
          Helloworld.GreeterDescriptor.stream,
          running: { work in
            await ServerMethod.runServerStream(work) {
              (
                request: Helloworld.StreamRequest, responses: ResponseStream<Helloworld.Text>,
                context: CallContext
              ) async throws(RPCError) in
              try await self.stream(request, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Helloworld.GreeterDescriptor.collect,
          running: { work in
            await ServerMethod.runClientStream(work) {
              (requests: RequestStream<Helloworld.Text>, context: CallContext)
                async throws(RPCError) -> Helloworld.Count in
              try await self.collect(requests, context: context)
            }
          }),
        ServerMethod(
          Helloworld.GreeterDescriptor.chat,
          running: { work in
            await ServerMethod.runBidirectional(work) {
              (
                requests: RequestStream<Helloworld.Text>,
                responses: ResponseStream<Helloworld.Text>, context: CallContext
              ) async throws(RPCError) in
              try await self.chat(requests, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Helloworld.GreeterDescriptor.placeOrder,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Helloworld.Order, context: CallContext) async throws(RPCError)
                -> Helloworld.Receipt in
              try await self.placeOrder(request, context: context)
            }
          }),
      ])
  }
}

extension Helloworld {
  /// What the `.proto` says of `helloworld.Greeter`.
  enum GreeterDescriptor {
    static let sayHello = MethodDescriptor(
      name: "SayHello", path: "/helloworld.Greeter/SayHello", kind: .unary, permission: .public,
      requestName: "helloworld.Text", responseName: "helloworld.Text")
    static let echo = MethodDescriptor(
      name: "Echo", path: "/helloworld.Greeter/Echo", kind: .unary, permission: .public,
      requestName: "helloworld.Text", responseName: "helloworld.Text")
    static let stream = MethodDescriptor(
      name: "Stream", path: "/helloworld.Greeter/Stream", kind: .serverStream, permission: .public,
      requestName: "helloworld.StreamRequest", responseName: "helloworld.Text")
    static let collect = MethodDescriptor(
      name: "Collect", path: "/helloworld.Greeter/Collect", kind: .clientStream,
      permission: .public, requestName: "helloworld.Text", responseName: "helloworld.Count")
    static let chat = MethodDescriptor(
      name: "Chat", path: "/helloworld.Greeter/Chat", kind: .bidirectional, permission: .public,
      requestName: "helloworld.Text", responseName: "helloworld.Text")
    static let placeOrder = MethodDescriptor(
      name: "PlaceOrder", path: "/helloworld.Greeter/PlaceOrder", kind: .unary, permission: .public,
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/v1/orders", body: "*")],
      requestName: "helloworld.Order", responseName: "helloworld.Receipt")
    static let service = ServiceDescriptor(
      name: "helloworld.Greeter", file: FileDescriptor.helloworldBench,
      methods: [sayHello, echo, stream, collect, chat, placeOrder])
  }
}
