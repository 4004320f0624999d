// Made by protoc-gen-pintle. Do not edit.

import Wire

/// The namespace of packages that begin with `conformance`.
enum Conformance {}

/// The namespace of packages that begin with `connectrpc`.
enum Connectrpc {}

extension Connectrpc {
  /// The namespace of a package.
  enum Conformance {}
}

extension Connectrpc.Conformance {
  /// The namespace of a package.
  enum V1 {}
}

/// The namespace of packages that begin with `grpc`.
enum Grpc {}

extension Grpc {
  /// The namespace of a package.
  enum Testing {}
}

/// The namespace of packages that begin with `helloworld`.
enum Helloworld {}

/// The namespace of packages that begin with `pintle`.
enum Pintle {}

extension Pintle {
  /// The namespace of a package.
  enum Testing {}
}

extension Pintle.Testing {
  /// The namespace of a package.
  enum V1 {}
}

/// The namespace of packages that begin with `protobuftestmessages`.
enum ProtobufTestMessages {}

extension ProtobufTestMessages {
  /// The namespace of a package.
  enum Proto2 {}
}

extension ProtobufTestMessages {
  /// The namespace of a package.
  enum Proto3 {}
}

/// Every message and extension that is generated in this module, for a `TypeRegistry`.
enum PintleTesteeMessageTypes {
  static let all: [any Message.Type] = [
    Conformance.TestStatus.self,
    Conformance.FailureSet.self,
    Conformance.ConformanceRequest.self,
    Conformance.ConformanceResponse.self,
    Conformance.JspbEncodingConfig.self,
    Connectrpc.Conformance.V1.TLSCreds.self,
    Connectrpc.Conformance.V1.ServerCompatRequest.self,
    Connectrpc.Conformance.V1.ServerCompatResponse.self,
    Connectrpc.Conformance.V1.UnaryResponseDefinition.self,
    Connectrpc.Conformance.V1.StreamResponseDefinition.self,
    Connectrpc.Conformance.V1.UnaryRequest.self,
    Connectrpc.Conformance.V1.UnaryResponse.self,
    Connectrpc.Conformance.V1.IdempotentUnaryRequest.self,
    Connectrpc.Conformance.V1.IdempotentUnaryResponse.self,
    Connectrpc.Conformance.V1.ServerStreamRequest.self,
    Connectrpc.Conformance.V1.ServerStreamResponse.self,
    Connectrpc.Conformance.V1.ClientStreamRequest.self,
    Connectrpc.Conformance.V1.ClientStreamResponse.self,
    Connectrpc.Conformance.V1.BidiStreamRequest.self,
    Connectrpc.Conformance.V1.BidiStreamResponse.self,
    Connectrpc.Conformance.V1.UnimplementedRequest.self,
    Connectrpc.Conformance.V1.UnimplementedResponse.self,
    Connectrpc.Conformance.V1.ConformancePayload.self,
    Connectrpc.Conformance.V1.ConformancePayload.RequestInfo.self,
    Connectrpc.Conformance.V1.ConformancePayload.ConnectGetInfo.self,
    Connectrpc.Conformance.V1.Error.self,
    Connectrpc.Conformance.V1.Header.self,
    Grpc.Testing.Empty.self,
    Grpc.Testing.BoolValue.self,
    Grpc.Testing.Payload.self,
    Grpc.Testing.EchoStatus.self,
    Grpc.Testing.SimpleRequest.self,
    Grpc.Testing.SimpleResponse.self,
    Grpc.Testing.StreamingInputCallRequest.self,
    Grpc.Testing.StreamingInputCallResponse.self,
    Grpc.Testing.ResponseParameters.self,
    Grpc.Testing.StreamingOutputCallRequest.self,
    Grpc.Testing.StreamingOutputCallResponse.self,
    Grpc.Testing.TestOrcaReport.self,
    Helloworld.Text.self,
    Helloworld.Count.self,
    Helloworld.StreamRequest.self,
    Helloworld.Address.self,
    Helloworld.Item.self,
    Helloworld.Order.self,
    Helloworld.Receipt.self,
    Helloworld.Small.self,
    Helloworld.Numbers.self,
    Helloworld.Maps.self,
    Helloworld.Maps.Entry.self,
    Pintle.Testing.V1.FileRequest.self,
    Pintle.Testing.V1.FileResponse.self,
    Pintle.Testing.V1.DownloadRequest.self,
    Pintle.Testing.V1.UploadResponse.self,
    Pintle.Testing.V1.Resource.self,
    Pintle.Testing.V1.Resource.Part.self,
    Pintle.Testing.V1.PatchRequest.self,
    Pintle.Testing.V1.TwoMasksRequest.self,
    Pintle.Testing.V1.Legacy.self,
    Pintle.Testing.V1.Legacy.Detail.self,
    Pintle.Testing.V1.Legacy.Detail.Line.self,
    Pintle.Testing.V1.Legacy.Picked.self,
    Pintle.Testing.V1.Extending.self,
    Pintle.Testing.V1.ExtraGroup.self,
    Pintle.Testing.V1.Node.self,
    Pintle.Testing.V1.Secrets.self,
    Pintle.Testing.V1.Everything.self,
    Pintle.Testing.V1.Everything.Inner.self,
    Pintle.Testing.V1.Everything.Leaf.self,
    Pintle.Testing.V1.EchoRequest.self,
    Pintle.Testing.V1.EchoResponse.self,
    Pintle.Testing.V1.Validated.self,
    Pintle.Testing.V1.Validated.Child.self,
    Pintle.Testing.V1.ExactFields.self,
    Pintle.Testing.V1.AbsentFields.self,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.self,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.NestedMessage.self,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.Data.self,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.MultiWordGroupField.self,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect.self,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrectExtension1.self,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrectExtension2.self,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.ExtensionWithOneof.self,
    ProtobufTestMessages.Proto2.ForeignMessageProto2.self,
    ProtobufTestMessages.Proto2.GroupField.self,
    ProtobufTestMessages.Proto2.UnknownToTestAllTypes.self,
    ProtobufTestMessages.Proto2.UnknownToTestAllTypes.OptionalGroup.self,
    ProtobufTestMessages.Proto2.NullHypothesisProto2.self,
    ProtobufTestMessages.Proto2.EnumOnlyProto2.self,
    ProtobufTestMessages.Proto2.OneStringProto2.self,
    ProtobufTestMessages.Proto2.ProtoWithKeywords.self,
    ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.self,
    ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.NestedMessage.self,
    ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.Data.self,
    ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrect.self,
    ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension1.self,
    ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrectExtension2.self,
    ProtobufTestMessages.Proto2.TestLargeOneof.self,
    ProtobufTestMessages.Proto2.TestLargeOneof.A1.self,
    ProtobufTestMessages.Proto2.TestLargeOneof.A2.self,
    ProtobufTestMessages.Proto2.TestLargeOneof.A3.self,
    ProtobufTestMessages.Proto2.TestLargeOneof.A4.self,
    ProtobufTestMessages.Proto2.TestLargeOneof.A5.self,
    ProtobufTestMessages.Proto3.TestAllTypesProto3.self,
    ProtobufTestMessages.Proto3.TestAllTypesProto3.NestedMessage.self,
    ProtobufTestMessages.Proto3.ForeignMessage.self,
    ProtobufTestMessages.Proto3.NullHypothesisProto3.self,
    ProtobufTestMessages.Proto3.EnumOnlyProto3.self,
  ]

  static let extensions: [any AnyExtensionField] = [
    Pintle.Testing.V1.Legacy.extraNumber,
    Pintle.Testing.V1.Legacy.extraNames,
    Pintle.Testing.V1.Legacy.extraPacked,
    Pintle.Testing.V1.Legacy.extraSeason,
    Pintle.Testing.V1.Legacy.extragroup,
    Pintle.Testing.V1.Legacy.extendingInside,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.extensionInt32,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.extensionString,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.extensionBytes,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.groupfield,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect
      .messageSetCorrectExtension1MessageSetExtension,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect
      .messageSetCorrectExtension2MessageSetExtension,
    ProtobufTestMessages.Proto2.TestAllTypesProto2.MessageSetCorrect
      .extensionWithOneofExtensionWithOneof,
    ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrect
      .messageSetCorrectExtension1MessageSetExtension,
    ProtobufTestMessages.Proto2.TestAllRequiredTypesProto2.MessageSetCorrect
      .messageSetCorrectExtension2MessageSetExtension,
  ]
}
