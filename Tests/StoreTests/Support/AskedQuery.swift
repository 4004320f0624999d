import Base
import Store

/// A query for whole numbers that is answered with others, as a test looks at it.
final class AskedQuery: GatheredQuery {
  let statement: Statement
  let parameters: [DatabaseValue]
  let budget: ReadBudget
  /// How many rows it wants.
  private let wanted: Int
  /// What it throws with a row that has this number.
  private let refused: Int64?
  private(set) var numbers: [Int64] = []
  private(set) var failure: StoreError?
  private(set) var ends = 0

  init(
    _ sql: String, _ parameters: [DatabaseValue] = [], rows: Int = 1000, wanted: Int = .max,
    refused: Int64? = nil, isCancelled: Bool = false
  ) {
    statement = Statement(dynamic: sql)
    self.parameters = parameters
    budget = ReadBudget(nanoseconds: 1000, rows: rows, timeSource: ManualTimeSource())
    if isCancelled { budget.cancel() }
    self.wanted = wanted
    self.refused = refused
  }

  func take(_ row: any Row) throws(StoreError) -> Bool {
    if row.integer(0) == refused { throw .corrupt("refused") }
    numbers.append(row.integer(0))
    return numbers.count < wanted
  }

  func end(with failure: StoreError?) {
    self.failure = failure
    ends += 1
  }

  /// What it came to, in one line.
  var outcome: String {
    let failure: String =
      switch self.failure {
      case nil: ""
      case .budgetExceeded: " over budget"
      case .cancelled: " cancelled"
      case .corrupt: " refused"
      case .misuse: " misuse"
      case .some(let other): " \(other)"
      }
    return "\(numbers)\(failure)\(ends == 1 ? "" : " ended \(ends) times")"
  }
}
