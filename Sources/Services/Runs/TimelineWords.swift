import Records

extension Language {
  /// The wording of what is told in this language.
  func says(_ english: String, _ german: String) -> String {
    switch self {
    case .english: english
    case .german: german
    }
  }

  /// What a part of a run's history tells of its step, or of the run.
  func says(_ kind: WorkflowRunEvent.Kind) -> String {
    switch kind {
    case .executionScheduled: says("is to begin", "soll beginnen")
    case .executionStarted, .activityScheduled: says("begins", "beginnt")
    case .executionCompleted: says("has come to its end", "ist zu Ende")
    case .executionFailed, .activityFailed, .decisionFailed, .iterationFailed:
      says("has failed", "ist fehlgeschlagen")
    case .decisionScheduled, .decisionStarted: says("is to choose", "soll wählen")
    case .decisionCompleted: says("has chosen", "hat gewählt")
    case .activityStarted: says("is tried", "wird versucht")
    case .activityCompleted: says("is done", "ist getan")
    case .loopInitiated: says("begins its passes", "beginnt die Durchläufe")
    case .iterationStarted: says("begins a pass", "beginnt einen Durchlauf")
    case .iterationCompleted: says("has ended a pass", "hat einen Durchlauf beendet")
    }
  }
}
