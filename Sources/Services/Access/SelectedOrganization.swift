import HTTP
public import RPC

extension HTTPFieldName {
  /// Selects the organization that a call acts in.
  static let selectedOrganization = HTTPFieldName.register("x-zitadel-orgid")
}

extension CallContext {
  /// How names of fields begin that services see through the JSON gateway, too (`RPCOptions.forwardedPrefixes`).
  public static let forwardedPrefixes = ["x-zitadel-"]

  /// The organization that the client selected (`x-zitadel-orgid`); nil without one.
  public var selectedOrganization: String? { field(.selectedOrganization) }
}
