/// A regular expression as it was read.
indirect enum ExpressionNode {
  /// Matches nothing but the empty text.
  case empty
  /// One scalar of a set.
  case scalar(ScalarSet)
  case sequence([ExpressionNode])
  case choice([ExpressionNode])
  /// The node, at least and at most so often; nil for any number.
  case repetition(ExpressionNode, least: Int, most: Int?)
  case assertion(Assertion)
}

/// A condition on a place between two scalars.
enum Assertion: UInt32 {
  /// The text's start.
  case textStart
  /// The text's end.
  case textEnd
  /// The text's end, or before an end of line that ends the text.
  case lastLineEnd
  /// The same where only line feed ends a line.
  case lastUnixLineEnd
  /// The text's start, or behind an end of line that is not the text's end.
  case lineStart
  case unixLineStart
  /// The text's end, or before an end of line.
  case lineEnd
  case unixLineEnd
  /// Between a character of words and another one, or the text's edge: ASCII.
  case wordBoundary
  case noWordBoundary
  /// The same by Unicode.
  case unicodeWordBoundary
  case noUnicodeWordBoundary
}
