import Base
import Net

/// What a fuzzer calls: reads `bytes` as HTTP/1.1 requests twice, whole and in pieces of at most `piece` bytes,
/// and traps when the two readings differ.
///
/// Errors are fine; traps, reads outside of `bytes` and readings that depend on how the network cut the input are
/// what is looked for.
package func fuzzHTTP1(_ bytes: RawSpan, piece: Int) {
  bytes.withUnsafeBytes { bytes in
    var whole = HTTP1Reading()
    whole.feed(bytes)
    var pieces = HTTP1Reading()
    var offset = 0
    while offset < bytes.count {
      let end = min(bytes.count, offset + max(1, piece))
      pieces.feed(UnsafeRawBufferPointer(rebasing: bytes[offset..<end]))
      offset = end
    }
    precondition(whole.found == pieces.found, "another reading in pieces of \(piece)")
    precondition(whole.isRefused == pieces.isRefused, "refused only one way of \(piece)")
  }
}

/// What a parser makes of a connection's bytes, written down so that two readings can be compared.
private struct HTTP1Reading: ~Copyable {
  private(set) var found: [UInt8] = []
  private(set) var isRefused = false
  private var pending: [UInt8] = []
  private var parser = HTTP1Parser(Self.limits)
  private var head = HTTPRequestHead()

  /// Small bounds, so that short inputs reach them.
  private static var limits: HTTPLimits {
    var limits = HTTPLimits()
    limits.maxHeaderListBytes = 1024
    limits.maxHeaderFields = 12
    limits.maxHeaderValueBytes = 256
    limits.maxTargetBytes = 128
    return limits
  }

  mutating func feed(_ bytes: UnsafeRawBufferPointer) {
    if isRefused { return }
    pending += bytes
    var position = 0
    do throws(HTTP1Error) {
      while try step(&position) {}
    } catch {
      isRefused = true
      _ = error.text.description
    }
    pending.removeFirst(position)
  }

  /// Goes one step on; false when more input is needed.
  private mutating func step(_ position: inout Int) throws(HTTP1Error) -> Bool {
    let input = pending
    var used = 0
    let rest = input.span.bytes.extracting(position..<input.count)
    let step = try rest.withUnsafeBytes { (rest) throws(HTTP1Error) in
      let step = try parser.next(rest, &head, used: &used)
      precondition(used <= rest.count, "used more than there is")
      if case .data(let count) = step {
        precondition(parser.dataOffset + count == used, "a body behind what was used")
        found += rest[parser.dataOffset..<used]
      }
      return step
    }
    position += used
    switch step {
    case .needMore: return false
    case .head: writeHead()
    case .data: break
    case .end:
      for field in parser.trailers.map({ HTTPFields(block: $0).fields }) ?? [] {
        write(field.name)
        write(field.value)
      }
      write("end")
      parser.reset()
      head.removeAll()
    }
    return true
  }

  /// Whose word is taken for the client's address: nobody's, half of all addresses', everybody's.
  private static let proxies = [0, 1, 2].map { halves in
    TrustedProxies((0..<halves).map { AddressNetwork(IPAddress(v4: UInt32($0) << 31), prefix: 97) })
  }

  /// Who a proxy's fields say the client is; trusting nobody, it is the peer.
  private mutating func writeClients() {
    let peer = IPAddress(v4: 0x7f00_0001)
    for (halves, proxies) in Self.proxies.enumerated() {
      let client = proxies.client(head, peer: peer)
      precondition(halves > 0 || client == peer, "a stranger's word is taken")
      write(client.description)
    }
  }

  private mutating func writeHead() {
    writeClients()
    write(head.method.name)
    found += head.path
    write("?")
    found += head.query
    write("@")
    found += head.authority
    var fields: [UInt8] = []
    head.forEach { name, value in
      fields += name
      fields.append(UInt8(ascii: ":"))
      fields += value
      fields.append(UInt8(ascii: "\n"))
    }
    found += fields
    write("\(parser.framing) \(parser.keepsAlive) \(parser.expectsContinue)")
  }

  private mutating func write(_ text: String) {
    found += text.utf8
    found.append(UInt8(ascii: "\n"))
  }
}
