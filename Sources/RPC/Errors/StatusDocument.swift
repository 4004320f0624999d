import Base
import Wire

/// `google.rpc.Status` made of an error, in both encodings.
///
/// Written by hand because an error already holds its details encoded: `Any` is two fields.
enum StatusDocument {
  /// The protobuf encoding: code = 1, message = 2, details = 3 (`Any`: type_url = 1, value = 2).
  static func bytes(_ error: RPCError) -> [UInt8] {
    var buffer = ByteBuffer()
    buffer.append(0x08)
    append(varint: UInt64(error.code.rawValue), to: &buffer)
    if !error.message.isEmpty { append(field: 0x12, Array(error.message.utf8), to: &buffer) }
    for detail in error.details {
      var any = ByteBuffer()
      append(field: 0x0A, Array((typePrefix + detail.typeName).utf8), to: &any)
      if !detail.value.isEmpty { append(field: 0x12, detail.value, to: &any) }
      append(field: 0x1A, any.array(), to: &buffer)
    }
    return buffer.array()
  }

  /// The ProtoJSON form: `{"code":5,"message":"...","details":[{"@type":...}]}`.
  static func append(json error: RPCError, to buffer: inout ByteBuffer) {
    buffer.append("{\"code\":")
    buffer.append(decimal: Int64(error.code.rawValue))
    buffer.append(",\"message\":")
    buffer.append(jsonString: error.message)
    if !error.details.isEmpty {
      buffer.append(",\"details\":[")
      for (index, detail) in error.details.enumerated() {
        if index > 0 { buffer.append(UInt8(ascii: ",")) }
        append(anyJSON: detail, to: &buffer)
      }
      buffer.append("]")
    }
    buffer.append("}")
  }

  /// A detail as `Any` in ProtoJSON: its own members behind "@type".
  static func append(anyJSON detail: RPCError.Detail, to buffer: inout ByteBuffer) {
    buffer.append("{\"@type\":")
    buffer.append(jsonString: typePrefix + detail.typeName)
    let json = Array(detail.json.utf8)
    // An object of members loses its opening brace; anything else is a well-known type's special form.
    if json.first == UInt8(ascii: "{") {
      if json.count > 2 {
        buffer.append(UInt8(ascii: ","))
        buffer.append(Array(json.dropFirst()))
      } else {
        buffer.append(UInt8(ascii: "}"))
      }
    } else {
      buffer.append(",\"value\":")
      buffer.append(json)
      buffer.append("}")
    }
  }

  static let typePrefix = "type.googleapis.com/"

  private static func append(field tag: UInt8, _ bytes: [UInt8], to buffer: inout ByteBuffer) {
    buffer.append(tag)
    append(varint: UInt64(bytes.count), to: &buffer)
    buffer.append(bytes)
  }

  private static func append(varint value: UInt64, to buffer: inout ByteBuffer) {
    var rest = value
    while rest >= 0x80 {
      buffer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    buffer.append(UInt8(truncatingIfNeeded: rest))
  }
}
