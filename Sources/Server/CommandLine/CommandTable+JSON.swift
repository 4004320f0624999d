import Base
import Wire

// What is printed for programs by every command alike.

extension CommandTable {
  /// Whether arguments ask for JSON, also those that cannot be understood.
  static func wantsJSON(_ arguments: [String]) -> Bool {
    let flags = arguments.prefix { $0 != "--" }
    let forms = ["--json", "--json=true", "-o=json", "--output=json"]
    return flags.contains { forms.contains($0) }
      || zip(flags, flags.dropFirst()).contains {
        ["-o", "--output"].contains($0) && $1 == "json"
      }
  }

  /// Why a command failed: a line in words, or as an object with `error`.
  func line(_ error: CommandError, asJSON: Bool) -> String {
    guard asJSON else { return "\(program): \(error.message)" }
    let body = JSONValue.object([
      JSONValue.Member("message", .string(error.message)),
      JSONValue.Member("exitCode", .integer(Int64(error.exitCode))),
    ])
    return JSONValue.object([JSONValue.Member("error", body)]).text()
  }

  /// What `version` prints, "pintle 0.1.0", as an object.
  static func versionObject(_ version: String) -> String {
    let parts = version.utf8Split(" ", maxSplits: 1).map { String($0) }
    return JSONValue.object([
      JSONValue.Member("program", .string(parts[0])),
      JSONValue.Member("version", .string(parts.count > 1 ? parts[1] : "")),
    ]).text() + "\n"
  }

  /// The settings of a command as an object with a list.
  public func settingsObject(for command: CommandSpec) -> String {
    let list = command.options.filter { $0.source == .everywhere }.map { option in
      JSONValue.object([
        JSONValue.Member("name", .string(option.name)),
        JSONValue.Member(
          "environment", .string(option.environmentName(prefix: environmentPrefix) ?? "")),
        JSONValue.Member("values", .string(option.values)),
        JSONValue.Member("isList", .boolean(option.repeats)),
        JSONValue.Member("defaults", .array(option.defaults.map { .string($0) })),
        JSONValue.Member("reload", .string(option.reload.text)),
        JSONValue.Member("summary", .string(option.summary)),
      ])
    }
    return JSONValue.object([JSONValue.Member("settings", .array(list))]).text() + "\n"
  }
}
