public import Base

extension Limits {
  // Calls that wait for an end
  /// How often it is looked whether a call that waits may still do so: each 2 s.
  public static let waitingRightInterval: Int64 = 2_000_000_000
}
