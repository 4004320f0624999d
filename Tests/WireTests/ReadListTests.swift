import Testing

@testable import Wire

/// Lists that grow as their elements are read.
@Suite struct ReadListTests {
  @Test(arguments: [0, 1, 2, 4, 5, 100])
  func `every element is added, in its order`(_ count: Int) {
    var list: [String] = []
    for number in 0..<count { list.append(read: "\(number)") }
    #expect(list == (0..<count).map { "\($0)" })
  }

  @Test func `the first element makes room for a few, of a small size`() {
    var texts: [String] = []
    texts.append(read: "")
    #expect((4...8).contains(texts.capacity))
    // An element of 512 bytes.
    var large: [[32 of String]] = []
    large.append(read: [32 of String](repeating: ""))
    #expect((1...2).contains(large.capacity))
  }

  @Test func `a list that is shared is copied`() {
    let former = ["a"]
    var list = former
    list.append(read: "b")
    #expect(former == ["a"])
    #expect(list == ["a", "b"])
  }
}
