/// A message whose JSON form is not the object of its fields: inside an `Any` it stands in a member `value`.
protocol WellKnownJSON: Message {
  /// Sets the message from a parameter's text, which is its JSON form, strings without their quotes.
  mutating func merge(parameter text: UnsafeRawBufferPointer) throws(WireError)

  /// What a parameter's text must be, for errors: "a timestamp".
  static var parameterKind: String { get }
}

extension WellKnownJSON {
  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    try parameter.end()
    let bytes = Array(parameter.text.utf8)
    do throws(WireError) {
      try bytes.span.bytes.withUnsafeBytes { (bytes) throws(WireError) in
        try merge(parameter: bytes)
      }
    } catch {
      // The offsets and words of JSON mean nothing to who wrote a parameter.
      throw parameter.refusal(Self.parameterKind)
    }
  }

  /// Reads the text as JSON.
  mutating func merge(jsonParameter text: UnsafeRawBufferPointer) throws(WireError) {
    var reader = JSONReader(text.bytes)
    try merge(from: &reader)
    try reader.finish()
  }
}
