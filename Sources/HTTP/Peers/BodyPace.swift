/// How fast a request body comes.
struct BodyPace {
  /// When it began (monotonic).
  var since: Int64
  /// What has come of it.
  var bytes = 0

  /// When it will have taken too long, or been too slow, unless more comes by then.
  func deadline(_ limits: HTTPLimits) -> Int64 {
    // 4 GiB are more than a body may have, and cannot overflow.
    let paid = Int64(min(bytes, 1 << 32)) * 1_000_000_000 / Int64(limits.minBodyBytesPerSecond)
    return since + min(limits.bodyTimeout, max(limits.bodyRateGrace, paid))
  }
}
