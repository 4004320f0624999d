import Base
import Glibc
import Testing

@testable import Wire

/// Inputs of which a careless codec makes quadratic work: twice the input may take little more than twice
/// the instructions.
@Suite(.serialized) struct LinearTimeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// The input of `count` parts, read.
    var run: @Sendable (_ count: Int) throws -> Void
    var testDescription: String { name }
  }

  private static func repeated(_ part: String, _ count: Int) -> [UInt8] {
    let part = hex(part)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.count * count)
    for _ in 0..<count { bytes += part }
    return bytes
  }

  static let cases = [
    Case(name: "unknown fields") { count in
      _ = try Scalars(protobuf: repeated("A8 01 01 AA 01 01 41", count))
    },
    Case(name: "a oneof's list, merged one by one") { count in
      _ = try Google.Protobuf.Value(
        protobuf: repeated("32 24 0A 22 1A 20" + String(repeating: " 61", count: 32), count))
    },
    Case(name: "a oneof's map, merged one by one") { count in
      let bytes = (0..<count).flatMap { number in
        var key = ByteBuffer()
        key.append(decimal: Int64(10_000_000 + number))
        return hex("2A 0C 0A 0A 0A 08") + key.array()
      }
      _ = try Google.Protobuf.Value(protobuf: bytes)
    },
    Case(name: "a child's list, merged one by one") { count in
      _ = try Tree(
        protobuf: repeated("0A 02 20 01 1A 02 A8 01", 0) + repeated("0A 02 20 01", count))
    },
    Case(name: "a group's list, merged one by one") { count in
      _ = try Tree(protobuf: repeated("63 20 01 64", count))
    },
    Case(name: "packed runs") { count in
      _ = try Tree(protobuf: repeated("22 02 01 02", count))
    },
    Case(name: "map entries") { count in
      _ = try Tree(protobuf: repeated("3A 05 0A 01 61 10 01", count))
    },
    Case(name: "JSON members to skip") { count in
      let text = "{" + String(repeating: #""x":[{"y":1}],"#, count: count) + #""z":0}"#
      _ = try Tree(json: text, options: JSONOptions(ignoresUnknown: true))
    },
    Case(name: "JSON escapes") { count in
      let text = #"{"string":""# + String(repeating: #"\u00e9x"#, count: count) + #""}"#
      _ = try Scalars(json: text)
    },
    Case(name: "an Any's type behind its members") { count in
      let text =
        #"{"value":["# + String(repeating: "0,", count: count)
        + #"0],"@type":"a/google.protobuf.ListValue"}"#
      _ = try Google.Protobuf.`Any`(json: text)
    },
  ]

  @Test(arguments: cases)
  func `twice the input takes about twice the time`(_ row: Case) throws {
    /// The least processor time of a few runs, in nanoseconds: other threads do not count.
    func time(_ count: Int) throws -> Int {
      var least = Int.max
      for _ in 0..<5 {
        let start = Self.threadNanoseconds()
        try row.run(count)
        least = min(least, Self.threadNanoseconds() - start)
      }
      return least
    }
    // Eight times the input shows the difference from quadratic (64 times) through any noise.
    let small = try time(4_000)
    let large = try time(32_000)
    #expect(large < small * 24, "\(small) ns for 4,000 parts, \(large) for 32,000")
  }

  private static func threadNanoseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
