import Base
import Server

/// `pintle completion`.
enum CompletionCommand {
  static func run(_ settings: Settings) throws(CommandError) -> Int32 {
    guard let shell = CommandTable.Shell(rawValue: settings.operands[0]) else {
      throw .usage(
        "there is no completion for \"\(EchoedText.cut(settings.operands[0]))\", but for "
          + CommandTable.Shell.allCases.map(\.rawValue).joined(separator: ", "))
    }
    Console.print(Commands.table.completion(for: shell))
    return 0
  }
}
