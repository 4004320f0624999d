import Base
import RPC
import Records
import Store

/// The API through which targets and executions are used; the versions share all but a few rules.
enum ActionsVersion: Sendable, CaseIterable {
  /// `zitadel.action.v3alpha`
  case v3alpha
  /// `zitadel.resources.action.v3alpha`
  case resourcesV3Alpha
  /// `zitadel.action.v2beta`
  case v2beta
  /// `zitadel.action.v2`
  case v2

  /// Whether deleting what is not there is an error.
  var refusesToDeleteUnknown: Bool { self == .v3alpha || self == .resourcesV3Alpha }

  /// Whether an execution may be set to an empty list.
  var acceptsEmptyLists: Bool { self != .v3alpha }

  /// Whether setting an execution to the list that it has already writes nothing.
  var leavesEqualListsAlone: Bool { self != .v3alpha }

  /// The page that a client asks for, and the limit to tell it.
  ///
  /// Without a limit (0) it is Limits.defaultListedRows; `v3alpha` returns all rows then.
  func page(
    offset: UInt64, limit: UInt32, in language: Language
  ) throws(RPCError) -> (page: Page, appliedLimit: UInt64) {
    let limit = UInt64(limit)
    if self == .v3alpha { return (Page(offset: offset, limit: limit), limit) }
    guard limit <= Limits.maxListedRows else {
      throw .fault(.invalidArgument, "QUERY-4M0fs", .limitExceeded, in: language)
    }
    let applied = limit == 0 ? Limits.defaultListedRows : limit
    return (Page(offset: offset, limit: applied), applied)
  }
}

/// On whose behalf targets and executions are changed, through which API, and in which language it answers.
struct ActionsCall: Sendable {
  let caller: Caller
  let language: Language
  let version: ActionsVersion

  init(caller: Caller, language: Language = .english, version: ActionsVersion) {
    self.caller = caller
    self.language = language
    self.version = version
  }

  /// The account's id; events carry it as their editor.
  var account: String { caller.account }

  /// Whether the caller sees signing keys: who may write targets does, who only reads them does not, since whoever has
  /// the key can make signatures.
  var seesSigningKeys: Bool { caller.instancePermissions.contains("action.target.write") }

  /// The caller of a method.
  init(_ context: CallContext, _ version: ActionsVersion) throws(RPCError) {
    self.init(
      caller: try context.caller, language: context.language, version: version)
  }
}

/// What an object's history says after a change, or when it is read.
struct ChangeDetails: Sendable, Equatable {
  /// The instance's id: targets and executions belong to no organization.
  @UTF8Compared var owner: String
  @UTF8Compared var id: String
  /// The sequence of the last event.
  var sequence: Int64
  /// The first event's time, nanoseconds since 1970.
  var createdAt: Int64
  /// The last event's time, nanoseconds since 1970.
  var changedAt: Int64
}

extension ChangeDetails {
  init(_ target: TargetRecord) {
    self.init(
      owner: target.organization, id: target.id, sequence: target.sequence,
      createdAt: target.createdAt, changedAt: target.changedAt)
  }

  init(_ execution: ExecutionRecord) {
    self.init(
      owner: execution.organization, id: execution.id, sequence: execution.sequence,
      createdAt: execution.createdAt, changedAt: execution.changedAt)
  }

  /// The details after an event; `createdAt` is the object's first event's time, nil when this is the first.
  init(_ event: Event, createdAt: Int64? = nil) {
    self.init(
      owner: event.aggregate.organization, id: event.aggregate.id, sequence: event.sequence,
      createdAt: createdAt ?? event.createdAt, changedAt: event.createdAt)
  }
}

/// A page of targets, executions or keys, and what lists tell besides their rows.
struct ActionsList<Element: Sendable>: Sendable {
  var rows: [Element]
  /// The rows that match, before offset and limit; 0 when no row is returned, as existing clients know it.
  var total: UInt64
  /// The position of the last event that the rows show.
  var position: Int64
  /// When they were read, nanoseconds since 1970.
  var readAt: Int64
}
