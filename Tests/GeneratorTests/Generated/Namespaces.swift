// Made by protoc-gen-pintle. Do not edit.

import Wire

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

/// Every message and extension that is generated in this module, for a `TypeRegistry`.
enum GeneratorTestsMessageTypes {
  static let all: [any Message.Type] = [
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
  ]

  static let extensions: [any AnyExtensionField] = [
    Pintle.Testing.V1.Legacy.extraNumber,
    Pintle.Testing.V1.Legacy.extraNames,
    Pintle.Testing.V1.Legacy.extraPacked,
    Pintle.Testing.V1.Legacy.extraSeason,
    Pintle.Testing.V1.Legacy.extragroup,
    Pintle.Testing.V1.Legacy.extendingInside,
  ]
}
