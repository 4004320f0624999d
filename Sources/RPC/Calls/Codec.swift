/// How messages are written inside a call's bodies.
public enum Codec: UInt8, Sendable {
  /// The protobuf encoding.
  case proto
  /// ProtoJSON.
  case json
}
