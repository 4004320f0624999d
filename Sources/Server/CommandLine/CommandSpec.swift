/// One command of a program: what it is called, takes and does.
public struct CommandSpec: Sendable {
  /// Something that stands without a flag, in order: "NAME".
  public struct Operand: Sendable {
    public var name: String
    public var isRequired: Bool
    /// What shells offer for it, where it is one of a few words.
    public var words: [String]

    public init(_ name: String, isRequired: Bool = true, words: [String] = []) {
      self.name = name
      self.isRequired = isRequired
      self.words = words
    }
  }

  /// ["org", "create"].
  public var words: [String]
  /// One line for the list of commands.
  public var summary: String
  /// Paragraphs under the usage line; "" for none.
  public var discussion: String
  public var operands: [Operand]
  public var options: [OptionSpec]
  /// Command lines that work as they stand.
  public var examples: [String]

  public init(
    _ words: [String], summary: String, discussion: String = "", operands: [Operand] = [],
    options: [OptionSpec] = [], examples: [String] = []
  ) {
    self.words = words
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.options = options
    self.examples = examples
  }

  /// The words with blanks between: "org create".
  public var name: String { words.joined(separator: " ") }
}
