import Server
import Wire

/// Reads an input as the answer of a Connect stream in JSON, as commands do: whole, and in pieces.
enum StreamFuzzer {
  /// What a reader made of an answer.
  private struct Reading: Equatable {
    var messages: [String] = []
    /// The first error; nil for a stream that came to its end.
    var error: String?
  }

  /// The first byte of an input says how long its pieces are.
  static func run(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let answer = Array(bytes.dropFirst())
    let whole = read(answer, piece: max(answer.count, 1))
    let cut = read(answer, piece: Int(first) + 1)
    precondition(whole.error?.isEmpty != true, "an error without words")
    precondition(whole == cut, "other messages, or another end, in pieces")
    // Messages that are sent as they were read are read again the same.
    var again: [UInt8] = []
    for message in cut.messages { again += ConnectStreamReader.envelope(Array(message.utf8)) }
    precondition(
      read(again, piece: max(again.count, 1)).messages == cut.messages, "read again as others")
  }

  private static func read(_ bytes: [UInt8], piece: Int) -> Reading {
    var reader = ConnectStreamReader { code, message in " [\(code), \(message.utf8.count)]" }
    var reading = Reading()
    do throws(CommandError) {
      for start in stride(from: 0, to: bytes.count, by: piece) {
        let part = Array(bytes[start..<min(start + piece, bytes.count)])
        reading.messages += try take(part, into: &reader).map { $0.text() }
      }
      try reader.finish()
    } catch {
      reading.error = error.message
    }
    return reading
  }

  private static func take(
    _ bytes: [UInt8], into reader: inout ConnectStreamReader
  ) throws(CommandError) -> [JSONValue] {
    let outcome = bytes.withUnsafeBytes { bytes -> Result<[JSONValue], CommandError> in
      do throws(CommandError) {
        return .success(try reader.take(bytes))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}
