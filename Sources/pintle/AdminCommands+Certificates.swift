import API
import Base
import Crypto
import Server

// `pintle account certificate`.
extension AdminCommands {
  func bindCertificate() throws(CommandError) {
    let name = try boundName()
    let client = try clientInOrganization()
    var request = Pintle.Admin.V1.BindCertificateRequest()
    request.accountID = try accountID(settings.operands[0], client)
    request.name = name
    let response: Pintle.Admin.V1.BindCertificateResponse =
      try client.call("BindCertificate", request)
    try print(response) { "\(response.certificate?.id ?? "")\n" }
  }

  func listCertificates() throws(CommandError) {
    let client = try clientInOrganization()
    let account = try accountID(settings.operands[0], client)
    var all = Pintle.Admin.V1.ListBoundCertificatesResponse()
    while true {
      var request = Pintle.Admin.V1.ListBoundCertificatesRequest()
      request.accountID = account
      request.offset = UInt64(all.certificates.count)
      let response: Pintle.Admin.V1.ListBoundCertificatesResponse =
        try client.call("ListBoundCertificates", request)
      all.certificates += response.certificates
      all.total = response.total
      if response.certificates.isEmpty || all.certificates.count >= Int(clamping: response.total) {
        break
      }
    }
    let certificates = all.certificates
    try print(all) {
      var table = TextTable("ID", "KIND", "NAME", "CREATED")
      for one in certificates {
        let (kind, name) =
          switch one.name {
          case .publicKeySha256(let digest): ("public-key-sha256", digest)
          case .dnsName(let name): ("dns", name)
          case .uri(let uri): ("uri", uri)
          case .email(let address): ("email", address)
          case nil: ("", "")
          }
        table.append(one.id, kind, name, text(one.createTime))
      }
      return table.text
    }
  }

  func unbindCertificate() throws(CommandError) {
    let client = try clientInOrganization()
    var request = Pintle.Admin.V1.UnbindCertificateRequest()
    request.accountID = try accountID(settings.operands[0], client)
    request.id = settings.operands[1]
    try confirm(
      "binding \(EchoedText.cut(request.id)) will end, and the calls that rest on it")
    let response: Pintle.Admin.V1.UnbindCertificateResponse =
      try client.call("UnbindCertificate", request)
    try print(response) { "ended binding \(request.id)\n" }
  }

  /// What the options say of the certificate; exactly one of them does.
  private func boundName() throws(CommandError) -> Pintle.Admin.V1.BindCertificateRequest.Name {
    var names: [Pintle.Admin.V1.BindCertificateRequest.Name] = []
    if let file = settings.first(Options.boundCertificate) {
      let text = try FileAccess.readText(file, limit: Limits.maxCertificateFileBytes)
      do throws(CryptoError) {
        names.append(.publicKeySha256(HexText.encode(try CertificateKey.hash(pem: text))))
      } catch {
        throw .failure("cannot use \(file): \(error)")
      }
    }
    if let digest = settings.first(Options.boundKey) { names.append(.publicKeySha256(digest)) }
    if let name = settings.first(Options.boundDNSName) { names.append(.dnsName(name)) }
    if let uri = settings.first(Options.boundURI) { names.append(.uri(uri)) }
    if let address = settings.first(Options.boundEmail) { names.append(.email(address)) }
    guard names.count == 1 else {
      throw .usage(
        "one of --certificate, --public-key-sha256, --dns, --uri and --email says what is bound")
    }
    return names[0]
  }
}
