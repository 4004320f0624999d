import Base
import Testing

@Suite struct SharedPlacesTests {
  @Test func anOwnerHasSoManyAndNoMore() {
    var places = SharedPlaces<String>(limit: 1000, ownerLimit: 100)
    func enters(_ owner: String) -> Bool { places.enter(owner) }
    for _ in 0..<100 { #expect(enters("one")) }
    #expect(!enters("one"))
    #expect(enters("other"))
    places.leave("one")
    #expect(enters("one"))
    #expect(!enters("one"))
  }

  /// However many have taken all that they may, each who has few finds a place.
  @Test func theLastPlacesAreForThoseWhoHaveFew() {
    var places = SharedPlaces<Int>(limit: 1000, ownerLimit: 100)
    func enters(_ owner: Int) -> Bool { places.enter(owner) }
    for owner in 0..<10 {
      for _ in 0..<100 { _ = places.enter(owner) }
    }
    // Eight have all that they may, the others few.
    #expect(!enters(0) && !enters(8) && !enters(9))
    for late in 10..<48 {
      for _ in 0..<5 { #expect(enters(late)) }
      #expect(!enters(late))
    }
    // Then there is none, and one again when somebody goes.
    #expect(!enters(48))
    places.leave(10)
    #expect(enters(48))
    #expect(!enters(49))
  }

  @Test func administrationHasPlacesBeside() {
    var places = SharedPlaces<Int>(limit: 10, ownerLimit: 3)
    func enters(_ owner: Int?) -> Bool { places.enter(owner) }
    for owner in 0..<20 { _ = places.enter(owner) }
    #expect(!enters(20))
    for _ in 0..<3 { #expect(enters(nil)) }
    #expect(!enters(nil))
    places.leave(nil)
    #expect(enters(nil))
    #expect(!enters(20))
  }
}
