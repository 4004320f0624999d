// Made by protoc-gen-pintle. Do not edit.

public import Wire

extension Google {
  /// The namespace of a package.
  public enum Api {}
}

extension Google {
  /// The namespace of a package.
  public enum Rpc {}
}

/// The namespace of packages that begin with `grpc`.
public enum Grpc {}

extension Grpc {
  /// The namespace of a package.
  public enum Health {}
}

extension Grpc.Health {
  /// The namespace of a package.
  public enum V1 {}
}

extension Grpc {
  /// The namespace of a package.
  public enum Reflection {}
}

extension Grpc.Reflection {
  /// The namespace of a package.
  public enum V1 {}
}

extension Grpc.Reflection {
  /// The namespace of a package.
  public enum V1alpha {}
}

/// Every message and extension that is generated in this module, for a `TypeRegistry`.
public enum RpcMessageTypes {
  public static let all: [any Message.Type] = [
    Google.Api.HttpBody.self,
    Google.Rpc.Status.self,
    Grpc.Health.V1.HealthCheckRequest.self,
    Grpc.Health.V1.HealthCheckResponse.self,
    Grpc.Health.V1.HealthListRequest.self,
    Grpc.Health.V1.HealthListResponse.self,
    Grpc.Reflection.V1.ServerReflectionRequest.self,
    Grpc.Reflection.V1.ExtensionRequest.self,
    Grpc.Reflection.V1.ServerReflectionResponse.self,
    Grpc.Reflection.V1.FileDescriptorResponse.self,
    Grpc.Reflection.V1.ExtensionNumberResponse.self,
    Grpc.Reflection.V1.ListServiceResponse.self,
    Grpc.Reflection.V1.ServiceResponse.self,
    Grpc.Reflection.V1.ErrorResponse.self,
    Grpc.Reflection.V1alpha.ServerReflectionRequest.self,
    Grpc.Reflection.V1alpha.ExtensionRequest.self,
    Grpc.Reflection.V1alpha.ServerReflectionResponse.self,
    Grpc.Reflection.V1alpha.FileDescriptorResponse.self,
    Grpc.Reflection.V1alpha.ExtensionNumberResponse.self,
    Grpc.Reflection.V1alpha.ListServiceResponse.self,
    Grpc.Reflection.V1alpha.ServiceResponse.self,
    Grpc.Reflection.V1alpha.ErrorResponse.self,
  ]
}
