/// What a writer takes for granted about an aggregate's history.
public enum ExpectedSequence: Sendable, Equatable {
  /// Nothing.
  case any
  /// That it has no events yet.
  case none
  /// That its last event has this sequence.
  case exact(Int64)
}
