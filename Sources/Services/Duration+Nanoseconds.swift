import Wire

extension Google.Protobuf.Duration {
  /// From nanoseconds.
  init(nanoseconds: Int64) {
    self.init()
    seconds = nanoseconds / 1_000_000_000
    nanos = Int32(nanoseconds % 1_000_000_000)
  }

  /// The length in nanoseconds, cut to what 64 bits hold.
  var nanoseconds: Int64 {
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, carried) = product.addingReportingOverflow(Int64(nanos))
    return overflow || carried ? (seconds < 0 ? .min : .max) : sum
  }
}
