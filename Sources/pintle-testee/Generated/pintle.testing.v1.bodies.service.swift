// Made by protoc-gen-pintle from pintle/testing/v1/bodies.proto. Do not edit.

import RPC
import Wire

extension Pintle.Testing.V1 {
  /// Bodies of all kinds of calls.
  protocol BodyService: Sendable {
    /// Answers the body that came.
    func echoBody(
      _ request: Google.Api.HttpBody, context: CallContext
    ) async throws(RPCError) -> Google.Api.HttpBody

    /// Answers the file that came.
    func putFile(
      _ request: FileRequest, context: CallContext
    ) async throws(RPCError) -> FileResponse

    /// Answers as many bytes as are asked for, all at once.
    func fetch(
      _ request: DownloadRequest, context: CallContext
    ) async throws(RPCError) -> Google.Api.HttpBody

    /// Answers as many bytes as are asked for, message by message.
    func download(
      _ request: DownloadRequest, responses: ResponseStream<Google.Api.HttpBody>,
      context: CallContext
    ) async throws(RPCError)

    /// Counts what comes.
    func upload(
      _ requests: RequestStream<Google.Api.HttpBody>, context: CallContext
    ) async throws(RPCError) -> UploadResponse

    /// Counts what comes for a file with a name.
    func uploadFile(
      _ requests: RequestStream<FileRequest>, context: CallContext
    ) async throws(RPCError) -> UploadResponse

    /// Answers what is to be changed.
    func patch(
      _ request: PatchRequest, context: CallContext
    ) async throws(RPCError) -> PatchRequest

    /// The same with two masks, neither of which is filled in.
    func patchTwoMasks(
      _ request: TwoMasksRequest, context: CallContext
    ) async throws(RPCError) -> TwoMasksRequest

    /// Both ways at once, which plain HTTP has no rule for.
    func converse(
      _ requests: RequestStream<Google.Api.HttpBody>,
      responses: ResponseStream<Google.Api.HttpBody>, context: CallContext
    ) async throws(RPCError)
  }
}

extension Pintle.Testing.V1.BodyService {
  /// The service with this implementation, ready to be served.
  func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Testing.V1.BodyServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Testing.V1.BodyServiceDescriptor.echoBody,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Google.Api.HttpBody, context: CallContext) async throws(RPCError)
                -> Google.Api.HttpBody in
              try await self.echoBody(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.BodyServiceDescriptor.putFile,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.FileRequest, context: CallContext) async throws(RPCError)
                -> Pintle.Testing.V1.FileResponse in
              try await self.putFile(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.BodyServiceDescriptor.fetch,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.DownloadRequest, context: CallContext)
                async throws(RPCError) -> Google.Api.HttpBody in
              try await self.fetch(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.BodyServiceDescriptor.download,
          running: { work in
            await ServerMethod.runServerStream(work) {
              (
                request: Pintle.Testing.V1.DownloadRequest,
                responses: ResponseStream<Google.Api.HttpBody>, context: CallContext
              ) async throws(RPCError) in
              try await self.download(request, responses: responses, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.BodyServiceDescriptor.upload,
          running: { work in
            await ServerMethod.runClientStream(work) {
              (requests: RequestStream<Google.Api.HttpBody>, context: CallContext)
                async throws(RPCError) -> Pintle.Testing.V1.UploadResponse in
              try await self.upload(requests, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.BodyServiceDescriptor.uploadFile,
          running: { work in
            await ServerMethod.runClientStream(work) {
              (requests: RequestStream<Pintle.Testing.V1.FileRequest>, context: CallContext)
                async throws(RPCError) -> Pintle.Testing.V1.UploadResponse in
              try await self.uploadFile(requests, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.BodyServiceDescriptor.patch,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.PatchRequest, context: CallContext) async throws(RPCError)
                -> Pintle.Testing.V1.PatchRequest in
              try await self.patch(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.BodyServiceDescriptor.patchTwoMasks,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Testing.V1.TwoMasksRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Testing.V1.TwoMasksRequest in
              try await self.patchTwoMasks(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Testing.V1.BodyServiceDescriptor.converse,
          running: { work in
            await ServerMethod.runBidirectional(work) {
              (
                requests: RequestStream<Google.Api.HttpBody>,
                responses: ResponseStream<Google.Api.HttpBody>, context: CallContext
              ) async throws(RPCError) in
              try await self.converse(requests, responses: responses, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Testing.V1 {
  /// What the `.proto` says of `pintle.testing.v1.BodyService`.
  enum BodyServiceDescriptor {
    static let echoBody = MethodDescriptor(
      name: "EchoBody", path: "/pintle.testing.v1.BodyService/EchoBody", kind: .unary,
      permission: .public,
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/echo", body: "*", rawBody: 0, rawResponse: 0)
      ], requestName: "google.api.HttpBody", responseName: "google.api.HttpBody")
    static let putFile = MethodDescriptor(
      name: "PutFile", path: "/pintle.testing.v1.BodyService/PutFile", kind: .unary,
      permission: .public,
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "PUT", template: "/files/{name=**}", body: "file", responseBody: "file", rawBody: 2,
          rawResponse: 3),
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/files/{name=**}", body: "file", rawBody: 2),
        MethodDescriptor.HTTPRule(
          verb: "GET", template: "/files/{name=**}", responseBody: "file", rawResponse: 3),
      ], requestName: "pintle.testing.v1.FileRequest",
      responseName: "pintle.testing.v1.FileResponse")
    static let fetch = MethodDescriptor(
      name: "Fetch", path: "/pintle.testing.v1.BodyService/Fetch", kind: .unary,
      permission: .public,
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/fetch", rawResponse: 0)],
      requestName: "pintle.testing.v1.DownloadRequest", responseName: "google.api.HttpBody")
    static let download = MethodDescriptor(
      name: "Download", path: "/pintle.testing.v1.BodyService/Download", kind: .serverStream,
      permission: .public,
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/download", rawResponse: 0)],
      requestName: "pintle.testing.v1.DownloadRequest", responseName: "google.api.HttpBody")
    static let upload = MethodDescriptor(
      name: "Upload", path: "/pintle.testing.v1.BodyService/Upload", kind: .clientStream,
      permission: .public,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/upload", body: "*", rawBody: 0)
      ], requestName: "google.api.HttpBody", responseName: "pintle.testing.v1.UploadResponse")
    static let uploadFile = MethodDescriptor(
      name: "UploadFile", path: "/pintle.testing.v1.BodyService/UploadFile", kind: .clientStream,
      permission: .public,
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/upload/{name}", body: "file", rawBody: 2)
      ], requestName: "pintle.testing.v1.FileRequest",
      responseName: "pintle.testing.v1.UploadResponse")
    static let patch = MethodDescriptor(
      name: "Patch", path: "/pintle.testing.v1.BodyService/Patch", kind: .unary,
      permission: .public,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PATCH", template: "/resources/{name}", body: "resource"),
        MethodDescriptor.HTTPRule(verb: "PUT", template: "/resources/{name}", body: "resource"),
        MethodDescriptor.HTTPRule(verb: "PATCH", template: "/whole/{name}", body: "*"),
        MethodDescriptor.HTTPRule(
          verb: "PATCH", template: "/masked/{update_mask}", body: "resource"),
      ], requestName: "pintle.testing.v1.PatchRequest",
      responseName: "pintle.testing.v1.PatchRequest")
    static let patchTwoMasks = MethodDescriptor(
      name: "PatchTwoMasks", path: "/pintle.testing.v1.BodyService/PatchTwoMasks", kind: .unary,
      permission: .public,
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PATCH", template: "/two-masks", body: "resource")
      ], requestName: "pintle.testing.v1.TwoMasksRequest",
      responseName: "pintle.testing.v1.TwoMasksRequest")
    static let converse = MethodDescriptor(
      name: "Converse", path: "/pintle.testing.v1.BodyService/Converse", kind: .bidirectional,
      permission: .public,
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/converse", body: "*", rawBody: 0, rawResponse: 0)
      ], requestName: "google.api.HttpBody", responseName: "google.api.HttpBody")
    static let service = ServiceDescriptor(
      name: "pintle.testing.v1.BodyService", file: FileDescriptor.pintleTestingV1Bodies,
      methods: [
        echoBody, putFile, fetch, download, upload, uploadFile, patch, patchTwoMasks, converse,
      ], pathPrefixes: ["/bodies/v1"])
  }
}
