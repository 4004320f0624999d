import Glibc
public import Net

/// What a service manager such as systemd passes to a process that it starts, and what it wants to be told: the
/// protocols of sd_listen_fds(3) and sd_notify(3), without its library.
public struct ServiceManager: Sendable {
  /// Sockets on which the manager listens already, by their names.
  public var sockets: [InheritedSocket] = []
  /// How often the manager wants to hear that the process is well, in nanoseconds; nil for never.
  public var watchdogNanoseconds: Int64?
  /// Where it is told; nil for nowhere.
  private var notifications: String?

  /// How many sockets are taken at most.
  public static let maxSockets = 64
  /// The descriptor of the first socket that is passed (SD_LISTEN_FDS_START).
  static let firstDescriptor: Int32 = 3

  /// Nobody who passes or wants anything.
  public init() {}

  /// Reads what stands in an environment for the process with the number `process`.
  ///
  /// - Throws: What cannot be understood of it: a process that went on without its sockets would leave clients waiting.
  public init(
    process: Int32, environment: (String) -> String?
  ) throws(CommandError) {
    notifications = environment("NOTIFY_SOCKET").flatMap { Self.notifications($0) }
    if let text = environment("WATCHDOG_USEC"), Self.isMeant("WATCHDOG_PID", process, environment) {
      guard let microseconds = Int64(text), microseconds > 0, microseconds < .max / 1000 else {
        throw .failure("WATCHDOG_USEC is no number of microseconds: \(text)")
      }
      watchdogNanoseconds = microseconds * 1000
    }
    guard let text = environment("LISTEN_FDS"),
      environment("LISTEN_PID") == String(process)
    else { return }
    guard let count = Int32(text), (0...Int32(Self.maxSockets)).contains(count) else {
      throw .failure("LISTEN_FDS is no number from 0 to \(Self.maxSockets): \(text)")
    }
    let names = environment("LISTEN_FDNAMES").map {
      $0.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    }
    if let names, names.count != Int(count) {
      throw .failure("LISTEN_FDNAMES has \(names.count) names for \(count) sockets")
    }
    sockets = (0..<count).map { index in
      InheritedSocket(
        descriptor: Self.firstDescriptor + index, name: names?[Int(index)] ?? "unknown")
    }
  }

  /// The manager of this process; its variables are taken out of the environment.
  ///
  /// To be called once, before there are threads.
  public static func ofThisProcess() throws(CommandError) -> ServiceManager {
    let manager = try ServiceManager(process: getpid()) { name in
      getenv(name).map { String(cString: $0) }
    }
    for name in [
      "LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES", "NOTIFY_SOCKET", "WATCHDOG_USEC",
      "WATCHDOG_PID",
    ] { unsetenv(name) }
    for socket in manager.sockets { _ = fcntl(socket.descriptor, F_SETFD, FD_CLOEXEC) }
    return manager
  }

  /// Whether a variable that may name a process names this one.
  private static func isMeant(
    _ name: String, _ process: Int32, _ environment: (String) -> String?
  ) -> Bool {
    environment(name).map { $0 == String(process) } ?? true
  }

  // MARK: Handing over

  /// What a process that takes over from this one is to know of the manager: a line for each thing.
  var lines: [String] {
    [
      notifications.map { "notify \($0)" }, watchdogNanoseconds.map { "watchdog \($0)" },
    ].compactMap { $0 }
  }

  /// Takes over what another process knew, where this one was told nothing itself; lines of another kind are passed over.
  mutating func adopt(_ lines: [String]) {
    guard notifications == nil else { return }
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2 else { continue }
      switch words[0] {
      case "notify": notifications = Self.notifications(words[1])
      case "watchdog":
        if watchdogNanoseconds == nil, let interval = Int64(words[1]), interval > 0 {
          watchdogNanoseconds = interval
        }
      default: break
      }
    }
  }

  private static func notifications(_ text: String) -> String? {
    text.utf8.first == UInt8(ascii: "/") || text.utf8.first == UInt8(ascii: "@") ? text : nil
  }

  // MARK: Telling

  /// What the manager is told.
  public enum Notice: Sendable, Equatable {
    /// Calls can come.
    case ready
    /// Settings are read again, from this moment on (CLOCK_MONOTONIC); `ready` follows.
    case reloading(nanoseconds: Int64)
    /// The process ends, and lets calls finish.
    case stopping
    /// The process is well.
    case alive
    /// The start takes longer, up to so much from now on.
    case needsLonger(nanoseconds: Int64)
    /// Another process serves from now on.
    case mainProcess(Int32)

    /// The datagram.
    var text: String {
      switch self {
      case .ready: "READY=1\n"
      case .reloading(let nanoseconds):
        "RELOADING=1\nMONOTONIC_USEC=\(nanoseconds / 1000)\n"
      case .needsLonger(let nanoseconds): "EXTEND_TIMEOUT_USEC=\(nanoseconds / 1000)\n"
      case .stopping: "STOPPING=1\n"
      case .alive: "WATCHDOG=1\n"
      case .mainProcess(let process): "MAINPID=\(process)\n"
      }
    }
  }

  /// Tells the manager something, if it wants to be told; never waits, and what cannot be sent is lost.
  public func tell(_ notice: Notice) {
    guard let notifications else { return }
    let descriptor = socket(
      AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    var name = Array(notifications.utf8)
    guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
    // An abstract name begins with a zero byte, for which "@" stands in the environment.
    if name[0] == UInt8(ascii: "@") { name[0] = 0 }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
    let count =
      MemoryLayout<sockaddr_un>.offset(of: \.sun_path)! + name.count
    var text = notice.text
    text.withUTF8 { bytes in
      withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          _ = sendto(
            descriptor, bytes.baseAddress, bytes.count,
            Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT), $0, socklen_t(count))
        }
      }
    }
  }
}
