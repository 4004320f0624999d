public import API
import Base
import Engine
public import RPC
import Wire

extension WorkflowService {
  private typealias Entry = Pintle.Workflow.V1.LibraryEntry

  public func listLibrary(
    _ request: Pintle.Workflow.V1.ListLibraryRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.ListLibraryResponse {
    let page = CollectionPage(limit: request.limit, offset: request.offset)
    var response = Pintle.Workflow.V1.ListLibraryResponse()
    response.entries = Array(page.of(actions + WorkflowTriggerLibrary.entries + operators))
    return response
  }

  public func listLibraryActions(
    _ request: Pintle.Workflow.V1.ListLibraryActionsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.ListLibraryActionsResponse {
    let filter = try CollectionFilter(request.filters, fields: [.init("id", .equals)])
    let page = CollectionPage(limit: request.limit, offset: request.offset)
    var response = Pintle.Workflow.V1.ListLibraryActionsResponse()
    response.actions = Array(page.of(actions.filter { $0.passes(filter) }))
    return response
  }

  public func listLibraryTriggers(
    _ request: Pintle.Workflow.V1.ListLibraryTriggersRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.ListLibraryTriggersResponse {
    let filter = try CollectionFilter(
      request.filters,
      fields: [.init("id", .equals), .init("name", .equals), .init("type", .equals)])
    let page = CollectionPage(limit: request.limit, offset: request.offset)
    var response = Pintle.Workflow.V1.ListLibraryTriggersResponse()
    response.triggers = Array(
      page.of(WorkflowTriggerLibrary.entries.filter { $0.passes(filter) }))
    return response
  }

  public func listLibraryOperators(
    _ request: Pintle.Workflow.V1.ListLibraryOperatorsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Workflow.V1.ListLibraryOperatorsResponse {
    var response = Pintle.Workflow.V1.ListLibraryOperatorsResponse()
    response.operators = operators
    return response
  }

  private var actions: [Entry] { entries(.action) }
  private var operators: [Entry] { entries(.operator) }

  private func entries(_ kind: StepEntry.Kind) -> [Entry] {
    registry.actions.map(\.entry).filter { $0.kind == kind }.map { Entry($0) }
  }
}

extension Pintle.Workflow.V1.LibraryEntry {
  /// An action or operator as the library tells it.
  fileprivate init(_ entry: StepEntry) {
    self.init()
    id = entry.id
    name = entry.name
    type = entry.kind.rawValue
    description = entry.description
    versionNumber = entry.version.map { Int32(clamping: $0) }
    exampleOutput = entry.exampleOutput.map { Google.Protobuf.Value($0) }
    formFields = entry.fields.map { field in
      var shown = Pintle.Workflow.V1.LibraryFormField()
      shown.name = field.name
      shown.label = field.label
      shown.type = field.type.rawValue
      shown.required = field.isRequired
      shown.description = field.description
      return shown
    }
  }

  fileprivate func passes(_ filter: CollectionFilter?) -> Bool {
    filter?.matches { field in
      switch UTF8Key(field) {
      case "id": .text(id)
      case "name": .text(name)
      default: .text(type)
      }
    } ?? true
  }
}
