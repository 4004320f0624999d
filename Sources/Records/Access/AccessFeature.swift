public import Store

extension StoreFeature {
  /// Organizations, accounts, memberships, and what they call with: tokens, clients, keys, certificates.
  public static let access = StoreFeature(
    "access",
    migrations: [
      AccessSchema.first, AccessSchema.tokenCeilings, AccessSchema.clients,
      AccessSchema.certificates,
    ],
    projections: [AccessProjection()],
    subjects: [.access])
}

extension ChangeSubject {
  /// Organizations, accounts, memberships, tokens, clients, certificates, keys of accounts and of access tokens.
  public static let access = ChangeSubject("access")
}
