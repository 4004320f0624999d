public import Base

extension Limits {
  // Replays of runs
  /// The steps that a replay of a run takes before it lets others have their turn.
  public static let maxStepsPerReplayTurn = 50
}
