public import Base
public import Wire

/// What the library tells of an action or operator.
public struct StepEntry: Sendable {
  public enum Kind: String, Sendable {
    case action = "ACTION"
    case `operator` = "OPERATOR"
  }

  /// "sp:http".
  @UTF8Compared public var id: String
  /// Which version of the action it is; nil for operators, whose steps may name any.
  public var version: Int64?
  @UTF8Compared public var name: String
  public var kind: Kind
  @UTF8Compared public var description: String
  public var fields: [StepField]
  /// An example of the step's output; nil for steps that have none.
  public var exampleOutput: JSONValue?
  /// Whether steps may have attributes that are no fields.
  public var takesFurtherAttributes = false
  /// Attributes in whose values only templates count, not names that end in ".$".
  var verbatim: [String] = []

  public init(
    _ id: String, version: Int64? = nil, name: String, kind: Kind, description: String,
    fields: [StepField] = [], exampleOutput: JSONValue? = nil, verbatim: [String] = [],
    takesFurtherAttributes: Bool = false
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.kind = kind
    self.description = description
    self.fields = fields
    self.exampleOutput = exampleOutput
    self.verbatim = verbatim
    self.takesFurtherAttributes = takesFurtherAttributes
  }

  /// The attributes that hold secrets: they are kept apart, and never told.
  public var secretAttributes: [String] {
    fields.filter { $0.type == .secret }.map(\.name)
  }

  /// The attributes that hold header fields, some of which are secret by their names.
  var headerAttributes: [String] { fields.filter(\.holdsHeaders).map(\.name) }
}

/// An attribute of a step, as a form asks for it.
public struct StepField: Sendable {
  /// The kinds of fields that the library has.
  public enum Kind: String, Sendable {
    case text, textarea, boolean, email, url, number, json, checkbox, jsonpath, select, multiType
    case duration, toggle, formPicker, identityPicker, governanceGroupPicker, string, object, array
    case secret, keyValuePairs, emailPicker, advancedToggle, variableCreator, htmlEditor
  }

  @UTF8Compared public var name: String
  @UTF8Compared public var label: String
  public var type: Kind
  public var isRequired: Bool
  @UTF8Compared public var description: String
  /// Whether its value is an object of header fields.
  var holdsHeaders = false

  public init(
    _ name: String, _ label: String, _ type: Kind, isRequired: Bool = false,
    description: String = "", holdsHeaders: Bool = false
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.isRequired = isRequired
    self.description = description
    self.holdsHeaders = holdsHeaders
  }
}
