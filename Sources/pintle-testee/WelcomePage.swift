import RPC

/// The page at `/`: what the program serves, some KB long so that clients and benchmarks have something to load.
enum WelcomePage {
  /// The page for a server of these services.
  static func page(_ services: [RegisteredService]) -> HTTPPage {
    HTTPPage("/", PageContent("text/html; charset=utf-8", html(services)).tagged())
  }

  private static func html(_ services: [RegisteredService]) -> String {
    var html = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>pintle-testee</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { border-bottom: 1px solid #ccc; padding: .25rem .5rem; text-align: left; }
      code { font-family: ui-monospace, monospace; }
      </style>
      </head>
      <body>
      <h1>pintle-testee</h1>
      <p>Services for tests and benchmarks. Each method answers as gRPC, gRPC-Web and Connect on its path; those
      with HTTP rules answer as JSON on theirs too.</p>

      """
    for service in services {
      html += "<h2><code>\(service.descriptor.name)</code></h2>\n<table>\n"
      html += "<tr><th>Path</th><th>Kind</th><th>HTTP rules</th></tr>\n"
      for method in service.methods {
        let rules = method.descriptor.httpRules.map { "<code>\($0.verb) \($0.template)</code>" }
        html +=
          "<tr><td><code>\(method.descriptor.path)</code></td><td>\(method.descriptor.kind)</td>"
          + "<td>\(rules.joined(separator: "<br>"))</td></tr>\n"
      }
      html += "</table>\n"
    }
    return html + "</body>\n</html>\n"
  }
}
