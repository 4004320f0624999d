import Base
public import RPC
import Synchronization
import Wire

/// The pages with the description of a server: `/openapi.json`, `/openapi.yaml`, and `/openapi` for people.
public enum OpenAPIPages {
  /// For how many seconds caches may keep them.
  static let maxAgeSeconds = 300

  /// The pages for a server of these services.
  public static func pages(
    _ services: [RegisteredService], _ settings: OpenAPISettings
  ) -> [HTTPPage] {
    var settings = settings
    settings.pages += descriptions
    let document = KeptDocument(services, settings)
    let explorer = PageContent(
      "text/html; charset=utf-8", ExplorerPage.html, maxAge: maxAgeSeconds
    ).tagged().compressed()
    return [
      HTTPPage("/openapi.json") { _ in document.json },
      HTTPPage("/openapi.yaml") { _ in document.yaml },
      HTTPPage("/openapi", explorer),
    ].map { page in
      var page = page
      page.isForAllOrigins = true
      return page
    }
  }

  private static let descriptions = [
    DescribedPage("/openapi.json", summary: "This document."),
    DescribedPage(
      "/openapi.yaml", summary: "This document as YAML.", contentType: "application/yaml",
      schema: [:]),
    DescribedPage(
      "/openapi", summary: "This document for people.", contentType: "text/html",
      schema: ["type": "string"]),
    DescribedPage(
      "/healthz", summary: "Whether the process answers.", contentType: "text/plain",
      schema: ["type": "string"], example: "ok\n"),
    DescribedPage(
      "/readyz", summary: "Whether calls should come here.", contentType: "text/plain",
      schema: ["type": "string"], example: "ok\n",
      failures: [(503, "They should not; the text says why.")]),
  ]
}

/// A document that is made when it is first asked for, and its two forms as they are sent.
private final class KeptDocument: Sendable {
  private struct Forms {
    let json: PageContent
    let yaml: PageContent
  }

  private let services: [RegisteredService]
  private let settings: OpenAPISettings
  private let forms = Mutex<Forms?>(nil)

  init(_ services: [RegisteredService], _ settings: OpenAPISettings) {
    self.services = services
    self.settings = settings
  }

  var json: PageContent { made.json }
  var yaml: PageContent { made.yaml }

  private var made: Forms {
    forms.withLock { forms in
      if let forms { return forms }
      let document = OpenAPIDocument(services, settings).value
      let made = Forms(
        json: Self.content("application/json", document.bytes()),
        yaml: Self.content("application/yaml", YAMLText.bytes(document)))
      forms = made
      return made
    }
  }

  private static func content(_ type: String, _ bytes: [UInt8]) -> PageContent {
    PageContent(type, bytes, maxAge: OpenAPIPages.maxAgeSeconds).tagged().compressed()
  }
}
