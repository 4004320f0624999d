import Base
import HTTP
import Wire

/// What a client's list of sub-protocols says of a call (docs/browsers.md): pages can give a WebSocket no fields.
struct WebSocketOffer {
  /// The sub-protocols that calls are made in, by how messages are encoded.
  private static let names: [(name: String, codec: Codec)] = [
    ("pintle.json", .json), ("pintle.proto", .proto),
  ]

  /// How messages are encoded.
  let codec: Codec
  /// The sub-protocol that says so.
  let name: String
  /// The fields that the list stands for, in lower case.
  private(set) var fields: [(name: String, value: String)] = []
  /// How many of them are metadata.
  private var metadataCount = 0

  /// Reads the list of a head; throws when it names none of the sub-protocols, or something malformed.
  init(_ head: borrowing HTTPRequestHead) throws(RPCError) {
    var chosen: (name: String, codec: Codec)?
    var token: String?
    var timeout: String?
    var metadata: String?
    var isRepeated = false
    var unknown: String?
    func set(_ value: inout String?, _ text: Substring) {
      isRepeated = isRepeated || value != nil
      value = String(text)
    }
    head.forEach { name, value in
      guard name.equals("sec-websocket-protocol") else { return }
      value.forEachElement { element in
        // Sent as it came: printable ASCII, or the head would have been refused.
        let text = String(decoding: element, as: UTF8.self)
        if let rest = text.behind("pintle.bearer.") {
          set(&token, rest)
        } else if let rest = text.behind("pintle.timeout.") {
          set(&timeout, rest)
        } else if let rest = text.behind("pintle.metadata.") {
          set(&metadata, rest)
        } else if let known = Self.names.first(where: { $0.name.utf8Equals(text) }) {
          chosen = chosen ?? known
        } else if text.utf8HasPrefix("pintle.") {
          unknown = unknown ?? text
        }
      }
    }
    if let unknown {
      throw RPCError(
        .invalidArgument, "unknown sub-protocol \"\(EchoedText.cut(unknown))\"")
    }
    guard let chosen else {
      throw RPCError(
        .invalidArgument, "sec-websocket-protocol must name pintle.json or pintle.proto")
    }
    (name, codec) = chosen
    if isRepeated {
      throw RPCError(
        .invalidArgument,
        "pintle.bearer, pintle.timeout and pintle.metadata may stand once in the list of sub-protocols"
      )
    }
    if let token { try add(token: token, head) }
    if let timeout { try add(timeout: timeout, head) }
    if let metadata { try add(metadata: metadata) }
  }

  private mutating func add(
    token: String, _ head: borrowing HTTPRequestHead
  ) throws(RPCError) {
    guard head.value(.authorization) == nil else {
      throw RPCError(
        .invalidArgument, "there is a token in authorization and one in the list of sub-protocols")
    }
    guard !token.isEmpty else { throw RPCError(.invalidArgument, "pintle.bearer names no token") }
    fields.append(("authorization", "Bearer " + token))
  }

  private mutating func add(
    timeout: String, _ head: borrowing HTTPRequestHead
  ) throws(RPCError) {
    guard head.value(.connectTimeoutMs) == nil else {
      throw RPCError(
        .invalidArgument,
        "there is a deadline in connect-timeout-ms and one in the list of sub-protocols")
    }
    guard (1...10).contains(timeout.utf8.count),
      timeout.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else {
      throw RPCError(.invalidArgument, "pintle.timeout must be 1 to 10 digits of milliseconds")
    }
    fields.append(("connect-timeout-ms", timeout))
  }

  // MARK: Metadata

  private mutating func add(metadata: String) throws(RPCError) {
    guard let bytes = Base64.decode(metadata) else {
      throw RPCError(.invalidArgument, "pintle.metadata is not base64url")
    }
    do throws(WireError) {
      try read(bytes)
    } catch {
      throw RPCError(.invalidArgument, "pintle.metadata: \(error)")
    }
    guard metadataCount <= Limits.maxWebSocketMetadata else {
      throw RPCError(
        .invalidArgument, "pintle.metadata has more than \(Limits.maxWebSocketMetadata) pairs")
    }
    for (name, value) in fields[(fields.count - metadataCount)...] {
      guard Metadata.isValid(key: name), !Self.isKept(name) else {
        throw RPCError(.invalidArgument, "pintle.metadata cannot set \"\(EchoedText.cut(name))\"")
      }
      guard Metadata.isValid(value: value) else {
        throw RPCError(.invalidArgument, "pintle.metadata has a value that is not printable ASCII")
      }
    }
  }

  /// Reads `{"name":"value","name":["value","value"]}`.
  private mutating func read(_ bytes: [UInt8]) throws(WireError) {
    // Safe: the bytes do not change before the reader's last use.
    var reader = JSONReader(bytes.span.bytes)
    try reader.beginObject()
    while let key = try reader.nextMember() {
      let name = key.string
      let value = try reader.readRawValue()
      // Safe: the text lives as long as the reader around it.
      var values = JSONReader(RawSpan(_unsafeBytes: value))
      if value.first == UInt8(ascii: "[") {
        var texts: [String] = []
        try values.readArray { (reader) throws(WireError) in texts.append(try reader.readString()) }
        for text in texts { append(name, text) }
      } else {
        append(name, try values.readString())
      }
    }
    try reader.finish()
  }

  private mutating func append(_ name: String, _ value: String) {
    metadataCount += 1
    fields.append((name, value))
  }

  /// Whether a field belongs to HTTP, or says what only the transport or a proxy may say.
  private static func isKept(_ name: String) -> Bool {
    let known = Array(name.utf8).withUnsafeBytes { HTTPFieldName.recognise($0) }
    if known.isStandard { return true }
    return keptPrefixes.contains { name.utf8HasPrefix($0) }
      || keptNames.contains { name.utf8Equals($0) }
  }

  private static let keptPrefixes = ["sec-", "proxy-", "x-forwarded-", "access-control-"]
  private static let keptNames = ["x-real-ip", "via", "date", "cookie2", "set-cookie"]
}

extension String {
  /// What follows `prefix`; nil where the text does not begin with it.
  fileprivate func behind(_ prefix: String) -> Substring? {
    utf8HasPrefix(prefix) ? self[utf8.index(startIndex, offsetBy: prefix.utf8.count)...] : nil
  }
}
