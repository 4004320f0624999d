import Base

/// Keys of the RFCs, and keys that `openssl genpkey` made for these tests and nothing else.
enum KeySamples {
  /// RFC 7515 appendix A.2.1: its members n, e, d, p and q as PKCS #8.
  static let rfc7515RSA = decode(
    """
    MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQCh+BYK4uPJtGXOjS1lYmM2K5J9vinh8CR3/BYlzJ
    ChNuOL2TSXxbbqY913EeZ8dCn5VrD7io8ImtxLaYk8wTM/U+3QGbh3hCUv7JFP5IV3aVlL6kKA0ywPVb9ilE8TA5a8
    bpvfbr3SvaNnjuygxmj3AbONv/s4yDQs4v5tJ/reSlpIdJed1LnPmt7Ex1sFhSwsD174pcF1A5L5ROjtZMEQxrZHYJ
    qkeDrrnGya11UxMFBji4NmXG9veoKjlnAqH2QbgtPr8jkiGUkftoaHLFcW9Qr4NY2ai50Xw0Byj3+H2JoY2PyrZ62E
    WQwuz3WTOTY8BwNNb2BvniHgVFbK5emhAgMBAAECggEAEq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPE
    AeP88vLNO97IjlA7/GQ5sLKMgvfTeXZx9SE+7YwVol2NXOoAJe46sui395IW/GO+pWJ1O0BkTGoVEn2bKVRUCgu+Gj
    BVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M/V51gfpRLI9JYanrC4D4qAdGcopV/0ZHHzQlBjudU2QvXt
    4ehNYTCBr6XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl/x/jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS98l2SR/RQyGWS
    eWjnczT0QU91p1DhOVRuOopznQKBgQDgHMQQ60imZV1URk0KpLttoLhyt3SmqdEf/kgHePDdtzEafpAu+cS191R2Ji
    uoF2yzWXnwFDcqGigp5BNr0AHQfD8/Lk8l1Mk09jxxCfui5nYooNyac8YFjm3vItzVCVDnEd3BbVWG8qf6deqElMGA
    g+C2V0L4oNXnP7LZcPAZRwKBgQC5A8R+CZW2MvRTLLHzwZkUXV866cff7tx6kqa0finGG0KgeqlaZPxgCZnFp7AeAc
    CMtiynVlJ7vMVgePsLq6XtON4tB5kP9jAPrq3rbAOal78eUH5OcED6eNuCV8ixEu1eWcPNCS/l1OW1EnXUEoEHKl54
    Xrrz2uNwkgMTP1FZ1wKBgAcCn1dwJKufzBWQxWQp1vsM5fggqPN1qGb5y0MAk3g7/Ls5bkUp5u9SN0Ai3Ya6hNnvWJ
    Mb7sXQX6U/zyO2M/hTip7tUeh7CXgwo59dkpN75gJLVds29+DAncu3KXU4f2Fa+7bLNrur53k8KwPOq2bbuTG69QtV
    7Jr5MR0AHWKNAoGBAIf/evpitUf+4JYbLpvNXWcY052Mpz22aR84mY3nh3F2LF2mjMJDpTg7FmuyPcVw6EcGyoAe9f
    a65iNqCq+jdw6PVNGo2hxfjSiZ8IIzHdsPXI89//pMjZcQK9r+CCoRjaZjOYiIDktVWZzmevJuv6WywUqd57LE3Zar
    3dLSIkx1AoGAIYd7DHOhrWvxkwPQsRM2tOgrjbcrfvtQJipd+DlcxyVuuM9sQLdgjVk2oy26F0EmpScGLq2MowX7fh
    d/QJQ3ydy5cY7YIBi87w93IKLEdfnbJtoOPLUW0ITrJReOgo1cq9SbsxYawBgfp/gh6A5603k2+ZQwVK0JKSHuLFku
    Q3U=
    """)

  /// RFC 7515 appendix A.3.1.
  static let rfc7515EC = p256(
    d: "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI",
    x: "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    y: "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0")

  /// RFC 7518 appendix C: the ephemeral key.
  static let rfc7518Alice = p256(
    d: "0_NxaRPUMQoAJt50Gz8YiTr8gRTwyEaCumd-MToTmIo",
    x: "gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0",
    y: "SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps")

  /// RFC 7518 appendix C: the reader's key.
  static let rfc7518Bob = p256(
    d: "VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw",
    x: "weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ",
    y: "e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck")

  /// RSA with 2048 bits.
  static let rsa2048PEM = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwxs+y5/Dsl7ttl2iMZ6Y
    DIOVOl8vQRRCj2AXUMBl+OR54GKbWJC5pXlP/6etny8WwhjgjBjzh6BqDAaFErlM
    sDynBiigDZwLXrzWcxvNQfxL5i+L0dDZxJGT8CKEqOOeI3n6AJiDm+r3yMuUHm/1
    GlNmfG04TeFhQDJAvtHYln6IxhXNnHicm+YlHReQRlqn/fKac4GFgTC3dGyl7svG
    T70QVX53jAtMhepZsbwp36IfRrU9zGKegKkeSYdJlqWsD4euA2evIcec7VleT2TY
    ZeF975PnXpT54Y6ZlnTuLQNlo3XcKbh65Hx7WOeP3S7owaIqunEw8CODKDecGit1
    FwIDAQAB
    -----END PUBLIC KEY-----
    """

  /// EC on P-384.
  static let p384PEM = """
    -----BEGIN PUBLIC KEY-----
    MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEzBGUZ1WuBkR67sdEs+q4f/+SBxvjaU9n
    u7Ga5fndpLTLvNkWAnrIRl7zpfDpmC7h4XlavWDihxBmJ8Qmy+Akqx1nfDpLR8HU
    2W8UZ0gh3RkhYOh2ZFcPSPT5FiwElqaf
    -----END PUBLIC KEY-----
    """

  /// EC on P-256.
  static let p256PEM = """
    -----BEGIN PUBLIC KEY-----
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE1tL88w+o5OYRMDC29hPG7dKhF/kL
    /8g4k0OEiDljM0/2WM7kKNeHmZapukxetSJrZTSSp1vWljlXXdNK5B706w==
    -----END PUBLIC KEY-----
    """

  /// EC on P-521.
  static let p521PEM = """
    -----BEGIN PUBLIC KEY-----
    MIGbMBAGByqGSM49AgEGBSuBBAAjA4GGAAQAAiwDsXmabyvbUZNNr7ZaHWCM1Z+x
    32+Kn5HuRL/tTUEPu7JAyVWwfE1yw3Th5FtPCiRjcNcB+HH/+ZPWDwZbESMBu23Z
    ewjNuLin3EfZHAQsaxJTNmzyc2KFwhMt6j1UAMh1EMT0R/lUlLwwgCBIrusNAbqv
    4QvJgccfT/uPxBsYgHc=
    -----END PUBLIC KEY-----
    """

  /// EC on secp256k1.
  static let secp256k1PEM = """
    -----BEGIN PUBLIC KEY-----
    MFYwEAYHKoZIzj0CAQYFK4EEAAoDQgAEPCZbWpymm/7dQpJnekZYPZuDlO24dLmQ
    BnqlrgmUZbrrZri7d2mnmRkfP8fTuFkqOfDuHwYMYlzEdznfOD/8CQ==
    -----END PUBLIC KEY-----
    """

  /// EC on P-256, but the curve is spelt out instead of named.
  static let explicitCurvePEM = """
    -----BEGIN PUBLIC KEY-----
    MIIBSzCCAQMGByqGSM49AgEwgfcCAQEwLAYHKoZIzj0BAQIhAP////8AAAABAAAA
    AAAAAAAAAAAA////////////////MFsEIP////8AAAABAAAAAAAAAAAAAAAA////
    ///////////8BCBaxjXYqjqT57PrvVV2mIa8ZR0GsMxTsPY7zjw+J9JgSwMVAMSd
    NgiG5wSTamZ44ROdJreBn36QBEEEaxfR8uEsQkf4vOblY6RA8ncDfYEt6zOg9KE5
    RdiYwpZP40Li/hp/m47n60p8D54WK84zV2sxXs7LtkBoN79R9QIhAP////8AAAAA
    //////////+85vqtpxeehPO5ysL8YyVRAgEBA0IABA6IlYPIg159fzeOY/m8spvg
    6lkVW82bCWyjJoficfccssTdAAQD3f3A6OK0vU6L5eL9R8Ww7bYa4jFg6K1q/Tg=
    -----END PUBLIC KEY-----
    """

  /// Ed25519, with which nothing can be encrypted.
  static let ed25519PEM = """
    -----BEGIN PUBLIC KEY-----
    MCowBQYDK2VwAyEA9bOJN5eyDHJz91TsPeQncT3+58jR/x/gxgwr93ChFcY=
    -----END PUBLIC KEY-----
    """

  /// RSA for PSS signatures alone.
  static let rsaPSSPEM = """
    -----BEGIN PUBLIC KEY-----
    MIIBIDALBgkqhkiG9w0BAQoDggEPADCCAQoCggEBAL7TMu+Mx/NJrFAFXuWbg8Dc
    9OGUw/YwFQK31bhGEK7yQt661ugGcnDwVFsIFKvM30MXyDA1+VYJbWrQovCZdFkt
    YRfingzz7dUyDtbl5SmsZKM6ZBRS/CJXUbeeyJo1UzZFRwhpiB7jp2tDK1smafAb
    Lykwq7lyLxq05B4HKCPNEu9qa5dtV+KMaA9WUJ/nAWaZKIzALed0CBRGZcjocKb1
    puGi+wq+nAzqarSYyOrrqK00JQSSLdB5diSVug0Ec4Nlz6Nud+xZrWj/g7H0HmyH
    /Zxo0+Csxy/rIDlS5LMkBLEcuq3cmXmkfV8qIkFNnmXD+wIZBOidlwAmC8EdZrUC
    AwEAAQ==
    -----END PUBLIC KEY-----
    """

  /// The SubjectPublicKeyInfo of an RSA key, of which nothing but the sizes is true.
  static func rsa(bits: Int, exponent: [UInt8] = [1, 0, 1]) -> [UInt8] {
    var modulus = [UInt8](repeating: 0xA5, count: (bits + 7) / 8)
    modulus[0] = UInt8(1 << ((bits - 1) % 8))
    let numbers = der(0x30, integer(modulus) + integer(exponent))
    let algorithm: [UInt8] = [
      0x30, 0x0D, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00,
    ]
    return der(0x30, algorithm + der(0x03, [0] + numbers))
  }

  /// The bytes of a base64 text in lines.
  static func decode(_ text: String) -> [UInt8] {
    Base64.decode(text.filter { !$0.isNewline }) ?? []
  }

  private static func integer(_ bytes: [UInt8]) -> [UInt8] {
    der(0x02, bytes[0] < 0x80 ? bytes : [0] + bytes)
  }

  private static func der(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    switch content.count {
    case ..<128: [tag, UInt8(content.count)] + content
    case ..<256: [tag, 0x81, UInt8(content.count)] + content
    default: [tag, 0x82, UInt8(content.count >> 8), UInt8(content.count & 255)] + content
    }
  }

  /// A private key on P-256 as PKCS #8, its public point included (RFC 5915).
  private static func p256(d: String, x: String, y: String) -> [UInt8] {
    let point = [0x04] + decode(x) + decode(y)
    let key = der(
      0x30, [0x02, 1, 1] + der(0x04, decode(d)) + der(0xA1, der(0x03, [0] + point)))
    let algorithm: [UInt8] = [
      0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06, 0x08, 0x2A, 0x86,
      0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07,
    ]
    return der(0x30, [0x02, 1, 0] + algorithm + der(0x04, key))
  }
}
