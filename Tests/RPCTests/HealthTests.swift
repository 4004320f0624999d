import Base
import HTTP
import Net
import RPC
import Synchronization
import Testing
import Wire

@Suite struct HealthTests {
  static func server(_ state: HealthState) throws -> TestServer {
    try TestServer(
      protocols: Dialect.protocols, services: [HealthService(state).registered()],
      pages: HTTPPage.health(state))
  }

  static func request(_ method: String, _ service: String) -> TestRequest {
    var message = Grpc.Health.V1.HealthCheckRequest()
    message.service = service
    return TestRequest(
      target: "/grpc.health.v1.Health/" + method, fields: [("content-type", "application/grpc")],
      body: envelope(message.protobufBytes()))
  }

  static func statuses(_ stream: MemoryStream) throws
    -> [Grpc.Health.V1.HealthCheckResponse.ServingStatus]
  {
    try #require(envelopes(stream.body)).map {
      try Grpc.Health.V1.HealthCheckResponse(protobuf: $0.message).status
    }
  }

  @Test func check() throws {
    let state = HealthState(services: ["a.B"])
    let server = try Self.server(state)
    #expect(try Self.statuses(server.send(Self.request("Check", ""))) == [.serving])
    #expect(try Self.statuses(server.send(Self.request("Check", "a.B"))) == [.serving])
    #expect(server.send(Self.request("Check", "a.C")).trailer("grpc-status") == "5")
    state.set(.notServing, for: "a.B")
    #expect(try Self.statuses(server.send(Self.request("Check", "a.B"))) == [.notServing])
    #expect(try Self.statuses(server.send(Self.request("Check", ""))) == [.serving])
  }

  @Test func list() throws {
    let state = HealthState(services: ["a.B"])
    state.set(.unknown, for: "a.C")
    let stream = try Self.server(state).send(Self.request("List", ""))
    let body = try #require(envelopes(stream.body)?.first?.message)
    let statuses = try Grpc.Health.V1.HealthListResponse(protobuf: body).statuses
    #expect(statuses.mapValues(\.status) == ["": .serving, "a.B": .serving, "a.C": .unknown])
  }

  @Test func watchSendsEachChangeOnce() throws {
    let state = HealthState()
    let server = try Self.server(state)
    let stream = server.send(Self.request("Watch", "a.B"))
    #expect(try Self.statuses(stream) == [.serviceUnknown])
    state.set(.serving, for: "a.B")
    server.settle()
    state.set(.serving, for: "other")
    server.settle()
    state.set(.notServing, for: "a.B")
    server.settle()
    #expect(try Self.statuses(stream) == [.serviceUnknown, .serving, .notServing])
    #expect(!stream.isFinished)
    stream.sink?.reset(.cancel)
    server.settle()
    state.set(.serving, for: "a.B")
    server.settle()
    #expect(try Self.statuses(stream).count == 3)
  }

  @Test func drainShowsEverywhere() throws {
    let state = HealthState(services: ["a.B"])
    let server = try Self.server(state)
    let watch = server.send(Self.request("Watch", ""))
    #expect(server.send(TestRequest(method: .get, target: "/readyz")).status == 200)
    state.drain()
    server.settle()
    state.set(.serving, for: "a.B")
    #expect(try Self.statuses(watch) == [.serving, .notServing])
    #expect(try Self.statuses(server.send(Self.request("Check", "a.B"))) == [.notServing])
    for path in ["/readyz", "/debug/ready"] {
      #expect(server.send(TestRequest(method: .get, target: path)).status == 503)
    }
    for path in ["/healthz", "/debug/healthz"] {
      let page = server.send(TestRequest(method: .get, target: path))
      #expect(page.status == 200 && page.text == "ok\n")
    }
  }

  @Test func programsOwnChecksCount() throws {
    let isReady = Atomic<Bool>(true)
    let state = HealthState(obstacle: {
      isReady.load(ordering: .relaxed) ? nil : "no space is left"
    })
    let server = try Self.server(state)
    let watch = server.send(Self.request("Watch", ""))
    isReady.store(false, ordering: .relaxed)
    #expect(try Self.statuses(server.send(Self.request("Check", ""))) == [.notServing])
    let page = server.send(TestRequest(method: .get, target: "/readyz"))
    #expect(page.status == 503 && page.text == "not serving: no space is left\n")
    #expect(server.send(TestRequest(method: .get, target: "/healthz")).text == "ok\n")
    #expect(try Self.statuses(watch) == [.serving])
    server.advance(nanoseconds: 1_000_000_000)
    #expect(try Self.statuses(watch) == [.serving, .notServing])
  }

  @Test func healthAnswersWhileCallsAreRefused() throws {
    let server = try Self.server(HealthState())
    server.handler.refusesCalls = true
    #expect(try Self.statuses(server.send(Self.request("Check", ""))) == [.serving])
  }
}
