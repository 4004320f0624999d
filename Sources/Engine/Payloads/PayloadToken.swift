import Base
import Records
import Wire

/// The claims of a payload as a JWT.
///
/// A payload is what callers, publishers and identity providers had to say, so a token around it must not be worth
/// anything elsewhere: its type is its own, its registered claims are the server's, and at its top level stands no
/// name that anybody else chose.
public enum PayloadToken {
  /// The `typ` of the header (RFC 8725 section 3.11).
  public static let type = "pintle-payload+jwt"
  /// How long after `iat` a token is good, in seconds: as long as receivers take `ZITADEL-Signature`.
  static let lifetimeSeconds: Int64 = 300

  /// What calls and events have at the top level, all of it named by the server.
  private static let ownMembers: [StaticString] = [
    "fullMethod", "instanceID", "orgID", "userID", "request", "response", "headers", "aggregateID",
    "aggregateType", "resourceOwner", "version", "sequence", "event_type", "created_at", "origin",
    "targetID", "client_address", "erased", "event_payload",
  ]
  /// What functions have there, by which their payloads are known: the rest of a context is its caller's.
  private static let functionMembers: [StaticString] = [
    "function", "userinfo", "user", "user_metadata", "org", "user_grants", "application",
    "response",
  ]

  /// The claims: `iss`, `aud`, `iat`, `exp` and `jti`, then the payload's members as they are, then those that somebody
  /// else named in `context`.
  ///
  /// - Parameters:
  ///   - body: The payload as JSON.
  ///   - target: Whom the token is for: its id is `aud`, its instance `iss`.
  ///   - id: The request's `webhook-id`, which is `jti`.
  ///   - now: Nanoseconds since 1970.
  /// - Returns: A JSON object.
  /// - Throws: ``PayloadError/encodingFailed(_:)`` when the payload is no object.
  static func claims(
    around body: [UInt8], for target: TargetRecord, id: String, at now: Int64
  ) throws(PayloadError) -> [UInt8] {
    let seconds = now / 1_000_000_000
    var writer = JSONWriter(ByteBuffer(capacity: body.count + 256))
    writer.beginObject()
    writer.writeKey("\"iss\":")
    writer.writeString(target.organization)
    writer.writeKey("\"aud\":")
    writer.writeString(target.id)
    writer.writeKey("\"iat\":")
    writer.writeRaw(json: "\(seconds)")
    writer.writeKey("\"exp\":")
    writer.writeRaw(json: "\(seconds + lifetimeSeconds)")
    writer.writeKey("\"jti\":")
    writer.writeString(id)
    do throws(WireError) {
      try copy(body, to: &writer)
      writer.endObject()
      return try writer.finish().array()
    } catch {
      throw .encodingFailed("the payload is no JSON object: \(error)")
    }
  }

  /// A message may be so deep, with a list or a map at each level.
  private static let maxDepth = 3 * Limits.maxMessageDepth

  private static func copy(
    _ body: [UInt8], to writer: inout JSONWriter
  ) throws(WireError) {
    var reader = JSONReader(body.span.bytes, depth: maxDepth)
    var members: [StaticString]?
    var foreign: [(name: String, value: UnsafeRawBufferPointer)] = []
    try reader.beginObject()
    while let key = try reader.nextMember() {
      let known = members ?? (key.matches("function") ? functionMembers : ownMembers)
      members = known
      let isKnown = known.contains { key.matches($0) }
      let name = key.string
      // Valid as long as `body`, which outlives all of this.
      let value = try reader.readRawValue()
      if isKnown {
        writer.writeKey(string: name)
        writer.writeRaw(json: value)
      } else {
        foreign.append((name, value))
      }
    }
    try reader.finish()
    guard !foreign.isEmpty else { return }
    writer.writeKey("\"context\":")
    writer.beginObject()
    for (name, value) in foreign {
      writer.writeKey(string: name)
      writer.writeRaw(json: value)
    }
    writer.endObject()
  }
}
