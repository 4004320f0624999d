// Made by protoc-gen-pintle from protobuf_test_messages/test_messages_proto3.proto. Do not edit.

import Base
import Wire

extension ProtobufTestMessages.Proto3 {
  /// The message `protobuf_test_messages.proto3.TestAllTypesProto3`.
  struct TestAllTypesProto3: Message {
    /// `optional_int32`, field 1.
    var optionalInt32: Int32 = 0
    /// `optional_int64`, field 2.
    var optionalInt64: Int64 = 0
    /// `optional_uint32`, field 3.
    var optionalUint32: UInt32 = 0
    /// `optional_uint64`, field 4.
    var optionalUint64: UInt64 = 0
    /// `optional_sint32`, field 5.
    var optionalSint32: Int32 = 0
    /// `optional_sint64`, field 6.
    var optionalSint64: Int64 = 0
    /// `optional_fixed32`, field 7.
    var optionalFixed32: UInt32 = 0
    /// `optional_fixed64`, field 8.
    var optionalFixed64: UInt64 = 0
    /// `optional_sfixed32`, field 9.
    var optionalSfixed32: Int32 = 0
    /// `optional_sfixed64`, field 10.
    var optionalSfixed64: Int64 = 0
    /// `optional_float`, field 11.
    var optionalFloat: Float = 0
    /// `optional_double`, field 12.
    var optionalDouble: Double = 0
    /// `optional_bool`, field 13.
    var optionalBool: Bool = false
    /// `optional_string`, field 14.
    var optionalString: String = ""
    /// `optional_bytes`, field 15.
    var optionalBytes: [UInt8] = []
    /// `optional_nested_message`, field 18.
    var optionalNestedMessage: TestAllTypesProto3.NestedMessage? {
      get { self._optionalNestedMessage?.value }
      set { self._optionalNestedMessage = newValue.map { Boxed($0) } }
    }
    private var _optionalNestedMessage: Boxed<TestAllTypesProto3.NestedMessage>?
    /// `optional_foreign_message`, field 19.
    var optionalForeignMessage: ForeignMessage?
    /// `optional_nested_enum`, field 21.
    var optionalNestedEnum: TestAllTypesProto3.NestedEnum = .foo
    /// `optional_foreign_enum`, field 22.
    var optionalForeignEnum: ForeignEnum = .foreignFoo
    /// `optional_aliased_enum`, field 23.
    var optionalAliasedEnum: TestAllTypesProto3.AliasedEnum = .aliasFoo
    /// `optional_string_piece`, field 24.
    var optionalStringPiece: String = ""
    /// `optional_cord`, field 25.
    var optionalCord: String = ""
    /// `recursive_message`, field 27.
    var recursiveMessage: TestAllTypesProto3? {
      get { self._recursiveMessage?.value }
      set { self._recursiveMessage = newValue.map { Boxed($0) } }
    }
    private var _recursiveMessage: Boxed<TestAllTypesProto3>?
    /// `repeated_int32`, field 31.
    var repeatedInt32: [Int32] = []
    /// `repeated_int64`, field 32.
    var repeatedInt64: [Int64] = []
    /// `repeated_uint32`, field 33.
    var repeatedUint32: [UInt32] = []
    /// `repeated_uint64`, field 34.
    var repeatedUint64: [UInt64] = []
    /// `repeated_sint32`, field 35.
    var repeatedSint32: [Int32] = []
    /// `repeated_sint64`, field 36.
    var repeatedSint64: [Int64] = []
    /// `repeated_fixed32`, field 37.
    var repeatedFixed32: [UInt32] = []
    /// `repeated_fixed64`, field 38.
    var repeatedFixed64: [UInt64] = []
    /// `repeated_sfixed32`, field 39.
    var repeatedSfixed32: [Int32] = []
    /// `repeated_sfixed64`, field 40.
    var repeatedSfixed64: [Int64] = []
    /// `repeated_float`, field 41.
    var repeatedFloat: [Float] = []
    /// `repeated_double`, field 42.
    var repeatedDouble: [Double] = []
    /// `repeated_bool`, field 43.
    var repeatedBool: [Bool] = []
    /// `repeated_string`, field 44.
    var repeatedString: [String] = []
    /// `repeated_bytes`, field 45.
    var repeatedBytes: [[UInt8]] = []
    /// `repeated_nested_message`, field 48.
    var repeatedNestedMessage: [TestAllTypesProto3.NestedMessage] = []
    /// `repeated_foreign_message`, field 49.
    var repeatedForeignMessage: [ForeignMessage] = []
    /// `repeated_nested_enum`, field 51.
    var repeatedNestedEnum: [TestAllTypesProto3.NestedEnum] = []
    /// `repeated_foreign_enum`, field 52.
    var repeatedForeignEnum: [ForeignEnum] = []
    /// `repeated_string_piece`, field 54.
    var repeatedStringPiece: [String] = []
    /// `repeated_cord`, field 55.
    var repeatedCord: [String] = []
    /// `packed_int32`, field 75.
    var packedInt32: [Int32] = []
    /// `packed_int64`, field 76.
    var packedInt64: [Int64] = []
    /// `packed_uint32`, field 77.
    var packedUint32: [UInt32] = []
    /// `packed_uint64`, field 78.
    var packedUint64: [UInt64] = []
    /// `packed_sint32`, field 79.
    var packedSint32: [Int32] = []
    /// `packed_sint64`, field 80.
    var packedSint64: [Int64] = []
    /// `packed_fixed32`, field 81.
    var packedFixed32: [UInt32] = []
    /// `packed_fixed64`, field 82.
    var packedFixed64: [UInt64] = []
    /// `packed_sfixed32`, field 83.
    var packedSfixed32: [Int32] = []
    /// `packed_sfixed64`, field 84.
    var packedSfixed64: [Int64] = []
    /// `packed_float`, field 85.
    var packedFloat: [Float] = []
    /// `packed_double`, field 86.
    var packedDouble: [Double] = []
    /// `packed_bool`, field 87.
    var packedBool: [Bool] = []
    /// `packed_nested_enum`, field 88.
    var packedNestedEnum: [TestAllTypesProto3.NestedEnum] = []
    /// `unpacked_int32`, field 89.
    var unpackedInt32: [Int32] = []
    /// `unpacked_int64`, field 90.
    var unpackedInt64: [Int64] = []
    /// `unpacked_uint32`, field 91.
    var unpackedUint32: [UInt32] = []
    /// `unpacked_uint64`, field 92.
    var unpackedUint64: [UInt64] = []
    /// `unpacked_sint32`, field 93.
    var unpackedSint32: [Int32] = []
    /// `unpacked_sint64`, field 94.
    var unpackedSint64: [Int64] = []
    /// `unpacked_fixed32`, field 95.
    var unpackedFixed32: [UInt32] = []
    /// `unpacked_fixed64`, field 96.
    var unpackedFixed64: [UInt64] = []
    /// `unpacked_sfixed32`, field 97.
    var unpackedSfixed32: [Int32] = []
    /// `unpacked_sfixed64`, field 98.
    var unpackedSfixed64: [Int64] = []
    /// `unpacked_float`, field 99.
    var unpackedFloat: [Float] = []
    /// `unpacked_double`, field 100.
    var unpackedDouble: [Double] = []
    /// `unpacked_bool`, field 101.
    var unpackedBool: [Bool] = []
    /// `unpacked_nested_enum`, field 102.
    var unpackedNestedEnum: [TestAllTypesProto3.NestedEnum] = []
    /// `map_int32_int32`, field 56.
    var mapInt32Int32: [Int32: Int32] = [:]
    /// `map_int64_int64`, field 57.
    var mapInt64Int64: [Int64: Int64] = [:]
    /// `map_uint32_uint32`, field 58.
    var mapUint32Uint32: [UInt32: UInt32] = [:]
    /// `map_uint64_uint64`, field 59.
    var mapUint64Uint64: [UInt64: UInt64] = [:]
    /// `map_sint32_sint32`, field 60.
    var mapSint32Sint32: [Int32: Int32] = [:]
    /// `map_sint64_sint64`, field 61.
    var mapSint64Sint64: [Int64: Int64] = [:]
    /// `map_fixed32_fixed32`, field 62.
    var mapFixed32Fixed32: [UInt32: UInt32] = [:]
    /// `map_fixed64_fixed64`, field 63.
    var mapFixed64Fixed64: [UInt64: UInt64] = [:]
    /// `map_sfixed32_sfixed32`, field 64.
    var mapSfixed32Sfixed32: [Int32: Int32] = [:]
    /// `map_sfixed64_sfixed64`, field 65.
    var mapSfixed64Sfixed64: [Int64: Int64] = [:]
    /// `map_int32_float`, field 66.
    var mapInt32Float: [Int32: Float] = [:]
    /// `map_int32_double`, field 67.
    var mapInt32Double: [Int32: Double] = [:]
    /// `map_bool_bool`, field 68.
    var mapBoolBool: [Bool: Bool] = [:]
    /// `map_string_string`, field 69.
    var mapStringString: [UTF8Key: String] = [:]
    /// `map_string_bytes`, field 70.
    var mapStringBytes: [UTF8Key: [UInt8]] = [:]
    /// `map_string_nested_message`, field 71.
    var mapStringNestedMessage: [UTF8Key: TestAllTypesProto3.NestedMessage] = [:]
    /// `map_string_foreign_message`, field 72.
    var mapStringForeignMessage: [UTF8Key: ForeignMessage] = [:]
    /// `map_string_nested_enum`, field 73.
    var mapStringNestedEnum: [UTF8Key: TestAllTypesProto3.NestedEnum] = [:]
    /// `map_string_foreign_enum`, field 74.
    var mapStringForeignEnum: [UTF8Key: ForeignEnum] = [:]
    /// At most one of the members of `oneof_field`.
    var oneofField: OneofField?
    /// `optional_bool_wrapper`, field 201.
    var optionalBoolWrapper: Google.Protobuf.BoolValue?
    /// `optional_int32_wrapper`, field 202.
    var optionalInt32Wrapper: Google.Protobuf.Int32Value?
    /// `optional_int64_wrapper`, field 203.
    var optionalInt64Wrapper: Google.Protobuf.Int64Value?
    /// `optional_uint32_wrapper`, field 204.
    var optionalUint32Wrapper: Google.Protobuf.UInt32Value?
    /// `optional_uint64_wrapper`, field 205.
    var optionalUint64Wrapper: Google.Protobuf.UInt64Value?
    /// `optional_float_wrapper`, field 206.
    var optionalFloatWrapper: Google.Protobuf.FloatValue?
    /// `optional_double_wrapper`, field 207.
    var optionalDoubleWrapper: Google.Protobuf.DoubleValue?
    /// `optional_string_wrapper`, field 208.
    var optionalStringWrapper: Google.Protobuf.StringValue?
    /// `optional_bytes_wrapper`, field 209.
    var optionalBytesWrapper: Google.Protobuf.BytesValue?
    /// `repeated_bool_wrapper`, field 211.
    var repeatedBoolWrapper: [Google.Protobuf.BoolValue] = []
    /// `repeated_int32_wrapper`, field 212.
    var repeatedInt32Wrapper: [Google.Protobuf.Int32Value] = []
    /// `repeated_int64_wrapper`, field 213.
    var repeatedInt64Wrapper: [Google.Protobuf.Int64Value] = []
    /// `repeated_uint32_wrapper`, field 214.
    var repeatedUint32Wrapper: [Google.Protobuf.UInt32Value] = []
    /// `repeated_uint64_wrapper`, field 215.
    var repeatedUint64Wrapper: [Google.Protobuf.UInt64Value] = []
    /// `repeated_float_wrapper`, field 216.
    var repeatedFloatWrapper: [Google.Protobuf.FloatValue] = []
    /// `repeated_double_wrapper`, field 217.
    var repeatedDoubleWrapper: [Google.Protobuf.DoubleValue] = []
    /// `repeated_string_wrapper`, field 218.
    var repeatedStringWrapper: [Google.Protobuf.StringValue] = []
    /// `repeated_bytes_wrapper`, field 219.
    var repeatedBytesWrapper: [Google.Protobuf.BytesValue] = []
    /// `optional_duration`, field 301.
    var optionalDuration: Google.Protobuf.Duration?
    /// `optional_timestamp`, field 302.
    var optionalTimestamp: Google.Protobuf.Timestamp?
    /// `optional_field_mask`, field 303.
    var optionalFieldMask: Google.Protobuf.FieldMask?
    /// `optional_struct`, field 304.
    var optionalStruct: Google.Protobuf.Struct?
    /// `optional_any`, field 305.
    var optionalAny: Google.Protobuf.`Any`?
    /// `optional_value`, field 306.
    var optionalValue: Google.Protobuf.Value?
    /// `optional_null_value`, field 307.
    var optionalNullValue: Google.Protobuf.NullValue = .nullValue
    /// `optional_empty`, field 308.
    var optionalEmpty: Google.Protobuf.Empty?
    /// `repeated_duration`, field 311.
    var repeatedDuration: [Google.Protobuf.Duration] = []
    /// `repeated_timestamp`, field 312.
    var repeatedTimestamp: [Google.Protobuf.Timestamp] = []
    /// `repeated_fieldmask`, field 313.
    var repeatedFieldmask: [Google.Protobuf.FieldMask] = []
    /// `repeated_struct`, field 324.
    var repeatedStruct: [Google.Protobuf.Struct] = []
    /// `repeated_any`, field 315.
    var repeatedAny: [Google.Protobuf.`Any`] = []
    /// `repeated_value`, field 316.
    var repeatedValue: [Google.Protobuf.Value] = []
    /// `repeated_list_value`, field 317.
    var repeatedListValue: [Google.Protobuf.ListValue] = []
    /// `repeated_empty`, field 318.
    var repeatedEmpty: [Google.Protobuf.Empty] = []
    /// `fieldname1`, field 401.
    var fieldname1: Int32 = 0
    /// `field_name2`, field 402.
    var fieldName2: Int32 = 0
    /// `_field_name3`, field 403.
    var fieldName3: Int32 = 0
    /// `field__name4_`, field 404.
    var fieldName4: Int32 = 0
    /// `field0name5`, field 405.
    var field0name5: Int32 = 0
    /// `field_0_name6`, field 406.
    var field0Name6: Int32 = 0
    /// `fieldName7`, field 407.
    var fieldName7: Int32 = 0
    /// `FieldName8`, field 408.
    var fieldName8: Int32 = 0
    /// `field_Name9`, field 409.
    var fieldName9: Int32 = 0
    /// `Field_Name10`, field 410.
    var fieldName10: Int32 = 0
    /// `FIELD_NAME11`, field 411.
    var fieldName11: Int32 = 0
    /// `FIELD_name12`, field 412.
    var fieldName12: Int32 = 0
    /// `__field_name13`, field 413.
    var fieldName13: Int32 = 0
    /// `__Field_name14`, field 414.
    var fieldName14: Int32 = 0
    /// `field__name15`, field 415.
    var fieldName15: Int32 = 0
    /// `field__Name16`, field 416.
    var fieldName16: Int32 = 0
    /// `field_name17__`, field 417.
    var fieldName17: Int32 = 0
    /// `Field_name18__`, field 418.
    var fieldName18: Int32 = 0
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto3.TestAllTypesProto3" }

    /// The members of `oneof_field`.
    enum OneofField: Sendable, Equatable {
      /// `oneof_uint32`, field 111.
      case oneofUint32(UInt32)
      /// `oneof_nested_message`, field 112.
      indirect case oneofNestedMessage(TestAllTypesProto3.NestedMessage)
      /// `oneof_string`, field 113.
      case oneofString(String)
      /// `oneof_bytes`, field 114.
      case oneofBytes([UInt8])
      /// `oneof_bool`, field 115.
      case oneofBool(Bool)
      /// `oneof_uint64`, field 116.
      case oneofUint64(UInt64)
      /// `oneof_float`, field 117.
      case oneofFloat(Float)
      /// `oneof_double`, field 118.
      case oneofDouble(Double)
      /// `oneof_enum`, field 119.
      case oneofEnum(TestAllTypesProto3.NestedEnum)
      /// `oneof_null_value`, field 120.
      case oneofNullValue(Google.Protobuf.NullValue)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (TestAllTypesProto3(), TestAllTypesProto3())
        (one.oneofField, other.oneofField) = (left, right)
        return one == other
      }
    }

    /// The enum `protobuf_test_messages.proto3.TestAllTypesProto3.NestedEnum`.
    enum NestedEnum: WireEnum {
      /// `FOO`, number 0.
      case foo
      /// `BAR`, number 1.
      case bar
      /// `BAZ`, number 2.
      case baz
      /// `NEG`, number -1.
      case neg
      /// A number that this version has no name for.
      case unrecognized(Int32)

      init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .foo
        case 1: self = .bar
        case 2: self = .baz
        case -1: self = .neg
        default: self = .unrecognized(rawValue)
        }
      }

      var rawValue: Int32 {
        switch self {
        case .foo: 0
        case .bar: 1
        case .baz: 2
        case .neg: -1
        case .unrecognized(let number): number
        }
      }

      init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 3:
          if jsonName.matches("FOO") {
            self = .foo
          } else if jsonName.matches("BAR") {
            self = .bar
          } else if jsonName.matches("BAZ") {
            self = .baz
          } else if jsonName.matches("NEG") {
            self = .neg
          } else {
            return nil
          }
        default: return nil
        }
      }

      var jsonName: StaticString? {
        switch self {
        case .foo: "FOO"
        case .bar: "BAR"
        case .baz: "BAZ"
        case .neg: "NEG"
        case .unrecognized: nil
        }
      }

      static var isClosed: Bool { false }
    }

    /// The enum `protobuf_test_messages.proto3.TestAllTypesProto3.AliasedEnum`.
    enum AliasedEnum: WireEnum {
      /// `ALIAS_FOO`, number 0.
      case aliasFoo
      /// `ALIAS_BAR`, number 1.
      case aliasBar
      /// `ALIAS_BAZ`, number 2.
      case aliasBaz
      /// `MOO`, number 2.
      static var moo: AliasedEnum { .aliasBaz }
      /// `moo`, number 2.
      static var mooValue: AliasedEnum { .aliasBaz }
      /// `bAz`, number 2.
      static var bAz: AliasedEnum { .aliasBaz }
      /// A number that this version has no name for.
      case unrecognized(Int32)

      init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .aliasFoo
        case 1: self = .aliasBar
        case 2: self = .aliasBaz
        default: self = .unrecognized(rawValue)
        }
      }

      var rawValue: Int32 {
        switch self {
        case .aliasFoo: 0
        case .aliasBar: 1
        case .aliasBaz: 2
        case .unrecognized(let number): number
        }
      }

      init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 3:
          if jsonName.matches("MOO") {
            self = .moo
          } else if jsonName.matches("moo") {
            self = .mooValue
          } else if jsonName.matches("bAz") {
            self = .bAz
          } else {
            return nil
          }
        case 9:
          if jsonName.matches("ALIAS_FOO") {
            self = .aliasFoo
          } else if jsonName.matches("ALIAS_BAR") {
            self = .aliasBar
          } else if jsonName.matches("ALIAS_BAZ") {
            self = .aliasBaz
          } else {
            return nil
          }
        default: return nil
        }
      }

      var jsonName: StaticString? {
        switch self {
        case .aliasFoo: "ALIAS_FOO"
        case .aliasBar: "ALIAS_BAR"
        case .aliasBaz: "ALIAS_BAZ"
        case .unrecognized: nil
        }
      }

      static var isClosed: Bool { false }
    }

    /// The message `protobuf_test_messages.proto3.TestAllTypesProto3.NestedMessage`.
    struct NestedMessage: Message {
      /// `a`, field 1.
      var a: Int32 = 0
      /// `corecursive`, field 2.
      var corecursive: TestAllTypesProto3? {
        get { self._corecursive?.value }
        set { self._corecursive = newValue.map { Boxed($0) } }
      }
      private var _corecursive: Boxed<TestAllTypesProto3>?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto3.TestAllTypesProto3.NestedMessage"
      }
    }
  }
}

extension ProtobufTestMessages.Proto3 {
  /// The message `protobuf_test_messages.proto3.ForeignMessage`.
  struct ForeignMessage: Message {
    /// `c`, field 1.
    var c: Int32 = 0
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto3.ForeignMessage" }
  }
}

extension ProtobufTestMessages.Proto3 {
  /// The message `protobuf_test_messages.proto3.NullHypothesisProto3`.
  struct NullHypothesisProto3: Message {
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto3.NullHypothesisProto3" }
  }
}

extension ProtobufTestMessages.Proto3 {
  /// The message `protobuf_test_messages.proto3.EnumOnlyProto3`.
  struct EnumOnlyProto3: Message {
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto3.EnumOnlyProto3" }

    /// The enum `protobuf_test_messages.proto3.EnumOnlyProto3.Bool`.
    enum BoolEnum: WireEnum {
      /// `kFalse`, number 0.
      case kFalse
      /// `kTrue`, number 1.
      case kTrue
      /// A number that this version has no name for.
      case unrecognized(Int32)

      init(rawValue: Int32) {
        switch rawValue {
        case 0: self = .kFalse
        case 1: self = .kTrue
        default: self = .unrecognized(rawValue)
        }
      }

      var rawValue: Int32 {
        switch self {
        case .kFalse: 0
        case .kTrue: 1
        case .unrecognized(let number): number
        }
      }

      init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 5:
          if jsonName.matches("kTrue") {
            self = .kTrue
          } else {
            return nil
          }
        case 6:
          if jsonName.matches("kFalse") {
            self = .kFalse
          } else {
            return nil
          }
        default: return nil
        }
      }

      var jsonName: StaticString? {
        switch self {
        case .kFalse: "kFalse"
        case .kTrue: "kTrue"
        case .unrecognized: nil
        }
      }

      static var isClosed: Bool { false }
    }
  }
}

extension ProtobufTestMessages.Proto3 {
  /// The enum `protobuf_test_messages.proto3.ForeignEnum`.
  enum ForeignEnum: WireEnum {
    /// `FOREIGN_FOO`, number 0.
    case foreignFoo
    /// `FOREIGN_BAR`, number 1.
    case foreignBar
    /// `FOREIGN_BAZ`, number 2.
    case foreignBaz
    /// A number that this version has no name for.
    case unrecognized(Int32)

    init(rawValue: Int32) {
      switch rawValue {
      case 0: self = .foreignFoo
      case 1: self = .foreignBar
      case 2: self = .foreignBaz
      default: self = .unrecognized(rawValue)
      }
    }

    var rawValue: Int32 {
      switch self {
      case .foreignFoo: 0
      case .foreignBar: 1
      case .foreignBaz: 2
      case .unrecognized(let number): number
      }
    }

    init?(jsonName: UnsafeRawBufferPointer) {
      switch jsonName.count {
      case 11:
        if jsonName.matches("FOREIGN_FOO") {
          self = .foreignFoo
        } else if jsonName.matches("FOREIGN_BAR") {
          self = .foreignBar
        } else if jsonName.matches("FOREIGN_BAZ") {
          self = .foreignBaz
        } else {
          return nil
        }
      default: return nil
      }
    }

    var jsonName: StaticString? {
      switch self {
      case .foreignFoo: "FOREIGN_FOO"
      case .foreignBar: "FOREIGN_BAR"
      case .foreignBaz: "FOREIGN_BAZ"
      case .unrecognized: nil
      }
    }

    static var isClosed: Bool { false }
  }
}

// MARK: protobuf_test_messages.proto3.TestAllTypesProto3

extension ProtobufTestMessages.Proto3.TestAllTypesProto3 {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.optionalInt32 = try reader.readInt32()
      case 16: self.optionalInt64 = try reader.readInt64()
      case 24: self.optionalUint32 = try reader.readUInt32()
      case 32: self.optionalUint64 = try reader.readUInt64()
      case 40: self.optionalSint32 = try reader.readSInt32()
      case 48: self.optionalSint64 = try reader.readSInt64()
      case 61: self.optionalFixed32 = try reader.readFixed32()
      case 65: self.optionalFixed64 = try reader.readFixed64()
      case 77: self.optionalSfixed32 = try reader.readSFixed32()
      case 81: self.optionalSfixed64 = try reader.readSFixed64()
      case 93: self.optionalFloat = try reader.readFloat()
      case 97: self.optionalDouble = try reader.readDouble()
      case 104: self.optionalBool = try reader.readBool()
      case 114: self.optionalString = try reader.readString()
      case 122: self.optionalBytes = try reader.readBytes()
      case 146: try reader.readMessage(&self._optionalNestedMessage)
      case 154: try reader.readMessage(&self.optionalForeignMessage)
      case 168:
        self.optionalNestedEnum = try reader.readEnum(
          ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum.init(rawValue:))
      case 176:
        self.optionalForeignEnum = try reader.readEnum(
          ProtobufTestMessages.Proto3.ForeignEnum.init(rawValue:))
      case 184:
        self.optionalAliasedEnum = try reader.readEnum(
          ProtobufTestMessages.Proto3.TestAllTypesProto3.AliasedEnum.init(rawValue:))
      case 194: self.optionalStringPiece = try reader.readString()
      case 202: self.optionalCord = try reader.readString()
      case 218: try reader.readMessage(&self._recursiveMessage)
      case 248:
        self.repeatedInt32.append(read: try reader.readInt32())
      case 250:
        try reader.readPackedInt32(into: &self.repeatedInt32)
      case 256:
        self.repeatedInt64.append(read: try reader.readInt64())
      case 258:
        try reader.readPackedInt64(into: &self.repeatedInt64)
      case 264:
        self.repeatedUint32.append(read: try reader.readUInt32())
      case 266:
        try reader.readPackedUInt32(into: &self.repeatedUint32)
      case 272:
        self.repeatedUint64.append(read: try reader.readUInt64())
      case 274:
        try reader.readPackedUInt64(into: &self.repeatedUint64)
      case 280:
        self.repeatedSint32.append(read: try reader.readSInt32())
      case 282:
        try reader.readPackedSInt32(into: &self.repeatedSint32)
      case 288:
        self.repeatedSint64.append(read: try reader.readSInt64())
      case 290:
        try reader.readPackedSInt64(into: &self.repeatedSint64)
      case 301:
        self.repeatedFixed32.append(read: try reader.readFixed32())
      case 298:
        try reader.readPackedFixed32(into: &self.repeatedFixed32)
      case 305:
        self.repeatedFixed64.append(read: try reader.readFixed64())
      case 306:
        try reader.readPackedFixed64(into: &self.repeatedFixed64)
      case 317:
        self.repeatedSfixed32.append(read: try reader.readSFixed32())
      case 314:
        try reader.readPackedSFixed32(into: &self.repeatedSfixed32)
      case 321:
        self.repeatedSfixed64.append(read: try reader.readSFixed64())
      case 322:
        try reader.readPackedSFixed64(into: &self.repeatedSfixed64)
      case 333:
        self.repeatedFloat.append(read: try reader.readFloat())
      case 330:
        try reader.readPackedFloat(into: &self.repeatedFloat)
      case 337:
        self.repeatedDouble.append(read: try reader.readDouble())
      case 338:
        try reader.readPackedDouble(into: &self.repeatedDouble)
      case 344:
        self.repeatedBool.append(read: try reader.readBool())
      case 346:
        try reader.readPackedBool(into: &self.repeatedBool)
      case 354:
        self.repeatedString.append(read: try reader.readString())
      case 362:
        self.repeatedBytes.append(read: try reader.readBytes())
      case 386:
        var value = ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage()
        try reader.readMessage(&value)
        self.repeatedNestedMessage.append(read: consume value)
      case 394:
        var value = ProtobufTestMessages.Proto3.ForeignMessage()
        try reader.readMessage(&value)
        self.repeatedForeignMessage.append(read: consume value)
      case 408:
        self.repeatedNestedEnum.append(
          read: try reader.readEnum(
            ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum.init(rawValue:)))
      case 410:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          self.repeatedNestedEnum.append(
            read: try reader.readEnum(
              ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum.init(rawValue:)))
        }
      case 416:
        self.repeatedForeignEnum.append(
          read: try reader.readEnum(ProtobufTestMessages.Proto3.ForeignEnum.init(rawValue:)))
      case 418:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          self.repeatedForeignEnum.append(
            read: try reader.readEnum(ProtobufTestMessages.Proto3.ForeignEnum.init(rawValue:)))
        }
      case 434:
        self.repeatedStringPiece.append(read: try reader.readString())
      case 442:
        self.repeatedCord.append(read: try reader.readString())
      case 450:
        var key: Int32 = 0
        var value: Int32 = 0
        try reader.readMapEntry(
          keyTag: 8, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readInt32() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readInt32() })
        self.mapInt32Int32[key] = value
      case 458:
        var key: Int64 = 0
        var value: Int64 = 0
        try reader.readMapEntry(
          keyTag: 8, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readInt64() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readInt64() })
        self.mapInt64Int64[key] = value
      case 466:
        var key: UInt32 = 0
        var value: UInt32 = 0
        try reader.readMapEntry(
          keyTag: 8, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readUInt32() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readUInt32() }
        )
        self.mapUint32Uint32[key] = value
      case 474:
        var key: UInt64 = 0
        var value: UInt64 = 0
        try reader.readMapEntry(
          keyTag: 8, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readUInt64() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readUInt64() }
        )
        self.mapUint64Uint64[key] = value
      case 482:
        var key: Int32 = 0
        var value: Int32 = 0
        try reader.readMapEntry(
          keyTag: 8, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readSInt32() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readSInt32() }
        )
        self.mapSint32Sint32[key] = value
      case 490:
        var key: Int64 = 0
        var value: Int64 = 0
        try reader.readMapEntry(
          keyTag: 8, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readSInt64() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readSInt64() }
        )
        self.mapSint64Sint64[key] = value
      case 498:
        var key: UInt32 = 0
        var value: UInt32 = 0
        try reader.readMapEntry(
          keyTag: 13, valueTag: 21,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readFixed32() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readFixed32()
          })
        self.mapFixed32Fixed32[key] = value
      case 506:
        var key: UInt64 = 0
        var value: UInt64 = 0
        try reader.readMapEntry(
          keyTag: 9, valueTag: 17,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readFixed64() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readFixed64()
          })
        self.mapFixed64Fixed64[key] = value
      case 514:
        var key: Int32 = 0
        var value: Int32 = 0
        try reader.readMapEntry(
          keyTag: 13, valueTag: 21,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readSFixed32() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readSFixed32()
          })
        self.mapSfixed32Sfixed32[key] = value
      case 522:
        var key: Int64 = 0
        var value: Int64 = 0
        try reader.readMapEntry(
          keyTag: 9, valueTag: 17,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readSFixed64() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readSFixed64()
          })
        self.mapSfixed64Sfixed64[key] = value
      case 530:
        var key: Int32 = 0
        var value: Float = 0
        try reader.readMapEntry(
          keyTag: 8, valueTag: 21,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readInt32() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readFloat() })
        self.mapInt32Float[key] = value
      case 538:
        var key: Int32 = 0
        var value: Double = 0
        try reader.readMapEntry(
          keyTag: 8, valueTag: 17,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readInt32() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readDouble() }
        )
        self.mapInt32Double[key] = value
      case 546:
        var key: Bool = false
        var value: Bool = false
        try reader.readMapEntry(
          keyTag: 8, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readBool() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readBool() })
        self.mapBoolBool[key] = value
      case 554:
        var key: UTF8Key = ""
        var value: String = ""
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readString() }
        )
        self.mapStringString[key] = value
      case 562:
        var key: UTF8Key = ""
        var value: [UInt8] = []
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readBytes() })
        self.mapStringBytes[key] = value
      case 570:
        var key: UTF8Key = ""
        var value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage =
          ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage()
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.mapStringNestedMessage[key] = value
      case 578:
        var key: UTF8Key = ""
        var value: ProtobufTestMessages.Proto3.ForeignMessage = ProtobufTestMessages.Proto3
          .ForeignMessage()
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.mapStringForeignMessage[key] = value
      case 586:
        var key: UTF8Key = ""
        var value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum = ProtobufTestMessages
          .Proto3.TestAllTypesProto3.NestedEnum.foo
        try reader.readMapEntry(
          keyTag: 10, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in
            value = try reader.readEnum(
              ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum.init(rawValue:))
          })
        self.mapStringNestedEnum[key] = value
      case 594:
        var key: UTF8Key = ""
        var value: ProtobufTestMessages.Proto3.ForeignEnum = ProtobufTestMessages.Proto3.ForeignEnum
          .foreignFoo
        try reader.readMapEntry(
          keyTag: 10, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in
            value = try reader.readEnum(ProtobufTestMessages.Proto3.ForeignEnum.init(rawValue:))
          })
        self.mapStringForeignEnum[key] = value
      case 600:
        self.packedInt32.append(read: try reader.readInt32())
      case 602:
        try reader.readPackedInt32(into: &self.packedInt32)
      case 608:
        self.packedInt64.append(read: try reader.readInt64())
      case 610:
        try reader.readPackedInt64(into: &self.packedInt64)
      case 616:
        self.packedUint32.append(read: try reader.readUInt32())
      case 618:
        try reader.readPackedUInt32(into: &self.packedUint32)
      case 624:
        self.packedUint64.append(read: try reader.readUInt64())
      case 626:
        try reader.readPackedUInt64(into: &self.packedUint64)
      case 632:
        self.packedSint32.append(read: try reader.readSInt32())
      case 634:
        try reader.readPackedSInt32(into: &self.packedSint32)
      case 640:
        self.packedSint64.append(read: try reader.readSInt64())
      case 642:
        try reader.readPackedSInt64(into: &self.packedSint64)
      case 653:
        self.packedFixed32.append(read: try reader.readFixed32())
      case 650:
        try reader.readPackedFixed32(into: &self.packedFixed32)
      case 657:
        self.packedFixed64.append(read: try reader.readFixed64())
      case 658:
        try reader.readPackedFixed64(into: &self.packedFixed64)
      case 669:
        self.packedSfixed32.append(read: try reader.readSFixed32())
      case 666:
        try reader.readPackedSFixed32(into: &self.packedSfixed32)
      case 673:
        self.packedSfixed64.append(read: try reader.readSFixed64())
      case 674:
        try reader.readPackedSFixed64(into: &self.packedSfixed64)
      case 685:
        self.packedFloat.append(read: try reader.readFloat())
      case 682:
        try reader.readPackedFloat(into: &self.packedFloat)
      case 689:
        self.packedDouble.append(read: try reader.readDouble())
      case 690:
        try reader.readPackedDouble(into: &self.packedDouble)
      case 696:
        self.packedBool.append(read: try reader.readBool())
      case 698:
        try reader.readPackedBool(into: &self.packedBool)
      case 704:
        self.packedNestedEnum.append(
          read: try reader.readEnum(
            ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum.init(rawValue:)))
      case 706:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          self.packedNestedEnum.append(
            read: try reader.readEnum(
              ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum.init(rawValue:)))
        }
      case 712:
        self.unpackedInt32.append(read: try reader.readInt32())
      case 714:
        try reader.readPackedInt32(into: &self.unpackedInt32)
      case 720:
        self.unpackedInt64.append(read: try reader.readInt64())
      case 722:
        try reader.readPackedInt64(into: &self.unpackedInt64)
      case 728:
        self.unpackedUint32.append(read: try reader.readUInt32())
      case 730:
        try reader.readPackedUInt32(into: &self.unpackedUint32)
      case 736:
        self.unpackedUint64.append(read: try reader.readUInt64())
      case 738:
        try reader.readPackedUInt64(into: &self.unpackedUint64)
      case 744:
        self.unpackedSint32.append(read: try reader.readSInt32())
      case 746:
        try reader.readPackedSInt32(into: &self.unpackedSint32)
      case 752:
        self.unpackedSint64.append(read: try reader.readSInt64())
      case 754:
        try reader.readPackedSInt64(into: &self.unpackedSint64)
      case 765:
        self.unpackedFixed32.append(read: try reader.readFixed32())
      case 762:
        try reader.readPackedFixed32(into: &self.unpackedFixed32)
      case 769:
        self.unpackedFixed64.append(read: try reader.readFixed64())
      case 770:
        try reader.readPackedFixed64(into: &self.unpackedFixed64)
      case 781:
        self.unpackedSfixed32.append(read: try reader.readSFixed32())
      case 778:
        try reader.readPackedSFixed32(into: &self.unpackedSfixed32)
      case 785:
        self.unpackedSfixed64.append(read: try reader.readSFixed64())
      case 786:
        try reader.readPackedSFixed64(into: &self.unpackedSfixed64)
      case 797:
        self.unpackedFloat.append(read: try reader.readFloat())
      case 794:
        try reader.readPackedFloat(into: &self.unpackedFloat)
      case 801:
        self.unpackedDouble.append(read: try reader.readDouble())
      case 802:
        try reader.readPackedDouble(into: &self.unpackedDouble)
      case 808:
        self.unpackedBool.append(read: try reader.readBool())
      case 810:
        try reader.readPackedBool(into: &self.unpackedBool)
      case 816:
        self.unpackedNestedEnum.append(
          read: try reader.readEnum(
            ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum.init(rawValue:)))
      case 818:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          self.unpackedNestedEnum.append(
            read: try reader.readEnum(
              ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum.init(rawValue:)))
        }
      case 888:
        self.oneofField = .oneofUint32(try reader.readUInt32())
      case 898:
        var value = ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage()
        if case .oneofNestedMessage(let current)? = self.oneofField { value = current }
        self.oneofField = nil
        try reader.readMessage(&value)
        self.oneofField = .oneofNestedMessage(value)
      case 906:
        self.oneofField = .oneofString(try reader.readString())
      case 914:
        self.oneofField = .oneofBytes(try reader.readBytes())
      case 920:
        self.oneofField = .oneofBool(try reader.readBool())
      case 928:
        self.oneofField = .oneofUint64(try reader.readUInt64())
      case 941:
        self.oneofField = .oneofFloat(try reader.readFloat())
      case 945:
        self.oneofField = .oneofDouble(try reader.readDouble())
      case 952:
        self.oneofField = .oneofEnum(
          try reader.readEnum(
            ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum.init(rawValue:)))
      case 960:
        self.oneofField = .oneofNullValue(
          try reader.readEnum(Google.Protobuf.NullValue.init(rawValue:)))
      case 1610: try reader.readMessage(&self.optionalBoolWrapper)
      case 1618: try reader.readMessage(&self.optionalInt32Wrapper)
      case 1626: try reader.readMessage(&self.optionalInt64Wrapper)
      case 1634: try reader.readMessage(&self.optionalUint32Wrapper)
      case 1642: try reader.readMessage(&self.optionalUint64Wrapper)
      case 1650: try reader.readMessage(&self.optionalFloatWrapper)
      case 1658: try reader.readMessage(&self.optionalDoubleWrapper)
      case 1666: try reader.readMessage(&self.optionalStringWrapper)
      case 1674: try reader.readMessage(&self.optionalBytesWrapper)
      case 1690:
        var value = Google.Protobuf.BoolValue()
        try reader.readMessage(&value)
        self.repeatedBoolWrapper.append(read: consume value)
      case 1698:
        var value = Google.Protobuf.Int32Value()
        try reader.readMessage(&value)
        self.repeatedInt32Wrapper.append(read: consume value)
      case 1706:
        var value = Google.Protobuf.Int64Value()
        try reader.readMessage(&value)
        self.repeatedInt64Wrapper.append(read: consume value)
      case 1714:
        var value = Google.Protobuf.UInt32Value()
        try reader.readMessage(&value)
        self.repeatedUint32Wrapper.append(read: consume value)
      case 1722:
        var value = Google.Protobuf.UInt64Value()
        try reader.readMessage(&value)
        self.repeatedUint64Wrapper.append(read: consume value)
      case 1730:
        var value = Google.Protobuf.FloatValue()
        try reader.readMessage(&value)
        self.repeatedFloatWrapper.append(read: consume value)
      case 1738:
        var value = Google.Protobuf.DoubleValue()
        try reader.readMessage(&value)
        self.repeatedDoubleWrapper.append(read: consume value)
      case 1746:
        var value = Google.Protobuf.StringValue()
        try reader.readMessage(&value)
        self.repeatedStringWrapper.append(read: consume value)
      case 1754:
        var value = Google.Protobuf.BytesValue()
        try reader.readMessage(&value)
        self.repeatedBytesWrapper.append(read: consume value)
      case 2410: try reader.readMessage(&self.optionalDuration)
      case 2418: try reader.readMessage(&self.optionalTimestamp)
      case 2426: try reader.readMessage(&self.optionalFieldMask)
      case 2434: try reader.readMessage(&self.optionalStruct)
      case 2442: try reader.readMessage(&self.optionalAny)
      case 2450: try reader.readMessage(&self.optionalValue)
      case 2456:
        self.optionalNullValue = try reader.readEnum(Google.Protobuf.NullValue.init(rawValue:))
      case 2466: try reader.readMessage(&self.optionalEmpty)
      case 2490:
        var value = Google.Protobuf.Duration()
        try reader.readMessage(&value)
        self.repeatedDuration.append(read: consume value)
      case 2498:
        var value = Google.Protobuf.Timestamp()
        try reader.readMessage(&value)
        self.repeatedTimestamp.append(read: consume value)
      case 2506:
        var value = Google.Protobuf.FieldMask()
        try reader.readMessage(&value)
        self.repeatedFieldmask.append(read: consume value)
      case 2522:
        var value = Google.Protobuf.`Any`()
        try reader.readMessage(&value)
        self.repeatedAny.append(read: consume value)
      case 2530:
        var value = Google.Protobuf.Value()
        try reader.readMessage(&value)
        self.repeatedValue.append(read: consume value)
      case 2538:
        var value = Google.Protobuf.ListValue()
        try reader.readMessage(&value)
        self.repeatedListValue.append(read: consume value)
      case 2546:
        var value = Google.Protobuf.Empty()
        try reader.readMessage(&value)
        self.repeatedEmpty.append(read: consume value)
      case 2594:
        var value = Google.Protobuf.Struct()
        try reader.readMessage(&value)
        self.repeatedStruct.append(read: consume value)
      case 3208: self.fieldname1 = try reader.readInt32()
      case 3216: self.fieldName2 = try reader.readInt32()
      case 3224: self.fieldName3 = try reader.readInt32()
      case 3232: self.fieldName4 = try reader.readInt32()
      case 3240: self.field0name5 = try reader.readInt32()
      case 3248: self.field0Name6 = try reader.readInt32()
      case 3256: self.fieldName7 = try reader.readInt32()
      case 3264: self.fieldName8 = try reader.readInt32()
      case 3272: self.fieldName9 = try reader.readInt32()
      case 3280: self.fieldName10 = try reader.readInt32()
      case 3288: self.fieldName11 = try reader.readInt32()
      case 3296: self.fieldName12 = try reader.readInt32()
      case 3304: self.fieldName13 = try reader.readInt32()
      case 3312: self.fieldName14 = try reader.readInt32()
      case 3320: self.fieldName15 = try reader.readInt32()
      case 3328: self.fieldName16 = try reader.readInt32()
      case 3336: self.fieldName17 = try reader.readInt32()
      case 3344: self.fieldName18 = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.optionalInt32 != 0 { writer.writeInt32(self.optionalInt32, tag: 8) }
    if self.optionalInt64 != 0 { writer.writeInt64(self.optionalInt64, tag: 16) }
    if self.optionalUint32 != 0 { writer.writeUInt32(self.optionalUint32, tag: 24) }
    if self.optionalUint64 != 0 { writer.writeUInt64(self.optionalUint64, tag: 32) }
    if self.optionalSint32 != 0 { writer.writeSInt32(self.optionalSint32, tag: 40) }
    if self.optionalSint64 != 0 { writer.writeSInt64(self.optionalSint64, tag: 48) }
    if self.optionalFixed32 != 0 { writer.writeFixed32(self.optionalFixed32, tag: 61) }
    if self.optionalFixed64 != 0 { writer.writeFixed64(self.optionalFixed64, tag: 65) }
    if self.optionalSfixed32 != 0 { writer.writeSFixed32(self.optionalSfixed32, tag: 77) }
    if self.optionalSfixed64 != 0 { writer.writeSFixed64(self.optionalSfixed64, tag: 81) }
    if self.optionalFloat.bitPattern != 0 { writer.writeFloat(self.optionalFloat, tag: 93) }
    if self.optionalDouble.bitPattern != 0 { writer.writeDouble(self.optionalDouble, tag: 97) }
    if self.optionalBool { writer.writeBool(self.optionalBool, tag: 104) }
    if !self.optionalString.isEmpty { writer.writeString(self.optionalString, tag: 114) }
    if !self.optionalBytes.isEmpty { writer.writeBytes(self.optionalBytes, tag: 122) }
    if let box = self._optionalNestedMessage { writer.writeMessage(box.value, tag: 146) }
    if let value = self.optionalForeignMessage { writer.writeMessage(value, tag: 154) }
    if self.optionalNestedEnum.rawValue != 0 { writer.writeEnum(self.optionalNestedEnum, tag: 168) }
    if self.optionalForeignEnum.rawValue != 0 {
      writer.writeEnum(self.optionalForeignEnum, tag: 176)
    }
    if self.optionalAliasedEnum.rawValue != 0 {
      writer.writeEnum(self.optionalAliasedEnum, tag: 184)
    }
    if !self.optionalStringPiece.isEmpty { writer.writeString(self.optionalStringPiece, tag: 194) }
    if !self.optionalCord.isEmpty { writer.writeString(self.optionalCord, tag: 202) }
    if let box = self._recursiveMessage { writer.writeMessage(box.value, tag: 218) }
    writer.writePackedInt32(self.repeatedInt32, tag: 250)
    writer.writePackedInt64(self.repeatedInt64, tag: 258)
    writer.writePackedUInt32(self.repeatedUint32, tag: 266)
    writer.writePackedUInt64(self.repeatedUint64, tag: 274)
    writer.writePackedSInt32(self.repeatedSint32, tag: 282)
    writer.writePackedSInt64(self.repeatedSint64, tag: 290)
    writer.writePackedFixed32(self.repeatedFixed32, tag: 298)
    writer.writePackedFixed64(self.repeatedFixed64, tag: 306)
    writer.writePackedSFixed32(self.repeatedSfixed32, tag: 314)
    writer.writePackedSFixed64(self.repeatedSfixed64, tag: 322)
    writer.writePackedFloat(self.repeatedFloat, tag: 330)
    writer.writePackedDouble(self.repeatedDouble, tag: 338)
    writer.writePackedBool(self.repeatedBool, tag: 346)
    for value in self.repeatedString { writer.writeString(value, tag: 354) }
    for value in self.repeatedBytes { writer.writeBytes(value, tag: 362) }
    for value in self.repeatedNestedMessage { writer.writeMessage(value, tag: 386) }
    for value in self.repeatedForeignMessage { writer.writeMessage(value, tag: 394) }
    writer.writePackedEnum(self.repeatedNestedEnum, tag: 410)
    writer.writePackedEnum(self.repeatedForeignEnum, tag: 418)
    for value in self.repeatedStringPiece { writer.writeString(value, tag: 434) }
    for value in self.repeatedCord { writer.writeString(value, tag: 442) }
    writer.writeMap(self.mapInt32Int32, tag: 450) {
      (writer: inout WireWriter, key: Int32, value: Int32) in
      writer.writeInt32(key, tag: 8)
      writer.writeInt32(value, tag: 16)
    }
    writer.writeMap(self.mapInt64Int64, tag: 458) {
      (writer: inout WireWriter, key: Int64, value: Int64) in
      writer.writeInt64(key, tag: 8)
      writer.writeInt64(value, tag: 16)
    }
    writer.writeMap(self.mapUint32Uint32, tag: 466) {
      (writer: inout WireWriter, key: UInt32, value: UInt32) in
      writer.writeUInt32(key, tag: 8)
      writer.writeUInt32(value, tag: 16)
    }
    writer.writeMap(self.mapUint64Uint64, tag: 474) {
      (writer: inout WireWriter, key: UInt64, value: UInt64) in
      writer.writeUInt64(key, tag: 8)
      writer.writeUInt64(value, tag: 16)
    }
    writer.writeMap(self.mapSint32Sint32, tag: 482) {
      (writer: inout WireWriter, key: Int32, value: Int32) in
      writer.writeSInt32(key, tag: 8)
      writer.writeSInt32(value, tag: 16)
    }
    writer.writeMap(self.mapSint64Sint64, tag: 490) {
      (writer: inout WireWriter, key: Int64, value: Int64) in
      writer.writeSInt64(key, tag: 8)
      writer.writeSInt64(value, tag: 16)
    }
    writer.writeMap(self.mapFixed32Fixed32, tag: 498) {
      (writer: inout WireWriter, key: UInt32, value: UInt32) in
      writer.writeFixed32(key, tag: 13)
      writer.writeFixed32(value, tag: 21)
    }
    writer.writeMap(self.mapFixed64Fixed64, tag: 506) {
      (writer: inout WireWriter, key: UInt64, value: UInt64) in
      writer.writeFixed64(key, tag: 9)
      writer.writeFixed64(value, tag: 17)
    }
    writer.writeMap(self.mapSfixed32Sfixed32, tag: 514) {
      (writer: inout WireWriter, key: Int32, value: Int32) in
      writer.writeSFixed32(key, tag: 13)
      writer.writeSFixed32(value, tag: 21)
    }
    writer.writeMap(self.mapSfixed64Sfixed64, tag: 522) {
      (writer: inout WireWriter, key: Int64, value: Int64) in
      writer.writeSFixed64(key, tag: 9)
      writer.writeSFixed64(value, tag: 17)
    }
    writer.writeMap(self.mapInt32Float, tag: 530) {
      (writer: inout WireWriter, key: Int32, value: Float) in
      writer.writeInt32(key, tag: 8)
      writer.writeFloat(value, tag: 21)
    }
    writer.writeMap(self.mapInt32Double, tag: 538) {
      (writer: inout WireWriter, key: Int32, value: Double) in
      writer.writeInt32(key, tag: 8)
      writer.writeDouble(value, tag: 17)
    }
    writer.writeMap(self.mapBoolBool, tag: 546) {
      (writer: inout WireWriter, key: Bool, value: Bool) in
      writer.writeBool(key, tag: 8)
      writer.writeBool(value, tag: 16)
    }
    writer.writeMap(self.mapStringString, tag: 554) {
      (writer: inout WireWriter, key: UTF8Key, value: String) in
      writer.writeString(key.text, tag: 10)
      writer.writeString(value, tag: 18)
    }
    writer.writeMap(self.mapStringBytes, tag: 562) {
      (writer: inout WireWriter, key: UTF8Key, value: [UInt8]) in
      writer.writeString(key.text, tag: 10)
      writer.writeBytes(value, tag: 18)
    }
    writer.writeMap(self.mapStringNestedMessage, tag: 570) {
      (
        writer: inout WireWriter, key: UTF8Key,
        value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage
      ) in
      writer.writeString(key.text, tag: 10)
      writer.writeMessage(value, tag: 18)
    }
    writer.writeMap(self.mapStringForeignMessage, tag: 578) {
      (writer: inout WireWriter, key: UTF8Key, value: ProtobufTestMessages.Proto3.ForeignMessage) in
      writer.writeString(key.text, tag: 10)
      writer.writeMessage(value, tag: 18)
    }
    writer.writeMap(self.mapStringNestedEnum, tag: 586) {
      (
        writer: inout WireWriter, key: UTF8Key,
        value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum
      ) in
      writer.writeString(key.text, tag: 10)
      writer.writeEnum(value, tag: 16)
    }
    writer.writeMap(self.mapStringForeignEnum, tag: 594) {
      (writer: inout WireWriter, key: UTF8Key, value: ProtobufTestMessages.Proto3.ForeignEnum) in
      writer.writeString(key.text, tag: 10)
      writer.writeEnum(value, tag: 16)
    }
    writer.writePackedInt32(self.packedInt32, tag: 602)
    writer.writePackedInt64(self.packedInt64, tag: 610)
    writer.writePackedUInt32(self.packedUint32, tag: 618)
    writer.writePackedUInt64(self.packedUint64, tag: 626)
    writer.writePackedSInt32(self.packedSint32, tag: 634)
    writer.writePackedSInt64(self.packedSint64, tag: 642)
    writer.writePackedFixed32(self.packedFixed32, tag: 650)
    writer.writePackedFixed64(self.packedFixed64, tag: 658)
    writer.writePackedSFixed32(self.packedSfixed32, tag: 666)
    writer.writePackedSFixed64(self.packedSfixed64, tag: 674)
    writer.writePackedFloat(self.packedFloat, tag: 682)
    writer.writePackedDouble(self.packedDouble, tag: 690)
    writer.writePackedBool(self.packedBool, tag: 698)
    writer.writePackedEnum(self.packedNestedEnum, tag: 706)
    for value in self.unpackedInt32 { writer.writeInt32(value, tag: 712) }
    for value in self.unpackedInt64 { writer.writeInt64(value, tag: 720) }
    for value in self.unpackedUint32 { writer.writeUInt32(value, tag: 728) }
    for value in self.unpackedUint64 { writer.writeUInt64(value, tag: 736) }
    for value in self.unpackedSint32 { writer.writeSInt32(value, tag: 744) }
    for value in self.unpackedSint64 { writer.writeSInt64(value, tag: 752) }
    for value in self.unpackedFixed32 { writer.writeFixed32(value, tag: 765) }
    for value in self.unpackedFixed64 { writer.writeFixed64(value, tag: 769) }
    for value in self.unpackedSfixed32 { writer.writeSFixed32(value, tag: 781) }
    for value in self.unpackedSfixed64 { writer.writeSFixed64(value, tag: 785) }
    for value in self.unpackedFloat { writer.writeFloat(value, tag: 797) }
    for value in self.unpackedDouble { writer.writeDouble(value, tag: 801) }
    for value in self.unpackedBool { writer.writeBool(value, tag: 808) }
    for value in self.unpackedNestedEnum { writer.writeEnum(value, tag: 816) }
    switch self.oneofField {
    case .oneofUint32(let value)?: writer.writeUInt32(value, tag: 888)
    case .oneofNestedMessage(let value)?: writer.writeMessage(value, tag: 898)
    case .oneofString(let value)?: writer.writeString(value, tag: 906)
    case .oneofBytes(let value)?: writer.writeBytes(value, tag: 914)
    case .oneofBool(let value)?: writer.writeBool(value, tag: 920)
    case .oneofUint64(let value)?: writer.writeUInt64(value, tag: 928)
    case .oneofFloat(let value)?: writer.writeFloat(value, tag: 941)
    case .oneofDouble(let value)?: writer.writeDouble(value, tag: 945)
    case .oneofEnum(let value)?: writer.writeEnum(value, tag: 952)
    case .oneofNullValue(let value)?: writer.writeEnum(value, tag: 960)
    case nil: break
    }
    if let value = self.optionalBoolWrapper { writer.writeMessage(value, tag: 1610) }
    if let value = self.optionalInt32Wrapper { writer.writeMessage(value, tag: 1618) }
    if let value = self.optionalInt64Wrapper { writer.writeMessage(value, tag: 1626) }
    if let value = self.optionalUint32Wrapper { writer.writeMessage(value, tag: 1634) }
    if let value = self.optionalUint64Wrapper { writer.writeMessage(value, tag: 1642) }
    if let value = self.optionalFloatWrapper { writer.writeMessage(value, tag: 1650) }
    if let value = self.optionalDoubleWrapper { writer.writeMessage(value, tag: 1658) }
    if let value = self.optionalStringWrapper { writer.writeMessage(value, tag: 1666) }
    if let value = self.optionalBytesWrapper { writer.writeMessage(value, tag: 1674) }
    for value in self.repeatedBoolWrapper { writer.writeMessage(value, tag: 1690) }
    for value in self.repeatedInt32Wrapper { writer.writeMessage(value, tag: 1698) }
    for value in self.repeatedInt64Wrapper { writer.writeMessage(value, tag: 1706) }
    for value in self.repeatedUint32Wrapper { writer.writeMessage(value, tag: 1714) }
    for value in self.repeatedUint64Wrapper { writer.writeMessage(value, tag: 1722) }
    for value in self.repeatedFloatWrapper { writer.writeMessage(value, tag: 1730) }
    for value in self.repeatedDoubleWrapper { writer.writeMessage(value, tag: 1738) }
    for value in self.repeatedStringWrapper { writer.writeMessage(value, tag: 1746) }
    for value in self.repeatedBytesWrapper { writer.writeMessage(value, tag: 1754) }
    if let value = self.optionalDuration { writer.writeMessage(value, tag: 2410) }
    if let value = self.optionalTimestamp { writer.writeMessage(value, tag: 2418) }
    if let value = self.optionalFieldMask { writer.writeMessage(value, tag: 2426) }
    if let value = self.optionalStruct { writer.writeMessage(value, tag: 2434) }
    if let value = self.optionalAny { writer.writeMessage(value, tag: 2442) }
    if let value = self.optionalValue { writer.writeMessage(value, tag: 2450) }
    if self.optionalNullValue.rawValue != 0 { writer.writeEnum(self.optionalNullValue, tag: 2456) }
    if let value = self.optionalEmpty { writer.writeMessage(value, tag: 2466) }
    for value in self.repeatedDuration { writer.writeMessage(value, tag: 2490) }
    for value in self.repeatedTimestamp { writer.writeMessage(value, tag: 2498) }
    for value in self.repeatedFieldmask { writer.writeMessage(value, tag: 2506) }
    for value in self.repeatedAny { writer.writeMessage(value, tag: 2522) }
    for value in self.repeatedValue { writer.writeMessage(value, tag: 2530) }
    for value in self.repeatedListValue { writer.writeMessage(value, tag: 2538) }
    for value in self.repeatedEmpty { writer.writeMessage(value, tag: 2546) }
    for value in self.repeatedStruct { writer.writeMessage(value, tag: 2594) }
    if self.fieldname1 != 0 { writer.writeInt32(self.fieldname1, tag: 3208) }
    if self.fieldName2 != 0 { writer.writeInt32(self.fieldName2, tag: 3216) }
    if self.fieldName3 != 0 { writer.writeInt32(self.fieldName3, tag: 3224) }
    if self.fieldName4 != 0 { writer.writeInt32(self.fieldName4, tag: 3232) }
    if self.field0name5 != 0 { writer.writeInt32(self.field0name5, tag: 3240) }
    if self.field0Name6 != 0 { writer.writeInt32(self.field0Name6, tag: 3248) }
    if self.fieldName7 != 0 { writer.writeInt32(self.fieldName7, tag: 3256) }
    if self.fieldName8 != 0 { writer.writeInt32(self.fieldName8, tag: 3264) }
    if self.fieldName9 != 0 { writer.writeInt32(self.fieldName9, tag: 3272) }
    if self.fieldName10 != 0 { writer.writeInt32(self.fieldName10, tag: 3280) }
    if self.fieldName11 != 0 { writer.writeInt32(self.fieldName11, tag: 3288) }
    if self.fieldName12 != 0 { writer.writeInt32(self.fieldName12, tag: 3296) }
    if self.fieldName13 != 0 { writer.writeInt32(self.fieldName13, tag: 3304) }
    if self.fieldName14 != 0 { writer.writeInt32(self.fieldName14, tag: 3312) }
    if self.fieldName15 != 0 { writer.writeInt32(self.fieldName15, tag: 3320) }
    if self.fieldName16 != 0 { writer.writeInt32(self.fieldName16, tag: 3328) }
    if self.fieldName17 != 0 { writer.writeInt32(self.fieldName17, tag: 3336) }
    if self.fieldName18 != 0 { writer.writeInt32(self.fieldName18, tag: 3344) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("oneofBool") { return 96 }
      if name.matches("oneofEnum") { return 100 }
    case 10:
      if name.matches("packedBool") { return 57 }
      if name.matches("oneofBytes") { return 95 }
      if name.matches("oneof_bool") { return 96 }
      if name.matches("oneofFloat") { return 98 }
      if name.matches("oneof_enum") { return 100 }
      if name.matches("fieldname1") { return 136 }
      if name.matches("fieldName2") { return 137 }
      if name.matches("FieldName3") { return 138 }
      if name.matches("fieldName4") { return 139 }
      if name.matches("fieldName7") { return 142 }
      if name.matches("FieldName8") { return 143 }
      if name.matches("fieldName9") { return 144 }
    case 11:
      if name.matches("packedInt32") { return 45 }
      if name.matches("packedInt64") { return 46 }
      if name.matches("packedFloat") { return 55 }
      if name.matches("packed_bool") { return 57 }
      if name.matches("mapBoolBool") { return 85 }
      if name.matches("oneofUint32") { return 92 }
      if name.matches("oneofString") { return 94 }
      if name.matches("oneof_bytes") { return 95 }
      if name.matches("oneofUint64") { return 97 }
      if name.matches("oneof_float") { return 98 }
      if name.matches("oneofDouble") { return 99 }
      if name.matches("optionalAny") { return 124 }
      if name.matches("repeatedAny") { return 132 }
      if name.matches("field_name2") { return 137 }
      if name.matches("field0name5") { return 140 }
      if name.matches("field0Name6") { return 141 }
      if name.matches("field_Name9") { return 144 }
      if name.matches("FieldName10") { return 145 }
      if name.matches("FIELDNAME11") { return 146 }
      if name.matches("FIELDName12") { return 147 }
      if name.matches("FieldName13") { return 148 }
      if name.matches("FieldName14") { return 149 }
      if name.matches("fieldName15") { return 150 }
      if name.matches("fieldName16") { return 151 }
      if name.matches("fieldName17") { return 152 }
      if name.matches("FieldName18") { return 153 }
    case 12:
      if name.matches("optionalBool") { return 13 }
      if name.matches("optionalCord") { return 22 }
      if name.matches("repeatedBool") { return 36 }
      if name.matches("repeatedCord") { return 44 }
      if name.matches("packed_int32") { return 45 }
      if name.matches("packed_int64") { return 46 }
      if name.matches("packedUint32") { return 47 }
      if name.matches("packedUint64") { return 48 }
      if name.matches("packedSint32") { return 49 }
      if name.matches("packedSint64") { return 50 }
      if name.matches("packed_float") { return 55 }
      if name.matches("packedDouble") { return 56 }
      if name.matches("unpackedBool") { return 71 }
      if name.matches("oneof_uint32") { return 92 }
      if name.matches("oneof_string") { return 94 }
      if name.matches("oneof_uint64") { return 97 }
      if name.matches("oneof_double") { return 99 }
      if name.matches("optional_any") { return 124 }
      if name.matches("repeated_any") { return 132 }
      if name.matches("_field_name3") { return 138 }
      if name.matches("Field_Name10") { return 145 }
      if name.matches("FIELD_NAME11") { return 146 }
      if name.matches("FIELD_name12") { return 147 }
    case 13:
      if name.matches("optionalInt32") { return 1 }
      if name.matches("optionalInt64") { return 2 }
      if name.matches("optionalFloat") { return 11 }
      if name.matches("optional_bool") { return 13 }
      if name.matches("optionalBytes") { return 15 }
      if name.matches("optional_cord") { return 22 }
      if name.matches("repeatedInt32") { return 24 }
      if name.matches("repeatedInt64") { return 25 }
      if name.matches("repeatedFloat") { return 34 }
      if name.matches("repeated_bool") { return 36 }
      if name.matches("repeatedBytes") { return 38 }
      if name.matches("repeated_cord") { return 44 }
      if name.matches("packed_uint32") { return 47 }
      if name.matches("packed_uint64") { return 48 }
      if name.matches("packed_sint32") { return 49 }
      if name.matches("packed_sint64") { return 50 }
      if name.matches("packedFixed32") { return 51 }
      if name.matches("packedFixed64") { return 52 }
      if name.matches("packed_double") { return 56 }
      if name.matches("unpackedInt32") { return 59 }
      if name.matches("unpackedInt64") { return 60 }
      if name.matches("unpackedFloat") { return 69 }
      if name.matches("unpacked_bool") { return 71 }
      if name.matches("mapInt32Int32") { return 73 }
      if name.matches("mapInt64Int64") { return 74 }
      if name.matches("mapInt32Float") { return 83 }
      if name.matches("map_bool_bool") { return 85 }
      if name.matches("optionalValue") { return 125 }
      if name.matches("optionalEmpty") { return 127 }
      if name.matches("repeatedValue") { return 133 }
      if name.matches("repeatedEmpty") { return 135 }
      if name.matches("field__name4_") { return 139 }
      if name.matches("field_0_name6") { return 141 }
      if name.matches("field__name15") { return 150 }
      if name.matches("field__Name16") { return 151 }
    case 14:
      if name.matches("optional_int32") { return 1 }
      if name.matches("optional_int64") { return 2 }
      if name.matches("optionalUint32") { return 3 }
      if name.matches("optionalUint64") { return 4 }
      if name.matches("optionalSint32") { return 5 }
      if name.matches("optionalSint64") { return 6 }
      if name.matches("optional_float") { return 11 }
      if name.matches("optionalDouble") { return 12 }
      if name.matches("optionalString") { return 14 }
      if name.matches("optional_bytes") { return 15 }
      if name.matches("repeated_int32") { return 24 }
      if name.matches("repeated_int64") { return 25 }
      if name.matches("repeatedUint32") { return 26 }
      if name.matches("repeatedUint64") { return 27 }
      if name.matches("repeatedSint32") { return 28 }
      if name.matches("repeatedSint64") { return 29 }
      if name.matches("repeated_float") { return 34 }
      if name.matches("repeatedDouble") { return 35 }
      if name.matches("repeatedString") { return 37 }
      if name.matches("repeated_bytes") { return 38 }
      if name.matches("packed_fixed32") { return 51 }
      if name.matches("packed_fixed64") { return 52 }
      if name.matches("packedSfixed32") { return 53 }
      if name.matches("packedSfixed64") { return 54 }
      if name.matches("unpacked_int32") { return 59 }
      if name.matches("unpacked_int64") { return 60 }
      if name.matches("unpackedUint32") { return 61 }
      if name.matches("unpackedUint64") { return 62 }
      if name.matches("unpackedSint32") { return 63 }
      if name.matches("unpackedSint64") { return 64 }
      if name.matches("unpacked_float") { return 69 }
      if name.matches("unpackedDouble") { return 70 }
      if name.matches("mapInt32Double") { return 84 }
      if name.matches("mapStringBytes") { return 87 }
      if name.matches("oneofNullValue") { return 101 }
      if name.matches("optionalStruct") { return 123 }
      if name.matches("optional_value") { return 125 }
      if name.matches("optional_empty") { return 127 }
      if name.matches("repeatedStruct") { return 131 }
      if name.matches("repeated_value") { return 133 }
      if name.matches("repeated_empty") { return 135 }
      if name.matches("__field_name13") { return 148 }
      if name.matches("__Field_name14") { return 149 }
      if name.matches("field_name17__") { return 152 }
      if name.matches("Field_name18__") { return 153 }
    case 15:
      if name.matches("optional_uint32") { return 3 }
      if name.matches("optional_uint64") { return 4 }
      if name.matches("optional_sint32") { return 5 }
      if name.matches("optional_sint64") { return 6 }
      if name.matches("optionalFixed32") { return 7 }
      if name.matches("optionalFixed64") { return 8 }
      if name.matches("optional_double") { return 12 }
      if name.matches("optional_string") { return 14 }
      if name.matches("repeated_uint32") { return 26 }
      if name.matches("repeated_uint64") { return 27 }
      if name.matches("repeated_sint32") { return 28 }
      if name.matches("repeated_sint64") { return 29 }
      if name.matches("repeatedFixed32") { return 30 }
      if name.matches("repeatedFixed64") { return 31 }
      if name.matches("repeated_double") { return 35 }
      if name.matches("repeated_string") { return 37 }
      if name.matches("packed_sfixed32") { return 53 }
      if name.matches("packed_sfixed64") { return 54 }
      if name.matches("unpacked_uint32") { return 61 }
      if name.matches("unpacked_uint64") { return 62 }
      if name.matches("unpacked_sint32") { return 63 }
      if name.matches("unpacked_sint64") { return 64 }
      if name.matches("unpackedFixed32") { return 65 }
      if name.matches("unpackedFixed64") { return 66 }
      if name.matches("unpacked_double") { return 70 }
      if name.matches("map_int32_int32") { return 73 }
      if name.matches("map_int64_int64") { return 74 }
      if name.matches("mapUint32Uint32") { return 75 }
      if name.matches("mapUint64Uint64") { return 76 }
      if name.matches("mapSint32Sint32") { return 77 }
      if name.matches("mapSint64Sint64") { return 78 }
      if name.matches("map_int32_float") { return 83 }
      if name.matches("mapStringString") { return 86 }
      if name.matches("optional_struct") { return 123 }
      if name.matches("repeated_struct") { return 131 }
    case 16:
      if name.matches("optional_fixed32") { return 7 }
      if name.matches("optional_fixed64") { return 8 }
      if name.matches("optionalSfixed32") { return 9 }
      if name.matches("optionalSfixed64") { return 10 }
      if name.matches("recursiveMessage") { return 23 }
      if name.matches("repeated_fixed32") { return 30 }
      if name.matches("repeated_fixed64") { return 31 }
      if name.matches("repeatedSfixed32") { return 32 }
      if name.matches("repeatedSfixed64") { return 33 }
      if name.matches("packedNestedEnum") { return 58 }
      if name.matches("unpacked_fixed32") { return 65 }
      if name.matches("unpacked_fixed64") { return 66 }
      if name.matches("unpackedSfixed32") { return 67 }
      if name.matches("unpackedSfixed64") { return 68 }
      if name.matches("map_int32_double") { return 84 }
      if name.matches("map_string_bytes") { return 87 }
      if name.matches("oneof_null_value") { return 101 }
      if name.matches("optionalDuration") { return 120 }
      if name.matches("repeatedDuration") { return 128 }
    case 17:
      if name.matches("optional_sfixed32") { return 9 }
      if name.matches("optional_sfixed64") { return 10 }
      if name.matches("recursive_message") { return 23 }
      if name.matches("repeated_sfixed32") { return 32 }
      if name.matches("repeated_sfixed64") { return 33 }
      if name.matches("unpacked_sfixed32") { return 67 }
      if name.matches("unpacked_sfixed64") { return 68 }
      if name.matches("map_uint32_uint32") { return 75 }
      if name.matches("map_uint64_uint64") { return 76 }
      if name.matches("map_sint32_sint32") { return 77 }
      if name.matches("map_sint64_sint64") { return 78 }
      if name.matches("mapFixed32Fixed32") { return 79 }
      if name.matches("mapFixed64Fixed64") { return 80 }
      if name.matches("map_string_string") { return 86 }
      if name.matches("optional_duration") { return 120 }
      if name.matches("optionalTimestamp") { return 121 }
      if name.matches("optionalFieldMask") { return 122 }
      if name.matches("optionalNullValue") { return 126 }
      if name.matches("repeated_duration") { return 128 }
      if name.matches("repeatedTimestamp") { return 129 }
      if name.matches("repeatedFieldmask") { return 130 }
      if name.matches("repeatedListValue") { return 134 }
    case 18:
      if name.matches("optionalNestedEnum") { return 18 }
      if name.matches("repeatedNestedEnum") { return 41 }
      if name.matches("packed_nested_enum") { return 58 }
      if name.matches("unpackedNestedEnum") { return 72 }
      if name.matches("oneofNestedMessage") { return 93 }
      if name.matches("optional_timestamp") { return 121 }
      if name.matches("repeated_timestamp") { return 129 }
      if name.matches("repeated_fieldmask") { return 130 }
    case 19:
      if name.matches("optionalForeignEnum") { return 19 }
      if name.matches("optionalAliasedEnum") { return 20 }
      if name.matches("optionalStringPiece") { return 21 }
      if name.matches("repeatedForeignEnum") { return 42 }
      if name.matches("repeatedStringPiece") { return 43 }
      if name.matches("map_fixed32_fixed32") { return 79 }
      if name.matches("map_fixed64_fixed64") { return 80 }
      if name.matches("mapSfixed32Sfixed32") { return 81 }
      if name.matches("mapSfixed64Sfixed64") { return 82 }
      if name.matches("mapStringNestedEnum") { return 90 }
      if name.matches("optionalBoolWrapper") { return 102 }
      if name.matches("repeatedBoolWrapper") { return 111 }
      if name.matches("optional_field_mask") { return 122 }
      if name.matches("optional_null_value") { return 126 }
      if name.matches("repeated_list_value") { return 134 }
    case 20:
      if name.matches("optional_nested_enum") { return 18 }
      if name.matches("repeated_nested_enum") { return 41 }
      if name.matches("unpacked_nested_enum") { return 72 }
      if name.matches("mapStringForeignEnum") { return 91 }
      if name.matches("oneof_nested_message") { return 93 }
      if name.matches("optionalInt32Wrapper") { return 103 }
      if name.matches("optionalInt64Wrapper") { return 104 }
      if name.matches("optionalFloatWrapper") { return 107 }
      if name.matches("optionalBytesWrapper") { return 110 }
      if name.matches("repeatedInt32Wrapper") { return 112 }
      if name.matches("repeatedInt64Wrapper") { return 113 }
      if name.matches("repeatedFloatWrapper") { return 116 }
      if name.matches("repeatedBytesWrapper") { return 119 }
    case 21:
      if name.matches("optionalNestedMessage") { return 16 }
      if name.matches("optional_foreign_enum") { return 19 }
      if name.matches("optional_aliased_enum") { return 20 }
      if name.matches("optional_string_piece") { return 21 }
      if name.matches("repeatedNestedMessage") { return 39 }
      if name.matches("repeated_foreign_enum") { return 42 }
      if name.matches("repeated_string_piece") { return 43 }
      if name.matches("map_sfixed32_sfixed32") { return 81 }
      if name.matches("map_sfixed64_sfixed64") { return 82 }
      if name.matches("optional_bool_wrapper") { return 102 }
      if name.matches("optionalUint32Wrapper") { return 105 }
      if name.matches("optionalUint64Wrapper") { return 106 }
      if name.matches("optionalDoubleWrapper") { return 108 }
      if name.matches("optionalStringWrapper") { return 109 }
      if name.matches("repeated_bool_wrapper") { return 111 }
      if name.matches("repeatedUint32Wrapper") { return 114 }
      if name.matches("repeatedUint64Wrapper") { return 115 }
      if name.matches("repeatedDoubleWrapper") { return 117 }
      if name.matches("repeatedStringWrapper") { return 118 }
    case 22:
      if name.matches("optionalForeignMessage") { return 17 }
      if name.matches("repeatedForeignMessage") { return 40 }
      if name.matches("mapStringNestedMessage") { return 88 }
      if name.matches("map_string_nested_enum") { return 90 }
      if name.matches("optional_int32_wrapper") { return 103 }
      if name.matches("optional_int64_wrapper") { return 104 }
      if name.matches("optional_float_wrapper") { return 107 }
      if name.matches("optional_bytes_wrapper") { return 110 }
      if name.matches("repeated_int32_wrapper") { return 112 }
      if name.matches("repeated_int64_wrapper") { return 113 }
      if name.matches("repeated_float_wrapper") { return 116 }
      if name.matches("repeated_bytes_wrapper") { return 119 }
    case 23:
      if name.matches("optional_nested_message") { return 16 }
      if name.matches("repeated_nested_message") { return 39 }
      if name.matches("mapStringForeignMessage") { return 89 }
      if name.matches("map_string_foreign_enum") { return 91 }
      if name.matches("optional_uint32_wrapper") { return 105 }
      if name.matches("optional_uint64_wrapper") { return 106 }
      if name.matches("optional_double_wrapper") { return 108 }
      if name.matches("optional_string_wrapper") { return 109 }
      if name.matches("repeated_uint32_wrapper") { return 114 }
      if name.matches("repeated_uint64_wrapper") { return 115 }
      if name.matches("repeated_double_wrapper") { return 117 }
      if name.matches("repeated_string_wrapper") { return 118 }
    case 24:
      if name.matches("optional_foreign_message") { return 17 }
      if name.matches("repeated_foreign_message") { return 40 }
    case 25:
      if name.matches("map_string_nested_message") { return 88 }
    case 26:
      if name.matches("map_string_foreign_message") { return 89 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if place != 101, place != 125, place != 126, try reader.readNull() { return }
    switch place {
    case 1:
      self.optionalInt32 = try reader.readInt32()
    case 2:
      self.optionalInt64 = try reader.readInt64()
    case 3:
      self.optionalUint32 = try reader.readUInt32()
    case 4:
      self.optionalUint64 = try reader.readUInt64()
    case 5:
      self.optionalSint32 = try reader.readInt32()
    case 6:
      self.optionalSint64 = try reader.readInt64()
    case 7:
      self.optionalFixed32 = try reader.readUInt32()
    case 8:
      self.optionalFixed64 = try reader.readUInt64()
    case 9:
      self.optionalSfixed32 = try reader.readInt32()
    case 10:
      self.optionalSfixed64 = try reader.readInt64()
    case 11:
      self.optionalFloat = try reader.readFloat()
    case 12:
      self.optionalDouble = try reader.readDouble()
    case 13:
      self.optionalBool = try reader.readBool()
    case 14:
      self.optionalString = try reader.readString()
    case 15:
      self.optionalBytes = try reader.readBytes()
    case 16:
      try reader.readMessage(&self._optionalNestedMessage)
    case 17:
      try reader.readMessage(&self.optionalForeignMessage)
    case 18:
      if let value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum =
        try reader.readEnum()
      {
        self.optionalNestedEnum = value
      }
    case 19:
      if let value: ProtobufTestMessages.Proto3.ForeignEnum = try reader.readEnum() {
        self.optionalForeignEnum = value
      }
    case 20:
      if let value: ProtobufTestMessages.Proto3.TestAllTypesProto3.AliasedEnum =
        try reader.readEnum()
      {
        self.optionalAliasedEnum = value
      }
    case 21:
      self.optionalStringPiece = try reader.readString()
    case 22:
      self.optionalCord = try reader.readString()
    case 23:
      try reader.readMessage(&self._recursiveMessage)
    case 24:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedInt32.append(read: try reader.readInt32())
      }
    case 25:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedInt64.append(read: try reader.readInt64())
      }
    case 26:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedUint32.append(read: try reader.readUInt32())
      }
    case 27:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedUint64.append(read: try reader.readUInt64())
      }
    case 28:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedSint32.append(read: try reader.readInt32())
      }
    case 29:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedSint64.append(read: try reader.readInt64())
      }
    case 30:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedFixed32.append(read: try reader.readUInt32())
      }
    case 31:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedFixed64.append(read: try reader.readUInt64())
      }
    case 32:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedSfixed32.append(read: try reader.readInt32())
      }
    case 33:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedSfixed64.append(read: try reader.readInt64())
      }
    case 34:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedFloat.append(read: try reader.readFloat())
      }
    case 35:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedDouble.append(read: try reader.readDouble())
      }
    case 36:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedBool.append(read: try reader.readBool())
      }
    case 37:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedString.append(read: try reader.readString())
      }
    case 38:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedBytes.append(read: try reader.readBytes())
      }
    case 39:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage()
        try reader.readMessage(&value)
        self.repeatedNestedMessage.append(read: consume value)
      }
    case 40:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = ProtobufTestMessages.Proto3.ForeignMessage()
        try reader.readMessage(&value)
        self.repeatedForeignMessage.append(read: consume value)
      }
    case 41:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum =
          try reader.readEnum()
        {
          self.repeatedNestedEnum.append(read: value)
        }
      }
    case 42:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: ProtobufTestMessages.Proto3.ForeignEnum = try reader.readEnum() {
          self.repeatedForeignEnum.append(read: value)
        }
      }
    case 43:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedStringPiece.append(read: try reader.readString())
      }
    case 44:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedCord.append(read: try reader.readString())
      }
    case 45:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedInt32.append(read: try reader.readInt32())
      }
    case 46:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedInt64.append(read: try reader.readInt64())
      }
    case 47:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedUint32.append(read: try reader.readUInt32())
      }
    case 48:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedUint64.append(read: try reader.readUInt64())
      }
    case 49:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedSint32.append(read: try reader.readInt32())
      }
    case 50:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedSint64.append(read: try reader.readInt64())
      }
    case 51:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedFixed32.append(read: try reader.readUInt32())
      }
    case 52:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedFixed64.append(read: try reader.readUInt64())
      }
    case 53:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedSfixed32.append(read: try reader.readInt32())
      }
    case 54:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedSfixed64.append(read: try reader.readInt64())
      }
    case 55:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedFloat.append(read: try reader.readFloat())
      }
    case 56:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedDouble.append(read: try reader.readDouble())
      }
    case 57:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedBool.append(read: try reader.readBool())
      }
    case 58:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum =
          try reader.readEnum()
        {
          self.packedNestedEnum.append(read: value)
        }
      }
    case 59:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedInt32.append(read: try reader.readInt32())
      }
    case 60:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedInt64.append(read: try reader.readInt64())
      }
    case 61:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedUint32.append(read: try reader.readUInt32())
      }
    case 62:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedUint64.append(read: try reader.readUInt64())
      }
    case 63:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedSint32.append(read: try reader.readInt32())
      }
    case 64:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedSint64.append(read: try reader.readInt64())
      }
    case 65:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedFixed32.append(read: try reader.readUInt32())
      }
    case 66:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedFixed64.append(read: try reader.readUInt64())
      }
    case 67:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedSfixed32.append(read: try reader.readInt32())
      }
    case 68:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedSfixed64.append(read: try reader.readInt64())
      }
    case 69:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedFloat.append(read: try reader.readFloat())
      }
    case 70:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedDouble.append(read: try reader.readDouble())
      }
    case 71:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedBool.append(read: try reader.readBool())
      }
    case 72:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum =
          try reader.readEnum()
        {
          self.unpackedNestedEnum.append(read: value)
        }
      }
    case 73:
      try reader.readMap(into: &self.mapInt32Int32) {
        (reader: inout JSONReader) throws(WireError) -> Int32? in
        return try reader.readInt32()
      }
    case 74:
      try reader.readMap(into: &self.mapInt64Int64) {
        (reader: inout JSONReader) throws(WireError) -> Int64? in
        return try reader.readInt64()
      }
    case 75:
      try reader.readMap(into: &self.mapUint32Uint32) {
        (reader: inout JSONReader) throws(WireError) -> UInt32? in
        return try reader.readUInt32()
      }
    case 76:
      try reader.readMap(into: &self.mapUint64Uint64) {
        (reader: inout JSONReader) throws(WireError) -> UInt64? in
        return try reader.readUInt64()
      }
    case 77:
      try reader.readMap(into: &self.mapSint32Sint32) {
        (reader: inout JSONReader) throws(WireError) -> Int32? in
        return try reader.readInt32()
      }
    case 78:
      try reader.readMap(into: &self.mapSint64Sint64) {
        (reader: inout JSONReader) throws(WireError) -> Int64? in
        return try reader.readInt64()
      }
    case 79:
      try reader.readMap(into: &self.mapFixed32Fixed32) {
        (reader: inout JSONReader) throws(WireError) -> UInt32? in
        return try reader.readUInt32()
      }
    case 80:
      try reader.readMap(into: &self.mapFixed64Fixed64) {
        (reader: inout JSONReader) throws(WireError) -> UInt64? in
        return try reader.readUInt64()
      }
    case 81:
      try reader.readMap(into: &self.mapSfixed32Sfixed32) {
        (reader: inout JSONReader) throws(WireError) -> Int32? in
        return try reader.readInt32()
      }
    case 82:
      try reader.readMap(into: &self.mapSfixed64Sfixed64) {
        (reader: inout JSONReader) throws(WireError) -> Int64? in
        return try reader.readInt64()
      }
    case 83:
      try reader.readMap(into: &self.mapInt32Float) {
        (reader: inout JSONReader) throws(WireError) -> Float? in
        return try reader.readFloat()
      }
    case 84:
      try reader.readMap(into: &self.mapInt32Double) {
        (reader: inout JSONReader) throws(WireError) -> Double? in
        return try reader.readDouble()
      }
    case 85:
      try reader.readMap(into: &self.mapBoolBool) {
        (reader: inout JSONReader) throws(WireError) -> Bool? in
        return try reader.readBool()
      }
    case 86:
      try reader.readMap(into: &self.mapStringString) {
        (reader: inout JSONReader) throws(WireError) -> String? in
        return try reader.readString()
      }
    case 87:
      try reader.readMap(into: &self.mapStringBytes) {
        (reader: inout JSONReader) throws(WireError) -> [UInt8]? in
        return try reader.readBytes()
      }
    case 88:
      try reader.readMap(into: &self.mapStringNestedMessage) {
        (reader: inout JSONReader) throws(WireError) -> ProtobufTestMessages.Proto3
          .TestAllTypesProto3.NestedMessage? in
        var value = ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage()
        try reader.readMessage(&value)
        return value
      }
    case 89:
      try reader.readMap(into: &self.mapStringForeignMessage) {
        (reader: inout JSONReader) throws(WireError) -> ProtobufTestMessages.Proto3.ForeignMessage?
        in
        var value = ProtobufTestMessages.Proto3.ForeignMessage()
        try reader.readMessage(&value)
        return value
      }
    case 90:
      try reader.readMap(into: &self.mapStringNestedEnum) {
        (reader: inout JSONReader) throws(WireError) -> ProtobufTestMessages.Proto3
          .TestAllTypesProto3.NestedEnum? in
        return try reader.readEnum()
      }
    case 91:
      try reader.readMap(into: &self.mapStringForeignEnum) {
        (reader: inout JSONReader) throws(WireError) -> ProtobufTestMessages.Proto3.ForeignEnum? in
        return try reader.readEnum()
      }
    case 92:
      try seen.insert(
        154, oneof: "protobuf_test_messages.proto3.TestAllTypesProto3.oneof_field", at: &reader)
      self.oneofField = .oneofUint32(try reader.readUInt32())
    case 93:
      try seen.insert(
        154, oneof: "protobuf_test_messages.proto3.TestAllTypesProto3.oneof_field", at: &reader)
      var value = ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage()
      try reader.readMessage(&value)
      self.oneofField = .oneofNestedMessage(value)
    case 94:
      try seen.insert(
        154, oneof: "protobuf_test_messages.proto3.TestAllTypesProto3.oneof_field", at: &reader)
      self.oneofField = .oneofString(try reader.readString())
    case 95:
      try seen.insert(
        154, oneof: "protobuf_test_messages.proto3.TestAllTypesProto3.oneof_field", at: &reader)
      self.oneofField = .oneofBytes(try reader.readBytes())
    case 96:
      try seen.insert(
        154, oneof: "protobuf_test_messages.proto3.TestAllTypesProto3.oneof_field", at: &reader)
      self.oneofField = .oneofBool(try reader.readBool())
    case 97:
      try seen.insert(
        154, oneof: "protobuf_test_messages.proto3.TestAllTypesProto3.oneof_field", at: &reader)
      self.oneofField = .oneofUint64(try reader.readUInt64())
    case 98:
      try seen.insert(
        154, oneof: "protobuf_test_messages.proto3.TestAllTypesProto3.oneof_field", at: &reader)
      self.oneofField = .oneofFloat(try reader.readFloat())
    case 99:
      try seen.insert(
        154, oneof: "protobuf_test_messages.proto3.TestAllTypesProto3.oneof_field", at: &reader)
      self.oneofField = .oneofDouble(try reader.readDouble())
    case 100:
      try seen.insert(
        154, oneof: "protobuf_test_messages.proto3.TestAllTypesProto3.oneof_field", at: &reader)
      if let value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum =
        try reader.readEnum()
      {
        self.oneofField = .oneofEnum(value)
      }
    case 101:
      try seen.insert(
        154, oneof: "protobuf_test_messages.proto3.TestAllTypesProto3.oneof_field", at: &reader)
      if let value: Google.Protobuf.NullValue = try reader.readEnum() {
        self.oneofField = .oneofNullValue(value)
      }
    case 102:
      try reader.readMessage(&self.optionalBoolWrapper)
    case 103:
      try reader.readMessage(&self.optionalInt32Wrapper)
    case 104:
      try reader.readMessage(&self.optionalInt64Wrapper)
    case 105:
      try reader.readMessage(&self.optionalUint32Wrapper)
    case 106:
      try reader.readMessage(&self.optionalUint64Wrapper)
    case 107:
      try reader.readMessage(&self.optionalFloatWrapper)
    case 108:
      try reader.readMessage(&self.optionalDoubleWrapper)
    case 109:
      try reader.readMessage(&self.optionalStringWrapper)
    case 110:
      try reader.readMessage(&self.optionalBytesWrapper)
    case 111:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.BoolValue()
        try reader.readMessage(&value)
        self.repeatedBoolWrapper.append(read: consume value)
      }
    case 112:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.Int32Value()
        try reader.readMessage(&value)
        self.repeatedInt32Wrapper.append(read: consume value)
      }
    case 113:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.Int64Value()
        try reader.readMessage(&value)
        self.repeatedInt64Wrapper.append(read: consume value)
      }
    case 114:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UInt32Value()
        try reader.readMessage(&value)
        self.repeatedUint32Wrapper.append(read: consume value)
      }
    case 115:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UInt64Value()
        try reader.readMessage(&value)
        self.repeatedUint64Wrapper.append(read: consume value)
      }
    case 116:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.FloatValue()
        try reader.readMessage(&value)
        self.repeatedFloatWrapper.append(read: consume value)
      }
    case 117:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.DoubleValue()
        try reader.readMessage(&value)
        self.repeatedDoubleWrapper.append(read: consume value)
      }
    case 118:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.StringValue()
        try reader.readMessage(&value)
        self.repeatedStringWrapper.append(read: consume value)
      }
    case 119:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.BytesValue()
        try reader.readMessage(&value)
        self.repeatedBytesWrapper.append(read: consume value)
      }
    case 120:
      try reader.readMessage(&self.optionalDuration)
    case 121:
      try reader.readMessage(&self.optionalTimestamp)
    case 122:
      try reader.readMessage(&self.optionalFieldMask)
    case 123:
      try reader.readMessage(&self.optionalStruct)
    case 124:
      try reader.readMessage(&self.optionalAny)
    case 125:
      try reader.readMessage(&self.optionalValue)
    case 126:
      if let value: Google.Protobuf.NullValue = try reader.readEnum() {
        self.optionalNullValue = value
      }
    case 127:
      try reader.readMessage(&self.optionalEmpty)
    case 128:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.Duration()
        try reader.readMessage(&value)
        self.repeatedDuration.append(read: consume value)
      }
    case 129:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.Timestamp()
        try reader.readMessage(&value)
        self.repeatedTimestamp.append(read: consume value)
      }
    case 130:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.FieldMask()
        try reader.readMessage(&value)
        self.repeatedFieldmask.append(read: consume value)
      }
    case 131:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.Struct()
        try reader.readMessage(&value)
        self.repeatedStruct.append(read: consume value)
      }
    case 132:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.`Any`()
        try reader.readMessage(&value)
        self.repeatedAny.append(read: consume value)
      }
    case 133:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.Value()
        try reader.readMessage(&value)
        self.repeatedValue.append(read: consume value)
      }
    case 134:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.ListValue()
        try reader.readMessage(&value)
        self.repeatedListValue.append(read: consume value)
      }
    case 135:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.Empty()
        try reader.readMessage(&value)
        self.repeatedEmpty.append(read: consume value)
      }
    case 136:
      self.fieldname1 = try reader.readInt32()
    case 137:
      self.fieldName2 = try reader.readInt32()
    case 138:
      self.fieldName3 = try reader.readInt32()
    case 139:
      self.fieldName4 = try reader.readInt32()
    case 140:
      self.field0name5 = try reader.readInt32()
    case 141:
      self.field0Name6 = try reader.readInt32()
    case 142:
      self.fieldName7 = try reader.readInt32()
    case 143:
      self.fieldName8 = try reader.readInt32()
    case 144:
      self.fieldName9 = try reader.readInt32()
    case 145:
      self.fieldName10 = try reader.readInt32()
    case 146:
      self.fieldName11 = try reader.readInt32()
    case 147:
      self.fieldName12 = try reader.readInt32()
    case 148:
      self.fieldName13 = try reader.readInt32()
    case 149:
      self.fieldName14 = try reader.readInt32()
    case 150:
      self.fieldName15 = try reader.readInt32()
    case 151:
      self.fieldName16 = try reader.readInt32()
    case 152:
      self.fieldName17 = try reader.readInt32()
    case 153:
      self.fieldName18 = try reader.readInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.optionalInt32 != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalInt32\":")
      writer.writeInt32(self.optionalInt32)
    }
    if self.optionalInt64 != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalInt64\":")
      writer.writeInt64(self.optionalInt64)
    }
    if self.optionalUint32 != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalUint32\":")
      writer.writeUInt32(self.optionalUint32)
    }
    if self.optionalUint64 != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalUint64\":")
      writer.writeUInt64(self.optionalUint64)
    }
    if self.optionalSint32 != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalSint32\":")
      writer.writeInt32(self.optionalSint32)
    }
    if self.optionalSint64 != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalSint64\":")
      writer.writeInt64(self.optionalSint64)
    }
    if self.optionalFixed32 != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalFixed32\":")
      writer.writeUInt32(self.optionalFixed32)
    }
    if self.optionalFixed64 != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalFixed64\":")
      writer.writeUInt64(self.optionalFixed64)
    }
    if self.optionalSfixed32 != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalSfixed32\":")
      writer.writeInt32(self.optionalSfixed32)
    }
    if self.optionalSfixed64 != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalSfixed64\":")
      writer.writeInt64(self.optionalSfixed64)
    }
    if self.optionalFloat.bitPattern != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalFloat\":")
      writer.writeFloat(self.optionalFloat)
    }
    if self.optionalDouble.bitPattern != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalDouble\":")
      writer.writeDouble(self.optionalDouble)
    }
    if self.optionalBool || writer.writesDefaults {
      writer.writeKey("\"optionalBool\":")
      writer.writeBool(self.optionalBool)
    }
    if !self.optionalString.isEmpty || writer.writesDefaults {
      writer.writeKey("\"optionalString\":")
      writer.writeString(self.optionalString)
    }
    if !self.optionalBytes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"optionalBytes\":")
      writer.writeBytes(self.optionalBytes)
    }
    if let box = self._optionalNestedMessage {
      writer.writeKey("\"optionalNestedMessage\":")
      writer.writeMessage(box.value)
    }
    if let value = self.optionalForeignMessage {
      writer.writeKey("\"optionalForeignMessage\":")
      writer.writeMessage(value)
    }
    if self.optionalNestedEnum.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalNestedEnum\":")
      writer.writeEnum(self.optionalNestedEnum)
    }
    if self.optionalForeignEnum.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalForeignEnum\":")
      writer.writeEnum(self.optionalForeignEnum)
    }
    if self.optionalAliasedEnum.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalAliasedEnum\":")
      writer.writeEnum(self.optionalAliasedEnum)
    }
    if !self.optionalStringPiece.isEmpty || writer.writesDefaults {
      writer.writeKey("\"optionalStringPiece\":")
      writer.writeString(self.optionalStringPiece)
    }
    if !self.optionalCord.isEmpty || writer.writesDefaults {
      writer.writeKey("\"optionalCord\":")
      writer.writeString(self.optionalCord)
    }
    if let box = self._recursiveMessage {
      writer.writeKey("\"recursiveMessage\":")
      writer.writeMessage(box.value)
    }
    if !self.repeatedInt32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedInt32\":")
      writer.writeArray(self.repeatedInt32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.repeatedInt64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedInt64\":")
      writer.writeArray(self.repeatedInt64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.repeatedUint32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedUint32\":")
      writer.writeArray(self.repeatedUint32) { (writer: inout JSONWriter, value: UInt32) in
        writer.writeUInt32(value)
      }
    }
    if !self.repeatedUint64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedUint64\":")
      writer.writeArray(self.repeatedUint64) { (writer: inout JSONWriter, value: UInt64) in
        writer.writeUInt64(value)
      }
    }
    if !self.repeatedSint32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedSint32\":")
      writer.writeArray(self.repeatedSint32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.repeatedSint64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedSint64\":")
      writer.writeArray(self.repeatedSint64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.repeatedFixed32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedFixed32\":")
      writer.writeArray(self.repeatedFixed32) { (writer: inout JSONWriter, value: UInt32) in
        writer.writeUInt32(value)
      }
    }
    if !self.repeatedFixed64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedFixed64\":")
      writer.writeArray(self.repeatedFixed64) { (writer: inout JSONWriter, value: UInt64) in
        writer.writeUInt64(value)
      }
    }
    if !self.repeatedSfixed32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedSfixed32\":")
      writer.writeArray(self.repeatedSfixed32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.repeatedSfixed64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedSfixed64\":")
      writer.writeArray(self.repeatedSfixed64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.repeatedFloat.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedFloat\":")
      writer.writeArray(self.repeatedFloat) { (writer: inout JSONWriter, value: Float) in
        writer.writeFloat(value)
      }
    }
    if !self.repeatedDouble.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedDouble\":")
      writer.writeArray(self.repeatedDouble) { (writer: inout JSONWriter, value: Double) in
        writer.writeDouble(value)
      }
    }
    if !self.repeatedBool.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedBool\":")
      writer.writeArray(self.repeatedBool) { (writer: inout JSONWriter, value: Bool) in
        writer.writeBool(value)
      }
    }
    if !self.repeatedString.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedString\":")
      writer.writeArray(self.repeatedString) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.repeatedBytes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedBytes\":")
      writer.writeArray(self.repeatedBytes) { (writer: inout JSONWriter, value: [UInt8]) in
        writer.writeBytes(value)
      }
    }
    if !self.repeatedNestedMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedNestedMessage\":")
      writer.writeArray(self.repeatedNestedMessage) {
        (
          writer: inout JSONWriter,
          value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage
        ) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedForeignMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedForeignMessage\":")
      writer.writeArray(self.repeatedForeignMessage) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto3.ForeignMessage) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedNestedEnum.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedNestedEnum\":")
      writer.writeArray(self.repeatedNestedEnum) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum)
        in
        writer.writeEnum(value)
      }
    }
    if !self.repeatedForeignEnum.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedForeignEnum\":")
      writer.writeArray(self.repeatedForeignEnum) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto3.ForeignEnum) in
        writer.writeEnum(value)
      }
    }
    if !self.repeatedStringPiece.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedStringPiece\":")
      writer.writeArray(self.repeatedStringPiece) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.repeatedCord.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedCord\":")
      writer.writeArray(self.repeatedCord) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.packedInt32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedInt32\":")
      writer.writeArray(self.packedInt32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.packedInt64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedInt64\":")
      writer.writeArray(self.packedInt64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.packedUint32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedUint32\":")
      writer.writeArray(self.packedUint32) { (writer: inout JSONWriter, value: UInt32) in
        writer.writeUInt32(value)
      }
    }
    if !self.packedUint64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedUint64\":")
      writer.writeArray(self.packedUint64) { (writer: inout JSONWriter, value: UInt64) in
        writer.writeUInt64(value)
      }
    }
    if !self.packedSint32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedSint32\":")
      writer.writeArray(self.packedSint32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.packedSint64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedSint64\":")
      writer.writeArray(self.packedSint64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.packedFixed32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedFixed32\":")
      writer.writeArray(self.packedFixed32) { (writer: inout JSONWriter, value: UInt32) in
        writer.writeUInt32(value)
      }
    }
    if !self.packedFixed64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedFixed64\":")
      writer.writeArray(self.packedFixed64) { (writer: inout JSONWriter, value: UInt64) in
        writer.writeUInt64(value)
      }
    }
    if !self.packedSfixed32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedSfixed32\":")
      writer.writeArray(self.packedSfixed32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.packedSfixed64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedSfixed64\":")
      writer.writeArray(self.packedSfixed64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.packedFloat.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedFloat\":")
      writer.writeArray(self.packedFloat) { (writer: inout JSONWriter, value: Float) in
        writer.writeFloat(value)
      }
    }
    if !self.packedDouble.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedDouble\":")
      writer.writeArray(self.packedDouble) { (writer: inout JSONWriter, value: Double) in
        writer.writeDouble(value)
      }
    }
    if !self.packedBool.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedBool\":")
      writer.writeArray(self.packedBool) { (writer: inout JSONWriter, value: Bool) in
        writer.writeBool(value)
      }
    }
    if !self.packedNestedEnum.isEmpty || writer.writesDefaults {
      writer.writeKey("\"packedNestedEnum\":")
      writer.writeArray(self.packedNestedEnum) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum)
        in
        writer.writeEnum(value)
      }
    }
    if !self.unpackedInt32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedInt32\":")
      writer.writeArray(self.unpackedInt32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.unpackedInt64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedInt64\":")
      writer.writeArray(self.unpackedInt64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.unpackedUint32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedUint32\":")
      writer.writeArray(self.unpackedUint32) { (writer: inout JSONWriter, value: UInt32) in
        writer.writeUInt32(value)
      }
    }
    if !self.unpackedUint64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedUint64\":")
      writer.writeArray(self.unpackedUint64) { (writer: inout JSONWriter, value: UInt64) in
        writer.writeUInt64(value)
      }
    }
    if !self.unpackedSint32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedSint32\":")
      writer.writeArray(self.unpackedSint32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.unpackedSint64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedSint64\":")
      writer.writeArray(self.unpackedSint64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.unpackedFixed32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedFixed32\":")
      writer.writeArray(self.unpackedFixed32) { (writer: inout JSONWriter, value: UInt32) in
        writer.writeUInt32(value)
      }
    }
    if !self.unpackedFixed64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedFixed64\":")
      writer.writeArray(self.unpackedFixed64) { (writer: inout JSONWriter, value: UInt64) in
        writer.writeUInt64(value)
      }
    }
    if !self.unpackedSfixed32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedSfixed32\":")
      writer.writeArray(self.unpackedSfixed32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.unpackedSfixed64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedSfixed64\":")
      writer.writeArray(self.unpackedSfixed64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.unpackedFloat.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedFloat\":")
      writer.writeArray(self.unpackedFloat) { (writer: inout JSONWriter, value: Float) in
        writer.writeFloat(value)
      }
    }
    if !self.unpackedDouble.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedDouble\":")
      writer.writeArray(self.unpackedDouble) { (writer: inout JSONWriter, value: Double) in
        writer.writeDouble(value)
      }
    }
    if !self.unpackedBool.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedBool\":")
      writer.writeArray(self.unpackedBool) { (writer: inout JSONWriter, value: Bool) in
        writer.writeBool(value)
      }
    }
    if !self.unpackedNestedEnum.isEmpty || writer.writesDefaults {
      writer.writeKey("\"unpackedNestedEnum\":")
      writer.writeArray(self.unpackedNestedEnum) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum)
        in
        writer.writeEnum(value)
      }
    }
    if !self.mapInt32Int32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapInt32Int32\":")
      writer.writeMap(self.mapInt32Int32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.mapInt64Int64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapInt64Int64\":")
      writer.writeMap(self.mapInt64Int64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.mapUint32Uint32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapUint32Uint32\":")
      writer.writeMap(self.mapUint32Uint32) { (writer: inout JSONWriter, value: UInt32) in
        writer.writeUInt32(value)
      }
    }
    if !self.mapUint64Uint64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapUint64Uint64\":")
      writer.writeMap(self.mapUint64Uint64) { (writer: inout JSONWriter, value: UInt64) in
        writer.writeUInt64(value)
      }
    }
    if !self.mapSint32Sint32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapSint32Sint32\":")
      writer.writeMap(self.mapSint32Sint32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.mapSint64Sint64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapSint64Sint64\":")
      writer.writeMap(self.mapSint64Sint64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.mapFixed32Fixed32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapFixed32Fixed32\":")
      writer.writeMap(self.mapFixed32Fixed32) { (writer: inout JSONWriter, value: UInt32) in
        writer.writeUInt32(value)
      }
    }
    if !self.mapFixed64Fixed64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapFixed64Fixed64\":")
      writer.writeMap(self.mapFixed64Fixed64) { (writer: inout JSONWriter, value: UInt64) in
        writer.writeUInt64(value)
      }
    }
    if !self.mapSfixed32Sfixed32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapSfixed32Sfixed32\":")
      writer.writeMap(self.mapSfixed32Sfixed32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.mapSfixed64Sfixed64.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapSfixed64Sfixed64\":")
      writer.writeMap(self.mapSfixed64Sfixed64) { (writer: inout JSONWriter, value: Int64) in
        writer.writeInt64(value)
      }
    }
    if !self.mapInt32Float.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapInt32Float\":")
      writer.writeMap(self.mapInt32Float) { (writer: inout JSONWriter, value: Float) in
        writer.writeFloat(value)
      }
    }
    if !self.mapInt32Double.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapInt32Double\":")
      writer.writeMap(self.mapInt32Double) { (writer: inout JSONWriter, value: Double) in
        writer.writeDouble(value)
      }
    }
    if !self.mapBoolBool.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapBoolBool\":")
      writer.writeMap(self.mapBoolBool) { (writer: inout JSONWriter, value: Bool) in
        writer.writeBool(value)
      }
    }
    if !self.mapStringString.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapStringString\":")
      writer.writeMap(self.mapStringString) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.mapStringBytes.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapStringBytes\":")
      writer.writeMap(self.mapStringBytes) { (writer: inout JSONWriter, value: [UInt8]) in
        writer.writeBytes(value)
      }
    }
    if !self.mapStringNestedMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapStringNestedMessage\":")
      writer.writeMap(self.mapStringNestedMessage) {
        (
          writer: inout JSONWriter,
          value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage
        ) in
        writer.writeMessage(value)
      }
    }
    if !self.mapStringForeignMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapStringForeignMessage\":")
      writer.writeMap(self.mapStringForeignMessage) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto3.ForeignMessage) in
        writer.writeMessage(value)
      }
    }
    if !self.mapStringNestedEnum.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapStringNestedEnum\":")
      writer.writeMap(self.mapStringNestedEnum) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedEnum)
        in
        writer.writeEnum(value)
      }
    }
    if !self.mapStringForeignEnum.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapStringForeignEnum\":")
      writer.writeMap(self.mapStringForeignEnum) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto3.ForeignEnum) in
        writer.writeEnum(value)
      }
    }
    switch self.oneofField {
    case .oneofUint32(let value)?:
      writer.writeKey("\"oneofUint32\":")
      writer.writeUInt32(value)
    case .oneofNestedMessage(let value)?:
      writer.writeKey("\"oneofNestedMessage\":")
      writer.writeMessage(value)
    case .oneofString(let value)?:
      writer.writeKey("\"oneofString\":")
      writer.writeString(value)
    case .oneofBytes(let value)?:
      writer.writeKey("\"oneofBytes\":")
      writer.writeBytes(value)
    case .oneofBool(let value)?:
      writer.writeKey("\"oneofBool\":")
      writer.writeBool(value)
    case .oneofUint64(let value)?:
      writer.writeKey("\"oneofUint64\":")
      writer.writeUInt64(value)
    case .oneofFloat(let value)?:
      writer.writeKey("\"oneofFloat\":")
      writer.writeFloat(value)
    case .oneofDouble(let value)?:
      writer.writeKey("\"oneofDouble\":")
      writer.writeDouble(value)
    case .oneofEnum(let value)?:
      writer.writeKey("\"oneofEnum\":")
      writer.writeEnum(value)
    case .oneofNullValue(let value)?:
      writer.writeKey("\"oneofNullValue\":")
      writer.writeEnum(value)
    case nil: break
    }
    if let value = self.optionalBoolWrapper {
      writer.writeKey("\"optionalBoolWrapper\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalInt32Wrapper {
      writer.writeKey("\"optionalInt32Wrapper\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalInt64Wrapper {
      writer.writeKey("\"optionalInt64Wrapper\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalUint32Wrapper {
      writer.writeKey("\"optionalUint32Wrapper\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalUint64Wrapper {
      writer.writeKey("\"optionalUint64Wrapper\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalFloatWrapper {
      writer.writeKey("\"optionalFloatWrapper\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalDoubleWrapper {
      writer.writeKey("\"optionalDoubleWrapper\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalStringWrapper {
      writer.writeKey("\"optionalStringWrapper\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalBytesWrapper {
      writer.writeKey("\"optionalBytesWrapper\":")
      writer.writeMessage(value)
    }
    if !self.repeatedBoolWrapper.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedBoolWrapper\":")
      writer.writeArray(self.repeatedBoolWrapper) {
        (writer: inout JSONWriter, value: Google.Protobuf.BoolValue) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedInt32Wrapper.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedInt32Wrapper\":")
      writer.writeArray(self.repeatedInt32Wrapper) {
        (writer: inout JSONWriter, value: Google.Protobuf.Int32Value) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedInt64Wrapper.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedInt64Wrapper\":")
      writer.writeArray(self.repeatedInt64Wrapper) {
        (writer: inout JSONWriter, value: Google.Protobuf.Int64Value) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedUint32Wrapper.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedUint32Wrapper\":")
      writer.writeArray(self.repeatedUint32Wrapper) {
        (writer: inout JSONWriter, value: Google.Protobuf.UInt32Value) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedUint64Wrapper.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedUint64Wrapper\":")
      writer.writeArray(self.repeatedUint64Wrapper) {
        (writer: inout JSONWriter, value: Google.Protobuf.UInt64Value) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedFloatWrapper.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedFloatWrapper\":")
      writer.writeArray(self.repeatedFloatWrapper) {
        (writer: inout JSONWriter, value: Google.Protobuf.FloatValue) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedDoubleWrapper.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedDoubleWrapper\":")
      writer.writeArray(self.repeatedDoubleWrapper) {
        (writer: inout JSONWriter, value: Google.Protobuf.DoubleValue) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedStringWrapper.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedStringWrapper\":")
      writer.writeArray(self.repeatedStringWrapper) {
        (writer: inout JSONWriter, value: Google.Protobuf.StringValue) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedBytesWrapper.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedBytesWrapper\":")
      writer.writeArray(self.repeatedBytesWrapper) {
        (writer: inout JSONWriter, value: Google.Protobuf.BytesValue) in
        writer.writeMessage(value)
      }
    }
    if let value = self.optionalDuration {
      writer.writeKey("\"optionalDuration\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalTimestamp {
      writer.writeKey("\"optionalTimestamp\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalFieldMask {
      writer.writeKey("\"optionalFieldMask\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalStruct {
      writer.writeKey("\"optionalStruct\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalAny {
      writer.writeKey("\"optionalAny\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalValue {
      writer.writeKey("\"optionalValue\":")
      writer.writeMessage(value)
    }
    if self.optionalNullValue.rawValue != 0 || writer.writesDefaults {
      writer.writeKey("\"optionalNullValue\":")
      writer.writeEnum(self.optionalNullValue)
    }
    if let value = self.optionalEmpty {
      writer.writeKey("\"optionalEmpty\":")
      writer.writeMessage(value)
    }
    if !self.repeatedDuration.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedDuration\":")
      writer.writeArray(self.repeatedDuration) {
        (writer: inout JSONWriter, value: Google.Protobuf.Duration) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedTimestamp.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedTimestamp\":")
      writer.writeArray(self.repeatedTimestamp) {
        (writer: inout JSONWriter, value: Google.Protobuf.Timestamp) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedFieldmask.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedFieldmask\":")
      writer.writeArray(self.repeatedFieldmask) {
        (writer: inout JSONWriter, value: Google.Protobuf.FieldMask) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedStruct.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedStruct\":")
      writer.writeArray(self.repeatedStruct) {
        (writer: inout JSONWriter, value: Google.Protobuf.Struct) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedAny.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedAny\":")
      writer.writeArray(self.repeatedAny) {
        (writer: inout JSONWriter, value: Google.Protobuf.`Any`) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedValue.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedValue\":")
      writer.writeArray(self.repeatedValue) {
        (writer: inout JSONWriter, value: Google.Protobuf.Value) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedListValue.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedListValue\":")
      writer.writeArray(self.repeatedListValue) {
        (writer: inout JSONWriter, value: Google.Protobuf.ListValue) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedEmpty.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedEmpty\":")
      writer.writeArray(self.repeatedEmpty) {
        (writer: inout JSONWriter, value: Google.Protobuf.Empty) in
        writer.writeMessage(value)
      }
    }
    if self.fieldname1 != 0 || writer.writesDefaults {
      writer.writeKey("\"fieldname1\":")
      writer.writeInt32(self.fieldname1)
    }
    if self.fieldName2 != 0 || writer.writesDefaults {
      writer.writeKey("\"fieldName2\":")
      writer.writeInt32(self.fieldName2)
    }
    if self.fieldName3 != 0 || writer.writesDefaults {
      writer.writeKey("\"FieldName3\":")
      writer.writeInt32(self.fieldName3)
    }
    if self.fieldName4 != 0 || writer.writesDefaults {
      writer.writeKey("\"fieldName4\":")
      writer.writeInt32(self.fieldName4)
    }
    if self.field0name5 != 0 || writer.writesDefaults {
      writer.writeKey("\"field0name5\":")
      writer.writeInt32(self.field0name5)
    }
    if self.field0Name6 != 0 || writer.writesDefaults {
      writer.writeKey("\"field0Name6\":")
      writer.writeInt32(self.field0Name6)
    }
    if self.fieldName7 != 0 || writer.writesDefaults {
      writer.writeKey("\"fieldName7\":")
      writer.writeInt32(self.fieldName7)
    }
    if self.fieldName8 != 0 || writer.writesDefaults {
      writer.writeKey("\"FieldName8\":")
      writer.writeInt32(self.fieldName8)
    }
    if self.fieldName9 != 0 || writer.writesDefaults {
      writer.writeKey("\"fieldName9\":")
      writer.writeInt32(self.fieldName9)
    }
    if self.fieldName10 != 0 || writer.writesDefaults {
      writer.writeKey("\"FieldName10\":")
      writer.writeInt32(self.fieldName10)
    }
    if self.fieldName11 != 0 || writer.writesDefaults {
      writer.writeKey("\"FIELDNAME11\":")
      writer.writeInt32(self.fieldName11)
    }
    if self.fieldName12 != 0 || writer.writesDefaults {
      writer.writeKey("\"FIELDName12\":")
      writer.writeInt32(self.fieldName12)
    }
    if self.fieldName13 != 0 || writer.writesDefaults {
      writer.writeKey("\"FieldName13\":")
      writer.writeInt32(self.fieldName13)
    }
    if self.fieldName14 != 0 || writer.writesDefaults {
      writer.writeKey("\"FieldName14\":")
      writer.writeInt32(self.fieldName14)
    }
    if self.fieldName15 != 0 || writer.writesDefaults {
      writer.writeKey("\"fieldName15\":")
      writer.writeInt32(self.fieldName15)
    }
    if self.fieldName16 != 0 || writer.writesDefaults {
      writer.writeKey("\"fieldName16\":")
      writer.writeInt32(self.fieldName16)
    }
    if self.fieldName17 != 0 || writer.writesDefaults {
      writer.writeKey("\"fieldName17\":")
      writer.writeInt32(self.fieldName17)
    }
    if self.fieldName18 != 0 || writer.writesDefaults {
      writer.writeKey("\"FieldName18\":")
      writer.writeInt32(self.fieldName18)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto3.TestAllTypesProto3.NestedMessage

extension ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.a = try reader.readInt32()
      case 18: try reader.readMessage(&self._corecursive)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.a != 0 { writer.writeInt32(self.a, tag: 8) }
    if let box = self._corecursive { writer.writeMessage(box.value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 1:
      if name.matches("a") { return 1 }
    case 11:
      if name.matches("corecursive") { return 2 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.a = try reader.readInt32()
    case 2:
      try reader.readMessage(&self._corecursive)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.a != 0 || writer.writesDefaults {
      writer.writeKey("\"a\":")
      writer.writeInt32(self.a)
    }
    if let box = self._corecursive {
      writer.writeKey("\"corecursive\":")
      writer.writeMessage(box.value)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto3.ForeignMessage

extension ProtobufTestMessages.Proto3.ForeignMessage {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.c = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if self.c != 0 { writer.writeInt32(self.c, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 1:
      if name.matches("c") { return 1 }
    default: break
    }
    return 0
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    var seen = JSONFieldSet()
    while let key = try reader.nextMember() {
      let place = Self.fieldPlace(key.bytes)
      if place == 0 {
        try reader.skipUnknown(key)
      } else {
        try self.mergeField(place, from: &reader, &seen)
      }
    }
  }

  private mutating func mergeField(
    _ place: Int, from reader: inout JSONReader, _ seen: inout JSONFieldSet
  ) throws(WireError) {
    try seen.insert(place, at: &reader)
    if try reader.readNull() { return }
    switch place {
    case 1:
      self.c = try reader.readInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if self.c != 0 || writer.writesDefaults {
      writer.writeKey("\"c\":")
      writer.writeInt32(self.c)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto3.NullHypothesisProto3

extension ProtobufTestMessages.Proto3.NullHypothesisProto3 {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto3.EnumOnlyProto3

extension ProtobufTestMessages.Proto3.EnumOnlyProto3 {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    writer.write(unknown: self.unknownFields)
  }

  mutating func merge(from reader: inout JSONReader) throws(WireError) {
    try reader.beginObject()
    while let key = try reader.nextMember() {
      try reader.skipUnknown(key)
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.endObject()
  }
}
