import HTTP
import RPC

/// The pages by which supervisors and load balancers ask for the server's state.
enum HealthPages {
  /// `/healthz` and `/debug/healthz` say that the process lives, `/readyz` and `/debug/ready` that it wants calls.
  static func pages(_ readiness: Readiness) -> [HTTPPage] {
    let alive: @Sendable () -> HTTPAnswer = { answer(200, "ok") }
    let ready: @Sendable () -> HTTPAnswer = {
      readiness.obstacle.map { answer(503, $0) } ?? answer(200, "ok")
    }
    return [
      HTTPPage("/healthz", alive), HTTPPage("/debug/healthz", alive),
      HTTPPage("/readyz", ready), HTTPPage("/debug/ready", ready),
    ]
  }

  /// A short text that no cache may keep.
  private static func answer(_ status: Int, _ text: String) -> HTTPAnswer {
    let body = text + "\n"
    return HTTPAnswer(
      status,
      HTTPFields([
        .init("content-type", "text/plain; charset=utf-8"),
        .init("content-length", "\(body.utf8.count)"), .init("cache-control", "no-store"),
      ]), body: Array(body.utf8))
  }
}
