/// Rows of text under headings, columns as wide as their widest cell.
public struct TextTable: Sendable {
  private var rows: [[String]]

  /// Begins a table; headings are upper case by custom.
  public init(_ headings: String...) { rows = [headings] }

  /// Adds a row with a cell for each heading; control characters become "?", so that names cannot draw.
  public mutating func append(_ cells: String...) {
    precondition(cells.count == rows[0].count, "a row needs a cell for each heading")
    rows.append(
      cells.map { cell in
        String(String.UnicodeScalarView(cell.unicodeScalars.map { isPrintable($0) ? $0 : "?" }))
      })
  }

  /// The table as lines, without blanks at their ends.
  public var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line += cell
        if column < row.count - 1 {
          line += String(repeating: " ", count: widths[column] - cell.count + 2)
        }
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
