import HTTP
import Net
import RPC
import Services
import Testing

/// How often an address may fail, and an account and an organization call.
@Suite struct ThrottleTests {
  static func rates(
    failures: CallRate = CallRate(perSecond: 10, burst: 3), account: CallRate? = nil,
    organization: CallRate? = nil
  ) -> CallThrottle.Rates {
    var rates = CallThrottle.Rates()
    rates.failures = failures
    rates.account = account
    rates.organization = organization
    return rates
  }

  /// The code of a call with a token from an address.
  private func code(_ pintle: TestPintle, _ token: String?, from address: IPAddress?) -> Int {
    var caller = TestPintle.Caller(token: token)
    caller.address = address
    return (try? pintle.call("ListServiceAccounts", as: caller).code) ?? -1
  }

  static let here = IPAddress(v4: 0xc000_0201)
  static let elsewhere = IPAddress(v4: 0xc000_0202)

  @Test func anAddressFailsSoOftenAndNoMore() throws {
    let pintle = try TestPintle(callRates: Self.rates())
    for _ in 0..<3 { #expect(code(pintle, "wrong", from: Self.here) == 16) }
    #expect(code(pintle, "wrong", from: Self.here) == 8)
    // A guess that would be right is not tried either, unless the token was valid before.
    let token = try pintle.makeAccount("a", in: pintle.home, role: "ORG_OWNER").token
    #expect(code(pintle, token, from: Self.here) == 8)
    #expect(code(pintle, TestPintle.ownerToken, from: Self.here) == 0)
    // Others are none the worse.
    #expect(code(pintle, token, from: Self.elsewhere) == 0)
    #expect(code(pintle, token, from: Self.here) == 0)
    #expect(code(pintle, "wrong", from: Self.elsewhere) == 16)
    #expect(code(pintle, "wrong", from: nil) == 16)
    // One comes back after a tenth of a second.
    pintle.advance(milliseconds: 100)
    #expect(code(pintle, "wrong", from: Self.here) == 16)
    #expect(code(pintle, "wrong", from: Self.here) == 8)
  }

  /// Whatever is wrong with what says who calls.
  @Test func everyFailureCounts() throws {
    let pintle = try TestPintle(callRates: Self.rates(failures: CallRate(perSecond: 1, burst: 2)))
    #expect(code(pintle, nil, from: Self.here) == 16)
    #expect(code(pintle, String(repeating: "t", count: 5000), from: Self.here) == 16)
    #expect(code(pintle, "wrong", from: Self.here) == 8)
    #expect(code(pintle, nil, from: Self.here) == 8)
  }

  @Test func anAccountCallsSoOftenAndNoMore() throws {
    let pintle = try TestPintle(
      callRates: Self.rates(account: CallRate(perSecond: 100, burst: 100)))
    let other = try pintle.makeAccount("a", in: pintle.home, role: "ORG_OWNER").token
    pintle.advance(milliseconds: 2000)
    for _ in 0..<100 { #expect(code(pintle, TestPintle.ownerToken, from: Self.here) == 0) }
    #expect(code(pintle, TestPintle.ownerToken, from: Self.here) == 8)
    #expect(code(pintle, TestPintle.ownerToken, from: Self.elsewhere) == 8)
    #expect(code(pintle, other, from: Self.here) == 0)
    pintle.advance(milliseconds: 10)
    #expect(code(pintle, TestPintle.ownerToken, from: Self.here) == 0)
  }

  @Test func anOrganizationCallsSoOftenAndNoMore() throws {
    let pintle = try TestPintle(
      callRates: Self.rates(organization: CallRate(perSecond: 100, burst: 100)))
    let other = try pintle.makeAccount("a", in: pintle.home, role: "ORG_OWNER").token
    pintle.advance(milliseconds: 2000)
    for _ in 0..<50 {
      #expect(code(pintle, TestPintle.ownerToken, from: Self.here) == 0)
      #expect(code(pintle, other, from: Self.here) == 0)
    }
    #expect(code(pintle, TestPintle.ownerToken, from: Self.here) == 8)
    #expect(code(pintle, other, from: Self.elsewhere) == 8)
  }
}
