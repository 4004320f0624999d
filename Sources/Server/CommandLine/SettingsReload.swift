import Synchronization

/// Puts settings into use that were changed while a program runs, as far as it can, and names the others.
public final class SettingsReload: Sendable {
  /// Puts the new value of one setting into use; returns why it cannot, nil when it did.
  public typealias Application = @Sendable (Settings) -> String?

  private let reader: SettingsReader
  private let applications: [String: Application]
  private let inUse: Mutex<Settings>

  /// Watches the settings of a command.
  ///
  /// - Parameters:
  ///   - reader: Reads them anew.
  ///   - settings: What the program runs with.
  ///   - applications: How each setting that a reload takes (`OptionSpec.Reload.value`) is put into use, by its name:
  ///     one for each of them, and for no other.
  public init(
    _ reader: SettingsReader, inUse settings: Settings, applications: [String: Application]
  ) {
    let taken = reader.invocation.command.options.filter { $0.reload == .value }.map(\.name)
    precondition(
      Set(taken) == Set(applications.keys), "\(taken) are taken by a reload, or should be")
    self.reader = reader
    self.applications = applications
    inUse = Mutex(settings)
  }

  /// Reads the settings again and puts into use what can be; returns lines that say what became of each change.
  ///
  /// What the next start will take is named at each reload until then.
  public func run() -> [String] {
    let new: Settings
    do throws(CommandError) {
      new = try reader.read()
    } catch {
      return ["cannot read the settings again, the old ones stay in use: \(error.message)"]
    }
    return inUse.withLock { inUse in
      var lines: [String] = []
      var waiting: [String] = []
      for option in reader.invocation.command.options {
        let (old, texts) = (inUse.texts(option), new.texts(option))
        if old == texts { continue }
        guard let apply = applications[option.name] else {
          waiting.append(option.name)
          continue
        }
        if let reason = apply(new) {
          lines.append("\(option.name) stays \(old.joined(separator: ", ")): \(reason)")
        } else {
          inUse.take(option, from: new)
          lines.append("\(option.name) is \(texts.joined(separator: ", ")) from now on")
        }
      }
      if !waiting.isEmpty {
        lines.append(
          "changed settings that the next start will take: \(waiting.joined(separator: ", "))")
      }
      return lines
    }
  }
}
