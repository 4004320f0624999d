/// How a JSONPath expression is written, and what it means where the dialects disagree.
///
/// `docs/jsonpath.md` has the differences as a table.
public enum PathDialect: Sendable {
  /// RFC 9535, in full, with its five functions.
  case rfc9535
  /// What the Java library of Jayway takes, which most products mean by JSONPath.
  ///
  /// A filter stands in `[?(...)]`, and on an object it looks at the object itself, not at its members. Text and
  /// number may be equal (`'5' == 5`). Names in a row at a path's end make one object. Functions stand behind a dot.
  case jayway
  /// Jayway's, as SailPoint has it: with `$.now()`, and with `{{$.path}}` in a filter's texts and as its values.
  case sailPoint

  var isJayway: Bool { self != .rfc9535 }
}
