// Made by protoc-gen-pintle from pintle/testing/v1/testing.proto. Do not edit.

import RPC
import Wire

extension Pintle.Testing.V1 {
  /// The service `pintle.testing.v1.EchoService`.
  protocol EchoService: Sendable {
    /// Answers the request.
    ///
    /// Its bindings cover every part of the template syntax.
    func echo(
      _ request: EchoRequest, context: CallContext
    ) async throws(RPCError) -> EchoResponse

    /// Answers a message of every type; changes nothing.
    func read(
      _ request: Everything, context: CallContext
    ) async throws(RPCError) -> Everything

    /// Answers the same tree.
    func echoNode(
      _ request: Node, context: CallContext
    ) async throws(RPCError) -> Node

    /// Fails unless every rule holds.
    func validate(
      _ request: Validated, context: CallContext
    ) async throws(RPCError) -> Google.Protobuf.Empty

    /// Needs a token and no permission.
    func echoAuthenticated(
      _ request: Node, context: CallContext
    ) async throws(RPCError) -> Node

    /// Needs a permission.
    func echoPermitted(
      _ request: Node, context: CallContext
    ) async throws(RPCError) -> Node

    /// Sends the children of the request one by one.
    func spread(
      _ request: Node, responses: ResponseStream<Node>, context: CallContext
    ) async throws(RPCError)

    /// Answers a node that has the requests as children.
    func collect(
      _ requests: RequestStream<Node>, context: CallContext
    ) async throws(RPCError) -> Node

    /// Answers each node as it comes.
    func converse(
      _ requests: RequestStream<Node>, responses: ResponseStream<Node>, context: CallContext
    ) async throws(RPCError)
  }
}

extension Pintle.Testing.V1.EchoService {
  /// The service with this implementation, ready to be served.
  func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Testing.V1.EchoServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Testing.V1.EchoServiceDescriptor.echo,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.EchoRequest, context: CallContext) async throws(RPCError)
                -> Pintle.Testing.V1.EchoResponse in
              try await self.echo(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.EchoServiceDescriptor.read,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.Everything, context: CallContext) async throws(RPCError)
                -> Pintle.Testing.V1.Everything in
              try await self.read(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.EchoServiceDescriptor.echoNode,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.Node, context: CallContext) async throws(RPCError)
                -> Pintle.Testing.V1.Node in
              try await self.echoNode(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.EchoServiceDescriptor.validate,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.Validated, context: CallContext) async throws(RPCError)
                -> Google.Protobuf.Empty in
              try await self.validate(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.EchoServiceDescriptor.echoAuthenticated,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.Node, context: CallContext) async throws(RPCError)
                -> Pintle.Testing.V1.Node in
              try await self.echoAuthenticated(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.EchoServiceDescriptor.echoPermitted,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.Node, context: CallContext) async throws(RPCError)
                -> Pintle.Testing.V1.Node in
              try await self.echoPermitted(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.EchoServiceDescriptor.spread,
          running: { work in
            await ServerMethod.runServerStream(work) {
              (
                request: Pintle.Testing.V1.Node, responses: ResponseStream<Pintle.Testing.V1.Node>,
                context: CallContext
              ) async throws(RPCError) in
              try await self.spread(request, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.EchoServiceDescriptor.collect,
          running: { work in
            await ServerMethod.runClientStream(work) {
              (requests: RequestStream<Pintle.Testing.V1.Node>, context: CallContext)
                async throws(RPCError) -> Pintle.Testing.V1.Node in
              try await self.collect(requests, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.EchoServiceDescriptor.converse,
          running: { work in
            await ServerMethod.runBidirectional(work) {
              (
                requests: RequestStream<Pintle.Testing.V1.Node>,
                responses: ResponseStream<Pintle.Testing.V1.Node>, context: CallContext
              ) async throws(RPCError) in
              try await self.converse(requests, responses: responses, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Testing.V1 {
  /// What the `.proto` says of `pintle.testing.v1.EchoService`.
  enum EchoServiceDescriptor {
    static let echo = MethodDescriptor(
      name: "Echo", path: "/pintle.testing.v1.EchoService/Echo", kind: .unary, permission: .public,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/echo", body: "*"),
        MethodDescriptor.HTTPRule(verb: "GET", template: "/echo/{name}/{number}"),
        MethodDescriptor.HTTPRule(verb: "GET", template: "/echo/{name=shelves/*/books/*}"),
        MethodDescriptor.HTTPRule(verb: "GET", template: "/echo/{name=files/**}"),
        MethodDescriptor.HTTPRule(verb: "GET", template: "/echo/{name=shelves/*}:inspect"),
        MethodDescriptor.HTTPRule(verb: "GET", template: "/echo/by/{inner.leaf.name}/*"),
        MethodDescriptor.HTTPRule(
          verb: "PUT", template: "/echo/{name}/everything", body: "everything"),
        MethodDescriptor.HTTPRule(
          verb: "PATCH", template: "/echo/{name}/inner", body: "inner", responseBody: "inner"),
        MethodDescriptor.HTTPRule(verb: "DELETE", template: "/echo/{name}"),
        MethodDescriptor.HTTPRule(verb: "HEAD", template: "/echo/{name}/head"),
      ], requestName: "pintle.testing.v1.EchoRequest",
      responseName: "pintle.testing.v1.EchoResponse")
    static let read = MethodDescriptor(
      name: "Read", path: "/pintle.testing.v1.EchoService/Read", kind: .unary,
      hasNoSideEffects: true, permission: .public,
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/everything")],
      requestName: "pintle.testing.v1.Everything", responseName: "pintle.testing.v1.Everything")
    static let echoNode = MethodDescriptor(
      name: "EchoNode", path: "/pintle.testing.v1.EchoService/EchoNode", kind: .unary,
      permission: .public,
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/nodes", body: "*")],
      requestName: "pintle.testing.v1.Node", responseName: "pintle.testing.v1.Node")
    static let validate = MethodDescriptor(
      name: "Validate", path: "/pintle.testing.v1.EchoService/Validate", kind: .unary,
      permission: .public,
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/validated", body: "*")],
      successStatus: 204, requestName: "pintle.testing.v1.Validated",
      responseName: "google.protobuf.Empty")
    static let echoAuthenticated = MethodDescriptor(
      name: "EchoAuthenticated", path: "/pintle.testing.v1.EchoService/EchoAuthenticated",
      kind: .unary, permission: .authenticated,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/nodes/authenticated", body: "*")
      ], requestName: "pintle.testing.v1.Node", responseName: "pintle.testing.v1.Node")
    static let echoPermitted = MethodDescriptor(
      name: "EchoPermitted", path: "/pintle.testing.v1.EchoService/EchoPermitted", kind: .unary,
      permission: .required("testing.node.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/nodes/permitted", body: "*")],
      requestName: "pintle.testing.v1.Node", responseName: "pintle.testing.v1.Node")
    static let spread = MethodDescriptor(
      name: "Spread", path: "/pintle.testing.v1.EchoService/Spread", kind: .serverStream,
      permission: .public,
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/nodes/spread", body: "*")],
      requestName: "pintle.testing.v1.Node", responseName: "pintle.testing.v1.Node")
    static let collect = MethodDescriptor(
      name: "Collect", path: "/pintle.testing.v1.EchoService/Collect", kind: .clientStream,
      permission: .public, requestName: "pintle.testing.v1.Node",
      responseName: "pintle.testing.v1.Node")
    static let converse = MethodDescriptor(
      name: "Converse", path: "/pintle.testing.v1.EchoService/Converse", kind: .bidirectional,
      permission: .public, requestName: "pintle.testing.v1.Node",
      responseName: "pintle.testing.v1.Node")
    static let service = ServiceDescriptor(
      name: "pintle.testing.v1.EchoService", file: FileDescriptor.pintleTestingV1Testing,
      methods: [
        echo, read, echoNode, validate, echoAuthenticated, echoPermitted, spread, collect, converse,
      ], pathPrefixes: ["/testing/v1", ""])
  }
}

extension Pintle.Testing.V1 {
  /// A service whose gateway words errors the other way, writes defaults and asks for a header.
  protocol StrictService: Sendable {
    /// Answers the same tree.
    func echoNode(
      _ request: Node, context: CallContext
    ) async throws(RPCError) -> Node
  }
}

extension Pintle.Testing.V1.StrictService {
  /// The service with this implementation, ready to be served.
  func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Testing.V1.StrictServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Testing.V1.StrictServiceDescriptor.echoNode,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.Node, context: CallContext) async throws(RPCError)
                -> Pintle.Testing.V1.Node in
              try await self.echoNode(request, context: context)
            }
          })
      ])
  }
}

extension Pintle.Testing.V1 {
  /// What the `.proto` says of `pintle.testing.v1.StrictService`.
  enum StrictServiceDescriptor {
    static let echoNode = MethodDescriptor(
      name: "EchoNode", path: "/pintle.testing.v1.StrictService/EchoNode", kind: .unary,
      permission: .public,
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/nodes", body: "*")],
      requestName: "pintle.testing.v1.Node", responseName: "pintle.testing.v1.Node")
    static let service = ServiceDescriptor(
      name: "pintle.testing.v1.StrictService", file: FileDescriptor.pintleTestingV1Testing,
      methods: [echoNode], pathPrefixes: ["/strict/v1"], errors: TrackingErrors(),
      writesDefaults: true,
      requiredHeader: RequiredHeader(name: "x-pintle-experimental", value: "true"))
  }
}
