public import Store

extension StoreFeature {
  /// Organizations, accounts, memberships and tokens.
  public static let access = StoreFeature(
    "access", migrations: [AccessSchema.first, AccessSchema.tokenCeilings],
    projections: [AccessProjection()],
    subjects: [.access])
}

extension ChangeSubject {
  /// Organizations, accounts, memberships, tokens.
  public static let access = ChangeSubject("access")
}
