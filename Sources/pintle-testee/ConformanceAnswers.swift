import Base
import RPC
import Wire

/// The answers of a stream of the Connect conformance suite: what its definition lists, each after a pause, with
/// what arrived since the answer before.
struct ConformanceAnswers {
  typealias V1 = Connectrpc.Conformance.V1

  private let definition: V1.StreamResponseDefinition?
  private let context: CallContext
  private var requests: [Google.Protobuf.`Any`] = []
  private var sent = 0

  /// Sets the metadata that `definition` asks for; without one there is nothing to send.
  init(_ definition: V1.StreamResponseDefinition?, _ context: CallContext) {
    self.definition = definition
    self.context = context
    guard let definition else { return }
    context.responseMetadata.append(definition.responseHeaders)
    context.trailingMetadata.append(definition.responseTrailers)
  }

  /// Whether at least one answer was handed out.
  var hasAnswered: Bool { sent > 0 }

  /// The error that ends the stream.
  var error: V1.Error? { definition?.error }

  /// What arrived since the last answer; the head's fields are told once.
  var requestInfo: V1.ConformancePayload.RequestInfo {
    guard hasAnswered else { return Self.requestInfo(requests, context) }
    var info = V1.ConformancePayload.RequestInfo()
    info.requests = requests
    return info
  }

  /// Notes a request for the next answer.
  mutating func received(_ request: Google.Protobuf.`Any`) { requests.append(request) }

  /// Waits as long as the definition says and returns the next answer; nil when there are no more.
  mutating func next() async throws(RPCError) -> V1.ConformancePayload? {
    guard let definition, sent < definition.responseData.count else { return nil }
    try await context.sleep(nanoseconds: Int64(definition.responseDelayMs) * 1_000_000)
    var payload = V1.ConformancePayload()
    payload.data = definition.responseData[sent]
    if !requests.isEmpty { payload.requestInfo = requestInfo }
    requests.removeAll()
    sent += 1
    return payload
  }

  /// What a call's head and requests told.
  static func requestInfo(
    _ requests: [Google.Protobuf.`Any`], _ context: CallContext
  ) -> V1.ConformancePayload.RequestInfo {
    var info = V1.ConformancePayload.RequestInfo()
    info.requestHeaders = [V1.Header](context.requestMetadata)
    if let timeout = context.timeout { info.timeoutMs = timeout / 1_000_000 }
    info.requests = requests
    let parameters = context.queryParameters
    if !parameters.isEmpty {
      var get = V1.ConformancePayload.ConnectGetInfo()
      get.queryParams = parameters.map { name, value in
        var header = V1.Header()
        header.name = name
        header.value = [value]
        return header
      }
      info.connectGetInfo = get
    }
    return info
  }
}

extension Metadata {
  /// Appends every value of every header; a "-bin" value that is not base64 is left out.
  mutating func append(_ headers: [Connectrpc.Conformance.V1.Header]) {
    for header in headers {
      let name = header.name.lowercased()
      for value in header.value {
        if !name.hasSuffix("-bin") {
          append(name, value)
        } else if let bytes = Base64.decode(value) {
          append(name, binary: bytes)
        }
      }
    }
  }
}

extension [Connectrpc.Conformance.V1.Header] {
  /// The pairs of `metadata`, those of one key together.
  fileprivate init(_ metadata: Metadata) {
    self = []
    var places: [String: Int] = [:]
    for (key, value) in metadata.entries {
      let text: String
      switch value {
      case .text(let value): text = value
      case .binary(let bytes): text = Base64.encode(bytes, padded: false)
      }
      if let place = places[key] {
        self[place].value.append(text)
        continue
      }
      places[key] = count
      var header = Connectrpc.Conformance.V1.Header()
      header.name = key
      header.value = [text]
      append(header)
    }
  }
}
