import Base
import Net

/// A request and its response on an HTTP/1.1 connection.
///
/// Like its HTTP/2 sibling it only notes what it is given; `HTTP1Session` turns that into bytes when the
/// connection is flushed.
final class HTTP1Stream: HTTPStream {
  struct State: OptionSet {
    let rawValue: UInt8
    /// `respond` was called.
    static let responded = State(rawValue: 1)
    /// `finish` was called.
    static let finished = State(rawValue: 2)
    /// Nothing that is done to the stream has an effect any more.
    static let dead = State(rawValue: 4)
    /// The sink was not told yet that there is room again.
    static let above = State(rawValue: 8)
    /// `upgrade` was called.
    static let upgraded = State(rawValue: 16)
  }

  private unowned(unsafe) var session: HTTP1Session!
  var state: State = []
  var status = 0
  var fields: HTTPFieldBlock?
  var trailers: HTTPFieldBlock?
  /// Body bytes that were delivered and not yet credited.
  private(set) var uncredited = 0
  private var charge = StreamCharge()

  func open(_ session: HTTP1Session) {
    self.session = session
    head.isSecure = session.connection.tls != nil
  }

  /// Forgets the request and the response; memory worth keeping stays.
  func clear() {
    head.removeAll()
    output.removeAll(keepingAtMost: 16 * 1024)
    allowsIdleBody = false
    state = []
    status = 0
    quietBytes = 0
    uncredited = 0
    fields = nil
    trailers = nil
    keepPeerAddress(false)
    heldBytes = 0
    heldInput = 0
  }

  /// Ends the stream: nothing that is done to it has an effect any more.
  func die() {
    if heldBytes > 0 {
      output.removeAll(keepingAtMost: Self.freeBytes)
      releaseHeld()
    }
    quietBytes = 0
    state.insert(.dead)
    sink = nil
  }

  /// Hands body bytes to the sink; without one they count as consumed.
  func deliver(_ bytes: UnsafeRawBufferPointer) {
    guard let sink else { return }
    uncredited += bytes.count
    // Safe: the bytes lie in the loop's read buffer or the session's input, neither of which changes meanwhile.
    sink.received(RawSpan(_unsafeBytes: bytes))
  }

  override var client: IPAddress? {
    guard !state.contains(.dead) else { return nil }
    return session.context.proxies.client(head, peer: session.connection.peer)
  }

  override func changeHeld(by count: Int) -> Bool {
    guard !state.contains(.dead) else { return true }
    return charge.change(by: count, session.connection, session.context.held) { client }
  }

  override var isLocalPeer: Bool {
    !state.contains(.dead) && session.connection.peer == .local
  }

  override var clientCertificate: ClientCertificate? {
    state.contains(.dead) ? nil : session.connection.tls?.clientCertificate
  }

  override var isAboveHighWater: Bool {
    guard !state.contains(.dead), output.count > session.limits.streamHighWaterBytes else {
      return false
    }
    state.insert(.above)
    return true
  }

  override func consumed(_ count: Int) {
    guard !state.contains(.dead) else { return }
    uncredited -= min(max(count, 0), uncredited)
    session.credited()
  }

  override func respond(_ status: Int, _ fields: HTTPFields) {
    guard state.isDisjoint(with: [.dead, .responded]) else { return }
    precondition(status >= 200 && status <= 599, "a final status is needed, not \(status)")
    self.status = status
    self.fields = fields.storage
    state.insert(.responded)
    session.connection.markDirty()
  }

  override func outputChanged() {
    guard !state.contains(.dead) else { return output.removeAll() }
    session.connection.markDirty()
    // Until the session is asked for its output, which a dirty connection does whenever it can write.
    quietBytes = session.limits.streamHighWaterBytes
  }

  override func finish(trailers: HTTPFields?) {
    guard state.isDisjoint(with: [.dead, .finished]) else { return }
    precondition(state.contains(.responded), "a response begins with respond()")
    self.trailers = trailers?.storage
    state.insert(.finished)
    session.connection.markDirty()
  }

  override func upgrade(_ fields: HTTPFields) {
    guard state.isDisjoint(with: [.dead, .responded]) else { return }
    status = 101
    self.fields = fields.storage
    state.formUnion([.responded, .upgraded])
    session.upgraded()
    session.connection.markDirty()
  }

  override var isDraining: Bool { session.context.isDraining }

  override func noteAbuse() { session.context.counters.abusive.add() }

  override func noteTimeout() { session.context.counters.timedOut.add() }

  override func reset(_ code: HTTPResetCode) {
    guard !state.contains(.dead) else { return }
    die()
    session.abort()
  }
}
