import Base
import Glibc

/// Reads HTTP/1.1 requests (RFC 9112): a state machine without input or output of its own.
///
/// It is strict where two readers could disagree, since that is how requests are smuggled: every line ends with
/// CRLF, a field's name touches its colon, a line is never continued, and a body's length is told exactly once.
struct HTTP1Parser {
  /// What a call of `next` found.
  enum Step: Equatable {
    /// All that can be used was used; more input is needed.
    case needMore
    /// The head is complete; `head` and the properties below describe it.
    case head
    /// That many bytes at `dataOffset` of the input are body.
    case data(Int)
    /// The request is complete; `trailers` holds what stood behind its last chunk.
    case end
  }

  /// How the body's end is told.
  enum Framing: Equatable {
    case none
    case length(Int)
    case chunked
  }

  private enum State {
    case requestLine, fields, fixed(Int), chunkSize, chunkData(Int), chunkEnd, trailers, done
  }

  private let limits: HTTPLimits
  private var state = State.requestLine
  /// How much of an unfinished line was searched for its end before.
  private var searched = 0
  private var emptyLines = 0
  private var fieldBytes = 0
  private var extensionBytes = 0
  private var hostCount = 0
  private var contentLength: Int?
  private var hasTransferEncoding = false
  private var targetHasAuthority = false

  /// Whether the request has a body, and how long.
  private(set) var framing = Framing.none
  /// Whether the connection may be used again after this request.
  private(set) var keepsAlive = true
  /// Whether the client waits for "100 Continue".
  private(set) var expectsContinue = false
  /// How much of the body has not been handed out; nil when only its end will tell.
  var bytesLeft: Int? {
    switch state {
    case .fixed(let left): left
    case .done: 0
    default: nil
    }
  }
  /// Fields behind a chunked body; nil when there were none.
  private(set) var trailers: HTTPFieldBlock?
  /// Where the bytes of `Step.data` begin.
  private(set) var dataOffset = 0

  /// Bytes that a chunk's size line may have, and that all chunk extensions of a request may have together.
  static let maxChunkLine = 256
  static let maxExtensionBytes = 4096

  init(_ limits: HTTPLimits) { self.limits = limits }

  /// Whether nothing of a request was seen yet.
  var isIdle: Bool {
    if case .requestLine = state { return emptyLines == 0 && searched == 0 }
    return false
  }

  /// Makes ready for the connection's next request.
  mutating func reset() { self = HTTP1Parser(limits) }

  /// Goes on with `input`, the bytes behind those that earlier calls used.
  ///
  /// `used` is set to how many bytes of `input` are dealt with, those of `Step.data` included.
  mutating func next(
    _ input: UnsafeRawBufferPointer, _ head: inout HTTPRequestHead, used: inout Int
  ) throws(HTTP1Error) -> Step {
    used = 0
    while true {
      let rest = UnsafeRawBufferPointer(rebasing: input[used...])
      switch state {
      case .requestLine, .fields, .trailers, .chunkSize:
        guard let line = try line(rest) else { return .needMore }
        used += line.count + 2
        if let step = try take(line, &head) { return step }
      case .fixed(let left), .chunkData(let left):
        if rest.isEmpty { return .needMore }
        dataOffset = used
        let count = min(left, rest.count)
        used += count
        spend(count, of: left)
        return .data(count)
      case .chunkEnd:
        guard rest.count >= 2 else {
          if rest.count == 1, rest[0] != 0x0d {
            throw .malformed("a chunk is longer than its size")
          }
          return .needMore
        }
        guard rest[0] == 0x0d, rest[1] == 0x0a else {
          throw .malformed("a chunk is longer than its size")
        }
        used += 2
        state = .chunkSize
      case .done: return .end
      }
    }
  }

  private mutating func spend(_ count: Int, of left: Int) {
    if case .fixed = state {
      state = count == left ? .done : .fixed(left - count)
    } else {
      state = count == left ? .chunkEnd : .chunkData(left - count)
    }
  }

  // MARK: Lines

  /// The next line without its CRLF; nil when its end has not come.
  private mutating func line(
    _ rest: UnsafeRawBufferPointer
  ) throws(HTTP1Error) -> UnsafeRawBufferPointer? {
    let start = searched
    if start < rest.count,
      let found = memchr(rest.baseAddress! + start, 0x0a, rest.count - start)
    {
      let end = UnsafeRawPointer(found) - rest.baseAddress!
      guard end > 0, rest[end - 1] == 0x0d else { throw .malformed("a line ends with LF alone") }
      searched = 0
      let line = UnsafeRawBufferPointer(rebasing: rest[0..<end - 1])
      try checkLength(line.count)
      return line
    }
    searched = rest.count
    // The CR of an unfinished end does not count.
    try checkLength(rest.count - 1)
    return nil
  }

  /// Throws when a line is too long.
  ///
  /// Changes nothing; borrowed, the parser would be copied for each line.
  private mutating func checkLength(_ count: Int) throws(HTTP1Error) {
    switch state {
    case .requestLine:
      // A method and the version come on top of the target.
      if count > limits.maxTargetBytes + 64 { throw .targetTooLong }
    case .chunkSize:
      if count > Self.maxChunkLine { throw .malformed("a chunk extension is too long") }
    default:
      if count > limits.maxHeaderListBytes - fieldBytes { throw .fieldsTooLarge }
    }
  }

  private mutating func take(
    _ line: UnsafeRawBufferPointer, _ head: inout HTTPRequestHead
  ) throws(HTTP1Error) -> Step? {
    switch state {
    case .requestLine:
      if line.isEmpty {
        // RFC 9112 section 2.2: an empty line in front of a request is ignored, but not for ever.
        emptyLines += 1
        if emptyLines > 2 { throw .malformed("the request line is empty") }
        return nil
      }
      try requestLine(line, &head)
      state = .fields
      return nil
    case .fields:
      guard line.isEmpty else {
        try field(line, &head)
        return nil
      }
      try finishHead(&head)
      return .head
    case .trailers:
      guard line.isEmpty else {
        try trailer(line)
        return nil
      }
      state = .done
      return .end
    default:
      try chunkSize(line)
      return nil
    }
  }

  // MARK: The request line

  private mutating func requestLine(
    _ line: UnsafeRawBufferPointer, _ head: inout HTTPRequestHead
  ) throws(HTTP1Error) {
    guard let first = line.firstIndex(of: 0x20), let last = line.lastIndex(of: 0x20), first < last
    else { throw .malformed("the request line has not three parts") }
    let method = UnsafeRawBufferPointer(rebasing: line[0..<first])
    let target = UnsafeRawBufferPointer(rebasing: line[first + 1..<last])
    let version = UnsafeRawBufferPointer(rebasing: line[(last + 1)...])
    guard method.count <= 32, HTTP1Syntax.isToken(method) else {
      throw .malformed("the method is not a token")
    }
    if HTTPMethod(token: method) == .other, !version.startsWithToken("http") { throw .notHTTP }
    try takeVersion(version, &head)
    head.method = HTTPMethod(token: method)
    if target.count > limits.maxTargetBytes { throw .targetTooLong }
    guard !target.isEmpty, HTTP1Syntax.isTarget(target) else {
      throw .malformed("the request target has a byte that must not stand there")
    }
    if method.count == 7, memcmp(method.baseAddress!, "CONNECT", 7) == 0 { throw .notImplemented }
    try takeTarget(target, &head)
  }

  private func takeVersion(
    _ version: UnsafeRawBufferPointer, _ head: inout HTTPRequestHead
  ) throws(HTTP1Error) {
    guard version.count == 8, memcmp(version.baseAddress!, "HTTP/", 5) == 0,
      version[6] == UInt8(ascii: "."), let major = HTTP1Syntax.hexadecimal(version[5]), major < 10,
      let minor = HTTP1Syntax.hexadecimal(version[7]), minor < 10
    else { throw .malformed("the HTTP version is malformed") }
    guard major == 1 else { throw .versionNotSupported }
    // RFC 9110 section 2.5: a higher minor version is answered as the highest that we know.
    head.version = minor == 0 ? .http1_0 : .http1_1
  }

  /// Takes the target in its origin, absolute or asterisk form (RFC 9112 section 3.2).
  private mutating func takeTarget(
    _ target: UnsafeRawBufferPointer, _ head: inout HTTPRequestHead
  ) throws(HTTP1Error) {
    if target[0] == UInt8(ascii: "/") { return head.setTarget(target) }
    if target.count == 1, target[0] == UInt8(ascii: "*"), head.method == .options {
      return head.setTarget(target)
    }
    guard let start = Self.afterScheme(target) else {
      throw .malformed("the request target has no form that a server takes")
    }
    var end = start
    while end < target.count, target[end] != UInt8(ascii: "/"), target[end] != UInt8(ascii: "?") {
      end += 1
    }
    let authority = UnsafeRawBufferPointer(rebasing: target[start..<end])
    guard !authority.isEmpty, HTTP1Syntax.isAuthority(authority) else {
      throw .malformed("the authority in the request target is malformed")
    }
    head.setAuthority(authority)
    targetHasAuthority = true
    let path = UnsafeRawBufferPointer(rebasing: target[end...])
    if path.first == UInt8(ascii: "/") {
      head.setTarget(path)
    } else {
      // RFC 9112 section 3.2.1: an empty path is sent as "/".
      var withSlash = ByteBuffer(capacity: path.count + 1)
      withSlash.append(UInt8(ascii: "/"))
      withSlash.append(path)
      withSlash.withUnsafeBytes { head.setTarget($0) }
    }
  }

  private static func afterScheme(_ target: UnsafeRawBufferPointer) -> Int? {
    for scheme in ["http://", "https://"] as [StaticString] {
      let count = scheme.utf8CodeUnitCount
      if target.count >= count,
        UnsafeRawBufferPointer(rebasing: target[0..<count]).isToken(scheme)
      {
        return count
      }
    }
    return nil
  }

  // MARK: Fields

  /// Splits a field line and charges it to the limits; the name comes in lower case.
  private mutating func split(
    _ line: UnsafeRawBufferPointer,
    _ body: (_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) throws(HTTP1Error) ->
      Void
  ) throws(HTTP1Error) {
    if line[0] == 0x20 || line[0] == 0x09 { throw .malformed("a field line is continued") }
    guard let colon = memchr(line.baseAddress!, 0x3a, line.count) else {
      throw .malformed("a field line has no colon")
    }
    let nameCount = UnsafeRawPointer(colon) - line.baseAddress!
    let name = UnsafeRawBufferPointer(rebasing: line[0..<nameCount])
    let value = UnsafeRawBufferPointer(rebasing: line[(nameCount + 1)...]).trimmingSpaces()
    // Field names are short: on the stack, unless somebody tries something.
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: nameCount) {
      (lower) throws(HTTP1Error) in
      guard HTTP1Syntax.lowercase(token: name, into: lower) else {
        throw .malformed("a field name is not a token")
      }
      guard HTTP1Syntax.isFieldValue(value) else {
        throw .malformed("a field value has a control character")
      }
      fieldBytes += nameCount + value.count + 32
      if fieldBytes > limits.maxHeaderListBytes || value.count > limits.maxHeaderValueBytes {
        throw .fieldsTooLarge
      }
      try body(UnsafeRawBufferPointer(lower), value)
    }
  }

  private mutating func field(
    _ line: UnsafeRawBufferPointer, _ head: inout HTTPRequestHead
  ) throws(HTTP1Error) {
    if head.count >= limits.maxHeaderFields { throw .fieldsTooLarge }
    var known = HTTPFieldName.other
    try split(line) { (name, value) throws(HTTP1Error) in
      known = HTTPFieldName.recognise(name)
      head.append(known: known, name: name, value: value)
    }
    guard known != .other else { return }
    // The value that was just appended.
    let value = head.lastValue
    switch known {
    case .host: hostCount += 1
    case .contentLength:
      guard contentLength == nil else { throw .malformed("there are two content lengths") }
      guard let length = HTTP1Syntax.decimal(value) else {
        throw .malformed("the content length is not a number")
      }
      contentLength = length
    case .transferEncoding: hasTransferEncoding = true
    case .expect:
      guard value.isToken("100-continue") else { throw .expectationFailed }
      expectsContinue = true
    default: break
    }
  }

  private mutating func finishHead(_ head: inout HTTPRequestHead) throws(HTTP1Error) {
    let isOld = head.version == .http1_0
    if hostCount > 1 || (hostCount == 0 && !isOld) {
      throw .malformed("a request has exactly one Host field")
    }
    if let host = head.value(.host) {
      guard HTTP1Syntax.isAuthority(host) else { throw .malformed("the Host field is malformed") }
      // RFC 9112 section 3.2.2: an absolute target wins over the Host field.
      if !targetHasAuthority { _ = head.reconcileHost() }
    }
    if hasTransferEncoding {
      if contentLength != nil {
        throw .malformed("a content length beside a transfer coding")
      }
      if isOld { throw .malformed("HTTP/1.0 has no transfer codings") }
      try checkTransferCodings(head)
      framing = .chunked
      state = .chunkSize
    } else if let contentLength, contentLength > 0 {
      framing = .length(contentLength)
      state = .fixed(contentLength)
    } else {
      state = .done
    }
    if isOld || framing == .none { expectsContinue = false }
    keepsAlive = !isOld
    var saysClose = false
    var saysKeepAlive = false
    head.forEachValue(.connection) { value in
      value.forEachElement { option in
        if option.isToken("close") { saysClose = true }
        if option.isToken("keep-alive") { saysKeepAlive = true }
      }
    }
    if saysKeepAlive { keepsAlive = true }
    if saysClose { keepsAlive = false }
  }

  /// Refuses every list of transfer codings but "chunked" (RFC 9112 section 6.1): those whose end nobody could find as
  /// malformed, others as not implemented.
  private func checkTransferCodings(_ head: borrowing HTTPRequestHead) throws(HTTP1Error) {
    var count = 0
    var chunkedCount = 0
    var isLastChunked = false
    head.forEachValue(.transferEncoding) { value in
      value.forEachElement { coding in
        count += 1
        isLastChunked = coding.isToken("chunked")
        if isLastChunked { chunkedCount += 1 }
      }
    }
    guard isLastChunked, chunkedCount == 1 else {
      throw .malformed("the last transfer coding is chunked, once")
    }
    guard count == 1 else { throw .unknownTransferCoding }
  }

  // MARK: Chunks

  private mutating func chunkSize(_ line: UnsafeRawBufferPointer) throws(HTTP1Error) {
    var size = 0
    var digits = 0
    while digits < line.count, let digit = HTTP1Syntax.hexadecimal(line[digits]) {
      digits += 1
      if digits > 15 { throw .malformed("a chunk size is too long") }
      size = size << 4 | digit
    }
    if digits == 0 { throw .malformed("a chunk size is not a number") }
    if digits < line.count {
      let rest = UnsafeRawBufferPointer(rebasing: line[digits...])
      guard rest.trimmingSpaces().first == UInt8(ascii: ";"), HTTP1Syntax.isFieldValue(rest)
      else { throw .malformed("a chunk size is not a number") }
      extensionBytes += rest.count
      if extensionBytes > Self.maxExtensionBytes {
        throw .malformed("the chunk extensions are too long")
      }
    }
    state = size == 0 ? .trailers : .chunkData(size)
  }

  private mutating func trailer(_ line: UnsafeRawBufferPointer) throws(HTTP1Error) {
    let block = trailers ?? HTTPFieldBlock()
    trailers = block
    if block.count >= limits.maxHeaderFields { throw .fieldsTooLarge }
    try split(line) { (name, value) throws(HTTP1Error) in
      switch HTTPFieldName.recognise(name) {
      case .contentLength, .transferEncoding, .host, .connection, .expect:
        throw .malformed("a field that must not stand in trailers")
      default: block.append(name: name, value: value)
      }
    }
  }
}
