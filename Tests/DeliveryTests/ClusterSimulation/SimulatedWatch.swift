import Base

@testable import Store

/// A client that watches the log at some process, and goes on at another one with the position behind the last event.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class SimulatedWatch: @unchecked Sendable {
  let number: Int
  var process: SimulatedProcess?
  /// The positions that it has seen.
  var seen: [Int64] = []
  var position: Int64 = 0
  /// Which of its streams this is.
  var stream = 0
  var isReading = false
  var isWoken = false

  init(_ number: Int) { self.number = number }
}

// How clients watch the log.
extension ClusterSimulation {
  /// Opens a watch's stream at some process.
  func move(_ watch: SimulatedWatch) {
    guard !isOver else { return }
    guard let process = anyone() else { return moveLater(watch) }
    watch.process = process
    watch.stream += 1
    watch.isReading = false
    let stream = watch.stream
    process.store.observeEvents { [weak self, weak watch] in
      process.executor.execute { [weak self, weak watch] in
        guard let self, let watch, watch.stream == stream else { return }
        self.read(watch)
      }
    }
    read(watch)
  }

  func moveLater(_ watch: SimulatedWatch) {
    watch.process = nil
    schedule(at: now + random.time(50_000_000...Self.second)) { [unowned self] in
      if watch.process == nil { move(watch) }
    }
  }

  /// Reads what is new; once more when something came meanwhile.
  private func read(_ watch: SimulatedWatch) {
    guard !watch.isReading else {
      watch.isWoken = true
      return
    }
    guard let process = watch.process, process.isThere else { return }
    (watch.isReading, watch.isWoken) = (true, false)
    let stream = watch.stream
    Task(executorPreference: process.executor) { [self] in
      do throws(StoreError) {
        let start = watch.position
        let page = try await process.access.scan { reader throws(StoreError) in
          try Self.page(after: start, in: reader)
        }
        guard watch.stream == stream else { return }
        for event in page.events {
          let position = event.head.position
          if position <= watch.position {
            problems.append("watch \(watch.number) sees \(position) behind \(watch.position)")
          }
          watch.seen.append(position)
          watch.position = position
        }
        watch.isReading = false
        if watch.isWoken || !page.events.isEmpty { read(watch) }
      } catch {
        // The stream ends.
        guard watch.stream == stream, watch.process === process, process.isThere else { return }
        moveLater(watch)
      }
    }
  }
}
