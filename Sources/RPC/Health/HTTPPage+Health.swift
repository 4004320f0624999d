extension HTTPPage {
  /// The health pages: "/healthz" and "/debug/healthz" say that the process answers, "/readyz" and
  /// "/debug/ready" whether calls should come here (503 when not, with the cause).
  public static func health(_ state: HealthState) -> [HTTPPage] {
    let type = "text/plain; charset=utf-8"
    let alive = PageContent(type, "ok\n")
    let ready: @Sendable (PageRequest) -> PageContent = { _ in
      if state.status() == .serving { return alive }
      return PageContent(
        type, "not serving\(state.cause.map { ": \($0)" } ?? "")\n", status: 503)
    }
    return [
      HTTPPage("/healthz", alive), HTTPPage("/debug/healthz", alive), HTTPPage("/readyz", ready),
      HTTPPage("/debug/ready", ready),
    ]
  }
}
