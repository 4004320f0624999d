import Base
import Server
import Wire

/// Cuts the answer of a Connect stream in JSON into its messages.
struct ConnectStreamReader {
  private var bytes: [UInt8] = []
  /// Where what was not cut yet begins.
  private var start = 0
  private var isEnded = false
  /// What is said behind an error that tells that nobody is known to call.
  private let hint: String
  private static let headBytes = 5
  private static let end: UInt8 = 2

  /// Begins; `hint` is said behind an error that tells that nobody is known to call.
  init(hint: String = "") { self.hint = hint }

  /// A message as a stream carries it: a byte of flags, four of the length, then the bytes.
  static func envelope(_ message: [UInt8]) -> [UInt8] {
    let length = UInt32(message.count)
    return [
      0, UInt8(truncatingIfNeeded: length >> 24), UInt8(truncatingIfNeeded: length >> 16),
      UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length),
    ] + message
  }

  /// Takes a piece of the answer, and returns the messages that are whole.
  ///
  /// - Throws: What is wrong with the stream, or the error with which the server has ended it.
  mutating func take(_ piece: UnsafeRawBufferPointer) throws(CommandError) -> [JSONValue] {
    bytes += piece
    var messages: [JSONValue] = []
    while bytes.count - start >= Self.headBytes {
      let flags = bytes[start]
      let length = bytes[(start + 1)..<(start + 5)].reduce(0) { $0 << 8 | Int($1) }
      guard length <= Limits.maxCommandMessageBytes else {
        throw .failure("a message is longer than \(Limits.maxCommandMessageBytes) bytes")
      }
      let next = start + Self.headBytes + length
      guard bytes.count >= next else { break }
      guard !isEnded, flags & ~Self.end == 0 else { throw Self.broken }
      let value: JSONValue
      do throws(WireError) {
        value = try JSONValue(json: Array(bytes[(start + Self.headBytes)..<next]))
      } catch {
        throw Self.broken
      }
      start = next
      if flags & Self.end == 0 {
        messages.append(value)
        continue
      }
      isEnded = true
      if let error = value["error"] {
        let code = error["code"]?.stringValue
        throw .failure(
          (error["message"]?.stringValue ?? code ?? "unknown")
            + (code == "unauthenticated" ? hint : ""))
      }
    }
    bytes.removeFirst(start)
    start = 0
    return messages
  }

  /// Checks that the stream has come to its end.
  func finish() throws(CommandError) {
    guard isEnded else { throw .failure("the server's answer was cut off") }
  }

  private static let broken = CommandError.failure("the server's answer is no stream of messages")
}
