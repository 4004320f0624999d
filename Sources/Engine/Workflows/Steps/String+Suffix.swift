extension String {
  /// Whether this text ends with the bytes of `suffix`.
  func utf8HasSuffix(_ suffix: String) -> Bool {
    utf8.count >= suffix.utf8.count && utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
  }
}
