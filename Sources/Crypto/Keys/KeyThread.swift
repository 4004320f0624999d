import Glibc

/// A thread for one piece of work that takes the processor for long, such as finding two large primes.
///
/// Neither a loop nor the pool of Swift's tasks is held up by it.
enum KeyThread {
  /// Runs `body` on a new thread and returns what it returns; cancelling the task does not stop it.
  ///
  /// - Throws: ``CryptoError/noThread`` when the process may start no further thread, and what `body` throws.
  static func run<Value: Sendable>(
    _ body: @escaping @Sendable () throws(CryptoError) -> Value
  ) async throws(CryptoError) -> Value {
    let result = await withUnsafeContinuation { continuation in
      let work = Work(body) { continuation.resume(returning: $0) }
      let box = Unmanaged.passRetained(work as Runnable)
      var thread = pthread_t()
      let status = pthread_create(
        &thread, nil,
        { @Sendable argument in
          Unmanaged<Runnable>.fromOpaque(argument!).takeRetainedValue().run()
          return nil
        }, box.toOpaque())
      if status == 0 {
        pthread_detach(thread)
      } else {
        box.release()
        continuation.resume(returning: .failure(.noThread))
      }
    }
    return try result.get()
  }

  private class Runnable {
    func run() {}
  }

  private final class Work<Value: Sendable>: Runnable {
    private let body: @Sendable () throws(CryptoError) -> Value
    private let done: (Result<Value, CryptoError>) -> Void

    init(
      _ body: @escaping @Sendable () throws(CryptoError) -> Value,
      done: @escaping (Result<Value, CryptoError>) -> Void
    ) {
      self.body = body
      self.done = done
    }

    override func run() {
      do throws(CryptoError) {
        done(.success(try body()))
      } catch {
        done(.failure(error))
      }
    }
  }
}
