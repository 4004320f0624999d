import Base

extension Limits {
  // The JSON gateway
  /// The content type of an answer that is given as it is (`google.api.HttpBody`); a longer one is
  /// application/octet-stream.
  static let maxContentTypeBytes = 256
  /// The names in a field mask that is made of a PATCH's body.
  static let maxPatchPaths = 1000
}
