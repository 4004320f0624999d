public import Base

extension Limits {
  // JSONPath
  /// How long a JSONPath expression may be.
  public static let maxPathBytes = 8 * 1024
  /// Segments of a JSONPath expression, those of the queries in its filters included.
  public static let maxPathSegments = 100
  /// How deep filters, parentheses, functions and literals of a JSONPath expression may stand in one another.
  public static let maxFilterDepth = 16
  /// States of all regular expressions in a JSONPath expression together.
  public static let maxPathPatternStates = 4000
  /// Steps of an evaluation: values that are looked at, pieces of text that are compared, states of regular
  /// expressions.
  public static let maxPathSteps = 100_000
  /// Values that an evaluation may select.
  public static let maxPathResults = 10_000
  /// How deep an evaluation may go: levels of the document and segments together.
  public static let maxPathDepth = 500
  /// A text that functions and templates make.
  public static let maxPathTextBytes = 1024 * 1024
  /// How long the text of a template may be.
  public static let maxTemplateBytes = 256 * 1024
  /// Expressions in a template.
  public static let maxTemplateExpressions = 1000
}
