import Base
import Glibc
import Net
import Synchronization
import Testing

@testable import Server

/// What two processes say to each other when one takes over, with both of them in this one.
@Suite struct TakeOverTests {
  // MARK: Messages

  @Test func messagesAreReadAgain() throws {
    let message = TakeOverMessage(.offer, ["listen 127.0.0.1:80", "administration"])
    #expect(
      message.text == "pintle-take-over 1 offer\nlisten 127.0.0.1:80\nadministration\n")
    #expect(try TakeOverMessage(Array(message.text.utf8)) == message)
    #expect(try TakeOverMessage(Array("pintle-take-over 1 ask".utf8)) == TakeOverMessage(.ask))
  }

  @Test(arguments: [
    ("", "it sends something else than a take-over"),
    ("GET / HTTP/1.1\r\n\r\n", "it sends something else than a take-over"),
    ("pintle-take-over 1\n", "it sends something else than a take-over"),
    (
      "pintle-take-over 2 ask\n",
      "it speaks version 2 of the take-over, this program version 1"
    ),
    ("pintle-take-over 1 sing\n", "it says something that this program does not know"),
  ])
  func others(_ text: String, _ fault: String) {
    #expect(throws: TakeOverMessage.Fault(text: fault)) { try TakeOverMessage(Array(text.utf8)) }
    #expect(throws: TakeOverMessage.Fault.self) { try TakeOverMessage([0xff]) }
  }

  // MARK: Sockets

  /// A listening socket, and its port.
  private static func listening() -> (descriptor: Int32, port: UInt16) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    precondition(result == 0 && listen(descriptor, 8) == 0)
    return (descriptor, SocketAddress(boundTo: descriptor).port)
  }

  @Test func socketsAreFoundByNameOrAddress() throws {
    let (named, _) = Self.listening()
    let (bound, port) = Self.listening()
    let passed = try PassedListeners(
      lines: ["listen systemd:web", "metrics 127.0.0.1:\(port)", "tomorrow", "administration"],
      descriptors: [named, bound, Self.listening().descriptor, Self.listening().descriptor])
    #expect(passed.all.count == 3)
    // A listener of another kind may go on with it, as the same address is bound.
    let place = PassedListeners.Place.address(ListenAddress(host: "localhost", port: port))
    #expect(passed.has(place))
    #expect(passed.take(place)?.descriptor == bound)
    #expect(!passed.has(place))
    #expect(!passed.has(.address(ListenAddress(host: "127.0.0.1", port: 0))))
    #expect(passed.takeInherited("other").isEmpty)
    #expect(
      passed.takeInherited("web") == [InheritedSocket(descriptor: named, name: "web")])
    #expect(passed.has(.administration))
    passed.closeRest()
    #expect(!passed.has(.administration))
    for descriptor in [named, bound] { close(descriptor) }
  }

  @Test func linesAndSocketsMustFit() throws {
    #expect(throws: TakeOverMessage.Fault(text: "it passes 1 sockets and tells of 2")) {
      try PassedListeners(
        lines: ["administration", "listen :80"], descriptors: [Self.listening().descriptor])
    }
  }

  // MARK: The exchange

  /// A running server as far as it is asked.
  private final class Running: Sendable {
    let path: String
    let handed = OneShotEvent()
    let other = Mutex<HandingOver?>(nil)
    let listener: HandOverListener
    let port: UInt16

    init(_ name: String, askTimeout: Int64 = .max, readyTimeout: Int64 = .max) throws {
      path = "/tmp/pintle-takeover-\(getpid())-\(name).sock"
      let (descriptor, port) = TakeOverTests.listening()
      self.port = port
      listener = try HandOverListener(
        path: path, askTimeout: min(askTimeout, Limits.takeOverAskTimeout),
        readyTimeout: min(readyTimeout, Limits.takeOverReadyTimeout))
      try listener.start(
        offer: {
          HandOverOffer(
            listeners: [
              .init(
                place: .address(ListenAddress(host: "127.0.0.1", port: port)),
                descriptor: fcntl(descriptor, F_DUPFD_CLOEXEC, 0))
            ], managerLines: ["notify /run/notify", "watchdog 1000"])
        },
        handOver: { [self] other in
          self.other.withLock { $0 = other }
          handed.fire()
        })
    }

    func stop() { listener.stop() }
  }

  @Test func oneTakesOver() throws {
    let running = try Running("one")
    defer { running.stop() }
    let takeOver = try #require(try TakeOver.ask(at: running.path))
    var plan = ListenerPlan()
    let address = ListenAddress(host: "127.0.0.1", port: running.port)
    plan.takeOver(takeOver, at: [address])
    #expect(plan.passed?.has(.address(address)) == true)
    #expect(plan.manager.watchdogNanoseconds == 1000)
    // One at a time.
    #expect(
      throws: CommandError.failure(
        "the running server refuses to hand over: another process is about to take over")
    ) { try TakeOver.ask(at: running.path) }
    let done = ProgramServerTests.Outcome { () -> Bool in
      try? takeOver.ready()
      return true
    }
    running.handed.wait()
    let other = try #require(running.other.withLock { $0 })
    #expect(other.process == getpid())
    other.channel.send(TakeOverMessage(.unlocked))
    #expect(done.wait())
    takeOver.serving()
    guard case .message(let message) = other.channel.receive(milliseconds: 5000) else {
      Issue.record("nothing came")
      return
    }
    #expect(try TakeOverMessage(message.bytes) == TakeOverMessage(.serving))
    // Nobody else can ask any more.
    #expect(try TakeOver.ask(at: running.path) == nil)
  }

  @Test func oneThatGoesAwayIsForgotten() throws {
    let running = try Running("away")
    defer { running.stop() }
    for _ in 0..<3 { #expect(try TakeOver.ask(at: running.path) != nil) }
    #expect(running.other.withLock { $0 } == nil)
  }

  /// One that asks for nothing, and one that is never ready, are let go.
  @Test func oneThatTakesTooLongIsLetGo() throws {
    let running = try Running("slow", askTimeout: 20_000_000, readyTimeout: 30_000_000)
    defer { running.stop() }
    let silent = try #require(DescriptorChannel(path: running.path))
    guard case .message(let first) = silent.receive(milliseconds: 5000) else {
      Issue.record("nothing came")
      return
    }
    #expect(
      try TakeOverMessage(first.bytes)
        == TakeOverMessage(
          .refuse, ["the new process was not ready within 20 milliseconds"]))
    let takeOver = try #require(try TakeOver.ask(at: running.path))
    usleep(60_000)
    #expect(
      throws: CommandError.failure(
        "the running server does not hand over: the new process was not ready within 30 milliseconds"
      )
    ) { try takeOver.ready() }
    #expect(running.other.withLock { $0 } == nil)
  }

  /// A server that accepts, and says nothing.
  @Test func aServerThatDoesNotAnswerIsNotWaitedFor() throws {
    let path = "/tmp/pintle-takeover-\(getpid())-mute.sock"
    let listener = try DescriptorChannelListener(path: path)
    defer { listener.removeFile() }
    #expect(
      throws: CommandError.failure(
        "the running server has not answered for 20 milliseconds; nothing was taken over")
    ) { try TakeOver.ask(at: path, timeout: 20_000_000) }
  }

  @Test func nobodyIsThere() throws {
    #expect(try TakeOver.ask(at: "/tmp/pintle-takeover-\(getpid())-nobody.sock") == nil)
  }

  // MARK: The service manager

  @Test func theManagerIsPassedOn() throws {
    let one = try ServiceManager(process: 1) {
      ["NOTIFY_SOCKET": "@there", "WATCHDOG_USEC": "2"][$0]
    }
    #expect(one.lines == ["notify @there", "watchdog 2000"])
    var other = ServiceManager()
    other.adopt(["notify relative", "watchdog soon", "watchdog -1", "hello", "of old"])
    #expect(other.lines == [])
    other.adopt(one.lines)
    #expect(other.lines == one.lines)
    // Who was told something itself keeps to that.
    other.adopt(["notify /else", "watchdog 3"])
    #expect(other.lines == one.lines)
    #expect(ServiceManager.Notice.mainProcess(7).text == "MAINPID=7\n")
  }
}
