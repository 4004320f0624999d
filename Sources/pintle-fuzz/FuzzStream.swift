import Base
import HTTP
import Net

/// A stream without a transport, which traps when whoever answers breaks the order of calls.
final class FuzzStream: HTTPStream {
  private(set) var isFinished = false
  private(set) var wasReset = false
  /// Response body bytes that were taken.
  private(set) var bodyCount = 0
  private var status: Int?
  /// Request body bytes that were delivered and not yet credited.
  private var uncredited = 0

  override var client: IPAddress? { IPAddress(v4: 0xc000_0201) }
  override var isAboveHighWater: Bool { output.count > 1024 }

  /// Whether nothing more is delivered.
  var isOver: Bool { isFinished || wasReset }

  func deliver(_ bytes: [UInt8]) {
    uncredited += bytes.count
    sink?.received(bytes.span.bytes)
  }

  override func consumed(_ count: Int) {
    uncredited -= count
    precondition(count >= 0 && uncredited >= 0, "more credit than bytes")
  }

  override func respond(_ status: Int, _ fields: HTTPFields) {
    precondition(self.status == nil, "the head is sent twice")
    precondition((200...599).contains(status), "no final status: \(status)")
    self.status = status
    check(fields)
  }

  override func outputChanged() {
    precondition(status != nil, "a body before the head")
    precondition(!isFinished || wasReset, "a body behind the end")
    take()
  }

  override func finish(trailers: HTTPFields?) {
    precondition(status != nil, "an end before the head")
    precondition(!isFinished, "a second end")
    isFinished = true
    if let trailers { check(trailers) }
    take()
  }

  override func reset(_ code: HTTPResetCode) { wasReset = true }

  /// The client goes away.
  func breakOff() {
    guard !isOver else { return }
    wasReset = true
    let sink = self.sink
    self.sink = nil
    sink?.reset(.cancel)
  }

  private func take() {
    bodyCount += output.count
    output.removeAll()
  }

  /// No answer may hold a field that could be taken for two.
  private func check(_ fields: HTTPFields) {
    for field in fields.fields {
      precondition(!field.name.isEmpty, "a field without a name")
      for byte in field.name.utf8 {
        precondition(byte > 0x20 && byte < 0x7f && byte != 0x3a, "no field name: \(field.name)")
      }
      for byte in field.value.utf8 {
        precondition(byte != 10 && byte != 13 && byte != 0, "a field \(field.name) breaks its line")
      }
    }
  }
}
