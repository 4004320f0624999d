import Base
import Glibc
import Store
import Synchronization

/// Runs jobs one at a time on the thread that drives it, in an order that a seed decides.
///
/// `@unchecked Sendable`: `jobs` and `bodies` are touched only while the mutex is held, `random` on the driving thread.
final class SimulatedExecutor: TaskExecutor, @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var jobs: [UnownedJob] = []
  private var bodies: [@Sendable () -> Void] = []

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(condition, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(condition)
    mutex.deallocate()
    condition.deallocate()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    locked { jobs.append(job) }
    pthread_cond_signal(condition)
  }

  /// Runs `body` later on the driving thread; from any thread.
  func execute(_ body: @escaping @Sendable () -> Void) { locked { bodies.append(body) } }

  /// Runs everything that is there and what comes of it; `pick` chooses among so many jobs.
  func runAll(_ pick: (Int) -> Int) {
    while true {
      if let body = locked({ bodies.isEmpty ? nil : bodies.removeFirst() }) {
        body()
        continue
      }
      let job = locked { jobs.isEmpty ? nil : jobs.remove(at: pick(jobs.count)) }
      guard let job else { return }
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }

  /// Runs jobs, and waits for them, until `isDone`.
  func runUntil(_ isDone: () -> Bool) {
    while !isDone() {
      pthread_mutex_lock(mutex)
      while jobs.isEmpty { pthread_cond_wait(condition, mutex) }
      let job = jobs.removeFirst()
      pthread_mutex_unlock(mutex)
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }

  /// Runs something that awaits threads of a store, while nothing else happens.
  func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () async throws(StoreError) -> Value
  ) -> Result<Value, StoreError> {
    let box = Box<Result<Value, StoreError>>()
    Task(executorPreference: self) {
      do throws(StoreError) {
        box.value = .success(try await body())
      } catch {
        box.value = .failure(error)
      }
    }
    runUntil { box.value != nil }
    return box.value!
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }
}

/// A value that is set once.
///
/// `@unchecked Sendable`: used on the simulation's thread only.
private final class Box<Value>: @unchecked Sendable {
  var value: Value?
}

/// Clocks that the simulation moves.
final class SimulatedTime: TimeSource {
  private let wall = Atomic<Int64>(1_700_000_000_000_000_000)
  private let monotonic = Atomic<Int64>(1_000_000_000)

  func wallNanoseconds() -> Int64 { wall.load(ordering: .relaxed) }
  func monotonicNanoseconds() -> Int64 { monotonic.load(ordering: .relaxed) }

  /// Lets time pass, on both clocks.
  func advance(to time: Int64) {
    let step = max(0, time - monotonicNanoseconds())
    monotonic.add(step, ordering: .relaxed)
    wall.add(step, ordering: .relaxed)
  }

  /// Sets the wall clock, as an administrator does.
  func jump(_ nanoseconds: Int64) { wall.add(nanoseconds, ordering: .relaxed) }
}

/// Numbers that follow from a seed (SplitMix64).
///
/// `@unchecked Sendable`: used on the simulation's thread only.
final class SeededRandom: RandomSource, @unchecked Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678 }

  func draw() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  func fill(_ bytes: UnsafeMutableRawBufferPointer) {
    for index in bytes.indices { bytes[index] = UInt8(truncatingIfNeeded: draw()) }
  }

  /// A number from 0 up to below `bound`.
  func below(_ bound: Int) -> Int { Int(draw() % UInt64(bound)) }

  /// A time from `range`.
  func time(_ range: ClosedRange<Int64>) -> Int64 {
    range.lowerBound + Int64(draw() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// True once in `odds` times.
  func isOne(in odds: Int) -> Bool { below(odds) == 0 }
}
