import Glibc

/// What this process is called where several work together.
public enum ProcessName {
  /// The process's number and the machine's name, in ASCII letters, digits, ".", "-" and "_" alone.
  public static let ofThisProcess: String = {
    var name = [CChar](repeating: 0, count: 256)
    let host =
      gethostname(&name, name.count - 1) == 0
      ? String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      : "another machine"
    // It stands in SQL and in lines of the log.
    let safe = host.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains($0))
    }
    return "process \(getpid()) on \(String(String.UnicodeScalarView(safe)))"
  }()
}
