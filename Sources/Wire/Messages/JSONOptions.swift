/// Choices of the ProtoJSON codec (https://protobuf.dev/programming-guides/json).
public struct JSONOptions: Sendable {
  /// Reading: members that are no field, and names that are no enum value, are skipped; otherwise they are
  /// errors.
  public var ignoresUnknown: Bool
  /// Writing: fields without presence are written also when they hold their default.
  public var writesDefaults: Bool
  /// What `google.protobuf.Any` can hold, and which extensions are known.
  public var registry: TypeRegistry

  /// Makes options; by default what is unknown is an error, and defaults are left out.
  public init(
    ignoresUnknown: Bool = false, writesDefaults: Bool = false,
    registry: TypeRegistry = TypeRegistry.wellKnown
  ) {
    self.ignoresUnknown = ignoresUnknown
    self.writesDefaults = writesDefaults
    self.registry = registry
  }
}
