public import API
import Base
public import RPC
import Records
import Store
import Wire

// MARK: - Publishing

extension EventService {
  public func publishEvent(
    _ request: Pintle.Event.V1.PublishEventRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Event.V1.PublishEventResponse {
    let caller = try context.caller
    let language = context.language
    let drafts: [EventDraft]
    do throws(EventRefusal) {
      drafts = [try draft(request.event, caller)]
    } catch {
      throw error.error(in: language)
    }
    switch try await publish(drafts, caller) {
    case .written(let responses): return responses[0]
    case .refused(_, let refusal): throw refusal.error(in: language)
    }
  }

  public func publishEvents(
    _ request: Pintle.Event.V1.PublishEventsRequest, context: CallContext
  ) async throws(RPCError) -> Pintle.Event.V1.PublishEventsResponse {
    let caller = try context.caller
    let language = context.language
    var drafts: [EventDraft] = []
    drafts.reserveCapacity(request.events.count)
    for (index, event) in request.events.enumerated() {
      do throws(EventRefusal) {
        drafts.append(try draft(event, caller))
      } catch {
        throw error.error(in: language).at(index)
      }
    }
    switch try await publish(drafts, caller) {
    case .written(let responses):
      var response = Pintle.Event.V1.PublishEventsResponse()
      response.events = responses
      return response
    case .refused(let index, let refusal): throw refusal.error(in: language).at(index)
    }
  }

  public func publishEventStream(
    _ requests: RequestStream<Pintle.Event.V1.PublishEventRequest>, context: CallContext
  ) async throws(RPCError) -> Pintle.Event.V1.PublishEventStreamResponse {
    var response = Pintle.Event.V1.PublishEventStreamResponse()
    do throws(RPCError) {
      while try await publishNext(of: requests, context, &response) {}
    } catch {
      var error = error
      error.message +=
        response.count == 1
        ? "; 1 event before it was published"
        : "; \(response.count) events before it were published"
      throw error
    }
    return response
  }

  /// Publishes an event of a stream and those that have come with it; false when the stream is at its end.
  ///
  /// When it throws, the events before the one that failed are published and counted in `response`.
  private func publishNext(
    of requests: RequestStream<Pintle.Event.V1.PublishEventRequest>, _ context: CallContext,
    _ response: inout Pintle.Event.V1.PublishEventStreamResponse
  ) async throws(RPCError) -> Bool {
    var drafts: [EventDraft] = []
    var failure: RPCError?
    var hasMore = true
    // Whoever may no longer publish is stopped in the middle of a stream too.
    let caller = try await context.presentCaller
    do throws(RPCError) {
      hasMore = try await gather(from: requests, caller, context.language, into: &drafts)
    } catch {
      failure = error.at(Int(response.count) + drafts.count)
    }
    while !drafts.isEmpty {
      switch try await publish(drafts, caller) {
      case .written(let responses):
        response.count += Int64(responses.count)
        response.lastPosition = responses.last?.position ?? 0
        drafts = []
      case .refused(let index, let refusal):
        failure = refusal.error(in: context.language).at(Int(response.count) + index)
        drafts.removeSubrange(index...)
      }
    }
    if let failure { throw failure }
    return hasMore
  }

  /// Waits for an event and takes those that have come with it; false when the stream is at its end.
  ///
  /// When it throws, `drafts` holds those before the one that failed.
  private func gather(
    from requests: RequestStream<Pintle.Event.V1.PublishEventRequest>, _ caller: Caller,
    _ language: Language, into drafts: inout [EventDraft]
  ) async throws(RPCError) -> Bool {
    guard var request = try await requests.next() else { return false }
    while true {
      do throws(EventRefusal) {
        drafts.append(try draft(request.event, caller))
      } catch {
        throw error.error(in: language)
      }
      guard drafts.count < Limits.maxPublishedEvents, let next = try await requests.nextReady()
      else { return true }
      request = next
    }
  }

  private func draft(
    _ event: Pintle.Event.V1.NewEvent?, _ caller: Caller
  ) throws(EventRefusal) -> EventDraft {
    try EventDraft(
      event ?? Pintle.Event.V1.NewEvent(), organization: caller.organization, rules: rules,
      makeID: identifiers.next)
  }

  // MARK: Writing

  /// What became of events that are written together.
  private enum Outcome: Sendable {
    case written([Pintle.Event.V1.PublishEventResponse])
    /// None was written, because of the one at this place.
    case refused(Int, EventRefusal)
  }

  /// Why a command was undone.
  private struct Refused: Error {
    let index: Int
    let refusal: EventRefusal
  }

  /// Writes all events in one command, or none.
  private func publish(
    _ drafts: [EventDraft], _ caller: Caller
  ) async throws(RPCError) -> Outcome {
    let usage = usage
    do throws(StoreError) {
      let responses = try await store.command(
        as: caller, for: .organization(caller.organization),
        bytes: drafts.reduce(0) { $0 + $1.bytes }
      ) { transaction, caller in
        // Twice as many as may come, so that ids that are too old never pile up.
        let kept = drafts.count { $0.hasPublisherID }
        if kept > 0 {
          try EventIDTable.removeOld(
            organization: caller.organization, limit: 2 * kept + 1, in: transaction)
        }
        var responses: [Pintle.Event.V1.PublishEventResponse] = []
        responses.reserveCapacity(drafts.count)
        for (index, draft) in drafts.enumerated() {
          do {
            responses.append(try draft.publish(by: caller.account, in: transaction))
          } catch let refusal as EventRefusal {
            throw Refused(index: index, refusal: refusal)
          }
        }
        if let usage {
          var added = EventLog.Usage()
          for (draft, response) in zip(drafts, responses) where !response.duplicate {
            added += EventLog.Usage(events: 1, bytes: draft.payloadBytes)
          }
          guard try usage.add(added, to: caller.organization, in: transaction) else {
            throw Refused(index: 0, refusal: .quotaExceeded)
          }
        }
        return responses
      }
      return .written(responses)
    } catch {
      if case .rejected(let rejection) = error, let refused = rejection as? Refused {
        return .refused(refused.index, refused.refusal)
      }
      throw RPCError(error)
    }
  }
}
