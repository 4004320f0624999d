import Base
import RegularExpressions
import Schedules
import Wire

/// What a variable's value goes through: each transform takes the value before it.
enum VariableTransform {
  /// The transforms' ids, and what their input must have.
  static let known: [(id: String, needs: [String])] = [
    ("sp:transform:replace:string", ["pattern"]),
    ("sp:transform:substring:string", []),
    ("sp:transform:concatenate:string", ["variableB"]),
    ("sp:transform:getIndex:int", ["pattern"]),
    ("sp:transform:addTime:time", ["length", "unit"]),
  ]

  /// The value after a transform.
  static func apply(
    _ id: String, _ input: JSONValue, to value: JSONValue
  ) throws(StepFailure) -> JSONValue {
    switch UTF8Key(id) {
    case "sp:transform:replace:string":
      return .string(
        try replaced(
          HTTPStep.text(value), HTTPStep.text(input["pattern"]),
          HTTPStep.text(input["replacement"])))
    case "sp:transform:substring:string":
      return .string(try substring(HTTPStep.text(value), input))
    case "sp:transform:concatenate:string":
      let joined = HTTPStep.text(value) + HTTPStep.text(input["variableB"])
      guard joined.utf8.count <= Limits.maxVariableBytes else { throw tooLong }
      return .string(joined)
    case "sp:transform:getIndex:int":
      return .integer(index(of: HTTPStep.text(input["pattern"]), in: HTTPStep.text(value)))
    case "sp:transform:addTime:time": return .string(try later(HTTPStep.text(value), input))
    default: throw StepFailure("'\(EchoedText.cut(id))' is no transform")
    }
  }

  private static let tooLong = StepFailure(
    "the text is longer than \(Limits.maxVariableBytes) bytes")

  // Positions and lengths are those of UTF-16 units, as in the languages that the definitions come from.

  private static func substring(
    _ text: String, _ input: JSONValue
  ) throws(StepFailure) -> String {
    let units = Array(text.utf16)
    guard let start = integer(input["start"]) ?? (input["start"] == nil ? 0 : nil) else {
      throw StepFailure("the substring's start is no number")
    }
    var length = units.count
    if let value = input["length"], value != .null {
      guard let number = integer(value) else {
        throw StepFailure("the substring's length is no number")
      }
      length = number
    }
    let first = min(max(start, 0), units.count)
    let last = first + min(max(length, 0), units.count - first)
    return String(decoding: units[first..<last], as: UTF16.self)
  }

  private static func index(of pattern: String, in text: String) -> Int64 {
    let units = Array(text.utf16)
    return PieceSearch(Array(pattern.utf16)).first(in: units[...]).map(Int64.init) ?? -1
  }

  static func integer(_ value: JSONValue?) -> Int? {
    if let number = value?.integerValue { return Int(exactly: number) }
    if let text = value?.stringValue { return Int(text) }
    if let double = value?.doubleValue { return Int(exactly: double) }
    return nil
  }

  // MARK: Replacing

  /// The text with each match of a pattern replaced: the leftmost, and of those the longest.
  private static func replaced(
    _ text: String, _ pattern: String, _ replacement: String
  ) throws(StepFailure) -> String {
    guard !pattern.isEmpty else { return text }
    var result: [UInt8] = []
    let bytes = Array(text.utf8)
    func append(_ piece: some Sequence<UInt8>) throws(StepFailure) {
      result += piece
      guard result.count <= Limits.maxVariableBytes else { throw tooLong }
    }
    let special: [UInt8] = Array("\\^$.|?*+()[]{}".utf8)
    guard pattern.utf8.contains(where: special.contains) else {
      let search = PieceSearch(Array(pattern.utf8))
      var rest = bytes[...]
      while let found = search.first(in: rest) {
        try append(rest[..<found])
        try append(replacement.utf8)
        rest = rest[(found + search.wanted.count)...]
      }
      try append(rest)
      return String(decoding: result, as: UTF8.self)
    }
    let expression: RegularExpression
    do throws(RegularExpressionError) {
      expression = try RegularExpression(pattern, syntax: .java)
    } catch {
      throw StepFailure("the pattern is no regular expression: \(error)")
    }
    var steps = Limits.maxReplaceSteps
    let ranges: [Range<Int>]
    do throws(MatchStepsExceeded) {
      // A text without a match needs no look at each of its places.
      guard try expression.matches(in: text, steps: &steps) else { return text }
      ranges = try expression.ranges(in: text, steps: &steps)
    } catch {
      throw StepFailure("the pattern costs too much for this text")
    }
    var end = 0
    for range in ranges {
      try append(bytes[end..<range.lowerBound])
      try append(replacement.utf8)
      end = range.upperBound
    }
    try append(bytes[end...])
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Times

  private static func later(_ text: String, _ input: JSONValue) throws(StepFailure) -> String {
    guard let length = integer(input["length"]) else {
      throw StepFailure("the length of time is no number")
    }
    let unit = HTTPStep.text(input["unit"]).lowercased()
    let moment: Moment
    do throws(ScheduleError) { moment = try Moment(text) } catch {
      throw StepFailure("\(error)")
    }
    var span = TimeSpan()
    guard length.magnitude <= 1_000_000_000 else {
      throw StepFailure("the length of time is too long")
    }
    let magnitude = Int(length.magnitude)
    switch UTF8Key(unit) {
    case "seconds", "second": span.seconds = Int64(magnitude)
    case "minutes", "minute": span.seconds = Int64(magnitude) * 60
    case "hours", "hour": span.seconds = Int64(magnitude) * 3600
    case "days", "day": span.seconds = Int64(magnitude) * 86_400
    case "weeks", "week": span.seconds = Int64(magnitude) * 604_800
    case "months", "month": span.months = magnitude
    case "years", "year": span.months = magnitude * 12
    default: throw StepFailure("'\(EchoedText.cut(unit))' is no unit of time")
    }
    let end: (seconds: Int64, nanos: Int32)?
    if length < 0 {
      guard span.months == 0 else {
        throw StepFailure("months and years cannot be taken away: use days")
      }
      end = (moment.seconds - span.seconds, moment.nanos)
    } else {
      end = span.end(from: moment.seconds, nanos: moment.nanos)
    }
    guard let end, RFC3339.secondsRange.contains(end.seconds) else {
      throw StepFailure("the time lies beyond the calendar")
    }
    var buffer = ByteBuffer(capacity: 32)
    RFC3339.append(seconds: end.seconds, nanos: end.nanos, to: &buffer)
    return buffer.withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }
}
