import Base
import JSONPath
import Testing
import Wire

/// An expression, a document, and what is selected: values, and where they stand.
struct SelectionCase: Sendable, CustomTestStringConvertible {
  var expression: String
  var document: String
  var values: String
  var locations: String?
  var testDescription: String { expression }

  init(_ expression: String, _ document: String, _ values: String, _ locations: String? = nil) {
    self.expression = expression
    self.document = document
    self.values = values
    self.locations = locations
  }

  func check(_ dialect: PathDialect) throws {
    let path = try PathExpression(expression, dialect: dialect)
    let document = try #require(JSONValue(text: document))
    var run = PathRun()
    let values = try path.values(in: document, &run)
    #expect(JSONValue.array(values).text() == self.values)
    if let locations {
      let found = try path.locations(in: document, &run).map(\.description)
      #expect(found.joined(separator: " ") == locations)
    }
    #expect(try path.matches(document, &run) == !values.isEmpty)
    let first = try path.first(in: document, &run)
    #expect(first == values.first)
  }
}

/// RFC 9535.
@Suite struct StandardTests {
  static let abc = #"{"a":1,"b":[10,20,30,40],"c":{"a":2,"b":"x"}}"#

  static let segments: [SelectionCase] = [
    .init("$", "7", "[7]", "$"),
    .init("$.a", abc, "[1]", "$['a']"),
    .init("$['a']", abc, "[1]", "$['a']"),
    .init("$[\"a\"]", abc, "[1]", "$['a']"),
    .init("$ .a", abc, "[1]"),
    .init("$\n[ 'a' , 'a' ]", abc, "[1,1]", "$['a'] $['a']"),
    .init("$.missing", abc, "[]", ""),
    .init("$.a.b", abc, "[]"),
    .init("$.b[0]", abc, "[10]", "$['b'][0]"),
    .init("$.b[-1]", abc, "[40]", "$['b'][3]"),
    .init("$.b[4]", abc, "[]"),
    .init("$.b[-5]", abc, "[]"),
    .init("$.a[0]", abc, "[]"),
    .init("$.c[0]", abc, "[]"),
    .init("$.c.*", abc, #"[2,"x"]"#, "$['c']['a'] $['c']['b']"),
    .init("$.b[*]", abc, "[10,20,30,40]"),
    .init("$.b['a']", abc, "[]"),
    .init("$.b[0,2,-1,0]", abc, "[10,30,40,10]"),
    .init("$['c','a']['b',*]", abc, #"["x",2,"x"]"#),
    .init("$..a", abc, "[1,2]", "$['a'] $['c']['a']"),
    .init(
      "$..*", #"{"a":[1,{"b":2}]}"#, #"[[1,{"b":2}],1,{"b":2},2]"#,
      "$['a'] $['a'][0] $['a'][1] $['a'][1]['b']"),
    .init("$..[0]", "[[1,2],[3]]", "[[1,2],1,3]"),
    .init("$..['a','b']", abc, #"[1,[10,20,30,40],2,"x"]"#),
    .init("$.☺", #"{"☺":1}"#, "[1]", "$['☺']"),
    .init("$._a9", #"{"_a9":1}"#, "[1]"),
    .init("$.é", "{\"e\u{301}\":1,\"é\":2}", "[2]"),
    .init("$['\\u00e9']", "{\"e\u{301}\":1,\"é\":2}", "[2]"),
    .init("$['K']", "{\"\u{212A}\":1}", "[]"),
    .init(
      #"$['\b\f\n\r\t\/\\\'\u263A\uD83D\uDE00"']"#,
      #"{"\b\f\n\r\t/\\'☺😀\"":1}"#, "[1]",
      #"$['\b\f\n\r\t/\\\'☺😀"']"#),
    .init(#"$["'\""]"#, #"{"'\"":1}"#, "[1]"),
    .init("$['\\u0001']", #"{"\u0001":1}"#, "[1]", #"$['\u0001']"#),
    .init("$['']", #"{"":1}"#, "[1]", "$['']"),
    .init("$.true", #"{"true":1}"#, "[1]"),
  ]

  @Test(arguments: segments) func segmentsSelect(_ row: SelectionCase) throws {
    try row.check(.rfc9535)
  }

  static let numbers = "[0,1,2,3,4,5,6]"
  static let slices: [SelectionCase] = [
    .init("$[1:3]", numbers, "[1,2]", "$[1] $[2]"),
    .init("$[5:]", numbers, "[5,6]"),
    .init("$[:2]", numbers, "[0,1]"),
    .init("$[:]", numbers, numbers),
    .init("$[::]", numbers, numbers),
    .init("$[1:5:2]", numbers, "[1,3]"),
    .init("$[5:1:-2]", numbers, "[5,3]"),
    .init("$[::-1]", numbers, "[6,5,4,3,2,1,0]", "$[6] $[5] $[4] $[3] $[2] $[1] $[0]"),
    .init("$[-2:]", numbers, "[5,6]"),
    .init("$[:-5]", numbers, "[0,1]"),
    .init("$[-100:100]", numbers, numbers),
    .init("$[100:-100:-3]", numbers, "[6,3,0]"),
    .init("$[1:3:0]", numbers, "[]"),
    .init("$[3:1]", numbers, "[]"),
    .init("$[ 1 : 5 : 2 ]", numbers, "[1,3]"),
    .init("$[0:9007199254740991:9007199254740991]", numbers, "[0]"),
    .init("$[-9007199254740991:9007199254740991]", numbers, numbers),
    .init("$[::-9007199254740991]", numbers, "[6]"),
    .init("$[1:3]", #"{"a":1}"#, "[]"),
    .init("$[0:2,1:3]", numbers, "[0,1,1,2]"),
    .init("$[::2]", "[]", "[]"),
  ]

  @Test(arguments: slices) func slicesSelect(_ row: SelectionCase) throws {
    try row.check(.rfc9535)
  }

  static let people =
    #"[{"n":"a","v":1},{"n":"b","v":2.0},{"n":"c"},{"n":"d","v":null},{"v":"1"},5,"x",[1,2]]"#

  static let filters: [SelectionCase] = [
    .init("$[?@.v]", people, #"[{"n":"a","v":1},{"n":"b","v":2.0},{"n":"d","v":null},{"v":"1"}]"#),
    .init("$[?!@.v]", people, #"[{"n":"c"},5,"x",[1,2]]"#),
    .init(
      "$[?(@.v)]", people, #"[{"n":"a","v":1},{"n":"b","v":2.0},{"n":"d","v":null},{"v":"1"}]"#),
    .init("$[?@.v==1]", people, #"[{"n":"a","v":1}]"#, "$[0]"),
    .init("$[?1.0e0 == @.v]", people, #"[{"n":"a","v":1}]"#),
    .init("$[?@.v=='1']", people, #"[{"v":"1"}]"#),
    .init("$[?@.v==null]", people, #"[{"n":"d","v":null}]"#),
    .init("$[?@.v==@.w]", people, #"[{"n":"c"},5,"x",[1,2]]"#),
    .init(
      "$[?@.v!=@.w]", people, #"[{"n":"a","v":1},{"n":"b","v":2.0},{"n":"d","v":null},{"v":"1"}]"#),
    .init("$[?@.v<=null]", people, #"[{"n":"d","v":null}]"#),
    .init("$[?@.v<2]", people, #"[{"n":"a","v":1}]"#),
    .init("$[?@.v>=2]", people, #"[{"n":"b","v":2.0}]"#),
    .init("$[?@.n>'a' && @.n<'d']", people, #"[{"n":"b","v":2.0},{"n":"c"}]"#),
    .init("$[?@.n=='a' || @.n=='b' && @.v==1]", people, #"[{"n":"a","v":1}]"#),
    .init("$[?(@.n=='a' || @.n=='b') && !(@.v==1)]", people, #"[{"n":"b","v":2.0}]"#),
    .init("$[?@==5]", people, "[5]"),
    .init("$[?@=='x']", people, #"["x"]"#),
    .init("$[?@[1]==2]", people, "[[1,2]]"),
    .init("$[?@.*]", "[[],[1],{},{\"a\":1},1]", #"[[1],{"a":1}]"#),
    .init("$.a[?@.x == $.b]", #"{"a":[{"x":1},{"x":2}],"b":2}"#, #"[{"x":2}]"#),
    .init("$[?@==@]", #"{"a":1,"b":[2]}"#, "[1,[2]]", "$['a'] $['b']"),
    .init(
      "$[?@.a == $.x]", #"{"x":{"p":[1,2.0],"q":null},"y":{"a":{"q":null,"p":[1e0,2]}}}"#,
      #"[{"a":{"q":null,"p":[1e0,2]}}]"#),
    .init("$[?@.a[?@.b==1]]", #"[{"a":[{"b":1}]},{"a":[{"b":2}]}]"#, #"[{"a":[{"b":1}]}]"#),
    .init("$[?@<3, ?@>4]", "[1,5,3]", "[1,5]"),
    .init("$[?@<3, 0, 'a']", "[1,5,3]", "[1,1]"),
    .init(
      "$..[?@.v==1]", #"{"v":1,"a":{"v":1,"b":{"v":1}}}"#,
      #"[{"v":1,"b":{"v":1}},{"v":1}]"#),
    .init("$[?true==@]", "[true,1,\"true\"]", "[true]"),
    .init(
      "$[?@ > 'a\\u00e9']", "[\"a\u{e9}\",\"a\u{1F600}\",\"a\u{FFFF}\",\"ab\"]",
      "[\"a\u{1F600}\",\"a\u{FFFF}\"]"),
    // Scalars have an order, not UTF-16 units.
    .init("$[?@ > '\u{FFFF}']", "[\"\u{1F600}\",\"\u{FFFE}\"]", "[\"\u{1F600}\"]"),
    .init("$[?@=='\u{E9}']", "[\"\u{E9}\",\"e\u{301}\"]", "[\"\u{E9}\"]"),
  ]

  @Test(arguments: filters) func filtersSelect(_ row: SelectionCase) throws {
    try row.check(.rfc9535)
  }

  /// Numbers keep their digits, and are compared exactly.
  static let exact: [SelectionCase] = [
    .init(
      "$[?@==9007199254740993]", "[9007199254740992,9007199254740993,9007199254740993.0]",
      "[9007199254740993,9007199254740993.0]"),
    .init("$[?@>9007199254740992]", "[9007199254740992,9007199254740993]", "[9007199254740993]"),
    .init(
      "$[?@==18446744073709551616]", "[18446744073709551615,18446744073709551616]",
      "[18446744073709551616]"),
    .init("$[?@==0.1]", "[0.1,0.10,1e-1,0.1000000000000000055]", "[0.1,0.10,1e-1]"),
    .init("$[?@<1e400]", "[1e399,1e400,1e401]", "[1e399]"),
    .init("$[?@==-0]", "[0,-0,0.0,-0e9]", "[0,-0,0.0,-0e9]"),
    .init("$[?@<0]", "[-1,-0,-0.5,1,-1e-400]", "[-1,-0.5,-1e-400]"),
    .init("$[?@> -10]", "[-9,-10,-11,-9.5]", "[-9,-9.5]"),
    .init(
      "$[?@>=123456789012345678901]", "[123456789012345678900,123456789012345678901,1e21]",
      "[123456789012345678901,1e21]"),
    .init("$.a", #"{"a":1.500}"#, "[1.500]"),
  ]

  @Test(arguments: exact) func numbersAreExact(_ row: SelectionCase) throws {
    try row.check(.rfc9535)
  }

  static let functions: [SelectionCase] = [
    .init(
      "$[?length(@.a)==2]", #"[{"a":"é😀"},{"a":[1,2]},{"a":{"b":1,"c":2}},{"a":2},{}]"#,
      #"[{"a":"é😀"},{"a":[1,2]},{"a":{"b":1,"c":2}}]"#),
    .init(
      "$[?length(@.a)==length(@.b)]", #"[{"a":"x","b":[1]},{"a":"x"},{}]"#,
      #"[{"a":"x","b":[1]},{}]"#),
    .init("$[?length('abc')==3]", "[1]", "[1]"),
    .init("$[?count(@.*)==2]", "[[1,2],[1],{\"a\":1,\"b\":2},1]", #"[[1,2],{"a":1,"b":2}]"#),
    .init("$[?count(@..*)>2]", "[[1,[2]],[1]]", "[[1,[2]]]"),
    .init(
      "$[?value(@..a)==1]", #"[{"b":{"a":1}},{"a":1,"b":{"a":1}},{"a":2}]"#,
      #"[{"b":{"a":1}}]"#),
    .init("$[?length(value(@..a))==1]", #"[{"b":{"a":"x"}}]"#, #"[{"b":{"a":"x"}}]"#),
    .init("$[?match(@, 'a.*')]", #"["abc","xabc","a",1]"#, #"["abc","a"]"#),
    .init("$[?search(@, 'b')]", #"["abc","xyz",["b"]]"#, #"["abc"]"#),
    .init("$[?!match(@, 'a.*')]", #"["abc","x"]"#, #"["x"]"#),
    .init("$.a[?match(@, $.p)]", #"{"a":["ab","b"],"p":"a?b"}"#, #"["ab","b"]"#),
    .init("$.a[?search(@, $.p)]", #"{"a":["ab","b"],"p":"("}"#, "[]"),
    .init("$[?match(@, '(')]", #"["("]"#, "[]"),
    .init("$[?match(@, 1)]", #"["1"]"#, "[]"),
    .init("$[?match( @ , \"[\\\\p{Lu}]+\" )]", #"["ÀB","ab"]"#, #"["ÀB"]"#),
    .init("$[?search(@, 'a') && length(@)>1]", #"["a","ab"]"#, #"["ab"]"#),
  ]

  @Test(arguments: functions) func functionsAnswer(_ row: SelectionCase) throws {
    try row.check(.rfc9535)
  }

  static let refusals: [RefusedPath] = [
    .init("", 0, "expected \"$\" instead of the end"), .init("a", 0, "expected \"$\""),
    .init(" $", 0, "expected \"$\""), .init("$ ", 1, "or the end"),
    .init("$.", 2, "a name or \"*\""),
    .init("$. a", 2, "a name"), .init("$..", 3, "\"*\" or \"[\""), .init("$.1", 2, "a name"),
    .init("$.a-b", 3, "or the end"), .init("$[", 2, "a name in quotes"),
    .init("$[]", 2, "a name in quotes"),
    .init("$['a'", 5, "\",\" or \"]\""), .init("$['a", 2, "no end"),
    .init("$['a',]", 6, "a name in quotes"),
    .init("$[01]", 2, "leading zero"), .init("$[-0]", 2, "\"-0\""), .init("$[-]", 3, "a digit"),
    .init("$[9007199254740992]", 2, "2^53"), .init("$[-9007199254740992]", 2, "2^53"),
    .init("$[1:9007199254740992]", 4, "2^53"), .init("$[1:2:3:4]", 7, "\",\" or \"]\""),
    .init("$['\\x']", 3, "no escape"), .init("$['\\\"']", 3, "no escape"),
    .init("$[\"\\'\"]", 3, "no escape"),
    .init("$['\\uD800']", 3, "surrogate"), .init("$['\\uDC00']", 3, "surrogate"),
    .init("$['\\uD800\\u0041']", 3, "surrogate"), .init("$['\\u00g0']", 7, "hexadecimal"),
    .init("$['\n']", 3, "control"), .init("$[?]", 3, "a literal, a query"),
    .init("$[?@.a=1]", 6, "\",\" or \"]\""), .init("$[?@.*==1]", 3, "cannot be compared"),
    .init("$[?1==@..a]", 6, "cannot be compared"), .init("$[?@[0:1]==1]", 3, "cannot be compared"),
    .init("$[?1]", 3, "no condition"), .init("$[?'a' && @.b]", 3, "no condition"),
    .init("$[?!1]", 4, "no condition"), .init("$[?@.a == ]", 10, "a literal"),
    .init("$[?!@.a==1]", 7, "\",\" or \"]\""), .init("$[?(@.a]", 7, "\")\""),
    .init("$[?length(@.*)==1]", 10, "cannot be compared"), .init("$[?length(@.a)]", 3, "a value"),
    .init("$[?count(1)==1]", 9, "takes a query"), .init("$[?count()==1]", 3, "takes 1 argument"),
    .init("$[?match(@.a)]", 3, "takes 2 arguments, not 1"),
    .init("$[?match(@.a,'b')==true]", 3, "true or false"),
    .init("$[?length(match(@.a,'b'))==1]", 10, "true or false"),
    .init("$[?value(@.a)]", 3, "a value"),
    .init("$[?nope(@.a)]", 3, "no function \"nope\""), .init("$[?length (@.a)==1]", 3, "a literal"),
    .init("$[?@.a==01]", 8, "leading zero"), .init("$[?@.a==1.]", 9, "\",\" or \"]\""),
    .init("$[?@.a==1e]", 10, "exponent"), .init("$[?@.a==.1]", 8, "a literal"),
    .init("$[?@.a==True]", 8, "a literal"), .init("$[?@.a=='\u{1F600}' && é]", 15, "a literal"),
    .init("$[?@.a == [1]]", 10, "a literal"), .init("$.a.b()", 5, "or the end"),
    .init("$[(@.length-1)]", 2, "a name in quotes"), .init("$.length()", 8, "or the end"),
  ]

  @Test(arguments: refusals) func isRefused(_ row: RefusedPath) { row.check(.rfc9535) }
}

/// An expression, where it is wrong, and a piece of what is said about it.
struct RefusedPath: Sendable, CustomTestStringConvertible {
  var expression: String
  var position: Int
  var piece: String
  var testDescription: String { expression }

  init(_ expression: String, _ position: Int, _ piece: String) {
    self.expression = expression
    self.position = position
    self.piece = piece
  }

  func check(_ dialect: PathDialect) {
    #expect {
      _ = try PathExpression(expression, dialect: dialect)
    } throws: { error in
      guard let error = error as? PathSyntaxError else { return false }
      let isRight = error.position == position && error.message.contains(piece)
      if !isRight { print("\(expression): \(error)") }
      return isRight
    }
  }
}
