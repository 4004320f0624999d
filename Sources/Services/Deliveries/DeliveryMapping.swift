import API
import Records
import Store
import Wire

// How deliveries look to callers.

extension Pintle.Delivery.V1.Delivery {
  init(_ record: DeliveryRecord) {
    self.init()
    id = record.id
    kind = record.kind
    executionID = record.execution
    targetID = record.target
    remainingTargetIDs = record.remaining
    position = record.position
    eventType = record.eventType
    aggregateType = record.aggregateType
    aggregateID = record.aggregateID
    organizationID = record.eventOrganization
    state =
      switch record.state {
      case .pending: .pending
      case .leased: .leased
      case .delivered: .delivered
      case .dead: .dead
      case .cancelled: .cancelled
      case .held: .held
      }
    attemptCount = record.attempts
    if record.state.isQueued, record.dueAt > 0 {
      dueTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.dueAt)
    }
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    finishTime = record.finishedAt.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
    lastStatus = Int32(clamping: record.lastStatus ?? 0)
    lastError = record.lastError ?? ""
  }
}

extension Pintle.Delivery.V1.Attempt {
  init(_ attempt: DeliveryAttempt) {
    self.init()
    number = attempt.number
    startTime = Google.Protobuf.Timestamp(nanosecondsSince1970: attempt.startedAt)
    duration = Google.Protobuf.Duration(nanoseconds: attempt.duration)
    url = attempt.url
    requestFields = attempt.requestFields.map { Pintle.Delivery.V1.HeaderField($0) }
    requestBytes = attempt.requestBytes
    status = Int32(clamping: attempt.status ?? 0)
    answerFields = attempt.answerFields.map { Pintle.Delivery.V1.HeaderField($0) }
    answerBytes = attempt.answerBytes
    error = attempt.error ?? ""
  }
}

extension Pintle.Delivery.V1.HeaderField {
  init(_ field: DeliveryAttempt.Field) {
    self.init()
    name = field.name
    value = field.value
  }
}

extension DeliveryFilter {
  /// What a client asks for; members that are not given are no condition.
  init(_ filter: Pintle.Delivery.V1.DeliveryFilter?) {
    self.init()
    guard let filter else { return }
    state =
      switch filter.state {
      case .pending: .pending
      case .leased: .leased
      case .delivered: .delivered
      case .dead: .dead
      case .cancelled: .cancelled
      case .held: .held
      case .unspecified, .unrecognized: nil
      }
    target = filter.targetID
    execution = filter.executionID
    eventType = filter.eventType
    aggregateType = filter.aggregateType
    aggregateID = filter.aggregateID
    createdFrom = filter.createTimeFrom?.nanosecondsSinceEpoch
    createdBefore = filter.createTimeBefore?.nanosecondsSinceEpoch
  }
}
