public import Base
public import Store

/// A client as it stands now; its secret is known to its owner alone.
public struct ClientRecord: Sendable, Equatable {
  /// The account's organization.
  @UTF8Compared public var organization: String
  /// What it names itself by: 32 hexadecimal digits.
  @UTF8Compared public var id: String
  public var content: ClientContent
  /// The sequence of the event since which its secret holds.
  public var secretSequence: Int64
  /// The sequence of its last event.
  public var sequence: Int64
  /// Its first event's time, nanoseconds since 1970.
  public var createdAt: Int64
  /// Its last event's time, nanoseconds since 1970.
  public var changedAt: Int64
}

/// The clients that get access tokens for accounts.
public enum ClientTable {
  private static let columns: StaticString =
    """
    organization, id, account, name, scopes, resource, maker_instance_roles, maker_roles,
      secret_sequence, sequence, created_at, changed_at
    """
  private static let selectByID = Statement(
    "SELECT \(columns) FROM clients WHERE organization = $1 AND id = $2")
  private static let selectAnywhere = Statement("SELECT \(columns) FROM clients WHERE id = $1")
  private static let selectByResource = Statement(
    "SELECT \(columns) FROM clients WHERE organization = $1 AND resource = $2 ORDER BY id")
  private static let insertRow = Statement(
    """
    INSERT INTO clients (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $10)
    """)
  private static let updateSecret = Statement(
    """
    UPDATE clients SET secret_sequence = $3, sequence = $3, changed_at = $4,
      maker_instance_roles = $5, maker_roles = $6
    WHERE organization = $1 AND id = $2
    """)
  private static let deleteRow = Statement(
    "DELETE FROM clients WHERE organization = $1 AND id = $2")
  private static let deleteByAccount = Statement(
    "DELETE FROM clients WHERE organization = $1 AND account = $2")
  private static let deleteByOrganization = Statement("DELETE FROM clients WHERE organization = $1")
  private static let selectHash = Statement(
    "SELECT hash FROM client_secrets WHERE organization = $1 AND client = $2")
  private static let updateHash = Statement(
    "UPDATE client_secrets SET hash = $3 WHERE organization = $1 AND client = $2")
  private static let insertHash = Statement(
    "INSERT INTO client_secrets (organization, client, hash) VALUES ($1, $2, $3)")
  private static let deleteHash = Statement(
    "DELETE FROM client_secrets WHERE organization = $1 AND client = $2")
  private static let deleteHashesByAccount = Statement(
    """
    DELETE FROM client_secrets WHERE organization = $1
      AND client IN (SELECT id FROM clients WHERE organization = $1 AND account = $2)
    """)
  private static let deleteHashesByOrganization = Statement(
    "DELETE FROM client_secrets WHERE organization = $1")

  /// Appends the client's event and keeps its secret's hash beside it, where no event carries it.
  ///
  /// - Parameters:
  ///   - id: The new client's id.
  ///   - content: What it is.
  ///   - hash: The SHA-256 of its secret.
  ///   - organization: The account's organization.
  ///   - editor: Who makes it.
  ///   - transaction: The running command.
  /// - Throws: ``StoreError/conflict(aggregate:expected:actual:)`` when there is such a client.
  public static func add(
    _ id: String, _ content: ClientContent, hash: [UInt8], organization: String, by editor: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try transaction.append(
      ClientEvent.added(content), to: ClientEvent.aggregate(id, organization: organization),
      expecting: .none, by: editor)
    try transaction.execute(insertHash, [.text(organization), .text(id), .blob(hash)])
  }

  /// Gives a client another secret, which has this SHA-256; `ceiling` are the roles of whoever does it.
  public static func setSecret(
    of client: ClientRecord, hash: [UInt8], ceiling: RoleCeiling, by editor: String,
    in transaction: Transaction
  ) throws(StoreError) {
    try transaction.append(
      ClientEvent.secretChanged(ceiling: ceiling),
      to: ClientEvent.aggregate(client.id, organization: client.organization),
      expecting: .exact(client.sequence), by: editor)
    let key: [DatabaseValue] = [.text(client.organization), .text(client.id), .blob(hash)]
    if try transaction.execute(updateHash, key) == 0 {
      try transaction.execute(insertHash, key)
    }
  }

  /// The client with an id.
  public static func find(
    _ id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> ClientRecord? {
    try reader.first(selectByID, [.text(organization), .text(id)], record)
  }

  /// The client with an id, of whatever organization; ids are unique within the instance.
  public static func find(_ id: String, in reader: Reader) throws(StoreError) -> ClientRecord? {
    try reader.first(selectAnywhere, [.text(id)], record)
  }

  /// The clients that are for one thing.
  public static func list(
    resource: String, organization: String, in reader: Reader
  ) throws(StoreError) -> [ClientRecord] {
    try reader.all(selectByResource, [.text(organization), .text(resource)], record)
  }

  /// The SHA-256 of a client's secret; nil when there is none.
  public static func secretHash(
    of client: ClientRecord, in reader: Reader
  ) throws(StoreError) -> [UInt8]? {
    try reader.first(selectHash, [.text(client.organization), .text(client.id)]) { $0.blob(0) }
  }

  /// A page of an organization's clients, or of those of one account, in the order of their ids.
  public static func list(
    account: String? = nil, organization: String, page: Page = Page(), in reader: Reader
  ) throws(StoreError) -> ListResult<ClientRecord> {
    var query = ListQuery(organization: organization)
    if let account { query.equals("account", .text(account)) }
    return try query.run(columns, from: "clients", orderedBy: "id", page: page, in: reader) {
      row throws(StoreError) in record(row)
    }
  }

  static func apply(_ event: Event, in transaction: Transaction) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    switch try ClientEvent(event) {
    case .added(let content):
      try transaction.execute(
        insertRow,
        key + [
          .text(content.account), .text(content.name), .text(MembershipTable.join(content.scopes)),
          .optional(content.resource), .text(MembershipTable.join(content.ceiling.instance)),
          .text(MembershipTable.join(content.ceiling.organization)), .integer(event.sequence),
          .integer(event.createdAt),
        ])
    case .secretChanged(let ceiling):
      try transaction.execute(
        updateSecret,
        key + [
          .integer(event.sequence), .integer(event.createdAt),
          .text(MembershipTable.join(ceiling.instance)),
          .text(MembershipTable.join(ceiling.organization)),
        ])
    case .removed:
      try transaction.execute(deleteRow, key)
      try transaction.execute(deleteHash, key)
    }
  }

  static func deleteAll(ofAccount event: Event, in transaction: Transaction) throws(StoreError) {
    let key: [DatabaseValue] = [.text(event.aggregate.organization), .text(event.aggregate.id)]
    try transaction.execute(deleteHashesByAccount, key)
    try transaction.execute(deleteByAccount, key)
  }

  /// Deletes the clients of a deleted organization's accounts.
  static func deleteAll(ofOrganization id: DatabaseValue, in transaction: Transaction)
    throws(StoreError)
  {
    try transaction.execute(deleteByOrganization, [id])
    try transaction.execute(deleteHashesByOrganization, [id])
  }

  private static func record(_ row: any Row) -> ClientRecord {
    ClientRecord(
      organization: row.text(0), id: row.text(1),
      content: ClientContent(
        account: row.text(2), name: row.text(3), scopes: MembershipTable.split(row.text(4)),
        resource: row.optionalText(5),
        ceiling: RoleCeiling(
          instance: MembershipTable.split(row.text(6)),
          organization: MembershipTable.split(row.text(7)))),
      secretSequence: row.integer(8), sequence: row.integer(9), createdAt: row.integer(10),
      changedAt: row.integer(11))
  }
}
