public import Base

extension Limits {
  /// Pairs of metadata that the sub-protocol list of a WebSocket may carry.
  public static let maxWebSocketMetadata = 64
  /// What a text of a WebSocket may have beside the message in it.
  public static let maxWebSocketWrapperBytes = 256
}
