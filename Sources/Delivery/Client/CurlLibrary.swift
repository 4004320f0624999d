import CCurl

/// libcurl's own start-up, once for the process.
enum CurlLibrary {
  /// Whether it succeeded.
  static let isReady = curl_global_init(Int(CURL_GLOBAL_SSL | CURL_GLOBAL_WIN32)) == CURLE_OK
}
