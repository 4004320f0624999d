import Base
import Testing

@Suite struct FairShareTests {
  @Test(arguments: [
    // used, most
    (0, 16), (1, 16), (191, 16), (192, 16), (193, 15), (220, 2), (221, 1), (224, 1), (256, 1),
  ])
  func theFewerPlacesAreLeftTheFewerAreOnes(used: Int, most: Int) {
    #expect(FairShare(places: 256, kept: 32, each: 16).most(used: used) == most)
  }

  @Test(arguments: [
    // count, own, used, admits
    (1, 0, 255, true), (1, 0, 256, false), (1, 1, 255, false), (1, 15, 100, true),
    (1, 16, 100, false), (1, 1, 220, true), (1, 2, 220, false), (100, 0, 156, true),
    (101, 0, 156, false), (2, 14, 100, true), (3, 14, 100, false),
  ])
  func whoHasNoneGetsWhatIsFree(count: Int, own: Int, used: Int, admits: Bool) {
    let share = FairShare(places: 256, kept: 32, each: 16)
    #expect(share.admits(count, own: own, used: used) == admits)
  }

  /// However many holders keep what they have for good, the next one finds a place.
  @Test func whoTakesAllThatItGetsLeavesPlacesForOthers() {
    let share = FairShare(places: 256, kept: 32, each: 64)
    var held: [Int] = []
    while held.count < 224 {
      var own = 0
      while share.admits(own: own, used: held.reduce(own, +)) { own += 1 }
      guard own > 0 else { break }
      held.append(own)
    }
    #expect(held.prefix(6) == [64, 53, 36, 24, 16, 10])
    #expect(held.count > 32)
  }
}
