import Base
public import Wire

/// Cuts the answer of a Connect stream in JSON into its messages.
public struct ConnectStreamReader {
  private var bytes: [UInt8] = []
  /// Where what was not cut yet begins.
  private var start = 0
  private var isEnded = false
  /// What the next call throws.
  private var fault: CommandError?
  /// What is said behind the error with this code and message with which a server ends the stream.
  private let hint: (_ code: String, _ message: String) -> String
  private static let headBytes = 5
  private static let end: UInt8 = 2

  /// Begins; `hint` makes what is said behind the error, with a code and a message, with which a server ends the stream.
  public init(
    hint: @escaping (_ code: String, _ message: String) -> String = { _, _ in "" }
  ) { self.hint = hint }

  /// A message as a stream carries it: a byte of flags, four of the length, then the bytes.
  public static func envelope(_ message: [UInt8]) -> [UInt8] {
    let length = UInt32(message.count)
    return [
      0, UInt8(truncatingIfNeeded: length >> 24), UInt8(truncatingIfNeeded: length >> 16),
      UInt8(truncatingIfNeeded: length >> 8), UInt8(truncatingIfNeeded: length),
    ] + message
  }

  /// Takes a piece of the answer, and returns the messages that are whole.
  ///
  /// Messages that came before a fault in the same piece are returned first; the next call throws then.
  ///
  /// - Throws: What is wrong with the stream, or the error with which the server has ended it.
  public mutating func take(_ piece: UnsafeRawBufferPointer) throws(CommandError) -> [JSONValue] {
    if let fault { throw fault }
    bytes += piece
    var messages: [JSONValue] = []
    do throws(CommandError) {
      while let message = try next() { messages.append(message) }
    } catch {
      guard !messages.isEmpty else { throw error }
      fault = error
    }
    bytes.removeFirst(start)
    start = 0
    return messages
  }

  /// Checks that the stream has come to its end.
  public func finish() throws(CommandError) {
    if let fault { throw fault }
    guard isEnded else { throw .failure("the server's answer was cut off") }
  }

  /// The next message that is whole; nil when there is none yet, or the stream has ended.
  private mutating func next() throws(CommandError) -> JSONValue? {
    while bytes.count - start >= Self.headBytes {
      let flags = bytes[start]
      let length = bytes[(start + 1)..<(start + 5)].reduce(0) { $0 << 8 | Int($1) }
      guard length <= Limits.maxCommandMessageBytes else {
        throw .failure("a message is longer than \(Limits.maxCommandMessageBytes) bytes")
      }
      guard !isEnded, flags & ~Self.end == 0 else { throw Self.broken }
      let end = start + Self.headBytes + length
      guard bytes.count >= end else { break }
      let value: JSONValue
      do throws(WireError) {
        value = try JSONValue(json: Array(bytes[(start + Self.headBytes)..<end]))
      } catch {
        throw Self.broken
      }
      start = end
      if flags & Self.end == 0 { return value }
      isEnded = true
      if let error = value["error"] {
        let code = error["code"]?.stringValue ?? "unknown"
        let message = error["message"]?.stringValue ?? code
        throw .failure(message + hint(code, message))
      }
    }
    return nil
  }

  private static let broken = CommandError.failure("the server's answer is no stream of messages")
}
