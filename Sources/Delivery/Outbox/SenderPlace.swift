/// Where a worker's sender is, once it was made on the host's thread.
///
/// `@unchecked Sendable`: touched on the host's thread only.
public final class SenderPlace: @unchecked Sendable {
  public var sender: (any OutgoingSender)?

  public init() {}
}
