public import Wire

/// A decoded message whose type is not known to who looks at it: what message interceptors get.
open class MessageBox {
  /// The message's full name.
  public final let typeName: String
  let options: JSONOptions

  init(typeName: String, options: JSONOptions) {
    self.typeName = typeName
    self.options = options
  }

  /// The message as ProtoJSON without its secrets, which `secrets` keeps: who looks at a message may show it to others.
  ///
  /// Throws when a value in it has no JSON form.
  open func json(keeping secrets: KeptSecrets) throws(WireError) -> String { "{}" }

  /// The message in protobuf encoding.
  open func protobufBytes() -> [UInt8] { [] }

  /// Replaces the whole message by what `json` (ProtoJSON, UTF-8) says; on failure it stays as it was.
  ///
  /// Strict: members that the message does not have are an error, and so are placeholders of secrets that stand
  /// elsewhere than where `secrets` took them from; where they stand as they did, the secrets are put back.
  open func replace(json: [UInt8], puttingBack secrets: KeptSecrets) throws(WireError) {}
}

/// A box around a message of a known type.
public final class TypedMessageBox<M: Message>: MessageBox {
  /// The message; what is changed here goes on to the handler or the client.
  public var message: M

  /// The message's JSON has the same form in every dialect, whatever the answers of this one look like.
  @usableFromInline @inline(never)
  init(_ message: M, of call: ServerCall) {
    self.message = message
    super.init(typeName: M.messageName, options: call.settings.jsonOptions)
  }

  public override func json(keeping secrets: KeptSecrets) throws(WireError) -> String {
    try message.jsonString(options, keeping: secrets)
  }

  public override func protobufBytes() -> [UInt8] { message.protobufBytes() }

  public override func replace(
    json: [UInt8], puttingBack secrets: KeptSecrets
  ) throws(WireError) {
    let strict = JSONOptions(ignoresUnknown: false, registry: options.registry)
    message = try M(json: json.span.bytes, options: strict, puttingBack: secrets)
  }
}
