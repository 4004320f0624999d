import Base

/// Does something again and again while a server runs, on a thread of its own.
final class RepeatedWork: Sendable {
  private let stopped = OneShotEvent()
  private let thread: SystemThread

  /// Begins; the first time comes after one `interval` (nanoseconds).
  ///
  /// - Throws: Why there is no thread for it.
  init(
    _ name: String, every interval: Int64, _ body: @escaping @Sendable () -> Void
  ) throws(CommandError) {
    let stopped = stopped
    do throws(ThreadError) {
      thread = try SystemThread(name: name) {
        while !stopped.wait(nanoseconds: interval) { body() }
      }
    } catch {
      throw .failure("\(error)")
    }
  }

  /// Ends it, and waits until it has ended; once.
  func stop() {
    stopped.fire()
    thread.join()
  }
}
