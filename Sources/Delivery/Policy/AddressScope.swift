public import Net

/// What kind of place an address is.
public enum AddressScope: Sendable, Equatable {
  /// A host of the public internet.
  case global
  /// This machine, a private network, a group of hosts, or a range set aside for a special purpose.
  case special
  /// A service that hands a cloud machine its credentials.
  case metadata
}

extension IPAddress {
  /// What kind of place the address is.
  ///
  /// The ranges are those of IANA's special-purpose registries (RFC 6890) and of what clouds use. IPv6
  /// addresses outside 2000::/3 are special unless known; those that carry an IPv4 address within them are what
  /// that address is, where a translator would lead there, and special otherwise.
  public var scope: AddressScope {
    if let v4 { return Self.scope(v4: v4) }
    if isMetadata { return .metadata }
    // A network may carry ISATAP (RFC 5214) under any prefix: ::0:5efe:a.b.c.d and ::200:5efe:a.b.c.d.
    var embedded = AddressScope.global
    if low >> 32 & ~0x0200_0000 == 0x5efe { embedded = Self.scope(v4: lowHalf) }
    // NAT64 (RFC 6052) and 6to4 (RFC 3056).
    if high == 0x0064_ff9b_0000_0000, low >> 32 == 0 { return Self.scope(v4: lowHalf) }
    if high >> 48 == 0x2002 {
      return embedded.stricter(Self.scope(v4: UInt32(truncatingIfNeeded: high >> 16)))
    }
    if isSpecialV6 { return embedded == .metadata ? .metadata : .special }
    return embedded
  }

  private var lowHalf: UInt32 { UInt32(truncatingIfNeeded: low) }

  private var isSpecialV6: Bool {
    // 2000::/3 is all that is routed as of now; ::, ::1, fc00::/7, fe80::/10, fec0::/10, ff00::/8, 100::/64,
    // 64:ff9b:1::/48 and IPv4-compatible addresses lie outside.
    if high >> 61 != 1 { return true }
    // 2001::/23 holds the IETF's assignments (Teredo, benchmarking, ORCHID); 2001:db8::/32 and 3fff::/20 are
    // for documents.
    return high >> 41 == 0x2001_0000 >> 9 || high >> 32 == 0x2001_0db8 || high >> 44 == 0x3fff0
  }

  /// Whether it is a metadata address of IPv6, or carries one of IPv4 in a form that something may unwrap.
  private var isMetadata: Bool {
    // Amazon fd00:ec2::/32, Google fd20:ce::254, OpenStack fe80::a9fe:a9fe.
    if high >> 32 == 0xfd00_0ec2 || (high == 0xfd20_00ce_0000_0000 && low == 0x254)
      || (high >> 54 == 0xfe80 >> 6 && low == 0xa9fe_a9fe)
    {
      return true
    }
    var candidates: [4 of UInt32] = [0, 0, 0, 0]
    if high == 0, low >> 32 == 0 || low >> 32 == 0xffff_0000 {
      // IPv4-compatible, and IPv4-translated (RFC 2765) ::ffff:0:a.b.c.d.
      candidates[0] = lowHalf
    } else if high >> 16 == 0x0064_ff9b_0001 {
      // A local NAT64 prefix (RFC 8215) can have any length that RFC 6052 has, from 48 on.
      candidates[0] = lowHalf
      candidates[1] =
        UInt32(truncatingIfNeeded: high << 16) & 0xffff_0000
        | UInt32(truncatingIfNeeded: low >> 40) & 0xffff
      candidates[2] =
        UInt32(truncatingIfNeeded: high << 24) & 0xff00_0000
        | UInt32(truncatingIfNeeded: low >> 32) & 0x00ff_ffff
      candidates[3] = UInt32(truncatingIfNeeded: low >> 24)
    } else if high >> 32 == 0x2001_0000 {
      // Teredo (RFC 4380): the server, and the client with its bits turned round.
      candidates[0] = UInt32(truncatingIfNeeded: high)
      candidates[1] = ~lowHalf
    }
    for index in candidates.indices where Self.scope(v4: candidates[index]) == .metadata {
      return true
    }
    return false
  }

  private static func scope(v4: UInt32) -> AddressScope {
    switch v4 {
    // Link-local blocks of the clouds' metadata services, and single addresses of Tencent, Alibaba, Oracle and
    // Azure (which is of the public range).
    case 0xa9fe_a900...0xa9fe_aaff, 0xa9fe_0017, 0x6464_64c8, 0xc000_00c0, 0xa83f_8110:
      return .metadata
    default: break
    }
    switch v4 {
    case 0x0000_0000...0x00ff_ffff,  // 0.0.0.0/8: this network
      0x0a00_0000...0x0aff_ffff,  // 10.0.0.0/8: private
      0x6440_0000...0x647f_ffff,  // 100.64.0.0/10: carriers' translators
      0x7f00_0000...0x7fff_ffff,  // 127.0.0.0/8: loopback
      0xa9fe_0000...0xa9fe_ffff,  // 169.254.0.0/16: link-local
      0xac10_0000...0xac1f_ffff,  // 172.16.0.0/12: private
      0xc000_0000...0xc000_00ff,  // 192.0.0.0/24: IETF
      0xc000_0200...0xc000_02ff,  // 192.0.2.0/24: documents
      0xc058_6300...0xc058_63ff,  // 192.88.99.0/24: 6to4 relays
      0xc0a8_0000...0xc0a8_ffff,  // 192.168.0.0/16: private
      0xc612_0000...0xc613_ffff,  // 198.18.0.0/15: benchmarks
      0xc633_6400...0xc633_64ff,  // 198.51.100.0/24: documents
      0xcb00_7100...0xcb00_71ff,  // 203.0.113.0/24: documents
      0xe000_0000...0xffff_ffff:  // 224.0.0.0/4 multicast, 240.0.0.0/4 reserved, broadcast
      return .special
    default: return .global
    }
  }
}

extension AddressScope {
  fileprivate func stricter(_ other: AddressScope) -> AddressScope {
    self == .metadata || other == .metadata
      ? .metadata : self == .special || other == .special ? .special : .global
  }
}
