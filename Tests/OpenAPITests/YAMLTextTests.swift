import Testing
import Wire

@testable import OpenAPI

@Suite struct YAMLTextTests {
  @Test(arguments: [
    (#"{}"#, "{}\n"), (#"[]"#, "[]\n"), (#""a""#, "\"a\"\n"), ("null", "null\n"),
    (#"{"a":1,"b":{"c":true}}"#, "a: 1\nb:\n  c: true\n"),
    (
      #"{"a":[1,{"b":2,"c":[3]},[4,5],{}]}"#,
      "a:\n  - 1\n  - b: 2\n    c:\n      - 3\n  - - 4\n    - 5\n  - {}\n"
    ),
    (
      ##"{"200":"x\ny","yes":"no","$ref":"#","x-a":"","/a/{b}":"ä"}"##,
      "\"200\": \"x\\ny\"\n\"yes\": \"no\"\n\"$ref\": \"#\"\nx-a: \"\"\n\"/a/{b}\": \"ä\"\n"
    ),
  ])
  func texts(_ json: String, _ yaml: String) throws {
    let value = try #require(JSONValue(text: json))
    #expect(String(decoding: YAMLText.bytes(value), as: UTF8.self) == yaml)
  }
}
