import Server
import Testing

@testable import pintle

/// Settings that have no effect beside the others.
@Suite struct UnusedSettingsTests {
  private func settings(_ words: [String]) throws -> Settings {
    try Commands.table.settings(
      for: Commands.table.parse(["serve"] + words), environment: [:],
      readFile: { path throws(CommandError) in "" })
  }

  @Test(arguments: [
    (
      ["--listen", ":1", "--cert", "c", "--key", "k"], "--cert needs --listen-tls or --metrics-tls:"
    ),
    (["--listen", "unix:/a", "--key", "k"], "--key needs --listen-tls or --metrics-tls:"),
    (["--listen", ":1", "--client-ca", "c"], "--client-ca needs --listen-tls:"),
    (
      ["--listen", ":1", "--metrics-listen", ":2", "--metrics-tls", "--client-ca", "c"],
      "--client-ca needs --listen-tls:"
    ),
    (["--client-certificates", "request"], "--client-certificates needs --client-ca"),
    (["--socket-mode", "0660"], "--socket-mode needs a Unix socket"),
    (
      ["--listen", "systemd:web", "--listen-tls", ":1", "--socket-mode", "0660"],
      "--socket-mode needs a Unix socket"
    ),
    (["--keepalive-timeout", "5s"], "--keepalive-timeout needs --keepalive-time"),
    (
      [
        "--listen", ":1", "--keepalive-timeout", "5s", "--listener-limit",
        ":1 max-connection-age=1h", "--listener-limit", ":1 keepalive-time=none",
      ], "--keepalive-timeout needs --keepalive-time"
    ),
    (
      ["--max-connection-age-grace", "5s"], "--max-connection-age-grace needs --max-connection-age"
    ),
    (["--connector-token-file", "f"], "--connector-token-file needs --connector"),
    (["--cors-origin", "https://a.example", "--cors-origin", "*"], "--cors-origin * admits"),
  ])
  func isRefused(_ words: [String], _ text: String) throws {
    let settings = try settings(words)
    let error = #expect(throws: CommandError.self) { try UnusedSettings.check(settings) }
    #expect(error?.message.hasPrefix(text) == true)
    #expect(error?.exitCode == 2)
  }

  @Test(arguments: [
    [], ["--cert", "c", "--key", "k", "--client-ca", "a", "--client-certificates", "request"],
    ["--listen", ":1", "--listen-tls", "systemd:web", "--cert", "c", "--key", "k"],
    ["--listen", ":1", "--metrics-listen", ":2", "--metrics-tls", "--cert", "c", "--key", "k"],
    ["--listen", ":1", "--listen-tls", "unix:/a", "--socket-mode", "0660"],
    ["--keepalive-time", "1h", "--keepalive-timeout", "5s"],
    [
      "--listen", ":1", "--keepalive-timeout", "5s", "--listener-limit", ":1 keepalive-time=1h",
      "--max-connection-age-grace", "5s", "--listener-limit", ":1 max-connection-age=1h",
    ],
    ["--max-connection-age", "1h", "--max-connection-age-grace", "5s"],
    ["--connector", "sp:get-identity=https://h/x", "--connector-token-file", "f"],
    ["--cors-origin", "*"], ["--cors-origin", "https://a.example", "--cors-origin", "https://b"],
  ])
  func isTaken(_ words: [String]) throws {
    try UnusedSettings.check(settings(words))
  }

  /// Whichever command has it, as it stands in a file for all of them.
  @Test(arguments: ["serve", "backup"])
  func readersNeedTheirDatabase(_ command: String) throws {
    let operands = command == "backup" ? ["f"] : []
    let settings = try Commands.table.settings(
      for: Commands.table.parse([command, "--database-readers", "9"] + operands), environment: [:],
      readFile: { path throws(CommandError) in "" })
    #expect(throws: CommandError.usage("--database-readers needs --database")) {
      try DatabaseEngine.postgres(settings)
    }
  }
}
