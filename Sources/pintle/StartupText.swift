import Server

/// What a starting server prints: where it listens, the first token, and calls to paste.
enum StartupText {
  static func text(
    endpoints: [ServerPlan.Endpoint], metrics: ListenAddress? = nil,
    firstStart: FirstStart.Outcome
  ) -> String {
    var lines = ["\(Program.version) listens on"]
    var plain: ListenAddress?
    var encrypted: (address: ListenAddress, certificate: String)?
    for endpoint in endpoints {
      switch endpoint {
      case .plain(let address):
        plain = plain ?? (address.isNetwork ? address : nil)
        lines.append("  \(endpoint.text)   (gRPC, gRPC-Web, Connect, JSON)")
      case .tls(let address, let certificate, _, _):
        encrypted = encrypted ?? (address.isNetwork ? (address, certificate) : nil)
        lines.append("  \(endpoint.text)  (the same, with the certificate \(certificate))")
      case .administration(let path): lines.append("  \(path)  (for pintle org, account, token)")
      }
    }
    if let metrics { lines.append("  http://\(metrics.text)/metrics  (for Prometheus)") }
    lines.append("")
    switch firstStart {
    case .notFirst: lines.append("With an administrator's token in $PINTLE_TOKEN:")
    case .inFile(let path):
      lines += [
        "The administrator's token is in \(path):", "",
        "  export PINTLE_TOKEN=$(cat \(shellQuoted(path)))", "", "Then:",
      ]
    case .shown(let token):
      lines += [
        "The administrator's token, shown this once:", "", "  export PINTLE_TOKEN=\(token)", "",
        "Then:",
      ]
    }
    lines.append("")
    if let plain {
      lines += calls(url: "http://\(reachable(plain).text)", target: reachable(plain).text)
    } else if let encrypted {
      let address = reachable(encrypted.address)
      let certificate = shellQuoted(encrypted.certificate)
      lines += calls(
        url: "https://\(address.text)", target: "\(address.text) \(certificate)",
        curlOptions: "--cacert \(certificate) ")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// JSON, gRPC-Web and gRPC calls that work from the repository's root.
  private static func calls(url: String, target: String, curlOptions: String = "") -> [String] {
    let token = "-H \"authorization: Bearer $PINTLE_TOKEN\""
    return [
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
      "  # gRPC, with grpcio from PyPI",
      "  make -s venv && .venv/bin/python docs/examples/trigger_actions.py \(target)",
    ]
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
