import Base
import Testing

@testable import RPC

/// What `traceparent` may hold (W3C Trace Context, section 3.2).
@Suite struct TraceParentTests {
  static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"

  @Test(arguments: [
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
    "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-what-comes-later",
  ])
  func aTraceIsRead(_ text: String) {
    #expect(TraceParent(text)?.traceID == Self.trace)
    #expect(TraceParent(text)?.text == text)
    let context = TraceParent(text)?.context
    #expect(context?.traceID == Self.trace)
    #expect(context?.spanID == 0x00f0_67aa_0ba9_02b7)
    #expect(context?.isSampled == !text.hasSuffix("-00"))
  }

  @Test(arguments: [
    "", "00", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
    "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
    "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
    "00_4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.more",
    "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-a b",
  ])
  func othersNameNone(_ text: String) {
    #expect(TraceParent(text) == nil)
  }

  @Test func aVeryLongOneIsNone() {
    let start = "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-"
    #expect(TraceParent(start + String(repeating: "x", count: 128 - start.utf8.count)) != nil)
    #expect(TraceParent(start + String(repeating: "x", count: 129 - start.utf8.count)) == nil)
  }
}
