/// One entry of a program's table of settings.
///
/// Parsing of flags, the name in the environment, the key in the configuration file, the help text, the commented
/// configuration file and the page of the documentation are all made from this entry, so that they cannot differ.
public struct OptionSpec: Sendable {
  /// Where a value may come from besides the command line.
  public enum Source: Sendable {
    /// The environment and the configuration file too.
    case everywhere
    /// The command line only: what names one object or one answer's form.
    case flagOnly
  }

  /// What SIGHUP does with a change.
  public enum Reload: Sendable {
    /// The next start takes it.
    case nextStart
    /// The new value is used from then on.
    case value
    /// The file that the value names is read again; another name is taken by the next start.
    case content
  }

  /// "listen-tls": the flag without dashes, and the key in the file.
  public var name: String
  /// A one-letter flag, "o" for `-o`.
  public var short: String?
  /// What stands for the value in help texts, "HOST:PORT"; nil for a switch, which takes none.
  public var placeholder: String?
  /// Whether it may be given several times.
  public var repeats: Bool
  /// Whether the command cannot run without it.
  public var isRequired: Bool
  /// Values used when nobody gives one.
  public var defaults: [String]
  /// One line of help without the default.
  public var summary: String
  public var source: Source
  /// What a value is, for the documentation: "a whole number from 1 to 1024".
  public var values: String
  public var reload: Reload
  /// What shells offer for its value, where it is one of a few words.
  public var words: [String] = []
  /// Whether a value that is refused may hold a secret, so that the error does not repeat it.
  public var mayHoldSecret = false
  /// Turns text into the value; throws a text that says what is wrong with it.
  var parse: @Sendable (String) throws(OptionValueError) -> any Sendable

  /// The name in the environment: "PINTLE_LISTEN_TLS" for prefix "PINTLE"; nil for flags alone.
  public func environmentName(prefix: String) -> String? {
    guard source == .everywhere else { return nil }
    let upper = name.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "-"): UInt8(ascii: "_")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 32
      default: byte
      }
    }
    return prefix + "_" + String(decoding: upper, as: UTF8.self)
  }
}

/// What is wrong with an option's value: "is not a port number".
public struct OptionValueError: Error, Sendable, Equatable {
  public var reason: String

  public init(_ reason: String) { self.reason = reason }
}

/// An option together with the type of its value: what a program asks its settings by.
public struct OptionKey<Value: Sendable>: Sendable {
  public let spec: OptionSpec

  public init(
    _ name: String, short: String? = nil, placeholder: String?, repeats: Bool = false,
    isRequired: Bool = false, defaults: [String] = [], source: OptionSpec.Source = .everywhere,
    values: String, reload: OptionSpec.Reload = .nextStart, words: [String] = [],
    mayHoldSecret: Bool = false, summary: String,
    parse: @escaping @Sendable (String) throws(OptionValueError) -> Value
  ) {
    spec = OptionSpec(
      name: name, short: short, placeholder: placeholder, repeats: repeats,
      isRequired: isRequired, defaults: defaults, summary: summary, source: source,
      values: values, reload: reload, words: words, mayHoldSecret: mayHoldSecret,
      parse: { text throws(OptionValueError) -> any Sendable in try parse(text) })
  }
}

extension OptionKey {
  /// What a text says as this option's value; throws what is wrong with it.
  public func value(of text: String) throws(OptionValueError) -> Value {
    // `parse` was made from a closure that returns a Value.
    try spec.parse(text) as! Value
  }
}

extension OptionKey<String> {
  /// An option whose value is any text that is not empty.
  public static func text(
    _ name: String, short: String? = nil, placeholder: String, repeats: Bool = false,
    isRequired: Bool = false, defaults: [String] = [], source: OptionSpec.Source = .everywhere,
    values: String = "a text", reload: OptionSpec.Reload = .nextStart, words: [String] = [],
    summary: String
  ) -> OptionKey<String> {
    OptionKey<String>(
      name, short: short, placeholder: placeholder, repeats: repeats, isRequired: isRequired,
      defaults: defaults, source: source, values: values, reload: reload, words: words,
      summary: summary
    ) { text throws(OptionValueError) in
      if text.isEmpty { throw OptionValueError("is empty") }
      if text.utf8.contains(0) { throw OptionValueError("holds a zero byte") }
      return text
    }
  }

  /// An option whose value is one word of a list.
  public static func choice(
    _ name: String, short: String? = nil, _ words: [String], defaults: [String] = [],
    source: OptionSpec.Source = .everywhere, reload: OptionSpec.Reload = .nextStart,
    summary: String
  ) -> OptionKey<String> {
    OptionKey<String>(
      name, short: short, placeholder: words.joined(separator: "|"), defaults: defaults,
      source: source, values: "one of " + words.joined(separator: ", "), reload: reload,
      words: words, summary: summary
    ) { text throws(OptionValueError) in
      guard words.contains(text) else {
        throw OptionValueError(
          "is not one of \(words.joined(separator: ", "))" + NearestName.hint(text, among: words))
      }
      return text
    }
  }
}

extension OptionKey<Int> {
  /// An option whose value is a whole number in a range.
  public static func integer(
    _ name: String, in range: ClosedRange<Int>, defaults: [String] = [],
    source: OptionSpec.Source = .everywhere, summary: String
  ) -> OptionKey<Int> {
    let values = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    return OptionKey<Int>(
      name, placeholder: "N", defaults: defaults, source: source, values: values, summary: summary
    ) { text throws(OptionValueError) in
      let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw OptionValueError("is not \(values)")
      }
      // One with too many digits for an Int is as far out on its side.
      let number = Int(text) ?? (text.hasPrefix("-") ? .min : .max)
      if number > range.upperBound {
        throw OptionValueError("is more than \(range.upperBound), the largest value")
      }
      if number < range.lowerBound {
        throw OptionValueError("is less than \(range.lowerBound), the smallest value")
      }
      return number
    }
  }
}

extension OptionKey<Bool> {
  /// A switch: on when it stands alone.
  public static func flag(
    _ name: String, short: String? = nil, source: OptionSpec.Source = .everywhere, summary: String
  ) -> OptionKey<Bool> {
    OptionKey<Bool>(
      name, short: short, placeholder: nil, defaults: ["false"], source: source,
      values: "true or false", summary: summary
    ) { text throws(OptionValueError) in
      switch text {
      case "true", "1", "yes", "on": return true
      case "false", "0", "no", "off": return false
      default: throw OptionValueError("is not true or false")
      }
    }
  }
}
