import Base
import Delivery
import Net
import Testing
import Wire

@Suite struct AddressPolicyTests {
  private func address(_ text: String) throws -> IPAddress { try #require(IPAddress(text)) }

  struct Row: Sendable, CustomTestStringConvertible {
    let rule: String
    let address: String
    var port: UInt16 = 443
    var host: String?
    let isPermitted: Bool

    var testDescription: String { "\(rule) \(address)" }
  }

  @Test(arguments: [
    Row(rule: "10.0.0.0/8", address: "10.255.255.255", isPermitted: true),
    Row(rule: "10.0.0.0/8", address: "192.168.0.1", isPermitted: false),
    Row(rule: "10.0.0.0/9", address: "10.127.255.255", isPermitted: true),
    Row(rule: "10.0.0.0/9", address: "10.128.0.0", isPermitted: false),
    Row(rule: "127.0.0.1", address: "127.0.0.1", isPermitted: true),
    Row(rule: "127.0.0.1", address: "127.0.0.2", isPermitted: false),
    Row(rule: "127.0.0.1/32", address: "127.0.0.2", isPermitted: false),
    Row(rule: "::ffff:127.0.0.1", address: "127.0.0.1", isPermitted: true),
    Row(rule: "::ffff:10.0.0.0/104", address: "10.3.2.1", isPermitted: true),
    Row(rule: "0.0.0.0/0", address: "10.0.0.1", isPermitted: true),
    Row(rule: "0.0.0.0/0", address: "fd00::1", isPermitted: false),
    Row(rule: "::/0", address: "fd00::1", isPermitted: true),
    Row(rule: "::/0", address: "10.0.0.1", isPermitted: false),
    Row(rule: "fd00::/8", address: "fdff::1", isPermitted: true),
    Row(rule: "fd00::/8", address: "fc00::1", isPermitted: false),
    Row(rule: "fd00::/64", address: "fd00::ffff:ffff:ffff:ffff", isPermitted: true),
    Row(rule: "fd00::/64", address: "fd00:0:0:1::", isPermitted: false),
    Row(rule: "fd00::/65", address: "fd00::8000:0:0:0", isPermitted: false),
    Row(rule: "::1", address: "::1", isPermitted: true),
    Row(rule: "::1/128", address: "::2", isPermitted: false),
    Row(rule: "64:ff9b::/96", address: "64:ff9b::10.0.0.1", isPermitted: true),
    Row(rule: "10.0.0.0/8", address: "64:ff9b::10.0.0.1", isPermitted: false),
    Row(rule: "hook.internal", address: "10.0.0.1", host: "hook.internal", isPermitted: true),
    Row(rule: "HOOK.Internal.", address: "10.0.0.1", host: "hook.internal", isPermitted: true),
    Row(rule: "hook.internal", address: "10.0.0.1", host: "a.hook.internal", isPermitted: false),
    Row(rule: "hook.internal", address: "10.0.0.1", host: "hook.interna", isPermitted: false),
    Row(rule: "hook.internal", address: "10.0.0.1", isPermitted: false),
    Row(
      rule: "bücher.example", address: "10.0.0.1", host: "xn--bcher-kva.example", isPermitted: true),
    Row(
      rule: "xn--bcher-kva.example", address: "10.0.0.1", host: "xn--bcher-kva.example",
      isPermitted: true),
    Row(rule: "db_1", address: "fd00::1", host: "db_1", isPermitted: true),
    // A port makes a rule one for that port.
    Row(rule: "10.0.0.0/8:8443", address: "10.0.0.1", port: 8443, isPermitted: true),
    Row(rule: "10.0.0.0/8:8443", address: "10.0.0.1", isPermitted: false),
    Row(rule: "127.0.0.1:1", address: "127.0.0.1", port: 1, isPermitted: true),
    Row(rule: "127.0.0.1:65535", address: "127.0.0.1", port: 65534, isPermitted: false),
    Row(rule: "[fd00::1]:8443", address: "fd00::1", port: 8443, isPermitted: true),
    Row(rule: "[fd00::1]:8443", address: "fd00::1", isPermitted: false),
    Row(rule: "[fd00::/8]:8443", address: "fd12::1", port: 8443, isPermitted: true),
    Row(rule: "[fd00::/8]:8443", address: "fd12::1", port: 8444, isPermitted: false),
    Row(
      rule: "Hook.Internal:8443", address: "10.0.0.1", port: 8443, host: "hook.internal",
      isPermitted: true),
    Row(rule: "hook.internal:8443", address: "10.0.0.1", host: "hook.internal", isPermitted: false),
    Row(rule: "0.0.0.0/0:80", address: "169.254.169.254", port: 80, isPermitted: false),
    // Public addresses need no rule.
    Row(rule: "10.0.0.0/8", address: "8.8.8.8", isPermitted: true),
    Row(rule: "10.0.0.0/8", address: "2606:4700::1111", isPermitted: true),
    // Nothing allows metadata.
    Row(rule: "0.0.0.0/0", address: "169.254.169.254", isPermitted: false),
    Row(rule: "169.254.0.0/16", address: "169.254.170.2", isPermitted: false),
    Row(rule: "169.254.0.0/16", address: "169.254.1.1", isPermitted: true),
    Row(rule: "0.0.0.0/0", address: "100.100.100.200", isPermitted: false),
    Row(rule: "0.0.0.0/0", address: "192.0.0.192", isPermitted: false),
    Row(rule: "0.0.0.0/0", address: "168.63.129.16", isPermitted: false),
    Row(rule: "::/0", address: "fd00:ec2::254", isPermitted: false),
    Row(rule: "::/0", address: "::ffff:169.254.169.254", isPermitted: false),
    Row(rule: "::/0", address: "64:ff9b::169.254.169.254", isPermitted: false),
    Row(rule: "::/0", address: "2002:a9fe:a9fe::", isPermitted: false),
    Row(rule: "a.b", address: "169.254.169.254", host: "a.b", isPermitted: false),
  ])
  func rules(_ row: Row) throws {
    let rules = try AllowRules([row.rule])
    let address = try address(row.address)
    // As the instance's rule and as the request's.
    #expect(
      AddressPolicy(allowed: rules).permits(
        address, port: row.port, host: row.host, rules: AllowRules())
        == row.isPermitted)
    #expect(
      AddressPolicy().permits(address, port: row.port, host: row.host, rules: rules)
        == row.isPermitted)
  }

  struct BadRule: Sendable, CustomTestStringConvertible {
    let rule: String
    let reason: String

    init(_ rule: String, _ reason: String) {
      self.rule = rule
      self.reason = reason
    }

    var testDescription: String { rule }
  }

  @Test(arguments: [
    BadRule("", "is neither"), BadRule("*", "is neither"), BadRule("*.internal", "is neither"),
    BadRule("a b", "is neither"), BadRule("a..b", "is neither"), BadRule(".a", "is neither"),
    BadRule("http://a", "has no port"), BadRule("a:", "has no port"), BadRule("a:0", "has no port"),
    BadRule("a:65536", "has no port"), BadRule("a:080", "has no port"),
    BadRule("a:+80", "has no port"), BadRule("a: 80", "has no port"), BadRule(":80", "is neither"),
    BadRule("a:80:80", "does not begin"), BadRule("[::1]", "is no IPv6"),
    BadRule("[a]:80", "is no IPv6"), BadRule("[127.0.0.1]:80", "is no IPv6"),
    BadRule("[::1]80", "is no IPv6"), BadRule("[::1]:", "has no port"),
    BadRule("[::g]:80", "does not begin"), BadRule("[fd00:ec2::254]:80", "is a metadata"),
    BadRule("metadata.google.internal:80", "is a metadata"), BadRule("a/8", "does not begin"),
    BadRule("127.1", "is neither"), BadRule("0x7f000001", "is neither"),
    BadRule("2130706433", "is neither"), BadRule("a.0x1", "is neither"),
    BadRule("010.0.0.1", "is neither"), BadRule("10.0.0.0/33", "has no prefix"),
    BadRule("10.0.0.0/", "has no prefix"), BadRule("10.0.0.0/08", "has no prefix"),
    BadRule("10.0.0.0/+8", "has no prefix"), BadRule("10.0.0.0/8/8", "has no prefix"),
    BadRule("::/129", "has no prefix"), BadRule("10.0.0.1/8", "names a host"),
    BadRule("fd00::1/64", "names a host"), BadRule("::ffff:0:0/95", "mixes"),
    BadRule("169.254.169.254", "is a metadata"), BadRule("169.254.169.254/32", "is a metadata"),
    BadRule("fd00:ec2::254", "is a metadata"),
    BadRule("Metadata.Google.Internal.", "is a metadata"),
    BadRule(String(repeating: "a", count: 64), "is neither"),
    BadRule(Array(repeating: "a", count: 127).joined(separator: ".") + "b", "is neither"),
  ])
  func badRules(_ row: BadRule) {
    #expect {
      _ = try AllowRules(["10.0.0.0/8", row.rule])
    } throws: { error in
      guard let error = error as? AllowRuleError else { return false }
      return error.rule == row.rule && error.reason.hasPrefix(row.reason)
    }
  }

  @Test func theNumberOfRulesIsBounded() throws {
    let most = Array(repeating: "10.0.0.0/8", count: Limits.maxAllowRules)
    #expect(try AllowRules(most).texts == most)
    #expect(throws: AllowRuleError.self) { try AllowRules(most + ["a"]) }
    #expect(AllowRules().isEmpty)
  }
}
