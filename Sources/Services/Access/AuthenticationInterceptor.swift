import Base
public import RPC
public import Store

/// Finds out who calls and whether that account may call the method, for every dialect alike.
///
/// A bearer token is known by its SHA-256; nothing else of it is stored. One that is a JWT is an access token, known by
/// its signature. Without a token, the certificate counts that the client has shown in the handshake, if an account is bound
/// to it; with one, both must be the same account's. What is found out when the head comes is
/// looked at again before anything is done with it: see ``CallIdentity`` and `DomainStore.write`.
public struct AuthenticationInterceptor: HeadInterceptor {
  private let directory: CallerDirectory
  private let throttle: CallThrottle
  private let recordsClients: Bool

  /// Makes an interceptor that looks tokens up in a store.
  ///
  /// - Parameters:
  ///   - store: Where tokens and accounts are.
  ///   - tokens: Knows those that are JWTs.
  ///   - throttle: How often that may be done.
  ///   - recordsClients: Whether events tell the address of the client whose call wrote them.
  public init(
    store: Store, tokens: AccessTokens? = nil, throttle: CallThrottle = CallThrottle(),
    recordsClients: Bool = true
  ) {
    // Known to the HTTP layer before the first request comes.
    _ = CallContext.organizationField
    self.throttle = throttle
    self.recordsClients = recordsClients
    directory = CallerDirectory(store: store, tokens: tokens) { throttle.remember($0) }
  }

  public func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
    do throws(RPCError) {
      return try authenticate(context)
    } catch {
      throw throttle.counted(error, context)
    }
  }

  private func authenticate(_ context: CallContext) throws(RPCError) -> HeadDecision {
    // Nobody shall act by another field than the one that a proxy or a log has seen.
    try context.requireAtMostOne(.authorization)
    try context.requireAtMostOne(CallContext.organizationField)
    // A caller that the program itself vouches for (the socket in the data directory) is there already.
    guard context.identity == nil else {
      try Self.checkPermission(context)
      return .proceed
    }
    if context.isPublicMethod { return .proceed }
    var key = try key(context)
    if recordsClients { key.client = context.clientAddress }
    try throttle.admit(key.hash, context)
    let permission = Self.permission(context)
    let found = directory.store.answersInline ? try directory.findNow(key, permission) : nil
    guard let caller = found else {
      let asked = key
      // The engine, or another issuer, has to be asked elsewhere: the call waits for it, the loop does not.
      return .later { () async throws(RPCError) in
        do throws(RPCError) {
          let caller = try await directory.find(asked, permission)
          try caller.requireScope(of: context.method)
          try throttle.draw(caller)
          context.identity = caller
        } catch {
          throw throttle.counted(error, context)
        }
      }
    }
    try caller.requireScope(of: context.method)
    try throttle.draw(caller)
    context.identity = caller
    return .proceed
  }

  public func end(_ context: CallContext, _ outcome: CallOutcome) {}

  /// What the method asks for; nil when it is enough to be known.
  private static func permission(_ context: CallContext) -> String? {
    guard case .required(let permission) = context.method.permission else { return nil }
    return permission
  }

  /// Throws unless a caller that was vouched for may call the method.
  private static func checkPermission(_ context: CallContext) throws(RPCError) {
    guard let permission = permission(context) else { return }
    guard let caller = context.identity as? Caller, caller.permissions.contains(permission) else {
      throw .permissionMissing
    }
  }

  /// What the head says of who calls.
  private func key(_ context: CallContext) throws(RPCError) -> CallerKey {
    let certificate = context.clientCertificate
    let organization = context.selectedOrganization ?? ""
    guard let header = context.authorization, !header.isEmpty else {
      guard let certificate else { throw .authorizationMissing }
      // Browsers show a user's certificate for every page that calls.
      guard !context.isFromForeignPage else { throw .certificateOfPage }
      return CallerKey(certificate: certificate, organization: organization)
    }
    guard let token = BearerCredentials(header)?.token, token.count <= Limits.maxTokenBytes else {
      throw .authorizationInvalid
    }
    var key = directory.key(token, organization: organization)
    key.certificate = certificate
    return key
  }
}
