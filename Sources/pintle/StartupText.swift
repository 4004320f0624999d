import Base
import Glibc
import Net
import Server

/// What a starting server prints: where it listens, the first token, and calls to paste.
enum StartupText {
  /// What commands that are printed depend on.
  struct Surroundings: Sendable {
    /// What runs this program again: a path, or a name that the shell finds.
    var program: String
    /// The data directory, absolute.
    var data: String
    /// The options by which a command opens the same data while no server runs, each followed by its value.
    var dataOptions: [String] = []
    /// Whether the process runs where the examples of the repository are.
    var hasExamples: Bool

    static func ofThisProcess(data: String, _ settings: Settings) -> Surroundings {
      var program = CommandLine.arguments.first ?? "pintle"
      if program.utf8.contains(UInt8(ascii: "/")) { program = absolute(program) }
      return Surroundings(
        program: program, data: absolute(data), dataOptions: dataOptions(settings),
        hasExamples: FileAccess.exists(StartupText.example) && FileAccess.exists("Makefile"))
    }

    /// What the settings say of where data and key are, besides the data directory.
    private static func dataOptions(_ settings: Settings) -> [String] {
      var options: [String] = []
      if let file = settings.first(Options.masterKeyFile) {
        options += ["--" + Options.masterKeyFile.spec.name, absolute(file)]
      }
      if let database = settings.first(Options.database) {
        options += ["--" + Options.database.spec.name, database]
      }
      if settings[Options.databaseUnverified] {
        options.append("--" + Options.databaseUnverified.spec.name)
      }
      return options
    }

    private static func absolute(_ path: String) -> String {
      guard let resolved = realpath(path, nil) else { return path }
      defer { free(resolved) }
      return String(cString: resolved)
    }
  }

  /// A program that calls by gRPC, in the repository.
  private static let example = "docs/examples/trigger_actions.py"

  static func text(
    endpoints: [ServerPlan.Endpoint], metrics: String? = nil,
    firstStart: FirstStart.Outcome, surroundings: Surroundings
  ) -> String {
    let pintle = shellQuoted(surroundings.program)
    let data = shellQuoted(surroundings.data)
    let options = surroundings.dataOptions.map { " " + shellQuoted($0) }.joined()
    let rescue = "  \(pintle) token create administrator --data \(data)\(options)"

    var lines = ["\(Program.version) listens on"]
    var plain: ListenAddress?
    var encrypted: (address: ListenAddress, certificate: String)?
    for endpoint in endpoints {
      switch endpoint {
      case .plain(let address):
        plain = plain ?? (address.isNetwork ? address : nil)
        lines.append("  \(endpoint.text)   (gRPC, gRPC-Web, Connect, JSON)")
      case .tls(let address, let files):
        let certificate = files.certificateFile
        encrypted = encrypted ?? (address.isNetwork ? (address, certificate) : nil)
        lines.append("  \(endpoint.text)  (the same, with the certificate \(certificate))")
      case .administration(let path): lines.append("  \(path)  (for the commands of pintle)")
      }
    }
    if let metrics { lines.append("  \(metrics)  (for Prometheus)") }
    lines.append("")
    switch firstStart {
    case .notFirst:
      lines += [
        "Another administrator's token, should none be at hand:", "", rescue, "",
        "With one in $PINTLE_TOKEN:",
      ]
    case .inFile(let path):
      lines += [
        "The administrator's token is in \(path):", "",
        "  export PINTLE_TOKEN=$(cat \(shellQuoted(path)))", "", "Another one, should it get lost:",
        "", rescue, "", "Then:",
      ]
    case .shown(let token):
      lines += [
        "The administrator's token, shown this once:", "", "  export PINTLE_TOKEN=\(token)", "",
        "Another one, should it get lost:", "", rescue, "", "Then:",
      ]
    }
    lines.append("")
    if let plain {
      lines += calls(
        url: "http://\(reachable(plain).text)", target: reachable(plain).text,
        hasExamples: surroundings.hasExamples)
    } else if let encrypted {
      let address = reachable(encrypted.address)
      let certificate = shellQuoted(encrypted.certificate)
      lines += calls(
        url: "https://\(address.text)", target: "\(address.text) \(certificate)",
        curlOptions: "--cacert \(certificate) ", hasExamples: surroundings.hasExamples)
    }
    lines += [
      "  # What the command line can do", "  \(pintle) help",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// JSON and gRPC-Web calls that work wherever the program runs, and gRPC where the repository's example is.
  private static func calls(
    url: String, target: String, curlOptions: String = "", hasExamples: Bool
  ) -> [String] {
    let token = "-H \"authorization: Bearer $PINTLE_TOKEN\""
    return [
      "  # The console, in a browser", "  \(url)/console/", "",
      "  # JSON: the flow types there are, and a new action",
      "  curl -sS -X POST \(curlOptions)\(token) \(url)/management/v1/flows/types/_search",
      "  curl -sS \(curlOptions)\(token) -d '{\"name\":\"greet\",\"script\":\"function greet(ctx, api) {}\"}' "
        + "\(url)/management/v1/actions",
      "",
      "  # gRPC-Web, binary: an envelope without a message in it, and what comes back",
      "  printf '\\0\\0\\0\\0\\0' | curl -sS \(curlOptions)\(token) "
        + "-H 'content-type: application/grpc-web+proto' --data-binary @- "
        + "\(url)/zitadel.management.v1.ManagementService/ListFlowTypes | od -A d -c | head",
      "",
    ]
      + (hasExamples
        ? [
          "  # gRPC, with grpcio from PyPI",
          "  make -s venv && .venv/bin/python \(example) \(target)", "",
        ] : [])
  }

  /// An address that a client on this machine can use.
  private static func reachable(_ address: ListenAddress) -> ListenAddress {
    switch address.place {
    case .network("0.0.0.0", let port): ListenAddress(host: "127.0.0.1", port: port)
    case .network("::", let port): ListenAddress(host: "::1", port: port)
    default: address
    }
  }

  /// A word that a shell takes as it stands.
  private static func shellQuoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isPlain && !text.isEmpty
      ? text
      : "'"
        + text.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "'\\''") + "'"
  }
}
