/// Waits for asynchronous work on a thread that may block: what a command does before and after the loops run.
public enum Blocking {
  /// Runs `body` in a task and returns its value when it has ended; never on a loop.
  public static func run<Value: Sendable, Failure: Error>(
    _ body: @escaping @Sendable () async throws(Failure) -> Value
  ) throws(Failure) -> Value {
    let box = ResultBox<Value, Failure>()
    let done = OneShotEvent()
    Task.detached {
      do throws(Failure) {
        box.result = .success(try await body())
      } catch {
        box.result = .failure(error)
      }
      done.fire()
    }
    done.wait()
    return try box.result!.get()
  }

  /// Carries the result from one thread to the other; the event between them orders the two accesses.
  private final class ResultBox<Value: Sendable, Failure: Error>: @unchecked Sendable {
    var result: Result<Value, Failure>?
  }
}
