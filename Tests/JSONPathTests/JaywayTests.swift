import Base
import JSONPath
import Testing
import Wire

/// An expression, a document, and what Jayway's library gives: a value, a list, or nothing.
struct ResultCase: Sendable, CustomTestStringConvertible {
  var expression: String
  var document: String
  var result: String?
  var testDescription: String { expression }

  init(_ expression: String, _ document: String, _ result: String?) {
    self.expression = expression
    self.document = document
    self.result = result
  }

  func check(_ dialect: PathDialect = .jayway, time: Int64 = 0) throws {
    let path = try PathExpression(expression, dialect: dialect)
    let document = try #require(JSONValue(text: document))
    var run = PathRun(time: time)
    #expect(try path.result(in: document, &run)?.text() == result)
  }
}

/// The dialect of Jayway's library.
@Suite struct JaywayTests {
  static let shop =
    #"{"shop":{"books":[{"t":"A","p":8.95,"k":"ref"},{"t":"B","p":12.99,"k":"fic"},{"t":"C","p":8.99,"k":"fic","i":"1"}],"bike":{"color":"red","p":19.95}},"max":10}"#

  static let paths: [ResultCase] = [
    .init("$", "1", "1"), .init("  $.max ", shop, "10"), .init("max", shop, "10"),
    .init("@.max", shop, "10"),
    .init("shop.bike.color", shop, #""red""#), .init("['max']", shop, "10"),
    .init("$.shop.books[0].t", shop, #""A""#),
    .init("$['shop'][\"books\"][-1]['t']", shop, #""C""#),
    .init("$.missing", shop, nil), .init("$.shop.books[9]", shop, nil), .init("$.max.x", shop, nil),
    .init("$.missing[*].x", shop, "[]"),
    .init("$.shop.books[*].t", shop, #"["A","B","C"]"#), .init("$..t", shop, #"["A","B","C"]"#),
    .init("$..['t']", shop, #"["A","B","C"]"#), .init("$.shop..p", shop, "[8.95,12.99,8.99,19.95]"),
    .init("$..books[2].t", shop, #"["C"]"#), .init("$..books[0,1].t", shop, #"["A","B"]"#),
    .init("$..books[:2].t", shop, #"["A","B"]"#), .init("$..books[-2:].t", shop, #"["B","C"]"#),
    .init("$.shop.books[0:3:2].t", shop, #"["A","C"]"#),
    .init("$.shop.bike.*", shop, #"["red",19.95]"#),
    .init("$.shop.bike[*]", shop, #"["red",19.95]"#),
    // Names in a row: one object at the end, each for itself before it.
    .init("$.shop.bike['p','color']", shop, #"{"p":19.95,"color":"red"}"#),
    .init("$.shop.bike['p','none']", shop, #"{"p":19.95}"#),
    .init(
      "$.shop.books[*]['t','p']", shop,
      #"[{"t":"A","p":8.95},{"t":"B","p":12.99},{"t":"C","p":8.99}]"#),
    .init("$..['t','i']", shop, #"[{"t":"C","i":"1"}]"#),
    .init("$.a['b','c'].d", #"{"a":{"b":{"d":1},"c":{"d":2}}}"#, "[1,2]"),
    .init("$.shop.books[(@.length-1)].t", shop, #""C""#),
    .init("$.shop.books[( @.length() - 3 )].t", shop, #""A""#),
    .init("$.shop.books[(@.length)].t", shop, nil),
    .init("$.a-b", #"{"a-b":1}"#, "1"), .init("$.a:b", #"{"a:b":1}"#, "1"),
    .init("$['it\\'s']", #"{"it's":1}"#, "1"), .init("$['a.b']", #"{"a.b":1}"#, "1"),
  ]

  @Test(arguments: paths) func pathsGive(_ row: ResultCase) throws { try row.check() }

  static let filters: [ResultCase] = [
    .init("$.shop.books[?(@.i)].t", shop, #"["C"]"#),
    .init("$.shop.books[?(!@.i)].t", shop, #"["A","B"]"#),
    .init("$.shop.books[?(@.p < 10)].t", shop, #"["A","C"]"#),
    .init("$..books[?(@.p <= $['max'])].t", shop, #"["A","C"]"#),
    .init("$..books[?(@.p<=$.max)].t", shop, #"["A","C"]"#),
    .init("$.shop.books[ ?( @.k == 'fic' && @.p > 10 ) ].t", shop, #"["B"]"#),
    .init("$.shop.books[?(@.k=='ref'||@.p>10)].t", shop, #"["A","B"]"#),
    .init("$.shop.books[?((@.k == 'ref' || @.p > 10) && @.t != 'A')].t", shop, #"["B"]"#),
    .init("$.shop.books[?(!(@.p < 10 && @.k == \"fic\"))].t", shop, #"["A","B"]"#),
    .init("$.shop.books[?('ref' == @.k)].t", shop, #"["A"]"#),
    .init("$.shop.books[?(@.t == @.t)].t", shop, #"["A","B","C"]"#),
    .init("$.shop.books[?('a' == 'a')].t", shop, #"["A","B","C"]"#),
    // On an object the filter looks at the object itself.
    .init("$[?(@.max == 10)].max", shop, "[10]"),
    .init("$.shop.bike[?(@.color == 'red')].p", shop, "[19.95]"),
    .init("$.shop.bike[?(@.color == 'blue')].p", shop, "[]"),
    .init("$.max[?(@ == 10)]", shop, "[]"),
    .init("$..[?(@.color)].p", shop, "[19.95]"), .init("$..[?(@.k == 'ref')].t", shop, #"["A"]"#),
    .init(
      "$..[?(@.v)]", #"{"v":1,"a":[{"v":2}],"b":["v"]}"#,
      #"[{"v":1,"a":[{"v":2}],"b":["v"]},{"v":2}]"#),
    // Texts and numbers.
    .init("$[?(@ == '5')]", #"["5",5,5.0,"5.0",6]"#, #"["5",5,5.0]"#),
    .init("$[?(@ == 5)]", #"["5",5,5.0,"5.0",6,"x"]"#, #"["5",5,5.0]"#),
    .init("$[?(5 == @)]", #"["5",5,5.0,"5.0",6,"x"]"#, #"["5",5,5.0,"5.0"]"#),
    .init("$[?(@ === 5)]", #"["5",5,5.0]"#, "[5,5.0]"),
    .init("$[?(@ !== 5)]", #"["5",5,5.0]"#, #"["5"]"#),
    .init("$[?(@ < 7)]", #"["5",5,7,null]"#, "[5]"),
    .init("$[?(@ < '7')]", #"["5",5,"8"]"#, #"["5"]"#),
    .init(
      "$[?(@ >= '2026-01-01')]", #"["2025-12-31","2026-01-01","2026-02-01T00:00:00Z"]"#,
      #"["2026-01-01","2026-02-01T00:00:00Z"]"#),
    // What is missing equals nothing, not even itself; null is a value.
    .init("$[?(@.a == @.b)]", "[{},{\"a\":1,\"b\":1}]", #"[{"a":1,"b":1}]"#),
    .init("$[?(@.a != 1)]", #"[{},{"a":1},{"a":null}]"#, #"[{},{"a":null}]"#),
    .init("$[?(@.a == null)]", #"[{},{"a":null}]"#, #"[{"a":null}]"#),
    .init("$[?(@.a <= null)]", #"[{},{"a":null}]"#, "[]"),
    .init("$[?(@)]", "[0,null,false]", "[0,null,false]"), .init("$[?(!@)]", "[0,null]", "[]"),
    .init("$[?(@.a == true)]", #"[{"a":true},{"a":"true"}]"#, #"[{"a":true}]"#),
    .init("$[?(@.a == [1, 2])]", #"[{"a":[1,2.0]},{"a":[2,1]}]"#, #"[{"a":[1,2.0]}]"#),
    .init(
      "$[?(@.a == {'x': 1, \"y\": 'z'})]", #"[{"a":{"y":"z","x":1}},{"a":{}}]"#,
      #"[{"a":{"y":"z","x":1}}]"#),
    .init("$[?(@.l[*] contains 2)]", #"[{"l":[1,2]},{"l":[3]}]"#, #"[{"l":[1,2]}]"#),
    .init("$[?(@.a.length() == 2)].n", #"[{"a":[1,2],"n":1},{"a":[1],"n":2},{"n":3}]"#, "[1]"),
    .init("$[?(@.a.length()>1 && @.n==1)].n", #"[{"a":[1,2],"n":1},{"a":[1],"n":2}]"#, "[1]"),
    .init("$[?(@['a'][0] == 1)]", #"[{"a":[1]},{"a":[2]}]"#, #"[{"a":[1]}]"#),
    .init(
      "$.a[?(@.b[?(@.c == 1)])].n", #"{"a":[{"n":1,"b":[{"c":1}]},{"n":2,"b":[{"c":2}]}]}"#, "[1]"),
  ]

  @Test(arguments: filters) func filtersGive(_ row: ResultCase) throws { try row.check() }

  static let sizes =
    #"[{"n":1,"s":["S","M"]},{"n":2,"s":["L"]},{"n":3,"s":[]},{"n":4,"s":"SM"},{"n":5}]"#
  static let operators: [ResultCase] = [
    .init("$[?(@.n in [1, '3'])].n", sizes, "[1,3]"), .init("$[?(@.n IN [1])].n", sizes, "[1]"),
    .init("$[?(@.n nin [1, 2])].n", sizes, "[3,4,5]"),
    .init("$[?(@.s nin [1])].n", sizes, "[1,2,3,4,5]"),
    .init("$[?(@.x in ['a'])].n", sizes, "[]"), .init("$[?('S' in @.s)].n", sizes, "[1]"),
    .init("$[?(@.n in @.none)].n", sizes, "[]"), .init("$[?(@.n nin @.none)].n", sizes, "[]"),
    .init("$[?(@.s contains 'M')].n", sizes, "[1,4]"),
    .init("$[?(@.s contains '')].n", sizes, "[4]"),
    .init("$[?(@.s subsetof ['S','M','L'])].n", sizes, "[1,2,3]"),
    .init("$[?(@.s subsetof ['L'])].n", sizes, "[2,3]"),
    .init("$[?(@.s anyof ['M', 'L'])].n", sizes, "[1,2]"),
    .init("$[?(@.s noneof ['M'])].n", sizes, "[2,3]"),
    .init("$[?(@.s all ['S','M'])].n", sizes, "[1]"), .init("$[?(@.s size 2)].n", sizes, "[1,4]"),
    .init("$[?(@.s size 0)].n", sizes, "[3]"), .init("$[?(@.s size '2')].n", sizes, "[]"),
    .init("$[?(@ size 2)]", #"["é😀","😀"]"#, #"["😀"]"#),
    .init("$[?(@.s empty true)].n", sizes, "[3]"),
    .init("$[?(@.s empty false)].n", sizes, "[1,2,4]"),
    .init("$[?(@ empty true)]", #"["",[],1,[1]]"#, #"["",[]]"#),
    .init("$[?(@.s[0] == 'L')].n", sizes, "[2]"),
  ]

  @Test(arguments: operators) func operatorsGive(_ row: ResultCase) throws { try row.check() }

  static let texts = #"["foobar","FOO","x/y",12,true,null,{"a":1},["zfoo","foo"]]"#
  static let patterns: [ResultCase] = [
    .init("$[?(@ =~ /foo.*?/)]", texts, #"["foobar",["zfoo","foo"]]"#),
    .init("$[?(@ =~ /foo/i)]", texts, #"["FOO",["zfoo","foo"]]"#),
    .init("$[?(@ =~ /oo/)]", texts, "[]"),
    .init("$[?(/.*bar/ =~ @)]", texts, #"["foobar"]"#),
    .init("$[?(@ =~ /x\\/y/)]", texts, #"["x/y"]"#),
    .init("$[?(@ =~ /\\d+/)]", texts, "[12]"), .init("$[?(@ =~ /true/)]", texts, "[true]"),
    // What has no text is the empty one.
    .init("$[?(@.none =~ /.*/)]", "[{\"a\":1}]", #"[{"a":1}]"#),
    .init("$[?(@ == 'abc' || @ =~ /\\/|x/)]", #"["x","abc","y"]"#, #"["x","abc"]"#),
    .init(
      "$[?(@.b[*].c =~ /Ref/i)].n", #"[{"n":1,"b":[{"c":"ref"}]},{"n":2,"b":[{"c":"fic"}]}]"#, "[1]"
    ),
    .init("$[?(@ =~ /a b # c/x)]", #"["ab"]"#, #"["ab"]"#),
  ]

  @Test(arguments: patterns) func patternsGive(_ row: ResultCase) throws { try row.check() }

  static let numbers =
    #"{"n":[3,1,2],"e":[],"m":[1.5,"x",2],"w":["a","b",3],"o":{"x":1,"y":2},"s":"text"}"#
  static let functions: [ResultCase] = [
    .init("$.n.min()", numbers, "1"), .init("$.n.max()", numbers, "3"),
    .init("$.n.sum()", numbers, "6"),
    .init("$.n.avg()", numbers, "2.0"), .init("$.m.sum()", numbers, "3.5"),
    .init("$.m.avg()", numbers, "1.75"),
    .init("$.n.stddev()", #"{"n":[2,4,4,4,5,5,7,9]}"#, "2.0"), .init("$.e.sum()", numbers, nil),
    .init("$.w.max()", numbers, "3"), .init("$.n.max(7, $.m)", numbers, "7"),
    .init("$.n.min(-7.50)", numbers, "-7.50"),
    .init("$.sum(1, $.n)", numbers, "7"), .init("$.n.length()", numbers, "3"),
    .init("$.n.size()", numbers, "3"),
    .init("$.o.length()", numbers, "2"), .init("$.s.length()", numbers, "null"),
    .init("$.none.length()", numbers, nil),
    .init("$.o.keys()", numbers, #"["x","y"]"#), .init("$.n.keys()", numbers, "null"),
    .init("$.w.concat()", numbers, #""ab""#),
    .init("$.w.concat(\"-\", $.s, 5, 'q')", numbers, #""ab-text5q""#),
    .init("$.concat($.s, \" \", $.n)", numbers, #""text 312""#),
    .init("$.n.append(9)", numbers, "[3,1,2,9]"),
    .init("$.n.append($.m, [1])", numbers, #"[3,1,2,[1.5,"x",2],[1]]"#),
    .init("$.n.first()", numbers, "3"), .init("$.n.last()", numbers, "2"),
    .init("$.n.index(1)", numbers, "1"),
    .init("$.n.index(-3)", numbers, "3"), .init("$.n.index(3)", numbers, nil),
    .init("$.n.index(-4)", numbers, nil),
    .init("$.e.first()", numbers, nil), .init("$.s.first()", numbers, nil),
    .init("$.n.append(9).length()", numbers, "4"), .init("$.o.keys().first()", numbers, #""x""#),
    .init("$.a[*].n.sum()", #"{"a":[{"n":[1,2]},{"n":[3]}]}"#, "[3,3]"),
    .init("$..n.sum()", #"{"a":[{"n":[1,2]},{"n":[3]}]}"#, "6"),
    .init("$..n.length()", #"{"a":[{"n":[1,2]},{"n":[3]}]}"#, "3"),
    .init("$..v.max()", #"[{"v":1},{"v":9007199254740993}]"#, "9007199254740993"),
    .init("$..v.sum()", #"[{"v":1},{"v":9007199254740993}]"#, "9007199254740994"),
    .init("$.n.sum()", #"{"n":[9223372036854775807,1]}"#, "9.223372036854776e+18"),
  ]

  @Test(arguments: functions) func functionsGive(_ row: ResultCase) throws { try row.check() }

  static let refusals: [RefusedPath] = [
    .init("", 0, "a name"), .init("$.", 2, "a name"), .init("$..", 3, "a name"),
    .init("$a", 1, "\".\" or \"[\""),
    .init("$.a b", 3, "blanks"), .init("$...a", 3, "a name"), .init("$[?@.a == 1]", 3, "[?(...)]"),
    .init("$[?(@.a) && (@.b)]", 9, "\"]\""), .init("$[?(@.a == )]", 11, "instead of \")\""),
    .init("$[?(@.a]", 7, "an operator"),
    .init("$[?()]", 4, "instead of \")\""), .init("$[?('a')]", 4, "no condition"),
    .init("$[?(!@.a == 1)]", 4, "needs parentheses"),
    .init("$[?(@.a =~ 'x')]", 8, "regular expression on one"),
    .init("$[?(@.a == /x/)]", 8, "beside"),
    .init("$[?(/a/ =~ /x/)]", 8, "two regular"), .init("$[?(@.a =~ /x)]", 11, "no end"),
    .init("$[?(@.a =~ /é(/)]", 14, "expected \")\""),
    .init("$[?(@.a =~ /(?=x)/)]", 12, "looking ahead"),
    .init("$[?(@.a like 'x')]", 8, "no operator \"like\""),
    .init("$[?(@.a = 1)]", 8, "an operator"),
    .init("$[?(@.a in [1,])]", 14, "a text in quotes"),
    .init("$[?(@.a in [1)]", 13, "\",\" or \"]\""),
    .init("$[?(@.a == 'x)]", 11, "no end"), .init("$[?(@.a)", 8, "\"]\""),
    .init("$['a'", 5, "\"]\""),
    .init("$['a',1]", 6, "a name in quotes"), .init("$[1,'a']", 4, "a name in quotes"),
    .init("$[a]", 2, "a name in quotes"),
    .init("$[(@.size-1)]", 3, "@.length"), .init("$.a.nope()", 4, "no function"),
    .init("$.now()", 2, "no function"),
    .init("$.a.sum(1", 9, "\",\" or \")\""), .init("$.a.index()", 4, "takes one argument"),
    .init("$..length()", 9, "\"[\""),
    .init("$[0:1,2]", 5, "\"]\""),
  ]

  @Test(arguments: refusals) func isRefused(_ row: RefusedPath) { row.check(.jayway) }

  @Test func definitePathsAreTold() throws {
    for (expression, isDefinite) in [
      ("$.a[0]['b']", true), ("$.a['b','c']", true), ("$.a['b','c'].d", false), ("$.a[0,1]", false),
      ("$.a[*]", false),
      ("$..a", false), ("$..a.sum()", true), ("$.a.length()", true), ("$.a[?(@.b)]", false),
      ("$[(@.length-1)]", true),
    ] {
      #expect(
        try PathExpression(expression, dialect: .jayway).isDefinite == isDefinite, "\(expression)")
    }
    for (expression, isSingular) in [
      ("$.a[0]['b']", true), ("$['a','b']", false), ("$..a", false), ("$[0:1]", false),
      ("$[?@.a]", false),
    ] {
      #expect(
        try PathExpression(expression, dialect: .rfc9535).isDefinite == isSingular, "\(expression)")
    }
  }
}
