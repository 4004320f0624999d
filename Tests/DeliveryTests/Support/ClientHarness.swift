import Base
import Delivery
import Net
import Synchronization

/// A loop with a client for a test.
struct ClientHarness {
  let loop: EventLoop
  let clients: OutgoingClients

  /// `allowed` are the instance's rules.
  init(
    allowed: [String] = [], resolver: (any HostResolver)? = nil,
    _ change: (inout OutgoingSettings) -> Void = { _ in }
  ) throws {
    var settings = OutgoingSettings()
    settings.policy = AddressPolicy(allowed: try AllowRules(allowed))
    settings.userAgent = "pintle/test"
    if let resolver { settings.resolver = resolver }
    change(&settings)
    clients = OutgoingClients(settings: settings)
    loop = EventLoop()
    try loop.start()
  }

  /// Ends the loop.
  func stop() { loop.stop() }

  /// Sends from a task on the loop.
  func send(_ request: OutgoingRequest) async -> Result<OutgoingAnswer, OutgoingError> {
    await start(request).value
  }

  func start(
    _ request: OutgoingRequest
  ) -> Task<Result<OutgoingAnswer, OutgoingError>, Never> {
    Task(executorPreference: loop) { [clients] in
      do throws(OutgoingError) {
        return .success(try await clients.send(request))
      } catch {
        return .failure(error)
      }
    }
  }

  /// How many requests are under way or wait.
  var count: Int {
    get async {
      await Task(executorPreference: loop) { [clients] in clients.current.transferCount }.value
    }
  }

  /// Waits until so many requests are under way or wait.
  func reaches(_ count: Int) async throws {
    for _ in 0..<300_000 {
      if await self.count >= count { return }
      try await Task.sleep(for: .milliseconds(1))
    }
    throw OutgoingError.timedOut
  }

  /// What comes of a request with an empty body and 5 s of time.
  func send(
    _ url: String, allowed: [String] = [], timeout: Int64 = 60_000_000_000
  ) async throws -> Result<OutgoingAnswer, OutgoingError> {
    await send(
      OutgoingRequest(
        .post, url: url, body: Array("{}".utf8), timeout: timeout, allowed: try AllowRules(allowed))
    )
  }
}

/// A resolver that answers by a script: the addresses for the first lookup of a name, the second, and so on; the
/// last ones from then on.
final class ScriptedResolver: HostResolver {
  private let answers: [String: [[String]]]
  private let asked = Mutex<[String]>([])

  init(_ answers: [String: [[String]]]) { self.answers = answers }

  /// The names that were asked for, in order.
  var lookups: [String] { asked.withLock { $0 } }

  func addresses(of host: String, _ done: @escaping @Sendable ([IPAddress]) -> Void) {
    let count = asked.withLock { asked in
      asked.append(host)
      return asked.count { $0 == host }
    }
    let script = answers[host] ?? [[]]
    done(script[min(count, script.count) - 1].map { IPAddress($0)! })
  }
}

extension Result where Success == OutgoingAnswer, Failure == OutgoingError {
  var status: Int? { try? get().status }

  var error: OutgoingError? {
    if case .failure(let error) = self { return error }
    return nil
  }

  var isRefused: Bool {
    if case .failure(.refused) = self { return true }
    return false
  }
}
