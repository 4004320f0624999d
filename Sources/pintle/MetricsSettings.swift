import Base
import Crypto
import Net
import Server

/// Where metrics are read besides the administrator's socket, as the settings have it.
enum MetricsSettings {
  /// The endpoint; nil for none.
  ///
  /// - Parameter settings: What `serve` was told.
  /// - Returns: Where metrics are read, and what opens them.
  /// - Throws: That others could read them without a token, or what is wrong with the token's file.
  static func endpoint(_ settings: Settings) throws(CommandError) -> MetricsEndpoint? {
    let file = settings.first(Options.metricsTokenFile)
    guard let address = settings.first(Options.metricsListen) else {
      guard file == nil else { throw .usage("--metrics-token-file needs --metrics-listen") }
      guard !settings[Options.metricsTLS] else {
        throw .usage("--metrics-tls needs --metrics-listen")
      }
      return nil
    }
    guard let file else {
      guard LoopbackHost.isOne(address.host) else {
        throw .usage(
          "--metrics-listen \(address.text) can be reached from other machines: name a loopback address, or the "
            + "token that readers need by --metrics-token-file")
      }
      return MetricsEndpoint(address: address)
    }
    try TrustedFiles.check(file, .token, "the metrics' token")
    let token = try readToken(file)
    return MetricsEndpoint(address: address) { ConstantTime.equal($0, token) }
  }

  /// The token in a file: one word of visible ASCII.
  private static func readToken(_ file: String) throws(CommandError) -> [UInt8] {
    let words = try FileAccess.read(file, limit: Limits.maxMetricsTokenBytes + 64)
      .split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard words.count == 1, let word = words.first,
      (Limits.minMetricsTokenBytes...Limits.maxMetricsTokenBytes).contains(word.count),
      word.allSatisfy({ (0x21...0x7E).contains($0) })
    else {
      throw .usage(
        "--metrics-token-file: \(file) holds no token, one word of \(Limits.minMetricsTokenBytes) to "
          + "\(Limits.maxMetricsTokenBytes) visible ASCII characters")
    }
    return Array(word)
  }
}
