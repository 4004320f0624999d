import Glibc

/// The protoc plugin as a process: a request on standard input, a response on standard output.
enum Program {
  /// Reads the request to its end, answers it and returns; exits with 1 when the bytes are no request.
  static func run() {
    do throws(GeneratorError) {
      let response = try Plugin.respond(to: readAll())
      writeAll(response)
    } catch {
      fail("protoc-gen-pintle: \(error.message)\n")
    }
  }

  private static func readAll() -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
      } else if count == 0 {
        return bytes
      } else if errno != EINTR {
        fail("protoc-gen-pintle: cannot read standard input: errno \(errno)\n")
      }
    }
  }

  private static func writeAll(_ bytes: [UInt8]) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(STDOUT_FILENO, $0.baseAddress! + written, bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        fail("protoc-gen-pintle: cannot write standard output: errno \(errno)\n")
      }
    }
  }

  private static func fail(_ message: String) -> Never {
    let bytes = Array(message.utf8)
    // Nothing can be done when even this fails.
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(1)
  }
}
