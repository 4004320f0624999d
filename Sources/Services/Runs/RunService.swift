public import API
import Base
public import Engine
public import RPC
import Records
public import Store
import Wire

/// What happened because of one thing, and what a run would do today: `pintle.run.v1.RunService`.
public struct RunService: Pintle.Run.V1.RunService {
  let store: DomainStore
  let registry: StepRegistry
  /// The watches, each told when its run goes on.
  let watches: EndWaits<UTF8Key>
  private let instance: String

  /// - Parameters:
  ///   - store: Where runs are.
  ///   - registry: The actions and operators that steps can take.
  public init(store: Store, registry: StepRegistry) {
    self.store = DomainStore(store: store)
    self.registry = registry
    instance = store.instanceID
    watches = EndWaits(
      WorkflowRunTable.changed, of: store, limit: Limits.maxRunWatches,
      limitPerOrganization: Limits.maxOrganizationRunWatches)
  }

  /// Ends the watches, for they would hold up the end of the server.
  public func drain() { watches.drain() }

  /// The instance, for who may read deliveries to targets, which are the instance's; nil for others.
  func deliveries(for caller: Caller) -> String? {
    caller.instancePermissions.contains("delivery.read") ? instance : nil
  }

  public func getTimeline(
    _ request: Pintle.Run.V1.GetTimelineRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Run.V1.GetTimelineResponse {
    let caller = try context.caller
    let subjects = [
      !request.runID.isEmpty, !request.invocationID.isEmpty, request.eventPosition != 0,
    ]
    guard subjects.filter({ $0 }).count == 1 else {
      throw RPCError(
        .invalidArgument, "name exactly one of run_id, invocation_id and event_position")
    }
    guard
      let place = request.pageToken.isEmpty
        ? TimelineMerge.Place() : TimelineMerge.Place(request.pageToken)
    else { throw RPCError(.invalidArgument, "page_token is none that was answered") }
    let size = request.pageSize == 0 ? Limits.timelinePage : Int(request.pageSize)
    let (organization, instance) = (caller.organization, deliveries(for: caller))
    let language = context.language
    let found = try await store.scan(for: caller.readShare) {
      reader throws(StoreError) -> (
        others: [TimelineSource.Entry], isOver: Bool, source: TimelineSource,
        history: RunHistoryPart?
      )? in
      let source =
        if !request.runID.isEmpty {
          try TimelineSource.ofRun(request.runID, organization: organization, in: reader)
        } else if !request.invocationID.isEmpty {
          try TimelineSource.ofInvocation(
            request.invocationID, organization: organization, in: reader)
        } else {
          try TimelineSource.ofEvent(
            request.eventPosition, organization: organization, in: reader)
        }
      guard let source else { return nil }
      var deliveries = source.deliveries(of: instance)
      let (others, isOver) = try source.surroundings(&deliveries, told: language, in: reader)
      // Each part is an entry at least, so that the page is full before these are told.
      let history = try source.run.map { run throws(StoreError) in
        try RunHistoryPart(of: run, from: place.history, limit: size + 1, in: reader)
      }
      return (others, isOver && source.run?.status.isFinal ?? true, source, history)
    }
    guard let (others, isOver, source, history) = found else {
      throw RPCError(.notFound, "there is no such run, invocation or event")
    }
    var merge = TimelineMerge(
      others: others, history: history?.groups(registry, in: language) ?? [], from: place)
    var response = Pintle.Run.V1.GetTimelineResponse()
    while response.entries.count < size, let next = merge.next() {
      response.entries.append(next.entry)
    }
    if !merge.isAtEnd { response.nextPageToken = merge.place.text }
    response.isOver = isOver
    response.leavesOutAttempts = source.event != nil && instance == nil
    return response
  }
}
