/// What a fuzzer calls: reads a message of another process, and traps when it is another one once it was sent.
package func fuzzTakeOver(_ bytes: [UInt8]) {
  do throws(TakeOverMessage.Fault) {
    let message = try TakeOverMessage(bytes)
    let again = try? TakeOverMessage(Array(message.text.utf8))
    precondition(again == message, "another message when it is read again")
  } catch {
    precondition(!error.text.isEmpty && error.text.utf8.count < 1024, "a fault of no words")
  }
}
