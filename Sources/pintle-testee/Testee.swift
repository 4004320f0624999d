import Base
import Net
import OpenAPI
import RPC
import Server
import WebFiles
import Wire

/// The program `pintle-testee`: services for tests and benchmarks on the server that `pintle` runs on.
enum Testee {
  static let listen = OptionKey<ListenAddress>.address(
    "listen", repeats: true, summary: "accept plain connections here; every dialect is served")
  static let listenTLS = OptionKey<ListenAddress>.address(
    "listen-tls", repeats: true, summary: "accept TLS connections here; needs --cert and --key")
  static let certificate = OptionKey<String>.text(
    "cert", placeholder: "FILE", summary: "certificate chain (PEM)")
  static let key = OptionKey<String>.text(
    "key", placeholder: "FILE", summary: "private key of --cert (PEM)")
  static let loops = OptionKey<Int>.integer(
    "loops", in: 1...1024, summary: "event loops, a thread each (default: one for each core)")
  static let log = OptionKey<String>.choice(
    "log", ["off", "errors", "all"], defaults: ["off"],
    summary: "which calls are logged, as JSON lines on the standard error")

  static let table = CommandTable(
    program: "pintle-testee",
    summary: "pintle-testee: services for tests and benchmarks, on Pintle's own server",
    environmentPrefix: "PINTLE_TESTEE",
    commands: [
      CommandSpec(
        ["serve"], summary: "Serve the test services.",
        options: [
          listen.spec, listenTLS.spec, certificate.spec, key.spec, loops.spec, log.spec,
        ],
        examples: [
          "pintle-testee serve --listen 127.0.0.1:6000 --loops 1",
          "pintle-testee serve --listen-tls :6443 --cert dev.crt --key dev.key",
        ]),
      CommandSpec(
        ["connect"],
        summary:
          "Be the server of the Connect conformance suite, as a request on the standard input says.",
        options: [loops.spec, log.spec]),
      CommandSpec(
        ["protobuf"],
        summary: "Answer the protobuf conformance runner on the standard input and output."),
      PathRounds.command,
      CodecRounds.command,
      ScheduleMeasurement.command,
      CommandSpec(["version"], summary: "Print the version."),
      CommandSpec(
        ["help"], summary: "Say what a command does and takes.",
        operands: [.init("COMMAND", isRequired: false)]),
    ])

  /// Runs the command line and ends the process.
  static func run() -> Never {
    StandardStreams.occupy()
    Signals.block()
    table.run(version: "pintle-testee 0.1.0") { settings, _ throws(CommandError) in
      switch settings.command {
      case "connect": try ConnectConformance.run(plan(settings))
      case "protobuf": try ProtobufConformance.run()
      case "paths": try PathRounds.run(settings)
      case "codec": try CodecRounds.run(settings)
      case ScheduleMeasurement.command.name: try ScheduleMeasurement.run(settings)
      default: try serve(settings)
      }
    }
  }

  /// `serve`: runs until a signal ends it.
  private static func serve(_ settings: Settings) throws(CommandError) -> Int32 {
    var plan = plan(settings)
    plan.endpoints = try endpoints(settings)
    let server = try ProgramServer(plan, statistics: MethodStatistics(loops: plan.loops))
    return try server.run {
      for endpoint in server.endpointsInUse { Console.note("listening on \(endpoint.text)") }
    }
  }

  /// The services, without a place to listen.
  private static func plan(_ settings: Settings) -> ServerPlan {
    let registry = TypeRegistry(PintleTesteeMessageTypes.all + RpcMessageTypes.all)
    var plan = ServerPlan()
    plan.loops = settings.first(loops) ?? Console.coreCount
    plan.logLevel = AccessLog.Level(rawValue: settings[log]) ?? .off
    plan.services = [
      GreeterService().registered(), InteropService(timeSource: SystemTimeSource()).registered(),
      EchoService().registered(), StrictService().registered(), BodyService().registered(),
      ConformanceService(registry: registry).registered(),
    ]
    plan.pages = [WelcomePage.page(plan.services), WebPages.client]
    plan.openAPI = OpenAPISettings(
      title: "pintle-testee", version: "0.1.0",
      description: "Services for tests and benchmarks, on Pintle's own server.")
    plan.options.headInterceptors = [TesteeAuthentication()]
    plan.options.typeRegistry = registry
    // Its methods are public, and tests send long messages to them.
    plan.options.limits.maxPublicMessageBytes = plan.options.limits.maxMessageBytes
    return plan
  }

  private static func endpoints(
    _ settings: Settings
  ) throws(CommandError) -> [ServerPlan.Endpoint] {
    var endpoints = settings.all(listen).map { ServerPlan.Endpoint.plain($0) }
    for address in settings.all(listenTLS) {
      guard let certificate = settings.first(certificate), let key = settings.first(key) else {
        throw .usage("--listen-tls needs --cert FILE and --key FILE")
      }
      endpoints.append(
        .tls(address, .init(certificateFile: certificate, privateKeyFile: key)))
    }
    if endpoints.isEmpty { throw .usage("\"serve\" needs --listen HOST:PORT or --listen-tls") }
    return endpoints
  }
}
