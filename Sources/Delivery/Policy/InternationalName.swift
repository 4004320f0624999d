import CCurl
import Glibc
import Net

/// Host names with letters beyond ASCII, as the name service knows them (RFC 5891).
enum InternationalName {
  /// The name with its international labels in their xn-- form; an ASCII name as it is.
  ///
  /// Nil for what has no such form, for what becomes an address (full-width digits do), and when libcurl was built
  /// without international names.
  static func ascii(_ name: String) -> String? {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return name }
    guard let handle = curl_url() else { return nil }
    defer { curl_url_cleanup(handle) }
    guard curl_url_set(handle, CURLUPART_HOST, name, 0) == CURLUE_OK else { return nil }
    // libcurl takes the name's bytes for what the locale says, and a program's own is "C".
    guard let locale = unicodeLocale else { return nil }
    let former = uselocale(locale)
    defer { uselocale(former) }
    var text: UnsafeMutablePointer<CChar>?
    // From 7.88 on; CURLU_PUNYCODE is a macro that does not import.
    let code = curl_url_get(handle, CURLUPART_HOST, &text, 1 << 12)
    guard code == CURLUE_OK, let text else { return nil }
    defer { curl_free(text) }
    let converted = String(cString: text)
    let isName = converted.utf8.allSatisfy { $0 < 0x80 } && IPAddress(converted) == nil
    return isName ? converted : nil
  }

  /// Kept for the process's life; nil where the system lacks it.
  ///
  /// `nonisolated(unsafe)`: nobody changes it.
  private nonisolated(unsafe) static let unicodeLocale = newlocale(1 << LC_CTYPE, "C.UTF-8", nil)
}
