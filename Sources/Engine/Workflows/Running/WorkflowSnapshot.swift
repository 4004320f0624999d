import Base
import Crypto
public import Wire

/// A definition and a trigger as runs see them, compiled once for all of these.
public final class WorkflowSnapshot: Sendable {
  /// A digest of the content.
  public let id: String
  /// Definition and trigger as one JSON text, without secrets.
  let content: String
  /// Nil when something stops the definition from being run.
  public let program: WorkflowProgram?
  public let findings: [WorkflowFinding]

  /// Compiles a definition.
  ///
  /// - Parameters:
  ///   - definition: Without its secrets: see ``DefinitionSecrets``.
  ///   - trigger: As the API tells it; null for none.
  ///   - registry: What steps can take.
  public init(definition: JSONValue, trigger: JSONValue, _ registry: StepRegistry) {
    content = JSONValue.object([
      JSONValue.Member("definition", definition), JSONValue.Member("trigger", trigger),
    ]).text()
    id = HexText.encode(SHA256.digest(utf8: content).prefix(16))
    let compiled = WorkflowCompiler.compile(definition, registry)
    program = compiled.program
    findings = compiled.findings
  }

  /// What is to be said of the definition in a content; nil when it is none.
  public static func findings(
    ofContent content: String, _ registry: StepRegistry
  ) -> [WorkflowFinding]? {
    parts(of: content).map { WorkflowCompiler.compile($0.definition, registry).findings }
  }

  /// What a content holds; nil when it is none.
  public static func parts(of content: String) -> (definition: JSONValue, trigger: JSONValue)? {
    guard let value = JSONValue(text: content), let definition = value["definition"] else {
      return nil
    }
    return (definition, value["trigger"] ?? .null)
  }
}
