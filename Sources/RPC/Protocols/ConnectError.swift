import Base
import Wire

/// Connect's JSON documents (https://connectrpc.com/docs/protocol#error-end-stream).
enum ConnectError {
  /// `{"code":"not_found","message":"...","details":[{"type","value","debug"}]}`.
  static func append(_ error: RPCError, to buffer: inout ByteBuffer) {
    buffer.append("{\"code\":\"")
    buffer.append(error.code.name)
    buffer.append("\"")
    if !error.message.isEmpty {
      buffer.append(",\"message\":")
      buffer.append(jsonString: error.message)
    }
    if !error.details.isEmpty {
      buffer.append(",\"details\":[")
      for (index, detail) in error.details.enumerated() {
        if index > 0 { buffer.append(",") }
        buffer.append("{\"type\":")
        buffer.append(jsonString: detail.typeName)
        buffer.append(",\"value\":\"")
        detail.value.withUnsafeBytes { Base64.encode($0, into: &buffer, padded: false) }
        buffer.append("\",\"debug\":")
        buffer.append(utf8: detail.json)
        buffer.append("}")
      }
      buffer.append("]")
    }
    buffer.append("}")
  }

  /// The message that ends a stream: `{"error":{...},"metadata":{"key":["value"]}}`.
  static func appendEndOfStream(
    _ error: RPCError?, _ metadata: Metadata, to buffer: inout ByteBuffer
  ) {
    buffer.append("{")
    if let error {
      buffer.append("\"error\":")
      append(error, to: &buffer)
    }
    var all = metadata
    if let error { all.append(contentsOf: error.metadata) }
    var keys: [String] = []
    var values: [String: [String]] = [:]
    all.forEachField { name, value in
      if values[name] == nil { keys.append(name) }
      values[name, default: []].append(value)
    }
    if !keys.isEmpty {
      if error != nil { buffer.append(",") }
      buffer.append("\"metadata\":{")
      for (index, key) in keys.enumerated() {
        if index > 0 { buffer.append(",") }
        buffer.append(jsonString: key)
        buffer.append(":[")
        for (index, value) in values[key, default: []].enumerated() {
          if index > 0 { buffer.append(",") }
          buffer.append(jsonString: value)
        }
        buffer.append("]")
      }
      buffer.append("}")
    }
    buffer.append("}")
  }
}
