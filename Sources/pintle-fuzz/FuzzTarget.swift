import Delivery
import Engine
import HTTP
import Schedules
import Server
import Services
import Wire

/// What can be fuzzed: every reader of bytes that a stranger sends, and of what an operator writes.
///
/// A run returns, whatever the bytes are; a trap, a read outside of them, or a hang is a defect.
enum FuzzTarget: String, CaseIterable, Sendable {
  /// Protobuf: what was read must be written and read again the same.
  case wire
  /// ProtoJSON, likewise.
  case json
  /// The HTTP/1.1 parser, fed whole and in pieces.
  case http1
  /// A byte that says how long the pieces are, then the frames of a WebSocket's client, whole and in pieces.
  case websocket
  /// The header with which a proxy says whom it speaks for.
  case proxy
  /// A connection that speaks HTTP/1.1 or HTTP/2, over a socket pair.
  case connection
  /// HTTP/2 frames behind a preface; see `HTTP2Input`.
  case http2
  /// One request to the RPC handler in every dialect; see `RequestInput`.
  case rpc
  /// A path template, a newline, and a request target.
  case template
  /// An Accept-Language value.
  case language
  /// A `traceparent` value, and behind a newline each `tracestate` values.
  case trace
  /// Formats that values are checked against: addresses, URIs, times, patterns.
  case formats
  /// A public key in PEM or DER.
  case publicKey
  /// Lines that are read as URLs of outgoing requests, addresses, allow rules, times and signatures; the whole as
  /// the head of an answer.
  case outgoing
  /// The body of a target's answer, as calls and functions read it.
  case answer
  /// The value of a secret field, a newline, and an answer that may hold it.
  case echo
  /// What another process says that wants to take the listeners over.
  case takeOver
  /// A byte that says how long the pieces are, then the answer of a Connect stream as commands read it.
  case answerStream
  /// A JSONPath expression, a newline, and a document.
  case path
  /// Flags, a regular expression, a newline, and a text.
  case expression
  /// A letter and what it says: a cron line, a TZ string, a time-zone file, or a time; see `fuzzSchedules`.
  case schedule
  /// A JSON Patch, a newline, and a document.
  case patch
  /// A filter of a collection, a newline, and sorters.
  case collection
  /// A content type or credentials, a newline, and a form.
  case form
  /// A compact JWS, a newline, and a key set; the first line as claims, too.
  case token
  /// A workflow's definition, a newline, and an input.
  case workflow
  /// A command line's arguments, a blank line, and a configuration file.
  case configuration

  /// Runs the target on one input.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .wire: fuzzWire(bytes.span.bytes)
    case .json: fuzzJSON(bytes.span.bytes)
    case .http1:
      guard let first = bytes.first else { return }
      fuzzHTTP1(Array(bytes.dropFirst()).span.bytes, piece: Int(first))
    case .websocket:
      guard let first = bytes.first else { return }
      fuzzWebSocket(Array(bytes.dropFirst()), piece: Int(first))
    case .proxy: fuzzProxyHeader(bytes)
    case .connection: ConnectionFuzzer.current.runRaw(bytes)
    case .http2: ConnectionFuzzer.current.runFrames(bytes)
    case .rpc: RPCFuzzer.current.run(bytes)
    case .template: RPCFuzzer.current.runTemplate(bytes)
    case .language: _ = Language(acceptLanguage: String(decoding: bytes, as: UTF8.self))
    case .trace: TraceFuzzer.run(bytes)
    case .formats: FormatFuzzer.run(bytes)
    case .publicKey: PublicKeyFuzzer.run(bytes)
    case .outgoing: fuzzOutgoing(bytes)
    case .answer: fuzzAnswers(bytes)
    case .echo: DocumentFuzzer.runEcho(bytes)
    case .takeOver: fuzzTakeOver(bytes)
    case .answerStream: StreamFuzzer.run(bytes)
    case .path: PathFuzzer.run(bytes)
    case .expression: PathFuzzer.runExpression(bytes)
    case .schedule: fuzzSchedules(bytes)
    case .patch: DocumentFuzzer.runPatch(bytes)
    case .collection: DocumentFuzzer.runCollection(bytes)
    case .form: DocumentFuzzer.runForm(bytes)
    case .token: DocumentFuzzer.runToken(bytes)
    case .workflow: DocumentFuzzer.runWorkflow(bytes)
    case .configuration: ConfigurationFuzzer.run(bytes)
    }
  }
}
