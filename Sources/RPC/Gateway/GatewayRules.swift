import HTTP
import Wire

/// What the JSON gateway reads out of a head.
final class GatewayRules: RequestRules {
  private let requiredHeader: RequiredHeader?
  private let kind: MethodDescriptor.Kind
  private let deadlines: GatewayDeadlines

  init(
    _ kind: MethodDescriptor.Kind, requiredHeader: RequiredHeader?, deadlines: GatewayDeadlines
  ) {
    self.kind = kind
    self.deadlines = deadlines
    self.requiredHeader = requiredHeader
  }

  func timeout(_ head: borrowing HTTPRequestHead) throws(RPCError) -> Int64? {
    if let requiredHeader { try require(requiredHeader, head) }
    guard let text = head.value(.grpcTimeout) else { return deadlines.timeout(nil, kind) }
    guard let timeout = Deadline.grpcTimeout(text) else {
      throw RPCError(.invalidArgument, "the grpc-timeout field is malformed")
    }
    return deadlines.timeout(timeout, kind)
  }

  private func require(
    _ required: RequiredHeader, _ head: borrowing HTTPRequestHead
  ) throws(RPCError) {
    var isThere = false
    head.forEach { name, value in
      if name.elementsEqual(required.name.utf8), value.equalsIgnoringCase(required.value) {
        isThere = true
      }
    }
    guard isThere else {
      throw RPCError(
        .invalidArgument, "the header \(required.name): \(required.value) is required here")
    }
  }

  func prepare(_ call: ServerCall, _ stream: HTTPStream) throws(RPCError) {
    try call.negotiateCompression(stream, named: .contentEncoding, accepted: .acceptEncoding)
    switch kind {
    case .unary, .bidirectional: break
    case .serverStream:
      // A compressed stream would hold lines back until the compressor has a block.
      call.responseCoding = .identity
    case .clientStream:
      // What a block inflates to can only be bounded as a whole, and a stream has no end to wait for.
      guard call.reader.coding == .identity else {
        throw call.refuseCoding("a request that is read while it comes may not be compressed")
      }
    }
  }

  func metadata(_ head: borrowing HTTPRequestHead, _ settings: CallSettings) -> Metadata {
    var metadata = Metadata()
    head.forEach { name, value in
      if name.equals("authorization") || settings.forwards(name) {
        metadata.append(field: String(decoding: name, as: UTF8.self), value)
      } else if name.starts(with: Self.metadataPrefix) {
        let key = name.dropping(Self.metadataPrefix.utf8CodeUnitCount)
        metadata.append(field: String(decoding: key, as: UTF8.self), value)
      } else if Self.forwarded.contains(where: { name.equals($0) }) {
        metadata.append(field: "grpcgateway-" + String(decoding: name, as: UTF8.self), value)
      }
    }
    return metadata
  }

  private static let metadataPrefix: StaticString = "grpc-metadata-"

  /// Standard fields that services may see, under the prefix that grpc-gateway gives them.
  private static let forwarded: [StaticString] = [
    "accept", "accept-charset", "accept-language", "cache-control", "date", "from", "origin",
    "pragma", "referer", "user-agent", "via", "warning",
  ]

  func malformed(_ error: WireError) -> RPCError { RPCError(.invalidArgument, "\(error)") }
}

extension CallSettings {
  /// Whether the gateway shows services a field as it is.
  func forwards(_ name: UnsafeRawBufferPointer) -> Bool {
    forwardedPrefixes.contains { prefix in
      name.count >= prefix.utf8.count && name.prefix(prefix.utf8.count).elementsEqual(prefix.utf8)
    }
  }
}
