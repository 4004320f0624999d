import Base
public import Wire

/// A compiled JSONPath expression.
///
/// Evaluations take time in proportion to their steps, of which a ``PathRun`` has only so many: one that needs more is
/// given up with an error. Texts are compared by their bytes, which is the order of Unicode scalars, and numbers by
/// their exact decimal values.
public struct PathExpression: Sendable {
  /// The expression as it was written.
  public let text: String
  public let dialect: PathDialect
  let query: Query

  /// Compiles an expression.
  ///
  /// - Throws: when it is no expression of the dialect, or beyond `Limits.maxPathBytes`, `maxPathSegments` or
  ///   `maxFilterDepth`.
  public init(_ text: String, dialect: PathDialect) throws(PathSyntaxError) {
    try self.init(text, dialect: dialect, isInFilter: false)
  }

  init(_ text: String, dialect: PathDialect, isInFilter: Bool) throws(PathSyntaxError) {
    var parser = try PathParser(text, dialect, isInFilter: isInFilter)
    query = try parser.parse()
    self.text = text
    self.dialect = dialect
  }

  /// Whether it can select one value at most: a singular query of RFC 9535, a definite path of Jayway.
  public var isDefinite: Bool { dialect.isJayway ? query.isDefinite : query.isSingular }

  /// The values that it selects, in order.
  ///
  /// - Throws: when the run ends too early, or there are more than `Limits.maxPathResults`.
  public func values(
    in document: JSONValue, _ run: inout PathRun
  ) throws(PathEvaluationError) -> [JSONValue] {
    var sink = Sink(most: Limits.maxPathResults, isEnough: false)
    try evaluate(document, &run, &sink)
    return sink.values
  }

  /// The first value that it selects; nil when there is none.
  ///
  /// - Throws: when the run ends before it is found.
  public func first(
    in document: JSONValue, _ run: inout PathRun
  ) throws(PathEvaluationError) -> JSONValue? {
    var sink = Sink(most: 1, isEnough: true)
    try evaluate(document, &run, &sink)
    return sink.values.first
  }

  /// Whether it selects anything: what a trigger's filter asks.
  ///
  /// - Throws: when the run ends before that is known.
  public func matches(
    _ document: JSONValue, _ run: inout PathRun
  ) throws(PathEvaluationError) -> Bool {
    try first(in: document, &run) != nil
  }

  /// What Jayway's library gives: the value of a definite path, nil when there is none; the list of all values of any
  /// other.
  ///
  /// - Throws: when the run ends too early, or there are more than `Limits.maxPathResults`.
  public func result(
    in document: JSONValue, _ run: inout PathRun
  ) throws(PathEvaluationError) -> JSONValue? {
    let values = try values(in: document, &run)
    return isDefinite ? values.first : .array(values)
  }

  /// What an attribute of a workflow gets: as ``result(in:_:)``, but a list of one value is that value, and an empty
  /// one nothing.
  ///
  /// A definite path to an array of one element gives the array.
  ///
  /// - Throws: when the run ends too early, or there are more than `Limits.maxPathResults`.
  public func unwrapped(
    in document: JSONValue, _ run: inout PathRun
  ) throws(PathEvaluationError) -> JSONValue? {
    let values = try values(in: document, &run)
    return values.count > 1 ? .array(values) : values.first
  }

  /// Where the values stand that it selects, in order.
  ///
  /// Values that functions of Jayway's dialect make stand nowhere and are left out; an object of several names stands
  /// where these do.
  ///
  /// - Throws: when the run ends too early, or there are more than `Limits.maxPathResults`.
  public func locations(
    in document: JSONValue, _ run: inout PathRun
  ) throws(PathEvaluationError) -> [NormalizedPath] {
    var sink = Sink(most: Limits.maxPathResults, isEnough: false)
    sink.tracksLocations = true
    try evaluate(document, &run, &sink)
    return sink.locations
  }

  private func evaluate(
    _ document: JSONValue, _ run: inout PathRun, _ sink: inout Sink
  ) throws(PathEvaluationError) {
    var evaluator = PathEvaluator(document, run)
    defer { run.steps = evaluator.steps }
    try evaluator.visit(document, query.segments, 0, &sink)
  }
}
