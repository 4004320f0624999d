import Base
import Testing

@testable import HTTP

/// A frame as a client sends it.
func clientFrame(
  _ first: UInt8, _ payload: [UInt8], mask: [UInt8] = [0x37, 0xfa, 0x21, 0x3d],
  length: [UInt8]? = nil
) -> [UInt8] {
  let count = payload.count
  var head: [UInt8] = []
  if let length {
    head = length
  } else if count < 126 {
    head = [UInt8(count)]
  } else if count < 65536 {
    head = [126, UInt8(count >> 8), UInt8(count & 255)]
  } else {
    head = [127, 0, 0, 0, 0]
    for shift in [24, 16, 8, 0] { head.append(UInt8(count >> shift & 255)) }
  }
  head[0] |= 0x80
  var bytes: [UInt8] = [first]
  bytes += head
  bytes += mask
  for (index, byte) in payload.enumerated() { bytes.append(byte ^ mask[index & 3]) }
  return bytes
}

/// What a reader makes of bytes, written down.
private func read(_ bytes: [UInt8], limit: Int = 1000, piece: Int = .max) -> [String] {
  var reader = WebSocketReader(maxMessageBytes: limit)
  var found: [String] = []
  var rest = bytes[...]
  while !rest.isEmpty {
    let part = Array(rest.prefix(piece))
    rest = rest.dropFirst(part.count)
    var offset = 0
    do throws(WebSocketFault) {
      // Safe: the part lives as long as the loop.
      let bytes = part.withUnsafeBytes { $0 }
      while true {
        var used = 0
        let event = try reader.next(
          UnsafeRawBufferPointer(rebasing: bytes[offset...]), used: &used)
        offset += used
        guard let event else { break }
        switch event {
        case .message(let isText):
          let text = String(decoding: reader.message.array(), as: UTF8.self)
          found.append((isText ? "text " : "binary ") + text)
        case .emptyFragment: found.append("empty")
        default:
          found.append("\(event) " + String(decoding: reader.control.array(), as: UTF8.self))
        }
      }
    } catch {
      found.append("fault \(error.closeCode.rawValue)")
      return found
    }
  }
  return found
}

private struct Reading: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let found: [String]

  init(_ name: String, _ bytes: [UInt8], _ found: [String]) {
    testDescription = name
    self.bytes = bytes
    self.found = found
  }
}

private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

private let readings: [Reading] = [
  // RFC 6455 section 5.7.
  .init(
    "a text", [0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58], ["text Hello"]),
  .init("an empty text", clientFrame(0x81, []), ["text "]),
  .init("a binary message", clientFrame(0x82, text("ab")), ["binary ab"]),
  .init(
    "fragments",
    clientFrame(1, text("a")) + clientFrame(0, text("b")) + clientFrame(0x80, text("c")),
    ["text abc"]),
  .init(
    "a ping between fragments",
    clientFrame(1, text("a")) + clientFrame(0x89, text("p")) + clientFrame(0x80, text("c")),
    ["ping p", "text ac"]),
  .init(
    "empty fragments", clientFrame(2, []) + clientFrame(0, []) + clientFrame(0x80, []),
    ["empty", "empty", "binary "]),
  .init(
    "126 bytes", clientFrame(0x82, Array(repeating: 97, count: 126)),
    ["binary " + String(repeating: "a", count: 126)]),
  .init(
    "125 bytes of ping", clientFrame(0x89, Array(repeating: 97, count: 125)),
    ["ping " + String(repeating: "a", count: 125)]),
  .init("126 bytes of ping", clientFrame(0x89, Array(repeating: 97, count: 126)), ["fault 1002"]),
  .init("a pong", clientFrame(0x8a, []), ["pong "]),
  .init("a close", clientFrame(0x88, [3, 0xe8]), ["close \u{3}\u{fffd}"]),
  .init("a close without a code", clientFrame(0x88, []), ["close "]),
  .init("half a code", clientFrame(0x88, [3]), ["fault 1002"]),
  .init("a reason that is not UTF-8", clientFrame(0x88, [3, 0xe8, 0xff]), ["fault 1007"]),
  .init("a fragmented ping", clientFrame(9, []), ["fault 1002"]),
  .init("no mask", [0x81, 0x01, 97], ["fault 1002"]),
  .init("an unmasked close", [0x88, 0x02, 3, 0xe8], ["fault 1002"]),
  .init("a reserved bit", clientFrame(0xc1, text("a")), ["fault 1002"]),
  .init("the second reserved bit", clientFrame(0xa1, text("a")), ["fault 1002"]),
  .init("the third reserved bit", clientFrame(0x91, text("a")), ["fault 1002"]),
  .init("a reserved opcode", clientFrame(0x83, []), ["fault 1002"]),
  .init("a reserved control opcode", clientFrame(0x8b, []), ["fault 1002"]),
  .init("a continuation of nothing", clientFrame(0x80, []), ["fault 1002"]),
  .init(
    "a message inside a message", clientFrame(1, []) + clientFrame(0x81, []),
    ["empty", "fault 1002"]),
  .init("not UTF-8", clientFrame(0x81, [0xc3, 0x28]), ["fault 1007"]),
  .init("a surrogate", clientFrame(0x81, [0xed, 0xa0, 0x80]), ["fault 1007"]),
  .init("half a character", clientFrame(0x81, [0xc3]), ["fault 1007"]),
  .init(
    "a character in two fragments", clientFrame(1, [0xc3]) + clientFrame(0x80, [0xa9]),
    ["text \u{e9}"]),
  .init(
    "a length in too many bytes", clientFrame(0x82, [97], length: [126, 0, 1]), ["fault 1002"]),
  .init(
    "a length in far too many bytes",
    clientFrame(0x82, [97], length: [127, 0, 0, 0, 0, 0, 0, 0, 1]),
    ["fault 1002"]),
  .init(
    "a negative length", clientFrame(0x82, [97], length: [127, 0x80, 0, 0, 0, 0, 1, 0, 0]),
    ["fault 1002"]),
]

@Suite struct WebSocketReaderTests {
  @Test(arguments: readings) private func frames(_ reading: Reading) {
    for piece in [Int.max, 1, 2, 3, 5, 7, 64] {
      #expect(read(reading.bytes, piece: piece) == reading.found, "in pieces of \(piece)")
    }
  }

  @Test(arguments: [1000...1003, 1007...1014, 3000...3001, 4998...4999])
  func codesThatMayBeSent(_ codes: ClosedRange<UInt16>) {
    for code in codes {
      #expect(
        read(clientFrame(0x88, [UInt8(code >> 8), UInt8(code & 255)])).first?.hasPrefix("close")
          == true)
    }
  }

  @Test(arguments: [0, 999, 1004, 1005, 1006, 1015, 1016, 2000, 2999, 5000, 65535])
  func codesThatMayNot(_ code: UInt16) {
    #expect(read(clientFrame(0x88, [UInt8(code >> 8), UInt8(code & 255)])) == ["fault 1002"])
  }

  /// A message may be as long as the limit and no longer, in one frame or many; a frame that is too long is refused
  /// by its head.
  @Test func longMessages() {
    let ten = Array(repeating: UInt8(97), count: 10)
    #expect(read(clientFrame(0x82, ten), limit: 10) == ["binary aaaaaaaaaa"])
    #expect(read(clientFrame(0x82, ten), limit: 9) == ["fault 1009"])
    #expect(
      read(clientFrame(2, ten) + clientFrame(0x80, [97]), limit: 11) == ["binary aaaaaaaaaaa"])
    #expect(read(clientFrame(2, ten) + clientFrame(0x80, [97]), limit: 10) == ["fault 1009"])
    let head: [UInt8] = [0x82, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3, 4]
    #expect(read(head) == ["fault 1009"])
  }

  @Test func everyPhaseOfTheMask() {
    for count in 0..<40 {
      let payload = (0..<count).map { UInt8(97 + $0 % 26) }
      for piece in 1...9 {
        #expect(
          read(clientFrame(0x82, payload), piece: piece) == [
            "binary " + String(decoding: payload, as: UTF8.self)
          ])
      }
    }
  }

  @Test func heads() {
    for (count, head) in [
      (0, [0x82, 0]), (125, [0x82, 125]), (126, [0x82, 126, 0, 126]),
      (65535, [0x82, 126, 255, 255]),
      (65536, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]),
    ] as [(Int, [UInt8])] {
      var output = ByteBuffer()
      WebSocketFrame.appendHead(.binary, count, to: &output)
      #expect(output.array() == head)
    }
  }

  @Test func budget() {
    var limits = HTTPLimits()
    limits.maxIdleFrames = 60
    var budget = IdleFrameBudget(limits, now: 0)
    func drawAll(_ now: Int64) -> Int { (0..<1000).first { _ in !budget.spend(now: now) } ?? .max }
    #expect(drawAll(0) == 60)
    #expect(drawAll(1_000_000_000) == 1)
    #expect(drawAll(31_000_000_000) == 30)
    budget.madeProgress()
    #expect(drawAll(31_000_000_000) == 60)
  }

  /// Nobody's message costs more than its bytes: with each of many small fragments the memory must not be copied.
  @Test func fragmentsCostWhatTheyHold() throws {
    var reader = WebSocketReader(maxMessageBytes: 1 << 20)
    var allocations = 0
    var allocated = 0
    for index in 0..<100_000 {
      let frame: [UInt8] = [index == 0 ? 0x02 : 0x00, 0x81, 1, 2, 3, 4, UInt8(ascii: "a") ^ 1]
      var used = 0
      let event = try frame.withUnsafeBytes { bytes throws(WebSocketFault) in
        try reader.next(bytes, used: &used)
      }
      #expect(event == nil && used == frame.count)
      if reader.message.allocatedCount != allocated {
        allocations += 1
        allocated = reader.message.allocatedCount
      }
    }
    #expect(reader.message.count == 100_000)
    #expect(allocations < 20)
    #expect(allocated <= 1 << 20)
  }
}
