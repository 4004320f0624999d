public import RPC

extension CallContext {
  /// Selects the organization that a call acts in.
  static let organizationField = RequestField("x-zitadel-orgid")

  /// What a ticket stands for besides its token (`RPCOptions.ticketFields`).
  public static let ticketFields = [organizationField]

  /// How names of fields begin that services see through the JSON gateway, too (`RPCOptions.forwardedPrefixes`).
  public static let forwardedPrefixes = ["x-zitadel-"]

  /// The organization that the client selected; nil without one.
  public var selectedOrganization: String? { field(Self.organizationField) }
}
