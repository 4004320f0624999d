extension HTTPPage {
  /// The health pages: "/healthz" and "/debug/healthz" say that the process answers, "/readyz" and
  /// "/debug/ready" whether calls should come here (503 when not).
  public static func health(_ state: HealthState) -> [HTTPPage] {
    let type = "text/plain; charset=utf-8"
    let alive = PageContent(type, "ok\n")
    let unready = PageContent(type, "not serving\n", status: 503)
    let ready: @Sendable (PageRequest) -> PageContent = { _ in
      state.status() == .serving ? alive : unready
    }
    return [
      HTTPPage("/healthz", alive), HTTPPage("/debug/healthz", alive), HTTPPage("/readyz", ready),
      HTTPPage("/debug/ready", ready),
    ]
  }
}
