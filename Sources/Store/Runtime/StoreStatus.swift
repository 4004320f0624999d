public import Base

extension Store {
  /// How busy the store is, as sources of a server's status.
  public var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "store_queued_commands", help: "Commands that wait for the writer.", kind: .gauge
      ) { self.queuedCommands }
    ]
  }
}
