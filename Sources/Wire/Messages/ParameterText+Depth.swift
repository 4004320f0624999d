import Base

extension ParameterText {
  /// Refuses paths that would nest messages deeper than any codec allows.
  ///
  /// Messages that can contain themselves call it: the paths of others end by themselves.
  public static func checkDepth(_ path: ArraySlice<Substring>) throws(WireError) {
    if path.count > Limits.maxMessageDepth {
      throw .depthExceeded(limit: Limits.maxMessageDepth)
    }
  }
}
