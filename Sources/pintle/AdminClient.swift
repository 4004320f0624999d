import API
import Base
import RPC
import Server
import Services
import Wire

/// Calls a server's methods for a command.
///
/// With `--url` or a profile it is that server, and a token or a certificate says who calls. Otherwise the operator of this machine does:
/// while a server runs on the data directory the calls go through its socket; without one this process opens the directory
/// and serves itself on that socket until the command has ended. Either way the same services answer.
final class AdminClient {
  /// Why a call failed.
  struct Failure: Error {
    /// A Connect code such as "not_found"; "" when there is none.
    var code: String
    var message: String

    /// What a command ends with for it.
    var error: CommandError { .refusal(message, code: code) }
  }

  private let transport: CallTransport
  private let token: String?
  /// Whether the operator of this machine calls, and no account.
  let isOperator: Bool
  private let organization: String?
  /// Whether the calls ask to go past the executions.
  private let skipsExecutions: Bool
  private let own: (server: ProgramServer, directory: DataDirectory)?

  /// Finds the server, or becomes it.
  init(_ settings: Settings) throws(CommandError) {
    skipsExecutions = settings[Options.goPastExecutions]
    if let remote = try RemoteServer.chosen(settings) {
      transport = try CallTransport(
        .url(remote.url, authority: remote.authority, identity: remote.identity))
      token = remote.token
      isOperator = false
      organization = nil
      own = nil
      return
    }
    let path = DataDirectory.path(settings)
    let socket = DataDirectory.socketPath(path)
    if LocalHTTPClient(path: socket).isServed() {
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
    transport = try CallTransport(.socket(path: socket))
    token = nil
    isOperator = true
    organization = nil
  }

  private init(_ other: AdminClient, organization: String) {
    transport = other.transport
    token = other.token
    isOperator = other.isOperator
    skipsExecutions = other.skipsExecutions
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
    AdminClient(self, organization: organization)
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
    let answer = try transport.post(
      "/\(path)", fields: fields("application/proto"), body: request.protobufBytes(),
      timeoutSeconds: timeoutSeconds)
    guard answer.status == 200 else { throw failure(answer).error }
    do throws(WireError) {
      return try Response(protobuf: answer.body)
    } catch {
      throw .failure("the server's answer cannot be read: \(error)")
    }
  }

  /// Calls a method, named with its service, with a message in ProtoJSON.
  func call(
    _ path: String, _ request: JSONValue, timeoutSeconds: Int = 120
  ) throws(CommandError) -> JSONValue {
    switch try attempt(path, request, timeoutSeconds: timeoutSeconds) {
    case .success(let answer): return answer
    case .failure(let failure): throw failure.error
    }
  }

  /// The same for a caller that deals with what the server refuses; it throws when there is no answer.
  func attempt(
    _ path: String, _ request: JSONValue, timeoutSeconds: Int = 120
  ) throws(CommandError) -> Result<JSONValue, Failure> {
    let answer = try transport.post(
      "/\(path)", fields: fields("application/json"), body: Array(request.text().utf8),
      timeoutSeconds: timeoutSeconds)
    guard answer.status == 200 else { return .failure(failure(answer)) }
    do throws(WireError) {
      return .success(try JSONValue(json: answer.body))
    } catch {
      throw .failure("the server's answer cannot be read: \(error)")
    }
  }

  /// Calls a method that answers with a stream, and hands its messages on until `each` says false or the stream ends.
  func stream(
    _ path: String, _ request: JSONValue,
    each: (JSONValue) throws(CommandError) -> Bool
  ) throws(CommandError) {
    var reader = ConnectStreamReader(hint: hint.text)
    var failure: CommandError?
    var isOver = false
    let answer = try withoutActuallyEscaping(each) { each throws(CommandError) in
      try transport.post(
        "/\(path)", fields: fields("application/connect+json"),
        body: ConnectStreamReader.envelope(Array(request.text().utf8)), timeoutSeconds: nil
      ) { bytes in
        do throws(CommandError) {
          for message in try reader.take(bytes) {
            if try !each(message) {
              isOver = true
              return false
            }
          }
          return true
        } catch {
          failure = error
          return false
        }
      }
    }
    if let failure { throw failure }
    guard answer.status == 200 else { throw self.failure(answer).error }
    if !isOver { try reader.finish() }
  }

  private func fields(_ contentType: String) -> [(name: String, value: String)] {
    var fields = [("content-type", contentType), ("connect-protocol-version", "1")]
    if let token { fields.append(("authorization", "Bearer \(token)")) }
    if let organization { fields.append(("x-zitadel-orgid", organization)) }
    if skipsExecutions { fields.append(("x-pintle-skip-executions", "true")) }
    return fields
  }

  /// What is said behind an error whose cause is in the command line, or can be gone past there.
  private var hint: CallHint {
    CallHint(
      isAnonymous: token == nil && !isOperator, isOperator: isOperator,
      skipsExecutions: skipsExecutions)
  }

  /// The error that a Connect error document tells of.
  private func failure(_ answer: CallTransport.Answer) -> Failure {
    let document = try? JSONValue(json: answer.body)
    let message =
      document?["message"]?.stringValue ?? "the server answered with status \(answer.status)"
    let code =
      document?["code"]?.stringValue ?? (answer.status == 401 ? "unauthenticated" : "")
    return Failure(
      code: code, message: ErrorKeyWords.worded(message) + hint.text(code: code, message: message))
  }
}
