/// Makes an HTTP/2 client's bytes out of a fuzzer's: frames whose lengths are right, so that mutations reach what
/// lies behind the framing.
///
/// The client's preface and an empty SETTINGS frame come first. Then each frame is written as four bytes and its
/// payload: type, flags, stream, payload length. The type 0xff stands for a HEADERS frame with a request that
/// needs no payload: POST with END_HEADERS, and the flags, to a path of the payload's bytes.
enum HTTP2Input {
  static func bytes(_ input: ArraySlice<UInt8>) -> [UInt8] {
    var output = Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8)
    append(type: 4, flags: 0, stream: 0, [], to: &output)
    var rest = input
    while rest.count >= 4 {
      let header = Array(rest.prefix(4))
      let payload = Array(rest.dropFirst(4).prefix(Int(header[3])))
      rest = rest.dropFirst(4 + payload.count)
      if header[0] == 0xff {
        append(
          type: 1, flags: header[1] & 1 | 4, stream: header[2], request(path: payload), to: &output)
      } else {
        append(type: header[0], flags: header[1], stream: header[2], payload, to: &output)
      }
    }
    return output + rest
  }

  /// A frame (RFC 9113 section 4.1).
  private static func append(
    type: UInt8, flags: UInt8, stream: UInt8, _ payload: [UInt8], to output: inout [UInt8]
  ) {
    output += [0, UInt8(payload.count >> 8), UInt8(payload.count & 255), type, flags, 0, 0, 0]
    output.append(stream)
    output += payload
  }

  /// A header block (RFC 7541): ":method: POST" and ":scheme: http" from the static table, ":path" and
  /// ":authority" as literals that are not indexed.
  private static func request(path: [UInt8]) -> [UInt8] {
    let path = [UInt8(ascii: "/")] + path.prefix(100)
    return [0x83, 0x86, 0x04, UInt8(path.count)] + path + [0x01, 1, UInt8(ascii: "h")]
  }
}
