import Delivery
import Net
import Testing

@Suite struct AddressScopeTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let address: String
    let scope: AddressScope

    init(_ address: String, _ scope: AddressScope) {
      self.address = address
      self.scope = scope
    }

    var testDescription: String { address }
  }

  /// Each range with its first and last address and its neighbours.
  @Test(arguments: [
    Row("0.0.0.0", .special), Row("0.255.255.255", .special), Row("1.0.0.0", .global),
    Row("9.255.255.255", .global), Row("10.0.0.0", .special), Row("10.255.255.255", .special),
    Row("11.0.0.0", .global), Row("100.63.255.255", .global), Row("100.64.0.0", .special),
    Row("100.127.255.255", .special), Row("100.128.0.0", .global),
    Row("126.255.255.255", .global), Row("127.0.0.0", .special), Row("127.0.0.1", .special),
    Row("127.255.255.255", .special), Row("128.0.0.0", .global),
    Row("169.253.255.255", .global), Row("169.254.0.0", .special),
    Row("169.254.255.255", .special), Row("169.255.0.0", .global),
    Row("172.15.255.255", .global), Row("172.16.0.0", .special),
    Row("172.31.255.255", .special), Row("172.32.0.0", .global),
    Row("191.255.255.255", .global), Row("192.0.0.0", .special), Row("192.0.0.255", .special),
    Row("192.0.1.0", .global), Row("192.0.2.0", .special), Row("192.0.2.255", .special),
    Row("192.0.3.0", .global), Row("192.88.98.255", .global), Row("192.88.99.0", .special),
    Row("192.88.100.0", .global), Row("192.167.255.255", .global),
    Row("192.168.0.0", .special), Row("192.168.255.255", .special), Row("192.169.0.0", .global),
    Row("198.17.255.255", .global), Row("198.18.0.0", .special),
    Row("198.19.255.255", .special), Row("198.20.0.0", .global),
    Row("198.51.99.255", .global), Row("198.51.100.0", .special),
    Row("198.51.100.255", .special), Row("198.51.101.0", .global),
    Row("203.0.112.255", .global), Row("203.0.113.0", .special),
    Row("203.0.113.255", .special), Row("203.0.114.0", .global),
    Row("223.255.255.255", .global), Row("224.0.0.0", .special),
    Row("239.255.255.255", .special), Row("240.0.0.0", .special),
    Row("255.255.255.255", .special),
    // Metadata.
    Row("169.254.169.254", .metadata), Row("169.254.170.2", .metadata),
    Row("169.254.169.0", .metadata), Row("169.254.170.255", .metadata),
    Row("169.254.168.255", .special), Row("169.254.171.0", .special),
    Row("169.254.0.23", .metadata), Row("100.100.100.200", .metadata),
    Row("192.0.0.192", .metadata), Row("168.63.129.16", .metadata),
    Row("168.63.129.17", .global),
  ])
  func ipv4(_ row: Row) throws {
    let address = try #require(IPAddress(row.address))
    #expect(address.scope == row.scope)
    // The mapped form is the same address.
    #expect(IPAddress("::ffff:\(row.address)") == address)
    #expect(address.description == row.address)
  }

  @Test(arguments: [
    Row("::", .special), Row("::1", .special), Row("::2", .special),
    Row("100::", .special), Row("100:0:0:1::", .special), Row("1fff::1", .special),
    Row("2000::", .global), Row("2000::1", .global), Row("2000:ffff::", .global),
    Row("2001::", .special), Row("2001:1ff:ffff::", .special), Row("2001:200::", .global),
    Row("2001:2::1", .special), Row("2001:10::1", .special), Row("2001:20::1", .special),
    Row("2001:db7:ffff::", .global), Row("2001:db8::", .special),
    Row("2001:db8:ffff:ffff:ffff:ffff:ffff:ffff", .special), Row("2001:db9::", .global),
    Row("2606:4700:4700::1111", .global), Row("3ffe::1", .global), Row("3fff::", .special),
    Row("3fff:fff:ffff::", .special), Row("3fff:1000::", .global), Row("4000::", .special),
    Row("5f00::1", .special), Row("fbff::1", .special), Row("fc00::", .special),
    Row("fd12:3456::1", .special), Row("fdff:ffff::", .special), Row("fe00::", .special),
    Row("fe80::1", .special), Row("febf::1", .special), Row("fec0::1", .special),
    Row("feff::1", .special), Row("ff02::1", .special), Row("ff0e::1", .special),
    // IPv4 inside: compatible, translated, NAT64, local NAT64, 6to4, Teredo, ISATAP.
    Row("::127.0.0.1", .special), Row("::8.8.8.8", .special), Row("::169.254.169.254", .metadata),
    Row("::ffff:0:8.8.8.8", .special), Row("::ffff:0:169.254.169.254", .metadata),
    Row("64:ff9b::8.8.8.8", .global), Row("64:ff9b::127.0.0.1", .special),
    Row("64:ff9b::10.1.2.3", .special), Row("64:ff9b::a9fe:a9fe", .metadata),
    Row("64:ff9b:0:0:1::808:808", .special), Row("64:ff9b:1::8.8.8.8", .special),
    Row("64:ff9b:1::169.254.169.254", .metadata),
    Row("64:ff9b:1:a9fe:a9:fe00::", .metadata), Row("64:ff9b:1:ffa9:fe:a9fe::", .metadata),
    Row("64:ff9b:1:ffff:a9:fea9:fe00:0", .metadata),
    Row("2002:808:808::1", .global), Row("2002:7f00:1::1", .special),
    Row("2002:a00:1::", .special), Row("2002:a9fe:a9fe::1", .metadata),
    Row("2001:0:808:808::", .special), Row("2001:0:a9fe:a9fe::", .metadata),
    Row("2001:0:808:808:0:0:5601:5601", .metadata),
    Row("2606:4700::5efe:8.8.8.8", .global), Row("2606:4700::5efe:10.0.0.1", .special),
    Row("2606:4700::200:5efe:169.254.169.254", .metadata),
    Row("fe80::5efe:169.254.169.254", .metadata), Row("2002:808:808::5efe:a9fe:a9fe", .metadata),
    // Metadata of IPv6 itself.
    Row("fd00:ec2::254", .metadata), Row("fd00:ec2::23", .metadata),
    Row("fd00:ec3::254", .special), Row("fd20:ce::254", .metadata), Row("fd20:ce::253", .special),
    Row("fe80::a9fe:a9fe", .metadata),
  ])
  func ipv6(_ row: Row) throws {
    #expect(try #require(IPAddress(row.address)).scope == row.scope)
  }

  @Test(arguments: [
    "", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "0x7f.0.0.1", "2130706433", "1.2.3.4 ",
    ":::", "1::2::3", "fe80::1%eth0", "[::1]", "12345::", "::1\u{0}",
  ])
  func noAddress(_ text: String) { #expect(IPAddress(text) == nil) }
}
