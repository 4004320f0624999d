import Base
import Wire

/// The bytes that pairs of hexadecimal digits spell; spaces are ignored.
func hex(_ text: String) -> [UInt8] {
  let digits = text.utf8.filter { $0 != UInt8(ascii: " ") }
  precondition(digits.count % 2 == 0)
  return stride(from: 0, to: digits.count, by: 2).map { index in
    UInt8(String(decoding: digits[index..<index + 2], as: UTF8.self), radix: 16)!
  }
}

/// What `body` throws, or nil.
func wireError(_ body: () throws(WireError) -> Void) -> WireError? {
  do throws(WireError) {
    try body()
    return nil
  } catch { return error }
}

/// Whether reading the text as `type` fails with a JSON error.
func isJSONError<Value: Message>(
  _ type: Value.Type, _ text: String, _ options: JSONOptions = JSONOptions()
) -> Bool {
  let error = wireError { () throws(WireError) in _ = try Value(json: text, options: options) }
  switch error {
  case .json, .unknownName: return true
  default: return false
  }
}
