import Base
import Wire

/// What an evaluation has selected so far.
struct Sink {
  private(set) var values: [JSONValue] = []
  private(set) var locations: [NormalizedPath] = []
  let most: Int
  /// Whether the evaluation may end when it has as many as that; otherwise one more is an error.
  let isEnough: Bool
  var tracksLocations = false
  /// Where the evaluation is; kept only with locations.
  var place: [NormalizedPath.Step] = []
  /// Whether it is at a value that was made and stands nowhere.
  var isNowhere = false

  init(most: Int, isEnough: Bool) {
    self.most = most
    self.isEnough = isEnough
  }

  /// Whether no more are asked for.
  @inline(__always)
  var isFull: Bool { isEnough && values.count >= most }

  mutating func add(_ value: JSONValue) throws(PathEvaluationError) {
    guard values.count < most else { throw .resultsExceeded(limit: most) }
    values.append(value)
    if tracksLocations, !isNowhere { locations.append(NormalizedPath(place)) }
  }
}

/// Evaluates queries on one document, and counts what that costs.
struct PathEvaluator {
  let root: JSONValue
  let time: Int64
  private(set) var steps: Int
  private var depth = 0

  init(_ root: JSONValue, _ run: PathRun) {
    self.root = root
    steps = run.steps
    time = run.time
  }

  /// Takes steps.
  @inline(__always)
  mutating func charge(_ count: Int) throws(PathEvaluationError) {
    steps -= count
    if steps < 0 {
      steps = 0
      throw .stepsExceeded
    }
  }

  /// Takes steps for looking at a text.
  @inline(__always)
  mutating func charge(_ text: String) throws(PathEvaluationError) {
    try charge(1 + text.utf8.count / 32)
  }

  /// Lets a regular expression take of the steps.
  mutating func withSteps<Result>(
    _ body: (inout Int) throws(PathEvaluationError) -> Result
  ) throws(PathEvaluationError) -> Result {
    try body(&steps)
  }

  mutating func descend() throws(PathEvaluationError) {
    depth += 1
    guard depth <= Limits.maxPathDepth else { throw .depthExceeded(limit: Limits.maxPathDepth) }
  }

  mutating func ascend() { depth -= 1 }

  // MARK: Segments

  /// Takes the segments from `index` on from a value.
  mutating func visit(
    _ value: JSONValue, _ segments: [Segment], _ index: Int, _ sink: inout Sink
  ) throws(PathEvaluationError) {
    try charge(1)
    guard index < segments.count else {
      // A place is as long as it is deep.
      if sink.tracksLocations { try charge(sink.place.count / 8) }
      return try sink.add(value)
    }
    try descend()
    if segments[index].isDescendant {
      try visitBelow(value, segments, index, &sink)
    } else {
      try apply(segments[index].step, value, segments, index, &sink)
    }
    ascend()
  }

  /// Takes a step from a value and from all below, in the order of the document.
  private mutating func visitBelow(
    _ value: JSONValue, _ segments: [Segment], _ index: Int, _ sink: inout Sink
  ) throws(PathEvaluationError) {
    try charge(1)
    try descend()
    try applyBelow(segments[index].step, value, segments, index, &sink)
    switch value {
    case .object(let members):
      for member in members {
        if sink.isFull { break }
        if sink.tracksLocations { sink.place.append(.name(member.name)) }
        try visitBelow(member.value, segments, index, &sink)
        if sink.tracksLocations { sink.place.removeLast() }
      }
    case .array(let elements):
      for (position, element) in elements.enumerated() {
        if sink.isFull { break }
        if sink.tracksLocations { sink.place.append(.index(position)) }
        try visitBelow(element, segments, index, &sink)
        if sink.tracksLocations { sink.place.removeLast() }
      }
    default: break
    }
    ascend()
  }

  /// The step of a descendant segment at one of its values.
  private mutating func applyBelow(
    _ step: Step, _ value: JSONValue, _ segments: [Segment], _ index: Int, _ sink: inout Sink
  ) throws(PathEvaluationError) {
    switch step {
    case .itself(let filter):
      // Jayway's filter looks at objects here; those in arrays come by themselves.
      guard case .object = value, try holds(filter, value) else { return }
      try visit(value, segments, index + 1, &sink)
    case .merged(let names):
      // All of the names, unlike those that are no descendant's.
      guard case .object(let members) = value else { return }
      for name in names {
        try charge(1 + members.count / 8)
        guard members.position(of: name) != nil else { return }
      }
      try apply(step, value, segments, index, &sink)
    default: try apply(step, value, segments, index, &sink)
    }
  }

  private mutating func apply(
    _ step: Step, _ value: JSONValue, _ segments: [Segment], _ index: Int, _ sink: inout Sink
  ) throws(PathEvaluationError) {
    switch step {
    case .name(let name): try visit(name, of: value, segments, index, &sink)
    case .index(let position): try visit(position, of: value, segments, index, &sink)
    case .wildcard: try visitChildren(value, segments, index, &sink, nil)
    case .selectors(let selectors):
      for selector in selectors {
        if sink.isFull { return }
        switch selector {
        case .name(let name): try visit(name, of: value, segments, index, &sink)
        case .index(let position): try visit(position, of: value, segments, index, &sink)
        case .wildcard: try visitChildren(value, segments, index, &sink, nil)
        case .filter(let filter): try visitChildren(value, segments, index, &sink, filter)
        case .slice(let slice): try visit(slice, of: value, segments, index, &sink)
        }
      }
    case .itself(let filter):
      if case .object = value {
        if try holds(filter, value) { try visit(value, segments, index + 1, &sink) }
      } else if case .array = value {
        try visitChildren(value, segments, index, &sink, filter)
      }
    case .merged(let names): try visit(merging: names, of: value, segments, index, &sink)
    case .function(let function, let arguments):
      guard let result = try call(function, on: value, arguments) else { return }
      try visit(made: result, segments, index, &sink)
    case .gathered(let query, let function, let arguments):
      var inner = Sink(most: Limits.maxPathResults, isEnough: false)
      try visit(value, query.segments, 0, &inner)
      guard let result = try call(function, onAll: inner.values, arguments) else { return }
      try visit(made: result, segments, index, &sink)
    }
  }

  private mutating func visit(
    _ name: String, of value: JSONValue, _ segments: [Segment], _ index: Int, _ sink: inout Sink
  ) throws(PathEvaluationError) {
    guard case .object(let members) = value else { return }
    try charge(members.count / 8)
    guard let position = members.position(of: name) else { return }
    if sink.tracksLocations { sink.place.append(.name(name)) }
    try visit(members[position].value, segments, index + 1, &sink)
    if sink.tracksLocations { sink.place.removeLast() }
  }

  private mutating func visit(
    _ position: Int, of value: JSONValue, _ segments: [Segment], _ index: Int, _ sink: inout Sink
  ) throws(PathEvaluationError) {
    guard case .array(let elements) = value else { return }
    let position = position < 0 ? elements.count + position : position
    guard elements.indices.contains(position) else { return }
    if sink.tracksLocations { sink.place.append(.index(position)) }
    try visit(elements[position], segments, index + 1, &sink)
    if sink.tracksLocations { sink.place.removeLast() }
  }

  private mutating func visit(
    _ slice: Slice, of value: JSONValue, _ segments: [Segment], _ index: Int, _ sink: inout Sink
  ) throws(PathEvaluationError) {
    guard case .array(let elements) = value,
      let (first, end) = slice.bounds(elements.count)
    else { return }
    // Indices and steps are below 2^53, so that no sum overflows.
    for position in stride(from: first, to: end, by: slice.step) {
      if sink.isFull { return }
      try visit(position, of: value, segments, index, &sink)
    }
  }

  /// All members or elements, or those that a filter holds for.
  private mutating func visitChildren(
    _ value: JSONValue, _ segments: [Segment], _ index: Int, _ sink: inout Sink, _ filter: Filter?
  ) throws(PathEvaluationError) {
    switch value {
    case .array(let elements):
      for (position, element) in elements.enumerated() {
        if sink.isFull { return }
        if let filter, try !holds(filter, element) { continue }
        if sink.tracksLocations { sink.place.append(.index(position)) }
        try visit(element, segments, index + 1, &sink)
        if sink.tracksLocations { sink.place.removeLast() }
      }
    case .object(let members):
      for member in members {
        if sink.isFull { return }
        if let filter, try !holds(filter, member.value) { continue }
        if sink.tracksLocations { sink.place.append(.name(member.name)) }
        try visit(member.value, segments, index + 1, &sink)
        if sink.tracksLocations { sink.place.removeLast() }
      }
    default: break
    }
  }

  /// One object of several members.
  private mutating func visit(
    merging names: [String], of value: JSONValue, _ segments: [Segment], _ index: Int,
    _ sink: inout Sink
  ) throws(PathEvaluationError) {
    guard case .object(let members) = value else { return }
    var merged: [JSONValue.Member] = []
    for name in names {
      try charge(1 + (members.count + merged.count) / 8)
      guard let position = members.position(of: name), merged.position(of: name) == nil else {
        continue
      }
      merged.append(members[position])
    }
    try visit(.object(merged), segments, index + 1, &sink)
  }

  private mutating func visit(
    made value: JSONValue, _ segments: [Segment], _ index: Int, _ sink: inout Sink
  ) throws(PathEvaluationError) {
    let outer = sink.isNowhere
    sink.isNowhere = true
    try visit(value, segments, index + 1, &sink)
    sink.isNowhere = outer
  }

  // MARK: Values

  /// The values that a query selects, of which at most `most` are looked for.
  mutating func select(
    _ query: Query, at current: JSONValue, atMost most: Int?
  ) throws(PathEvaluationError) -> [JSONValue] {
    var sink = Sink(most: most ?? Limits.maxPathResults, isEnough: most != nil)
    try visit(query.isRelative ? current : root, query.segments, 0, &sink)
    return sink.values
  }

  /// The one value that a query selects; nil when there is none, or more.
  mutating func value(
    _ query: Query, at current: JSONValue
  ) throws(PathEvaluationError) -> JSONValue? {
    guard query.isSingular else {
      let values = try select(query, at: current, atMost: 2)
      return values.count == 1 ? values[0] : nil
    }
    var value = query.isRelative ? current : root
    for segment in query.segments {
      try charge(1)
      switch (segment.step, value) {
      case (.name(let name), .object(let members)):
        try charge(members.count / 8)
        guard let position = members.position(of: name) else { return nil }
        value = members[position].value
      case (.index(let index), .array(let elements)):
        let position = index < 0 ? elements.count + index : index
        guard elements.indices.contains(position) else { return nil }
        value = elements[position]
      default: return nil
      }
    }
    return value
  }

  mutating func value(
    _ operand: Operand, at current: JSONValue
  ) throws(PathEvaluationError) -> JSONValue? {
    switch operand {
    case .literal(let value): return value
    case .value(let query): return try value(query, at: current)
    case .list(let query): return .array(try select(query, at: current, atMost: nil))
    case .count(let query):
      return .integer(Int64(try select(query, at: current, atMost: nil).count))
    case .length(let operand):
      switch try value(operand, at: current) {
      case .string(let text):
        try charge(text)
        return .integer(Int64(text.unicodeScalars.count))
      case .array(let elements): return .integer(Int64(elements.count))
      case .object(let members): return .integer(Int64(members.count))
      default: return nil
      }
    case .template(let template):
      var run = PathRun(steps: steps, time: time)
      defer { steps = run.steps }
      return .string(try template.string(in: root, &run))
    }
  }
}

extension [JSONValue.Member] {
  /// Where the member with a name stands; the last one, as everywhere in JSON.
  func position(of name: String) -> Int? { lastIndex { $0.name.utf8Equals(name) } }
}
