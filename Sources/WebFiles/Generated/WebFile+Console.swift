// Made by .ci/web_files.py. Do not edit.
// swift-format-ignore-file

extension WebFile {
  /// The files of the folder console, in the order of their names.
  static let console: [WebFile] = [
    WebFile(
      "index.html",
#"""
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pintle</title>
</head>
<body>
<h1>Pintle</h1>
<ul>
<li><a href="../openapi">The API</a></li>
<li><a href="../client/pintle.js">The client for web pages</a></li>
<li><a href="../readyz">Whether the server is ready</a></li>
</ul>
</body>
</html>

"""#),
  ]
}
