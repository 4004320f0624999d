/// Collects source text line by line, indented by the blocks that are open.
struct CodePrinter {
  private(set) var text = ""
  private var depth = 0

  /// One line; "" for an empty one.
  mutating func line(_ line: String = "") {
    if !line.isEmpty {
      for _ in 0..<depth { text += "  " }
      text += line
    }
    text += "\n"
  }

  /// Lines between `head {` and `}`.
  mutating func block<Failure: Error>(
    _ head: String, _ body: (inout CodePrinter) throws(Failure) -> Void
  ) throws(Failure) {
    line(head + " {")
    try indented(body)
    line("}")
  }

  /// Lines one step further in.
  mutating func indented<Failure: Error>(
    _ body: (inout CodePrinter) throws(Failure) -> Void
  ) throws(Failure) {
    depth += 1
    try body(&self)
    depth -= 1
  }

  /// Another printer's lines, indented as this one's next line would be.
  mutating func append(_ other: CodePrinter) {
    for text in other.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      line(String(text))
    }
  }

  /// A documentation comment; `fallback` when there is none.
  ///
  /// The first paragraph of documentation is one sentence by convention: what follows it stands apart.
  mutating func comment(_ lines: [String], fallback: String) {
    let lines = lines.isEmpty ? [fallback] : lines
    let paragraph = lines.prefix { !$0.isEmpty }
    let rest = lines.dropFirst(paragraph.count).drop { $0.isEmpty }
    let (first, more) = Self.split(paragraph.joined(separator: " "))
    documentation(wrapped: first)
    if !more.isEmpty {
      line("///")
      documentation(wrapped: more)
    }
    if !rest.isEmpty { line("///") }
    for text in rest { line(text.isEmpty ? "///" : "/// " + text) }
  }

  /// The first sentence, with a period, and what follows it.
  private static func split(_ text: String) -> (first: String, rest: String) {
    let words = text.split(separator: " ")
    let end = words.firstIndex { $0.hasSuffix(".") } ?? words.count - 1
    let first = words[...end].joined(separator: " ")
    let isEnded = first.hasSuffix(".")
    return (isEnded ? first : first + ".", words[(end + 1)...].joined(separator: " "))
  }

  private mutating func documentation(wrapped text: String) {
    let width = 96 - 2 * depth
    var current = "///"
    for word in text.split(separator: " ") {
      if current.count + 1 + word.count > width, current != "///" {
        line(current)
        current = "///"
      }
      current += " " + word
    }
    line(current)
  }
}
