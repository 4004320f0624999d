import API
import Base
import Crypto
import Records
import Store
import Wire

// How records of the store look in the administration API.

extension Pintle.Admin.V1.Organization {
  init(_ record: OrganizationRecord) {
    self.init()
    id = record.id
    name = record.name
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    changeTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.changedAt)
    sequence = UInt64(record.sequence)
  }
}

extension Pintle.Admin.V1.ServiceAccount {
  init(_ record: AccountRecord) {
    self.init()
    id = record.id
    organizationID = record.organization
    name = record.name
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    changeTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.changedAt)
    sequence = UInt64(record.sequence)
  }
}

extension Pintle.Admin.V1.Member {
  init(_ account: AccountRecord, roles: [String]) {
    self.init()
    accountID = account.id
    accountName = account.name
    organizationID = account.organization
    self.roles = roles
  }
}

extension Pintle.Admin.V1.Token {
  init(_ record: TokenRecord) {
    self.init()
    id = record.id
    accountID = record.account
    description = record.name
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    expireTime = record.expiresAt.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
  }
}

extension Pintle.Admin.V1.Client {
  init(_ record: ClientRecord) {
    self.init()
    id = record.id
    name = record.content.name
    accountID = record.content.account
    scopes = record.content.scopes
    resource = record.content.resource ?? ""
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    changeTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.changedAt)
  }
}

extension Pintle.Admin.V1.AccountKey {
  init(_ record: AccountKeyRecord) {
    self.init()
    id = record.id
    accountID = record.account
    publicKey = record.publicKey
    if let key = try? JWSPublicKey(PublicKey(pem: record.publicKey)) {
      algorithm = key.algorithm.rawValue
    }
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    expireTime = record.expiresAt.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
  }
}

extension Pintle.Admin.V1.BoundCertificate {
  init(_ record: CertificateRecord) {
    self.init()
    id = record.id
    accountID = record.account
    switch record.name.kind {
    case .key: name = .publicKeySha256(record.name.text)
    case .dns: name = .dnsName(record.name.text)
    case .uri: name = .uri(record.name.text)
    case .email: name = .email(record.name.text)
    }
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
  }
}

extension Pintle.Admin.V1.AccessKey {
  init(_ record: AccessKeyRecord) {
    self.init()
    id = record.id
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    retireTime = record.retiredAt.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
    expireTime = record.retiredAt.map {
      Google.Protobuf.Timestamp(
        nanosecondsSince1970: record.isRevoked ? $0 : $0 + Limits.maxAccessTokenNanoseconds)
    }
    publicKey = record.publicKey
  }
}

extension Pintle.Admin.V1.InstanceKey {
  init(_ record: InstanceKeyRecord) {
    self.init()
    id = record.id
    algorithm = record.algorithm
    purpose = record.purpose.rawValue
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    retireTime = record.retiredAt.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
    expireTime = record.retiredAt.map {
      Google.Protobuf.Timestamp(nanosecondsSince1970: $0 + Limits.retiredKeyNanoseconds)
    }
    publicKey = record.publicKey
  }
}

extension Pintle.Admin.V1.Role {
  init(_ role: Role) {
    self.init()
    name = role.name
    instance = role.scope == .instance
    permissions = role.permissions
  }
}

extension Pintle.Admin.V1.MethodStatistics {
  init(_ counts: CallCounts) {
    self.init()
    method = counts.method
    dialect = counts.dialect
    callsStarted = counts.started
    handlersEntered = counts.handlersEntered
    finishedByCode = counts.finishedByCode
  }
}
