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
  }
}

extension Helloworld.Greeter {
  /// The service with this implementation, ready to be served.
  func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Helloworld.GreeterDescriptor.service,
      methods: [
        UnaryMethod<Helloworld.Text, Helloworld.Text>(
          Helloworld.GreeterDescriptor.sayHello,
          running: { work in
            await UnaryMethod<Helloworld.Text, Helloworld.Text>.run(work) {
              (request, context) async throws(RPCError) in
              try await self.sayHello(request, context: context)
            }
          }),
        UnaryMethod<Helloworld.Text, Helloworld.Text>(
          Helloworld.GreeterDescriptor.echo,
          running: { work in
            await UnaryMethod<Helloworld.Text, Helloworld.Text>.run(work) {
              (request, context) async throws(RPCError) in
              try await self.echo(request, context: context)
            }
          }),
        ServerStreamMethod<Helloworld.StreamRequest, Helloworld.Text>(
          Helloworld.GreeterDescriptor.stream,
          running: { work in
            await ServerStreamMethod<Helloworld.StreamRequest, Helloworld.Text>.run(work) {
              (request, responses, context) async throws(RPCError) in
              try await self.stream(request, responses: responses, context: context)
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
    static let service = ServiceDescriptor(
      name: "helloworld.Greeter", file: FileDescriptor.helloworldBench,
      methods: [sayHello, echo, stream])
  }
}
