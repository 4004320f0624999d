public import Base
import Glibc
import Synchronization

/// Keeps messages as files of a directory, the last ones, for whoever sends them on or looks at them.
///
/// A message's name comes from its key, so that one that is sent twice is one file.
public final class DirectoryEmailSink: EmailSink {
  private struct State {
    /// File names, oldest first.
    var names: [String]
    /// The recipients of each organization since the hour began.
    var recipients: [UTF8Key: Int] = [:]
    var hour: Int64 = 0
  }

  private let path: String
  private let senders: [String]
  private let timeSource: any TimeSource
  private let limit: Int
  private let state: Mutex<State?>

  /// A sink.
  ///
  /// - Parameters:
  ///   - path: The directory; made when the first message comes.
  ///   - senders: The addresses that messages may come from, the first for those that name none.
  ///   - timeSource: The clock of dates and of the recipients' hour.
  ///   - limit: How many messages are kept.
  public init(
    path: String, senders: [String], timeSource: any TimeSource,
    limit: Int = Limits.maxKeptMessages
  ) {
    self.path = path
    self.senders = senders
    self.timeSource = timeSource
    self.limit = limit
    state = Mutex(nil)
  }

  public func send(
    _ message: EmailMessage, key: String, organization: String
  ) async throws(StepFailure) {
    var message = message
    if message.from.isEmpty { message.from = senders.first ?? "" }
    guard senders.contains(where: { Self.isSame($0, message.from) }) else {
      throw StepFailure(
        message.from.isEmpty
          ? "messages have no sender: name one by the setting --email-sender"
          : "'\(EchoedText.cut(message.from))' may not be a sender: allow it by the setting --email-sender"
      )
    }
    let now = timeSource.wallNanoseconds()
    let bytes = EmailText.bytes(of: message, key: key, at: now)
    let name = Self.fileName(key)
    let failure = state.withLock { state -> StepFailure? in
      if state == nil { state = State(names: Self.files(in: path)) }
      return write(bytes, as: name, message, organization, now, &state!)
    }
    if let failure { throw failure }
  }

  private func write(
    _ bytes: [UInt8], as name: String, _ message: EmailMessage, _ organization: String,
    _ now: Int64, _ state: inout State
  ) -> StepFailure? {
    let hour = now / 3_600_000_000_000
    if hour != state.hour { (state.hour, state.recipients) = (hour, [:]) }
    let isKnown = state.names.utf8Contains(name)
    let count =
      state.recipients[organization, default: 0] + message.to.count + message.carbonCopy.count
    guard isKnown || count <= Limits.maxRecipientsPerHour else {
      return StepFailure(
        "the organization's messages had \(Limits.maxRecipientsPerHour) recipients in this hour, which is all they may"
      )
    }
    mkdir(path, 0o700)
    guard Self.write(bytes, to: path + "/" + name) else {
      return StepFailure("the message could not be written")
    }
    guard !isKnown else { return nil }
    state.recipients[organization] = count
    state.names.append(name)
    while state.names.count > limit { unlink(path + "/" + state.names.removeFirst()) }
    return nil
  }

  // MARK: Files

  private static func fileName(_ key: String) -> String {
    // Keys hold no more than a header field's value may; a file's name may not hold a slash.
    let safe = key.utf8.map { $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0 }
    let name = String(decoding: safe.prefix(200), as: UTF8.self)
    return name + ".eml"
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

  /// Domains have no case, and hardly any mailbox has.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.lowercased().utf8Equals(right.lowercased())
  }
}

/// Messages as they are written (RFC 5322).
enum EmailText {
  /// A message with its header; the body as base64, so that every line is short.
  static func bytes(of message: EmailMessage, key: String, at time: Int64) -> [UInt8] {
    var text = ""
    func line(_ name: String, _ value: String) {
      if !value.isEmpty { text += "\(name): \(value)\r\n" }
    }
    line("Date", date(time))
    line("From", message.from)
    line("To", message.to.joined(separator: ",\r\n "))
    line("Cc", message.carbonCopy.joined(separator: ",\r\n "))
    line("Reply-To", message.replyTo)
    line("Subject", subject(message.subject))
    line("X-Idempotency-Key", key)
    line("MIME-Version", "1.0")
    line("Content-Type", "text/html; charset=utf-8")
    line("Content-Transfer-Encoding", "base64")
    text += "\r\n"
    let encoded = Array(Base64.encode(Array(message.body.utf8)).utf8)
    var bytes = Array(text.utf8)
    var index = 0
    while index < encoded.count {
      bytes += encoded[index..<min(index + 76, encoded.count)]
      bytes += [0x0D, 0x0A]
      index += 76
    }
    return bytes
  }

  /// Other texts than ASCII as encoded words (RFC 2047), 45 bytes each.
  private static func subject(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 || $0 < 0x20 }) else { return text }
    var words: [String] = []
    var piece: [UInt8] = []
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if piece.count + bytes.count > 45 {
        words.append("=?utf-8?B?\(Base64.encode(piece))?=")
        piece = []
      }
      piece += bytes
    }
    words.append("=?utf-8?B?\(Base64.encode(piece))?=")
    return words.joined(separator: "\r\n ")
  }

  private static let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// An instant as RFC 5322 writes it; nanoseconds since 1970.
  private static func date(_ time: Int64) -> String {
    let seconds = max(time, 0) / 1_000_000_000
    let day = Int(seconds / 86_400)
    let date = RFC3339.civilDate(days: day)
    func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let clock =
      "\(two(seconds / 3600 % 24)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    return
      "\(days[day % 7]), \(date.day) \(months[date.month - 1]) \(date.year) \(clock) +0000"
  }
}
