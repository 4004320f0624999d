import Base
import HTTP
public import Wire

// What callers write that nobody knows.
extension ServerCall {
  /// The field of an answer that names what was ignored of the request.
  private static let ignoredField = "pintle-ignored"
  private static let told = CallKey<IgnoredNames>()

  /// Whether what nobody knows of a request is an error.
  var refusesUnknown: Bool { form.refusesUnknown ?? method.refusesUnknown }

  /// What ProtoJSON of requests is read with.
  var requestOptions: JSONOptions {
    var options = jsonOptions
    options.ignoresUnknown = !refusesUnknown
    return options
  }

  /// Tells the client what was ignored of its request: before the response where that has not begun, else behind it.
  ///
  /// Of all the messages of a call each name is told once, and no more than `Limits.maxIgnoredNames`.
  public func tell(_ ignored: IgnoredNames) {
    guard !ignored.isEmpty else { return }
    var told = values[Self.told] ?? IgnoredNames()
    let before = told.names.count
    told.merge(ignored)
    values[Self.told] = told
    guard told.names.count > before else { return }
    let text = told.names[before...].joined(separator: ", ") + (told.hasMore ? ", ..." : "")
    append(notice: Self.ignoredField, text)
  }

  /// Tells the client which numbers of enums nobody knows.
  @usableFromInline
  func tell(undeclared numbers: [Int32]) {
    var ignored = IgnoredNames()
    for number in numbers { ignored.note(value: "\(number)") }
    tell(ignored)
  }

  /// Adds a field to the answer under its plain name, in every dialect: before the response where that has not begun,
  /// else behind it.
  func append(notice name: String, _ text: String) {
    if form.dialect == .json {
      httpFields.append(name, text)
    } else if isHeadSent {
      trailingMetadata.append(name, text)
    } else {
      responseMetadata.append(name, text)
    }
  }

  /// Deals with the query of a call whose dialect gives no parameter but `known` a meaning.
  func checkQuery(_ stream: HTTPStream, known: [String] = []) throws(RPCError) {
    var ignored = IgnoredNames()
    for (name, _) in QueryParameters.readAsFarAsPossible(stream.head.query) {
      if known.utf8Contains(name) { continue }
      guard !refusesUnknown else { throw malformed(.unknownParameter(name)) }
      ignored.note(parameter: name)
    }
    tell(ignored)
  }
}
