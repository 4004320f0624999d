import Base
import Glibc
import Net
import Synchronization

/// What a running server passes to a process that takes over.
struct HandOverOffer {
  var listeners: [PassedListeners.Entry]
  /// What it knows of its service manager.
  var managerLines: [String]
}

/// A process that is ready to take over from this one.
public final class HandingOver: Sendable {
  let channel: DescriptorChannel
  /// The process.
  public let process: Int32
  /// This process's own descriptors of the listening sockets: it goes on with them when the other one fails.
  let listeners: PassedListeners

  init(_ channel: DescriptorChannel, process: Int32, listeners: PassedListeners) {
    self.channel = channel
    self.process = process
    self.listeners = listeners
  }
}

/// Where other processes ask a running server to hand over, on a thread of its own.
///
/// One at a time may take over, and only one of the same user or of root. Nothing changes for the server before it is
/// ready; one that goes away before, or takes too long, is forgotten.
final class HandOverListener: Sendable {
  private let listener: DescriptorChannelListener
  /// How long another process's first word is waited for, and then how long until it is ready, in nanoseconds.
  private let askTimeout: Int64
  private let readyTimeout: Int64
  private let isEnding = Atomic(false)

  /// Listens at `path`, in place of any file that stood there: the caller holds the directory.
  init(
    path: String, askTimeout: Int64 = Limits.takeOverAskTimeout,
    readyTimeout: Int64 = Limits.takeOverReadyTimeout
  ) throws(CommandError) {
    self.askTimeout = askTimeout
    self.readyTimeout = readyTimeout
    do throws(SocketError) {
      listener = try DescriptorChannelListener(path: path)
    } catch {
      throw .failure("cannot listen: \(error)")
    }
  }

  /// Begins to answer.
  ///
  /// - Parameters:
  ///   - offer: What is passed, asked for each process that asks; the descriptors are closed afterwards.
  ///   - handOver: Called once, when a process is ready; nobody is answered from then on.
  /// - Throws: Why there is no thread for it.
  func start(
    offer: @escaping @Sendable () throws(CommandError) -> HandOverOffer,
    handOver: @escaping @Sendable (HandingOver) -> Void
  ) throws(CommandError) {
    try CommandError.startingThread("hand-over") { [self] in
      while let channel = listener.accept(waits: true) {
        guard let ready = converse(channel, offer) else { continue }
        listener.end()
        handOver(ready)
        return
      }
    }
  }

  /// Answers nobody any more, and takes the file away.
  func stop() {
    isEnding.store(true, ordering: .releasing)
    listener.end()
    listener.removeFile()
  }

  /// Speaks with a process until it is ready; nil when it will not be.
  private func converse(
    _ channel: DescriptorChannel, _ offer: @Sendable () throws(CommandError) -> HandOverOffer
  ) -> HandingOver? {
    guard let peer = channel.peer, peer.user == geteuid() || peer.user == 0 else {
      return refuse(channel, "only the server's own user may ask")
    }
    guard receive(.ask, channel, askTimeout) else { return nil }
    let offered: HandOverOffer
    do throws(CommandError) {
      offered = try offer()
    } catch {
      return refuse(channel, error.message)
    }
    let listeners = PassedListeners(offered.listeners)
    guard offered.listeners.count <= DescriptorChannel.maxDescriptors else {
      return refuse(
        channel,
        "it has \(offered.listeners.count) listeners, and no more than \(DescriptorChannel.maxDescriptors) can be passed"
      )
    }
    let lines = offered.listeners.map(\.place.text) + offered.managerLines
    guard
      channel.send(
        TakeOverMessage(.offer, lines), descriptors: offered.listeners.map(\.descriptor))
    else {
      return refuse(channel, "its listeners cannot be told in one message")
    }
    guard receive(.ready, channel, readyTimeout) else { return nil }
    return HandingOver(channel, process: peer.process, listeners: listeners)
  }

  private func refuse(_ channel: DescriptorChannel, _ reason: String) -> HandingOver? {
    channel.send(TakeOverMessage(.refuse, [reason]))
    return nil
  }

  /// Waits for a word, and sends others away that ask meanwhile.
  ///
  /// False when the word does not come, which the other process is told.
  private func receive(
    _ word: TakeOverMessage.Word, _ channel: DescriptorChannel, _ nanoseconds: Int64
  ) -> Bool {
    let clock = SystemTimeSource()
    let end = clock.monotonicNanoseconds() + nanoseconds
    while !isEnding.load(ordering: .acquiring) {
      let left = end - clock.monotonicNanoseconds()
      guard left > 0 else {
        _ = refuse(
          channel, "the new process was not ready within \(nanoseconds / 1_000_000) milliseconds")
        return false
      }
      switch channel.receive(
        milliseconds: Int32(clamping: left / 1_000_000 + 1), or: listener.descriptor)
      {
      case .nothing:
        while let other = listener.accept(waits: false) {
          // Closed with its word unread, it would hear of a reset before the answer.
          _ = other.receive(milliseconds: 100)
          _ = refuse(other, "another process is about to take over")
        }
      case .ended: return false
      case .tooLong:
        _ = refuse(channel, "the message is too long")
        return false
      case .message(let message):
        // Nothing is wanted from there.
        for descriptor in message.descriptors { close(descriptor) }
        do throws(TakeOverMessage.Fault) {
          if try TakeOverMessage(message.bytes).word == word { return true }
          _ = refuse(channel, "\(word.rawValue) was expected")
        } catch {
          _ = refuse(channel, "the new process cannot take over: \(error.text)")
        }
        return false
      }
    }
    return false
  }
}
