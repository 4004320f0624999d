/// That a data directory was brought to a later schema when it was opened.
public struct SchemaUpgrade: Sendable, Equatable {
  /// How many migrations the directory had.
  public let from: Int64
  /// How many it has now.
  public let to: Int64
  /// Whether the programs that could open it before still can.
  public let admitsOlderPrograms: Bool
}
