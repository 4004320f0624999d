import Glibc

/// The fields that the server itself looks at: recognised once, when they arrive, then compared as a byte.
public enum HTTPFieldName: UInt8, Sendable, CaseIterable {
  case other
  case contentType, contentLength, contentEncoding, accept, acceptEncoding, acceptLanguage
  case authorization, te, userAgent, host, origin, cookie, transferEncoding, connection, expect
  case grpcTimeout, grpcEncoding, grpcAcceptEncoding
  case connectTimeoutMs, connectProtocolVersion, connectContentEncoding, connectAcceptEncoding
  case accessControlRequestMethod, accessControlRequestHeaders
  case xGrpcWeb, xZitadelOrgid, xForwardedFor, xForwardedHost, xPintleSkipExecutions

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
    case .xForwardedHost: "x-forwarded-host"
    case .xPintleSkipExecutions: "x-pintle-skip-executions"
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
    case 16:
      if matches(.contentEncoding) { return .contentEncoding }
      if matches(.xForwardedHost) { return .xForwardedHost }
    case 17: if matches(.transferEncoding) { return .transferEncoding }
    case 18: if matches(.connectTimeoutMs) { return .connectTimeoutMs }
    case 20: if matches(.grpcAcceptEncoding) { return .grpcAcceptEncoding }
    case 23: if matches(.connectAcceptEncoding) { return .connectAcceptEncoding }
    case 24:
      if matches(.connectProtocolVersion) { return .connectProtocolVersion }
      if matches(.connectContentEncoding) { return .connectContentEncoding }
      if matches(.xPintleSkipExecutions) { return .xPintleSkipExecutions }
    case 29: if matches(.accessControlRequestMethod) { return .accessControlRequestMethod }
    case 30: if matches(.accessControlRequestHeaders) { return .accessControlRequestHeaders }
    default: break
    }
    return .other
  }
}
