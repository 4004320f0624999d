import Glibc

/// The processor time that the calling thread has used, in nanoseconds: unlike a clock it does not count what
/// other threads and programs do meanwhile.
func ownProcessorTime() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
