/// Why the store did not do what it was asked to.
///
/// The texts name tables, ids and the engine's words; they carry no values of rows and no secret.
public enum StoreError: Error {
  /// The command itself refused: it carries the domain's own error, unchanged. Nothing of it was kept.
  case rejected(any Error)
  /// The aggregate was not at the sequence that the command expected.
  case conflict(aggregate: String, expected: ExpectedSequence, actual: Int64)
  /// A unique index or another constraint refused a row; the engine's words name it.
  case constraint(String)
  /// There is no room left for the change; only administration is taken until there is.
  case diskFull(String)
  /// The engine cannot work now: read-only, I/O error, no memory.
  case unavailable(String)
  /// The engine gave the change up for another one that was under way; trying again may succeed.
  case contended(String)
  /// The connection to the engine ended during the commit, and it could not be found out what became of it: the whole
  /// batch was kept, or nothing of it.
  case commitUnknown(String)
  /// What the engine was to be reached by is wrong or missing.
  case settings(String)
  /// Another process, which the text names, changes the data, and it or this one has to be alone.
  case taken(by: String)
  /// The commit failed, so nothing of the whole batch was kept.
  case commitFailed(String)
  /// Too much is waiting: `limit` commands or scans.
  case overloaded(limit: Int)
  /// So much of one organization's is waiting that no more of it is taken.
  case shareOverloaded
  /// The caller gave up before the work began (or, for a read, before it ended).
  case cancelled
  /// The read used up its time or rows.
  case budgetExceeded(String)
  /// The store was closed.
  case closed
  /// The file was written by a later version.
  case newerSchema(found: Int64, known: Int64)
  /// Processes of an older version, which the texts name, work with the database and would not understand its new schema.
  case olderProcesses([String])
  /// Secrets were sealed under another master key.
  case wrongMasterKey(expected: String, given: String)
  /// What is stored cannot be what Pintle wrote.
  case corrupt(String)
  /// A chain of causes is longer than Limits.maxCausationDepth.
  case causationTooDeep(limit: Int)
  /// An event's payload is longer than Limits.maxEventPayloadBytes.
  case payloadTooLong(bytes: Int, limit: Int)
  /// A statement is wrong; a fault of Pintle's.
  case misuse(String)
}

extension StoreError {
  /// Whether the engine gave the change up for another one, so that it may be tried again.
  var isContention: Bool { if case .contended = self { true } else { false } }

  /// Whether it says nothing about the statements that were sent.
  var isAboutConnection: Bool {
    switch self {
    case .unavailable, .commitUnknown, .settings, .taken, .closed, .diskFull: true
    default: false
    }
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .rejected(let error): "\(error)"
    case .conflict(let aggregate, let expected, let actual):
      "\(aggregate) is at sequence \(actual), expected \(expected)"
    case .constraint(let text): "a constraint refused the change: \(text)"
    case .diskFull(let text): "no space is left: \(text)"
    case .unavailable(let text): "the store is not available: \(text)"
    case .contended(let text): "another change was in the way: \(text)"
    case .commitUnknown(let text): "it is not known whether the commit was made: \(text)"
    case .settings(let text): text
    case .taken(let owner): "\(owner) works with it, and one of both has to be alone"
    case .commitFailed(let text): "the commit failed: \(text)"
    case .overloaded(let limit): "more than \(limit) requests wait for the store"
    case .shareOverloaded: "too many requests of one organization wait for the store"
    case .cancelled: "cancelled while waiting for the store"
    case .budgetExceeded(let text): "the read was stopped: \(text)"
    case .closed: "the store is closed"
    case .newerSchema(let found, let known):
      "the data directory has schema version \(found), this version of Pintle knows \(known); "
        + "use the version that wrote it, or a later one"
    case .olderProcesses(let names):
      "this version changes the database so that the ones that work with it would not understand it: "
        + "end them first: \(names.joined(separator: ", "))"
    case .wrongMasterKey(let expected, let given):
      "the data directory's secrets are sealed under master key \(expected), the key file holds \(given)"
    case .corrupt(let text): "the stored data is damaged: \(text)"
    case .causationTooDeep(let limit): "a chain of more than \(limit) events that cause each other"
    case .payloadTooLong(let bytes, let limit):
      "an event payload of \(bytes) bytes, at most \(limit)"
    case .misuse(let text): "wrong statement: \(text)"
    }
  }
}
