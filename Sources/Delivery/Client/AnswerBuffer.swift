import Base

/// Gathers what comes back to a request, within the limits.
struct AnswerBuffer: ~Copyable {
  /// The field lines of the last head that came, each with its line end.
  private var head = ByteBuffer()
  private var body = ByteBuffer()
  /// Bytes of all heads and trailers.
  private var headBytes = 0
  /// Whether the last head that came had its end, an empty line.
  private(set) var isHeadComplete = false

  init() {}

  /// Makes it as good as new for another request.
  mutating func clear() {
    head.removeAll(keepingAtMost: Self.keptBytes)
    body.removeAll(keepingAtMost: Self.keptBytes)
    headBytes = 0
    isHeadComplete = false
  }

  /// Larger buffers go back to the system after a request.
  private static let keptBytes = 16 * 1024

  /// Takes a line of a head or of the trailers; false beyond `Limits.maxOutgoingHeadBytes`.
  mutating func takeLine(_ line: UnsafeRawBufferPointer) -> Bool {
    headBytes += line.count
    guard headBytes <= Limits.maxOutgoingHeadBytes else { return false }
    if line.starts(with: Self.versionPrefix) {
      // An interim answer, or the answer to a request that libcurl had to repeat, came before this one.
      head.removeAll()
      body.removeAll()
      isHeadComplete = false
    } else if !isHeadComplete {
      if line.count <= 2, line.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) {
        isHeadComplete = true
      } else {
        head.append(line)
      }
    }
    return true
  }

  private static let versionPrefix = Array("HTTP/".utf8)

  /// Takes bytes of the body; false beyond `Limits.maxOutgoingAnswerBytes`.
  mutating func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= Limits.maxOutgoingAnswerBytes else { return false }
    body.append(bytes)
    return true
  }

  /// The answer as the caller gets it.
  func answer(status: Int, duration: Int64) -> OutgoingAnswer {
    OutgoingAnswer(status: status, head: head.array(), body: body.array(), duration: duration)
  }
}
