import Glibc
import Synchronization

/// The fields that somebody here looks at: recognised once, when they arrive, then compared as a byte.
///
/// The names below are those of HTTP and of the RPC protocols. Others are registered by whoever reads them.
public struct HTTPFieldName: Sendable, Hashable {
  /// The number under which the name is kept; 0 for names that nobody looks at.
  public let rawValue: UInt8

  @inlinable init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A name that nobody looks at.
  @inlinable public static var other: HTTPFieldName { HTTPFieldName(rawValue: 0) }
  /// `content-type`.
  @inlinable public static var contentType: HTTPFieldName { HTTPFieldName(rawValue: 1) }
  /// `content-length`.
  @inlinable public static var contentLength: HTTPFieldName { HTTPFieldName(rawValue: 2) }
  /// `content-encoding`.
  @inlinable public static var contentEncoding: HTTPFieldName { HTTPFieldName(rawValue: 3) }
  /// `accept`.
  @inlinable public static var accept: HTTPFieldName { HTTPFieldName(rawValue: 4) }
  /// `accept-encoding`.
  @inlinable public static var acceptEncoding: HTTPFieldName { HTTPFieldName(rawValue: 5) }
  /// `accept-language`.
  @inlinable public static var acceptLanguage: HTTPFieldName { HTTPFieldName(rawValue: 6) }
  /// `authorization`.
  @inlinable public static var authorization: HTTPFieldName { HTTPFieldName(rawValue: 7) }
  /// `te`.
  @inlinable public static var te: HTTPFieldName { HTTPFieldName(rawValue: 8) }
  /// `user-agent`.
  @inlinable public static var userAgent: HTTPFieldName { HTTPFieldName(rawValue: 9) }
  /// `host`.
  @inlinable public static var host: HTTPFieldName { HTTPFieldName(rawValue: 10) }
  /// `origin`.
  @inlinable public static var origin: HTTPFieldName { HTTPFieldName(rawValue: 11) }
  /// `cookie`.
  @inlinable public static var cookie: HTTPFieldName { HTTPFieldName(rawValue: 12) }
  /// `transfer-encoding`.
  @inlinable public static var transferEncoding: HTTPFieldName { HTTPFieldName(rawValue: 13) }
  /// `connection`.
  @inlinable public static var connection: HTTPFieldName { HTTPFieldName(rawValue: 14) }
  /// `expect`.
  @inlinable public static var expect: HTTPFieldName { HTTPFieldName(rawValue: 15) }
  /// `grpc-timeout`.
  @inlinable public static var grpcTimeout: HTTPFieldName { HTTPFieldName(rawValue: 16) }
  /// `grpc-encoding`.
  @inlinable public static var grpcEncoding: HTTPFieldName { HTTPFieldName(rawValue: 17) }
  /// `grpc-accept-encoding`.
  @inlinable public static var grpcAcceptEncoding: HTTPFieldName { HTTPFieldName(rawValue: 18) }
  /// `connect-timeout-ms`.
  @inlinable public static var connectTimeoutMs: HTTPFieldName { HTTPFieldName(rawValue: 19) }
  /// `connect-protocol-version`.
  @inlinable public static var connectProtocolVersion: HTTPFieldName { HTTPFieldName(rawValue: 20) }
  /// `connect-content-encoding`.
  @inlinable public static var connectContentEncoding: HTTPFieldName { HTTPFieldName(rawValue: 21) }
  /// `connect-accept-encoding`.
  @inlinable public static var connectAcceptEncoding: HTTPFieldName { HTTPFieldName(rawValue: 22) }
  /// `access-control-request-method`.
  @inlinable public static var accessControlRequestMethod: HTTPFieldName {
    HTTPFieldName(rawValue: 23)
  }
  /// `access-control-request-headers`.
  @inlinable public static var accessControlRequestHeaders: HTTPFieldName {
    HTTPFieldName(rawValue: 24)
  }
  /// `x-grpc-web`.
  @inlinable public static var xGrpcWeb: HTTPFieldName { HTTPFieldName(rawValue: 25) }
  /// `x-forwarded-for`.
  @inlinable public static var xForwardedFor: HTTPFieldName { HTTPFieldName(rawValue: 26) }
  /// `x-forwarded-host`.
  @inlinable public static var xForwardedHost: HTTPFieldName { HTTPFieldName(rawValue: 27) }
  /// `if-none-match`.
  @inlinable public static var ifNoneMatch: HTTPFieldName { HTTPFieldName(rawValue: 28) }
  /// `forwarded`.
  @inlinable public static var forwarded: HTTPFieldName { HTTPFieldName(rawValue: 29) }
  /// `upgrade`.
  @inlinable public static var upgrade: HTTPFieldName { HTTPFieldName(rawValue: 30) }

  /// The names of HTTP and the RPC protocols, by number.
  private static let standardNames: [StaticString] = [
    "",
    "content-type",
    "content-length",
    "content-encoding",
    "accept",
    "accept-encoding",
    "accept-language",
    "authorization",
    "te",
    "user-agent",
    "host",
    "origin",
    "cookie",
    "transfer-encoding",
    "connection",
    "expect",
    "grpc-timeout",
    "grpc-encoding",
    "grpc-accept-encoding",
    "connect-timeout-ms",
    "connect-protocol-version",
    "connect-content-encoding",
    "connect-accept-encoding",
    "access-control-request-method",
    "access-control-request-headers",
    "x-grpc-web",
    "x-forwarded-for",
    "x-forwarded-host",
    "if-none-match",
    "forwarded",
    "upgrade",
  ]

  /// Every name that there is now, registered ones included.
  public static var known: [HTTPFieldName] {
    let count = standardNames.count + registeredNames.count.load(ordering: .acquiring)
    return (0..<count).map { HTTPFieldName(rawValue: UInt8($0)) }
  }

  /// Whether the name is one of HTTP's or of the RPC protocols', and not one that was registered.
  public var isStandard: Bool { self != .other && Int(rawValue) < Self.standardNames.count }

  /// The name in lower case.
  public var text: StaticString {
    let index = Int(rawValue)
    return index < Self.standardNames.count
      ? Self.standardNames[index] : registeredNames.names[index - Self.standardNames.count]
  }

  /// Makes a name one that is recognised in every request that comes from now on; the same name gives the same
  /// value again.
  ///
  /// For names in lower case, at start: there is room for a few dozen of them in a process.
  public static func register(_ name: StaticString) -> HTTPFieldName {
    let found = UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    let standard = recogniseStandard(found)
    guard standard == .other else { return standard }
    return HTTPFieldName(rawValue: UInt8(standardNames.count + registeredNames.index(of: name)))
  }

  /// Recognises a lower-case name.
  public static func recognise(_ bytes: UnsafeRawBufferPointer) -> HTTPFieldName {
    let standard = recogniseStandard(bytes)
    return standard == .other ? recogniseRegistered(bytes) : standard
  }

  /// Recognises a lower-case name that was registered.
  private static func recogniseRegistered(_ bytes: UnsafeRawBufferPointer) -> HTTPFieldName {
    let count = registeredNames.count.load(ordering: .acquiring)
    for index in 0..<count where registeredNames.names[index].utf8CodeUnitCount == bytes.count {
      if memcmp(
        bytes.baseAddress.unsafelyUnwrapped, registeredNames.names[index].utf8Start, bytes.count)
        == 0
      {
        return HTTPFieldName(rawValue: UInt8(standardNames.count + index))
      }
    }
    return .other
  }

  /// One switch on the length, then a comparison with each name that long.
  @inline(__always)
  private static func recogniseStandard(_ bytes: UnsafeRawBufferPointer) -> HTTPFieldName {
    @inline(__always)
    func matches(_ candidate: StaticString) -> Bool {
      // The candidate's length, which is the same, because the compiler knows it and then calls nothing.
      memcmp(bytes.baseAddress.unsafelyUnwrapped, candidate.utf8Start, candidate.utf8CodeUnitCount)
        == 0
    }
    switch bytes.count {
    case 2: if matches("te") { return .te }
    case 4: if matches("host") { return .host }
    case 6:
      if matches("accept") { return .accept }
      if matches("origin") { return .origin }
      if matches("cookie") { return .cookie }
      if matches("expect") { return .expect }
    case 7: if matches("upgrade") { return .upgrade }
    case 9: if matches("forwarded") { return .forwarded }
    case 10:
      if matches("user-agent") { return .userAgent }
      if matches("connection") { return .connection }
      if matches("x-grpc-web") { return .xGrpcWeb }
    case 12:
      if matches("content-type") { return .contentType }
      if matches("grpc-timeout") { return .grpcTimeout }
    case 13:
      if matches("authorization") { return .authorization }
      if matches("grpc-encoding") { return .grpcEncoding }
      if matches("if-none-match") { return .ifNoneMatch }
    case 14: if matches("content-length") { return .contentLength }
    case 15:
      if matches("accept-encoding") { return .acceptEncoding }
      if matches("accept-language") { return .acceptLanguage }
      if matches("x-forwarded-for") { return .xForwardedFor }
    case 16:
      if matches("content-encoding") { return .contentEncoding }
      if matches("x-forwarded-host") { return .xForwardedHost }
    case 17: if matches("transfer-encoding") { return .transferEncoding }
    case 18: if matches("connect-timeout-ms") { return .connectTimeoutMs }
    case 20: if matches("grpc-accept-encoding") { return .grpcAcceptEncoding }
    case 23: if matches("connect-accept-encoding") { return .connectAcceptEncoding }
    case 24:
      if matches("connect-protocol-version") { return .connectProtocolVersion }
      if matches("connect-content-encoding") { return .connectContentEncoding }
    case 29: if matches("access-control-request-method") { return .accessControlRequestMethod }
    case 30: if matches("access-control-request-headers") { return .accessControlRequestHeaders }
    default: break
    }
    return .other
  }
}

/// Some of the names that the server knows.
public struct HTTPFieldSet: Sendable {
  /// A bit for each name.
  @usableFromInline let bits: UInt64

  /// The set of some names.
  public init(_ names: [HTTPFieldName]) {
    bits = names.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }
}

/// The names that were registered, in this process: only ever added to.
private let registeredNames = RegisteredNames()

/// A short table that one thread at a time adds to while all read.
private final class RegisteredNames: @unchecked Sendable {
  // Unchecked because of `names`: an entry is written once, before `count` says that it is there.
  /// A request's head has a bit for each name.
  static let capacity = 32
  let names = UnsafeMutablePointer<StaticString>.allocate(capacity: capacity)
  let count = Atomic<Int>(0)
  private let lock = Mutex(())

  /// The place of `name`, which is added if it is new.
  func index(of name: StaticString) -> Int {
    lock.withLock { _ in
      let count = count.load(ordering: .relaxed)
      for index in 0..<count where names[index].utf8CodeUnitCount == name.utf8CodeUnitCount {
        if memcmp(names[index].utf8Start, name.utf8Start, name.utf8CodeUnitCount) == 0 {
          return index
        }
      }
      precondition(count < Self.capacity, "too many field names are registered")
      (names + count).initialize(to: name)
      self.count.store(count + 1, ordering: .releasing)
      return count
    }
  }
}
