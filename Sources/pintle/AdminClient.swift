import API
import RPC
import Server
import Wire

/// Calls the administration API as the operator of this machine.
///
/// While a server runs on the data directory the calls go through its socket; otherwise this process opens the
/// directory and serves itself on that socket until the command has ended. Either way the same services answer.
final class AdminClient {
  private let http: LocalHTTPClient
  private let organization: String?
  private let own: (server: ProgramServer, directory: DataDirectory)?

  /// Finds the server, or becomes it.
  init(_ settings: Settings) throws(CommandError) {
    let path = DataDirectory.path(settings)
    http = LocalHTTPClient(path: DataDirectory.socketPath(path))
    if http.isServed() {
      own = nil
    } else {
      guard FileAccess.exists(path) else {
        throw .failure("there is no data directory \(path); \"pintle serve\" makes one")
      }
      let directory = try DataDirectory(settings, holder: "pintle \(settings.command)")
      let server = try PintleServer.make(
        directory, endpoints: [.administration(path: directory.socketPath)], loops: 1,
        keys: directory.instanceKeys(settings), access: directory.accessTokens(settings))
      try server.start()
      own = (server, directory)
    }
    organization = nil
  }

  private init(http: LocalHTTPClient, organization: String) {
    self.http = http
    self.organization = organization
    own = nil
  }

  /// Ends the server, if it is this process.
  func close() {
    guard let own else { return }
    own.server.stop()
    own.directory.close()
  }

  /// The same client, whose calls act in the organization with this id.
  ///
  /// It must not outlive this one's `close`.
  func acting(in organization: String) -> AdminClient {
    AdminClient(http: http, organization: organization)
  }

  /// Calls a method of `pintle.admin.v1.AdminService` by the Connect protocol.
  func call<Request: Message, Response: Message>(
    _ method: String, _ request: Request
  ) throws(CommandError) -> Response {
    try call("pintle.admin.v1.AdminService/\(method)", request, timeoutSeconds: 60)
  }

  /// Calls a method of some service, named with it, whose answer may take so long.
  func call<Request: Message, Response: Message>(
    _ path: String, _ request: Request, timeoutSeconds: Int
  ) throws(CommandError) -> Response {
    var fields: [(name: String, value: String)] = [
      ("content-type", "application/proto"), ("connect-protocol-version", "1"),
    ]
    if let organization { fields.append(("x-zitadel-orgid", organization)) }
    let answer = try http.send(
      "POST", "/\(path)", fields: fields, body: request.protobufBytes(),
      timeoutSeconds: timeoutSeconds)
    guard answer.status == 200 else { throw try failure(answer) }
    do throws(WireError) {
      return try Response(protobuf: answer.body)
    } catch {
      throw .failure("the server's answer cannot be read: \(error)")
    }
  }

  /// The error that a Connect error document tells of.
  private func failure(
    _ answer: LocalHTTPClient.Response
  ) throws(CommandError) -> CommandError {
    let document = try? JSONValue(json: answer.body)
    guard let message = document?["message"]?.stringValue else {
      return .failure("the server answered with status \(answer.status)")
    }
    return .failure(message)
  }
}
