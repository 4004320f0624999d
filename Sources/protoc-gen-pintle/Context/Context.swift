/// What every generator needs.
final class Context {
  let schema: Schema
  let parameters: Parameters
  let names = Names()
  let recursion = Recursion()
  /// Which functions for the JSON gateway messages have.
  var gateway = GatewayUse.all
  /// Whose texts must hold no zero byte.
  var plainTexts = PlainTexts.none

  init(schema: Schema, parameters: Parameters) {
    self.schema = schema
    self.parameters = parameters
  }

  /// The access level with a space behind.
  var access: String { parameters.access }
}
