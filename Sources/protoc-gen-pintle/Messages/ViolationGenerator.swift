struct ViolationGenerator {
  let plan: MessagePlan
  let context: Context
  func write(to code: inout CodePrinter) throws(GeneratorError) {}
}
