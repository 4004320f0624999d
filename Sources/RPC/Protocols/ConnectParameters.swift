import Wire

/// The query of a Connect call by GET (https://connectrpc.com/docs/protocol#unary-get-request); each parameter may stand
/// there once.
struct ConnectParameters {
  static let names = ["connect", "compression", "message", "base64", "encoding"]

  let version: [UInt8]?
  let compression: [UInt8]?
  let message: [UInt8]?
  let base64: [UInt8]?

  /// Throws when a parameter is malformed, or given twice.
  init(_ query: UnsafeRawBufferPointer) throws(WireError) {
    version = try QueryParameters.only("connect", in: query)
    compression = try QueryParameters.only("compression", in: query)
    message = try QueryParameters.only("message", in: query)
    base64 = try QueryParameters.only("base64", in: query)
  }

  /// The codec's name.
  static func encoding(_ query: UnsafeRawBufferPointer) throws(WireError) -> [UInt8]? {
    try QueryParameters.only("encoding", in: query)
  }
}
