/// A moment of an identity provider's work that actions can join: a set of triggers.
///
/// Raw values are the ids that clients send ("1" to "4").
enum FlowType: Int, Sendable, CaseIterable {
  case externalAuthentication = 1
  case customiseToken = 2
  case internalAuthentication = 3
  case customizeSAMLResponse = 4

  /// Reads what clients send in a path or a field: the number, or the one name that exists.
  init?(text: String) {
    if text == "FLOW_TYPE_EXTERNAL_AUTHENTICATION" {
      self = .externalAuthentication
    } else if let flow = Self.allCases.first(where: { $0.id == text }) {
      self = flow
    } else {
      return nil
    }
  }

  /// The id as clients see it.
  var id: String { String(rawValue) }

  /// The display name.
  var name: LocalizedText {
    switch self {
    case .externalAuthentication: .externalAuthentication
    case .customiseToken: .customiseToken
    case .internalAuthentication: .internalAuthentication
    case .customizeSAMLResponse: .customizeSAMLResponse
    }
  }

  /// The triggers that belong to this flow, in their order.
  var triggers: [TriggerType] {
    switch self {
    case .externalAuthentication, .internalAuthentication:
      [.postAuthentication, .preCreation, .postCreation]
    case .customiseToken: [.preUserinfoCreation, .preAccessTokenCreation]
    case .customizeSAMLResponse: [.preSAMLResponseCreation]
    }
  }
}

/// A point within a flow that runs a list of actions.
///
/// Raw values are the ids that clients send ("1" to "6").
enum TriggerType: Int, Sendable, CaseIterable {
  case postAuthentication = 1
  case preCreation = 2
  case postCreation = 3
  case preUserinfoCreation = 4
  case preAccessTokenCreation = 5
  case preSAMLResponseCreation = 6

  /// Reads what clients send in a path or a field: the number, or one of the three names that exist.
  init?(text: String) {
    switch text {
    case "TRIGGER_TYPE_POST_AUTHENTICATION": self = .postAuthentication
    case "TRIGGER_TYPE_PRE_CREATION": self = .preCreation
    case "TRIGGER_TYPE_POST_CREATION": self = .postCreation
    default:
      guard let trigger = Self.allCases.first(where: { $0.id == text }) else { return nil }
      self = trigger
    }
  }

  /// The id as clients see it.
  var id: String { String(rawValue) }

  /// The display name.
  var name: LocalizedText {
    switch self {
    case .postAuthentication: .postAuthentication
    case .preCreation: .preCreation
    case .postCreation: .postCreation
    case .preUserinfoCreation: .preUserinfoCreation
    case .preAccessTokenCreation: .preAccessTokenCreation
    case .preSAMLResponseCreation: .preSAMLResponseCreation
    }
  }
}
