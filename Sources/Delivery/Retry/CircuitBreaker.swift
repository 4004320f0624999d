/// Keeps requests from a target that fails, and finds out when it works again.
///
/// A state machine without clock or lock: its owner passes the monotonic time in. Closed, all requests go. After
/// `failureThreshold` failures in a row it opens: none go. After a while it is half open: one request goes as a
/// probe; its success closes the breaker, its failure opens it for twice as long.
public struct CircuitBreaker: Sendable, Equatable {
  /// How a breaker behaves.
  public struct Settings: Sendable, Equatable {
    /// Failures in a row that open the breaker.
    public var failureThreshold = 10
    /// The first time that the breaker stays open, in nanoseconds.
    public var firstOpen: Int64 = 5_000_000_000
    /// The longest time that it stays open, in nanoseconds.
    public var longestOpen: Int64 = 300_000_000_000
    /// When a probe of which nothing was heard counts as failed, in nanoseconds; longer than any request's
    /// timeout.
    public var probeTimeout: Int64 = 360_000_000_000

    /// Ten failures; open for 5 s, doubling up to 5 min.
    public init() {}
  }

  /// What a breaker lets through.
  public enum State: Sendable, Equatable {
    /// Everything.
    case closed
    /// Nothing until a time.
    case open(until: Int64)
    /// Nothing but one probe, which must have ended by a time.
    case probing(until: Int64)
  }

  /// Stands for one admitted request; what came of it is reported with it.
  public struct Ticket: Sendable, Equatable {
    fileprivate let generation: UInt64
    fileprivate let isProbe: Bool
  }

  /// Whether a request may go.
  public enum Admission: Sendable, Equatable {
    /// Now, under this ticket.
    case admitted(Ticket)
    /// Not now; asking again makes sense at this time at the earliest.
    case refused(until: Int64)
  }

  /// How the breaker behaves.
  public let settings: Settings
  /// What the breaker lets through at present.
  public private(set) var state = State.closed
  /// Failures since the last success.
  public private(set) var failures = 0
  /// Raised by every change of state: what was admitted before says nothing about the state that followed.
  private var generation: UInt64 = 0
  private var openFor: Int64
  /// Whether somebody asked for the next probe, or for the one under way.
  private var isProbeAskedFor = false

  /// Makes a closed breaker.
  public init(_ settings: Settings = Settings()) {
    self.settings = settings
    openFor = settings.firstOpen
  }

  /// Asks whether a request may go at `now` (monotonic nanoseconds).
  public mutating func admit(now: Int64) -> Admission {
    switch state {
    case .closed:
      return .admitted(Ticket(generation: generation, isProbe: false))
    case .open(let until):
      guard now >= until else { return .refused(until: until) }
      enter(.probing(until: now + settings.probeTimeout))
      return .admitted(Ticket(generation: generation, isProbe: true))
    case .probing(let until):
      guard now >= until else { return .refused(until: min(until, now + settings.firstOpen)) }
      open(now: now)
      return .refused(until: now + openFor)
    }
  }

  /// Reports that the target answered as it should.
  public mutating func succeeded(_ ticket: Ticket) {
    guard ticket.generation == generation else { return }
    failures = 0
    if ticket.isProbe {
      openFor = settings.firstOpen
      isProbeAskedFor = false
      enter(.closed)
    }
  }

  /// Reports that the target did not answer, or in a way that says it is in trouble.
  public mutating func failed(_ ticket: Ticket, now: Int64) {
    guard ticket.generation == generation else { return }
    failures += 1
    if ticket.isProbe || failures >= settings.failureThreshold { open(now: now) }
  }

  /// Reports that the request ended without saying anything about the target, cancelled for one.
  ///
  /// After a probe the next request that asks becomes one.
  public mutating func abandoned(_ ticket: Ticket, now: Int64) {
    guard ticket.generation == generation, ticket.isProbe else { return }
    enter(.open(until: now))
  }

  /// Ends the time for which an open breaker lets nothing through: the next request that asks becomes the probe.
  ///
  /// If it fails, the breaker opens for as long as before: whoever asks again and again puts nothing off. A probe that is
  /// under way goes on.
  public mutating func expedite(now: Int64) {
    guard case .open(let until) = state, until > now else { return }
    state = .open(until: now)
    isProbeAskedFor = true
  }

  private mutating func open(now: Int64) {
    if case .probing = state, !isProbeAskedFor {
      openFor = min(openFor * 2, settings.longestOpen)
    }
    isProbeAskedFor = false
    enter(.open(until: now + openFor))
  }

  private mutating func enter(_ next: State) {
    state = next
    generation += 1
  }
}
