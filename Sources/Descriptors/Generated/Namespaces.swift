// Made by protoc-gen-pintle. Do not edit.

public import Wire

/// Every message and extension that is generated in this module, for a `TypeRegistry`.
public enum DescriptorsMessageTypes {
  public static let all: [any Message.Type] = [
    Google.Protobuf.FileDescriptorSet.self,
    Google.Protobuf.FileDescriptorProto.self,
    Google.Protobuf.DescriptorProto.self,
    Google.Protobuf.DescriptorProto.ExtensionRange.self,
    Google.Protobuf.DescriptorProto.ReservedRange.self,
    Google.Protobuf.ExtensionRangeOptions.self,
    Google.Protobuf.FieldDescriptorProto.self,
    Google.Protobuf.OneofDescriptorProto.self,
    Google.Protobuf.EnumDescriptorProto.self,
    Google.Protobuf.EnumDescriptorProto.EnumReservedRange.self,
    Google.Protobuf.EnumValueDescriptorProto.self,
    Google.Protobuf.ServiceDescriptorProto.self,
    Google.Protobuf.MethodDescriptorProto.self,
    Google.Protobuf.FileOptions.self,
    Google.Protobuf.MessageOptions.self,
    Google.Protobuf.FieldOptions.self,
    Google.Protobuf.OneofOptions.self,
    Google.Protobuf.EnumOptions.self,
    Google.Protobuf.EnumValueOptions.self,
    Google.Protobuf.ServiceOptions.self,
    Google.Protobuf.MethodOptions.self,
    Google.Protobuf.UninterpretedOption.self,
    Google.Protobuf.UninterpretedOption.NamePart.self,
    Google.Protobuf.SourceCodeInfo.self,
    Google.Protobuf.SourceCodeInfo.Location.self,
    Google.Protobuf.GeneratedCodeInfo.self,
    Google.Protobuf.GeneratedCodeInfo.Annotation.self,
  ]
}
