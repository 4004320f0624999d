import Glibc
import Net
import Testing

/// Certificates made for one test with the openssl command line.
final class Certificates {
  let directory: String

  init() throws {
    var template = Array("/tmp/pintle-tls-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!) != nil }
    try #require(made)
    directory = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { _ = TestShell.run("rm -r '\(directory)'") }

  func path(_ name: String) -> String { "\(directory)/\(name)" }

  /// Makes a self-signed certificate and its key.
  func make(_ name: String, subject: String) throws {
    let (status, output) = TestShell.run(
      "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
        + " -subj '\(subject)' -keyout \(path(name)).key -out \(path(name)).crt")
    try #require(status == 0, "\(output)")
  }

  func configuration(_ name: String, authorities: String? = nil) -> TLSContext.Configuration {
    .init(
      certificateFile: path("\(name).crt"), privateKeyFile: path("\(name).key"),
      clientAuthoritiesFile: authorities.map { path("\($0).crt") })
  }

  /// Makes a certificate that the one named `authority` vouches for; `extensions` are lines of OpenSSL's configuration.
  func issue(
    _ name: String, by authority: String, subject: String, extensions: [String] = [],
    days: String = "-days 2"
  ) throws {
    let lines = extensions.joined(separator: "\n")
    let (status, output) = TestShell.run(
      "printf '\(lines)' > \(path(name)).ext"
        + " && openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes"
        + " -subj '\(subject)' -keyout \(path(name)).key -out \(path(name)).csr"
        + " && openssl x509 -req -in \(path(name)).csr -CA \(path(authority)).crt"
        + " -CAkey \(path(authority)).key -CAcreateserial \(days)"
        + " -extfile \(path(name)).ext -out \(path(name)).crt")
    try #require(status == 0, "\(output)")
  }
}

/// Programs of the machine.
enum TestShell {
  /// Runs a shell command; returns its status and everything it wrote.
  static func run(_ command: String) -> (status: Int32, output: String) {
    guard let pipe = popen("( \(command) ) 2>&1", "r") else { return (-1, "popen failed") }
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      output += buffer[..<count]
    }
    return (pclose(pipe), String(decoding: output, as: UTF8.self))
  }

  /// Whether there are those that tests of TLS need.
  static let hasTools = run("openssl version && curl --version").status == 0

  /// A command of bash that runs beside the test.
  final class Running {
    private var process: pid_t = 0

    init(_ command: String) {
      var arguments: [UnsafeMutablePointer<CChar>?] = ["bash", "-c", command].map {
        (word: String) in strdup(word)
      }
      defer { for one in arguments { free(one) } }
      arguments.append(nil)
      var attributes = posix_spawnattr_t()
      posix_spawnattr_init(&attributes)
      // A group of its own, so that what it starts ends with it.
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
      posix_spawnp(&process, "bash", nil, &attributes, arguments, environ)
      posix_spawnattr_destroy(&attributes)
    }

    /// Returns when it has ended.
    func wait() {
      guard process > 0 else { return }
      var status: Int32 = 0
      waitpid(process, &status, 0)
      stop()
    }

    /// Ends it, and what it has started.
    func stop() {
      guard process > 0 else { return }
      kill(-process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
      process = 0
    }

    deinit { stop() }
  }
}
