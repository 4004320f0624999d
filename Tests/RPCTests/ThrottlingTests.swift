import HTTP
import Net
import Testing
import Wire

@testable import RPC

/// Rates: how much there is at once, how it comes back, and what a call that must wait is told.
@Suite struct ThrottlingTests {
  static let second: Int64 = 1_000_000_000

  @Test func aBucketHasItsBurstAndFillsWithTime() {
    let rate = CallRate(perSecond: 10, burst: 3)
    var bucket = Int64.min
    for _ in 0..<3 { #expect(rate.take(from: &bucket, now: 5) == 0) }
    #expect(rate.take(from: &bucket, now: 5) == Self.second / 10)
    #expect(rate.wait(for: bucket, now: 5 + Self.second / 10 - 1) == 1)
    #expect(rate.take(from: &bucket, now: 5 + Self.second / 10) == 0)
    #expect(rate.take(from: &bucket, now: 5 + Self.second / 10) > 0)
    // It never holds more than its burst.
    for _ in 0..<3 { #expect(rate.take(from: &bucket, now: 100 * Self.second) == 0) }
    #expect(rate.take(from: &bucket, now: 100 * Self.second) > 0)
  }

  @Test func addressesAreBoundedAndTheRestShareABucket() {
    let buckets = AddressBuckets(CallRate(perSecond: 1, burst: 1), capacity: 2)
    func address(_ last: UInt32) -> PeerAddress { PeerAddress(IPAddress(v4: 0xc000_0200 | last)) }
    #expect(!buckets.mayBeEmpty)
    #expect(buckets.take(for: address(1), now: 0) == 0)
    #expect(buckets.mayBeEmpty)
    #expect(buckets.take(for: address(1), now: 0) == Self.second)
    #expect(buckets.take(for: address(2), now: 0) == 0)
    #expect(buckets.take(for: address(3), now: 0) == 0)
    #expect(buckets.take(for: address(4), now: 0) == Self.second)
    #expect(buckets.count == 2)
    // Those that are full again make room.
    #expect(buckets.take(for: address(5), now: 2 * Self.second) == 0)
    #expect(buckets.take(for: address(6), now: 2 * Self.second) == 0)
    #expect(buckets.count == 2)
  }

  @Test func namesHaveBucketsOfTheirOwn() {
    let buckets = NameBuckets(CallRate(perSecond: 2, burst: 1))
    #expect(buckets.take(for: "a", now: 0) == 0)
    #expect(buckets.take(for: "a", now: 0) == Self.second / 2)
    #expect(buckets.take(for: "b", now: 0) == 0)
    // Compared by bytes: the Kelvin sign is no K.
    #expect(buckets.take(for: "K", now: 0) == 0)
    #expect(buckets.take(for: "\u{212A}", now: 0) == 0)
  }

  struct Refuser: HeadInterceptor {
    func begin(_ context: CallContext) throws(RPCError) -> HeadDecision {
      throw .throttled("slow down", retryAfter: 1_200_000_001)
    }

    func end(_ context: CallContext, _ outcome: CallOutcome) {}
  }

  /// RESOURCE_EXHAUSTED or 429, when to try again rounded up, and RetryInfo for programs.
  @Test(arguments: Dialect.allCases)
  func callsAreToldWhenToTryAgain(_ dialect: Dialect) throws {
    var options = RPCOptions()
    options.headInterceptors = [Refuser()]
    let stream = try Dialect.server(options).send(dialect.unary(TestMessage("a")))
    let answer = try dialect.read(stream)
    #expect(answer.code == 8 && answer.message == "slow down")
    #expect(answer.status == (dialect.isGRPC ? 200 : 429))
    let fields = dialect.isGRPC ? answer.trailers : answer.headers
    // Once, under the name that clients look for.
    #expect(fields.filter { $0.name.hasSuffix("retry-after") }.map(\.name) == ["retry-after"])
    #expect(fields.first { $0.name == "retry-after" }?.value == "2")
    if dialect.isGRPC {
      // google.rpc.Status with an Any whose value is RetryInfo { retry_delay { seconds: 1 nanos: 201000000 } }.
      let details = try #require(fields.first { $0.name == "grpc-status-details-bin" }?.value)
      #expect(details.contains("Z29vZ2xlLnJwYy5SZXRyeUluZm8") || details.count > 60)
    } else {
      #expect(stream.text.contains("google.rpc.RetryInfo"))
      #expect(stream.text.contains(#""retryDelay":"1.201s""#))
    }
  }
}
