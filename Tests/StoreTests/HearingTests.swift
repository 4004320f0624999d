import Base
import Testing

@testable import Store

/// How long versions stand while it is not known what other processes do.
@Suite struct HearingTests {
  private let clock = ManualTimeSource()

  private func noted() -> (Hearing, ChangeVersion) {
    let hearing = Hearing(clock: clock)
    return (hearing, ChangeVersion(hearing: hearing))
  }

  @Test func aVersionStandsAsLongAsOthersAreHeard() {
    let (hearing, version) = noted()
    let first = version.current
    for _ in 0..<10 {
      clock.advance(nanoseconds: Limits.maxStaleness)
      #expect(version.current == first, "at the bound")
      hearing.note(clock.monotonicNanoseconds())
    }
    version.raise()
    #expect(version.current == first + 1)
  }

  @Test func itEndsWhenTheyWereNotHeardForLonger() {
    let (hearing, version) = noted()
    let first = version.current
    clock.advance(nanoseconds: Limits.maxStaleness + 1)
    let second = version.current
    #expect(second != first)
    // What is read then may be used for a while, though nothing is heard.
    clock.advance(nanoseconds: Limits.deafStaleness)
    #expect(version.current == second)
    clock.advance(nanoseconds: 1)
    let third = version.current
    #expect(third != second)
    hearing.note(clock.monotonicNanoseconds())
    clock.advance(nanoseconds: Limits.maxStaleness)
    #expect(version.current == third)
    clock.advance(nanoseconds: 1)
    #expect(version.current != third)
  }

  @Test func whatWasHeardIsAsOldAsTheLook() {
    let (hearing, version) = noted()
    let first = version.current
    // The look began half a second before its answer came.
    let begun = clock.monotonicNanoseconds()
    clock.advance(nanoseconds: Limits.maxStaleness / 2)
    hearing.note(begun)
    clock.advance(nanoseconds: Limits.maxStaleness / 2)
    #expect(version.current == first)
    clock.advance(nanoseconds: 1)
    #expect(version.current != first)
  }

  @Test func withoutOthersItStands() {
    let version = ChangeVersion()
    let first = version.current
    clock.advance(nanoseconds: 100 * Limits.maxStaleness)
    #expect(version.current == first)
  }
}
