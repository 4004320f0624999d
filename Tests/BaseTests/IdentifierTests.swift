import Base
import Synchronization
import Testing

@Suite struct IdentifierTests {
  /// Fills everything with one byte.
  private struct FixedRandomSource: RandomSource {
    let byte: UInt8
    func fill(_ bytes: UnsafeMutableRawBufferPointer) {
      for index in bytes.indices { bytes[index] = byte }
    }
  }

  @Test func eighteenDigitsThatGrow() {
    let clock = ManualTimeSource()
    let source = IdentifierSource(timeSource: clock)
    var last = ""
    for round in 0..<1000 {
      if round % 3 == 0 { clock.advance(nanoseconds: 10_000_000) }
      let id = source.next()
      #expect(id.utf8.count == 18)
      #expect(id.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 })
      #expect(id > last)
      last = id
    }
  }

  @Test func exactBits() {
    // 2023-11-14T22:13:20Z, in steps of 10 ms since 2020-01-01T00:00:00Z.
    let clock = ManualTimeSource(wallNanoseconds: 1_700_000_000_000_000_000)
    let source = IdentifierSource(timeSource: clock, randomSource: FixedRandomSource(byte: 0xAB))
    let steps: UInt64 = (1_700_000_000 - 1_577_836_800) * 100
    #expect(source.nextValue() == steps << 24 | 0xABAB)
    #expect(source.nextValue() == steps << 24 | 1 << 16 | 0xABAB)
    clock.advance(nanoseconds: 9_999_999)
    #expect(source.nextValue() == steps << 24 | 2 << 16 | 0xABAB)
    clock.advance(nanoseconds: 1)
    #expect(source.nextValue() == (steps + 1) << 24 | 0xABAB)
  }

  @Test func moreThanTwoHundredFiftySixInAStep() {
    let source = IdentifierSource(timeSource: ManualTimeSource())
    let ids = (0..<10_000).map { _ in source.nextValue() }
    #expect(Set(ids).count == ids.count)
    #expect(ids == ids.sorted())
  }

  @Test func clockThatGoesBack() {
    let clock = ManualTimeSource()
    let source = IdentifierSource(timeSource: clock)
    clock.advance(nanoseconds: 3_600_000_000_000)
    let before = source.nextValue()
    clock.advance(nanoseconds: -3_600_000_000_000)
    #expect(source.nextValue() > before)
  }

  @Test(arguments: [0, -1_000_000_000, 1_500_000_000_000_000_000] as [Int64])
  func clockThatIsNotSet(_ wall: Int64) {
    let source = IdentifierSource(timeSource: ManualTimeSource(wallNanoseconds: wall))
    #expect(source.next().utf8.count == 18)
  }

  @Test func uniqueAmongThreads() async {
    let source = IdentifierSource()
    let ids = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<2000).map { _ in source.next() } }
      }
      return await group.reduce(into: Set<String>()) { $0.formUnion($1) }
    }
    #expect(ids.count == 16_000)
  }

  @Test func twoProcessesInOneStep() {
    let clock = ManualTimeSource()
    let first = IdentifierSource(timeSource: clock, randomSource: FixedRandomSource(byte: 1))
    let second = IdentifierSource(timeSource: clock, randomSource: FixedRandomSource(byte: 2))
    #expect(first.next() != second.next())
  }
}
