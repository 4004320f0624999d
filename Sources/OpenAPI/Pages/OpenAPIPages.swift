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
    var people = HTTPPage("/openapi", explorer)
    people.fields = [
      ("content-security-policy", ExplorerPage.policy), ("referrer-policy", "no-referrer"),
    ]
    return [
      document.page("/openapi.json", false), document.page("/openapi.yaml", true), people,
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

/// A document that is made when it is first asked for, on a thread of its own, and its two forms as they are sent.
private final class KeptDocument: Sendable {
  private struct Forms {
    let json: PageContent
    let yaml: PageContent
  }

  private struct State {
    var forms: Forms?
    /// Makes the forms; one for all who wait.
    var work: Task<Forms?, Never>?
  }

  private let services: [RegisteredService]
  private let settings: OpenAPISettings
  private let state = Mutex(State())

  init(_ services: [RegisteredService], _ settings: OpenAPISettings) {
    self.services = services
    self.settings = settings
  }

  /// A page with one of the forms.
  func page(_ path: String, _ isYAML: Bool) -> HTTPPage {
    HTTPPage(path) {
      self.state.withLock { $0.forms }.map { isYAML ? $0.yaml : $0.json }
    } late: {
      guard let forms = await self.made() else {
        return PageContent("text/plain", "there is no thread to make it now\n", status: 503)
      }
      return isYAML ? forms.yaml : forms.json
    }
  }

  /// The forms, when they are made; nil when there was no thread for that.
  private func made() async -> Forms? {
    let work = state.withLock { state in
      if let work = state.work { return work }
      if let forms = state.forms { return Task { forms } }
      let work = Task { await self.make() }
      state.work = work
      return work
    }
    return await work.value
  }

  private func make() async -> Forms? {
    let (services, settings) = (services, settings)
    let forms = try? await SystemThread.value(name: "openapi") { () -> Forms in
      let document = OpenAPIDocument(services, settings).value
      return Forms(
        json: Self.content("application/json", document.bytes()),
        yaml: Self.content("application/yaml", YAMLText.bytes(document)))
    }
    state.withLock { state in
      state.forms = forms
      state.work = nil
    }
    return forms
  }

  private static func content(_ type: String, _ bytes: [UInt8]) -> PageContent {
    PageContent(type, bytes, maxAge: OpenAPIPages.maxAgeSeconds).tagged().compressed()
  }
}
