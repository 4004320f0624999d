// Made by protoc-gen-pintle from pintle/admin/v1/admin.proto. Do not edit.

public import Base
public import Wire

extension Pintle.Admin.V1 {
  /// A tenant: everything but the instance's own settings belongs to one.
  public struct Organization: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `name`, field 2.
    public var name: String = ""
    /// `create_time`, field 3.
    public var createTime: Google.Protobuf.Timestamp?
    /// `change_time`, field 4.
    public var changeTime: Google.Protobuf.Timestamp?
    /// The number of the organization's last event.
    public var sequence: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.Organization" }
  }
}

extension Pintle.Admin.V1 {
  /// A program that calls Pintle.
  public struct ServiceAccount: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `organization_id`, field 2.
    public var organizationID: String = ""
    /// `name`, field 3.
    public var name: String = ""
    /// `create_time`, field 4.
    public var createTime: Google.Protobuf.Timestamp?
    /// `change_time`, field 5.
    public var changeTime: Google.Protobuf.Timestamp?
    /// The number of the account's last event.
    public var sequence: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ServiceAccount" }
  }
}

extension Pintle.Admin.V1 {
  /// An account and the roles that it holds in one place.
  public struct Member: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// `account_name`, field 2.
    public var accountName: String = ""
    /// The organization that the account itself belongs to.
    public var organizationID: String = ""
    /// `roles`, field 4.
    public var roles: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.Member" }
  }
}

extension Pintle.Admin.V1 {
  /// A bearer token without its secret.
  public struct Token: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `account_id`, field 2.
    public var accountID: String = ""
    /// `description`, field 3.
    public var description: String = ""
    /// `create_time`, field 4.
    public var createTime: Google.Protobuf.Timestamp?
    /// Absent when the token does not expire.
    public var expireTime: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.Token" }
  }
}

extension Pintle.Admin.V1 {
  /// A program that gets access tokens for an account, without its secret.
  public struct Client: Message {
    /// What it names itself by ("client_id").
    public var id: String = ""
    /// `name`, field 2.
    public var name: String = ""
    /// The account that it acts as.
    public var accountID: String = ""
    /// The scopes that its tokens can have; none for all.
    public var scopes: [String] = []
    /// The one thing that its tokens are for, such as "workflow/ID"; "" for whatever its
    /// account may do.
    public var resource: String = ""
    /// `create_time`, field 6.
    public var createTime: Google.Protobuf.Timestamp?
    /// When it was made, or got its present secret.
    public var changeTime: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.Client" }
  }
}

extension Pintle.Admin.V1 {
  /// A key with which an account signs, without its private half.
  public struct AccountKey: Message {
    /// What JWTs name it by ("kid").
    public var id: String = ""
    /// `account_id`, field 2.
    public var accountID: String = ""
    /// "RS256" or "ES256".
    public var algorithm: String = ""
    /// PEM.
    public var publicKey: String = ""
    /// `create_time`, field 5.
    public var createTime: Google.Protobuf.Timestamp?
    /// Absent when the key does not expire.
    public var expireTime: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.AccountKey" }
  }
}

extension Pintle.Admin.V1 {
  /// What of clients' certificates stands for an account; one of the names is there.
  public struct BoundCertificate: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `account_id`, field 2.
    public var accountID: String = ""
    /// At most one of the members of `name`.
    public var name: Name?
    /// `create_time`, field 7.
    public var createTime: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.BoundCertificate" }

    /// The members of `name`.
    public enum Name: Sendable, Equatable {
      /// The SHA-256 of the certificate's public key (SubjectPublicKeyInfo, DER), in
      /// hexadecimal digits.
      case publicKeySha256(String)
      /// A DNS name among its subject alternative names.
      case dnsName(String)
      /// A URI among them.
      case uri(String)
      /// A mail address among them.
      case email(String)

      /// By the bytes of texts, as messages are compared.
      public static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (BoundCertificate(), BoundCertificate())
        (one.name, other.name) = (left, right)
        return one == other
      }
    }
  }
}

extension Pintle.Admin.V1 {
  /// A key that access tokens are signed with (ES256), without its private half.
  public struct AccessKey: Message {
    /// What tokens name it by ("kid").
    public var id: String = ""
    /// `create_time`, field 2.
    public var createTime: Google.Protobuf.Timestamp?
    /// Since when nothing is signed with it; absent while it is in use.
    public var retireTime: Google.Protobuf.Timestamp?
    /// When it leaves the key set; absent while it is in use.
    public var expireTime: Google.Protobuf.Timestamp?
    /// The public key as a JWK (RFC 7517), JSON text.
    public var publicKey: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.AccessKey" }
  }
}

extension Pintle.Admin.V1 {
  /// A named set of permissions.
  public struct Role: Message {
    /// "ORG_OWNER".
    public var name: String = ""
    /// Whether the role is one of the whole instance.
    public var instance: Bool = false
    /// "org.action.write" and the like, sorted.
    public var permissions: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.Role" }
  }
}

extension Pintle.Admin.V1 {
  /// A key of the instance's own, without its private half.
  public struct InstanceKey: Message {
    /// What signatures name it by ("kid").
    public var id: String = ""
    /// As JOSE names it: "ES256", "RS256", "EdDSA".
    public var algorithm: String = ""
    /// `create_time`, field 3.
    public var createTime: Google.Protobuf.Timestamp?
    /// Since when nothing is signed with it; absent while it is in use.
    public var retireTime: Google.Protobuf.Timestamp?
    /// When it leaves the key set; absent while it is in use.
    public var expireTime: Google.Protobuf.Timestamp?
    /// The public key as a JWK (RFC 7517), JSON text.
    public var publicKey: String = ""
    /// What it signs, and nothing else: "payload" JWTs for targets, "webhook" deliveries.
    public var purpose: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.InstanceKey" }
  }
}

extension Pintle.Admin.V1 {
  /// An event that a part of Pintle has not dealt with.
  public struct FailedReaction: Message {
    /// The part's name: "event-executions" queues deliveries.
    public var reaction: String = ""
    /// The event's.
    public var position: Int64 = 0
    /// `organization_id`, field 3.
    public var organizationID: String = ""
    /// `event_type`, field 4.
    public var eventType: String = ""
    /// `aggregate_type`, field 5.
    public var aggregateType: String = ""
    /// `aggregate_id`, field 6.
    public var aggregateID: String = ""
    /// Why it failed the last time; empty while it waits behind an earlier event of the same
    /// object.
    public var error: String = ""
    /// How often it was tried.
    public var attempts: Int64 = 0
    /// `create_time`, field 9.
    public var createTime: Google.Protobuf.Timestamp?
    /// When it is tried next; absent while it waits behind another one.
    public var nextTryTime: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.FailedReaction" }
  }
}

extension Pintle.Admin.V1 {
  /// How one method was called in one dialect.
  public struct MethodStatistics: Message {
    /// "zitadel.management.v1.ManagementService/CreateAction".
    public var method: String = ""
    /// "grpc", "grpc-web", "grpc-web-text", "connect", "websocket" or "json".
    public var dialect: String = ""
    /// Calls that were routed to the method.
    public var callsStarted: UInt64 = 0
    /// Calls that came as far as the handler.
    public var handlersEntered: UInt64 = 0
    /// Calls that ended, by outcome: "ok", "not_found", ...
    public var finishedByCode: [UTF8Key: UInt64] = [:]
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.MethodStatistics" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.CreateOrganizationRequest`.
  public struct CreateOrganizationRequest: Message {
    /// `name`, field 1.
    public var name: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.CreateOrganizationRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.CreateOrganizationResponse`.
  public struct CreateOrganizationResponse: Message {
    /// `organization`, field 1.
    public var organization: Organization?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.CreateOrganizationResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.GetOrganizationRequest`.
  public struct GetOrganizationRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.GetOrganizationRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.GetOrganizationResponse`.
  public struct GetOrganizationResponse: Message {
    /// `organization`, field 1.
    public var organization: Organization?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.GetOrganizationResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListOrganizationsRequest`.
  public struct ListOrganizationsRequest: Message {
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most; 0 stands for 1000.
    public var limit: UInt32 = 0
    /// Keeps names that contain this, whatever the case.
    public var nameContains: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListOrganizationsRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListOrganizationsResponse`.
  public struct ListOrganizationsResponse: Message {
    /// `organizations`, field 1.
    public var organizations: [Organization] = []
    /// `total`, field 2.
    public var total: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListOrganizationsResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RenameOrganizationRequest`.
  public struct RenameOrganizationRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// `name`, field 2.
    public var name: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RenameOrganizationRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RenameOrganizationResponse`.
  public struct RenameOrganizationResponse: Message {
    /// `organization`, field 1.
    public var organization: Organization?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RenameOrganizationResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.DeleteOrganizationRequest`.
  public struct DeleteOrganizationRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.DeleteOrganizationRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.DeleteOrganizationResponse`.
  public struct DeleteOrganizationResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.DeleteOrganizationResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.CreateServiceAccountRequest`.
  public struct CreateServiceAccountRequest: Message {
    /// `name`, field 1.
    public var name: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.CreateServiceAccountRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.CreateServiceAccountResponse`.
  public struct CreateServiceAccountResponse: Message {
    /// `account`, field 1.
    public var account: ServiceAccount?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.CreateServiceAccountResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.GetServiceAccountRequest`.
  public struct GetServiceAccountRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.GetServiceAccountRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.GetServiceAccountResponse`.
  public struct GetServiceAccountResponse: Message {
    /// `account`, field 1.
    public var account: ServiceAccount?
    /// The account's roles in the selected organization.
    public var roles: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.GetServiceAccountResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListServiceAccountsRequest`.
  public struct ListServiceAccountsRequest: Message {
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most; 0 stands for 1000.
    public var limit: UInt32 = 0
    /// Keeps names that contain this, whatever the case.
    public var nameContains: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListServiceAccountsRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListServiceAccountsResponse`.
  public struct ListServiceAccountsResponse: Message {
    /// `accounts`, field 1.
    public var accounts: [ServiceAccount] = []
    /// `total`, field 2.
    public var total: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListServiceAccountsResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.DeleteServiceAccountRequest`.
  public struct DeleteServiceAccountRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.DeleteServiceAccountRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.DeleteServiceAccountResponse`.
  public struct DeleteServiceAccountResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.DeleteServiceAccountResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.GrantInstanceRoleRequest`.
  public struct GrantInstanceRoleRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// `role`, field 2.
    public var role: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.GrantInstanceRoleRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.GrantInstanceRoleResponse`.
  public struct GrantInstanceRoleResponse: Message {
    /// What the account holds now.
    public var member: Member?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.GrantInstanceRoleResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RevokeInstanceRoleRequest`.
  public struct RevokeInstanceRoleRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// `role`, field 2.
    public var role: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RevokeInstanceRoleRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RevokeInstanceRoleResponse`.
  public struct RevokeInstanceRoleResponse: Message {
    /// What the account holds now.
    public var member: Member?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RevokeInstanceRoleResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListInstanceMembersRequest`.
  public struct ListInstanceMembersRequest: Message {
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most; 0 stands for 1000.
    public var limit: UInt32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListInstanceMembersRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListInstanceMembersResponse`.
  public struct ListInstanceMembersResponse: Message {
    /// `members`, field 1.
    public var members: [Member] = []
    /// `total`, field 2.
    public var total: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListInstanceMembersResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.GrantOrganizationRoleRequest`.
  public struct GrantOrganizationRoleRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// `role`, field 2.
    public var role: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.GrantOrganizationRoleRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.GrantOrganizationRoleResponse`.
  public struct GrantOrganizationRoleResponse: Message {
    /// What the account holds now.
    public var member: Member?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.GrantOrganizationRoleResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RevokeOrganizationRoleRequest`.
  public struct RevokeOrganizationRoleRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// `role`, field 2.
    public var role: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RevokeOrganizationRoleRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RevokeOrganizationRoleResponse`.
  public struct RevokeOrganizationRoleResponse: Message {
    /// What the account holds now.
    public var member: Member?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RevokeOrganizationRoleResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListOrganizationMembersRequest`.
  public struct ListOrganizationMembersRequest: Message {
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most; 0 stands for 1000.
    public var limit: UInt32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListOrganizationMembersRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListOrganizationMembersResponse`.
  public struct ListOrganizationMembersResponse: Message {
    /// `members`, field 1.
    public var members: [Member] = []
    /// `total`, field 2.
    public var total: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListOrganizationMembersResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.CreateTokenRequest`.
  public struct CreateTokenRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// What the token is for.
    public var description: String = ""
    /// Absent for a token that does not expire.
    public var expireTime: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.CreateTokenRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.CreateTokenResponse`.
  public struct CreateTokenResponse: Message {
    /// `token`, field 1.
    public var token: Token?
    /// What the caller sends as bearer token.
    ///
    /// It cannot be read again.
    public var secret: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.CreateTokenResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListTokensRequest`.
  public struct ListTokensRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most; 0 stands for 1000.
    public var limit: UInt32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListTokensRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListTokensResponse`.
  public struct ListTokensResponse: Message {
    /// `tokens`, field 1.
    public var tokens: [Token] = []
    /// `total`, field 2.
    public var total: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListTokensResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RevokeTokenRequest`.
  public struct RevokeTokenRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// `id`, field 2.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RevokeTokenRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RevokeTokenResponse`.
  public struct RevokeTokenResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RevokeTokenResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.CreateClientRequest`.
  public struct CreateClientRequest: Message {
    /// `name`, field 1.
    public var name: String = ""
    /// The account that it acts as; "" makes one of the same name.
    public var accountID: String = ""
    /// Roles that the new account gets: those of the instance, and those of the selected
    /// organization.
    public var roles: [String] = []
    /// What its tokens can be for; none for all that the account may do.
    public var scopes: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.CreateClientRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.CreateClientResponse`.
  public struct CreateClientResponse: Message {
    /// `client`, field 1.
    public var client: Client?
    /// What the client proves itself with.
    ///
    /// It cannot be read again.
    public var secret: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.CreateClientResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListClientsRequest`.
  public struct ListClientsRequest: Message {
    /// Keeps the clients of this account; "" for all.
    public var accountID: String = ""
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most; 0 stands for 1000.
    public var limit: UInt32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListClientsRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListClientsResponse`.
  public struct ListClientsResponse: Message {
    /// `clients`, field 1.
    public var clients: [Client] = []
    /// `total`, field 2.
    public var total: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListClientsResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.DeleteClientRequest`.
  public struct DeleteClientRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.DeleteClientRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.DeleteClientResponse`.
  public struct DeleteClientResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.DeleteClientResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RotateClientSecretRequest`.
  public struct RotateClientSecretRequest: Message {
    /// `id`, field 1.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RotateClientSecretRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RotateClientSecretResponse`.
  public struct RotateClientSecretResponse: Message {
    /// `client`, field 1.
    public var client: Client?
    /// What the client proves itself with from now on.
    ///
    /// It cannot be read again.
    public var secret: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RotateClientSecretResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.CreateAccountKeyRequest`.
  public struct CreateAccountKeyRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// The public half in PEM: RSA, or EC on P-256; "" makes a key, RSA with 2048 bits.
    public var publicKey: String = ""
    /// Absent for a key that does not expire.
    public var expireTime: Google.Protobuf.Timestamp?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.CreateAccountKeyRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.CreateAccountKeyResponse`.
  public struct CreateAccountKeyResponse: Message {
    /// `key`, field 1.
    public var key: AccountKey?
    /// The key file of a service account as ZITADEL's clients read it, JSON text with the
    /// private half: `type`, `keyId`, `key`, `userId`.
    ///
    /// It cannot be read again; "" where the caller gave the public half.
    public var keyFile: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.CreateAccountKeyResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListAccountKeysRequest`.
  public struct ListAccountKeysRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most; 0 stands for 1000.
    public var limit: UInt32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListAccountKeysRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListAccountKeysResponse`.
  public struct ListAccountKeysResponse: Message {
    /// `keys`, field 1.
    public var keys: [AccountKey] = []
    /// `total`, field 2.
    public var total: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListAccountKeysResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.DeleteAccountKeyRequest`.
  public struct DeleteAccountKeyRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// `id`, field 2.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.DeleteAccountKeyRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.DeleteAccountKeyResponse`.
  public struct DeleteAccountKeyResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.DeleteAccountKeyResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.BindCertificateRequest`.
  public struct BindCertificateRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// At most one of the members of `name`.
    public var name: Name?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.BindCertificateRequest" }

    /// The members of `name`.
    public enum Name: Sendable, Equatable {
      /// The SHA-256 of the certificate's public key (SubjectPublicKeyInfo, DER): 64
      /// hexadecimal digits.
      case publicKeySha256(String)
      /// A DNS name as the certificate has it, upper and lower case apart: visible ASCII
      /// without "*", since a wildcard stands for names of others, too.
      case dnsName(String)
      /// A URI as the certificate has it, such as "spiffe://example.com/deployer".
      case uri(String)
      /// A mail address as the certificate has it.
      case email(String)

      /// By the bytes of texts, as messages are compared.
      public static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (BindCertificateRequest(), BindCertificateRequest())
        (one.name, other.name) = (left, right)
        return one == other
      }
    }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.BindCertificateResponse`.
  public struct BindCertificateResponse: Message {
    /// `certificate`, field 1.
    public var certificate: BoundCertificate?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.BindCertificateResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListBoundCertificatesRequest`.
  public struct ListBoundCertificatesRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// How many results are skipped.
    public var offset: UInt64 = 0
    /// How many results come at most; 0 stands for 1000.
    public var limit: UInt32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListBoundCertificatesRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListBoundCertificatesResponse`.
  public struct ListBoundCertificatesResponse: Message {
    /// `certificates`, field 1.
    public var certificates: [BoundCertificate] = []
    /// `total`, field 2.
    public var total: UInt64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListBoundCertificatesResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.UnbindCertificateRequest`.
  public struct UnbindCertificateRequest: Message {
    /// `account_id`, field 1.
    public var accountID: String = ""
    /// `id`, field 2.
    public var id: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.UnbindCertificateRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.UnbindCertificateResponse`.
  public struct UnbindCertificateResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.UnbindCertificateResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListAccessKeysRequest`.
  public struct ListAccessKeysRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListAccessKeysRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListAccessKeysResponse`.
  public struct ListAccessKeysResponse: Message {
    /// `keys`, field 1.
    public var keys: [AccessKey] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListAccessKeysResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RotateAccessKeyRequest`.
  public struct RotateAccessKeyRequest: Message {
    /// Ends the tokens that the key in use has signed, and takes it out of the key set at once:
    /// for one that others may have.
    public var revokeTokens: Bool = false
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RotateAccessKeyRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RotateAccessKeyResponse`.
  public struct RotateAccessKeyResponse: Message {
    /// The new key.
    public var key: AccessKey?
    /// The key that was in use before; absent when there was none.
    public var retiredKey: AccessKey?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RotateAccessKeyResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListRolesRequest`.
  public struct ListRolesRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListRolesRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListRolesResponse`.
  public struct ListRolesResponse: Message {
    /// `roles`, field 1.
    public var roles: [Role] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListRolesResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListKeysRequest`.
  public struct ListKeysRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListKeysRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListKeysResponse`.
  public struct ListKeysResponse: Message {
    /// `keys`, field 1.
    public var keys: [InstanceKey] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListKeysResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RotateKeyRequest`.
  public struct RotateKeyRequest: Message {
    /// "ES256", "RS256" or "EdDSA"; "" for the one that JWTs are signed with.
    public var algorithm: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RotateKeyRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RotateKeyResponse`.
  public struct RotateKeyResponse: Message {
    /// The new key.
    public var key: InstanceKey?
    /// The key that was in use before; absent when there was none.
    public var retiredKey: InstanceKey?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RotateKeyResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// A process that works with the database.
  ///
  /// Times are those of the database's clock.
  public struct Node: Message {
    /// Stands in the ids that it makes; 0 where the data lie in SQLite.
    public var number: UInt32 = 0
    /// The process's number and the machine's name.
    public var name: String = ""
    /// The program's version.
    public var version: String = ""
    /// `start_time`, field 4.
    public var startTime: Google.Protobuf.Timestamp?
    /// When it was heard of last; absent when it has ended and others have yet to take over
    /// what it left.
    public var heardTime: Google.Protobuf.Timestamp?
    /// Whether it was heard of lately; what others had is taken over.
    public var present: Bool = false
    /// Whether it is the process that answers.
    public var answers: Bool = false
    /// What it alone does of all processes, such as "follow the log".
    public var duties: [String] = []
    /// The targets, workflows, subscriptions and the like whose work it does.
    public var leasedLanes: UInt32 = 0
    /// The deliveries, runs and other work that it has leased.
    public var leasedWork: UInt32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.Node" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListNodesRequest`.
  public struct ListNodesRequest: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListNodesRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListNodesResponse`.
  public struct ListNodesResponse: Message {
    /// `nodes`, field 1.
    public var nodes: [Node] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListNodesResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListMethodStatisticsRequest`.
  public struct ListMethodStatisticsRequest: Message {
    /// Keeps methods of this service; "" for all.
    public var service: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListMethodStatisticsRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListMethodStatisticsResponse`.
  public struct ListMethodStatisticsResponse: Message {
    /// `methods`, field 1.
    public var methods: [MethodStatistics] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListMethodStatisticsResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RebuildProjectionsRequest`.
  public struct RebuildProjectionsRequest: Message {
    /// One projection: "access", "flows", "executions" or "instance-keys"; "" for all.
    public var name: String = ""
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RebuildProjectionsRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RebuildProjectionsResponse`.
  public struct RebuildProjectionsResponse: Message {
    /// How many events were applied.
    public var events: Int64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RebuildProjectionsResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListFailedReactionsRequest`.
  public struct ListFailedReactionsRequest: Message {
    /// Where the page begins: behind this one, as the last one of the page before names itself.
    public var afterReaction: String = ""
    /// `after_position`, field 2.
    public var afterPosition: Int64 = 0
    /// How many results come at most; 0 stands for 1000.
    public var limit: UInt32 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListFailedReactionsRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.ListFailedReactionsResponse`.
  public struct ListFailedReactionsResponse: Message {
    /// `reactions`, field 1.
    public var reactions: [FailedReaction] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.ListFailedReactionsResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RetryFailedReactionRequest`.
  public struct RetryFailedReactionRequest: Message {
    /// `reaction`, field 1.
    public var reaction: String = ""
    /// `position`, field 2.
    public var position: Int64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RetryFailedReactionRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.RetryFailedReactionResponse`.
  public struct RetryFailedReactionResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.RetryFailedReactionResponse" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.DropFailedReactionRequest`.
  public struct DropFailedReactionRequest: Message {
    /// `reaction`, field 1.
    public var reaction: String = ""
    /// `position`, field 2.
    public var position: Int64 = 0
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.DropFailedReactionRequest" }
  }
}

extension Pintle.Admin.V1 {
  /// The message `pintle.admin.v1.DropFailedReactionResponse`.
  public struct DropFailedReactionResponse: Message {
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "pintle.admin.v1.DropFailedReactionResponse" }
  }
}

// MARK: pintle.admin.v1.Organization

extension Pintle.Admin.V1.Organization {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.name = try reader.readString()
      case 26: try reader.readMessage(&self.createTime)
      case 34: try reader.readMessage(&self.changeTime)
      case 40: self.sequence = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 18) }
    if let value = self.createTime { writer.writeMessage(value, tag: 26) }
    if let value = self.changeTime { writer.writeMessage(value, tag: 34) }
    if self.sequence != 0 { writer.writeUInt64(self.sequence, tag: 40) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
    case 8:
      if name.matches("sequence") { return 5 }
    case 10:
      if name.matches("createTime") { return 3 }
      if name.matches("changeTime") { return 4 }
    case 11:
      if name.matches("create_time") { return 3 }
      if name.matches("change_time") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.name = try reader.readString()
    case 3:
      try reader.readMessage(&self.createTime)
    case 4:
      try reader.readMessage(&self.changeTime)
    case 5:
      self.sequence = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.changeTime {
      writer.writeKey("\"changeTime\":")
      writer.writeMessage(value)
    }
    if self.sequence != 0 || writer.writesDefaults {
      writer.writeKey("\"sequence\":")
      writer.writeUInt64(self.sequence)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ServiceAccount

extension Pintle.Admin.V1.ServiceAccount {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.organizationID = try reader.readString()
      case 26: self.name = try reader.readString()
      case 34: try reader.readMessage(&self.createTime)
      case 42: try reader.readMessage(&self.changeTime)
      case 48: self.sequence = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.organizationID.isEmpty { writer.writeString(self.organizationID, tag: 18) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 26) }
    if let value = self.createTime { writer.writeMessage(value, tag: 34) }
    if let value = self.changeTime { writer.writeMessage(value, tag: 42) }
    if self.sequence != 0 { writer.writeUInt64(self.sequence, tag: 48) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 3 }
    case 8:
      if name.matches("sequence") { return 6 }
    case 10:
      if name.matches("createTime") { return 4 }
      if name.matches("changeTime") { return 5 }
    case 11:
      if name.matches("create_time") { return 4 }
      if name.matches("change_time") { return 5 }
    case 14:
      if name.matches("organizationId") { return 2 }
    case 15:
      if name.matches("organization_id") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.organizationID = try reader.readString()
    case 3:
      self.name = try reader.readString()
    case 4:
      try reader.readMessage(&self.createTime)
    case 5:
      try reader.readMessage(&self.changeTime)
    case 6:
      self.sequence = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.organizationID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"organizationId\":")
      writer.writeString(self.organizationID)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.changeTime {
      writer.writeKey("\"changeTime\":")
      writer.writeMessage(value)
    }
    if self.sequence != 0 || writer.writesDefaults {
      writer.writeKey("\"sequence\":")
      writer.writeUInt64(self.sequence)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.Member

extension Pintle.Admin.V1.Member {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18: self.accountName = try reader.readString()
      case 26: self.organizationID = try reader.readString()
      case 34:
        self.roles.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if !self.accountName.isEmpty { writer.writeString(self.accountName, tag: 18) }
    if !self.organizationID.isEmpty { writer.writeString(self.organizationID, tag: 26) }
    for value in self.roles { writer.writeString(value, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("roles") { return 4 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    case 11:
      if name.matches("accountName") { return 2 }
    case 12:
      if name.matches("account_name") { return 2 }
    case 14:
      if name.matches("organizationId") { return 3 }
    case 15:
      if name.matches("organization_id") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.accountName = try reader.readString()
    case 3:
      self.organizationID = try reader.readString()
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.roles.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.accountName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountName\":")
      writer.writeString(self.accountName)
    }
    if !self.organizationID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"organizationId\":")
      writer.writeString(self.organizationID)
    }
    if !self.roles.isEmpty || writer.writesDefaults {
      writer.writeKey("\"roles\":")
      writer.writeArray(self.roles) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.Token

extension Pintle.Admin.V1.Token {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.accountID = try reader.readString()
      case 26: self.description = try reader.readString()
      case 34: try reader.readMessage(&self.createTime)
      case 42: try reader.readMessage(&self.expireTime)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 18) }
    if !self.description.isEmpty { writer.writeString(self.description, tag: 26) }
    if let value = self.createTime { writer.writeMessage(value, tag: 34) }
    if let value = self.expireTime { writer.writeMessage(value, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 9:
      if name.matches("accountId") { return 2 }
    case 10:
      if name.matches("account_id") { return 2 }
      if name.matches("createTime") { return 4 }
      if name.matches("expireTime") { return 5 }
    case 11:
      if name.matches("description") { return 3 }
      if name.matches("create_time") { return 4 }
      if name.matches("expire_time") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.accountID = try reader.readString()
    case 3:
      self.description = try reader.readString()
    case 4:
      try reader.readMessage(&self.createTime)
    case 5:
      try reader.readMessage(&self.expireTime)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.description.isEmpty || writer.writesDefaults {
      writer.writeKey("\"description\":")
      writer.writeString(self.description)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.expireTime {
      writer.writeKey("\"expireTime\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.Client

extension Pintle.Admin.V1.Client {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.name = try reader.readString()
      case 26: self.accountID = try reader.readString()
      case 34:
        self.scopes.append(read: try reader.readString())
      case 42: self.resource = try reader.readString()
      case 50: try reader.readMessage(&self.createTime)
      case 58: try reader.readMessage(&self.changeTime)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 18) }
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 26) }
    for value in self.scopes { writer.writeString(value, tag: 34) }
    if !self.resource.isEmpty { writer.writeString(self.resource, tag: 42) }
    if let value = self.createTime { writer.writeMessage(value, tag: 50) }
    if let value = self.changeTime { writer.writeMessage(value, tag: 58) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
    case 6:
      if name.matches("scopes") { return 4 }
    case 8:
      if name.matches("resource") { return 5 }
    case 9:
      if name.matches("accountId") { return 3 }
    case 10:
      if name.matches("account_id") { return 3 }
      if name.matches("createTime") { return 6 }
      if name.matches("changeTime") { return 7 }
    case 11:
      if name.matches("create_time") { return 6 }
      if name.matches("change_time") { return 7 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.name = try reader.readString()
    case 3:
      self.accountID = try reader.readString()
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.scopes.append(read: try reader.readString())
      }
    case 5:
      self.resource = try reader.readString()
    case 6:
      try reader.readMessage(&self.createTime)
    case 7:
      try reader.readMessage(&self.changeTime)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.scopes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"scopes\":")
      writer.writeArray(self.scopes) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.resource.isEmpty || writer.writesDefaults {
      writer.writeKey("\"resource\":")
      writer.writeString(self.resource)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.changeTime {
      writer.writeKey("\"changeTime\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.AccountKey

extension Pintle.Admin.V1.AccountKey {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.accountID = try reader.readString()
      case 26: self.algorithm = try reader.readString()
      case 34: self.publicKey = try reader.readString()
      case 42: try reader.readMessage(&self.createTime)
      case 50: try reader.readMessage(&self.expireTime)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 18) }
    if !self.algorithm.isEmpty { writer.writeString(self.algorithm, tag: 26) }
    if !self.publicKey.isEmpty { writer.writeString(self.publicKey, tag: 34) }
    if let value = self.createTime { writer.writeMessage(value, tag: 42) }
    if let value = self.expireTime { writer.writeMessage(value, tag: 50) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 9:
      if name.matches("accountId") { return 2 }
      if name.matches("algorithm") { return 3 }
      if name.matches("publicKey") { return 4 }
    case 10:
      if name.matches("account_id") { return 2 }
      if name.matches("public_key") { return 4 }
      if name.matches("createTime") { return 5 }
      if name.matches("expireTime") { return 6 }
    case 11:
      if name.matches("create_time") { return 5 }
      if name.matches("expire_time") { return 6 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.accountID = try reader.readString()
    case 3:
      self.algorithm = try reader.readString()
    case 4:
      self.publicKey = try reader.readString()
    case 5:
      try reader.readMessage(&self.createTime)
    case 6:
      try reader.readMessage(&self.expireTime)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.algorithm.isEmpty || writer.writesDefaults {
      writer.writeKey("\"algorithm\":")
      writer.writeString(self.algorithm)
    }
    if !self.publicKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"publicKey\":")
      writer.writeString(self.publicKey)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.expireTime {
      writer.writeKey("\"expireTime\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.BoundCertificate

extension Pintle.Admin.V1.BoundCertificate {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.accountID = try reader.readString()
      case 26:
        self.name = .publicKeySha256(try reader.readString())
      case 34:
        self.name = .dnsName(try reader.readString())
      case 42:
        self.name = .uri(try reader.readString())
      case 50:
        self.name = .email(try reader.readString())
      case 58: try reader.readMessage(&self.createTime)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 18) }
    switch self.name {
    case .publicKeySha256(let value)?: writer.writeString(value, tag: 26)
    case .dnsName(let value)?: writer.writeString(value, tag: 34)
    case .uri(let value)?: writer.writeString(value, tag: 42)
    case .email(let value)?: writer.writeString(value, tag: 50)
    case nil: break
    }
    if let value = self.createTime { writer.writeMessage(value, tag: 58) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 3:
      if name.matches("uri") { return 5 }
    case 5:
      if name.matches("email") { return 6 }
    case 7:
      if name.matches("dnsName") { return 4 }
    case 8:
      if name.matches("dns_name") { return 4 }
    case 9:
      if name.matches("accountId") { return 2 }
    case 10:
      if name.matches("account_id") { return 2 }
      if name.matches("createTime") { return 7 }
    case 11:
      if name.matches("create_time") { return 7 }
    case 15:
      if name.matches("publicKeySha256") { return 3 }
    case 17:
      if name.matches("public_key_sha256") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.accountID = try reader.readString()
    case 3:
      try seen.insert(8, oneof: "pintle.admin.v1.BoundCertificate.name", at: &reader)
      self.name = .publicKeySha256(try reader.readString())
    case 4:
      try seen.insert(8, oneof: "pintle.admin.v1.BoundCertificate.name", at: &reader)
      self.name = .dnsName(try reader.readString())
    case 5:
      try seen.insert(8, oneof: "pintle.admin.v1.BoundCertificate.name", at: &reader)
      self.name = .uri(try reader.readString())
    case 6:
      try seen.insert(8, oneof: "pintle.admin.v1.BoundCertificate.name", at: &reader)
      self.name = .email(try reader.readString())
    case 7:
      try reader.readMessage(&self.createTime)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    switch self.name {
    case .publicKeySha256(let value)?:
      writer.writeKey("\"publicKeySha256\":")
      writer.writeString(value)
    case .dnsName(let value)?:
      writer.writeKey("\"dnsName\":")
      writer.writeString(value)
    case .uri(let value)?:
      writer.writeKey("\"uri\":")
      writer.writeString(value)
    case .email(let value)?:
      writer.writeKey("\"email\":")
      writer.writeString(value)
    case nil: break
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.AccessKey

extension Pintle.Admin.V1.AccessKey {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: try reader.readMessage(&self.createTime)
      case 26: try reader.readMessage(&self.retireTime)
      case 34: try reader.readMessage(&self.expireTime)
      case 42: self.publicKey = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if let value = self.createTime { writer.writeMessage(value, tag: 18) }
    if let value = self.retireTime { writer.writeMessage(value, tag: 26) }
    if let value = self.expireTime { writer.writeMessage(value, tag: 34) }
    if !self.publicKey.isEmpty { writer.writeString(self.publicKey, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 9:
      if name.matches("publicKey") { return 5 }
    case 10:
      if name.matches("createTime") { return 2 }
      if name.matches("retireTime") { return 3 }
      if name.matches("expireTime") { return 4 }
      if name.matches("public_key") { return 5 }
    case 11:
      if name.matches("create_time") { return 2 }
      if name.matches("retire_time") { return 3 }
      if name.matches("expire_time") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      try reader.readMessage(&self.createTime)
    case 3:
      try reader.readMessage(&self.retireTime)
    case 4:
      try reader.readMessage(&self.expireTime)
    case 5:
      self.publicKey = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.retireTime {
      writer.writeKey("\"retireTime\":")
      writer.writeMessage(value)
    }
    if let value = self.expireTime {
      writer.writeKey("\"expireTime\":")
      writer.writeMessage(value)
    }
    if !self.publicKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"publicKey\":")
      writer.writeString(self.publicKey)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.Role

extension Pintle.Admin.V1.Role {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 16: self.instance = try reader.readBool()
      case 26:
        self.permissions.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if self.instance { writer.writeBool(self.instance, tag: 16) }
    for value in self.permissions { writer.writeString(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 8:
      if name.matches("instance") { return 2 }
    case 11:
      if name.matches("permissions") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.name = try reader.readString()
    case 2:
      self.instance = try reader.readBool()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.permissions.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if self.instance || writer.writesDefaults {
      writer.writeKey("\"instance\":")
      writer.writeBool(self.instance)
    }
    if !self.permissions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"permissions\":")
      writer.writeArray(self.permissions) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.InstanceKey

extension Pintle.Admin.V1.InstanceKey {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.algorithm = try reader.readString()
      case 26: try reader.readMessage(&self.createTime)
      case 34: try reader.readMessage(&self.retireTime)
      case 42: try reader.readMessage(&self.expireTime)
      case 50: self.publicKey = try reader.readString()
      case 58: self.purpose = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.algorithm.isEmpty { writer.writeString(self.algorithm, tag: 18) }
    if let value = self.createTime { writer.writeMessage(value, tag: 26) }
    if let value = self.retireTime { writer.writeMessage(value, tag: 34) }
    if let value = self.expireTime { writer.writeMessage(value, tag: 42) }
    if !self.publicKey.isEmpty { writer.writeString(self.publicKey, tag: 50) }
    if !self.purpose.isEmpty { writer.writeString(self.purpose, tag: 58) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 7:
      if name.matches("purpose") { return 7 }
    case 9:
      if name.matches("algorithm") { return 2 }
      if name.matches("publicKey") { return 6 }
    case 10:
      if name.matches("createTime") { return 3 }
      if name.matches("retireTime") { return 4 }
      if name.matches("expireTime") { return 5 }
      if name.matches("public_key") { return 6 }
    case 11:
      if name.matches("create_time") { return 3 }
      if name.matches("retire_time") { return 4 }
      if name.matches("expire_time") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.algorithm = try reader.readString()
    case 3:
      try reader.readMessage(&self.createTime)
    case 4:
      try reader.readMessage(&self.retireTime)
    case 5:
      try reader.readMessage(&self.expireTime)
    case 6:
      self.publicKey = try reader.readString()
    case 7:
      self.purpose = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.algorithm.isEmpty || writer.writesDefaults {
      writer.writeKey("\"algorithm\":")
      writer.writeString(self.algorithm)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.retireTime {
      writer.writeKey("\"retireTime\":")
      writer.writeMessage(value)
    }
    if let value = self.expireTime {
      writer.writeKey("\"expireTime\":")
      writer.writeMessage(value)
    }
    if !self.publicKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"publicKey\":")
      writer.writeString(self.publicKey)
    }
    if !self.purpose.isEmpty || writer.writesDefaults {
      writer.writeKey("\"purpose\":")
      writer.writeString(self.purpose)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.FailedReaction

extension Pintle.Admin.V1.FailedReaction {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.reaction = try reader.readString()
      case 16: self.position = try reader.readInt64()
      case 26: self.organizationID = try reader.readString()
      case 34: self.eventType = try reader.readString()
      case 42: self.aggregateType = try reader.readString()
      case 50: self.aggregateID = try reader.readString()
      case 58: self.error = try reader.readString()
      case 64: self.attempts = try reader.readInt64()
      case 74: try reader.readMessage(&self.createTime)
      case 82: try reader.readMessage(&self.nextTryTime)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.reaction.isEmpty { writer.writeString(self.reaction, tag: 10) }
    if self.position != 0 { writer.writeInt64(self.position, tag: 16) }
    if !self.organizationID.isEmpty { writer.writeString(self.organizationID, tag: 26) }
    if !self.eventType.isEmpty { writer.writeString(self.eventType, tag: 34) }
    if !self.aggregateType.isEmpty { writer.writeString(self.aggregateType, tag: 42) }
    if !self.aggregateID.isEmpty { writer.writeString(self.aggregateID, tag: 50) }
    if !self.error.isEmpty { writer.writeString(self.error, tag: 58) }
    if self.attempts != 0 { writer.writeInt64(self.attempts, tag: 64) }
    if let value = self.createTime { writer.writeMessage(value, tag: 74) }
    if let value = self.nextTryTime { writer.writeMessage(value, tag: 82) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("error") { return 7 }
    case 8:
      if name.matches("reaction") { return 1 }
      if name.matches("position") { return 2 }
      if name.matches("attempts") { return 8 }
    case 9:
      if name.matches("eventType") { return 4 }
    case 10:
      if name.matches("event_type") { return 4 }
      if name.matches("createTime") { return 9 }
    case 11:
      if name.matches("aggregateId") { return 6 }
      if name.matches("create_time") { return 9 }
      if name.matches("nextTryTime") { return 10 }
    case 12:
      if name.matches("aggregate_id") { return 6 }
    case 13:
      if name.matches("aggregateType") { return 5 }
      if name.matches("next_try_time") { return 10 }
    case 14:
      if name.matches("organizationId") { return 3 }
      if name.matches("aggregate_type") { return 5 }
    case 15:
      if name.matches("organization_id") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.reaction = try reader.readString()
    case 2:
      self.position = try reader.readInt64()
    case 3:
      self.organizationID = try reader.readString()
    case 4:
      self.eventType = try reader.readString()
    case 5:
      self.aggregateType = try reader.readString()
    case 6:
      self.aggregateID = try reader.readString()
    case 7:
      self.error = try reader.readString()
    case 8:
      self.attempts = try reader.readInt64()
    case 9:
      try reader.readMessage(&self.createTime)
    case 10:
      try reader.readMessage(&self.nextTryTime)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.reaction.isEmpty || writer.writesDefaults {
      writer.writeKey("\"reaction\":")
      writer.writeString(self.reaction)
    }
    if self.position != 0 || writer.writesDefaults {
      writer.writeKey("\"position\":")
      writer.writeInt64(self.position)
    }
    if !self.organizationID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"organizationId\":")
      writer.writeString(self.organizationID)
    }
    if !self.eventType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"eventType\":")
      writer.writeString(self.eventType)
    }
    if !self.aggregateType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateType\":")
      writer.writeString(self.aggregateType)
    }
    if !self.aggregateID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"aggregateId\":")
      writer.writeString(self.aggregateID)
    }
    if !self.error.isEmpty || writer.writesDefaults {
      writer.writeKey("\"error\":")
      writer.writeString(self.error)
    }
    if self.attempts != 0 || writer.writesDefaults {
      writer.writeKey("\"attempts\":")
      writer.writeInt64(self.attempts)
    }
    if let value = self.createTime {
      writer.writeKey("\"createTime\":")
      writer.writeMessage(value)
    }
    if let value = self.nextTryTime {
      writer.writeKey("\"nextTryTime\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.MethodStatistics

extension Pintle.Admin.V1.MethodStatistics {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.method = try reader.readString()
      case 18: self.dialect = try reader.readString()
      case 24: self.callsStarted = try reader.readUInt64()
      case 32: self.handlersEntered = try reader.readUInt64()
      case 42:
        var key: UTF8Key = ""
        var value: UInt64 = 0
        try reader.readMapEntry(
          keyTag: 10, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readUInt64() }
        )
        self.finishedByCode[key] = value
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.method.isEmpty { writer.writeString(self.method, tag: 10) }
    if !self.dialect.isEmpty { writer.writeString(self.dialect, tag: 18) }
    if self.callsStarted != 0 { writer.writeUInt64(self.callsStarted, tag: 24) }
    if self.handlersEntered != 0 { writer.writeUInt64(self.handlersEntered, tag: 32) }
    writer.writeMap(self.finishedByCode, tag: 42) {
      (writer: inout WireWriter, key: UTF8Key, value: UInt64) in
      writer.writeString(key.text, tag: 10)
      writer.writeUInt64(value, tag: 16)
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("method") { return 1 }
    case 7:
      if name.matches("dialect") { return 2 }
    case 12:
      if name.matches("callsStarted") { return 3 }
    case 13:
      if name.matches("calls_started") { return 3 }
    case 14:
      if name.matches("finishedByCode") { return 5 }
    case 15:
      if name.matches("handlersEntered") { return 4 }
    case 16:
      if name.matches("handlers_entered") { return 4 }
      if name.matches("finished_by_code") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.method = try reader.readString()
    case 2:
      self.dialect = try reader.readString()
    case 3:
      self.callsStarted = try reader.readUInt64()
    case 4:
      self.handlersEntered = try reader.readUInt64()
    case 5:
      try reader.readMap(into: &self.finishedByCode) {
        (reader: inout JSONReader) throws(WireError) -> UInt64? in
        return try reader.readUInt64()
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.method.isEmpty || writer.writesDefaults {
      writer.writeKey("\"method\":")
      writer.writeString(self.method)
    }
    if !self.dialect.isEmpty || writer.writesDefaults {
      writer.writeKey("\"dialect\":")
      writer.writeString(self.dialect)
    }
    if self.callsStarted != 0 || writer.writesDefaults {
      writer.writeKey("\"callsStarted\":")
      writer.writeUInt64(self.callsStarted)
    }
    if self.handlersEntered != 0 || writer.writesDefaults {
      writer.writeKey("\"handlersEntered\":")
      writer.writeUInt64(self.handlersEntered)
    }
    if !self.finishedByCode.isEmpty || writer.writesDefaults {
      writer.writeKey("\"finishedByCode\":")
      writer.writeMap(self.finishedByCode) { (writer: inout JSONWriter, value: UInt64) in
        writer.writeUInt64(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.CreateOrganizationRequest

extension Pintle.Admin.V1.CreateOrganizationRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.name = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 200) {
      return
        "invalid CreateOrganizationRequest.Name: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid CreateOrganizationRequest.Name: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.CreateOrganizationResponse

extension Pintle.Admin.V1.CreateOrganizationResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.organization)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.organization { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 12:
      if name.matches("organization") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.organization)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.organization {
      writer.writeKey("\"organization\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.GetOrganizationRequest

extension Pintle.Admin.V1.GetOrganizationRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid GetOrganizationRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetOrganizationRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.GetOrganizationResponse

extension Pintle.Admin.V1.GetOrganizationResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.organization)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.organization { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 12:
      if name.matches("organization") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.organization)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.organization {
      writer.writeKey("\"organization\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListOrganizationsRequest

extension Pintle.Admin.V1.ListOrganizationsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.offset = try reader.readUInt64()
      case 16: self.limit = try reader.readUInt32()
      case 26: self.nameContains = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.offset != 0 { writer.writeUInt64(self.offset, tag: 8) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 16) }
    if !self.nameContains.isEmpty { writer.writeString(self.nameContains, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 2 }
    case 6:
      if name.matches("offset") { return 1 }
    case 12:
      if name.matches("nameContains") { return 3 }
    case 13:
      if name.matches("name_contains") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.offset = try reader.readUInt64()
    case 2:
      self.limit = try reader.readUInt32()
    case 3:
      self.nameContains = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeUInt64(self.offset)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    if !self.nameContains.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nameContains\":")
      writer.writeString(self.nameContains)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.offset = try parameter.uint64()
    case 2:
      self.limit = try parameter.uint32()
    case 3:
      self.nameContains = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.limit > 1000 {
      return
        "invalid ListOrganizationsRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    if !Validation.hasRunes(self.nameContains, atMost: 200) {
      return
        "invalid ListOrganizationsRequest.NameContains: value length must be at most 200 runes, not \(Validation.shown(self.nameContains))"
    }
    if Validation.hasZero(self.nameContains) {
      return "invalid ListOrganizationsRequest.NameContains: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.ListOrganizationsResponse

extension Pintle.Admin.V1.ListOrganizationsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.Organization()
        try reader.readMessage(&value)
        self.organizations.append(read: consume value)
      case 16: self.total = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.organizations { writer.writeMessage(value, tag: 10) }
    if self.total != 0 { writer.writeUInt64(self.total, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("total") { return 2 }
    case 13:
      if name.matches("organizations") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.Organization()
        try reader.readMessage(&value)
        self.organizations.append(read: consume value)
      }
    case 2:
      self.total = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.organizations.isEmpty || writer.writesDefaults {
      writer.writeKey("\"organizations\":")
      writer.writeArray(self.organizations) {
        (writer: inout JSONWriter, value: Pintle.Admin.V1.Organization) in
        writer.writeMessage(value)
      }
    }
    if self.total != 0 || writer.writesDefaults {
      writer.writeKey("\"total\":")
      writer.writeUInt64(self.total)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.RenameOrganizationRequest

extension Pintle.Admin.V1.RenameOrganizationRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      case 18: self.name = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    case 4:
      if name.matches("name") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    case 2:
      self.name = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    case 2:
      self.name = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid RenameOrganizationRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid RenameOrganizationRequest.Id: value must not hold a zero byte"
    }
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 200) {
      return
        "invalid RenameOrganizationRequest.Name: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid RenameOrganizationRequest.Name: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.RenameOrganizationResponse

extension Pintle.Admin.V1.RenameOrganizationResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.organization)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.organization { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 12:
      if name.matches("organization") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.organization)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.organization {
      writer.writeKey("\"organization\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.DeleteOrganizationRequest

extension Pintle.Admin.V1.DeleteOrganizationRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid DeleteOrganizationRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid DeleteOrganizationRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.DeleteOrganizationResponse

extension Pintle.Admin.V1.DeleteOrganizationResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.CreateServiceAccountRequest

extension Pintle.Admin.V1.CreateServiceAccountRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.name = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 200) {
      return
        "invalid CreateServiceAccountRequest.Name: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid CreateServiceAccountRequest.Name: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.CreateServiceAccountResponse

extension Pintle.Admin.V1.CreateServiceAccountResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.account)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.account { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("account") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.account)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.account {
      writer.writeKey("\"account\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.GetServiceAccountRequest

extension Pintle.Admin.V1.GetServiceAccountRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid GetServiceAccountRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid GetServiceAccountRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.GetServiceAccountResponse

extension Pintle.Admin.V1.GetServiceAccountResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.account)
      case 18:
        self.roles.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.account { writer.writeMessage(value, tag: 10) }
    for value in self.roles { writer.writeString(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("roles") { return 2 }
    case 7:
      if name.matches("account") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.account)
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.roles.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.account {
      writer.writeKey("\"account\":")
      writer.writeMessage(value)
    }
    if !self.roles.isEmpty || writer.writesDefaults {
      writer.writeKey("\"roles\":")
      writer.writeArray(self.roles) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListServiceAccountsRequest

extension Pintle.Admin.V1.ListServiceAccountsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.offset = try reader.readUInt64()
      case 16: self.limit = try reader.readUInt32()
      case 26: self.nameContains = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.offset != 0 { writer.writeUInt64(self.offset, tag: 8) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 16) }
    if !self.nameContains.isEmpty { writer.writeString(self.nameContains, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 2 }
    case 6:
      if name.matches("offset") { return 1 }
    case 12:
      if name.matches("nameContains") { return 3 }
    case 13:
      if name.matches("name_contains") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.offset = try reader.readUInt64()
    case 2:
      self.limit = try reader.readUInt32()
    case 3:
      self.nameContains = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeUInt64(self.offset)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    if !self.nameContains.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nameContains\":")
      writer.writeString(self.nameContains)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.offset = try parameter.uint64()
    case 2:
      self.limit = try parameter.uint32()
    case 3:
      self.nameContains = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.limit > 1000 {
      return
        "invalid ListServiceAccountsRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    if !Validation.hasRunes(self.nameContains, atMost: 200) {
      return
        "invalid ListServiceAccountsRequest.NameContains: value length must be at most 200 runes, not \(Validation.shown(self.nameContains))"
    }
    if Validation.hasZero(self.nameContains) {
      return "invalid ListServiceAccountsRequest.NameContains: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.ListServiceAccountsResponse

extension Pintle.Admin.V1.ListServiceAccountsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.ServiceAccount()
        try reader.readMessage(&value)
        self.accounts.append(read: consume value)
      case 16: self.total = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.accounts { writer.writeMessage(value, tag: 10) }
    if self.total != 0 { writer.writeUInt64(self.total, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("total") { return 2 }
    case 8:
      if name.matches("accounts") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.ServiceAccount()
        try reader.readMessage(&value)
        self.accounts.append(read: consume value)
      }
    case 2:
      self.total = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accounts.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accounts\":")
      writer.writeArray(self.accounts) {
        (writer: inout JSONWriter, value: Pintle.Admin.V1.ServiceAccount) in
        writer.writeMessage(value)
      }
    }
    if self.total != 0 || writer.writesDefaults {
      writer.writeKey("\"total\":")
      writer.writeUInt64(self.total)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.DeleteServiceAccountRequest

extension Pintle.Admin.V1.DeleteServiceAccountRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid DeleteServiceAccountRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid DeleteServiceAccountRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.DeleteServiceAccountResponse

extension Pintle.Admin.V1.DeleteServiceAccountResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.GrantInstanceRoleRequest

extension Pintle.Admin.V1.GrantInstanceRoleRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18: self.role = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if !self.role.isEmpty { writer.writeString(self.role, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("role") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.role = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.role.isEmpty || writer.writesDefaults {
      writer.writeKey("\"role\":")
      writer.writeString(self.role)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.role = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid GrantInstanceRoleRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid GrantInstanceRoleRequest.AccountId: value must not hold a zero byte"
    }
    if !Validation.isIn(
      self.role, ["IAM_OWNER", "IAM_OWNER_VIEWER", "IAM_ORG_MANAGER", "IAM_LOGIN_CLIENT"])
    {
      return
        "invalid GrantInstanceRoleRequest.Role: value must be in list [IAM_OWNER IAM_OWNER_VIEWER IAM_ORG_MANAGER IAM_LOGIN_CLIENT], not \(Validation.shown(self.role))"
    }
    if Validation.hasZero(self.role) {
      return "invalid GrantInstanceRoleRequest.Role: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.GrantInstanceRoleResponse

extension Pintle.Admin.V1.GrantInstanceRoleResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.member)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.member { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("member") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.member)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.member {
      writer.writeKey("\"member\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.RevokeInstanceRoleRequest

extension Pintle.Admin.V1.RevokeInstanceRoleRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18: self.role = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if !self.role.isEmpty { writer.writeString(self.role, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("role") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.role = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.role.isEmpty || writer.writesDefaults {
      writer.writeKey("\"role\":")
      writer.writeString(self.role)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.role = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid RevokeInstanceRoleRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid RevokeInstanceRoleRequest.AccountId: value must not hold a zero byte"
    }
    if !Validation.isIn(
      self.role, ["IAM_OWNER", "IAM_OWNER_VIEWER", "IAM_ORG_MANAGER", "IAM_LOGIN_CLIENT"])
    {
      return
        "invalid RevokeInstanceRoleRequest.Role: value must be in list [IAM_OWNER IAM_OWNER_VIEWER IAM_ORG_MANAGER IAM_LOGIN_CLIENT], not \(Validation.shown(self.role))"
    }
    if Validation.hasZero(self.role) {
      return "invalid RevokeInstanceRoleRequest.Role: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.RevokeInstanceRoleResponse

extension Pintle.Admin.V1.RevokeInstanceRoleResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.member)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.member { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("member") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.member)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.member {
      writer.writeKey("\"member\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListInstanceMembersRequest

extension Pintle.Admin.V1.ListInstanceMembersRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.offset = try reader.readUInt64()
      case 16: self.limit = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.offset != 0 { writer.writeUInt64(self.offset, tag: 8) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 2 }
    case 6:
      if name.matches("offset") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.offset = try reader.readUInt64()
    case 2:
      self.limit = try reader.readUInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeUInt64(self.offset)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.offset = try parameter.uint64()
    case 2:
      self.limit = try parameter.uint32()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.limit > 1000 {
      return
        "invalid ListInstanceMembersRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.ListInstanceMembersResponse

extension Pintle.Admin.V1.ListInstanceMembersResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.Member()
        try reader.readMessage(&value)
        self.members.append(read: consume value)
      case 16: self.total = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.members { writer.writeMessage(value, tag: 10) }
    if self.total != 0 { writer.writeUInt64(self.total, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("total") { return 2 }
    case 7:
      if name.matches("members") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.Member()
        try reader.readMessage(&value)
        self.members.append(read: consume value)
      }
    case 2:
      self.total = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.members.isEmpty || writer.writesDefaults {
      writer.writeKey("\"members\":")
      writer.writeArray(self.members) { (writer: inout JSONWriter, value: Pintle.Admin.V1.Member) in
        writer.writeMessage(value)
      }
    }
    if self.total != 0 || writer.writesDefaults {
      writer.writeKey("\"total\":")
      writer.writeUInt64(self.total)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.GrantOrganizationRoleRequest

extension Pintle.Admin.V1.GrantOrganizationRoleRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18: self.role = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if !self.role.isEmpty { writer.writeString(self.role, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("role") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.role = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.role.isEmpty || writer.writesDefaults {
      writer.writeKey("\"role\":")
      writer.writeString(self.role)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.role = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid GrantOrganizationRoleRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid GrantOrganizationRoleRequest.AccountId: value must not hold a zero byte"
    }
    if !Validation.isIn(
      self.role,
      [
        "ORG_OWNER", "ORG_OWNER_VIEWER", "ORG_EVENT_PUBLISHER", "ORG_EVENT_VIEWER",
        "ORG_WORKFLOW_STARTER",
      ])
    {
      return
        "invalid GrantOrganizationRoleRequest.Role: value must be in list [ORG_OWNER ORG_OWNER_VIEWER ORG_EVENT_PUBLISHER ORG_EVENT_VIEWER ORG_WORKFLOW_STARTER], not \(Validation.shown(self.role))"
    }
    if Validation.hasZero(self.role) {
      return "invalid GrantOrganizationRoleRequest.Role: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.GrantOrganizationRoleResponse

extension Pintle.Admin.V1.GrantOrganizationRoleResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.member)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.member { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("member") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.member)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.member {
      writer.writeKey("\"member\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.RevokeOrganizationRoleRequest

extension Pintle.Admin.V1.RevokeOrganizationRoleRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18: self.role = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if !self.role.isEmpty { writer.writeString(self.role, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("role") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.role = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.role.isEmpty || writer.writesDefaults {
      writer.writeKey("\"role\":")
      writer.writeString(self.role)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.role = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid RevokeOrganizationRoleRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid RevokeOrganizationRoleRequest.AccountId: value must not hold a zero byte"
    }
    if !Validation.isIn(
      self.role,
      [
        "ORG_OWNER", "ORG_OWNER_VIEWER", "ORG_EVENT_PUBLISHER", "ORG_EVENT_VIEWER",
        "ORG_WORKFLOW_STARTER",
      ])
    {
      return
        "invalid RevokeOrganizationRoleRequest.Role: value must be in list [ORG_OWNER ORG_OWNER_VIEWER ORG_EVENT_PUBLISHER ORG_EVENT_VIEWER ORG_WORKFLOW_STARTER], not \(Validation.shown(self.role))"
    }
    if Validation.hasZero(self.role) {
      return "invalid RevokeOrganizationRoleRequest.Role: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.RevokeOrganizationRoleResponse

extension Pintle.Admin.V1.RevokeOrganizationRoleResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.member)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.member { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("member") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.member)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.member {
      writer.writeKey("\"member\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListOrganizationMembersRequest

extension Pintle.Admin.V1.ListOrganizationMembersRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.offset = try reader.readUInt64()
      case 16: self.limit = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.offset != 0 { writer.writeUInt64(self.offset, tag: 8) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 2 }
    case 6:
      if name.matches("offset") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.offset = try reader.readUInt64()
    case 2:
      self.limit = try reader.readUInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeUInt64(self.offset)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.offset = try parameter.uint64()
    case 2:
      self.limit = try parameter.uint32()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.limit > 1000 {
      return
        "invalid ListOrganizationMembersRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.ListOrganizationMembersResponse

extension Pintle.Admin.V1.ListOrganizationMembersResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.Member()
        try reader.readMessage(&value)
        self.members.append(read: consume value)
      case 16: self.total = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.members { writer.writeMessage(value, tag: 10) }
    if self.total != 0 { writer.writeUInt64(self.total, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("total") { return 2 }
    case 7:
      if name.matches("members") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.Member()
        try reader.readMessage(&value)
        self.members.append(read: consume value)
      }
    case 2:
      self.total = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.members.isEmpty || writer.writesDefaults {
      writer.writeKey("\"members\":")
      writer.writeArray(self.members) { (writer: inout JSONWriter, value: Pintle.Admin.V1.Member) in
        writer.writeMessage(value)
      }
    }
    if self.total != 0 || writer.writesDefaults {
      writer.writeKey("\"total\":")
      writer.writeUInt64(self.total)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.CreateTokenRequest

extension Pintle.Admin.V1.CreateTokenRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18: self.description = try reader.readString()
      case 26: try reader.readMessage(&self.expireTime)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if !self.description.isEmpty { writer.writeString(self.description, tag: 18) }
    if let value = self.expireTime { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
      if name.matches("expireTime") { return 3 }
    case 11:
      if name.matches("description") { return 2 }
      if name.matches("expire_time") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.description = try reader.readString()
    case 3:
      try reader.readMessage(&self.expireTime)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.description.isEmpty || writer.writesDefaults {
      writer.writeKey("\"description\":")
      writer.writeString(self.description)
    }
    if let value = self.expireTime {
      writer.writeKey("\"expireTime\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.description = try parameter.string()
    case 3:
      if self.expireTime != nil {
        try self.expireTime!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Timestamp()
        try value.mergeParameter(&parameter)
        self.expireTime = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid CreateTokenRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid CreateTokenRequest.AccountId: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.description, atMost: 200) {
      return
        "invalid CreateTokenRequest.Description: value length must be at most 200 runes, not \(Validation.shown(self.description))"
    }
    if Validation.hasZero(self.description) {
      return "invalid CreateTokenRequest.Description: value must not hold a zero byte"
    }
    if let value = self.expireTime {
      if let cause = Validation.problem(value) {
        return
          "invalid CreateTokenRequest.ExpireTime: value is not a valid timestamp | caused by: \(cause)"
      }
      if Validation.compareToNow(value) <= 0 {
        return "invalid CreateTokenRequest.ExpireTime: value must be greater than now"
      }
    }
    return nil
  }
}

// MARK: pintle.admin.v1.CreateTokenResponse

extension Pintle.Admin.V1.CreateTokenResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.token)
      case 18: self.secret = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.token { writer.writeMessage(value, tag: 10) }
    if !self.secret.isEmpty { writer.writeString(self.secret, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("token") { return 1 }
    case 6:
      if name.matches("secret") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.token)
    case 2:
      self.secret = try reader.readSecretString(of: "pintle.admin.v1.CreateTokenResponse.secret")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.token {
      writer.writeKey("\"token\":")
      writer.writeMessage(value)
    }
    if !self.secret.isEmpty || writer.writesDefaults {
      writer.writeKey("\"secret\":")
      writer.writeSecretString(self.secret, of: "pintle.admin.v1.CreateTokenResponse.secret")
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListTokensRequest

extension Pintle.Admin.V1.ListTokensRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 16: self.offset = try reader.readUInt64()
      case 24: self.limit = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if self.offset != 0 { writer.writeUInt64(self.offset, tag: 16) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 3 }
    case 6:
      if name.matches("offset") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.offset = try reader.readUInt64()
    case 3:
      self.limit = try reader.readUInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeUInt64(self.offset)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.offset = try parameter.uint64()
    case 3:
      self.limit = try parameter.uint32()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid ListTokensRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid ListTokensRequest.AccountId: value must not hold a zero byte"
    }
    if self.limit > 1000 {
      return
        "invalid ListTokensRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.ListTokensResponse

extension Pintle.Admin.V1.ListTokensResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.Token()
        try reader.readMessage(&value)
        self.tokens.append(read: consume value)
      case 16: self.total = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.tokens { writer.writeMessage(value, tag: 10) }
    if self.total != 0 { writer.writeUInt64(self.total, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("total") { return 2 }
    case 6:
      if name.matches("tokens") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.Token()
        try reader.readMessage(&value)
        self.tokens.append(read: consume value)
      }
    case 2:
      self.total = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.tokens.isEmpty || writer.writesDefaults {
      writer.writeKey("\"tokens\":")
      writer.writeArray(self.tokens) { (writer: inout JSONWriter, value: Pintle.Admin.V1.Token) in
        writer.writeMessage(value)
      }
    }
    if self.total != 0 || writer.writesDefaults {
      writer.writeKey("\"total\":")
      writer.writeUInt64(self.total)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.RevokeTokenRequest

extension Pintle.Admin.V1.RevokeTokenRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid RevokeTokenRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid RevokeTokenRequest.AccountId: value must not hold a zero byte"
    }
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid RevokeTokenRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid RevokeTokenRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.RevokeTokenResponse

extension Pintle.Admin.V1.RevokeTokenResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.CreateClientRequest

extension Pintle.Admin.V1.CreateClientRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.accountID = try reader.readString()
      case 26:
        self.roles.append(read: try reader.readString())
      case 34:
        self.scopes.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 18) }
    for value in self.roles { writer.writeString(value, tag: 26) }
    for value in self.scopes { writer.writeString(value, tag: 34) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 5:
      if name.matches("roles") { return 3 }
    case 6:
      if name.matches("scopes") { return 4 }
    case 9:
      if name.matches("accountId") { return 2 }
    case 10:
      if name.matches("account_id") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.name = try reader.readString()
    case 2:
      self.accountID = try reader.readString()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.roles.append(read: try reader.readString())
      }
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.scopes.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.roles.isEmpty || writer.writesDefaults {
      writer.writeKey("\"roles\":")
      writer.writeArray(self.roles) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.scopes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"scopes\":")
      writer.writeArray(self.scopes) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  private static let pattern1 = Pattern([
    4, 2, 4, 10, 1, 1, 1, 1114111, 3, 1, 5, 0,
  ])

  public func firstViolation() -> String? {
    if self.name.isEmpty || !Validation.hasRunes(self.name, atMost: 200) {
      return
        "invalid CreateClientRequest.Name: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.name))"
    }
    if !Self.pattern1.matches(self.name) {
      return
        "invalid CreateClientRequest.Name: value does not match regex pattern \"^[^\\\\x00]*$\", not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid CreateClientRequest.Name: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid CreateClientRequest.AccountId: value length must be at most 200 runes, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid CreateClientRequest.AccountId: value must not hold a zero byte"
    }
    if self.roles.count > 20 {
      return "invalid CreateClientRequest.Roles: value must contain no more than 20 item(s)"
    }
    var seen3: Set<[UInt8]> = []
    for (index, item) in self.roles.enumerated() {
      if !seen3.insert(Array(item.utf8)).inserted {
        return
          "invalid CreateClientRequest.Roles[\(index)]: repeated value must contain unique items"
      }
      if !Validation.isIn(
        item,
        [
          "IAM_OWNER", "IAM_OWNER_VIEWER", "IAM_ORG_MANAGER", "IAM_LOGIN_CLIENT", "ORG_OWNER",
          "ORG_OWNER_VIEWER", "ORG_EVENT_PUBLISHER", "ORG_EVENT_VIEWER", "ORG_WORKFLOW_STARTER",
        ])
      {
        return
          "invalid CreateClientRequest.Roles[\(index)]: value must be in list [IAM_OWNER IAM_OWNER_VIEWER IAM_ORG_MANAGER IAM_LOGIN_CLIENT ORG_OWNER ORG_OWNER_VIEWER ORG_EVENT_PUBLISHER ORG_EVENT_VIEWER ORG_WORKFLOW_STARTER], not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid CreateClientRequest.Roles[\(index)]: value must not hold a zero byte"
      }
    }
    if self.scopes.count > 20 {
      return "invalid CreateClientRequest.Scopes: value must contain no more than 20 item(s)"
    }
    var seen4: Set<[UInt8]> = []
    for (index, item) in self.scopes.enumerated() {
      if !seen4.insert(Array(item.utf8)).inserted {
        return
          "invalid CreateClientRequest.Scopes[\(index)]: repeated value must contain unique items"
      }
      if !Validation.isIn(
        item,
        [
          "sp:scopes:all", "sp:workflow:read", "sp:workflow:manage", "sp:workflow-execution:read",
          "sp:workflow-execute:external", "sp:trigger-service-subscriptions:read",
          "sp:trigger-service-subscriptions:manage", "sp:trigger-service-invocation-status:read",
          "sp:trigger-service-invocation-status:manage",
        ])
      {
        return
          "invalid CreateClientRequest.Scopes[\(index)]: value must be in list [sp:scopes:all sp:workflow:read sp:workflow:manage sp:workflow-execution:read sp:workflow-execute:external sp:trigger-service-subscriptions:read sp:trigger-service-subscriptions:manage sp:trigger-service-invocation-status:read sp:trigger-service-invocation-status:manage], not \(Validation.shown(item))"
      }
      if Validation.hasZero(item) {
        return "invalid CreateClientRequest.Scopes[\(index)]: value must not hold a zero byte"
      }
    }
    return nil
  }
}

// MARK: pintle.admin.v1.CreateClientResponse

extension Pintle.Admin.V1.CreateClientResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.client)
      case 18: self.secret = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.client { writer.writeMessage(value, tag: 10) }
    if !self.secret.isEmpty { writer.writeString(self.secret, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("client") { return 1 }
      if name.matches("secret") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.client)
    case 2:
      self.secret = try reader.readSecretString(of: "pintle.admin.v1.CreateClientResponse.secret")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.client {
      writer.writeKey("\"client\":")
      writer.writeMessage(value)
    }
    if !self.secret.isEmpty || writer.writesDefaults {
      writer.writeKey("\"secret\":")
      writer.writeSecretString(self.secret, of: "pintle.admin.v1.CreateClientResponse.secret")
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListClientsRequest

extension Pintle.Admin.V1.ListClientsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 16: self.offset = try reader.readUInt64()
      case 24: self.limit = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if self.offset != 0 { writer.writeUInt64(self.offset, tag: 16) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 3 }
    case 6:
      if name.matches("offset") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.offset = try reader.readUInt64()
    case 3:
      self.limit = try reader.readUInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeUInt64(self.offset)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.offset = try parameter.uint64()
    case 3:
      self.limit = try parameter.uint32()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid ListClientsRequest.AccountId: value length must be at most 200 runes, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid ListClientsRequest.AccountId: value must not hold a zero byte"
    }
    if self.limit > 1000 {
      return
        "invalid ListClientsRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.ListClientsResponse

extension Pintle.Admin.V1.ListClientsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.Client()
        try reader.readMessage(&value)
        self.clients.append(read: consume value)
      case 16: self.total = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.clients { writer.writeMessage(value, tag: 10) }
    if self.total != 0 { writer.writeUInt64(self.total, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("total") { return 2 }
    case 7:
      if name.matches("clients") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.Client()
        try reader.readMessage(&value)
        self.clients.append(read: consume value)
      }
    case 2:
      self.total = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.clients.isEmpty || writer.writesDefaults {
      writer.writeKey("\"clients\":")
      writer.writeArray(self.clients) { (writer: inout JSONWriter, value: Pintle.Admin.V1.Client) in
        writer.writeMessage(value)
      }
    }
    if self.total != 0 || writer.writesDefaults {
      writer.writeKey("\"total\":")
      writer.writeUInt64(self.total)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.DeleteClientRequest

extension Pintle.Admin.V1.DeleteClientRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid DeleteClientRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid DeleteClientRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.DeleteClientResponse

extension Pintle.Admin.V1.DeleteClientResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.RotateClientSecretRequest

extension Pintle.Admin.V1.RotateClientSecretRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.id.isEmpty { writer.writeString(self.id, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid RotateClientSecretRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid RotateClientSecretRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.RotateClientSecretResponse

extension Pintle.Admin.V1.RotateClientSecretResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.client)
      case 18: self.secret = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.client { writer.writeMessage(value, tag: 10) }
    if !self.secret.isEmpty { writer.writeString(self.secret, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("client") { return 1 }
      if name.matches("secret") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.client)
    case 2:
      self.secret = try reader.readSecretString(
        of: "pintle.admin.v1.RotateClientSecretResponse.secret")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.client {
      writer.writeKey("\"client\":")
      writer.writeMessage(value)
    }
    if !self.secret.isEmpty || writer.writesDefaults {
      writer.writeKey("\"secret\":")
      writer.writeSecretString(self.secret, of: "pintle.admin.v1.RotateClientSecretResponse.secret")
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.CreateAccountKeyRequest

extension Pintle.Admin.V1.CreateAccountKeyRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18: self.publicKey = try reader.readString()
      case 26: try reader.readMessage(&self.expireTime)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if !self.publicKey.isEmpty { writer.writeString(self.publicKey, tag: 18) }
    if let value = self.expireTime { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("accountId") { return 1 }
      if name.matches("publicKey") { return 2 }
    case 10:
      if name.matches("account_id") { return 1 }
      if name.matches("public_key") { return 2 }
      if name.matches("expireTime") { return 3 }
    case 11:
      if name.matches("expire_time") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.publicKey = try reader.readString()
    case 3:
      try reader.readMessage(&self.expireTime)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.publicKey.isEmpty || writer.writesDefaults {
      writer.writeKey("\"publicKey\":")
      writer.writeString(self.publicKey)
    }
    if let value = self.expireTime {
      writer.writeKey("\"expireTime\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.publicKey = try parameter.string()
    case 3:
      if self.expireTime != nil {
        try self.expireTime!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.Timestamp()
        try value.mergeParameter(&parameter)
        self.expireTime = value
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid CreateAccountKeyRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid CreateAccountKeyRequest.AccountId: value must not hold a zero byte"
    }
    if !Validation.hasRunes(self.publicKey, atMost: 8192) {
      return
        "invalid CreateAccountKeyRequest.PublicKey: value length must be at most 8192 runes, not \(Validation.shown(self.publicKey))"
    }
    if Validation.hasZero(self.publicKey) {
      return "invalid CreateAccountKeyRequest.PublicKey: value must not hold a zero byte"
    }
    if let value = self.expireTime {
      if let cause = Validation.problem(value) {
        return
          "invalid CreateAccountKeyRequest.ExpireTime: value is not a valid timestamp | caused by: \(cause)"
      }
      if Validation.compareToNow(value) <= 0 {
        return "invalid CreateAccountKeyRequest.ExpireTime: value must be greater than now"
      }
    }
    return nil
  }
}

// MARK: pintle.admin.v1.CreateAccountKeyResponse

extension Pintle.Admin.V1.CreateAccountKeyResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.key)
      case 18: self.keyFile = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.key { writer.writeMessage(value, tag: 10) }
    if !self.keyFile.isEmpty { writer.writeString(self.keyFile, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("key") { return 1 }
    case 7:
      if name.matches("keyFile") { return 2 }
    case 8:
      if name.matches("key_file") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.key)
    case 2:
      self.keyFile = try reader.readSecretString(
        of: "pintle.admin.v1.CreateAccountKeyResponse.key_file")
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.key {
      writer.writeKey("\"key\":")
      writer.writeMessage(value)
    }
    if !self.keyFile.isEmpty || writer.writesDefaults {
      writer.writeKey("\"keyFile\":")
      writer.writeSecretString(
        self.keyFile, of: "pintle.admin.v1.CreateAccountKeyResponse.key_file")
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListAccountKeysRequest

extension Pintle.Admin.V1.ListAccountKeysRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 16: self.offset = try reader.readUInt64()
      case 24: self.limit = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if self.offset != 0 { writer.writeUInt64(self.offset, tag: 16) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 3 }
    case 6:
      if name.matches("offset") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.offset = try reader.readUInt64()
    case 3:
      self.limit = try reader.readUInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeUInt64(self.offset)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.offset = try parameter.uint64()
    case 3:
      self.limit = try parameter.uint32()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid ListAccountKeysRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid ListAccountKeysRequest.AccountId: value must not hold a zero byte"
    }
    if self.limit > 1000 {
      return
        "invalid ListAccountKeysRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.ListAccountKeysResponse

extension Pintle.Admin.V1.ListAccountKeysResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.AccountKey()
        try reader.readMessage(&value)
        self.keys.append(read: consume value)
      case 16: self.total = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.keys { writer.writeMessage(value, tag: 10) }
    if self.total != 0 { writer.writeUInt64(self.total, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("keys") { return 1 }
    case 5:
      if name.matches("total") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.AccountKey()
        try reader.readMessage(&value)
        self.keys.append(read: consume value)
      }
    case 2:
      self.total = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.keys.isEmpty || writer.writesDefaults {
      writer.writeKey("\"keys\":")
      writer.writeArray(self.keys) {
        (writer: inout JSONWriter, value: Pintle.Admin.V1.AccountKey) in
        writer.writeMessage(value)
      }
    }
    if self.total != 0 || writer.writesDefaults {
      writer.writeKey("\"total\":")
      writer.writeUInt64(self.total)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.DeleteAccountKeyRequest

extension Pintle.Admin.V1.DeleteAccountKeyRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid DeleteAccountKeyRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid DeleteAccountKeyRequest.AccountId: value must not hold a zero byte"
    }
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid DeleteAccountKeyRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid DeleteAccountKeyRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.DeleteAccountKeyResponse

extension Pintle.Admin.V1.DeleteAccountKeyResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.BindCertificateRequest

extension Pintle.Admin.V1.BindCertificateRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18:
        self.name = .publicKeySha256(try reader.readString())
      case 26:
        self.name = .dnsName(try reader.readString())
      case 34:
        self.name = .uri(try reader.readString())
      case 42:
        self.name = .email(try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    switch self.name {
    case .publicKeySha256(let value)?: writer.writeString(value, tag: 18)
    case .dnsName(let value)?: writer.writeString(value, tag: 26)
    case .uri(let value)?: writer.writeString(value, tag: 34)
    case .email(let value)?: writer.writeString(value, tag: 42)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("uri") { return 4 }
    case 5:
      if name.matches("email") { return 5 }
    case 7:
      if name.matches("dnsName") { return 3 }
    case 8:
      if name.matches("dns_name") { return 3 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    case 15:
      if name.matches("publicKeySha256") { return 2 }
    case 17:
      if name.matches("public_key_sha256") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      try seen.insert(6, oneof: "pintle.admin.v1.BindCertificateRequest.name", at: &reader)
      self.name = .publicKeySha256(try reader.readString())
    case 3:
      try seen.insert(6, oneof: "pintle.admin.v1.BindCertificateRequest.name", at: &reader)
      self.name = .dnsName(try reader.readString())
    case 4:
      try seen.insert(6, oneof: "pintle.admin.v1.BindCertificateRequest.name", at: &reader)
      self.name = .uri(try reader.readString())
    case 5:
      try seen.insert(6, oneof: "pintle.admin.v1.BindCertificateRequest.name", at: &reader)
      self.name = .email(try reader.readString())
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    switch self.name {
    case .publicKeySha256(let value)?:
      writer.writeKey("\"publicKeySha256\":")
      writer.writeString(value)
    case .dnsName(let value)?:
      writer.writeKey("\"dnsName\":")
      writer.writeString(value)
    case .uri(let value)?:
      writer.writeKey("\"uri\":")
      writer.writeString(value)
    case .email(let value)?:
      writer.writeKey("\"email\":")
      writer.writeString(value)
    case nil: break
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      switch self.name {
      case nil, .publicKeySha256?:
        self.name = .publicKeySha256(try parameter.string())
      default:
        throw parameter.refusal("the only member of the oneof name")
      }
    case 3:
      switch self.name {
      case nil, .dnsName?:
        self.name = .dnsName(try parameter.string())
      default:
        throw parameter.refusal("the only member of the oneof name")
      }
    case 4:
      switch self.name {
      case nil, .uri?:
        self.name = .uri(try parameter.string())
      default:
        throw parameter.refusal("the only member of the oneof name")
      }
    case 5:
      switch self.name {
      case nil, .email?:
        self.name = .email(try parameter.string())
      default:
        throw parameter.refusal("the only member of the oneof name")
      }
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid BindCertificateRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid BindCertificateRequest.AccountId: value must not hold a zero byte"
    }
    switch self.name {
    case .publicKeySha256(let value)?:
      if !Validation.hasRunes(value, atMost: 64) {
        return
          "invalid BindCertificateRequest.PublicKeySha256: value length must be at most 64 runes, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid BindCertificateRequest.PublicKeySha256: value must not hold a zero byte"
      }
    case .dnsName(let value)?:
      if !Validation.hasRunes(value, atMost: 1024) {
        return
          "invalid BindCertificateRequest.DnsName: value length must be at most 1024 runes, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid BindCertificateRequest.DnsName: value must not hold a zero byte"
      }
    case .uri(let value)?:
      if !Validation.hasRunes(value, atMost: 1024) {
        return
          "invalid BindCertificateRequest.Uri: value length must be at most 1024 runes, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid BindCertificateRequest.Uri: value must not hold a zero byte"
      }
    case .email(let value)?:
      if !Validation.hasRunes(value, atMost: 1024) {
        return
          "invalid BindCertificateRequest.Email: value length must be at most 1024 runes, not \(Validation.shown(value))"
      }
      if Validation.hasZero(value) {
        return "invalid BindCertificateRequest.Email: value must not hold a zero byte"
      }
    case nil: return "invalid BindCertificateRequest.Name: value is required"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.BindCertificateResponse

extension Pintle.Admin.V1.BindCertificateResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.certificate)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.certificate { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 11:
      if name.matches("certificate") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.certificate)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.certificate {
      writer.writeKey("\"certificate\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListBoundCertificatesRequest

extension Pintle.Admin.V1.ListBoundCertificatesRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 16: self.offset = try reader.readUInt64()
      case 24: self.limit = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if self.offset != 0 { writer.writeUInt64(self.offset, tag: 16) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 3 }
    case 6:
      if name.matches("offset") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.offset = try reader.readUInt64()
    case 3:
      self.limit = try reader.readUInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if self.offset != 0 || writer.writesDefaults {
      writer.writeKey("\"offset\":")
      writer.writeUInt64(self.offset)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.offset = try parameter.uint64()
    case 3:
      self.limit = try parameter.uint32()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid ListBoundCertificatesRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid ListBoundCertificatesRequest.AccountId: value must not hold a zero byte"
    }
    if self.limit > 1000 {
      return
        "invalid ListBoundCertificatesRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.ListBoundCertificatesResponse

extension Pintle.Admin.V1.ListBoundCertificatesResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.BoundCertificate()
        try reader.readMessage(&value)
        self.certificates.append(read: consume value)
      case 16: self.total = try reader.readUInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.certificates { writer.writeMessage(value, tag: 10) }
    if self.total != 0 { writer.writeUInt64(self.total, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("total") { return 2 }
    case 12:
      if name.matches("certificates") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.BoundCertificate()
        try reader.readMessage(&value)
        self.certificates.append(read: consume value)
      }
    case 2:
      self.total = try reader.readUInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.certificates.isEmpty || writer.writesDefaults {
      writer.writeKey("\"certificates\":")
      writer.writeArray(self.certificates) {
        (writer: inout JSONWriter, value: Pintle.Admin.V1.BoundCertificate) in
        writer.writeMessage(value)
      }
    }
    if self.total != 0 || writer.writesDefaults {
      writer.writeKey("\"total\":")
      writer.writeUInt64(self.total)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.UnbindCertificateRequest

extension Pintle.Admin.V1.UnbindCertificateRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.accountID = try reader.readString()
      case 18: self.id = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.accountID.isEmpty { writer.writeString(self.accountID, tag: 10) }
    if !self.id.isEmpty { writer.writeString(self.id, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("id") { return 2 }
    case 9:
      if name.matches("accountId") { return 1 }
    case 10:
      if name.matches("account_id") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.accountID = try reader.readString()
    case 2:
      self.id = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.accountID.isEmpty || writer.writesDefaults {
      writer.writeKey("\"accountId\":")
      writer.writeString(self.accountID)
    }
    if !self.id.isEmpty || writer.writesDefaults {
      writer.writeKey("\"id\":")
      writer.writeString(self.id)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.accountID = try parameter.string()
    case 2:
      self.id = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.accountID.isEmpty || !Validation.hasRunes(self.accountID, atMost: 200) {
      return
        "invalid UnbindCertificateRequest.AccountId: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.accountID))"
    }
    if Validation.hasZero(self.accountID) {
      return "invalid UnbindCertificateRequest.AccountId: value must not hold a zero byte"
    }
    if self.id.isEmpty || !Validation.hasRunes(self.id, atMost: 200) {
      return
        "invalid UnbindCertificateRequest.Id: value length must be between 1 and 200 runes, inclusive, not \(Validation.shown(self.id))"
    }
    if Validation.hasZero(self.id) {
      return "invalid UnbindCertificateRequest.Id: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.UnbindCertificateResponse

extension Pintle.Admin.V1.UnbindCertificateResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListAccessKeysRequest

extension Pintle.Admin.V1.ListAccessKeysRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListAccessKeysResponse

extension Pintle.Admin.V1.ListAccessKeysResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.AccessKey()
        try reader.readMessage(&value)
        self.keys.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.keys { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("keys") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.AccessKey()
        try reader.readMessage(&value)
        self.keys.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.keys.isEmpty || writer.writesDefaults {
      writer.writeKey("\"keys\":")
      writer.writeArray(self.keys) { (writer: inout JSONWriter, value: Pintle.Admin.V1.AccessKey) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.RotateAccessKeyRequest

extension Pintle.Admin.V1.RotateAccessKeyRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.revokeTokens = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.revokeTokens { writer.writeBool(self.revokeTokens, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 12:
      if name.matches("revokeTokens") { return 1 }
    case 13:
      if name.matches("revoke_tokens") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.revokeTokens = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.revokeTokens || writer.writesDefaults {
      writer.writeKey("\"revokeTokens\":")
      writer.writeBool(self.revokeTokens)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.RotateAccessKeyResponse

extension Pintle.Admin.V1.RotateAccessKeyResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.key)
      case 18: try reader.readMessage(&self.retiredKey)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.key { writer.writeMessage(value, tag: 10) }
    if let value = self.retiredKey { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("key") { return 1 }
    case 10:
      if name.matches("retiredKey") { return 2 }
    case 11:
      if name.matches("retired_key") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.key)
    case 2:
      try reader.readMessage(&self.retiredKey)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.key {
      writer.writeKey("\"key\":")
      writer.writeMessage(value)
    }
    if let value = self.retiredKey {
      writer.writeKey("\"retiredKey\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListRolesRequest

extension Pintle.Admin.V1.ListRolesRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListRolesResponse

extension Pintle.Admin.V1.ListRolesResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.Role()
        try reader.readMessage(&value)
        self.roles.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.roles { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("roles") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.Role()
        try reader.readMessage(&value)
        self.roles.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.roles.isEmpty || writer.writesDefaults {
      writer.writeKey("\"roles\":")
      writer.writeArray(self.roles) { (writer: inout JSONWriter, value: Pintle.Admin.V1.Role) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListKeysRequest

extension Pintle.Admin.V1.ListKeysRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListKeysResponse

extension Pintle.Admin.V1.ListKeysResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.InstanceKey()
        try reader.readMessage(&value)
        self.keys.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.keys { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("keys") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.InstanceKey()
        try reader.readMessage(&value)
        self.keys.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.keys.isEmpty || writer.writesDefaults {
      writer.writeKey("\"keys\":")
      writer.writeArray(self.keys) {
        (writer: inout JSONWriter, value: Pintle.Admin.V1.InstanceKey) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.RotateKeyRequest

extension Pintle.Admin.V1.RotateKeyRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.algorithm = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.algorithm.isEmpty { writer.writeString(self.algorithm, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("algorithm") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.algorithm = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.algorithm.isEmpty || writer.writesDefaults {
      writer.writeKey("\"algorithm\":")
      writer.writeString(self.algorithm)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.isIn(self.algorithm, ["", "ES256", "RS256", "EdDSA"]) {
      return
        "invalid RotateKeyRequest.Algorithm: value must be in list [ ES256 RS256 EdDSA], not \(Validation.shown(self.algorithm))"
    }
    if Validation.hasZero(self.algorithm) {
      return "invalid RotateKeyRequest.Algorithm: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.RotateKeyResponse

extension Pintle.Admin.V1.RotateKeyResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: try reader.readMessage(&self.key)
      case 18: try reader.readMessage(&self.retiredKey)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.key { writer.writeMessage(value, tag: 10) }
    if let value = self.retiredKey { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("key") { return 1 }
    case 10:
      if name.matches("retiredKey") { return 2 }
    case 11:
      if name.matches("retired_key") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readMessage(&self.key)
    case 2:
      try reader.readMessage(&self.retiredKey)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.key {
      writer.writeKey("\"key\":")
      writer.writeMessage(value)
    }
    if let value = self.retiredKey {
      writer.writeKey("\"retiredKey\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.Node

extension Pintle.Admin.V1.Node {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.number = try reader.readUInt32()
      case 18: self.name = try reader.readString()
      case 26: self.version = try reader.readString()
      case 34: try reader.readMessage(&self.startTime)
      case 42: try reader.readMessage(&self.heardTime)
      case 48: self.present = try reader.readBool()
      case 56: self.answers = try reader.readBool()
      case 66:
        self.duties.append(read: try reader.readString())
      case 72: self.leasedLanes = try reader.readUInt32()
      case 80: self.leasedWork = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.number != 0 { writer.writeUInt32(self.number, tag: 8) }
    if !self.name.isEmpty { writer.writeString(self.name, tag: 18) }
    if !self.version.isEmpty { writer.writeString(self.version, tag: 26) }
    if let value = self.startTime { writer.writeMessage(value, tag: 34) }
    if let value = self.heardTime { writer.writeMessage(value, tag: 42) }
    if self.present { writer.writeBool(self.present, tag: 48) }
    if self.answers { writer.writeBool(self.answers, tag: 56) }
    for value in self.duties { writer.writeString(value, tag: 66) }
    if self.leasedLanes != 0 { writer.writeUInt32(self.leasedLanes, tag: 72) }
    if self.leasedWork != 0 { writer.writeUInt32(self.leasedWork, tag: 80) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 2 }
    case 6:
      if name.matches("number") { return 1 }
      if name.matches("duties") { return 8 }
    case 7:
      if name.matches("version") { return 3 }
      if name.matches("present") { return 6 }
      if name.matches("answers") { return 7 }
    case 9:
      if name.matches("startTime") { return 4 }
      if name.matches("heardTime") { return 5 }
    case 10:
      if name.matches("start_time") { return 4 }
      if name.matches("heard_time") { return 5 }
      if name.matches("leasedWork") { return 10 }
    case 11:
      if name.matches("leasedLanes") { return 9 }
      if name.matches("leased_work") { return 10 }
    case 12:
      if name.matches("leased_lanes") { return 9 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.number = try reader.readUInt32()
    case 2:
      self.name = try reader.readString()
    case 3:
      self.version = try reader.readString()
    case 4:
      try reader.readMessage(&self.startTime)
    case 5:
      try reader.readMessage(&self.heardTime)
    case 6:
      self.present = try reader.readBool()
    case 7:
      self.answers = try reader.readBool()
    case 8:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.duties.append(read: try reader.readString())
      }
    case 9:
      self.leasedLanes = try reader.readUInt32()
    case 10:
      self.leasedWork = try reader.readUInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.number != 0 || writer.writesDefaults {
      writer.writeKey("\"number\":")
      writer.writeUInt32(self.number)
    }
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    if !self.version.isEmpty || writer.writesDefaults {
      writer.writeKey("\"version\":")
      writer.writeString(self.version)
    }
    if let value = self.startTime {
      writer.writeKey("\"startTime\":")
      writer.writeMessage(value)
    }
    if let value = self.heardTime {
      writer.writeKey("\"heardTime\":")
      writer.writeMessage(value)
    }
    if self.present || writer.writesDefaults {
      writer.writeKey("\"present\":")
      writer.writeBool(self.present)
    }
    if self.answers || writer.writesDefaults {
      writer.writeKey("\"answers\":")
      writer.writeBool(self.answers)
    }
    if !self.duties.isEmpty || writer.writesDefaults {
      writer.writeKey("\"duties\":")
      writer.writeArray(self.duties) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if self.leasedLanes != 0 || writer.writesDefaults {
      writer.writeKey("\"leasedLanes\":")
      writer.writeUInt32(self.leasedLanes)
    }
    if self.leasedWork != 0 || writer.writesDefaults {
      writer.writeKey("\"leasedWork\":")
      writer.writeUInt32(self.leasedWork)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListNodesRequest

extension Pintle.Admin.V1.ListNodesRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListNodesResponse

extension Pintle.Admin.V1.ListNodesResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.Node()
        try reader.readMessage(&value)
        self.nodes.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.nodes { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("nodes") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.Node()
        try reader.readMessage(&value)
        self.nodes.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.nodes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nodes\":")
      writer.writeArray(self.nodes) { (writer: inout JSONWriter, value: Pintle.Admin.V1.Node) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListMethodStatisticsRequest

extension Pintle.Admin.V1.ListMethodStatisticsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.service = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.service.isEmpty { writer.writeString(self.service, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("service") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.service = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.service.isEmpty || writer.writesDefaults {
      writer.writeKey("\"service\":")
      writer.writeString(self.service)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.service = try parameter.string()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.service, atMost: 200) {
      return
        "invalid ListMethodStatisticsRequest.Service: value length must be at most 200 runes, not \(Validation.shown(self.service))"
    }
    if Validation.hasZero(self.service) {
      return "invalid ListMethodStatisticsRequest.Service: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.ListMethodStatisticsResponse

extension Pintle.Admin.V1.ListMethodStatisticsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.MethodStatistics()
        try reader.readMessage(&value)
        self.methods.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.methods { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 7:
      if name.matches("methods") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.MethodStatistics()
        try reader.readMessage(&value)
        self.methods.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.methods.isEmpty || writer.writesDefaults {
      writer.writeKey("\"methods\":")
      writer.writeArray(self.methods) {
        (writer: inout JSONWriter, value: Pintle.Admin.V1.MethodStatistics) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.RebuildProjectionsRequest

extension Pintle.Admin.V1.RebuildProjectionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.name.isEmpty { writer.writeString(self.name, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.name = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeString(self.name)
    }
    writer.endObject()
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.name, atMost: 100) {
      return
        "invalid RebuildProjectionsRequest.Name: value length must be at most 100 runes, not \(Validation.shown(self.name))"
    }
    if Validation.hasZero(self.name) {
      return "invalid RebuildProjectionsRequest.Name: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.RebuildProjectionsResponse

extension Pintle.Admin.V1.RebuildProjectionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.events = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if self.events != 0 { writer.writeInt64(self.events, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("events") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.events = try reader.readInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.events != 0 || writer.writesDefaults {
      writer.writeKey("\"events\":")
      writer.writeInt64(self.events)
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.ListFailedReactionsRequest

extension Pintle.Admin.V1.ListFailedReactionsRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.afterReaction = try reader.readString()
      case 16: self.afterPosition = try reader.readInt64()
      case 24: self.limit = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.afterReaction.isEmpty { writer.writeString(self.afterReaction, tag: 10) }
    if self.afterPosition != 0 { writer.writeInt64(self.afterPosition, tag: 16) }
    if self.limit != 0 { writer.writeUInt32(self.limit, tag: 24) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 5:
      if name.matches("limit") { return 3 }
    case 13:
      if name.matches("afterReaction") { return 1 }
      if name.matches("afterPosition") { return 2 }
    case 14:
      if name.matches("after_reaction") { return 1 }
      if name.matches("after_position") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.afterReaction = try reader.readString()
    case 2:
      self.afterPosition = try reader.readInt64()
    case 3:
      self.limit = try reader.readUInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.afterReaction.isEmpty || writer.writesDefaults {
      writer.writeKey("\"afterReaction\":")
      writer.writeString(self.afterReaction)
    }
    if self.afterPosition != 0 || writer.writesDefaults {
      writer.writeKey("\"afterPosition\":")
      writer.writeInt64(self.afterPosition)
    }
    if self.limit != 0 || writer.writesDefaults {
      writer.writeKey("\"limit\":")
      writer.writeUInt32(self.limit)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.afterReaction = try parameter.string()
    case 2:
      self.afterPosition = try parameter.int64()
    case 3:
      self.limit = try parameter.uint32()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if !Validation.hasRunes(self.afterReaction, atMost: 100) {
      return
        "invalid ListFailedReactionsRequest.AfterReaction: value length must be at most 100 runes, not \(Validation.shown(self.afterReaction))"
    }
    if Validation.hasZero(self.afterReaction) {
      return "invalid ListFailedReactionsRequest.AfterReaction: value must not hold a zero byte"
    }
    if self.afterPosition < 0 {
      return
        "invalid ListFailedReactionsRequest.AfterPosition: value must be greater than or equal to 0, not \(Validation.shown(self.afterPosition))"
    }
    if self.limit > 1000 {
      return
        "invalid ListFailedReactionsRequest.Limit: value must be less than or equal to 1000, not \(Validation.shown(self.limit))"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.ListFailedReactionsResponse

extension Pintle.Admin.V1.ListFailedReactionsResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Pintle.Admin.V1.FailedReaction()
        try reader.readMessage(&value)
        self.reactions.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.reactions { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("reactions") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Pintle.Admin.V1.FailedReaction()
        try reader.readMessage(&value)
        self.reactions.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.reactions.isEmpty || writer.writesDefaults {
      writer.writeKey("\"reactions\":")
      writer.writeArray(self.reactions) {
        (writer: inout JSONWriter, value: Pintle.Admin.V1.FailedReaction) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.RetryFailedReactionRequest

extension Pintle.Admin.V1.RetryFailedReactionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.reaction = try reader.readString()
      case 16: self.position = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.reaction.isEmpty { writer.writeString(self.reaction, tag: 10) }
    if self.position != 0 { writer.writeInt64(self.position, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("reaction") { return 1 }
      if name.matches("position") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.reaction = try reader.readString()
    case 2:
      self.position = try reader.readInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.reaction.isEmpty || writer.writesDefaults {
      writer.writeKey("\"reaction\":")
      writer.writeString(self.reaction)
    }
    if self.position != 0 || writer.writesDefaults {
      writer.writeKey("\"position\":")
      writer.writeInt64(self.position)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.reaction = try parameter.string()
    case 2:
      self.position = try parameter.int64()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.reaction.isEmpty || !Validation.hasRunes(self.reaction, atMost: 100) {
      return
        "invalid RetryFailedReactionRequest.Reaction: value length must be between 1 and 100 runes, inclusive, not \(Validation.shown(self.reaction))"
    }
    if Validation.hasZero(self.reaction) {
      return "invalid RetryFailedReactionRequest.Reaction: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.RetryFailedReactionResponse

extension Pintle.Admin.V1.RetryFailedReactionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: pintle.admin.v1.DropFailedReactionRequest

extension Pintle.Admin.V1.DropFailedReactionRequest {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.reaction = try reader.readString()
      case 16: self.position = try reader.readInt64()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if !self.reaction.isEmpty { writer.writeString(self.reaction, tag: 10) }
    if self.position != 0 { writer.writeInt64(self.position, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("reaction") { return 1 }
      if name.matches("position") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.reaction = try reader.readString()
    case 2:
      self.position = try reader.readInt64()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.reaction.isEmpty || writer.writesDefaults {
      writer.writeKey("\"reaction\":")
      writer.writeString(self.reaction)
    }
    if self.position != 0 || writer.writesDefaults {
      writer.writeKey("\"position\":")
      writer.writeInt64(self.position)
    }
    writer.endObject()
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.reaction = try parameter.string()
    case 2:
      self.position = try parameter.int64()
    default: throw parameter.unknown
    }
  }

  public func firstViolation() -> String? {
    if self.reaction.isEmpty || !Validation.hasRunes(self.reaction, atMost: 100) {
      return
        "invalid DropFailedReactionRequest.Reaction: value length must be between 1 and 100 runes, inclusive, not \(Validation.shown(self.reaction))"
    }
    if Validation.hasZero(self.reaction) {
      return "invalid DropFailedReactionRequest.Reaction: value must not hold a zero byte"
    }
    return nil
  }
}

// MARK: pintle.admin.v1.DropFailedReactionResponse

extension Pintle.Admin.V1.DropFailedReactionResponse {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}
