// Made by protoc-gen-pintle from google/protobuf/descriptor.proto. Do not edit.

public import Wire

extension Google.Protobuf {
  /// The message `google.protobuf.FileDescriptorSet`.
  public struct FileDescriptorSet: Message {
    /// `file`, field 1.
    public var file: [FileDescriptorProto] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.FileDescriptorSet" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.FileDescriptorProto`.
  public struct FileDescriptorProto: Message {
    /// `name`, field 1.
    public var name: String?
    /// `package`, field 2.
    public var package: String?
    /// `dependency`, field 3.
    public var dependency: [String] = []
    /// `public_dependency`, field 10.
    public var publicDependency: [Int32] = []
    /// `weak_dependency`, field 11.
    public var weakDependency: [Int32] = []
    /// `message_type`, field 4.
    public var messageType: [DescriptorProto] = []
    /// `enum_type`, field 5.
    public var enumType: [EnumDescriptorProto] = []
    /// `service`, field 6.
    public var service: [ServiceDescriptorProto] = []
    /// `extension`, field 7.
    public var `extension`: [FieldDescriptorProto] = []
    /// `options`, field 8.
    public var options: FileOptions?
    /// `source_code_info`, field 9.
    public var sourceCodeInfo: SourceCodeInfo?
    /// `syntax`, field 12.
    public var syntax: String?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.FileDescriptorProto" }

    /// `name`, or its default when it is not set.
    public var nameOrDefault: String { self.name ?? "" }

    /// `package`, or its default when it is not set.
    public var packageOrDefault: String { self.package ?? "" }

    /// `syntax`, or its default when it is not set.
    public var syntaxOrDefault: String { self.syntax ?? "" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.DescriptorProto`.
  public struct DescriptorProto: Message {
    /// `name`, field 1.
    public var name: String?
    /// `field`, field 2.
    public var field: [FieldDescriptorProto] = []
    /// `extension`, field 6.
    public var `extension`: [FieldDescriptorProto] = []
    /// `nested_type`, field 3.
    public var nestedType: [DescriptorProto] = []
    /// `enum_type`, field 4.
    public var enumType: [EnumDescriptorProto] = []
    /// `extension_range`, field 5.
    public var extensionRange: [DescriptorProto.ExtensionRange] = []
    /// `oneof_decl`, field 8.
    public var oneofDecl: [OneofDescriptorProto] = []
    /// `options`, field 7.
    public var options: MessageOptions?
    /// `reserved_range`, field 9.
    public var reservedRange: [DescriptorProto.ReservedRange] = []
    /// `reserved_name`, field 10.
    public var reservedName: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.DescriptorProto" }

    /// `name`, or its default when it is not set.
    public var nameOrDefault: String { self.name ?? "" }

    /// The message `google.protobuf.DescriptorProto.ExtensionRange`.
    public struct ExtensionRange: Message {
      /// `start`, field 1.
      public var start: Int32?
      /// `end`, field 2.
      public var end: Int32?
      /// `options`, field 3.
      public var options: ExtensionRangeOptions?
      /// Fields that were received and are not known to this version.
      public var unknownFields = UnknownFields()

      public init() {}

      public static var messageName: String { "google.protobuf.DescriptorProto.ExtensionRange" }

      /// `start`, or its default when it is not set.
      public var startOrDefault: Int32 { self.start ?? 0 }

      /// `end`, or its default when it is not set.
      public var endOrDefault: Int32 { self.end ?? 0 }
    }

    /// The message `google.protobuf.DescriptorProto.ReservedRange`.
    public struct ReservedRange: Message {
      /// `start`, field 1.
      public var start: Int32?
      /// `end`, field 2.
      public var end: Int32?
      /// Fields that were received and are not known to this version.
      public var unknownFields = UnknownFields()

      public init() {}

      public static var messageName: String { "google.protobuf.DescriptorProto.ReservedRange" }

      /// `start`, or its default when it is not set.
      public var startOrDefault: Int32 { self.start ?? 0 }

      /// `end`, or its default when it is not set.
      public var endOrDefault: Int32 { self.end ?? 0 }
    }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.ExtensionRangeOptions`.
  public struct ExtensionRangeOptions: Message {
    /// `uninterpreted_option`, field 999.
    public var uninterpretedOption: [UninterpretedOption] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.ExtensionRangeOptions" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.FieldDescriptorProto`.
  public struct FieldDescriptorProto: Message {
    /// `name`, field 1.
    public var name: String?
    /// `number`, field 3.
    public var number: Int32?
    /// `label`, field 4.
    public var label: FieldDescriptorProto.Label?
    /// `type`, field 5.
    public var type: FieldDescriptorProto.TypeEnum?
    /// `type_name`, field 6.
    public var typeName: String?
    /// `extendee`, field 2.
    public var extendee: String?
    /// `default_value`, field 7.
    public var defaultValue: String?
    /// `oneof_index`, field 9.
    public var oneofIndex: Int32?
    /// `json_name`, field 10.
    public var jsonName: String?
    /// `options`, field 8.
    public var options: FieldOptions?
    /// `proto3_optional`, field 17.
    public var proto3Optional: Bool?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.FieldDescriptorProto" }

    /// `name`, or its default when it is not set.
    public var nameOrDefault: String { self.name ?? "" }

    /// `number`, or its default when it is not set.
    public var numberOrDefault: Int32 { self.number ?? 0 }

    /// `label`, or its default when it is not set.
    public var labelOrDefault: FieldDescriptorProto.Label {
      self.label ?? FieldDescriptorProto.Label.optional
    }

    /// `type`, or its default when it is not set.
    public var typeOrDefault: FieldDescriptorProto.TypeEnum {
      self.type ?? FieldDescriptorProto.TypeEnum.double
    }

    /// `type_name`, or its default when it is not set.
    public var typeNameOrDefault: String { self.typeName ?? "" }

    /// `extendee`, or its default when it is not set.
    public var extendeeOrDefault: String { self.extendee ?? "" }

    /// `default_value`, or its default when it is not set.
    public var defaultValueOrDefault: String { self.defaultValue ?? "" }

    /// `oneof_index`, or its default when it is not set.
    public var oneofIndexOrDefault: Int32 { self.oneofIndex ?? 0 }

    /// `json_name`, or its default when it is not set.
    public var jsonNameOrDefault: String { self.jsonName ?? "" }

    /// `proto3_optional`, or its default when it is not set.
    public var proto3OptionalOrDefault: Bool { self.proto3Optional ?? false }

    /// The enum `google.protobuf.FieldDescriptorProto.Type`.
    public enum TypeEnum: WireEnum {
      /// `TYPE_DOUBLE`, number 1.
      case double
      /// `TYPE_FLOAT`, number 2.
      case float
      /// `TYPE_INT64`, number 3.
      case int64
      /// `TYPE_UINT64`, number 4.
      case uint64
      /// `TYPE_INT32`, number 5.
      case int32
      /// `TYPE_FIXED64`, number 6.
      case fixed64
      /// `TYPE_FIXED32`, number 7.
      case fixed32
      /// `TYPE_BOOL`, number 8.
      case bool
      /// `TYPE_STRING`, number 9.
      case string
      /// `TYPE_GROUP`, number 10.
      case group
      /// `TYPE_MESSAGE`, number 11.
      case message
      /// `TYPE_BYTES`, number 12.
      case bytes
      /// `TYPE_UINT32`, number 13.
      case uint32
      /// `TYPE_ENUM`, number 14.
      case `enum`
      /// `TYPE_SFIXED32`, number 15.
      case sfixed32
      /// `TYPE_SFIXED64`, number 16.
      case sfixed64
      /// `TYPE_SINT32`, number 17.
      case sint32
      /// `TYPE_SINT64`, number 18.
      case sint64

      public init?(rawValue: Int32) {
        switch rawValue {
        case 1: self = .double
        case 2: self = .float
        case 3: self = .int64
        case 4: self = .uint64
        case 5: self = .int32
        case 6: self = .fixed64
        case 7: self = .fixed32
        case 8: self = .bool
        case 9: self = .string
        case 10: self = .group
        case 11: self = .message
        case 12: self = .bytes
        case 13: self = .uint32
        case 14: self = .`enum`
        case 15: self = .sfixed32
        case 16: self = .sfixed64
        case 17: self = .sint32
        case 18: self = .sint64
        default: return nil
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .double: 1
        case .float: 2
        case .int64: 3
        case .uint64: 4
        case .int32: 5
        case .fixed64: 6
        case .fixed32: 7
        case .bool: 8
        case .string: 9
        case .group: 10
        case .message: 11
        case .bytes: 12
        case .uint32: 13
        case .`enum`: 14
        case .sfixed32: 15
        case .sfixed64: 16
        case .sint32: 17
        case .sint64: 18
        }
      }

      public init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 9:
          if jsonName.matches("TYPE_BOOL") {
            self = .bool
          } else if jsonName.matches("TYPE_ENUM") {
            self = .`enum`
          } else {
            return nil
          }
        case 10:
          if jsonName.matches("TYPE_FLOAT") {
            self = .float
          } else if jsonName.matches("TYPE_INT64") {
            self = .int64
          } else if jsonName.matches("TYPE_INT32") {
            self = .int32
          } else if jsonName.matches("TYPE_GROUP") {
            self = .group
          } else if jsonName.matches("TYPE_BYTES") {
            self = .bytes
          } else {
            return nil
          }
        case 11:
          if jsonName.matches("TYPE_DOUBLE") {
            self = .double
          } else if jsonName.matches("TYPE_UINT64") {
            self = .uint64
          } else if jsonName.matches("TYPE_STRING") {
            self = .string
          } else if jsonName.matches("TYPE_UINT32") {
            self = .uint32
          } else if jsonName.matches("TYPE_SINT32") {
            self = .sint32
          } else if jsonName.matches("TYPE_SINT64") {
            self = .sint64
          } else {
            return nil
          }
        case 12:
          if jsonName.matches("TYPE_FIXED64") {
            self = .fixed64
          } else if jsonName.matches("TYPE_FIXED32") {
            self = .fixed32
          } else if jsonName.matches("TYPE_MESSAGE") {
            self = .message
          } else {
            return nil
          }
        case 13:
          if jsonName.matches("TYPE_SFIXED32") {
            self = .sfixed32
          } else if jsonName.matches("TYPE_SFIXED64") {
            self = .sfixed64
          } else {
            return nil
          }
        default: return nil
        }
      }

      public var jsonName: StaticString? {
        switch self {
        case .double: "TYPE_DOUBLE"
        case .float: "TYPE_FLOAT"
        case .int64: "TYPE_INT64"
        case .uint64: "TYPE_UINT64"
        case .int32: "TYPE_INT32"
        case .fixed64: "TYPE_FIXED64"
        case .fixed32: "TYPE_FIXED32"
        case .bool: "TYPE_BOOL"
        case .string: "TYPE_STRING"
        case .group: "TYPE_GROUP"
        case .message: "TYPE_MESSAGE"
        case .bytes: "TYPE_BYTES"
        case .uint32: "TYPE_UINT32"
        case .`enum`: "TYPE_ENUM"
        case .sfixed32: "TYPE_SFIXED32"
        case .sfixed64: "TYPE_SFIXED64"
        case .sint32: "TYPE_SINT32"
        case .sint64: "TYPE_SINT64"
        }
      }

      public static var isClosed: Bool { true }
    }

    /// The enum `google.protobuf.FieldDescriptorProto.Label`.
    public enum Label: WireEnum {
      /// `LABEL_OPTIONAL`, number 1.
      case optional
      /// `LABEL_REQUIRED`, number 2.
      case required
      /// `LABEL_REPEATED`, number 3.
      case repeated

      public init?(rawValue: Int32) {
        switch rawValue {
        case 1: self = .optional
        case 2: self = .required
        case 3: self = .repeated
        default: return nil
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .optional: 1
        case .required: 2
        case .repeated: 3
        }
      }

      public init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 14:
          if jsonName.matches("LABEL_OPTIONAL") {
            self = .optional
          } else if jsonName.matches("LABEL_REQUIRED") {
            self = .required
          } else if jsonName.matches("LABEL_REPEATED") {
            self = .repeated
          } else {
            return nil
          }
        default: return nil
        }
      }

      public var jsonName: StaticString? {
        switch self {
        case .optional: "LABEL_OPTIONAL"
        case .required: "LABEL_REQUIRED"
        case .repeated: "LABEL_REPEATED"
        }
      }

      public static var isClosed: Bool { true }
    }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.OneofDescriptorProto`.
  public struct OneofDescriptorProto: Message {
    /// `name`, field 1.
    public var name: String?
    /// `options`, field 2.
    public var options: OneofOptions?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.OneofDescriptorProto" }

    /// `name`, or its default when it is not set.
    public var nameOrDefault: String { self.name ?? "" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.EnumDescriptorProto`.
  public struct EnumDescriptorProto: Message {
    /// `name`, field 1.
    public var name: String?
    /// `value`, field 2.
    public var value: [EnumValueDescriptorProto] = []
    /// `options`, field 3.
    public var options: EnumOptions?
    /// `reserved_range`, field 4.
    public var reservedRange: [EnumDescriptorProto.EnumReservedRange] = []
    /// `reserved_name`, field 5.
    public var reservedName: [String] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.EnumDescriptorProto" }

    /// `name`, or its default when it is not set.
    public var nameOrDefault: String { self.name ?? "" }

    /// The message `google.protobuf.EnumDescriptorProto.EnumReservedRange`.
    public struct EnumReservedRange: Message {
      /// `start`, field 1.
      public var start: Int32?
      /// `end`, field 2.
      public var end: Int32?
      /// Fields that were received and are not known to this version.
      public var unknownFields = UnknownFields()

      public init() {}

      public static var messageName: String {
        "google.protobuf.EnumDescriptorProto.EnumReservedRange"
      }

      /// `start`, or its default when it is not set.
      public var startOrDefault: Int32 { self.start ?? 0 }

      /// `end`, or its default when it is not set.
      public var endOrDefault: Int32 { self.end ?? 0 }
    }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.EnumValueDescriptorProto`.
  public struct EnumValueDescriptorProto: Message {
    /// `name`, field 1.
    public var name: String?
    /// `number`, field 2.
    public var number: Int32?
    /// `options`, field 3.
    public var options: EnumValueOptions?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.EnumValueDescriptorProto" }

    /// `name`, or its default when it is not set.
    public var nameOrDefault: String { self.name ?? "" }

    /// `number`, or its default when it is not set.
    public var numberOrDefault: Int32 { self.number ?? 0 }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.ServiceDescriptorProto`.
  public struct ServiceDescriptorProto: Message {
    /// `name`, field 1.
    public var name: String?
    /// `method`, field 2.
    public var method: [MethodDescriptorProto] = []
    /// `options`, field 3.
    public var options: ServiceOptions?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.ServiceDescriptorProto" }

    /// `name`, or its default when it is not set.
    public var nameOrDefault: String { self.name ?? "" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.MethodDescriptorProto`.
  public struct MethodDescriptorProto: Message {
    /// `name`, field 1.
    public var name: String?
    /// `input_type`, field 2.
    public var inputType: String?
    /// `output_type`, field 3.
    public var outputType: String?
    /// `options`, field 4.
    public var options: MethodOptions?
    /// `client_streaming`, field 5.
    public var clientStreaming: Bool?
    /// `server_streaming`, field 6.
    public var serverStreaming: Bool?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.MethodDescriptorProto" }

    /// `name`, or its default when it is not set.
    public var nameOrDefault: String { self.name ?? "" }

    /// `input_type`, or its default when it is not set.
    public var inputTypeOrDefault: String { self.inputType ?? "" }

    /// `output_type`, or its default when it is not set.
    public var outputTypeOrDefault: String { self.outputType ?? "" }

    /// `client_streaming`, or its default when it is not set.
    public var clientStreamingOrDefault: Bool { self.clientStreaming ?? false }

    /// `server_streaming`, or its default when it is not set.
    public var serverStreamingOrDefault: Bool { self.serverStreaming ?? false }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.FileOptions`.
  public struct FileOptions: Message {
    /// `java_package`, field 1.
    public var javaPackage: String?
    /// `java_outer_classname`, field 8.
    public var javaOuterClassname: String?
    /// `java_multiple_files`, field 10.
    public var javaMultipleFiles: Bool?
    /// `java_generate_equals_and_hash`, field 20.
    public var javaGenerateEqualsAndHash: Bool?
    /// `java_string_check_utf8`, field 27.
    public var javaStringCheckUtf8: Bool?
    /// `optimize_for`, field 9.
    public var optimizeFor: FileOptions.OptimizeMode?
    /// `go_package`, field 11.
    public var goPackage: String?
    /// `cc_generic_services`, field 16.
    public var ccGenericServices: Bool?
    /// `java_generic_services`, field 17.
    public var javaGenericServices: Bool?
    /// `py_generic_services`, field 18.
    public var pyGenericServices: Bool?
    /// `php_generic_services`, field 42.
    public var phpGenericServices: Bool?
    /// `deprecated`, field 23.
    public var deprecated: Bool?
    /// `cc_enable_arenas`, field 31.
    public var ccEnableArenas: Bool?
    /// `objc_class_prefix`, field 36.
    public var objcClassPrefix: String?
    /// `csharp_namespace`, field 37.
    public var csharpNamespace: String?
    /// `swift_prefix`, field 39.
    public var swiftPrefix: String?
    /// `php_class_prefix`, field 40.
    public var phpClassPrefix: String?
    /// `php_namespace`, field 41.
    public var phpNamespace: String?
    /// `php_metadata_namespace`, field 44.
    public var phpMetadataNamespace: String?
    /// `ruby_package`, field 45.
    public var rubyPackage: String?
    /// `uninterpreted_option`, field 999.
    public var uninterpretedOption: [UninterpretedOption] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.FileOptions" }

    /// `java_package`, or its default when it is not set.
    public var javaPackageOrDefault: String { self.javaPackage ?? "" }

    /// `java_outer_classname`, or its default when it is not set.
    public var javaOuterClassnameOrDefault: String { self.javaOuterClassname ?? "" }

    /// `java_multiple_files`, or its default when it is not set.
    public var javaMultipleFilesOrDefault: Bool { self.javaMultipleFiles ?? false }

    /// `java_generate_equals_and_hash`, or its default when it is not set.
    public var javaGenerateEqualsAndHashOrDefault: Bool { self.javaGenerateEqualsAndHash ?? false }

    /// `java_string_check_utf8`, or its default when it is not set.
    public var javaStringCheckUtf8OrDefault: Bool { self.javaStringCheckUtf8 ?? false }

    /// `optimize_for`, or its default when it is not set.
    public var optimizeForOrDefault: FileOptions.OptimizeMode {
      self.optimizeFor ?? FileOptions.OptimizeMode.speed
    }

    /// `go_package`, or its default when it is not set.
    public var goPackageOrDefault: String { self.goPackage ?? "" }

    /// `cc_generic_services`, or its default when it is not set.
    public var ccGenericServicesOrDefault: Bool { self.ccGenericServices ?? false }

    /// `java_generic_services`, or its default when it is not set.
    public var javaGenericServicesOrDefault: Bool { self.javaGenericServices ?? false }

    /// `py_generic_services`, or its default when it is not set.
    public var pyGenericServicesOrDefault: Bool { self.pyGenericServices ?? false }

    /// `php_generic_services`, or its default when it is not set.
    public var phpGenericServicesOrDefault: Bool { self.phpGenericServices ?? false }

    /// `deprecated`, or its default when it is not set.
    public var deprecatedOrDefault: Bool { self.deprecated ?? false }

    /// `cc_enable_arenas`, or its default when it is not set.
    public var ccEnableArenasOrDefault: Bool { self.ccEnableArenas ?? true }

    /// `objc_class_prefix`, or its default when it is not set.
    public var objcClassPrefixOrDefault: String { self.objcClassPrefix ?? "" }

    /// `csharp_namespace`, or its default when it is not set.
    public var csharpNamespaceOrDefault: String { self.csharpNamespace ?? "" }

    /// `swift_prefix`, or its default when it is not set.
    public var swiftPrefixOrDefault: String { self.swiftPrefix ?? "" }

    /// `php_class_prefix`, or its default when it is not set.
    public var phpClassPrefixOrDefault: String { self.phpClassPrefix ?? "" }

    /// `php_namespace`, or its default when it is not set.
    public var phpNamespaceOrDefault: String { self.phpNamespace ?? "" }

    /// `php_metadata_namespace`, or its default when it is not set.
    public var phpMetadataNamespaceOrDefault: String { self.phpMetadataNamespace ?? "" }

    /// `ruby_package`, or its default when it is not set.
    public var rubyPackageOrDefault: String { self.rubyPackage ?? "" }

    /// The enum `google.protobuf.FileOptions.OptimizeMode`.
    public enum OptimizeMode: WireEnum {
      /// `SPEED`, number 1.
      case speed
      /// `CODE_SIZE`, number 2.
      case codeSize
      /// `LITE_RUNTIME`, number 3.
      case liteRuntime

      public init?(rawValue: Int32) {
        switch rawValue {
        case 1: self = .speed
        case 2: self = .codeSize
        case 3: self = .liteRuntime
        default: return nil
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .speed: 1
        case .codeSize: 2
        case .liteRuntime: 3
        }
      }

      public init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 5:
          if jsonName.matches("SPEED") {
            self = .speed
          } else {
            return nil
          }
        case 9:
          if jsonName.matches("CODE_SIZE") {
            self = .codeSize
          } else {
            return nil
          }
        case 12:
          if jsonName.matches("LITE_RUNTIME") {
            self = .liteRuntime
          } else {
            return nil
          }
        default: return nil
        }
      }

      public var jsonName: StaticString? {
        switch self {
        case .speed: "SPEED"
        case .codeSize: "CODE_SIZE"
        case .liteRuntime: "LITE_RUNTIME"
        }
      }

      public static var isClosed: Bool { true }
    }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.MessageOptions`.
  public struct MessageOptions: Message {
    /// `message_set_wire_format`, field 1.
    public var messageSetWireFormat: Bool?
    /// `no_standard_descriptor_accessor`, field 2.
    public var noStandardDescriptorAccessor: Bool?
    /// `deprecated`, field 3.
    public var deprecated: Bool?
    /// `map_entry`, field 7.
    public var mapEntry: Bool?
    /// `uninterpreted_option`, field 999.
    public var uninterpretedOption: [UninterpretedOption] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.MessageOptions" }

    /// `message_set_wire_format`, or its default when it is not set.
    public var messageSetWireFormatOrDefault: Bool { self.messageSetWireFormat ?? false }

    /// `no_standard_descriptor_accessor`, or its default when it is not set.
    public var noStandardDescriptorAccessorOrDefault: Bool {
      self.noStandardDescriptorAccessor ?? false
    }

    /// `deprecated`, or its default when it is not set.
    public var deprecatedOrDefault: Bool { self.deprecated ?? false }

    /// `map_entry`, or its default when it is not set.
    public var mapEntryOrDefault: Bool { self.mapEntry ?? false }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.FieldOptions`.
  public struct FieldOptions: Message {
    /// `ctype`, field 1.
    public var ctype: FieldOptions.CType?
    /// `packed`, field 2.
    public var packed: Bool?
    /// `jstype`, field 6.
    public var jstype: FieldOptions.JSType?
    /// `lazy`, field 5.
    public var lazy: Bool?
    /// `unverified_lazy`, field 15.
    public var unverifiedLazy: Bool?
    /// `deprecated`, field 3.
    public var deprecated: Bool?
    /// `weak`, field 10.
    public var weak: Bool?
    /// `uninterpreted_option`, field 999.
    public var uninterpretedOption: [UninterpretedOption] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.FieldOptions" }

    /// `ctype`, or its default when it is not set.
    public var ctypeOrDefault: FieldOptions.CType { self.ctype ?? FieldOptions.CType.string }

    /// `packed`, or its default when it is not set.
    public var packedOrDefault: Bool { self.packed ?? false }

    /// `jstype`, or its default when it is not set.
    public var jstypeOrDefault: FieldOptions.JSType { self.jstype ?? FieldOptions.JSType.jsNormal }

    /// `lazy`, or its default when it is not set.
    public var lazyOrDefault: Bool { self.lazy ?? false }

    /// `unverified_lazy`, or its default when it is not set.
    public var unverifiedLazyOrDefault: Bool { self.unverifiedLazy ?? false }

    /// `deprecated`, or its default when it is not set.
    public var deprecatedOrDefault: Bool { self.deprecated ?? false }

    /// `weak`, or its default when it is not set.
    public var weakOrDefault: Bool { self.weak ?? false }

    /// The enum `google.protobuf.FieldOptions.CType`.
    public enum CType: WireEnum {
      /// `STRING`, number 0.
      case string
      /// `CORD`, number 1.
      case cord
      /// `STRING_PIECE`, number 2.
      case stringPiece

      public init?(rawValue: Int32) {
        switch rawValue {
        case 0: self = .string
        case 1: self = .cord
        case 2: self = .stringPiece
        default: return nil
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .string: 0
        case .cord: 1
        case .stringPiece: 2
        }
      }

      public init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 4:
          if jsonName.matches("CORD") {
            self = .cord
          } else {
            return nil
          }
        case 6:
          if jsonName.matches("STRING") {
            self = .string
          } else {
            return nil
          }
        case 12:
          if jsonName.matches("STRING_PIECE") {
            self = .stringPiece
          } else {
            return nil
          }
        default: return nil
        }
      }

      public var jsonName: StaticString? {
        switch self {
        case .string: "STRING"
        case .cord: "CORD"
        case .stringPiece: "STRING_PIECE"
        }
      }

      public static var isClosed: Bool { true }
    }

    /// The enum `google.protobuf.FieldOptions.JSType`.
    public enum JSType: WireEnum {
      /// `JS_NORMAL`, number 0.
      case jsNormal
      /// `JS_STRING`, number 1.
      case jsString
      /// `JS_NUMBER`, number 2.
      case jsNumber

      public init?(rawValue: Int32) {
        switch rawValue {
        case 0: self = .jsNormal
        case 1: self = .jsString
        case 2: self = .jsNumber
        default: return nil
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .jsNormal: 0
        case .jsString: 1
        case .jsNumber: 2
        }
      }

      public init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 9:
          if jsonName.matches("JS_NORMAL") {
            self = .jsNormal
          } else if jsonName.matches("JS_STRING") {
            self = .jsString
          } else if jsonName.matches("JS_NUMBER") {
            self = .jsNumber
          } else {
            return nil
          }
        default: return nil
        }
      }

      public var jsonName: StaticString? {
        switch self {
        case .jsNormal: "JS_NORMAL"
        case .jsString: "JS_STRING"
        case .jsNumber: "JS_NUMBER"
        }
      }

      public static var isClosed: Bool { true }
    }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.OneofOptions`.
  public struct OneofOptions: Message {
    /// `uninterpreted_option`, field 999.
    public var uninterpretedOption: [UninterpretedOption] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.OneofOptions" }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.EnumOptions`.
  public struct EnumOptions: Message {
    /// `allow_alias`, field 2.
    public var allowAlias: Bool?
    /// `deprecated`, field 3.
    public var deprecated: Bool?
    /// `uninterpreted_option`, field 999.
    public var uninterpretedOption: [UninterpretedOption] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.EnumOptions" }

    /// `allow_alias`, or its default when it is not set.
    public var allowAliasOrDefault: Bool { self.allowAlias ?? false }

    /// `deprecated`, or its default when it is not set.
    public var deprecatedOrDefault: Bool { self.deprecated ?? false }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.EnumValueOptions`.
  public struct EnumValueOptions: Message {
    /// `deprecated`, field 1.
    public var deprecated: Bool?
    /// `uninterpreted_option`, field 999.
    public var uninterpretedOption: [UninterpretedOption] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.EnumValueOptions" }

    /// `deprecated`, or its default when it is not set.
    public var deprecatedOrDefault: Bool { self.deprecated ?? false }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.ServiceOptions`.
  public struct ServiceOptions: Message {
    /// `deprecated`, field 33.
    public var deprecated: Bool?
    /// `uninterpreted_option`, field 999.
    public var uninterpretedOption: [UninterpretedOption] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.ServiceOptions" }

    /// `deprecated`, or its default when it is not set.
    public var deprecatedOrDefault: Bool { self.deprecated ?? false }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.MethodOptions`.
  public struct MethodOptions: Message {
    /// `deprecated`, field 33.
    public var deprecated: Bool?
    /// `idempotency_level`, field 34.
    public var idempotencyLevel: MethodOptions.IdempotencyLevel?
    /// `uninterpreted_option`, field 999.
    public var uninterpretedOption: [UninterpretedOption] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.MethodOptions" }

    /// `deprecated`, or its default when it is not set.
    public var deprecatedOrDefault: Bool { self.deprecated ?? false }

    /// `idempotency_level`, or its default when it is not set.
    public var idempotencyLevelOrDefault: MethodOptions.IdempotencyLevel {
      self.idempotencyLevel ?? MethodOptions.IdempotencyLevel.idempotencyUnknown
    }

    /// The enum `google.protobuf.MethodOptions.IdempotencyLevel`.
    public enum IdempotencyLevel: WireEnum {
      /// `IDEMPOTENCY_UNKNOWN`, number 0.
      case idempotencyUnknown
      /// `NO_SIDE_EFFECTS`, number 1.
      case noSideEffects
      /// `IDEMPOTENT`, number 2.
      case idempotent

      public init?(rawValue: Int32) {
        switch rawValue {
        case 0: self = .idempotencyUnknown
        case 1: self = .noSideEffects
        case 2: self = .idempotent
        default: return nil
        }
      }

      public var rawValue: Int32 {
        switch self {
        case .idempotencyUnknown: 0
        case .noSideEffects: 1
        case .idempotent: 2
        }
      }

      public init?(jsonName: UnsafeRawBufferPointer) {
        switch jsonName.count {
        case 10:
          if jsonName.matches("IDEMPOTENT") {
            self = .idempotent
          } else {
            return nil
          }
        case 15:
          if jsonName.matches("NO_SIDE_EFFECTS") {
            self = .noSideEffects
          } else {
            return nil
          }
        case 19:
          if jsonName.matches("IDEMPOTENCY_UNKNOWN") {
            self = .idempotencyUnknown
          } else {
            return nil
          }
        default: return nil
        }
      }

      public var jsonName: StaticString? {
        switch self {
        case .idempotencyUnknown: "IDEMPOTENCY_UNKNOWN"
        case .noSideEffects: "NO_SIDE_EFFECTS"
        case .idempotent: "IDEMPOTENT"
        }
      }

      public static var isClosed: Bool { true }
    }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.UninterpretedOption`.
  public struct UninterpretedOption: Message {
    /// `name`, field 2.
    public var name: [UninterpretedOption.NamePart] = []
    /// `identifier_value`, field 3.
    public var identifierValue: String?
    /// `positive_int_value`, field 4.
    public var positiveIntValue: UInt64?
    /// `negative_int_value`, field 5.
    public var negativeIntValue: Int64?
    /// `double_value`, field 6.
    public var doubleValue: Double?
    /// `string_value`, field 7.
    public var stringValue: [UInt8]?
    /// `aggregate_value`, field 8.
    public var aggregateValue: String?
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.UninterpretedOption" }

    /// `identifier_value`, or its default when it is not set.
    public var identifierValueOrDefault: String { self.identifierValue ?? "" }

    /// `positive_int_value`, or its default when it is not set.
    public var positiveIntValueOrDefault: UInt64 { self.positiveIntValue ?? 0 }

    /// `negative_int_value`, or its default when it is not set.
    public var negativeIntValueOrDefault: Int64 { self.negativeIntValue ?? 0 }

    /// `double_value`, or its default when it is not set.
    public var doubleValueOrDefault: Double { self.doubleValue ?? 0 }

    /// `string_value`, or its default when it is not set.
    public var stringValueOrDefault: [UInt8] { self.stringValue ?? [] }

    /// `aggregate_value`, or its default when it is not set.
    public var aggregateValueOrDefault: String { self.aggregateValue ?? "" }

    /// The message `google.protobuf.UninterpretedOption.NamePart`.
    public struct NamePart: Message {
      /// `name_part`, field 1.
      public var namePart: String?
      /// `is_extension`, field 2.
      public var isExtension: Bool?
      /// Fields that were received and are not known to this version.
      public var unknownFields = UnknownFields()

      public init() {}

      public static var messageName: String { "google.protobuf.UninterpretedOption.NamePart" }

      /// `name_part`, or its default when it is not set.
      public var namePartOrDefault: String { self.namePart ?? "" }

      /// `is_extension`, or its default when it is not set.
      public var isExtensionOrDefault: Bool { self.isExtension ?? false }
    }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.SourceCodeInfo`.
  public struct SourceCodeInfo: Message {
    /// `location`, field 1.
    public var location: [SourceCodeInfo.Location] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.SourceCodeInfo" }

    /// The message `google.protobuf.SourceCodeInfo.Location`.
    public struct Location: Message {
      /// `path`, field 1.
      public var path: [Int32] = []
      /// `span`, field 2.
      public var span: [Int32] = []
      /// `leading_comments`, field 3.
      public var leadingComments: String?
      /// `trailing_comments`, field 4.
      public var trailingComments: String?
      /// `leading_detached_comments`, field 6.
      public var leadingDetachedComments: [String] = []
      /// Fields that were received and are not known to this version.
      public var unknownFields = UnknownFields()

      public init() {}

      public static var messageName: String { "google.protobuf.SourceCodeInfo.Location" }

      /// `leading_comments`, or its default when it is not set.
      public var leadingCommentsOrDefault: String { self.leadingComments ?? "" }

      /// `trailing_comments`, or its default when it is not set.
      public var trailingCommentsOrDefault: String { self.trailingComments ?? "" }
    }
  }
}

extension Google.Protobuf {
  /// The message `google.protobuf.GeneratedCodeInfo`.
  public struct GeneratedCodeInfo: Message {
    /// `annotation`, field 1.
    public var annotation: [GeneratedCodeInfo.Annotation] = []
    /// Fields that were received and are not known to this version.
    public var unknownFields = UnknownFields()

    public init() {}

    public static var messageName: String { "google.protobuf.GeneratedCodeInfo" }

    /// The message `google.protobuf.GeneratedCodeInfo.Annotation`.
    public struct Annotation: Message {
      /// `path`, field 1.
      public var path: [Int32] = []
      /// `source_file`, field 2.
      public var sourceFile: String?
      /// `begin`, field 3.
      public var begin: Int32?
      /// `end`, field 4.
      public var end: Int32?
      /// Fields that were received and are not known to this version.
      public var unknownFields = UnknownFields()

      public init() {}

      public static var messageName: String { "google.protobuf.GeneratedCodeInfo.Annotation" }

      /// `source_file`, or its default when it is not set.
      public var sourceFileOrDefault: String { self.sourceFile ?? "" }

      /// `begin`, or its default when it is not set.
      public var beginOrDefault: Int32 { self.begin ?? 0 }

      /// `end`, or its default when it is not set.
      public var endOrDefault: Int32 { self.end ?? 0 }
    }
  }
}

// MARK: google.protobuf.FileDescriptorSet

extension Google.Protobuf.FileDescriptorSet {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Google.Protobuf.FileDescriptorProto()
        try reader.readMessage(&value)
        self.file.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.file { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("file") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.FileDescriptorProto()
        try reader.readMessage(&value)
        self.file.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.file.isEmpty || writer.writesDefaults {
      writer.writeKey("\"file\":")
      writer.writeArray(self.file) {
        (writer: inout JSONWriter, value: Google.Protobuf.FileDescriptorProto) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.file) {
        (writer: inout JSONWriter, value: Google.Protobuf.FileDescriptorProto) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.file {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.FileDescriptorProto

extension Google.Protobuf.FileDescriptorProto {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.package = try reader.readString()
      case 26:
        self.dependency.append(read: try reader.readString())
      case 34:
        var value = Google.Protobuf.DescriptorProto()
        try reader.readMessage(&value)
        self.messageType.append(read: consume value)
      case 42:
        var value = Google.Protobuf.EnumDescriptorProto()
        try reader.readMessage(&value)
        self.enumType.append(read: consume value)
      case 50:
        var value = Google.Protobuf.ServiceDescriptorProto()
        try reader.readMessage(&value)
        self.service.append(read: consume value)
      case 58:
        var value = Google.Protobuf.FieldDescriptorProto()
        try reader.readMessage(&value)
        self.`extension`.append(read: consume value)
      case 66: try reader.readMessage(&self.options)
      case 74: try reader.readMessage(&self.sourceCodeInfo)
      case 80:
        self.publicDependency.append(read: try reader.readInt32())
      case 82:
        try reader.readPackedInt32(into: &self.publicDependency)
      case 88:
        self.weakDependency.append(read: try reader.readInt32())
      case 90:
        try reader.readPackedInt32(into: &self.weakDependency)
      case 98: self.syntax = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.name { writer.writeString(value, tag: 10) }
    if let value = self.package { writer.writeString(value, tag: 18) }
    for value in self.dependency { writer.writeString(value, tag: 26) }
    for value in self.messageType { writer.writeMessage(value, tag: 34) }
    for value in self.enumType { writer.writeMessage(value, tag: 42) }
    for value in self.service { writer.writeMessage(value, tag: 50) }
    for value in self.`extension` { writer.writeMessage(value, tag: 58) }
    if let value = self.options { writer.writeMessage(value, tag: 66) }
    if let value = self.sourceCodeInfo { writer.writeMessage(value, tag: 74) }
    for value in self.publicDependency { writer.writeInt32(value, tag: 80) }
    for value in self.weakDependency { writer.writeInt32(value, tag: 88) }
    if let value = self.syntax { writer.writeString(value, tag: 98) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 6:
      if name.matches("syntax") { return 12 }
    case 7:
      if name.matches("package") { return 2 }
      if name.matches("service") { return 8 }
      if name.matches("options") { return 10 }
    case 8:
      if name.matches("enumType") { return 7 }
    case 9:
      if name.matches("enum_type") { return 7 }
      if name.matches("extension") { return 9 }
    case 10:
      if name.matches("dependency") { return 3 }
    case 11:
      if name.matches("messageType") { return 6 }
    case 12:
      if name.matches("message_type") { return 6 }
    case 14:
      if name.matches("weakDependency") { return 5 }
      if name.matches("sourceCodeInfo") { return 11 }
    case 15:
      if name.matches("weak_dependency") { return 5 }
    case 16:
      if name.matches("publicDependency") { return 4 }
      if name.matches("source_code_info") { return 11 }
    case 17:
      if name.matches("public_dependency") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      self.package = try reader.readString()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.dependency.append(read: try reader.readString())
      }
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.publicDependency.append(read: try reader.readInt32())
      }
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.weakDependency.append(read: try reader.readInt32())
      }
    case 6:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.DescriptorProto()
        try reader.readMessage(&value)
        self.messageType.append(read: consume value)
      }
    case 7:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.EnumDescriptorProto()
        try reader.readMessage(&value)
        self.enumType.append(read: consume value)
      }
    case 8:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.ServiceDescriptorProto()
        try reader.readMessage(&value)
        self.service.append(read: consume value)
      }
    case 9:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.FieldDescriptorProto()
        try reader.readMessage(&value)
        self.`extension`.append(read: consume value)
      }
    case 10:
      try reader.readMessage(&self.options)
    case 11:
      try reader.readMessage(&self.sourceCodeInfo)
    case 12:
      self.syntax = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeString(value)
    }
    if let value = self.package {
      writer.writeKey("\"package\":")
      writer.writeString(value)
    }
    if !self.dependency.isEmpty || writer.writesDefaults {
      writer.writeKey("\"dependency\":")
      writer.writeArray(self.dependency) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    if !self.publicDependency.isEmpty || writer.writesDefaults {
      writer.writeKey("\"publicDependency\":")
      writer.writeArray(self.publicDependency) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.weakDependency.isEmpty || writer.writesDefaults {
      writer.writeKey("\"weakDependency\":")
      writer.writeArray(self.weakDependency) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.messageType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"messageType\":")
      writer.writeArray(self.messageType) {
        (writer: inout JSONWriter, value: Google.Protobuf.DescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if !self.enumType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"enumType\":")
      writer.writeArray(self.enumType) {
        (writer: inout JSONWriter, value: Google.Protobuf.EnumDescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if !self.service.isEmpty || writer.writesDefaults {
      writer.writeKey("\"service\":")
      writer.writeArray(self.service) {
        (writer: inout JSONWriter, value: Google.Protobuf.ServiceDescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if !self.`extension`.isEmpty || writer.writesDefaults {
      writer.writeKey("\"extension\":")
      writer.writeArray(self.`extension`) {
        (writer: inout JSONWriter, value: Google.Protobuf.FieldDescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if let value = self.options {
      writer.writeKey("\"options\":")
      writer.writeMessage(value)
    }
    if let value = self.sourceCodeInfo {
      writer.writeKey("\"sourceCodeInfo\":")
      writer.writeMessage(value)
    }
    if let value = self.syntax {
      writer.writeKey("\"syntax\":")
      writer.writeString(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name ?? "")
    case 2:
      writer.writeString(self.package ?? "")
    case 3:
      writer.writeArray(self.dependency) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    case 4:
      writer.writeArray(self.publicDependency) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    case 5:
      writer.writeArray(self.weakDependency) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    case 6:
      writer.writeArray(self.messageType) {
        (writer: inout JSONWriter, value: Google.Protobuf.DescriptorProto) in
        writer.writeMessage(value)
      }
    case 7:
      writer.writeArray(self.enumType) {
        (writer: inout JSONWriter, value: Google.Protobuf.EnumDescriptorProto) in
        writer.writeMessage(value)
      }
    case 8:
      writer.writeArray(self.service) {
        (writer: inout JSONWriter, value: Google.Protobuf.ServiceDescriptorProto) in
        writer.writeMessage(value)
      }
    case 9:
      writer.writeArray(self.`extension`) {
        (writer: inout JSONWriter, value: Google.Protobuf.FieldDescriptorProto) in
        writer.writeMessage(value)
      }
    case 10:
      writer.writeMessage(self.options ?? Google.Protobuf.FileOptions())
    case 11:
      writer.writeMessage(self.sourceCodeInfo ?? Google.Protobuf.SourceCodeInfo())
    case 12:
      writer.writeString(self.syntax ?? "")
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      self.package = try parameter.string()
    case 3:
      parameter.repeats()
      self.dependency.append(try parameter.string())
    case 4:
      parameter.repeats()
      self.publicDependency.append(try parameter.int32())
    case 5:
      parameter.repeats()
      self.weakDependency.append(try parameter.int32())
    case 6:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 7:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 8:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 9:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 10:
      if self.options != nil {
        try self.options!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.FileOptions()
        try value.mergeParameter(&parameter)
        self.options = value
      }
    case 11:
      if self.sourceCodeInfo != nil {
        try self.sourceCodeInfo!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.SourceCodeInfo()
        try value.mergeParameter(&parameter)
        self.sourceCodeInfo = value
      }
    case 12:
      self.syntax = try parameter.string()
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.messageType {
      if let name = value.missingRequiredField { return name }
    }
    for value in self.enumType {
      if let name = value.missingRequiredField { return name }
    }
    for value in self.service {
      if let name = value.missingRequiredField { return name }
    }
    for value in self.`extension` {
      if let name = value.missingRequiredField { return name }
    }
    if let name = self.options?.missingRequiredField { return name }
    return nil
  }
}

// MARK: google.protobuf.DescriptorProto

extension Google.Protobuf.DescriptorProto {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18:
        var value = Google.Protobuf.FieldDescriptorProto()
        try reader.readMessage(&value)
        self.field.append(read: consume value)
      case 26:
        var value = Google.Protobuf.DescriptorProto()
        try reader.readMessage(&value)
        self.nestedType.append(read: consume value)
      case 34:
        var value = Google.Protobuf.EnumDescriptorProto()
        try reader.readMessage(&value)
        self.enumType.append(read: consume value)
      case 42:
        var value = Google.Protobuf.DescriptorProto.ExtensionRange()
        try reader.readMessage(&value)
        self.extensionRange.append(read: consume value)
      case 50:
        var value = Google.Protobuf.FieldDescriptorProto()
        try reader.readMessage(&value)
        self.`extension`.append(read: consume value)
      case 58: try reader.readMessage(&self.options)
      case 66:
        var value = Google.Protobuf.OneofDescriptorProto()
        try reader.readMessage(&value)
        self.oneofDecl.append(read: consume value)
      case 74:
        var value = Google.Protobuf.DescriptorProto.ReservedRange()
        try reader.readMessage(&value)
        self.reservedRange.append(read: consume value)
      case 82:
        self.reservedName.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.name { writer.writeString(value, tag: 10) }
    for value in self.field { writer.writeMessage(value, tag: 18) }
    for value in self.nestedType { writer.writeMessage(value, tag: 26) }
    for value in self.enumType { writer.writeMessage(value, tag: 34) }
    for value in self.extensionRange { writer.writeMessage(value, tag: 42) }
    for value in self.`extension` { writer.writeMessage(value, tag: 50) }
    if let value = self.options { writer.writeMessage(value, tag: 58) }
    for value in self.oneofDecl { writer.writeMessage(value, tag: 66) }
    for value in self.reservedRange { writer.writeMessage(value, tag: 74) }
    for value in self.reservedName { writer.writeString(value, tag: 82) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 5:
      if name.matches("field") { return 2 }
    case 7:
      if name.matches("options") { return 8 }
    case 8:
      if name.matches("enumType") { return 5 }
    case 9:
      if name.matches("extension") { return 3 }
      if name.matches("enum_type") { return 5 }
      if name.matches("oneofDecl") { return 7 }
    case 10:
      if name.matches("nestedType") { return 4 }
      if name.matches("oneof_decl") { return 7 }
    case 11:
      if name.matches("nested_type") { return 4 }
    case 12:
      if name.matches("reservedName") { return 10 }
    case 13:
      if name.matches("reservedRange") { return 9 }
      if name.matches("reserved_name") { return 10 }
    case 14:
      if name.matches("extensionRange") { return 6 }
      if name.matches("reserved_range") { return 9 }
    case 15:
      if name.matches("extension_range") { return 6 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.FieldDescriptorProto()
        try reader.readMessage(&value)
        self.field.append(read: consume value)
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.FieldDescriptorProto()
        try reader.readMessage(&value)
        self.`extension`.append(read: consume value)
      }
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.DescriptorProto()
        try reader.readMessage(&value)
        self.nestedType.append(read: consume value)
      }
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.EnumDescriptorProto()
        try reader.readMessage(&value)
        self.enumType.append(read: consume value)
      }
    case 6:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.DescriptorProto.ExtensionRange()
        try reader.readMessage(&value)
        self.extensionRange.append(read: consume value)
      }
    case 7:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.OneofDescriptorProto()
        try reader.readMessage(&value)
        self.oneofDecl.append(read: consume value)
      }
    case 8:
      try reader.readMessage(&self.options)
    case 9:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.DescriptorProto.ReservedRange()
        try reader.readMessage(&value)
        self.reservedRange.append(read: consume value)
      }
    case 10:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.reservedName.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeString(value)
    }
    if !self.field.isEmpty || writer.writesDefaults {
      writer.writeKey("\"field\":")
      writer.writeArray(self.field) {
        (writer: inout JSONWriter, value: Google.Protobuf.FieldDescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if !self.`extension`.isEmpty || writer.writesDefaults {
      writer.writeKey("\"extension\":")
      writer.writeArray(self.`extension`) {
        (writer: inout JSONWriter, value: Google.Protobuf.FieldDescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if !self.nestedType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"nestedType\":")
      writer.writeArray(self.nestedType) {
        (writer: inout JSONWriter, value: Google.Protobuf.DescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if !self.enumType.isEmpty || writer.writesDefaults {
      writer.writeKey("\"enumType\":")
      writer.writeArray(self.enumType) {
        (writer: inout JSONWriter, value: Google.Protobuf.EnumDescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if !self.extensionRange.isEmpty || writer.writesDefaults {
      writer.writeKey("\"extensionRange\":")
      writer.writeArray(self.extensionRange) {
        (writer: inout JSONWriter, value: Google.Protobuf.DescriptorProto.ExtensionRange) in
        writer.writeMessage(value)
      }
    }
    if !self.oneofDecl.isEmpty || writer.writesDefaults {
      writer.writeKey("\"oneofDecl\":")
      writer.writeArray(self.oneofDecl) {
        (writer: inout JSONWriter, value: Google.Protobuf.OneofDescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if let value = self.options {
      writer.writeKey("\"options\":")
      writer.writeMessage(value)
    }
    if !self.reservedRange.isEmpty || writer.writesDefaults {
      writer.writeKey("\"reservedRange\":")
      writer.writeArray(self.reservedRange) {
        (writer: inout JSONWriter, value: Google.Protobuf.DescriptorProto.ReservedRange) in
        writer.writeMessage(value)
      }
    }
    if !self.reservedName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"reservedName\":")
      writer.writeArray(self.reservedName) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name ?? "")
    case 2:
      writer.writeArray(self.field) {
        (writer: inout JSONWriter, value: Google.Protobuf.FieldDescriptorProto) in
        writer.writeMessage(value)
      }
    case 3:
      writer.writeArray(self.`extension`) {
        (writer: inout JSONWriter, value: Google.Protobuf.FieldDescriptorProto) in
        writer.writeMessage(value)
      }
    case 4:
      writer.writeArray(self.nestedType) {
        (writer: inout JSONWriter, value: Google.Protobuf.DescriptorProto) in
        writer.writeMessage(value)
      }
    case 5:
      writer.writeArray(self.enumType) {
        (writer: inout JSONWriter, value: Google.Protobuf.EnumDescriptorProto) in
        writer.writeMessage(value)
      }
    case 6:
      writer.writeArray(self.extensionRange) {
        (writer: inout JSONWriter, value: Google.Protobuf.DescriptorProto.ExtensionRange) in
        writer.writeMessage(value)
      }
    case 7:
      writer.writeArray(self.oneofDecl) {
        (writer: inout JSONWriter, value: Google.Protobuf.OneofDescriptorProto) in
        writer.writeMessage(value)
      }
    case 8:
      writer.writeMessage(self.options ?? Google.Protobuf.MessageOptions())
    case 9:
      writer.writeArray(self.reservedRange) {
        (writer: inout JSONWriter, value: Google.Protobuf.DescriptorProto.ReservedRange) in
        writer.writeMessage(value)
      }
    case 10:
      writer.writeArray(self.reservedName) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 3:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 4:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 5:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 6:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 7:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 8:
      if self.options != nil {
        try self.options!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.MessageOptions()
        try value.mergeParameter(&parameter)
        self.options = value
      }
    case 9:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 10:
      parameter.repeats()
      self.reservedName.append(try parameter.string())
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.field {
      if let name = value.missingRequiredField { return name }
    }
    for value in self.`extension` {
      if let name = value.missingRequiredField { return name }
    }
    for value in self.nestedType {
      if let name = value.missingRequiredField { return name }
    }
    for value in self.enumType {
      if let name = value.missingRequiredField { return name }
    }
    for value in self.extensionRange {
      if let name = value.missingRequiredField { return name }
    }
    for value in self.oneofDecl {
      if let name = value.missingRequiredField { return name }
    }
    if let name = self.options?.missingRequiredField { return name }
    return nil
  }
}

// MARK: google.protobuf.DescriptorProto.ExtensionRange

extension Google.Protobuf.DescriptorProto.ExtensionRange {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.start = try reader.readInt32()
      case 16: self.end = try reader.readInt32()
      case 26: try reader.readMessage(&self.options)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.start { writer.writeInt32(value, tag: 8) }
    if let value = self.end { writer.writeInt32(value, tag: 16) }
    if let value = self.options { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("end") { return 2 }
    case 5:
      if name.matches("start") { return 1 }
    case 7:
      if name.matches("options") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.start = try reader.readInt32()
    case 2:
      self.end = try reader.readInt32()
    case 3:
      try reader.readMessage(&self.options)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.start {
      writer.writeKey("\"start\":")
      writer.writeInt32(value)
    }
    if let value = self.end {
      writer.writeKey("\"end\":")
      writer.writeInt32(value)
    }
    if let value = self.options {
      writer.writeKey("\"options\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeInt32(self.start ?? 0)
    case 2:
      writer.writeInt32(self.end ?? 0)
    case 3:
      writer.writeMessage(self.options ?? Google.Protobuf.ExtensionRangeOptions())
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.start = try parameter.int32()
    case 2:
      self.end = try parameter.int32()
    case 3:
      if self.options != nil {
        try self.options!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.ExtensionRangeOptions()
        try value.mergeParameter(&parameter)
        self.options = value
      }
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    if let name = self.options?.missingRequiredField { return name }
    return nil
  }
}

// MARK: google.protobuf.DescriptorProto.ReservedRange

extension Google.Protobuf.DescriptorProto.ReservedRange {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.start = try reader.readInt32()
      case 16: self.end = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.start { writer.writeInt32(value, tag: 8) }
    if let value = self.end { writer.writeInt32(value, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("end") { return 2 }
    case 5:
      if name.matches("start") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.start = try reader.readInt32()
    case 2:
      self.end = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.start {
      writer.writeKey("\"start\":")
      writer.writeInt32(value)
    }
    if let value = self.end {
      writer.writeKey("\"end\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeInt32(self.start ?? 0)
    case 2:
      writer.writeInt32(self.end ?? 0)
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.start = try parameter.int32()
    case 2:
      self.end = try parameter.int32()
    default: throw parameter.unknown
    }
  }
}

// MARK: google.protobuf.ExtensionRangeOptions

extension Google.Protobuf.ExtensionRangeOptions {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 7994:
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.uninterpretedOption { writer.writeMessage(value, tag: 7994) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 19:
      if name.matches("uninterpretedOption") { return 1 }
    case 20:
      if name.matches("uninterpreted_option") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.uninterpretedOption.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uninterpretedOption\":")
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.FieldDescriptorProto

extension Google.Protobuf.FieldDescriptorProto {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.extendee = try reader.readString()
      case 24: self.number = try reader.readInt32()
      case 32:
        if let value: Google.Protobuf.FieldDescriptorProto.Label = try reader.readEnum() {
          self.label = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 40:
        if let value: Google.Protobuf.FieldDescriptorProto.TypeEnum = try reader.readEnum() {
          self.type = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 50: self.typeName = try reader.readString()
      case 58: self.defaultValue = try reader.readString()
      case 66: try reader.readMessage(&self.options)
      case 72: self.oneofIndex = try reader.readInt32()
      case 82: self.jsonName = try reader.readString()
      case 136: self.proto3Optional = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.name { writer.writeString(value, tag: 10) }
    if let value = self.extendee { writer.writeString(value, tag: 18) }
    if let value = self.number { writer.writeInt32(value, tag: 24) }
    if let value = self.label { writer.writeEnum(value, tag: 32) }
    if let value = self.type { writer.writeEnum(value, tag: 40) }
    if let value = self.typeName { writer.writeString(value, tag: 50) }
    if let value = self.defaultValue { writer.writeString(value, tag: 58) }
    if let value = self.options { writer.writeMessage(value, tag: 66) }
    if let value = self.oneofIndex { writer.writeInt32(value, tag: 72) }
    if let value = self.jsonName { writer.writeString(value, tag: 82) }
    if let value = self.proto3Optional { writer.writeBool(value, tag: 136) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
      if name.matches("type") { return 4 }
    case 5:
      if name.matches("label") { return 3 }
    case 6:
      if name.matches("number") { return 2 }
    case 7:
      if name.matches("options") { return 10 }
    case 8:
      if name.matches("typeName") { return 5 }
      if name.matches("extendee") { return 6 }
      if name.matches("jsonName") { return 9 }
    case 9:
      if name.matches("type_name") { return 5 }
      if name.matches("json_name") { return 9 }
    case 10:
      if name.matches("oneofIndex") { return 8 }
    case 11:
      if name.matches("oneof_index") { return 8 }
    case 12:
      if name.matches("defaultValue") { return 7 }
    case 13:
      if name.matches("default_value") { return 7 }
    case 14:
      if name.matches("proto3Optional") { return 11 }
    case 15:
      if name.matches("proto3_optional") { return 11 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      self.number = try reader.readInt32()
    case 3:
      if let value: Google.Protobuf.FieldDescriptorProto.Label = try reader.readEnum() {
        self.label = value
      }
    case 4:
      if let value: Google.Protobuf.FieldDescriptorProto.TypeEnum = try reader.readEnum() {
        self.type = value
      }
    case 5:
      self.typeName = try reader.readString()
    case 6:
      self.extendee = try reader.readString()
    case 7:
      self.defaultValue = try reader.readString()
    case 8:
      self.oneofIndex = try reader.readInt32()
    case 9:
      self.jsonName = try reader.readString()
    case 10:
      try reader.readMessage(&self.options)
    case 11:
      self.proto3Optional = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeString(value)
    }
    if let value = self.number {
      writer.writeKey("\"number\":")
      writer.writeInt32(value)
    }
    if let value = self.label {
      writer.writeKey("\"label\":")
      writer.writeEnum(value)
    }
    if let value = self.type {
      writer.writeKey("\"type\":")
      writer.writeEnum(value)
    }
    if let value = self.typeName {
      writer.writeKey("\"typeName\":")
      writer.writeString(value)
    }
    if let value = self.extendee {
      writer.writeKey("\"extendee\":")
      writer.writeString(value)
    }
    if let value = self.defaultValue {
      writer.writeKey("\"defaultValue\":")
      writer.writeString(value)
    }
    if let value = self.oneofIndex {
      writer.writeKey("\"oneofIndex\":")
      writer.writeInt32(value)
    }
    if let value = self.jsonName {
      writer.writeKey("\"jsonName\":")
      writer.writeString(value)
    }
    if let value = self.options {
      writer.writeKey("\"options\":")
      writer.writeMessage(value)
    }
    if let value = self.proto3Optional {
      writer.writeKey("\"proto3Optional\":")
      writer.writeBool(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name ?? "")
    case 2:
      writer.writeInt32(self.number ?? 0)
    case 3:
      writer.writeEnum(self.label ?? Google.Protobuf.FieldDescriptorProto.Label.optional)
    case 4:
      writer.writeEnum(self.type ?? Google.Protobuf.FieldDescriptorProto.TypeEnum.double)
    case 5:
      writer.writeString(self.typeName ?? "")
    case 6:
      writer.writeString(self.extendee ?? "")
    case 7:
      writer.writeString(self.defaultValue ?? "")
    case 8:
      writer.writeInt32(self.oneofIndex ?? 0)
    case 9:
      writer.writeString(self.jsonName ?? "")
    case 10:
      writer.writeMessage(self.options ?? Google.Protobuf.FieldOptions())
    case 11:
      writer.writeBool(self.proto3Optional ?? false)
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      self.number = try parameter.int32()
    case 3:
      self.label = try parameter.enumeration()
    case 4:
      self.type = try parameter.enumeration()
    case 5:
      self.typeName = try parameter.string()
    case 6:
      self.extendee = try parameter.string()
    case 7:
      self.defaultValue = try parameter.string()
    case 8:
      self.oneofIndex = try parameter.int32()
    case 9:
      self.jsonName = try parameter.string()
    case 10:
      if self.options != nil {
        try self.options!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.FieldOptions()
        try value.mergeParameter(&parameter)
        self.options = value
      }
    case 11:
      self.proto3Optional = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    if let name = self.options?.missingRequiredField { return name }
    return nil
  }
}

// MARK: google.protobuf.OneofDescriptorProto

extension Google.Protobuf.OneofDescriptorProto {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: try reader.readMessage(&self.options)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.name { writer.writeString(value, tag: 10) }
    if let value = self.options { writer.writeMessage(value, tag: 18) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 7:
      if name.matches("options") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      try reader.readMessage(&self.options)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeString(value)
    }
    if let value = self.options {
      writer.writeKey("\"options\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name ?? "")
    case 2:
      writer.writeMessage(self.options ?? Google.Protobuf.OneofOptions())
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      if self.options != nil {
        try self.options!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.OneofOptions()
        try value.mergeParameter(&parameter)
        self.options = value
      }
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    if let name = self.options?.missingRequiredField { return name }
    return nil
  }
}

// MARK: google.protobuf.EnumDescriptorProto

extension Google.Protobuf.EnumDescriptorProto {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18:
        var value = Google.Protobuf.EnumValueDescriptorProto()
        try reader.readMessage(&value)
        self.value.append(read: consume value)
      case 26: try reader.readMessage(&self.options)
      case 34:
        var value = Google.Protobuf.EnumDescriptorProto.EnumReservedRange()
        try reader.readMessage(&value)
        self.reservedRange.append(read: consume value)
      case 42:
        self.reservedName.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.name { writer.writeString(value, tag: 10) }
    for value in self.value { writer.writeMessage(value, tag: 18) }
    if let value = self.options { writer.writeMessage(value, tag: 26) }
    for value in self.reservedRange { writer.writeMessage(value, tag: 34) }
    for value in self.reservedName { writer.writeString(value, tag: 42) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 5:
      if name.matches("value") { return 2 }
    case 7:
      if name.matches("options") { return 3 }
    case 12:
      if name.matches("reservedName") { return 5 }
    case 13:
      if name.matches("reservedRange") { return 4 }
      if name.matches("reserved_name") { return 5 }
    case 14:
      if name.matches("reserved_range") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.EnumValueDescriptorProto()
        try reader.readMessage(&value)
        self.value.append(read: consume value)
      }
    case 3:
      try reader.readMessage(&self.options)
    case 4:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.EnumDescriptorProto.EnumReservedRange()
        try reader.readMessage(&value)
        self.reservedRange.append(read: consume value)
      }
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.reservedName.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeString(value)
    }
    if !self.value.isEmpty || writer.writesDefaults {
      writer.writeKey("\"value\":")
      writer.writeArray(self.value) {
        (writer: inout JSONWriter, value: Google.Protobuf.EnumValueDescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if let value = self.options {
      writer.writeKey("\"options\":")
      writer.writeMessage(value)
    }
    if !self.reservedRange.isEmpty || writer.writesDefaults {
      writer.writeKey("\"reservedRange\":")
      writer.writeArray(self.reservedRange) {
        (writer: inout JSONWriter, value: Google.Protobuf.EnumDescriptorProto.EnumReservedRange) in
        writer.writeMessage(value)
      }
    }
    if !self.reservedName.isEmpty || writer.writesDefaults {
      writer.writeKey("\"reservedName\":")
      writer.writeArray(self.reservedName) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name ?? "")
    case 2:
      writer.writeArray(self.value) {
        (writer: inout JSONWriter, value: Google.Protobuf.EnumValueDescriptorProto) in
        writer.writeMessage(value)
      }
    case 3:
      writer.writeMessage(self.options ?? Google.Protobuf.EnumOptions())
    case 4:
      writer.writeArray(self.reservedRange) {
        (writer: inout JSONWriter, value: Google.Protobuf.EnumDescriptorProto.EnumReservedRange) in
        writer.writeMessage(value)
      }
    case 5:
      writer.writeArray(self.reservedName) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 3:
      if self.options != nil {
        try self.options!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.EnumOptions()
        try value.mergeParameter(&parameter)
        self.options = value
      }
    case 4:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 5:
      parameter.repeats()
      self.reservedName.append(try parameter.string())
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.value {
      if let name = value.missingRequiredField { return name }
    }
    if let name = self.options?.missingRequiredField { return name }
    return nil
  }
}

// MARK: google.protobuf.EnumDescriptorProto.EnumReservedRange

extension Google.Protobuf.EnumDescriptorProto.EnumReservedRange {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.start = try reader.readInt32()
      case 16: self.end = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.start { writer.writeInt32(value, tag: 8) }
    if let value = self.end { writer.writeInt32(value, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("end") { return 2 }
    case 5:
      if name.matches("start") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.start = try reader.readInt32()
    case 2:
      self.end = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.start {
      writer.writeKey("\"start\":")
      writer.writeInt32(value)
    }
    if let value = self.end {
      writer.writeKey("\"end\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeInt32(self.start ?? 0)
    case 2:
      writer.writeInt32(self.end ?? 0)
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.start = try parameter.int32()
    case 2:
      self.end = try parameter.int32()
    default: throw parameter.unknown
    }
  }
}

// MARK: google.protobuf.EnumValueDescriptorProto

extension Google.Protobuf.EnumValueDescriptorProto {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 16: self.number = try reader.readInt32()
      case 26: try reader.readMessage(&self.options)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.name { writer.writeString(value, tag: 10) }
    if let value = self.number { writer.writeInt32(value, tag: 16) }
    if let value = self.options { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 6:
      if name.matches("number") { return 2 }
    case 7:
      if name.matches("options") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      self.number = try reader.readInt32()
    case 3:
      try reader.readMessage(&self.options)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeString(value)
    }
    if let value = self.number {
      writer.writeKey("\"number\":")
      writer.writeInt32(value)
    }
    if let value = self.options {
      writer.writeKey("\"options\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name ?? "")
    case 2:
      writer.writeInt32(self.number ?? 0)
    case 3:
      writer.writeMessage(self.options ?? Google.Protobuf.EnumValueOptions())
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      self.number = try parameter.int32()
    case 3:
      if self.options != nil {
        try self.options!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.EnumValueOptions()
        try value.mergeParameter(&parameter)
        self.options = value
      }
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    if let name = self.options?.missingRequiredField { return name }
    return nil
  }
}

// MARK: google.protobuf.ServiceDescriptorProto

extension Google.Protobuf.ServiceDescriptorProto {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18:
        var value = Google.Protobuf.MethodDescriptorProto()
        try reader.readMessage(&value)
        self.method.append(read: consume value)
      case 26: try reader.readMessage(&self.options)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.name { writer.writeString(value, tag: 10) }
    for value in self.method { writer.writeMessage(value, tag: 18) }
    if let value = self.options { writer.writeMessage(value, tag: 26) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 6:
      if name.matches("method") { return 2 }
    case 7:
      if name.matches("options") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.MethodDescriptorProto()
        try reader.readMessage(&value)
        self.method.append(read: consume value)
      }
    case 3:
      try reader.readMessage(&self.options)
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeString(value)
    }
    if !self.method.isEmpty || writer.writesDefaults {
      writer.writeKey("\"method\":")
      writer.writeArray(self.method) {
        (writer: inout JSONWriter, value: Google.Protobuf.MethodDescriptorProto) in
        writer.writeMessage(value)
      }
    }
    if let value = self.options {
      writer.writeKey("\"options\":")
      writer.writeMessage(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name ?? "")
    case 2:
      writer.writeArray(self.method) {
        (writer: inout JSONWriter, value: Google.Protobuf.MethodDescriptorProto) in
        writer.writeMessage(value)
      }
    case 3:
      writer.writeMessage(self.options ?? Google.Protobuf.ServiceOptions())
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 3:
      if self.options != nil {
        try self.options!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.ServiceOptions()
        try value.mergeParameter(&parameter)
        self.options = value
      }
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.method {
      if let name = value.missingRequiredField { return name }
    }
    if let name = self.options?.missingRequiredField { return name }
    return nil
  }
}

// MARK: google.protobuf.MethodDescriptorProto

extension Google.Protobuf.MethodDescriptorProto {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.name = try reader.readString()
      case 18: self.inputType = try reader.readString()
      case 26: self.outputType = try reader.readString()
      case 34: try reader.readMessage(&self.options)
      case 40: self.clientStreaming = try reader.readBool()
      case 48: self.serverStreaming = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.name { writer.writeString(value, tag: 10) }
    if let value = self.inputType { writer.writeString(value, tag: 18) }
    if let value = self.outputType { writer.writeString(value, tag: 26) }
    if let value = self.options { writer.writeMessage(value, tag: 34) }
    if let value = self.clientStreaming { writer.writeBool(value, tag: 40) }
    if let value = self.serverStreaming { writer.writeBool(value, tag: 48) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 7:
      if name.matches("options") { return 4 }
    case 9:
      if name.matches("inputType") { return 2 }
    case 10:
      if name.matches("input_type") { return 2 }
      if name.matches("outputType") { return 3 }
    case 11:
      if name.matches("output_type") { return 3 }
    case 15:
      if name.matches("clientStreaming") { return 5 }
      if name.matches("serverStreaming") { return 6 }
    case 16:
      if name.matches("client_streaming") { return 5 }
      if name.matches("server_streaming") { return 6 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.name = try reader.readString()
    case 2:
      self.inputType = try reader.readString()
    case 3:
      self.outputType = try reader.readString()
    case 4:
      try reader.readMessage(&self.options)
    case 5:
      self.clientStreaming = try reader.readBool()
    case 6:
      self.serverStreaming = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.name {
      writer.writeKey("\"name\":")
      writer.writeString(value)
    }
    if let value = self.inputType {
      writer.writeKey("\"inputType\":")
      writer.writeString(value)
    }
    if let value = self.outputType {
      writer.writeKey("\"outputType\":")
      writer.writeString(value)
    }
    if let value = self.options {
      writer.writeKey("\"options\":")
      writer.writeMessage(value)
    }
    if let value = self.clientStreaming {
      writer.writeKey("\"clientStreaming\":")
      writer.writeBool(value)
    }
    if let value = self.serverStreaming {
      writer.writeKey("\"serverStreaming\":")
      writer.writeBool(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.name ?? "")
    case 2:
      writer.writeString(self.inputType ?? "")
    case 3:
      writer.writeString(self.outputType ?? "")
    case 4:
      writer.writeMessage(self.options ?? Google.Protobuf.MethodOptions())
    case 5:
      writer.writeBool(self.clientStreaming ?? false)
    case 6:
      writer.writeBool(self.serverStreaming ?? false)
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.name = try parameter.string()
    case 2:
      self.inputType = try parameter.string()
    case 3:
      self.outputType = try parameter.string()
    case 4:
      if self.options != nil {
        try self.options!.mergeParameter(&parameter)
      } else {
        var value = Google.Protobuf.MethodOptions()
        try value.mergeParameter(&parameter)
        self.options = value
      }
    case 5:
      self.clientStreaming = try parameter.bool()
    case 6:
      self.serverStreaming = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    if let name = self.options?.missingRequiredField { return name }
    return nil
  }
}

// MARK: google.protobuf.FileOptions

extension Google.Protobuf.FileOptions {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.javaPackage = try reader.readString()
      case 66: self.javaOuterClassname = try reader.readString()
      case 72:
        if let value: Google.Protobuf.FileOptions.OptimizeMode = try reader.readEnum() {
          self.optimizeFor = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 80: self.javaMultipleFiles = try reader.readBool()
      case 90: self.goPackage = try reader.readString()
      case 128: self.ccGenericServices = try reader.readBool()
      case 136: self.javaGenericServices = try reader.readBool()
      case 144: self.pyGenericServices = try reader.readBool()
      case 160: self.javaGenerateEqualsAndHash = try reader.readBool()
      case 184: self.deprecated = try reader.readBool()
      case 216: self.javaStringCheckUtf8 = try reader.readBool()
      case 248: self.ccEnableArenas = try reader.readBool()
      case 290: self.objcClassPrefix = try reader.readString()
      case 298: self.csharpNamespace = try reader.readString()
      case 314: self.swiftPrefix = try reader.readString()
      case 322: self.phpClassPrefix = try reader.readString()
      case 330: self.phpNamespace = try reader.readString()
      case 336: self.phpGenericServices = try reader.readBool()
      case 354: self.phpMetadataNamespace = try reader.readString()
      case 362: self.rubyPackage = try reader.readString()
      case 7994:
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.javaPackage { writer.writeString(value, tag: 10) }
    if let value = self.javaOuterClassname { writer.writeString(value, tag: 66) }
    if let value = self.optimizeFor { writer.writeEnum(value, tag: 72) }
    if let value = self.javaMultipleFiles { writer.writeBool(value, tag: 80) }
    if let value = self.goPackage { writer.writeString(value, tag: 90) }
    if let value = self.ccGenericServices { writer.writeBool(value, tag: 128) }
    if let value = self.javaGenericServices { writer.writeBool(value, tag: 136) }
    if let value = self.pyGenericServices { writer.writeBool(value, tag: 144) }
    if let value = self.javaGenerateEqualsAndHash { writer.writeBool(value, tag: 160) }
    if let value = self.deprecated { writer.writeBool(value, tag: 184) }
    if let value = self.javaStringCheckUtf8 { writer.writeBool(value, tag: 216) }
    if let value = self.ccEnableArenas { writer.writeBool(value, tag: 248) }
    if let value = self.objcClassPrefix { writer.writeString(value, tag: 290) }
    if let value = self.csharpNamespace { writer.writeString(value, tag: 298) }
    if let value = self.swiftPrefix { writer.writeString(value, tag: 314) }
    if let value = self.phpClassPrefix { writer.writeString(value, tag: 322) }
    if let value = self.phpNamespace { writer.writeString(value, tag: 330) }
    if let value = self.phpGenericServices { writer.writeBool(value, tag: 336) }
    if let value = self.phpMetadataNamespace { writer.writeString(value, tag: 354) }
    if let value = self.rubyPackage { writer.writeString(value, tag: 362) }
    for value in self.uninterpretedOption { writer.writeMessage(value, tag: 7994) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 9:
      if name.matches("goPackage") { return 7 }
    case 10:
      if name.matches("go_package") { return 7 }
      if name.matches("deprecated") { return 12 }
    case 11:
      if name.matches("javaPackage") { return 1 }
      if name.matches("optimizeFor") { return 6 }
      if name.matches("swiftPrefix") { return 16 }
      if name.matches("rubyPackage") { return 20 }
    case 12:
      if name.matches("java_package") { return 1 }
      if name.matches("optimize_for") { return 6 }
      if name.matches("swift_prefix") { return 16 }
      if name.matches("phpNamespace") { return 18 }
      if name.matches("ruby_package") { return 20 }
    case 13:
      if name.matches("php_namespace") { return 18 }
    case 14:
      if name.matches("ccEnableArenas") { return 13 }
      if name.matches("phpClassPrefix") { return 17 }
    case 15:
      if name.matches("objcClassPrefix") { return 14 }
      if name.matches("csharpNamespace") { return 15 }
    case 16:
      if name.matches("cc_enable_arenas") { return 13 }
      if name.matches("csharp_namespace") { return 15 }
      if name.matches("php_class_prefix") { return 17 }
    case 17:
      if name.matches("javaMultipleFiles") { return 3 }
      if name.matches("ccGenericServices") { return 8 }
      if name.matches("pyGenericServices") { return 10 }
      if name.matches("objc_class_prefix") { return 14 }
    case 18:
      if name.matches("javaOuterClassname") { return 2 }
      if name.matches("phpGenericServices") { return 11 }
    case 19:
      if name.matches("java_multiple_files") { return 3 }
      if name.matches("javaStringCheckUtf8") { return 5 }
      if name.matches("cc_generic_services") { return 8 }
      if name.matches("javaGenericServices") { return 9 }
      if name.matches("py_generic_services") { return 10 }
      if name.matches("uninterpretedOption") { return 21 }
    case 20:
      if name.matches("java_outer_classname") { return 2 }
      if name.matches("php_generic_services") { return 11 }
      if name.matches("phpMetadataNamespace") { return 19 }
      if name.matches("uninterpreted_option") { return 21 }
    case 21:
      if name.matches("java_generic_services") { return 9 }
    case 22:
      if name.matches("java_string_check_utf8") { return 5 }
      if name.matches("php_metadata_namespace") { return 19 }
    case 25:
      if name.matches("javaGenerateEqualsAndHash") { return 4 }
    case 29:
      if name.matches("java_generate_equals_and_hash") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.javaPackage = try reader.readString()
    case 2:
      self.javaOuterClassname = try reader.readString()
    case 3:
      self.javaMultipleFiles = try reader.readBool()
    case 4:
      self.javaGenerateEqualsAndHash = try reader.readBool()
    case 5:
      self.javaStringCheckUtf8 = try reader.readBool()
    case 6:
      if let value: Google.Protobuf.FileOptions.OptimizeMode = try reader.readEnum() {
        self.optimizeFor = value
      }
    case 7:
      self.goPackage = try reader.readString()
    case 8:
      self.ccGenericServices = try reader.readBool()
    case 9:
      self.javaGenericServices = try reader.readBool()
    case 10:
      self.pyGenericServices = try reader.readBool()
    case 11:
      self.phpGenericServices = try reader.readBool()
    case 12:
      self.deprecated = try reader.readBool()
    case 13:
      self.ccEnableArenas = try reader.readBool()
    case 14:
      self.objcClassPrefix = try reader.readString()
    case 15:
      self.csharpNamespace = try reader.readString()
    case 16:
      self.swiftPrefix = try reader.readString()
    case 17:
      self.phpClassPrefix = try reader.readString()
    case 18:
      self.phpNamespace = try reader.readString()
    case 19:
      self.phpMetadataNamespace = try reader.readString()
    case 20:
      self.rubyPackage = try reader.readString()
    case 21:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.javaPackage {
      writer.writeKey("\"javaPackage\":")
      writer.writeString(value)
    }
    if let value = self.javaOuterClassname {
      writer.writeKey("\"javaOuterClassname\":")
      writer.writeString(value)
    }
    if let value = self.javaMultipleFiles {
      writer.writeKey("\"javaMultipleFiles\":")
      writer.writeBool(value)
    }
    if let value = self.javaGenerateEqualsAndHash {
      writer.writeKey("\"javaGenerateEqualsAndHash\":")
      writer.writeBool(value)
    }
    if let value = self.javaStringCheckUtf8 {
      writer.writeKey("\"javaStringCheckUtf8\":")
      writer.writeBool(value)
    }
    if let value = self.optimizeFor {
      writer.writeKey("\"optimizeFor\":")
      writer.writeEnum(value)
    }
    if let value = self.goPackage {
      writer.writeKey("\"goPackage\":")
      writer.writeString(value)
    }
    if let value = self.ccGenericServices {
      writer.writeKey("\"ccGenericServices\":")
      writer.writeBool(value)
    }
    if let value = self.javaGenericServices {
      writer.writeKey("\"javaGenericServices\":")
      writer.writeBool(value)
    }
    if let value = self.pyGenericServices {
      writer.writeKey("\"pyGenericServices\":")
      writer.writeBool(value)
    }
    if let value = self.phpGenericServices {
      writer.writeKey("\"phpGenericServices\":")
      writer.writeBool(value)
    }
    if let value = self.deprecated {
      writer.writeKey("\"deprecated\":")
      writer.writeBool(value)
    }
    if let value = self.ccEnableArenas {
      writer.writeKey("\"ccEnableArenas\":")
      writer.writeBool(value)
    }
    if let value = self.objcClassPrefix {
      writer.writeKey("\"objcClassPrefix\":")
      writer.writeString(value)
    }
    if let value = self.csharpNamespace {
      writer.writeKey("\"csharpNamespace\":")
      writer.writeString(value)
    }
    if let value = self.swiftPrefix {
      writer.writeKey("\"swiftPrefix\":")
      writer.writeString(value)
    }
    if let value = self.phpClassPrefix {
      writer.writeKey("\"phpClassPrefix\":")
      writer.writeString(value)
    }
    if let value = self.phpNamespace {
      writer.writeKey("\"phpNamespace\":")
      writer.writeString(value)
    }
    if let value = self.phpMetadataNamespace {
      writer.writeKey("\"phpMetadataNamespace\":")
      writer.writeString(value)
    }
    if let value = self.rubyPackage {
      writer.writeKey("\"rubyPackage\":")
      writer.writeString(value)
    }
    if !self.uninterpretedOption.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uninterpretedOption\":")
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.javaPackage ?? "")
    case 2:
      writer.writeString(self.javaOuterClassname ?? "")
    case 3:
      writer.writeBool(self.javaMultipleFiles ?? false)
    case 4:
      writer.writeBool(self.javaGenerateEqualsAndHash ?? false)
    case 5:
      writer.writeBool(self.javaStringCheckUtf8 ?? false)
    case 6:
      writer.writeEnum(self.optimizeFor ?? Google.Protobuf.FileOptions.OptimizeMode.speed)
    case 7:
      writer.writeString(self.goPackage ?? "")
    case 8:
      writer.writeBool(self.ccGenericServices ?? false)
    case 9:
      writer.writeBool(self.javaGenericServices ?? false)
    case 10:
      writer.writeBool(self.pyGenericServices ?? false)
    case 11:
      writer.writeBool(self.phpGenericServices ?? false)
    case 12:
      writer.writeBool(self.deprecated ?? false)
    case 13:
      writer.writeBool(self.ccEnableArenas ?? true)
    case 14:
      writer.writeString(self.objcClassPrefix ?? "")
    case 15:
      writer.writeString(self.csharpNamespace ?? "")
    case 16:
      writer.writeString(self.swiftPrefix ?? "")
    case 17:
      writer.writeString(self.phpClassPrefix ?? "")
    case 18:
      writer.writeString(self.phpNamespace ?? "")
    case 19:
      writer.writeString(self.phpMetadataNamespace ?? "")
    case 20:
      writer.writeString(self.rubyPackage ?? "")
    case 21:
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.javaPackage = try parameter.string()
    case 2:
      self.javaOuterClassname = try parameter.string()
    case 3:
      self.javaMultipleFiles = try parameter.bool()
    case 4:
      self.javaGenerateEqualsAndHash = try parameter.bool()
    case 5:
      self.javaStringCheckUtf8 = try parameter.bool()
    case 6:
      self.optimizeFor = try parameter.enumeration()
    case 7:
      self.goPackage = try parameter.string()
    case 8:
      self.ccGenericServices = try parameter.bool()
    case 9:
      self.javaGenericServices = try parameter.bool()
    case 10:
      self.pyGenericServices = try parameter.bool()
    case 11:
      self.phpGenericServices = try parameter.bool()
    case 12:
      self.deprecated = try parameter.bool()
    case 13:
      self.ccEnableArenas = try parameter.bool()
    case 14:
      self.objcClassPrefix = try parameter.string()
    case 15:
      self.csharpNamespace = try parameter.string()
    case 16:
      self.swiftPrefix = try parameter.string()
    case 17:
      self.phpClassPrefix = try parameter.string()
    case 18:
      self.phpNamespace = try parameter.string()
    case 19:
      self.phpMetadataNamespace = try parameter.string()
    case 20:
      self.rubyPackage = try parameter.string()
    case 21:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.MessageOptions

extension Google.Protobuf.MessageOptions {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.messageSetWireFormat = try reader.readBool()
      case 16: self.noStandardDescriptorAccessor = try reader.readBool()
      case 24: self.deprecated = try reader.readBool()
      case 56: self.mapEntry = try reader.readBool()
      case 7994:
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.messageSetWireFormat { writer.writeBool(value, tag: 8) }
    if let value = self.noStandardDescriptorAccessor { writer.writeBool(value, tag: 16) }
    if let value = self.deprecated { writer.writeBool(value, tag: 24) }
    if let value = self.mapEntry { writer.writeBool(value, tag: 56) }
    for value in self.uninterpretedOption { writer.writeMessage(value, tag: 7994) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("mapEntry") { return 4 }
    case 9:
      if name.matches("map_entry") { return 4 }
    case 10:
      if name.matches("deprecated") { return 3 }
    case 19:
      if name.matches("uninterpretedOption") { return 5 }
    case 20:
      if name.matches("messageSetWireFormat") { return 1 }
      if name.matches("uninterpreted_option") { return 5 }
    case 23:
      if name.matches("message_set_wire_format") { return 1 }
    case 28:
      if name.matches("noStandardDescriptorAccessor") { return 2 }
    case 31:
      if name.matches("no_standard_descriptor_accessor") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.messageSetWireFormat = try reader.readBool()
    case 2:
      self.noStandardDescriptorAccessor = try reader.readBool()
    case 3:
      self.deprecated = try reader.readBool()
    case 4:
      self.mapEntry = try reader.readBool()
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.messageSetWireFormat {
      writer.writeKey("\"messageSetWireFormat\":")
      writer.writeBool(value)
    }
    if let value = self.noStandardDescriptorAccessor {
      writer.writeKey("\"noStandardDescriptorAccessor\":")
      writer.writeBool(value)
    }
    if let value = self.deprecated {
      writer.writeKey("\"deprecated\":")
      writer.writeBool(value)
    }
    if let value = self.mapEntry {
      writer.writeKey("\"mapEntry\":")
      writer.writeBool(value)
    }
    if !self.uninterpretedOption.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uninterpretedOption\":")
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeBool(self.messageSetWireFormat ?? false)
    case 2:
      writer.writeBool(self.noStandardDescriptorAccessor ?? false)
    case 3:
      writer.writeBool(self.deprecated ?? false)
    case 4:
      writer.writeBool(self.mapEntry ?? false)
    case 5:
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.messageSetWireFormat = try parameter.bool()
    case 2:
      self.noStandardDescriptorAccessor = try parameter.bool()
    case 3:
      self.deprecated = try parameter.bool()
    case 4:
      self.mapEntry = try parameter.bool()
    case 5:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.FieldOptions

extension Google.Protobuf.FieldOptions {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8:
        if let value: Google.Protobuf.FieldOptions.CType = try reader.readEnum() {
          self.ctype = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 16: self.packed = try reader.readBool()
      case 24: self.deprecated = try reader.readBool()
      case 40: self.lazy = try reader.readBool()
      case 48:
        if let value: Google.Protobuf.FieldOptions.JSType = try reader.readEnum() {
          self.jstype = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 80: self.weak = try reader.readBool()
      case 120: self.unverifiedLazy = try reader.readBool()
      case 7994:
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.ctype { writer.writeEnum(value, tag: 8) }
    if let value = self.packed { writer.writeBool(value, tag: 16) }
    if let value = self.deprecated { writer.writeBool(value, tag: 24) }
    if let value = self.lazy { writer.writeBool(value, tag: 40) }
    if let value = self.jstype { writer.writeEnum(value, tag: 48) }
    if let value = self.weak { writer.writeBool(value, tag: 80) }
    if let value = self.unverifiedLazy { writer.writeBool(value, tag: 120) }
    for value in self.uninterpretedOption { writer.writeMessage(value, tag: 7994) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("lazy") { return 4 }
      if name.matches("weak") { return 7 }
    case 5:
      if name.matches("ctype") { return 1 }
    case 6:
      if name.matches("packed") { return 2 }
      if name.matches("jstype") { return 3 }
    case 10:
      if name.matches("deprecated") { return 6 }
    case 14:
      if name.matches("unverifiedLazy") { return 5 }
    case 15:
      if name.matches("unverified_lazy") { return 5 }
    case 19:
      if name.matches("uninterpretedOption") { return 8 }
    case 20:
      if name.matches("uninterpreted_option") { return 8 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      if let value: Google.Protobuf.FieldOptions.CType = try reader.readEnum() {
        self.ctype = value
      }
    case 2:
      self.packed = try reader.readBool()
    case 3:
      if let value: Google.Protobuf.FieldOptions.JSType = try reader.readEnum() {
        self.jstype = value
      }
    case 4:
      self.lazy = try reader.readBool()
    case 5:
      self.unverifiedLazy = try reader.readBool()
    case 6:
      self.deprecated = try reader.readBool()
    case 7:
      self.weak = try reader.readBool()
    case 8:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.ctype {
      writer.writeKey("\"ctype\":")
      writer.writeEnum(value)
    }
    if let value = self.packed {
      writer.writeKey("\"packed\":")
      writer.writeBool(value)
    }
    if let value = self.jstype {
      writer.writeKey("\"jstype\":")
      writer.writeEnum(value)
    }
    if let value = self.lazy {
      writer.writeKey("\"lazy\":")
      writer.writeBool(value)
    }
    if let value = self.unverifiedLazy {
      writer.writeKey("\"unverifiedLazy\":")
      writer.writeBool(value)
    }
    if let value = self.deprecated {
      writer.writeKey("\"deprecated\":")
      writer.writeBool(value)
    }
    if let value = self.weak {
      writer.writeKey("\"weak\":")
      writer.writeBool(value)
    }
    if !self.uninterpretedOption.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uninterpretedOption\":")
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeEnum(self.ctype ?? Google.Protobuf.FieldOptions.CType.string)
    case 2:
      writer.writeBool(self.packed ?? false)
    case 3:
      writer.writeEnum(self.jstype ?? Google.Protobuf.FieldOptions.JSType.jsNormal)
    case 4:
      writer.writeBool(self.lazy ?? false)
    case 5:
      writer.writeBool(self.unverifiedLazy ?? false)
    case 6:
      writer.writeBool(self.deprecated ?? false)
    case 7:
      writer.writeBool(self.weak ?? false)
    case 8:
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.ctype = try parameter.enumeration()
    case 2:
      self.packed = try parameter.bool()
    case 3:
      self.jstype = try parameter.enumeration()
    case 4:
      self.lazy = try parameter.bool()
    case 5:
      self.unverifiedLazy = try parameter.bool()
    case 6:
      self.deprecated = try parameter.bool()
    case 7:
      self.weak = try parameter.bool()
    case 8:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.OneofOptions

extension Google.Protobuf.OneofOptions {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 7994:
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.uninterpretedOption { writer.writeMessage(value, tag: 7994) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 19:
      if name.matches("uninterpretedOption") { return 1 }
    case 20:
      if name.matches("uninterpreted_option") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.uninterpretedOption.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uninterpretedOption\":")
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.EnumOptions

extension Google.Protobuf.EnumOptions {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 16: self.allowAlias = try reader.readBool()
      case 24: self.deprecated = try reader.readBool()
      case 7994:
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.allowAlias { writer.writeBool(value, tag: 16) }
    if let value = self.deprecated { writer.writeBool(value, tag: 24) }
    for value in self.uninterpretedOption { writer.writeMessage(value, tag: 7994) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("allowAlias") { return 1 }
      if name.matches("deprecated") { return 2 }
    case 11:
      if name.matches("allow_alias") { return 1 }
    case 19:
      if name.matches("uninterpretedOption") { return 3 }
    case 20:
      if name.matches("uninterpreted_option") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.allowAlias = try reader.readBool()
    case 2:
      self.deprecated = try reader.readBool()
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.allowAlias {
      writer.writeKey("\"allowAlias\":")
      writer.writeBool(value)
    }
    if let value = self.deprecated {
      writer.writeKey("\"deprecated\":")
      writer.writeBool(value)
    }
    if !self.uninterpretedOption.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uninterpretedOption\":")
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeBool(self.allowAlias ?? false)
    case 2:
      writer.writeBool(self.deprecated ?? false)
    case 3:
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.allowAlias = try parameter.bool()
    case 2:
      self.deprecated = try parameter.bool()
    case 3:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.EnumValueOptions

extension Google.Protobuf.EnumValueOptions {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8: self.deprecated = try reader.readBool()
      case 7994:
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.deprecated { writer.writeBool(value, tag: 8) }
    for value in self.uninterpretedOption { writer.writeMessage(value, tag: 7994) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("deprecated") { return 1 }
    case 19:
      if name.matches("uninterpretedOption") { return 2 }
    case 20:
      if name.matches("uninterpreted_option") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.deprecated = try reader.readBool()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.deprecated {
      writer.writeKey("\"deprecated\":")
      writer.writeBool(value)
    }
    if !self.uninterpretedOption.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uninterpretedOption\":")
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeBool(self.deprecated ?? false)
    case 2:
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.deprecated = try parameter.bool()
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.ServiceOptions

extension Google.Protobuf.ServiceOptions {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 264: self.deprecated = try reader.readBool()
      case 7994:
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.deprecated { writer.writeBool(value, tag: 264) }
    for value in self.uninterpretedOption { writer.writeMessage(value, tag: 7994) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("deprecated") { return 1 }
    case 19:
      if name.matches("uninterpretedOption") { return 2 }
    case 20:
      if name.matches("uninterpreted_option") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.deprecated = try reader.readBool()
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.deprecated {
      writer.writeKey("\"deprecated\":")
      writer.writeBool(value)
    }
    if !self.uninterpretedOption.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uninterpretedOption\":")
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeBool(self.deprecated ?? false)
    case 2:
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.deprecated = try parameter.bool()
    case 2:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.MethodOptions

extension Google.Protobuf.MethodOptions {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 264: self.deprecated = try reader.readBool()
      case 272:
        if let value: Google.Protobuf.MethodOptions.IdempotencyLevel = try reader.readEnum() {
          self.idempotencyLevel = value
        } else {
          reader.keepUnknownEnum(into: &self.unknownFields)
        }
      case 7994:
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.deprecated { writer.writeBool(value, tag: 264) }
    if let value = self.idempotencyLevel { writer.writeEnum(value, tag: 272) }
    for value in self.uninterpretedOption { writer.writeMessage(value, tag: 7994) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("deprecated") { return 1 }
    case 16:
      if name.matches("idempotencyLevel") { return 2 }
    case 17:
      if name.matches("idempotency_level") { return 2 }
    case 19:
      if name.matches("uninterpretedOption") { return 3 }
    case 20:
      if name.matches("uninterpreted_option") { return 3 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.deprecated = try reader.readBool()
    case 2:
      if let value: Google.Protobuf.MethodOptions.IdempotencyLevel = try reader.readEnum() {
        self.idempotencyLevel = value
      }
    case 3:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UninterpretedOption()
        try reader.readMessage(&value)
        self.uninterpretedOption.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.deprecated {
      writer.writeKey("\"deprecated\":")
      writer.writeBool(value)
    }
    if let value = self.idempotencyLevel {
      writer.writeKey("\"idempotencyLevel\":")
      writer.writeEnum(value)
    }
    if !self.uninterpretedOption.isEmpty || writer.writesDefaults {
      writer.writeKey("\"uninterpretedOption\":")
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    }
    writer.writeExtensions(of: self)
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeBool(self.deprecated ?? false)
    case 2:
      writer.writeEnum(
        self.idempotencyLevel ?? Google.Protobuf.MethodOptions.IdempotencyLevel.idempotencyUnknown)
    case 3:
      writer.writeArray(self.uninterpretedOption) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.deprecated = try parameter.bool()
    case 2:
      self.idempotencyLevel = try parameter.enumeration()
    case 3:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.uninterpretedOption {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.UninterpretedOption

extension Google.Protobuf.UninterpretedOption {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 18:
        var value = Google.Protobuf.UninterpretedOption.NamePart()
        try reader.readMessage(&value)
        self.name.append(read: consume value)
      case 26: self.identifierValue = try reader.readString()
      case 32: self.positiveIntValue = try reader.readUInt64()
      case 40: self.negativeIntValue = try reader.readInt64()
      case 49: self.doubleValue = try reader.readDouble()
      case 58: self.stringValue = try reader.readBytes()
      case 66: self.aggregateValue = try reader.readString()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.name { writer.writeMessage(value, tag: 18) }
    if let value = self.identifierValue { writer.writeString(value, tag: 26) }
    if let value = self.positiveIntValue { writer.writeUInt64(value, tag: 32) }
    if let value = self.negativeIntValue { writer.writeInt64(value, tag: 40) }
    if let value = self.doubleValue { writer.writeDouble(value, tag: 49) }
    if let value = self.stringValue { writer.writeBytes(value, tag: 58) }
    if let value = self.aggregateValue { writer.writeString(value, tag: 66) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("name") { return 1 }
    case 11:
      if name.matches("doubleValue") { return 5 }
      if name.matches("stringValue") { return 6 }
    case 12:
      if name.matches("double_value") { return 5 }
      if name.matches("string_value") { return 6 }
    case 14:
      if name.matches("aggregateValue") { return 7 }
    case 15:
      if name.matches("identifierValue") { return 2 }
      if name.matches("aggregate_value") { return 7 }
    case 16:
      if name.matches("identifier_value") { return 2 }
      if name.matches("positiveIntValue") { return 3 }
      if name.matches("negativeIntValue") { return 4 }
    case 18:
      if name.matches("positive_int_value") { return 3 }
      if name.matches("negative_int_value") { return 4 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.UninterpretedOption.NamePart()
        try reader.readMessage(&value)
        self.name.append(read: consume value)
      }
    case 2:
      self.identifierValue = try reader.readString()
    case 3:
      self.positiveIntValue = try reader.readUInt64()
    case 4:
      self.negativeIntValue = try reader.readInt64()
    case 5:
      self.doubleValue = try reader.readDouble()
    case 6:
      self.stringValue = try reader.readBytes()
    case 7:
      self.aggregateValue = try reader.readString()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.name.isEmpty || writer.writesDefaults {
      writer.writeKey("\"name\":")
      writer.writeArray(self.name) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption.NamePart) in
        writer.writeMessage(value)
      }
    }
    if let value = self.identifierValue {
      writer.writeKey("\"identifierValue\":")
      writer.writeString(value)
    }
    if let value = self.positiveIntValue {
      writer.writeKey("\"positiveIntValue\":")
      writer.writeUInt64(value)
    }
    if let value = self.negativeIntValue {
      writer.writeKey("\"negativeIntValue\":")
      writer.writeInt64(value)
    }
    if let value = self.doubleValue {
      writer.writeKey("\"doubleValue\":")
      writer.writeDouble(value)
    }
    if let value = self.stringValue {
      writer.writeKey("\"stringValue\":")
      writer.writeBytes(value)
    }
    if let value = self.aggregateValue {
      writer.writeKey("\"aggregateValue\":")
      writer.writeString(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.name) {
        (writer: inout JSONWriter, value: Google.Protobuf.UninterpretedOption.NamePart) in
        writer.writeMessage(value)
      }
    case 2:
      writer.writeString(self.identifierValue ?? "")
    case 3:
      writer.writeUInt64(self.positiveIntValue ?? 0)
    case 4:
      writer.writeInt64(self.negativeIntValue ?? 0)
    case 5:
      writer.writeDouble(self.doubleValue ?? 0)
    case 6:
      writer.writeBytes(self.stringValue ?? [])
    case 7:
      writer.writeString(self.aggregateValue ?? "")
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    case 2:
      self.identifierValue = try parameter.string()
    case 3:
      self.positiveIntValue = try parameter.uint64()
    case 4:
      self.negativeIntValue = try parameter.int64()
    case 5:
      self.doubleValue = try parameter.double()
    case 6:
      self.stringValue = try parameter.bytes()
    case 7:
      self.aggregateValue = try parameter.string()
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    for value in self.name {
      if let name = value.missingRequiredField { return name }
    }
    return nil
  }
}

// MARK: google.protobuf.UninterpretedOption.NamePart

extension Google.Protobuf.UninterpretedOption.NamePart {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10: self.namePart = try reader.readString()
      case 16: self.isExtension = try reader.readBool()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    if let value = self.namePart { writer.writeString(value, tag: 10) }
    if let value = self.isExtension { writer.writeBool(value, tag: 16) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("namePart") { return 1 }
    case 9:
      if name.matches("name_part") { return 1 }
    case 11:
      if name.matches("isExtension") { return 2 }
    case 12:
      if name.matches("is_extension") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      self.namePart = try reader.readString()
    case 2:
      self.isExtension = try reader.readBool()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let value = self.namePart {
      writer.writeKey("\"namePart\":")
      writer.writeString(value)
    }
    if let value = self.isExtension {
      writer.writeKey("\"isExtension\":")
      writer.writeBool(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeString(self.namePart ?? "")
    case 2:
      writer.writeBool(self.isExtension ?? false)
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      self.namePart = try parameter.string()
    case 2:
      self.isExtension = try parameter.bool()
    default: throw parameter.unknown
    }
  }

  /// The full name of the first `required` field that is not set, here or further inside.
  public var missingRequiredField: String? {
    if self.namePart == nil { return "google.protobuf.UninterpretedOption.NamePart.name_part" }
    if self.isExtension == nil {
      return "google.protobuf.UninterpretedOption.NamePart.is_extension"
    }
    return nil
  }
}

// MARK: google.protobuf.SourceCodeInfo

extension Google.Protobuf.SourceCodeInfo {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Google.Protobuf.SourceCodeInfo.Location()
        try reader.readMessage(&value)
        self.location.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.location { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 8:
      if name.matches("location") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.SourceCodeInfo.Location()
        try reader.readMessage(&value)
        self.location.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.location.isEmpty || writer.writesDefaults {
      writer.writeKey("\"location\":")
      writer.writeArray(self.location) {
        (writer: inout JSONWriter, value: Google.Protobuf.SourceCodeInfo.Location) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.location) {
        (writer: inout JSONWriter, value: Google.Protobuf.SourceCodeInfo.Location) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }
}

// MARK: google.protobuf.SourceCodeInfo.Location

extension Google.Protobuf.SourceCodeInfo.Location {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8:
        self.path.append(read: try reader.readInt32())
      case 10:
        try reader.readPackedInt32(into: &self.path)
      case 16:
        self.span.append(read: try reader.readInt32())
      case 18:
        try reader.readPackedInt32(into: &self.span)
      case 26: self.leadingComments = try reader.readString()
      case 34: self.trailingComments = try reader.readString()
      case 50:
        self.leadingDetachedComments.append(read: try reader.readString())
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.writePackedInt32(self.path, tag: 10)
    writer.writePackedInt32(self.span, tag: 18)
    if let value = self.leadingComments { writer.writeString(value, tag: 26) }
    if let value = self.trailingComments { writer.writeString(value, tag: 34) }
    for value in self.leadingDetachedComments { writer.writeString(value, tag: 50) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 4:
      if name.matches("path") { return 1 }
      if name.matches("span") { return 2 }
    case 15:
      if name.matches("leadingComments") { return 3 }
    case 16:
      if name.matches("leading_comments") { return 3 }
      if name.matches("trailingComments") { return 4 }
    case 17:
      if name.matches("trailing_comments") { return 4 }
    case 23:
      if name.matches("leadingDetachedComments") { return 5 }
    case 25:
      if name.matches("leading_detached_comments") { return 5 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.path.append(read: try reader.readInt32())
      }
    case 2:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.span.append(read: try reader.readInt32())
      }
    case 3:
      self.leadingComments = try reader.readString()
    case 4:
      self.trailingComments = try reader.readString()
    case 5:
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.leadingDetachedComments.append(read: try reader.readString())
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.path.isEmpty || writer.writesDefaults {
      writer.writeKey("\"path\":")
      writer.writeArray(self.path) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if !self.span.isEmpty || writer.writesDefaults {
      writer.writeKey("\"span\":")
      writer.writeArray(self.span) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if let value = self.leadingComments {
      writer.writeKey("\"leadingComments\":")
      writer.writeString(value)
    }
    if let value = self.trailingComments {
      writer.writeKey("\"trailingComments\":")
      writer.writeString(value)
    }
    if !self.leadingDetachedComments.isEmpty || writer.writesDefaults {
      writer.writeKey("\"leadingDetachedComments\":")
      writer.writeArray(self.leadingDetachedComments) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.path) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    case 2:
      writer.writeArray(self.span) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    case 3:
      writer.writeString(self.leadingComments ?? "")
    case 4:
      writer.writeString(self.trailingComments ?? "")
    case 5:
      writer.writeArray(self.leadingDetachedComments) { (writer: inout JSONWriter, value: String) in
        writer.writeString(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      self.path.append(try parameter.int32())
    case 2:
      parameter.repeats()
      self.span.append(try parameter.int32())
    case 3:
      self.leadingComments = try parameter.string()
    case 4:
      self.trailingComments = try parameter.string()
    case 5:
      parameter.repeats()
      self.leadingDetachedComments.append(try parameter.string())
    default: throw parameter.unknown
    }
  }
}

// MARK: google.protobuf.GeneratedCodeInfo

extension Google.Protobuf.GeneratedCodeInfo {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 10:
        var value = Google.Protobuf.GeneratedCodeInfo.Annotation()
        try reader.readMessage(&value)
        self.annotation.append(read: consume value)
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    for value in self.annotation { writer.writeMessage(value, tag: 10) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 10:
      if name.matches("annotation") { return 1 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        var value = Google.Protobuf.GeneratedCodeInfo.Annotation()
        try reader.readMessage(&value)
        self.annotation.append(read: consume value)
      }
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.annotation.isEmpty || writer.writesDefaults {
      writer.writeKey("\"annotation\":")
      writer.writeArray(self.annotation) {
        (writer: inout JSONWriter, value: Google.Protobuf.GeneratedCodeInfo.Annotation) in
        writer.writeMessage(value)
      }
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.annotation) {
        (writer: inout JSONWriter, value: Google.Protobuf.GeneratedCodeInfo.Annotation) in
        writer.writeMessage(value)
      }
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      throw parameter.refusal("sent in the body")
    default: throw parameter.unknown
    }
  }
}

// MARK: google.protobuf.GeneratedCodeInfo.Annotation

extension Google.Protobuf.GeneratedCodeInfo.Annotation {
  public mutating func merge(from reader: inout WireReader) throws(WireError) {
    while true {
      let tag = try reader.nextTag()
      switch tag {
      case 0: return
      case 8:
        self.path.append(read: try reader.readInt32())
      case 10:
        try reader.readPackedInt32(into: &self.path)
      case 18: self.sourceFile = try reader.readString()
      case 24: self.begin = try reader.readInt32()
      case 32: self.end = try reader.readInt32()
      default: try reader.skip(tag, into: &self.unknownFields)
      }
    }
  }

  public func write(to writer: inout WireWriter) {
    writer.writePackedInt32(self.path, tag: 10)
    if let value = self.sourceFile { writer.writeString(value, tag: 18) }
    if let value = self.begin { writer.writeInt32(value, tag: 24) }
    if let value = self.end { writer.writeInt32(value, tag: 32) }
    writer.write(unknown: self.unknownFields)
  }

  /// The place of the field with this name, as JSON or the `.proto` has it; 0 for none.
  private static func fieldPlace(_ name: UnsafeRawBufferPointer) -> Int {
    switch name.count {
    case 3:
      if name.matches("end") { return 4 }
    case 4:
      if name.matches("path") { return 1 }
    case 5:
      if name.matches("begin") { return 3 }
    case 10:
      if name.matches("sourceFile") { return 2 }
    case 11:
      if name.matches("source_file") { return 2 }
    default: break
    }
    return 0
  }

  public mutating func merge(from reader: inout JSONReader) throws(WireError) {
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
      try reader.readArray {
        (reader: inout JSONReader) throws(WireError) in
        self.path.append(read: try reader.readInt32())
      }
    case 2:
      self.sourceFile = try reader.readString()
    case 3:
      self.begin = try reader.readInt32()
    case 4:
      self.end = try reader.readInt32()
    default: return
    }
  }

  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if !self.path.isEmpty || writer.writesDefaults {
      writer.writeKey("\"path\":")
      writer.writeArray(self.path) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    }
    if let value = self.sourceFile {
      writer.writeKey("\"sourceFile\":")
      writer.writeString(value)
    }
    if let value = self.begin {
      writer.writeKey("\"begin\":")
      writer.writeInt32(value)
    }
    if let value = self.end {
      writer.writeKey("\"end\":")
      writer.writeInt32(value)
    }
    writer.endObject()
  }

  public mutating func mergeMember(_ name: String, from reader: inout JSONReader) throws(WireError)
    -> Bool
  {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    if place == 0 { return false }
    var seen = JSONFieldSet()
    try self.mergeField(place, from: &reader, &seen)
    return true
  }

  public func writeMember(_ name: String, to writer: inout JSONWriter) -> Bool {
    var name = name
    let place = name.withUTF8 { Self.fieldPlace(UnsafeRawBufferPointer($0)) }
    switch place {
    case 1:
      writer.writeArray(self.path) { (writer: inout JSONWriter, value: Int32) in
        writer.writeInt32(value)
      }
    case 2:
      writer.writeString(self.sourceFile ?? "")
    case 3:
      writer.writeInt32(self.begin ?? 0)
    case 4:
      writer.writeInt32(self.end ?? 0)
    default: return false
    }
    return true
  }

  public mutating func mergeParameter(_ parameter: inout Parameter) throws(WireError) {
    switch try parameter.enter({ Self.fieldPlace($0) }) {
    case 1:
      parameter.repeats()
      self.path.append(try parameter.int32())
    case 2:
      self.sourceFile = try parameter.string()
    case 3:
      self.begin = try parameter.int32()
    case 4:
      self.end = try parameter.int32()
    default: throw parameter.unknown
    }
  }
}
