public import Base
public import RPC
import Store

/// Who calls, and in which organization: what authentication found out.
public struct Caller: CallIdentity, Equatable {
  /// The account's id; events carry it as their editor.
  @UTF8Compared public private(set) var account: String
  /// The organization that the account belongs to.
  @UTF8Compared public private(set) var homeOrganization: String
  /// The organization that the call acts in: the home one, or the one that `x-zitadel-orgid` selects.
  @UTF8Compared public private(set) var organization: String
  /// What the account may do in `organization`.
  public let permissions: Set<String>
  /// What the account may do in every organization and in the instance.
  public let instancePermissions: Set<String>

  public init(
    account: String, homeOrganization: String, organization: String, permissions: Set<String>,
    instancePermissions: Set<String>
  ) {
    self.account = account
    self.homeOrganization = homeOrganization
    self.organization = organization
    self.permissions = permissions
    self.instancePermissions = instancePermissions
  }

  /// In whose turn the store makes the caller's changes: whoever administrates organizations is not kept waiting by
  /// what is done in them.
  var share: StoreShare {
    isAdministrator ? .administration : .organization(organization)
  }

  /// In whose turn the store reads lists for the caller.
  var readShare: StoreShare { .organization(isAdministrator ? "" : organization) }

  private var isAdministrator: Bool { instancePermissions.contains("iam.org.write") }

  /// Whether the caller may do all that `role` allows, where the role would hold.
  func covers(_ role: Role) -> Bool {
    let own = role.scope == .instance ? instancePermissions : permissions
    return role.permissions.allSatisfy { own.contains($0) }
  }
}

extension CallContext {
  /// Who calls.
  ///
  /// Every method that is not public has a caller: authentication let nobody else through.
  var caller: Caller {
    get throws(RPCError) {
      guard let caller = identity as? Caller else {
        throw .authorizationMissing
      }
      return caller
    }
  }

  /// The language that the caller wants texts in.
  var language: Language { Language(acceptLanguage: acceptLanguage) }
}
