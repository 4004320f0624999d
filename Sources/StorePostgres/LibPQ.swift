import Glibc
import Store

/// PostgreSQL's client library, opened when a database asks for it: a server on SQLite neither needs nor loads it.
///
/// Its interface is stable within `libpq.so.5` (https://www.postgresql.org/docs/15/libpq.html); the few functions that
/// are used are declared here, so that no header is needed. Pipelines came with version 14.
struct LibPQ: Sendable {
  /// Debian's name for it.
  static let file = "libpq.so.5"

  /// One keyword of a connection string, as `PQconninfoOption` lies in memory.
  struct Option {
    var keyword: UnsafePointer<CChar>?
    var environmentVariable: UnsafePointer<CChar>?
    var compiledDefault: UnsafePointer<CChar>?
    var value: UnsafePointer<CChar>?
    var label: UnsafePointer<CChar>?
    var dispchar: UnsafePointer<CChar>?
    var dispsize: Int32
  }

  /// What a NOTIFY brings, as `PGnotify` lies in memory.
  struct Notification {
    var channel: UnsafePointer<CChar>?
    var process: Int32
    var text: UnsafePointer<CChar>?
    var next: UnsafeMutableRawPointer?
  }

  /// `ExecStatusType`.
  enum Status {
    static let commandOK: Int32 = 1
    static let tuplesOK: Int32 = 2
    static let singleTuple: Int32 = 9
    static let pipelineSync: Int32 = 10
    static let pipelineAborted: Int32 = 11
  }

  /// `PGTransactionStatusType`.
  enum TransactionStatus {
    static let idle: Int32 = 0
    static let inError: Int32 = 3
    static let unknown: Int32 = 4
  }

  typealias Text = UnsafePointer<CChar>
  typealias Texts = UnsafePointer<Text?>
  typealias Do = @Sendable @convention(c) (OpaquePointer?) -> Void
  typealias GetNumber = @Sendable @convention(c) (OpaquePointer?) -> Int32
  typealias GetText = @Sendable @convention(c) (OpaquePointer?) -> Text?
  typealias GetObject = @Sendable @convention(c) (OpaquePointer?) -> OpaquePointer?
  typealias GetType = @Sendable @convention(c) (OpaquePointer?, Int32) -> UInt32
  typealias GetCellNumber = @Sendable @convention(c) (OpaquePointer?, Int32, Int32) -> Int32

  let parse:
    @Sendable @convention(c) (Text, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) ->
      UnsafeMutableRawPointer?
  let freeOptions: @Sendable @convention(c) (UnsafeMutableRawPointer?) -> Void
  let freeMemory: @Sendable @convention(c) (UnsafeMutableRawPointer?) -> Void

  let connect: @Sendable @convention(c) (Texts, Texts, Int32) -> OpaquePointer?
  let finish: Do
  let status: GetNumber
  let transactionStatus: GetNumber
  let errorMessage: GetText
  let socket: GetNumber
  let setNonblocking: @Sendable @convention(c) (OpaquePointer?, Int32) -> Int32
  let enterPipelineMode: GetNumber
  let setNoticeReceiver:
    @Sendable @convention(c) (
      OpaquePointer?,
      (@convention(c) (UnsafeMutableRawPointer?, OpaquePointer?) -> Void)?,
      UnsafeMutableRawPointer?
    ) -> UnsafeRawPointer?

  let sendPrepare:
    @Sendable @convention(c) (OpaquePointer?, Text, Text, Int32, UnsafePointer<UInt32>?) -> Int32
  let sendDescribePrepared: @Sendable @convention(c) (OpaquePointer?, Text) -> Int32
  let sendQueryPrepared:
    @Sendable @convention(c) (
      OpaquePointer?, Text, Int32, Texts?, UnsafePointer<Int32>?, UnsafePointer<Int32>?, Int32
    ) -> Int32
  let sendQueryParams:
    @Sendable @convention(c) (
      OpaquePointer?, Text, Int32, UnsafePointer<UInt32>?, Texts?, UnsafePointer<Int32>?,
      UnsafePointer<Int32>?, Int32
    ) -> Int32
  let pipelineSync: GetNumber
  let setSingleRowMode: GetNumber

  let notifies: @Sendable @convention(c) (OpaquePointer?) -> UnsafeMutableRawPointer?

  let flush: GetNumber
  let consumeInput: GetNumber
  let isBusy: GetNumber
  let getResult: GetObject
  let getCancel: GetObject
  let freeCancel: Do
  let cancel: @Sendable @convention(c) (OpaquePointer?, UnsafeMutablePointer<CChar>, Int32) -> Int32

  let resultStatus: GetNumber
  let errorField: @Sendable @convention(c) (OpaquePointer?, Int32) -> Text?
  let commandStatus: GetText
  let commandTuples: GetText
  let rowCount: GetNumber
  let columnType: GetType
  let value: @Sendable @convention(c) (OpaquePointer?, Int32, Int32) -> Text?
  let valueLength: GetCellNumber
  let isNull: GetCellNumber
  let parameterCount: GetNumber
  let parameterType: GetType
  let clear: Do

  private static let opened: Result<LibPQ, StoreError> = Result { () throws(StoreError) in
    try LibPQ()
  }

  /// The library, opened once.
  ///
  /// - Throws: ``StoreError/settings(_:)`` that says which package it comes with.
  static func load() throws(StoreError) -> LibPQ { try opened.get() }

  private init() throws(StoreError) {
    guard let library = dlopen(Self.file, RTLD_NOW | RTLD_LOCAL) else {
      throw .settings(
        "PostgreSQL's client library \(Self.file) cannot be opened "
          + "(\(dlerror().map { String(cString: $0) } ?? "no reason given")); "
          + "it is in Debian's package libpq5: apt-get install libpq5")
    }
    /// A function of the library as what it is declared to be.
    func function<Function>(_ name: String) throws(StoreError) -> Function {
      guard let address = dlsym(library, name) else {
        throw .settings(
          "\(Self.file) has no \(name): PostgreSQL's client library 14 or later is needed")
      }
      // Safe as far as the declarations above are libpq's.
      return unsafeBitCast(address, to: Function.self)
    }
    parse = try function("PQconninfoParse")
    freeOptions = try function("PQconninfoFree")
    freeMemory = try function("PQfreemem")
    connect = try function("PQconnectdbParams")
    finish = try function("PQfinish")
    status = try function("PQstatus")
    transactionStatus = try function("PQtransactionStatus")
    errorMessage = try function("PQerrorMessage")
    socket = try function("PQsocket")
    setNonblocking = try function("PQsetnonblocking")
    enterPipelineMode = try function("PQenterPipelineMode")
    setNoticeReceiver = try function("PQsetNoticeReceiver")
    sendPrepare = try function("PQsendPrepare")
    sendDescribePrepared = try function("PQsendDescribePrepared")
    sendQueryPrepared = try function("PQsendQueryPrepared")
    sendQueryParams = try function("PQsendQueryParams")
    pipelineSync = try function("PQpipelineSync")
    setSingleRowMode = try function("PQsetSingleRowMode")
    notifies = try function("PQnotifies")
    flush = try function("PQflush")
    consumeInput = try function("PQconsumeInput")
    isBusy = try function("PQisBusy")
    getResult = try function("PQgetResult")
    getCancel = try function("PQgetCancel")
    freeCancel = try function("PQfreeCancel")
    cancel = try function("PQcancel")
    resultStatus = try function("PQresultStatus")
    errorField = try function("PQresultErrorField")
    commandStatus = try function("PQcmdStatus")
    commandTuples = try function("PQcmdTuples")
    rowCount = try function("PQntuples")
    columnType = try function("PQftype")
    value = try function("PQgetvalue")
    valueLength = try function("PQgetlength")
    isNull = try function("PQgetisnull")
    parameterCount = try function("PQnparams")
    parameterType = try function("PQparamtype")
    clear = try function("PQclear")
  }
}

/// The numbers of PostgreSQL's built-in types (`pg_type.dat`).
enum PostgresType {
  /// To be found out by the server.
  static let unspecified: UInt32 = 0
  static let boolean: UInt32 = 16
  static let bytea: UInt32 = 17
  static let name: UInt32 = 19
  static let int8: UInt32 = 20
  static let int2: UInt32 = 21
  static let int4: UInt32 = 23
  static let text: UInt32 = 25
  static let oid: UInt32 = 26
  static let varchar: UInt32 = 1043
  static let numeric: UInt32 = 1700
  static let byteaArray: UInt32 = 1001
  static let textArray: UInt32 = 1009
  static let int8Array: UInt32 = 1016
}
