import Testing

@testable import HTTP

@Suite struct HTTP2ExcusedStreamsTests {
  @Test func knowsWhatWasPutIn() {
    var excused = HTTP2ExcusedStreams()
    for id in [5, 1, 9, 5] as [Int32] { excused.insert(id) }
    #expect(
      [1, 3, 5, 7, 9, 11].map { excused.mayContain($0) } == [true, false, true, false, true, false])
    excused.remove(5)
    excused.remove(7)
    #expect([1, 5, 9].map { excused.mayContain($0) } == [true, false, true])
  }

  /// At the bound all are known one by one; one past it the smallest is forgotten, and what is below it excused.
  @Test func isBounded() {
    var excused = HTTP2ExcusedStreams()
    let ids = (0..<HTTP2ExcusedStreams.maxStreams).map { Int32(2 * $0 + 101) }
    for id in ids.reversed() { excused.insert(id) }
    #expect(!excused.mayContain(99) && ids.allSatisfy { excused.mayContain($0) })
    excused.insert(ids.last! + 4)
    #expect(excused.mayContain(99) && excused.mayContain(101) && excused.mayContain(ids.last! + 4))
    #expect(!excused.mayContain(ids.last! + 2))
    excused.remove(103)
    #expect(!excused.mayContain(103))
    excused.insert(101)
    excused.insert(3)
    #expect(excused.mayContain(101) && !excused.mayContain(103))
  }
}
