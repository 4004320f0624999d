import Base
import Glibc
import Synchronization

/// Stands between libpq and a cluster's socket, and cuts connections as a test asks for it.
final class CuttingProxy: Sendable {
  enum Cut: Sendable {
    /// When so many further bytes have gone to the server; what follows is lost.
    case toServer(afterBytes: Int)
    /// When so many further bytes have come from the server; what follows is lost.
    case fromServer(afterBytes: Int)
    /// Before a COMMIT goes to the server.
    case beforeCommit
    /// When the server has answered a COMMIT, and before any of that comes back.
    case afterCommit
    /// When a COMMIT was to go to the server: the connection stays, and nothing passes any more.
    case silenceAtCommit
  }

  private struct State {
    var cut: Cut?
    var cuts = 0
    /// How long nobody is let in after the next cut, and until when that is, in monotonic nanoseconds.
    var pause: Int64 = 0
    var closedUntil = Int64.min
    var isOver = false
    /// Whether all connections are ended and nobody is let in.
    var isShut = false
    /// How many connections there are.
    var connections = 0
  }

  /// Where libpq finds it, as keywords.
  let keywords: String

  private let directory = TemporaryDirectory()
  private let server: String
  private let listener: Int32
  private let state = Mutex(State())
  private let thread = Mutex<SystemThread?>(nil)
  private let clock = SystemTimeSource()

  /// A proxy before the cluster that `keywords` name by its socket's directory and its port.
  init(_ keywords: String) throws {
    func value(_ name: String) -> String {
      keywords.split(separator: " ").first { $0.hasPrefix("\(name)=") }
        .map { String($0.dropFirst(name.count + 1)) } ?? ""
    }
    let file = "/.s.PGSQL.\(value("port"))"
    server = value("host") + file
    // libpq wants a socket's directory by its whole path.
    let place = realpath(directory.path, nil)
    defer { free(place) }
    let path = place.map { String(cString: $0) } ?? directory.path
    self.keywords = keywords.replacing("host=\(value("host"))", with: "host=\(path)")
    listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard Self.with(path + file, { bind(listener, $0, $1) }) == 0, listen(listener, 64) == 0
    else { throw StoreFault.noProxy(errno) }
    thread.withLock { thread in
      thread = try? SystemThread(name: "proxy") { [self] in run() }
    }
  }

  enum StoreFault: Error { case noProxy(Int32) }

  /// How many connections were cut.
  var cuts: Int { state.withLock { $0.cuts } }

  /// How many connections there are.
  var connections: Int { state.withLock { $0.connections } }

  /// Cuts the next connection to which that happens, and lets nobody in for a while afterwards.
  func cut(_ cut: Cut?, pause: Int64 = 0) {
    state.withLock {
      $0.cut = cut
      $0.pause = pause
    }
  }

  /// Ends all connections and lets nobody in, or lets in again.
  func shut(_ isShut: Bool) { state.withLock { $0.isShut = isShut } }

  /// Cuts all connections and ends.
  func close() {
    state.withLock { $0.isOver = true }
    thread.withLock { $0.take() }?.join()
  }

  private static func with(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix(107)) }
    return withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }

  private struct Pair {
    let client: Int32
    let server: Int32
    var isSilent = false
  }

  private func run() {
    var pairs: [Pair] = []
    while !state.withLock({ $0.isOver }) {
      if state.withLock({ $0.isShut }) {
        for pair in pairs { end(pair) }
        pairs = []
      }
      state.withLock { $0.connections = pairs.count }
      var waited = [pollfd(fd: listener, events: Int16(POLLIN), revents: 0)]
      for pair in pairs {
        waited.append(
          pollfd(fd: pair.isSilent ? -1 : pair.client, events: Int16(POLLIN), revents: 0))
        waited.append(
          pollfd(fd: pair.isSilent ? -1 : pair.server, events: Int16(POLLIN), revents: 0))
      }
      guard poll(&waited, nfds_t(waited.count), 5) > 0 else { continue }
      var ended: Set<Int> = []
      for index in pairs.indices {
        if waited[1 + 2 * index].revents != 0, !pass(&pairs[index], toServer: true) {
          ended.insert(index)
        } else if waited[2 + 2 * index].revents != 0, !pass(&pairs[index], toServer: false) {
          ended.insert(index)
        }
      }
      for index in ended.sorted().reversed() { end(pairs.remove(at: index)) }
      if waited[0].revents != 0, let pair = take() { pairs.append(pair) }
    }
    for pair in pairs { end(pair) }
    _ = Glibc.close(listener)
  }

  private func end(_ pair: Pair) {
    _ = Glibc.close(pair.client)
    _ = Glibc.close(pair.server)
  }

  private func take() -> Pair? {
    let client = accept(listener, nil, nil)
    guard client >= 0 else { return nil }
    let other = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let isOpen = state.withLock {
      !$0.isShut && clock.monotonicNanoseconds() >= $0.closedUntil
    }
    guard isOpen, Self.with(server, { connect(other, $0, $1) }) == 0 else {
      end(Pair(client: client, server: other))
      return nil
    }
    return Pair(client: client, server: other)
  }

  /// Passes on what has come; false when the connection ends.
  private func pass(_ pair: inout Pair, toServer: Bool) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(toServer ? pair.client : pair.server, &bytes, bytes.count)
    guard count > 0 else { return false }
    let isCommit = toServer && bytes[..<count].contains("COMMIT\0".utf8)
    let (passed, cut) = state.withLock { state -> (Int, Cut?) in
      var passed = count
      var isCut = false
      switch (state.cut, toServer) {
      case (.toServer(let rest), true):
        passed = min(rest, count)
        isCut = rest < count
        state.cut = .toServer(afterBytes: rest - passed)
      case (.fromServer(let rest), false):
        passed = min(rest, count)
        isCut = rest < count
        state.cut = .fromServer(afterBytes: rest - passed)
      case (.beforeCommit, true) where isCommit, (.silenceAtCommit, true) where isCommit:
        passed = 0
        isCut = true
      case (.afterCommit, true) where isCommit: isCut = true
      default: break
      }
      guard isCut else { return (passed, nil) }
      state.cuts += 1
      state.closedUntil = clock.monotonicNanoseconds() + state.pause
      defer { state.cut = nil }
      return (passed, state.cut)
    }
    var written = 0
    while written < passed {
      let count = bytes[written..<passed].withUnsafeBytes {
        send(
          toServer ? pair.server : pair.client, $0.baseAddress, $0.count,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      written += count
    }
    switch cut {
    case nil: return true
    case .silenceAtCommit:
      pair.isSilent = true
      return true
    case .afterCommit:
      // Its answer says that it was made.
      _ = read(pair.server, &bytes, bytes.count)
      return false
    default: return false
    }
  }
}
