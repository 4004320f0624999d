import CShims
import Glibc

/// One end of a connection between two processes that send each other short messages, with descriptors (unix(7)): a
/// Unix socket that keeps messages apart.
public final class DescriptorChannel: Sendable {
  /// A message.
  public struct Message: Sendable, Equatable {
    /// What it says; never empty.
    public var bytes: [UInt8]
    /// The descriptors that came with it, closed by exec(2); whoever received them closes them.
    public var descriptors: [Int32] = []

    /// A message that is to be sent.
    public init(_ text: String, descriptors: [Int32] = []) {
      bytes = Array(text.utf8)
      self.descriptors = descriptors
    }

    init(bytes: [UInt8], descriptors: [Int32]) {
      self.bytes = bytes
      self.descriptors = descriptors
    }
  }

  /// What became of waiting for a message.
  public enum Received: Sendable, Equatable {
    /// One came.
    case message(Message)
    /// The other end is closed, or its process has ended.
    case ended
    /// A message that is longer than any may be, or has more descriptors; they were closed.
    case tooLong
    /// The time was over, or what was waited for besides is ready.
    case nothing
  }

  /// Bytes of a message at most.
  public static let maxMessageBytes = 64 * 1024
  /// Descriptors of a message at most; the kernel takes 253.
  public static let maxDescriptors = Int(PINTLE_MAX_PASSED_DESCRIPTORS)

  private let descriptor: Int32

  /// Takes over a connected socket.
  init(descriptor: Int32) { self.descriptor = descriptor }

  /// Connects to whoever listens at `path`; nil leaves the reason in `errno`.
  public convenience init?(path: String) {
    guard let descriptor = UnixSocket.connect(path, UnixSocket.messages) else { return nil }
    self.init(descriptor: descriptor)
  }

  deinit { close(descriptor) }

  /// A pair of connected ends.
  public static func pair() -> (DescriptorChannel, DescriptorChannel)? {
    var ends: [Int32] = [-1, -1]
    let kind = UnixSocket.messages | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    return (DescriptorChannel(descriptor: ends[0]), DescriptorChannel(descriptor: ends[1]))
  }

  /// The process and the user at the other end; nil when the system does not know.
  public var peer: (process: Int32, user: UInt32)? {
    var process: Int32 = 0
    var user: UInt32 = 0
    return pintle_socket_peer(descriptor, &process, &user) == 0 ? (process, user) : nil
  }

  /// Sends a message; the descriptors stay open here.
  ///
  /// False when the other end is gone or does not read.
  @discardableResult
  public func send(_ message: Message) -> Bool {
    guard message.bytes.count <= Self.maxMessageBytes,
      message.descriptors.count <= Self.maxDescriptors
    else { return false }
    while true {
      let count = message.bytes.withUnsafeBytes {
        pintle_send_descriptors(
          descriptor, $0.baseAddress, $0.count, message.descriptors,
          Int32(message.descriptors.count))
      }
      if count >= 0 { return true }
      guard errno == EINTR else { return false }
    }
  }

  /// Waits for a message, for at most `milliseconds`, or until `other` can be read.
  public func receive(milliseconds: Int32, or other: Int32 = -1) -> Received {
    var polled = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: other, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&polled, other >= 0 ? 2 : 1, milliseconds) > 0, polled[0].revents != 0 else {
      return .nothing
    }
    var bytes = [UInt8](repeating: 0, count: Self.maxMessageBytes)
    var descriptors = [Int32](repeating: -1, count: Self.maxDescriptors)
    var found: Int32 = 0
    var isCut: Int32 = 0
    var count = -1
    repeat {
      count = bytes.withUnsafeMutableBytes {
        pintle_receive_descriptors(
          descriptor, $0.baseAddress, $0.count, &descriptors, &found, &isCut)
      }
      // Said once when the other end was closed before it had read everything; what it has sent before comes behind.
    } while count < 0 && errno == ECONNRESET
    if count < 0 { return errno == EINTR || errno == EAGAIN ? .nothing : .ended }
    descriptors.removeLast(descriptors.count - Int(found))
    if isCut != 0 {
      for one in descriptors { close(one) }
      return .tooLong
    }
    // No message is empty.
    guard count > 0 else { return .ended }
    return .message(Message(bytes: Array(bytes[..<count]), descriptors: descriptors))
  }
}

/// A Unix socket at which processes connect as `DescriptorChannel`s: one thread accepts, any may end it.
public final class DescriptorChannelListener: Sendable {
  /// The listening socket, to be waited for beside others.
  public let descriptor: Int32
  private let path: String

  /// Listens at `path`, for this process's user only (mode 0600), in place of any file that stood there.
  public init(path: String) throws(SocketError) {
    descriptor = try UnixSocket.listen(path, backlog: 16, kind: UnixSocket.messages)
    self.path = path
  }

  deinit { close(descriptor) }

  /// Waits for a connection, for ever or not at all; nil when `end` was called, or nobody is there.
  public func accept(waits: Bool) -> DescriptorChannel? {
    while true {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, waits ? -1 : 0) >= 0 || errno == EINTR else { return nil }
      let accepted = accept4(descriptor, nil, nil, Int32(SOCK_CLOEXEC.rawValue))
      if accepted >= 0 { return DescriptorChannel(descriptor: accepted) }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EAGAIN:
        // A socket that was ended hangs up, and has nobody any more.
        if !waits || polled.revents & Int16(POLLHUP) != 0 { return nil }
      case EMFILE, ENFILE, ENOMEM:
        // Whoever asks waits until there are descriptors again.
        guard waits else { return nil }
        usleep(100_000)
      default: return nil
      }
    }
  }

  /// Accepts nobody any more, and has `accept` return; from any thread.
  public func end() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// Takes the file away, which nobody else has replaced.
  public func removeFile() { unlink(path) }
}
