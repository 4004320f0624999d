import Glibc
import Net
import Testing

@testable import Server

/// What a service manager passes in the environment, and the datagrams that it gets.
@Suite struct ServiceManagerTests {
  private static func read(_ environment: [String: String]) throws -> ServiceManager {
    try ServiceManager(process: 42) { environment[$0] }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var environment: [String: String]
    var names: [String] = []
    var error: String?
  }

  @Test(arguments: [
    Row(testDescription: "nothing", environment: [:]),
    Row(
      testDescription: "two with names",
      environment: ["LISTEN_PID": "42", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "web:tls"],
      names: ["web", "tls"]),
    Row(
      testDescription: "without names", environment: ["LISTEN_PID": "42", "LISTEN_FDS": "2"],
      names: ["unknown", "unknown"]),
    Row(
      testDescription: "an empty name",
      environment: ["LISTEN_PID": "42", "LISTEN_FDS": "2", "LISTEN_FDNAMES": ":b"],
      names: ["", "b"]),
    Row(
      testDescription: "for another process",
      environment: ["LISTEN_PID": "43", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "web"]),
    Row(testDescription: "for no process", environment: ["LISTEN_FDS": "2"]),
    Row(
      testDescription: "at most 64", environment: ["LISTEN_PID": "42", "LISTEN_FDS": "64"],
      names: [String](repeating: "unknown", count: 64)),
    Row(
      testDescription: "65", environment: ["LISTEN_PID": "42", "LISTEN_FDS": "65"],
      error: "LISTEN_FDS is no number from 0 to 64: 65"),
    Row(
      testDescription: "no number", environment: ["LISTEN_PID": "42", "LISTEN_FDS": "-1"],
      error: "LISTEN_FDS is no number from 0 to 64: -1"),
    Row(
      testDescription: "too few names",
      environment: ["LISTEN_PID": "42", "LISTEN_FDS": "2", "LISTEN_FDNAMES": "web"],
      error: "LISTEN_FDNAMES has 1 names for 2 sockets"),
    Row(
      testDescription: "a watchdog that is none", environment: ["WATCHDOG_USEC": "soon"],
      error: "WATCHDOG_USEC is no number of microseconds: soon"),
  ])
  func sockets(_ row: Row) throws {
    if let error = row.error {
      #expect(throws: CommandError.failure(error)) { try Self.read(row.environment) }
      return
    }
    let sockets = try Self.read(row.environment).sockets
    #expect(sockets.map(\.name) == row.names)
    #expect(sockets.map(\.descriptor) == (0..<Int32(row.names.count)).map { 3 + $0 })
  }

  @Test func watchdog() throws {
    #expect(try Self.read(["WATCHDOG_USEC": "2000000"]).watchdogNanoseconds == 2_000_000_000)
    #expect(
      try Self.read(["WATCHDOG_USEC": "2000000", "WATCHDOG_PID": "42"]).watchdogNanoseconds
        == 2_000_000_000)
    #expect(
      try Self.read(["WATCHDOG_USEC": "2000000", "WATCHDOG_PID": "43"]).watchdogNanoseconds == nil)
  }

  /// A socket that a test reads datagrams from.
  private final class Inbox {
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)

    init(_ name: [UInt8]) throws {
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
      let count = socklen_t(MemoryLayout<sockaddr_un>.offset(of: \.sun_path)! + name.count)
      let result = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, count) }
      }
      try #require(result == 0)
    }

    deinit { close(descriptor) }

    func next() -> String? {
      var buffer = [UInt8](repeating: 0, count: 512)
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
    }
  }

  private static let notices: [(ServiceManager.Notice, String)] = [
    (.ready, "READY=1\n"),
    (.reloading(nanoseconds: 12_345_678), "RELOADING=1\nMONOTONIC_USEC=12345\n"),
    (.alive, "WATCHDOG=1\n"), (.stopping, "STOPPING=1\n"),
  ]

  /// The exact datagrams, by a path and by an abstract name.
  @Test func tells() throws {
    let path = "/tmp/pintle-notify-\(getpid())"
    unlink(path)
    defer { unlink(path) }
    let inbox = try Inbox(Array(path.utf8))
    let manager = try Self.read(["NOTIFY_SOCKET": path])
    for (notice, text) in Self.notices {
      manager.tell(notice)
      #expect(inbox.next() == text)
    }
    let abstract = try Inbox([0] + Array("pintle-notify-\(getpid())".utf8))
    try Self.read(["NOTIFY_SOCKET": "@pintle-notify-\(getpid())"]).tell(.ready)
    #expect(abstract.next() == "READY=1\n")
    // Nobody is told where nobody asked, where the place is none, and where nobody listens.
    for environment in [[:], ["NOTIFY_SOCKET": "vsock:2:1"], ["NOTIFY_SOCKET": path + "x"]] {
      try Self.read(environment).tell(.ready)
    }
    try Self.read(["NOTIFY_SOCKET": "/" + String(repeating: "x", count: 108)]).tell(.ready)
    #expect(inbox.next() == nil && abstract.next() == nil)
  }

  // MARK: Sockets of a server

  /// A listening socket with a free port of the loopback address.
  private static func listening() throws -> Int32 {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    try #require(result == 0 && listen(descriptor, 8) == 0)
    return descriptor
  }

  private static func server(
    _ addresses: [String], _ sockets: [InheritedSocket]
  ) throws -> ProgramServer {
    var plan = ServerPlan()
    plan.endpoints = try addresses.map { .plain(try ListenAddress($0)) }
    plan.listening.manager.sockets = sockets
    return try ProgramServer(plan, statistics: MethodStatistics(loops: 1))
  }

  /// One address stands for every socket with its name.
  @Test func listensOnWhatIsPassed() throws {
    let sockets = try ["web", "web"].map {
      InheritedSocket(descriptor: try Self.listening(), name: $0)
    }
    let server = try Self.server(["systemd:web"], sockets)
    try server.start()
    #expect(server.endpointsInUse.map(\.text) == ["systemd:web", "systemd:web"])
    server.stop()
  }

  /// What nobody passed is not listened on, and nobody is left waiting at a socket that was passed.
  @Test func namesFitTheSockets() throws {
    #expect(
      throws: CommandError.failure(
        "no socket was passed under the name \"web\" (see LISTEN_FDS and LISTEN_FDNAMES in sd_listen_fds(3))"
      )
    ) { try Self.server(["systemd:web"], []) }
    #expect(
      throws: CommandError.failure(
        "nothing listens on the socket that was passed under the name \"tls\": give --listen or --listen-tls systemd:tls"
      )
    ) {
      try Self.server(
        ["systemd:web"],
        [
          InheritedSocket(descriptor: 98, name: "web"),
          InheritedSocket(descriptor: 99, name: "tls"),
        ])
    }
  }
}
