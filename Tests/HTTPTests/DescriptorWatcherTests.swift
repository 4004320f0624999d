import Base
import Glibc
import Net
import Testing

/// Descriptors that somebody else holds too, as a child of the process does between fork(2) and exec(2): closing
/// does not take them out of the epoll set.
@Suite struct DescriptorWatcherTests {
  /// Two connected sockets, and a second descriptor of the first one's open file.
  private struct Pair {
    let own: Int32
    let peer: Int32
    let inherited: Int32

    init() throws {
      var ends: [Int32] = [-1, -1]
      try #require(
        socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends)
          == 0)
      (own, peer) = (ends[0], ends[1])
      inherited = dup(own)
    }

    func send() {
      var byte: UInt8 = 1
      #expect(write(peer, &byte, 1) == 1)
    }

    func close() {
      Glibc.close(peer)
      Glibc.close(inherited)
    }
  }

  @Test func whatWasClosedIsNotReported() throws {
    let loop = EventLoop()
    let pair = try Pair()
    defer { pair.close() }
    var calls = 0
    var watcher: DescriptorWatcher? = DescriptorWatcher(loop: loop, descriptor: pair.own) { _, _ in
      calls += 1
    }
    weak let former = watcher
    watcher?.watch(.reading)
    pair.send()
    loop.turn(maximumWait: 0)
    #expect(calls == 1)
    watcher?.close()
    watcher = nil
    loop.turn(maximumWait: 0)
    #expect(former == nil)
    // The byte is still there to be read, but not for this loop: it waits for as long as it may.
    let clock = SystemTimeSource()
    let start = clock.monotonicNanoseconds()
    loop.turn(maximumWait: 20_000_000)
    #expect(clock.monotonicNanoseconds() - start >= 20_000_000)
    #expect(calls == 1)
  }

  @Test func whatSomebodyElseClosedIsNobodys() throws {
    let loop = EventLoop()
    let pair = try Pair()
    defer { pair.close() }
    var calls = 0
    var watcher: DescriptorWatcher? = DescriptorWatcher(loop: loop, descriptor: pair.own) { _, _ in
      calls += 1
    }
    weak let former = watcher
    watcher?.watch(.reading)
    loop.turn(maximumWait: 0)
    Glibc.close(pair.own)
    watcher?.forget()
    watcher = nil
    pair.send()
    loop.turn(maximumWait: 0)
    #expect(former == nil)
    #expect(calls == 0)

    // The next source takes the former one's place, and gets its own events only.
    let next = try Pair()
    defer { next.close() }
    var nextCalls = 0
    let nextWatcher = DescriptorWatcher(loop: loop, descriptor: next.own) { _, _ in nextCalls += 1 }
    nextWatcher.watch(.reading)
    for _ in 0..<3 { loop.turn(maximumWait: 0) }
    #expect(nextCalls == 0)
    next.send()
    for _ in 0..<3 where nextCalls == 0 { loop.turn(maximumWait: 0) }
    #expect(nextCalls == 1)
    #expect(calls == 0)
    nextWatcher.close()
  }
}
