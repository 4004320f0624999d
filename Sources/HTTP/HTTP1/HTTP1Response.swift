import Base
import Glibc

/// Writes an HTTP/1.1 response (RFC 9112 section 6): decides how its end is told, then frames its body.
struct HTTP1Response {
  private enum Framing { case none, length(Int), chunked, untilClose }

  private var framing = Framing.none
  /// Whether nothing but the connection's end tells that of the body.
  var endsWithConnection: Bool { if case .untilClose = framing { true } else { false } }
  /// Whether the head was written.
  private(set) var hasHead = false
  /// Whether the connection can be used again afterwards.
  private(set) var keepsAlive = true

  /// Writes the head of `stream`'s response.
  mutating func writeHead(
    _ stream: HTTP1Stream, keepsAlive: Bool, date: HTTPDate, into output: inout ByteBuffer
  ) {
    hasHead = true
    self.keepsAlive = keepsAlive
    let fields = stream.fields!
    guard !stream.state.contains(.upgraded) else {
      // RFC 9110 section 15.2.2: what follows is no HTTP, and so has no framing of HTTP's.
      framing = .untilClose
      self.keepsAlive = false
      Self.writeStatus(101, into: &output)
      _ = Self.writeFields(fields, into: &output)
      date.write(into: &output)
      output.append("\r\n")
      return
    }
    let isOld = stream.head.version == .http1_0
    let hasBody =
      stream.head.method != .head && stream.status != 204 && stream.status != 304
    Self.writeStatus(stream.status, into: &output)
    let declared = Self.writeFields(fields, into: &output)
    date.write(into: &output)
    if stream.status == 204 || stream.status == 304 {
      framing = .none
    } else if let declared {
      framing = hasBody ? .length(declared) : .none
    } else if stream.head.method == .head, stream.output.isEmpty {
      // What GET would answer is not known here, so its length is not either (RFC 9110 section 8.6).
      framing = .none
    } else if stream.state.contains(.finished), stream.trailers == nil || isOld || !hasBody {
      // The whole body is there, so its length is known.
      output.append("content-length: ")
      output.append(decimal: Int64(stream.output.count))
      output.append("\r\n")
      framing = hasBody ? .length(stream.output.count) : .none
    } else if !hasBody {
      framing = .none
    } else if isOld {
      framing = .untilClose
      self.keepsAlive = false
    } else {
      output.append("transfer-encoding: chunked\r\n")
      framing = .chunked
    }
    if !self.keepsAlive {
      output.append("connection: close\r\n")
    } else if isOld {
      output.append("connection: keep-alive\r\n")
    }
    output.append("\r\n")
  }

  /// Moves body bytes of `stream` into `output`, at most `room`; returns whether the response is complete.
  mutating func writeBody(_ stream: HTTP1Stream, room: Int, into output: inout ByteBuffer) -> Bool {
    var count = min(stream.output.count, max(room, 0))
    switch framing {
    case .none:
      stream.output.removeAll()
      return stream.state.contains(.finished)
    case .length(let left):
      // More than was announced would be read as the next response.
      count = min(count, left)
      stream.output.move(count, to: &output)
      framing = .length(left - count)
      if left == count { stream.output.removeAll() }
      guard stream.state.contains(.finished), stream.output.isEmpty else { return false }
      if left > count { keepsAlive = false }
      return true
    case .untilClose:
      stream.output.move(count, to: &output)
      return stream.state.contains(.finished) && stream.output.isEmpty
    case .chunked:
      if count > 0 {
        output.append(hexadecimal: count)
        output.append("\r\n")
        stream.output.move(count, to: &output)
        output.append("\r\n")
      }
      guard stream.state.contains(.finished), stream.output.isEmpty else { return false }
      output.append("0\r\n")
      if let trailers = stream.trailers { _ = Self.writeFields(trailers, into: &output) }
      output.append("\r\n")
      return true
    }
  }

  /// Writes a whole response that refuses a request.
  static func writeError(
    _ error: HTTP1Error, isSecure: Bool, date: HTTPDate, into output: inout ByteBuffer
  ) {
    writeStatus(error.status, into: &output)
    date.write(into: &output)
    output.append(
      "content-type: text/plain; charset=utf-8\r\nx-content-type-options: nosniff\r\n")
    if isSecure { output.append("strict-transport-security: max-age=31536000\r\n") }
    output.append("connection: close\r\ncontent-length: ")
    output.append(decimal: Int64(error.text.utf8CodeUnitCount + 1))
    output.append("\r\n\r\n")
    output.append(error.text)
    output.append("\n")
  }

  private static func writeStatus(_ status: Int, into output: inout ByteBuffer) {
    output.append("HTTP/1.1 ")
    output.append(decimal: Int64(status))
    output.append(" ")
    output.append(reason(status))
    output.append("\r\n")
  }

  /// Writes fields; returns the content length that stands among them.
  private static func writeFields(_ block: HTTPFieldBlock, into output: inout ByteBuffer) -> Int? {
    var declared: Int?
    block.withArena { arena in
      for range in block.ranges {
        let name = UnsafeRawBufferPointer(
          rebasing: arena[range.name..<range.name + range.nameCount])
        let value = UnsafeRawBufferPointer(
          rebasing: arena[range.value..<range.value + range.valueCount])
        if name.isToken("content-length") { declared = HTTP1Syntax.decimal(value) }
        output.append(name)
        output.append(": ")
        output.append(value)
        output.append("\r\n")
      }
    }
    return declared
  }

  /// The reason phrase of a status (RFC 9110 section 15); empty when the status has none.
  private static func reason(_ status: Int) -> StaticString {
    switch status {
    case 101: "Switching Protocols"
    case 200: "OK"
    case 201: "Created"
    case 202: "Accepted"
    case 204: "No Content"
    case 301: "Moved Permanently"
    case 302: "Found"
    case 303: "See Other"
    case 304: "Not Modified"
    case 307: "Temporary Redirect"
    case 308: "Permanent Redirect"
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 410: "Gone"
    case 412: "Precondition Failed"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 415: "Unsupported Media Type"
    case 417: "Expectation Failed"
    case 422: "Unprocessable Content"
    case 426: "Upgrade Required"
    case 429: "Too Many Requests"
    case 431: "Request Header Fields Too Large"
    case 500: "Internal Server Error"
    case 501: "Not Implemented"
    case 502: "Bad Gateway"
    case 503: "Service Unavailable"
    case 504: "Gateway Timeout"
    case 505: "HTTP Version Not Supported"
    default: ""
    }
  }
}

extension ByteBuffer {
  /// Moves `count` bytes from the front to the end of another buffer.
  mutating func move(_ count: Int, to other: inout ByteBuffer) {
    if count == 0 { return }
    withUnsafeBytes { other.append($0.baseAddress!, count: count) }
    removeFirst(count)
  }

  /// Appends a number in hexadecimal digits.
  mutating func append(hexadecimal value: Int) {
    var shift = max(0, (Int.bitWidth - value.leadingZeroBitCount - 1) / 4 * 4)
    while shift >= 0 {
      append(HexText.digit(UInt8(truncatingIfNeeded: value >> shift & 15)))
      shift -= 4
    }
  }
}
