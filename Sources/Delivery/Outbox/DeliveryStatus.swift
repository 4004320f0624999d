public import Base

extension DeliveryStates {
  /// How targets fare, as a source of a server's status.
  public var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "delivery_failing_targets",
        help: "Targets whose last delivery failed, by what their circuit breaker lets through.",
        kind: .gauge, labels: ["breaker"]
      ) { report in
        let breakers = self.breakers
        report(["closed"], breakers[.closed] ?? 0)
        report(["open"], breakers[.open] ?? 0)
        report(["half_open"], breakers[.halfOpen] ?? 0)
      }
    ] + counts.statusSources
  }
}
