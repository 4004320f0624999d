// Made by protoc-gen-pintle. Do not edit.

public import Wire

/// The namespace of packages that begin with `pintle`.
public enum Pintle {}

extension Pintle {
  /// The namespace of a package.
  public enum Admin {}
}

extension Pintle.Admin {
  /// The namespace of a package.
  public enum V1 {}
}

/// The namespace of packages that begin with `zitadel`.
public enum Zitadel {}

extension Zitadel {
  /// The namespace of a package.
  public enum Action {}
}

extension Zitadel.Action {
  /// The namespace of a package.
  public enum V1 {}
}

extension Zitadel {
  /// The namespace of a package.
  public enum Management {}
}

extension Zitadel.Management {
  /// The namespace of a package.
  public enum V1 {}
}

extension Zitadel {
  /// The namespace of a package.
  public enum V1 {}
}

/// Every message and extension that is generated in this module, for a `TypeRegistry`.
public enum ApiMessageTypes {
  public static let all: [any Message.Type] = [
    Pintle.Admin.V1.Organization.self,
    Pintle.Admin.V1.ServiceAccount.self,
    Pintle.Admin.V1.Member.self,
    Pintle.Admin.V1.Token.self,
    Pintle.Admin.V1.Role.self,
    Pintle.Admin.V1.InstanceKey.self,
    Pintle.Admin.V1.MethodStatistics.self,
    Pintle.Admin.V1.CreateOrganizationRequest.self,
    Pintle.Admin.V1.CreateOrganizationResponse.self,
    Pintle.Admin.V1.GetOrganizationRequest.self,
    Pintle.Admin.V1.GetOrganizationResponse.self,
    Pintle.Admin.V1.ListOrganizationsRequest.self,
    Pintle.Admin.V1.ListOrganizationsResponse.self,
    Pintle.Admin.V1.RenameOrganizationRequest.self,
    Pintle.Admin.V1.RenameOrganizationResponse.self,
    Pintle.Admin.V1.DeleteOrganizationRequest.self,
    Pintle.Admin.V1.DeleteOrganizationResponse.self,
    Pintle.Admin.V1.CreateServiceAccountRequest.self,
    Pintle.Admin.V1.CreateServiceAccountResponse.self,
    Pintle.Admin.V1.GetServiceAccountRequest.self,
    Pintle.Admin.V1.GetServiceAccountResponse.self,
    Pintle.Admin.V1.ListServiceAccountsRequest.self,
    Pintle.Admin.V1.ListServiceAccountsResponse.self,
    Pintle.Admin.V1.DeleteServiceAccountRequest.self,
    Pintle.Admin.V1.DeleteServiceAccountResponse.self,
    Pintle.Admin.V1.GrantInstanceRoleRequest.self,
    Pintle.Admin.V1.GrantInstanceRoleResponse.self,
    Pintle.Admin.V1.RevokeInstanceRoleRequest.self,
    Pintle.Admin.V1.RevokeInstanceRoleResponse.self,
    Pintle.Admin.V1.ListInstanceMembersRequest.self,
    Pintle.Admin.V1.ListInstanceMembersResponse.self,
    Pintle.Admin.V1.GrantOrganizationRoleRequest.self,
    Pintle.Admin.V1.GrantOrganizationRoleResponse.self,
    Pintle.Admin.V1.RevokeOrganizationRoleRequest.self,
    Pintle.Admin.V1.RevokeOrganizationRoleResponse.self,
    Pintle.Admin.V1.ListOrganizationMembersRequest.self,
    Pintle.Admin.V1.ListOrganizationMembersResponse.self,
    Pintle.Admin.V1.CreateTokenRequest.self,
    Pintle.Admin.V1.CreateTokenResponse.self,
    Pintle.Admin.V1.ListTokensRequest.self,
    Pintle.Admin.V1.ListTokensResponse.self,
    Pintle.Admin.V1.RevokeTokenRequest.self,
    Pintle.Admin.V1.RevokeTokenResponse.self,
    Pintle.Admin.V1.ListRolesRequest.self,
    Pintle.Admin.V1.ListRolesResponse.self,
    Pintle.Admin.V1.ListKeysRequest.self,
    Pintle.Admin.V1.ListKeysResponse.self,
    Pintle.Admin.V1.RotateKeyRequest.self,
    Pintle.Admin.V1.RotateKeyResponse.self,
    Pintle.Admin.V1.ListMethodStatisticsRequest.self,
    Pintle.Admin.V1.ListMethodStatisticsResponse.self,
    Zitadel.Action.V1.Action.self,
    Zitadel.Action.V1.ActionIDQuery.self,
    Zitadel.Action.V1.ActionNameQuery.self,
    Zitadel.Action.V1.ActionStateQuery.self,
    Zitadel.Action.V1.Flow.self,
    Zitadel.Action.V1.FlowType.self,
    Zitadel.Action.V1.TriggerType.self,
    Zitadel.Action.V1.TriggerAction.self,
    Zitadel.Management.V1.ActionQuery.self,
    Zitadel.Management.V1.ListActionsRequest.self,
    Zitadel.Management.V1.ListActionsResponse.self,
    Zitadel.Management.V1.GetActionRequest.self,
    Zitadel.Management.V1.GetActionResponse.self,
    Zitadel.Management.V1.CreateActionRequest.self,
    Zitadel.Management.V1.CreateActionResponse.self,
    Zitadel.Management.V1.UpdateActionRequest.self,
    Zitadel.Management.V1.UpdateActionResponse.self,
    Zitadel.Management.V1.DeactivateActionRequest.self,
    Zitadel.Management.V1.DeactivateActionResponse.self,
    Zitadel.Management.V1.ReactivateActionRequest.self,
    Zitadel.Management.V1.ReactivateActionResponse.self,
    Zitadel.Management.V1.DeleteActionRequest.self,
    Zitadel.Management.V1.DeleteActionResponse.self,
    Zitadel.Management.V1.ListFlowTypesRequest.self,
    Zitadel.Management.V1.ListFlowTypesResponse.self,
    Zitadel.Management.V1.ListFlowTriggerTypesRequest.self,
    Zitadel.Management.V1.ListFlowTriggerTypesResponse.self,
    Zitadel.Management.V1.GetFlowRequest.self,
    Zitadel.Management.V1.GetFlowResponse.self,
    Zitadel.Management.V1.ClearFlowRequest.self,
    Zitadel.Management.V1.ClearFlowResponse.self,
    Zitadel.Management.V1.SetTriggerActionsRequest.self,
    Zitadel.Management.V1.SetTriggerActionsResponse.self,
    Zitadel.V1.ErrorDetail.self,
    Zitadel.V1.LocalizedMessage.self,
    Zitadel.V1.ObjectDetails.self,
    Zitadel.V1.ListQuery.self,
    Zitadel.V1.ListDetails.self,
  ]
}
