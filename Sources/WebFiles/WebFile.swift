import RPC

/// A file that browsers load from the program itself: text, as it stands in its folder of this target.
struct WebFile: Sendable {
  /// Where it is in its folder, with `/` between the parts.
  let name: String
  private let literal: StaticString

  /// A file of this name whose last line's end the literal does not have.
  init(_ name: String, _ literal: StaticString) {
    self.name = name
    self.literal = literal
  }

  /// Its bytes.
  var bytes: [UInt8] {
    literal.withUTF8Buffer { Array($0) }
  }

  /// What it is to a browser; nil for an ending that nobody knows.
  var contentType: String? {
    let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[$0...] } ?? ""
    return Self.contentTypes.first { $0.ending == ending }?.type
  }

  /// The content types by the endings that `.ci/web_files.py` takes.
  private static let contentTypes: [(ending: Substring, type: String)] = [
    (".html", "text/html; charset=utf-8"),
    (".css", "text/css; charset=utf-8"),
    (".js", "text/javascript; charset=utf-8"),
    (".ts", "text/plain; charset=utf-8"),
    (".json", "application/json"),
    (".svg", "image/svg+xml"),
    (".webmanifest", "application/manifest+json"),
    (".txt", "text/plain; charset=utf-8"),
  ]
}
