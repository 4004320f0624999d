import Base

// Scripts that have shells complete command lines, made from the table.

extension CommandTable {
  /// The shells that there is a script for.
  public enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  /// What a shell reads to complete this program's command lines.
  public func completion(for shell: Shell) -> String {
    switch shell {
    case .bash: bashCompletion
    case .zsh: zshCompletion
    case .fish: fishCompletion
    }
  }

  /// How the value of an option, or an operand, is completed.
  private enum Values {
    case words([String])
    case files
    case directories
    case nothing
  }

  private static func values(_ option: OptionSpec) -> Values? {
    guard let placeholder = option.placeholder else { return nil }
    return option.words.isEmpty ? values(of: placeholder) : .words(option.words)
  }

  /// How what stands without a flag is completed, which is of one operand: of the one that something is known of.
  private static func operandValues(_ command: CommandSpec?) -> Values? {
    guard let operands = command?.operands, let first = operands.first else { return nil }
    if let known = operands.first(where: { !$0.words.isEmpty }) { return .words(known.words) }
    return values(of: first.name)
  }

  private static func values(of placeholder: String) -> Values {
    if placeholder.contains("FILE") { return .files }
    return placeholder.contains("DIR") ? .directories : .nothing
  }

  /// What can stand behind words: the words of commands and groups, and for a command its own.
  private struct Place {
    var words: [String]
    /// The next words, and what is said of them.
    var next: [(word: String, summary: String)]
    var command: CommandSpec?

    var name: String { words.joined(separator: " ") }
  }

  /// Every sequence of words that begins a command, the empty one first.
  private var places: [Place] {
    var places: [Place] = []
    func add(_ words: [String]) {
      let behind = commands.filter {
        $0.words.count > words.count && Array($0.words.prefix(words.count)) == words
      }
      var next: [(word: String, summary: String)] = []
      for command in behind {
        let word = command.words[words.count]
        if next.contains(where: { $0.word == word }) { continue }
        let isWhole = command.words.count == words.count + 1
        next.append((word, isWhole ? command.summary : "commands of \(word)"))
      }
      places.append(Place(words: words, next: next, command: commands.first { $0.words == words }))
      for (word, _) in next { add(words + [word]) }
    }
    add([])
    return places
  }

  /// The words that lead to a place.
  ///
  /// Behind `help` stands what stands without it.
  private var placeNames: [String] {
    places.dropFirst().filter { $0.command?.operands.first?.name != "COMMAND" }.map(\.name)
  }

  /// The same as a pattern of a shell's `case`.
  private var placePattern: String {
    placeNames.map { "'\($0)'" }.joined(separator: "|")
  }

  private static func flags(_ option: OptionSpec) -> [String] {
    ["--" + option.name] + (option.short.map { ["-" + $0] } ?? [])
  }

  private var functionName: String { "_" + program.replacing("-", with: "_") }

  private var bashCompletion: String {
    var lines = [
      "# bash completion for \(program)",
      "\(functionName)() {",
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} place= word i",
      "  COMPREPLY=()",
      "  for ((i = 1; i < COMP_CWORD; i++)); do",
      "    word=${COMP_WORDS[i]}",
      "    case \"${place:+$place }$word\" in",
      "      \(placePattern)) place=\"${place:+$place }$word\" ;;",
      "    esac",
      "  done",
      "  case \"$place:$previous\" in",
    ]
    func words(_ words: [String]) -> String {
      "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$current\"))"
    }
    func action(_ values: Values) -> String {
      switch values {
      case .words(let list): words(list)
      case .files: "compopt -o default 2>/dev/null"
      case .directories: "compopt -o dirnames 2>/dev/null"
      case .nothing: ":"
      }
    }
    for place in places {
      for option in place.command?.options ?? [] {
        guard let values = Self.values(option) else { continue }
        let pattern = Self.flags(option).map { "'\(place.name):\($0)'" }.joined(separator: "|")
        lines.append("    \(pattern)) \(action(values)); return ;;")
      }
    }
    lines += ["  esac", "  case \"$place:$current\" in"]
    for place in places {
      if let command = place.command {
        let flags = command.options.map { "--" + $0.name } + ["--help"]
        lines.append("    '\(place.name):-'*) \(words(flags)); return ;;")
      }
    }
    lines += ["  esac", "  case \"$place\" in"]
    for place in places {
      let line: String
      if !place.next.isEmpty {
        line = words(place.next.map(\.word))
      } else if let values = Self.operandValues(place.command) {
        line = action(values)
      } else {
        continue
      }
      lines.append("    '\(place.name)') \(line) ;;")
    }
    lines += ["  esac", "}", "complete -F \(functionName) \(program)"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var zshCompletion: String {
    func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
    func described(_ word: String, _ summary: String) -> String {
      quoted(word.replacing(":", with: "\\:") + ":" + summary)
    }
    func action(_ values: Values) -> String {
      switch values {
      case .words(let list): "compadd -- \(list.joined(separator: " "))"
      case .files: "_files"
      case .directories: "_files -/"
      case .nothing: ":"
      }
    }
    var lines = [
      "#compdef \(program)",
      "# zsh completion for \(program)",
      "\(functionName)() {",
      "  local place= word i",
      "  local -a items",
      "  for ((i = 2; i < CURRENT; i++)); do",
      "    word=$words[i]",
      "    case \"${place:+$place }$word\" in",
      "      \(placePattern)) place=\"${place:+$place }$word\" ;;",
      "    esac",
      "  done",
      "  case \"$place:$words[CURRENT-1]\" in",
    ]
    for place in places {
      for option in place.command?.options ?? [] {
        guard let values = Self.values(option) else { continue }
        let pattern = Self.flags(option).map { "'\(place.name):\($0)'" }.joined(separator: "|")
        lines.append("    \(pattern)) \(action(values)); return ;;")
      }
    }
    lines += ["  esac", "  case \"$place:$words[CURRENT]\" in"]
    for place in places {
      guard let command = place.command else { continue }
      let items =
        command.options.map { described("--" + $0.name, $0.summary) }
        + [described("--help", "say what it takes")]
      lines += [
        "    '\(place.name):-'*)", "      items=(\(items.joined(separator: " ")))",
        "      _describe -o option items; return ;;",
      ]
    }
    lines += ["  esac", "  case \"$place\" in"]
    for place in places {
      if !place.next.isEmpty {
        let items = place.next.map { described($0.word, $0.summary) }
        lines += [
          "    '\(place.name)')", "      items=(\(items.joined(separator: " ")))",
          "      _describe command items ;;",
        ]
      } else if let values = Self.operandValues(place.command) {
        lines.append("    '\(place.name)') \(action(values)) ;;")
      }
    }
    lines += [
      "  esac", "}",
      // Read as a file of $fpath it is the function's body; read by "source" it has to be told of.
      "if [[ ${zsh_eval_context[-1]} == loadautofunc ]]; then",
      "  \(functionName) \"$@\"", "else", "  compdef \(functionName) \(program)", "fi",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var fishCompletion: String {
    func quoted(_ text: String) -> String {
      "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
    }
    func action(_ values: Values?) -> String {
      switch values {
      case nil: ""
      case .words(let list)?: " -x -a \(quoted(list.joined(separator: " ")))"
      case .files?, .directories?: " -r -F"
      case .nothing?: " -x"
      }
    }
    let function = "__\(program.replacing("-", with: "_"))_place"
    var lines = [
      "# fish completion for \(program)",
      "function \(function)",
      "  set -l place ''",
      "  for word in (commandline -opc)[2..-1]",
      "    set -l longer (string trim -- \"$place $word\")",
      "    switch \"$longer\"",
      "      case \(placeNames.map(quoted).joined(separator: " "))",
      "        set place $longer",
      "    end",
      "  end",
      "  test \"$place\" = \"$argv[1]\"",
      "end",
      "complete -c \(program) -f",
    ]
    for place in places {
      let head = "complete -c \(program) -n \(quoted("\(function) \"\(place.name)\""))"
      for (word, summary) in place.next {
        lines.append("\(head) -a \(quoted(word)) -d \(quoted(summary))")
      }
      guard let command = place.command else { continue }
      for option in command.options {
        lines.append(
          "\(head) -l \(option.name)" + (option.short.map { " -s \($0)" } ?? "")
            + action(Self.values(option)) + " -d \(quoted(option.summary))")
      }
      if let values = Self.operandValues(command), place.next.isEmpty {
        switch values {
        case .files, .directories: lines.append("\(head) -F")
        case .words(let list):
          lines.append("\(head) -a \(quoted(list.joined(separator: " ")))")
        case .nothing: break
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
