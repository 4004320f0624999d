public import API
import Base
public import RPC
import Records
import Store

// MARK: - Certificates of clients that stand for accounts

extension AdminService {
  public func bindCertificate(
    _ request: Pintle.Admin.V1.BindCertificateRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.BindCertificateResponse {
    let language = context.language
    guard let name = Self.name(request) else {
      throw .fault(.invalidArgument, "ADMIN-c1nIv", .certificateInvalid, in: language)
    }
    let id = identifiers.next()
    let record = try await changeCredentials(
      of: request.accountID, ("ADMIN-c2aCc", "ADMIN-c3rLe"), context
    ) { transaction, account, caller in
      guard try CertificateTable.find(name, in: transaction) == nil else {
        throw RPCError.fault(
          .alreadyExists, "ADMIN-c4aEx", .certificateAlreadyBound, in: language)
      }
      let count = try CertificateTable.count(
        account: account.id, organization: account.organization, in: transaction)
      guard count < Limits.maxBoundCertificates else {
        throw RPCError.fault(
          .failedPrecondition, "ADMIN-c5tMy", .certificatesTooMany, in: language)
      }
      try transaction.append(
        CertificateEvent.bound(account: account.id, name: name, ceiling: caller.roles),
        to: CertificateEvent.aggregate(id, organization: account.organization), expecting: .none,
        by: caller.account)
      return try CertificateTable.find(id, organization: account.organization, in: transaction)
    }
    guard let record else { throw RPCError(.internal, "the store failed") }
    var response = Pintle.Admin.V1.BindCertificateResponse()
    response.certificate = Pintle.Admin.V1.BoundCertificate(record)
    return response
  }

  public func listBoundCertificates(
    _ request: Pintle.Admin.V1.ListBoundCertificatesRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.ListBoundCertificatesResponse {
    let page = Self.page(offset: request.offset, limit: request.limit)
    let result = try await listCredentials(of: request.accountID, "ADMIN-c6aCc", context) {
      organization, reader throws(StoreError) in
      try CertificateTable.list(
        account: request.accountID, organization: organization, page: page, in: reader)
    }
    var response = Pintle.Admin.V1.ListBoundCertificatesResponse()
    response.certificates = result.rows.map { Pintle.Admin.V1.BoundCertificate($0) }
    response.total = result.total
    return response
  }

  public func unbindCertificate(
    _ request: Pintle.Admin.V1.UnbindCertificateRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Admin.V1.UnbindCertificateResponse {
    let language = context.language
    try await changeCredentials(
      of: request.accountID, ("ADMIN-c7aCc", "ADMIN-c8rLe"), context, endsOne: true
    ) { transaction, account, caller in
      let binding = try CertificateTable.find(
        request.id, organization: account.organization, in: transaction)
      guard let binding, binding.account.utf8Equals(account.id) else {
        throw RPCError.fault(.notFound, "ADMIN-c9nFd", .certificateNotFound, in: language)
      }
      try transaction.append(
        CertificateEvent.unbound,
        to: CertificateEvent.aggregate(binding.id, organization: binding.organization),
        expecting: .exact(binding.sequence), by: caller.account)
    }
    return Pintle.Admin.V1.UnbindCertificateResponse()
  }

  /// The name that a request means; nil when no certificate can be known by it.
  private static func name(
    _ request: Pintle.Admin.V1.BindCertificateRequest
  ) -> CertificateName? {
    let kind: CertificateName.Kind
    let text: String
    switch request.name {
    case .publicKeySha256(let digest):
      guard let bytes = HexText.decode(digest), bytes.count == 32 else { return nil }
      return CertificateName(.key, HexText.encode(bytes))
    case .dnsName(let name): (kind, text) = (.dns, name)
    case .uri(let uri): (kind, text) = (.uri, uri)
    case .email(let address): (kind, text) = (.email, address)
    case nil: return nil
    }
    guard ClientCertificate.isComparable(text.utf8) else { return nil }
    // A wildcard stands for names of others, too.
    if kind == .dns, text.utf8.contains(UInt8(ascii: "*")) { return nil }
    return CertificateName(kind, text)
  }
}
