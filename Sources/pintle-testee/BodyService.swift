import RPC
import Wire

/// Bodies as they are in calls of all kinds, and parts of resources, for tests of the JSON gateway.
struct BodyService: Pintle.Testing.V1.BodyService {
  /// The bytes of a download, in all its messages.
  static let maxDownloadedBytes = 64 * 1024 * 1024

  func echoBody(
    _ request: Google.Api.HttpBody, context: CallContext
  ) async throws(RPCError) -> Google.Api.HttpBody {
    request
  }

  func putFile(
    _ request: Pintle.Testing.V1.FileRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.FileResponse {
    var response = Pintle.Testing.V1.FileResponse()
    response.name = request.name
    response.note = request.note
    if let file = request.file { response.content = .file(file) }
    context.httpFields.append("x-name", request.name)
    if !request.note.isEmpty { context.httpFields.append("x-note", request.note) }
    return response
  }

  func fetch(
    _ request: Pintle.Testing.V1.DownloadRequest, context: CallContext
  ) async throws(RPCError) -> Google.Api.HttpBody {
    try Self.check(request, context)
    if request.fails { throw RPCError(.notFound, "told to fail") }
    let count = request.sizes.reduce(0) { $0 + Int($1) }
    return Self.piece(request.contentType, from: 0, count)
  }

  func download(
    _ request: Pintle.Testing.V1.DownloadRequest, responses: ResponseStream<Google.Api.HttpBody>,
    context: CallContext
  ) async throws(RPCError) {
    try Self.check(request, context)
    var sent = 0
    for size in request.sizes {
      if request.pause > 0 { try await context.sleep(nanoseconds: request.pause) }
      // Only the first message's type counts.
      let type = sent == 0 ? request.contentType : "text/html"
      try await responses.write(Self.piece(type, from: sent, Int(size)))
      sent += Int(size)
    }
    if request.fails { throw RPCError(.notFound, "told to fail") }
  }

  private static func check(
    _ request: Pintle.Testing.V1.DownloadRequest, _ context: CallContext
  ) throws(RPCError) {
    var sum = 0
    for size in request.sizes {
      guard size >= 0, sum + Int(size) <= maxDownloadedBytes else {
        throw RPCError(.invalidArgument, "sizes lie between 0 and \(maxDownloadedBytes) in all")
      }
      sum += Int(size)
    }
    if !request.disposition.isEmpty {
      context.httpFields.append("content-disposition", request.disposition)
    }
  }

  /// Bytes that count up from `start` on, modulo 251.
  private static func piece(_ type: String, from start: Int, _ count: Int) -> Google.Api.HttpBody {
    var body = Google.Api.HttpBody()
    body.contentType = type
    body.data = (start..<start + count).map { UInt8($0 % 251) }
    return body
  }

  func upload(
    _ requests: RequestStream<Google.Api.HttpBody>, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.UploadResponse {
    var response = Pintle.Testing.V1.UploadResponse()
    while let request = try await requests.next() { Self.count(request, into: &response) }
    return response
  }

  func uploadFile(
    _ requests: RequestStream<Pintle.Testing.V1.FileRequest>, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.UploadResponse {
    var response = Pintle.Testing.V1.UploadResponse()
    while let request = try await requests.next() {
      if !request.name.isEmpty { response.named += 1 }
      if response.messages == 0 { (response.name, response.note) = (request.name, request.note) }
      if let file = request.file { Self.count(file, into: &response) }
    }
    return response
  }

  private static func count(
    _ body: Google.Api.HttpBody, into response: inout Pintle.Testing.V1.UploadResponse
  ) {
    if response.messages == 0 { response.contentType = body.contentType }
    response.messages += 1
    response.bytes += Int64(body.data.count)
    for byte in body.data { response.sum &+= UInt64(byte) }
  }

  func patch(
    _ request: Pintle.Testing.V1.PatchRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.PatchRequest {
    // The JSON form of a mask cannot hold every path.
    let paths = request.updateMask?.paths.joined(separator: ",") ?? "none"
    context.httpFields.append("x-paths", paths)
    var response = request
    response.updateMask = nil
    return response
  }

  func patchTwoMasks(
    _ request: Pintle.Testing.V1.TwoMasksRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Testing.V1.TwoMasksRequest {
    request
  }

  func converse(
    _ requests: RequestStream<Google.Api.HttpBody>,
    responses: ResponseStream<Google.Api.HttpBody>, context: CallContext
  ) async throws(RPCError) {
    while let request = try await requests.next() { try await responses.write(request) }
  }
}
