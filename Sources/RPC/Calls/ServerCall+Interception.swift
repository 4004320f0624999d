// Message interceptors, and what they may send when they have waited.
extension ServerCall {
  /// Who called when the handler began.
  private static let beginner = CallKey<any CallIdentity>()
  /// Whom the answer is for that interceptors hold: it is sent while whoever calls may do all that this one could.
  private static let addressee = CallKey<any CallIdentity>()

  /// Whether an interceptor wants to see this call's request or response.
  @usableFromInline
  var hasInterest: Bool {
    let interceptors = settings.messageInterceptors
    for index in interceptors.indices
    where !interceptors[index].interest(in: CallContext(self)).isEmpty {
      return true
    }
    return false
  }

  /// Shows the request to the interceptors that want it; throws when the caller's right ends meanwhile.
  ///
  /// Neither this nor the next knows the message's type, so that one body serves all methods.
  @usableFromInline
  func intercept(request: MessageBox) async throws(RPCError) {
    let context = CallContext(self)
    for interceptor in settings.messageInterceptors
    where interceptor.interest(in: context).contains(.request) {
      beginWaiting()
      defer { endWaiting() }
      try await interceptor.intercept(request: request, context)
    }
    if isOutdated { try await renewIdentity() }
    values[Self.beginner] = identity
  }

  /// Shows the response to the interceptors that want it; throws when the caller's right ends meanwhile, or a part of
  /// it: the response may hold what the caller may not see any more.
  ///
  /// What the call itself has done to its caller's rights does not count: that is what it was to do.
  @usableFromInline
  func intercept(response: MessageBox, request: MessageBox) async throws(RPCError) {
    let context = CallContext(self)
    var isBound = true
    if let beginner = values[Self.beginner], !hasChangedRights(since: beginner) {
      values[Self.addressee] = beginner
      try await checkAddressee()
    } else {
      do throws(RPCError) { if isOutdated { try await renewIdentity() } } catch { isBound = false }
      values[Self.addressee] = isBound ? identity : nil
    }
    for interceptor in settings.messageInterceptors
    where interceptor.interest(in: context).contains(.response) {
      if isBound { beginWaiting() }
      defer { if isBound { endWaiting() } }
      try await interceptor.intercept(response: response, request: request, context)
    }
    if isBound { try await checkAddressee() }
  }

  /// Whether the call has changed rights, perhaps its caller's.
  private func hasChangedRights(since beginner: any CallIdentity) -> Bool {
    beginner.hasChangedRights || identity?.hasChangedRights ?? false
  }

  /// Throws when whoever calls may not do all, as of now, that the one could for whom interceptors hold an answer.
  private func checkAddressee() async throws(RPCError) {
    if isOutdated { try await renewIdentity() }
    try requireAddressee()
  }

  /// The same, as far as is known; nothing where no answer is held.
  func requireAddressee() throws(RPCError) {
    guard let addressee = values[Self.addressee], let identity else { return }
    try identity.requireRights(of: addressee)
  }
}
