import Wire

extension Google.Protobuf.Timestamp {
  /// Nanoseconds since 1970, cut to what 64 bits hold (the years 1678 to 2262).
  var nanosecondsSinceEpoch: Int64 {
    nanosecondsSince1970 ?? (seconds < 0 ? .min : .max)
  }
}
