/// The values that a command runs with, and where each came from.
public struct Settings: Sendable {
  /// Where a value came from, strongest first.
  public enum Origin: Sendable, Equatable {
    case flag
    case environment(String)
    case file(String, line: Int)
    case builtIn
  }

  private struct Value: Sendable {
    var origin: Origin
    /// The words that were given.
    var texts: [String]
    var parsed: [any Sendable]
  }

  private var values: [String: Value] = [:]
  /// The command that they belong to: "org create".
  public var command = ""
  public var operands: [String] = []

  /// The value of an option that has a default or is required.
  public subscript<Value>(_ key: OptionKey<Value>) -> Value {
    guard let value = first(key) else {
      preconditionFailure("--\(key.spec.name) has no value: it needs a default or isRequired")
    }
    return value
  }

  /// The value of an option that may be missing.
  public func first<Value>(_ key: OptionKey<Value>) -> Value? { all(key).first }

  /// The values of an option that may repeat, in order.
  public func all<Value>(_ key: OptionKey<Value>) -> [Value] {
    // The key's own parse function made these values, so the cast cannot fail.
    values[key.spec.name]?.parsed.map { $0 as! Value } ?? []
  }

  /// Where an option's value came from; nil when it has none.
  public func origin<Value>(_ key: OptionKey<Value>) -> Origin? { values[key.spec.name]?.origin }

  /// The words that stand for an option's value; none when it has none.
  func texts(_ option: OptionSpec) -> [String] { values[option.name]?.texts ?? [] }

  /// Takes over the value of one option.
  mutating func take(_ option: OptionSpec, from other: Settings) {
    values[option.name] = other.values[option.name]
  }

  /// Whether somebody gave the option, rather than its default standing.
  public func isGiven<Value>(_ key: OptionKey<Value>) -> Bool {
    origin(key).map { $0 != .builtIn } ?? false
  }
}

extension CommandTable {
  /// The key that names the configuration file; a table whose commands have it reads one.
  public static let config = OptionKey<String>.text(
    "config", placeholder: "FILE", values: "a file",
    summary: "read settings from FILE (key = value lines)")

  /// Adds what the environment and the configuration file say to a command line.
  ///
  /// A flag overrides the environment, which overrides the file, which overrides the default; a stronger source
  /// replaces a list as a whole. In the environment the values of a list are separated by commas. `readFile`
  /// gives a file's text.
  public func settings(
    for invocation: Invocation, environment: [String: String],
    readFile: (String) throws(CommandError) -> String
  ) throws(CommandError) -> Settings {
    var settings = Settings()
    settings.command = invocation.command.name
    settings.operands = invocation.operands
    let config = Self.config.spec
    if invocation.command.options.contains(where: { $0.name == config.name }) {
      try settings.take(config, invocation, environment, environmentPrefix, [], "")
    }
    var entries: [ConfigurationFile.Entry] = []
    let fileName = settings.first(Self.config)
    if let fileName {
      entries = try ConfigurationFile(readFile(fileName), name: fileName).entries
      try check(entries, of: fileName)
    }
    for option in invocation.command.options where option.name != config.name {
      // What one start is told by this name says nothing to a command that takes it as a flag alone.
      let own = option.source == .everywhere ? entries.filter { $0.key == option.name } : []
      try settings.take(option, invocation, environment, environmentPrefix, own, fileName ?? "")
      if option.isRequired, settings.isMissing(option) {
        let other = option.environmentName(prefix: environmentPrefix).map { " or \($0)" } ?? ""
        throw .usage(
          "\"\(program) \(invocation.command.name)\" needs "
            + "--\(option.name) \(option.placeholder ?? "")\(other)")
      }
    }
    return settings
  }

  /// Refuses keys that no command knows, and lists of what may stand once.
  private func check(
    _ entries: [ConfigurationFile.Entry], of file: String
  ) throws(CommandError) {
    var known = fileOptions
    known[Self.config.spec.name] = nil
    var seen: Set<String> = []
    for entry in entries {
      guard let option = known[entry.key] else {
        throw .usage(
          "\(file):\(entry.line): unknown key \"\(entry.key)\""
            + NearestName.hint(entry.key, among: known.keys.sorted()))
      }
      if !seen.insert(entry.key).inserted, !option.repeats {
        throw .usage("\(file):\(entry.line): \"\(entry.key)\" may be given only once")
      }
    }
  }
}

extension Settings {
  fileprivate func isMissing(_ option: OptionSpec) -> Bool { values[option.name] == nil }

  /// Stores the strongest source's values of one option.
  fileprivate mutating func take(
    _ option: OptionSpec, _ invocation: Invocation, _ environment: [String: String],
    _ prefix: String, _ entries: [ConfigurationFile.Entry], _ file: String
  ) throws(CommandError) {
    let flags = invocation.flags.filter { $0.option.name == option.name }
    if !flags.isEmpty {
      for flag in flags { try add(option, flag.text, .flag, named: "option \"--\(option.name)\"") }
    } else if let name = option.environmentName(prefix: prefix), let text = environment[name],
      !text.isEmpty
    {
      let texts =
        option.repeats ? text.split(separator: ",").map(String.init) : [text]
      for text in texts {
        try add(
          option, text, .environment(name),
          named: option.repeats ? "\(name), a list with commas between" : name)
      }
    } else if !entries.isEmpty {
      for entry in entries {
        try add(
          option, entry.value, .file(file, line: entry.line),
          named: "\(file):\(entry.line): \"\(option.name)\"")
      }
    } else {
      for text in option.defaults {
        try add(option, text, .builtIn, named: "the default of \"--\(option.name)\"")
      }
    }
  }

  private mutating func add(
    _ option: OptionSpec, _ text: String, _ origin: Origin, named name: String
  ) throws(CommandError) {
    do throws(OptionValueError) {
      let parsed = try option.parse(text)
      var value = values[option.name] ?? Value(origin: origin, texts: [], parsed: [])
      value.texts.append(text)
      value.parsed.append(parsed)
      values[option.name] = value
    } catch {
      throw .usage("\(name): \(option.mayHoldSecret ? "the value" : "\"\(text)\"") \(error.reason)")
    }
  }
}
