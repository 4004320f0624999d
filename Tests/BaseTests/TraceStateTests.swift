import Testing

@testable import Base

private func text(_ character: Character, _ count: Int) -> String {
  String(repeating: character, count: count)
}

/// What of `tracestate` is passed on (W3C Trace Context, level 1, section 3.3).
@Suite struct TraceStateTests {
  private static func passed(_ fields: String...) -> String {
    var state = TraceState()
    for field in fields {
      var field = field
      field.withUTF8 { state.add(UnsafeRawBufferPointer($0)) }
    }
    return state.text
  }

  @Test(arguments: [
    ("congo=t61rcWkgMzE", "congo=t61rcWkgMzE"),
    ("rojo=00f067aa0ba902b7,congo=t6", "rojo=00f067aa0ba902b7,congo=t6"),
    (" a=1 ,\tb=2\t,, ,c=3,", "a=1,b=2,c=3"), ("a= b c ", "a= b c"), ("a=1,a=2", "a=1,a=2"),
    ("a_-*/09=!\"#$%&'()*+-./:;<>?@[\\]^_`{|}~", "a_-*/09=!\"#$%&'()*+-./:;<>?@[\\]^_`{|}~"),
    ("0a@b=1,fw529a3039@dt=x", "0a@b=1,fw529a3039@dt=x"),
    (text("z", 256) + "=1", text("z", 256) + "=1"), ("a=" + text("v", 256), "a=" + text("v", 256)),
    (text("t", 241) + "@" + text("v", 14) + "=1", text("t", 241) + "@" + text("v", 14) + "=1"),
    ("", ""), (" , ,", ""),
  ])
  func whatIsWellFormedIsPassedOn(_ field: String, _ expected: String) {
    #expect(Self.passed(field) == expected)
  }

  @Test(arguments: [
    "a", "=1", "a=", "a= ", "a=1=2", "A=1", "a.b=1", "a =1", "0a=1", "a\u{1}=1", "a=\u{7F}",
    "a=\u{E9}", "a=b\tc",
    "a@=1", "@a=1", "a@@b=1", "a@b@c=1", "a@0b=1", "a;b=1", "a=1;b=2 c",
    text("z", 257) + "=1", "a=" + text("v", 257), text("t", 242) + "@v=1",
    "t@" + text("v", 15) + "=1",
  ])
  func ofWhatIsNotNothingIs(_ member: String) {
    // "a=1;b=2 c" has a second "=".
    #expect(Self.passed(member).isEmpty)
    #expect(Self.passed("first=1," + member).isEmpty)
    #expect(Self.passed(member, "last=1").isEmpty)
  }

  @Test func severalFieldsAreOne() {
    #expect(Self.passed("a=1", "b=2,c=3", "", "d=4") == "a=1,b=2,c=3,d=4")
  }

  @Test func soManyMembersAndNoMore() {
    let members = (0..<Limits.maxTraceStateMembers).map { "k\($0)=v" }
    let all = members.joined(separator: ",")
    #expect(Self.passed(all) == all)
    #expect(Self.passed(all + ",") == all && Self.passed(all, " ") == all)
    #expect(Self.passed(all + ",k=v").isEmpty && Self.passed(all, "k=v").isEmpty)
  }

  @Test func soManyBytesAndNoMore() {
    // Members of 102 bytes and a comma each, then one that fills up.
    let limit = Limits.maxTraceStateBytes
    let members = (0..<9).map { "k\($0)=" + text("v", 99) }
    let start = members.joined(separator: ",")
    let fill = "z=" + text("v", limit - start.utf8.count - 3)
    #expect(fill.utf8.count <= 128)
    #expect(Self.passed(start + "," + fill) == start + "," + fill)
    #expect(Self.passed(start + "," + fill + "v") == start)
    // Those of more than 128 bytes go first, the last of them before the others, and no more than have to.
    let long = ["x=" + text("v", 127), "y=" + text("v", 127)]
    let mixed = [long[0], members[0], long[1]] + members[1...6]
    #expect(mixed.joined(separator: ",").utf8.count <= limit)
    let tooLong = mixed + [members[7]]
    #expect(tooLong.joined(separator: ",").utf8.count > limit)
    #expect(
      Self.passed(tooLong.joined(separator: ","))
        == ([long[0]] + members[0...7]).joined(separator: ","))
    // The largest that is one member fits.
    let largest = text("k", 256) + "=" + text("v", 256)
    #expect(Self.passed(largest) == largest)
  }
}
