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
  mutating func comment(_ lines: [String], fallback: String) {
    var lines = lines.isEmpty ? [fallback] : lines
    // The first paragraph of documentation is one sentence by convention: what follows it stands apart.
    if lines.count > 1, lines[0].hasSuffix("."), !lines[1].isEmpty { lines.insert("", at: 1) }
    for text in lines { line(text.isEmpty ? "///" : "/// " + text) }
  }
}
