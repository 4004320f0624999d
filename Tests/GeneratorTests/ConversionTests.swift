import Testing

@testable import protoc_gen_pintle

/// Messages that are made from others: what is written, and which differences are refused.
@Suite struct ConversionTests {
  /// A field as descriptor.proto numbers its parts; `type` is a type's name or nil for a string.
  struct Field: Sendable {
    var name: String
    var number: Int
    var kind = 9
    var label = 1
    var type: String?
    var oneof: Int?

    var proto: Proto {
      var proto = Proto().string(1, name).number(3, number).number(4, label).number(5, kind)
      if let type { proto = proto.string(6, ".t." + type) }
      if let oneof { proto = proto.number(9, oneof) }
      return proto
    }
  }

  static func message(_ name: String, _ fields: [Field], oneofs: [String] = []) -> Proto {
    var message = Proto().string(1, name)
    for field in fields { message = message.message(2, field.proto) }
    for oneof in oneofs { message = message.message(8, Proto().string(1, oneof)) }
    return message
  }

  static func enumeration(_ name: String, _ values: [String]) -> Proto {
    var declared = Proto().string(1, name)
    for (number, value) in values.enumerated() {
      declared = declared.message(2, Proto().string(1, value).number(2, number))
    }
    return declared
  }

  static func request(
    _ messages: [Proto], enums: [Proto] = [], _ conversions: [String]
  ) -> Request {
    var file = Proto().string(1, "t.proto").string(2, "t").string(12, "proto3")
    for message in messages { file = file.message(4, message) }
    for declared in enums { file = file.message(5, declared) }
    return Request(
      parameter: "module=T" + conversions.map { ",convert=" + $0 }.joined(),
      generate: ["t.proto"], files: [file.bytes[...]])
  }

  @Test func fieldsEnumsListsAndOneofsAreConverted() throws {
    func whole(_ name: String, _ inner: String, _ color: String, _ extra: [Field]) -> Proto {
      Self.message(
        name,
        [
          Field(name: "id", number: 1), Field(name: "color", number: 2, kind: 14, type: color),
          Field(name: "one", number: 3, kind: 11, type: inner),
          Field(name: "many", number: 4, kind: 11, label: 3, type: inner),
          Field(name: "names", number: 5, label: 3),
          Field(name: "text", number: 6, oneof: 0),
          Field(name: "part", number: 7, kind: 11, type: inner, oneof: 0),
        ] + extra, oneofs: ["choice"])
    }
    let outputs = try Self.request(
      [
        whole("Old", "OldInner", "OldColor", [Field(name: "left", number: 8)]),
        whole("New", "NewInner", "NewColor", [Field(name: "more", number: 9)]),
        Self.message("OldInner", [Field(name: "name", number: 1)]),
        Self.message("NewInner", [Field(name: "title", number: 1)]),
      ],
      enums: [
        Self.enumeration("OldColor", ["OLD_COLOR_NONE", "OLD_COLOR_RED"]),
        Self.enumeration("NewColor", ["NEW_COLOR_NONE", "NEW_COLOR_RED"]),
      ],
      ["t.Old>t.New:-left:+more", "t.OldInner>t.NewInner:name=title"]
    ).outputs()
    #expect(
      outputs["Conversions.swift"] == """
        // Made by protoc-gen-pintle. Do not edit.

        extension T.New {
          /// The same as a `t.Old`.
          init(_ other: T.Old) {
            self.init()
            self.id = other.id
            self.color = T.NewColor(rawValue: other.color.rawValue)
            self.one = other.one.map { T.NewInner($0) }
            self.many = other.many.map { T.NewInner($0) }
            self.names = other.names
            self.choice = other.choice.map { T.New.Choice($0) }
          }
        }

        extension T.NewInner {
          /// The same as a `t.OldInner`.
          init(_ other: T.OldInner) {
            self.init()
            self.title = other.name
          }
        }

        extension T.New.Choice {
          /// The same as a `choice` of `t.Old`.
          init(_ other: T.Old.Choice) {
            switch other {
              case .text(let value): self = .text(value)
              case .part(let value): self = .part(T.NewInner(value))
            }
          }
        }

        """)
  }

  @Test func oneofsAloneAreConverted() throws {
    func choice(_ name: String, _ oneof: String, _ first: Int) -> Proto {
      Self.message(
        name,
        [
          Field(name: "text", number: first, oneof: 0),
          Field(name: "word", number: first + 1, oneof: 0),
        ], oneofs: [oneof])
    }
    let outputs = try Self.request(
      [choice("Old", "way", 1), choice("New", "mode", 5)], ["t.Old.way>t.New.mode"]
    ).outputs()
    #expect(
      outputs["Conversions.swift"] == """
        // Made by protoc-gen-pintle. Do not edit.

        extension T.New.Mode {
          /// The same as a `way` of `t.Old`.
          init(_ other: T.Old.Way) {
            switch other {
              case .text(let value): self = .text(value)
              case .word(let value): self = .word(value)
            }
          }
        }

        """)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    var name: String
    var old: [Field] = [Field(name: "id", number: 1)]
    var new: [Field] = [Field(name: "id", number: 1)]
    var conversions = ["t.Old>t.New"]
    var expected: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    Refusal(
      name: "a field is gone", new: [],
      expected: "t.proto: t.New: it cannot be made from t.Old: id is not there"),
    Refusal(
      name: "a field came", old: [],
      expected: "t.proto: t.New: it cannot be made from t.Old: id is there alone"),
    Refusal(
      name: "another type", new: [Field(name: "id", number: 1, kind: 12)],
      expected: "t.proto: t.New: it cannot be made from t.Old: id is of another kind"),
    Refusal(
      name: "a list", new: [Field(name: "id", number: 1, label: 3)],
      expected: "t.proto: t.New: it cannot be made from t.Old: id is of another kind"),
    Refusal(
      name: "another enum", old: [Field(name: "id", number: 1, kind: 14, type: "OldColor")],
      new: [Field(name: "id", number: 1, kind: 14, type: "NewColor")],
      expected: "t.proto: t.New: it cannot be made from t.Old: id is an enum of other values"),
    Refusal(
      name: "no such difference", conversions: ["t.Old>t.New:+id"],
      expected: "t.proto: t.New: it cannot be made from t.Old: +id is no difference"),
    Refusal(
      name: "no such rename", conversions: ["t.Old>t.New:a=b"],
      expected: "t.proto: t.New: it cannot be made from t.Old: a=b is no difference"),
    Refusal(
      name: "no such field to leave out", conversions: ["t.Old>t.New:-x"],
      expected: "t.proto: t.New: it cannot be made from t.Old: -x is no difference"),
    Refusal(
      name: "twice", conversions: ["t.Old>t.New", "t.Old>t.New"],
      expected: "convert: t.Old>t.New is listed twice"),
    Refusal(
      name: "no such message", conversions: ["t.Old>t.Newer"],
      expected: "convert: t.Old and t.Newer are not two messages or two oneofs"),
    Refusal(
      name: "one name", conversions: ["t.Old"],
      expected: "convert: \"t.Old\" is not of the form FROM>TO[:OLD=NEW][:-FIELD][:+FIELD]"),
    Refusal(
      name: "unknown difference", conversions: ["t.Old>t.New:id"],
      expected: "convert: \"id\" in \"t.Old>t.New:id\" is none of OLD=NEW, -FIELD, +FIELD"),
  ])
  func differencesAreRefused(row: Refusal) throws {
    let request = Self.request(
      [Self.message("Old", row.old), Self.message("New", row.new)],
      enums: [
        Self.enumeration("OldColor", ["OLD_COLOR_NONE", "OLD_COLOR_RED"]),
        Self.enumeration("NewColor", ["NEW_COLOR_NONE", "NEW_COLOR_BLUE"]),
      ], row.conversions)
    do throws(GeneratorError) {
      _ = try request.outputs()
      Issue.record("it was accepted")
    } catch {
      #expect(error.message == row.expected)
    }
  }
}
