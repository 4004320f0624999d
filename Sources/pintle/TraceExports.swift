import Base
import Delivery
import Net
import Server
import Synchronization

/// The export of traces, on a loop with connections and lookup threads of its own: a collector that is slow takes
/// nothing from calls.
final class TraceExports: Sendable {
  /// Records the spans.
  let tracer: Tracer
  private let loop = EventLoop()
  private let exporter: TraceExporter
  private let done = OneShotEvent()
  private let task = Mutex<Task<Void, Never>?>(nil)

  /// Connects the parts; nothing is sent before `work` starts.
  ///
  /// - Parameters:
  ///   - settings: Where spans go.
  ///   - instance: The instance's id.
  ///   - outgoing: How requests are made.
  ///   - log: Where failures are noted; nil for nowhere.
  init(_ settings: TraceSettings, instance: String, outgoing: OutgoingSettings, log: LogWriter?) {
    let tracer = Tracer(ratio: settings.ratio)
    self.tracer = tracer
    var resource: [(name: String, value: String)] = [
      ("service.name", "pintle"), ("service.version", Program.versionNumber),
      ("service.instance.id", instance), ("telemetry.sdk.name", "pintle"),
      ("telemetry.sdk.language", "swift"), ("telemetry.sdk.version", Program.versionNumber),
    ]
    for attribute in settings.attributes {
      resource.removeAll { $0.name.utf8Equals(attribute.name) }
      resource.append(attribute)
    }
    let clients = OutgoingClients(settings: outgoing.apart())
    exporter = TraceExporter(
      tracer, resource: resource, version: Program.versionNumber, log: log
    ) { body, timeout in
      await Self.send(body, timeout, settings, clients)
    }
  }

  private static func send(
    _ body: [UInt8], _ timeout: Int64, _ settings: TraceSettings, _ clients: OutgoingClients
  ) async -> TraceExporter.Answer {
    var request = OutgoingRequest(
      .post, url: settings.url, fields: [("content-type", "application/x-protobuf")], body: body,
      timeout: timeout, allowed: settings.allowed)
    request.secretFields = settings.fields
    let answer: OutgoingAnswer
    do throws(OutgoingError) {
      answer = try await clients.send(request)
    } catch {
      switch error {
      case .invalidURL, .invalidField, .refused: return .refused("\(error)")
      // Nobody else ends a request than the server's own end.
      case .cancelled: return .stopped
      case .timedOut: return .later(after: nil, reason: "the collector did not answer in time")
      default: return .later(after: nil, reason: "\(error)")
      }
    }
    switch answer.status {
    case 200..<300:
      // A content that cannot be read says nothing of the spans, which were taken.
      return .taken((try? answer.content()) ?? [])
    case 429, 502, 503, 504:
      // OTLP 1, "OTLP/HTTP Throttling" and "Retryable Response Codes".
      let wait = answer.field("retry-after").flatMap { RetryAfter($0) }
        .map { $0.wait(wallNow: SystemTimeSource().wallNanoseconds()) }
      return .later(after: wait, reason: "the collector answered with status \(answer.status)")
    default: return .refused("the collector answered with status \(answer.status)")
    }
  }

  /// The export as work beside calls.
  var work: BackgroundWork {
    BackgroundWork(
      name: "export of traces", start: { () throws(CommandError) in try self.start() },
      beginStop: {}, finishStop: { self.finishStop() })
  }

  private func start() throws(CommandError) {
    do throws(ThreadError) {
      try loop.start(name: "traces")
    } catch {
      throw .failure("\(error)")
    }
    let running = Task(executorPreference: loop) { [self] in
      await exporter.run()
      done.fire()
    }
    task.withLock { $0 = running }
  }

  /// Exports what waits for Limits.spanFlushTimeout at most, and ends the loop; blocks.
  private func finishStop() {
    exporter.stop()
    // A request is bounded by the same time, unless it began before.
    if !done.wait(nanoseconds: Limits.spanFlushTimeout) {
      task.withLock { $0?.cancel() }
      done.wait()
    }
    loop.stop()
  }
}
