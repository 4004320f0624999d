/// How a run of a server comes to its end: by a signal, or because another process takes over.
final class RunEnding: Sendable {
  private let monitor = Monitor()
  // Read and changed only inside `monitor.locked`.
  private nonisolated(unsafe) var hasStopped = false
  private nonisolated(unsafe) var other: HandingOver?

  /// Says that the server is to stop; from any thread.
  func stop() {
    monitor.locked {
      hasStopped = true
      monitor.signal()
    }
  }

  /// Says that another process is ready to take over; from any thread.
  func handOver(_ process: HandingOver) {
    monitor.locked {
      other = process
      monitor.signal()
    }
  }

  /// Whether the server was told to stop.
  var isStopped: Bool { monitor.locked { hasStopped } }

  /// Blocks until one of them was said; nil when the server is to stop.
  func wait() -> HandingOver? {
    monitor.locked {
      while !hasStopped, other == nil { monitor.wait() }
      return hasStopped ? nil : other
    }
  }
}
