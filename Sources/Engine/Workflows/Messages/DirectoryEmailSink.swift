public import Base
import Glibc
import Synchronization

/// Keeps messages as files of a directory, the last ones, for whoever sends them on or looks at them.
///
/// A message's name comes from its key, so that one that is sent twice is one file.
public final class DirectoryEmailSink: EmailSink {
  private let path: String
  private let senders: EmailSenders
  private let timeSource: any TimeSource
  private let limit: Int
  private let budget = RecipientBudget()
  /// File names, oldest first; nil until the first message comes.
  private let names: Mutex<[String]?> = Mutex(nil)

  /// A sink.
  ///
  /// - Parameters:
  ///   - path: The directory; made when the first message comes.
  ///   - senders: Whom messages may come from.
  ///   - timeSource: The clock of dates and of the recipients' hour.
  ///   - limit: How many messages are kept.
  public init(
    path: String, senders: EmailSenders, timeSource: any TimeSource,
    limit: Int = Limits.maxKeptMessages
  ) {
    self.path = path
    self.senders = senders
    self.timeSource = timeSource
    self.limit = limit
  }

  public var place: String { "file:mail" }

  public func send(
    _ message: EmailMessage, key: String, organization: String
  ) async -> EmailOutcome {
    do throws(StepFailure) {
      var message = message
      message.from = try senders.sender(of: message)
      try write(message, key, organization, at: timeSource.wallNanoseconds())
      return .taken
    } catch {
      return .failed(error)
    }
  }

  private func write(
    _ message: EmailMessage, _ key: String, _ organization: String, at now: Int64
  ) throws(StepFailure) {
    let bytes = EmailText.bytes(of: message, key: key, at: now)
    let name = Self.fileName(key)
    let failure = names.withLock { kept -> StepFailure? in
      var names = kept ?? Self.files(in: path)
      defer { kept = names }
      // One that is sent again has its recipients' places already.
      let isKnown = names.utf8Contains(name)
      if !isKnown, let failure = budget.take(message.recipients.count, of: organization, at: now) {
        return failure
      }
      mkdir(path, 0o700)
      guard Self.write(bytes, to: path + "/" + name) else {
        if !isKnown { budget.giveBack(message.recipients.count, of: organization, at: now) }
        return StepFailure("the message could not be written")
      }
      guard !isKnown else { return nil }
      names.append(name)
      while names.count > limit { unlink(path + "/" + names.removeFirst()) }
      return nil
    }
    if let failure { throw failure }
  }

  // MARK: Files

  private static func fileName(_ key: String) -> String {
    // Keys hold no more than a header field's value may; a file's name may not hold a slash.
    let safe = key.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 }
    let name = String(decoding: safe, as: UTF8.self)
    return ShortKey.of(name, atMost: Limits.maxMessageNameBytes) + ".eml"
  }

  /// Writes a file whole, or not at all.
  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let part = path + ".part"
    let descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + written, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      written += count
    }
    let isWhole = written == bytes.count && fsync(descriptor) == 0
    close(descriptor)
    guard isWhole, rename(part, path) == 0 else {
      unlink(part)
      return false
    }
    return true
  }

  /// The messages of a directory by their names, which begin with the runs' ids and so grow with time.
  private static func files(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.utf8HasSuffix(".eml") { names.append(name) }
    }
    return names.utf8Sorted()
  }
}
