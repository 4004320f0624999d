import Base
import RPC

/// The files of a folder as they are sent, by what stands behind the folder's path: "/a/b.js".
struct WebContents: Sendable {
  private let contents: [UTF8Key: PageContent]

  init(_ files: [WebFile]) {
    var contents: [UTF8Key: PageContent] = [:]
    for file in files {
      guard let type = file.contentType else {
        preconditionFailure("no content type for \(file.name)")
      }
      // Files change with the program only, but have no version in their name: a browser asks each time whether they
      // are still the same.
      let content = PageContent(type, file.bytes, maxAge: 0).tagged().compressed()
      contents[UTF8Key("/" + file.name)] = content
      if file.name == "index.html" { contents["/"] = content }
    }
    self.contents = contents
  }

  /// Whether the folder itself is a page.
  var hasIndex: Bool { contents["/"] != nil }

  subscript(path: String) -> PageContent? { contents[UTF8Key(path)] }
}
