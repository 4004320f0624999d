import CShims
import Glibc

/// A listening socket that the process was started with, under a name.
public struct InheritedSocket: Sendable, Equatable {
  /// The socket, which listens.
  public var descriptor: Int32
  /// What whoever made it calls it.
  public var name: String

  /// Takes a socket over that somebody has made.
  public init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// Makes it ready for a listener: it does not block, and no program that this one starts gets it.
  ///
  /// - Throws: Why it cannot be listened on: it is no socket, no stream socket, or does not listen.
  func prepare() throws(SocketError) {
    func option(_ name: Int32) throws(SocketError) -> Int32 {
      var value: Int32 = 0
      var size = socklen_t(MemoryLayout<Int32>.size)
      guard getsockopt(descriptor, SOL_SOCKET, name, &value, &size) == 0 else {
        throw SocketError(call: "getsockopt", address: self.name, code: errno)
      }
      return value
    }
    guard try option(SO_TYPE) == Int32(SOCK_STREAM.rawValue), try option(SO_ACCEPTCONN) == 1 else {
      throw SocketError(call: "accept", address: name, code: EINVAL)
    }
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0,
      fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
    else { throw SocketError(call: "fcntl", address: name, code: errno) }
  }
}
