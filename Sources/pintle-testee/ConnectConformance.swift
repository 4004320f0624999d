import Base
import Glibc
import Net
import RPC
import Server
import Wire

/// `pintle-testee connect`: the server under test of the Connect conformance suite, as the one request on the
/// standard input wants it
/// (https://github.com/connectrpc/conformance/blob/main/docs/testing_servers.md#starting-your-server).
enum ConnectConformance {
  typealias V1 = Connectrpc.Conformance.V1

  /// Serves until a signal ends it.
  static func run(_ basis: ServerPlan) throws(CommandError) -> Int32 {
    let streams = FramedStreams(order: .bigEndian)
    guard let bytes = try streams.read() else { throw .failure("no request came") }
    let request: V1.ServerCompatRequest
    do throws(WireError) {
      request = try V1.ServerCompatRequest(protobuf: bytes)
    } catch {
      throw .failure("the request cannot be read: \(error)")
    }
    var plan = basis
    if request.messageReceiveLimit > 0 {
      plan.options.limits.maxMessageBytes = Int(request.messageReceiveLimit)
    }
    let address = ListenAddress(host: "127.0.0.1", port: 0)
    let server: ProgramServer
    if request.useTls {
      let files = try TemporaryFiles()
      defer { files.remove() }
      plan.endpoints = [try endpoint(address, request, files)]
      // The files are read here, and only here.
      server = try ProgramServer(plan, statistics: MethodStatistics(loops: plan.loops))
    } else {
      plan.endpoints = [.plain(address)]
      server = try ProgramServer(plan, statistics: MethodStatistics(loops: plan.loops))
    }
    return try server.run {
      do throws(CommandError) {
        try streams.write(response(server, request).protobufBytes())
      } catch {
        Console.note("pintle-testee: \(error.message)")
      }
    }
  }

  /// Where the server listens now.
  private static func response(
    _ server: ProgramServer, _ request: V1.ServerCompatRequest
  ) -> V1.ServerCompatResponse {
    var response = V1.ServerCompatResponse()
    for endpoint in server.endpointsInUse {
      switch endpoint {
      case .plain(let address), .tls(let address, _):
        response.host = address.host
        response.port = UInt32(address.port)
      case .administration: break
      }
    }
    if request.useTls { response.pemCert = request.serverCreds?.cert ?? [] }
    return response
  }

  private static func endpoint(
    _ address: ListenAddress, _ request: V1.ServerCompatRequest, _ files: TemporaryFiles
  ) throws(CommandError) -> ServerPlan.Endpoint {
    guard let credentials = request.serverCreds else {
      throw .failure("the request wants TLS and brings no server_creds")
    }
    var authorities: String?
    if !request.clientTlsCert.isEmpty {
      authorities = try files.add("clients.crt", request.clientTlsCert)
    }
    return .tls(
      address,
      .init(
        certificateFile: try files.add("server.crt", credentials.cert),
        privateKeyFile: try files.add("server.key", credentials.key),
        clientAuthoritiesFile: authorities))
  }
}

/// Files in a directory of their own that only this process's user may enter.
private struct TemporaryFiles {
  private let directory: String

  init() throws(CommandError) {
    let base = Console.environment["TMPDIR"] ?? "/tmp"
    var template = Array("\(base)/pintle-testee-XXXXXX".utf8CString)
    guard let path = mkdtemp(&template) else {
      throw .failure("cannot make a directory in \(base): \(String(cString: strerror(errno)))")
    }
    directory = String(cString: path)
  }

  /// Makes a file; its path.
  func add(_ name: String, _ bytes: [UInt8]) throws(CommandError) -> String {
    let path = "\(directory)/\(name)"
    try FileAccess.createPrivate(path, bytes)
    return path
  }

  /// Removes the directory with the files that `add` knows.
  func remove() {
    for name in ["clients.crt", "server.crt", "server.key"] { unlink("\(directory)/\(name)") }
    rmdir(directory)
  }
}
