public import Base

extension Limits {
  // Lists of the administration API
  /// The rows that a list returns when the caller gives no limit, and at most.
  public static let maxListedRows: UInt64 = 1000
}
