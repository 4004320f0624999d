/// A command line that was understood, before settings from elsewhere are added.
public struct Invocation: Sendable {
  public var command: CommandSpec
  /// Flags in order, with their text; "true" for a switch that stands alone.
  public var flags: [(option: OptionSpec, text: String)]
  public var operands: [String]
  /// Whether `--help` was among the arguments.
  public var wantsHelp: Bool
}
