import RPC
import Records
import Store
import Testing
import Wire

@testable import Services

/// What callers are told when the store refuses.
@Suite struct StoreErrorTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var error: StoreError
    var code: RPCCode
    var message: String
    var testDescription: String { "\(error)" }

    init(_ error: StoreError, _ code: RPCCode, _ message: String) {
      self.error = error
      self.code = code
      self.message = message
    }
  }

  struct OtherError: Error {}

  static let rows: [Row] = [
    Row(.rejected(RPCError(.notFound, "as it is")), .notFound, "as it is"),
    Row(.rejected(OtherError()), .internal, "the command failed"),
    Row(
      .conflict(aggregate: "action 1", expected: .exact(1), actual: 2), .aborted,
      "the object was changed meanwhile; try again"),
    Row(.unavailable("disk full at /x"), .unavailable, "the store cannot be used right now"),
    Row(.commitFailed("disk full at /x"), .unavailable, "the store cannot be used right now"),
    Row(.closed, .unavailable, "the store cannot be used right now"),
    Row(.diskFull("at /x"), .unavailable, "no space is left for the store"),
    Row(
      .shareOverloaded, .resourceExhausted,
      "too many requests of this organization wait for the store"),
    Row(.overloaded(limit: 5), .unavailable, "too many requests wait for the store"),
    Row(.cancelled, .cancelled, "the call was cancelled"),
    Row(
      .budgetExceeded("more than 5 rows"), .failedPrecondition,
      "the read was stopped: more than 5 rows; ask for less"),
    Row(.outOfTime, .resourceExhausted, "the read was stopped: out of time; ask for less"),
    Row(
      .payloadTooLong(bytes: 6, limit: 5), .invalidArgument, "the change takes 6 bytes, at most 5"
    ),
    Row(.constraint("UNIQUE constraint failed: x.y"), .internal, "the store failed"),
    Row(.newerSchema(found: 2, known: 1), .internal, "the store failed"),
    Row(.wrongMasterKey(expected: "a", given: "b"), .internal, "the store failed"),
    Row(.olderProcesses(["a"]), .internal, "the store failed"),
    Row(.corrupt("event 1"), .internal, "the store failed"),
    Row(.causationTooDeep(limit: 8), .internal, "the store failed"),
    Row(.misuse("SELECT secret"), .internal, "the store failed"),
  ]

  @Test(arguments: rows)
  func storeErrorsKeepTheEnginesWordsInside(_ row: Row) {
    let error = RPCError(row.error)
    #expect(error.code == row.code)
    #expect(error.message == row.message)
    #expect(error.details.isEmpty)
  }
}
