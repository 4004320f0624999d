import Synchronization
import Testing

@testable import Base

@Suite struct StatusTests {
  @Test func lanesAreSummed() {
    let cells = StatusCells(lanes: 3, count: 9)
    for lane in 0..<3 {
      for cell in 0..<9 { cells.lane(lane)[cell].add(lane * 100 + cell) }
    }
    for cell in 0..<9 { #expect(cells.sum(cell) == 300 + 3 * cell) }
    cells.lane(1)[4].add(-1)
    cells.lane(2)[4].add()
    #expect(cells.sum(4) == 312)
  }

  /// Loops that count at the same time change nothing of each other's.
  @Test func eachLaneHasItsOwnWriter() throws {
    let cells = StatusCells(lanes: 4, count: 3)
    let threads = try (0..<4).map { lane in
      try SystemThread(name: "lane-\(lane)") {
        let own = cells.lane(lane)
        for _ in 0..<100_000 {
          own[0].add()
          own[2].add(2)
        }
      }
    }
    for thread in threads { thread.join() }
    #expect((0..<3).map { cells.sum($0) } == [400_000, 0, 800_000])
  }

  @Test func noLoopsAndNoCellsAreNothing() {
    #expect(StatusCells(lanes: 2, count: 0).count == 0)
    #expect(StatusCells(lanes: 0, count: 2).sum(1) == 0)
  }

  @Test func aRegistryReadsWhatItsSourcesTell() {
    let cells = StatusCells(lanes: 2, count: 2)
    let registry = StatusRegistry([
      StatusSource(name: "a_total", help: "As.", kind: .counter, cell: 1, of: cells),
      StatusSource(name: "b", help: "Bs.", kind: .gauge) { -7 },
      StatusSource(name: "c", help: "Cs.", kind: .gauge, labels: ["x", "y"]) { report in
        report(["1", "\"\n"], 5)
        report(["2", ""], 6)
      },
      StatusSource(name: "d", help: "Ds.", kind: .gauge, labels: ["x"]) { _ in },
    ])
    cells.lane(0)[1].add(3)
    cells.lane(1)[1].add(4)
    typealias Figure = StatusReading.Figure
    #expect(
      registry.read() == [
        StatusReading(
          name: "a_total", help: "As.", kind: .counter, labels: [],
          figures: [Figure(labels: [], value: 7)]),
        StatusReading(
          name: "b", help: "Bs.", kind: .gauge, labels: [],
          figures: [Figure(labels: [], value: -7)]),
        StatusReading(
          name: "c", help: "Cs.", kind: .gauge, labels: ["x", "y"],
          figures: [
            Figure(labels: ["1", "\"\n"], value: 5), Figure(labels: ["2", ""], value: 6),
          ]),
        StatusReading(name: "d", help: "Ds.", kind: .gauge, labels: ["x"], figures: []),
      ])
    cells.lane(1)[1].add()
    #expect(registry.read()[0].figures == [Figure(labels: [], value: 8)])
  }

  @Test func namesAreChecked() async {
    await #expect(processExitsWith: .failure) {
      let source = StatusSource(name: "a", help: "", kind: .gauge) { 0 }
      _ = StatusRegistry([source, source])
    }
    await #expect(processExitsWith: .failure) {
      let source = StatusSource(name: "a", help: "", kind: .gauge, labels: ["x"]) { $0([], 1) }
      _ = StatusRegistry([source]).read()
    }
  }
}
