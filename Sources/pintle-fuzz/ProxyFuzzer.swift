import Net

/// Reads an input as a proxy's header, whole and in all its beginnings: what is read does not depend on what follows, and
/// a beginning of what is valid is incomplete.
func fuzzProxyHeader(_ bytes: [UInt8]) {
  func read(_ count: Int) -> ProxyHeader.Reading {
    bytes.withUnsafeBytes { ProxyHeader.read(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }
  guard case .header(let client, let count) = read(bytes.count) else { return }
  precondition(count > 0 && count <= min(bytes.count, ProxyHeader.maxBytes), "a length of its own")
  precondition(read(count) == .header(client: client, count: count), "it hangs on what follows")
  for end in max(0, count - 300)..<count {
    precondition(read(end) == .incomplete, "a part of it is not the beginning")
  }
}
