import Base

/// What a fuzzer calls: reads `bytes` as a client's frames twice, whole and in pieces of at most `piece` bytes, and traps
/// when the two readings differ, a message is longer than the limit, or a text is not UTF-8.
package func fuzzWebSocket(_ bytes: [UInt8], piece: Int) {
  let whole = reading(bytes, piece: .max)
  let pieces = reading(bytes, piece: max(1, piece))
  precondition(whole == pieces, "another reading in pieces of \(piece)")
}

/// A small bound, so that short inputs reach it.
private let maxMessageBytes = 300

/// What a reader makes of a client's bytes, written down.
private func reading(_ bytes: [UInt8], piece: Int) -> [UInt8] {
  var reader = WebSocketReader(maxMessageBytes: maxMessageBytes)
  var found: [UInt8] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    let part = Array(rest.prefix(piece))
    rest = rest.dropFirst(part.count)
    do throws(WebSocketFault) {
      try read(part, &reader, &found)
    } catch {
      found += Array("fault \(error.closeCode.rawValue)\n".utf8)
      return found
    }
  }
  return found
}

private func read(
  _ part: [UInt8], _ reader: inout WebSocketReader, _ found: inout [UInt8]
) throws(WebSocketFault) {
  var offset = 0
  while true {
    // Safe: the part lives as long as the function runs.
    let bytes = part.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[offset...]) }
    var used = 0
    let event = try reader.next(bytes, used: &used)
    precondition(used <= bytes.count, "used more than there is")
    offset += used
    guard let event else {
      precondition(offset == part.count, "bytes are left over")
      return
    }
    found += Array("\(event)\n".utf8)
    switch event {
    case .message(let isText):
      precondition(reader.message.count <= maxMessageBytes, "a message beyond the limit")
      let message = reader.message.array()
      precondition(
        !isText || String(validating: message, as: UTF8.self) != nil, "a text is not UTF-8")
      found += message
    case .ping, .pong, .close: found += reader.control.array()
    case .emptyFragment: break
    }
  }
}
