import Descriptors
import Wire

/// What a fuzzer calls: reads `bytes` as messages of many shapes, and traps when one that was accepted does not
/// come back the same.
///
/// Errors are fine; traps, reads outside of `bytes` and slow inputs are what is looked for.
func fuzzWire(_ bytes: RawSpan) { forEachShape(BinaryFuzzer(), bytes) }

/// The same for `bytes` as JSON.
func fuzzJSON(_ bytes: RawSpan) {
  forEachShape(JSONFuzzer(), bytes)
  guard let value = try? JSONValue(json: bytes) else { return }
  precondition((try? JSONValue(json: value.bytes())) == value, "free JSON is read otherwise")
}

private protocol Fuzzer {
  func run<Value: Message>(_ type: Value.Type, _ bytes: RawSpan)
}

private func forEachShape(_ fuzzer: some Fuzzer, _ bytes: RawSpan) {
  fuzzer.run(Google.Protobuf.FileDescriptorProto.self, bytes)
  fuzzer.run(Google.Protobuf.Struct.self, bytes)
  fuzzer.run(Google.Protobuf.Value.self, bytes)
  fuzzer.run(Exact<Google.Protobuf.Struct>.self, bytes)
  fuzzer.run(Exact<Google.Protobuf.Value>.self, bytes)
  fuzzer.run(Google.Protobuf.`Any`.self, bytes)
  fuzzer.run(Google.Protobuf.Timestamp.self, bytes)
  fuzzer.run(Google.Protobuf.Duration.self, bytes)
  fuzzer.run(Google.Protobuf.FieldMask.self, bytes)
  fuzzer.run(Google.Protobuf.DoubleValue.self, bytes)
  fuzzer.run(Google.Protobuf.Int64Value.self, bytes)
  fuzzer.run(Google.Protobuf.BytesValue.self, bytes)
}

private struct BinaryFuzzer: Fuzzer {
  func run<Value: Message>(_ type: Value.Type, _ bytes: RawSpan) {
    guard let message = try? Value(protobuf: bytes) else { return }
    let encoded = message.protobufBytes()
    // Bytes are compared, not messages: not-a-number differs from itself.
    guard let again = try? Value(protobuf: encoded) else {
      fatalError("\(Value.messageName) does not read what it wrote")
    }
    precondition(again.protobufBytes() == encoded, "\(Value.messageName) writes otherwise")
    // It may have no JSON form, but when it has one, that is JSON which it reads.
    if let json = try? message.jsonBytes() { precondition((try? Value(json: json)) != nil) }
  }
}

private struct JSONFuzzer: Fuzzer {
  func run<Value: Message>(_ type: Value.Type, _ bytes: RawSpan) {
    let lenient = JSONOptions(ignoresUnknown: true)
    guard let message = try? Value(json: bytes, options: lenient) else { return }
    guard let json = try? message.jsonBytes(), let again = try? Value(json: json) else {
      fatalError("\(Value.messageName) does not read the JSON that it wrote")
    }
    guard let jsonAgain = try? again.jsonBytes() else { fatalError("no JSON form") }
    precondition(jsonAgain == json, "\(Value.messageName) writes other JSON")
    precondition((try? Value(protobuf: message.protobufBytes())) != nil)
  }
}
