import Base
import RPC
import Records
import Store

/// A condition as a client sends it, before anything about it is known to be right.
///
/// What a client left out is empty or false.
enum ConditionDraft: Sendable {
  /// Which calls.
  struct Calls: Sendable {
    var method = ""
    var service = ""
    var all = false
  }

  /// Which events.
  struct Events: Sendable {
    var event = ""
    var group = ""
    var all = false
  }

  case request(Calls)
  case response(Calls)
  case function(name: String)
  case event(Events)

  /// The condition, if exactly one way of choosing calls or events is given.
  func condition(in language: Language) throws(RPCError) -> ExecutionCondition {
    switch self {
    case .request(let calls): .request(try Self.scope(calls, language))
    case .response(let calls): .response(try Self.scope(calls, language))
    case .event(let events): .event(try Self.events(events, language))
    case .function(let name):
      if name.isEmpty {
        throw .fault(.invalidArgument, "COMMAND-5folwn5jws", .executionInvalid, in: language)
      } else {
        .function(name)
      }
    }
  }

  private static func scope(
    _ calls: Calls, _ language: Language
  ) throws(RPCError) -> ExecutionCondition.Scope {
    switch (calls.method.isEmpty, calls.service.isEmpty, calls.all) {
    case (false, true, false): return .method(calls.method)
    case (true, false, false): return .service(calls.service)
    case (true, true, true): return .all
    case (true, true, false):
      throw .fault(.invalidArgument, "COMMAND-3tkej630e6", .executionInvalid, in: language)
    default:
      throw .fault(.invalidArgument, "COMMAND-nee5q8aszq", .executionInvalid, in: language)
    }
  }

  private static func events(
    _ events: Events, _ language: Language
  ) throws(RPCError) -> ExecutionCondition.Events {
    switch (events.event.isEmpty, events.group.isEmpty, events.all) {
    case (false, true, false): return .type(events.event)
    // ".*" at a group's end means the same as nothing.
    case (true, false, false):
      return .group(
        events.group.utf8HasSuffix(".*")
          ? String(decoding: events.group.utf8.dropLast(2), as: UTF8.self) : events.group)
    case (true, true, true): return .all
    case (true, true, false):
      throw .fault(.invalidArgument, "COMMAND-w5smb6v7qu", .executionInvalid, in: language)
    default:
      throw .fault(.invalidArgument, "COMMAND-hdm4zl1hmd", .executionInvalid, in: language)
    }
  }
}

/// An entry of an execution's list as a client sends it.
enum EntryDraft: Sendable {
  /// A target by its id.
  case target(String)
  /// The list of the execution with this condition; nil for a condition without a kind.
  case include(ConditionDraft?)
  /// Neither.
  case none
}
