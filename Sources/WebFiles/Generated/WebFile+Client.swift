// Made by .ci/web_files.py. Do not edit.
// swift-format-ignore-file

extension WebFile {
  /// The files of the folder client, in the order of their names.
  static let client: [WebFile] = [
  ]
}
