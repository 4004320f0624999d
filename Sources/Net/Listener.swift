import Base
import CShims
import Glibc

/// A listening socket that hands accepted sockets on.
///
/// Lives on one loop.
///
/// When the process has no descriptors left, the one kept in reserve is given up to accept the next connection
/// and close it: otherwise the kernel would report the same connection for ever.
public final class Listener: EventSource {
  private let accepted: (Int32, SocketAddress) -> Void
  private var reserve: Int32
  /// The file of a Unix socket that goes when the listener closes.
  private var file: (path: String, identity: UnixSocket.File?)?
  /// How many connections the kernel keeps that nobody has accepted yet.
  private static let backlog: Int32 = 4096

  /// Opens a listening socket; accepting begins with `open()`.
  ///
  /// - Parameters:
  ///   - loop: the loop that accepts.
  ///   - host: a numeric address or a name; the first address that it resolves to is used. "" is every address.
  ///   - port: 0 lets the system choose.
  ///   - accepted: called on the loop with each new socket (non-blocking, close-on-exec), which it then owns.
  /// - Throws: the call that failed and the system's reason.
  public convenience init(
    loop: EventLoop, host: String, port: UInt16,
    accepted: @escaping (_ descriptor: Int32, _ peer: SocketAddress) -> Void
  ) throws(SocketError) {
    self.init(
      loop: loop, descriptor: try Self.listen(host: host, port: port), accepted: accepted)
  }

  /// Opens a Unix socket that only this process's user may connect to (mode 0600).
  ///
  /// A file that stands at `path` is replaced: whoever calls this has made sure that nobody serves it.
  public convenience init(
    loop: EventLoop, path: String,
    accepted: @escaping (_ descriptor: Int32, _ peer: SocketAddress) -> Void
  ) throws(SocketError) {
    self.init(loop: loop, descriptor: try UnixSocket.listen(path), accepted: accepted)
  }

  /// Opens a Unix socket for whoever the permission bits `mode` let in.
  ///
  /// A socket that stands at `path` is replaced when nobody listens on it; `close()` removes it again.
  ///
  /// - Throws: The call that failed; EADDRINUSE when somebody listens there, EEXIST when the file is no socket.
  public convenience init(
    loop: EventLoop, file path: String, mode: UInt32,
    accepted: @escaping (_ descriptor: Int32, _ peer: SocketAddress) -> Void
  ) throws(SocketError) {
    try UnixSocket.removeStale(path)
    let descriptor = try UnixSocket.listen(path, mode: mode, backlog: Self.backlog)
    self.init(loop: loop, descriptor: descriptor, accepted: accepted)
    file = (path, UnixSocket.File(path))
  }

  /// Takes over a socket that listens already.
  ///
  /// - Parameters:
  ///   - loop: the loop that accepts.
  ///   - socket: the socket; the listener closes it.
  ///   - path: the file that it listens at and that goes when the listener closes; nil to leave that to others.
  ///   - accepted: called on the loop with each new socket, as above.
  /// - Throws: Why it cannot.
  public convenience init(
    loop: EventLoop, inherited socket: InheritedSocket, file path: String? = nil,
    accepted: @escaping (_ descriptor: Int32, _ peer: SocketAddress) -> Void
  ) throws(SocketError) {
    try socket.prepare()
    self.init(loop: loop, descriptor: socket.descriptor, accepted: accepted)
    file = path.map { ($0, UnixSocket.File($0)) }
  }

  private init(
    loop: EventLoop, descriptor: Int32, accepted: @escaping (Int32, SocketAddress) -> Void
  ) {
    self.accepted = accepted
    reserve = Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
    super.init(loop: loop, descriptor: descriptor)
  }

  deinit {
    if descriptor >= 0 { Glibc.close(descriptor) }
    if reserve >= 0 { Glibc.close(reserve) }
  }

  /// The address that the socket is bound to.
  public var address: SocketAddress { SocketAddress(boundTo: descriptor) }

  /// Another descriptor of the socket, closed by exec(2); nil when there is none left.
  ///
  /// From any thread, as long as the listener is not closed.
  public func copyDescriptor() -> Int32? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    return copy >= 0 ? copy : nil
  }

  /// Begins to accept.
  ///
  /// On the loop, or before it runs.
  public func open() { watch(EPOLLIN.rawValue) }

  /// Stops listening.
  ///
  /// The file of a Unix socket goes, unless another process goes on listening there (`keepsFile`). On the loop.
  public func close(keepsFile: Bool = false) {
    closeDescriptor()
    if !keepsFile, let file { UnixSocket.remove(file.path, file.identity) }
    file = nil
  }

  override func ready(_ events: UInt32) {
    // A bounded number for each wake-up, so that open connections get their turn in a storm of new ones.
    for _ in 0..<64 {
      var storage = sockaddr_storage()
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let accepted = withUnsafeMutablePointer(to: &storage) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          pintle_accept_nonblocking(descriptor, $0, &length)
        }
      }
      if accepted >= 0 {
        self.accepted(accepted, SocketAddress(storage))
        continue
      }
      switch errno {
      case EMFILE, ENFILE: if !refuseForWantOfDescriptors() { return }
      case EINTR, ECONNABORTED, EPROTO, EPERM: continue
      default: return
      }
    }
  }

  /// Accepts and closes one connection with the reserved descriptor; false when that was not possible.
  private func refuseForWantOfDescriptors() -> Bool {
    guard reserve >= 0 else {
      reserve = Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
      return false
    }
    Glibc.close(reserve)
    let refused = pintle_accept_nonblocking(descriptor, nil, nil)
    if refused >= 0 { Glibc.close(refused) }
    reserve = Glibc.open("/dev/null", O_RDONLY | O_CLOEXEC)
    return refused >= 0
  }

  private static func listen(host: String, port: UInt16) throws(SocketError) -> Int32 {
    let name = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    let first = try SocketAddress.resolve(host: host, port: port, name: name)
    defer { freeaddrinfo(first) }
    let family = first.pointee.ai_family
    let descriptor = socket(
      family,
      Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
        | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw SocketError(call: "socket", address: name, code: errno) }
    func fail(_ call: String) -> SocketError {
      let error = SocketError(call: call, address: name, code: errno)
      Glibc.close(descriptor)
      return error
    }
    var one: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    guard setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, size) == 0 else {
      throw fail("setsockopt")
    }
    guard bind(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0 else {
      throw fail("bind")
    }
    guard Glibc.listen(descriptor, backlog) == 0 else { throw fail("listen") }
    return descriptor
  }
}
