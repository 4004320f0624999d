public import RPC

/// What browsers load: the JavaScript client under `/client/`, the console under `/console/`, and the way there.
///
/// Everything comes out of the program, and asks for nothing elsewhere.
public enum WebPages {
  /// What browsers let the pages do (Content Security Policy Level 3): load from where they come from, and nothing
  /// inline; no other page may frame them.
  static let policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

  /// The client, which pages of every origin may load.
  public static var client: HTTPPage {
    var page = tree("/client", WebFile.client)
    page.isForAllOrigins = true
    return page
  }

  /// The console.
  public static var console: HTTPPage { tree("/console", WebFile.console) }

  /// The page at `/`, of a program of this version: it sends browsers to the console, and tells others what is where.
  public static func welcome(version: String) -> HTTPPage {
    let toConsole = PageContent.redirect(to: "console/")
    let directory = PageContent(
      "application/json",
      #"{"name":"pintle","version":"\#(version)","console":"/console/","client":"/client/pintle.js","#
        + #""openapi":"/openapi.json","health":"/readyz"}"# + "\n")
    var page = HTTPPage("/") { request in
      takesHTML(request.field(.accept) ?? "") ? toConsole : directory
    }
    page.fields = [("vary", "accept")]
    return page
  }

  /// Whether an `accept` field names HTML, as those of browsers do: `*/*` does not.
  private static func takesHTML(_ accept: String) -> Bool {
    accept.utf8.split(separator: UInt8(ascii: ",")).contains { range in
      let type = range.prefix { $0 != UInt8(ascii: ";") }.filter { $0 != UInt8(ascii: " ") }
      // In small letters; "/" stays as it is.
      return type.lazy.map { $0 | 0x20 }.elementsEqual("text/html".utf8)
    }
  }

  /// Pages for the files of a folder; the folder itself is its `index.html`.
  private static func tree(_ path: String, _ files: [WebFile]) -> HTTPPage {
    let contents = WebContents(files)
    // Without the slash, relative addresses of the page would mean its neighbours.
    let toFolder = PageContent.redirect(to: String(path.dropFirst()) + "/")
    var page = HTTPPage.tree(path) { request in
      request.rest.isEmpty && contents.hasIndex ? toFolder : contents[request.rest]
    }
    page.fields = [("content-security-policy", policy), ("referrer-policy", "no-referrer")]
    return page
  }
}
