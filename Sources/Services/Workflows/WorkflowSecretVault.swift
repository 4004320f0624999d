public import Base
public import Crypto
public import Engine
public import Records
public import Store
public import Wire

/// The secrets of workflows' definitions, apart from the definitions and their events.
public struct WorkflowSecretVault: Sendable {
  private let vault: SecretVault

  /// Opens and seals with the instance's master key.
  public init(masterKey: MasterKey, random: any RandomSource = SystemRandomSource()) {
    vault = SecretVault(kind: "workflow", masterKey: masterKey, random: random)
  }

  /// The secrets of a workflow, as `DefinitionSecrets` has them; an empty object for none.
  func find(
    of id: String, organization: String, in reader: Reader
  ) throws(StoreError) -> JSONValue {
    guard let text = try vault.find(of: id, organization: organization, in: reader) else {
      return .object([])
    }
    guard let value = JSONValue(text: text) else {
      throw .corrupt("the secrets of workflow \(id) cannot be read")
    }
    return value
  }

  /// Takes the secrets out of a definition and keeps them; a mark stands for the former secret in the same place.
  ///
  /// - Parameters:
  ///   - definition: As it was sent; nil for none.
  ///   - former: The definition that the workflow has; nil for a new one, or when it has none.
  ///   - id: The workflow.
  ///   - organization: The workflow's.
  ///   - registry: What steps can take.
  ///   - transaction: Where they are kept.
  ///
  /// - Returns: The definition without its secrets.
  ///
  /// - Throws: `StoreError` when they cannot be read or kept.
  func keep(
    _ definition: JSONValue?, former: JSONValue?, of id: String, organization: String,
    _ registry: StepRegistry, in transaction: Transaction
  ) throws(StoreError) -> JSONValue? {
    let known = try find(of: id, organization: organization, in: transaction)
    guard let definition else {
      try forget(known, of: id, organization: organization, in: transaction)
      return nil
    }
    let split = DefinitionSecrets.split(
      definition, registry, former: former.map { (definition: $0, secrets: known) })
    if split.isEmpty {
      try forget(known, of: id, organization: organization, in: transaction)
    } else if split.secrets != known {
      try vault.put(
        split.secrets.text(), of: id, organization: organization, in: transaction)
    }
    return split.definition
  }

  /// Forgets the secrets of a workflow that is deleted.
  func forget(of id: String, organization: String, in transaction: Transaction) throws(StoreError) {
    try vault.remove(of: id, organization: organization, in: transaction)
  }

  private func forget(
    _ known: JSONValue, of id: String, organization: String, in transaction: Transaction
  ) throws(StoreError) {
    guard known != .object([]) else { return }
    try forget(of: id, organization: organization, in: transaction)
  }
}

/// Gives runs the secrets of their workflows.
public struct StoredWorkflowSecrets: WorkflowSecrets {
  private let vault: WorkflowSecretVault
  private let store: Store

  public init(_ vault: WorkflowSecretVault, store: Store) {
    self.vault = vault
    self.store = store
  }

  public func secrets(
    of run: WorkflowRunRecord, _ registry: StepRegistry
  ) async throws(WorkflowSecretsError) -> JSONValue {
    let vault = vault
    let body: @Sendable (Reader) throws(StoreError) -> JSONValue = { reader throws(StoreError) in
      let organization = run.organization
      let known = try vault.find(of: run.workflow, organization: organization, in: reader)
      guard known != .object([]) else { return known }
      let present = try WorkflowTable.find(run.workflow, organization: organization, in: reader)?
        .content.definition
      let recorded = try WorkflowSnapshotTable.content(
        run.snapshot, workflow: run.workflow, organization: organization, in: reader
      ).flatMap { WorkflowSnapshot.parts(of: $0)?.definition }
      guard let present, let recorded else { return .object([]) }
      if recorded == present { return known }
      // What was secret for one address is nothing for another one, which the workflow called before.
      return DefinitionSecrets.split(
        recorded, registry, former: (definition: present, secrets: known)
      ).secrets
    }
    do throws(StoreError) {
      return try await store.read(body)
    } catch .budgetExceeded {
      do throws(StoreError) {
        return try await store.scan(body)
      } catch {
        throw WorkflowSecretsError("\(error)")
      }
    } catch {
      throw WorkflowSecretsError("\(error)")
    }
  }
}
