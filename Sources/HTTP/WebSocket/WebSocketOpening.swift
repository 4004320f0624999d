import Base
import Net

/// The request that opens a WebSocket: `GET` with `Upgrade` (RFC 6455 section 4.2), or an extended `CONNECT` over HTTP/2
/// (RFC 8441 section 5).
public enum WebSocketOpening {
  /// Why a request that asks for a WebSocket (`HTTPRequestHead.asksForWebSocket`) opens none.
  public enum Fault: Sendable, Equatable {
    /// It is malformed, as the text says.
    case malformed(String)
    /// It asks for another version than `version`.
    case otherVersion
  }

  /// The version of the protocol, as heads name it.
  public static let version = "13"

  /// What is wrong with a request that asks for a WebSocket; nil when nothing is.
  public static func fault(_ head: borrowing HTTPRequestHead) -> Fault? {
    var versions = 0
    var isOther = false
    var keys: [[UInt8]] = []
    head.forEach { name, value in
      if name.isToken("sec-websocket-version") {
        versions += 1
        isOther = isOther || !value.isToken("13")
      } else if name.isToken("sec-websocket-key") {
        keys.append(Array(value))
      }
    }
    guard versions > 0, !isOther else { return .otherVersion }
    guard versions == 1 else { return .malformed("sec-websocket-version came more than once") }
    guard head.version != .http2 else { return nil }
    guard keys.count == 1, keys[0].withUnsafeBytes({ Base64.decode($0) })?.count == 16,
      keys[0].count == 24
    else { return .malformed("sec-websocket-key must be there once, and hold 16 bytes in base64") }
    let hasBody =
      head.value(.transferEncoding) != nil
      || head.value(.contentLength).map { !$0.isToken("0") } ?? false
    return hasBody ? .malformed("the opening of a WebSocket has no body") : nil
  }

  /// The fields of the answer that opens the WebSocket, beside those of whoever answers.
  static func fields(_ head: borrowing HTTPRequestHead) -> [HTTPFields.Field] {
    guard head.version != .http2 else { return [] }
    var key: [UInt8] = []
    head.forEach { name, value in
      if name.isToken("sec-websocket-key") { key = Array(value) }
    }
    // RFC 6455 section 1.3.
    let digest = NetDigest.sha1(key + Array("258EAFA5-E914-47DA-95CA-C5AB0DC85B11".utf8))
    return [
      .init("upgrade", "websocket"), .init("connection", "upgrade"),
      .init("sec-websocket-accept", Base64.encode(digest)),
    ]
  }
}
