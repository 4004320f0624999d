import Synchronization
import Testing

@testable import Server

/// Settings that are changed while a program runs.
@Suite struct SettingsReloadTests {
  /// A program whose configuration file a test changes, and which takes a level while it runs.
  private final class Program: Sendable {
    private struct State {
      var file: String?
      var level = ""
      var refusal: String?
    }

    private let state: Mutex<State>
    private let reload = Mutex<SettingsReload?>(nil)

    init(_ file: String, _ arguments: [String] = []) throws(CommandError) {
      state = Mutex(State(file: file))
      let reader = try SampleTable.reader(
        ["serve", "--data", "d", "--config", "f"] + arguments
      ) { [unowned self] name throws(CommandError) in
        guard let file = state.withLock({ $0.file }) else { throw .failure("cannot read \(name)") }
        return file
      }
      let made = SettingsReload(
        reader, inUse: try reader.read(),
        applications: [
          SampleTable.level.spec.name: { [unowned self] settings in
            state.withLock { state in
              if state.refusal == nil { state.level = settings[SampleTable.level] }
              return state.refusal
            }
          }
        ])
      reload.withLock { $0 = made }
    }

    var level: String { state.withLock { $0.level } }

    /// What is said when the file has become `file` (nil: unreadable).
    func reload(_ file: String?, refusing reason: String? = nil) -> [String] {
      state.withLock {
        $0.file = file
        $0.refusal = reason
      }
      return reload.withLock { $0! }.run()
    }
  }

  @Test func whatCanBeTakenIs() throws {
    let program = try Program("loops = 2")
    #expect(program.reload("loops = 2") == [])
    #expect(program.reload("loops = 2\nlevel = high") == ["level is high from now on"])
    #expect(program.level == "high")
    #expect(program.reload("loops = 2\nlevel = high # as before") == [])
    // A key that is gone leaves its default.
    #expect(program.reload("loops = 2") == ["level is low from now on"])
    #expect(program.level == "low")
  }

  @Test func whatWaitsForTheNextStartIsNamedUntilThen() throws {
    let program = try Program("loops = 2")
    let line = "changed settings that the next start will take: "
    #expect(
      program.reload("loops = 3\nlisten = a:1\nlevel = high")
        == ["level is high from now on", line + "listen, loops"])
    #expect(program.reload("loops = 3\nlevel = high") == [line + "loops"])
    #expect(program.reload("loops = 2\nlevel = high") == [])
  }

  @Test func aFileThatCannotBeUsedChangesNothing() throws {
    let program = try Program("level = high")
    let line = "cannot read the settings again, the old ones stay in use: "
    #expect(program.reload(nil) == [line + "cannot read f"])
    #expect(
      program.reload("level = low\nloops = 65")
        == [line + "f:2: \"loops\": \"65\" is more than 64, the largest value"])
    #expect(program.level == "")
    #expect(
      program.reload("level = low", refusing: "it is too late")
        == ["level stays high: it is too late"])
    #expect(program.level == "")
    #expect(program.reload("level = low") == ["level is low from now on"])
  }

  /// What a flag says is not for the file to change.
  @Test func strongerSourcesHold() throws {
    let program = try Program("level = low", ["--level", "high"])
    #expect(program.reload("level = low") == [])
    #expect(program.level == "")
  }

  @Test func theConfigurationFileThatIsPrintedIsOne() throws {
    let command = SampleTable.table.commands[0]
    let text = SampleTable.table.exampleFile(for: command)
    #expect(
      text == """
        # Settings of "sample serve": take the "#" away in front of those to change.

        # accept connections here
        # (HOST:PORT with a port from 0 to 65535, unix:/PATH or systemd:NAME; a line for each)
        #listen = 127.0.0.1:8080

        # threads
        # (a whole number from 1 to 64)
        #loops = N

        # where data lies
        # (a text)
        #data = DIR

        # how much | how loud
        # (one of low, high; SIGHUP takes a change)
        #level = low

        # say more
        # (true or false)
        #verbose = false

        """)
    #expect(try ConfigurationFile(text, name: "f").entries == [])
    // With the "#" taken away it says what holds without it.
    let defaults = text.split(separator: "\n").filter {
      $0.hasPrefix("#") && !$0.hasPrefix("# ") && !$0.contains("loops")
    }.map { String($0.dropFirst()) }.joined(separator: "\n")
    let settings = try SampleTable.settings(["serve", "--config", "f"], file: defaults)
    #expect(settings[SampleTable.listen].text == "127.0.0.1:8080")
    #expect(settings[SampleTable.level] == "low")
    #expect(!settings[SampleTable.verbose])
  }

  @Test func theTableOfTheDocumentation() {
    #expect(
      SampleTable.table.markdownTable(for: SampleTable.table.commands[0]).split(separator: "\n")
        .suffix(3) == [
          "| `--data DIR` | `SAMPLE_DATA` | a text |  | no | where data lies |",
          "| `--level low\\|high` | `SAMPLE_LEVEL` | one of low, high | `low` | yes "
            + "| how much \\| how loud |",
          "| `--verbose` | `SAMPLE_VERBOSE` | true or false | `false` | no | say more |",
        ])
  }
}
