import Base
import Delivery
import Server

/// What settings say of traces: where they go, which are sampled, and what is said of the process.
struct TraceSettings {
  /// Where requests go.
  let url: String
  /// Which share of the traces that begin here is sampled.
  let ratio: Double
  /// Secrets.
  let fields: [TargetField]
  /// What is said of the process besides its service, version and instance, or in their place.
  let attributes: [(name: String, value: String)]
  /// The operator's own word that the collector's address may be dialled, wherever it is.
  let allowed: AllowRules

  /// Reads the settings of `serve`; nil when no traces are exported.
  ///
  /// - Parameter settings: What `serve` was told.
  /// - Throws: What is wrong with the settings, or with the file of header fields.
  init?(_ settings: Settings) throws(CommandError) {
    guard let endpoint = settings.first(Options.otlpEndpoint) else {
      for (isGiven, name) in [
        (settings.first(Options.otlpHeadersFile) != nil, "--otlp-headers-file"),
        (!settings.all(Options.otlpAttribute).isEmpty, "--otlp-attribute"),
        (settings.first(Options.traceSample) != nil, "--trace-sample"),
      ] where isGiven {
        throw .usage("\(name) needs --otlp-endpoint")
      }
      return nil
    }
    url = endpoint + "/v1/traces"
    ratio = settings.first(Options.traceSample) ?? 1
    fields = try settings.first(Options.otlpHeadersFile).map(Self.readFields) ?? []
    let texts = settings.all(Options.otlpAttribute)
    guard texts.count <= Limits.maxTraceAttributes else {
      throw .usage("--otlp-attribute: there are more than \(Limits.maxTraceAttributes)")
    }
    attributes = texts.compactMap(Self.attribute)
    do throws(AllowRuleError) {
      let host = PublicURL.host(endpoint) ?? ""
      allowed = try AllowRules([
        host.utf8HasPrefix("[") ? String(host.dropFirst().dropLast()) : host
      ])
    } catch {
      throw .usage("--otlp-endpoint: \(error)")
    }
  }

  /// The name and value of an attribute, as `--otlp-attribute` takes it; nil when the text is none.
  static func attribute(_ text: String) -> (name: String, value: String)? {
    let bytes = Array(text.utf8)
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")), equals > 0,
      equals + 1 < bytes.count, bytes.count <= Limits.maxTraceAttributeBytes,
      bytes[..<equals].allSatisfy({ (0x21...0x7E).contains($0) }),
      bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { return nil }
    return (
      String(decoding: bytes[..<equals], as: UTF8.self),
      String(decoding: bytes[(equals + 1)...], as: UTF8.self)
    )
  }

  /// The header fields in a file: a line each, "name: value".
  private static func readFields(_ file: String) throws(CommandError) -> [TargetField] {
    try TrustedFiles.check(file, .token, "the collector's header fields")
    let bytes = try FileAccess.read(file, limit: Limits.maxTraceFieldsFileBytes)
    var fields: [TargetField] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      let line = trimmed(line)
      guard !line.isEmpty else { continue }
      // The line is a secret: only its number is told.
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
        throw .usage("--otlp-headers-file: line \(index + 1) of \(file) is not name: value")
      }
      let field = TargetField(
        name: String(decoding: line[..<colon], as: UTF8.self),
        value: String(decoding: trimmed(line[(colon + 1)...]), as: UTF8.self))
      guard OutgoingField.canSend(name: field.name, value: field.value),
        !ownNames.contains(where: { $0.utf8Equals(field.name.lowercased()) })
      else {
        throw .usage(
          "--otlp-headers-file: line \(index + 1) of \(file) is no header field that can be sent")
      }
      fields.append(field)
    }
    guard (1...Limits.maxTraceFields).contains(fields.count) else {
      throw .usage(
        "--otlp-headers-file: \(file) holds \(fields.count) header fields, not 1 to "
          + "\(Limits.maxTraceFields)")
    }
    return fields
  }

  /// Fields that say what the request is.
  private static let ownNames = ["content-type", "content-encoding", "user-agent"]

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    let rest = bytes.drop(while: isSpace)
    guard let last = rest.lastIndex(where: { !isSpace($0) }) else { return rest.prefix(0) }
    return rest[...last]
  }
}
