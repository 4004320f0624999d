import Wire

// What the inputs of several triggers have in common, with invented examples.

extension ValueShape {
  /// "{id, name, type}".
  static func reference(_ type: String, _ id: String, _ name: String) -> ValueShape {
    .object([
      always("id", .text(id)), always("name", .text(name)), always("type", .choice([type])),
    ])
  }

  static let requester = reference("IDENTITY", "b16ed81c0d5e4a51ab3f9d0c6a4e2f71", "Rosa Lind")
  static let recipient = reference("IDENTITY", "5c0f6f0be2a94dbb8a0a6be7c5d8e913", "Emil Brandt")
  static let approver = reference("IDENTITY", "90c1b7a2f6e84d55b8cf10e2a7d36b48", "Ines Vogel")
  static let source = reference("SOURCE", "a7d3c0f1e8924b6f9f52d4c81b06e3aa", "Harbour HR")

  /// What is asked for: a role, an access profile or an entitlement.
  static let requestedItem: [Property] = [
    always("id", .text("6d1f4e0b97c34a2c8e57b0d9c3fa1e24")),
    always("name", .text("Warehouse Scanner")),
    maybe("description", .nullable(.text("Signs in to the hand scanners"))),
    always("type", .choice(["ACCESS_PROFILE", "ROLE", "ENTITLEMENT"])),
    always("operation", .choice(["Add", "Remove"])),
    maybe("comment", .nullable(.text("for the night shift"))),
    maybe("form", .nullable(form)),
  ]

  /// What was filled in when the access was asked for.
  private static let form = ValueShape.object([
    maybe("formDefinitionId", .nullable(.text("0c5b9e17-6a43-4fd8-9a1e-2d7f3b8c6e90"))),
    maybe("formInstanceId", .nullable(.text("e2a41f63-9d07-4b5c-8f26-71c0d9ab53e8"))),
    maybe("formData", .nullable(.members([JSONValue.Member("shift", "night")]))),
    maybe("formInstanceInputs", .nullable(.members([]))),
    maybe("formElements", .nullable(.list([.members([])]))),
    maybe("formConditions", .nullable(.list([.members([])]))),
  ])

  /// Who asks for what for whom.
  static func accessRequest(_ rest: Property) -> [Property] {
    [
      always("accessRequestId", .text("3fa0c7d4b1e64c0f9d28a5e6b7c91f30")),
      always("requestedFor", .list([recipient])), always("requestedBy", requester), rest,
    ]
  }

  static let account = ValueShape.object([
    always("id", .text("d2b8e4c6f0a14937b5c1e9d07f3a6b82")), always("name", .text("ebrandt")),
    always("nativeIdentity", .text("uid=ebrandt,ou=people,dc=example,dc=com")),
    always("type", .choice(["ACCOUNT"])),
    maybe("uuid", .nullable(.text("7f0d3a9c-5b21-4e8e-a6f4-c19b02d7e35a"))),
  ])

  /// A value of an attribute, whatever it is.
  static func value(_ example: JSONValue) -> ValueShape { .any(example) }

  /// The attributes of an identity or an account.
  static let attributes = ValueShape.members([
    JSONValue.Member("firstname", "Emil"), JSONValue.Member("lastname", "Brandt"),
    JSONValue.Member("department", "Logistics"),
  ])

  static let person = ValueShape.object([
    always("id", .text("5c0f6f0be2a94dbb8a0a6be7c5d8e913")), always("name", .text("Emil Brandt")),
    always("alias", .text("ebrandt")), always("email", .text("emil.brandt@example.com")),
  ])

  static let ownedSource = ValueShape.object([
    always("id", .text("a7d3c0f1e8924b6f9f52d4c81b06e3aa")), always("name", .text("Harbour HR")),
    always("alias", .text("Harbour HR [source]")), always("owner", named("Rosa Lind")),
    always("governanceGroup", named("Harbour Owners")),
  ])

  private static func named(_ name: String) -> ValueShape {
    .object([
      always("id", .text("c4e7a0b9d5f24816a3b70f9c2d8e6415")), always("name", .text(name)),
    ])
  }
}
