import Base
import Net
import Records
import Store

// How one delivery is sent.
extension OutboxWorker {
  /// Starts what may be sent: one delivery of each target in turn, until limits or breakers say no.
  func dispatch() {
    guard !isStopping, sender != nil else { return }
    var idle = 0
    while idle < ring.count, inFlight.count < Limits.maxDeliveriesInFlight {
      if turn >= ring.count { turn = 0 }
      let queue = ring[turn]
      turn += 1
      guard let admission = queue.next(now: loop.now, limit: placesForOne) else {
        idle += 1
        continue
      }
      idle = 0
      publish(queue)
      inFlight[admission.delivery.leaseKey] = Task(executorPreference: loop) {
        await self.send(admission, queue)
      }
    }
  }

  /// How many deliveries to one target may be under way now.
  ///
  /// The fewer places are left, the fewer: targets that answer slowly must not take those of all others.
  private var placesForOne: Int {
    let free = Limits.maxDeliveriesInFlight - inFlight.count - Limits.deliveryPlacesKept
    return min(Limits.maxDeliveriesPerTarget, max(1, free / 2))
  }

  private func send(_ admission: TargetQueue.Admission, _ queue: TargetQueue) async {
    guard let sender else { return }
    let delivery = admission.delivery
    let wallStart = loop.timeSource.wallNanoseconds()
    let start = loop.timeSource.monotonicNanoseconds()
    var request: OutgoingRequest?
    let result: Result<OutgoingAnswer, OutgoingError>
    var reason: String?
    do throws(Trouble) {
      let made = try await makeRequest(for: delivery, now: wallStart)
      request = made
      do throws(OutgoingError) {
        result = .success(try await sender.send(made))
      } catch {
        switch error {
        case .cancelled, .closed, .overloaded: return abandon(admission, queue)
        default: result = .failure(error)
        }
      }
    } catch {
      switch error {
      case .ours: return abandon(admission, queue)
      case .withdrawn: return finish(admission, queue, with: nil)
      case .dead(let text):
        let outcome = DeliveryWork.Outcome.dead(text)
        return finish(
          admission, queue,
          with: FinishedAttempt(delivery: delivery, attempt: nil, outcome: outcome))
      case .unusable(let text):
        result = .failure(.invalidURL(text))
        reason = text
      }
    }
    var verdict = DeliveryVerdict(
      result, of: delivery, isFreeProbe: admission.isFreeProbe, schedule: parts.schedule,
      now: loop.wallNow, random: parts.random)
    if let reason { verdict.error = reason }
    let attempt = AttemptRecord.make(
      request, result, error: verdict.error, startedAt: wallStart,
      duration: loop.timeSource.monotonicNanoseconds() - start)
    inFlight[delivery.leaseKey] = nil
    let change = queue.ended(admission, verdict, now: loop.now)
    released += change.released
    advanced += change.advanced.map { (lane: queue.lane, id: $0) }
    finished.append(
      FinishedAttempt(
        delivery: delivery, attempt: attempt, outcome: verdict.outcome,
        disablingReason: verdict.disablingReason))
    publish(queue)
    dispatch()
    poke()
  }

  /// Why a delivery is not sent.
  private enum Trouble: Error {
    /// Something on this side; it is tried again soon.
    case ours
    /// It is not ours to send any more: cancelled meanwhile.
    case withdrawn
    case dead(String)
    /// It counts as a failed attempt.
    case unusable(String)
  }

  private func makeRequest(
    for delivery: DeliveryRecord, now: Int64
  ) async throws(Trouble) -> OutgoingRequest {
    let found: (current: DeliveryRecord?, event: Event?)
    do throws(StoreError) {
      found = try await read(delivery)
    } catch {
      throw .ours
    }
    guard let current = found.current, current.state == .leased,
      current.leasedBy == delivery.leasedBy
    else { throw .withdrawn }
    guard let event = found.event else { throw .dead("the event is not there any more") }
    let body = EventPayload.body(of: event, instance: parts.store.instanceID)
    do throws(DeliveryRequestError) {
      var request = try await parts.requests.request(for: delivery, body: body, now: now)
      request.fields.append(("pintle-causation", String(delivery.position)))
      return request
    } catch {
      switch error {
      case .noTarget(let text): throw .dead(text)
      case .unusable(let text): throw .unusable(text)
      case .unavailable: throw .ours
      }
    }
  }

  /// The delivery as it stands now, and its event.
  private func read(
    _ delivery: DeliveryRecord
  ) async throws(StoreError) -> (current: DeliveryRecord?, event: Event?) {
    let body: @Sendable (Reader) throws(StoreError) -> (DeliveryRecord?, Event?) = {
      reader throws(StoreError) in
      (
        try DeliveryTable.find(
          delivery.id, organization: delivery.organization, in: reader),
        try EventLog.event(
          at: delivery.position, organization: delivery.eventOrganization, in: reader)
      )
    }
    do throws(StoreError) {
      return try await parts.store.read(body)
    } catch .budgetExceeded {
      // A payload near its limit does not fit into a point read.
      return try await parts.store.scan(body)
    }
  }

  /// Gives a delivery back that could not be tried.
  private func abandon(_ admission: TargetQueue.Admission, _ queue: TargetQueue) {
    inFlight[admission.delivery.leaseKey] = nil
    released += queue.abandoned(admission, now: loop.now)
    publish(queue)
    poke()
  }

  /// Ends a delivery that was not sent; `attempt` is what is to be recorded of it.
  private func finish(
    _ admission: TargetQueue.Admission, _ queue: TargetQueue, with attempt: FinishedAttempt?
  ) {
    inFlight[admission.delivery.leaseKey] = nil
    queue.passedOver(admission, now: loop.now)
    if let attempt { finished.append(attempt) }
    publish(queue)
    poke()
  }

  /// Lets others see how the target fares.
  func publish(_ queue: TargetQueue) {
    let offset = loop.wallNow - loop.now
    var state = TargetDeliveryState(
      breaker: .closed, failures: queue.breaker.failures,
      nextAttemptAt: queue.pausedUntil > loop.now ? queue.pausedUntil + offset : nil)
    switch queue.breaker.state {
    case .closed: break
    case .open(let until):
      state.breaker = .open
      state.nextAttemptAt = max(until, queue.pausedUntil) + offset
    case .probing: state.breaker = .halfOpen
    }
    guard state != queue.publishedState else { return }
    queue.publishedState = state
    parts.states.set(state, for: queue.lane)
  }
}
