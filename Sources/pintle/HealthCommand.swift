import Base
import Delivery
import Net
import Server
import Wire

/// `pintle health`: asks a server that runs whether it takes calls.
enum HealthCommand {
  /// How long a server may take, in seconds.
  private static let timeoutSeconds = 5

  /// Prints the answer; 0 when the server takes calls, else 1.
  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    if settings.first(Options.url) != nil, settings.origin(Options.data) == .flag {
      throw .usage("--url and --data exclude each other")
    }
    let (status, text) =
      if let url = settings.first(Options.url) {
        try ask(url, settings.first(Options.targetAuthority))
      } else {
        try askSocket(DataDirectory.socketPath(DataDirectory.path(settings)))
      }
    let line = EchoedText.cut(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    if settings.wantsJSON {
      Console.print(
        CommandJSON.object([
          ("ready", .boolean(status == 200)), ("status", .integer(Int64(status))),
          ("answer", .string(line)),
        ]))
      return status == 200 ? 0 : 1
    }
    if status == 200 {
      Console.print(line.isEmpty ? "ok\n" : line + "\n")
      return 0
    }
    Console.note("pintle: the server answered \(status)\(line.isEmpty ? "" : ": " + line)")
    return 1
  }

  private static func askSocket(_ path: String) throws(CommandError) -> (Int, String) {
    let answer = try LocalHTTPClient(path: path).send(
      "GET", "/readyz", timeoutSeconds: timeoutSeconds)
    return (answer.status, String(decoding: answer.body, as: UTF8.self))
  }

  private static func ask(
    _ url: String, _ authorityFile: String?
  ) throws(CommandError) -> (Int, String) {
    var settings = OutgoingSettings()
    // Whoever runs the command chose the address.
    settings.policy = AddressPolicy(allowed: everywhere)
    settings.userAgent = Program.version.replacing(" ", with: "/")
    settings.authorityFile = authorityFile
    let loop = EventLoop()
    do throws(ThreadError) {
      try loop.start(name: "health")
    } catch {
      throw .failure("\(error)")
    }
    defer { loop.stop() }
    let clients = OutgoingClients(settings: settings)
    let request = OutgoingRequest(
      .get, url: url + "/readyz", timeout: Int64(timeoutSeconds) * 1_000_000_000)
    do throws(OutgoingError) {
      return try Blocking.run { () async throws(OutgoingError) in
        let task = Task(executorPreference: loop) {
          () async -> Result<(Int, String), OutgoingError> in
          do throws(OutgoingError) {
            let answer = try await clients.send(request)
            return .success((answer.status, String(decoding: answer.body, as: UTF8.self)))
          } catch {
            return .failure(error)
          }
        }
        return try await task.value.get()
      }
    } catch {
      throw .failure("\(url) does not answer: \(error)")
    }
  }

  /// Rules that let every address be dialled.
  private static var everywhere: AllowRules {
    (try? AllowRules(["0.0.0.0/0", "::/0"])) ?? AllowRules()
  }
}
