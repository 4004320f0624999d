import Base
public import Server
public import Services

extension MethodStatistics: CallCountSource {
  public func callCounts() -> [CallCounts] {
    rows().map { row in
      CallCounts(
        method: row.method, dialect: row.dialect, started: row.started,
        handlersEntered: row.handlersEntered,
        finishedByCode: Dictionary(
          row.finishedByCode.map { (UTF8Key($0.code), $0.count) },
          uniquingKeysWith: { first, _ in first }))
    }
  }
}
