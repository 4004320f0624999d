/// The bounds on the messages of a call, the same in every dialect.
public struct MessageLimits: Sendable {
  // Messages
  /// The longest request message, after decompression.
  public var maxMessageBytes = 4 * 1024 * 1024
  /// The longest request message of a method that anyone may call: health, reflection.
  public var maxPublicMessageBytes = 4 * 1024
  /// Inflated bytes allowed per received byte once `inflateFreeBytes` are reached.
  public var maxInflateRatio = 100
  /// What may be inflated before the ratio counts: the public interoperability tests send 271,828 zero bytes in
  /// about 300.
  public var inflateFreeBytes = 1024 * 1024
  /// Blocks of a compressed message that may be short or empty: each costs time, whatever it brings.
  public var inflateFreeBlocks = 4096
  /// What a block beyond `inflateFreeBlocks` has to bring, in inflated bytes, on the average of the message.
  public var minInflatedBlockBytes = 64

  public init() {}
}
