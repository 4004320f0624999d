public import Base

extension Limits {
  // Workflows
  /// The steps of a definition, those in loops included.
  public static let maxWorkflowSteps = 100
  /// The bytes of a definition as compact JSON.
  public static let maxDefinitionBytes = 400 * 1024
  /// The passes of a loop whose passes run at the same time.
  public static let maxParallelIterations = 250
  /// The passes of a loop whose passes run one after the other.
  public static let maxSerialIterations = 50
  /// The longest wait of a step: 366 days.
  public static let maxRunWaitNanoseconds: Int64 = 366 * 86_400_000_000_000
  /// The attempts that a step's retry policy may ask for.
  public static let maxStepAttempts = 20
  /// The recipients of one message, copies included.
  public static let maxEmailRecipients = 100
  /// The bytes of a text in a message's header.
  public static let maxEmailFieldBytes = 998
  /// The bytes of a message's body, with all values put in.
  public static let maxEmailBodyBytes = 1024 * 1024
  /// The bytes of a step's name, percent-encoded, in the key of its calls; longer ones end in their hash.
  public static let maxKeyStepBytes = 150
  /// The bytes of the name of a message's file, without its ending; longer ones end in their hash.
  public static let maxMessageNameBytes = 200
  /// The bytes of a variable that transforms make.
  public static let maxVariableBytes = 1024 * 1024
  /// The steps that the regular expression of a transform or comparison may take.
  public static let maxReplaceSteps = 1_000_000
  /// The steps of a run that are run where it is started, before it is queued.
  public static let maxStepsAtStart = 64
  /// The findings that are told of one definition.
  public static let maxWorkflowFindings = 500
}
