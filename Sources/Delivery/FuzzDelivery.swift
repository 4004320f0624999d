import Base
import Crypto
import Net

/// What a fuzzer calls: reads lines of text as URLs, addresses, allow rules, times and signatures, and all bytes as
/// an answer's head; traps where two readings of the same thing disagree.
package func fuzzOutgoing(_ bytes: [UInt8]) {
  for line in bytes.split(separator: 0x0A, maxSplits: 16) {
    let text = String(decoding: line, as: UTF8.self)
    fuzzURL(text)
    fuzzName(text)
    fuzzRule(text)
    _ = RetryAfter(text)?.wait(wallNow: 1_700_000_000_000_000_000)
    try? ZITADELSignature.verify(text, body: [], key: "key", now: 1_700_000_000)
    if let address = IPAddress(text) {
      precondition(IPAddress(address.description) == address, "an address that is not read again")
      _ = address.scope
    }
  }
  fuzzAnswer(bytes)
  fuzzContent(bytes)
}

private func fuzzURL(_ text: String) {
  guard let destination = try? Destination(text) else { return }
  let canonical = destination.url.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  guard let again = try? Destination(canonical) else {
    preconditionFailure("a URL that is not read again")
  }
  precondition(
    again.host == destination.host && again.port == destination.port
      && again.address == destination.address && again.url == destination.url,
    "a URL that leads elsewhere when read again")
  precondition(
    ((try? destination.checkPort()) != nil) == !RefusedPorts.contains(destination.port),
    "a port that is not for HTTP")
  if let address = destination.address {
    precondition(destination.isGlobal == (address.scope == .global))
  } else {
    precondition(HostName.isValid(destination.host) && !HostName.isMetadata(destination.host))
    precondition(IPAddress(destination.host) == nil, "an address taken for a name")
  }
}

/// A name with its international labels encoded is one that stays as it is.
private func fuzzName(_ text: String) {
  guard text.utf8.count < 256, !text.utf8.contains(0), let name = InternationalName.ascii(text)
  else { return }
  precondition(name.utf8.allSatisfy { $0 < 0x80 }, "a name of other letters")
  precondition(InternationalName.ascii(name).map { $0.utf8Equals(name) } ?? false)
  precondition(
    text.utf8.allSatisfy { $0 < 0x80 } || IPAddress(name) == nil, "an address in disguise")
}

private func fuzzRule(_ text: String) {
  guard let rules = try? AllowRules([text]) else { return }
  precondition(rules.networks.count + rules.hosts.count == 1)
  for rule in rules.networks {
    let (network, port) = (rule.network, rule.port ?? 443)
    precondition(rules.contains(network.base, port: port))
    precondition(rule.port == nil || !rules.contains(network.base, port: port ^ 1))
    precondition((try? AllowRules([network.text]))?.networks.map(\.network) == [network])
    let policy = AddressPolicy(allowed: rules)
    precondition(
      policy.permits(network.base, port: port, rules: rules) == (network.base.scope != .metadata),
      "metadata that a rule allows")
  }
}

private func fuzzAnswer(_ bytes: [UInt8]) {
  var answer = AnswerBuffer()
  var rest = bytes[...]
  while !rest.isEmpty {
    let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
    let isTaken = rest[..<end].withUnsafeBytes { answer.takeLine($0) }
    precondition(isTaken || bytes.count > Limits.maxOutgoingHeadBytes)
    rest = rest[end...]
  }
  for field in answer.answer(status: 200, duration: 0).fields {
    precondition(!field.name.utf8.contains(0x3A), "a name with a colon")
  }
}

/// Undoes an answer's codings: the bytes are its field lines, an empty line and its body.
private func fuzzContent(_ bytes: [UInt8]) {
  guard
    let end = bytes.indices.dropLast().first(where: { bytes[$0] == 0x0A && bytes[$0 + 1] == 0x0A })
  else { return }
  let answer = OutgoingAnswer(
    status: 200, head: Array(bytes[..<end]), body: Array(bytes[(end + 2)...]), duration: 0)
  guard let content = try? answer.content() else { return }
  precondition(content.count <= Limits.maxOutgoingAnswerBytes, "more than an answer may hold")
  precondition(
    !answer.fields.isEmpty || content.count <= answer.body.count,
    "a body that grew without a coding")
}

/// What a fuzzer calls: takes the value of a secret field out of an answer, and traps when it still stands there.
package func fuzzEchoedSecrets(_ value: String, in answer: [UInt8]) {
  guard let secrets = EchoedSecrets([TargetField(name: "x-secret", value: value)]) else {
    precondition(value.utf8.count < Limits.minHiddenBytes, "a value that is not hidden")
    return
  }
  let hidden = secrets.hidden(in: answer)
  // Where nothing of the value is in the mark, none can come about beside one.
  guard value.utf8.count >= Limits.minHiddenBytes,
    !value.utf8.contains(where: EchoedSecrets.mark.contains)
  else { return }
  precondition(!holds(Array(value.utf8), in: hidden), "a secret that stands there")
  precondition(secrets.hidden(in: hidden) == hidden, "an answer that changes once more")
}

private func holds(_ part: [UInt8], in bytes: [UInt8]) -> Bool {
  guard bytes.count >= part.count else { return false }
  return (0...bytes.count - part.count).contains { bytes[$0...].starts(with: part) }
}
