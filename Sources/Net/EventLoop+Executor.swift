import CShims
import Glibc
import Synchronization

/// The loop as an executor of jobs, and its pool of runners.
extension EventLoop {
  /// Runners that wait for work at most; more are made when calls suspend, and end afterwards.
  static var maxParkedRunners: Int { 64 }

  /// Queues a piece of work for the loop's runner: `work.run()` is awaited on this loop after the current
  /// batch of input has been read.
  ///
  /// Only on the loop's thread.
  public func submit(_ work: any LoopWork) {
    ready.append(work)
  }

  /// Queues a piece of work that may take milliseconds: each turn does one such piece, behind all other work.
  ///
  /// However many of them come at once, what comes meanwhile waits for one. Only on the loop's thread.
  public func submitLarge(_ work: any LoopWork) { large.append(work) }

  /// Takes the first work out of the queue, for a runner that goes on with it without coming back to the loop; nil
  /// when none waits.
  ///
  /// Only on the loop's thread, by the work that the runner is running and has done.
  public final func takeFirstWork() -> (any LoopWork)? { ready.popFirst() }

  /// Puts back what `takeFirstWork` has given, before anything else is done.
  public final func putBackFirstWork(_ work: consuming any LoopWork) { ready.putBack(work) }

  /// Runs a job of Swift's concurrency on the loop; from any thread.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    if isCurrent {
      jobs.append(job)
      return
    }
    let mustWake = remote.withLock { remote in
      remote.jobs.append(job)
      defer { remote.isSignalled = true }
      return !remote.isSignalled
    }
    if mustWake { wake() }
  }

  /// Runs the jobs and the work that are queued.
  func runWork() {
    runJobs()
    // Each pass gives a runner the queue; it comes back here when a call suspends.
    while !ready.isEmpty {
      if let runner = parked.popLast() {
        runner.continuation.take()!.resume()
      } else {
        startRunner()
      }
      runJobs()
    }
  }

  private func runJobs() {
    // Handlers that yield to themselves without end must not keep the loop from its sockets.
    var rounds = 0
    while !jobs.isEmpty, rounds < 16 {
      swap(&jobs, &runningJobs)
      let executor = asUnownedTaskExecutor()
      for job in runningJobs { job.runSynchronously(on: executor) }
      runningJobs.removeAll(keepingCapacity: true)
      rounds &+= 1
    }
  }

  private func startRunner() {
    let runner = LoopRunner()
    runner.index = runners.count
    runners.append(runner)
    runner.task = Task(executorPreference: self) { await self.run(runner) }
  }

  private func run(_ runner: LoopRunner) async {
    repeat {
      while let work = ready.popFirst() {
        work.runner = runner
        await work.operation(work)
        work.runner = nil
        if runner.isCancelled { break }
      }
      if runner.isCancelled || isStopping || parked.count >= Self.maxParkedRunners { break }
      await withUnsafeContinuation { continuation in
        runner.continuation = continuation
        parked.append(runner)
      }
    } while !isStopping || !ready.isEmpty
    retire(runner)
  }

  private func retire(_ runner: LoopRunner) {
    let last = runners.removeLast()
    if last !== runner {
      runners[runner.index] = last
      last.index = runner.index
    }
    runner.task = nil
  }

  /// Ends the runners: cancels those inside a call and gives them a second of real time to return.
  func windDown() {
    while let work = large.popFirst() { ready.append(work) }
    var turns = 0
    repeat {
      while let runner = parked.popLast() { runner.continuation.take()!.resume() }
      for runner in runners { runner.cancel() }
      runTurn(maximumWait: 10_000_000)
      turns += 1
    } while !runners.isEmpty && turns < 100
    while let ending = endings.popLast() { ending() }
    // Runs those whom the endings resumed.
    runTurn(maximumWait: 0)
    // What hangs there may know the loop in turn.
    attachment = nil
  }
}
