// Made by protoc-gen-pintle from protobuf_test_messages/test_messages_proto2.proto. Do not edit.

import Base
import Wire

extension ProtobufTestMessages.Proto2 {
  /// The message `protobuf_test_messages.proto2.TestAllTypesProto2`.
  struct TestAllTypesProto2: Message {
    /// `optional_int32`, field 1.
    var optionalInt32: Int32?
    /// `optional_int64`, field 2.
    var optionalInt64: Int64?
    /// `optional_uint32`, field 3.
    var optionalUint32: UInt32?
    /// `optional_uint64`, field 4.
    var optionalUint64: UInt64?
    /// `optional_sint32`, field 5.
    var optionalSint32: Int32?
    /// `optional_sint64`, field 6.
    var optionalSint64: Int64?
    /// `optional_fixed32`, field 7.
    var optionalFixed32: UInt32?
    /// `optional_fixed64`, field 8.
    var optionalFixed64: UInt64?
    /// `optional_sfixed32`, field 9.
    var optionalSfixed32: Int32?
    /// `optional_sfixed64`, field 10.
    var optionalSfixed64: Int64?
    /// `optional_float`, field 11.
    var optionalFloat: Float?
    /// `optional_double`, field 12.
    var optionalDouble: Double?
    /// `optional_bool`, field 13.
    var optionalBool: Bool?
    /// `optional_string`, field 14.
    var optionalString: String?
    /// `optional_bytes`, field 15.
    var optionalBytes: [UInt8]?
    /// `optional_nested_message`, field 18.
    var optionalNestedMessage: TestAllTypesProto2.NestedMessage? {
      get { self._optionalNestedMessage?.value }
      set { self._optionalNestedMessage = newValue.map { Boxed($0) } }
    }
    private var _optionalNestedMessage: Boxed<TestAllTypesProto2.NestedMessage>?
    /// `optional_foreign_message`, field 19.
    var optionalForeignMessage: ForeignMessageProto2?
    /// `optional_nested_enum`, field 21.
    var optionalNestedEnum: TestAllTypesProto2.NestedEnum?
    /// `optional_foreign_enum`, field 22.
    var optionalForeignEnum: ForeignEnumProto2?
    /// `optional_string_piece`, field 24.
    var optionalStringPiece: String?
    /// `optional_cord`, field 25.
    var optionalCord: String?
    /// `recursive_message`, field 27.
    var recursiveMessage: TestAllTypesProto2? {
      get { self._recursiveMessage?.value }
      set { self._recursiveMessage = newValue.map { Boxed($0) } }
    }
    private var _recursiveMessage: Boxed<TestAllTypesProto2>?
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
    var repeatedNestedMessage: [TestAllTypesProto2.NestedMessage] = []
    /// `repeated_foreign_message`, field 49.
    var repeatedForeignMessage: [ForeignMessageProto2] = []
    /// `repeated_nested_enum`, field 51.
    var repeatedNestedEnum: [TestAllTypesProto2.NestedEnum] = []
    /// `repeated_foreign_enum`, field 52.
    var repeatedForeignEnum: [ForeignEnumProto2] = []
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
    var packedNestedEnum: [TestAllTypesProto2.NestedEnum] = []
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
    var unpackedNestedEnum: [TestAllTypesProto2.NestedEnum] = []
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
    /// `map_int32_bool`, field 104.
    var mapInt32Bool: [Int32: Bool] = [:]
    /// `map_int32_float`, field 66.
    var mapInt32Float: [Int32: Float] = [:]
    /// `map_int32_double`, field 67.
    var mapInt32Double: [Int32: Double] = [:]
    /// `map_int32_nested_message`, field 103.
    var mapInt32NestedMessage: [Int32: TestAllTypesProto2.NestedMessage] = [:]
    /// `map_bool_bool`, field 68.
    var mapBoolBool: [Bool: Bool] = [:]
    /// `map_string_string`, field 69.
    var mapStringString: [UTF8Key: String] = [:]
    /// `map_string_bytes`, field 70.
    var mapStringBytes: [UTF8Key: [UInt8]] = [:]
    /// `map_string_nested_message`, field 71.
    var mapStringNestedMessage: [UTF8Key: TestAllTypesProto2.NestedMessage] = [:]
    /// `map_string_foreign_message`, field 72.
    var mapStringForeignMessage: [UTF8Key: ForeignMessageProto2] = [:]
    /// `map_string_nested_enum`, field 73.
    var mapStringNestedEnum: [UTF8Key: TestAllTypesProto2.NestedEnum] = [:]
    /// `map_string_foreign_enum`, field 74.
    var mapStringForeignEnum: [UTF8Key: ForeignEnumProto2] = [:]
    /// At most one of the members of `oneof_field`.
    var oneofField: OneofField?
    /// `data`, field 201.
    var data: TestAllTypesProto2.Data?
    /// `multiwordgroupfield`, field 204.
    var multiwordgroupfield: TestAllTypesProto2.MultiWordGroupField?
    /// `default_int32`, field 241.
    var defaultInt32: Int32?
    /// `default_int64`, field 242.
    var defaultInt64: Int64?
    /// `default_uint32`, field 243.
    var defaultUint32: UInt32?
    /// `default_uint64`, field 244.
    var defaultUint64: UInt64?
    /// `default_sint32`, field 245.
    var defaultSint32: Int32?
    /// `default_sint64`, field 246.
    var defaultSint64: Int64?
    /// `default_fixed32`, field 247.
    var defaultFixed32: UInt32?
    /// `default_fixed64`, field 248.
    var defaultFixed64: UInt64?
    /// `default_sfixed32`, field 249.
    var defaultSfixed32: Int32?
    /// `default_sfixed64`, field 250.
    var defaultSfixed64: Int64?
    /// `default_float`, field 251.
    var defaultFloat: Float?
    /// `default_double`, field 252.
    var defaultDouble: Double?
    /// `default_bool`, field 253.
    var defaultBool: Bool?
    /// `default_string`, field 254.
    var defaultString: String?
    /// `default_bytes`, field 255.
    var defaultBytes: [UInt8]?
    /// `fieldname1`, field 401.
    var fieldname1: Int32?
    /// `field_name2`, field 402.
    var fieldName2: Int32?
    /// `_field_name3`, field 403.
    var fieldName3: Int32?
    /// `field__name4_`, field 404.
    var fieldName4: Int32?
    /// `field0name5`, field 405.
    var field0name5: Int32?
    /// `field_0_name6`, field 406.
    var field0Name6: Int32?
    /// `fieldName7`, field 407.
    var fieldName7: Int32?
    /// `FieldName8`, field 408.
    var fieldName8: Int32?
    /// `field_Name9`, field 409.
    var fieldName9: Int32?
    /// `Field_Name10`, field 410.
    var fieldName10: Int32?
    /// `FIELD_NAME11`, field 411.
    var fieldName11: Int32?
    /// `FIELD_name12`, field 412.
    var fieldName12: Int32?
    /// `__field_name13`, field 413.
    var fieldName13: Int32?
    /// `__Field_name14`, field 414.
    var fieldName14: Int32?
    /// `field__name15`, field 415.
    var fieldName15: Int32?
    /// `field__Name16`, field 416.
    var fieldName16: Int32?
    /// `field_name17__`, field 417.
    var fieldName17: Int32?
    /// `Field_name18__`, field 418.
    var fieldName18: Int32?
    /// `message_set_correct`, field 500.
    var messageSetCorrect: TestAllTypesProto2.MessageSetCorrect?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto2.TestAllTypesProto2" }

    /// `optional_int32`, or its default when it is not set.
    var optionalInt32OrDefault: Int32 { self.optionalInt32 ?? 0 }

    /// `optional_int64`, or its default when it is not set.
    var optionalInt64OrDefault: Int64 { self.optionalInt64 ?? 0 }

    /// `optional_uint32`, or its default when it is not set.
    var optionalUint32OrDefault: UInt32 { self.optionalUint32 ?? 0 }

    /// `optional_uint64`, or its default when it is not set.
    var optionalUint64OrDefault: UInt64 { self.optionalUint64 ?? 0 }

    /// `optional_sint32`, or its default when it is not set.
    var optionalSint32OrDefault: Int32 { self.optionalSint32 ?? 0 }

    /// `optional_sint64`, or its default when it is not set.
    var optionalSint64OrDefault: Int64 { self.optionalSint64 ?? 0 }

    /// `optional_fixed32`, or its default when it is not set.
    var optionalFixed32OrDefault: UInt32 { self.optionalFixed32 ?? 0 }

    /// `optional_fixed64`, or its default when it is not set.
    var optionalFixed64OrDefault: UInt64 { self.optionalFixed64 ?? 0 }

    /// `optional_sfixed32`, or its default when it is not set.
    var optionalSfixed32OrDefault: Int32 { self.optionalSfixed32 ?? 0 }

    /// `optional_sfixed64`, or its default when it is not set.
    var optionalSfixed64OrDefault: Int64 { self.optionalSfixed64 ?? 0 }

    /// `optional_float`, or its default when it is not set.
    var optionalFloatOrDefault: Float { self.optionalFloat ?? 0 }

    /// `optional_double`, or its default when it is not set.
    var optionalDoubleOrDefault: Double { self.optionalDouble ?? 0 }

    /// `optional_bool`, or its default when it is not set.
    var optionalBoolOrDefault: Bool { self.optionalBool ?? false }

    /// `optional_string`, or its default when it is not set.
    var optionalStringOrDefault: String { self.optionalString ?? "" }

    /// `optional_bytes`, or its default when it is not set.
    var optionalBytesOrDefault: [UInt8] { self.optionalBytes ?? [] }

    /// `optional_nested_enum`, or its default when it is not set.
    var optionalNestedEnumOrDefault: TestAllTypesProto2.NestedEnum {
      self.optionalNestedEnum ?? TestAllTypesProto2.NestedEnum.foo
    }

    /// `optional_foreign_enum`, or its default when it is not set.
    var optionalForeignEnumOrDefault: ForeignEnumProto2 {
      self.optionalForeignEnum ?? ForeignEnumProto2.foreignFoo
    }

    /// `optional_string_piece`, or its default when it is not set.
    var optionalStringPieceOrDefault: String { self.optionalStringPiece ?? "" }

    /// `optional_cord`, or its default when it is not set.
    var optionalCordOrDefault: String { self.optionalCord ?? "" }

    /// `default_int32`, or its default when it is not set.
    var defaultInt32OrDefault: Int32 { self.defaultInt32 ?? -123456789 }

    /// `default_int64`, or its default when it is not set.
    var defaultInt64OrDefault: Int64 { self.defaultInt64 ?? -9123456789123456789 }

    /// `default_uint32`, or its default when it is not set.
    var defaultUint32OrDefault: UInt32 { self.defaultUint32 ?? 2123456789 }

    /// `default_uint64`, or its default when it is not set.
    var defaultUint64OrDefault: UInt64 { self.defaultUint64 ?? 10123456789123456789 }

    /// `default_sint32`, or its default when it is not set.
    var defaultSint32OrDefault: Int32 { self.defaultSint32 ?? -123456789 }

    /// `default_sint64`, or its default when it is not set.
    var defaultSint64OrDefault: Int64 { self.defaultSint64 ?? -9123456789123456789 }

    /// `default_fixed32`, or its default when it is not set.
    var defaultFixed32OrDefault: UInt32 { self.defaultFixed32 ?? 2123456789 }

    /// `default_fixed64`, or its default when it is not set.
    var defaultFixed64OrDefault: UInt64 { self.defaultFixed64 ?? 10123456789123456789 }

    /// `default_sfixed32`, or its default when it is not set.
    var defaultSfixed32OrDefault: Int32 { self.defaultSfixed32 ?? -123456789 }

    /// `default_sfixed64`, or its default when it is not set.
    var defaultSfixed64OrDefault: Int64 { self.defaultSfixed64 ?? -9123456789123456789 }

    /// `default_float`, or its default when it is not set.
    var defaultFloatOrDefault: Float { self.defaultFloat ?? 9e+09 }

    /// `default_double`, or its default when it is not set.
    var defaultDoubleOrDefault: Double { self.defaultDouble ?? 7e+22 }

    /// `default_bool`, or its default when it is not set.
    var defaultBoolOrDefault: Bool { self.defaultBool ?? true }

    /// `default_string`, or its default when it is not set.
    var defaultStringOrDefault: String { self.defaultString ?? "Rosebud" }

    /// `default_bytes`, or its default when it is not set.
    var defaultBytesOrDefault: [UInt8] { self.defaultBytes ?? [106, 111, 115, 104, 117, 97] }

    /// `fieldname1`, or its default when it is not set.
    var fieldname1OrDefault: Int32 { self.fieldname1 ?? 0 }

    /// `field_name2`, or its default when it is not set.
    var fieldName2OrDefault: Int32 { self.fieldName2 ?? 0 }

    /// `_field_name3`, or its default when it is not set.
    var fieldName3OrDefault: Int32 { self.fieldName3 ?? 0 }

    /// `field__name4_`, or its default when it is not set.
    var fieldName4OrDefault: Int32 { self.fieldName4 ?? 0 }

    /// `field0name5`, or its default when it is not set.
    var field0name5OrDefault: Int32 { self.field0name5 ?? 0 }

    /// `field_0_name6`, or its default when it is not set.
    var field0Name6OrDefault: Int32 { self.field0Name6 ?? 0 }

    /// `fieldName7`, or its default when it is not set.
    var fieldName7OrDefault: Int32 { self.fieldName7 ?? 0 }

    /// `FieldName8`, or its default when it is not set.
    var fieldName8OrDefault: Int32 { self.fieldName8 ?? 0 }

    /// `field_Name9`, or its default when it is not set.
    var fieldName9OrDefault: Int32 { self.fieldName9 ?? 0 }

    /// `Field_Name10`, or its default when it is not set.
    var fieldName10OrDefault: Int32 { self.fieldName10 ?? 0 }

    /// `FIELD_NAME11`, or its default when it is not set.
    var fieldName11OrDefault: Int32 { self.fieldName11 ?? 0 }

    /// `FIELD_name12`, or its default when it is not set.
    var fieldName12OrDefault: Int32 { self.fieldName12 ?? 0 }

    /// `__field_name13`, or its default when it is not set.
    var fieldName13OrDefault: Int32 { self.fieldName13 ?? 0 }

    /// `__Field_name14`, or its default when it is not set.
    var fieldName14OrDefault: Int32 { self.fieldName14 ?? 0 }

    /// `field__name15`, or its default when it is not set.
    var fieldName15OrDefault: Int32 { self.fieldName15 ?? 0 }

    /// `field__Name16`, or its default when it is not set.
    var fieldName16OrDefault: Int32 { self.fieldName16 ?? 0 }

    /// `field_name17__`, or its default when it is not set.
    var fieldName17OrDefault: Int32 { self.fieldName17 ?? 0 }

    /// `Field_name18__`, or its default when it is not set.
    var fieldName18OrDefault: Int32 { self.fieldName18 ?? 0 }

    /// The members of `oneof_field`.
    enum OneofField: Sendable, Equatable {
      /// `oneof_uint32`, field 111.
      case oneofUint32(UInt32)
      /// `oneof_nested_message`, field 112.
      indirect case oneofNestedMessage(TestAllTypesProto2.NestedMessage)
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
      case oneofEnum(TestAllTypesProto2.NestedEnum)

      /// By the bytes of texts, as messages are compared.
      static func == (left: Self, right: Self) -> Bool {
        var (one, other) = (TestAllTypesProto2(), TestAllTypesProto2())
        (one.oneofField, other.oneofField) = (left, right)
        return one == other
      }
    }

    /// The enum `protobuf_test_messages.proto2.TestAllTypesProto2.NestedEnum`.
    enum NestedEnum: WireEnum {
      /// `FOO`, number 0.
      case foo
      /// `BAR`, number 1.
      case bar
      /// `BAZ`, number 2.
      case baz
      /// `NEG`, number -1.
      case neg

      init?(rawValue: Int32) {
        switch rawValue {
        case 0: self = .foo
        case 1: self = .bar
        case 2: self = .baz
        case -1: self = .neg
        default: return nil
        }
      }

      var rawValue: Int32 {
        switch self {
        case .foo: 0
        case .bar: 1
        case .baz: 2
        case .neg: -1
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
        }
      }

      static var isClosed: Bool { true }
    }

    /// The message `protobuf_test_messages.proto2.TestAllTypesProto2.NestedMessage`.
    struct NestedMessage: Message {
      /// `a`, field 1.
      var a: Int32?
      /// `corecursive`, field 2.
      var corecursive: TestAllTypesProto2? {
        get { self._corecursive?.value }
        set { self._corecursive = newValue.map { Boxed($0) } }
      }
      private var _corecursive: Boxed<TestAllTypesProto2>?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllTypesProto2.NestedMessage"
      }

      /// `a`, or its default when it is not set.
      var aOrDefault: Int32 { self.a ?? 0 }
    }

    /// The message `protobuf_test_messages.proto2.TestAllTypesProto2.Data`.
    struct Data: Message {
      /// `group_int32`, field 202.
      var groupInt32: Int32?
      /// `group_uint32`, field 203.
      var groupUint32: UInt32?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "protobuf_test_messages.proto2.TestAllTypesProto2.Data" }

      /// `group_int32`, or its default when it is not set.
      var groupInt32OrDefault: Int32 { self.groupInt32 ?? 0 }

      /// `group_uint32`, or its default when it is not set.
      var groupUint32OrDefault: UInt32 { self.groupUint32 ?? 0 }
    }

    /// The message `protobuf_test_messages.proto2.TestAllTypesProto2.MultiWordGroupField`.
    struct MultiWordGroupField: Message {
      /// `group_int32`, field 205.
      var groupInt32: Int32?
      /// `group_uint32`, field 206.
      var groupUint32: UInt32?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllTypesProto2.MultiWordGroupField"
      }

      /// `group_int32`, or its default when it is not set.
      var groupInt32OrDefault: Int32 { self.groupInt32 ?? 0 }

      /// `group_uint32`, or its default when it is not set.
      var groupUint32OrDefault: UInt32 { self.groupUint32 ?? 0 }
    }

    /// The message `protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrect`.
    struct MessageSetCorrect: Message {
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrect"
      }
    }

    /// The message
    /// `protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension1`.
    struct MessageSetCorrectExtension1: Message {
      /// `str`, field 25.
      var str: String?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension1"
      }

      /// `str`, or its default when it is not set.
      var strOrDefault: String { self.str ?? "" }
    }

    /// The message
    /// `protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension2`.
    struct MessageSetCorrectExtension2: Message {
      /// `i`, field 9.
      var i: Int32?
      /// `sub_msg`, field 10.
      var subMsg: TestAllTypesProto2.MessageSetCorrect?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension2"
      }

      /// `i`, or its default when it is not set.
      var iOrDefault: Int32 { self.i ?? 0 }
    }

    /// The message `protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof`.
    struct ExtensionWithOneof: Message {
      /// At most one of the members of `oneof_field`.
      var oneofField: OneofField?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof"
      }

      /// The members of `oneof_field`.
      enum OneofField: Sendable, Equatable {
        /// `a`, field 1.
        case a(Int32)
        /// `b`, field 2.
        case b(Int32)
      }
    }
  }
}

extension ProtobufTestMessages.Proto2 {
  /// The message `protobuf_test_messages.proto2.ForeignMessageProto2`.
  struct ForeignMessageProto2: Message {
    /// `c`, field 1.
    var c: Int32?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto2.ForeignMessageProto2" }

    /// `c`, or its default when it is not set.
    var cOrDefault: Int32 { self.c ?? 0 }
  }
}

extension ProtobufTestMessages.Proto2 {
  /// The message `protobuf_test_messages.proto2.GroupField`.
  struct GroupField: Message {
    /// `group_int32`, field 122.
    var groupInt32: Int32?
    /// `group_uint32`, field 123.
    var groupUint32: UInt32?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto2.GroupField" }

    /// `group_int32`, or its default when it is not set.
    var groupInt32OrDefault: Int32 { self.groupInt32 ?? 0 }

    /// `group_uint32`, or its default when it is not set.
    var groupUint32OrDefault: UInt32 { self.groupUint32 ?? 0 }
  }
}

extension ProtobufTestMessages.Proto2 {
  /// The message `protobuf_test_messages.proto2.UnknownToTestAllTypes`.
  struct UnknownToTestAllTypes: Message {
    /// `optional_int32`, field 1001.
    var optionalInt32: Int32?
    /// `optional_string`, field 1002.
    var optionalString: String?
    /// `nested_message`, field 1003.
    var nestedMessage: ForeignMessageProto2?
    /// `optionalgroup`, field 1004.
    var optionalgroup: UnknownToTestAllTypes.OptionalGroup?
    /// `optional_bool`, field 1006.
    var optionalBool: Bool?
    /// `repeated_int32`, field 1011.
    var repeatedInt32: [Int32] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto2.UnknownToTestAllTypes" }

    /// `optional_int32`, or its default when it is not set.
    var optionalInt32OrDefault: Int32 { self.optionalInt32 ?? 0 }

    /// `optional_string`, or its default when it is not set.
    var optionalStringOrDefault: String { self.optionalString ?? "" }

    /// `optional_bool`, or its default when it is not set.
    var optionalBoolOrDefault: Bool { self.optionalBool ?? false }

    /// The message `protobuf_test_messages.proto2.UnknownToTestAllTypes.OptionalGroup`.
    struct OptionalGroup: Message {
      /// `a`, field 1.
      var a: Int32?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.UnknownToTestAllTypes.OptionalGroup"
      }

      /// `a`, or its default when it is not set.
      var aOrDefault: Int32 { self.a ?? 0 }
    }
  }
}

extension ProtobufTestMessages.Proto2 {
  /// The message `protobuf_test_messages.proto2.NullHypothesisProto2`.
  struct NullHypothesisProto2: Message {
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto2.NullHypothesisProto2" }
  }
}

extension ProtobufTestMessages.Proto2 {
  /// The message `protobuf_test_messages.proto2.EnumOnlyProto2`.
  struct EnumOnlyProto2: Message {
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto2.EnumOnlyProto2" }

    /// The enum `protobuf_test_messages.proto2.EnumOnlyProto2.Bool`.
    enum BoolEnum: WireEnum {
      /// `kFalse`, number 0.
      case kFalse
      /// `kTrue`, number 1.
      case kTrue

      init?(rawValue: Int32) {
        switch rawValue {
        case 0: self = .kFalse
        case 1: self = .kTrue
        default: return nil
        }
      }

      var rawValue: Int32 {
        switch self {
        case .kFalse: 0
        case .kTrue: 1
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
        }
      }

      static var isClosed: Bool { true }
    }
  }
}

extension ProtobufTestMessages.Proto2 {
  /// The message `protobuf_test_messages.proto2.OneStringProto2`.
  struct OneStringProto2: Message {
    /// `data`, field 1.
    var data: String?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto2.OneStringProto2" }

    /// `data`, or its default when it is not set.
    var dataOrDefault: String { self.data ?? "" }
  }
}

extension ProtobufTestMessages.Proto2 {
  /// The message `protobuf_test_messages.proto2.ProtoWithKeywords`.
  struct ProtoWithKeywords: Message {
    /// `inline`, field 1.
    var inline: Int32?
    /// `concept`, field 2.
    var concept: String?
    /// `requires`, field 3.
    var requires: [String] = []
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto2.ProtoWithKeywords" }

    /// `inline`, or its default when it is not set.
    var inlineOrDefault: Int32 { self.inline ?? 0 }

    /// `concept`, or its default when it is not set.
    var conceptOrDefault: String { self.concept ?? "" }
  }
}

extension ProtobufTestMessages.Proto2 {
  /// The message `protobuf_test_messages.proto2.TestAllRequiredTypesProto2`.
  struct TestAllRequiredTypesProto2: Message {
    /// `required_int32`, field 1.
    var requiredInt32: Int32?
    /// `required_int64`, field 2.
    var requiredInt64: Int64?
    /// `required_uint32`, field 3.
    var requiredUint32: UInt32?
    /// `required_uint64`, field 4.
    var requiredUint64: UInt64?
    /// `required_sint32`, field 5.
    var requiredSint32: Int32?
    /// `required_sint64`, field 6.
    var requiredSint64: Int64?
    /// `required_fixed32`, field 7.
    var requiredFixed32: UInt32?
    /// `required_fixed64`, field 8.
    var requiredFixed64: UInt64?
    /// `required_sfixed32`, field 9.
    var requiredSfixed32: Int32?
    /// `required_sfixed64`, field 10.
    var requiredSfixed64: Int64?
    /// `required_float`, field 11.
    var requiredFloat: Float?
    /// `required_double`, field 12.
    var requiredDouble: Double?
    /// `required_bool`, field 13.
    var requiredBool: Bool?
    /// `required_string`, field 14.
    var requiredString: String?
    /// `required_bytes`, field 15.
    var requiredBytes: [UInt8]?
    /// `required_nested_message`, field 18.
    var requiredNestedMessage: TestAllRequiredTypesProto2.NestedMessage? {
      get { self._requiredNestedMessage?.value }
      set { self._requiredNestedMessage = newValue.map { Boxed($0) } }
    }
    private var _requiredNestedMessage: Boxed<TestAllRequiredTypesProto2.NestedMessage>?
    /// `required_foreign_message`, field 19.
    var requiredForeignMessage: ForeignMessageProto2?
    /// `required_nested_enum`, field 21.
    var requiredNestedEnum: TestAllRequiredTypesProto2.NestedEnum?
    /// `required_foreign_enum`, field 22.
    var requiredForeignEnum: ForeignEnumProto2?
    /// `required_string_piece`, field 24.
    var requiredStringPiece: String?
    /// `required_cord`, field 25.
    var requiredCord: String?
    /// `recursive_message`, field 27.
    var recursiveMessage: TestAllRequiredTypesProto2? {
      get { self._recursiveMessage?.value }
      set { self._recursiveMessage = newValue.map { Boxed($0) } }
    }
    private var _recursiveMessage: Boxed<TestAllRequiredTypesProto2>?
    /// `optional_recursive_message`, field 28.
    var optionalRecursiveMessage: TestAllRequiredTypesProto2? {
      get { self._optionalRecursiveMessage?.value }
      set { self._optionalRecursiveMessage = newValue.map { Boxed($0) } }
    }
    private var _optionalRecursiveMessage: Boxed<TestAllRequiredTypesProto2>?
    /// `data`, field 201.
    var data: TestAllRequiredTypesProto2.Data?
    /// `default_int32`, field 241.
    var defaultInt32: Int32?
    /// `default_int64`, field 242.
    var defaultInt64: Int64?
    /// `default_uint32`, field 243.
    var defaultUint32: UInt32?
    /// `default_uint64`, field 244.
    var defaultUint64: UInt64?
    /// `default_sint32`, field 245.
    var defaultSint32: Int32?
    /// `default_sint64`, field 246.
    var defaultSint64: Int64?
    /// `default_fixed32`, field 247.
    var defaultFixed32: UInt32?
    /// `default_fixed64`, field 248.
    var defaultFixed64: UInt64?
    /// `default_sfixed32`, field 249.
    var defaultSfixed32: Int32?
    /// `default_sfixed64`, field 250.
    var defaultSfixed64: Int64?
    /// `default_float`, field 251.
    var defaultFloat: Float?
    /// `default_double`, field 252.
    var defaultDouble: Double?
    /// `default_bool`, field 253.
    var defaultBool: Bool?
    /// `default_string`, field 254.
    var defaultString: String?
    /// `default_bytes`, field 255.
    var defaultBytes: [UInt8]?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto2.TestAllRequiredTypesProto2" }

    /// `required_int32`, or its default when it is not set.
    var requiredInt32OrDefault: Int32 { self.requiredInt32 ?? 0 }

    /// `required_int64`, or its default when it is not set.
    var requiredInt64OrDefault: Int64 { self.requiredInt64 ?? 0 }

    /// `required_uint32`, or its default when it is not set.
    var requiredUint32OrDefault: UInt32 { self.requiredUint32 ?? 0 }

    /// `required_uint64`, or its default when it is not set.
    var requiredUint64OrDefault: UInt64 { self.requiredUint64 ?? 0 }

    /// `required_sint32`, or its default when it is not set.
    var requiredSint32OrDefault: Int32 { self.requiredSint32 ?? 0 }

    /// `required_sint64`, or its default when it is not set.
    var requiredSint64OrDefault: Int64 { self.requiredSint64 ?? 0 }

    /// `required_fixed32`, or its default when it is not set.
    var requiredFixed32OrDefault: UInt32 { self.requiredFixed32 ?? 0 }

    /// `required_fixed64`, or its default when it is not set.
    var requiredFixed64OrDefault: UInt64 { self.requiredFixed64 ?? 0 }

    /// `required_sfixed32`, or its default when it is not set.
    var requiredSfixed32OrDefault: Int32 { self.requiredSfixed32 ?? 0 }

    /// `required_sfixed64`, or its default when it is not set.
    var requiredSfixed64OrDefault: Int64 { self.requiredSfixed64 ?? 0 }

    /// `required_float`, or its default when it is not set.
    var requiredFloatOrDefault: Float { self.requiredFloat ?? 0 }

    /// `required_double`, or its default when it is not set.
    var requiredDoubleOrDefault: Double { self.requiredDouble ?? 0 }

    /// `required_bool`, or its default when it is not set.
    var requiredBoolOrDefault: Bool { self.requiredBool ?? false }

    /// `required_string`, or its default when it is not set.
    var requiredStringOrDefault: String { self.requiredString ?? "" }

    /// `required_bytes`, or its default when it is not set.
    var requiredBytesOrDefault: [UInt8] { self.requiredBytes ?? [] }

    /// `required_nested_enum`, or its default when it is not set.
    var requiredNestedEnumOrDefault: TestAllRequiredTypesProto2.NestedEnum {
      self.requiredNestedEnum ?? TestAllRequiredTypesProto2.NestedEnum.foo
    }

    /// `required_foreign_enum`, or its default when it is not set.
    var requiredForeignEnumOrDefault: ForeignEnumProto2 {
      self.requiredForeignEnum ?? ForeignEnumProto2.foreignFoo
    }

    /// `required_string_piece`, or its default when it is not set.
    var requiredStringPieceOrDefault: String { self.requiredStringPiece ?? "" }

    /// `required_cord`, or its default when it is not set.
    var requiredCordOrDefault: String { self.requiredCord ?? "" }

    /// `default_int32`, or its default when it is not set.
    var defaultInt32OrDefault: Int32 { self.defaultInt32 ?? -123456789 }

    /// `default_int64`, or its default when it is not set.
    var defaultInt64OrDefault: Int64 { self.defaultInt64 ?? -9123456789123456789 }

    /// `default_uint32`, or its default when it is not set.
    var defaultUint32OrDefault: UInt32 { self.defaultUint32 ?? 2123456789 }

    /// `default_uint64`, or its default when it is not set.
    var defaultUint64OrDefault: UInt64 { self.defaultUint64 ?? 10123456789123456789 }

    /// `default_sint32`, or its default when it is not set.
    var defaultSint32OrDefault: Int32 { self.defaultSint32 ?? -123456789 }

    /// `default_sint64`, or its default when it is not set.
    var defaultSint64OrDefault: Int64 { self.defaultSint64 ?? -9123456789123456789 }

    /// `default_fixed32`, or its default when it is not set.
    var defaultFixed32OrDefault: UInt32 { self.defaultFixed32 ?? 2123456789 }

    /// `default_fixed64`, or its default when it is not set.
    var defaultFixed64OrDefault: UInt64 { self.defaultFixed64 ?? 10123456789123456789 }

    /// `default_sfixed32`, or its default when it is not set.
    var defaultSfixed32OrDefault: Int32 { self.defaultSfixed32 ?? -123456789 }

    /// `default_sfixed64`, or its default when it is not set.
    var defaultSfixed64OrDefault: Int64 { self.defaultSfixed64 ?? -9123456789123456789 }

    /// `default_float`, or its default when it is not set.
    var defaultFloatOrDefault: Float { self.defaultFloat ?? 9e+09 }

    /// `default_double`, or its default when it is not set.
    var defaultDoubleOrDefault: Double { self.defaultDouble ?? 7e+22 }

    /// `default_bool`, or its default when it is not set.
    var defaultBoolOrDefault: Bool { self.defaultBool ?? true }

    /// `default_string`, or its default when it is not set.
    var defaultStringOrDefault: String { self.defaultString ?? "Rosebud" }

    /// `default_bytes`, or its default when it is not set.
    var defaultBytesOrDefault: [UInt8] { self.defaultBytes ?? [106, 111, 115, 104, 117, 97] }

    /// The enum `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.NestedEnum`.
    enum NestedEnum: WireEnum {
      /// `FOO`, number 0.
      case foo
      /// `BAR`, number 1.
      case bar
      /// `BAZ`, number 2.
      case baz
      /// `NEG`, number -1.
      case neg

      init?(rawValue: Int32) {
        switch rawValue {
        case 0: self = .foo
        case 1: self = .bar
        case 2: self = .baz
        case -1: self = .neg
        default: return nil
        }
      }

      var rawValue: Int32 {
        switch self {
        case .foo: 0
        case .bar: 1
        case .baz: 2
        case .neg: -1
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
        }
      }

      static var isClosed: Bool { true }
    }

    /// The message `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.NestedMessage`.
    struct NestedMessage: Message {
      /// `a`, field 1.
      var a: Int32?
      /// `corecursive`, field 2.
      var corecursive: TestAllRequiredTypesProto2? {
        get { self._corecursive?.value }
        set { self._corecursive = newValue.map { Boxed($0) } }
      }
      private var _corecursive: Boxed<TestAllRequiredTypesProto2>?
      /// `optional_corecursive`, field 3.
      var optionalCorecursive: TestAllRequiredTypesProto2? {
        get { self._optionalCorecursive?.value }
        set { self._optionalCorecursive = newValue.map { Boxed($0) } }
      }
      private var _optionalCorecursive: Boxed<TestAllRequiredTypesProto2>?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.NestedMessage"
      }

      /// `a`, or its default when it is not set.
      var aOrDefault: Int32 { self.a ?? 0 }
    }

    /// The message `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.Data`.
    struct Data: Message {
      /// `group_int32`, field 202.
      var groupInt32: Int32?
      /// `group_uint32`, field 203.
      var groupUint32: UInt32?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.Data"
      }

      /// `group_int32`, or its default when it is not set.
      var groupInt32OrDefault: Int32 { self.groupInt32 ?? 0 }

      /// `group_uint32`, or its default when it is not set.
      var groupUint32OrDefault: UInt32 { self.groupUint32 ?? 0 }
    }

    /// The message
    /// `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrect`.
    struct MessageSetCorrect: Message {
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrect"
      }
    }

    /// The message
    /// `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1`.
    struct MessageSetCorrectExtension1: Message {
      /// `str`, field 25.
      var str: String?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1"
      }

      /// `str`, or its default when it is not set.
      var strOrDefault: String { self.str ?? "" }
    }

    /// The message
    /// `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2`.
    struct MessageSetCorrectExtension2: Message {
      /// `i`, field 9.
      var i: Int32?
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String {
        "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2"
      }

      /// `i`, or its default when it is not set.
      var iOrDefault: Int32 { self.i ?? 0 }
    }
  }
}

extension ProtobufTestMessages.Proto2 {
  /// The message `protobuf_test_messages.proto2.TestLargeOneof`.
  struct TestLargeOneof: Message {
    /// At most one of the members of `large_oneof`.
    var largeOneof: LargeOneof?
    /// Fields that were received and are not known to this version.
    var unknownFields = UnknownFields()

    init() {}

    static var messageName: String { "protobuf_test_messages.proto2.TestLargeOneof" }

    /// The members of `large_oneof`.
    enum LargeOneof: Sendable, Equatable {
      /// `a1`, field 1.
      case a1(TestLargeOneof.A1)
      /// `a2`, field 2.
      case a2(TestLargeOneof.A2)
      /// `a3`, field 3.
      case a3(TestLargeOneof.A3)
      /// `a4`, field 4.
      case a4(TestLargeOneof.A4)
      /// `a5`, field 5.
      case a5(TestLargeOneof.A5)
    }

    /// The message `protobuf_test_messages.proto2.TestLargeOneof.A1`.
    struct A1: Message {
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "protobuf_test_messages.proto2.TestLargeOneof.A1" }
    }

    /// The message `protobuf_test_messages.proto2.TestLargeOneof.A2`.
    struct A2: Message {
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "protobuf_test_messages.proto2.TestLargeOneof.A2" }
    }

    /// The message `protobuf_test_messages.proto2.TestLargeOneof.A3`.
    struct A3: Message {
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "protobuf_test_messages.proto2.TestLargeOneof.A3" }
    }

    /// The message `protobuf_test_messages.proto2.TestLargeOneof.A4`.
    struct A4: Message {
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "protobuf_test_messages.proto2.TestLargeOneof.A4" }
    }

    /// The message `protobuf_test_messages.proto2.TestLargeOneof.A5`.
    struct A5: Message {
      /// Fields that were received and are not known to this version.
      var unknownFields = UnknownFields()

      init() {}

      static var messageName: String { "protobuf_test_messages.proto2.TestLargeOneof.A5" }
    }
  }
}

extension ProtobufTestMessages.Proto2 {
  /// The enum `protobuf_test_messages.proto2.ForeignEnumProto2`.
  enum ForeignEnumProto2: WireEnum {
    /// `FOREIGN_FOO`, number 0.
    case foreignFoo
    /// `FOREIGN_BAR`, number 1.
    case foreignBar
    /// `FOREIGN_BAZ`, number 2.
    case foreignBaz

    init?(rawValue: Int32) {
      switch rawValue {
      case 0: self = .foreignFoo
      case 1: self = .foreignBar
      case 2: self = .foreignBaz
      default: return nil
      }
    }

    var rawValue: Int32 {
      switch self {
      case .foreignFoo: 0
      case .foreignBar: 1
      case .foreignBaz: 2
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
      }
    }

    static var isClosed: Bool { true }
  }
}

// MARK: protobuf_test_messages.proto2.TestAllTypesProto2

extension ProtobufTestMessages.Proto2.TestAllTypesProto2 {
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
        if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
          try reader.readEnum()
        {
          self.optionalNestedEnum = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 176:
        if let value: ProtobufTestMessages.Proto2.ForeignEnumProto2 = try reader.readEnum() {
          self.optionalForeignEnum = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
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
        var value = ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage()
        try reader.readMessage(&value)
        self.repeatedNestedMessage.append(read: consume value)
      case 394:
        var value = ProtobufTestMessages.Proto2.ForeignMessageProto2()
        try reader.readMessage(&value)
        self.repeatedForeignMessage.append(read: consume value)
      case 408:
        if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
          try reader.readEnum()
        {
          self.repeatedNestedEnum.append(read: value)
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 410:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
            try reader.readEnum()
          {
            self.repeatedNestedEnum.append(read: value)
          } else {
            reader.keepUnknownEnum(into: &self.unknownFields)
          }
        }
      case 416:
        if let value: ProtobufTestMessages.Proto2.ForeignEnumProto2 = try reader.readEnum() {
          self.repeatedForeignEnum.append(read: value)
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 418:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          if let value: ProtobufTestMessages.Proto2.ForeignEnumProto2 = try reader.readEnum() {
            self.repeatedForeignEnum.append(read: value)
          } else {
            reader.keepUnknownEnum(into: &self.unknownFields)
          }
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
        var value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage =
          ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage()
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.mapStringNestedMessage[key] = value
      case 578:
        var key: UTF8Key = ""
        var value: ProtobufTestMessages.Proto2.ForeignMessageProto2 = ProtobufTestMessages.Proto2
          .ForeignMessageProto2()
        try reader.readMapEntry(
          keyTag: 10, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.mapStringForeignMessage[key] = value
      case 586:
        var key: UTF8Key = ""
        var value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum? = ProtobufTestMessages
          .Proto2.TestAllTypesProto2.NestedEnum.foo
        try reader.readMapEntry(
          keyTag: 10, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readEnum() })
        if let value {
          self.mapStringNestedEnum[key] = value
        } else {
          reader.keepField(into: &self.unknownFields)
        }
      case 594:
        var key: UTF8Key = ""
        var value: ProtobufTestMessages.Proto2.ForeignEnumProto2? = ProtobufTestMessages.Proto2
          .ForeignEnumProto2.foreignFoo
        try reader.readMapEntry(
          keyTag: 10, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in
            key = UTF8Key(try reader.readString())
          },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readEnum() })
        if let value {
          self.mapStringForeignEnum[key] = value
        } else {
          reader.keepField(into: &self.unknownFields)
        }
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
        if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
          try reader.readEnum()
        {
          self.packedNestedEnum.append(read: value)
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 706:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
            try reader.readEnum()
          {
            self.packedNestedEnum.append(read: value)
          } else {
            reader.keepUnknownEnum(into: &self.unknownFields)
          }
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
        if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
          try reader.readEnum()
        {
          self.unpackedNestedEnum.append(read: value)
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 818:
        try reader.readPacked {
          (reader: inout WireReader) throws(WireError) in
          if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
            try reader.readEnum()
          {
            self.unpackedNestedEnum.append(read: value)
          } else {
            reader.keepUnknownEnum(into: &self.unknownFields)
          }
        }
      case 826:
        var key: Int32 = 0
        var value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage =
          ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage()
        try reader.readMapEntry(
          keyTag: 8, valueTag: 18,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readInt32() },
          value: { (reader: inout WireReader) throws(WireError) in try reader.readMessage(&value) })
        self.mapInt32NestedMessage[key] = value
      case 834:
        var key: Int32 = 0
        var value: Bool = false
        try reader.readMapEntry(
          keyTag: 8, valueTag: 16,
          key: { (reader: inout WireReader) throws(WireError) in key = try reader.readInt32() },
          value: { (reader: inout WireReader) throws(WireError) in value = try reader.readBool() })
        self.mapInt32Bool[key] = value
      case 888:
        self.oneofField = .oneofUint32(try reader.readUInt32())
      case 898:
        var value = ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage()
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
        if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
          try reader.readEnum()
        {
          self.oneofField = .oneofEnum(value)
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 1611: try reader.readGroup(&self.data, field: 201)
      case 1635: try reader.readGroup(&self.multiwordgroupfield, field: 204)
      case 1928: self.defaultInt32 = try reader.readInt32()
      case 1936: self.defaultInt64 = try reader.readInt64()
      case 1944: self.defaultUint32 = try reader.readUInt32()
      case 1952: self.defaultUint64 = try reader.readUInt64()
      case 1960: self.defaultSint32 = try reader.readSInt32()
      case 1968: self.defaultSint64 = try reader.readSInt64()
      case 1981: self.defaultFixed32 = try reader.readFixed32()
      case 1985: self.defaultFixed64 = try reader.readFixed64()
      case 1997: self.defaultSfixed32 = try reader.readSFixed32()
      case 2001: self.defaultSfixed64 = try reader.readSFixed64()
      case 2013: self.defaultFloat = try reader.readFloat()
      case 2017: self.defaultDouble = try reader.readDouble()
      case 2024: self.defaultBool = try reader.readBool()
      case 2034: self.defaultString = try reader.readString()
      case 2042: self.defaultBytes = try reader.readBytes()
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
      case 4002: try reader.readMessage(&self.messageSetCorrect)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.optionalInt32 { writer.writeInt32(value, tag: 8) }
    if let value = self.optionalInt64 { writer.writeInt64(value, tag: 16) }
    if let value = self.optionalUint32 { writer.writeUInt32(value, tag: 24) }
    if let value = self.optionalUint64 { writer.writeUInt64(value, tag: 32) }
    if let value = self.optionalSint32 { writer.writeSInt32(value, tag: 40) }
    if let value = self.optionalSint64 { writer.writeSInt64(value, tag: 48) }
    if let value = self.optionalFixed32 { writer.writeFixed32(value, tag: 61) }
    if let value = self.optionalFixed64 { writer.writeFixed64(value, tag: 65) }
    if let value = self.optionalSfixed32 { writer.writeSFixed32(value, tag: 77) }
    if let value = self.optionalSfixed64 { writer.writeSFixed64(value, tag: 81) }
    if let value = self.optionalFloat { writer.writeFloat(value, tag: 93) }
    if let value = self.optionalDouble { writer.writeDouble(value, tag: 97) }
    if let value = self.optionalBool { writer.writeBool(value, tag: 104) }
    if let value = self.optionalString { writer.writeString(value, tag: 114) }
    if let value = self.optionalBytes { writer.writeBytes(value, tag: 122) }
    if let box = self._optionalNestedMessage { writer.writeMessage(box.value, tag: 146) }
    if let value = self.optionalForeignMessage { writer.writeMessage(value, tag: 154) }
    if let value = self.optionalNestedEnum { writer.writeEnum(value, tag: 168) }
    if let value = self.optionalForeignEnum { writer.writeEnum(value, tag: 176) }
    if let value = self.optionalStringPiece { writer.writeString(value, tag: 194) }
    if let value = self.optionalCord { writer.writeString(value, tag: 202) }
    if let box = self._recursiveMessage { writer.writeMessage(box.value, tag: 218) }
    for value in self.repeatedInt32 { writer.writeInt32(value, tag: 248) }
    for value in self.repeatedInt64 { writer.writeInt64(value, tag: 256) }
    for value in self.repeatedUint32 { writer.writeUInt32(value, tag: 264) }
    for value in self.repeatedUint64 { writer.writeUInt64(value, tag: 272) }
    for value in self.repeatedSint32 { writer.writeSInt32(value, tag: 280) }
    for value in self.repeatedSint64 { writer.writeSInt64(value, tag: 288) }
    for value in self.repeatedFixed32 { writer.writeFixed32(value, tag: 301) }
    for value in self.repeatedFixed64 { writer.writeFixed64(value, tag: 305) }
    for value in self.repeatedSfixed32 { writer.writeSFixed32(value, tag: 317) }
    for value in self.repeatedSfixed64 { writer.writeSFixed64(value, tag: 321) }
    for value in self.repeatedFloat { writer.writeFloat(value, tag: 333) }
    for value in self.repeatedDouble { writer.writeDouble(value, tag: 337) }
    for value in self.repeatedBool { writer.writeBool(value, tag: 344) }
    for value in self.repeatedString { writer.writeString(value, tag: 354) }
    for value in self.repeatedBytes { writer.writeBytes(value, tag: 362) }
    for value in self.repeatedNestedMessage { writer.writeMessage(value, tag: 386) }
    for value in self.repeatedForeignMessage { writer.writeMessage(value, tag: 394) }
    for value in self.repeatedNestedEnum { writer.writeEnum(value, tag: 408) }
    for value in self.repeatedForeignEnum { writer.writeEnum(value, tag: 416) }
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
        value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage
      ) in
      writer.writeString(key.text, tag: 10)
      writer.writeMessage(value, tag: 18)
    }
    writer.writeMap(self.mapStringForeignMessage, tag: 578) {
      (
        writer: inout WireWriter, key: UTF8Key,
        value: ProtobufTestMessages.Proto2.ForeignMessageProto2
      ) in
      writer.writeString(key.text, tag: 10)
      writer.writeMessage(value, tag: 18)
    }
    writer.writeMap(self.mapStringNestedEnum, tag: 586) {
      (
        writer: inout WireWriter, key: UTF8Key,
        value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum
      ) in
      writer.writeString(key.text, tag: 10)
      writer.writeEnum(value, tag: 16)
    }
    writer.writeMap(self.mapStringForeignEnum, tag: 594) {
      (writer: inout WireWriter, key: UTF8Key, value: ProtobufTestMessages.Proto2.ForeignEnumProto2)
      in
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
    writer.writeMap(self.mapInt32NestedMessage, tag: 826) {
      (
        writer: inout WireWriter, key: Int32,
        value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage
      ) in
      writer.writeInt32(key, tag: 8)
      writer.writeMessage(value, tag: 18)
    }
    writer.writeMap(self.mapInt32Bool, tag: 834) {
      (writer: inout WireWriter, key: Int32, value: Bool) in
      writer.writeInt32(key, tag: 8)
      writer.writeBool(value, tag: 16)
    }
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
    case nil: break
    }
    if let value = self.data { writer.writeGroup(value, tag: 1611) }
    if let value = self.multiwordgroupfield { writer.writeGroup(value, tag: 1635) }
    if let value = self.defaultInt32 { writer.writeInt32(value, tag: 1928) }
    if let value = self.defaultInt64 { writer.writeInt64(value, tag: 1936) }
    if let value = self.defaultUint32 { writer.writeUInt32(value, tag: 1944) }
    if let value = self.defaultUint64 { writer.writeUInt64(value, tag: 1952) }
    if let value = self.defaultSint32 { writer.writeSInt32(value, tag: 1960) }
    if let value = self.defaultSint64 { writer.writeSInt64(value, tag: 1968) }
    if let value = self.defaultFixed32 { writer.writeFixed32(value, tag: 1981) }
    if let value = self.defaultFixed64 { writer.writeFixed64(value, tag: 1985) }
    if let value = self.defaultSfixed32 { writer.writeSFixed32(value, tag: 1997) }
    if let value = self.defaultSfixed64 { writer.writeSFixed64(value, tag: 2001) }
    if let value = self.defaultFloat { writer.writeFloat(value, tag: 2013) }
    if let value = self.defaultDouble { writer.writeDouble(value, tag: 2017) }
    if let value = self.defaultBool { writer.writeBool(value, tag: 2024) }
    if let value = self.defaultString { writer.writeString(value, tag: 2034) }
    if let value = self.defaultBytes { writer.writeBytes(value, tag: 2042) }
    if let value = self.fieldname1 { writer.writeInt32(value, tag: 3208) }
    if let value = self.fieldName2 { writer.writeInt32(value, tag: 3216) }
    if let value = self.fieldName3 { writer.writeInt32(value, tag: 3224) }
    if let value = self.fieldName4 { writer.writeInt32(value, tag: 3232) }
    if let value = self.field0name5 { writer.writeInt32(value, tag: 3240) }
    if let value = self.field0Name6 { writer.writeInt32(value, tag: 3248) }
    if let value = self.fieldName7 { writer.writeInt32(value, tag: 3256) }
    if let value = self.fieldName8 { writer.writeInt32(value, tag: 3264) }
    if let value = self.fieldName9 { writer.writeInt32(value, tag: 3272) }
    if let value = self.fieldName10 { writer.writeInt32(value, tag: 3280) }
    if let value = self.fieldName11 { writer.writeInt32(value, tag: 3288) }
    if let value = self.fieldName12 { writer.writeInt32(value, tag: 3296) }
    if let value = self.fieldName13 { writer.writeInt32(value, tag: 3304) }
    if let value = self.fieldName14 { writer.writeInt32(value, tag: 3312) }
    if let value = self.fieldName15 { writer.writeInt32(value, tag: 3320) }
    if let value = self.fieldName16 { writer.writeInt32(value, tag: 3328) }
    if let value = self.fieldName17 { writer.writeInt32(value, tag: 3336) }
    if let value = self.fieldName18 { writer.writeInt32(value, tag: 3344) }
    if let value = self.messageSetCorrect { writer.writeMessage(value, tag: 4002) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("data") { return 102 }
    case 9:
      if name.matches("oneofBool") { return 97 }
      if name.matches("oneofEnum") { return 101 }
    case 10:
      if name.matches("packedBool") { return 56 }
      if name.matches("oneofBytes") { return 96 }
      if name.matches("oneof_bool") { return 97 }
      if name.matches("oneofFloat") { return 99 }
      if name.matches("oneof_enum") { return 101 }
      if name.matches("fieldname1") { return 119 }
      if name.matches("fieldName2") { return 120 }
      if name.matches("FieldName3") { return 121 }
      if name.matches("fieldName4") { return 122 }
      if name.matches("fieldName7") { return 125 }
      if name.matches("FieldName8") { return 126 }
      if name.matches("fieldName9") { return 127 }
    case 11:
      if name.matches("packedInt32") { return 44 }
      if name.matches("packedInt64") { return 45 }
      if name.matches("packedFloat") { return 54 }
      if name.matches("packed_bool") { return 56 }
      if name.matches("mapBoolBool") { return 86 }
      if name.matches("oneofUint32") { return 93 }
      if name.matches("oneofString") { return 95 }
      if name.matches("oneof_bytes") { return 96 }
      if name.matches("oneofUint64") { return 98 }
      if name.matches("oneof_float") { return 99 }
      if name.matches("oneofDouble") { return 100 }
      if name.matches("defaultBool") { return 116 }
      if name.matches("field_name2") { return 120 }
      if name.matches("field0name5") { return 123 }
      if name.matches("field0Name6") { return 124 }
      if name.matches("field_Name9") { return 127 }
      if name.matches("FieldName10") { return 128 }
      if name.matches("FIELDNAME11") { return 129 }
      if name.matches("FIELDName12") { return 130 }
      if name.matches("FieldName13") { return 131 }
      if name.matches("FieldName14") { return 132 }
      if name.matches("fieldName15") { return 133 }
      if name.matches("fieldName16") { return 134 }
      if name.matches("fieldName17") { return 135 }
      if name.matches("FieldName18") { return 136 }
    case 12:
      if name.matches("optionalBool") { return 13 }
      if name.matches("optionalCord") { return 21 }
      if name.matches("repeatedBool") { return 35 }
      if name.matches("repeatedCord") { return 43 }
      if name.matches("packed_int32") { return 44 }
      if name.matches("packed_int64") { return 45 }
      if name.matches("packedUint32") { return 46 }
      if name.matches("packedUint64") { return 47 }
      if name.matches("packedSint32") { return 48 }
      if name.matches("packedSint64") { return 49 }
      if name.matches("packed_float") { return 54 }
      if name.matches("packedDouble") { return 55 }
      if name.matches("unpackedBool") { return 70 }
      if name.matches("mapInt32Bool") { return 82 }
      if name.matches("oneof_uint32") { return 93 }
      if name.matches("oneof_string") { return 95 }
      if name.matches("oneof_uint64") { return 98 }
      if name.matches("oneof_double") { return 100 }
      if name.matches("defaultInt32") { return 104 }
      if name.matches("defaultInt64") { return 105 }
      if name.matches("defaultFloat") { return 114 }
      if name.matches("default_bool") { return 116 }
      if name.matches("defaultBytes") { return 118 }
      if name.matches("_field_name3") { return 121 }
      if name.matches("Field_Name10") { return 128 }
      if name.matches("FIELD_NAME11") { return 129 }
      if name.matches("FIELD_name12") { return 130 }
    case 13:
      if name.matches("optionalInt32") { return 1 }
      if name.matches("optionalInt64") { return 2 }
      if name.matches("optionalFloat") { return 11 }
      if name.matches("optional_bool") { return 13 }
      if name.matches("optionalBytes") { return 15 }
      if name.matches("optional_cord") { return 21 }
      if name.matches("repeatedInt32") { return 23 }
      if name.matches("repeatedInt64") { return 24 }
      if name.matches("repeatedFloat") { return 33 }
      if name.matches("repeated_bool") { return 35 }
      if name.matches("repeatedBytes") { return 37 }
      if name.matches("repeated_cord") { return 43 }
      if name.matches("packed_uint32") { return 46 }
      if name.matches("packed_uint64") { return 47 }
      if name.matches("packed_sint32") { return 48 }
      if name.matches("packed_sint64") { return 49 }
      if name.matches("packedFixed32") { return 50 }
      if name.matches("packedFixed64") { return 51 }
      if name.matches("packed_double") { return 55 }
      if name.matches("unpackedInt32") { return 58 }
      if name.matches("unpackedInt64") { return 59 }
      if name.matches("unpackedFloat") { return 68 }
      if name.matches("unpacked_bool") { return 70 }
      if name.matches("mapInt32Int32") { return 72 }
      if name.matches("mapInt64Int64") { return 73 }
      if name.matches("mapInt32Float") { return 83 }
      if name.matches("map_bool_bool") { return 86 }
      if name.matches("default_int32") { return 104 }
      if name.matches("default_int64") { return 105 }
      if name.matches("defaultUint32") { return 106 }
      if name.matches("defaultUint64") { return 107 }
      if name.matches("defaultSint32") { return 108 }
      if name.matches("defaultSint64") { return 109 }
      if name.matches("default_float") { return 114 }
      if name.matches("defaultDouble") { return 115 }
      if name.matches("defaultString") { return 117 }
      if name.matches("default_bytes") { return 118 }
      if name.matches("field__name4_") { return 122 }
      if name.matches("field_0_name6") { return 124 }
      if name.matches("field__name15") { return 133 }
      if name.matches("field__Name16") { return 134 }
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
      if name.matches("repeated_int32") { return 23 }
      if name.matches("repeated_int64") { return 24 }
      if name.matches("repeatedUint32") { return 25 }
      if name.matches("repeatedUint64") { return 26 }
      if name.matches("repeatedSint32") { return 27 }
      if name.matches("repeatedSint64") { return 28 }
      if name.matches("repeated_float") { return 33 }
      if name.matches("repeatedDouble") { return 34 }
      if name.matches("repeatedString") { return 36 }
      if name.matches("repeated_bytes") { return 37 }
      if name.matches("packed_fixed32") { return 50 }
      if name.matches("packed_fixed64") { return 51 }
      if name.matches("packedSfixed32") { return 52 }
      if name.matches("packedSfixed64") { return 53 }
      if name.matches("unpacked_int32") { return 58 }
      if name.matches("unpacked_int64") { return 59 }
      if name.matches("unpackedUint32") { return 60 }
      if name.matches("unpackedUint64") { return 61 }
      if name.matches("unpackedSint32") { return 62 }
      if name.matches("unpackedSint64") { return 63 }
      if name.matches("unpacked_float") { return 68 }
      if name.matches("unpackedDouble") { return 69 }
      if name.matches("map_int32_bool") { return 82 }
      if name.matches("mapInt32Double") { return 84 }
      if name.matches("mapStringBytes") { return 88 }
      if name.matches("default_uint32") { return 106 }
      if name.matches("default_uint64") { return 107 }
      if name.matches("default_sint32") { return 108 }
      if name.matches("default_sint64") { return 109 }
      if name.matches("defaultFixed32") { return 110 }
      if name.matches("defaultFixed64") { return 111 }
      if name.matches("default_double") { return 115 }
      if name.matches("default_string") { return 117 }
      if name.matches("__field_name13") { return 131 }
      if name.matches("__Field_name14") { return 132 }
      if name.matches("field_name17__") { return 135 }
      if name.matches("Field_name18__") { return 136 }
    case 15:
      if name.matches("optional_uint32") { return 3 }
      if name.matches("optional_uint64") { return 4 }
      if name.matches("optional_sint32") { return 5 }
      if name.matches("optional_sint64") { return 6 }
      if name.matches("optionalFixed32") { return 7 }
      if name.matches("optionalFixed64") { return 8 }
      if name.matches("optional_double") { return 12 }
      if name.matches("optional_string") { return 14 }
      if name.matches("repeated_uint32") { return 25 }
      if name.matches("repeated_uint64") { return 26 }
      if name.matches("repeated_sint32") { return 27 }
      if name.matches("repeated_sint64") { return 28 }
      if name.matches("repeatedFixed32") { return 29 }
      if name.matches("repeatedFixed64") { return 30 }
      if name.matches("repeated_double") { return 34 }
      if name.matches("repeated_string") { return 36 }
      if name.matches("packed_sfixed32") { return 52 }
      if name.matches("packed_sfixed64") { return 53 }
      if name.matches("unpacked_uint32") { return 60 }
      if name.matches("unpacked_uint64") { return 61 }
      if name.matches("unpacked_sint32") { return 62 }
      if name.matches("unpacked_sint64") { return 63 }
      if name.matches("unpackedFixed32") { return 64 }
      if name.matches("unpackedFixed64") { return 65 }
      if name.matches("unpacked_double") { return 69 }
      if name.matches("map_int32_int32") { return 72 }
      if name.matches("map_int64_int64") { return 73 }
      if name.matches("mapUint32Uint32") { return 74 }
      if name.matches("mapUint64Uint64") { return 75 }
      if name.matches("mapSint32Sint32") { return 76 }
      if name.matches("mapSint64Sint64") { return 77 }
      if name.matches("map_int32_float") { return 83 }
      if name.matches("mapStringString") { return 87 }
      if name.matches("default_fixed32") { return 110 }
      if name.matches("default_fixed64") { return 111 }
      if name.matches("defaultSfixed32") { return 112 }
      if name.matches("defaultSfixed64") { return 113 }
    case 16:
      if name.matches("optional_fixed32") { return 7 }
      if name.matches("optional_fixed64") { return 8 }
      if name.matches("optionalSfixed32") { return 9 }
      if name.matches("optionalSfixed64") { return 10 }
      if name.matches("recursiveMessage") { return 22 }
      if name.matches("repeated_fixed32") { return 29 }
      if name.matches("repeated_fixed64") { return 30 }
      if name.matches("repeatedSfixed32") { return 31 }
      if name.matches("repeatedSfixed64") { return 32 }
      if name.matches("packedNestedEnum") { return 57 }
      if name.matches("unpacked_fixed32") { return 64 }
      if name.matches("unpacked_fixed64") { return 65 }
      if name.matches("unpackedSfixed32") { return 66 }
      if name.matches("unpackedSfixed64") { return 67 }
      if name.matches("map_int32_double") { return 84 }
      if name.matches("map_string_bytes") { return 88 }
      if name.matches("default_sfixed32") { return 112 }
      if name.matches("default_sfixed64") { return 113 }
    case 17:
      if name.matches("optional_sfixed32") { return 9 }
      if name.matches("optional_sfixed64") { return 10 }
      if name.matches("recursive_message") { return 22 }
      if name.matches("repeated_sfixed32") { return 31 }
      if name.matches("repeated_sfixed64") { return 32 }
      if name.matches("unpacked_sfixed32") { return 66 }
      if name.matches("unpacked_sfixed64") { return 67 }
      if name.matches("map_uint32_uint32") { return 74 }
      if name.matches("map_uint64_uint64") { return 75 }
      if name.matches("map_sint32_sint32") { return 76 }
      if name.matches("map_sint64_sint64") { return 77 }
      if name.matches("mapFixed32Fixed32") { return 78 }
      if name.matches("mapFixed64Fixed64") { return 79 }
      if name.matches("map_string_string") { return 87 }
      if name.matches("messageSetCorrect") { return 137 }
    case 18:
      if name.matches("optionalNestedEnum") { return 18 }
      if name.matches("repeatedNestedEnum") { return 40 }
      if name.matches("packed_nested_enum") { return 57 }
      if name.matches("unpackedNestedEnum") { return 71 }
      if name.matches("oneofNestedMessage") { return 94 }
    case 19:
      if name.matches("optionalForeignEnum") { return 19 }
      if name.matches("optionalStringPiece") { return 20 }
      if name.matches("repeatedForeignEnum") { return 41 }
      if name.matches("repeatedStringPiece") { return 42 }
      if name.matches("map_fixed32_fixed32") { return 78 }
      if name.matches("map_fixed64_fixed64") { return 79 }
      if name.matches("mapSfixed32Sfixed32") { return 80 }
      if name.matches("mapSfixed64Sfixed64") { return 81 }
      if name.matches("mapStringNestedEnum") { return 91 }
      if name.matches("multiwordgroupfield") { return 103 }
      if name.matches("message_set_correct") { return 137 }
    case 20:
      if name.matches("optional_nested_enum") { return 18 }
      if name.matches("repeated_nested_enum") { return 40 }
      if name.matches("unpacked_nested_enum") { return 71 }
      if name.matches("mapStringForeignEnum") { return 92 }
      if name.matches("oneof_nested_message") { return 94 }
    case 21:
      if name.matches("optionalNestedMessage") { return 16 }
      if name.matches("optional_foreign_enum") { return 19 }
      if name.matches("optional_string_piece") { return 20 }
      if name.matches("repeatedNestedMessage") { return 38 }
      if name.matches("repeated_foreign_enum") { return 41 }
      if name.matches("repeated_string_piece") { return 42 }
      if name.matches("map_sfixed32_sfixed32") { return 80 }
      if name.matches("map_sfixed64_sfixed64") { return 81 }
      if name.matches("mapInt32NestedMessage") { return 85 }
    case 22:
      if name.matches("optionalForeignMessage") { return 17 }
      if name.matches("repeatedForeignMessage") { return 39 }
      if name.matches("mapStringNestedMessage") { return 89 }
      if name.matches("map_string_nested_enum") { return 91 }
    case 23:
      if name.matches("optional_nested_message") { return 16 }
      if name.matches("repeated_nested_message") { return 38 }
      if name.matches("mapStringForeignMessage") { return 90 }
      if name.matches("map_string_foreign_enum") { return 92 }
    case 24:
      if name.matches("optional_foreign_message") { return 17 }
      if name.matches("repeated_foreign_message") { return 39 }
      if name.matches("map_int32_nested_message") { return 85 }
    case 25:
      if name.matches("map_string_nested_message") { return 89 }
    case 26:
      if name.matches("map_string_foreign_message") { return 90 }
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
        if try !reader.mergeExtension(key, into: &self) { try reader.skipUnknown(key) }
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
      if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
        try reader.readEnum()
      {
        self.optionalNestedEnum = value
      }
    case 19:
      if let value: ProtobufTestMessages.Proto2.ForeignEnumProto2 = try reader.readEnum() {
        self.optionalForeignEnum = value
      }
    case 20:
      self.optionalStringPiece = try reader.readString()
    case 21:
      self.optionalCord = try reader.readString()
    case 22:
      try reader.readMessage(&self._recursiveMessage)
    case 23:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedInt32.append(read: try reader.readInt32())
      }
    case 24:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedInt64.append(read: try reader.readInt64())
      }
    case 25:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedUint32.append(read: try reader.readUInt32())
      }
    case 26:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedUint64.append(read: try reader.readUInt64())
      }
    case 27:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedSint32.append(read: try reader.readInt32())
      }
    case 28:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedSint64.append(read: try reader.readInt64())
      }
    case 29:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedFixed32.append(read: try reader.readUInt32())
      }
    case 30:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedFixed64.append(read: try reader.readUInt64())
      }
    case 31:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedSfixed32.append(read: try reader.readInt32())
      }
    case 32:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedSfixed64.append(read: try reader.readInt64())
      }
    case 33:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedFloat.append(read: try reader.readFloat())
      }
    case 34:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedDouble.append(read: try reader.readDouble())
      }
    case 35:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedBool.append(read: try reader.readBool())
      }
    case 36:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedString.append(read: try reader.readString())
      }
    case 37:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedBytes.append(read: try reader.readBytes())
      }
    case 38:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage()
        try reader.readMessage(&value)
        self.repeatedNestedMessage.append(read: consume value)
      }
    case 39:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = ProtobufTestMessages.Proto2.ForeignMessageProto2()
        try reader.readMessage(&value)
        self.repeatedForeignMessage.append(read: consume value)
      }
    case 40:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
          try reader.readEnum()
        {
          self.repeatedNestedEnum.append(read: value)
        }
      }
    case 41:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: ProtobufTestMessages.Proto2.ForeignEnumProto2 = try reader.readEnum() {
          self.repeatedForeignEnum.append(read: value)
        }
      }
    case 42:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedStringPiece.append(read: try reader.readString())
      }
    case 43:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedCord.append(read: try reader.readString())
      }
    case 44:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedInt32.append(read: try reader.readInt32())
      }
    case 45:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedInt64.append(read: try reader.readInt64())
      }
    case 46:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedUint32.append(read: try reader.readUInt32())
      }
    case 47:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedUint64.append(read: try reader.readUInt64())
      }
    case 48:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedSint32.append(read: try reader.readInt32())
      }
    case 49:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedSint64.append(read: try reader.readInt64())
      }
    case 50:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedFixed32.append(read: try reader.readUInt32())
      }
    case 51:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedFixed64.append(read: try reader.readUInt64())
      }
    case 52:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedSfixed32.append(read: try reader.readInt32())
      }
    case 53:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedSfixed64.append(read: try reader.readInt64())
      }
    case 54:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedFloat.append(read: try reader.readFloat())
      }
    case 55:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedDouble.append(read: try reader.readDouble())
      }
    case 56:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.packedBool.append(read: try reader.readBool())
      }
    case 57:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
          try reader.readEnum()
        {
          self.packedNestedEnum.append(read: value)
        }
      }
    case 58:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedInt32.append(read: try reader.readInt32())
      }
    case 59:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedInt64.append(read: try reader.readInt64())
      }
    case 60:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedUint32.append(read: try reader.readUInt32())
      }
    case 61:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedUint64.append(read: try reader.readUInt64())
      }
    case 62:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedSint32.append(read: try reader.readInt32())
      }
    case 63:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedSint64.append(read: try reader.readInt64())
      }
    case 64:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedFixed32.append(read: try reader.readUInt32())
      }
    case 65:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedFixed64.append(read: try reader.readUInt64())
      }
    case 66:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedSfixed32.append(read: try reader.readInt32())
      }
    case 67:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedSfixed64.append(read: try reader.readInt64())
      }
    case 68:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedFloat.append(read: try reader.readFloat())
      }
    case 69:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedDouble.append(read: try reader.readDouble())
      }
    case 70:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.unpackedBool.append(read: try reader.readBool())
      }
    case 71:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
          try reader.readEnum()
        {
          self.unpackedNestedEnum.append(read: value)
        }
      }
    case 72:
      try reader.readMap(into: &self.mapInt32Int32) {
        (reader: inout JSONReader) throws(WireError) -> Int32? in
        return try reader.readInt32()
      }
    case 73:
      try reader.readMap(into: &self.mapInt64Int64) {
        (reader: inout JSONReader) throws(WireError) -> Int64? in
        return try reader.readInt64()
      }
    case 74:
      try reader.readMap(into: &self.mapUint32Uint32) {
        (reader: inout JSONReader) throws(WireError) -> UInt32? in
        return try reader.readUInt32()
      }
    case 75:
      try reader.readMap(into: &self.mapUint64Uint64) {
        (reader: inout JSONReader) throws(WireError) -> UInt64? in
        return try reader.readUInt64()
      }
    case 76:
      try reader.readMap(into: &self.mapSint32Sint32) {
        (reader: inout JSONReader) throws(WireError) -> Int32? in
        return try reader.readInt32()
      }
    case 77:
      try reader.readMap(into: &self.mapSint64Sint64) {
        (reader: inout JSONReader) throws(WireError) -> Int64? in
        return try reader.readInt64()
      }
    case 78:
      try reader.readMap(into: &self.mapFixed32Fixed32) {
        (reader: inout JSONReader) throws(WireError) -> UInt32? in
        return try reader.readUInt32()
      }
    case 79:
      try reader.readMap(into: &self.mapFixed64Fixed64) {
        (reader: inout JSONReader) throws(WireError) -> UInt64? in
        return try reader.readUInt64()
      }
    case 80:
      try reader.readMap(into: &self.mapSfixed32Sfixed32) {
        (reader: inout JSONReader) throws(WireError) -> Int32? in
        return try reader.readInt32()
      }
    case 81:
      try reader.readMap(into: &self.mapSfixed64Sfixed64) {
        (reader: inout JSONReader) throws(WireError) -> Int64? in
        return try reader.readInt64()
      }
    case 82:
      try reader.readMap(into: &self.mapInt32Bool) {
        (reader: inout JSONReader) throws(WireError) -> Bool? in
        return try reader.readBool()
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
      try reader.readMap(into: &self.mapInt32NestedMessage) {
        (reader: inout JSONReader) throws(WireError) -> ProtobufTestMessages.Proto2
          .TestAllTypesProto2.NestedMessage? in
        var value = ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage()
        try reader.readMessage(&value)
        return value
      }
    case 86:
      try reader.readMap(into: &self.mapBoolBool) {
        (reader: inout JSONReader) throws(WireError) -> Bool? in
        return try reader.readBool()
      }
    case 87:
      try reader.readMap(into: &self.mapStringString) {
        (reader: inout JSONReader) throws(WireError) -> String? in
        return try reader.readString()
      }
    case 88:
      try reader.readMap(into: &self.mapStringBytes) {
        (reader: inout JSONReader) throws(WireError) -> [UInt8]? in
        return try reader.readBytes()
      }
    case 89:
      try reader.readMap(into: &self.mapStringNestedMessage) {
        (reader: inout JSONReader) throws(WireError) -> ProtobufTestMessages.Proto2
          .TestAllTypesProto2.NestedMessage? in
        var value = ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage()
        try reader.readMessage(&value)
        return value
      }
    case 90:
      try reader.readMap(into: &self.mapStringForeignMessage) {
        (reader: inout JSONReader) throws(WireError) -> ProtobufTestMessages.Proto2
          .ForeignMessageProto2? in
        var value = ProtobufTestMessages.Proto2.ForeignMessageProto2()
        try reader.readMessage(&value)
        return value
      }
    case 91:
      try reader.readMap(into: &self.mapStringNestedEnum) {
        (reader: inout JSONReader) throws(WireError) -> ProtobufTestMessages.Proto2
          .TestAllTypesProto2.NestedEnum? in
        return try reader.readEnum()
      }
    case 92:
      try reader.readMap(into: &self.mapStringForeignEnum) {
        (reader: inout JSONReader) throws(WireError) -> ProtobufTestMessages.Proto2
          .ForeignEnumProto2? in
        return try reader.readEnum()
      }
    case 93:
      try seen.insert(
        138, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.oneof_field", at: &reader)
      self.oneofField = .oneofUint32(try reader.readUInt32())
    case 94:
      try seen.insert(
        138, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.oneof_field", at: &reader)
      var value = ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage()
      try reader.readMessage(&value)
      self.oneofField = .oneofNestedMessage(value)
    case 95:
      try seen.insert(
        138, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.oneof_field", at: &reader)
      self.oneofField = .oneofString(try reader.readString())
    case 96:
      try seen.insert(
        138, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.oneof_field", at: &reader)
      self.oneofField = .oneofBytes(try reader.readBytes())
    case 97:
      try seen.insert(
        138, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.oneof_field", at: &reader)
      self.oneofField = .oneofBool(try reader.readBool())
    case 98:
      try seen.insert(
        138, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.oneof_field", at: &reader)
      self.oneofField = .oneofUint64(try reader.readUInt64())
    case 99:
      try seen.insert(
        138, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.oneof_field", at: &reader)
      self.oneofField = .oneofFloat(try reader.readFloat())
    case 100:
      try seen.insert(
        138, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.oneof_field", at: &reader)
      self.oneofField = .oneofDouble(try reader.readDouble())
    case 101:
      try seen.insert(
        138, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.oneof_field", at: &reader)
      if let value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum =
        try reader.readEnum()
      {
        self.oneofField = .oneofEnum(value)
      }
    case 102:
      try reader.readMessage(&self.data)
    case 103:
      try reader.readMessage(&self.multiwordgroupfield)
    case 104:
      self.defaultInt32 = try reader.readInt32()
    case 105:
      self.defaultInt64 = try reader.readInt64()
    case 106:
      self.defaultUint32 = try reader.readUInt32()
    case 107:
      self.defaultUint64 = try reader.readUInt64()
    case 108:
      self.defaultSint32 = try reader.readInt32()
    case 109:
      self.defaultSint64 = try reader.readInt64()
    case 110:
      self.defaultFixed32 = try reader.readUInt32()
    case 111:
      self.defaultFixed64 = try reader.readUInt64()
    case 112:
      self.defaultSfixed32 = try reader.readInt32()
    case 113:
      self.defaultSfixed64 = try reader.readInt64()
    case 114:
      self.defaultFloat = try reader.readFloat()
    case 115:
      self.defaultDouble = try reader.readDouble()
    case 116:
      self.defaultBool = try reader.readBool()
    case 117:
      self.defaultString = try reader.readString()
    case 118:
      self.defaultBytes = try reader.readBytes()
    case 119:
      self.fieldname1 = try reader.readInt32()
    case 120:
      self.fieldName2 = try reader.readInt32()
    case 121:
      self.fieldName3 = try reader.readInt32()
    case 122:
      self.fieldName4 = try reader.readInt32()
    case 123:
      self.field0name5 = try reader.readInt32()
    case 124:
      self.field0Name6 = try reader.readInt32()
    case 125:
      self.fieldName7 = try reader.readInt32()
    case 126:
      self.fieldName8 = try reader.readInt32()
    case 127:
      self.fieldName9 = try reader.readInt32()
    case 128:
      self.fieldName10 = try reader.readInt32()
    case 129:
      self.fieldName11 = try reader.readInt32()
    case 130:
      self.fieldName12 = try reader.readInt32()
    case 131:
      self.fieldName13 = try reader.readInt32()
    case 132:
      self.fieldName14 = try reader.readInt32()
    case 133:
      self.fieldName15 = try reader.readInt32()
    case 134:
      self.fieldName16 = try reader.readInt32()
    case 135:
      self.fieldName17 = try reader.readInt32()
    case 136:
      self.fieldName18 = try reader.readInt32()
    case 137:
      try reader.readMessage(&self.messageSetCorrect)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.optionalInt32 {
      writer.writeKey("\"optionalInt32\":")
      writer.writeInt32(value)
    }
    if let value = self.optionalInt64 {
      writer.writeKey("\"optionalInt64\":")
      writer.writeInt64(value)
    }
    if let value = self.optionalUint32 {
      writer.writeKey("\"optionalUint32\":")
      writer.writeUInt32(value)
    }
    if let value = self.optionalUint64 {
      writer.writeKey("\"optionalUint64\":")
      writer.writeUInt64(value)
    }
    if let value = self.optionalSint32 {
      writer.writeKey("\"optionalSint32\":")
      writer.writeInt32(value)
    }
    if let value = self.optionalSint64 {
      writer.writeKey("\"optionalSint64\":")
      writer.writeInt64(value)
    }
    if let value = self.optionalFixed32 {
      writer.writeKey("\"optionalFixed32\":")
      writer.writeUInt32(value)
    }
    if let value = self.optionalFixed64 {
      writer.writeKey("\"optionalFixed64\":")
      writer.writeUInt64(value)
    }
    if let value = self.optionalSfixed32 {
      writer.writeKey("\"optionalSfixed32\":")
      writer.writeInt32(value)
    }
    if let value = self.optionalSfixed64 {
      writer.writeKey("\"optionalSfixed64\":")
      writer.writeInt64(value)
    }
    if let value = self.optionalFloat {
      writer.writeKey("\"optionalFloat\":")
      writer.writeFloat(value)
    }
    if let value = self.optionalDouble {
      writer.writeKey("\"optionalDouble\":")
      writer.writeDouble(value)
    }
    if let value = self.optionalBool {
      writer.writeKey("\"optionalBool\":")
      writer.writeBool(value)
    }
    if let value = self.optionalString {
      writer.writeKey("\"optionalString\":")
      writer.writeString(value)
    }
    if let value = self.optionalBytes {
      writer.writeKey("\"optionalBytes\":")
      writer.writeBytes(value)
    }
    if let box = self._optionalNestedMessage {
      writer.writeKey("\"optionalNestedMessage\":")
      writer.writeMessage(box.value)
    }
    if let value = self.optionalForeignMessage {
      writer.writeKey("\"optionalForeignMessage\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalNestedEnum {
      writer.writeKey("\"optionalNestedEnum\":")
      writer.writeEnum(value)
    }
    if let value = self.optionalForeignEnum {
      writer.writeKey("\"optionalForeignEnum\":")
      writer.writeEnum(value)
    }
    if let value = self.optionalStringPiece {
      writer.writeKey("\"optionalStringPiece\":")
      writer.writeString(value)
    }
    if let value = self.optionalCord {
      writer.writeKey("\"optionalCord\":")
      writer.writeString(value)
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
          value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage
        ) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedForeignMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedForeignMessage\":")
      writer.writeArray(self.repeatedForeignMessage) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto2.ForeignMessageProto2) in
        writer.writeMessage(value)
      }
    }
    if !self.repeatedNestedEnum.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedNestedEnum\":")
      writer.writeArray(self.repeatedNestedEnum) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum)
        in
        writer.writeEnum(value)
      }
    }
    if !self.repeatedForeignEnum.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedForeignEnum\":")
      writer.writeArray(self.repeatedForeignEnum) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto2.ForeignEnumProto2) in
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
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum)
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
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum)
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
    if !self.mapInt32Bool.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapInt32Bool\":")
      writer.writeMap(self.mapInt32Bool) { (writer: inout JSONWriter, value: Bool) in
        writer.writeBool(value)
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
    if !self.mapInt32NestedMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapInt32NestedMessage\":")
      writer.writeMap(self.mapInt32NestedMessage) {
        (
          writer: inout JSONWriter,
          value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage
        ) in
        writer.writeMessage(value)
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
          value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage
        ) in
        writer.writeMessage(value)
      }
    }
    if !self.mapStringForeignMessage.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapStringForeignMessage\":")
      writer.writeMap(self.mapStringForeignMessage) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto2.ForeignMessageProto2) in
        writer.writeMessage(value)
      }
    }
    if !self.mapStringNestedEnum.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapStringNestedEnum\":")
      writer.writeMap(self.mapStringNestedEnum) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedEnum)
        in
        writer.writeEnum(value)
      }
    }
    if !self.mapStringForeignEnum.isEmpty || writer.writesDefaults {
      writer.writeKey("\"mapStringForeignEnum\":")
      writer.writeMap(self.mapStringForeignEnum) {
        (writer: inout JSONWriter, value: ProtobufTestMessages.Proto2.ForeignEnumProto2) in
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
    case nil: break
    }
    if let value = self.data {
      writer.writeKey("\"data\":")
      writer.writeMessage(value)
    }
    if let value = self.multiwordgroupfield {
      writer.writeKey("\"multiwordgroupfield\":")
      writer.writeMessage(value)
    }
    if let value = self.defaultInt32 {
      writer.writeKey("\"defaultInt32\":")
      writer.writeInt32(value)
    }
    if let value = self.defaultInt64 {
      writer.writeKey("\"defaultInt64\":")
      writer.writeInt64(value)
    }
    if let value = self.defaultUint32 {
      writer.writeKey("\"defaultUint32\":")
      writer.writeUInt32(value)
    }
    if let value = self.defaultUint64 {
      writer.writeKey("\"defaultUint64\":")
      writer.writeUInt64(value)
    }
    if let value = self.defaultSint32 {
      writer.writeKey("\"defaultSint32\":")
      writer.writeInt32(value)
    }
    if let value = self.defaultSint64 {
      writer.writeKey("\"defaultSint64\":")
      writer.writeInt64(value)
    }
    if let value = self.defaultFixed32 {
      writer.writeKey("\"defaultFixed32\":")
      writer.writeUInt32(value)
    }
    if let value = self.defaultFixed64 {
      writer.writeKey("\"defaultFixed64\":")
      writer.writeUInt64(value)
    }
    if let value = self.defaultSfixed32 {
      writer.writeKey("\"defaultSfixed32\":")
      writer.writeInt32(value)
    }
    if let value = self.defaultSfixed64 {
      writer.writeKey("\"defaultSfixed64\":")
      writer.writeInt64(value)
    }
    if let value = self.defaultFloat {
      writer.writeKey("\"defaultFloat\":")
      writer.writeFloat(value)
    }
    if let value = self.defaultDouble {
      writer.writeKey("\"defaultDouble\":")
      writer.writeDouble(value)
    }
    if let value = self.defaultBool {
      writer.writeKey("\"defaultBool\":")
      writer.writeBool(value)
    }
    if let value = self.defaultString {
      writer.writeKey("\"defaultString\":")
      writer.writeString(value)
    }
    if let value = self.defaultBytes {
      writer.writeKey("\"defaultBytes\":")
      writer.writeBytes(value)
    }
    if let value = self.fieldname1 {
      writer.writeKey("\"fieldname1\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName2 {
      writer.writeKey("\"fieldName2\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName3 {
      writer.writeKey("\"FieldName3\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName4 {
      writer.writeKey("\"fieldName4\":")
      writer.writeInt32(value)
    }
    if let value = self.field0name5 {
      writer.writeKey("\"field0name5\":")
      writer.writeInt32(value)
    }
    if let value = self.field0Name6 {
      writer.writeKey("\"field0Name6\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName7 {
      writer.writeKey("\"fieldName7\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName8 {
      writer.writeKey("\"FieldName8\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName9 {
      writer.writeKey("\"fieldName9\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName10 {
      writer.writeKey("\"FieldName10\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName11 {
      writer.writeKey("\"FIELDNAME11\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName12 {
      writer.writeKey("\"FIELDName12\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName13 {
      writer.writeKey("\"FieldName13\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName14 {
      writer.writeKey("\"FieldName14\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName15 {
      writer.writeKey("\"fieldName15\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName16 {
      writer.writeKey("\"fieldName16\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName17 {
      writer.writeKey("\"fieldName17\":")
      writer.writeInt32(value)
    }
    if let value = self.fieldName18 {
      writer.writeKey("\"FieldName18\":")
      writer.writeInt32(value)
    }
    if let value = self.messageSetCorrect {
      writer.writeKey("\"messageSetCorrect\":")
      writer.writeMessage(value)
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.TestAllTypesProto2.NestedMessage

extension ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage {
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
    if let value = self.a { writer.writeInt32(value, tag: 8) }
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
    if let value = self.a {
      writer.writeKey("\"a\":")
      writer.writeInt32(value)
    }
    if let box = self._corecursive {
      writer.writeKey("\"corecursive\":")
      writer.writeMessage(box.value)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.TestAllTypesProto2.Data

extension ProtobufTestMessages.Proto2.TestAllTypesProto2.Data {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 1616: self.groupInt32 = try reader.readInt32()
      case 1624: self.groupUint32 = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.groupInt32 { writer.writeInt32(value, tag: 1616) }
    if let value = self.groupUint32 { writer.writeUInt32(value, tag: 1624) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("groupInt32") { return 1 }
    case 11:
      if name.matches("group_int32") { return 1 }
      if name.matches("groupUint32") { return 2 }
    case 12:
      if name.matches("group_uint32") { return 2 }
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
      self.groupInt32 = try reader.readInt32()
    case 2:
      self.groupUint32 = try reader.readUInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.groupInt32 {
      writer.writeKey("\"groupInt32\":")
      writer.writeInt32(value)
    }
    if let value = self.groupUint32 {
      writer.writeKey("\"groupUint32\":")
      writer.writeUInt32(value)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.TestAllTypesProto2.MultiWordGroupField

extension ProtobufTestMessages.Proto2.TestAllTypesProto2.MultiWordGroupField {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 1640: self.groupInt32 = try reader.readInt32()
      case 1648: self.groupUint32 = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.groupInt32 { writer.writeInt32(value, tag: 1640) }
    if let value = self.groupUint32 { writer.writeUInt32(value, tag: 1648) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("groupInt32") { return 1 }
    case 11:
      if name.matches("group_int32") { return 1 }
      if name.matches("groupUint32") { return 2 }
    case 12:
      if name.matches("group_uint32") { return 2 }
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
      self.groupInt32 = try reader.readInt32()
    case 2:
      self.groupUint32 = try reader.readUInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.groupInt32 {
      writer.writeKey("\"groupInt32\":")
      writer.writeInt32(value)
    }
    if let value = self.groupUint32 {
      writer.writeKey("\"groupUint32\":")
      writer.writeUInt32(value)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrect

extension ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect {
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
      if try !reader.mergeExtension(key, into: &self) { try reader.skipUnknown(key) }
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.writeExtensions(of: self)
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension1

extension ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrectExtension1 {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 202: self.str = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.str { writer.writeString(value, tag: 202) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("str") { return 1 }
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
      self.str = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.str {
      writer.writeKey("\"str\":")
      writer.writeString(value)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension2

extension ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrectExtension2 {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 72: self.i = try reader.readInt32()
      case 82: try reader.readMessage(&self.subMsg)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.i { writer.writeInt32(value, tag: 72) }
    if let value = self.subMsg { writer.writeMessage(value, tag: 82) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 1:
      if name.matches("i") { return 1 }
    case 6:
      if name.matches("subMsg") { return 2 }
    case 7:
      if name.matches("sub_msg") { return 2 }
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
      self.i = try reader.readInt32()
    case 2:
      try reader.readMessage(&self.subMsg)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.i {
      writer.writeKey("\"i\":")
      writer.writeInt32(value)
    }
    if let value = self.subMsg {
      writer.writeKey("\"subMsg\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof

extension ProtobufTestMessages.Proto2.TestAllTypesProto2.ExtensionWithOneof {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8:
        self.oneofField = .a(try reader.readInt32())
      case 16:
        self.oneofField = .b(try reader.readInt32())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    switch self.oneofField {
    case .a(let value)?: writer.writeInt32(value, tag: 8)
    case .b(let value)?: writer.writeInt32(value, tag: 16)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 1:
      if name.matches("a") { return 1 }
      if name.matches("b") { return 2 }
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
      try seen.insert(
        3, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof.oneof_field",
        at: &reader)
      self.oneofField = .a(try reader.readInt32())
    case 2:
      try seen.insert(
        3, oneof: "protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof.oneof_field",
        at: &reader)
      self.oneofField = .b(try reader.readInt32())
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.oneofField {
    case .a(let value)?:
      writer.writeKey("\"a\":")
      writer.writeInt32(value)
    case .b(let value)?:
      writer.writeKey("\"b\":")
      writer.writeInt32(value)
    case nil: break
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.ForeignMessageProto2

extension ProtobufTestMessages.Proto2.ForeignMessageProto2 {
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
    if let value = self.c { writer.writeInt32(value, tag: 8) }
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
    if let value = self.c {
      writer.writeKey("\"c\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.GroupField

extension ProtobufTestMessages.Proto2.GroupField {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 976: self.groupInt32 = try reader.readInt32()
      case 984: self.groupUint32 = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.groupInt32 { writer.writeInt32(value, tag: 976) }
    if let value = self.groupUint32 { writer.writeUInt32(value, tag: 984) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("groupInt32") { return 1 }
    case 11:
      if name.matches("group_int32") { return 1 }
      if name.matches("groupUint32") { return 2 }
    case 12:
      if name.matches("group_uint32") { return 2 }
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
      self.groupInt32 = try reader.readInt32()
    case 2:
      self.groupUint32 = try reader.readUInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.groupInt32 {
      writer.writeKey("\"groupInt32\":")
      writer.writeInt32(value)
    }
    if let value = self.groupUint32 {
      writer.writeKey("\"groupUint32\":")
      writer.writeUInt32(value)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.UnknownToTestAllTypes

extension ProtobufTestMessages.Proto2.UnknownToTestAllTypes {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8008: self.optionalInt32 = try reader.readInt32()
      case 8018: self.optionalString = try reader.readString()
      case 8026: try reader.readMessage(&self.nestedMessage)
      case 8035: try reader.readGroup(&self.optionalgroup, field: 1004)
      case 8048: self.optionalBool = try reader.readBool()
      case 8088:
        self.repeatedInt32.append(read: try reader.readInt32())
      case 8090:
        try reader.readPackedInt32(into: &self.repeatedInt32)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.optionalInt32 { writer.writeInt32(value, tag: 8008) }
    if let value = self.optionalString { writer.writeString(value, tag: 8018) }
    if let value = self.nestedMessage { writer.writeMessage(value, tag: 8026) }
    if let value = self.optionalgroup { writer.writeGroup(value, tag: 8035) }
    if let value = self.optionalBool { writer.writeBool(value, tag: 8048) }
    for value in self.repeatedInt32 { writer.writeInt32(value, tag: 8088) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 12:
      if name.matches("optionalBool") { return 5 }
    case 13:
      if name.matches("optionalInt32") { return 1 }
      if name.matches("nestedMessage") { return 3 }
      if name.matches("optionalgroup") { return 4 }
      if name.matches("optional_bool") { return 5 }
      if name.matches("repeatedInt32") { return 6 }
    case 14:
      if name.matches("optional_int32") { return 1 }
      if name.matches("optionalString") { return 2 }
      if name.matches("nested_message") { return 3 }
      if name.matches("repeated_int32") { return 6 }
    case 15:
      if name.matches("optional_string") { return 2 }
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
      self.optionalInt32 = try reader.readInt32()
    case 2:
      self.optionalString = try reader.readString()
    case 3:
      try reader.readMessage(&self.nestedMessage)
    case 4:
      try reader.readMessage(&self.optionalgroup)
    case 5:
      self.optionalBool = try reader.readBool()
    case 6:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.repeatedInt32.append(read: try reader.readInt32())
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.optionalInt32 {
      writer.writeKey("\"optionalInt32\":")
      writer.writeInt32(value)
    }
    if let value = self.optionalString {
      writer.writeKey("\"optionalString\":")
      writer.writeString(value)
    }
    if let value = self.nestedMessage {
      writer.writeKey("\"nestedMessage\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalgroup {
      writer.writeKey("\"optionalgroup\":")
      writer.writeMessage(value)
    }
    if let value = self.optionalBool {
      writer.writeKey("\"optionalBool\":")
      writer.writeBool(value)
    }
    if !self.repeatedInt32.isEmpty || writer.writesDefaults {
      writer.writeKey("\"repeatedInt32\":")
      writer.writeArray(self.repeatedInt32) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.UnknownToTestAllTypes.OptionalGroup

extension ProtobufTestMessages.Proto2.UnknownToTestAllTypes.OptionalGroup {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.a = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.a { writer.writeInt32(value, tag: 8) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 1:
      if name.matches("a") { return 1 }
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
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.a {
      writer.writeKey("\"a\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.NullHypothesisProto2

extension ProtobufTestMessages.Proto2.NullHypothesisProto2 {
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

// MARK: protobuf_test_messages.proto2.EnumOnlyProto2

extension ProtobufTestMessages.Proto2.EnumOnlyProto2 {
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

// MARK: protobuf_test_messages.proto2.OneStringProto2

extension ProtobufTestMessages.Proto2.OneStringProto2 {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.data = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.data { writer.writeString(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("data") { return 1 }
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
      self.data = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.data {
      writer.writeKey("\"data\":")
      writer.writeString(value)
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.ProtoWithKeywords

extension ProtobufTestMessages.Proto2.ProtoWithKeywords {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.inline = try reader.readInt32()
      case 18: self.concept = try reader.readString()
      case 26:
        self.requires.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.inline { writer.writeInt32(value, tag: 8) }
    if let value = self.concept { writer.writeString(value, tag: 18) }
    for value in self.requires { writer.writeString(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 6:
      if name.matches("inline") { return 1 }
    case 7:
      if name.matches("concept") { return 2 }
    case 8:
      if name.matches("requires") { return 3 }
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
      self.inline = try reader.readInt32()
    case 2:
      self.concept = try reader.readString()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.requires.append(read: try reader.readString())
      }
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.inline {
      writer.writeKey("\"inline\":")
      writer.writeInt32(value)
    }
    if let value = self.concept {
      writer.writeKey("\"concept\":")
      writer.writeString(value)
    }
    if !self.requires.isEmpty || writer.writesDefaults {
      writer.writeKey("\"requires\":")
      writer.writeArray(self.requires) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.TestAllRequiredTypesProto2

extension ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2 {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.requiredInt32 = try reader.readInt32()
      case 16: self.requiredInt64 = try reader.readInt64()
      case 24: self.requiredUint32 = try reader.readUInt32()
      case 32: self.requiredUint64 = try reader.readUInt64()
      case 40: self.requiredSint32 = try reader.readSInt32()
      case 48: self.requiredSint64 = try reader.readSInt64()
      case 61: self.requiredFixed32 = try reader.readFixed32()
      case 65: self.requiredFixed64 = try reader.readFixed64()
      case 77: self.requiredSfixed32 = try reader.readSFixed32()
      case 81: self.requiredSfixed64 = try reader.readSFixed64()
      case 93: self.requiredFloat = try reader.readFloat()
      case 97: self.requiredDouble = try reader.readDouble()
      case 104: self.requiredBool = try reader.readBool()
      case 114: self.requiredString = try reader.readString()
      case 122: self.requiredBytes = try reader.readBytes()
      case 146: try reader.readMessage(&self._requiredNestedMessage)
      case 154: try reader.readMessage(&self.requiredForeignMessage)
      case 168:
        if let value: ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.NestedEnum =
          try reader.readEnum()
        {
          self.requiredNestedEnum = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 176:
        if let value: ProtobufTestMessages.Proto2.ForeignEnumProto2 = try reader.readEnum() {
          self.requiredForeignEnum = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 194: self.requiredStringPiece = try reader.readString()
      case 202: self.requiredCord = try reader.readString()
      case 218: try reader.readMessage(&self._recursiveMessage)
      case 226: try reader.readMessage(&self._optionalRecursiveMessage)
      case 1611: try reader.readGroup(&self.data, field: 201)
      case 1928: self.defaultInt32 = try reader.readInt32()
      case 1936: self.defaultInt64 = try reader.readInt64()
      case 1944: self.defaultUint32 = try reader.readUInt32()
      case 1952: self.defaultUint64 = try reader.readUInt64()
      case 1960: self.defaultSint32 = try reader.readSInt32()
      case 1968: self.defaultSint64 = try reader.readSInt64()
      case 1981: self.defaultFixed32 = try reader.readFixed32()
      case 1985: self.defaultFixed64 = try reader.readFixed64()
      case 1997: self.defaultSfixed32 = try reader.readSFixed32()
      case 2001: self.defaultSfixed64 = try reader.readSFixed64()
      case 2013: self.defaultFloat = try reader.readFloat()
      case 2017: self.defaultDouble = try reader.readDouble()
      case 2024: self.defaultBool = try reader.readBool()
      case 2034: self.defaultString = try reader.readString()
      case 2042: self.defaultBytes = try reader.readBytes()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.requiredInt32 { writer.writeInt32(value, tag: 8) }
    if let value = self.requiredInt64 { writer.writeInt64(value, tag: 16) }
    if let value = self.requiredUint32 { writer.writeUInt32(value, tag: 24) }
    if let value = self.requiredUint64 { writer.writeUInt64(value, tag: 32) }
    if let value = self.requiredSint32 { writer.writeSInt32(value, tag: 40) }
    if let value = self.requiredSint64 { writer.writeSInt64(value, tag: 48) }
    if let value = self.requiredFixed32 { writer.writeFixed32(value, tag: 61) }
    if let value = self.requiredFixed64 { writer.writeFixed64(value, tag: 65) }
    if let value = self.requiredSfixed32 { writer.writeSFixed32(value, tag: 77) }
    if let value = self.requiredSfixed64 { writer.writeSFixed64(value, tag: 81) }
    if let value = self.requiredFloat { writer.writeFloat(value, tag: 93) }
    if let value = self.requiredDouble { writer.writeDouble(value, tag: 97) }
    if let value = self.requiredBool { writer.writeBool(value, tag: 104) }
    if let value = self.requiredString { writer.writeString(value, tag: 114) }
    if let value = self.requiredBytes { writer.writeBytes(value, tag: 122) }
    if let box = self._requiredNestedMessage { writer.writeMessage(box.value, tag: 146) }
    if let value = self.requiredForeignMessage { writer.writeMessage(value, tag: 154) }
    if let value = self.requiredNestedEnum { writer.writeEnum(value, tag: 168) }
    if let value = self.requiredForeignEnum { writer.writeEnum(value, tag: 176) }
    if let value = self.requiredStringPiece { writer.writeString(value, tag: 194) }
    if let value = self.requiredCord { writer.writeString(value, tag: 202) }
    if let box = self._recursiveMessage { writer.writeMessage(box.value, tag: 218) }
    if let box = self._optionalRecursiveMessage { writer.writeMessage(box.value, tag: 226) }
    if let value = self.data { writer.writeGroup(value, tag: 1611) }
    if let value = self.defaultInt32 { writer.writeInt32(value, tag: 1928) }
    if let value = self.defaultInt64 { writer.writeInt64(value, tag: 1936) }
    if let value = self.defaultUint32 { writer.writeUInt32(value, tag: 1944) }
    if let value = self.defaultUint64 { writer.writeUInt64(value, tag: 1952) }
    if let value = self.defaultSint32 { writer.writeSInt32(value, tag: 1960) }
    if let value = self.defaultSint64 { writer.writeSInt64(value, tag: 1968) }
    if let value = self.defaultFixed32 { writer.writeFixed32(value, tag: 1981) }
    if let value = self.defaultFixed64 { writer.writeFixed64(value, tag: 1985) }
    if let value = self.defaultSfixed32 { writer.writeSFixed32(value, tag: 1997) }
    if let value = self.defaultSfixed64 { writer.writeSFixed64(value, tag: 2001) }
    if let value = self.defaultFloat { writer.writeFloat(value, tag: 2013) }
    if let value = self.defaultDouble { writer.writeDouble(value, tag: 2017) }
    if let value = self.defaultBool { writer.writeBool(value, tag: 2024) }
    if let value = self.defaultString { writer.writeString(value, tag: 2034) }
    if let value = self.defaultBytes { writer.writeBytes(value, tag: 2042) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("data") { return 24 }
    case 11:
      if name.matches("defaultBool") { return 37 }
    case 12:
      if name.matches("requiredBool") { return 13 }
      if name.matches("requiredCord") { return 21 }
      if name.matches("defaultInt32") { return 25 }
      if name.matches("defaultInt64") { return 26 }
      if name.matches("defaultFloat") { return 35 }
      if name.matches("default_bool") { return 37 }
      if name.matches("defaultBytes") { return 39 }
    case 13:
      if name.matches("requiredInt32") { return 1 }
      if name.matches("requiredInt64") { return 2 }
      if name.matches("requiredFloat") { return 11 }
      if name.matches("required_bool") { return 13 }
      if name.matches("requiredBytes") { return 15 }
      if name.matches("required_cord") { return 21 }
      if name.matches("default_int32") { return 25 }
      if name.matches("default_int64") { return 26 }
      if name.matches("defaultUint32") { return 27 }
      if name.matches("defaultUint64") { return 28 }
      if name.matches("defaultSint32") { return 29 }
      if name.matches("defaultSint64") { return 30 }
      if name.matches("default_float") { return 35 }
      if name.matches("defaultDouble") { return 36 }
      if name.matches("defaultString") { return 38 }
      if name.matches("default_bytes") { return 39 }
    case 14:
      if name.matches("required_int32") { return 1 }
      if name.matches("required_int64") { return 2 }
      if name.matches("requiredUint32") { return 3 }
      if name.matches("requiredUint64") { return 4 }
      if name.matches("requiredSint32") { return 5 }
      if name.matches("requiredSint64") { return 6 }
      if name.matches("required_float") { return 11 }
      if name.matches("requiredDouble") { return 12 }
      if name.matches("requiredString") { return 14 }
      if name.matches("required_bytes") { return 15 }
      if name.matches("default_uint32") { return 27 }
      if name.matches("default_uint64") { return 28 }
      if name.matches("default_sint32") { return 29 }
      if name.matches("default_sint64") { return 30 }
      if name.matches("defaultFixed32") { return 31 }
      if name.matches("defaultFixed64") { return 32 }
      if name.matches("default_double") { return 36 }
      if name.matches("default_string") { return 38 }
    case 15:
      if name.matches("required_uint32") { return 3 }
      if name.matches("required_uint64") { return 4 }
      if name.matches("required_sint32") { return 5 }
      if name.matches("required_sint64") { return 6 }
      if name.matches("requiredFixed32") { return 7 }
      if name.matches("requiredFixed64") { return 8 }
      if name.matches("required_double") { return 12 }
      if name.matches("required_string") { return 14 }
      if name.matches("default_fixed32") { return 31 }
      if name.matches("default_fixed64") { return 32 }
      if name.matches("defaultSfixed32") { return 33 }
      if name.matches("defaultSfixed64") { return 34 }
    case 16:
      if name.matches("required_fixed32") { return 7 }
      if name.matches("required_fixed64") { return 8 }
      if name.matches("requiredSfixed32") { return 9 }
      if name.matches("requiredSfixed64") { return 10 }
      if name.matches("recursiveMessage") { return 22 }
      if name.matches("default_sfixed32") { return 33 }
      if name.matches("default_sfixed64") { return 34 }
    case 17:
      if name.matches("required_sfixed32") { return 9 }
      if name.matches("required_sfixed64") { return 10 }
      if name.matches("recursive_message") { return 22 }
    case 18:
      if name.matches("requiredNestedEnum") { return 18 }
    case 19:
      if name.matches("requiredForeignEnum") { return 19 }
      if name.matches("requiredStringPiece") { return 20 }
    case 20:
      if name.matches("required_nested_enum") { return 18 }
    case 21:
      if name.matches("requiredNestedMessage") { return 16 }
      if name.matches("required_foreign_enum") { return 19 }
      if name.matches("required_string_piece") { return 20 }
    case 22:
      if name.matches("requiredForeignMessage") { return 17 }
    case 23:
      if name.matches("required_nested_message") { return 16 }
    case 24:
      if name.matches("required_foreign_message") { return 17 }
      if name.matches("optionalRecursiveMessage") { return 23 }
    case 26:
      if name.matches("optional_recursive_message") { return 23 }
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
        if try !reader.mergeExtension(key, into: &self) { try reader.skipUnknown(key) }
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
      self.requiredInt32 = try reader.readInt32()
    case 2:
      self.requiredInt64 = try reader.readInt64()
    case 3:
      self.requiredUint32 = try reader.readUInt32()
    case 4:
      self.requiredUint64 = try reader.readUInt64()
    case 5:
      self.requiredSint32 = try reader.readInt32()
    case 6:
      self.requiredSint64 = try reader.readInt64()
    case 7:
      self.requiredFixed32 = try reader.readUInt32()
    case 8:
      self.requiredFixed64 = try reader.readUInt64()
    case 9:
      self.requiredSfixed32 = try reader.readInt32()
    case 10:
      self.requiredSfixed64 = try reader.readInt64()
    case 11:
      self.requiredFloat = try reader.readFloat()
    case 12:
      self.requiredDouble = try reader.readDouble()
    case 13:
      self.requiredBool = try reader.readBool()
    case 14:
      self.requiredString = try reader.readString()
    case 15:
      self.requiredBytes = try reader.readBytes()
    case 16:
      try reader.readMessage(&self._requiredNestedMessage)
    case 17:
      try reader.readMessage(&self.requiredForeignMessage)
    case 18:
      if let value: ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.NestedEnum =
        try reader.readEnum()
      {
        self.requiredNestedEnum = value
      }
    case 19:
      if let value: ProtobufTestMessages.Proto2.ForeignEnumProto2 = try reader.readEnum() {
        self.requiredForeignEnum = value
      }
    case 20:
      self.requiredStringPiece = try reader.readString()
    case 21:
      self.requiredCord = try reader.readString()
    case 22:
      try reader.readMessage(&self._recursiveMessage)
    case 23:
      try reader.readMessage(&self._optionalRecursiveMessage)
    case 24:
      try reader.readMessage(&self.data)
    case 25:
      self.defaultInt32 = try reader.readInt32()
    case 26:
      self.defaultInt64 = try reader.readInt64()
    case 27:
      self.defaultUint32 = try reader.readUInt32()
    case 28:
      self.defaultUint64 = try reader.readUInt64()
    case 29:
      self.defaultSint32 = try reader.readInt32()
    case 30:
      self.defaultSint64 = try reader.readInt64()
    case 31:
      self.defaultFixed32 = try reader.readUInt32()
    case 32:
      self.defaultFixed64 = try reader.readUInt64()
    case 33:
      self.defaultSfixed32 = try reader.readInt32()
    case 34:
      self.defaultSfixed64 = try reader.readInt64()
    case 35:
      self.defaultFloat = try reader.readFloat()
    case 36:
      self.defaultDouble = try reader.readDouble()
    case 37:
      self.defaultBool = try reader.readBool()
    case 38:
      self.defaultString = try reader.readString()
    case 39:
      self.defaultBytes = try reader.readBytes()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.requiredInt32 {
      writer.writeKey("\"requiredInt32\":")
      writer.writeInt32(value)
    }
    if let value = self.requiredInt64 {
      writer.writeKey("\"requiredInt64\":")
      writer.writeInt64(value)
    }
    if let value = self.requiredUint32 {
      writer.writeKey("\"requiredUint32\":")
      writer.writeUInt32(value)
    }
    if let value = self.requiredUint64 {
      writer.writeKey("\"requiredUint64\":")
      writer.writeUInt64(value)
    }
    if let value = self.requiredSint32 {
      writer.writeKey("\"requiredSint32\":")
      writer.writeInt32(value)
    }
    if let value = self.requiredSint64 {
      writer.writeKey("\"requiredSint64\":")
      writer.writeInt64(value)
    }
    if let value = self.requiredFixed32 {
      writer.writeKey("\"requiredFixed32\":")
      writer.writeUInt32(value)
    }
    if let value = self.requiredFixed64 {
      writer.writeKey("\"requiredFixed64\":")
      writer.writeUInt64(value)
    }
    if let value = self.requiredSfixed32 {
      writer.writeKey("\"requiredSfixed32\":")
      writer.writeInt32(value)
    }
    if let value = self.requiredSfixed64 {
      writer.writeKey("\"requiredSfixed64\":")
      writer.writeInt64(value)
    }
    if let value = self.requiredFloat {
      writer.writeKey("\"requiredFloat\":")
      writer.writeFloat(value)
    }
    if let value = self.requiredDouble {
      writer.writeKey("\"requiredDouble\":")
      writer.writeDouble(value)
    }
    if let value = self.requiredBool {
      writer.writeKey("\"requiredBool\":")
      writer.writeBool(value)
    }
    if let value = self.requiredString {
      writer.writeKey("\"requiredString\":")
      writer.writeString(value)
    }
    if let value = self.requiredBytes {
      writer.writeKey("\"requiredBytes\":")
      writer.writeBytes(value)
    }
    if let box = self._requiredNestedMessage {
      writer.writeKey("\"requiredNestedMessage\":")
      writer.writeMessage(box.value)
    }
    if let value = self.requiredForeignMessage {
      writer.writeKey("\"requiredForeignMessage\":")
      writer.writeMessage(value)
    }
    if let value = self.requiredNestedEnum {
      writer.writeKey("\"requiredNestedEnum\":")
      writer.writeEnum(value)
    }
    if let value = self.requiredForeignEnum {
      writer.writeKey("\"requiredForeignEnum\":")
      writer.writeEnum(value)
    }
    if let value = self.requiredStringPiece {
      writer.writeKey("\"requiredStringPiece\":")
      writer.writeString(value)
    }
    if let value = self.requiredCord {
      writer.writeKey("\"requiredCord\":")
      writer.writeString(value)
    }
    if let box = self._recursiveMessage {
      writer.writeKey("\"recursiveMessage\":")
      writer.writeMessage(box.value)
    }
    if let box = self._optionalRecursiveMessage {
      writer.writeKey("\"optionalRecursiveMessage\":")
      writer.writeMessage(box.value)
    }
    if let value = self.data {
      writer.writeKey("\"data\":")
      writer.writeMessage(value)
    }
    if let value = self.defaultInt32 {
      writer.writeKey("\"defaultInt32\":")
      writer.writeInt32(value)
    }
    if let value = self.defaultInt64 {
      writer.writeKey("\"defaultInt64\":")
      writer.writeInt64(value)
    }
    if let value = self.defaultUint32 {
      writer.writeKey("\"defaultUint32\":")
      writer.writeUInt32(value)
    }
    if let value = self.defaultUint64 {
      writer.writeKey("\"defaultUint64\":")
      writer.writeUInt64(value)
    }
    if let value = self.defaultSint32 {
      writer.writeKey("\"defaultSint32\":")
      writer.writeInt32(value)
    }
    if let value = self.defaultSint64 {
      writer.writeKey("\"defaultSint64\":")
      writer.writeInt64(value)
    }
    if let value = self.defaultFixed32 {
      writer.writeKey("\"defaultFixed32\":")
      writer.writeUInt32(value)
    }
    if let value = self.defaultFixed64 {
      writer.writeKey("\"defaultFixed64\":")
      writer.writeUInt64(value)
    }
    if let value = self.defaultSfixed32 {
      writer.writeKey("\"defaultSfixed32\":")
      writer.writeInt32(value)
    }
    if let value = self.defaultSfixed64 {
      writer.writeKey("\"defaultSfixed64\":")
      writer.writeInt64(value)
    }
    if let value = self.defaultFloat {
      writer.writeKey("\"defaultFloat\":")
      writer.writeFloat(value)
    }
    if let value = self.defaultDouble {
      writer.writeKey("\"defaultDouble\":")
      writer.writeDouble(value)
    }
    if let value = self.defaultBool {
      writer.writeKey("\"defaultBool\":")
      writer.writeBool(value)
    }
    if let value = self.defaultString {
      writer.writeKey("\"defaultString\":")
      writer.writeString(value)
    }
    if let value = self.defaultBytes {
      writer.writeKey("\"defaultBytes\":")
      writer.writeBytes(value)
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  var missingRequiredField: String? {
    if self.requiredInt32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_int32"
    }
    if self.requiredInt64 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_int64"
    }
    if self.requiredUint32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_uint32"
    }
    if self.requiredUint64 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_uint64"
    }
    if self.requiredSint32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_sint32"
    }
    if self.requiredSint64 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_sint64"
    }
    if self.requiredFixed32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_fixed32"
    }
    if self.requiredFixed64 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_fixed64"
    }
    if self.requiredSfixed32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_sfixed32"
    }
    if self.requiredSfixed64 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_sfixed64"
    }
    if self.requiredFloat == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_float"
    }
    if self.requiredDouble == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_double"
    }
    if self.requiredBool == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_bool"
    }
    if self.requiredString == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_string"
    }
    if self.requiredBytes == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_bytes"
    }
    if self._requiredNestedMessage == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_nested_message"
    }
    if let name = self.requiredNestedMessage?.missingRequiredField { return name }
    if self.requiredForeignMessage == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_foreign_message"
    }
    if self.requiredNestedEnum == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_nested_enum"
    }
    if self.requiredForeignEnum == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_foreign_enum"
    }
    if self.requiredStringPiece == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_string_piece"
    }
    if self.requiredCord == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.required_cord"
    }
    if self._recursiveMessage == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.recursive_message"
    }
    if let name = self.recursiveMessage?.missingRequiredField { return name }
    if let name = self.optionalRecursiveMessage?.missingRequiredField { return name }
    if self.data == nil { return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.data" }
    if let name = self.data?.missingRequiredField { return name }
    if self.defaultInt32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_int32"
    }
    if self.defaultInt64 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_int64"
    }
    if self.defaultUint32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_uint32"
    }
    if self.defaultUint64 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_uint64"
    }
    if self.defaultSint32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_sint32"
    }
    if self.defaultSint64 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_sint64"
    }
    if self.defaultFixed32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_fixed32"
    }
    if self.defaultFixed64 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_fixed64"
    }
    if self.defaultSfixed32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_sfixed32"
    }
    if self.defaultSfixed64 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_sfixed64"
    }
    if self.defaultFloat == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_float"
    }
    if self.defaultDouble == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_double"
    }
    if self.defaultBool == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_bool"
    }
    if self.defaultString == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_string"
    }
    if self.defaultBytes == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.default_bytes"
    }
    return nil
  }
}

// MARK: protobuf_test_messages.proto2.TestAllRequiredTypesProto2.NestedMessage

extension ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.NestedMessage {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.a = try reader.readInt32()
      case 18: try reader.readMessage(&self._corecursive)
      case 26: try reader.readMessage(&self._optionalCorecursive)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.a { writer.writeInt32(value, tag: 8) }
    if let box = self._corecursive { writer.writeMessage(box.value, tag: 18) }
    if let box = self._optionalCorecursive { writer.writeMessage(box.value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 1:
      if name.matches("a") { return 1 }
    case 11:
      if name.matches("corecursive") { return 2 }
    case 19:
      if name.matches("optionalCorecursive") { return 3 }
    case 20:
      if name.matches("optional_corecursive") { return 3 }
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
    case 3:
      try reader.readMessage(&self._optionalCorecursive)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.a {
      writer.writeKey("\"a\":")
      writer.writeInt32(value)
    }
    if let box = self._corecursive {
      writer.writeKey("\"corecursive\":")
      writer.writeMessage(box.value)
    }
    if let box = self._optionalCorecursive {
      writer.writeKey("\"optionalCorecursive\":")
      writer.writeMessage(box.value)
    }
    writer.endObject()
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  var missingRequiredField: String? {
    if self.a == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.NestedMessage.a"
    }
    if self._corecursive == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.NestedMessage.corecursive"
    }
    if let name = self.corecursive?.missingRequiredField { return name }
    if let name = self.optionalCorecursive?.missingRequiredField { return name }
    return nil
  }
}

// MARK: protobuf_test_messages.proto2.TestAllRequiredTypesProto2.Data

extension ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.Data {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 1616: self.groupInt32 = try reader.readInt32()
      case 1624: self.groupUint32 = try reader.readUInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.groupInt32 { writer.writeInt32(value, tag: 1616) }
    if let value = self.groupUint32 { writer.writeUInt32(value, tag: 1624) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("groupInt32") { return 1 }
    case 11:
      if name.matches("group_int32") { return 1 }
      if name.matches("groupUint32") { return 2 }
    case 12:
      if name.matches("group_uint32") { return 2 }
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
      self.groupInt32 = try reader.readInt32()
    case 2:
      self.groupUint32 = try reader.readUInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.groupInt32 {
      writer.writeKey("\"groupInt32\":")
      writer.writeInt32(value)
    }
    if let value = self.groupUint32 {
      writer.writeKey("\"groupUint32\":")
      writer.writeUInt32(value)
    }
    writer.endObject()
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  var missingRequiredField: String? {
    if self.groupInt32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.Data.group_int32"
    }
    if self.groupUint32 == nil {
      return "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.Data.group_uint32"
    }
    return nil
  }
}

// MARK: protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrect

extension ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrect {
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
      if try !reader.mergeExtension(key, into: &self) { try reader.skipUnknown(key) }
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.writeExtensions(of: self)
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1

extension ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1 {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 202: self.str = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.str { writer.writeString(value, tag: 202) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("str") { return 1 }
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
      self.str = try reader.readString()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.str {
      writer.writeKey("\"str\":")
      writer.writeString(value)
    }
    writer.endObject()
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  var missingRequiredField: String? {
    if self.str == nil {
      return
        "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1.str"
    }
    return nil
  }
}

// MARK: protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2

extension ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2 {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 72: self.i = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    if let value = self.i { writer.writeInt32(value, tag: 72) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 1:
      if name.matches("i") { return 1 }
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
      self.i = try reader.readInt32()
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.i {
      writer.writeKey("\"i\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  var missingRequiredField: String? {
    if self.i == nil {
      return
        "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2.i"
    }
    return nil
  }
}

// MARK: protobuf_test_messages.proto2.TestLargeOneof

extension ProtobufTestMessages.Proto2.TestLargeOneof {
  mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = ProtobufTestMessages.Proto2.TestLargeOneof.A1()
        if case .a1(let current)? = self.largeOneof { value = current }
        self.largeOneof = nil
        try reader.readMessage(&value)
        self.largeOneof = .a1(value)
      case 18:
        var value = ProtobufTestMessages.Proto2.TestLargeOneof.A2()
        if case .a2(let current)? = self.largeOneof { value = current }
        self.largeOneof = nil
        try reader.readMessage(&value)
        self.largeOneof = .a2(value)
      case 26:
        var value = ProtobufTestMessages.Proto2.TestLargeOneof.A3()
        if case .a3(let current)? = self.largeOneof { value = current }
        self.largeOneof = nil
        try reader.readMessage(&value)
        self.largeOneof = .a3(value)
      case 34:
        var value = ProtobufTestMessages.Proto2.TestLargeOneof.A4()
        if case .a4(let current)? = self.largeOneof { value = current }
        self.largeOneof = nil
        try reader.readMessage(&value)
        self.largeOneof = .a4(value)
      case 42:
        var value = ProtobufTestMessages.Proto2.TestLargeOneof.A5()
        if case .a5(let current)? = self.largeOneof { value = current }
        self.largeOneof = nil
        try reader.readMessage(&value)
        self.largeOneof = .a5(value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  func write(to writer: inout WireWriter) {
    switch self.largeOneof {
    case .a1(let value)?: writer.writeMessage(value, tag: 10)
    case .a2(let value)?: writer.writeMessage(value, tag: 18)
    case .a3(let value)?: writer.writeMessage(value, tag: 26)
    case .a4(let value)?: writer.writeMessage(value, tag: 34)
    case .a5(let value)?: writer.writeMessage(value, tag: 42)
    case nil: break
    }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 2:
      if name.matches("a1") { return 1 }
      if name.matches("a2") { return 2 }
      if name.matches("a3") { return 3 }
      if name.matches("a4") { return 4 }
      if name.matches("a5") { return 5 }
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
      try seen.insert(
        6, oneof: "protobuf_test_messages.proto2.TestLargeOneof.large_oneof", at: &reader)
      var value = ProtobufTestMessages.Proto2.TestLargeOneof.A1()
      try reader.readMessage(&value)
      self.largeOneof = .a1(value)
    case 2:
      try seen.insert(
        6, oneof: "protobuf_test_messages.proto2.TestLargeOneof.large_oneof", at: &reader)
      var value = ProtobufTestMessages.Proto2.TestLargeOneof.A2()
      try reader.readMessage(&value)
      self.largeOneof = .a2(value)
    case 3:
      try seen.insert(
        6, oneof: "protobuf_test_messages.proto2.TestLargeOneof.large_oneof", at: &reader)
      var value = ProtobufTestMessages.Proto2.TestLargeOneof.A3()
      try reader.readMessage(&value)
      self.largeOneof = .a3(value)
    case 4:
      try seen.insert(
        6, oneof: "protobuf_test_messages.proto2.TestLargeOneof.large_oneof", at: &reader)
      var value = ProtobufTestMessages.Proto2.TestLargeOneof.A4()
      try reader.readMessage(&value)
      self.largeOneof = .a4(value)
    case 5:
      try seen.insert(
        6, oneof: "protobuf_test_messages.proto2.TestLargeOneof.large_oneof", at: &reader)
      var value = ProtobufTestMessages.Proto2.TestLargeOneof.A5()
      try reader.readMessage(&value)
      self.largeOneof = .a5(value)
    default: return
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    switch self.largeOneof {
    case .a1(let value)?:
      writer.writeKey("\"a1\":")
      writer.writeMessage(value)
    case .a2(let value)?:
      writer.writeKey("\"a2\":")
      writer.writeMessage(value)
    case .a3(let value)?:
      writer.writeKey("\"a3\":")
      writer.writeMessage(value)
    case .a4(let value)?:
      writer.writeKey("\"a4\":")
      writer.writeMessage(value)
    case .a5(let value)?:
      writer.writeKey("\"a5\":")
      writer.writeMessage(value)
    case nil: break
    }
    writer.endObject()
  }
}

// MARK: protobuf_test_messages.proto2.TestLargeOneof.A1

extension ProtobufTestMessages.Proto2.TestLargeOneof.A1 {
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

// MARK: protobuf_test_messages.proto2.TestLargeOneof.A2

extension ProtobufTestMessages.Proto2.TestLargeOneof.A2 {
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

// MARK: protobuf_test_messages.proto2.TestLargeOneof.A3

extension ProtobufTestMessages.Proto2.TestLargeOneof.A3 {
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

// MARK: protobuf_test_messages.proto2.TestLargeOneof.A4

extension ProtobufTestMessages.Proto2.TestLargeOneof.A4 {
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

// MARK: protobuf_test_messages.proto2.TestLargeOneof.A5

extension ProtobufTestMessages.Proto2.TestLargeOneof.A5 {
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

extension ProtobufTestMessages.Proto2.TestAllTypesProto2 {
  /// The extension `protobuf_test_messages.proto2.extension_int32`.
  static let extensionInt32 = ExtensionField<
    ProtobufTestMessages.Proto2.TestAllTypesProto2, Int32Codec
  >(
    "protobuf_test_messages.proto2.extension_int32", number: 120)
}

extension ProtobufTestMessages.Proto2.TestAllTypesProto2 {
  /// The extension `protobuf_test_messages.proto2.extension_string`.
  static let extensionString = ExtensionField<
    ProtobufTestMessages.Proto2.TestAllTypesProto2, StringCodec
  >(
    "protobuf_test_messages.proto2.extension_string", number: 133)
}

extension ProtobufTestMessages.Proto2.TestAllTypesProto2 {
  /// The extension `protobuf_test_messages.proto2.extension_bytes`.
  static let extensionBytes = ExtensionField<
    ProtobufTestMessages.Proto2.TestAllTypesProto2, BytesCodec
  >(
    "protobuf_test_messages.proto2.extension_bytes", number: 134)
}

extension ProtobufTestMessages.Proto2.TestAllTypesProto2 {
  /// The extension `protobuf_test_messages.proto2.groupfield`.
  static let groupfield = ExtensionField<
    ProtobufTestMessages.Proto2.TestAllTypesProto2,
    GroupCodec<ProtobufTestMessages.Proto2.GroupField>
  >(
    "protobuf_test_messages.proto2.groupfield", number: 121)
}

extension ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect {
  /// The extension
  /// `protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension1.message_set_extension`.
  static let messageSetCorrectExtension1MessageSetExtension = ExtensionField<
    ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect,
    MessageCodec<ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrectExtension1>
  >(
    "protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension1.message_set_extension",
    number: 1547769)
}

extension ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect {
  /// The extension
  /// `protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension2.message_set_extension`.
  static let messageSetCorrectExtension2MessageSetExtension = ExtensionField<
    ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect,
    MessageCodec<ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrectExtension2>
  >(
    "protobuf_test_messages.proto2.TestAllTypesProto2.MessageSetCorrectExtension2.message_set_extension",
    number: 4135312)
}

extension ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect {
  /// The extension
  /// `protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof.extension_with_oneof`.
  static let extensionWithOneofExtensionWithOneof = ExtensionField<
    ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect,
    MessageCodec<ProtobufTestMessages.Proto2.TestAllTypesProto2.ExtensionWithOneof>
  >(
    "protobuf_test_messages.proto2.TestAllTypesProto2.ExtensionWithOneof.extension_with_oneof",
    number: 123456789)
}

extension ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrect {
  /// The extension
  /// `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1.message_set_extension`.
  static let messageSetCorrectExtension1MessageSetExtension = ExtensionField<
    ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrect,
    MessageCodec<ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1>
  >(
    "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1.message_set_extension",
    number: 1547769)
}

extension ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrect {
  /// The extension
  /// `protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2.message_set_extension`.
  static let messageSetCorrectExtension2MessageSetExtension = ExtensionField<
    ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrect,
    MessageCodec<ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2>
  >(
    "protobuf_test_messages.proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2.message_set_extension",
    number: 4135312)
}
