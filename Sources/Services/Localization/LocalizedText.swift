/// A text that clients see: its key, and its wording in each language.
///
/// Keys and English wordings are those that existing clients know; a text without wordings is shown as its
/// key.
public struct LocalizedText: Sendable, Equatable {
  /// "Errors.Action.NotFound".
  public let key: String
  private let english: String?
  private let german: String?

  init(_ key: String, english: String? = nil, german: String? = nil) {
    self.key = key
    self.english = english
    self.german = german
  }

  /// The wording in `language`, else in English, else the key.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english ?? key
    case .german: german ?? english ?? key
    }
  }
}

// Errors of actions and flows.
extension LocalizedText {
  static let actionInvalid = LocalizedText(
    "Errors.Action.Invalid", english: "Action is invalid", german: "Aktion ist ungültig")
  static let actionNotFound = LocalizedText(
    "Errors.Action.NotFound", english: "Action not found", german: "Aktion nicht gefunden")
  static let actionNotActive = LocalizedText(
    "Errors.Action.NotActive", english: "Action is not active", german: "Aktion ist nicht aktiv")
  static let actionNotInactive = LocalizedText(
    "Errors.Action.NotInactive", english: "Action is not inactive",
    german: "Aktion ist nicht inaktiv")
  static let actionAlreadyExists = LocalizedText(
    "Errors.Action.AlreadyExists", english: "Action already exists",
    german: "Aktion existiert bereits")
  static let noChangesInAction = LocalizedText(
    "Errors.Action.NoChanges", english: "No changes", german: "Keine Änderungen")
  static let flowTypeMissing = LocalizedText(
    "Errors.Flow.FlowTypeMissing", english: "FlowType missing", german: "FlowType fehlt")
  static let triggerTypeInvalid = LocalizedText(
    "Errors.Flow.WrongTriggerType", english: "TriggerType is invalid",
    german: "TriggerType ist ungültig")
  static let noChangesInFlow = LocalizedText(
    "Errors.Flow.NoChanges", english: "No Changes", german: "Keine Änderungen")
  static let actionIDsNotExist = LocalizedText(
    "Errors.Flow.ActionIDsNotExist", english: "ActionIDs do not exist",
    german: "ActionIDs existieren nicht")
  static let flowEmpty = LocalizedText(
    "Errors.Flow.Empty", english: "Flow is already empty", german: "Flow ist bereits leer")
  static let notFound = LocalizedText("Errors.NotFound")
  static let tokenInvalid = LocalizedText("Errors.Token.Invalid")
  static let idMissing = LocalizedText(
    "Errors.IDMissing", english: "ID missing", german: "ID fehlt")
  static let queryInvalid = LocalizedText("List.Query.Invalid")
}

// Errors of organizations, accounts, memberships, tokens, clients and keys.
extension LocalizedText {
  static let organizationNotFound = LocalizedText(
    "Errors.Org.NotFound", english: "Organisation could not be found",
    german: "Organisation konnte nicht gefunden werden")
  static let organizationAlreadyExists = LocalizedText(
    "Errors.Org.AlreadyExists", english: "Organisation's name already taken",
    german: "Organisationsname existiert bereits")
  static let organizationNoChanges = LocalizedText(
    "Errors.Org.NotChanged", english: "Organisation not changed",
    german: "Organisation wurde nicht verändert")
  static let organizationIsDefault = LocalizedText(
    "Errors.Org.DefaultOrgNotDeletable", english: "The first organisation cannot be deleted",
    german: "Die erste Organisation kann nicht gelöscht werden")
  static let accountNotFound = LocalizedText(
    "Errors.User.NotFound", english: "User could not be found",
    german: "Benutzer konnte nicht gefunden werden")
  static let accountAlreadyExists = LocalizedText(
    "Errors.User.AlreadyExists", english: "User already exists",
    german: "Benutzer existiert bereits")
  static let accountNotCovered = LocalizedText(
    "Errors.User.NotCovered", english: "The user may do more than this caller",
    german: "Der Benutzer darf mehr als dieser Aufrufer")
  static let organizationNotCovered = LocalizedText(
    "Errors.Org.NotCovered",
    english: "The organisation has users that may do more than this caller",
    german: "Die Organisation hat Benutzer, die mehr dürfen als dieser Aufrufer")
  static let roleUnknown = LocalizedText(
    "Errors.Member.RoleUnknown", english: "Role is unknown", german: "Rolle ist unbekannt")
  static let roleNotAssignable = LocalizedText(
    "Errors.Member.RoleNotAssignable", english: "The role may not be granted by this caller",
    german: "Die Rolle darf von diesem Aufrufer nicht vergeben werden")
  static let membershipAlreadyExists = LocalizedText(
    "Errors.Member.AlreadyExists", english: "Member already exists",
    german: "Mitglied existiert bereits")
  static let membershipNotFound = LocalizedText(
    "Errors.Member.NotFound", english: "Member could not be found",
    german: "Mitglied konnte nicht gefunden werden")
  static let lastAdministrator = LocalizedText(
    "Errors.Member.LastOwner", english: "The last instance owner cannot be removed",
    german: "Der letzte Besitzer der Instanz kann nicht entfernt werden")
  static let tokenNotFound = LocalizedText(
    "Errors.Token.NotFound", english: "Token not found", german: "Token nicht gefunden")
  static let clientNotFound = LocalizedText(
    "Errors.Client.NotFound", english: "Client not found", german: "Client nicht gefunden")
  static let accountKeyNotFound = LocalizedText(
    "Errors.User.Machine.Key.NotFound", english: "Machine key not found",
    german: "Maschinenschlüssel nicht gefunden")
  static let certificateInvalid = LocalizedText(
    "Errors.User.Machine.Certificate.Invalid",
    english: "This is no name that a certificate can be bound by",
    german: "An diesen Namen kann kein Zertifikat gebunden werden")
  static let certificateAlreadyBound = LocalizedText(
    "Errors.User.Machine.Certificate.AlreadyExists",
    english: "An account is bound to this name already",
    german: "An diesen Namen ist schon ein Konto gebunden")
  static let certificateNotFound = LocalizedText(
    "Errors.User.Machine.Certificate.NotFound", english: "Bound certificate not found",
    german: "Gebundenes Zertifikat nicht gefunden")
  static let certificatesTooMany = LocalizedText(
    "Errors.User.Machine.Certificate.TooMany",
    english: "The account is bound to as many names as it may be",
    german: "Das Konto ist an so viele Namen gebunden, wie es sein darf")
  static let expirationInPast = LocalizedText(
    "Errors.Token.ExpirationInPast", english: "The expiration date lies in the past",
    german: "Das Ablaufdatum liegt in der Vergangenheit")
}

// Names of flow and trigger types.
extension LocalizedText {
  static let externalAuthentication = LocalizedText(
    "Action.Flow.Type.ExternalAuthentication", english: "External Authentication",
    german: "Externe Authentifizierung")
  static let customiseToken = LocalizedText(
    "Action.Flow.Type.CustomiseToken", english: "Complement Token", german: "Token ergänzen")
  static let internalAuthentication = LocalizedText(
    "Action.Flow.Type.InternalAuthentication", english: "Internal Authentication",
    german: "Interne Authentifizierung")
  static let customizeSAMLResponse = LocalizedText(
    "Action.Flow.Type.CustomizeSAMLResponse", english: "Complement SAMLResponse",
    german: "SAMLResponse ergänzen")
  static let postAuthentication = LocalizedText(
    "Action.TriggerType.PostAuthentication", english: "Post Authentication",
    german: "Nach Authentifizierung")
  static let preCreation = LocalizedText(
    "Action.TriggerType.PreCreation", english: "Pre Creation", german: "Vor Erstellung")
  static let postCreation = LocalizedText(
    "Action.TriggerType.PostCreation", english: "Post Creation", german: "Nach Erstellung")
  static let preUserinfoCreation = LocalizedText(
    "Action.TriggerType.PreUserinfoCreation", english: "Pre Userinfo creation",
    german: "Vor Userinfo Erstellung")
  static let preAccessTokenCreation = LocalizedText(
    "Action.TriggerType.PreAccessTokenCreation", english: "Pre access token creation",
    german: "Vor Access Token Erstellung")
  static let preSAMLResponseCreation = LocalizedText(
    "Action.TriggerType.PreSAMLResponseCreation", english: "Pre SAMLResponse creation",
    german: "Vor SAMLResponse Erstellung")
}
