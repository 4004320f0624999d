// What clients are told beside an answer.
extension CallContext {
  /// The field of an answer that tells of something that is no error.
  private static var warningField: String { "pintle-warning" }

  /// Tells the client something that is no error, in the field `pintle-warning`: before the response where that has not
  /// begun, else behind it.
  ///
  /// - Parameter text: Printable ASCII; nil for nothing to tell.
  public func warn(_ text: String?) {
    if let text { call.append(notice: Self.warningField, text) }
  }
}
