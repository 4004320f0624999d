import HTTP

/// A field of request heads that somebody above reads: its name is made known to the HTTP layer when the value is
/// made, so that looking for it costs no comparison of names.
///
/// Made once, before the first request comes, as a `static let`.
public struct RequestField: Sendable {
  let name: HTTPFieldName

  /// Registers a name in lower case; the same name again is the same field.
  public init(_ name: StaticString) { self.name = .register(name) }

  /// The field that carries tokens.
  public static let authorization = RequestField("authorization")
  /// The field that says what a client can read.
  public static let accept = RequestField("accept")
  /// The field that says what the body is.
  public static let contentType = RequestField("content-type")
  /// The field that says how the body is compressed.
  public static let contentEncoding = RequestField("content-encoding")
  /// The field by which a browser says whose page asks.
  public static let origin = RequestField("origin")
}
