public import Store

extension StoreFeature {
  /// Labels of objects of all kinds.
  ///
  /// A program that does not know them leaves them where they are: what was removed meanwhile loses them later.
  public static let labels = StoreFeature(
    "labels", migrations: [LabelSchema.first], projections: [LabelProjection()],
    reactions: [EmptiedExecutionReaction.factory], subjects: [.labels])
}

extension ChangeSubject {
  /// Labels of objects.
  public static let labels = ChangeSubject("labels")
}
