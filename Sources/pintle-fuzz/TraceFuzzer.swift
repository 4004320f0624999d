import Base
import RPC

/// Reads what a request says of its trace, and traps where what is passed on would be read otherwise.
enum TraceFuzzer {
  /// `bytes`: the field `traceparent`, and behind a newline each a field `tracestate`.
  static func run(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    runParent(String(decoding: lines[0], as: UTF8.self))
    runState(lines.dropFirst().map { Array($0) })
  }

  private static func runParent(_ text: String) {
    guard let parent = TraceParent(text) else { return }
    precondition(parent.text.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "it breaks the line")
    precondition(parent.text.utf8.count <= 128, "it is longer than it may be")
    precondition(parent.context.traceID.utf8Equals(parent.traceID), "another trace")
    precondition(parent.context.spanID != 0, "no span")
    // What is said of an own span of the trace.
    guard let again = TraceParent(parent.context.text) else {
      preconditionFailure("what is passed on names no trace")
    }
    precondition(again.context == parent.context, "another span when read again")
    let id = parent.context.traceBytes
    precondition(id.count == 16 && id.contains { $0 != 0 }, "no trace")
  }

  private static func runState(_ fields: [[UInt8]]) {
    var state = TraceState()
    for field in fields { field.withUnsafeBytes { state.add($0) } }
    let text = state.text
    precondition(text.utf8.count <= Limits.maxTraceStateBytes, "it is longer than it may be")
    precondition(text.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "it breaks the line")
    let members = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    precondition(members.count <= Limits.maxTraceStateMembers, "more members than there may be")
    var again = TraceState()
    Array(text.utf8).withUnsafeBytes { again.add($0) }
    precondition(again.text.utf8Equals(text), "another state when read again")
  }
}
