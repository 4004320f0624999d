public import API
import Base
import Engine
public import RPC
import Records
import Store

extension TriggerService {
  public func listTriggers(
    _ request: Pintle.Trigger.V1.ListTriggersRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.ListTriggersResponse {
    let list = try TriggerList<TriggerDefinition>(
      filters: request.filters, [.init("id", .equals, .greaterOrEqual, .lessOrEqual)],
      sorters: request.sorters, ["id", "name"],
      CollectionPage(limit: request.limit, offset: request.offset)
    ) { definition, field in
      switch UTF8Key(field) {
      case "id": .text(definition.id)
      default: .text(definition.name)
      }
    }
    let (found, total) = list.of(TriggerCatalog.all)
    var response = Pintle.Trigger.V1.ListTriggersResponse()
    response.triggers = found.map { Pintle.Trigger.V1.Trigger($0) }
    if request.count { response.totalCount = Self.tell(total, context) }
    return response
  }

  public func listSubscriptions(
    _ request: Pintle.Trigger.V1.ListSubscriptionsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.ListSubscriptionsResponse {
    let list = try TriggerList<SubscriptionRecord>(
      filters: request.filters,
      [.init("id", .equals), .init("triggerId", .equals), .init("type", .equals, .lessOrEqual)],
      sorters: request.sorters, ["triggerId", "triggerName"],
      CollectionPage(limit: request.limit, offset: request.offset)
    ) { record, field in
      switch UTF8Key(field) {
      case "id": .text(record.id)
      case "triggerId": .text(record.content.trigger)
      case "triggerName": .text(TriggerCatalog.find(record.content.trigger)?.name ?? "")
      default: .text(record.content.receiver.type)
      }
    }
    let (found, total) = list.of(try await subscriptions.all(try context.caller))
    var response = Pintle.Trigger.V1.ListSubscriptionsResponse()
    response.subscriptions = found.map { Pintle.Trigger.V1.Subscription($0) }
    if request.count { response.totalCount = Self.tell(total, context) }
    return response
  }

  public func listInvocationStatus(
    _ request: Pintle.Trigger.V1.ListInvocationStatusRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Trigger.V1.ListInvocationStatusResponse {
    let list = try TriggerList<InvocationSummary>(
      filters: request.filters,
      [.init("triggerId", .equals), .init("subscriptionId", .equals)],
      sorters: request.sorters, ["triggerId", "subscriptionName", "created", "completed"],
      CollectionPage(limit: request.limit, offset: request.offset)
    ) { summary, field in
      switch UTF8Key(field) {
      case "triggerId": .text(summary.trigger)
      case "subscriptionId": .text(summary.subscription)
      case "subscriptionName": .text(summary.subscriptionName)
      case "created": .time(summary.createdAt)
      default: summary.endedAt.map { .time($0) } ?? .null
      }
    }
    let caller = try context.caller
    let (records, total) = try await parts.store.scan(for: caller.readShare) {
      reader throws(StoreError) in
      let organization = caller.organization
      let (found, total) = list.of(
        try InvocationTable.newest(organization: organization, in: reader))
      var records: [InvocationRecord] = []
      for summary in found {
        let record = try InvocationTable.find(
          summary.id, organization: organization, in: reader)
        if let record { records.append(record) }
      }
      return (records, total)
    }
    var response = Pintle.Trigger.V1.ListInvocationStatusResponse()
    response.invocations = records.map { Pintle.Trigger.V1.InvocationStatus($0) }
    if request.count { response.totalCount = Self.tell(total, context) }
    return response
  }

  /// Tells how many elements there are in all; returns the number for the message.
  private static func tell(_ total: Int, _ context: CallContext) -> Int32 {
    context.tellTotal(total)
    return Int32(clamping: total)
  }
}

/// What a request wants of a collection.
private struct TriggerList<Element: Sendable>: Sendable {
  private let filter: CollectionFilter?
  private let sorters: CollectionSorters
  private let page: CollectionPage
  private let content: @Sendable (Element, String) -> CollectionFilter.Content

  /// Reads what a request says; `content` gives the value of an element's field.
  init(
    filters: String, _ filterFields: [CollectionFilter.Field], sorters: String,
    _ sorterFields: [String], _ page: CollectionPage,
    _ content: @escaping @Sendable (Element, String) -> CollectionFilter.Content
  ) throws(RPCError) {
    filter = try CollectionFilter(filters, fields: filterFields)
    self.sorters = try CollectionSorters(sorters, fields: sorterFields)
    self.page = page
    self.content = content
  }

  /// The page of a collection, and how many elements pass the filter.
  func of(_ elements: [Element]) -> (page: ArraySlice<Element>, total: Int) {
    let kept = elements.filter { element in filter?.matches { content(element, $0) } ?? true }
    return (page.of(sorters.sorted(kept, by: content)), kept.count)
  }
}
