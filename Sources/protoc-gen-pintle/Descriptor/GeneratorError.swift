/// Why nothing can be generated: a sentence for the author of the `.proto`.
struct GeneratorError: Error, Equatable {
  /// What is wrong, led by the file and the name it is about: "a.proto: a.B.Get: no permission".
  let message: String

  init(_ message: String) { self.message = message }

  /// An error about a named thing of a file.
  init(file: String, name: String, _ reason: String) {
    message = "\(file): \(name): \(reason)"
  }
}
