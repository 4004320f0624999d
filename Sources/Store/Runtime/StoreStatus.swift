public import Base

extension Store {
  /// How busy the store is, as sources of a server's status.
  public var statusSources: [StatusSource] {
    [
      StatusSource(
        name: "store_queued_commands", help: "Commands that wait for the writer.", kind: .gauge
      ) { self.queuedCommands },
      StatusSource(
        name: "store_full",
        help: "1 while no space is left, so that administration alone is taken.", kind: .gauge
      ) { self.isFull ? 1 : 0 },
      StatusSource(
        name: "store_unclean",
        help: "1 while bytes that were erased may still stand in the database's files.",
        kind: .gauge
      ) { self.isUnclean ? 1 : 0 },
      StatusSource(
        name: "store_queued_command_bytes",
        help: "The bytes of the events that wait for the writer.", kind: .gauge
      ) { self.queuedCommandBytes },
      StatusSource(
        name: "store_queue_rows",
        help:
          "Work that is queued, by whether it waits or a worker has leased it; once it was counted.",
        kind: .gauge, labels: ["kind", "state"]
      ) { report in
        for kind in self.queue.kinds {
          if let waiting = kind.waiting { report([kind.name, "waiting"], waiting) }
          if let leased = kind.leased { report([kind.name, "leased"], leased) }
        }
      },
      StatusSource(
        name: "store_queue_running", help: "Work that is under way.", kind: .gauge, labels: ["kind"]
      ) { report in
        for kind in self.queue.kinds where kind.workers > 0 { report([kind.name], kind.running) }
      },
      StatusSource(
        name: "store_queue_oldest_due_seconds",
        help: "How long the work waits that has been due for longest; 0 when none is due.",
        kind: .gauge, labels: ["kind"]
      ) { report in
        let now = self.timeSource.wallNanoseconds()
        for kind in self.queue.kinds where kind.workers > 0 {
          let age = kind.oldestDue.map { max(0, now - $0) / 1_000_000_000 } ?? 0
          report([kind.name], Int(age))
        }
      },
      StatusSource(
        name: "store_queue_workers", help: "Workers that run a kind of work; without one it waits.",
        kind: .gauge, labels: ["kind"]
      ) { report in
        for kind in self.queue.kinds { report([kind.name], kind.workers) }
      },
      StatusSource(
        name: "store_queue_set_aside_total",
        help: "Work that was given up because the server had ended with it again and again.",
        kind: .counter, labels: ["kind"]
      ) { report in
        for kind in self.queue.kinds where kind.isDeclared { report([kind.name], kind.setAside) }
      },
      StatusSource(
        name: "store_file_bytes",
        help: "What the database takes on the disk: its file, and the log that is not copied yet.",
        kind: .gauge, labels: ["file"]
      ) { report in
        guard let sizes = self.fileSizes else { return }
        report(["data"], sizes.data)
        report(["log"], sizes.log)
      },
      StatusSource(
        name: "store_disk_free_bytes", help: "What is left on the database's disk.", kind: .gauge,
        labels: []
      ) { report in
        if let sizes = self.fileSizes { report([], sizes.free) }
      },
    ] + commitSources + nodeSources
  }
}
