// Made by protoc-gen-pintle from pintle/admin/v1/admin.proto. Do not edit.

public import RPC

extension Pintle.Admin.V1 {
  /// The service `pintle.admin.v1.AdminService`.
  public protocol AdminService: Sendable {
    /// Makes an organization.
    func createOrganization(
      _ request: CreateOrganizationRequest, context: CallContext
    ) async throws(RPCError) -> CreateOrganizationResponse

    /// Reads an organization.
    func getOrganization(
      _ request: GetOrganizationRequest, context: CallContext
    ) async throws(RPCError) -> GetOrganizationResponse

    /// Lists organizations in the order of their names.
    func listOrganizations(
      _ request: ListOrganizationsRequest, context: CallContext
    ) async throws(RPCError) -> ListOrganizationsResponse

    /// Gives an organization another name.
    func renameOrganization(
      _ request: RenameOrganizationRequest, context: CallContext
    ) async throws(RPCError) -> RenameOrganizationResponse

    /// Deletes an organization and everything in it, at once.
    ///
    /// The first organization stays, and so does one whose accounts include the last IAM_OWNER.
    func deleteOrganization(
      _ request: DeleteOrganizationRequest, context: CallContext
    ) async throws(RPCError) -> DeleteOrganizationResponse

    /// Makes a service account in the selected organization.
    func createServiceAccount(
      _ request: CreateServiceAccountRequest, context: CallContext
    ) async throws(RPCError) -> CreateServiceAccountResponse

    /// Reads a service account of the selected organization.
    func getServiceAccount(
      _ request: GetServiceAccountRequest, context: CallContext
    ) async throws(RPCError) -> GetServiceAccountResponse

    /// Lists the selected organization's service accounts in the order of their names.
    func listServiceAccounts(
      _ request: ListServiceAccountsRequest, context: CallContext
    ) async throws(RPCError) -> ListServiceAccountsResponse

    /// Deletes a service account with its roles and tokens; the last IAM_OWNER stays.
    func deleteServiceAccount(
      _ request: DeleteServiceAccountRequest, context: CallContext
    ) async throws(RPCError) -> DeleteServiceAccountResponse

    /// Gives an account, of whatever organization, a role of the whole instance.
    func grantInstanceRole(
      _ request: GrantInstanceRoleRequest, context: CallContext
    ) async throws(RPCError) -> GrantInstanceRoleResponse

    /// Takes a role of the whole instance away; the last IAM_OWNER keeps it.
    func revokeInstanceRole(
      _ request: RevokeInstanceRoleRequest, context: CallContext
    ) async throws(RPCError) -> RevokeInstanceRoleResponse

    /// Lists the accounts that hold a role of the whole instance.
    func listInstanceMembers(
      _ request: ListInstanceMembersRequest, context: CallContext
    ) async throws(RPCError) -> ListInstanceMembersResponse

    /// Gives an account a role in the selected organization.
    ///
    /// The account is one of the organization's own or holds a role in it already; callers that
    /// may read the accounts of the whole instance (`iam.account.read`) may name any.
    func grantOrganizationRole(
      _ request: GrantOrganizationRoleRequest, context: CallContext
    ) async throws(RPCError) -> GrantOrganizationRoleResponse

    /// Takes a role in the selected organization away, from an account of whatever
    /// organization.
    func revokeOrganizationRole(
      _ request: RevokeOrganizationRoleRequest, context: CallContext
    ) async throws(RPCError) -> RevokeOrganizationRoleResponse

    /// Lists the accounts that hold a role in the selected organization.
    func listOrganizationMembers(
      _ request: ListOrganizationMembersRequest, context: CallContext
    ) async throws(RPCError) -> ListOrganizationMembersResponse

    /// Makes a bearer token for an account of the selected organization; its secret is in this
    /// answer and nowhere else.
    func createToken(
      _ request: CreateTokenRequest, context: CallContext
    ) async throws(RPCError) -> CreateTokenResponse

    /// Lists an account's tokens, without their secrets.
    func listTokens(
      _ request: ListTokensRequest, context: CallContext
    ) async throws(RPCError) -> ListTokensResponse

    /// Makes a token invalid at once.
    func revokeToken(
      _ request: RevokeTokenRequest, context: CallContext
    ) async throws(RPCError) -> RevokeTokenResponse

    /// Makes a client, which gets access tokens for an account at `/oauth/token` by its id and
    /// secret; the secret is in this answer and nowhere else.
    ///
    /// Its tokens never give more than the caller may give now.
    func createClient(
      _ request: CreateClientRequest, context: CallContext
    ) async throws(RPCError) -> CreateClientResponse

    /// Lists the clients of the selected organization's accounts, without their secrets, in the
    /// order of their ids.
    func listClients(
      _ request: ListClientsRequest, context: CallContext
    ) async throws(RPCError) -> ListClientsResponse

    /// Deletes a client; the access tokens that it got are invalid at once.
    func deleteClient(
      _ request: DeleteClientRequest, context: CallContext
    ) async throws(RPCError) -> DeleteClientResponse

    /// Gives a client another secret; the former one, and the access tokens that it got, are
    /// invalid at once.
    func rotateClientSecret(
      _ request: RotateClientSecretRequest, context: CallContext
    ) async throws(RPCError) -> RotateClientSecretResponse

    /// Makes a key with which an account signs JWTs that get it access tokens at
    /// `/oauth/v2/token`.
    ///
    /// Unless the caller gives the public half, a key is made; the private half is in this
    /// answer and nowhere else. Tokens that the key gets never give more than the caller may
    /// give now.
    func createAccountKey(
      _ request: CreateAccountKeyRequest, context: CallContext
    ) async throws(RPCError) -> CreateAccountKeyResponse

    /// Lists an account's keys, without their private halves.
    func listAccountKeys(
      _ request: ListAccountKeysRequest, context: CallContext
    ) async throws(RPCError) -> ListAccountKeysResponse

    /// Deletes an account's key; the access tokens that it got are invalid at once.
    func deleteAccountKey(
      _ request: DeleteAccountKeyRequest, context: CallContext
    ) async throws(RPCError) -> DeleteAccountKeyResponse

    /// Binds an account to what a client's certificate says: a call over a connection with such
    /// a certificate, and without a token, is then the account's.
    ///
    /// What is bound is compared byte by byte; one name is bound to one account of the
    /// instance. Calls never have more rights than the caller may give now.
    func bindCertificate(
      _ request: BindCertificateRequest, context: CallContext
    ) async throws(RPCError) -> BindCertificateResponse

    /// Lists what of certificates an account is bound to.
    func listBoundCertificates(
      _ request: ListBoundCertificatesRequest, context: CallContext
    ) async throws(RPCError) -> ListBoundCertificatesResponse

    /// Ends such a binding; calls that rest on it end at once.
    func unbindCertificate(
      _ request: UnbindCertificateRequest, context: CallContext
    ) async throws(RPCError) -> UnbindCertificateResponse

    /// Lists the roles there are and what each allows.
    func listRoles(
      _ request: ListRolesRequest, context: CallContext
    ) async throws(RPCError) -> ListRolesResponse

    /// Lists the instance's own keys: those in use, then those that were retired a while ago
    /// and still stand in the key set.
    func listKeys(
      _ request: ListKeysRequest, context: CallContext
    ) async throws(RPCError) -> ListKeysResponse

    /// Makes a new key and retires the one of the same algorithm that was in use; what is
    /// signed from now on is signed with the new one.
    ///
    /// The retired key's private half is deleted, its public half stays in the key set for 7
    /// days.
    func rotateKey(
      _ request: RotateKeyRequest, context: CallContext
    ) async throws(RPCError) -> RotateKeyResponse

    /// Lists the keys that access tokens are signed with: the one in use, then those of which
    /// tokens may still be valid.
    func listAccessKeys(
      _ request: ListAccessKeysRequest, context: CallContext
    ) async throws(RPCError) -> ListAccessKeysResponse

    /// Makes a new key for access tokens and retires the one in use.
    ///
    /// The retired key's private half is deleted, its public half stays in the key set at
    /// `/oauth/keys` until the last token that it has signed has ended.
    func rotateAccessKey(
      _ request: RotateAccessKeyRequest, context: CallContext
    ) async throws(RPCError) -> RotateAccessKeyResponse

    /// Makes projections, the tables that reads use, again from the events.
    ///
    /// Reads see the former tables until it is done; changes wait meanwhile.
    func rebuildProjections(
      _ request: RebuildProjectionsRequest, context: CallContext
    ) async throws(RPCError) -> RebuildProjectionsResponse

    /// Lists the events that a part of Pintle could not deal with, by the part's name and in
    /// the order of the events.
    ///
    /// Each is tried again, after 2 s, 4 s and so on up to an hour; later events of the same
    /// object wait behind it.
    func listFailedReactions(
      _ request: ListFailedReactionsRequest, context: CallContext
    ) async throws(RPCError) -> ListFailedReactionsResponse

    /// Tries at once again: from the first event of the same object on that stands in the way.
    func retryFailedReaction(
      _ request: RetryFailedReactionRequest, context: CallContext
    ) async throws(RPCError) -> RetryFailedReactionResponse

    /// Gives an event up for a part of Pintle.
    ///
    /// Those that waited behind it are tried at once.
    func dropFailedReaction(
      _ request: DropFailedReactionRequest, context: CallContext
    ) async throws(RPCError) -> DropFailedReactionResponse

    /// Lists the processes that work with the database, in the order of their numbers: at most
    /// 1000, those included of which nothing was heard for less than a day.
    ///
    /// Where the data lie in SQLite it is the one that is asked.
    func listNodes(
      _ request: ListNodesRequest, context: CallContext
    ) async throws(RPCError) -> ListNodesResponse

    /// What calls there were since the start, by method and dialect.
    func listMethodStatistics(
      _ request: ListMethodStatisticsRequest, context: CallContext
    ) async throws(RPCError) -> ListMethodStatisticsResponse
  }
}

extension Pintle.Admin.V1.AdminService {
  /// The service with this implementation, ready to be served.
  @export(implementation)
  public func registered() -> RegisteredService {
    RegisteredService(
      descriptor: Pintle.Admin.V1.AdminServiceDescriptor.service,
      methods: [
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.createOrganization,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.CreateOrganizationRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.CreateOrganizationResponse in
              try await self.createOrganization(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.getOrganization,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.GetOrganizationRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.GetOrganizationResponse in
              try await self.getOrganization(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listOrganizations,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListOrganizationsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListOrganizationsResponse in
              try await self.listOrganizations(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.renameOrganization,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.RenameOrganizationRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.RenameOrganizationResponse in
              try await self.renameOrganization(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.deleteOrganization,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.DeleteOrganizationRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.DeleteOrganizationResponse in
              try await self.deleteOrganization(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.createServiceAccount,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.CreateServiceAccountRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.CreateServiceAccountResponse in
              try await self.createServiceAccount(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.getServiceAccount,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.GetServiceAccountRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.GetServiceAccountResponse in
              try await self.getServiceAccount(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listServiceAccounts,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListServiceAccountsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListServiceAccountsResponse in
              try await self.listServiceAccounts(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.deleteServiceAccount,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.DeleteServiceAccountRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.DeleteServiceAccountResponse in
              try await self.deleteServiceAccount(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.grantInstanceRole,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.GrantInstanceRoleRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.GrantInstanceRoleResponse in
              try await self.grantInstanceRole(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.revokeInstanceRole,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.RevokeInstanceRoleRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.RevokeInstanceRoleResponse in
              try await self.revokeInstanceRole(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listInstanceMembers,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListInstanceMembersRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListInstanceMembersResponse in
              try await self.listInstanceMembers(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.grantOrganizationRole,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.GrantOrganizationRoleRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.GrantOrganizationRoleResponse in
              try await self.grantOrganizationRole(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.revokeOrganizationRole,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.RevokeOrganizationRoleRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.RevokeOrganizationRoleResponse in
              try await self.revokeOrganizationRole(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listOrganizationMembers,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListOrganizationMembersRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListOrganizationMembersResponse in
              try await self.listOrganizationMembers(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.createToken,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.CreateTokenRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.CreateTokenResponse in
              try await self.createToken(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listTokens,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListTokensRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListTokensResponse in
              try await self.listTokens(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.revokeToken,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.RevokeTokenRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.RevokeTokenResponse in
              try await self.revokeToken(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.createClient,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.CreateClientRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.CreateClientResponse in
              try await self.createClient(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listClients,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListClientsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListClientsResponse in
              try await self.listClients(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.deleteClient,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.DeleteClientRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.DeleteClientResponse in
              try await self.deleteClient(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.rotateClientSecret,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.RotateClientSecretRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.RotateClientSecretResponse in
              try await self.rotateClientSecret(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.createAccountKey,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.CreateAccountKeyRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.CreateAccountKeyResponse in
              try await self.createAccountKey(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listAccountKeys,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListAccountKeysRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListAccountKeysResponse in
              try await self.listAccountKeys(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.deleteAccountKey,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.DeleteAccountKeyRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.DeleteAccountKeyResponse in
              try await self.deleteAccountKey(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.bindCertificate,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.BindCertificateRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.BindCertificateResponse in
              try await self.bindCertificate(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listBoundCertificates,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListBoundCertificatesRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListBoundCertificatesResponse in
              try await self.listBoundCertificates(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.unbindCertificate,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.UnbindCertificateRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.UnbindCertificateResponse in
              try await self.unbindCertificate(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listRoles,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListRolesRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListRolesResponse in
              try await self.listRoles(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listKeys,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListKeysRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListKeysResponse in
              try await self.listKeys(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.rotateKey,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.RotateKeyRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.RotateKeyResponse in
              try await self.rotateKey(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listAccessKeys,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListAccessKeysRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListAccessKeysResponse in
              try await self.listAccessKeys(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.rotateAccessKey,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.RotateAccessKeyRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.RotateAccessKeyResponse in
              try await self.rotateAccessKey(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.rebuildProjections,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.RebuildProjectionsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.RebuildProjectionsResponse in
              try await self.rebuildProjections(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listFailedReactions,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListFailedReactionsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListFailedReactionsResponse in
              try await self.listFailedReactions(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.retryFailedReaction,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.RetryFailedReactionRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.RetryFailedReactionResponse in
              try await self.retryFailedReaction(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.dropFailedReaction,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.DropFailedReactionRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.DropFailedReactionResponse in
              try await self.dropFailedReaction(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listNodes,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListNodesRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListNodesResponse in
              try await self.listNodes(request, context: context)
            }
          }),
        ServerMethod(
          Pintle.Admin.V1.AdminServiceDescriptor.listMethodStatistics,
          running: { work in
            await ServerMethod.runUnary(work) {
              (request: Pintle.Admin.V1.ListMethodStatisticsRequest, context: CallContext)
                async throws(RPCError) -> Pintle.Admin.V1.ListMethodStatisticsResponse in
              try await self.listMethodStatistics(request, context: context)
            }
          }),
      ])
  }
}

extension Pintle.Admin.V1 {
  /// What the `.proto` says of `pintle.admin.v1.AdminService`.
  public enum AdminServiceDescriptor {
    public static let createOrganization = MethodDescriptor(
      name: "CreateOrganization", path: "/pintle.admin.v1.AdminService/CreateOrganization",
      kind: .unary, permission: .required("iam.org.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/organizations", body: "*")],
      successStatus: 201, requestName: "pintle.admin.v1.CreateOrganizationRequest",
      responseName: "pintle.admin.v1.CreateOrganizationResponse")
    public static let getOrganization = MethodDescriptor(
      name: "GetOrganization", path: "/pintle.admin.v1.AdminService/GetOrganization", kind: .unary,
      permission: .required("iam.org.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/organizations/{id}")],
      requestName: "pintle.admin.v1.GetOrganizationRequest",
      responseName: "pintle.admin.v1.GetOrganizationResponse")
    public static let listOrganizations = MethodDescriptor(
      name: "ListOrganizations", path: "/pintle.admin.v1.AdminService/ListOrganizations",
      kind: .unary, permission: .required("iam.org.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/organizations")],
      requestName: "pintle.admin.v1.ListOrganizationsRequest",
      responseName: "pintle.admin.v1.ListOrganizationsResponse")
    public static let renameOrganization = MethodDescriptor(
      name: "RenameOrganization", path: "/pintle.admin.v1.AdminService/RenameOrganization",
      kind: .unary, permission: .required("iam.org.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PATCH", template: "/organizations/{id}", body: "*")
      ], requestName: "pintle.admin.v1.RenameOrganizationRequest",
      responseName: "pintle.admin.v1.RenameOrganizationResponse")
    public static let deleteOrganization = MethodDescriptor(
      name: "DeleteOrganization", path: "/pintle.admin.v1.AdminService/DeleteOrganization",
      kind: .unary, permission: .required("iam.org.delete"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "DELETE", template: "/organizations/{id}")],
      requestName: "pintle.admin.v1.DeleteOrganizationRequest",
      responseName: "pintle.admin.v1.DeleteOrganizationResponse")
    public static let createServiceAccount = MethodDescriptor(
      name: "CreateServiceAccount", path: "/pintle.admin.v1.AdminService/CreateServiceAccount",
      kind: .unary, permission: .required("org.account.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/accounts", body: "*")],
      successStatus: 201, requestName: "pintle.admin.v1.CreateServiceAccountRequest",
      responseName: "pintle.admin.v1.CreateServiceAccountResponse")
    public static let getServiceAccount = MethodDescriptor(
      name: "GetServiceAccount", path: "/pintle.admin.v1.AdminService/GetServiceAccount",
      kind: .unary, permission: .required("org.account.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/accounts/{id}")],
      requestName: "pintle.admin.v1.GetServiceAccountRequest",
      responseName: "pintle.admin.v1.GetServiceAccountResponse")
    public static let listServiceAccounts = MethodDescriptor(
      name: "ListServiceAccounts", path: "/pintle.admin.v1.AdminService/ListServiceAccounts",
      kind: .unary, permission: .required("org.account.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/accounts")],
      requestName: "pintle.admin.v1.ListServiceAccountsRequest",
      responseName: "pintle.admin.v1.ListServiceAccountsResponse")
    public static let deleteServiceAccount = MethodDescriptor(
      name: "DeleteServiceAccount", path: "/pintle.admin.v1.AdminService/DeleteServiceAccount",
      kind: .unary, permission: .required("org.account.delete"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "DELETE", template: "/accounts/{id}")],
      requestName: "pintle.admin.v1.DeleteServiceAccountRequest",
      responseName: "pintle.admin.v1.DeleteServiceAccountResponse")
    public static let grantInstanceRole = MethodDescriptor(
      name: "GrantInstanceRole", path: "/pintle.admin.v1.AdminService/GrantInstanceRole",
      kind: .unary, permission: .required("iam.account.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "PUT", template: "/instance/members/{account_id}/roles/{role}")
      ], requestName: "pintle.admin.v1.GrantInstanceRoleRequest",
      responseName: "pintle.admin.v1.GrantInstanceRoleResponse")
    public static let revokeInstanceRole = MethodDescriptor(
      name: "RevokeInstanceRole", path: "/pintle.admin.v1.AdminService/RevokeInstanceRole",
      kind: .unary, permission: .required("iam.account.delete"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "DELETE", template: "/instance/members/{account_id}/roles/{role}")
      ], requestName: "pintle.admin.v1.RevokeInstanceRoleRequest",
      responseName: "pintle.admin.v1.RevokeInstanceRoleResponse")
    public static let listInstanceMembers = MethodDescriptor(
      name: "ListInstanceMembers", path: "/pintle.admin.v1.AdminService/ListInstanceMembers",
      kind: .unary, permission: .required("iam.account.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/instance/members")],
      requestName: "pintle.admin.v1.ListInstanceMembersRequest",
      responseName: "pintle.admin.v1.ListInstanceMembersResponse")
    public static let grantOrganizationRole = MethodDescriptor(
      name: "GrantOrganizationRole", path: "/pintle.admin.v1.AdminService/GrantOrganizationRole",
      kind: .unary, permission: .required("org.member.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "PUT", template: "/members/{account_id}/roles/{role}")
      ], requestName: "pintle.admin.v1.GrantOrganizationRoleRequest",
      responseName: "pintle.admin.v1.GrantOrganizationRoleResponse")
    public static let revokeOrganizationRole = MethodDescriptor(
      name: "RevokeOrganizationRole", path: "/pintle.admin.v1.AdminService/RevokeOrganizationRole",
      kind: .unary, permission: .required("org.member.delete"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "DELETE", template: "/members/{account_id}/roles/{role}")
      ], requestName: "pintle.admin.v1.RevokeOrganizationRoleRequest",
      responseName: "pintle.admin.v1.RevokeOrganizationRoleResponse")
    public static let listOrganizationMembers = MethodDescriptor(
      name: "ListOrganizationMembers",
      path: "/pintle.admin.v1.AdminService/ListOrganizationMembers", kind: .unary,
      permission: .required("org.member.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/members")],
      requestName: "pintle.admin.v1.ListOrganizationMembersRequest",
      responseName: "pintle.admin.v1.ListOrganizationMembersResponse")
    public static let createToken = MethodDescriptor(
      name: "CreateToken", path: "/pintle.admin.v1.AdminService/CreateToken", kind: .unary,
      permission: .required("org.token.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/accounts/{account_id}/tokens", body: "*")
      ], successStatus: 201, requestName: "pintle.admin.v1.CreateTokenRequest",
      responseName: "pintle.admin.v1.CreateTokenResponse")
    public static let listTokens = MethodDescriptor(
      name: "ListTokens", path: "/pintle.admin.v1.AdminService/ListTokens", kind: .unary,
      permission: .required("org.token.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/accounts/{account_id}/tokens")
      ], requestName: "pintle.admin.v1.ListTokensRequest",
      responseName: "pintle.admin.v1.ListTokensResponse")
    public static let revokeToken = MethodDescriptor(
      name: "RevokeToken", path: "/pintle.admin.v1.AdminService/RevokeToken", kind: .unary,
      permission: .required("org.token.delete"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "DELETE", template: "/accounts/{account_id}/tokens/{id}")
      ], requestName: "pintle.admin.v1.RevokeTokenRequest",
      responseName: "pintle.admin.v1.RevokeTokenResponse")
    public static let createClient = MethodDescriptor(
      name: "CreateClient", path: "/pintle.admin.v1.AdminService/CreateClient", kind: .unary,
      permission: .required("org.token.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/clients", body: "*")],
      successStatus: 201, requestName: "pintle.admin.v1.CreateClientRequest",
      responseName: "pintle.admin.v1.CreateClientResponse")
    public static let listClients = MethodDescriptor(
      name: "ListClients", path: "/pintle.admin.v1.AdminService/ListClients", kind: .unary,
      permission: .required("org.token.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/clients")],
      requestName: "pintle.admin.v1.ListClientsRequest",
      responseName: "pintle.admin.v1.ListClientsResponse")
    public static let deleteClient = MethodDescriptor(
      name: "DeleteClient", path: "/pintle.admin.v1.AdminService/DeleteClient", kind: .unary,
      permission: .required("org.token.delete"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "DELETE", template: "/clients/{id}")],
      requestName: "pintle.admin.v1.DeleteClientRequest",
      responseName: "pintle.admin.v1.DeleteClientResponse")
    public static let rotateClientSecret = MethodDescriptor(
      name: "RotateClientSecret", path: "/pintle.admin.v1.AdminService/RotateClientSecret",
      kind: .unary, permission: .required("org.token.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/clients/{id}/secret", body: "*")
      ], requestName: "pintle.admin.v1.RotateClientSecretRequest",
      responseName: "pintle.admin.v1.RotateClientSecretResponse")
    public static let createAccountKey = MethodDescriptor(
      name: "CreateAccountKey", path: "/pintle.admin.v1.AdminService/CreateAccountKey",
      kind: .unary, permission: .required("org.token.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/accounts/{account_id}/keys", body: "*")
      ], successStatus: 201, requestName: "pintle.admin.v1.CreateAccountKeyRequest",
      responseName: "pintle.admin.v1.CreateAccountKeyResponse")
    public static let listAccountKeys = MethodDescriptor(
      name: "ListAccountKeys", path: "/pintle.admin.v1.AdminService/ListAccountKeys", kind: .unary,
      permission: .required("org.token.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/accounts/{account_id}/keys")],
      requestName: "pintle.admin.v1.ListAccountKeysRequest",
      responseName: "pintle.admin.v1.ListAccountKeysResponse")
    public static let deleteAccountKey = MethodDescriptor(
      name: "DeleteAccountKey", path: "/pintle.admin.v1.AdminService/DeleteAccountKey",
      kind: .unary, permission: .required("org.token.delete"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "DELETE", template: "/accounts/{account_id}/keys/{id}")
      ], requestName: "pintle.admin.v1.DeleteAccountKeyRequest",
      responseName: "pintle.admin.v1.DeleteAccountKeyResponse")
    public static let bindCertificate = MethodDescriptor(
      name: "BindCertificate", path: "/pintle.admin.v1.AdminService/BindCertificate", kind: .unary,
      permission: .required("iam.certificate.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/accounts/{account_id}/certificates", body: "*")
      ], successStatus: 201, requestName: "pintle.admin.v1.BindCertificateRequest",
      responseName: "pintle.admin.v1.BindCertificateResponse")
    public static let listBoundCertificates = MethodDescriptor(
      name: "ListBoundCertificates", path: "/pintle.admin.v1.AdminService/ListBoundCertificates",
      kind: .unary, permission: .required("org.token.read"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "GET", template: "/accounts/{account_id}/certificates")
      ], requestName: "pintle.admin.v1.ListBoundCertificatesRequest",
      responseName: "pintle.admin.v1.ListBoundCertificatesResponse")
    public static let unbindCertificate = MethodDescriptor(
      name: "UnbindCertificate", path: "/pintle.admin.v1.AdminService/UnbindCertificate",
      kind: .unary, permission: .required("org.token.delete"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "DELETE", template: "/accounts/{account_id}/certificates/{id}")
      ], requestName: "pintle.admin.v1.UnbindCertificateRequest",
      responseName: "pintle.admin.v1.UnbindCertificateResponse")
    public static let listRoles = MethodDescriptor(
      name: "ListRoles", path: "/pintle.admin.v1.AdminService/ListRoles", kind: .unary,
      permission: .authenticated,
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/roles")],
      requestName: "pintle.admin.v1.ListRolesRequest",
      responseName: "pintle.admin.v1.ListRolesResponse")
    public static let listKeys = MethodDescriptor(
      name: "ListKeys", path: "/pintle.admin.v1.AdminService/ListKeys", kind: .unary,
      permission: .required("iam.key.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/keys")],
      requestName: "pintle.admin.v1.ListKeysRequest",
      responseName: "pintle.admin.v1.ListKeysResponse")
    public static let rotateKey = MethodDescriptor(
      name: "RotateKey", path: "/pintle.admin.v1.AdminService/RotateKey", kind: .unary,
      permission: .required("iam.key.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/keys", body: "*")],
      successStatus: 201, requestName: "pintle.admin.v1.RotateKeyRequest",
      responseName: "pintle.admin.v1.RotateKeyResponse")
    public static let listAccessKeys = MethodDescriptor(
      name: "ListAccessKeys", path: "/pintle.admin.v1.AdminService/ListAccessKeys", kind: .unary,
      permission: .required("iam.key.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/access-keys")],
      requestName: "pintle.admin.v1.ListAccessKeysRequest",
      responseName: "pintle.admin.v1.ListAccessKeysResponse")
    public static let rotateAccessKey = MethodDescriptor(
      name: "RotateAccessKey", path: "/pintle.admin.v1.AdminService/RotateAccessKey", kind: .unary,
      permission: .required("iam.key.write"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "POST", template: "/access-keys", body: "*")],
      successStatus: 201, requestName: "pintle.admin.v1.RotateAccessKeyRequest",
      responseName: "pintle.admin.v1.RotateAccessKeyResponse")
    public static let rebuildProjections = MethodDescriptor(
      name: "RebuildProjections", path: "/pintle.admin.v1.AdminService/RebuildProjections",
      kind: .unary, permission: .required("iam.store.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(verb: "POST", template: "/projections:rebuild", body: "*")
      ], requestName: "pintle.admin.v1.RebuildProjectionsRequest",
      responseName: "pintle.admin.v1.RebuildProjectionsResponse")
    public static let listFailedReactions = MethodDescriptor(
      name: "ListFailedReactions", path: "/pintle.admin.v1.AdminService/ListFailedReactions",
      kind: .unary, permission: .required("iam.store.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/reactions/failed")],
      requestName: "pintle.admin.v1.ListFailedReactionsRequest",
      responseName: "pintle.admin.v1.ListFailedReactionsResponse")
    public static let retryFailedReaction = MethodDescriptor(
      name: "RetryFailedReaction", path: "/pintle.admin.v1.AdminService/RetryFailedReaction",
      kind: .unary, permission: .required("iam.store.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "POST", template: "/reactions/failed/{reaction}/{position}:retry")
      ], requestName: "pintle.admin.v1.RetryFailedReactionRequest",
      responseName: "pintle.admin.v1.RetryFailedReactionResponse")
    public static let dropFailedReaction = MethodDescriptor(
      name: "DropFailedReaction", path: "/pintle.admin.v1.AdminService/DropFailedReaction",
      kind: .unary, permission: .required("iam.store.write"),
      httpRules: [
        MethodDescriptor.HTTPRule(
          verb: "DELETE", template: "/reactions/failed/{reaction}/{position}")
      ], requestName: "pintle.admin.v1.DropFailedReactionRequest",
      responseName: "pintle.admin.v1.DropFailedReactionResponse")
    public static let listNodes = MethodDescriptor(
      name: "ListNodes", path: "/pintle.admin.v1.AdminService/ListNodes", kind: .unary,
      permission: .required("iam.store.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/nodes")],
      requestName: "pintle.admin.v1.ListNodesRequest",
      responseName: "pintle.admin.v1.ListNodesResponse")
    public static let listMethodStatistics = MethodDescriptor(
      name: "ListMethodStatistics", path: "/pintle.admin.v1.AdminService/ListMethodStatistics",
      kind: .unary, permission: .required("iam.statistics.read"),
      httpRules: [MethodDescriptor.HTTPRule(verb: "GET", template: "/statistics/methods")],
      requestName: "pintle.admin.v1.ListMethodStatisticsRequest",
      responseName: "pintle.admin.v1.ListMethodStatisticsResponse")
    public static let service = ServiceDescriptor(
      name: "pintle.admin.v1.AdminService", file: FileDescriptor.pintleAdminV1Admin,
      methods: [
        createOrganization, getOrganization, listOrganizations, renameOrganization,
        deleteOrganization, createServiceAccount, getServiceAccount, listServiceAccounts,
        deleteServiceAccount, grantInstanceRole, revokeInstanceRole, listInstanceMembers,
        grantOrganizationRole, revokeOrganizationRole, listOrganizationMembers, createToken,
        listTokens, revokeToken, createClient, listClients, deleteClient, rotateClientSecret,
        createAccountKey, listAccountKeys, deleteAccountKey, bindCertificate, listBoundCertificates,
        unbindCertificate, listRoles, listKeys, rotateKey, listAccessKeys, rotateAccessKey,
        rebuildProjections, listFailedReactions, retryFailedReaction, dropFailedReaction, listNodes,
        listMethodStatistics,
      ], pathPrefixes: ["/admin/v1"], refusesUnknown: true)
  }
}
