import Base
import Glibc

/// A request's method.
public enum HTTPMethod: UInt8, Sendable {
  case get, head, post, put, patch, delete, options
  /// Any other token; the server answers 405 or 404.
  case other

  /// Recognises a method's token, which is case-sensitive (RFC 9110 section 9.1).
  public init(token: UnsafeRawBufferPointer) {
    @inline(__always)
    func matches(_ name: StaticString) -> Bool {
      memcmp(token.baseAddress.unsafelyUnwrapped, name.utf8Start, token.count) == 0
    }
    switch token.count {
    case 3: self = matches("GET") ? .get : matches("PUT") ? .put : .other
    case 4: self = matches("POST") ? .post : matches("HEAD") ? .head : .other
    case 5: self = matches("PATCH") ? .patch : .other
    case 6: self = matches("DELETE") ? .delete : .other
    case 7: self = matches("OPTIONS") ? .options : .other
    default: self = .other
    }
  }

  /// The method's name as it stands on the wire.
  public var name: String {
    switch self {
    case .get: "GET"
    case .head: "HEAD"
    case .post: "POST"
    case .put: "PUT"
    case .patch: "PATCH"
    case .delete: "DELETE"
    case .options: "OPTIONS"
    case .other: "OTHER"
    }
  }
}

/// The HTTP version that carries a request.
public enum HTTPVersion: UInt8, Sendable {
  case http1_0, http1_1, http2
}

/// The fields that the server itself looks at: recognised once, when they arrive, then compared as a byte.
public enum HTTPFieldName: UInt8, Sendable, CaseIterable {
  case other
  case contentType, contentLength, contentEncoding, accept, acceptEncoding, acceptLanguage
  case authorization, te, userAgent, host, origin, cookie, transferEncoding, connection, expect
  case grpcTimeout, grpcEncoding, grpcAcceptEncoding
  case connectTimeoutMs, connectProtocolVersion, connectContentEncoding, connectAcceptEncoding
  case accessControlRequestMethod, accessControlRequestHeaders
  case xGrpcWeb, xZitadelOrgid, xForwardedFor

  /// The name in lower case.
  public var text: StaticString {
    switch self {
    case .other: ""
    case .contentType: "content-type"
    case .contentLength: "content-length"
    case .contentEncoding: "content-encoding"
    case .accept: "accept"
    case .acceptEncoding: "accept-encoding"
    case .acceptLanguage: "accept-language"
    case .authorization: "authorization"
    case .te: "te"
    case .userAgent: "user-agent"
    case .host: "host"
    case .origin: "origin"
    case .cookie: "cookie"
    case .transferEncoding: "transfer-encoding"
    case .connection: "connection"
    case .expect: "expect"
    case .grpcTimeout: "grpc-timeout"
    case .grpcEncoding: "grpc-encoding"
    case .grpcAcceptEncoding: "grpc-accept-encoding"
    case .connectTimeoutMs: "connect-timeout-ms"
    case .connectProtocolVersion: "connect-protocol-version"
    case .connectContentEncoding: "connect-content-encoding"
    case .connectAcceptEncoding: "connect-accept-encoding"
    case .accessControlRequestMethod: "access-control-request-method"
    case .accessControlRequestHeaders: "access-control-request-headers"
    case .xGrpcWeb: "x-grpc-web"
    case .xZitadelOrgid: "x-zitadel-orgid"
    case .xForwardedFor: "x-forwarded-for"
    }
  }

  /// Recognises a lower-case name: one switch on the length, then a comparison with each name that long.
  public static func recognise(_ bytes: UnsafeRawBufferPointer) -> HTTPFieldName {
    @inline(__always)
    func matches(_ candidate: HTTPFieldName) -> Bool {
      memcmp(bytes.baseAddress.unsafelyUnwrapped, candidate.text.utf8Start, bytes.count) == 0
    }
    switch bytes.count {
    case 2: if matches(.te) { return .te }
    case 4: if matches(.host) { return .host }
    case 6:
      if matches(.accept) { return .accept }
      if matches(.origin) { return .origin }
      if matches(.cookie) { return .cookie }
      if matches(.expect) { return .expect }
    case 10:
      if matches(.userAgent) { return .userAgent }
      if matches(.connection) { return .connection }
      if matches(.xGrpcWeb) { return .xGrpcWeb }
    case 12:
      if matches(.contentType) { return .contentType }
      if matches(.grpcTimeout) { return .grpcTimeout }
    case 13:
      if matches(.authorization) { return .authorization }
      if matches(.grpcEncoding) { return .grpcEncoding }
    case 14: if matches(.contentLength) { return .contentLength }
    case 15:
      if matches(.acceptEncoding) { return .acceptEncoding }
      if matches(.acceptLanguage) { return .acceptLanguage }
      if matches(.xZitadelOrgid) { return .xZitadelOrgid }
      if matches(.xForwardedFor) { return .xForwardedFor }
    case 16: if matches(.contentEncoding) { return .contentEncoding }
    case 17: if matches(.transferEncoding) { return .transferEncoding }
    case 18: if matches(.connectTimeoutMs) { return .connectTimeoutMs }
    case 20: if matches(.grpcAcceptEncoding) { return .grpcAcceptEncoding }
    case 23: if matches(.connectAcceptEncoding) { return .connectAcceptEncoding }
    case 24:
      if matches(.connectProtocolVersion) { return .connectProtocolVersion }
      if matches(.connectContentEncoding) { return .connectContentEncoding }
    case 29: if matches(.accessControlRequestMethod) { return .accessControlRequestMethod }
    case 30: if matches(.accessControlRequestHeaders) { return .accessControlRequestHeaders }
    default: break
    }
    return .other
  }
}

/// A request's head: method, target and fields as one byte arena, reused with its stream.
///
/// Nothing is turned into a `String` until someone asks. Buffer pointers that members return lie in the arena
/// and are valid until the stream's end; they must not be kept across an `await`.
public struct HTTPRequestHead: ~Copyable {
  @usableFromInline
  struct Entry {
    var known: HTTPFieldName
    var name: UInt32
    var nameCount: UInt32
    var value: UInt32
    var valueCount: UInt32
  }

  public var method = HTTPMethod.other
  public var version = HTTPVersion.http2
  /// Whether the connection is encrypted.
  public var isSecure = false

  var arena = ByteBuffer()
  var entries: [Entry] = []
  var targetRange = (start: 0, count: 0, pathCount: 0)
  var authorityRange = (start: 0, count: 0)
  /// A bit for each known name that occurs, so that asking for an absent field costs nothing.
  var present: UInt64 = 0

  public init() {}

  /// Forgets everything but the memory.
  public mutating func removeAll() {
    arena.removeAll(keepingAtMost: 16 * 1024)
    entries.removeAll(keepingCapacity: true)
    present = 0
    targetRange = (0, 0, 0)
    authorityRange = (0, 0)
    method = .other
    version = .http2
    isSecure = false
  }

  /// The number of fields; pseudo-fields do not count.
  public var count: Int { entries.count }

  /// Sets the request target: the path up to "?", and the query behind it.
  public mutating func setTarget(_ bytes: UnsafeRawBufferPointer) {
    let start = arena.count
    arena.append(bytes)
    guard let base = bytes.baseAddress, bytes.count > 0 else {
      targetRange = (start, 0, 0)
      return
    }
    let question = memchr(base, Int32(UInt8(ascii: "?")), bytes.count)
    targetRange = (start, bytes.count, question.map { UnsafeRawPointer($0) - base } ?? bytes.count)
  }

  /// Sets the authority (`:authority`, or the Host field).
  public mutating func setAuthority(_ bytes: UnsafeRawBufferPointer) {
    authorityRange = (arena.count, bytes.count)
    arena.append(bytes)
  }

  /// Appends a field; `name` must be in lower case.
  public mutating func append(name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) {
    append(known: HTTPFieldName.recognise(name), name: name, value: value)
  }

  /// Appends a field that was recognised before.
  public mutating func append(
    known: HTTPFieldName, name: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer
  ) {
    let start = UInt32(truncatingIfNeeded: arena.count)
    arena.append(name)
    arena.append(value)
    present |= 1 &<< UInt64(known.rawValue)
    entries.append(
      Entry(
        known: known, name: start, nameCount: UInt32(truncatingIfNeeded: name.count),
        value: start &+ UInt32(truncatingIfNeeded: name.count),
        valueCount: UInt32(truncatingIfNeeded: value.count)))
  }

  /// The length of the whole request target.
  var targetCount: Int { targetRange.count }

  /// Whether a Host field, if there is one beside `:authority`, names the same authority (RFC 9113 section
  /// 8.3.1); takes the authority from it when there is no other.
  mutating func reconcileHost() -> Bool {
    guard let host = value(.host) else { return true }
    guard authorityRange.count > 0 else {
      for entry in entries where entry.known == .host {
        authorityRange = (Int(entry.value), Int(entry.valueCount))
      }
      return true
    }
    let authority = self.authority
    return host.count == authority.count
      && strncasecmp(
        host.baseAddress!.assumingMemoryBound(to: CChar.self),
        authority.baseAddress!.assumingMemoryBound(to: CChar.self), host.count) == 0
  }

  /// The path, still percent-encoded, without the query.
  public var path: UnsafeRawBufferPointer { slice(targetRange.start, targetRange.pathCount) }

  /// The query behind "?", still percent-encoded; empty when there is none.
  public var query: UnsafeRawBufferPointer {
    guard targetRange.pathCount < targetRange.count else { return slice(0, 0) }
    return slice(
      targetRange.start + targetRange.pathCount + 1, targetRange.count - targetRange.pathCount - 1)
  }

  /// The authority that the client asked for.
  public var authority: UnsafeRawBufferPointer { slice(authorityRange.start, authorityRange.count) }

  /// The first value of a field that the server knows.
  public func value(_ name: HTTPFieldName) -> UnsafeRawBufferPointer? {
    guard present & (1 &<< UInt64(name.rawValue)) != 0 else { return nil }
    for entry in entries where entry.known == name {
      return slice(Int(entry.value), Int(entry.valueCount))
    }
    return nil
  }

  /// The first value of a field that the server knows, as text; bytes that are no UTF-8 are replaced.
  public func string(_ name: HTTPFieldName) -> String? {
    value(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Calls `body` with each field's name and value, in order.
  public func forEach(
    _ body: (_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) -> Void
  ) {
    for entry in entries {
      body(
        slice(Int(entry.name), Int(entry.nameCount)), slice(Int(entry.value), Int(entry.valueCount))
      )
    }
  }

  /// A part of the arena. Safe: the arena does not change after the head is complete, and every range lies
  /// inside it.
  @inline(__always)
  private func slice(_ start: Int, _ count: Int) -> UnsafeRawBufferPointer {
    arena.withUnsafeBytes {
      UnsafeRawBufferPointer(start: $0.baseAddress.map { $0 + start }, count: count)
    }
  }
}
