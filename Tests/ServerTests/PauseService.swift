import RPC
import Synchronization
import Wire

@testable import Server

/// A service whose one method waits until the test lets it go on, so that calls can be in flight on purpose.
final class PauseService: Sendable {
  let entered = OneShotEvent()
  private let isReleased = Atomic<Bool>(false)

  /// Lets every call go on.
  func release() { isReleased.store(true, ordering: .releasing) }

  /// "test.Pause/Wait" waits, "test.Pause/Pass" does not, "test.Pause/Fail" fails.
  func registered() -> RegisteredService {
    let file = FileDescriptor(
      name: "test.proto", bytes: StaticBytes(base64: ""), dependencies: [], symbols: [])
    let methods = ["Wait", "Pass", "Fail"].map {
      MethodDescriptor(
        name: $0, path: "/test.Pause/\($0)", kind: .unary, permission: .public,
        requestName: Google.Protobuf.Empty.messageName,
        responseName: Google.Protobuf.Empty.messageName)
    }
    return RegisteredService(
      descriptor: ServiceDescriptor(name: "test.Pause", file: file, methods: methods),
      methods: methods.map { method in
        ServerMethod.unary(method) {
          (request: Google.Protobuf.Empty, context: CallContext) async throws(RPCError) in
          switch method.name {
          case "Fail": throw RPCError(.notFound, "nothing \"here\"")
          case "Wait":
            self.entered.fire()
            // Polled: the test releases from another thread.
            while !self.isReleased.load(ordering: .acquiring) {
              try await context.sleep(nanoseconds: 1_000_000)
            }
          default: break
          }
          return request
        }
      })
  }
}
