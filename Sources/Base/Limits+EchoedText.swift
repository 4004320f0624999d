extension Limits {
  // What is repeated
  /// How much of what a peer wrote an error repeats of each value, in bytes of UTF-8.
  public static let maxEchoedBytes = 256
}
