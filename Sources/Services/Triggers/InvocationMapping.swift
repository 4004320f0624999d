import API
import RPC
import Records
import Wire

extension Optional where Wrapped == Exact<Google.Protobuf.Struct> {
  /// The object in a field of a request; nil where there is none.
  func object(_ field: String) throws(RPCError) -> JSONValue? {
    guard let self else { return nil }
    do throws(WireError) {
      return try self.value()
    } catch {
      throw RPCError(.invalidArgument, "\(field) has no JSON form: \(error)")
    }
  }
}

extension InvocationRecord {
  /// Why there is no decision, in words; nil while there may be one, and when there is.
  var reason: String? {
    switch state {
    case .waiting, .completed: nil
    case .failed: error ?? "it failed"
    case .expired: "no decision came within the response deadline"
    case .unanswered:
      "nobody subscribes to the trigger, or the filter does not let the input through"
    }
  }
}

extension Pintle.Trigger.V1.StartedInvocation {
  /// An invocation as whoever began it sees it.
  init(_ record: InvocationRecord) {
    self.init()
    id = record.id
    triggerID = record.trigger
    state =
      switch record.state {
      case .waiting: .waiting
      case .completed: .decided
      case .failed: .failed
      case .expired: .expired
      case .unanswered: .unanswered
      }
    createTime = Google.Protobuf.Timestamp(nanosecondsSince1970: record.createdAt)
    deadline = Google.Protobuf.Timestamp(nanosecondsSince1970: record.deadline)
    finishTime = record.endedAt.map { Google.Protobuf.Timestamp(nanosecondsSince1970: $0) }
    output = record.output.map { Exact($0) }
    error = record.reason ?? ""
  }
}

extension Pintle.Trigger.V1.Invocation {
  /// An invocation as whoever tests sees it.
  init(_ record: InvocationRecord, secret: String) {
    self.init()
    id = record.id
    triggerID = record.trigger
    self.secret = secret
    contentJSON = record.content.map { Exact($0) }
  }
}

extension Pintle.Trigger.V1.InvocationStatus {
  /// An invocation in the list of what became of them.
  init(_ record: InvocationRecord) {
    self.init()
    id = record.id
    triggerID = record.trigger
    subscriptionName = record.subscriptionName
    subscriptionID = record.subscription
    type = record.isTest ? "TEST" : "REAL_TIME"
    created = Self.time(record.createdAt)
    var input = Pintle.Trigger.V1.InvocationInput()
    input.triggerID = record.trigger
    input.input = Exact(record.input)
    input.contentJSON = record.content.map { Exact($0) }
    startInvocationInput = input
    guard let endedAt = record.endedAt else { return }
    completed = Self.time(endedAt)
    var outcome = Pintle.Trigger.V1.InvocationOutcome()
    outcome.output = record.output.map { Exact($0) }
    if let reason = record.reason {
      var message = Pintle.Trigger.V1.LocalizedMessage()
      message.locale = "en-US"
      message.message = reason
      outcome.localizedError = message
    }
    completeInvocationInput = outcome
  }

  /// A time in whole milliseconds, as existing clients know them.
  private static func time(_ nanoseconds: Int64) -> Google.Protobuf.Timestamp {
    Google.Protobuf.Timestamp(nanosecondsSince1970: nanoseconds / 1_000_000 * 1_000_000)
  }
}
