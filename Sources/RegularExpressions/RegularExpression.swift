import Base

/// A regular expression that is matched in linear time.
///
/// It is compiled into a nondeterministic automaton, whose states are followed all at once: each scalar of a text is
/// looked at one time, so that no text and no expression takes longer than the length of the one times the states of
/// the other. What no automaton can do, backreferences and looking around, is refused with words. Texts are Unicode
/// scalars; canonically equivalent ones are different.
public struct RegularExpression: Sendable {
  /// How an expression is written.
  public enum Syntax: Sendable {
    /// I-Regexp (RFC 9485): no `\d` and the like; `.` is anything but line feed and carriage return.
    ///
    /// The grammar has no anchors; `^` and `$` are the text's edges all the same, as the RFC's mappings to other
    /// syntaxes have it and the compliance suite of RFC 9535 asks. `\^` and `[$]` are the characters.
    case iRegexp
    /// What `java.util.regex` has that is regular.
    ///
    /// Left out, with an error that says so: backreferences, lookahead and lookbehind, possessive quantifiers, atomic
    /// groups, scripts and blocks, `\G`, `\X`, `\N`. Reluctant quantifiers are taken: they match the same texts.
    case java
  }

  /// What an expression in the syntax of Java may be told beside its text.
  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `i`: ASCII letters match their other case.
    public static let ignoresCase = Flags(rawValue: 1)
    /// `m`: `^` and `$` match at each line.
    public static let multiline = Flags(rawValue: 2)
    /// `s`: the dot matches ends of lines too.
    public static let dotMatchesAll = Flags(rawValue: 4)
    /// `x`: white space and comments (`#` to the end of the line) are passed over.
    public static let comments = Flags(rawValue: 8)
    /// `u`: with `i`, all letters match their other case.
    public static let unicodeCase = Flags(rawValue: 16)
    /// `d`: only line feed ends a line.
    public static let unixLines = Flags(rawValue: 32)
    /// `U`: `\d`, `\s`, `\w`, `\b` and the POSIX classes go by Unicode; so does case.
    public static let unicodeClasses = Flags(rawValue: 64)

    /// The flag of a letter; nil when it is none.
    public init?(letter: Unicode.Scalar) {
      switch letter {
      case "i": self = .ignoresCase
      case "m": self = .multiline
      case "s": self = .dotMatchesAll
      case "x": self = .comments
      case "u": self = .unicodeCase
      case "d": self = .unixLines
      case "U": self = [.unicodeClasses, .unicodeCase]
      default: return nil
      }
    }
  }

  /// The expression as it was written.
  public let text: String
  let program: Program

  /// The states of the automaton, of which there are `Limits.maxRegularExpressionStates` at most.
  public var stateCount: Int { program.instructions.count }

  /// Compiles an expression.
  ///
  /// - Throws: when it is no expression of the syntax, has what is not regular, or is beyond
  ///   `Limits.maxRegularExpressionBytes`, `maxRegularExpressionStates` or `maxRegularExpressionDepth`.
  public init(
    _ text: String, syntax: Syntax, flags: Flags = []
  ) throws(RegularExpressionError) {
    guard text.utf8.count <= Limits.maxRegularExpressionBytes else {
      throw RegularExpressionError(
        0,
        "the expression is \(text.utf8.count) bytes long; at most \(Limits.maxRegularExpressionBytes) are allowed"
      )
    }
    let node: ExpressionNode
    switch syntax {
    case .iRegexp:
      var parser = IRegexpParser(text)
      node = try parser.parse()
    case .java:
      var parser = JavaPatternParser(text, flags)
      node = try parser.parse()
    }
    self.text = text
    program = try Program(node)
  }

  /// Whether the expression matches all of `text`.
  ///
  /// - Throws: when it takes more steps than `steps` has, from which they are taken: one for each state that is
  ///   entered, and one for each scalar.
  public func matches(
    whole text: String, steps: inout Int
  ) throws(MatchStepsExceeded) -> Bool {
    try run(text, searches: false, &steps)
  }

  /// Whether the expression matches somewhere in `text`.
  ///
  /// - Throws: when it takes more steps than `steps` has.
  public func matches(
    in text: String, steps: inout Int
  ) throws(MatchStepsExceeded) -> Bool {
    try run(text, searches: true, &steps)
  }

  /// Where the expression matches something in `text`: the leftmost matches, of those the longest, which do not
  /// overlap.
  ///
  /// - Parameters:
  ///   - text: A text.
  ///   - steps: What it may take; what it took is taken off.
  /// - Returns: Ranges of the text's UTF-8 bytes, in order; none is empty.
  /// - Throws: when it takes more steps than `steps` has.
  public func ranges(
    in text: String, steps: inout Int
  ) throws(MatchStepsExceeded) -> [Range<Int>] {
    var text = text
    let left = steps
    let (ranges, used) = text.withUTF8 { bytes in
      Matcher.ranges(program, UnsafeRawBufferPointer(bytes), atMost: left)
    }
    steps -= used
    guard let ranges else { throw MatchStepsExceeded() }
    return ranges
  }

  private func run(
    _ text: String, searches: Bool, _ steps: inout Int
  ) throws(MatchStepsExceeded) -> Bool {
    var text = text
    let left = steps
    let (isMatch, used) = text.withUTF8 { bytes in
      Matcher.run(program, UnsafeRawBufferPointer(bytes), searches: searches, atMost: left)
    }
    steps -= used
    guard let isMatch else { throw MatchStepsExceeded() }
    return isMatch
  }
}
