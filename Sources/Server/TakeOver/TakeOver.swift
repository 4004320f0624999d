import Base
import Glibc
import Net

/// Taking over from a running server, as the new process does it.
public final class TakeOver: Sendable {
  /// The sockets that the running server listens on.
  public let passed: PassedListeners
  /// What the running server knows of its service manager.
  let managerLines: [String]
  private let channel: DescriptorChannel

  private init(_ passed: PassedListeners, _ managerLines: [String], _ channel: DescriptorChannel) {
    self.passed = passed
    self.managerLines = managerLines
    self.channel = channel
  }

  /// Asks the server that is asked at `path` for its listeners; nil when none is there, or none any more.
  ///
  /// The server goes on serving until `ready`, whatever becomes of this process.
  ///
  /// - Throws: Why it does not pass them.
  public static func ask(at path: String) throws(CommandError) -> TakeOver? {
    try ask(at: path, timeout: Limits.takeOverAskTimeout)
  }

  static func ask(at path: String, timeout: Int64) throws(CommandError) -> TakeOver? {
    guard let channel = DescriptorChannel(path: path) else {
      if errno == ENOENT || errno == ECONNREFUSED { return nil }
      throw .failure("cannot ask \(path): \(String(cString: strerror(errno)))")
    }
    channel.send(TakeOverMessage(.ask))
    let (message, descriptors) = try receive(channel, timeout)
    guard let message else {
      Console.note("the running server has ended without an answer")
      return nil
    }
    guard message.word == .offer else {
      for descriptor in descriptors { close(descriptor) }
      throw .failure("the running server refuses to hand over: \(refusal(message))")
    }
    // First the sockets, then what is told of the service manager.
    do throws(TakeOverMessage.Fault) {
      let passed = try PassedListeners(
        lines: Array(message.lines.prefix(descriptors.count)), descriptors: descriptors)
      return TakeOver(passed, Array(message.lines.dropFirst(descriptors.count)), channel)
    } catch {
      throw .failure("cannot take over from the running server: \(error.text)")
    }
  }

  /// Says that nothing but the data directory is needed any more, and returns when it is free.
  ///
  /// - Throws: When the running server does not give it away.
  public func ready() throws(CommandError) {
    channel.send(TakeOverMessage(.ready))
    let (message, descriptors) = try Self.receive(channel, Limits.takeOverUnlockTimeout)
    for descriptor in descriptors { close(descriptor) }
    guard let message else {
      Console.note("the running server has ended before it had handed over")
      return
    }
    guard message.word == .unlocked else {
      throw .failure("the running server does not hand over: \(Self.refusal(message))")
    }
  }

  /// Says that this process serves, so that the other one ends, and closes the sockets that it does not listen on.
  public func serving() {
    channel.send(TakeOverMessage(.serving))
    passed.closeRest()
  }

  private static func refusal(_ message: TakeOverMessage) -> String {
    let text = message.lines.first ?? ""
    return text.isEmpty ? "it says \(message.word.rawValue)" : EchoedText.cut(text)
  }

  /// The next message; nil at the other process's end.
  private static func receive(
    _ channel: DescriptorChannel, _ nanoseconds: Int64
  ) throws(CommandError) -> (TakeOverMessage?, [Int32]) {
    switch channel.receive(milliseconds: Int32(clamping: nanoseconds / 1_000_000)) {
    case .ended: return (nil, [])
    case .nothing:
      throw .failure(
        "the running server has not answered for \(nanoseconds / 1_000_000) milliseconds; nothing was taken over"
      )
    case .tooLong:
      throw .failure("the running server has sent more than a message of a take-over may have")
    case .message(let message):
      do throws(TakeOverMessage.Fault) {
        return (try TakeOverMessage(message.bytes), message.descriptors)
      } catch {
        for descriptor in message.descriptors { close(descriptor) }
        throw .failure("cannot take over from the running server: \(error.text)")
      }
    }
  }
}
