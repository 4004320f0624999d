import Glibc
import Testing

@testable import Server

/// What stands for the standard streams.
@Suite struct StandardStreamsTests {
  /// What is thrown away is told from what somebody may read.
  @Test func theNullDeviceIsKnown() throws {
    var pipes: [Int32] = [-1, -1]
    try #require(pipe(&pipes) == 0)
    defer { for descriptor in pipes { close(descriptor) } }
    #expect(!StandardStreams.isDiscarded(pipes[1]))
    for (path, expected) in [("/dev/null", true), ("/dev/zero", false), ("/dev/full", false)] {
      let descriptor = open(path, O_WRONLY)
      try #require(descriptor >= 0)
      defer { close(descriptor) }
      #expect(StandardStreams.isDiscarded(descriptor) == expected, "\(path)")
    }
    #expect(!StandardStreams.isDiscarded(-1))
  }

  /// A descriptor that is open stays what it is; one that is closed is taken, and cannot be written.
  @Test func onlyClosedDescriptorsAreTaken() throws {
    var pipes: [Int32] = [-1, -1]
    try #require(pipe(&pipes) == 0)
    defer { for descriptor in pipes { close(descriptor) } }
    StandardStreams.occupy(pipes[1]...pipes[1])
    #expect(FileAccess.writeAll(pipes[1], [1]))
    // The highest number there may be: whatever else this process opens gets the lowest one that is free.
    var limit = rlimit()
    try #require(getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
    limit.rlim_cur = limit.rlim_max
    try #require(setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0)
    let free = Int32(clamping: limit.rlim_cur) - 1
    try #require(fcntl(free, F_GETFD) < 0)
    StandardStreams.occupy(free...free)
    defer { close(free) }
    #expect(fcntl(free, F_GETFD) >= 0)
    #expect(!FileAccess.writeAll(free, [1]))
    #expect(StandardStreams.isDiscarded(free))
  }
}
