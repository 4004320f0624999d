import COpenSSL

/// Why a cryptographic operation failed; no case carries a secret.
public enum CryptoError: Error, Equatable, CustomStringConvertible {
  /// The sealed bytes were changed, or sealed under another key or for another place.
  case notAuthentic
  /// A key has not the length that its algorithm needs, in bytes.
  case keyLength(expected: Int, given: Int)
  /// A key file cannot be read or made.
  case keyFile(path: String, reason: String)
  /// A key that Pintle does not take; why, fit for the one who gave it.
  case unsuitableKey(String)
  /// The process may start no further thread.
  case noThread
  /// OpenSSL refused; its words.
  case library(String)

  public var description: String {
    switch self {
    case .notAuthentic: "the sealed data is damaged or was sealed with another key"
    case .keyLength(let expected, let given): "a key of \(given) bytes where \(expected) are needed"
    case .keyFile(let path, let reason): "cannot use the key file \(path): \(reason)"
    case .unsuitableKey(let reason): "the key cannot be used: \(reason)"
    case .noThread: "no further thread can be started"
    case .library(let text): "OpenSSL: \(text)"
    }
  }

  /// OpenSSL's newest error of this thread.
  static func fromLibrary(_ operation: StaticString) -> CryptoError {
    let code = ERR_get_error()
    ERR_clear_error()
    var text = [CChar](repeating: 0, count: 256)
    ERR_error_string_n(code, &text, text.count)
    let words = String(
      decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return .library("\(operation): \(words)")
  }
}
