public import Base

extension Limits {
  // SQLite
  /// The size of the write-ahead log above which lists and scans are held back until it could be emptied.
  public static let maxLogBytes = 64 * 1024 * 1024
  /// What a server keeps of the disk for administration, which is given to it when nothing else is left.
  public static let reserveBytes = 32 * 1024 * 1024
}
