import Wire

extension RPCError {
  /// The name of the field that says after how many seconds to try again, which the gateway shows under its own name.
  static let retryAfterField = "retry-after"

  /// Refuses what is too much for now: RESOURCE_EXHAUSTED or 429, with `google.rpc.RetryInfo` and Retry-After.
  ///
  /// `nanoseconds` tells when it may be tried again.
  public static func throttled(_ message: String, retryAfter nanoseconds: Int64) -> RPCError {
    // In milliseconds, so that what was waited for is there.
    let milliseconds = max(1, (nanoseconds + 999_999) / 1_000_000)
    let seconds = (milliseconds + 999) / 1000
    var delay = Google.Protobuf.Duration()
    delay.seconds = milliseconds / 1000
    delay.nanos = Int32(milliseconds % 1000) * 1_000_000
    let value = delay.protobufBytes()
    var error = RPCError(
      .resourceExhausted, message,
      details: [
        Detail(
          typeName: "google.rpc.RetryInfo", value: [0x0A, UInt8(value.count)] + value,
          json: "{\"retryDelay\":\((try? delay.jsonString(JSONOptions())) ?? "\"1s\"")}")
      ])
    error.metadata.append(retryAfterField, "\(seconds)")
    return error
  }
}
