public import Base
public import Store

/// A name of certificates that stands for an account.
public struct CertificateRecord: Sendable, Equatable {
  /// The account's organization.
  @UTF8Compared public var organization: String
  @UTF8Compared public var id: String
  @UTF8Compared public var account: String
  public var name: CertificateName
  /// The roles of whoever bound it: what calls by it can have at most.
  public var ceiling: RoleCeiling
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
}

/// The names of clients' certificates that stand for accounts; each for one.
public enum CertificateTable {
  private static let columns: StaticString =
    """
    organization, id, account, kind, name, maker_instance_roles, maker_roles, sequence, created_at
    """
  private static let selectByID = Statement(
    "SELECT \(columns) FROM account_certificates WHERE organization = $1 AND id = $2")
  private static let selectByName = Statement(
    "SELECT \(columns) FROM account_certificates WHERE kind = $1 AND name = $2")
  private static let countByAccount = Statement(
    "SELECT COUNT(*) FROM account_certificates WHERE organization = $1 AND account = $2")
  private static let insertRow = Statement(
    "INSERT INTO account_certificates (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
  private static let deleteRow = Statement(
    "DELETE FROM account_certificates WHERE organization = $1 AND id = $2")
  private static let deleteByAccount = Statement(
    "DELETE FROM account_certificates WHERE organization = $1 AND account = $2")
  private static let deleteByOrganization = Statement(
    "DELETE FROM account_certificates WHERE organization = $1")

  /// The binding with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> CertificateRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)], record)
  }

  /// The binding of a name, of whatever organization.
  public static func find(
    _ name: CertificateName, in reader: Reader
  ) throws(StoreError) -> CertificateRecord? {
    try reader.first(selectByName, [.text(name.kind.rawValue), .text(name.text)], record)
  }

  /// The bindings of all names of a certificate, its key's first.
  public static func all(
    of certificate: ClientCertificate, in reader: Reader
  ) throws(StoreError) -> [CertificateRecord] {
    var found: [CertificateRecord] = []
    for name in CertificateName.all(of: certificate) {
      if let record = try find(name, in: reader) { found.append(record) }
    }
    return found
  }

  /// How many names stand for an account.
  public static func count(
    account: String, organization: String, in reader: Reader
  ) throws(StoreError) -> Int {
    Int(try reader.number(countByAccount, [.text(organization), .text(account)]))
  }

  /// A page of an account's bindings in the order of their ids.
  public static func list(
    account: String, organization: String, page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<CertificateRecord> {
    var query = ListQuery(organization: organization)
    query.equals("account", .text(account))
    return try query.run(
      columns, from: "account_certificates", orderedBy: "id", page: page, in: reader
    ) { row throws(StoreError) in try record(row) }
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    switch try CertificateEvent(event) {
    case .bound(let account, let name, let ceiling):
      try transaction.execute(
        insertRow,
        key + [
          .text(account), .text(name.kind.rawValue), .text(name.text),
          .text(MembershipTable.join(ceiling.instance)),
          .text(MembershipTable.join(ceiling.organization)), .integer(event.sequence),
          .integer(event.createdAt),
        ])
    case .unbound: try transaction.execute(deleteRow, key)
    }
  }

  static func deleteAll(ofAccount event: Event, in transaction: Transaction) throws(StoreError) {
    try transaction.execute(
      deleteByAccount, [.text(event.aggregate.organization), .text(event.aggregate.id)])
  }

  /// Deletes the bindings of a deleted organization's accounts.
  static func deleteAll(ofOrganization id: DatabaseValue, in transaction: Transaction)
    throws(StoreError)
  {
    try transaction.execute(deleteByOrganization, [id])
  }

  private static func record(_ row: any Row) throws(StoreError) -> CertificateRecord {
    guard let kind = CertificateName.Kind(rawValue: row.text(3)) else {
      throw .corrupt("binding \(row.text(1)) of certificates has an unknown kind of name")
    }
    return CertificateRecord(
      organization: row.text(0), id: row.text(1), account: row.text(2),
      name: CertificateName(kind, row.text(4)),
      ceiling: RoleCeiling(
        instance: MembershipTable.split(row.text(5)),
        organization: MembershipTable.split(row.text(6))),
      sequence: row.integer(7), createdAt: row.integer(8))
  }
}
